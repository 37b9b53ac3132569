"""Three more gardens: a playground, a graveyard, an orchard."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.movers import Cut, Cuttings
from filmgen.backends.silhouette.outlines import Outline, arc, bar, box, curve, points, stroke
from filmgen.backends.silhouette.planes import hang, mist, placed, stand
from filmgen.backends.silhouette.sets.foliage import leafy, overhang
from filmgen.backends.silhouette.sets.garden_parts import a_tree, lawn, things
from filmgen.backends.silhouette.sets.ironwork import iron_fence, park_gate, swing
from filmgen.backends.silhouette.sets.masonry import statue
from filmgen.backends.silhouette.sets.station_parts import turn_of
from filmgen.backends.silhouette.sheet import LEFT, RIGHT


def play(easel: Easel) -> None:
    """A swing that moves by itself, a slide, bare poles."""
    lens, side = easel.lens, turn_of(easel)
    things(easel, "fence", iron_fence(-16, 16), 640, 15, 1.4)
    lawn(easel, path=False)
    a_tree(easel, "tree", 640 - side * 380, 7, 6.0)
    near, x = lens.near(3.2), 640 + side * 210
    s, foot = lens.scale(near), lens.ground(near)
    things(easel, "swing", swing(), x, 3.2)
    hue = mix(easel.air.ink, easel.air.lift, 0.2)

    def cut(seconds: float) -> list[Cut]:
        shapes = []
        for seat in (-0.62, 0.62):
            turn = 0.20 * math.sin(1.85 * seconds + 1.3 * seat) * math.sin(0.31 * seconds + seat)
            a = (x + (seat - 0.24) * s, foot - 2.84 * s), (x + (seat + 0.24) * s, foot - 2.84 * s)
            drop = np.array((math.sin(turn), math.cos(turn))) * 2.34 * s
            b = [np.array(end) + drop for end in a]
            shapes += [(bar(*start, *end, max(1.3, 0.03 * s)), hue) for start, end in zip(a, b, strict=True)]
            shapes.append((bar(*(b[0] - (6, 0)), *(b[1] + (6, 0)), max(2.0, 0.07 * s)), hue))
        return shapes

    easel.cards.append(Cuttings(easel.scale, near + 0.001, cut))
    slide = [
        stroke(points((-1.3, 0.25), (-0.9, 0.3), (0.7, 1.9), (1.1, 1.95)), 0.12),
        *[bar(x, 0, x, 2.0, 0.07) for x in (0.85, 1.25)],
        *[bar(0.85, y, 1.25, y, 0.05) for y in (0.4, 0.8, 1.2, 1.6)],
    ]
    things(easel, "slide", slide, 640 - side * 150, 6)


def graves(easel: Easel) -> None:
    """Stones that lean, an angel, yews, an iron gate, mist on the ground."""
    lens, side = easel.lens, turn_of(easel)
    for number, (away, count) in enumerate(((26, 12), (14, 8), (5.5, 5))):
        near, rng = lens.near(away), easel.chance("graves", number)
        shapes: list[Outline] = []
        for at in range(count):
            x = LEFT + (RIGHT - LEFT) * (at + rng.uniform(0.1, 0.9)) / count
            if number == 2 and abs(x - 640) < 190:
                continue
            tall, wide, lean = rng.uniform(0.7, 1.3), rng.uniform(0.26, 0.36), rng.uniform(-0.1, 0.1)
            if rng.random() < 0.3:
                stone = [
                    box(-0.07, 0, 0.07, tall * 1.3),
                    box(-0.3, tall * 0.85, 0.3, tall * 0.98),
                    box(-0.25, 0, 0.25, 0.14),
                ]
            else:
                top = arc(0, tall - wide, wide, wide, 0, 180)
                stone = [np.concatenate([points((wide, 0)), np.stack([top[:, 0], top[:, 1]], -1), points((-wide, 0))])]
            shapes += placed(easel, [s + np.stack([s[:, 1] * lean, 0 * s[:, 1]], -1) for s in stone], float(x), near)
        stand(easel, shapes, near, ("graves", number), fog=0.6)
    things(easel, "angel", statue(np.random.default_rng(3)), 640 + side * 250, 12)
    a_tree(easel, "yew", 640 - side * 320, 17, 8.5, "poplar")
    a_tree(easel, "yew2", 640 - side * 410, 19, 7.0, "poplar")
    lawn(easel, bend=50)
    things(easel, "gate", park_gate(), 640 + side * 520, 7)
    sheet = easel.sheet(top=lens.ground(0.5) - 60)
    sheet.haze(easel.chance("ground mist"), lens.ground(0.6) - 50, 130, mix(easel.air.air, WHITE, 0.2), 0.5, floor=0.3)
    easel.hang(sheet, 0.8, lambda t: (-6 * t, 0.0), loose=True, soft=0)


def orchard(easel: Easel) -> None:
    """Rows of fruit trees that run together, a ladder, baskets."""
    lens, side = easel.lens, turn_of(easel)
    for number, (away, xs) in enumerate(
        ((30, (-20, -12, -4, 5, 13, 21)), (17, (-11.5, -5.5, 6.0, 12)), (9, (-7.2, 7.4)))
    ):
        near = lens.near(away)
        sheet = easel.sheet()
        for at, x in enumerate(xs):
            leafy(easel, sheet, ("orchard", number, at), lens.x(x, near), near, 4.6, "fruit")
        mist(easel, sheet, number, near, 0.45)
        hang(easel, sheet, near, sway=0.35)
    lawn(easel, path=False)
    ladder = [
        bar(-0.25, 0, 0.35, 3.0, 0.07),
        bar(0.25, 0, 0.75, 3.0, 0.07),
        *[bar(-0.25 + 0.2 * k * 0.95, 0.33 * (k + 1), 0.27 + 0.17 * k, 0.33 * (k + 1), 0.05) for k in range(8)],
    ]
    things(easel, "ladder", ladder, 640 + side * 400, 7.5)
    basket = [
        curve((-0.34, 0, 1), (-0.42, 0.4, 1), (0.42, 0.4, 1), (0.34, 0, 1), reach=0.1),
        stroke(arc(0, 0.4, 0.36, 0.4, 0, 180), 0.05),
    ]
    things(easel, "basket", basket, 640 + side * 300, 1.2)
    overhang(easel)
