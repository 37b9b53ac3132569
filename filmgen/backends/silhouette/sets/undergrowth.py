"""The forest floor, what grows on it, the great trunks at the lens, and the light that stirs."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.movers import Sky, Smoke
from filmgen.backends.silhouette.outlines import box, curve
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import hang, snowed
from filmgen.backends.silhouette.sets.ground import footpath
from filmgen.backends.silhouette.sets.growth import fern, trunk
from filmgen.backends.silhouette.sets.woods import Wood
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, TOP, WIDTH, Sheet


def floor(easel: Easel, wood: Wood) -> None:
    """The earth we stand on: bare, white, a way, or black water."""
    lens, air = easel.lens, easel.air
    floor = lens.ground(1.0)
    sheet = easel.sheet(top=floor - 120)
    earth = ridge(easel.chance("floor"), floor + 4, 20, 260, octaves=4)
    top, middle = mix(air.lift, air.mid, 0.35), mix(air.ink, air.lift, 0.5)
    if snowed(easel):
        top, middle = mix(air.air, WHITE, 0.25), mix(air.air, air.mid, 0.5)
    if wood.underneath == "water":
        top, middle = mix(air.air, air.mid, 0.4), mix(air.mid, air.lift, 0.5)
    sheet.fill(earth, upright((floor - 30, top), (floor + 30, middle), (floor + 100, air.ink)))
    if wood.underneath == "path":
        sheet.fill(footpath(easel, lens.horizon, 90, 2.6), mix(air.air, air.glow, 0.3), 0.4, soft=5)
    if wood.underneath == "water":
        rng = easel.chance("sheen")
        lines = [
            box(x, y, x + w, y + 1.2)
            for x, y, w in zip(
                rng.uniform(LEFT, RIGHT, 60),
                rng.uniform(floor - 26, floor + 40, 60),
                rng.uniform(20, 110, 60),
                strict=True,
            )
        ]
        sheet.fill(lines, air.rim, 0.22, soft=0.6)
        easel.wet = 0.6
    sheet.glow(WIDTH / 2, floor + 2, 330, mix(air.glow, WHITE, 0.3), 0.5, flatten=0.13)
    sheet.rim(earth, (0.2, -1), 2.0, air.rim, 0.25)
    easel.hang(sheet, 0.97, soft=0, order=0.51)


def undergrowth(easel: Easel, wood: Wood) -> None:
    lens, air = easel.lens, easel.air
    floor = lens.ground(1.0)
    lip = easel.sheet(top=floor - 130)
    bank = ridge(easel.chance("lip"), floor + 30, 20, 200, octaves=4)
    lip.fill(bank, upright((floor + 6, mix(air.ink, air.lift, 0.25)), (floor + 60, air.ink)))
    lip.rim(bank, (0.3, -1), 2.2, air.rim, 0.35)
    rng = easel.chance("ferns")
    edges = [rng.choice([rng.uniform(LEFT, 380), rng.uniform(880, RIGHT)]) for _ in range(7)]
    if wood.underneath == "stump":
        x = WIDTH / 2 + rng.choice([-1, 1]) * rng.uniform(210, 330)
        s = lens.metre
        stump = curve(
            (x - 0.62 * s, floor + 22, 1),
            (x - 0.4 * s, floor - 0.1 * s),
            (x - 0.38 * s, floor - 0.5 * s, 1),
            (x - 0.1 * s, floor - 0.56 * s, 1),
            (x + 0.36 * s, floor - 0.46 * s, 1),
            (x + 0.42 * s, floor - 0.08 * s),
            (x + 0.7 * s, floor + 22, 1),
            reach=0.25,
        )
        lip.fill(stump, mix(air.ink, air.lift, 0.1))
        lip.rim(stump, easel.towards(x, floor), 3.0, air.rim, 0.7)
    if wood.underneath == "ash":
        for at in range(3):
            x = float(rng.uniform(80, 1200))
            easel.cards.append(
                Smoke(easel, 0.4 + 0.1 * at, (x, lens.ground(0.5)), 26, 190, mix(air.air, air.mid, 0.5), 0.32, life=9.0)
            )
    else:
        tall = 0.6 if wood.underneath == "grass" else 1.0
        plants = [leaf for x in edges for leaf in fern(rng, x, floor + 30, rng.uniform(44, 100) * tall)]
        lip.fill(plants, air.ink)
        lip.rim(plants, (0.4, -0.9), 1.8, air.rim, 0.45)
    hang(easel, lip, 1.06, sway=1.0, soft=0, foot=floor + 20)


def frame(easel: Easel, wood: Wood) -> None:
    """Two great trunks at the lens, or one, and ferns."""
    air, rng = easel.air, easel.chance("frame")
    sheet = Sheet(easel.scale)
    both = rng.random() < 0.6
    lean = rng.random() < 0.5
    for x, width, name in ((18, 118, "left"), (1262, 100, "right")):
        if not both and (name == "left") == lean:
            continue
        branches = min(4, wood.branches) if easel.picture.size in ("wide", "full") else 0
        shapes = trunk(easel.chance("frame", name), x, TOP - 20, 720, width * (0.6 + 0.4 * wood.thick), branches, 14)
        sheet.fill(shapes, air.ink)
        sheet.rim(shapes, (1 if easel.key[0] > x else -1, -0.1), 7, air.rim, 0.55)
    if wood.underneath in ("ferns", "path", "stump"):
        for left in ((70, 150), (1120, 1210)):
            sheet.fill([leaf for x in left for leaf in fern(rng, x, 664, rng.uniform(110, 180))], air.ink)
    easel.hang(sheet, 1.45, soft=2.2, hold=40.0)


def shimmer(easel: Easel, strength: float) -> None:
    """The rays stir as leaves do."""
    x0, y0 = easel.key[0], easel.key[1] - 80
    hue = mix(easel.air.glow, WHITE, 0.2)
    rng = easel.chance("shimmer")
    angles, widths, pulses = rng.uniform(-55, 55, 9), rng.uniform(1.0, 3.0, 9), rng.uniform(0.2, 0.6, 9)
    turns = np.arange(-90, 91, 0.5)
    wedges = np.exp(-(((turns[:, None] - angles) / widths) ** 2))

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        stirred = wedges @ (0.5 + 0.5 * np.sin(2 * pulses * seconds + angles))
        turn = np.degrees(np.arctan2(x - x0, y - y0))
        fade = np.clip(1 - (y - y0) / 760, 0, 1) ** 1.2
        return (np.interp(turn, turns, stirred) * fade * 0.26 * strength).astype(np.float32)[..., None] * hue

    easel.cards.append(Sky(easel.scale, 0.45, light, math.floor(easel.lens.ground(0.8)), shrink=8))
