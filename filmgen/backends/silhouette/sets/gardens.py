"""What people once planted or built outdoors: gardens and ruins."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.land import range_of_mountains, ridge
from filmgen.backends.silhouette.outlines import Outline, box, curve, oval, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.growth import bush, grasses, tree
from filmgen.backends.silhouette.sets.open_country import meadow
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, WIDTH
from filmgen.backends.silhouette.sky import sky


def garden(easel: Easel) -> None:
    """A walled garden: tree, hedges, a bench, flowers close to the lens."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon - 20), 0.02)
    wall = easel.sheet(top=horizon - 220 * lens.tele)
    hedge_top = horizon - 96 * lens.tele
    rng = easel.chance("trees beyond")
    for x in np.arange(LEFT, RIGHT, 120):
        size = rng.uniform(90, 170) * lens.tele
        wall.fill(
            bush(rng, x + rng.uniform(-40, 40), hedge_top + 50, size * 0.7, size), mix(air.far(0.5), air.air, 0.2)
        )
    wall.haze(easel.chance("mist"), hedge_top - 60, 160, air.air, 0.4)
    hedge = ridge(easel.chance("hedge"), hedge_top + 6, 10, 40, octaves=5)
    wall.fill(hedge, upright((hedge_top - 10, air.far(0.4)), (horizon + 30, mix(air.far(0.4), air.air, 0.4))))
    wall.rim(hedge, easel.towards(640, hedge_top), 2, air.rim, 0.4)
    easel.hang(wall, 0.34)
    middle = easel.sheet()
    side = 1 if easel.chance("side").random() < 0.5 else -1
    near = 0.62
    x = lens.x(2.6 * side, near)
    leaves = tree(easel.chance("tree"), x, lens.ground(near), lens.scale(near) * 4.4, leaf=True)
    middle.fill(leaves, mix(air.ink, air.lift, 0.55))
    middle.rim(leaves, easel.towards(x, lens.ground(near) - 300), 3, air.rim, 0.5)
    easel.hang(middle, near)
    meadow(easel, horizon + 6, "lawn", path=True)
    bench = easel.sheet()
    near = 0.9
    at = lambda *pairs: points(*[(lens.x(-1.9 * side + px, near), lens.y(py, near)) for px, py in pairs])  # noqa: E731
    seat = [at((-0.7, 0.42), (0.7, 0.42), (0.7, 0.48), (-0.7, 0.48))]
    seat += [
        at((-0.7, 0.6 + 0.14 * row), (0.7, 0.6 + 0.14 * row), (0.7, 0.68 + 0.14 * row), (-0.7, 0.68 + 0.14 * row))
        for row in range(2)
    ]
    seat += [at((px, 0), (px + 0.06, 0), (px + 0.06, 0.86), (px, 0.86)) for px in (-0.62, 0.56)]
    bench.fill(seat, mix(air.ink, air.lift, 0.2))
    bench.rim(seat, easel.towards(640, lens.ground(near)), 2.2, air.rim, 0.6)
    easel.hang(bench, near)
    _flowers(easel)


def _flowers(easel: Easel) -> None:
    """Stems and heads at the lens, out of focus."""
    air, rng = easel.air, easel.chance("flowers")
    grasses(easel, 664, 1.42, 70, air.ink, 2.0)
    sheet = easel.sheet(top=430)
    for _ in range(13):
        x = rng.choice([rng.uniform(LEFT, 300), rng.uniform(980, RIGHT)])
        top = rng.uniform(500, 590)
        line = curve(
            (x, 680), (x + rng.uniform(-12, 12), (680 + top) / 2), (x + rng.uniform(-20, 20), top), closed=False
        )
        sheet.fill(stroke(line, 3.0), air.ink)
        head = mix(air.accent, air.ink, 0.25)
        for petal in range(6):
            turn = petal * np.pi / 3 + rng.uniform(0, 1)
            sheet.fill(oval(line[-1][0] + 8 * np.cos(turn), line[-1][1] + 7 * np.sin(turn), 6.5, 6), head, 0.85)
    easel.hang(sheet, 1.42, lambda t: (2.5 * np.sin(0.9 * t), 0.0), soft=2.4)


def ruins(easel: Easel) -> None:
    """What is left of something larger: broken columns, an arch, grass."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 6), 0.02)
    hills = range_of_mountains(easel, ("hills",), horizon + 4, 110 * lens.tele, 240, 0.7, mix(air.air, WHITE, 0.2))
    easel.hang(hills, 0.08)
    for step, (near, count) in enumerate(((0.3, 9), (0.52, 5))):
        sheet = easel.sheet()
        rng = easel.chance("columns", step)
        body = air.far(0.55 - 0.3 * step)
        for at in range(count):
            x = LEFT + (RIGHT - LEFT) * (at + rng.uniform(0.1, 0.9)) / count
            if step and abs(x - WIDTH / 2) < 190:
                continue
            shapes = _column(rng, x, lens.ground(near), lens.scale(near), broken=rng.random() < 0.65)
            sheet.fill(
                shapes,
                upright((lens.ground(near) - 6 * lens.scale(near), body), (lens.ground(near), mix(body, air.air, 0.4))),
            )
            sheet.rim(shapes, easel.towards(x, lens.ground(near) - 100), 2.2, air.rim, 0.5)
        if step:
            arch = _arch(
                lens.x(3.6 if easel.chance("arch").random() < 0.5 else -3.6, near), lens.ground(near), lens.scale(near)
            )
            sheet.fill(arch, body)
            sheet.rim(arch, easel.towards(640, 200), 2.6, air.rim, 0.55)
        sheet.haze(easel.chance("mist", step), lens.ground(near) - 70, 130, air.air, 0.45)
        easel.hang(sheet, near)
    meadow(easel, horizon + 20, "ground")
    stones = easel.sheet(top=400)
    rng = easel.chance("stones")
    blocks = []
    for _ in range(9):
        x, size = rng.uniform(LEFT, RIGHT), rng.uniform(16, 52)
        y = lens.ground(1.0) + rng.uniform(6, 30)
        blocks.append(
            points(
                (x - size, y + 8),
                (x - size * 0.8, y - size * rng.uniform(0.3, 0.7)),
                (x + size * 0.3, y - size * rng.uniform(0.4, 0.8)),
                (x + size, y - size * 0.2),
                (x + size * 1.1, y + 8),
            )
        )
    stones.fill(blocks, upright((lens.ground(1.0) - 30, mix(air.ink, air.lift, 0.3)), (lens.ground(1.0) + 30, air.ink)))
    stones.rim(blocks, easel.towards(640, lens.ground(1.0)), 2.2, air.rim, 0.5)
    easel.hang(stones, 1.08, soft=0)
    grasses(easel, 662, 1.5, 70, air.ink, 2.2)


def _column(rng: np.random.Generator, x: float, foot: float, s: float, broken: bool) -> list[Outline]:
    high, w = (rng.uniform(1.2, 3.6) if broken else 5.2) * s, 0.42 * s
    top = foot - high
    shaft = points(
        (x - w, foot),
        (x - w * 0.84, top),
        (x - w * 0.3, top - (rng.uniform(0, 0.5) * s if broken else 0)),
        (x + w * 0.2, top + (rng.uniform(0, 0.3) * s if broken else 0)),
        (x + w * 0.84, top),
        (x + w, foot),
    )
    shapes = [shaft, box(x - w * 1.3, foot - 0.24 * s, x + w * 1.3, foot + 4)]
    if not broken:
        shapes.append(
            points((x - w * 0.9, top), (x - w * 1.4, top - 0.3 * s), (x + w * 1.4, top - 0.3 * s), (x + w * 0.9, top))
        )
    return shapes


def _arch(x: float, foot: float, s: float) -> Outline:
    outer = [(x + 2.1 * s * np.cos(t), foot - 3.0 * s - 2.0 * s * np.sin(t)) for t in np.linspace(0, np.pi * 0.82, 20)]
    inner = [(x + 1.4 * s * np.cos(t), foot - 3.0 * s - 1.35 * s * np.sin(t)) for t in np.linspace(np.pi * 0.88, 0, 20)]
    return points((x + 2.1 * s, foot), *outer, *inner, (x + 1.4 * s, foot))
