"""What a face is worth to learn from: whether it is sharp, whole, and something new.

Shapes: N faces, H rows, W columns of a stamp, 3 = L, a, b of CIE Lab in OpenCV's eight bits.
"""

import cv2
import numpy as np

from filmgen.training.faces.aligning import FACE, SIZE, at, inverse

STAMP = 32
"""Rows and columns of a cut as it is compared with others."""
WEIGHTS = np.array((0.8, 2.4, 2.4), np.float32)
"""What a level of lightness and of either colour counts: light changes more on a face than its colours do."""
LEVELS = 22
"""How far a place may be from the same place of the likest face, so weighed, before another thing is there."""
REFERENCES = 240
"""Faces that all others are compared with."""
PACE = 15
"""Frames after which a face of the same track may excuse another: a hand stays for a while."""
LIKE, BACKED = 0.08, 3
"""What share of a face may be unlike another that backs it, and how many must, for it to be compared with."""
_rows, _columns = np.mgrid[:STAMP, :STAMP]
_OVAL = ((_columns - 15.5) / 10) ** 2 + ((_rows - 17) / 13) ** 2 < 1


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


def covered(stamps_NHW3: np.ndarray, tracks_N: np.ndarray, frames_N: np.ndarray) -> np.ndarray:
    """How much of each face of one person something lies before (N), as far as that can be told from the others.

    Of the likest face that is not of the same moment, the share that is unlike is a hand, or hair in the wind. Only a
    face that looks like some of other moments is asked: a hand is not to excuse another.
    """
    count = len(stamps_NHW3)
    seen = stamps_NHW3[:, _OVAL].astype(np.float32)
    seen = (seen - np.median(seen, axis=1, keepdims=True)) * WEIGHTS
    least = np.ones(count)
    for one in range(0, count, max(1, count // REFERENCES)):
        unlike = (np.square(seen - seen[one]).sum(-1) > LEVELS**2).mean(-1)
        other = (tracks_N != tracks_N[one]) | (np.abs(frames_N - frames_N[one]) > PACE)
        if (other & (unlike < LIKE)).sum() >= BACKED:
            least = np.where(other, np.minimum(least, unlike), least)
    return np.where(least < 1, least, 0.0)
