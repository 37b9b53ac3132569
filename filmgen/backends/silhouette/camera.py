"""How the camera moves: pushes, pans, cranes and unsteady hands, eased, by frame."""

import math

import numpy as np

from filmgen.backends.silhouette.card import View
from filmgen.backends.silhouette.chance import chance
from filmgen.film.shots import Motion, Picture
from filmgen.film.staging import ShotSize

PUSH = 0.05
"""How much closer a push ends than it began; in a crisis nearly twice as much."""
PULL = 0.08
PAN = 56.0
"""Design pixels that the subject's plane moves, either side of the middle."""
CRANE: dict[ShotSize, float] = {"wide": 38.0, "full": 24.0, "medium": 16.0, "close": 12.0, "insert": 12.0}
"""The same up and down."""
HOLD, SETTLE = 6, 10
"""Frames that a move waits before it begins, and that it is over before the shot is."""
ORBITS: dict[ShotSize, float] = {"wide": 0.0, "full": 45.0, "medium": 120.0, "close": 170.0, "insert": 70.0}
"""Design pixels by which the horizon moves behind someone who faces it: no two sizes show the same horizon."""
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
        self.tension, self.size = picture.tension, picture.size
        self.orbit = _orbit(picture)
        self.phases = chance(picture.seed, "hand").random(4) * 2 * math.pi

    def view(self, frame: int, seconds: float, followed: float = 0.0) -> View:
        """Where the camera is; `followed` is how far it was drawn along by someone walking, in design pixels."""
        x, y = self.interest
        if self.motion is None:
            return View(x=x, y=y)
        share = self._share(frame)
        across, up, closer = followed, 0.0, 0.0
        move = self.motion.move
        if move == "push":
            closer = PUSH * (1 + 0.8 * self.tension) * share
        elif move == "pull":
            closer = PULL * (1 - share)
        elif move in ("pan-left", "pan-right"):
            across += PAN * (2 * share - 1) * (1 if move == "pan-right" else -1)
        elif move in ("rise", "fall"):
            up = CRANE[self.size] * (2 * share - 1) * (1 if move == "rise" else -1)
        elif move == "handheld":
            right, down = self._hand(seconds)
            across, up, closer = across + right, down, 0.012
        return View(across, up, closer, x, y)

    def _share(self, frame: int) -> float:
        """How much of the move is done: it gathers itself, goes, and comes to rest before the cut."""
        assert self.motion is not None
        last = self.motion.frames - 1
        rest = HOLD + SETTLE if last > 4 * (HOLD + SETTLE) else 0
        begin = HOLD if rest else 0
        return ease((frame - begin) / max(1, last - rest))

    def _hand(self, seconds: float) -> tuple[float, float]:
        slow, quick = PULSES
        size = 1.6 * (1 + self.tension)
        a, b, c, d = self.phases
        right = size * math.sin(slow * seconds + a) + 0.5 * size * math.sin(quick * seconds + b)
        down = 0.75 * size * math.sin(1.31 * slow * seconds + c) + 0.4 * size * math.sin(1.27 * quick * seconds + d)
        return float(np.float32(right)), float(np.float32(down))


def _orbit(picture: Picture) -> float:
    """How far round the subject the camera stands: towards where it looks. Rooms turn by themselves (see `rooms`)."""
    if picture.place.interior or picture.place.set == "micro-world" or picture.angle == "two-shot":
        return 0.0
    facing = next((figure.facing for figure in picture.figures if figure.subject == picture.subject), "camera")
    side = {"right": 1.0, "left": -1.0}.get(facing, 0.5 if chance(picture.place.seed, "orbit").random() < 0.5 else -0.5)
    return side * ORBITS[picture.size]
