"""What makes a still card film: grain, a gate that weaves, a lamp that flutters, dust. All of it drawn from a seed."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

_MIDDLE = 16
"""What a grain tile adds where it adds nothing."""


@dataclass(frozen=True)
class Grain:
    """Some tiles of grain, a little larger than the picture, laid over it at a new place each frame."""

    tiles: tuple["np.ndarray", ...]
    width: int
    height: int

    def over(self, picture: "np.ndarray", frame: int) -> "np.ndarray":
        """The picture (any number of channels, uint8) with the grain of one frame."""
        import cv2

        tile = self.tiles[frame % len(self.tiles)]
        x, y = (frame * 37) % 61, (frame * 53) % 47
        piece = tile[y : y + self.height, x : x + self.width]
        if picture.ndim == 3:
            piece = cv2.merge((piece, piece, piece))
        return cv2.subtract(cv2.add(picture, piece), (_MIDDLE,) * 4)


def chance_of(seed: int, *purpose: int) -> "np.random.Generator":
    """Chance for one purpose, the same for the same seed everywhere."""
    import numpy as np

    return np.random.default_rng([seed % 2**64, *purpose])


def make_grain(width: int, height: int, sigma: float, seed: int, coarse: float = 0.0, tiles: int = 6) -> Grain:
    """Grain of `sigma` levels; `coarse` in pixels, by default what .7 of a pixel is at 720 lines."""
    import cv2
    import numpy as np

    chance = chance_of(seed, 11)
    made = []
    for _ in range(tiles):
        noise = chance.standard_normal((height + 64, width + 64), dtype=np.float32)
        noise = cv2.GaussianBlur(noise, (0, 0), coarse or 0.7 * height / 720)
        made.append(np.clip(noise * (sigma / noise.std()) + _MIDDLE, 0, 255).astype(np.uint8))
    return Grain(tuple(made), width, height)


def weave(frame: int, unit: float, seed: int) -> tuple[float, float]:
    """How far the film sits from its place in the gate, in pixels: a slow wander and a tremble, under .8 of a pixel."""
    t = frame + seed % 97
    x = 0.45 * math.sin(t * 0.31) + 0.35 * math.sin(t * 1.73 + 1)
    y = 0.45 * math.sin(t * 0.23 + 2) + 0.35 * math.sin(t * 1.31)
    return 0.8 * unit * x, 0.8 * unit * y


def flutter(frame: int, seed: int) -> float:
    """How bright the lamp is, about 1: it never quite rests."""
    t = frame + seed % 89
    return 1.0 + 0.022 * math.sin(t * 1.9) + 0.018 * math.sin(t * 0.57 + 1) + 0.012 * math.sin(t * 3.7)


def dusty(picture: "np.ndarray", frame: int, unit: float, seed: int) -> "np.ndarray":
    """A picture (one channel) with specks for one frame, now and then a hair for three, a scratch that wanders."""
    import cv2
    import numpy as np

    height, width = picture.shape
    marks = np.zeros_like(picture)
    chance = chance_of(seed, 7, frame)
    for _ in range(int(chance.integers(3, 9))):
        place = (int(chance.integers(0, width)), int(chance.integers(0, height)))
        radius = max(1, round(float(chance.choice([0.7, 0.9, 1.2])) * unit))
        cv2.circle(marks, place, radius, int(chance.integers(70, 150)), -1, cv2.LINE_AA)
    hair = chance_of(seed, 13, frame // 3)
    if hair.random() < 0.12:
        x, y = hair.uniform(0.1, 0.9) * width, hair.uniform(0.1, 0.9) * height
        t = np.arange(14)
        curve = np.stack([x + unit * (8 * np.sin(t * 0.5) + t * 1.6), y + unit * 10 * np.cos(t * 0.43)], 1)
        cv2.polylines(marks, [np.round(curve).astype(np.int32)], False, 92, max(1, round(unit)), cv2.LINE_AA)
    x = (0.14 + 0.72 * chance_of(seed, 17, frame // 30).random()) * width
    x += 3 * unit * math.sin(frame * 0.4)
    if frame // 30 % 2 == 0:
        cv2.line(marks, (round(x), 0), (round(x + 2 * unit), height), 34, max(1, round(0.8 * unit)), cv2.LINE_AA)
    return cv2.max(picture, marks)


def bars(picture: "np.ndarray") -> int:
    """The height of black bars at head and foot, in rows; 0 for a picture that fills its frame."""
    limit = picture.shape[0] // 6
    lit = picture.max(axis=(1, 2)) > 12
    top, bottom = int(lit.argmax()), int(lit[::-1].argmax())
    return min(top, bottom) if 0 < min(top, bottom) <= limit and abs(top - bottom) <= 4 else 0
