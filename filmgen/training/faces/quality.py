"""What a face is worth to learn from: whether it is sharp, whole, and something new.

Shapes: N faces, H rows, W columns of a stamp, 3 = L, a, b of CIE Lab in OpenCV's eight bits.
"""

import cv2
import numpy as np

from filmgen.training.faces.aligning import FACE, SIZE, at, inverse

STAMP = 32
"""Rows and columns of a cut as it is compared with others."""
LEVELS = 22
"""How far lightness and colours of a place may be from the likest face that nothing covers. Colour counts for more."""
COLOURS = np.array((1.0, 1.6, 1.6), np.float32)
REFERENCES = 24
"""Faces, each unlike the others, that show all that a person's face looks like."""
_rows, _columns = np.mgrid[:STAMP, :STAMP]
_OVAL = ((_columns - 15.5) / 9) ** 2 + ((_rows - 17) / 12) ** 2 < 1


def sharpness(cut: np.ndarray) -> float:
    """How much fine there is in a face beside the coarse, of its canonical cut: 0 to 1. Of a sharp film about 0.3, of
    a face that moved while the shutter was open half of that or less."""
    small = cv2.resize(cut, (128, 128), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)[24:104, 24:104].astype(np.float32)
    return min(1.0, float(cv2.Laplacian(grey, cv2.CV_32F).std() / (grey.std() + 4)))


def stamp(cut: np.ndarray) -> np.ndarray:
    """A cut, small and in Lab, to be compared with others."""
    return cv2.cvtColor(cv2.resize(cut, (STAMP, STAMP), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2LAB)


def change(one: np.ndarray, other: np.ndarray) -> float:
    """By how many levels two stamps differ on average, on the face."""
    return float(np.abs(one[_OVAL].astype(np.int16) - other[_OVAL]).mean())


def inside(matrix: np.ndarray, width: int, height: int) -> float:
    """How much of a face is in its picture: 0 to 1."""
    edge = (SIZE - FACE) / 2
    grid = np.linspace(edge, SIZE - edge, 17)
    places = at(inverse(matrix), np.stack(np.meshgrid(grid, grid), -1).reshape(-1, 2))
    return float(((places >= 0) & (places < (width, height))).all(1).mean())


def covered(stamps_NHW3: np.ndarray) -> np.ndarray:
    """How much of each face of one person something lies before (N), as far as that can be told from the others.

    Every face is compared with a few that show all that the person looks like; what is unlike the likest of them is a
    hand, or hair in the wind. Faces that are unlike most are not asked: a hand is not to excuse another.
    """
    seen = stamps_NHW3[:, _OVAL].astype(np.float32)
    seen = (seen - np.median(seen, axis=1, keepdims=True)) * COLOURS
    odd = _unlike(seen, np.median(seen, axis=0))
    usual = np.flatnonzero(odd <= np.percentile(odd, 75))
    chosen = [int(usual[np.argmin(odd[usual])])]
    nearest = np.full(len(usual), np.inf)
    for _ in range(min(REFERENCES, len(usual)) - 1):
        nearest = np.minimum(nearest, np.abs(seen[usual] - seen[chosen[-1]]).mean((1, 2)))
        chosen.append(int(usual[np.argmax(nearest)]))
    least = np.ones(len(seen))
    for one in chosen:
        unlike = _unlike(seen, seen[one])
        unlike[one] = 1.0 if len(chosen) > 1 else 0.0
        least = np.minimum(least, unlike)
    return least


def _unlike(seen: np.ndarray, one: np.ndarray) -> np.ndarray:
    """The share of places of each face that are another thing's than on one face."""
    return (np.square(seen - one).sum(-1) > LEVELS**2).mean(-1)
