"""Where the eyes are in a face that was found: what two cascades say, what is dark, and where eyes usually are.

A cascade sees an open eye well, and a closed or a half hidden one not at all; a dark spot may be a brow or a lock of
hair. So nobody decides alone: what each says is laid over the other, and the pair that fits a face best is taken.
"""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from filmgen.errors import MissingPackage
from filmgen.training.faces.aligning import Eyes, at, inverse, warp

WIDE = 120
"""Pixels of a face's box when its eyes are looked for."""
BAND = (0.14, 0.66)
"""From where to where the eyes may be in the box's height."""
USUAL = ((0.31, 0.41), (0.68, 0.41))
"""Where eyes usually are in the box of the frontal cascade, in parts of its width."""
STRAYS = 0.06
"""How far they stray from there."""
APART, APART_STRAYS, SLANT_STRAYS = 0.37, 0.035, 0.06
"""How far apart they are, how much that varies, and how much one is higher than the other in an upright face."""
LOWER = (0.045, 0.016)
"""How far below the middle of what each cascade calls an eye the eye is: the first takes the brow for a part of it."""
SEEN, GUESSED = 0.025, 0.05
"""By how much of the box's width an eye is off that a cascade saw, and one that it did not."""


@dataclass(frozen=True)
class Looked:
    """Where eyes are, how many of them a cascade saw, and by how many pixels they may be off."""

    eyes: Eyes
    seen: int
    spread: float


class EyeFinder:
    def __init__(self) -> None:
        if not hasattr(cv2, "CascadeClassifier"):
            raise MissingPackage("finding eyes needs OpenCV before 5: pip install 'opencv-python-headless<5'")
        folder = Path(cv2.data.haarcascades)
        self._cascades = [
            cv2.CascadeClassifier(str(folder / f"haarcascade_{name}.xml")) for name in ("lefteye_2splits", "eye")
        ]

    def look(self, grey: np.ndarray, middle: tuple[float, float], width: float, tilt: float = 0.0) -> Looked:
        """The eyes in a square box of `width` pixels around `middle`, of a head that is tilted by about `tilt` degrees
        (clockwise)."""
        grown = WIDE / width
        turn = cv2.getRotationMatrix2D(middle, tilt, grown)
        turn[:, 2] += WIDE / 2 - np.array(middle)
        turn[1, 2] -= BAND[0] * WIDE
        high = round((BAND[1] - BAND[0]) * WIDE)
        band = warp(grey, turn, (WIDE, high))
        hits = self._hits(band)
        pairs = _pairs(_evidence(band, hits, 0), _evidence(band, hits, 1))
        left, right = at(inverse(turn), np.array(pairs))
        seen = sum(any(np.hypot(*(hit - eye)) < 0.07 * WIDE for hit in hits) for eye in np.array(pairs))
        spread = (GUESSED + (SEEN - GUESSED) * seen / 2) * width
        return Looked(Eyes((float(left[0]), float(left[1])), (float(right[0]), float(right[1]))), seen, spread)

    def _hits(self, band: np.ndarray) -> list[np.ndarray]:
        """The middles of what the cascades take for eyes."""
        least, most = round(0.17 * WIDE), round(0.36 * WIDE)
        hits = []
        for cascade, lower in zip(self._cascades, LOWER, strict=True):
            for x, y, wide, high in cascade.detectMultiScale(
                band, 1.1, 3, minSize=(least, least), maxSize=(most, most)
            ):
                hits.append(np.array((x + wide / 2, y + high / 2 + lower * WIDE)))
        return hits


def _evidence(band: np.ndarray, hits: list[np.ndarray], side: int) -> np.ndarray:
    """How much speaks for every pixel to be the middle of the left (0) or right (1) eye: a logarithm, more or less."""
    light = cv2.GaussianBlur(band.astype(np.float32), (0, 0), 0.018 * WIDE)
    off = round(0.075 * WIDE)
    edged = cv2.copyMakeBorder(light, off, off, 0, 0, cv2.BORDER_REPLICATE)
    above, below = edged[: -2 * off], edged[2 * off :]
    beside = np.minimum(above, below)
    dark = np.clip((beside - light) / (beside + 16), 0, 0.5)
    x, y = USUAL[side][0] * WIDE, (USUAL[side][1] - BAND[0]) * WIDE
    rows, columns = np.mgrid[: band.shape[0], : band.shape[1]].astype(np.float32)
    strays = ((columns - x) ** 2 + (rows - y) ** 2) / (2 * (STRAYS * WIDE) ** 2)
    evidence = 10 * dark - strays
    for hit in hits:
        evidence += 5 * np.exp(-((columns - hit[0]) ** 2 + (rows - hit[1]) ** 2) / (2 * (0.035 * WIDE) ** 2))
    return evidence


def _pairs(left: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The two places that go best together."""
    best, pair = -np.inf, None
    for one in _peaks(left):
        for other in _peaks(right):
            wide, high = other[1] - one[1], other[2] - one[2]
            fits = ((wide / WIDE - APART) / APART_STRAYS) ** 2 + (high / WIDE / SLANT_STRAYS) ** 2
            total = one[0] + other[0] - fits / 2
            if total > best:
                best, pair = total, (one, other)
    assert pair is not None
    return _centre(left, pair[0]), _centre(right, pair[1])


def _peaks(evidence: np.ndarray, most: int = 5) -> list[tuple[float, int, int]]:
    """The highest places of all around them: their height, x and y."""
    top = cv2.dilate(evidence, np.ones((7, 7), np.uint8))
    rows, columns = np.nonzero(evidence >= top)
    order = np.argsort(-evidence[rows, columns])[:most]
    return [(float(evidence[rows[k], columns[k]]), int(columns[k]), int(rows[k])) for k in order]


def _centre(evidence: np.ndarray, peak: tuple[float, int, int]) -> np.ndarray:
    """A peak's middle, finer than a pixel."""
    _, x, y = peak
    reach = round(0.05 * WIDE)
    rows = slice(max(0, y - reach), y + reach + 1)
    columns = slice(max(0, x - reach), x + reach + 1)
    weight = np.exp(2 * (evidence[rows, columns] - peak[0]))
    down, along = np.mgrid[rows, columns][:, : weight.shape[0], : weight.shape[1]]
    return np.array(((along * weight).sum(), (down * weight).sum())) / weight.sum()
