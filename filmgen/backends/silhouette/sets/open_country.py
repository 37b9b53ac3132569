"""Open country: mountains, plains, deserts, gardens, ruins. Ground to stand on and air to see through."""

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.land import bank, range_of_mountains, ridge
from filmgen.backends.silhouette.outlines import box, curve, oval, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.growth import grasses, tree
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, WIDTH, Sheet
from filmgen.backends.silhouette.sky import sky


def mountain(easel: Easel) -> None:
    """A ledge high up: peaks across a gulf of air, cloud below one's feet."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 10, 270 * lens.tele), 0.02)
    snow = mix(air.air, WHITE, 0.3)
    for step, (height, cell, near, far) in enumerate(
        ((310, 260, 0.06, 0.74), (250, 200, 0.14, 0.5), (170, 150, 0.28, 0.28))
    ):
        sheet = range_of_mountains(
            easel, ("peak", step), horizon + 20 + 24 * step, height * lens.tele, cell * lens.tele, far, snow
        )
        easel.hang(sheet, near)
    floor = lens.ground(1.0)
    clouds = easel.sheet(top=horizon - 60, bottom=floor + 60)
    for step in range(3):
        level = horizon + (floor - horizon) * 0.3 * step
        clouds.haze(
            easel.chance("cloud sea", step), level - 40, 130, mix(air.air, WHITE, 0.35), 0.7, floor=0.5, cell=110
        )
    easel.hang(clouds, 0.45, lambda t: (9 * np.sin(0.05 * t), 0.0))
    ledge = easel.sheet(top=floor - 90)
    shape = ridge(easel.chance("ledge"), floor + 16, 22, 130, octaves=6)
    ledge.fill(shape, upright((floor - 20, mix(air.ink, air.lift, 0.75)), (floor + 60, air.ink)))
    relief = noise.facets(ledge.noise(easel.chance("stone"), None, 50, 5), 1.0)
    ledge.texture(shape, np.clip(relief, 0, 1), air.rim, 0.12)
    ledge.texture(shape, np.clip(-relief, 0, 1), air.ink, 0.4)
    ledge.rim(shape, easel.towards(WIDTH / 2, floor), 2.6, mix(air.rim, snow, 0.3), 0.6)
    easel.hang(ledge, 0.99, soft=0, order=0.46)
    _near_rocks(easel)


def _near_rocks(easel: Easel) -> None:
    air, rng = easel.air, easel.chance("near rocks")
    sheet = easel.sheet(top=430)
    side = 1 if rng.random() < 0.5 else -1
    edge = WIDTH + 40 if side > 0 else -40
    rock = curve(
        (edge + 120 * side, 700),
        (edge - 190 * side, 700, 1),
        (edge - 170 * side, 610),
        (edge - 120 * side, 560, 1),
        (edge - 70 * side, 520),
        (edge - 20 * side, 470, 1),
        (edge + 130 * side, 440),
        reach=0.15,
    )
    sheet.fill(rock, air.ink)
    sheet.rim(rock, easel.towards(edge, 500), 4, air.rim, 0.4)
    easel.hang(sheet, 1.5, soft=2.6, hold=40.0)


def plain(easel: Easel) -> None:
    """Grass to the edge of the world: a fence, a lone tree, weather coming."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 6), 0.02)
    hills = easel.sheet(top=horizon - 120, bottom=horizon + 60)
    for step, (height, far) in enumerate(((64, 0.7), (34, 0.45))):
        hue = air.far(far)
        hills.fill(
            ridge(easel.chance("hills", step), horizon + 8 + 6 * step, height * lens.tele, 260, octaves=4),
            upright((horizon - height, hue), (horizon + 20, mix(hue, air.air, 0.6))),
        )
        hills.haze(easel.chance("mist", step), horizon - 46, 90, mix(air.air, WHITE, 0.15), 0.45)
    easel.hang(hills, 0.1)
    _lone_tree(easel, 0.42)
    meadow(easel, horizon + 4, "field")
    grasses(easel, lens.ground(1.0) + 12, 1.06, 26, air.ink, 0)
    grasses(easel, 660, 1.5, 86, air.ink, 2.4)
    if easel.has("fence", "fences", "gate"):
        _fence(easel)


def desert(easel: Easel) -> None:
    """Mesas in the haze, dunes, wind on the sand."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 6), 0.02)
    far = easel.sheet(top=horizon - 190 * lens.tele, bottom=horizon + 90)
    rng = easel.chance("mesas")
    for _ in range(5):
        x = rng.uniform(LEFT, RIGHT)
        if abs(x - easel.key[0]) < 150:
            x += 260 if x > easel.key[0] else -260
        _mesa(easel, far, x, horizon + 6, rng.uniform(60, 190) * lens.tele, rng.uniform(46, 120) * lens.tele, rng)
    far.haze(easel.chance("haze"), horizon - 76, 130, air.air, 0.62, floor=0.6)
    easel.hang(far, 0.1)
    sand = mix(air.air, air.mid, 0.35)
    dune = easel.sheet(top=horizon - 60)
    dune.fill(
        ridge(easel.chance("dune"), horizon + 36, 44, 280, octaves=2),
        upright(
            (horizon - 10, mix(sand, WHITE, 0.12)),
            (horizon + 60, mix(sand, air.lift, 0.35)),
            (horizon + 140, mix(air.mid, air.lift, 0.6)),
        ),
    )
    easel.hang(dune, 0.45)
    _sand(easel, horizon + 26, sand)
    lip = bank(easel, "lip", lens.ground(1.0) + 6, 14, mix(sand, air.lift, 0.5), mix(air.ink, air.lift, 0.3), 220)
    easel.hang(lip, 1.03, soft=0)
    near = easel.sheet(top=560)
    crest = ridge(easel.chance("near dune"), 672, 60, 300, octaves=2)
    near.fill(crest, upright((610, mix(air.ink, air.lift, 0.4)), (660, air.ink)))
    near.rim(crest, (0.2, -1), 2.4, air.rim, 0.35)
    easel.hang(near, 1.5, soft=1.6)
    easel.shadow = 0.55


def _mesa(
    easel: Easel, sheet: Sheet, x: float, foot: float, wide: float, high: float, rng: np.random.Generator
) -> None:
    air, w, h = easel.air, wide, high
    line = noise.Line(rng, 4)
    top = [(x - w * 0.44 + w * 0.88 * at / 8, foot - h - h * 0.08 * (float(line(at * 0.7)) - 0.5)) for at in range(9)]
    shape = points(
        (x - w * 0.75, foot),
        (x - w * 0.52, foot - h * 0.42),
        (x - w * 0.46, foot - h * 0.5),
        *top,
        (x + w * 0.45, foot - h * 0.5),
        (x + w * 0.55, foot - h * 0.4),
        (x + w * 0.8, foot),
    )
    sheet.fill(shape, upright((foot - h, mix(air.far(0.45), air.mid, 0.4)), (foot, mix(air.mid, air.air, 0.65))))
    sheet.rim(shape, easel.towards(x, foot - h), 2.4, air.rim, 0.55)


def _sand(easel: Easel, top: float, sand: Colour) -> None:
    air, floor = easel.air, easel.lens.ground(1.0)
    sheet = easel.sheet(top=top - 30)
    shape = box(LEFT, top, RIGHT, BOTTOM)
    sheet.fill(
        shape,
        upright(
            (top, sand),
            (top + 0.4 * (floor - top), mix(sand, air.mid, 0.55)),
            (floor + 90, mix(air.mid, air.ink, 0.75)),
        ),
    )
    ripples = noise.facets(sheet.noise(easel.chance("ripples"), None, 26, 4, 7), 0.8, 1.6)
    _, y = sheet.grid()
    depth = np.clip((y - top) / 140, 0, 1)
    sheet.texture(shape, np.clip(ripples, 0, 1) * depth, mix(air.air, WHITE, 0.3), 0.2)
    sheet.texture(shape, np.clip(-ripples, 0, 1) * depth, mix(air.ink, air.mid, 0.3), 0.22)
    sheet.glow(easel.key[0], top + 30, 560, mix(air.glow, WHITE, 0.4), 0.5, flatten=0.16)
    easel.hang(sheet, 0.97, soft=easel.lens.soft(0.5), order=0.33)


def meadow(easel: Easel, top: float, name: str, path: bool = False) -> None:
    """Grassy ground from the horizon to our feet, lit under the light."""
    air, floor = easel.air, easel.lens.ground(1.0)
    sheet = easel.sheet(top=top - 40)
    shape = ridge(easel.chance(name), top + 10, 14, 300, octaves=3)
    bright = mix(air.air, air.mid, 0.35)
    sheet.fill(
        shape,
        upright(
            (top, bright),
            (top + 0.45 * (floor - top), mix(air.mid, air.lift, 0.55)),
            (floor + 80, mix(air.ink, air.lift, 0.25)),
        ),
    )
    blades = noise.facets(sheet.noise(easel.chance(name, "blades"), None, 11, 3, 3.0), 0.8, 1.4)
    _, y = sheet.grid()
    depth = np.clip((y - top) / 120, 0, 1)
    sheet.texture(shape, np.clip(blades, 0, 1) * depth, air.rim, 0.10)
    sheet.texture(shape, np.clip(-blades, 0, 1) * depth, air.ink, 0.22)
    sheet.glow(easel.key[0], top + 34, 520, mix(air.glow, WHITE, 0.3), 0.42, flatten=0.16)
    if path:
        x = WIDTH / 2
        way = points(
            (x - 16, top + 2),
            (x + 16, top + 2),
            (x + 60, (top + floor) / 2),
            (x + 260, BOTTOM),
            (x - 330, BOTTOM),
            (x - 40, (top + floor) / 2),
        )
        sheet.fill(way, mix(bright, air.mid, 0.3), 0.35, soft=5)
    easel.hang(sheet, 0.97, soft=easel.lens.soft(0.5), order=0.33)


def _lone_tree(easel: Easel, near: float) -> None:
    lens, air = easel.lens, easel.air
    sheet = easel.sheet()
    side = -1 if easel.key[0] > WIDTH / 2 else 1
    x = WIDTH / 2 + side * 300
    leaf = easel.picture.weather != "snow" and easel.chance("bare").random() < 0.5
    shapes = tree(easel.chance("tree"), x, lens.ground(near), lens.scale(near) * 6.5, leaf)
    hue = air.far(0.16)
    sheet.fill(shapes, upright((lens.ground(near) - 200, hue), (lens.ground(near), mix(hue, air.mid, 0.2))))
    sheet.rim(shapes, easel.towards(x, lens.ground(near) - 150), 2.2, air.rim, 0.45)
    easel.hang(sheet, near)


def _fence(easel: Easel) -> None:
    lens, air = easel.lens, easel.air
    near = 0.8
    sheet = easel.sheet()
    posts = [
        box(
            lens.x(at * 1.6, near) - 0.04 * lens.scale(near),
            lens.y(1.1, near),
            lens.x(at * 1.6, near) + 0.04 * lens.scale(near),
            lens.ground(near) + 3,
        )
        for at in range(-8, 9)
    ]
    rails = [box(LEFT, lens.y(high, near), RIGHT, lens.y(high - 0.06, near)) for high in (0.95, 0.6)]
    sheet.fill([*posts, *rails], mix(air.ink, air.lift, 0.35))
    sheet.rim([*posts, *rails], easel.towards(640, 300), 1.8, air.rim, 0.5)
    easel.hang(sheet, near)


def planet(easel: Easel) -> None:
    """Another world: two moons or a ringed giant in the sky, craters, dust, a low sun."""
    from filmgen.backends.silhouette.sets.beyond import giant

    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    back = sky(easel, horizon + 6)
    rng = easel.chance("giant")
    side = -1 if easel.key[0] > WIDTH / 2 else 1
    giant(
        easel,
        back,
        WIDTH / 2 + side * 330,
        horizon * 0.42,
        rng.uniform(90, 150) * lens.tele,
        rings=rng.random() < 0.6,
        alpha=0.75,
    )
    easel.hang(back, 0.02)
    for step, (height, near, far) in enumerate(((120, 0.1, 0.6), (70, 0.3, 0.32))):
        sheet = range_of_mountains(
            easel, ("crags", step), horizon + 4 + 8 * step, height * lens.tele, 130, far, mix(air.air, air.rim, 0.4)
        )
        easel.hang(sheet, near)
    ground = mix(air.air, air.mid, 0.5)
    _sand(easel, horizon + 14, ground)
    craters = easel.sheet(top=horizon)
    rng = easel.chance("craters")
    for _ in range(22):
        share = rng.random() ** 1.4
        y, wide = horizon + 30 + 200 * share, (8 + 90 * share) * rng.uniform(0.5, 1.2)
        x = rng.uniform(LEFT, RIGHT)
        craters.fill(oval(x, y, wide, wide * 0.2), mix(air.ink, air.mid, 0.3), 0.45, soft=1)
        craters.fill(oval(x, y + wide * 0.06, wide * 0.92, wide * 0.17), mix(ground, air.mid, 0.5), 0.55, soft=1)
    easel.hang(craters, 0.97, soft=lens.soft(0.5), order=0.331)
    lip = bank(easel, "lip", lens.ground(1.0) + 6, 16, mix(ground, air.lift, 0.55), air.ink, 140)
    easel.hang(lip, 1.03, soft=0)
    _near_rocks(easel)
    easel.shadow = 0.6
