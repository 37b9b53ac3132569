"""A sheet whose two ends meet: a landscape that goes on, however far somebody walks through it."""

from collections.abc import Sequence

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import Colour
from filmgen.backends.silhouette.outlines import Outline
from filmgen.backends.silhouette.paints import Paint
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, Area, Shapes, Sheet

ROUND = RIGHT - LEFT
"""Design pixels once around."""
SEAM = 220.0
"""Design pixels over which the end of a field of noise turns into its beginning."""


class Ring(Sheet):
    """What crosses one side of the sheet comes in again at the other; noise has no seam."""

    def fill(self, outlines: Shapes, paint: Paint, alpha: float = 1.0, soft: float = 0.0) -> None:
        super().fill(around(outlines, 3 * soft), paint, alpha, soft)

    def shine(self, outlines: Shapes, paint: Paint, alpha: float = 1.0, soft: float = 0.0) -> None:
        super().shine(around(outlines, 3 * soft), paint, alpha, soft)

    def erase(self, outlines: Shapes, soft: float = 0.0) -> None:
        super().erase(around(outlines, 3 * soft), soft)

    def rim(
        self, outlines: Shapes, towards: tuple[float, float], width: float, paint: Paint, alpha: float = 0.9
    ) -> None:
        super().rim(around(outlines, width), towards, width, paint, alpha)

    def texture(self, outlines: Shapes, field: np.ndarray, paint: Paint, alpha: float) -> None:
        super().texture(around(outlines, 0.0), field, paint, alpha)

    def stamp(
        self,
        mask: np.ndarray,
        x: float,
        y: float,
        paint: Paint,
        alpha: float = 1.0,
        soft: float = 0.0,
        screen: bool = False,
    ) -> None:
        half = mask.shape[1] / 2 / self.scale + 3 * soft
        for there in _turns(x - half, x + half):
            super().stamp(mask, x + there, y, paint, alpha, soft, screen)

    def lay(self, colours: np.ndarray, alpha: np.ndarray, x: float, y: float, left: int, top: int) -> None:
        start = x + left / self.scale
        for there in _turns(start, start + alpha.shape[1] / self.scale):
            super().lay(colours, alpha, x + there, y, left, top)

    def glow(self, x: float, y: float, radius: float, paint: Colour, alpha: float = 1.0, flatten: float = 1.0) -> None:
        for there in _turns(x - radius, x + radius):
            super().glow(x + there, y, radius, paint, alpha, flatten)

    def noise(
        self,
        rng: np.random.Generator,
        area: Area | None,
        cell: float,
        octaves: int = 5,
        stretch: float = 1.0,
        gain: float = 0.5,
    ) -> np.ndarray:
        plain = super().noise(rng, area, cell, octaves, stretch, gain)
        width = plain.shape[1]
        if width < self.width:
            return plain
        seam = round(SEAM * self.scale)
        share = np.linspace(0, 1, seam, dtype=np.float32)
        share = (share * share * (3 - 2 * share))[None]
        first = plain[:, :1] if seam >= width else cv2.flip(plain[:, :seam], 1)
        plain[:, width - seam :] += (first - plain[:, width - seam :]) * share
        return plain


def around(outlines: Shapes, pad: float) -> Sequence[Outline]:
    """The shapes, and again those that cross an end of the sheet, a whole turn away."""
    shapes = [outlines] if isinstance(outlines, np.ndarray) else list(outlines)
    more = []
    for shape in shapes:
        if len(shape) > 2:
            more += [
                shape + (there, 0.0) for there in _turns(shape[:, 0].min() - pad, shape[:, 0].max() + pad) if there
            ]
    return shapes + more


def _turns(left: float, right: float) -> tuple[float, ...]:
    """By how much what lies between two xs is to be moved to be seen all round.

    What is as wide as the sheet is not, nor what lies wholly beyond it: that is out of the picture.
    """
    beyond = right <= LEFT or left >= RIGHT
    if beyond or right - left > 0.8 * ROUND or (left >= LEFT and right <= RIGHT):
        return (0.0,)
    return (0.0, ROUND) if left < LEFT else (0.0, -ROUND)
