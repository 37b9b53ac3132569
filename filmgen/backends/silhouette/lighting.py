"""How a cut-out in a set is lit: the key from the set's source, the kick from the other side, the air in between."""

from dataclasses import replace

import numpy as np

from filmgen.backends.silhouette.bodies.cutout import CutOut
from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.ink import Light

CARRIED = 1.2
"""How far a glow reaches, in head heights, that is a lamp and no eye."""


def light_on(easel: Easel, x: float, y: float, near: float, shadow: bool = True) -> Light:
    """The light on something at a design point and depth; what is far is seen through air."""
    air = easel.air
    far = min(0.85, max(0.0, 1 - near))
    key = easel.towards(x, y)
    base = easel.ink if easel.ink is not None else air.ink
    return Light(
        direction=key,
        colour=mix(air.rim, air.air, 0.6 * far),
        base=mix(base, mix(air.lift, air.air, 0.6), 0.7 * far),
        lift=mix(air.lift, air.air, 0.5 * far),
        kick_direction=easel.kick or (-key[0], 0.25),
        kick_colour=mix(air.kick, air.air, 0.5 * far),
        kick_strength=0.75 if easel.picture.size == "close" else 0.55,
        shadow=easel.shadow if shadow else 0.0,
        scale=easel.scale,
    )


def through_gobo(light: Light, easel: Easel, at: tuple[float, float], step: float, seconds: float) -> Light:
    """The same light after it has passed the set's pattern, on a figure whose ground point is at a design point and
    which is drawn at `step` film pixels per design pixel."""
    gobo = easel.gobo
    if gobo is None:
        return light

    def passed(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return gobo.light(at[0] + x / step, at[1] + y / step, seconds)

    hue = light.colour if gobo.colour is None else gobo.colour
    return replace(light, gobo=passed, gobo_colour=hue, gobo_strength=gobo.strength, gobo_rims=gobo.rims)


def by_lantern(light: Light, cutout: CutOut) -> Light:
    """The same light on someone who carries one: the second light comes from there, in its colour."""
    carried = max(cutout.glows, key=lambda glow: glow.radius * glow.strength, default=None)
    if carried is None or carried.radius * carried.strength < CARRIED * cutout.unit:
        return light
    left, top, right, bottom = cutout.bounds
    x, y = carried.x - 0.5 * (left + right), carried.y - (0.72 * top + 0.28 * bottom)
    length = float(np.hypot(x, y)) or 1.0
    return replace(light, kick_direction=(x / length, y / length), kick_colour=carried.colour, kick_strength=0.85)
