"""Planes of glass: what of the picture is painted on each, how near it is, and what is behind it."""

from dataclasses import dataclass

import cv2
import numpy as np

PAD = 0.05
"""How much of the width the picture is continued by beyond each of its edges, as in a mirror."""
HALO = 7
"""Pixels (at 1280) around a cut within which colours are not trusted to be the background's."""
REFLECTED = 12
"""Pixels (at 1280) over which what is behind a figure continues as what is beside it, before it turns smooth."""
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


def filled(picture: np.ndarray, hole: np.ndarray, width: int) -> np.ndarray:
    """The picture with what is behind a hole made up: near its edge what is beside it, mirrored, and further in the
    smooth colours of all that surrounds it. Colours right at the edge are not trusted: a figure's halo is in them."""
    size = width / 1280
    halo = max(2, round(HALO * size))
    hole = cv2.dilate(hole.astype(np.uint8), cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * halo + 1, 2 * halo + 1)))
    if not hole.any() or hole.all():
        return picture
    rows, columns = np.flatnonzero(hole.any(1)), np.flatnonzero(hole.any(0))
    reach = round(3 * REFLECTED * size)
    area = (
        slice(max(0, rows[0] - reach), rows[-1] + 1 + reach),
        slice(max(0, columns[0] - reach), columns[-1] + 1 + reach),
    )
    part, inside = picture[area], hole[area]
    smooth = closed(part, inside)
    mirrored, away = _mirrored(part, inside)
    share = np.clip(1.15 - away / (REFLECTED * size), 0, 1)
    edge = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), max(0.6, 0.8 * halo)) * 2 - 1
    trust = np.clip(np.maximum(edge, inside), 0, 1)
    made = mirrored * share[..., None] + smooth * (1 - share[..., None])
    whole = picture.copy()
    whole[area] = np.rint(part * (1 - trust[..., None]) + made * trust[..., None]).astype(np.uint8)
    return whole


def closed(picture: np.ndarray, hole: np.ndarray) -> np.ndarray:
    """A hole closed with what surrounds it, at every size from large to small (Gortler et al., pull-push, 1996).

    A picture of three channels, or a field of one.
    """
    if picture.ndim == 2:
        return closed(cv2.merge([picture] * 3), hole)[..., 0]
    levels = [(picture.astype(np.float32), (hole == 0).astype(np.float32))]
    while min(levels[-1][1].shape) > 2 and levels[-1][1].min() < 1e-3:
        colours, weight = levels[-1]
        size = ((weight.shape[1] + 1) // 2, (weight.shape[0] + 1) // 2)
        weighed = cv2.resize(
            cv2.GaussianBlur(colours * weight[..., None], (5, 5), 1), size, interpolation=cv2.INTER_AREA
        )
        less = cv2.resize(cv2.GaussianBlur(weight, (5, 5), 1), size, interpolation=cv2.INTER_AREA)
        levels.append((weighed / np.maximum(less, 1e-4)[..., None], np.minimum(1, 4 * less)))
    made = levels[-1][0]
    for colours, weight in reversed(levels[:-1]):
        larger = cv2.resize(made, weight.shape[::-1], interpolation=cv2.INTER_LINEAR)
        made = colours * weight[..., None] + larger * (1 - weight[..., None])
    return made


def _mirrored(picture: np.ndarray, hole: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What lies as far outside a hole's edge as each of its pixels lies inside, and how far that is.

    The way to the edge is smoothed first, so that what is mirrored bends and does not break.
    """
    away = cv2.distanceTransform(hole, cv2.DIST_L2, 5)
    soft = cv2.GaussianBlur(away, (0, 0), 3.0)
    down, across = cv2.Sobel(soft, -1, 0, 1), cv2.Sobel(soft, -1, 1, 0)
    length = np.maximum(np.hypot(down, across), 1e-3)
    step = 2 * away / length
    y, x = np.mgrid[0 : hole.shape[0], 0 : hole.shape[1]].astype(np.float32)
    at_x, at_y = (x - across * step).astype(np.float32), (y - down * step).astype(np.float32)
    mirrored = cv2.remap(_outside(picture, hole), at_x, at_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    return mirrored.astype(np.float32), away


def _outside(picture: np.ndarray, hole: np.ndarray) -> np.ndarray:
    """The picture with the hole smoothly closed: what is mirrored may lie in the hole again."""
    smooth = np.rint(closed(picture, hole)).astype(np.uint8)
    return np.where(hole[..., None] > 0, smooth, picture)
