"""How well a face sits in its film, in numbers: how it trembles against the head, and how its edge shows.

Both compare the frames of a film with the same frames swapped; nothing needs to be known of how that was done.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from filmgen.training.faces.aligning import Eyes, cut, place
from filmgen.training.faces.flowing import follow

RIM = 0.35
"""How far an edge is looked for inside of what was changed, in distances between the eyes."""
SIDE = 128


def tremor(film: Sequence[np.ndarray], swapped: Sequence[np.ndarray], eyes: Sequence[Eyes]) -> float:
    """How much a face moves otherwise than the head under it, from frame to frame, in thousandths of the distance
    between the eyes (root mean square). Frames are RGB, `eyes` where the eyes are in each.

    Motion is followed in both films alike (Lucas and Kanade); pairs of frames in which it is lost in one are left out.
    """
    apart = []
    for frame in range(len(film) - 1):
        one, other = (follow(pictures[frame], pictures[frame + 1], eyes[frame]) for pictures in (film, swapped))
        if not one.lost and not other.lost:
            away = np.subtract((one.eyes.left, one.eyes.right), (other.eyes.left, other.eyes.right))
            apart.append(float(np.square(away).sum(1).mean()) / eyes[frame].apart ** 2)
    return 1000 * float(np.sqrt(np.mean(apart))) if apart else float("nan")


def seam(film: np.ndarray, swapped: np.ndarray, eyes: Eyes) -> float:
    """How steeply a picture changes into another along the edge of what was changed: root mean square of the slope of
    their difference, in levels a pixel of a cut with the eyes 32 pixels apart. A step shows, a slow change does not."""
    before, after = (cut(picture, place(eyes), SIDE).astype(np.float32) for picture in (film, swapped))
    difference = after - before
    changed = (np.abs(difference).max(2) > 1).astype(np.uint8)
    changed = cv2.morphologyEx(changed, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    inside = cv2.distanceTransform(np.pad(changed, 1), cv2.DIST_L2, 3)[1:-1, 1:-1]
    rim = cv2.dilate(changed, np.ones((5, 5), np.uint8)).astype(bool) & (inside < RIM * SIDE / 4)
    slopes = [cv2.Sobel(difference, cv2.CV_32F, *way, ksize=3) / 8 for way in ((1, 0), (0, 1))]
    steep = np.square(slopes[0]).mean(2) + np.square(slopes[1]).mean(2)
    return float(np.sqrt(steep[rim].mean())) if rim.any() else 0.0
