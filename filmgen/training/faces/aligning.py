"""How a face is laid to be learnt, swapped and put back: one square cut for everybody, eyes on two fixed places.

Places are (x, y) in pixels of a picture, a whole number in the middle of a pixel. The left eye is the one on the left
of the picture. A matrix (2 x 3) leads from a picture to its cut.
"""

from dataclasses import dataclass

import cv2
import numpy as np

SIZE = 256
"""Pixels of the cut's side."""
LEFT, RIGHT = (96.0, 102.0), (160.0, 102.0)
"""Where the middles of the eyes come to lie in it."""
FACE = 160
"""Pixels of the square in its middle that is the face; the rest is hair, ears and air."""

Place = tuple[float, float]


@dataclass(frozen=True)
class Eyes:
    """The middles of both eyes of a face, which is all that its place, size and tilt are taken from."""

    left: Place
    right: Place

    @property
    def middle(self) -> Place:
        return (self.left[0] + self.right[0]) / 2, (self.left[1] + self.right[1]) / 2

    @property
    def apart(self) -> float:
        """Pixels between them."""
        return float(np.hypot(self.right[0] - self.left[0], self.right[1] - self.left[1]))

    @property
    def tilt(self) -> float:
        """By how many degrees the head is tilted, clockwise as one looks at the picture."""
        return float(np.degrees(np.arctan2(self.right[1] - self.left[1], self.right[0] - self.left[0])))

    @property
    def values(self) -> np.ndarray:
        """Four numbers that can be added and averaged: the middle, the logarithm of the distance, the tilt."""
        return np.array((*self.middle, np.log(self.apart), np.radians(self.tilt)))

    @staticmethod
    def of(values: np.ndarray) -> "Eyes":
        """The eyes that have these values."""
        x, y, apart, tilt = values
        ahead, down = np.exp(apart) / 2 * np.array((np.cos(tilt), np.sin(tilt)))
        return Eyes((float(x - ahead), float(y - down)), (float(x + ahead), float(y + down)))


EYES = Eyes(LEFT, RIGHT)
"""Where they are in the cut."""


def place(eyes: Eyes) -> np.ndarray:
    """The matrix (2 x 3, float64) of the turn, growth and shift that bring eyes to their places in the cut."""
    (x, y), (ahead, down) = eyes.left, (eyes.right[0] - eyes.left[0], eyes.right[1] - eyes.left[1])
    grown = (RIGHT[0] - LEFT[0]) / max(1e-6, ahead * ahead + down * down)
    turn = np.array([[ahead, down], [-down, ahead]]) * grown
    return np.column_stack((turn, np.array(LEFT) - turn @ (x, y)))


def eyes_at(matrix: np.ndarray) -> Eyes:
    """Where in a picture the eyes are that a matrix brings to their places."""
    left, right = at(inverse(matrix), np.array((LEFT, RIGHT)))
    return Eyes((float(left[0]), float(left[1])), (float(right[0]), float(right[1])))


def inverse(matrix: np.ndarray) -> np.ndarray:
    """The matrix back, from the cut to its picture."""
    return cv2.invertAffineTransform(np.asarray(matrix, np.float64))


def at(matrix: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Where places (N x 2) come to lie."""
    return places @ matrix[:, :2].T + matrix[:, 2]


def sized(matrix: np.ndarray, size: int) -> np.ndarray:
    """The same cut at another size: a square of `size` pixels."""
    grown = size / SIZE
    shift = (grown - 1) / 2
    return np.column_stack((matrix[:, :2] * grown, matrix[:, 2] * grown + shift))


def cut(picture: np.ndarray, matrix: np.ndarray, size: int = SIZE) -> np.ndarray:
    """The cut of a picture (H x W, or H x W x C): a square of `size` pixels. Beyond the picture's edge, its edge."""
    return warp(picture, sized(matrix, size), (size, size))


def warp(picture: np.ndarray, matrix: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """A picture through a matrix, as `size` (width, height); what becomes much smaller is averaged, not sampled: a
    large face that is sampled flickers."""
    shrunk = 1 / max(1e-6, float(np.hypot(matrix[0, 0], matrix[1, 0])))
    if shrunk >= 2:
        picture, matrix = _nearer(picture, matrix, size, int(shrunk))
    how = cv2.INTER_CUBIC if shrunk < 1 else cv2.INTER_LINEAR
    return cv2.warpAffine(picture, matrix, size, flags=how, borderMode=cv2.BORDER_REPLICATE)


def _nearer(
    picture: np.ndarray, matrix: np.ndarray, size: tuple[int, int], times: int
) -> tuple[np.ndarray, np.ndarray]:
    """What of a picture is seen through a matrix, a whole number of `times` smaller, and the matrix from there."""
    wide, high = size
    corners = at(inverse(matrix), np.array([(0, 0), (wide, 0), (0, high), (wide, high)], float))
    height, width = picture.shape[:2]
    low = np.clip(np.floor(corners.min(0)) - 2 * times, 0, (width - 1, height - 1)).astype(int)
    end = np.clip(np.ceil(corners.max(0)) + 2 * times, low + 1, (width, height)).astype(int)
    part = picture[low[1] : end[1], low[0] : end[0]]
    small = cv2.resize(part, np.maximum(1, (end - low) // times).tolist(), interpolation=cv2.INTER_AREA)
    grown = (end - low) / np.array(small.shape[1::-1])
    return small, np.column_stack((matrix[:, :2] * grown, matrix[:, 2] + matrix[:, :2] @ (low + (grown - 1) / 2)))
