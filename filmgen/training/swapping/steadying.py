"""A face that is drawn anew for every frame slips on the head under it, by a tenth of a pixel or so: it is held.

How a face moves from one frame to the next is followed alike (`faces/flowing.py`) in the film's cut and in the same cut
with the drawn face over it: by what they differ, the drawn face slipped. What it slipped altogether is taken back, and
forgotten over the next second: what a face does slowly, such as turning with its head, it does because it should.
"""

import cv2
import numpy as np

from filmgen.training.faces.aligning import EYES, Eyes, place
from filmgen.training.faces.flowing import CUT, follow_cuts

KEPT = 0.95
"""What share of what a face slipped is still known a frame later."""
FARTHEST = np.array((4, 4, 0.05, 0.05))
"""How far a face is moved at most: pixels of the canonical cut, of its size, radians."""


class Hold:
    """Keeps one drawn face in its place on its head, frame after frame."""

    def __init__(self) -> None:
        self._slipped = np.zeros(4)
        self._before: tuple[np.ndarray, np.ndarray] | None = None

    def held(self, film_HW3: np.ndarray, worn_HW3: np.ndarray) -> np.ndarray:
        """The matrix (3 x 3) by which the next frame's face is to be moved in its cut. Both are canonical cuts of that
        frame (RGB, uint8): as filmed, and with the drawn face over it."""
        now = tuple(cv2.resize(cut, (CUT, CUT), interpolation=cv2.INTER_AREA) for cut in (film_HW3, worn_HW3))
        if self._before:
            film, worn = (follow_cuts(before, after) for before, after in zip(self._before, now, strict=True))
            if not film.lost and not worn.lost:
                self._slipped = self._slipped + worn.eyes.values - film.eyes.values
            self._slipped = (KEPT * self._slipped).clip(-FARTHEST, FARTHEST)
        self._before = now
        return np.vstack((place(Eyes.of(EYES.values - self._slipped)), (0, 0, 1)))
