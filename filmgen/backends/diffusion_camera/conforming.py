"""From a model's rate and frame to the film's: what lies between two frames is moved there, and not mixed."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import cv2
import numpy as np

CRUDE = 256
"""Pixels on the shorter side at which movement is found; finer finds noise."""
LOST = 12.0
"""Levels by which two guesses of a pixel may differ before the nearer frame is believed alone."""


def at_rate(frames: Iterable[np.ndarray], rate: Fraction, film: Fraction, count: int) -> Iterator[np.ndarray]:
    """`count` frames at the film's rate out of frames at another. A frame that falls on one of theirs is that one;
    what falls between two is moved along from both (see `between`)."""
    step = rate / film
    coming = iter(frames)
    at, here = 0, next(coming)
    following = next(coming, None)
    flows = None
    for number in range(count):
        place = number * step
        while place >= at + 1 and following is not None:
            at, here, following, flows = at + 1, following, next(coming, None), None
        share = float(place - at)
        if share < 1e-6 or following is None:
            yield here
            continue
        flows = flows if flows is not None else movement(here, following)
        yield between(here, following, share, flows)


def movement(first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How each pixel moves from one frame to the other and back, in pixels (Kroeger et al., DIS, 2016)."""
    height, width = first.shape[:2]
    scale = min(1.0, CRUDE / min(height, width))
    size = (max(16, round(width * scale)), max(16, round(height * scale)))
    greys = [
        cv2.cvtColor(cv2.resize(f, size, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2GRAY) for f in (first, second)
    ]
    seeker = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    ways = (seeker.calc(greys[0], greys[1], None), seeker.calc(greys[1], greys[0], None))
    larger = np.float32((width / size[0], height / size[1]))
    there, back = (cv2.resize(way, (width, height), interpolation=cv2.INTER_LINEAR) * larger for way in ways)
    return there, back


def between(first: np.ndarray, second: np.ndarray, share: float, flows: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """The frame a share of the way from one to the other: both are moved there, and mixed where they agree.

    Movement at that moment is put together from both directions (Jiang et al., Super SloMo, 2018, eq. 4). Where the two
    do not agree (something was uncovered, or the movement was not understood), the nearer frame alone is believed.
    """
    there, back = flows
    to_first = -(1 - share) * share * there + share * share * back
    to_second = (1 - share) * (1 - share) * there - share * (1 - share) * back
    moved = [_moved(frame, flow) for frame, flow in ((first, to_first), (second, to_second))]
    differ = cv2.absdiff(moved[0], moved[1]).max(2).astype(np.float32)
    doubt = cv2.blur(np.clip(differ / LOST - 0.5, 0, 1), (5, 5))
    nearer = 1.0 if share > 0.5 else 0.0
    weight = np.float32(share) * (1 - doubt) + np.float32(nearer) * doubt
    return cv2.blendLinear(moved[0], moved[1], 1 - weight, weight)


def _moved(frame: np.ndarray, flow: np.ndarray) -> np.ndarray:
    height, width = frame.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return cv2.remap(frame, x + flow[..., 0], y + flow[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


class Canvas:
    """The model's frame, `wide` x `tall`, and where in it the film's picture (`width` x `height`) lies.

    Nearly the same shape is stretched. Otherwise a picture to begin with is put in whole, continued at its edges as in
    a mirror, and taken out again; without one the middle of the frame is the picture.
    """

    NEARLY = 0.045

    def __init__(self, wide: int, tall: int, width: int, height: int):
        self.wide, self.tall, self.width, self.height = wide, tall, width, height
        inner = min(wide / width, tall / height)
        self.inner = (min(wide, round(width * inner)), min(tall, round(height * inner)))
        if abs(np.log(wide * height / (tall * width))) < self.NEARLY:
            self.inner = (wide, tall)
        self.left, self.top = (wide - self.inner[0]) // 2, (tall - self.inner[1]) // 2

    def put(self, picture: np.ndarray) -> np.ndarray:
        """The picture to begin with, as the model's frame."""
        fits = self.inner[0] * self.inner[1] < picture.shape[0] * picture.shape[1]
        small = cv2.resize(picture, self.inner, interpolation=cv2.INTER_AREA if fits else cv2.INTER_CUBIC)
        right, bottom = self.wide - self.inner[0] - self.left, self.tall - self.inner[1] - self.top
        return cv2.copyMakeBorder(small, self.top, bottom, self.left, right, cv2.BORDER_REFLECT_101)

    def take(self, frame: np.ndarray) -> np.ndarray:
        """What the film shows of a frame of the model's, which may have taken a size of its own."""
        if frame.shape[:2] != (self.tall, self.wide):
            frame = cv2.resize(frame, (self.wide, self.tall), interpolation=cv2.INTER_AREA)
        part = frame[self.top : self.top + self.inner[1], self.left : self.left + self.inner[0]]
        return cv2.resize(part, (self.width, self.height), interpolation=cv2.INTER_CUBIC)
