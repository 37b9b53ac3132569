"""Which depth is sharp, frame by frame: a rack of focus is two paintings of the set, one focused near and one far."""

from copy import copy
from dataclasses import replace

import cv2
import numpy as np

from filmgen.backends.silhouette.camera import ease
from filmgen.backends.silhouette.card import Card, View
from filmgen.backends.silhouette.composition import Mark
from filmgen.backends.silhouette.lens import Lens
from filmgen.film.shots import Motion

TURN = 16
"""Frames that the ring of the lens takes."""
BLUR = 6.0
"""Design pixels by which whoever is out of focus is blurred at least."""
BEYOND = 0.35
"""What is racked to when nobody stands farther than the subject."""


class Focus:
    """The focus of one shot. `now` is where it is at the frame that is drawn: 0 near, 1 far; see `pull`."""

    def __init__(self, lens: Lens, motion: Motion | None, marks: tuple[Mark, ...]):
        self.motion, self.now = motion, 0.0
        self.racks = motion is not None and motion.rack != ""
        depths = [mark.near for mark in marks if not mark.behind_us] or [1.0]
        near, far = max(depths), min(depths)
        far = far if near - far > 0.06 else BEYOND
        strong = min(40.0, max(lens.focus, BLUR / (near - far))) if self.racks else lens.focus
        self.lenses = (
            replace(lens, focus=strong, sharp=near if self.racks else 1.0),
            replace(lens, focus=strong, sharp=far),
        )

    def pull(self, number: int) -> None:
        """Set the focus for a frame."""
        if self.motion is not None and self.racks:
            share = ease((number - self.motion.rack_at) / TURN)
            self.now = share if self.motion.rack == "to-far" else 1 - share

    def soft(self, near: float) -> float:
        """How far out of focus a figure at a depth is now, in design pixels; only in a rack are figures ever soft."""
        if not self.racks:
            return 0.0
        first, second = (lens.soft(near) for lens in self.lenses)
        return first + (second - first) * self.now


class Racked(Card):
    """A card with a second painting of itself, focused elsewhere; what is laid is a mixture of both."""

    def __init__(self, near: Card, far: Card, focus: Focus):
        self.__dict__.update(near.__dict__)
        self.sharp_near, self.sharp_far, self.focus = near, far, focus
        self.top, self.solid = min(near.top, far.top), max(near.solid, far.solid)
        self.bottom = max(near.bottom, far.bottom)
        self.spans = ((0, self.paint.shape[1]),)

    def lay(self, frame: np.ndarray, view: View, seconds: float, limit: int) -> None:
        share = self.focus.now
        if share < 0.01 or share > 0.99:
            (self.sharp_far if share > 0.5 else self.sharp_near).lay(frame, view, seconds, limit)
            return
        mixed = copy(self)
        film = cv2.addWeighted(self.sharp_near.film, 1 - share, self.sharp_far.film, share, 0)
        mixed.paint = film if self.veil is None else film[..., :3]
        mixed.veil = None if self.veil is None else film[..., 3]
        Card.lay(mixed, frame, view, seconds, limit)


def racked(near: list[Card], far: list[Card], focus: Focus) -> list[Card]:
    """Two paintings of the same set as one stack. What moves by itself is taken as it was painted first."""
    if [(type(card), card.order) for card in near] != [(type(card), card.order) for card in far]:
        return near
    return [
        Racked(one, other, focus) if type(one) is Card and one.paint.shape == other.paint.shape else one
        for one, other in zip(near, far, strict=True)
    ]
