"""Inside a space station: instruments that glow and blink, racks, a hatch, handrails."""

import math
from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.outlines import oval, rounded
from filmgen.backends.silhouette.sets.indoors.living import Pen
from filmgen.backends.silhouette.sets.indoors.room import Room, Surface
from filmgen.backends.silhouette.sets.indoors.solids import Joiner

DIALS = tuple(colour(text) for text in ("7ce8ff", "ffb35a", "8affb0", "ff6a6a"))


def _panel(j: Joiner, wall: Surface, u: float) -> None:
    """A wall of switches and small screens; one switch is taped over."""
    air, rng = j.room.easel.air, j.room.easel.chance("panel", u)
    wall.cut(j.sheet, wall.rounded(u - 0.9, 0.7, u + 0.9, 2.3, 0.08), 0.2)
    for left, low, wide, tall in ((-0.8, 1.6, 0.7, 0.55), (0.0, 1.75, 0.4, 0.4), (-0.1, 0.85, 0.85, 0.3)):
        hue = DIALS[int(rng.integers(3))]
        j.sheet.fill(wall.rounded(u + left, low, u + left + wide, low + tall, 0.04), mix(air.ink, hue, 0.34))
        lines = [
            wall.bar(
                u + left + 0.05,
                low + 0.08 + 0.09 * n,
                u + left + 0.05 + wide * rng.uniform(0.3, 0.85),
                low + 0.08 + 0.09 * n,
                0.018,
            )
            for n in range(int(tall / 0.11))
        ]
        j.sheet.fill(lines, mix(hue, WHITE, 0.3), 0.9)
        j.sheet.glow(*wall.at(u + left + wide / 2, low + tall / 2), 0.9 * wall.scale(u) * wide, hue, 0.35)
    knobs = [wall.oval(u - 0.75 + 0.13 * a, 0.86 + 0.14 * b, 0.035) for a in range(4) for b in range(4)]
    j.sheet.fill(knobs, mix(air.ink, air.rim, 0.35))
    j.sheet.fill(wall.shape((u - 0.7, 1.24), (u - 0.42, 1.34), (u - 0.4, 1.27), (u - 0.68, 1.17)), air.rim, 0.7)


def blinking(pen: Pen, room: Room, wall: Surface, u: float, seconds: float) -> None:
    """Small lamps that come and go."""
    seed = room.easel.picture.place.seed
    for at, hue in enumerate(DIALS):
        lit = [
            wall.oval(u - 0.8 + 0.2 * n, 2.22 - 0.06 * (at % 2), 0.022)
            for n in range(9)
            if n % 4 == at and chance("blink", seed, n, int(1.6 * seconds + 0.37 * n)).random() > 0.35
        ]
        pen.fill(lit, mix(hue, WHITE, 0.3))
    sweep = u + 0.2 + 0.17 * math.sin(1.3 * seconds)
    pen.fill([wall.bar(sweep, 1.78, sweep, 2.12, 0.014)], WHITE, 0.8)


def _hatch(j: Joiner, wall: Surface, u: float) -> None:
    """A round hatch to the next module, which is lit."""
    air = j.room.easel.air
    wall.cut(j.sheet, wall.oval(u, 1.25, 1.0), 0.3)
    hue = mix(j.lighting.tone(1.2), colour("ffd8a0"), 0.3)
    j.sheet.fill(wall.oval(u, 1.25, 0.82), hue)
    for size, share in ((0.66, 0.25), (0.5, 0.45), (0.34, 0.2)):
        j.sheet.fill(wall.oval(u, 1.25, size), mix(hue, air.ink if share < 0.4 else WHITE, share * 0.7))
    j.sheet.glow(*wall.at(u, 1.25), 1.6 * wall.scale(u), hue, 0.4)
    bolts = [wall.oval(u + 0.91 * math.cos(t), 1.25 + 0.91 * math.sin(t), 0.03) for t in np.arange(0, 6.28, 0.39)]
    j.sheet.fill(bolts, air.rim, 0.6)


def _rails(j: Joiner, wall: Surface, u: float) -> None:
    """Handrails, and a net with things in it."""
    wall.cut(
        j.sheet, [wall.bar(u - 0.7, 2.1, u + 0.7, 2.1, 0.05), wall.bar(u - 0.7, 0.6, u + 0.7, 0.6, 0.05)], 0.6, 1.0
    )
    bags = [wall.put(rounded(u - 0.6 + 0.44 * n, 1.0, u - 0.22 + 0.44 * n, 1.62, 0.1)) for n in range(3)]
    wall.cut(j.sheet, bags, 0.4)
    j.sheet.fill(
        [wall.bar(u - 0.65 + 0.1 * n, 0.95, u - 0.65 + 0.1 * n, 1.68, 0.008) for n in range(14)],
        j.room.easel.air.rim,
        0.3,
    )


def _ribs(j: Joiner, wall: Surface, u: float) -> None:
    """The frames of the hull."""
    high = j.room.bones.high
    wall.cut(j.sheet, [wall.box(u + a, 0, u + a + 0.16, high) for a in (-2.9, -0.08, 2.74)], 0.32, 0.9)


def _console(j: Joiner, x: float, z: float) -> None:
    """A slanted desk of instruments."""
    j.box(x - 1.0, x + 1.0, 0.0, 0.8, z - 0.3, z + 0.3, 0.7)
    front = j.box(x - 1.1, x + 1.1, 0.8, 0.98, z - 0.36, z + 0.3, 0.6, 1.0)
    for at in range(9):
        hue = DIALS[at % 4]
        j.sheet.fill(front.put(oval(x - 0.95 + 0.235 * at, 0.89, 0.05)), mix(hue, WHITE, 0.15), 0.95)
        j.sheet.glow(*front.at(x - 0.95 + 0.235 * at, 0.89), 0.22 * front.scale(x), hue, 0.6)
    card = j.card(x, z)
    for left in (-0.8, 0.1):
        card.cut(j.sheet, card.box(left, 1.02, left + 0.7, 1.48), 0.1)
        j.sheet.fill(card.box(left + 0.04, 1.06, left + 0.66, 1.44), mix(j.room.easel.air.ink, DIALS[0], 0.4))
        j.sheet.glow(*card.at(left + 0.35, 1.25), 0.7 * card.scale(0), DIALS[0], 0.4)


PANELS: dict[str, Callable[[Joiner, Surface, float], None]] = {
    "panel": _panel,
    "hatch": _hatch,
    "rails": _rails,
    "ribs": _ribs,
}
RACKS: dict[str, Callable[[Joiner, float, float], None]] = {"console": _console}
