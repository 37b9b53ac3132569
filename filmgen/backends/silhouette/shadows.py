"""What a figure keeps from the light: its shadow on the ground, the pool where it stands, and its giant on the wall."""

import cv2
import numpy as np

from filmgen.backends.silhouette.bodies.cutout import CutOut
from filmgen.backends.silhouette.bodies.raster import Light, softened

SQUASH = 0.24
"""How tall a shadow on the ground is against its figure."""
CONTACT = 0.55
"""How dark the pool under the soles is."""
GIANT = 1.14
"""How much larger than its figure a shadow on the wall is,"""
ASIDE = 0.16
"""and by how much of its distance from the lamp it has moved away from it."""
SHRINK = 4


def on_ground(alpha: np.ndarray, left: int, top: int, light: Light, cutout: CutOut) -> tuple[np.ndarray, int, int]:
    """The figure mirrored, flattened and sheared away from the light, and a contact pool; then where its corner lies
    from the ground point. `left`, `top` is the corner of `alpha`."""
    height, width = alpha.shape
    shear = float(np.clip(-light.direction[0] / max(0.25, -light.direction[1]), -1.6, 1.6)) * 0.9
    tall = -top
    reach = shear * SQUASH * tall
    shade_left = int(np.floor(left + min(0.0, reach))) - 6
    shade_right = int(np.ceil(left + width + max(0.0, reach))) + 6
    above = int(max(4, 0.16 * cutout.unit))
    half = ((shade_right - shade_left) // 2 + 1, (int(np.ceil(SQUASH * tall)) + 6 + above) // 2 + 1)
    lean = shear * SQUASH
    move = 0.5 * np.array([[1, -lean, left - shade_left - lean * top], [0, -SQUASH, above - SQUASH * top]], np.float32)
    shade = cv2.warpAffine(alpha, move, half, flags=cv2.INTER_LINEAR)
    shade = softened(shade, max(0.6, 0.025 * cutout.unit))
    fade = np.linspace(1.0, 0.35, half[1], dtype=np.float32)[:, None] * np.float32(light.shadow)
    shade = cv2.multiply(shade, np.repeat(fade, half[0], axis=1), dtype=cv2.CV_8U)
    soles = alpha[max(0, tall - int(0.2 * cutout.unit)) : tall + 2]
    if len(soles) and light.shadow > 0:
        pool = _pool(soles.max(0), half, (left - shade_left) / 2, above / 2, 0.5 * cutout.unit)
        shade = cv2.max(shade, cv2.convertScaleAbs(pool, alpha=CONTACT * min(1.0, light.shadow / 0.42)))
    return cv2.resize(shade, (2 * half[0], 2 * half[1]), interpolation=cv2.INTER_LINEAR), shade_left, -above


def _pool(soles: np.ndarray, size: tuple[int, int], left: float, foot: float, unit: float) -> np.ndarray:
    """A soft pool under whatever touches the ground, 0 to 255. `soles` says which columns do; all at half size."""
    across = np.zeros(size[0], np.float32)
    half = soles[::2].astype(np.float32)
    start = int(left)
    across[start : start + len(half)] = half[: size[0] - start]
    across = cv2.blur(across[None], (2 * max(1, round(0.14 * unit)) + 1, 1))[0]
    down = np.exp(-(((np.arange(size[1], dtype=np.float32) - foot) / max(1.5, 0.11 * unit)) ** 2))
    return (down[:, None] * across[None]).astype(np.uint8)


def on_wall(
    alpha: np.ndarray, left: int, top: int, lamp: tuple[float, float], strength: float
) -> tuple[np.ndarray, int, int]:
    """The large soft shadow on a wall close behind, away from a lamp at a point from the ground point, in pixels; at a
    quarter of the size, with the corner in pixels. What is far from its lamp throws a fainter one."""
    middle = (left + alpha.shape[1] / 2, top + alpha.shape[0] / 2)
    away = (middle[0] - lamp[0], middle[1] - lamp[1])
    pad = max(8, alpha.shape[0] // 12)
    small = cv2.resize(alpha, None, fx=GIANT / SHRINK, fy=GIANT / SHRINK, interpolation=cv2.INTER_AREA)
    edge = pad // SHRINK
    small = cv2.copyMakeBorder(small, edge, edge, edge, edge, cv2.BORDER_CONSTANT)
    small = softened(small, max(1.5, pad / 3 / SHRINK))
    distance = float(np.hypot(*away)) / max(1.0, alpha.shape[0])
    small = cv2.convertScaleAbs(small, alpha=strength / (1 + 0.5 * distance))
    x = middle[0] + ASIDE * away[0] - small.shape[1] * SHRINK / 2
    y = middle[1] + 0.4 * ASIDE * away[1] - small.shape[0] * SHRINK / 2
    return small, round(x), round(y)
