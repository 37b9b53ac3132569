"""What is left of something larger: a colonnade, a church without a roof, a gate, the foot of a colossus."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.land import range_of_mountains
from filmgen.backends.silhouette.movers import birds
from filmgen.backends.silhouette.outlines import Outline, box, points
from filmgen.backends.silhouette.planes import mist, paint, placed, stand
from filmgen.backends.silhouette.sets.foliage import leafy
from filmgen.backends.silhouette.sets.ground import cloud_shadows, footpath, meadow, stones
from filmgen.backends.silhouette.sets.growth import grasses
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sets.masonry import archway, column, gable_end, great_foot, nave
from filmgen.backends.silhouette.sheet import LEFT, RIGHT
from filmgen.backends.silhouette.sky import sky


def ruins(easel: Easel) -> None:
    """Paint the set on the easel."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 6), 0.02)
    hills = range_of_mountains(easel, ("hills",), horizon + 4, 110 * lens.tele, 240, 0.7, mix(air.air, WHITE, 0.2))
    easel.hang(hills, 0.08)
    chosen(easel, LAYOUTS).paint(easel)
    side = _turn(easel)
    meadow(easel, horizon + 12, "ground", footpath(easel, horizon + 12, 70 * side))
    cloud_shadows(easel, horizon + 16)
    stones(easel, "near", 1.08, 8, 0.3)
    grasses(easel, 662, 1.5, 70, air.ink, 2.2)
    birds(easel, 0.2, (640 - side * 160, 150), 7, 7)


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _plane(easel: Easel, name: object, shapes: list[Outline], away: float, fog: float = 0.5) -> None:
    stand(easel, shapes, easel.lens.near(away), name, rim=2.4, fog=fog)


def _colonnade(easel: Easel) -> None:
    """Two files of columns, some fallen, and an arch."""
    lens, side = easel.lens, _turn(easel)
    for number, (away, count) in enumerate(((40, 13), (22, 9), (11, 6))):
        rng, near = easel.chance("columns", number), lens.near(away)
        shapes: list[Outline] = []
        for at in range(count):
            x = LEFT + (RIGHT - LEFT) * (at + rng.uniform(0.15, 0.85)) / count
            if number == 2 and abs(x - 640) < 210:
                continue
            shapes += placed(easel, column(rng, 6.4, broken=rng.random() < 0.5), x, near)
        if number == 1:
            beam = points((-3.4, 6.6), (-3.4, 7.5), (2.2, 7.7), (3.6, 7.2), (3.4, 6.6))
            pair = [s + (dx, 0) for dx in (-2.6, 2.6) for s in column(rng, 6.2)]
            shapes += placed(easel, [beam, *pair], 640 + side * 300, near)
        _plane(easel, number, shapes, away)
    near = lens.near(7)
    drum = [box(-1.5, 0, -0.2, 0.8), box(-0.1, 0, 1.2, 0.76), points((1.4, 0), (1.5, 0.7), (2.6, 0.74), (2.7, 0))]
    stand(easel, placed(easel, drum, 640 - side * 380, near), near, "drums", fog=0.1)


def _abbey(easel: Easel) -> None:
    """The shell of a church, open to the sky, a tree where the altar was."""
    lens, side = easel.lens, _turn(easel)
    x = 640 + side * 120
    near = lens.near(34)
    shapes = placed(easel, nave(6, 5.0, 11.0), x + side * 140, near)
    _plane(easel, "nave", shapes, 34)
    sheet = easel.sheet()
    near = lens.near(25)
    leafy(easel, sheet, "tree", 640 - side * 340, near, 9.0)
    paint(easel, sheet, placed(easel, gable_end(9.0, 15.0), x, near), near, rim=2.8)
    mist(easel, sheet, "front", near, 0.45)
    easel.hang(sheet, near)
    near = lens.near(12)
    _plane(easel, "nave near", placed(easel, nave(2, 4.4, 7.0), 640 + side * 520, near), 12, 0.35)
    crosses = placed(easel, [box(-0.1, 0, 0.1, 1.6), box(-0.42, 1.0, 0.42, 1.2)], 640 - side * 240, lens.near(8))
    _plane(easel, "cross", crosses, 8, 0.1)


def _gateway(easel: Easel) -> None:
    """A castle on its hill, and close by the arch of a gate one could go through."""
    lens, side = easel.lens, _turn(easel)
    rng = easel.chance("castle")
    near = lens.near(85)
    tower: list[Outline] = []
    for x, wide, tall in ((-14, 5, 17), (-7, 9, 11), (3, 6, 22), (10, 8, 10), (17, 5, 15)):
        top = tall * rng.uniform(0.75, 1.0)
        tower.append(box(x - wide / 2, -2, x + wide / 2, top))
        tower += [
            box(x - wide / 2 + k * wide / 4 - 0.1, top - 0.1, x - wide / 2 + (k + 0.55) * wide / 4, top + 1.1)
            for k in range(4)
            if rng.random() < 0.8
        ]
    hill = points(*[(x, 9 * np.exp(-((x / 24) ** 2)) - 1) for x in np.linspace(-60, 60, 40)])
    castle = [shape + (0, 7.5) for shape in tower]
    _plane(easel, "castle", placed(easel, [hill, *castle], 640 - side * 190, near), 85, 0.7)
    near = lens.near(9)
    wall = [
        box(-9, 0, -2.6, 3.4),
        points((2.6, 0), (2.6, 4.6), (4.4, 4.0), (5.2, 2.6), (6.8, 2.2), (8.0, 0.9), (9.2, 0.6), (9.2, 0)),
    ]
    shapes = [
        *archway(1.7, 3.0, 0.95),
        *wall,
        box(-2.7, 5.2, 2.7, 6.0),
        *[box(k - 0.4, 5.9, k + 0.2, 6.7) for k in np.arange(-2.3, 2.6, 1.15)],
    ]
    _plane(easel, "gate", placed(easel, [shape * (side, 1) for shape in shapes], 640 + side * 300, near), 9, 0.2)


def _colossus(easel: Easel) -> None:
    """One foot, and the rest lies about."""
    lens, side = easel.lens, _turn(easel)
    near = lens.near(60)
    far = [points(*[(x, 5 * abs(np.sin(0.31 * x)) + 0.5) for x in np.linspace(-45, 45, 60)], (45, 0), (-45, 0))]
    _plane(easel, "far", placed(easel, far, 640, near), 60, 0.7)
    near = lens.near(16)
    head = [
        points(
            (-2.2, 0),
            (-2.6, 1.6),
            (-2.0, 3.1),
            (-0.6, 3.7),
            (1.0, 3.4),
            (1.5, 2.7),
            (1.35, 2.3),
            (2.0, 1.75),
            (1.55, 1.5),
            (1.7, 1.1),
            (1.35, 0.9),
            (1.4, 0.4),
            (0.9, 0),
        )
    ]
    _plane(easel, "head", placed(easel, [shape * (-side, 1) for shape in head], 640 - side * 350, near), 16, 0.3)
    near = lens.near(12)
    foot = [shape * (1.5 * side, 1.5) for shape in great_foot()]
    _plane(easel, "foot", placed(easel, foot, 640 + side * 190, near), 12, 0.3)


LAYOUTS = (
    Layout(_colonnade, ("columns", "temple", "arch"), ("temple",)),
    Layout(_abbey, ("church", "abbey", "cross", "rose-window"), ("church", "abbey", "cross", "spires")),
    Layout(_gateway, ("gate", "towers", "castle", "wall", "tower"), ("gate", "towers", "castle", "wall", "tower")),
    Layout(_colossus, ("statue", "foot", "colossus", "head"), ("statue", "foot", "head")),
)
