"""What lies before a face: hands, a cup, hair. What was not there a moment ago, and soon will not be, is no face.

Shapes: H rows, W columns (a stamp of the canonical cut), 3 = L, a, b of CIE Lab in OpenCV's eight bits.
"""

from collections import deque

import cv2
import numpy as np

STAMP = 64
"""Rows and columns of a stamp."""
EVERY = 4
"""Frames from one remembered stamp to the next."""
MEMORY = 24
"""Stamps that are remembered of a face: three seconds, at thirty frames a second."""
LEVELS = np.array([14, 6, 6], np.float32)
"""How far lightness and colours may lie outside what a face showed before they are another thing's. Colour tells a hand
from a shadow, so it may stray less."""
SURE, DOUBT = 1.0, 0.6
"""From which strangeness on a place is covered wholly, and at all."""

SETTLED, TURNED = 0.1, 2.0
"""How strange the half of a face may be that is least so, more or less, before it is taken to turn; and how many times
as strange a place has to be on one that does."""
_rows, _columns = np.mgrid[:STAMP, :STAMP] * (256 / STAMP)
MOUTH = ((_columns - 128) / 34) ** 2 + ((_rows - 182) / 30) ** 2 < 1
"""Where it gets darker when somebody speaks."""
_AROUND = np.ones((3, 3), np.uint8)


def stamp(cut: np.ndarray) -> np.ndarray:
    """A canonical cut (RGB, uint8) as a stamp: small and soft, so that a hair's breadth of motion is none."""
    small = cv2.resize(cut, (STAMP, STAMP), interpolation=cv2.INTER_AREA)
    return cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2LAB), (0, 0), 1.0)


class Covering:
    """What one face has looked like of late, and a little ahead of now."""

    def __init__(self, oval_HW: np.ndarray) -> None:
        self._core, self._beside = oval_HW > 0.5, oval_HW < 0.02
        self._stamps: deque[np.ndarray] = deque(maxlen=MEMORY)
        self._seen = 0
        self._bounds: tuple[np.ndarray, np.ndarray] | None = None

    def remember(self, stamp_HW3: np.ndarray) -> None:
        """Look at the face a while before it is its turn."""
        if self._seen % EVERY == 0:
            self._stamps.append(stamp_HW3)
            self._bounds = None
        self._seen += 1

    def free(self, stamp_HW3: np.ndarray) -> np.ndarray:
        """What of the face nothing lies before, 0 to 1 (H x W).

        A place is strange by how far it lies outside of what its surroundings showed in six of ten moments. Light that
        changed all over is no strangeness, nor is a mouth that opens; and of a face that turns, most is a little
        strange, so that more has to be. A face that has been seen for a few moments only hides nothing.
        """
        if len(self._stamps) < 4:
            return np.ones((STAMP, STAMP), np.float32)
        if self._bounds is None:
            self._bounds = self._between()
        low_HW3, high_HW3 = self._bounds
        now_HW3 = stamp_HW3.astype(np.float32)
        usual_3 = np.median(((low_HW3 + high_HW3) / 2)[self._core], axis=0)
        now_HW3 += usual_3 - np.median(now_HW3[self._core], axis=0)
        apart_HW3 = np.maximum(np.maximum(low_HW3 - now_HW3, now_HW3 - high_HW3), 0) / LEVELS
        apart_HW3[MOUTH & (now_HW3[..., 0] < low_HW3[..., 0])] = 0
        strange_HW = cv2.GaussianBlur(np.sqrt((apart_HW3**2).sum(2)), (0, 0), 1.2)
        strange_HW /= np.clip(float(np.percentile(strange_HW[self._core], 60)) / SETTLED, 1, TURNED)
        covered_HW = cv2.dilate(np.clip((strange_HW - DOUBT) / (SURE - DOUBT), 0, 1), _AROUND)
        return 1 - cv2.GaussianBlur(covered_HW * self._from_outside(covered_HW), (0, 0), 1.0)

    def _from_outside(self, covered_HW: np.ndarray) -> np.ndarray:
        """Where what covers a face is one with what is beside it: hands come from somewhere, the shine on a nose does
        not."""
        together = cv2.morphologyEx((covered_HW > 0.2).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
        _, which_HW = cv2.connectedComponents(together, connectivity=8)
        outside = np.unique(which_HW[self._beside & (which_HW > 0)])
        return np.isin(which_HW, outside)

    def _between(self) -> tuple[np.ndarray, np.ndarray]:
        """The bounds that each place kept to in six of ten moments, widened to those of its neighbours."""
        ordered = np.sort(np.stack(self._stamps), axis=0)
        last = len(ordered) - 1
        low, high = ordered[round(0.2 * last)], ordered[round(0.8 * last)]
        return cv2.erode(low, _AROUND).astype(np.float32), cv2.dilate(high, _AROUND).astype(np.float32)
