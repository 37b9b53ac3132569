"""The finder that needs no download: the cascades of Viola and Jones that come with OpenCV before 5.

A cascade finds what is lit like a face: a skull on a shirt too. So it is surest of what has eyes that other cascades,
which were taught eyes alone, see as well.
P. Viola and M. Jones, Rapid object detection using a boosted cascade of simple features, CVPR 2001.
"""

from pathlib import Path

import cv2
import numpy as np

from filmgen.training.faces.aligning import Eyes, at, inverse, warp
from filmgen.training.faces.eyes import EyeFinder
from filmgen.training.faces.finding import Box, Found

LEAST = 40
"""Pixels of the smallest box that is looked for in a picture of ordinary size."""
LARGEST = 720
"""Lines from which a picture is made smaller before it is searched."""
NEAR = 60
"""Pixels that a face's box has when it is looked for near its last place."""
BOX = 1 / 0.37
"""How many times wider a box is than the eyes are apart."""
DOWN = 0.09
"""How far below the eyes a box's middle is, in parts of its width."""
CERTAIN = 0.5
"""How sure it must be of a face to look for no tilted ones."""
WAYS = ((0.0, 0.0), (0.0, 0.12), (-28.0, 0.0), (28.0, 0.0))
"""How a picture is searched until somebody is found: turned by so many degrees for tilted heads, and with so wide a
margin, in parts of it, for faces at its edge."""


class Cascades:
    name = "cascade"

    def __init__(self) -> None:
        self._eyes = EyeFinder()
        self._face = cv2.CascadeClassifier(str(Path(cv2.data.haarcascades) / "haarcascade_frontalface_default.xml"))

    def find(self, picture: np.ndarray) -> list[Found]:
        """All faces, the surest first; where none is sure, at the edge and tilted too."""
        grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        found: list[Found] = []
        for tilt, margin in WAYS:
            found += self._find(grey, tilt, margin)
            if any(one.sure >= CERTAIN for one in found):
                break
        return _apart(found)

    def _find(self, grey: np.ndarray, tilt: float, margin: float) -> list[Found]:
        height, width = grey.shape
        smaller = min(1.0, LARGEST / min(height, width))
        size = round(width * smaller * (1 + 2 * margin)), round(height * smaller * (1 + 2 * margin))
        turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), tilt, smaller)
        turn[:, 2] += (np.array(size) - (width, height)) / 2
        seen = grey if size == (width, height) and not tilt else warp(grey, turn, size)
        boxes, _, weights = self._face.detectMultiScale3(seen, 1.1, 3, minSize=(LEAST, LEAST), outputRejectLevels=True)
        back, found = inverse(turn), []
        for (x, y, wide, _), weight in zip(boxes, weights, strict=True):
            middle = at(back, np.array([(x + wide / 2, y + wide / 2)]))[0]
            found.append(self._judged(grey, (float(middle[0]), float(middle[1])), wide / smaller, tilt, float(weight)))
        return found

    def find_near(self, picture: np.ndarray, eyes: Eyes) -> Found | None:
        """The face that was at these eyes a moment ago: only boxes about as large, about there, tilted alike."""
        width = eyes.apart * BOX
        tilt, size = eyes.tilt, round(1.7 * NEAR)
        middle = below(eyes.middle, tilt, DOWN * width)
        turn = cv2.getRotationMatrix2D(middle, tilt, NEAR / width)
        turn[:, 2] += size / 2 - np.array(middle)
        seen = cv2.cvtColor(warp(picture, turn, (size, size)), cv2.COLOR_RGB2GRAY)
        least, most = round(0.8 * NEAR), round(1.25 * NEAR)
        boxes, _, weights = self._face.detectMultiScale3(
            seen, 1.05, 2, minSize=(least, least), maxSize=(most, most), outputRejectLevels=True
        )
        if not len(boxes):
            return None
        middles = boxes[:, :2] + boxes[:, 2:] / 2
        nearest = int(np.argmin(np.hypot(*(middles - size / 2).T)))
        place = at(inverse(turn), middles[nearest : nearest + 1])[0]
        grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        return self._judged(
            grey, (float(place[0]), float(place[1])), boxes[nearest, 2] * width / NEAR, tilt, float(weights[nearest])
        )

    def _judged(self, grey: np.ndarray, middle: tuple[float, float], width: float, tilt: float, weight: float) -> Found:
        """What the cascade took for a face, with eyes."""
        looked = self._eyes.look(grey, middle, width, tilt)
        if abs(looked.eyes.tilt - tilt) > 4:
            looked = self._eyes.look(grey, middle, width, looked.eyes.tilt)
        box = Box(middle[0] - width / 2, middle[1] - width / 2, width, width)
        sure = 0.3 * looked.seen + 0.4 * min(1.0, max(0.0, weight) / 5)
        return Found(box, looked.eyes, sure, looked.spread)


def below(place: tuple[float, float], tilt: float, far: float) -> tuple[float, float]:
    """A place `far` pixels further down a head that is tilted."""
    angle = np.radians(tilt)
    return float(place[0] - np.sin(angle) * far), float(place[1] + np.cos(angle) * far)


def _apart(found: list[Found]) -> list[Found]:
    """The surest of those that lie over one another."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda found: -found.sure):
        if all(one.box.shares(other.box) < 0.3 for other in kept):
            kept.append(one)
    return kept
