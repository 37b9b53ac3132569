"""The same picture in a sentence, for painters who read."""

from filmgen.backends.coverage.framings import SetUp
from filmgen.film.genre import Genre
from filmgen.film.shots import Figure, Picture
from filmgen.film.story import Character, Look

_SIZES = {
    "wide": "Wide shot", "full": "Full shot", "medium": "Medium shot", "close": "Close-up", "insert": "Insert",
}  # fmt: skip
_ANGLES = {
    "low": ", from below",
    "high": ", from above",
    "over-shoulder": ", over the shoulder",
    "two-shot": " of two",
    "eye": "",
}
_POSES = {
    "stand": "standing", "walk": "walking", "run": "running", "sit": "sitting", "kneel": "kneeling", "lie": "lying",
    "lean": "leaning", "look-up": "looking up", "look-down": "looking down", "point": "pointing", "reach": "reaching",
    "hold": "holding out a hand", "give": "giving", "wave": "waving", "write": "writing", "knock": "knocking",
    "embrace": "embracing", "dance": "dancing", "hide": "hiding", "collapse": "falling", "rise": "rising",
    "turn": "turning", "row": "rowing", "fly": "flying", "swim": "swimming", "work": "at work",
    "open": "opening a door", "peer": "looking through something",
}  # fmt: skip
_WEATHERS = {
    "clear": "", "rain": "in the rain", "snow": "in falling snow", "fog": "in fog", "storm": "in a storm",
    "dust": "in blowing dust", "embers": "among embers", "stars": "under the stars", "aurora": "under an aurora",
}  # fmt: skip
_HOURS = {"dawn": "at dawn", "day": "by day", "dusk": "at dusk", "night": "at night"}


def describe(picture: Picture, setup: SetUp, cast: dict[str, Character], genre: Genre) -> str:
    """One sentence with everything a reader needs to paint it, then what happens, then the genre's tone."""
    shown = [_figure(figure, cast) for figure in picture.figures]
    words = f'the word "{picture.word}" as a {picture.word_as}' if picture.word else ""
    place = f"{picture.place.name.lower()} ({picture.place.set}{', interior' if picture.place.interior else ''})"
    what = " and ".join(filter(None, (*shown[:3], words))) or f"{place}, nobody in sight"
    where = "" if what.startswith(place) else f", {place}"
    weather = _WEATHERS[picture.weather]
    first = f"{_SIZES[picture.size]}{_ANGLES[picture.angle]}: {what}{where}, {_HOURS[picture.hour]}"
    first += f", {weather}" if weather else ""
    first += f", lit by {_light(picture.light)}."
    mark = {"memory": " Seen as a memory.", "dream": " Seen in a dream.", "": ""}[picture.mark]
    happens = setup.beat.lead if setup.beat.shows == "line" else setup.beat.text
    happens = f" {happens}" if happens and setup.beat.shows != "card" else ""
    sees = f" {setup.beat.wish.sees}" if setup.beat.wish and setup.beat.wish.sees else ""
    return f"{first}{happens}{sees}{mark} {genre.tone}"[:1200]


def _figure(figure: Figure, cast: dict[str, Character]) -> str:
    character = cast.get(figure.subject)
    name = f"{character.name}, {_look(figure.look, character.role)}" if character else figure.subject.replace("-", " ")
    if character is None:
        return f"a {name}"
    held = f" with a {figure.holding.replace('-', ' ')}" if figure.holding else ""
    return f"{name}, {_POSES[figure.pose]}{held}"


def _look(look: Look, role: str) -> str:
    if look.body == "human" and look.covering in ("cloth", "skin"):
        age = {"old": "an old ", "child": "a child, a ", "adult": "a "}[look.age]
        kind = look.gender if look.gender != "none" else "person"
        worn = ", ".join(word.replace("-", " ") for word in look.wears)
        return f"{age}{kind}{f' in {worn}' if worn else ''}"
    kind = role or look.body
    return f"a {kind} {look.height:g} metres tall, {look.covering}{', ' + look.outline if look.outline else ''}"


def _light(light: str) -> str:
    return {"sky": "the sky", "stars": "the stars", "moon": "the moon", "sun": "the sun"}.get(light, f"a {light}")
