"""How a face moved from one picture to the next, much finer than it can be found in either.

Points of the upper face (brows, eyes, nose: the mouth talks, hands come before it) are followed by the method of Lucas
and Kanade in two cuts of the same place, so that a face costs the same whatever its size; most of them have to agree
on one turn, growth and shift.
J.-Y. Bouguet, Pyramidal implementation of the Lucas Kanade feature tracker, 2001.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.training.faces.aligning import LEFT, RIGHT, Eyes, at, cut, inverse, place, sized

CUT = 128
"""Pixels of the cuts that points are followed in: the eyes are 32 apart."""
ACROSS, DOWN = (62, 194, 11), (62, 158, 9)
"""Where the points lie in the canonical cut: from, to, how many."""
ASTRAY = 0.6
"""By how many pixels of the cut a point that is followed there and back may be off."""
FEWEST = 0.35
"""Of the points that have to agree."""
KNOWN, LOST = 0.003, 0.12
"""How far off the move may be, in parts of the eyes' distance: where the points agree, and where they do not."""
_POINTS = np.stack(np.meshgrid(np.linspace(*ACROSS), np.linspace(*DOWN)), -1).reshape(-1, 1, 2)
_START = at(sized(np.eye(2, 3), CUT), _POINTS.reshape(-1, 2)).reshape(-1, 1, 2).astype(np.float32)
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
    one, other = (cv2.cvtColor(cut(picture, matrix, CUT), cv2.COLOR_RGB2GRAY) for picture in (before, after))
    there, ok, _ = cv2.calcOpticalFlowPyrLK(one, other, _START, None, **_LOOK)
    back, also, _ = cv2.calcOpticalFlowPyrLK(other, one, there, None, **_LOOK)
    kept = (ok.ravel() & also.ravel()).astype(bool) & (np.linalg.norm(back - _START, axis=2).ravel() < ASTRAY)
    if kept.mean() < FEWEST:
        return Moved(eyes, LOST)
    turn, agree = cv2.estimateAffinePartial2D(
        _START[kept], there[kept], ransacReprojThreshold=0.7, maxIters=200, refineIters=5
    )
    share = agree.sum() / len(_START) if turn is not None else 0
    if share < FEWEST:
        return Moved(eyes, LOST)
    here = sized(matrix, CUT)
    ends = at(sized(np.eye(2, 3), CUT), np.array((LEFT, RIGHT)))
    left, right = at(inverse(here), at(turn, ends))
    return Moved(Eyes((float(left[0]), float(left[1])), (float(right[0]), float(right[1]))), KNOWN / share)
