"""A forest: ranks of trunks, each with its own air, and light let down between them. Seven woods, as a table."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.heavens import aurora, milky_way, moon, stars
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.movers import birds
from filmgen.backends.silhouette.outlines import Outline, points
from filmgen.backends.silhouette.paints import coarse, upright
from filmgen.backends.silhouette.planes import hang, snowed
from filmgen.backends.silhouette.sets.growth import trunk
from filmgen.backends.silhouette.sets.undergrowth import floor, frame, shimmer, undergrowth
from filmgen.backends.silhouette.sets.woods import WOODS, Wood
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, TOP, WIDTH, Sheet

RANKS = ((26, 16, 0.06), (19, 24, 0.14), (14, 36, 0.28), (9, 54, 0.5))
"""How many trunks across the sheet, how wide, how near."""
FAR = (0.80, 0.6, 0.4, 0.2)


def forest(easel: Easel) -> None:
    """Paint the set on the easel."""
    asked = (wood for feature in easel.picture.place.features for wood in WOODS if feature in wood.words)
    wood = next(asked, WOODS[easel.picture.place.seed % len(WOODS)])
    night = easel.picture.hour == "night" or easel.picture.light in ("moon", "stars")
    back = _behind(easel, night)
    strength = (0.25 if night else 0.42) * wood.rays
    if easel.picture.weather in ("rain", "storm", "snow", "dust"):
        strength *= 0.4
    for rank in range(len(RANKS)):
        sheet = back if rank < 2 else easel.sheet()
        _rank(easel, sheet, wood, rank)
        if rank in (1, 2, 3):
            _canopy(easel, sheet, wood, rank)
            sheet.glow(*easel.key, 380, mix(easel.air.glow, WHITE, 0.3), 0.42 if not night else 0.25)
        if rank in (1, 3):
            _rays(easel, sheet, rank, strength * (1.25 if rank == 1 else 0.7))
        if rank == 1:
            easel.hang(back, 0.06)
            if easel.picture.weather == "aurora":
                aurora(easel, 470)
        elif rank > 1:
            hang(
                easel,
                sheet,
                RANKS[rank][2],
                sway=0.12 if rank == 3 and easel.picture.weather == "storm" else 0.0,
                foot=easel.lens.horizon + 60,
            )
    floor(easel, wood)
    undergrowth(easel, wood)
    frame(easel, wood)
    shimmer(easel, strength)
    birds(easel, 0.1, (WIDTH / 2 + (easel.key[0] - WIDTH / 2) * 0.5, 150), 4, 6)


def _behind(easel: Easel, night: bool) -> Sheet:
    lens, air = easel.lens, easel.air
    back = easel.sheet(
        upright(*air.sky_stops(-10, 470))
        if night
        else upright((0, air.sky[0]), (220, air.mid), (480, air.air), (640, mix(air.mid, air.lift, 0.5)))
    )
    side = 1 if easel.chance("light").random() < 0.65 else -1
    easel.key = (WIDTH / 2 + side * (150 + 190 * easel.chance("light x").random()), 90.0 if night else 30.0)
    if night:
        stars(back, easel.chance("stars"), 160, 360, 0.7)
        if easel.picture.weather == "stars":
            milky_way(easel, back, 470)
        elif easel.picture.light != "stars" and easel.picture.weather not in ("rain", "storm", "fog", "aurora"):
            moon(back, easel, *easel.key, 60 * lens.tele)
        else:
            back.glow(*easel.key, 500, air.glow, 0.5)
    else:
        dim = 0.5 if easel.picture.weather in ("rain", "storm", "snow", "fog") else 1.0
        back.glow(*easel.key, 980, air.glow, 0.7 * dim)
        back.glow(*easel.key, 420, mix(air.glow, WHITE, 0.6), 0.8 * dim)
    return back


def _rank(easel: Easel, sheet: Sheet, wood: Wood, rank: int) -> None:
    """One rank of trunks on its own strip of earth, with the mist at their feet."""
    air, rng = easel.air, easel.chance("rank", rank)
    ground = easel.lens.horizon - 40 + 30 * rank + 14
    body = air.far(FAR[rank])
    count, width, _ = RANKS[rank]
    count, width = round(count * wood.dense), width * wood.thick * easel.lens.tele**0.5
    trunks: list[Outline] = []
    for at in range(count):
        x = LEFT + (at + rng.uniform(0.1, 0.9)) / count * (RIGHT - LEFT)
        gap = {3: wood.gap, 2: 0.3 * wood.gap + (0.55 * wood.gap if wood.gap > 400 else 0)}.get(rank, 0)
        if abs(x - WIDTH / 2) < gap:
            continue
        own = easel.chance("trunk", rank, at)
        trunks += _stem(own, wood, x, ground + 8, width * own.uniform(0.7, 1.25), rank)
    sky = mix(body, air.sky[0], 0.24 * (1 - rank / 5))
    foot = mix(body, air.air, 0.45 * (1 - rank / 6))
    paint = upright((40, sky), (ground * 0.6, body), (ground + 20, foot))
    if wood.bark == "birch":
        pale = mix(air.air, WHITE, 0.35)
        paint = upright((40, mix(body, pale, 0.45)), (ground * 0.6, mix(body, pale, 0.6)), (ground + 20, foot))
    sheet.fill(trunks, paint)
    if wood.bark == "birch" and rank > 0:
        marks = [
            points((x - w, y), (x + w * 0.3, y - 1.2), (x + w, y + 0.6), (x, y + 2.2))
            for stem in trunks
            if np.ptp(stem[:, 1]) > 300
            for y in rng.uniform(0, ground, 9)
            for x, w in ((float(np.interp(y, stem[14::-1, 1], stem[14::-1, 0])) + width * 0.3, width * 0.24),)
        ]
        sheet.fill(marks, mix(air.ink, body, 0.25), 0.8)
    if rank >= 2:
        sheet.rim(trunks, (1 if easel.key[0] > WIDTH / 2 else -1, -0.15), 2.4 + 1.4 * (rank - 2), air.rim, 0.5)
    if snowed(easel):
        sheet.rim(trunks, (0.2, -1), 2 + rank, mix(air.air, WHITE, 0.6), 0.6)
    earth = ridge(easel.chance("earth", rank), ground + 12, 28, 240, octaves=4)
    top = mix(
        body,
        mix(air.air, WHITE, 0.3) if snowed(easel) else air.air,
        0.35 * (1 - rank / 6) + (0.4 if snowed(easel) else 0),
    )
    sheet.fill(earth, upright((ground - 20, top), (ground + 110, mix(body, air.ink, 0.3))))
    sheet.haze(easel.chance("mist", rank), ground - 120, 190, mix(air.air, WHITE, 0.15), 0.46 * (1 - rank / 6.5))


def _stem(rng: np.random.Generator, wood: Wood, x: float, foot: float, width: float, rank: int) -> list[Outline]:
    if wood.snags:
        top = foot - rng.uniform(0.35, 1.05) * (foot - TOP)
        return trunk(rng, x, top, foot, width, wood.branches, wood.bend, 0) if rng.random() < 0.85 else []
    if wood.bark == "pine":
        shapes = [
            points(
                (x - width * 0.5, foot),
                (x - width * 0.28, TOP - 20),
                (x + width * 0.28, TOP - 20),
                (x + width * 0.5, foot),
            )
        ]
        for _ in range(3 + 2 * rank):
            y, side = rng.uniform(TOP, 0.62 * foot), 1 if rng.random() < 0.5 else -1
            reach = width * rng.uniform(1.5, 3.4)
            shapes.append(
                points(
                    (x, y),
                    (x + side * reach, y + 0.16 * reach),
                    (x + side * reach * 0.5, y + 0.13 * reach),
                    (x, y + 0.10 * reach),
                )
            )
        return shapes
    count = wood.branches if rank > 1 else wood.branches // 2
    return trunk(rng, x, TOP - 20, foot, width, count, wood.bend * (0.6 + 0.4 * rank), 2 if rank > 2 else 1)


def _canopy(easel: Easel, sheet: Sheet, wood: Wood, rank: int) -> None:
    """Leaves overhead, thinning downward."""
    if easel.picture.weather == "snow" or not wood.canopy:
        return
    top = Sheet(sheet.scale, None, TOP, TOP + wood.canopy * 1.5)
    _, y = top.grid()
    area = (slice(0, top.height), slice(0, sheet.width))
    leaves = sheet.noise(easel.chance("canopy", rank), area, 46 - 4 * rank, 5, 1.4, 0.62)
    cover = np.clip((leaves - 0.34 - (y - TOP) / wood.canopy * 0.95) * 7, 0, 1) * (0.72 + 0.08 * rank)
    sheet._over(area, cover.astype(np.float32), mix(easel.air.far(FAR[rank]), easel.air.ink, 0.12))


def _rays(easel: Easel, sheet: Sheet, rank: int, alpha: float) -> None:
    """Wedges of light between the trunks, one about every six degrees."""
    rng = easel.chance("rays", rank)
    x0, y0 = easel.key[0], easel.key[1] - 80
    middles = np.arange(46, 136, 6) - 90 + rng.uniform(-1.2, 1.2, 15)
    halves, strengths = rng.uniform(0.7, 2.6, 15), rng.uniform(0.35, 1, 15)
    turns = np.arange(-180, 180, 0.25)
    wedges = sum(
        strength * np.exp(-(((turns + middle) / half) ** 2))
        for middle, half, strength in zip(middles, halves, strengths, strict=True)
    )
    hue = mix(easel.air.glow, WHITE, 0.15)

    def wash(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        turn = np.degrees(np.arctan2(x - x0, y - y0))
        reach = np.interp(np.hypot(x - x0, y - y0) / 1000, (0, 0.35, 1), (1, 0.55, 0))
        return (np.minimum(1, alpha * np.interp(turn, turns, wedges)) * reach).astype(np.float32)[..., None] * hue

    sheet.wash(np.ones((sheet.height, sheet.width), np.float32), coarse(wash, 5), screen=True)
