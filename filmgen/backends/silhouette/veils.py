"""What weather hangs between things and us: banks of fog, a veil of rain or dust, a burning horizon."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH

SHELTERED = ("space", "micro-world", "underwater", "void")
VEILS = {"fog": (0.85, 0.42), "storm": (0.45, 0.2), "rain": (0.35, 0.16), "dust": (0.6, 0.32), "snow": (0.25, 0.12)}
"""How thick the air is behind the figures, and before them."""


def hang_veils(easel: Easel) -> None:
    """Hang the weather's veils in an exterior; they drift."""
    picture = easel.picture
    if picture.weather == "embers" and picture.place.set not in SHELTERED and not picture.place.interior:
        _burning(easel)
    if picture.place.interior or picture.place.set in SHELTERED or picture.weather not in VEILS:
        return
    behind, before = VEILS[picture.weather]
    body = mix(easel.air.air, WHITE if picture.weather in ("fog", "snow") else easel.air.mid, 0.16)
    if picture.weather == "dust":
        body = mix(body, colour("c89a62"), 0.35)
    horizon, floor = easel.lens.horizon, min(easel.lens.ground(1.0), HEIGHT + 40.0)
    back = easel.sheet(top=horizon - 280, bottom=horizon + 240)
    back.haze(easel.chance("fog bank"), horizon - 280, 520, body, behind, floor=0.5, cell=240)
    easel.hang(back, 0.72, lambda t: (26 * math.sin(0.06 * t), 0.0), soft=0, loose=True)
    front = easel.sheet(top=floor - 220)
    front.haze(easel.chance("near fog"), floor - 210, 360, body, before, floor=0.3, cell=190, stretch=3)
    easel.hang(front, 1.1, lambda t: (40 * math.sin(0.08 * t + 2), 0.0), soft=0, loose=True)


def _burning(easel: Easel) -> None:
    """Something large burns beyond the horizon."""
    horizon = easel.lens.horizon
    hue = colour("ff6a24")
    glow = easel.sheet(top=horizon - 420, bottom=horizon + 30)
    x, y = glow.grid()
    glow.wash(
        0.75 * np.exp(-np.maximum(0, horizon - y) / 110) * (0.4 + 0.6 * np.exp(-(((x - 640) / 420) ** 2))),
        hue,
        screen=True,
    )
    easel.hang(glow, 0.3, soft=0)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        flicker = 1 + 0.12 * math.sin(7 * seconds) + 0.08 * math.sin(17 * seconds + 1)
        rise = np.exp(-np.maximum(0, horizon - y) / 120) * (y < horizon + 30)
        across = 0.45 + 0.55 * np.exp(-(((x - easel.key[0]) / (0.3 * WIDTH)) ** 2))
        return (0.10 * flicker * rise * across).astype(np.float32)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.05))
