"""What hangs on a room's walls or stands against them: each is called with a joiner, the wall, and where along it."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.lettering import neon_sign, painted_sign
from filmgen.backends.silhouette.outlines import rounded
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.indoors.carriage import NETS
from filmgen.backends.silhouette.sets.indoors.module import PANELS
from filmgen.backends.silhouette.sets.indoors.room import Surface
from filmgen.backends.silhouette.sets.indoors.shelves import SHELVES
from filmgen.backends.silhouette.sets.indoors.solids import Joiner

Fitting = Callable[[Joiner, Surface, float], None]


def _picture(j: Joiner, wall: Surface, u: float) -> None:
    """A landscape nobody looks at."""
    air, rng = j.room.easel.air, j.room.easel.chance("picture", u)
    w, h = (0.42, 0.3) if rng.random() < 0.6 else (0.28, 0.38)
    wall.cut(j.sheet, wall.box(u - w, 1.75 - h, u + w, 1.75 + h), 0.1)
    y1, y0 = wall.at(u, 1.75 + h)[1], wall.at(u, 1.75 - h)[1]
    j.sheet.fill(
        wall.box(u - w + 0.06, 1.81 - h, u + w - 0.06, 1.69 + h),
        upright((y1, mix(air.mid, air.air, 0.6)), (y0, mix(air.air, WHITE, 0.15))),
        0.6,
    )
    a, b = u - w + 0.06, u + w - 0.06
    hills = wall.curve(
        (a, 1.81 - h, 1), (a, 1.72), (a + 0.4 * w, 1.75 + 0.3 * h), (u + 0.2 * w, 1.66), (b, 1.74), (b, 1.81 - h, 1)
    )
    j.sheet.fill(hills, mix(air.ink, air.lift, 0.6), 0.85)


def _pictures(j: Joiner, wall: Surface, u: float) -> None:
    for at in (-0.6, 0.5):
        _picture(j, wall, u + at)


def _clock(j: Joiner, wall: Surface, u: float) -> None:
    """The case and the face; its hands move (see `stirring`)."""
    air = j.room.easel.air
    wall.cut(j.sheet, wall.oval(u, 2.3, 0.29), 0.1)
    j.sheet.fill(wall.oval(u, 2.3, 0.25), mix(air.rim, air.mid, 0.45), 0.6)
    marks = [
        wall.bar(u + np.sin(t) * 0.18, 2.3 + np.cos(t) * 0.18, u + np.sin(t) * 0.22, 2.3 + np.cos(t) * 0.22, 0.018)
        for t in np.arange(12) * np.pi / 6
    ]
    j.sheet.fill(marks, air.ink)


def _tall_clock(j: Joiner, wall: Surface, u: float) -> None:
    """A long-case clock; its pendulum swings (see `stirring`)."""
    air = j.room.easel.air
    wall.cut(
        j.sheet,
        [
            wall.box(u - 0.27, 0, u + 0.27, 0.5),
            wall.box(u - 0.2, 0.4, u + 0.2, 1.6),
            wall.box(u - 0.27, 1.55, u + 0.27, 2.1),
            wall.curve((u - 0.3, 2.08, 1), (u, 2.34), (u + 0.3, 2.08, 1)),
        ],
        0.12,
    )
    j.sheet.fill(wall.oval(u, 1.84, 0.19), mix(air.rim, air.mid, 0.4), 0.65)
    j.sheet.fill(wall.box(u - 0.12, 0.6, u + 0.12, 1.45), mix(air.ink, j.lighting.tone(0.5), 0.3))


def _cabinets(j: Joiner, wall: Surface, u: float) -> None:
    """Filing cabinets, one drawer not quite shut."""
    air = j.room.easel.air
    for left in (u - 0.84, u - 0.28, u + 0.28):
        wall.cut(j.sheet, wall.box(left, 0, left + 0.54, 1.4), 0.22)
        for drawer in range(4):
            low = 0.05 + drawer * 0.335
            j.sheet.fill(wall.box(left + 0.03, low, left + 0.51, low + 0.3), mix(air.ink, air.lift, 0.4))
            j.sheet.fill(wall.box(left + 0.2, low + 0.19, left + 0.34, low + 0.22), air.rim, 0.6)
    pile = [wall.box(u - 0.7 + 0.02 * at, 1.4 + 0.05 * at, u - 0.36 + 0.03 * at, 1.445 + 0.05 * at) for at in range(5)]
    wall.cut(j.sheet, pile, 0.5)


def _ladder(j: Joiner, wall: Surface, u: float) -> None:
    rails = [wall.bar(u + d, 0, u + d + 0.4, 3.1, 0.05) for d in (0, 0.42)]
    rungs = [wall.bar(u + at * 0.13, at, u + 0.42 + at * 0.13, at, 0.035) for at in np.arange(0.3, 3.0, 0.34)]
    wall.cut(j.sheet, [*rails, *rungs], 0.05)


def _wardrobe(j: Joiner, wall: Surface, u: float) -> None:
    air = j.room.easel.air
    wall.cut(j.sheet, [wall.box(u - 0.65, 0.08, u + 0.65, 2.2), wall.box(u - 0.72, 2.14, u + 0.72, 2.28)], 0.25)
    j.sheet.fill(wall.box(u - 0.01, 0.12, u + 0.01, 2.12), air.ink)
    for left in (-0.56, 0.08):
        panel = wall.box(u + left, 0.3, u + left + 0.48, 1.98)
        j.sheet.fill(panel, mix(air.ink, air.lift, 0.4))
        j.sheet.rim(panel, j.room.easel.towards(*panel.mean(0)), 1.6, air.rim, 0.3)
    j.sheet.fill([wall.oval(u + dx, 1.1, 0.025) for dx in (-0.05, 0.05)], air.rim, 0.8)


def _sign(j: Joiner, wall: Surface, u: float) -> None:
    """The shop's name on a board above its shelves."""
    picture = j.room.easel.picture
    word = picture.word if picture.word_as in ("sign", "monument") and picture.word else picture.place.name
    wall.cut(j.sheet, wall.box(u - 1.35, 2.75, u + 1.35, 3.13), 0.1)
    scale = wall.scale(u)
    if abs(wall.along[0]) > 0.9 and abs(j.room.sine) < 0.3:
        painted_sign(j.sheet, word.upper(), *wall.at(u, 2.94), 2.4 * scale, 0.24 * scale, j.room.easel.air.rim)


def _neon(j: Joiner, wall: Surface, u: float) -> None:
    picture = j.room.easel.picture
    word = picture.word if picture.word_as == "neon" and picture.word else "OPEN"
    scale = wall.scale(u)
    neon_sign(j.sheet, word, *wall.at(u, 2.45), 1.3 * scale, 0.42 * scale, j.room.easel.air.glow)


def _mirror(j: Joiner, wall: Surface, u: float) -> None:
    wall.cut(j.sheet, wall.oval(u, 1.65, 0.36, 0.52), 0.1)
    y1, y0 = wall.at(u, 2.1)[1], wall.at(u, 1.2)[1]
    j.sheet.fill(wall.oval(u, 1.65, 0.31, 0.47), upright((y1, j.lighting.tone(1.3)), (y0, j.lighting.tone(0.5))), 0.85)
    j.sheet.fill(wall.shape((u - 0.2, 1.45), (u + 0.08, 1.98), (u + 0.14, 1.94), (u - 0.13, 1.4)), WHITE, 0.16)


def _board(j: Joiner, wall: Surface, u: float) -> None:
    """A blackboard, worked on."""
    air, rng = j.room.easel.air, j.room.easel.chance("board")
    wall.cut(j.sheet, wall.box(u - 1.2, 0.95, u + 1.2, 2.2), 0.2)
    j.sheet.fill(wall.box(u - 1.13, 1.02, u + 1.13, 2.13), mix(air.ink, air.lift, 0.3))
    strokes = []
    for line in range(7):
        level, at = 2.02 - 0.13 * line, u - 1.0
        while at < u + rng.uniform(0.3, 0.95):
            wide = rng.uniform(0.05, 0.2)
            strokes.append(
                wall.bar(at, level + rng.uniform(-0.02, 0.02), at + wide, level + rng.uniform(-0.02, 0.02), 0.012)
            )
            at += wide + 0.06
    j.sheet.fill(strokes, air.rim, 0.5)


def _radiator(j: Joiner, wall: Surface, u: float) -> None:
    wall.cut(
        j.sheet,
        [wall.put(rounded(u - 0.5 + 0.12 * at, 0.12, u - 0.41 + 0.12 * at, 0.72, 0.03)) for at in range(9)],
        0.4,
    )


def _telephone(j: Joiner, wall: Surface, u: float) -> None:
    wall.cut(
        j.sheet,
        [
            wall.put(rounded(u - 0.11, 1.32, u + 0.11, 1.66, 0.03)),
            wall.put(rounded(u - 0.19, 1.38, u - 0.13, 1.70, 0.03)),
        ],
        0.05,
    )
    j.sheet.fill(wall.oval(u, 1.5, 0.07), j.room.easel.air.rim, 0.5)


def _sink(j: Joiner, wall: Surface, u: float) -> None:
    air = j.room.easel.air
    wall.cut(j.sheet, [wall.box(u - 1.1, 0, u + 1.1, 0.86), wall.box(u - 1.15, 0.86, u + 1.15, 0.92)], 0.3)
    for left in (u - 1.05, u - 0.33, u + 0.39):
        panel = wall.box(left, 0.1, left + 0.66, 0.8)
        j.sheet.rim(panel, (0, 1), 1.4, air.rim, 0.3)
    wall.cut(
        j.sheet,
        [
            wall.bar(u, 0.92, u, 1.22, 0.04),
            wall.bar(u, 1.22, u + 0.2, 1.22, 0.04),
            wall.bar(u + 0.2, 1.23, u + 0.2, 1.12, 0.04),
        ],
        0.1,
    )


def _hooks(j: Joiner, wall: Surface, u: float) -> None:
    """Coats on hooks; one looks like somebody."""
    wall.cut(j.sheet, wall.box(u - 0.6, 1.8, u + 0.6, 1.88), 0.15)
    for at, long in ((-0.4, 1.05), (0.05, 0.8)):
        coat = wall.curve(
            (u + at - 0.06, 1.82, 1),
            (u + at - 0.2, 1.7),
            (u + at - 0.24, 1.8 - long, 1),
            (u + at + 0.24, 1.8 - long, 1),
            (u + at + 0.2, 1.7),
            (u + at + 0.06, 1.82, 1),
        )
        wall.cut(j.sheet, coat, 0.22)
    wall.cut(j.sheet, [wall.oval(u + 0.45, 1.74, 0.17, 0.05), wall.oval(u + 0.45, 1.78, 0.1, 0.09)], 0.15)


def _cross(j: Joiner, wall: Surface, u: float) -> None:
    wall.cut(j.sheet, [wall.box(u - 0.05, 1.5, u + 0.05, 2.4), wall.box(u - 0.25, 2.02, u + 0.25, 2.12)], 0.1)


def _arms(j: Joiner, wall: Surface, u: float) -> None:
    """A coat of arms behind a bench."""
    shield = wall.curve((u - 0.4, 3.1, 1), (u + 0.4, 3.1, 1), (u + 0.36, 2.5), (u, 2.2, 1), (u - 0.36, 2.5))
    wall.cut(j.sheet, shield, 0.3)
    wall.cut(j.sheet, [wall.box(u - 0.04, 2.3, u + 0.04, 3.05), wall.box(u - 0.36, 2.72, u + 0.36, 2.8)], 0.7)


def _graffiti(j: Joiner, wall: Surface, u: float) -> None:
    """Days counted on a wall."""
    strokes = []
    for week in range(7):
        left, low = u - 0.6 + 0.3 * (week % 4), 1.5 - 0.28 * (week // 4)
        strokes += [wall.bar(left + 0.045 * at, low, left + 0.045 * at + 0.01, low + 0.17, 0.012) for at in range(4)]
        strokes.append(wall.bar(left - 0.03, low + 0.03, left + 0.19, low + 0.14, 0.012))
    j.sheet.fill(strokes, j.room.easel.air.rim, 0.4)


def _straps(j: Joiner, wall: Surface, u: float) -> None:
    """Straps on a rail; they swing (see `stirring`)."""


def _fan(j: Joiner, wall: Surface, u: float) -> None:
    """The round mouth of a ventilator."""
    wall.cut(j.sheet, wall.oval(u, 2.4, 0.46), 0.15)
    j.sheet.fill(wall.oval(u, 2.4, 0.38), j.lighting.tone(0.9))
    blades = [
        wall.curve(
            (u, 2.4, 1),
            (u + 0.2 * np.cos(t), 2.4 + 0.2 * np.sin(t)),
            (u + 0.36 * np.cos(t + 0.3), 2.4 + 0.36 * np.sin(t + 0.3)),
            (u + 0.22 * np.cos(t + 0.7), 2.4 + 0.22 * np.sin(t + 0.7)),
        )
        for t in (0.3, 2.4, 4.5)
    ]
    j.sheet.fill(blades, j.room.easel.air.ink, 0.9)


FITTINGS: dict[str, Fitting] = {
    **SHELVES,
    **NETS,
    **PANELS,
    "wardrobe": _wardrobe,
    "cabinets": _cabinets,
    "radiator": _radiator,
    "sink": _sink,
    "board": _board,
    "map": _board,
    "picture": _picture,
    "pictures": _pictures,
    "frames": _pictures,
    "mirror": _mirror,
    "clock": _clock,
    "tall-clock": _tall_clock,
    "hooks": _hooks,
    "coats": _hooks,
    "ladder": _ladder,
    "sign": _sign,
    "neon": _neon,
    "telephone": _telephone,
    "cross": _cross,
    "arms": _arms,
    "graffiti": _graffiti,
    "fan": _fan,
    "straps": _straps,
}
"""Drawn in this order."""
SPANS = {
    "books-wall": 2.4,
    "bookshelf": 0.85,
    "wardrobe": 0.75,
    "cabinets": 0.9,
    "dresser": 0.85,
    "sink": 1.2,
    "board": 1.3,
    "map": 1.3,
    "jars": 1.6,
    "bottles": 1.4,
    "shelves": 1.1,
    "spirits": 1.6,
    "pans": 1.1,
    "sign": 1.4,
}
"""Half of what a fitting takes up of a wall, in metres; 0.4 where it is not said."""
