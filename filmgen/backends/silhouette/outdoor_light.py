"""What light falls on whoever stands in the open, when the page names another than the place's own."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Drawn, Easel, Lamp
from filmgen.backends.silhouette.outlines import oval, points
from filmgen.backends.silhouette.palettes import Air
from filmgen.backends.silhouette.sheet import WIDTH
from filmgen.film.shots import Picture
from filmgen.film.staging import LightSource

ELSEWHERE = ("space", "orbit", "planet", "underwater", "micro-world", "void", "theatre", "corridor")
"""Places with a light that nothing outshines."""
HEADLIGHT, HANGING = 0.9, 4.0
"""Metres above the ground that headlights and street lamps are."""


@dataclass(frozen=True)
class Outdoors:
    """`hue` is its colour, `rims` and `air` how far rims and air take it, `dim` what is left of the sky."""

    hue: Colour
    rims: float
    air: float = 0.0
    dim: float = 1.0


LIGHTS: dict[LightSource, Outdoors] = {
    "moon": Outdoors(colour("cfe6ff"), 0.6, 0.34, 0.86),
    "stars": Outdoors(colour("9fb8e6"), 0.7, 0.30, 0.52),
    "lamp": Outdoors(colour("ffc480"), 0.75, 0.10, 0.88),
    "fire": Outdoors(colour("ff8a3c"), 0.85, 0.14, 0.66),
    "window": Outdoors(colour("ffcf92"), 0.7, 0.06, 0.80),
    "screen": Outdoors(colour("9cc4ff"), 0.8, 0.16, 0.70),
    "beam": Outdoors(colour("fff2d2"), 0.85, 0.05, 0.62),
    "spotlight": Outdoors(colour("fff6e4"), 0.9, 0.05, 0.50),
}


def outdoors(picture: Picture) -> Outdoors | None:
    """The light that a picture of the open is lit by after dark, or None where the place and the sky see to it."""
    if picture.place.interior or picture.place.set in ELSEWHERE or picture.hour not in ("night", "dusk"):
        return None
    if picture.light == "beam" and picture.place.set in ("sea", "headland"):
        return None
    return LIGHTS.get(picture.light)


def under(air: Air, picture: Picture) -> Air:
    """A mood in that light: the sky steps back, rims and glow take the light's colour."""
    light = outdoors(picture)
    if light is None or (picture.light in ("moon", "stars") and picture.palette in ("moonlit", "sea-fog", "intimate")):
        return air
    share = light.air if picture.hour == "night" else 0.5 * light.air
    dim = light.dim if picture.hour == "night" else 0.5 + 0.5 * light.dim
    tint = light.hue / np.float32(255)
    sky = tuple(mix(hue, float(hue.mean()) * 1.25 * tint, share) * np.float32(dim) for hue in air.sky)
    return replace(
        air, sky=sky, rim=mix(air.rim, light.hue, light.rims), glow=mix(air.glow, light.hue, 0.5 * light.rims)
    )


def light_the_open(easel: Easel) -> None:
    """Hang the light of a picture in the open, and turn the figures' rims to it."""
    picture = easel.picture
    light = outdoors(picture)
    if light is None or picture.light in ("moon", "stars") or picture.size == "insert":
        return
    subject = next((figure for figure in picture.figures if figure.subject == picture.subject), None)
    x = (subject.x if subject is not None else 0.5) * WIDTH
    away = 1.0 if x < WIDTH / 2 else -1.0
    hue = mix(light.hue, WHITE, 0.1)
    {"lamp": _from_above, "spotlight": _from_above, "beam": _headlights}.get(picture.light, _from_aside)(
        easel, x, away, hue
    )
    easel.kick = (-away * 0.9, -0.35)
    easel.shadow = max(easel.shadow, 0.5)


def _from_above(easel: Easel, x: float, away: float, hue: Colour) -> None:
    """A cone of lit air from a lamp or a spotlight, and its pool on the ground."""
    lens, spot = easel.lens, easel.picture.light == "spotlight"
    foot, half = lens.ground(1.0), (0.85 if spot else 1.7) * lens.metre
    top = (
        x + away * (0.5 if spot else 0.9) * lens.metre,
        min(lens.y(9.0 if spot else HANGING), 30.0 if spot else 999.0),
    )
    pool = easel.sheet(top=foot - 0.4 * half, bottom=foot + 0.4 * half)
    pool.shine(oval(x, foot, half, 0.2 * half), hue, 0.5 if spot else 0.2, soft=0.03 * half if spot else 0.12 * half)
    pool.glow(x, foot, 1.9 * half, hue, 0.3, flatten=0.2)
    easel.hang(pool, 0.985, soft=0)
    strength = 92.0 if spot else 46.0
    easel.drawn.append(Drawn(_cone(top, (x, foot), half, hue * np.float32(strength / 255), spot), near=1.0))
    if not spot:
        easel.lamps.append(Lamp(*top, 1.5 * lens.metre, hue, 0.5, "steady", 1.0))
    easel.key = top


def _from_aside(easel: Easel, x: float, away: float, hue: Colour) -> None:
    """A fire, a window or a screen just outside the frame, low beside whoever stands there."""
    lens, kind = easel.lens, easel.picture.light
    level = lens.y(0.5 if kind == "fire" else 1.5)
    side = WIDTH / 2 + away * 0.54 * WIDTH
    ground = easel.sheet(top=lens.horizon - 10)
    ground.glow(side, lens.ground(1.0), 760, hue, 0.62, flatten=0.3)
    if kind == "window":
        foot, s = lens.ground(1.0), lens.metre
        for pane in (-1, 1):
            middle, lean = x + (0.2 * away + 0.6 * pane) * s, 0.5 * away * s
            near, far = foot + 0.2 * s, foot - 0.14 * s
            low = (middle - 0.5 * s, near), (middle + 0.5 * s, near)
            high = (middle + lean + 0.42 * s, far), (middle + lean - 0.42 * s, far)
            ground.shine(points(*low, *high), hue, 0.42, soft=4)
    easel.hang(ground, 0.985, soft=0)
    rhythm = {"fire": "fire", "screen": "screen"}.get(kind, "steady")
    easel.lamps.append(Lamp(side, level, 720, hue, 0.5 if kind == "fire" else 0.36, rhythm, 1.0, 0.8))
    easel.key = (side + away * 60, level)


def _headlights(easel: Easel, _x: float, away: float, hue: Colour) -> None:
    """Two lamps of a car that stands at the side, their light through the air and along the ground."""
    lens = easel.lens
    foot, level = lens.ground(1.0), lens.y(HEADLIGHT)
    side = WIDTH / 2 + away * 0.53 * WIDTH
    ground = easel.sheet(top=lens.horizon - 10)
    ground.glow(side - away * 300, foot, 760, hue, 0.7, flatten=0.13)
    easel.hang(ground, 0.985, soft=0)
    reach = np.float32(1.15 * WIDTH)
    bright = hue * np.float32(105 / 255)

    def light(xs: np.ndarray, ys: np.ndarray, _seconds: float) -> np.ndarray:
        along = np.maximum(0, (side - xs) * away)
        spread = 16 + 0.15 * along
        drop = (ys - level - 0.04 * along) / spread
        return (np.exp(-drop * drop) * np.clip(1 - along / reach, 0, 1) * (along > 0))[..., None] * bright

    easel.drawn.append(Drawn(light, near=1.0))
    for apart in (-0.28, 0.28):
        easel.lamps.append(Lamp(side - away * 30, level + apart * 40, 150, hue, 0.9, "steady", 1.0))
    easel.key = (side + away * 40, level)


def _cone(
    top: tuple[float, float], foot: tuple[float, float], half: float, bright: Colour, hard: bool
) -> Callable[[np.ndarray, np.ndarray, float], np.ndarray]:
    """Air lit from a point down to a pool: soft at its edges, dying on the way."""
    tall = np.float32(max(1.0, foot[1] - top[1]))

    def light(xs: np.ndarray, ys: np.ndarray, _seconds: float) -> np.ndarray:
        down = (ys - top[1]) / tall
        aside = np.abs(xs - top[0] - (foot[0] - top[0]) * down) / np.maximum(6, half * down)
        edge = np.clip((1.0 - aside) * (5.0 if hard else 1.6), 0, 1)
        fall = np.clip(1.12 - 0.78 * down, 0, 1) * ((down > 0) & (down < 1.02))
        return (edge * fall)[..., None] * bright

    return light
