"""What lights a place and in which colours: the source that can be pointed at, and the palette of the hour."""

import re

from filmgen.film.genre import Genre
from filmgen.film.staging import Grade, Hour, LightSource, Palette, Weather
from filmgen.film.story import Action, Place, Scene

_ALWAYS: dict[str, Palette] = {
    "space": "deep-space", "micro-world": "micro-world", "theatre": "theatre", "underwater": "sea-fog",
    "void": "silent", "orbit": "deep-space",
}  # fmt: skip
_SOURCES: tuple[tuple[LightSource, str], ...] = (
    ("spotlight", r"spotlight|limelight|follow spot"),
    ("beam", r"beam|searchlight|headlights?|torch beam|projector"),
    ("neon", r"neon"),
    ("fire", r"fire|campfire|hearth|fireplace|bonfire|stove|candles?"),
    ("screen", r"screen|monitor|television"),
    ("lamp", r"lamp|lantern|chandelier|bulb|street-?lamp|lamplight"),
)
_INDOOR_LIGHT = frozenset({"lamp", "fire", "screen", "spotlight", "neon", "beam"})


def light_of(scene: Scene, place: Place, lamp_is_out: bool = False) -> LightSource:
    """The source that lights a scene: what its first actions show, else what its hour and place have."""
    if place.set in ("space", "orbit", "micro-world", "theatre", "underwater"):
        return {
            "space": "stars",
            "orbit": "window",
            "micro-world": "screen",
            "theatre": "spotlight",
            "underwater": "beam",
        }[place.set]
    seen = " ".join(e.seen for e in scene.elements if isinstance(e, Action))[:1200]
    shown = next((source for source, words in _SOURCES if re.search(rf"\b(?:{words})\b", seen, re.IGNORECASE)), None)
    if lamp_is_out and shown in ("lamp", "beam"):
        shown = None
    dark = scene.hour in ("night", "dusk")
    if place.interior:
        if dark:
            return shown if shown in _INDOOR_LIGHT else ("lamp" if place.set != "ruins" else "sky")
        return "window" if place.set != "ruins" else "sun"
    if shown in ("spotlight", "neon", "beam") and dark:
        return shown
    return _outdoors(scene.hour, scene.weather, place, shown)


def palette_of(place: Place, hour: Hour, weather: Weather, genre: Genre, movement: int = 1) -> Palette:
    """The colours of a place at an hour, as the genre prefers them where the place leaves a choice; a room's are those
    of the movement of the story that it is seen in."""
    if place.set in _ALWAYS:
        return _ALWAYS[place.set]
    dark = hour == "night"
    preferred = genre.look.palettes[
        min({"night": 0, "dusk": 1, "dawn": 1, "day": 2}[hour], len(genre.look.palettes) - 1)
    ]
    noir = "noir" in genre.look.palettes[:1]
    if place.set in ("desert", "planet"):
        return ("deep-space" if place.set == "planet" else "moonlit") if dark else "desert-sunset"
    if place.set == "ruins" and hour == "dusk":
        return "desert-sunset"
    if place.interior:
        rooms = genre.look.rooms
        if rooms and place.set != "museum":
            return rooms[min(movement, len(rooms)) - 1]
        if noir or place.set in ("laboratory", "corridor", "station", "museum"):
            return "noir" if dark or noir else "lamplit"
        return "intimate" if preferred == "intimate" else "lamplit"
    if place.set in ("sea", "headland"):
        return "sea-fog" if dark or weather in ("fog", "rain", "storm") else preferred
    if place.set in ("street", "rooftop", "station") and hour in ("night", "dusk"):
        lit = noir or (weather == "rain" and dark) or "neon" in (*genre.look.palettes, *genre.look.rooms)
        return "neon" if lit else "intimate" if dark else preferred
    if place.set in ("snowfield", "mountain"):
        return "moonlit" if dark else ("forest-dawn" if hour == "dawn" else preferred)
    if place.set in ("forest", "garden") and hour in ("dawn", "day"):
        return "forest-dawn"
    if dark and preferred in ("lamplit", "theatre", "micro-world"):
        return "moonlit"
    return preferred


def grade_of(genre: Genre, mark: str) -> Grade:
    """The genre's grade; what is remembered has faded."""
    return "tinted" if mark == "memory" and genre.look.grade not in ("mono", "sepia") else genre.look.grade


def _outdoors(hour: Hour, weather: Weather, place: Place, shown: LightSource | None) -> LightSource:
    if weather in ("fog", "storm", "dust"):
        return shown if shown in ("lamp", "beam") and hour == "night" else "sky"
    if hour == "night":
        if place.set in ("street", "station", "rooftop"):
            return "neon" if weather == "rain" else "lamp"
        if weather == "rain":
            return "lamp" if shown == "lamp" else "sky"
        return "moon"
    return "sun" if weather not in ("rain", "snow") else "sky"
