"""What is behind what was cut out: made up from what is beside it."""

from collections.abc import Iterator

import cv2
import numpy as np

HALO = 7
"""Pixels (at 1280) around a cut within which colours are not trusted to be the background's."""
REACHES = (16, 24, 36, 52, 76, 108, 152, 208)
"""Pixels (at 1280) from which what is behind something may be taken: along, up, down and across."""
SHRINK = 4
RING, SPREAD = 6, 9.0
"""Pixels, at a quarter of the size: of the ring round a hole that is compared, and over which that is shared."""
EVEN, MOST = 8.0, 16.0
"""Pixels (at 1280) over which a patch is made as bright as what is round the hole, and by how many levels at most."""
WRONG = (40.0, 110.0)
"""Levels, of three colours together, by which a patch may fail at the edge, and from which it is not used at all."""


def filled(picture: np.ndarray, hole: np.ndarray, width: int) -> np.ndarray:
    """The picture with what is behind a hole made up.

    Each part of it is taken from one place beside the hole, as a whole and so with its lines unbroken: from that place
    which, laid over the hole, goes on best where the hole ends (after Pritch et al., Shift-Map Image Editing, 2009).
    What lies too deep for that is closed smoothly. Colours right at the edge are not trusted: a halo is in them.
    """
    size = width / 1280
    halo = max(2, round(HALO * size))
    hole = cv2.dilate(hole.astype(np.uint8), cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * halo + 1, 2 * halo + 1)))
    if not hole.any() or hole.all():
        return picture
    rows, columns = np.flatnonzero(hole.any(1)), np.flatnonzero(hole.any(0))
    reach = round(REACHES[-1] * size)
    area = (
        slice(max(0, rows[0] - reach), rows[-1] + 1 + reach),
        slice(max(0, columns[0] - reach), columns[-1] + 1 + reach),
    )
    part, inside = picture[area], hole[area]
    made = _patched(part, inside, size)
    edge = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), max(0.6, 0.8 * halo)) * 2 - 1
    trust = np.clip(np.maximum(edge, inside), 0, 1)[..., None]
    whole = picture.copy()
    whole[area] = np.rint(np.clip(part * (1 - trust) + made * trust, 0, 255)).astype(np.uint8)
    return whole


def _patched(picture: np.ndarray, hole: np.ndarray, size: float) -> np.ndarray:
    """A hole patched from beside it, floats; outside it is the same patches where they were compared."""
    height, width = hole.shape
    smooth = closed(picture, hole)
    clean = np.where(hole[..., None] > 0, np.rint(smooth), picture).astype(np.uint8)
    tiny = (max(8, width // SHRINK), max(8, height // SHRINK))
    small = cv2.resize(clean, tiny, interpolation=cv2.INTER_AREA).astype(np.float32)
    dark = cv2.resize(hole.astype(np.float32), tiny, interpolation=cv2.INTER_AREA) > 0.05
    ring = cv2.dilate(dark.astype(np.uint8), np.ones((2 * RING + 1, 2 * RING + 1), np.uint8)).astype(bool) & ~dark
    shifts = [(round(x * size), round(y * size)) for x, y in _shifts()]
    errors = [_error(small, dark, ring, x * tiny[0] / width, y * tiny[1] / height) for x, y in shifts]
    errors = np.stack([error + 0.012 * np.hypot(*shift) / size for error, shift in zip(errors, shifts, strict=True)])
    best, least = errors.argmin(0), errors.min(0)
    made, weight = np.zeros(picture.shape, np.float32), np.full((height, width), 1e-4, np.float32)
    needed = dark | ring
    for number in np.unique(best[needed & (least < 1e3)]):
        share = cv2.GaussianBlur(((best == number) & (least < 1e3)).astype(np.float32), (0, 0), 1.2)
        share = cv2.resize(share, (width, height), interpolation=cv2.INTER_LINEAR)
        made += _moved(clean, *shifts[number]) * share[..., None]
        weight += share
    good = np.clip((WRONG[1] - least) / (WRONG[1] - WRONG[0]), 0, 1).astype(np.float32)
    good = cv2.resize(cv2.GaussianBlur(good, (0, 0), 1.2), (width, height), interpolation=cv2.INTER_LINEAR)
    sure = (np.clip(weight, 0, 1) * good)[..., None]
    made = made / weight[..., None] + _evened(picture, made / weight[..., None], hole, sure[..., 0], size)
    return made * sure + smooth * (1 - sure)


def _shifts() -> Iterator[tuple[int, int]]:
    for reach in REACHES:
        for side in (-reach, reach):
            yield side, 0
            yield 0, side
            yield side, side // 3
            yield side, -side // 3


def _moved(picture: np.ndarray, x: float, y: float) -> np.ndarray:
    """What lies so far to the right and down of each pixel."""
    move = np.float32(((1, 0, -x), (0, 1, -y)))
    return cv2.warpAffine(picture, move, picture.shape[1::-1], borderMode=cv2.BORDER_REFLECT_101)


def _error(small: np.ndarray, hole: np.ndarray, ring: np.ndarray, x: float, y: float) -> np.ndarray:
    """By how much a place fails to go on where the hole ends, for each pixel; endless where it lies in the hole."""
    there = cv2.warpAffine(
        (~hole).astype(np.float32), np.float32(((1, 0, -x), (0, 1, -y))), hole.shape[::-1], borderValue=0.0
    )
    usable = there > 0.95
    compared = (ring & usable).astype(np.float32)
    differ = np.abs(small - _moved(small, x, y)).sum(2) * compared
    weight = cv2.GaussianBlur(compared, (0, 0), SPREAD)
    error = cv2.GaussianBlur(differ, (0, 0), SPREAD) / np.maximum(weight, 1e-5)
    return np.where(usable & (weight > 2e-3), error, 1e4)


def _evened(picture: np.ndarray, made: np.ndarray, hole: np.ndarray, sure: np.ndarray, size: float) -> np.ndarray:
    """What is to be added to patches so that they are as bright at the hole's edge as what is there."""
    known = ((hole == 0) & (sure > 0.5)).astype(np.float32)
    differ = np.clip(picture - made, -MOST, MOST) * known[..., None]
    spread = (0, 0), max(1.0, EVEN * size)
    near = cv2.GaussianBlur(known, *spread)
    soft = cv2.GaussianBlur(differ, *spread) / np.maximum(near, 1e-3)[..., None]
    return closed(soft, (near < 0.05).astype(np.uint8))


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
        weighed = cv2.GaussianBlur(colours * weight[..., None], (5, 5), 1)
        weighed = cv2.resize(weighed, size, interpolation=cv2.INTER_AREA)
        less = cv2.resize(cv2.GaussianBlur(weight, (5, 5), 1), size, interpolation=cv2.INTER_AREA)
        levels.append((weighed / np.maximum(less, 1e-4)[..., None], np.minimum(1, 4 * less)))
    made = levels[-1][0]
    for colours, weight in reversed(levels[:-1]):
        larger = cv2.resize(made, weight.shape[::-1], interpolation=cv2.INTER_LINEAR)
        made = colours * weight[..., None] + larger * (1 - weight[..., None])
    return made
