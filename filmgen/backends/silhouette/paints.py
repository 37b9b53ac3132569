"""What varies over a sheet: gradients by x and y, how a glow dies, how an edge is softened."""

from collections.abc import Callable

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import Colour

FALLOFF = ((0.0, 0.12, 0.3, 0.6, 1.0), (1.0, 0.62, 0.26, 0.07, 0.0))
"""How a glow dies: shares of its radius, and what is left there (see art direction, light recipe)."""


Wash = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Paint that varies: called with a row of x and a column of y, gives colours for that area."""


Paint = Colour | Wash


def upright(*stops: tuple[float, Colour]) -> Wash:
    """A gradient down the picture, by y."""
    where = np.maximum.accumulate([stop for stop, _ in stops])
    channels = np.stack([hue for _, hue in stops])

    def wash(_: np.ndarray, y: np.ndarray) -> np.ndarray:
        return np.stack([np.interp(y, where, channels[:, band]) for band in range(3)], -1).astype(np.float32)

    return wash


def coarse(wash: Wash, step: int = 8) -> Wash:
    """A paint that varies slowly, worked out on every eighth pixel only."""

    def smooth(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        width, height = x.shape[1], y.shape[0]
        columns = np.linspace(x[0, 0], x[0, -1], max(2, width // step), dtype=np.float32)[None]
        rows = np.linspace(y[0, 0], y[-1, 0], max(2, height // step), dtype=np.float32)[:, None]
        small = np.ascontiguousarray(wash(columns, rows), dtype=np.float32)
        return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)

    return smooth


def sideways(*stops: tuple[float, Colour]) -> Wash:
    """A gradient across the picture, by x."""
    down = upright(*stops)
    return lambda x, _: down(x, x)


def blurred(image: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian blur; a wide one is made on a smaller picture."""
    if sigma < 6 or min(image.shape[:2]) < 32:
        return cv2.GaussianBlur(image, (0, 0), max(0.3, sigma))
    shrink = 4 if sigma > 12 else 2
    height, width = image.shape[:2]
    small = cv2.resize(image, (max(1, width // shrink), max(1, height // shrink)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / shrink)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def through_an_open_lens(image: np.ndarray, sigma: float) -> np.ndarray:
    """Out of focus as a wide aperture has it: every light a disc. Blurred in linear light, at a quarter of the size."""
    shrink = 4 if sigma > 7 else 2
    height, width = image.shape[:2]
    small = cv2.resize(image, (max(2, width // shrink), max(2, height // shrink)), interpolation=cv2.INTER_AREA)
    radius = max(1.0, 1.9 * sigma / shrink)
    reach = int(np.ceil(radius))
    across = np.arange(-reach, reach + 1, dtype=np.float32)
    distance = np.hypot(across[None], across[:, None])
    disc = np.clip(radius + 0.5 - distance, 0, 1) * (0.8 + 0.2 * distance / radius)
    linear = np.power(np.maximum(small, 0) * np.float32(1 / 255), 2.4)
    linear = cv2.filter2D(linear, -1, disc / disc.sum(), borderType=cv2.BORDER_REFLECT)
    small = np.power(np.maximum(linear, 0), 1 / 2.4) * np.float32(255)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
