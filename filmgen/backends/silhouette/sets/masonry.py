"""What is built of stone, as outlines in metres, y up, standing at (0, 0): columns, arches, statues, walls."""

import math

import numpy as np

from filmgen.backends.silhouette.outlines import Outline, arc, bar, box, curve, oval, points


def column(rng: np.random.Generator, tall: float = 5.6, broken: bool = False) -> list[Outline]:
    """A fluted shaft on its base; broken ones end where they broke."""
    top = tall * rng.uniform(0.25, 0.7) if broken else tall
    shaft = points((-0.42, 0), (-0.36, top), (-0.12, top - (rng.uniform(-0.4, 0.3) if broken else 0)),
                   (0.1, top + (rng.uniform(-0.3, 0.2) if broken else 0)), (0.36, top), (0.42, 0))  # fmt: skip
    shapes = [shaft, box(-0.6, -0.05, 0.6, 0.18), box(-0.52, 0.15, 0.52, 0.34)]
    if not broken:
        shapes += [
            points((-0.38, top), (-0.62, top + 0.34), (0.62, top + 0.34), (0.38, top)),
            box(-0.7, top + 0.32, 0.7, top + 0.5),
        ]
    return shapes


def archway(half: float = 1.5, spring: float = 3.0, thick: float = 0.75, broken: bool = False) -> list[Outline]:
    """A round arch on two piers; a broken one lacks its far shoulder."""
    end = math.pi * (0.78 if broken else 1.0)
    outer = [((half + thick) * math.cos(t), spring + (half + thick) * math.sin(t)) for t in np.linspace(0, end, 20)]
    inner = [
        (half * math.cos(t), spring + half * math.sin(t)) for t in np.linspace(end + (0.06 if broken else 0), 0, 20)
    ]
    if broken:
        stump = points(
            (-half - thick, 0),
            (-half - thick, spring * 0.7),
            (-half - 0.3, spring * 0.86),
            (-half, spring * 0.6),
            (-half, 0),
        )
        return [points((half + thick, 0), *outer, *inner, (half, 0)), stump]
    return [points((half + thick, 0), *outer, (-half - thick, 0), (-half, 0), *inner[::1], (half, 0))]


def nave(bays: int = 3, wide: float = 4.4, tall: float = 8.0) -> list[Outline]:
    """The wall of a roofless church: pointed windows in a row with sky in them, its top torn."""
    shapes: list[Outline] = []
    line = np.random.default_rng(bays * 7 + int(tall))
    for bay in range(bays):
        x = (bay - (bays - 1) / 2) * wide
        high = tall * (1.0 - 0.30 * line.random() * (bay != 0))
        half = 0.27 * wide
        window = [(x + half, 1.6), (x + half, 0.55 * tall), (x, 0.80 * tall), (x - half, 0.55 * tall), (x - half, 1.6)]
        left = points(
            (x - wide / 2, 0),
            (x - wide / 2, high),
            (x - 0.3 * wide, high + 0.5 * line.random()),
            (x, high + 0.3),
            window[2],
            window[3],
            window[4],
            (x - half, 0),
        )
        right = points(
            (x + half, 0),
            window[0],
            window[1],
            window[2],
            (x, high + 0.3),
            (x + 0.25 * wide, high - 0.4 * line.random()),
            (x + wide / 2, high),
            (x + wide / 2, 0),
        )
        shapes += [left, right, box(x - half - 0.02, 0, x + half + 0.02, 1.6), bar(x, 1.5, x, 0.74 * tall, 0.14)]
        shapes.append(
            points(
                (x - wide / 2 - 0.5, 0),
                (x - wide / 2 - 0.2, 0.8 * high),
                (x - wide / 2 + 0.2, 0.8 * high),
                (x - wide / 2 + 0.2, 0),
            )
        )
    return shapes


def gable_end(wide: float = 7.5, tall: float = 12.0) -> list[Outline]:
    """A west front without a church behind it: a rose window, a door, a broken pinnacle."""
    half = wide / 2
    outer = [
        (-half, 0),
        (-half, 0.6 * tall),
        (-half * 0.86, 0.62 * tall),
        (-0.1, tall),
        (half * 0.5, 0.79 * tall),
        (half * 0.62, 0.72 * tall),
        (half, 0.58 * tall),
        (half, 0),
    ]
    door = [(1.0, 0), (1.0, 2.4), (0, 3.7), (-1.0, 2.4), (-1.0, 0)]
    rose = [
        (1.45 * math.cos(t), 0.56 * tall + 1.45 * math.sin(t)) for t in np.linspace(-math.pi / 2, 1.5 * math.pi, 30)
    ]
    body = points(
        *outer[:4], (0, 0.56 * tall + 1.45), *rose[15:], *rose[:16][::1], (0, 0.56 * tall + 1.45), *outer[4:], *door
    )
    spokes = [
        bar(0, 0.56 * tall, 1.5 * math.cos(t), 0.56 * tall + 1.5 * math.sin(t), 0.12)
        for t in np.linspace(0, 2 * math.pi, 8, endpoint=False)
    ]
    return [body, *spokes, oval(0, 0.56 * tall, 0.3)]


def monument(rng: np.random.Generator) -> list[Outline]:
    """An obelisk, or a column with a figure on it, on steps."""
    steps = [box(-2.4 + 0.4 * at, 0.3 * at, 2.4 - 0.4 * at, 0.3 * at + 0.32) for at in range(3)]
    if rng.random() < 0.5:
        return [
            *steps,
            box(-0.9, 0.9, 0.9, 2.4),
            points((-0.62, 2.4), (-0.42, 8.6), (0, 9.4), (0.42, 8.6), (0.62, 2.4)),
        ]
    figure = [shape + (0, 6.9) for shape in _person(1.0)]
    return [*steps, box(-0.8, 0.9, 0.8, 2.2), box(-0.36, 2.2, 0.36, 6.6), box(-0.62, 6.5, 0.62, 6.95), *figure]


def statue(rng: np.random.Generator) -> list[Outline]:
    """A rider on a horse, or someone with an arm raised, on a plinth."""
    plinth = [box(-1.9, 0, 1.9, 0.35), box(-1.5, 0.3, 1.5, 2.2), box(-1.7, 2.1, 1.7, 2.4)]
    if rng.random() < 0.4:
        return [*plinth, *[shape * 1.25 + (0, 2.4) for shape in _person(1.0)]]
    horse = curve(
        (-1.25, 1.55),
        (-1.5, 1.0),
        (-1.42, 0.5),
        (-1.1, 1.25),
        (-0.7, 1.28),
        (0.35, 1.2),
        (0.75, 1.5),
        (1.0, 2.1),
        (1.35, 2.02),
        (1.5, 2.12),
        (1.22, 2.5),
        (1.0, 2.62),
        (0.62, 2.3),
        (0.3, 1.95),
        (-0.6, 1.92),
        reach=0.25,
    )
    legs = [
        bar(-1.05, 1.5, -1.2, 0.75, 0.3),
        bar(-1.2, 0.8, -0.98, 0, 0.2),
        bar(-0.8, 1.4, -0.7, 0.7, 0.26),
        bar(-0.7, 0.7, -0.62, 0, 0.18),
        bar(0.5, 1.5, 0.5, 0.7, 0.26),
        bar(0.5, 0.75, 0.45, 0, 0.18),
        bar(0.6, 1.5, 1.15, 1.15, 0.24),
        bar(1.15, 1.2, 1.05, 0.62, 0.17),
    ]
    rider = [shape * 0.92 + (-0.1, 1.5) for shape in _person(0.55)]
    return [*plinth, *[shape + (0, 2.4) for shape in (horse, *legs, *rider)]]


def _person(legs: float) -> list[Outline]:
    """A stone figure 1.9 m tall in a cloak, one arm up; `legs` shortens it for a saddle."""
    cloak = curve(
        (-0.34, 0, 1),
        (-0.3, 0.7),
        (-0.27, 1.45),
        (-0.1, 1.58),
        (0.1, 1.58),
        (0.26, 1.4),
        (0.22, 0.8),
        (0.3 * legs, 0, 1),
        reach=0.3,
    )
    arm = [bar(0.16, 1.45, 0.5, 1.75, 0.14), bar(0.5, 1.75, 0.72, 2.2, 0.11)]
    return [cloak, oval(0, 1.76, 0.14, 0.17), *arm]


def fountain() -> list[Outline]:
    """Three bowls, one above the other, in a basin."""
    bowls = [
        points(
            (-w, y),
            (-w * 0.55, y - 0.34),
            (-0.14, y - 0.5),
            (0.14, y - 0.5),
            (w * 0.55, y - 0.34),
            (w, y),
            (w, y + 0.07),
            (-w, y + 0.07),
        )
        for w, y in ((1.5, 1.5), (0.95, 2.35), (0.5, 3.0))
    ]
    return [
        box(-2.6, 0, 2.6, 0.62),
        box(-2.75, 0.55, 2.75, 0.74),
        box(-0.22, 0.5, 0.22, 1.3),
        box(-0.13, 1.2, 0.13, 2.9),
        *bowls,
        oval(0, 3.25, 0.16, 0.24),
    ]


def urn() -> list[Outline]:
    bowl = curve(
        (-0.26, 1.5, 1), (-0.34, 1.78), (-0.5, 2.05, 1), (0.5, 2.05, 1), (0.34, 1.78), (0.26, 1.5, 1), reach=0.3
    )
    return [box(-0.42, 0, 0.42, 1.15), box(-0.5, 1.1, 0.5, 1.25), box(-0.14, 1.2, 0.14, 1.52), bowl]


def great_foot() -> list[Outline]:
    """What is left of a colossus: a foot to the ankle, and the shin broken off."""
    foot = curve(
        (-1.3, 0.5, 1),
        (-1.5, 0.9),
        (-1.3, 1.7),
        (-1.15, 3.2),
        (-1.3, 4.1, 1),
        (-0.5, 4.5, 1),
        (-0.1, 3.9, 1),
        (0.3, 4.2, 1),
        (0.2, 3.0),
        (0.4, 1.95),
        (1.2, 1.5),
        (2.3, 1.15),
        (2.9, 0.85),
        (2.95, 0.5, 1),
        reach=0.3,
    )
    toes = [oval(2.75 - 0.12 * at, 0.62 - 0.02 * at, 0.36 - 0.03 * at, 0.3) for at in range(2)]
    return [box(-2.2, 0, 3.7, 0.55), box(-2.4, -0.05, 3.9, 0.22), foot, *toes]


def dome(wide: float = 4.0) -> list[Outline]:
    """A small temple: six columns under a dome."""
    columns = [box(x - 0.16, 0.6, x + 0.16, 3.6) for x in np.linspace(-wide / 2 + 0.3, wide / 2 - 0.3, 5)]
    cup = np.concatenate([arc(0, 4.15, wide / 2, -wide / 2.4, 0, 180)])
    roof = np.stack([cup[:, 0], 8.3 - cup[:, 1]], -1) if cup[:, 1].min() < 4 else cup
    return [
        *columns,
        box(-wide / 2 - 0.2, 0, wide / 2 + 0.2, 0.6),
        box(-wide / 2 - 0.1, 3.55, wide / 2 + 0.1, 4.2),
        roof,
        box(-0.08, 5.5, 0.08, 6.5),
    ]
