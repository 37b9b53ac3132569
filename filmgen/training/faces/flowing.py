"""How a face moved from one picture to the next, much finer than it can be found in either.

Points of the upper face (brows, eyes, nose: the mouth talks, hands come before it) are followed by the method of Lucas
and Kanade in two cuts of the same place, so that a face costs the same whatever its size. One turn, growth and shift is
fitted to them, and the further off a point lies, the less it says (Geman and McClure): were points taken or left, a
head that nods would jump with every one that comes or goes.
J.-Y. Bouguet, Pyramidal implementation of the Lucas Kanade feature tracker, 2001.

Points of a plane are complex numbers: a turn with its growth is a product, a shift is a sum.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.training.faces.aligning import EYES, LEFT, RIGHT, Eyes, at, cut, inverse, place, sized

CUT = 128
"""Pixels of the cuts that points are followed in: the eyes are 32 apart."""
ACROSS, DOWN = (62, 194, 11), (62, 158, 9)
"""Where the points lie in the canonical cut: from, to, how many."""
ASTRAY = 0.6
"""By how many pixels of the cut a point that is followed there and back may be off."""
FEWEST = 0.35
"""Of the points that have to agree."""
AGREES = 1.4
"""Pixels of the canonical cut within which a point agrees."""
FARTHEST, FAR, ROUNDS = 6.4, 1.6, 10
"""How many a point may be off before it counts for less: at first, and in the last of so many rounds."""
KNOWN, LOST = 0.003, 0.12
"""How far off the move may be, in parts of the eyes' distance: where the points agree, and where they do not."""
_SMALLER = sized(np.eye(2, 3), CUT)
_POINTS = np.stack(np.meshgrid(np.linspace(*ACROSS), np.linspace(*DOWN)), -1).reshape(-1, 2)
_START = at(_SMALLER, _POINTS).reshape(-1, 1, 2).astype(np.float32)
_LOOK = {"winSize": (13, 13), "maxLevel": 3, "criteria": (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 20, 0.01)}


@dataclass(frozen=True)
class Moved:
    """Where eyes went: `drift` is how far off that may be, in parts of their distance."""

    eyes: Eyes
    drift: float

    @property
    def lost(self) -> bool:
        return self.drift >= LOST


def follow(before: np.ndarray, after: np.ndarray, eyes: Eyes) -> Moved:
    """Where the eyes that were at `eyes` in one picture (H x W x 3, RGB) are in the next."""
    matrix = place(eyes)
    moved = follow_cuts(*(cut(picture, matrix, CUT) for picture in (before, after)))
    if moved.lost:
        return Moved(eyes, LOST)
    left, right = at(inverse(matrix), np.array((moved.eyes.left, moved.eyes.right)))
    return Moved(Eyes((float(left[0]), float(left[1])), (float(right[0]), float(right[1]))), moved.drift)


def follow_cuts(before: np.ndarray, after: np.ndarray) -> Moved:
    """Where the eyes of one cut (CUT x CUT x 3, RGB) are in the next, in places of the canonical cut."""
    one, other = (cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) for picture in (before, after))
    there, ok, _ = cv2.calcOpticalFlowPyrLK(one, other, _START, None, **_LOOK)
    back, also, _ = cv2.calcOpticalFlowPyrLK(other, one, there, None, **_LOOK)
    kept = (ok.ravel() & also.ravel()).astype(bool) & (np.linalg.norm(back - _START, axis=2).ravel() < ASTRAY)
    if kept.mean() < FEWEST:
        return Moved(EYES, LOST)
    start, end = (at(inverse(_SMALLER), points[kept, 0]) @ (1, 1j) for points in (_START, there))
    turn, shift = _similarity(start, end)
    share = (abs(turn * start + shift - end) < AGREES).sum() / len(_START)
    if share < FEWEST:
        return Moved(EYES, LOST)
    left, right = turn * (np.array((LEFT, RIGHT)) @ (1, 1j)) + shift
    return Moved(Eyes((left.real, left.imag), (right.real, right.imag)), KNOWN / share)


def _similarity(start: np.ndarray, end: np.ndarray) -> tuple[complex, complex]:
    """The turn and shift that bring most points (complex) to where they went: at first from where their median went."""
    turn, shift = 1.0, complex(np.median((end - start).real), np.median((end - start).imag))
    for far in np.geomspace(FARTHEST, FAR, ROUNDS):
        weight = 1 / np.square(1 + np.square(abs(turn * start + shift - end) / far))
        weight /= weight.sum()
        middle, went = weight @ start, weight @ end
        turn = weight @ ((start - middle).conj() * (end - went)) / (weight @ np.square(abs(start - middle)))
        shift = went - turn * middle
    return turn, shift
