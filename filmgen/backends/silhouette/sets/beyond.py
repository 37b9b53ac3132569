"""Beyond: space, the drop of water under a lens, and nothing at all."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.heavens import stars, twinkles
from filmgen.backends.silhouette.movers import Cut, Cuttings
from filmgen.backends.silhouette.outlines import box, oval, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.giants import giant
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet


def space(easel: Easel) -> None:
    """Stars, a nebula, and one large thing in it; people drift."""
    air = easel.air
    back = easel.sheet(air.sky[0])
    layout = chosen(easel, LAYOUTS)
    _nebula(easel, back, 1.7 if layout.paint is _cloud else 1.0)
    rng = easel.chance("stars")
    stars(back, rng, 620, BOTTOM * 3, 1.0)
    for x, y, size in zip(
        rng.uniform(LEFT, RIGHT, 4), rng.uniform(TOP, BOTTOM, 4), rng.uniform(0.5, 1, 4), strict=True
    ):
        back.glow(x, y, 26 * size + 8, colour("cfe2ff"), 0.6)
        back.fill([oval(x, y, 20 * size, 0.7), oval(x, y, 0.7, 20 * size), oval(x, y, 1.7 * size)], WHITE, 0.8)
    side = 1 if easel.chance("side").random() < 0.6 else -1
    easel.key = (WIDTH / 2 + side * 560, 30.0)
    easel.hang(back, 0.01)
    if not easel.has("void"):
        layout.paint(easel)
    twinkles(easel, 560, 9)
    easel.afloat = True
    easel.bob = lambda seconds: 9 * math.sin(0.5 * seconds)
    easel.kick = (-side * 0.9, 0.3)
    if easel.picture.size in ("wide", "full"):
        _hull(easel, -side)


def _side(easel: Easel) -> int:
    return 1 if easel.key[0] > WIDTH / 2 else -1


def _giant(easel: Easel) -> None:
    """A ringed giant lit from the side, a small moon."""
    world = easel.sheet()
    rng = easel.chance("size")
    radius = rng.uniform(170, 265) * min(1.4, easel.lens.tele)
    giant(easel, world, WIDTH / 2 + _side(easel) * 270, 320, radius, rings=easel.chance("rings").random() < 0.75)
    _moonlet(easel, world, WIDTH / 2 - _side(easel) * 190, 130, 12)
    easel.hang(world, 0.05)


def _moonlet(easel: Easel, sheet: Sheet, x: float, y: float, radius: float) -> None:
    disc = oval(x, y, radius)
    sheet.fill(disc, mix(easel.air.ink, easel.air.lift, 0.4))
    sheet.rim(disc, easel.towards(x, y), radius * 0.7, mix(easel.air.rim, easel.air.air, 0.2), 0.9)


def _limb(easel: Easel) -> None:
    """The curve of a world below us, its air a thin bright line, the lights of its night."""
    air, side = easel.air, _side(easel)
    sheet = easel.sheet(top=200)
    x, y, radius = WIDTH / 2 + side * 180, 1330.0, 880.0
    xs, ys = sheet.grid()
    reach = np.hypot(xs - x, ys - y) - radius
    inside = np.clip(-reach * sheet.scale, 0, 1).astype(np.float32)
    day = np.clip(0.5 + (xs - x) * side / 900, 0.05, 1)
    sheet.wash(inside, mix(air.sky[0], colour("16305a"), 0.6))
    lumps = sheet.noise(easel.chance("weather below"), None, 170, 6, 2.2)
    sheet.wash((inside * np.clip(lumps - 0.42, 0, 1) * 1.5 * day).astype(np.float32), mix(air.rim, WHITE, 0.4))
    glow = np.exp(-np.maximum(0, reach) / 16) * (reach > 0) + np.exp(np.minimum(0, reach) / 26) * (reach <= 0)
    sheet.wash((glow * (0.25 + 0.75 * day)).astype(np.float32), mix(air.kick, colour("9fd0ff"), 0.5), screen=True)
    rng = easel.chance("cities")
    lights = []
    for _ in range(160):
        lx = x - side * rng.uniform(60, 760)
        ly = y - math.sqrt(max(0, radius**2 - (lx - x) ** 2)) + 10 + 110 * rng.random() ** 1.5
        lights.append(oval(lx, ly, rng.uniform(0.5, 1.5), num_points=6))
    sheet.fill(lights, colour("ffd08a"), 0.9)
    easel.hang(sheet, 0.05)
    moon_ = easel.sheet()
    _moonlet(easel, moon_, WIDTH / 2 - side * 300, 140, 46)
    easel.hang(moon_, 0.03)


def _belt(easel: Easel) -> None:
    """A belt of tumbling stones, some close."""
    air, side = easel.air, _side(easel)
    world = easel.sheet()
    giant(easel, world, WIDTH / 2 + side * 400, 190, 96, rings=False, alpha=0.9)
    easel.hang(world, 0.03)
    for step, (near, count, size) in enumerate(((0.08, 60, 7.0), (0.25, 22, 19.0), (0.6, 8, 44.0))):
        rng = easel.chance("stone", step)
        sheet = easel.sheet()
        hue = mix(air.ink, air.lift, 0.65 - 0.2 * step)
        for _ in range(count):
            x, k = rng.uniform(LEFT, RIGHT), size * rng.uniform(0.4, 1.3)
            y = 330 + side * (x - 640) * 0.22 + rng.normal(0, 70 + 60 * step)
            if step == 2 and abs(x - 640) < 280:
                continue
            turns = np.linspace(0, 2 * math.pi, 15, endpoint=False)
            reach = k * rng.uniform(0.7, 1.1, 15)
            stone = np.stack([x + reach * np.cos(turns), y + 0.8 * reach * np.sin(turns)], -1)
            sheet.fill(stone, hue)
            sheet.rim(stone, easel.towards(x, y), 0.22 * k, air.rim, 0.75)
            sheet.fill([oval(x - 0.2 * k, y + 0.1 * k, 0.2 * k, 0.15 * k)], mix(hue, air.ink, 0.5), 0.5)
        speed = side * (1.5 + 4 * step)
        easel.hang(sheet, near, lambda t, v=speed: (v * t, 0.0))


def _wheel(easel: Easel) -> None:
    """A station like a wheel that turns, its ports lit, a world behind it."""
    air, side = easel.air, _side(easel)
    world = easel.sheet()
    giant(easel, world, WIDTH / 2 + side * 430, 470, 300, rings=False, alpha=0.85)
    easel.hang(world, 0.04)
    x, y, radius = WIDTH / 2 + side * 170, 215.0, 150.0
    dark, lit = mix(air.lift, air.rim, 0.2), mix(air.accent, WHITE, 0.2)

    def cut(seconds: float) -> list[Cut]:
        turn = 0.09 * seconds
        tilt = np.array(((1.0, 0.12), (0.0, 0.42)))
        place = lambda shape: shape @ tilt + (x, y)  # noqa: E731
        angles = np.linspace(0, 2 * math.pi, 64)
        ring = np.stack([np.cos(angles), np.sin(angles)], -1)
        shapes: list[Cut] = [(place(np.concatenate([radius * ring, 0.86 * radius * ring[::-1]])), dark)]
        for spoke in range(6):
            angle = turn + spoke * math.pi / 3
            along = np.array((math.cos(angle), math.sin(angle)))
            across = np.array((-along[1], along[0])) * 4
            shapes.append(
                (place(np.array([across, along * radius * 0.9 + across, along * radius * 0.9 - across, -across])), dark)
            )
        shapes.append((place(oval(0, 0, 26, num_points=24)), dark))
        shapes.append((oval(x, y - 30, 7, 32, num_points=20), dark))
        for port in range(40):
            angle = turn + port * math.pi / 20
            at = place(np.array([[0.93 * radius * math.cos(angle), 0.93 * radius * math.sin(angle)]]))[0]
            if port % 5:
                shapes.append((oval(*at, 2.0, 1.3, num_points=8), lit))
        edge = place(np.concatenate([radius * ring[32:], 0.985 * radius * ring[32:][::-1]]))
        return [*shapes, (edge, mix(air.rim, dark, 0.2))]

    easel.cards.append(Cuttings(easel.scale, 0.2, cut, easel.hold))


def _cloud(easel: Easel) -> None:
    """A comet in front of a bright cloud where stars are made."""
    air, side = easel.air, _side(easel)
    sheet = easel.sheet()
    x, y = WIDTH / 2 + side * 200, 210.0
    xs, ys = sheet.grid()
    along, down = (x - xs) * side, ys - y
    bend = 0.10 * along + 0.00042 * along**2
    for spread, swerve, hue, alpha in (
        (0.20, 0.0, mix(air.rim, WHITE, 0.4), 0.8),
        (0.34, 0.34, mix(air.kick, WHITE, 0.2), 0.55),
    ):
        wide = 5 + spread * np.maximum(along, 0)
        tail = np.exp(-(((down - bend - swerve * along) / wide) ** 2)) * np.exp(-np.maximum(along, 0) / 300)
        sheet.wash((tail * (along > 0) * np.clip(along / 12, 0, 1) * alpha).astype(np.float32), hue, screen=True)
    sheet.glow(x, y, 90, mix(air.rim, WHITE, 0.4), 0.9)
    sheet.fill(oval(x, y, 6), WHITE)
    easel.hang(sheet, 0.04, lambda t: (side * 1.6 * t, -0.5 * t))


LAYOUTS = (
    Layout(_giant, ("giant", "rings")),
    Layout(_limb, ("earth", "orbit", "world", "moon")),
    Layout(_belt, ("asteroids", "rocks", "belt", "stones")),
    Layout(_wheel, ("station", "window", "wheel", "ship")),
    Layout(_cloud, ("nebula", "comet")),
)


def _nebula(easel: Easel, sheet: Sheet, strong: float = 1.0) -> None:
    air = easel.air
    x, y = sheet.grid()
    lean = easel.chance("lean").uniform(-0.5, 0.5)
    band = strong**0.5 * np.exp(-((((y - 340) + (x - 640) * lean) / (210 * strong)) ** 2))
    first, second = (
        sheet.noise(easel.chance("nebula"), None, 300, 6, 1.6, 0.55),
        sheet.noise(easel.chance("dust"), None, 220, 6, 1.4, 0.55),
    )
    sheet.wash(first**1.6 * band * 0.6, mix(colour("2f4f9a"), air.kick, 0.3), screen=True)
    sheet.wash(np.clip(second - 0.35, 0, 1) ** 1.3 * band * 0.5, mix(colour("a04a8a"), air.glow, 0.2), screen=True)
    sheet.wash(np.clip(first * second - 0.25, 0, 1) ** 1.4 * band * 0.9, colour("ffdcb8"), screen=True)
    sheet.wash(np.clip(second - 0.52, 0, 1) * 1.6 * band, air.sky[0])


def _hull(easel: Easel, side: int) -> None:
    """The edge of the ship we have left, with its row of lit ports."""
    air = easel.air
    sheet = easel.sheet(top=480)
    edge = -30 if side < 0 else WIDTH + 30
    at = lambda *pairs: points(*[(edge - side * px, py) for px, py in pairs])  # noqa: E731
    hull = at((-120, 720), (-120, 566), (130, 570), (170, 602), (258, 612), (300, 652), (340, 720))
    sheet.fill(hull, air.ink)
    sheet.rim(hull, (-side * 0.5, -0.85), 3.4, air.rim, 0.8)
    ports = [
        box(min(a, b), 586 + at_ * 1.0, max(a, b), 589 + at_)
        for at_ in range(9)
        for a, b in ((edge - side * (40 + at_ * 13), edge - side * (46 + at_ * 13)),)
    ]
    sheet.fill(ports, air.accent, 0.9)
    easel.hang(sheet, 1.3, soft=1.0, hold=40.0)


def void(easel: Easel) -> None:
    """Nothing: a pool of light on a floor that has no end."""
    air, lens = easel.air, easel.lens
    easel.hold = 60.0
    floor = lens.ground(1.0)
    easel.key = (WIDTH / 2 + 180 * (1 if easel.chance("side").random() < 0.5 else -1), -40.0)
    middle = (
        sum(figure.x for figure in easel.picture.figures) / max(1, len(easel.picture.figures)) * WIDTH
        if easel.picture.figures
        else WIDTH / 2
    )
    back = easel.sheet(
        upright(
            (0, air.sky[0]),
            (lens.horizon - 60, air.sky[1]),
            (lens.horizon + 40, mix(air.sky[1], air.mid, 0.7)),
            (floor + 60, air.sky[0]),
        )
    )
    back.glow(middle, lens.horizon - 80, 760, mix(air.mid, air.air, 0.6), 1.0)
    back.glow(middle, lens.horizon - 60, 400, mix(air.air, air.rim, 0.35), 0.6)
    back.haze(easel.chance("haze"), lens.horizon - 160, 300, air.air, 0.3)
    easel.hang(back, 0.1, soft=0)
    pool = easel.sheet(top=floor - 120)
    pool.glow(middle, floor, 520, mix(air.glow, air.air, 0.4), 0.75, flatten=0.16)
    pool.glow(middle, floor, 260, mix(air.glow, WHITE, 0.5), 0.5, flatten=0.16)
    easel.hang(pool, 0.98, soft=0, order=0.12)
    easel.shadow = 0.6
