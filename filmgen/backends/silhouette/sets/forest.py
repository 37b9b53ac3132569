"""A forest: five ranks of trunks, each with its own air, and light let down between them."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.heavens import aurora, moon, stars
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.paints import coarse, upright
from filmgen.backends.silhouette.sets.growth import fern, trunk
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, TOP, WIDTH, Sheet

RANKS = ((26, 16, 0.06), (19, 24, 0.14), (14, 36, 0.28), (9, 54, 0.5))
"""How many trunks across the sheet, how wide, how near."""


def forest(easel: Easel) -> None:
    """Paint the set on the easel."""
    lens, air = easel.lens, easel.air
    night = easel.picture.hour == "night" or easel.picture.light in ("moon", "stars")
    back = easel.sheet(
        upright(*air.sky_stops(-10, 470))
        if night
        else upright((0, air.sky[0]), (220, air.mid), (480, air.air), (640, mix(air.mid, air.lift, 0.5)))
    )
    side = 1 if easel.chance("light").random() < 0.65 else -1
    easel.key = (WIDTH / 2 + side * (200 + 90 * easel.chance("light x").random()), 90.0 if night else 30.0)
    if easel.picture.weather == "aurora":
        aurora(easel, 470)
    if night:
        stars(back, easel.chance("stars"), 160, 360, 0.7)
        if easel.picture.light != "stars":
            moon(back, easel, *easel.key, 60 * lens.tele)
        else:
            back.glow(*easel.key, 500, air.glow, 0.5)
    else:
        back.glow(*easel.key, 980, air.glow, 0.7)
        back.glow(*easel.key, 420, mix(air.glow, WHITE, 0.6), 0.8)
    easel.hang(back, 0.02)
    strength = 0.25 if night else 0.48
    for rank, (count, width, near) in enumerate(RANKS):
        sheet = _rank(easel, rank, count, width * lens.tele**0.5)
        if rank in (1, 2, 3):
            _canopy(easel, sheet, rank)
            sheet.glow(*easel.key, 380, mix(air.glow, WHITE, 0.3), 0.42 if not night else 0.25)
            _rays(easel, sheet, rank, strength if rank < 3 else strength * 0.7)
        easel.hang(sheet, near)
    _floor(easel)
    _frame(easel)
    _shimmer(easel, strength)


def _rank(easel: Easel, rank: int, count: int, width: float) -> Sheet:
    air, rng = easel.air, easel.chance("rank", rank)
    ground = easel.lens.horizon - 40 + 30 * rank + 14
    body = air.far((0.80, 0.6, 0.4, 0.2)[rank])
    sheet = easel.sheet()
    trunks = []
    for at in range(count):
        x = LEFT + (at + rng.uniform(0.1, 0.9)) / count * (RIGHT - LEFT)
        own = easel.chance("trunk", rank, at)
        gap = {3: (360, 900), 2: (500, 660)}.get(rank, (0, 0))
        if gap[0] < x < gap[1]:
            continue
        trunks += trunk(
            own,
            x,
            TOP - 20,
            ground + 8,
            width * own.uniform(0.7, 1.25),
            7 if rank > 1 else 4,
            12 + 8 * rank,
            2 if rank > 1 else 1,
        )
    sheet.fill(
        trunks,
        upright(
            (40, mix(body, air.sky[0], 0.24 * (1 - rank / 5))),
            (ground * 0.6, body),
            (ground + 20, mix(body, air.air, 0.45 * (1 - rank / 6))),
        ),
    )
    if rank >= 2:
        sheet.rim(trunks, (1 if easel.key[0] > WIDTH / 2 else -1, -0.15), 2.4 + 1.4 * (rank - 2), air.rim, 0.5)
    earth = ridge(easel.chance("earth", rank), ground + 12, 28, 240, octaves=4)
    sheet.fill(
        earth,
        upright((ground - 20, mix(body, air.air, 0.35 * (1 - rank / 6))), (ground + 110, mix(body, air.ink, 0.3))),
    )
    sheet.haze(easel.chance("mist", rank), ground - 120, 190, mix(air.air, WHITE, 0.15), 0.46 * (1 - rank / 6.5))
    return sheet


def _canopy(easel: Easel, sheet: Sheet, rank: int) -> None:
    """Leaves overhead, thinning downward."""
    if easel.picture.weather == "snow":
        return
    _, y = sheet.grid()
    leaves = sheet.noise(easel.chance("canopy", rank), None, 46 - 4 * rank, 5, 1.4, 0.62)
    cover = np.clip((leaves - 0.34 - (y - TOP) / 330 * 0.95) * 7, 0, 1) * (0.72 + 0.08 * rank)
    body = easel.air.far((0.80, 0.6, 0.4, 0.2)[rank])
    sheet.wash(cover, mix(body, easel.air.ink, 0.12))


def _rays(easel: Easel, sheet: Sheet, rank: int, alpha: float) -> None:
    """Wedges of light between the trunks, one about every six degrees."""
    rng = easel.chance("rays", rank)
    x0, y0 = easel.key[0], easel.key[1] - 80
    middles = np.arange(46, 136, 6) - 90 + rng.uniform(-1.2, 1.2, 15)
    halves, strengths = rng.uniform(0.7, 2.6, 15), rng.uniform(0.35, 1, 15)
    hue = mix(easel.air.glow, WHITE, 0.15)

    def wash(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        turn = np.degrees(np.arctan2(x - x0, y - y0))
        reach = np.interp(np.hypot(x - x0, y - y0) / 1000, (0, 0.35, 1), (1, 0.55, 0))
        wedges = sum(
            strength * np.exp(-(((turn + middle) / half) ** 2))
            for middle, half, strength in zip(middles, halves, strengths, strict=True)
        )
        return (np.minimum(1, alpha * wedges) * reach).astype(np.float32)[..., None] * hue

    sheet.wash(np.ones((sheet.height, sheet.width), np.float32), coarse(wash, 4), screen=True)


def _floor(easel: Easel) -> None:
    lens, air = easel.lens, easel.air
    floor = lens.ground(1.0)
    sheet = easel.sheet(top=floor - 120)
    earth = ridge(easel.chance("floor"), floor + 4, 20, 260, octaves=4)
    sheet.fill(
        earth,
        upright(
            (floor - 30, mix(air.lift, air.mid, 0.35)),
            (floor + 30, mix(air.ink, air.lift, 0.5)),
            (floor + 100, air.ink),
        ),
    )
    sheet.glow(WIDTH / 2, floor + 2, 330, mix(air.glow, WHITE, 0.3), 0.5, flatten=0.13)
    sheet.rim(earth, (0.2, -1), 2.0, air.rim, 0.25)
    easel.hang(sheet, 0.97, soft=0, order=0.51)
    lip = easel.sheet(top=floor - 80)
    bank = ridge(easel.chance("lip"), floor + 30, 20, 200, octaves=4)
    lip.fill(bank, upright((floor + 6, mix(air.ink, air.lift, 0.25)), (floor + 60, air.ink)))
    lip.rim(bank, (0.3, -1), 2.2, air.rim, 0.35)
    rng = easel.chance("ferns")
    for _ in range(7):
        x = rng.choice([rng.uniform(LEFT, 380), rng.uniform(880, RIGHT)])
        plant = fern(rng, x, floor + 30, rng.uniform(44, 100))
        lip.fill(plant, air.ink)
        lip.rim(plant, (0.4, -0.9), 1.8, air.rim, 0.45)
    easel.hang(lip, 1.06, soft=0)


def _frame(easel: Easel) -> None:
    """Two great trunks at the lens, and ferns."""
    air = easel.air
    sheet = easel.sheet()
    for x, width, name in ((18, 118, "left"), (1262, 100, "right")):
        branches = 4 if easel.picture.size in ("wide", "full") else 0
        shapes = trunk(easel.chance("frame", name), x, TOP - 20, 720, width, branches, 14)
        sheet.fill(shapes, air.ink)
        sheet.rim(shapes, (1 if easel.key[0] > x else -1, -0.1), 7, air.rim, 0.55)
    rng = easel.chance("near ferns")
    for x in (70, 150, 1120, 1210):
        sheet.fill(fern(rng, x, 664, rng.uniform(110, 180)), air.ink)
    easel.hang(sheet, 1.45, soft=2.2, hold=40.0)


def _shimmer(easel: Easel, strength: float) -> None:
    """The rays stir as leaves do."""
    x0, y0 = easel.key[0], easel.key[1] - 80
    hue = mix(easel.air.glow, WHITE, 0.2)
    rng = easel.chance("shimmer")
    angles, widths, pulses = rng.uniform(-55, 55, 9), rng.uniform(1.0, 3.0, 9), rng.uniform(0.2, 0.6, 9)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        angle = np.degrees(np.arctan2(x - x0, y - y0))
        fade = np.clip(1 - (y - y0) / 760, 0, 1) ** 1.2
        total = np.zeros(angle.shape, np.float32)
        for middle, width, pulse in zip(angles, widths, pulses, strict=True):
            total += (0.5 + 0.5 * math.sin(2 * pulse * seconds + middle)) * np.exp(-(((angle - middle) / width) ** 2))
        return (total * fade * 0.2 * strength).astype(np.float32)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.2))
