"""A forest: ranks of trunks, each with its own air, and light let down between them. Seven woods, as a table."""

import math
from dataclasses import dataclass

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.heavens import aurora, milky_way, moon, stars
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.movers import Sky, Smoke, birds
from filmgen.backends.silhouette.outlines import Outline, box, curve, points
from filmgen.backends.silhouette.paints import coarse, upright
from filmgen.backends.silhouette.planes import hang, snowed
from filmgen.backends.silhouette.sets.ground import footpath
from filmgen.backends.silhouette.sets.growth import fern, trunk
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, TOP, WIDTH, Sheet

RANKS = ((26, 16, 0.06), (19, 24, 0.14), (14, 36, 0.28), (9, 54, 0.5))
"""How many trunks across the sheet, how wide, how near."""
FAR = (0.80, 0.6, 0.4, 0.2)


@dataclass(frozen=True)
class Wood:
    """`dense`, `thick`: shares of the usual number and width of trunks; `branches` on each; `canopy`: how deep the
    leaves hang (design pixels); `gap`: half the clear middle of the near ranks; `rays`: strength of the light."""

    dense: float = 1.0
    thick: float = 1.0
    branches: int = 7
    canopy: float = 330.0
    bend: float = 20.0
    gap: float = 270.0
    rays: float = 1.0
    bark: str = ""
    underneath: str = "ferns"
    snags: bool = False
    words: tuple[str, ...] = ()


WOODS = (
    Wood(words=("oaks", "trees")),
    Wood(1.5, 0.5, 4, 230, 9, 220, 0.8, bark="birch", underneath="grass", words=("birches", "birch")),
    Wood(1.25, 0.72, 0, 130, 4, 240, 1.0, bark="pine", underneath="ferns", words=("pines", "pine", "needles")),
    Wood(1.1, 0.9, 6, 250, 18, 520, 1.2, underneath="stump", words=("clearing", "stump", "glade")),
    Wood(1.0, 1.0, 7, 300, 26, 330, 1.0, underneath="path", words=("path", "trail", "way")),
    Wood(0.75, 0.9, 3, 0, 16, 260, 0.5, underneath="ash", snags=True, words=("burnt", "ash", "smoke", "fire")),
    Wood(0.8, 1.35, 8, 390, 60, 300, 0.6, underneath="water", words=("swamp", "water", "moss", "roots")),
)


def forest(easel: Easel) -> None:
    """Paint the set on the easel."""
    wood = next(
        (
            wood
            for feature in easel.picture.place.features
            for wood in WOODS
            if feature in wood.words[bool(wood is WOODS[0]) :]
        ),
        WOODS[easel.picture.place.seed % len(WOODS)],
    )
    night = easel.picture.hour == "night" or easel.picture.light in ("moon", "stars")
    back = _behind(easel, night)
    strength = (0.25 if night else 0.42) * wood.rays
    for rank in range(len(RANKS)):
        sheet = back if rank < 2 else easel.sheet()
        _rank(easel, sheet, wood, rank)
        if rank in (1, 2, 3):
            _canopy(easel, sheet, wood, rank)
            sheet.glow(*easel.key, 380, mix(easel.air.glow, WHITE, 0.3), 0.42 if not night else 0.25)
            _rays(easel, sheet, rank, strength if rank < 3 else strength * 0.6)
        if rank == 1:
            easel.hang(back, 0.06)
            if easel.picture.weather == "aurora":
                aurora(easel, 470)
        elif rank > 1:
            hang(easel, sheet, RANKS[rank][2], sway=0.12 if rank == 3 else 0.0, foot=easel.lens.horizon + 60)
    _floor(easel, wood)
    _undergrowth(easel, wood)
    _frame(easel, wood)
    _shimmer(easel, strength)
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
            for stem in trunks if np.ptp(stem[:, 1]) > 300
            for y in rng.uniform(0, ground, 9) for x, w in ((float(np.interp(y, stem[14::-1, 1], stem[14::-1, 0])) + width * 0.3, width * 0.24),)
        ]  # fmt: skip
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
    return trunk(rng, x, TOP - 20, foot, width, count, wood.bend * (0.6 + 0.4 * rank), 2 if rank > 1 else 1)


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


def _floor(easel: Easel, wood: Wood) -> None:
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


def _undergrowth(easel: Easel, wood: Wood) -> None:
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
        for x in edges:
            plant = fern(rng, x, floor + 30, rng.uniform(44, 100) * (1.0 if wood.underneath != "grass" else 0.6))
            lip.fill(plant, air.ink)
            lip.rim(plant, (0.4, -0.9), 1.8, air.rim, 0.45)
    hang(easel, lip, 1.06, sway=1.0, soft=0, foot=floor + 20)


def _frame(easel: Easel, wood: Wood) -> None:
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
    for x in (70, 150, 1120, 1210) if wood.underneath in ("ferns", "path", "stump") else ():
        sheet.fill(fern(rng, x, 664, rng.uniform(110, 180)), air.ink)
    easel.hang(sheet, 1.45, soft=2.2, hold=40.0)


def _shimmer(easel: Easel, strength: float) -> None:
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
