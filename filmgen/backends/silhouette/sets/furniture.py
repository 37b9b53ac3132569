"""What stands on a room's floor: behind the figures, and between them and us."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.outlines import Outline, curve, moved, points, rounded
from filmgen.backends.silhouette.sets.room import Room
from filmgen.backends.silhouette.sheet import Sheet

PIECES = ("bed", "chair", "bedside", "stools", "piano", "plant", "window", "lamp", "lamps", "seats")
"""All that rooms draw of themselves."""


def behind(room: Room, names: tuple[str, ...], side: float) -> None:
    """Pieces a little behind the figures."""
    pieces = [name for name in ("bed", "chair", "bedside", "stools", "piano", "plant") if name in names]
    if not pieces:
        return
    easel, near = room.easel, 0.5 + 0.5 * room.depth
    sheet = easel.sheet()
    place = lambda x, y: (easel.lens.x(x - room.axis, near), easel.lens.y(y, near))  # noqa: E731
    for name in pieces:
        {"bed": _bed, "chair": _armchair, "bedside": _bedside, "stools": _stools, "piano": _piano, "plant": _plant}[
            name
        ](room, sheet, place, side)
    easel.hang(sheet, near)


def cut(room: Room, sheet: Sheet, shapes: list[Outline], far: float = 0.12, near: float = 1.0) -> None:
    air = room.easel.air
    sheet.fill(shapes, mix(air.ink, air.lift, far))
    middle = np.mean([shape.mean(0) for shape in shapes], 0)
    width = float(np.clip(0.016 * room.easel.lens.scale(near), 1.2, 5.0))
    sheet.rim(shapes, room.easel.towards(*middle), width, air.rim, 0.75)
    if room.easel.kick:
        sheet.rim(shapes, room.easel.kick, width * 0.7, air.kick, 0.4)


def _bed(room: Room, sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    s = side
    at = lambda *pairs: points(*[place(2.6 * s + s * x, y) for x, y in pairs])  # noqa: E731
    air = room.easel.air
    frame = [
        at((-1.15, 0), (-1.07, 0), (-1.07, 0.75), (-1.15, 0.75)),
        at((1.0, 0), (1.08, 0), (1.08, 1.15), (1.0, 1.15)),
        at((-1.1, 0.22), (1.05, 0.22), (1.05, 0.38), (-1.1, 0.38)),
    ]
    cut(room, sheet, frame, 0.1)
    quilt = curve(
        *[
            place(2.6 * s + s * x, y)
            for x, y in ((-1.1, 0.36), (-1.12, 0.56), (-0.6, 0.64), (0.1, 0.6), (0.5, 0.62), (0.6, 0.4))
        ]
    )
    sheet.fill(quilt, mix(air.ink, mix(air.lift, air.mid, 0.5), 0.8))
    sheet.rim(quilt, room.easel.towards(*quilt.mean(0)), 3, air.rim, 0.7)
    pillow = curve(
        *[place(2.6 * s + s * x, y) for x, y in ((0.48, 0.48), (0.5, 0.7), (0.8, 0.78), (1.0, 0.68), (1.0, 0.48))]
    )
    sheet.fill(pillow, mix(air.lift, air.mid, 0.55))
    sheet.rim(pillow, room.easel.towards(*pillow.mean(0)), 3, air.rim, 0.8)


def _armchair(room: Room, sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    x0 = -2.9 * side
    shape = lambda *knots: curve(*[(*place(x0 + side * k[0], k[1]), *k[2:]) for k in knots], reach=0.3)  # noqa: E731
    back = shape(
        (-0.42, 0.1, 1),
        (-0.5, 0.7),
        (-0.44, 1.08),
        (-0.26, 1.12),
        (-0.2, 0.9),
        (-0.14, 0.48),
        (0.4, 0.46),
        (0.44, 0.1, 1),
    )
    arm = shape((-0.28, 0.1, 1), (-0.3, 0.62), (-0.1, 0.68), (0.36, 0.64), (0.44, 0.56), (0.42, 0.1, 1))
    legs = [
        points(*[place(x0 + side * x, y) for x, y in ((dx, 0), (dx + 0.05, 0), (dx + 0.06, 0.12), (dx - 0.01, 0.12))])
        for dx in (-0.4, 0.34)
    ]
    cut(room, sheet, [back, *legs], 0.2)
    cut(room, sheet, [arm], 0.12)


def _bedside(room: Room, sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    x0 = 1.25 * side
    at = lambda *pairs: points(*[place(x0 + side * x, y) for x, y in pairs])  # noqa: E731
    table = [
        at((-0.2, 0), (-0.15, 0), (-0.15, 0.55), (-0.2, 0.55)),
        at((0.15, 0), (0.2, 0), (0.2, 0.55), (0.15, 0.55)),
        at((-0.24, 0.53), (0.24, 0.53), (0.24, 0.58), (-0.24, 0.58)),
    ]
    stand = [
        at((-0.02, 0.58), (0.02, 0.58), (0.02, 0.8), (-0.02, 0.8)),
        at((-0.08, 0.58), (0.08, 0.58), (0.06, 0.61), (-0.06, 0.61)),
    ]
    cut(room, sheet, [*table, *stand], 0.05)
    shade = at((-0.17, 0.78), (0.17, 0.78), (0.1, 1.0), (-0.1, 1.0))
    if room.easel.picture.light == "lamp":
        sheet.fill(shade, mix(room.light, WHITE, 0.35))
        sheet.glow(*place(x0, 0.88), 0.8 * room.scale, room.light, 0.75)
    else:
        cut(room, sheet, [shade], 0.2)


def _stools(room: Room, sheet: Sheet, place, _: float) -> None:  # noqa: ANN001
    shapes = []
    for x in (-2.7, -1.8, 1.8, 2.7):
        shapes += [points(*[place(x + dx, y) for dx, y in ((-0.03, 0), (0.03, 0), (0.03, 0.7), (-0.03, 0.7))])]
        shapes += [
            rounded(*place(x - 0.2, 0.8), *place(x + 0.2, 0.7), 6),
            points(*[place(x + dx, y) for dx, y in ((-0.2, 0), (0.2, 0), (0.05, 0.06), (-0.05, 0.06))]),
        ]
    cut(room, sheet, shapes, 0.1)


def _piano(room: Room, sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    x0 = 2.6 * side
    at = lambda *pairs: points(*[place(x0 + side * x, y) for x, y in pairs])  # noqa: E731
    cut(
        room,
        sheet,
        [
            at((-0.75, 0), (0.75, 0), (0.75, 1.25), (-0.75, 1.25)),
            at((-0.8, 0.62), (0.8, 0.62), (0.8, 0.72), (-0.8, 0.72)),
            at((-0.8, 1.25), (0.8, 1.25), (0.8, 1.3), (-0.8, 1.3)),
        ],
        0.05,
    )
    sheet.fill(at((-0.7, 0.74), (0.7, 0.74), (0.7, 0.77), (-0.7, 0.77)), room.easel.air.rim, 0.7)


def _plant(room: Room, sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    x0, rng = -3.6 * side, room.easel.chance("plant")
    pot = [points(*[place(x0 + x, y) for x, y in ((-0.16, 0), (0.16, 0), (0.22, 0.36), (-0.22, 0.36))])]
    leaves = []
    for at in range(11):
        angle, long = -90 + (at - 5) * 17 + rng.uniform(-6, 6), rng.uniform(0.5, 0.95) * room.scale
        leaf = curve((0, 0, 1), (0.4 * long, -0.07 * long), (long, 0.10 * long, 1), (0.45 * long, 0.05 * long))
        leaves.append(moved(leaf, *place(x0, 0.36), turn=angle))
    cut(room, sheet, [*pot, *leaves], 0.1)
