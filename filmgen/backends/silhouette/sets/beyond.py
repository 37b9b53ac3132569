"""Beyond: space, the drop of water under a lens, and nothing at all."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix, ramp
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.heavens import stars
from filmgen.backends.silhouette.outlines import box, oval, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet

BANDS = (
    "3a2a44",
    "8a5a5c",
    "e0a878",
    "f4d6a6",
    "c98a66",
    "f0c896",
    "a5605a",
    "e8b890",
    "f7dfb8",
    "b87462",
    "6a4256",
    "2c2238",
)


def space(easel: Easel) -> None:
    """Stars, a nebula, a ringed giant lit from the side; people drift."""
    air = easel.air
    back = easel.sheet(air.sky[0])
    _nebula(easel, back)
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
    if not easel.has("void", "stars"):
        world = easel.sheet()
        radius = easel.chance("size").uniform(170, 265) * min(1.4, easel.lens.tele)
        giant(easel, world, WIDTH / 2 + side * 270, 320, radius, rings=easel.chance("rings").random() < 0.65)
        easel.hang(world, 0.05)
    easel.afloat = True
    easel.bob = lambda seconds: 9 * math.sin(0.5 * seconds)
    easel.kick = (-side * 0.9, 0.3)
    if easel.picture.size in ("wide", "full"):
        _hull(easel, -side)


def _nebula(easel: Easel, sheet: Sheet) -> None:
    air = easel.air
    x, y = sheet.grid()
    lean = easel.chance("lean").uniform(-0.5, 0.5)
    band = np.exp(-((((y - 340) + (x - 640) * lean) / 210) ** 2))
    first, second = (
        sheet.noise(easel.chance("nebula"), None, 300, 6, 1.6, 0.55),
        sheet.noise(easel.chance("dust"), None, 220, 6, 1.4, 0.55),
    )
    sheet.wash(first**1.6 * band * 0.6, mix(colour("2f4f9a"), air.kick, 0.3), screen=True)
    sheet.wash(np.clip(second - 0.35, 0, 1) ** 1.3 * band * 0.5, mix(colour("a04a8a"), air.glow, 0.2), screen=True)
    sheet.wash(np.clip(first * second - 0.25, 0, 1) ** 1.4 * band * 0.9, colour("ffdcb8"), screen=True)
    sheet.wash(np.clip(second - 0.52, 0, 1) * 1.6 * band, air.sky[0])


def giant(easel: Easel, sheet: Sheet, x: float, y: float, radius: float, rings: bool, alpha: float = 1.0) -> None:
    """A banded planet, lit from the key's side, its rings behind and before it."""
    air = easel.air
    rng = easel.chance("giant", radius)
    tilt = math.radians(rng.uniform(-24, 24))
    squeeze = rng.uniform(0.14, 0.26)
    if rings:
        _rings(easel, sheet, x, y, radius, tilt, squeeze, front=False, alpha=alpha)
    sheet.glow(
        x + 0.4 * radius * (1 if easel.key[0] > x else -1), y - 0.4 * radius, radius * 2.4, air.glow, 0.16 * alpha
    )
    area = sheet._area(x - radius - 2, y - radius - 2, x + radius + 2, y + radius + 2)
    if area is None:
        return
    xs, ys = sheet._axes(area)
    u, v = (xs - x) / radius, (ys - y) / radius
    z = np.sqrt(np.clip(1 - u * u - v * v, 0, 1))
    latitude = -u * math.sin(tilt) + v * math.cos(tilt) + 0.1 * (sheet.noise(rng, area, radius * 0.5, 5, 5) - 0.5) * z
    hues = [mix(colour(text), air.mid, 0.18) for text in np.roll(BANDS, int(rng.integers(0, 4)))]
    body = ramp(
        tuple((at / (len(hues) - 1), hue) for at, hue in enumerate(hues)),
        np.arcsin(np.clip(latitude, -1, 1)) / math.pi + 0.5,
    )
    sun = np.array((0.62 * (1 if easel.key[0] > x else -1), -0.5, 0.42))
    sun /= np.linalg.norm(sun)
    facing = u * sun[0] + v * sun[1] + z * sun[2]
    lit = (np.clip(facing * 1.15 + 0.06, 0, 1) ** 0.85)[..., None]
    haze = (np.clip(1 - z, 0, 1) ** 2.6 * np.clip(facing + 0.35, 0, 1))[..., None]
    body = body * lit + haze * mix(air.rim, air.glow, 0.4) * 0.75 + air.sky[0] * (1 - lit)
    edge = np.clip((1 - np.sqrt(u * u + v * v)) * radius * sheet.scale + 0.5, 0, 1) * alpha
    sheet._over(area, edge.astype(np.float32), lambda _x, _y: np.clip(body, 0, 255).astype(np.float32))
    if rings:
        _rings(easel, sheet, x, y, radius, tilt, squeeze, front=True, alpha=alpha)


def _rings(
    easel: Easel,
    sheet: Sheet,
    x: float,
    y: float,
    radius: float,
    tilt: float,
    squeeze: float,
    front: bool,
    alpha: float,
) -> None:
    """Bands of ice, the far half or the near one."""
    rng = easel.chance("rings", radius)
    area = sheet._area(x - 2.3 * radius, y - 1.4 * radius, x + 2.3 * radius, y + 1.4 * radius)
    if area is None:
        return
    xs, ys = sheet._axes(area)
    u = ((xs - x) * math.cos(tilt) + (ys - y) * math.sin(tilt)) / radius
    v = (-(xs - x) * math.sin(tilt) + (ys - y) * math.cos(tilt)) / radius / squeeze
    distance = np.sqrt(u * u + v * v)
    places = np.linspace(1.28, 2.18, 90)
    strength = (0.2 + 0.55 * rng.random(90)) * (np.abs((places - 1.28) / 0.9 - 0.62) > 0.035)
    strength[[0, -1]] = 0
    amount = np.interp(distance, places, strength, left=0, right=0) * ((v > 0) if front else (v <= 0)) * 0.8 * alpha
    behind = np.sqrt(((xs - x) / radius) ** 2 + ((ys - y) / radius) ** 2) < 1.35
    away = u * (1 if easel.key[0] > x else -1) < -0.1
    amount = np.where(behind & away & (not front), amount * 0.15, amount)
    sheet._over(area, amount.astype(np.float32), mix(mix(colour("ffe6c2"), colour("b98a78"), 0.4), easel.air.rim, 0.25))


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
