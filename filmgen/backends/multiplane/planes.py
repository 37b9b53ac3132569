"""Planes of glass: what of the picture is painted on each, how near it is, and what is behind it."""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.multiplane.infill import filled

PAD = 0.05
"""How much of the width the picture is continued by beyond each of its edges, as in a mirror."""
DIM = 3
"""Levels of a matte below which nothing is seen."""


@dataclass(frozen=True, eq=False)
class Plane:
    """One sheet: colours premultiplied by their share (four channels), or the backdrop, which is opaque (three).

    `left` and `top` are where it lies in the padded picture; `near` is how near each of its points is, or one number
    where all are equally near.
    """

    paint: np.ndarray
    near: np.ndarray | float
    left: int = 0
    top: int = 0

    @property
    def opaque(self) -> bool:
        return self.paint.shape[2] == 3

    @property
    def depth(self) -> float:
        """How near it is in the middle."""
        return self.near if isinstance(self.near, float) else float(np.median(self.near[::8, ::8]))

    def but(self, paint: np.ndarray) -> "Plane":
        return Plane(paint, self.near, self.left, self.top)


def padded(picture: np.ndarray) -> np.ndarray:
    """The picture continued beyond its edges, so that the camera never sees an end of it."""
    pad = padding(picture.shape[1])
    return cv2.copyMakeBorder(picture, pad, pad, pad, pad, cv2.BORDER_REFLECT_101)


def padding(width: int) -> int:
    return round(PAD * width)


Cut = tuple[np.ndarray, np.ndarray | float]
"""How much of each pixel is cut out, 0 to 1, and how near that is."""


def parted(picture: np.ndarray, near: np.ndarray, cuts: tuple[Cut, ...]) -> list[Plane]:
    """The planes of a picture, farthest first: the backdrop, and a sheet for each cut; these come farthest first too.

    Laid over each other at rest they are the picture again: a sheet holds what is left when its share of what is behind
    it is taken away, so that no colour of the old background goes with it. All are padded here.
    """
    width = picture.shape[1]
    remaining, sheets = padded(picture), []
    for matte, depth in reversed(cuts):
        share = padded(matte.astype(np.float32))
        if share.max() < 0.5:
            continue
        behind = filled(remaining, share > DIM / 255, width)
        sheets.append(_sheet(remaining, behind, share, depth if isinstance(depth, float) else padded(depth)))
        remaining = behind
    return [Plane(remaining, padded(near)), *reversed(sheets)]


def _sheet(picture: np.ndarray, behind: np.ndarray, share: np.ndarray, near: np.ndarray | float) -> Plane:
    rows, columns = np.flatnonzero(share.max(1) > DIM / 255), np.flatnonzero(share.max(0) > DIM / 255)
    area = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    part = share[area]
    own = picture[area].astype(np.float32) - (1 - part)[..., None] * behind[area]
    own = np.clip(own, 0, 255 * part[..., None])
    paint = np.rint(np.dstack([own, 255 * part])).astype(np.uint8)
    margin = 2
    paint = cv2.copyMakeBorder(paint, margin, margin, margin, margin, cv2.BORDER_CONSTANT)
    if not isinstance(near, float):
        near = cv2.copyMakeBorder(near[area], margin, margin, margin, margin, cv2.BORDER_REPLICATE)
    return Plane(paint, near, area[1].start - margin, area[0].start - margin)
