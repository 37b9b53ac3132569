"""A figure's image in wet ground: upside down, squeezed, broken by ripples, fading towards us."""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.silhouette.ink import Inked, overlap

SQUEEZE = 0.55
"""How tall an image is against its figure."""
FAR_END = 0.12
"""How much of the image is left at its far end."""


@dataclass(frozen=True, eq=False)
class Image:
    """Colour multiplied by alpha, the alpha, and where the left edge lies from the ground point."""

    colour: np.ndarray
    alpha: np.ndarray
    left: int


def mirrored(inked: Inked, scale: float, wet: float, seconds: float) -> Image | None:
    """The image of a figure in ground that mirrors by `wet`, 0 to 1."""
    above = max(1, min(-inked.top, len(inked.alpha)))
    size = (inked.alpha.shape[1], round(SQUEEZE * above))
    if size[0] < 4 or size[1] < 4:
        return None
    pad = int(9 * scale) + 2
    fade = np.linspace(1.0, FAR_END, size[1], dtype=np.float32)[:, None] * np.float32(0.85 * wet)
    y = np.arange(size[1], dtype=np.float32)[:, None]
    deep = 1.0 + 5.0 * y / size[1]
    wave = deep * scale * (np.sin(y / (5.5 * scale) + 2.1 * seconds) + 0.6 * np.sin(y / (2.3 * scale) - 3.3 * seconds))
    across = np.arange(size[0] + 2 * pad, dtype=np.float32)[None] - pad + wave
    down = np.repeat(y, across.shape[1], axis=1)
    sheets = []
    for sheet in (inked.colour, inked.alpha):
        small = cv2.resize(cv2.flip(sheet[:above], 0), size, interpolation=cv2.INTER_AREA)
        small = cv2.remap(small, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
        small = cv2.blur(small, (2 * round(1.2 * scale) + 1, 2 * round(2.6 * scale) + 1))
        shares = np.repeat(fade, across.shape[1], axis=1)
        sheets.append(cv2.multiply(small, shares if small.ndim == 2 else cv2.merge([shares] * 3), dtype=cv2.CV_8U))
    return Image(sheets[0], sheets[1], inked.left - pad)


def lay_image(raw: np.ndarray, image: Image, at: tuple[int, int]) -> None:
    """Lay an image below its figure's ground point, in place."""
    spot = overlap(raw, image.alpha, at[0] + image.left, at[1])
    above = overlap(raw, image.colour, at[0] + image.left, at[1])
    if spot is None or above is None:
        return
    under, alpha = spot
    cv2.multiply(under, cv2.merge([255 - alpha] * 3), dst=under, scale=1 / 255)
    cv2.add(under, above[1], dst=under)
