"""Patterns that light passes on its way to the figures, where a set has none of its own: leaves, water, cars."""

from collections.abc import Callable

import cv2
import numpy as np

from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel, Gobo
from filmgen.backends.silhouette.noise import field
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH

Pattern = Callable[[np.ndarray, np.ndarray, float], np.ndarray]
CELLS = (256, 160)
"""Width and height of a quarter of a pattern's table; it repeats beyond."""
PASSING = 11.0
"""Seconds between one car and the next."""


def usual_gobo(easel: Easel) -> Gobo | None:
    """What the light of a place falls through by itself, or None."""
    set_, picture = easel.picture.place.set, easel.picture
    if set_ == "underwater":
        return Gobo(caustics(), 0.34, mix(easel.air.rim, WHITE, 0.3))
    if set_ in ("forest", "garden") and picture.hour != "night" and picture.weather in ("clear", "dust", "stars"):
        return Gobo(leaves(picture.place.seed, easel.lens.metre), 0.30)
    if set_ == "street" and picture.hour == "night" and picture.size != "wide":
        return Gobo(headlights(picture.place.seed), 0.30, mix(colour("ffe9c0"), easel.air.glow, 0.2), 1.0)
    return None


def leaves(seed: int, metre: float) -> Pattern:
    """Spots of sun between leaves that stir: two layers of holes, the light passes where both are open."""
    first, second = (_endless(field(chance(seed, "leaves", at), *CELLS, 30, 3)) for at in range(2))
    step = max(0.5, metre / 260)

    def passed(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        stir = 3 * np.sin(0.7 * seconds) + 1.6 * np.sin(1.9 * seconds + 1)
        near = _sampled(first, (x / step + stir), y / step)
        return near * _sampled(second, (x / step - 0.6 * stir + 40), (y / step + 0.4 * stir))

    return passed


def caustics() -> Pattern:
    """The net of light that waves draw under water."""

    def passed(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        a = np.sin(x / 31 + 1.6 * np.sin(y / 47 + 0.9 * seconds) + 0.7 * seconds)
        b = np.sin((0.6 * x + y) / 37 + 1.4 * np.sin(x / 53 - 0.8 * seconds) - 0.6 * seconds)
        return (1 - np.abs(a + b) / 2) ** 5 * np.clip(1.25 - y / HEIGHT, 0.1, 1)

    return passed


def headlights(seed: int) -> Pattern:
    """A car that passes now and then: a soft wall of light that runs across."""
    late = float(chance(seed, "cars").random()) * PASSING

    def passed(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        age = (seconds + late) % PASSING
        middle = (age / 1.7 - 0.2) * 1.4 * WIDTH
        return np.exp(-(((x + 0.15 * y - middle) / 210) ** 2)) + 0 * y

    return passed


def _endless(table: np.ndarray) -> np.ndarray:
    """Holes cut where a field is high, in a table that goes on without a seam: it is mirrored on both sides."""
    holes = np.clip((table - 0.45) * 4, 0, 1).astype(np.float32)
    return np.block([[holes, holes[:, ::-1]], [holes[::-1], holes[::-1, ::-1]]])


def _sampled(table: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A table read between its cells, around and around."""
    shape = np.broadcast_shapes(x.shape, y.shape)
    across, down = (np.ascontiguousarray(np.broadcast_to(at, shape), np.float32) for at in (x, y))
    across, down = np.mod(across, table.shape[1] - 1), np.mod(down, table.shape[0] - 1)
    return cv2.remap(table, across, down, cv2.INTER_LINEAR)
