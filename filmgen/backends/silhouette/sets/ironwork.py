"""What is made of bars and boards, as outlines in metres, y up: fences, gates, poles, swings, benches, windmills."""

import math

import numpy as np

from filmgen.backends.silhouette.outlines import Outline, arc, bar, box, oval, points, stroke


def rail_fence(left: float, right: float, tall: float = 1.2, step: float = 2.1) -> list[Outline]:
    """Posts a little out of true, three rails."""
    rng = np.random.default_rng(7)
    shapes = []
    for x in np.arange(left, right, step):
        lean = rng.uniform(-0.08, 0.08)
        shapes.append(points((x - 0.07, 0), (x - 0.07 + lean, tall), (x + 0.07 + lean, tall), (x + 0.07, 0)))
        for share in (0.35, 0.62, 0.88):
            sag = rng.uniform(-0.07, 0.07)
            shapes.append(bar(x, share * tall, x + step, share * tall + sag, 0.07))
    return shapes


def iron_fence(left: float, right: float, tall: float = 1.9, step: float = 0.24) -> list[Outline]:
    spikes = [
        points(
            (x - 0.02, 0),
            (x - 0.02, tall - 0.16),
            (x - 0.05, tall - 0.14),
            (x, tall),
            (x + 0.05, tall - 0.14),
            (x + 0.02, tall - 0.16),
            (x + 0.02, 0),
        )
        for x in np.arange(left, right, step)
    ]
    return [*spikes, box(left, 0.24, right, 0.3), box(left, tall - 0.42, right, tall - 0.36)]


def park_gate(half: float = 1.7) -> list[Outline]:
    """Two stone piers with balls on them, wings of iron standing open, an arch with a lamp."""
    piers = [box(side * half - 0.36, 0, side * half + 0.36, 3.1) for side in (-1, 1)]
    caps = [box(side * half - 0.48, 3.05, side * half + 0.48, 3.3) for side in (-1, 1)]
    balls = [oval(side * half, 3.62, 0.34) for side in (-1, 1)]
    top = arc(0, 3.2, half, 1.25, 0, 180)
    bars = [
        shape
        for side in (-1, 1)
        for shape in iron_fence(
            side * half - (1.7 if side < 0 else -0.4), side * half + (1.7 if side > 0 else -0.4), 2.4
        )
    ]
    return [
        *piers,
        *caps,
        *balls,
        stroke(top, 0.09),
        stroke(arc(0, 3.2, half, 1.0, 0, 180), 0.05),
        oval(0, 4.25, 0.2, 0.28),
        *bars,
    ]


def bench() -> list[Outline]:
    rows = [box(-0.8, up, 0.8, up + 0.07) for up in (0.42, 0.6, 0.74, 0.86)]
    return [
        *rows,
        *[box(x, 0, x + 0.07, 0.93) for x in (-0.7, 0.63)],
        bar(-0.7, 0.62, -0.45, 0.46, 0.05),
        bar(0.7, 0.62, 0.45, 0.46, 0.05),
    ]


def pole(tall: float = 7.5) -> list[Outline]:
    """A telegraph pole with two arms."""
    arms = [box(-0.95, tall - 0.62, 0.95, tall - 0.5), box(-0.7, tall - 1.3, 0.7, tall - 1.2)]
    cups = [box(x - 0.05, tall - 0.5, x + 0.05, tall - 0.3) for x in (-0.85, -0.45, 0.45, 0.85)]
    return [points((-0.12, 0), (-0.08, tall), (0.08, tall), (0.12, 0)), *arms, *cups]


def windmill(tall: float = 11.0) -> list[Outline]:
    """A tower mill without its sails (see `sails`)."""
    body = points((-2.4, 0), (-1.35, 0.74 * tall), (1.35, 0.74 * tall), (2.4, 0))
    cap = arc(0, 0.74 * tall, 1.6, 1.7, 0, 180)
    return [body, cap, box(-2.7, 0.30 * tall, 2.7, 0.325 * tall)]


def sails(turn: float, reach: float = 6.2) -> list[Outline]:
    """Four sails about (0, 0), turned by radians: a stock, and lattice on one side of it."""
    shapes = []
    for arm in range(4):
        angle = turn + arm * math.pi / 2
        along, side = np.array((math.cos(angle), math.sin(angle))), np.array((-math.sin(angle), math.cos(angle)))
        shapes.append(stroke(np.stack([along * 0, along * reach]), 0.22))
        for start in np.linspace(0.22, 0.9, 7):
            a = along * reach * start
            b = along * reach * (start + 0.075)
            shapes.append(np.stack([a, b, b + side * 1.15, a + side * 1.15]))
    return shapes


def swing() -> list[Outline]:
    """The frame of a swing; what hangs in it moves."""
    legs = [bar(side * 1.55 + lean, 0, side * 1.3, 2.9, 0.1) for side in (-1, 1) for lean in (-0.35, 0.35)]
    return [*legs, bar(-1.45, 2.86, 1.45, 2.86, 0.12)]


def pavilion(wide: float = 7.0) -> list[Outline]:
    """A glass house: ribs, panes and a crested ridge."""
    half = wide / 2
    ribs = [bar(x, 0, x, 2.7, 0.07) for x in np.linspace(-half, half, 11)]
    curved = []
    for share in np.linspace(-1, 1, 11):
        top = 2.7 + 2.2 * np.sin(np.linspace(0, math.pi / 2, 8))
        curved.append(stroke(np.stack([share * half * np.cos(np.linspace(0, math.pi / 2 * 0.86, 8)), top], -1), 0.06))
    rails = [box(-half, up, half, up + 0.06) for up in (0.02, 0.9, 1.8, 2.68)]
    outline = stroke(
        np.stack([half * np.cos(np.linspace(0, math.pi, 24)), 2.7 + 2.2 * np.sin(np.linspace(0, math.pi, 24))], -1),
        0.12,
    )
    lantern = [box(-0.9, 4.8, 0.9, 5.4), points((-1.1, 5.4), (0, 6.2), (1.1, 5.4))]
    return [*ribs, *curved, *rails, outline, *lantern, box(-half - 0.1, 0, half + 0.1, 0.5)]


def haystack() -> list[Outline]:
    """A rick about its pole, its straw hanging out at the foot."""
    rng = np.random.default_rng(5)
    share = np.linspace(-1, 1, 41)
    heap = np.stack([1.75 * share, 3.1 * (1 - np.abs(share) ** 1.9) ** 0.75 * (1 - 0.12 * np.abs(share))], -1)
    heap[1:-1] += rng.normal(0, 0.045, (39, 2))
    straw = [bar(x, 0.35, x + rng.uniform(-0.25, 0.25), -0.06, 0.06) for x in np.linspace(-1.8, 1.8, 22)]
    return [heap, bar(0, 2.9, 0.06, 3.7, 0.08), *straw]


def signpost() -> list[Outline]:
    return [
        box(-0.07, 0, 0.07, 2.7),
        points((0.05, 2.15), (1.15, 2.2), (1.4, 2.35), (1.15, 2.5), (0.05, 2.45)),
        points((-0.05, 1.7), (-1.0, 1.62), (-1.25, 1.75), (-1.0, 1.9), (-0.05, 1.95)),
    ]


def scarecrow() -> list[Outline]:
    coat = points(
        (-0.42, 0.7),
        (-0.3, 1.5),
        (-1.1, 1.42),
        (-1.12, 1.62),
        (-0.2, 1.78),
        (0.2, 1.78),
        (1.15, 1.66),
        (1.1, 1.45),
        (0.3, 1.5),
        (0.46, 0.66),
        (0.2, 0.8),
        (0.0, 0.62),
        (-0.2, 0.82),
    )
    return [
        box(-0.05, 0, 0.05, 1.9),
        coat,
        oval(0, 2.0, 0.18, 0.22),
        points((-0.36, 2.12), (0.36, 2.12), (0.2, 2.2), (0.16, 2.5), (-0.16, 2.5), (-0.2, 2.2)),
    ]
