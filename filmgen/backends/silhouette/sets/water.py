"""At sea and on its coasts: open water, a ship, ice, stacks of rock; a headland with its light in four views."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.composition import QUAYS, ashore
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.movers import Cut, Cuttings, Smoke, birds
from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import paint, tone
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sets.shores import beach, jetty, quay
from filmgen.backends.silhouette.sets.waves import islands, light_road, surface, waves
from filmgen.backends.silhouette.sheet import LEFT, RIGHT
from filmgen.backends.silhouette.sky import sky


def sea(easel: Easel) -> None:
    """Water to the horizon; whoever is here is in a boat or on it, or on the shore."""
    lens = easel.lens
    back = sky(easel, lens.horizon + 8)
    surface(easel, back)
    easel.hang(back, 0.02)
    layout = chosen(easel, SEAS)
    layout.paint(easel)
    rough = 1.5 if layout.paint is _ship else 0.55 if layout.paint is _ice else 1.0
    light_road(easel)
    gulls = (640 - 0.3 * (easel.key[0] - 640), 0.4 * lens.horizon)
    birds(easel, 0.3, gulls, 5, 8)
    if ashore(easel.picture):
        waves(easel, lens.ground(1.0), ashore=True, rough=rough)
        shore = jetty if easel.has("pier", "jetty") else quay if easel.has(*QUAYS) else beach
        shore(easel)
        return
    waves(easel, lens.ground(1.0), rough=rough)
    easel.bob = lambda seconds: rough * (3.2 * math.sin(0.9 * seconds) + 1.4 * math.sin(1.7 * seconds))
    easel.shadow = 0.0
    easel.wet = 0.5


def _turn(easel: Easel) -> int:
    return 1 if easel.key[0] < 640 else -1


def _open(easel: Easel) -> None:
    """Islands in the haze, a buoy that rocks."""
    if easel.picture.size in ("wide", "full"):
        islands(easel)
        _buoy(easel, 640 + _turn(easel) * 330)


def _buoy(easel: Easel, x: float) -> None:
    lens, near = easel.lens, 0.45
    s, foot = lens.scale(near), lens.horizon + 0.42 * (lens.ground(1.0) - lens.horizon)
    hue = tone(easel, near)
    body = [
        points((-0.8, 0), (-0.62, 0.5), (0.62, 0.5), (0.8, 0), (0.6, -0.5), (-0.6, -0.5)),
        bar(-0.5, 0.4, -0.12, 2.1, 0.07),
        bar(0.5, 0.4, 0.12, 2.1, 0.07),
        box(-0.24, 1.15, 0.24, 1.5),
        box(-0.2, 2.0, 0.2, 2.45),
    ]

    def cut(seconds: float) -> list[Cut]:
        lean = 0.16 * math.sin(1.1 * seconds) + 0.06 * math.sin(2.3 * seconds + 1)
        rise = 3.4 * math.sin(1.3 * seconds + 0.5)
        turn = np.array(((math.cos(lean), math.sin(lean)), (-math.sin(lean), math.cos(lean))))
        return [((shape * (s, -s)) @ turn + (x, foot + rise), hue) for shape in body]

    easel.cards.append(Cuttings(easel.scale, near, cut, order=0.42))
    if easel.picture.hour != "day":
        easel.lamps.append(Lamp(x, foot - 2.2 * s, 70, colour("ff7a5a"), 0.6, "pulse", near))


def _ship(easel: Easel) -> None:
    """A steamer on the horizon under her own smoke, a long swell."""
    lens, air = easel.lens, easel.air
    near, x = 0.10, 640 + _turn(easel) * 250
    s, foot = 8.2 * lens.tele, lens.horizon + 7
    hull = curve((-9, 0, 1), (-9.6, 1.2), (-10.4, 2.3, 1), (-4, 1.7), (4, 1.7), (9.6, 2.6, 1), (8.4, 0, 1), reach=0.2)
    upper = [
        box(-5.5, 1.6, 4.4, 2.9),
        box(-3.6, 2.8, 3.0, 3.9),
        points((-1.2, 3.8), (-1.4, 6.6), (0, 6.6), (0.2, 3.8)),
        points((1.2, 3.8), (1.0, 6.4), (2.3, 6.4), (2.5, 3.8)),
    ]
    masts = [
        bar(6.4, 2, 6.9, 8.0, 0.16),
        bar(-7.0, 2, -7.3, 7.2, 0.16),
        bar(6.9, 8.0, 10.0, 2.6, 0.06),
        bar(-7.3, 7.0, -1.2, 6.4, 0.06),
    ]
    hue = mix(tone(easel, 0.2), air.ink, 0.2)
    ports = [box(dx, 2.1, dx + 0.42, 2.5) for dx in np.arange(-5.0, 4.0, 0.95)]
    lit = colour("ffd48a") if easel.picture.hour != "day" else mix(hue, air.air, 0.4)

    def cut(seconds: float) -> list[Cut]:
        at = (x - 2.4 * seconds * _turn(easel), foot + 1.2 * math.sin(0.7 * seconds))
        flip = np.array((-_turn(easel) * s, -s))
        return [
            *[(shape * flip + at, hue) for shape in (*upper, *masts, hull)],
            *[(pane * flip + at, lit) for pane in ports],
        ]

    easel.cards.append(Cuttings(easel.scale, near, cut))
    smoke = mix(mix(air.air, air.mid, 0.4), air.ink, 0.25)
    easel.cards.append(Smoke(easel, near + 0.001, (x, foot - 6.4 * s), 1.4 * s, 9 * s, smoke, 0.5, life=12.0))


def _ice(easel: Easel) -> None:
    """Bergs with blue shade, floes between, the water still."""
    lens, air = easel.lens, easel.air
    snow = mix(air.air, WHITE, 0.45)
    for number, (near, count) in enumerate(((0.07, 5), (0.16, 3), (0.34, 2))):
        rng = easel.chance("berg", number)
        sheet = easel.sheet(bottom=lens.ground(near) + 60)
        foot = lens.horizon + 4 + 60 * near
        for _ in range(count):
            x = 640 + rng.uniform(-700, 700)
            if number == 2 and abs(x - 640) < 260:
                x += math.copysign(300, x - 640)
            high, wide = (
                rng.uniform(50, 150) * lens.tele * (0.6 + near),
                rng.uniform(60, 190) * lens.tele * (0.6 + near),
            )
            knots = [
                (-1.0, 0),
                (-0.9, 0.35),
                (-0.6, 0.42),
                (-0.5, 0.86),
                (-0.2, 1.0),
                (0.05, 0.66),
                (0.3, 0.74),
                (0.45, 0.4),
                (0.8, 0.34),
                (1.0, 0),
            ]
            shape = np.array(
                [(x + u * wide * rng.uniform(0.92, 1.08), foot - v * high * rng.uniform(0.9, 1.1)) for u, v in knots]
            )
            shade = mix(mix(air.mid, air.lift, 0.3), air.air, 0.75 - near)
            sheet.fill(shape, upright((foot - high, mix(snow, air.air, 0.5 - near)), (foot, mix(shade, snow, 0.2))))
            relief = noise.facets(sheet.noise(easel.chance("facets", number), None, 46, 5, 0.9), 1.0)
            sheet.texture(shape, np.clip(-relief * _turn(easel), 0, 1), shade, 0.6)
            sheet.texture(shape, np.clip(relief * _turn(easel), 0, 1), WHITE, 0.3)
            sheet.fill(np.stack([shape[:, 0], 2 * foot - 0.35 * shape[:, 1] - 0.65 * foot], -1), snow, 0.22, soft=2)
        sheet.haze(easel.chance("berg mist", number), foot - 60, 100, mix(air.air, WHITE, 0.3), 0.5 * (1 - near))
        easel.hang(sheet, near)
    rng = easel.chance("floes")
    floes = easel.sheet(top=lens.horizon)
    room = lens.ground(1.0) - lens.horizon
    for share in np.sort(rng.random(34)) ** 1.3:
        x, y, wide = (
            rng.uniform(LEFT, RIGHT),
            lens.horizon + 8 + 1.3 * room * share,
            (14 + 110 * share) * rng.uniform(0.5, 1.2),
        )
        turns = np.linspace(0, 2 * math.pi, 9, endpoint=False)
        shape = np.stack(
            [
                x + wide * np.cos(turns) * rng.uniform(0.8, 1.1, 9),
                y + 0.16 * wide * np.sin(turns) * rng.uniform(0.8, 1.1, 9),
            ],
            -1,
        )
        floes.fill(shape + (0, 2 + 4 * share), mix(air.mid, air.lift, 0.4))
        floes.fill(shape, mix(snow, air.mid, 0.15))
    easel.hang(floes, 0.6, lambda t: (3 * math.sin(0.2 * t), 1.5 * math.sin(0.6 * t)), order=0.73)


def _stacks(easel: Easel) -> None:
    """Pillars and an arch of rock, surf about their feet."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    for number, (near, xs) in enumerate(((0.12, (0.25, 0.7, 1.2)), (0.26, (0.52, 0.95)))):
        rng, foot = easel.chance("stack", number), lens.horizon + 8 + 110 * near
        shapes: list[Outline] = []
        for share in xs:
            x = 640 + side * 560 * share
            high, wide = rng.uniform(110, 230) * lens.tele * (0.7 + near), rng.uniform(34, 70) * (0.7 + near)
            line = noise.Line(easel.chance("stack side", number, share), 4)
            up = np.linspace(0, 1, 16)
            half = wide * (1.15 - 0.5 * up + 0.4 * (line(up * 4) - 0.5))
            other = wide * (1.15 - 0.45 * up + 0.4 * (line(up * 4 + 40) - 0.5))
            y = foot - high * up
            shapes.append(np.concatenate([np.stack([x - half, y], -1), np.stack([x + other, y], -1)[::-1]]))
        if number == 1:
            span = np.array(
                [
                    (640 + side * (420 + 150 * math.cos(t)), foot - 120 * math.sin(t) ** 0.7 * lens.tele)
                    for t in np.linspace(0, math.pi, 20)
                ]
            )
            hole = np.array(
                [
                    (640 + side * (440 + 82 * math.cos(t)), foot - 74 * math.sin(t) ** 0.8 * lens.tele)
                    for t in np.linspace(math.pi, 0, 20)
                ]
            )
            shapes.append(np.concatenate([span, hole]))
        sheet = easel.sheet(bottom=foot + 50)
        paint(easel, sheet, shapes, near + 0.2, rim=2.6)
        sheet.haze(easel.chance("surf", number), foot - 40, 70, mix(air.air, WHITE, 0.4), 0.6)
        easel.hang(sheet, near)


SEAS = (
    Layout(_open, ("buoy", "sand", "umbrella", "palms"), ("buoy",)),
    Layout(_ship, ("ship", "boats", "steamer"), ("ship", "steamer")),
    Layout(_ice, ("ice", "bergs", "snow")),
    Layout(_stacks, ("rocks", "cliffs", "hut"), ("cliffs",)),
)
