"""Furniture that stands on the floor: each piece is called with a joiner and where it stands."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.outlines import curve, moved, oval, rounded
from filmgen.backends.silhouette.sets.indoors.carriage import SEATING
from filmgen.backends.silhouette.sets.indoors.exhibits import EXHIBITS
from filmgen.backends.silhouette.sets.indoors.module import RACKS
from filmgen.backends.silhouette.sets.indoors.public import PUBLIC
from filmgen.backends.silhouette.sets.indoors.shelves import LIQUIDS, flask, glass
from filmgen.backends.silhouette.sets.indoors.solids import Joiner
from filmgen.backends.silhouette.sets.indoors.tableware import WARES

Piece = Callable[[Joiner, float, float], None]


def _table(j: Joiner, x: float, z: float) -> None:
    j.shade(x - 0.8, x + 0.8, z - 0.4, z + 0.4)
    j.legs(x - 0.78, x + 0.78, 0.72, z - 0.4, z + 0.4)
    j.box(x - 0.86, x + 0.86, 0.71, 0.76, z - 0.46, z + 0.46, 0.45)
    still = j.card(x, z - 0.1)
    jug = curve(
        (-0.1, 0.76, 1),
        (-0.13, 0.86),
        (-0.06, 1.0),
        (-0.07, 1.06, 1),
        (0.06, 1.06, 1),
        (0.06, 1.0),
        (0.12, 0.86),
        (0.1, 0.76, 1),
    )
    bowl = curve((0.28, 0.84, 1), (0.34, 0.77), (0.5, 0.77), (0.56, 0.84, 1))
    still.cut(
        j.sheet, [still.put(jug), still.put(bowl), still.oval(0.38, 0.86, 0.05), still.oval(0.47, 0.86, 0.05)], 0.15
    )


def _desk(j: Joiner, x: float, z: float) -> None:
    j.shade(x - 0.9, x + 0.9, z - 0.4, z + 0.4)
    for left in (x - 0.85, x + 0.4):
        front = j.box(left, left + 0.45, 0.0, 0.72, z - 0.36, z + 0.36)
        for drawer in range(3):
            panel = front.box(left + 0.05, 0.08 + 0.21 * drawer, left + 0.4, 0.26 + 0.21 * drawer)
            j.sheet.rim(panel, (0, 1), 1.2, j.room.easel.air.rim, 0.25)
            j.sheet.fill(
                front.box(left + 0.18, 0.17 + 0.21 * drawer, left + 0.27, 0.185 + 0.21 * drawer),
                j.room.easel.air.rim,
                0.5,
            )
    j.box(x - 0.95, x + 0.95, 0.72, 0.77, z - 0.44, z + 0.44, 0.42)
    top = j.card(x, z - 0.15)
    papers = [top.shape((-0.7, 0.77), (-0.68, 0.77 + h), (-0.4, 0.78 + h), (-0.38, 0.77)) for h in (0.08, 0.13)]
    top.cut(j.sheet, [*papers, top.put(rounded(0.1, 0.77, 0.48, 0.93, 0.05)), top.box(0.16, 0.9, 0.42, 1.04)], 0.12)


def _workbench(j: Joiner, x: float, z: float) -> None:
    """A laboratory bench, with what is being kept warm on it."""
    j.shade(x - 1.4, x + 1.4, z - 0.35, z + 0.35)
    front = j.box(x - 1.4, x + 1.4, 0.0, 0.88, z - 0.35, z + 0.35)
    for left in np.arange(x - 1.34, x + 1.2, 0.56):
        j.sheet.rim(front.box(left, 0.1, left + 0.5, 0.78), (0, 1), 1.2, j.room.easel.air.rim, 0.25)
    j.box(x - 1.48, x + 1.48, 0.88, 0.93, z - 0.42, z + 0.42, 0.4)
    top, rng = j.card(x, z - 0.2), j.room.easel.chance("bench", x)
    for at, u in enumerate((-1.1, -0.74, 0.5, 0.84, 1.14)):
        outline = flask(u, 0.93, rng.uniform(0.18, 0.3), rng.uniform(0.28, 0.46), int(rng.integers(4)))
        glass(j, top, outline, rng.uniform(0.35, 0.65), LIQUIDS[at], 0.85)
    tube = [top.curve((-0.62, 1.3), (-0.2, 1.52), (0.3, 1.34), (0.34, 1.3), (-0.2, 1.47), (-0.6, 1.26))]
    stand = [top.bar(-0.2, 0.93, -0.2, 1.66, 0.025), top.box(-0.36, 0.93, -0.04, 0.96), top.oval(-0.2, 1.2, 0.1)]
    top.cut(j.sheet, [*tube, *stand], 0.2)


def _bench(j: Joiner, x: float, z: float) -> None:
    """A wooden bench to wait on."""
    j.shade(x - 0.9, x + 0.9, z - 0.25, z + 0.25)
    for left in (x - 0.85, x + 0.75):
        j.box(left, left + 0.1, 0.0, 0.44, z - 0.2, z + 0.2)
    back = j.box(x - 0.9, x + 0.9, 0.62, 0.92, z + 0.18, z + 0.22, 0.5)
    j.sheet.fill(back.box(x - 0.9, 0.75, x + 0.9, 0.78), j.room.easel.air.ink, 0.6)
    j.box(x - 0.9, x + 0.9, 0.42, 0.47, z - 0.22, z + 0.22, 0.4, 1.0)


def _counter(j: Joiner, x: float, z: float) -> None:
    j.shade(x - 1.9, x + 1.9, z - 0.35, z + 0.35)
    front = j.box(x - 1.9, x + 1.9, 0.0, 1.0, z - 0.32, z + 0.32)
    for left in np.arange(x - 1.82, x + 1.5, 0.74):
        panel = front.box(left, 0.14, left + 0.64, 0.88)
        j.sheet.rim(panel, (0, 1), 1.6, j.room.easel.air.rim, 0.3)
    j.box(x - 2.0, x + 2.0, 1.0, 1.06, z - 0.42, z + 0.42, 0.36, 1.0)
    top, rng = j.card(x, z - 0.1), j.room.easel.chance("counter", x)
    wares = ("urn", "bread", "vase") if j.room.easel.picture.place.set == "diner" else ("scales", "books", "papers")
    for u, name in zip((-1.1, 0.3, 1.35), wares, strict=True):
        top.cut(j.sheet, [top.put(ware + (u, 1.06)) for ware in WARES[name](rng)], 0.15)


def _bed(j: Joiner, x: float, z: float) -> None:
    """A bed along the wall, its head to the right."""
    air = j.room.easel.air
    j.shade(x - 1.1, x + 1.1, z - 0.5, z + 0.5)
    j.box(x + 1.0, x + 1.08, 0.0, 1.15, z - 0.52, z + 0.52)
    j.box(x - 1.05, x + 1.0, 0.18, 0.42, z - 0.5, z + 0.5, 0.75)
    j.box(x - 1.04, x + 1.0, 0.42, 0.56, z - 0.5, z + 0.5, 0.12, 1.0)
    over = j.card(x, z - 0.5)
    fold = over.curve(
        (-1.05, 0.2, 1), (-1.07, 0.5), (-0.9, 0.63), (-0.2, 0.6), (0.36, 0.62), (0.42, 0.5), (0.36, 0.2, 1)
    )
    j.sheet.fill(fold, j.tone((x, 0.5, z), (0, 0.7, -0.7), 0.35))
    creases = [
        over.curve((a, 0.24, 1), (a + 0.07, 0.42), (a - 0.02, 0.6, 1), (a + 0.035, 0.42)) for a in (-0.8, -0.35, 0.1)
    ]
    j.sheet.fill(creases, air.ink, 0.35)
    pillow = over.curve((0.5, 0.56), (0.5, 0.72), (0.75, 0.78), (0.98, 0.72), (0.98, 0.56))
    j.sheet.fill(pillow, mix(j.tone((x, 0.7, z), (0, 1, 0), 0.0), WHITE, 0.12))
    j.sheet.rim([fold, pillow], j.room.easel.towards(*fold.mean(0)), 2.4, air.rim, 0.7)
    j.box(x - 1.1, x - 1.04, 0.0, 0.8, z - 0.52, z + 0.52)


def _armchair(j: Joiner, x: float, z: float) -> None:
    j.shade(x - 0.45, x + 0.45, z - 0.4, z + 0.4)
    side = j.card(x, z)
    s = 1.0 if x < 0 else -1.0
    at = lambda *knots: side.put(curve(*[(s * k[0], *k[1:]) for k in knots], reach=0.3))  # noqa: E731
    back = at(
        (-0.42, 0.1, 1),
        (-0.52, 0.7),
        (-0.46, 1.1),
        (-0.26, 1.14),
        (-0.18, 0.9),
        (-0.12, 0.48),
        (0.42, 0.46),
        (0.46, 0.1, 1),
    )
    arm = at((-0.3, 0.1, 1), (-0.32, 0.6), (-0.1, 0.68), (0.36, 0.65), (0.47, 0.56), (0.44, 0.1, 1))
    side.cut(j.sheet, [back, side.box(-0.42, 0, -0.36, 0.1), side.box(0.36, 0, 0.42, 0.1)], 0.35)
    side.cut(j.sheet, [arm], 0.2)


def _sofa(j: Joiner, x: float, z: float) -> None:
    j.shade(x - 1.0, x + 1.0, z - 0.4, z + 0.4)
    j.box(x - 0.95, x + 0.95, 0.12, 0.92, z + 0.15, z + 0.4, 0.6)
    j.box(x - 0.95, x + 0.95, 0.12, 0.46, z - 0.4, z + 0.2, 0.45)
    for left in (x - 1.1, x + 0.92):
        j.box(left, left + 0.18, 0.08, 0.66, z - 0.42, z + 0.4, 0.68)


def _chair(j: Joiner, x: float, z: float) -> None:
    side = j.card(x, z)
    shapes = [
        side.bar(-0.2, 0, -0.19, 0.98, 0.035),
        side.bar(0.2, 0, 0.19, 0.46, 0.035),
        side.bar(-0.1, 0, -0.12, 0.46, 0.03),
        side.bar(0.28, 0, 0.26, 0.46, 0.03),
        side.box(-0.22, 0.44, 0.28, 0.48),
        side.bar(-0.19, 0.94, -0.06, 0.97, 0.05),
        side.bar(-0.19, 0.7, -0.07, 0.73, 0.04),
        side.bar(-0.07, 0.46, -0.06, 0.97, 0.03),
    ]
    side.cut(j.sheet, shapes, 0.2)


def _stool(j: Joiner, x: float, z: float) -> None:
    side = j.card(x, z)
    side.cut(
        j.sheet,
        [
            side.box(-0.025, 0.03, 0.025, 0.7),
            side.put(rounded(-0.19, 0.68, 0.19, 0.78, 0.04)),
            side.oval(0, 0.03, 0.2, 0.03),
            side.put(np.concatenate([oval(0, 0.28, 0.16, 0.03), oval(0, 0.28, 0.13, 0.015)[::-1]])),
        ],
        0.15,
    )


def _stools(j: Joiner, x: float, z: float) -> None:
    for at in (-1.2, -0.4, 0.4, 1.2):
        _stool(j, x + at, z)


def _plant(j: Joiner, x: float, z: float) -> None:
    side, rng = j.card(x, z), j.room.easel.chance("plant", x)
    pot = side.shape((-0.16, 0), (0.16, 0), (0.22, 0.36), (-0.22, 0.36))
    leaves = []
    for at in range(13):
        angle, long = 90 + (at - 6) * 14 + rng.uniform(-6, 6), rng.uniform(0.5, 1.05)
        leaf = curve((0, 0, 1), (0.4 * long, 0.07 * long), (long, -0.12 * long, 1), (0.45 * long, -0.04 * long))
        leaves.append(side.put(moved(leaf, 0, 0.36, turn=angle)))
    side.cut(j.sheet, [*leaves, pot], 0.15)


def _piano(j: Joiner, x: float, z: float) -> None:
    air = j.room.easel.air
    j.shade(x - 0.75, x + 0.75, z - 0.4, z + 0.3)
    j.box(x - 0.75, x + 0.75, 0.0, 1.25, z, z + 0.35, 0.78)
    front = j.box(x - 0.78, x + 0.78, 0.6, 0.74, z - 0.3, z + 0.05, 0.74)
    j.sheet.fill(front.box(x - 0.7, 0.735, x + 0.7, 0.75), mix(air.rim, WHITE, 0.3), 0.8)
    j.box(x - 0.76, x - 0.7, 0, 0.6, z - 0.28, z - 0.2)
    j.box(x + 0.7, x + 0.76, 0, 0.6, z - 0.28, z - 0.2)


def _boxes(j: Joiner, x: float, z: float) -> None:
    """Boxes, cases and a trunk nobody has opened."""
    rng = j.room.easel.chance("boxes", x)
    j.shade(x - 0.7, x + 0.7, z - 0.3, z + 0.3)
    for left, wide, low, tall in (
        (-0.7, 0.8, 0, 0.5),
        (0.12, 0.62, 0, 0.42),
        (-0.55, 0.5, 0.5, 0.36),
        (0.18, 0.4, 0.42, 0.3),
    ):
        jog = rng.uniform(-0.04, 0.06)
        front = j.box(x + left + jog, x + left + wide + jog, low, low + tall, z - 0.3, z + 0.3)
        j.sheet.fill(
            front.box(x + left + jog, low + tall * 0.6, x + left + wide + jog, low + tall * 0.66),
            j.room.easel.air.ink,
            0.5,
        )


def _machines(j: Joiner, x: float, z: float) -> None:
    """A machine with a wheel, a boiler and a dial."""
    air = j.room.easel.air
    j.shade(x - 0.9, x + 0.9, z - 0.4, z + 0.4)
    j.box(x - 0.9, x + 0.4, 0.0, 1.5, z - 0.3, z + 0.4, 0.75)
    front = j.card(x, z - 0.32)
    wheel = np.concatenate([oval(0.55, 0.85, 0.62), oval(0.55, 0.85, 0.52)[::-1]])
    spokes = [
        front.bar(0.55, 0.85, 0.55 + 0.55 * np.cos(t), 0.85 + 0.55 * np.sin(t), 0.05) for t in np.arange(0, 6.28, 1.05)
    ]
    front.cut(j.sheet, [front.put(wheel), *spokes, front.oval(0.55, 0.85, 0.1)], 0.12)
    j.sheet.fill(front.oval(-0.5, 1.1, 0.16), mix(air.rim, air.mid, 0.4), 0.8)
    j.sheet.fill(front.bar(-0.5, 1.1, -0.42, 1.2, 0.02), air.ink)
    front.cut(j.sheet, [front.box(-0.3, 1.5, -0.12, 3.4), front.put(rounded(0.0, 1.5, 0.3, 1.9, 0.1))], 0.2)


def _screen(j: Joiner, x: float, z: float) -> None:
    """A monitor on a stand; it lights the room when the picture says so."""
    on = j.room.easel.picture.light == "screen"
    hue = mix(j.lighting.light.hue, WHITE, 0.45) if on else j.lighting.tone(0.3)
    j.box(x - 0.5, x + 0.5, 0.0, 0.62, z - 0.2, z + 0.2, 0.75)
    card = j.card(x, z - 0.1)
    card.cut(j.sheet, [card.box(-0.62, 0.7, 0.62, 1.5), card.box(-0.06, 0.6, 0.06, 0.72)], 0.02)
    j.sheet.fill(card.box(-0.56, 0.76, 0.56, 1.44), hue)
    rows = [card.box(-0.48, 1.34 - 0.1 * n, -0.4 + 0.2 * (1 + n * 7 % 4), 1.37 - 0.1 * n) for n in range(6)]
    j.sheet.fill(rows, mix(hue, j.room.easel.air.ink, 0.7), 0.5)
    if on:
        j.sheet.glow(*card.at(0, 1.1), 1.7 * card.scale(0), j.lighting.light.hue, 0.6)


PIECES: dict[str, Piece] = {
    **PUBLIC,
    **EXHIBITS,
    **SEATING,
    **RACKS,
    "table": _table,
    "desk": _desk,
    "workbench": _workbench,
    "bench": _bench,
    "counter": _counter,
    "bed": _bed,
    "armchair": _armchair,
    "sofa": _sofa,
    "chair": _chair,
    "stool": _stool,
    "stools": _stools,
    "plant": _plant,
    "piano": _piano,
    "boxes": _boxes,
    "machines": _machines,
    "screen": _screen,
}
HALVES = {
    "table": 0.9,
    "desk": 1.0,
    "workbench": 1.5,
    "bench": 0.95,
    "counter": 2.0,
    "bed": 1.15,
    "sofa": 1.15,
    "piano": 0.8,
    "plant": 0.4,
    "machines": 1.2,
    "boxes": 0.8,
    "stools": 1.4,
    "armchair": 0.5,
}
"""Half of what a piece takes up, in metres."""
