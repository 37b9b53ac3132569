"""High up: a ledge above a sea of cloud, a pass, a summit, a cable across the gulf, a col with its cairn, a tarn."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.land import pine, range_of_mountains, ridge
from filmgen.backends.silhouette.movers import Cut, Cuttings, banner, birds
from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import paint, placed, snowed, stand
from filmgen.backends.silhouette.ring import Ring
from filmgen.backends.silhouette.sets.ground import near_rocks
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sheet import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH
from filmgen.backends.silhouette.sky import sky


def mountain(easel: Easel) -> None:
    """Paint the set on the easel."""
    horizon = easel.lens.horizon
    easel.hang(sky(easel, horizon + 10, 230 * easel.lens.tele), 0.02)
    chosen(easel, LAYOUTS).paint(easel)
    near_rocks(easel)
    birds(easel, 0.25, (640 - 0.5 * (easel.key[0] - 640), 190), 3, 11)


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _peaks(easel: Easel, steps: tuple[tuple[float, float, float, float], ...]) -> None:
    """Ranges behind ranges: height, cell, depth and how much of each is air."""
    lens, air = easel.lens, easel.air
    snow = mix(air.air, WHITE, 0.3)
    for step, (height, cell, near, far) in enumerate(steps):
        sheet = range_of_mountains(
            easel, ("peak", step), lens.horizon + 20 + 24 * step, height * lens.tele, cell * lens.tele, far, snow
        )
        easel.hang(sheet, near)


def _cloud_sea(easel: Easel) -> None:
    lens, air = easel.lens, easel.air
    floor = lens.ground(1.0)
    for step in range(2):
        level = lens.horizon + (floor - lens.horizon) * 0.4 * step
        clouds = Ring(easel.scale, None, level - 60, floor + 60)
        clouds.haze(easel.chance("cloud sea", step), level - 50, 150, mix(air.air, WHITE, 0.35), 0.75, 0.4, 110, 3.0)
        speed, rise = -5.0 - 6 * step, 4.0 + 3 * step
        drift = lambda t, v=speed, r=rise: (v * t, r * math.sin(0.17 * t))  # noqa: E731
        easel.hang(clouds, 0.32 + 0.13 * step, drift, soft=0, loose=True)


def _ledge(easel: Easel, height: float = 22.0, cell: float = 130.0) -> None:
    """The rock under our feet."""
    lens, air = easel.lens, easel.air
    floor = lens.ground(1.0)
    sheet = easel.sheet(top=floor - 130)
    shape = ridge(easel.chance("ledge"), floor + 16, height, cell, octaves=6)
    top: Colour = mix(air.ink, air.lift, 0.75)
    if snowed(easel):
        top = mix(air.air, WHITE, 0.1)
    sheet.fill(shape, upright((floor - 20, top), (floor + 30, mix(air.ink, air.lift, 0.5)), (floor + 80, air.ink)))
    relief = noise.facets(sheet.noise(easel.chance("stone"), None, 50, 5), 1.0)
    sheet.texture(shape, np.clip(relief, 0, 1), air.rim, 0.14)
    sheet.texture(shape, np.clip(-relief, 0, 1), air.ink, 0.4)
    sheet.rim(shape, easel.towards(WIDTH / 2, floor), 2.6, mix(air.rim, mix(air.air, WHITE, 0.3), 0.3), 0.6)
    easel.hang(sheet, 0.99, soft=0, order=0.46)


def _crags(easel: Easel, side: int, near: float, reach: float, tall: float, name: str) -> None:
    """A wall of rock that comes in from one side."""
    lens, air = easel.lens, easel.air
    rng = easel.chance("crag", name)
    steps = 12
    edge = WIDTH / 2 + side * 900
    inner = WIDTH / 2 + side * (640 - reach)
    foot = lens.ground(near) + 24
    profile = []
    for at in range(steps + 1):
        share = at / steps
        x = inner + (edge - inner) * share**0.8 + rng.uniform(-1, 1) * 16
        y = foot - tall * HEIGHT * share**1.25 * rng.uniform(0.86, 1.08)
        profile.append((x, y))
    shape = np.array([*profile, (edge, BOTTOM + 20), (inner - side * 60, BOTTOM + 20), (inner - side * 30, foot)])
    sheet = easel.sheet()
    paint(easel, sheet, [shape], near, rim=3.0)
    relief = noise.facets(sheet.noise(easel.chance("crag rock", name), None, 64, 6, 0.8, 0.55), 1.2)
    sheet.texture(shape, np.clip(relief * -side, 0, 1), air.rim, 0.16)
    sheet.texture(shape, np.clip(-relief * -side, 0, 1), air.ink, 0.35)
    if snowed(easel) or easel.chance("snowcap").random() < 0.6:
        sheet.texture(shape, np.clip(relief + 0.2, 0, 1) ** 2, mix(air.air, WHITE, 0.4), 0.3)
    sheet.haze(easel.chance("crag mist", name), foot - 140, 200, mix(air.air, WHITE, 0.2), 0.5 * (1 - near))
    easel.hang(sheet, near)


def _above_clouds(easel: Easel) -> None:
    """A ledge: peaks across a gulf of air, cloud below one's feet."""
    _peaks(easel, ((310, 260, 0.06, 0.74), (250, 200, 0.14, 0.5), (170, 150, 0.28, 0.28)))
    _cloud_sea(easel)
    _ledge(easel)


def _pass(easel: Easel) -> None:
    """A gap between two walls of rock, the light in it, a cairn and a line of flags."""
    easel.hold = 110.0
    lens, side = easel.lens, _turn(easel)
    _peaks(easel, ((230, 330, 0.06, 0.78), (120, 200, 0.14, 0.55)))
    _crags(easel, side, 0.2, 470, 0.72, "far")
    _crags(easel, -side, 0.34, 400, 0.85, "middle")
    _crags(easel, side, 0.58, 250, 0.95, "near")
    _ledge(easel, 30, 170)
    near = lens.near(3)
    cairn = [
        points((-0.7, 0), (-0.62, 0.3), (0.62, 0.26), (0.72, 0)),
        points((-0.5, 0.28), (-0.46, 0.55), (0.5, 0.58), (0.52, 0.26)),
        points((-0.36, 0.56), (-0.3, 0.85), (0.36, 0.82), (0.38, 0.56)),
        points((-0.2, 0.82), (-0.14, 1.15), (0.2, 1.1), (0.22, 0.82)),
    ]
    x = 640 - side * 330
    stand(easel, placed(easel, [*cairn, bar(0, 0.9, 0.1, 2.9, 0.06)], x, near), near, "cairn", fog=0)
    s, foot = lens.scale(near), lens.ground(near)
    line = np.stack(
        [np.linspace(x + 0.1 * s, x + side * 560, 14), foot - 2.8 * s + 70 * np.sin(np.linspace(0, math.pi * 0.6, 14))],
        -1,
    )
    sheet = easel.sheet(top=float(line[:, 1].min()) - 4, bottom=float(line[:, 1].max()) + 8)
    sheet.fill(stroke(line, 1.4), easel.air.ink)
    easel.hang(sheet, near)
    for at in range(1, 13, 2):
        hue = mix(easel.air.lift, (easel.air.accent, easel.air.rim, easel.air.kick)[at // 2 % 3], 0.55)
        banner(easel, near + 0.001, (float(line[at, 0]), float(line[at, 1])), 0.3 * s, 0.34 * s, hue, hangs=True)


def _summit(easel: Easel) -> None:
    """The top: a cross on it, everything else below, a long snow edge."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _peaks(easel, ((120, 230, 0.05, 0.8), (84, 170, 0.1, 0.62)))
    _cloud_sea(easel)
    floor = lens.ground(1.0)
    edge = np.stack([np.arange(LEFT - 8, RIGHT + 16, 8.0)] * 2, -1)
    line = noise.Line(easel.chance("edge"), 4)
    away = np.abs(edge[:, 0] - 640) / 640
    edge[:, 1] = floor + 8 + 70 * away**1.6 + 12 * (line(edge[:, 0] / 90) - 0.5)
    shape = np.concatenate([edge, points((RIGHT + 20, BOTTOM + 10), (LEFT - 20, BOTTOM + 10))])
    sheet = easel.sheet(top=floor - 60)
    snow = mix(air.air, WHITE, 0.4)
    sheet.fill(
        shape, upright((floor, mix(snow, air.mid, 0.15)), (floor + 40, mix(air.mid, air.lift, 0.4)), (BOTTOM, air.ink))
    )
    relief = noise.facets(sheet.noise(easel.chance("stone"), None, 60, 5, 1.6), 1.0)
    sheet.texture(shape, np.clip(relief * side, 0, 1), WHITE, 0.3)
    sheet.texture(shape, np.clip(-relief * side, 0, 1), air.ink, 0.35)
    sheet.rim(shape, (0.1, -1), 3.0, mix(snow, WHITE, 0.5), 0.6)
    easel.hang(sheet, 0.99, soft=0, order=0.46)
    near = lens.near(2.5)
    cross = [
        box(-0.09, 0, 0.09, 3.4),
        box(-0.9, 2.3, 0.9, 2.48),
        bar(-0.9, 2.4, 0, 3.4, 0.03),
        bar(0.9, 2.4, 0, 3.4, 0.03),
    ]
    stand(easel, placed(easel, cross, 640 + side * 290, near), near, "cross", fog=0)


def _cable(easel: Easel) -> None:
    """A cable car that crosses the gulf, its pylon, its station."""
    easel.hold = 110.0
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _peaks(easel, ((330, 300, 0.06, 0.72), (210, 220, 0.15, 0.46)))
    _crags(easel, -side, 0.3, 340, 0.6, "wall")
    _cloud_sea(easel)
    a, b = np.array((640 - side * 760, 40.0)), np.array((640 + side * 720, lens.ground(0.42) - 5.2 * lens.scale(0.42)))
    share = np.linspace(0, 1, 30)
    rope = np.stack([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share + 70 * np.sin(math.pi * share)], -1)
    sheet = easel.sheet()
    sheet.fill([stroke(rope, 1.8), stroke(rope + (0, 7), 1.2)], mix(air.ink, air.lift, 0.3))
    pylon = [
        bar(-1.6, 0, -0.25, 5.4, 0.22),
        bar(1.6, 0, 0.25, 5.4, 0.22),
        box(-1.3, 5.2, 1.3, 5.45),
        bar(-1.2, 1.6, 0.8, 3.6, 0.12),
        bar(1.2, 1.6, -0.8, 3.6, 0.12),
    ]
    paint(easel, sheet, placed(easel, pylon, float(b[0]) - side * 30, 0.42), 0.42)
    easel.hang(sheet, 0.42)
    lit = easel.picture.hour in ("night", "dusk")

    def cut(seconds: float) -> list[Cut]:
        way = 0.5 - 0.42 * math.cos(0.11 * seconds + 1.0)
        x, y = np.interp(way, share, rope[:, 0]), np.interp(way, share, rope[:, 1])
        sway = 3 * math.sin(1.1 * seconds)
        hue = mix(air.ink, air.lift, 0.15)
        glass = air.accent if lit else mix(air.air, WHITE, 0.4)
        cabin = curve(
            (x - 24 + sway, y + 26),
            (x - 25 + sway, y + 54),
            (x + 25 + sway, y + 54),
            (x + 24 + sway, y + 26),
            reach=0.18,
        )
        panes = [box(x + dx + sway, y + 30, x + dx + 10 + sway, y + 41) for dx in (-20, -5, 10)]
        return [(bar(x, y, x + sway, y + 28, 2.4), hue), (cabin, hue), *[(pane, glass) for pane in panes]]

    easel.cards.append(Cuttings(easel.scale, 0.421, cut))
    _ledge(easel, 26, 200)


def _tarn(easel: Easel) -> None:
    """A small lake that holds the peaks upside down, spruces on its shore, a path."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _peaks(easel, ((340, 300, 0.06, 0.7), (190, 210, 0.14, 0.48)))
    top, floor = lens.horizon + 18, lens.ground(0.86)
    lake = easel.sheet(top=top - 20)
    lake.fill(
        box(LEFT, top, RIGHT, BOTTOM),
        upright((top, mix(air.air, WHITE, 0.15)), (floor, mix(air.mid, air.sky[0], 0.5)), (BOTTOM, air.ink)),
    )
    for step, (height, far) in enumerate(((150, 0.62), (84, 0.42))):
        shape = ridge(easel.chance("peak", step), 0, height * lens.tele, (300, 210)[step] * lens.tele, sharp=0.75)
        shape = np.stack([shape[:-2, 0], top - 0.34 * shape[:-2, 1]], -1)
        shape = np.concatenate([shape, points((RIGHT + 10, top), (LEFT - 10, top))])
        lake.fill(shape, mix(air.far(far), air.mid, 0.3), 0.5, soft=2)
    rng = easel.chance("glints")
    lines = [
        box(x, y, x + w, y + 1)
        for x, y, w in zip(
            rng.uniform(LEFT, RIGHT, 70), rng.uniform(top + 3, floor, 70), rng.uniform(14, 90, 70), strict=True
        )
    ]
    lake.fill(lines, mix(air.rim, WHITE, 0.3), 0.28)
    easel.hang(lake, 0.3)
    shapes: list[Outline] = []
    for _ in range(26):
        x = 640 + side * rng.uniform(120, 760) * (1 if rng.random() < 0.7 else -1)
        shapes.append(pine(rng, x, lens.ground(0.36) + rng.uniform(-4, 10), rng.uniform(70, 180) * lens.tele))
    stand(easel, shapes, 0.36, "spruces", fog=0.5)
    _ledge(easel, 24, 220)


LAYOUTS = (
    Layout(_above_clouds, ("ledge", "clouds")),
    Layout(_pass, ("pass", "flags", "tunnel", "gorge"), ("flags",)),
    Layout(_summit, ("summit", "peak", "cross"), ("cross",)),
    Layout(_cable, ("cable", "cable-car"), ("cable-car",)),
    Layout(_tarn, ("lake", "water", "trees", "pines", "valley"), ("trees", "pines")),
)
