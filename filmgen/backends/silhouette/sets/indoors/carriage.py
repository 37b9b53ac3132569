"""Furniture of a railway carriage: upholstered benches, rows of seats, luggage nets, straps that swing."""

import math
from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.outlines import oval
from filmgen.backends.silhouette.sets.indoors.living import Pen
from filmgen.backends.silhouette.sets.indoors.room import Room, Surface
from filmgen.backends.silhouette.sets.indoors.solids import Joiner


def _bank(j: Joiner, x: float, z: float) -> None:
    """An upholstered bench against the side of the compartment: it faces the middle. Its net hangs above."""
    way = 1.0 if x < 0 else -1.0
    a, b = sorted((x - way * 0.2, x + way * 0.45))
    c, d = sorted((x - way * 0.5, x - way * 0.2))
    j.shade(a, b, z - 0.9, z + 0.5)
    back = j.box(c, d, 0.1, 1.7, z - 0.8, z + 0.4, 0.5, 1.0)
    j.box(a, b, 0.14, 0.5, z - 0.8, z + 0.4, 0.36, 1.0)
    j.sheet.fill(
        back.rounded(c + 0.02, 1.22, d - 0.02, 1.62, 0.06),
        mix(j.tone((x, 1.4, z), (0, 0, -1), 0.1), j.room.easel.air.rim, 0.2),
    )
    rack = j.box(min(c, a), max(d, b), 2.0, 2.04, z - 0.8, z + 0.4, 0.6)
    e = min(c, a)
    cases = [rack.rounded(e + 0.06, 2.04, e + 0.5, 2.3, 0.03), rack.rounded(e + 0.52, 2.04, e + 0.86, 2.2, 0.03)]
    rack.cut(j.sheet, cases, 0.3)
    mesh = [rack.bar(e + 0.08 * n, 2.0, e + 0.08 * n + 0.05, 1.86, 0.01) for n in range(12)]
    j.sheet.fill(mesh, j.room.easel.air.rim, 0.3)


def _rows(j: Joiner, x: float, z: float) -> None:
    """Seat backs, one behind the other, along the aisle."""
    for row in (5.6, 4.5, 3.4, 2.3, 1.2, 0.1):
        j.box(x - 0.58, x + 0.58, 0.2, 0.46, z + row - 0.45, z + row, 0.6)
        front = j.box(x - 0.58, x + 0.58, 0.3, 1.16, z + row, z + row + 0.12, 0.5, 0.9)
        cloth = front.rounded(x - 0.5, 0.92, x + 0.5, 1.24, 0.08)
        j.sheet.fill(cloth, mix(j.tone((x, 1.1, z + row), (0, 0, -1), 0.1), j.room.easel.air.rim, 0.25))


def _nets(j: Joiner, wall: Surface, u: float) -> None:
    """A luggage net with two cases and a hat in it."""
    air = j.room.easel.air
    wall.cut(
        j.sheet,
        [
            wall.bar(u - 1.1, 2.02, u + 1.1, 2.02, 0.035),
            *(wall.bar(a, 2.02, a, 2.3, 0.03) for a in (u - 1.05, u, u + 1.05)),
        ],
        0.15,
    )
    cases = [
        wall.box(u - 0.9, 2.04, u - 0.2, 2.36),
        wall.box(u + 0.1, 2.04, u + 0.62, 2.28),
        wall.oval(u + 0.84, 2.08, 0.2, 0.05),
        wall.oval(u + 0.84, 2.14, 0.11, 0.1),
    ]
    wall.cut(j.sheet, cases, 0.3)
    mesh = [wall.bar(a, 2.02, a + 0.09, 1.86, 0.008) for a in np.arange(u - 1.1, u + 1.05, 0.09)]
    mesh += [wall.bar(a + 0.09, 2.02, a, 1.86, 0.008) for a in np.arange(u - 1.1, u + 1.05, 0.09)]
    j.sheet.fill([*mesh, wall.bar(u - 1.1, 1.86, u + 1.1, 1.86, 0.014)], air.rim, 0.3)


SEATING: dict[str, Callable[[Joiner, float, float], None]] = {"bank": _bank, "rows": _rows}
NETS: dict[str, Callable[[Joiner, Surface, float], None]] = {"nets": _nets}


def straps(pen: Pen, room: Room, wall: Surface, u: float, seconds: float) -> None:
    """Straps that swing with the carriage."""
    shapes = []
    for at in range(-2, 3):
        turn = 0.16 * math.sin(2.3 * seconds + 0.4 * at) + 0.05 * math.sin(5.1 * seconds)
        x, foot = u + 0.55 * at, (u + 0.55 * at + 0.36 * math.sin(turn), 2.42 - 0.36 * math.cos(turn))
        ring = np.concatenate(
            [oval(foot[0], foot[1] - 0.08, 0.09, 0.09, 16), oval(foot[0], foot[1] - 0.08, 0.065, 0.065, 16)[::-1]]
        )
        shapes += [wall.bar(x, 2.46, *foot, 0.025), wall.put(ring)]
    pen.fill([wall.bar(u - 1.6, 2.46, u + 1.6, 2.46, 0.03), *shapes], room.easel.air.ink)
