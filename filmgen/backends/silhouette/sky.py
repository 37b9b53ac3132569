"""What is above the horizon: gradient, stars, aurora, sun and moon, clouds."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, colour, lighten, mix
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.outlines import oval
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, TOP, WIDTH, Sheet

AURORA = (("3fffb0", 150.0), ("4fd8ff", 200.0), ("a07bff", 110.0))


MOONLIT = ("moon", "stars", "sky", "lamp", "fire", "window")
"""Lights under which a clear night shows its moon."""
VEILS = {"storm": 0.9, "rain": 0.75, "snow": 0.4, "fog": 0.3, "dust": 0.4}
"""How thick the dark clouds are."""


def sky(easel: Easel, horizon: float, hidden: float = 0.0) -> Sheet:
    """The sky of an exterior with its light in it, not yet hung. Sets `easel.key`. `hidden` is how much of it, above
    the horizon, will be covered by mountains: the sun stays above them."""
    air, picture = easel.air, easel.picture
    sheet = easel.sheet(upright(*air.sky_stops(-20.0, horizon)))
    night = picture.hour == "night"
    starlit = picture.weather in ("stars", "aurora")
    overcast = picture.weather in ("fog", "rain", "storm", "dust") or (picture.weather == "snow" and not night)
    if (night and not overcast) or starlit:
        stars(sheet, easel.chance("stars"), 380, horizon * 0.85, 0.9)
    if picture.weather == "aurora":
        aurora(easel, horizon)
    if picture.weather == "storm":
        lightning(easel, horizon)
    sheet.clouds(
        easel.chance("dark clouds"), -40, horizon * 0.8, mix(air.sky[0], air.mid, 0.3),
        VEILS.get(picture.weather, 0.3), 190, 3.2,
    )  # fmt: skip
    _hang_light(easel, sheet, horizon, hidden, overcast)
    sheet.clouds(easel.chance("clouds"), horizon * 0.3, horizon * 0.6, mix(air.air, WHITE, 0.25), 0.3)
    return sheet


def _hang_light(easel: Easel, sheet: Sheet, horizon: float, hidden: float, overcast: bool) -> None:
    """Moon, sun, or only the glow of one behind the weather."""
    air, picture, rng = easel.air, easel.picture, easel.chance("sky")
    side = 1 if rng.random() < 0.65 else -1
    x = WIDTH / 2 + side * (180 + 150 * rng.random())
    night = picture.hour == "night"
    if picture.light == "moon" or (night and picture.light in MOONLIT):
        y = horizon * (0.34 + 0.12 * rng.random())
        easel.key = (x, y)
        if easel.other_way:
            easel.key = (WIDTH / 2 + side * 860, y)
            sheet.glow(*easel.key, 700, air.glow, 0.55)
        elif overcast or picture.light == "stars":
            sheet.glow(x, y, 420, air.glow, 0.5)
        else:
            moon(sheet, easel, x, y, 88 * min(1.25, easel.lens.tele))
        return
    low = {"dawn": 0.80, "dusk": 0.86, "day": 0.22, "night": 0.5}[picture.hour]
    y = min(horizon * low, horizon - 0.8 * hidden)
    easel.key = (x, min(y, horizon * 0.6))
    if easel.other_way:
        easel.key = (WIDTH / 2 + side * 860, easel.key[1])
        sheet.glow(*easel.key, 800, air.glow, 0.7)
    elif night:
        sheet.glow(WIDTH / 2, horizon, 700, air.glow, 0.4, flatten=0.6)
    elif overcast:
        sheet.glow(x, y, 520, mix(air.glow, WHITE, 0.3), 0.4)
    else:
        sun(sheet, easel, x, y, high=picture.hour == "day")


def lightning(easel: Easel, horizon: float) -> None:
    """Now and then the whole sky, brightest about one place."""
    hue = mix(WHITE, easel.air.air, 0.2)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        spell, age = int(seconds // 4.3), seconds % 4.3
        luck = easel.chance("lightning", spell).random(3)
        since = age - 0.4 - 3 * luck[0]
        strength = 0.0
        if since > 0:
            strength = math.exp(-since * 9) + 0.7 * math.exp(-abs(since - 0.16) * 22) * (since > 0.1)
        if strength < 0.02:
            return np.zeros((y.shape[0], x.shape[1], 3), np.float32)
        distance = np.hypot((x - 1280 * luck[1]) / 620, (y - 0.3 * horizon) / 380)
        fall = np.exp(-distance) * np.clip((horizon + 40 - y) / 120, 0.12, 1)
        return (0.75 * strength * fall).astype(np.float32)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.02))


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


def sun(sheet: Sheet, easel: Easel, x: float, y: float, high: bool) -> None:
    """A sun in its glow; a low one is cut by bands of haze."""
    air = easel.air
    sheet.glow(x, y, 760, air.glow, 0.75)
    sheet.glow(x, y, 300, mix(air.glow, WHITE, 0.6), 0.9)
    if high:
        sheet.fill(oval(x, y, 34), mix(air.glow, WHITE, 0.9), 0.95, soft=2)
        return
    radius = 78.0
    sheet.fill(
        oval(x, y, radius, num_points=96),
        upright((y - radius, mix(air.glow, WHITE, 0.86)), (y + radius, mix(air.glow, WHITE, 0.35))),
    )
    for step in range(4):
        level = y + radius * (0.05 + 0.24 * step)
        sheet.fill(oval(x, level, radius * 1.7, 1.6 + 0.4 * step), mix(air.mid, air.air, 0.5), 0.5, soft=1.2)


def aurora(easel: Easel, horizon: float) -> None:
    """Curtains of light that wander."""
    lines = [(noise.Line(easel.chance("aurora", at), 3), noise.Line(easel.chance("folds", at), 4)) for at in range(3)]
    hues = [colour(text) for text, _ in AURORA]
    strong = 0.62 * {"night": 1.0, "dusk": 0.7, "dawn": 0.5, "day": 0.2}[easel.picture.hour]

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        total = np.zeros((y.shape[0], x.shape[1], 3), np.float32)
        for (path, folds), hue, (_, level) in zip(lines, hues, AURORA, strict=True):
            foot = level * horizon / 470 + 120 * (path(x * 0.0026 + seconds * 0.03 + 9) - 0.5)
            tall = 70 + 170 * folds(x * 0.006 + seconds * 0.05)
            rise = (foot - y) / tall
            body = np.where(rise > 0, np.exp(-2.2 * np.maximum(rise, 0)), np.exp(np.minimum(rise, 0) * 9))
            strength = folds(x * 0.03 - seconds * 0.09 + 30) ** 1.5 * (
                0.4 + 0.6 * path(x * 0.002 + seconds * 0.02 + 50)
            )
            total += (body * strength * strong).astype(np.float32)[..., None] * hue
        return total

    easel.drawn.append(Drawn(light, near=0.02))
