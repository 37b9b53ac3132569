"""Dry country: mesas, great dunes, bones, a wreck in the sand, an oasis, a canyon's mouth."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.land import bank, ridge
from filmgen.backends.silhouette.movers import birds
from filmgen.backends.silhouette.outlines import Outline, bar, curve, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import hang, paint, placed, stand
from filmgen.backends.silhouette.ring import Ring
from filmgen.backends.silhouette.sets.ground import cloud_shadows, sand, stones
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, Sheet
from filmgen.backends.silhouette.sky import sky


def desert(easel: Easel) -> None:
    """Paint the set on the easel."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 6), 0.02)
    hue = mix(air.air, air.mid, 0.35)
    layout = chosen(easel, LAYOUTS)
    layout.paint(easel)
    sand(easel, horizon + 22, hue)
    cloud_shadows(easel, horizon + 26)
    _blown(easel, hue)
    lip = bank(easel, "lip", lens.ground(1.0) + 6, 14, mix(hue, air.lift, 0.5), mix(air.ink, air.lift, 0.3), 220)
    easel.hang(lip, 1.03, soft=0)
    near = easel.sheet(top=560)
    crest = ridge(easel.chance("near dune"), 672, 60, 300, octaves=2)
    near.fill(crest, upright((610, mix(air.ink, air.lift, 0.4)), (660, air.ink)))
    near.rim(crest, (0.2, -1), 2.4, air.rim, 0.35)
    easel.hang(near, 1.5, soft=1.6)
    easel.shadow = 0.55
    birds(easel, 0.15, (640 - 0.4 * (easel.key[0] - 640), 150), 3, 12)


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _blown(easel: Easel, hue: Colour) -> None:
    """Sand that the wind drives along the ground."""
    floor = easel.lens.ground(0.9)
    sheet = Ring(easel.scale, None, floor - 46, floor + 40)
    sheet.haze(easel.chance("blown"), floor - 44, 80, mix(hue, WHITE, 0.35), 0.42, floor=0.0, cell=34, stretch=9)
    easel.hang(sheet, 0.95, lambda t: (74 * t, 2.0 * math.sin(0.9 * t)), loose=True, soft=0)


def _far(easel: Easel, mesas: int) -> None:
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    far = easel.sheet(top=horizon - 210 * lens.tele, bottom=horizon + 90)
    rng = easel.chance("mesas")
    for _ in range(mesas):
        x = rng.uniform(LEFT, RIGHT)
        if abs(x - easel.key[0]) < 150:
            x += 260 if x > easel.key[0] else -260
        _mesa(easel, far, x, horizon + 6, rng.uniform(60, 190) * lens.tele, rng.uniform(46, 120) * lens.tele, rng)
    far.haze(easel.chance("haze"), horizon - 76, 130, air.air, 0.62, floor=0.6)
    easel.hang(far, 0.1)


def _mesa(
    easel: Easel, sheet: Sheet, x: float, foot: float, wide: float, high: float, rng: np.random.Generator
) -> None:
    air, w, h = easel.air, wide, high
    line = noise.Line(rng, 4)
    top = [(x - w * 0.44 + w * 0.88 * at / 8, foot - h - h * 0.08 * (float(line(at * 0.7)) - 0.5)) for at in range(9)]
    shape = points(
        (x - w * 0.75, foot), (x - w * 0.52, foot - h * 0.42), (x - w * 0.46, foot - h * 0.5), *top,
        (x + w * 0.45, foot - h * 0.5), (x + w * 0.55, foot - h * 0.4), (x + w * 0.8, foot),
    )  # fmt: skip
    sheet.fill(shape, upright((foot - h, mix(air.far(0.4), air.mid, 0.4)), (foot, mix(air.mid, air.air, 0.65))))
    sheet.rim(shape, easel.towards(x, foot - h), 2.4, air.rim, 0.55)


def _dune(easel: Easel, name: object, near: float, peak: float, high: float, wide: float) -> None:
    """A dune with its sharp crest: one flank in light, one in shade."""
    lens, air = easel.lens, easel.air
    foot = lens.ground(near) + 10
    hue = mix(mix(air.air, air.mid, 0.35), air.lift, 0.18 + 0.3 * near)
    rng = easel.chance("crest", name)
    lit = 1 if easel.key[0] > peak else -1
    top = foot - high
    left = [(peak - wide * (1 - u), foot - high * u**1.9) for u in np.linspace(0, 1, 16)]
    right = [(peak + wide * 1.2 * u, foot - high * (1 - u) ** 1.7) for u in np.linspace(0, 1, 16)][1:]
    crown = np.array([*left, *right])
    shape = np.array([*crown, (peak + 3 * wide, foot + 30), (peak + 3 * wide, BOTTOM + 5),
                      (peak - 3 * wide, BOTTOM + 5), (peak - 3 * wide, foot + 30)])  # fmt: skip
    sheet = easel.sheet(top=top - 6)
    sheet.fill(shape, upright((top, mix(hue, WHITE, 0.16)), (foot, mix(hue, air.air, 0.3))))
    bends = [
        (peak + 0.20 * wide * np.sin(3.0 * v + rng.uniform(0, 0.1)) * v + 0.1 * wide * v, top + high * v)
        for v in np.linspace(0, 1.0, 14)
    ]
    flank = np.array(
        [
            *bends,
            *([(peak + wide * 1.2, foot)] if lit < 0 else [(peak - wide, foot)]),
            *(right[::-1] if lit < 0 else left),
        ]
    )
    sheet.fill(flank, upright((top, mix(hue, air.lift, 0.55)), (foot, mix(hue, air.lift, 0.25))), 0.85)
    sheet.rim(crown, easel.towards(peak, top), 2.4, air.rim, 0.5)
    ripples = noise.facets(sheet.noise(easel.chance("flank", name), None, 20, 3, 5), 0.8, 1.6)
    sheet.texture(shape, np.clip(ripples, 0, 1), mix(air.air, WHITE, 0.3), 0.08)
    sheet.haze(easel.chance("dune mist", name), foot - 50, 90, air.air, 0.45 * (1 - near))
    easel.hang(sheet, near)


def _mesas(easel: Easel) -> None:
    """Table mountains in the haze, a cactus or two."""
    _far(easel, 6)
    lens = easel.lens
    for number, (x, away) in enumerate(((-5.5, 9), (6.2, 14), (11, 20))):
        near = lens.near(away)
        cactus = [
            curve((-0.22, 0, 1), (-0.22, 2.2), (0, 2.6), (0.22, 2.2), (0.22, 0, 1), reach=0.25),
            stroke(curve((-0.1, 0.9), (-0.75, 0.95), (-0.8, 1.7), closed=False), 0.24),
            stroke(curve((0.1, 1.2), (0.62, 1.25), (0.68, 1.85), closed=False), 0.2),
        ]
        stand(easel, placed(easel, cactus, lens.x(x * _turn(easel), near), near, 1.2), near, number, fog=0.25)


def _dunes(easel: Easel) -> None:
    """Nothing but dunes, one behind another."""
    side = _turn(easel)
    for number, (near, x, high, wide) in enumerate(
        ((0.07, 640 + side * 300, 120, 640), (0.13, 640 - side * 420, 150, 560), (0.24, 640 + side * 120, 120, 620),
         (0.42, 640 - side * 330, 130, 560), (0.6, 640 + side * 520, 150, 520))
    ):  # fmt: skip
        _dune(easel, number, near, x, high * easel.lens.tele**0.5, wide)


def _bones(easel: Easel) -> None:
    """The ribs of something very large, and its skull."""
    lens, side = easel.lens, _turn(easel)
    _far(easel, 3)
    _dune(easel, 0, 0.2, 640 - side * 360, 110, 620)
    near = lens.near(9)
    ribs = []
    for at in range(9):
        x, high = -4.2 + 1.15 * at, 3.6 * math.sin(0.5 + 0.28 * at) + 0.4
        bow = curve((x, -0.1), (x - 0.9, 0.55 * high), (x + 0.25, high), closed=False)
        ribs.append(stroke(bow, np.linspace(0.34, 0.10, len(bow))))
    spine = [curve((-5.4 + 0.62 * k, 0.0, 1), (-5.2 + 0.62 * k, 0.5), (-4.9 + 0.62 * k, 0.0, 1)) for k in range(18)]
    skull = [
        curve(
            (5.6, 0, 1),
            (5.7, 1.3),
            (6.6, 1.9),
            (7.9, 1.5),
            (9.4, 0.7),
            (9.5, 0.1),
            (8.2, 0.25),
            (7.4, 0.0, 1),
            reach=0.3,
        )
    ]
    horn = [stroke(curve((6.3, 1.7), (5.6, 2.8), (6.4, 3.4), closed=False), np.linspace(0.42, 0.05, 21))]
    shapes = [shape * (side, 1) for shape in (*ribs, *spine, *skull, *horn)]
    stand(easel, placed(easel, shapes, 640 + side * 60, near), near, "bones", fog=0.25, rim=3.2)
    eye = placed(
        easel, [np.array(curve((6.7, 1.0), (6.9, 1.35), (7.3, 1.2), (7.1, 0.9))) * (side, 1)], 640 + side * 60, near
    )
    sheet = easel.sheet()
    sheet.fill(eye, mix(easel.air.air, easel.air.glow, 0.4), 0.9)
    easel.hang(sheet, near)


def _wreck(easel: Easel) -> None:
    """A ship a long way from the sea, on her side."""
    lens, side = easel.lens, _turn(easel)
    _far(easel, 3)
    near = lens.near(20)
    hull = curve(
        (-9, 0, 1),
        (-9.6, 2.4),
        (-10.2, 4.6, 1),
        (-6, 3.9),
        (0, 3.5),
        (6, 4.2),
        (9.5, 6.2, 1),
        (8.2, 3.0),
        (6.4, 0, 1),
        reach=0.25,
    )
    house = [
        points((-5.2, 3.8), (-4.9, 6.6), (-1.4, 6.3), (-1.2, 3.6)),
        points((-4.4, 6.5), (-4.3, 8.2), (-2.6, 8.0), (-2.5, 6.4)),
        points((-0.4, 3.4), (-0.1, 7.6), (1.2, 7.5), (1.4, 3.5)),
    ]
    masts = [
        bar(4.2, 3.9, 5.0, 11.5, 0.22),
        bar(3.4, 9.2, 6.4, 9.6, 0.14),
        bar(5.0, 11.4, 9.3, 6.2, 0.05),
        bar(5.0, 11.4, -1.0, 7.6, 0.05),
    ]
    shapes = [
        shape * (side, 1) @ np.array(((0.99, 0.14 * side), (-0.14 * side, 0.99))) for shape in (hull, *house, *masts)
    ]
    sheet = easel.sheet()
    paint(easel, sheet, placed(easel, shapes, 640 + side * 150, near), near, rim=3.0)
    ports = [
        np.array([(x + 0.28 * np.cos(t), 2.6 + 0.28 * np.sin(t)) for t in np.linspace(0, 6.28, 10)])
        * (side, 1)
        @ np.array(((0.99, 0.14 * side), (-0.14 * side, 0.99)))
        for x in (-6.5, -4.6, -2.7, -0.8, 1.1, 3.0)
    ]
    sheet.fill(placed(easel, ports, 640 + side * 150, near), mix(easel.air.air, easel.air.glow, 0.3), 0.8)
    hang(easel, sheet, near)
    _dune(easel, "bow", lens.near(14), 640 + side * 420, 60, 460)
    stones(easel, "plates", lens.near(6), 4, 0.3)


def _oasis(easel: Easel) -> None:
    """Palms about a pool."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _far(easel, 4)
    _dune(easel, 0, 0.16, 640 + side * 380, 120, 640)
    near = lens.near(15)
    for number in range(5):
        rng = easel.chance("palm", number)
        x = 640 + side * (40 + 105 * number) * rng.uniform(0.7, 1.1)
        tall, lean = rng.uniform(4.5, 7.5), rng.uniform(-1.6, 1.6)
        stem = curve((0, 0), (0.2 * lean, 0.5 * tall), (lean, tall), closed=False)
        shapes: list[Outline] = [stroke(stem, np.linspace(0.42, 0.2, len(stem)))]
        for frond in range(9):
            turn = math.pi * (frond - 0.5) / 8 + rng.uniform(-0.1, 0.1)
            reach = rng.uniform(1.7, 2.4)
            tip = (lean + reach * math.cos(turn), tall + 0.75 * reach * math.sin(turn) - 0.55)
            line = curve(
                (lean, tall),
                (lean + 0.55 * reach * math.cos(turn), tall + 0.7 * reach * math.sin(turn) + 0.25),
                tip,
                closed=False,
            )
            shapes.append(stroke(line, 0.42 * np.sin(np.linspace(0.3, math.pi, len(line))) + 0.02))
        stand(easel, placed(easel, shapes, x, near), near, ("palm", number), fog=0.2, sway=0.8)
    y0, y1 = lens.ground(lens.near(14)), lens.ground(lens.near(4))
    pool = easel.sheet(top=y0 - 20)
    shape = np.stack(
        [
            640 + side * 230 + 330 * np.cos(np.linspace(0, 6.28, 40)),
            (y0 + y1) / 2 + (y1 - y0) / 2 * np.sin(np.linspace(0, 6.28, 40)),
        ],
        -1,
    )
    pool.fill(shape, upright((y0, mix(air.air, WHITE, 0.3)), (y1, mix(air.mid, air.sky[0], 0.4))))
    easel.hang(pool, 0.8, order=0.331)


def _canyon(easel: Easel) -> None:
    """Between walls of red rock, the light at their end; a natural arch."""
    easel.hold = 110.0
    lens, side = easel.lens, _turn(easel)
    _far(easel, 3)
    for number, (near, way, reach, high) in enumerate(
        ((0.2, side, 380, 330), (0.32, -side, 330, 430), (0.55, side, 200, 560))
    ):
        rng, foot = easel.chance("wall", number), lens.ground(near) + 10
        inner, edge = 640 + way * (640 - reach), 640 + way * 900
        steps = [(inner, foot)]
        for k in range(5):
            y = foot - high * (k + 1) / 5 * rng.uniform(0.9, 1.1)
            x = inner + way * (12 + 26 * k) * rng.uniform(0.7, 1.5)
            steps += [(x - way * 9, steps[-1][1] - 4), (x, y)]
        shape = np.array([*steps, (edge, steps[-1][1] - 12), (edge, BOTTOM), (inner, BOTTOM)])
        sheet = easel.sheet()
        paint(easel, sheet, [shape], near, rim=3.0)
        beds = noise.facets(sheet.noise(easel.chance("beds", number), None, 26, 4, 10), 1.0, 1.4)
        sheet.texture(shape, np.clip(beds, 0, 1), easel.air.rim, 0.16)
        sheet.texture(shape, np.clip(-beds, 0, 1), easel.air.ink, 0.3)
        sheet.haze(easel.chance("wall mist", number), foot - 120, 180, easel.air.air, 0.5 * (1 - near))
        easel.hang(sheet, near)
    near = lens.near(26)
    span = np.array([(9 * math.cos(t), 8.5 * math.sin(t) ** 0.8) for t in np.linspace(0.0, math.pi, 24)])
    hole = np.array([(5.4 * math.cos(t) + 0.6, 6.2 * math.sin(t) ** 0.9) for t in np.linspace(math.pi, 0, 24)])
    stand(easel, placed(easel, [np.concatenate([span, hole])], 640 - side * 60, near), near, "arch", fog=0.4)
    stones(easel, "fallen", lens.near(5), 6, 0.5)


LAYOUTS = (
    Layout(_mesas, ("mesas", "cactus"), ("cactus",)),
    Layout(_dunes, ("great-dunes",)),
    Layout(_bones, ("bones", "skull", "skeleton"), ("bones", "skull", "skeleton")),
    Layout(_wreck, ("wreck", "ship", "hull"), ("wreck", "ship")),
    Layout(_oasis, ("palms", "oasis", "water", "well"), ("palms", "palm")),
    Layout(_canyon, ("canyon", "arch", "rocks", "gorge"), ("rocks", "arch")),
)
