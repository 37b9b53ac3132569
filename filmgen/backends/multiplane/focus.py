"""What is sharp, frame by frame: planes painted for several settings of the focus, and mixed between two of them."""

import cv2
import numpy as np

from filmgen.backends.multiplane.planes import Plane
from filmgen.backends.silhouette.camera import ease
from filmgen.backends.silhouette.focus import BEYOND, TURN
from filmgen.film.shots import Motion

SOFT = 6.5
"""Pixels (at 1280) by which whoever is out of focus is blurred."""
SOFTEST = 11.0
STOPS = 5
"""Settings of the focus that are painted. Between two of them is a mixture, and with few it looks like one."""
LEVELS = (0.0, 1.4, 2.8, 5.5, 11.0)
"""Blurs that a backdrop of many depths is mixed from."""


class Focus:
    """The focus of one shot. Where nothing is racked, the planes are as sharp as they were painted."""

    def __init__(self, planes: list[Plane], motion: Motion, nears: tuple[float, ...], size: float):
        self.planes, self.motion = planes, motion
        near, far = max(nears, default=1.0), min(nears, default=1.0)
        far = far if near - far > 0.06 else BEYOND
        self.settings = np.linspace(near, far, STOPS)
        self.strength, self.size = SOFT / max(0.2, near - far), size
        self.painted: dict[int, list[Plane]] = {}

    def pulled(self, number: int) -> list[Plane]:
        """The planes as they are in focus at a frame."""
        if not self.motion.rack or self.size == 0:
            return self.planes
        share = ease((number - self.motion.rack_at) / TURN)
        at = (share if self.motion.rack == "to-far" else 1 - share) * (STOPS - 1)
        low, rest = int(at), at - int(at)
        if rest < 0.02:
            return self._painted(low)
        return [
            one.but(cv2.addWeighted(one.paint, 1 - rest, other.paint, rest, 0))
            for one, other in zip(self._painted(low), self._painted(low + 1), strict=True)
        ]

    def _painted(self, stop: int) -> list[Plane]:
        """The planes painted for a setting; the two that are in use are kept."""
        if stop not in self.painted:
            self.painted = {at: planes for at, planes in self.painted.items() if abs(at - stop) <= 1}
            self.painted[stop] = [self._softened(plane, self.settings[stop]) for plane in self.planes]
        return self.painted[stop]

    def _softened(self, plane: Plane, sharp: float) -> Plane:
        if isinstance(plane.near, float):
            return _blurred(plane, self.size * min(SOFTEST, self.strength * abs(plane.near - sharp)))
        soft = np.minimum(SOFTEST, self.strength * np.abs(plane.near - np.float32(sharp)))
        paint = plane.paint.copy()
        for lower, upper in zip(LEVELS, LEVELS[1:], strict=False):
            share = np.clip((soft - lower) / (upper - lower), 0, 1).astype(np.float32)
            if share.max() > 0:
                blurred = cv2.GaussianBlur(plane.paint, (0, 0), max(0.3, upper * self.size))
                paint = cv2.blendLinear(paint, blurred, 1 - share, share)
        return plane.but(paint)


def _blurred(plane: Plane, soft: float) -> Plane:
    """A flat sheet out of focus. Colours are premultiplied, so that nothing bleeds from where there is no card."""
    if soft < 0.35:
        soft = 0.0
    margin = round(3 * SOFTEST)
    paint = cv2.copyMakeBorder(plane.paint, margin, margin, margin, margin, cv2.BORDER_CONSTANT)
    if soft:
        paint = cv2.GaussianBlur(paint, (0, 0), soft)
    return Plane(paint, plane.near, plane.left - margin, plane.top - margin)
