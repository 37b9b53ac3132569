"""Places in a town: a square with its monument, a canal with its bridge, cottages in a row."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.movers import Smoke, birds
from filmgen.backends.silhouette.outlines import bar, box, points, stroke
from filmgen.backends.silhouette.planes import hang, paint, placed, tone
from filmgen.backends.silhouette.sets.facades import Town, Wall, gable, house, lamp_post
from filmgen.backends.silhouette.sets.growth import tree
from filmgen.backends.silhouette.sets.masonry import monument, statue
from filmgen.backends.silhouette.sets.street_life import pigeons, signs, traffic
from filmgen.backends.silhouette.sets.town_rows import at_the_end, finish, rows
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT


def square(easel: Easel) -> None:
    """An open place: a monument, an arcade behind it, pigeons."""
    rng = easel.chance("square")
    town = Town(easel, 0.0)
    air, sheet = easel.air, easel.sheet()
    for side in (-1, 1):
        house(Wall(town, (side * 26, 34), (side * 20, 76), 13), sheet, ("flank", side))
    width = 30
    palace = Wall(town, (-width, 48), (width, 48), rng.uniform(9.5, 13))
    house(palace, sheet, "palace")
    arches = []
    for at in np.linspace(-width + 2, width - 2, 15):
        arches.append(
            np.concatenate(
                [
                    [town.at(at - 1.2, 0, 48)],
                    [town.at(at + 1.2 * math.cos(t), 2.4 + 1.3 * math.sin(t), 48) for t in np.linspace(math.pi, 0, 9)],
                    [town.at(at + 1.2, 0, 48)],
                ]
            )
        )
    sheet.fill(arches, colour("ffc07a") if town.lit else mix(tone(easel, town.near(48)), air.ink, 0.45), 0.5)
    for side in (-1, 1):
        x, near = town.at(side * 31, 0, 50)[0], town.near(50)
        towers = placed(
            easel, [box(-3, 0, 3, 19), box(-3.6, 18, 3.6, 19.4), points((-3, 19), (0, 27), (3, 19))], x, near
        )
        paint(easel, sheet, towers, near)
    mist_hue = mix(air.air, air.glow, 0.3)
    sheet.haze(easel.chance("square mist"), easel.lens.horizon - 120, 190, mist_hue, 0.5, floor=0.5)
    near, x = town.near(13), 640 + rng.choice([-1, 1]) * rng.uniform(150, 260)
    top = placed(easel, monument(rng) if rng.random() < 0.5 else statue(rng), float(x), near, 1.0)
    paint(easel, sheet, top, near, rim=3.0)
    for away, right in ((30, -12), (30, 12), (20, -9), (20, 9), (11, -7.5), (11, 7.5)):
        lamp_post(town, sheet, right, away, 4.6)
    pigeons(town, sheet, 9, (x - 640) / easel.lens.scale(near), 0, 9, 4.0)
    finish(easel, sheet)
    birds(easel, 0.2, (640 + 200 * math.copysign(1, 640 - x), 170), 9, 8)
    traffic(town, (-15, 15))
    if town.lit:
        easel.key = (250.0 if x > 640 else 1030.0, 140.0)


def canal(easel: Easel) -> None:
    """Water between the houses, a bridge over it, and all of it again upside down."""
    rng = easel.chance("canal")
    town = Town(easel, float(rng.choice([-120, 120])))
    air, lens, sheet = easel.air, easel.lens, easel.sheet()
    at_the_end(town, sheet, int(rng.integers(0, 4)))
    rows(town, sheet, 14.0, (12, 21, 31, 44, 62, 90, 140), (9, 14), shops=False)
    near = town.near(36)
    span = [
        (-14.5, 0),
        (-14.5, 2.6),
        *[(14.5 * u, 2.6 + 1.5 * (1 - u * u)) for u in np.linspace(-1, 1, 15)],
        (14.5, 2.6),
        (14.5, 0),
        (7.5, 0),
    ]
    hole = [(9 * math.cos(t), 3.2 * math.sin(t)) for t in np.linspace(0, math.pi, 19)]
    rails = [stroke(points(*[(14.5 * u, 3.5 + 1.5 * (1 - u * u)) for u in np.linspace(-1, 1, 15)]), 0.14)]
    rails += [
        bar(14 * u, 2.5 + 1.5 * (1 - u * u), 14 * u, 3.5 + 1.5 * (1 - u * u), 0.09) for u in np.linspace(-1, 1, 17)
    ]
    x = town.at(0, 0, 36)[0]
    paint(
        easel,
        sheet,
        placed(easel, [points(*span, *hole), *rails], x, near),
        near,
        mix(tone(easel, near), air.ink, 0.25),
        2.6,
    )
    for right in (-13.5, 13.5):
        lamp_post(town, sheet, right, 35.5, 7.4)
    signs(town, sheet, ((12.4, 5.4, 23),))
    finish(easel, sheet, water=True)
    easel.shadow = 0.2
    quay = easel.sheet(top=lens.ground(0.6))
    edge = lens.ground(0.82)
    stone = mix(air.ink, air.lift, 0.35)
    paint(easel, quay, [box(LEFT, edge, RIGHT, BOTTOM)], 0.9, mix(stone, air.mid, 0.2), 2.4)
    posts = [box(x - 4, edge - 0.95 * lens.scale(0.84), x + 4, edge + 3) for x in np.arange(LEFT + 20, RIGHT, 148)]
    sag = [
        stroke(
            np.stack(
                [
                    np.linspace(x, x + 148, 9),
                    edge - 0.86 * lens.scale(0.84) + 0.2 * lens.scale(0.84) * np.sin(np.linspace(0, math.pi, 9)),
                ],
                -1,
            ),
            2.4,
        )
        for x in np.arange(LEFT + 20, RIGHT - 100, 148)
    ]
    paint(easel, quay, [*posts, *sag], 0.9, air.ink, 2.0)
    easel.hang(quay, 0.86, soft=lens.soft(0.86), hold=110.0)
    traffic(town, (-3, 3))
    if town.lit:
        easel.key = (250.0 if town.vanish > 0 else 1030.0, 150.0)


def cottages(easel: Easel) -> None:
    """Small houses side by side, smoke from their chimneys, a fence, a bare tree."""
    rng = easel.chance("cottages")
    town = Town(easel, 0.0)
    air, lens, sheet = easel.air, easel.lens, easel.sheet()
    spire = placed(
        easel,
        [
            box(-1.6, 0, 1.6, 11),
            points((-1.9, 11), (0, 20), (1.9, 11)),
            box(1.6, 0, 8, 6),
            points((1.6, 6), (4.8, 9.5), (8, 6)),
        ],
        640 + rng.choice([-1, 1]) * rng.uniform(120, 330),
        town.near(85),
    )
    paint(easel, sheet, spire, town.near(85), melt=0.9)
    mouths: list[list[float]] = []
    for depth, away in ((0, 52.0), (1, 27.0)):
        reach = 640 / lens.scale(town.near(away)) + 8
        x = -reach + rng.uniform(0, 5)
        number = 0
        while x < reach:
            wide = rng.uniform(5.5, 9.5)
            mouth = gable(town, sheet, x, x + wide, away + rng.uniform(-1, 1), rng.uniform(3.4, 6.0), (depth, number))
            if depth and 0 < mouth[0] < 1280:
                mouths.append(mouth)
            x += wide + rng.uniform(0.3, 4.5)
            number += 1
        sheet.haze(
            easel.chance("cottage mist", depth), lens.horizon - 110, 170, mix(air.air, WHITE, 0.1), 0.5 - 0.2 * depth
        )
    lamp_post(town, sheet, float(rng.choice([-1, 1]) * rng.uniform(4, 8)), 14, 4.0)
    finish(easel, sheet)
    for mouth in mouths[::2][:4]:
        near = town.near(27)
        easel.cards.append(
            Smoke(
                easel,
                0.2502,
                (mouth[0], mouth[1]),
                0.5 * lens.scale(near),
                4.6 * lens.scale(near),
                mix(air.air, WHITE, 0.2),
                0.42,
                hold=easel.hold,
            )
        )
    side = float(rng.choice([-1, 1]))
    near = town.near(11)
    yard = easel.sheet()
    fence = [box(x - 0.06, 0, x + 0.06, 1.15 + 0.08 * math.sin(9 * x)) for x in np.arange(-14, 14, 0.42)]
    fence += [box(-14, 0.35, 14, 0.45), box(-14, 0.85, 14, 0.95)]
    keep = [
        shape
        for shape in placed(easel, fence, 640 + side * 420, near)
        if abs(shape[:, 0].mean() - 640) > 150 or len(shape) < 0
    ]
    paint(easel, yard, keep, near)
    paint(easel, yard, tree(rng, 640 + side * 470, lens.ground(near), 6.2 * lens.scale(near), leaf=False), near)
    hang(easel, yard, near, sway=0.25, hold=110.0)
    if town.lit:
        easel.key = (640 - side * 380, 150.0)
