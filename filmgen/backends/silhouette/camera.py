"""How the camera moves: pushes, pans, cranes and unsteady hands, eased, by frame."""

import math

import numpy as np

from filmgen.backends.silhouette.card import View
from filmgen.backends.silhouette.chance import chance
from filmgen.film.shots import Motion, Picture

PUSH = 0.055
"""How much closer a push ends than it began."""
PAN = 56.0
"""Design pixels that the subject's plane moves, either side of the middle."""
CRANE = 20.0
PULSES = (1.3, 2.9)
"""Radians a second of the two waves in a hand."""


def ease(share: float) -> float:
    """Smoothstep: slow, quick, slow."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)


class Camera:
    """One move of one shot. `interest` is the design point that a push moves towards."""

    def __init__(self, picture: Picture, motion: Motion | None, interest: tuple[float, float]):
        self.motion, self.interest = motion, interest
        self.tension = picture.tension
        self.phases = chance(picture.seed, "hand").random(4) * 2 * math.pi

    def view(self, frame: int, seconds: float, followed: float = 0.0) -> View:
        """Where the camera is; `followed` is how far it was drawn along by someone walking, in design pixels."""
        x, y = self.interest
        if self.motion is None:
            return View(x=x, y=y)
        share = ease(frame / max(1, self.motion.frames - 1))
        across, up, closer = followed, 0.0, 0.0
        move = self.motion.move
        if move == "push":
            closer = PUSH * share
        elif move == "pull":
            closer = PUSH * (1 - share)
        elif move in ("pan-left", "pan-right"):
            across += PAN * (2 * share - 1) * (1 if move == "pan-right" else -1)
        elif move in ("rise", "fall"):
            up = CRANE * (2 * share - 1) * (1 if move == "rise" else -1)
        elif move == "handheld":
            right, down = self._hand(seconds)
            across, up, closer = across + right, down, 0.012
        return View(across, up, closer, x, y)

    def _hand(self, seconds: float) -> tuple[float, float]:
        slow, quick = PULSES
        size = 1.6 * (1 + self.tension)
        a, b, c, d = self.phases
        right = size * math.sin(slow * seconds + a) + 0.5 * size * math.sin(quick * seconds + b)
        down = 0.75 * size * math.sin(1.31 * slow * seconds + c) + 0.4 * size * math.sin(1.27 * quick * seconds + d)
        return float(np.float32(right)), float(np.float32(down))
