"""What gives a room its warmth: the fireplace and the stove, with flames that burn."""

import math
from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import colour, mix
from filmgen.backends.silhouette.outlines import curve
from filmgen.backends.silhouette.sets.indoors.living import Living, Pen
from filmgen.backends.silhouette.sets.indoors.room import Surface
from filmgen.backends.silhouette.sets.indoors.solids import Joiner

FLAME, CORE, HEART = colour("ff8a34"), colour("ffc463"), colour("fff0c0")


def fireplace(j: Joiner, wall: Surface, u: float) -> None:
    """A chimney breast with its hearth."""
    air = j.room.easel.air
    high = j.room.bones.high
    wall.cut(j.sheet, [wall.box(u - 1.0, 1.3, u + 1.0, high)], 0.42, 0.3)
    wall.cut(j.sheet, [wall.box(u - 1.05, 0, u + 1.05, 1.3), wall.box(u - 1.22, 1.24, u + 1.22, 1.36)], 0.2)
    mouth = wall.curve((u - 0.62, 0, 1), (u - 0.62, 0.66), (u, 0.98), (u + 0.62, 0.66), (u + 0.62, 0, 1))
    j.sheet.fill(mouth, mix(air.ink, colour("4a1808"), 0.6))
    j.sheet.glow(*wall.at(u, 0.22), 0.8 * wall.scale(u), FLAME, 0.9 if j.room.easel.picture.light == "fire" else 0.5)
    logs = [wall.bar(u - 0.4, 0.05, u + 0.36, 0.12, 0.11), wall.bar(u + 0.4, 0.06, u - 0.2, 0.2, 0.1)]
    j.sheet.fill(logs, air.ink)
    on_shelf = [
        wall.box(u - 0.9, 1.36, u - 0.86, 1.6),
        wall.box(u + 0.7, 1.36, u + 0.82, 1.62),
        wall.oval(u - 0.2, 1.5, 0.13, 0.14),
    ]
    wall.cut(j.sheet, on_shelf, 0.1)
    _burn(j, wall, u, 0.10, 0.36, 0.62, 7)


def stove(j: Joiner, wall: Surface, u: float) -> None:
    """An iron stove with its pipe, a fire behind its door, a kettle."""
    air = j.room.easel.air
    shapes = [
        wall.box(u - 0.44, 0.14, u + 0.44, 0.92),
        wall.box(u + 0.12, 0.9, u + 0.27, j.room.bones.high),
        wall.box(u - 0.5, 0.9, u + 0.5, 0.97),
        wall.box(u - 0.38, 0, u - 0.31, 0.16),
        wall.box(u + 0.31, 0, u + 0.38, 0.16),
    ]
    wall.cut(j.sheet, shapes, 0.08)
    j.sheet.fill(wall.box(u - 0.22, 0.32, u + 0.22, 0.58), colour("c84a14"))
    j.sheet.glow(*wall.at(u, 0.44), 0.9 * wall.scale(u), colour("ff7a2a"), 0.5)
    body = wall.curve(
        (u - 0.34, 0.97, 1), (u - 0.36, 1.06), (u - 0.28, 1.2), (u - 0.06, 1.2), (u + 0.02, 1.06), (u, 0.97, 1)
    )
    spout = wall.curve((u - 0.02, 1.06, 1), (u + 0.09, 1.16, 1), (u + 0.12, 1.15, 1), (u, 1.0, 1))
    wall.cut(j.sheet, [body, spout, wall.oval(u - 0.17, 1.23, 0.03)], 0.05)
    _burn(j, wall, u, 0.33, 0.16, 0.22, 4)
    j.sheet.fill([wall.box(u + a, 0.32, u + a + 0.014, 0.58) for a in (-0.1, 0.0, 0.1)], air.ink)
    steam(j, wall, u + 0.12, 1.17)


def _burn(j: Joiner, wall: Surface, u: float, low: float, half: float, tall: float, count: int) -> None:
    """Tongues of flame, each leaping in its own time."""
    room = j.room
    if room.easel.lens.soft(room.distance) > 3.5:
        j.sheet.fill(wall.curve((u - half, low), (u, low + 0.8 * tall), (u + half, low)), CORE, 0.9, soft=3)
        return

    burning = {"fire": 1.0, "lamp": 0.7}.get(room.easel.picture.light, 0.34)
    tall = tall * burning

    def tongue(at: int, seconds: float, share: float) -> np.ndarray:
        x = u - half + 2 * half * (at + 0.5) / count
        leap = 0.55 + 0.25 * math.sin(7.1 * seconds + 2.3 * at) + 0.2 * math.sin(11.7 * seconds + 4.1 * at)
        middle = 1 - abs((at + 0.5) / count - 0.5) * 1.1
        high, wide = tall * leap * middle * share, half / count * 1.7 * share
        sway = 0.05 * math.sin(5.3 * seconds + at) * share
        return wall.put(
            curve(
                (x - wide, low),
                (x - 0.6 * wide, low + 0.5 * high),
                (x + sway, low + high, 1),
                (x + 0.7 * wide, low + 0.45 * high),
                (x + wide, low),
                reach=0.3,
                steps=5,
            )
        )

    def draw(pen: Pen, seconds: float) -> None:
        for hue, share in ((FLAME, 1.0), (CORE, 0.68), (HEART, 0.36)):
            pen.fill([tongue(at, seconds, share) for at in range(count)], hue)

    room.easel.cards.append(Living(room.easel, room.distance, draw, order=room.distance + 0.0015))


def steam(j: Joiner, wall: Surface, u: float, v: float) -> None:
    """Steam that rises, spreads and is gone."""
    room = j.room
    hue = mix(room.easel.air.rim, colour("ffffff"), 0.4)
    middle, metre = wall.at(u, v), wall.scale(u)

    def draw(pen: Pen, seconds: float) -> None:
        for puff in range(7):
            age = (seconds / 2.8 + puff / 7) % 1.0
            x = middle[0] + 0.07 * metre * math.sin(3 * age + 1.1 * seconds + puff) * (0.3 + age)
            pen.glow(
                x, middle[1] - 0.62 * metre * age, (0.06 + 0.16 * age) * metre, hue, 0.30 * math.sin(math.pi * age)
            )

    room.easel.cards.append(Living(room.easel, room.distance, draw, order=room.distance + 0.0025))


HEARTHS: dict[str, Callable[[Joiner, Surface, float], None]] = {"fireplace": fireplace, "stove": stove}
