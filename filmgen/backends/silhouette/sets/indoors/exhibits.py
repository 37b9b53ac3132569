"""What a museum shows: things on plinths, in glass cases and behind ropes, and the bones of something large."""

import math
from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.outlines import Outline, arc, bar, curve, oval, points, stroke
from filmgen.backends.silhouette.sets.indoors.solids import Joiner


def _vase() -> list[Outline]:
    body = curve(
        (-0.1, 0, 1),
        (-0.26, 0.3),
        (-0.1, 0.62),
        (-0.14, 0.72, 1),
        (0.14, 0.72, 1),
        (0.1, 0.62),
        (0.26, 0.3),
        (0.1, 0, 1),
    )
    ears = [np.concatenate([oval(s * 0.2, 0.5, 0.1, 0.14), oval(s * 0.2, 0.5, 0.06, 0.1)[::-1]]) for s in (-1, 1)]
    return [body, *ears]


def _bust() -> list[Outline]:
    head = curve(
        (0.02, 0.34),
        (-0.14, 0.5),
        (-0.12, 0.74),
        (0.04, 0.82),
        (0.15, 0.72),
        (0.15, 0.6),
        (0.21, 0.54),
        (0.15, 0.5),
        (0.13, 0.38),
    )
    chest = curve((-0.32, 0, 1), (-0.3, 0.2), (-0.1, 0.34), (0.1, 0.34), (0.28, 0.2), (0.26, 0, 1))
    return [head, chest]


def _figure() -> list[Outline]:
    """Somebody in marble who lacks an arm."""
    return [
        oval(0.02, 1.42, 0.11, 0.14),
        curve(
            (-0.18, 1.22), (0.2, 1.24), (0.13, 0.8), (0.2, 0.5), (0.22, 0, 1), (-0.2, 0, 1), (-0.16, 0.5), (-0.1, 0.82)
        ),
        stroke(curve((0.16, 1.2), (0.36, 1.36), (0.3, 1.66), closed=False), 0.085),
    ]


def _stone() -> list[Outline]:
    """A ring that nobody has explained."""
    return [
        np.concatenate([oval(0, 0.5, 0.42), oval(0, 0.5, 0.22)[::-1]]),
        points((-0.2, 0), (0.2, 0), (0.12, 0.12), (-0.12, 0.12)),
    ]


SHOWN: tuple[Callable[[], list[Outline]], ...] = (_vase, _bust, _figure, _stone)


def _plinth(j: Joiner, x: float, z: float) -> None:
    """A plinth with something on it; one in five is empty."""
    rng = j.room.easel.chance("plinth", x, z)
    j.shade(x - 0.4, x + 0.4, z - 0.3, z + 0.3)
    kind = int(rng.integers(5))
    tall = 0.5 if kind == 2 else 1.0
    j.box(x - 0.42, x + 0.42, 0.0, 0.1, z - 0.34, z + 0.34, 0.3)
    j.box(x - 0.34, x + 0.34, 0.1, tall, z - 0.28, z + 0.28, 0.28, 0.9)
    card = j.card(x, z - 0.05)
    if kind < len(SHOWN):
        card.cut(j.sheet, [card.put(shape + (0, tall)) for shape in SHOWN[kind]()], 0.3, 1.0)
    label = j.card(x, z - 0.29)
    j.sheet.fill(label.box(-0.1, tall - 0.22, 0.1, tall - 0.14), mix(j.room.easel.air.rim, WHITE, 0.3), 0.6)


def _case(j: Joiner, x: float, z: float) -> None:
    """A glass case lit from inside."""
    air = j.room.easel.air
    j.shade(x - 0.7, x + 0.7, z - 0.35, z + 0.35)
    j.box(x - 0.7, x + 0.7, 0.0, 0.85, z - 0.3, z + 0.3, 0.55)
    card = j.card(x, z - 0.3)
    hue = mix(j.lighting.light.hue, WHITE, 0.4)
    glass = card.box(-0.68, 0.85, 0.68, 1.55)
    j.sheet.fill(glass, hue, 0.16)
    j.sheet.glow(*card.at(0, 1.1), 0.9 * card.scale(0), hue, 0.35)
    rng = j.room.easel.chance("case", x)
    for u in (-0.42, 0.0, 0.42):
        size = rng.uniform(0.6, 1.0)
        shell = [card.put(shape * (0.5 * size, 0.5 * size) + (u, 0.86)) for shape in SHOWN[int(rng.integers(3)) % 2]()]
        card.cut(j.sheet, shell, 0.1, 1.0)
    edges = [card.bar(u, 0.85, u, 1.55, 0.02) for u in (-0.68, 0.68)] + [card.bar(-0.68, 1.55, 0.68, 1.55, 0.025)]
    j.sheet.fill(edges, air.rim, 0.6)
    j.sheet.fill(card.put(points((-0.5, 0.86), (-0.1, 1.54), (0.06, 1.54), (-0.34, 0.86))), WHITE, 0.12)


def _rope(j: Joiner, x: float, z: float) -> None:
    """Posts, and the rope that nobody has crossed."""
    card = j.card(x, z)
    posts, ropes = [], []
    for at in range(4):
        u = -1.8 + 1.2 * at
        posts += [card.bar(u, 0, u, 0.92, 0.04), card.oval(u, 0.94, 0.05), card.oval(u, 0.02, 0.14, 0.03)]
        if at < 3:
            bow = curve((u, 0.86), (u + 0.6, 0.58), (u + 1.2, 0.86), closed=False)
            ropes.append(card.put(stroke(bow, 0.045)))
    card.cut(j.sheet, ropes, 0.18)
    card.cut(j.sheet, posts, 0.3, 1.0)


def _skeleton(j: Joiner, x: float, z: float) -> None:
    """Something large that is no more: spine, ribs, a long neck, a small head."""
    j.shade(x - 2.4, x + 2.4, z - 0.4, z + 0.4)
    j.box(x - 2.3, x + 2.1, 0.0, 0.2, z - 0.5, z + 0.5, 0.5)
    card = j.card(x, z)
    spine = curve(
        (-3.2, 0.9),
        (-2.2, 1.35),
        (-1.0, 1.95),
        (0.2, 2.2),
        (1.1, 2.15),
        (1.9, 2.7),
        (2.3, 3.35),
        closed=False,
        steps=14,
    )
    bones = [stroke(spine, np.interp(np.linspace(0, 1, len(spine)), (0, 0.45, 0.8, 1), (0.03, 0.13, 0.1, 0.07)))]
    bones += [oval(px, py + 0.07, 0.05, 0.08, 10) for px, py in spine[::4]]
    for at, u in enumerate(np.linspace(-0.9, 0.9, 10)):
        high = float(np.interp(u, spine[:, 0], spine[:, 1]))
        deep = 0.55 + 0.45 * math.sin(math.pi * (at + 0.5) / 10)
        bones.append(
            stroke(
                np.stack([u + 0.16 * np.sin(np.linspace(0, 2.6, 9)), high - deep * np.linspace(0, 1, 9)], -1),
                np.linspace(0.085, 0.035, 9),
            )
        )
    for hip, knee, foot in (
        ((-1.0, 1.85), (-0.7, 1.0), (-1.0, 0.2)),
        ((-1.2, 1.8), (-1.35, 1.0), (-1.5, 0.2)),
        ((0.95, 2.0), (1.15, 1.1), (0.9, 0.2)),
        ((0.8, 2.0), (0.6, 1.1), (0.55, 0.2)),
    ):
        bones += [
            bar(*hip, *knee, 0.1),
            bar(*knee, *foot, 0.075),
            oval(*knee, 0.08),
            oval(foot[0] + 0.08, 0.25, 0.15, 0.06),
        ]
    jaw = [
        curve((2.2, 3.3), (2.35, 3.55), (2.85, 3.42), (2.98, 3.3), (2.6, 3.28)),
        curve((2.35, 3.26), (2.9, 3.2), (2.6, 3.12)),
    ]
    shapes = [card.put(bone) for bone in [*bones, *jaw]]
    j.sheet.fill(shapes, mix(j.tone((x, 2.0, z), (0, 0.3, -0.9), 0.12), WHITE, 0.14))
    j.sheet.rim(shapes, (0.3, 1.0), max(1.0, 0.02 * card.scale(0)), j.room.easel.air.ink, 0.7)
    j.sheet.fill(card.oval(2.45, 3.42, 0.05), j.room.easel.air.ink)


def _column(j: Joiner, x: float, z: float) -> None:
    card = j.card(x, z)
    high = j.room.bones.high
    card.cut(
        j.sheet,
        [card.box(-0.3, 0.2, 0.3, high), card.box(-0.42, 0, 0.42, 0.24), card.box(-0.42, high - 0.3, 0.42, high)],
        0.5,
        0.9,
    )
    flutes = [card.box(u - 0.015, 0.3, u + 0.015, high - 0.35) for u in np.linspace(-0.22, 0.22, 5)]
    j.sheet.fill(flutes, j.room.easel.air.ink, 0.3)


def _whale(j: Joiner, x: float, z: float) -> None:
    """Hung from the ceiling on wires: something that swam."""
    card = j.card(x, z)
    high = min(4.0, j.room.bones.high - 1.0)
    body = curve(
        (-2.4, high),
        (-1.4, high + 0.42),
        (0.6, high + 0.5),
        (2.0, high + 0.3),
        (2.5, high - 0.05),
        (1.6, high - 0.36),
        (0.0, high - 0.4),
        (-1.6, high - 0.14),
    )
    tail = curve(
        (-2.3, high + 0.02),
        (-2.8, high + 0.12),
        (-3.2, high + 0.4),
        (-3.05, high),
        (-3.25, high - 0.3),
        (-2.8, high - 0.1),
    )
    fin = curve((0.9, high - 0.3), (0.5, high - 0.85), (0.2, high - 0.95), (0.4, high - 0.4))
    wires = [card.bar(u, high + 0.2, u * 0.9, j.room.bones.high + 0.5, 0.012) for u in (-1.4, 0.2, 1.6)]
    card.cut(j.sheet, [card.put(shape) for shape in (tail, fin, body)], 0.4, 1.0)
    grooves = [
        card.put(
            stroke(points((0.7 + 0.1 * n, high - 0.16 - 0.05 * n), (2.1 - 0.12 * n, high - 0.1 - 0.05 * n)), 0.014)
        )
        for n in range(4)
    ]
    j.sheet.fill([*grooves, *wires], j.room.easel.air.ink, 0.6)
    j.sheet.fill(card.put(arc(1.75, high + 0.08, 0.05, 0.05, 0, 360)), j.room.easel.air.rim, 0.7)


EXHIBITS: dict[str, Callable[[Joiner, float, float], None]] = {
    "plinth": _plinth,
    "case": _case,
    "rope": _rope,
    "skeleton": _skeleton,
    "column": _column,
    "whale": _whale,
}
