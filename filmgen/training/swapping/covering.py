"""What lies before a face: hands, a cup, hair. A network that knows nothing but faces cannot draw it.

A cut that the network draws as the very person it shows comes back without the hand. Where it differs from the film,
and did not a moment ago, something lies before the face; what it never draws well is its own fault.

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
"""By how much lightness and colours may differ before they are another thing's. Colour tells a hand from a shadow, so
it may differ less."""
SURE, DOUBT = 1.1, 0.6
"""From which strangeness on a place is covered wholly, and at all. A face that is drawn as itself is at 0.4, a hand
before it at 1.3 to 2.6."""
QUIET = 0.4
"""Strangeness that is no fault."""
FEW = 4
"""Moments below which it is not known which places are always drawn badly."""
_AROUND = np.ones((3, 3), np.uint8)


def strangeness(film: np.ndarray, drawn: np.ndarray, oval_HW: np.ndarray) -> np.ndarray:
    """How unlike the film every place of a face is that was drawn as itself (H x W); both are cuts, RGB, uint8. Light
    that is other all over does not count."""
    film_HW3, drawn_HW3 = (_stamp(cut).astype(np.float32) for cut in (film, drawn))
    core = oval_HW > 0.5
    drawn_HW3 += np.median(film_HW3[core], axis=0) - np.median(drawn_HW3[core], axis=0)
    apart_HW = np.sqrt((((film_HW3 - drawn_HW3) / LEVELS) ** 2).sum(2))
    return cv2.GaussianBlur(apart_HW, (0, 0), 1.2)


def _stamp(cut: np.ndarray) -> np.ndarray:
    """A cut, small and soft, so that a hair's breadth of motion is none."""
    small = cv2.resize(cut, (STAMP, STAMP), interpolation=cv2.INTER_AREA)
    return cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2LAB), (0, 0), 1.0)


class Covering:
    """How well one face was drawn as itself of late, and a little ahead of now."""

    def __init__(self, oval_HW: np.ndarray) -> None:
        self._core, self._beside = oval_HW > 0.5, oval_HW < 0.02
        self._stamps: deque[np.ndarray] = deque(maxlen=MEMORY)
        self._seen = 0
        self._usual: tuple[np.ndarray, float] | None = None

    def remember(self, strange_HW: np.ndarray) -> None:
        """Look at the face a while before it is its turn."""
        if self._seen % EVERY == 0:
            self._stamps.append(strange_HW)
            self._usual = None
        self._seen += 1

    def free(self, strange_HW: np.ndarray) -> np.ndarray:
        """What of the face nothing lies before, 0 to 1 (H x W)."""
        if self._usual is None:
            self._usual = self._judged()
        usual_HW, scale = self._usual
        over_HW = strange_HW / scale - usual_HW
        covered_HW = cv2.dilate(np.clip((over_HW - DOUBT) / (SURE - DOUBT), 0, 1), _AROUND)
        return 1 - cv2.GaussianBlur(covered_HW * self._from_outside(covered_HW), (0, 0), 1.0)

    def _judged(self) -> tuple[np.ndarray, float]:
        """What is usually strange above what is no fault, and by how much all of it is scaled: of a network that draws
        badly, more has to be strange. Of a few moments it is only known how well the face is drawn on the whole."""
        usual_HW = np.median(np.stack(self._stamps), axis=0)
        level = float(np.median(usual_HW[self._core]))
        if len(self._stamps) < FEW:
            usual_HW = np.full_like(usual_HW, level)
        scale = max(1.0, level / QUIET)
        return cv2.dilate(np.maximum(usual_HW / scale, QUIET) - QUIET, _AROUND), scale

    def _from_outside(self, covered_HW: np.ndarray) -> np.ndarray:
        """Where what covers a face is one with what is beside it: hands come from somewhere, a mouth that opens and the
        shine on a nose do not."""
        together = cv2.morphologyEx((covered_HW > 0.2).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
        _, which_HW = cv2.connectedComponents(together, connectivity=8)
        outside = np.unique(which_HW[self._beside & (which_HW > 0)])
        return np.isin(which_HW, outside)
