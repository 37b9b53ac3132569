"""A banded planet, lit from one side, and its rings of ice."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import colour, mix, ramp
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.sheet import Sheet

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
