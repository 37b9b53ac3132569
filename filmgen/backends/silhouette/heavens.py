"""What shines in the sky: stars and their river, moon and sun, aurora, lightning, a falling star."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, colour, lighten, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.movers import Cut, Cuttings, Sky
from filmgen.backends.silhouette.outlines import oval, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, TOP, WIDTH, Sheet

AURORA = (("3fffb0", 190.0, 1.0), ("4fd8ff", 250.0, 0.6), ("a07bff", 130.0, 0.75))
"""Curtains: hue, where their feet hang, how bright."""
SPELL = 4.3
"""Seconds in which lightning strikes once."""


def stars(sheet: Sheet, rng: np.random.Generator, count: int, lowest: float, alpha: float) -> None:
    """Stars, fewer and fainter towards `lowest`."""
    hues = (WHITE, colour("dfeaff"), colour("fff1d8"))
    for x, y, size, dim, hue in zip(
        rng.uniform(LEFT, RIGHT, count),
        TOP + (lowest - TOP) * rng.random(count) ** 1.25,
        rng.random(count) ** 6,
        rng.random(count),
        rng.integers(0, 3, count),
        strict=True,
    ):
        strength = alpha * (0.25 + 0.75 * dim) * (1 - 0.75 * (y - TOP) / (lowest - TOP))
        sheet.fill(oval(x, y, 0.55 + 1.0 * size, num_points=8), hues[hue], strength)
        if size > 0.55:
            sheet.glow(x, y, 8, hues[1], 0.5 * strength)


def milky_way(easel: Easel, sheet: Sheet, horizon: float) -> None:
    """A river of stars across the sky, with its dark clouds."""
    rng = easel.chance("river")
    lean, middle = rng.uniform(0.35, 0.8) * (1 if rng.random() < 0.5 else -1), rng.uniform(420, 860)
    x, y = sheet.grid()
    across = (x - middle) * lean - (y - 0.42 * horizon)
    band = np.exp(-((across / 92) ** 2)) * np.clip((horizon - y) / (0.5 * horizon), 0, 1)
    lumps = sheet.noise(easel.chance("river light"), None, 150, 6, 1.2, 0.58)
    lanes = sheet.noise(easel.chance("river dark"), None, 110, 5, 1.6, 0.6)
    glow = band * (0.25 + 0.95 * lumps) * np.clip(1.35 - 1.5 * np.exp(-((across / 40) ** 2)) * lanes, 0.1, 1.3)
    sheet.wash(np.clip(0.62 * glow, 0, 1), mix(colour("b8c8ff"), easel.air.kick, 0.12), screen=True)
    sheet.wash(np.clip(0.5 * band**3 * lumps**1.5, 0, 1), colour("ffdcc8"), screen=True)
    along = rng.normal(0, 1, 700)
    ys = rng.uniform(TOP, horizon * 0.9, 700)
    xs = middle + (ys - 0.42 * horizon) / lean + along * 74 / max(0.3, abs(lean))
    specks = [oval(a, b, 0.5 + 0.5 * size**3, num_points=6) for a, b, size in zip(xs, ys, rng.random(700), strict=True)]
    sheet.fill(specks[:250], WHITE, 0.75)
    sheet.fill(specks[250:], WHITE, 0.35)


def twinkles(easel: Easel, horizon: float, count: int = 12) -> None:
    """A few bright stars that burn unsteadily, and one that falls now and then."""
    rng = easel.chance("twinkles")
    for x, y in zip(rng.uniform(0, WIDTH, count), rng.uniform(20, 0.5 * horizon, count), strict=True):
        if math.hypot(x - easel.key[0], y - easel.key[1]) > 130:
            easel.lamps.append(Lamp(x, y, rng.uniform(7, 15), colour("dfeaff"), 0.55, "pulse", 0.02))
    lengths = easel.chance("meteor")
    turn = lengths.uniform(-0.5, 0.5)

    def cut(seconds: float) -> list[Cut]:
        spell, age = divmod(seconds + 3 * turn, 6.1)
        luck = easel.chance("meteor", int(spell)).random(4)
        share = (age - 1 - 3 * luck[0]) / 0.75
        if not 0 < share < 1:
            return []
        way = 1 if luck[1] < 0.5 else -1
        x, y = 1280 * luck[2] + way * 330 * share, horizon * (0.08 + 0.3 * luck[3]) + 130 * share
        tail = 90 * math.sin(math.pi * share)
        hue = mix(easel.air.sky[0], WHITE, 0.9 * math.sin(math.pi * share))
        return [(points((x, y - 1.1), (x + way * 2, y), (x, y + 1.1), (x - way * tail, y - 0.4 * tail)), hue)]

    easel.cards.append(Cuttings(easel.scale, 0.0201, cut, easel.hold))


def moon(sheet: Sheet, easel: Easel, x: float, y: float, radius: float) -> None:
    """A full moon with seas, and its halo; the disc is kept below white so that bloom leaves its face."""
    halo = easel.air.glow
    sheet.glow(x, y, radius * 7, halo, 0.42)
    sheet.glow(x, y, radius * 2.6, halo, 0.75)
    face = lighten(mix(colour("fff6e2"), colour("b9c6cf"), 0.22), min(1.0, 0.28 + easel.air.threshold / 262))
    disc = oval(x, y, radius, num_points=96)
    sheet.fill(disc, face)
    rng = easel.chance("moon")
    seas = np.clip((sheet.noise(rng, None, radius * 0.9, 4) - 0.5) * 2.4, 0, 1) * 0.5
    seas += np.clip(sheet.noise(rng, None, radius * 0.42, 5) - 0.5, 0, 1) * 0.42
    sheet.texture(disc, seas, colour("8fa3b8"), 1.0)
    sheet.rim(disc, (0.55, 0.6), radius * 0.34, colour("6f86a0"), 0.26)


def sun(sheet: Sheet, easel: Easel, x: float, y: float, high: bool, radius: float = 78.0) -> None:
    """A sun in its glow; a low one is cut by bands of haze."""
    air = easel.air
    sheet.glow(x, y, 760, air.glow, 0.75)
    sheet.glow(x, y, 300, mix(air.glow, WHITE, 0.6), 0.9)
    if high:
        sheet.fill(oval(x, y, 34), mix(air.glow, WHITE, 0.9), 0.95, soft=2)
        return
    sheet.fill(
        oval(x, y, radius, num_points=96),
        upright((y - radius, mix(air.glow, WHITE, 0.86)), (y + radius, mix(air.glow, WHITE, 0.35))),
    )
    for step in range(4):
        level = y + radius * (0.05 + 0.24 * step)
        sheet.fill(oval(x, level, radius * 1.7, 1.6 + 0.4 * step), mix(air.mid, air.air, 0.5), 0.5, soft=1.2)


def aurora(easel: Easel, horizon: float) -> None:
    """Curtains of light that wander, fold upon fold, hidden by whatever stands before the sky."""
    lines = [(noise.Line(easel.chance("aurora", at), 3), noise.Line(easel.chance("folds", at), 4)) for at in range(3)]
    hues = [colour(text) for text, _, _ in AURORA]
    strong = {"night": 1.25, "dusk": 0.9, "dawn": 0.7, "day": 0.4}[easel.picture.hour]

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        total = np.zeros((y.shape[0], x.shape[1], 3), np.float32)
        for (path, folds), hue, (_, level, bright) in zip(lines, hues, AURORA, strict=True):
            foot = level * horizon / 470 + 150 * (path(x * 0.0022 + seconds * 0.035 + 9) - 0.5)
            foot = foot + 26 * np.sin(x * 0.011 + 9 * path(x * 0.004 + 3) - 0.35 * seconds)
            tall = 90 + 200 * folds(x * 0.006 + seconds * 0.06)
            rays = (0.25 + 0.75 * folds(x * 0.045 - seconds * 0.12 + 30)) ** 1.6
            curtain = rays * (0.35 + 0.75 * path(x * 0.002 + seconds * 0.03 + 50)) * strong * bright
            rise = ((foot - y) / tall).astype(np.float32)
            body = np.exp(np.where(rise > 0, -2.1 * rise, 11 * rise))
            total += (body * curtain.astype(np.float32))[..., None] * hue
        return total * np.clip((horizon - y) / 120, 0, 1)[..., None].astype(np.float32)

    easel.cards.append(Sky(easel.scale, 0.0202, light, horizon, hold=easel.hold))


def flash(easel: Easel, seconds: float) -> tuple[float, float, int]:
    """How bright the lightning is at a time, where it strikes (a share of the width), and which strike it is."""
    spell = int(seconds // SPELL)
    luck = easel.chance("lightning", spell).random(3)
    since = seconds % SPELL - 0.3 - 2.6 * float(luck[0])
    if since < 0:
        return 0.0, float(luck[1]), spell
    again = 0.8 * math.exp(-(((since - 0.22) / 0.05) ** 2))
    return math.exp(-since * 16) + again + 0.30 * math.exp(-since * 2.6), float(luck[1]), spell


def lightning(easel: Easel, horizon: float) -> None:
    """Now and then a bolt; the whole sky lights up about it and glows after."""
    hue = mix(WHITE, easel.air.air, 0.2)
    bolts: dict[int, list[np.ndarray]] = {}

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray | None:
        strength, where, _ = flash(easel, seconds)
        if strength < 0.015:
            return None
        distance = np.hypot((x - WIDTH * where) / 620, (y - 0.25 * horizon) / 400)
        return (0.85 * strength * (0.25 + np.exp(-distance)) * np.ones_like(y)).astype(np.float32)[..., None] * hue

    def bolt(seconds: float) -> list[Cut]:
        strength, where, spell = flash(easel, seconds)
        if strength < 0.32:
            return []
        if spell not in bolts:
            bolts[spell] = _bolt(easel, spell, WIDTH * where, horizon)
        return [(shape, mix(hue, WHITE, 0.6)) for shape in bolts[spell]]

    easel.cards.append(Sky(easel.scale, 0.0203, light, horizon + 60, hold=easel.hold, shrink=8))
    easel.cards.append(Cuttings(easel.scale, 0.0204, bolt, easel.hold))


def _bolt(easel: Easel, spell: int, x: float, horizon: float) -> list[np.ndarray]:
    rng = easel.chance("bolt", spell)
    shapes = []
    for branch in range(3):
        steps = 15 if branch == 0 else 6
        start = (x, -30.0) if branch == 0 else tuple(shapes[0][3 + 3 * branch])
        drop = (horizon + 40) / steps if branch == 0 else 26.0
        lean = 0.0 if branch == 0 else rng.uniform(-22, 22)
        line = np.cumsum(
            np.vstack([start, np.stack([rng.normal(lean, 15, steps), drop * rng.uniform(0.6, 1.4, steps)], -1)]), 0
        )
        width = np.linspace(3.4 if branch == 0 else 1.8, 1.0, len(line))
        shapes.append(stroke(line, width))
    return shapes
