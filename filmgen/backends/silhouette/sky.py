"""What is above the horizon: gradient, clouds that travel, and the light that hangs there."""

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.heavens import aurora, lightning, milky_way, moon, stars, sun, twinkles
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.ring import Ring
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH, Sheet
from filmgen.backends.silhouette.wind import force

MOONLIT = ("moon", "stars", "sky", "lamp", "fire", "window")
"""Lights under which a clear night shows its moon."""
VEILS = {"storm": 0.95, "rain": 0.85, "snow": 0.6, "fog": 0.3, "dust": 0.5, "embers": 0.5}
"""How thick the dark clouds are."""
FRAME = 720.0
"""The height of the frame with its bars, in design pixels: what a disc that matches another is measured by."""
OVERCAST = ("fog", "rain", "storm", "dust")


def sky(easel: Easel, horizon: float, hidden: float = 0.0) -> Sheet:
    """The sky of an exterior with its light in it, not yet hung. Sets `easel.key`. `hidden` is how much of it, above
    the horizon, will be covered by mountains: the sun stays above them."""
    air, picture = easel.air, easel.picture
    sheet = easel.sheet(upright(*air.sky_stops(-20.0, horizon)))
    night = picture.hour == "night"
    starlit = picture.weather in ("stars", "aurora")
    overcast = picture.weather in OVERCAST or (picture.weather == "snow" and not night)
    if (night and not overcast) or starlit:
        stars(sheet, easel.chance("stars"), 620 if starlit else 380, horizon * 0.85, 0.95)
        if picture.weather == "stars":
            milky_way(easel, sheet, horizon)
    _hang_light(easel, sheet, horizon, hidden, overcast)
    if starlit or (night and not overcast):
        twinkles(easel, horizon)
    if picture.weather == "aurora":
        aurora(easel, horizon)
    thick = VEILS.get(picture.weather, 0.0 if starlit else 0.3)
    dark = mix(air.sky[0], air.mid, 0.3)
    if thick:
        sheet.clouds(easel.chance("dark clouds"), -40, horizon * 0.8, dark, 0.7 * thick, 190, 3.2)
    if picture.weather == "storm":
        lightning(easel, horizon)
    _travelling(easel, horizon, dark, thick, overcast)
    return sheet


def _travelling(easel: Easel, horizon: float, dark: Colour, thick: float, overcast: bool) -> None:
    """The clouds that the wind moves, on a ring of their own."""
    air, picture = easel.air, easel.picture
    sheet = Ring(easel.scale, None, -40, horizon * 0.98)
    if picture.weather == "stars":
        return
    if overcast:
        sheet.clouds(easel.chance("low clouds"), -60, horizon * 0.75, dark, 0.85 * thick, 150, 2.6, threshold=0.24)
        sheet.clouds(easel.chance("scud"), horizon * 0.2, horizon * 0.55, mix(air.mid, air.air, 0.5), 0.4, 90, 3.6)
    elif picture.hour == "day" and picture.weather in ("clear", "embers"):
        heaps(easel, sheet, horizon)
    else:
        light = mix(air.air, air.glow, 0.35) if picture.hour in ("dawn", "dusk") else mix(air.air, WHITE, 0.25)
        sheet.clouds(easel.chance("clouds"), horizon * 0.25, horizon * 0.62, light, 0.42, 130, 4.2, threshold=0.32)
        sheet.clouds(easel.chance("bars"), 0, horizon * 0.6, mix(dark, air.mid, 0.4), 0.5 * thick, 110, 5.0)
    speed = -4.5 * force(picture.weather) * (1.6 if picture.weather == "storm" else 1.0)
    easel.hang(sheet, 0.021, lambda t: (speed * t, 0.0), loose=True, soft=0)


def heaps(easel: Easel, sheet: Sheet, horizon: float) -> None:
    """Fair-weather clouds: flat underneath, heaped above, white where the sun is."""
    air = easel.air
    x, y = sheet.grid()
    side = 1 if easel.key[0] > WIDTH / 2 else -1
    for step, (base, tall, cell, strength) in enumerate(
        ((0.93, 46, 150, 0.7), (0.74, 84, 260, 0.9), (0.44, 130, 420, 1.0))
    ):
        line = noise.Line(easel.chance("heaps", step), 3)
        share = np.clip((x - (WIDTH + 128) + 220) / 220, 0, 1)
        profile = line(x / cell + 3) * (1 - share) + line((x - 1536) / cell + 3) * share
        profile = np.clip((profile - 0.42) * 3.2, 0, 1.15) ** 0.8 * tall
        lumps = sheet.noise(easel.chance("billows", step), None, 0.34 * tall + 22, 5, 1.25, 0.55)
        sag = 0.15 * tall * np.sin(2 * np.pi * (3 + step) * x / 1536 + step) * np.sin(2 * np.pi * 2 * x / 1536 + 1)
        rise = base * horizon + sag.astype(np.float32) - y
        cover = np.clip((profile + (lumps - 0.5) * 0.75 * tall - rise - 8) / (0.16 * tall), 0, 1)
        cover *= np.clip((rise + 0.2 * tall * (lumps - 0.3)) / (0.2 * tall), 0, 1) * np.clip(profile / 14, 0, 1)
        relief = noise.facets(lumps, 2.0 * sheet.scale)
        sheet.wash(cover * strength, mix(mix(air.mid, air.air, 0.55), WHITE, 0.15))
        lit = np.clip(0.25 + 0.75 * rise / np.maximum(20, profile) + 0.55 * relief * side, 0, 1)
        sheet.wash((cover * lit * strength).astype(np.float32), mix(air.air, WHITE, 0.85))


def _hang_light(easel: Easel, sheet: Sheet, horizon: float, hidden: float, overcast: bool) -> None:
    """Moon, sun, or only the glow of one behind the weather."""
    air, picture, rng = easel.air, easel.picture, easel.chance("sky")
    side = 1 if rng.random() < 0.65 else -1
    x = WIDTH / 2 + side * (180 + 150 * rng.random())
    night, disc = picture.hour == "night", picture.disc
    if disc is not None and picture.weather not in ("rain", "storm"):
        easel.key = x, y = disc[0] * WIDTH, disc[1] * FRAME - (FRAME - HEIGHT) / 2
        if night:
            moon(sheet, easel, x, y, disc[2] * FRAME)
        else:
            sun(sheet, easel, x, y, high=False, radius=disc[2] * FRAME)
        return
    if picture.light == "moon" or (night and picture.light in MOONLIT):
        y = horizon * (0.30 + 0.20 * rng.random())
        easel.key = (x, y)
        if easel.other_way:
            easel.key = (WIDTH / 2 + side * 860, y)
            sheet.glow(*easel.key, 700, air.glow, 0.55)
        elif overcast or picture.light == "stars" or picture.weather in ("stars", "aurora"):
            sheet.glow(x, y, 420, air.glow, 0.5 if overcast else 0.25)
        else:
            moon(sheet, easel, x, y, (70 + 36 * rng.random()) * min(1.25, easel.lens.tele))
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
