"""What a swapper is shown of one person: their faces as a set cut them, small, each with the mask that was found.

Shapes: N faces, H rows, W columns, C channels: red, green, blue, and the mask (255 is face).
"""

from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np

from filmgen.errors import BadRequest
from filmgen.training.faceswap.designs import Design
from filmgen.training.faceswap.masking import find_masks
from filmgen.training.faceswap.warping import CANONICAL

FEWEST = 8
"""Faces to learn from, at least; a set is refused long before for fewer than make a likeness."""


class Cuts(Protocol):
    """Canonical cuts of a face set, as `faces.cut_pictures` makes them: whole clips are held out."""

    pixels_NHWC: np.ndarray

    @property
    def training(self) -> np.ndarray: ...

    @property
    def held(self) -> np.ndarray: ...


@dataclass(frozen=True)
class Album:
    """Faces of one person. `training` and `held` are the numbers of those to learn from, and to measure on."""

    pixels_NHWC: np.ndarray
    training: np.ndarray
    held: np.ndarray


def make_album(cuts: Cuts, design: Design) -> Album:
    """Cuts as a design sees them: no larger than it draws them, with masks. Raises BadRequest for too few to learn."""
    if len(cuts.training) < FEWEST:
        raise BadRequest(f"{len(cuts.training)} faces to learn from are too few: extract more footage of this person")
    side = min(CANONICAL, round(design.side * CANONICAL / design.span))
    pixels_NHWC = np.empty((len(cuts.pixels_NHWC), side, side, 4), np.uint8)
    for number, (cut_HWC, mask_HW) in enumerate(zip(cuts.pixels_NHWC, find_masks(cuts.pixels_NHWC), strict=True)):
        pixels_NHWC[number, ..., :3] = cv2.resize(cut_HWC, (side, side), interpolation=cv2.INTER_AREA)
        pixels_NHWC[number, ..., 3] = cv2.resize(mask_HW, (side, side), interpolation=cv2.INTER_LINEAR)
    return Album(pixels_NHWC, cuts.training, cuts.held)
