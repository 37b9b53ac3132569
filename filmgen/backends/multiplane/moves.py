"""Where the camera is at a frame: how far along, how close, how unsteady."""

import math
from dataclasses import dataclass

import numpy as np

from filmgen.backends.silhouette.camera import HOLD, SETTLE, ease
from filmgen.backends.silhouette.chance import chance
from filmgen.film.shots import Motion, Picture
from filmgen.film.staging import ShotSize

TRUCK = 0.030
"""Shares of the width that the subject's plane moves to either side in a pan."""
CRANE: dict[ShotSize, float] = {"wide": 0.026, "full": 0.022, "medium": 0.018, "close": 0.016, "insert": 0.016}
"""The same up and down, in shares of the width."""
PUSH, PULL = 0.085, 0.10
"""By how much of its distance to the subject the camera closes in, and backs away."""
BREATH = 0.016
"""How far a camera that does nothing closes in, per five seconds."""
DRIFT = 0.0035
"""How far it then sways, in shares of the width."""
HAND = 0.0085
"""How far a hand sways."""
SLOW, QUICK = 0.11, 1.7
"""Hertz between which a hand is unsteady: below is a drift, above a tremor that no operator has."""
WAVES = 14
FOLLOWED = {"wide": 0.0, "full": 0.0, "insert": 0.3, "medium": 0.55, "close": 0.65}
"""How much the subject is held in the frame while the rest goes by; none where the feet are seen, which would slide."""


@dataclass(frozen=True)
class Place:
    """Where the camera is. `x` and `y` are how far it went right and down, in shares of the width at the subject's
    depth; `closer` is how much of the way to the subject it went; `roll` is in radians; `held` is how much of `x` and
    `y` the lens makes good for the subject."""

    x: float = 0.0
    y: float = 0.0
    closer: float = 0.0
    roll: float = 0.0
    held: float = 0.0


class Move:
    """One move of one shot."""

    def __init__(self, picture: Picture, motion: Motion):
        self.picture, self.motion = picture, motion
        draw = chance(picture.seed, "multiplane hand")
        self.hertz = np.exp(draw.uniform(math.log(SLOW), math.log(QUICK), (4, WAVES)))
        self.phases = draw.uniform(0, 2 * math.pi, (4, WAVES))
        self.swell = self.hertz**-0.8
        self.swell /= np.sqrt((self.swell**2).sum(1, keepdims=True) / 2)

    def at(self, frame: int) -> Place:
        """Where the camera is at a frame of the shot."""
        share, seconds = self._share(frame), frame / 24
        way = 2 * share - 1
        tension = self.picture.tension
        up = CRANE[self.picture.size]
        sway = self._sway(seconds)
        drift = {"x": DRIFT * sway[0] * 0.5, "y": DRIFT * sway[1] * 0.3}
        match self.motion.move:
            case "push":
                return Place(closer=PUSH * (1 + 0.5 * tension) * share, **drift)
            case "pull":
                return Place(closer=PULL * (1 - share), **drift)
            case "pan-left" | "pan-right":
                return Place(x=TRUCK * (way if self.motion.move == "pan-right" else -way), y=drift["y"])
            case "follow":
                return Place(x=0.7 * TRUCK * way * self._ahead(), y=drift["y"], held=FOLLOWED[self.picture.size])
            case "rise" | "fall":
                return Place(x=drift["x"], y=up * (-way if self.motion.move == "rise" else way))
            case "handheld":
                size = HAND * (1 + 0.7 * tension)
                return Place(size * sway[0], 0.7 * size * sway[1], 0.01 + 0.004 * sway[2], 0.0022 * sway[3])
        return Place(closer=BREATH * seconds / 5, **drift)

    def _ahead(self) -> float:
        """Which way whoever is followed goes."""
        facing = next((figure.facing for figure in self.picture.figures if figure.subject == self.picture.subject), "")
        return -1.0 if facing == "left" else 1.0

    def _share(self, frame: int) -> float:
        """How much of the move is done: it gathers itself, goes, and comes to rest before the cut."""
        last = self.motion.frames - 1
        rest = HOLD + SETTLE if last > 4 * (HOLD + SETTLE) else 0
        return ease((frame - (HOLD if rest else 0)) / max(1, last - rest))

    def _sway(self, seconds: float) -> tuple[float, ...]:
        """Four unsteadinesses of deviation 1 that never come round again: waves of unrelated lengths."""
        waves = self.swell * np.sin(2 * math.pi * self.hertz * seconds + self.phases)
        return tuple(float(value) for value in waves.sum(1))
