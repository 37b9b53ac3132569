"""Small lights out of focus: each becomes a disc as wide as the lens is open, brighter at its rim."""

from typing import NamedTuple

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import Colour
from filmgen.backends.silhouette.sheet import LEFT, TOP, Sheet

SHRINK = 4
SOFT = 2.4
"""Blur, in design pixels, from which on lights are seen as discs."""
BRIGHT, ABOVE = 100.0, 34.0
"""How bright a light is at least, of 255, and how much brighter than what is around it."""
LAMP, DIM = 120.0, 105.0
"""Indoors, where walls shine too: how bright a lamp is at least, and how dark what is around it."""
SMALLEST, LARGEST = 40.0, 2600.0
"""Design pixels that a light may cover, squared: what is smaller is a star, what is larger only blurs."""
MOST = 60
OPEN = 2.3
"""Radius of a disc against the blur's deviation."""


class Spot(NamedTuple):
    """A small light on a sheet: where, in design pixels, its colour, and how bright it is, 0 to 1."""

    x: float
    y: float
    colour: Colour
    strength: float


def spots(sheet: Sheet, indoors: bool) -> list[Spot]:
    """The small lights painted on a sheet, brightest first."""
    size = (max(2, sheet.width // SHRINK), max(2, sheet.height // SHRINK))
    small = cv2.resize(sheet.paint, size, interpolation=cv2.INTER_AREA)
    level = small.max(2)
    around = cv2.blur(level, (2 * round(7 * sheet.scale) + 1,) * 2)
    lit = (level > BRIGHT) & (level - around > ABOVE)
    if indoors:
        lit &= (small.mean(2) > LAMP) & (around < DIM)
    lit = lit.astype(np.uint8)
    count, labels, boxes, centres = cv2.connectedComponentsWithStats(lit)
    step = SHRINK / sheet.scale
    found = []
    for at in range(1, count):
        if not SMALLEST < boxes[at, cv2.CC_STAT_AREA] * step * step < LARGEST:
            continue
        left, top, wide, tall = (int(edge) for edge in boxes[at, :4])
        here = (slice(top, top + tall), slice(left, left + wide))
        hue = small[here][labels[here] == at].mean(0)
        x, y = (centres[at] + 0.5) * step
        found.append(Spot(x + LEFT, y + sheet.first / sheet.scale + TOP, hue, float(hue.max()) / 255))
    return sorted(found, key=lambda spot: (-spot.strength, spot.x))[:MOST]


def show_discs(sheet: Sheet, lights: list[Spot], soft: float) -> None:
    """Lay the discs of lights over a sheet that has been blurred by `soft`; of those that would hide one another, the
    brightest."""
    mask = _disc(OPEN * soft * sheet.scale)
    shown: list[Spot] = []
    for spot in lights:
        if any(np.hypot(spot.x - other.x, spot.y - other.y) < OPEN * soft for other in shown):
            continue
        shown.append(spot)
        hue = spot.colour * np.float32(min(1.6, 225 / spot.colour.max()))
        sheet.stamp(mask, spot.x, spot.y, hue, 0.14 + 0.4 * spot.strength**2, screen=True)


def _disc(radius: float) -> np.ndarray:
    """The picture of an open iris, 0 to 255: flat, with a thin bright rim."""
    reach = int(np.ceil(radius)) + 1
    across = np.arange(-reach, reach + 1, dtype=np.float32)
    away = np.hypot(across[None], across[:, None])
    rim = np.exp(-(((away - 0.93 * radius) / max(0.8, 0.07 * radius)) ** 2))
    return (np.clip(radius + 0.5 - away, 0, 1) * (150 + 105 * rim)).astype(np.uint8)
