"""The air of a room: shafts of light, the glow behind who stands there, and light that changes on the walls."""

import math

import cv2
import numpy as np

from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Lamp
from filmgen.backends.silhouette.outlines import oval
from filmgen.backends.silhouette.sets.indoors.hits import Hits, hits
from filmgen.backends.silhouette.sets.indoors.light import Lighting
from filmgen.backends.silhouette.sets.indoors.living import Cast, Thrown, small_grid
from filmgen.backends.silhouette.sets.indoors.room import Room
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH, Sheet

REACH = 3.4
"""How many metres a shaft is seen."""


def hang_air(room: Room, lighting: Lighting) -> None:
    """Hang what lies between the walls and the figures."""
    easel = room.easel
    sheet = easel.sheet()
    light = lighting.light
    if lighting.opening is not None:
        _shafts(room, lighting, sheet)
    elif easel.picture.light == "spotlight":
        _cone(room, lighting, sheet)
    elif easel.picture.light == "lamp":
        x, y = easel.key
        share = 0.2 if easel.picture.size in ("wide", "full") else 0.09
        sheet.glow(x, y, 2.6 * easel.lens.metre, light.hue, share * light.air / 0.34)
    _behind(room, lighting, sheet)
    depths = {figure.subject: figure.depth for figure in easel.picture.figures} or {"": 0.0}
    nearest = 1 + 0.2 * depths.get(easel.picture.subject, 0.0)
    easel.hang(sheet, 0.95, soft=0, order=min(0.955, 0.995 * nearest / (1 + 0.2 * max(depths.values()))))
    _changing(room, lighting)
    metre = easel.lens.metre * room.near(float(lighting.at[0]), float(lighting.at[2]))
    if easel.picture.light == "fire":
        easel.lamps.append(Lamp(*easel.key, 1.9 * metre, colour("ff8a3a"), 0.30, "fire", room.distance))
    elif easel.picture.light == "lamp":
        easel.lamps.append(Lamp(*easel.key, 1.0 * metre, light.hue, 0.16, "pulse", room.distance))
    elif easel.picture.light == "screen":
        easel.lamps.append(Lamp(*easel.key, 1.5 * metre, light.hue, 0.32, "screen", room.distance))


def _behind(room: Room, lighting: Lighting, sheet: Sheet) -> None:
    """Bright air behind each head, so that the shape is read."""
    easel, lens = room.easel, room.easel.lens
    dim = {"stars": 0.4, "beam": 0.9, "fire": 0.9}.get(easel.picture.light, 1.0)
    for figure in easel.picture.figures[:3]:
        tall = figure.look.height * (
            0.62 if figure.pose in ("sit", "kneel", "collapse", "lie", "hide", "write") else 1.0
        )
        x, y = easel.standing(figure.x * WIDTH), lens.ground(1.0) - (tall - 0.2) * lens.metre
        if easel.picture.size == "close":
            x, y = WIDTH / 2, 0.42 * HEIGHT
        hue = mix(lighting.tone(1.15), mix(lighting.light.hue, WHITE, 0.1), 0.35)
        reach = min(720.0, max(120.0, 1.15 * lens.metre))
        if easel.picture.size == "wide":
            sheet.glow(x, y + 0.42 * tall * lens.metre, 1.5 * tall * lens.metre, hue, 0.5 * dim)
        sheet.glow(x + 0.12 * reach, y + 0.1 * reach, 1.25 * reach, hue, 0.62 * dim)


def _shafts(room: Room, lighting: Lighting, sheet: Sheet) -> None:
    """Light that is seen on its way from the window, between its bars."""
    opening, way, light = lighting.window, lighting.shaft, lighting.light
    assert opening is not None and way is not None
    along, up, corner = (np.array(part) for part in (opening.along, opening.up, opening.corner))
    slices = 6 if opening.blinds else max(1, opening.rows)
    hue = mix(light.hue, WHITE, 0.15)
    start = room.at(*opening.middle)
    finish = room.at(*(opening.middle + REACH * way))
    run = np.array(finish) - start
    length = max(1.0, float(run @ run))

    def falling(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        share = np.clip(((x - start[0]) * run[0] + (y - start[1]) * run[1]) / length, 0, 1)
        return ((1 - share) ** 1.3)[..., None].astype(np.float32) * hue

    strength = 0.42 * light.air * (1.3 if room.easel.picture.weather in ("fog", "dust") else 1.0)
    for at in range(slices):
        low, high = opening.tall * (at + 0.14) / slices, opening.tall * (at + 0.86) / slices
        ends = [
            corner + along * u + up * v for u, v in ((0, low), (opening.wide, low), (opening.wide, high), (0, high))
        ]
        spots = np.array([*ends, *(end + REACH * way for end in ends)])
        spots[:, 1] = np.maximum(spots[:, 1], 0.0)
        seen = [room.at(*spot) for spot in spots]
        seen = np.array([spot for spot in seen if spot[0] > -9000], np.float32)
        if len(seen) > 3:
            sheet.shine(cv2.convexHull(seen)[:, 0].astype(np.float64), falling, strength, soft=7)


def _cone(room: Room, lighting: Lighting, sheet: Sheet) -> None:
    """A spotlight from above, and its pool."""
    lens, hue = room.easel.lens, mix(lighting.light.hue, WHITE, 0.2)
    x = room.at(float(lighting.at[0]), 0, 0)[0]
    floor, wide = lens.ground(1.0), 0.95 * lens.metre
    for share, alpha in ((1.0, 0.22), (0.7, 0.22)):
        cone = np.array(
            ((x - 20, -80), (x + 20, -80), (x + wide * share, floor), (x - wide * share, floor)), np.float64
        )
        sheet.shine(cone, hue, alpha, soft=9)
    sheet.shine(oval(x, floor + 2, wide, 0.2 * wide), hue, 0.6, soft=6)


def _changing(room: Room, lighting: Lighting) -> None:
    """Light on the walls that flickers, pulses, sweeps or strikes."""
    easel, picture, light = room.easel, room.easel.picture, lighting.light
    near = room.distance
    if picture.place.set == "train" and light.through:
        seen = hits(room, *small_grid(easel))
        easel.cards.append(Thrown(easel, near, _passing(lighting, seen), near + 0.003))
    if picture.light not in ("fire", "screen", "neon", "beam") and picture.weather != "storm":
        return
    seen = hits(room, *small_grid(easel))
    if picture.light in ("fire", "screen"):
        level = lighting.level(seen.x, seen.y, seen.z, seen.facing) - light.ambient * 0.6
        glow = _coloured(np.clip(level, 0, 1.2) * 0.30, light.hue)
        if picture.light == "fire":
            wave = lambda t: 0.55 + 0.2 * math.sin(9.3 * t) + 0.15 * math.sin(14.9 * t + 1) + 0.1 * math.sin(4.1 * t)  # noqa: E731
        else:
            wave = lambda t: 0.35 + 0.65 * chance("flicker", int(t * 5)).random()  # noqa: E731
        easel.cards.append(
            Thrown(easel, near, lambda t: cv2.convertScaleAbs(glow, alpha=max(0.0, wave(t))), near + 0.003)
        )
    elif picture.light == "neon":
        pattern = lighting.pattern(seen) + 0.12
        second = colour("38d8ff") if light.hue[2] > light.hue[0] else colour("ff4a8a")
        first, other = _coloured(pattern * 0.62, light.hue), _coloured(pattern * 0.5, second)

        def pulse(seconds: float) -> np.ndarray:
            share = 0.5 + 0.5 * math.sin(2.2 * seconds)
            on = 0.35 if chance("neon", int(seconds * 11)).random() > 0.95 else 1.0
            return cv2.addWeighted(first, share * on, other, (1 - share) * 0.8, 0)

        easel.cards.append(Thrown(easel, near, pulse, near + 0.003))
    elif picture.light == "beam":
        easel.cards.append(Thrown(easel, near, _sweep(lighting, seen), near + 0.003))
    if picture.weather == "storm":
        _lightning(room, lighting, seen)


def _sweep(lighting: Lighting, seen: Hits) -> Cast:
    """Headlights that go by: the window's light wanders over the walls."""
    assert lighting.way is not None
    way, light = lighting.way, lighting.light

    def cast(seconds: float) -> np.ndarray:
        turn = 0.75 * math.sin(2 * math.pi * seconds / 7.0)
        cosine, sine = math.cos(turn), math.sin(turn)
        moved = np.array((cosine * way[0] - sine * way[2], way[1] * 0.8, sine * way[0] + cosine * way[2]), np.float32)
        strength = 0.35 + 0.65 * math.cos(turn) ** 3
        return _coloured(lighting.pattern(seen, 0.0, moved) * 0.55 * strength, light.hue)

    return cast


def _passing(lighting: Lighting, seen: Hits) -> Cast:
    """The lamps of a line that is travelled: each throws the window over the walls, from ahead to behind."""
    assert lighting.way is not None
    way, light = lighting.way, lighting.light

    def cast(seconds: float) -> np.ndarray | None:
        share = (seconds % 2.7) / 1.1
        if share >= 1:
            return None
        turn = 1.1 * (share - 0.5)
        cosine, sine = math.cos(turn), math.sin(turn)
        moved = np.array((cosine * way[0] - sine * way[2], way[1], sine * way[0] + cosine * way[2]), np.float32)
        return _coloured(lighting.pattern(seen, 0.0, moved) * 0.7 * math.sin(math.pi * share), light.hue)

    return cast


def _lightning(room: Room, lighting: Lighting, seen: Hits) -> None:
    """A flash through the window, twice, every few seconds."""
    easel = room.easel
    shape = np.full_like(seen.x, 0.25) * (seen.facing[..., 2] < -0.5) + 0.12
    if lighting.opening is not None:
        shape = shape + 0.6 * lighting.pattern(seen)
    glow = _coloured(shape * 0.8, colour("cfe0ff"))
    easel.cards.append(
        Thrown(easel, room.distance, lambda t: _struck(glow, flash(easel.picture.seed, t)), room.distance + 0.004)
    )


def flash(seed: int, seconds: float) -> float:
    """How bright lightning is at a moment: two strokes, in every seven seconds or so."""
    beat, since = divmod(seconds, 6.5)
    at = 0.6 + 4.5 * chance("lightning", seed, int(beat)).random()
    strokes = (since - at, since - at - 0.22)
    return max(math.exp(-stroke / 0.13) if stroke >= 0 else 0.0 for stroke in strokes)


def _struck(glow: np.ndarray, share: float) -> np.ndarray | None:
    return cv2.convertScaleAbs(glow, alpha=share) if share > 0.02 else None


def _coloured(strength: np.ndarray, hue: Colour) -> np.ndarray:
    return np.clip(strength[..., None] * hue, 0, 255).astype(np.uint8)
