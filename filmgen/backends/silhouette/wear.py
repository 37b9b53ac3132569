"""What many projectors did to a print: it weaves in the gate, flickers, and carries dust, hairs and scratches."""

import cv2
import numpy as np

from filmgen.backends.silhouette.card import slid
from filmgen.backends.silhouette.chance import chance

WEAVE = 0.8
"""Design pixels that the picture wanders in the gate."""
FLICKER = 0.025
SECOND = 24
"""Frames for which a scratch may last."""


class Wear:
    """The wear of one shot: `seed` is the picture's, `size` in film pixels. All is a function of a frame's number."""

    def __init__(self, seed: int, size: tuple[int, int]):
        self.seed, self.width, self.height = seed, *size
        self.scale = self.width / 1280

    def flicker(self, number: int) -> float:
        """How bright the lamp is, about 1."""
        slow = np.sin(0.9 * number + self.seed % 7) * np.sin(0.37 * number)
        return float(1 + FLICKER * (0.6 * slow + 0.8 * (chance(self.seed, "flicker", number).random() - 0.5)))

    def woven(self, picture: np.ndarray, number: int) -> np.ndarray:
        """The picture where the gate holds it: a wander, and a small jolt in each frame."""
        jolt = chance(self.seed, "weave", number).random(2) - 0.5
        right = WEAVE * self.scale * (0.7 * np.sin(0.31 * number) + 0.5 * jolt[0])
        down = WEAVE * self.scale * (0.6 * np.sin(0.23 * number + 1) + 0.8 * jolt[1])
        moved = slid(picture, float(right), float(down), (self.width, self.height))
        return picture if moved is None else moved

    def dirty(self, picture: np.ndarray, number: int) -> None:
        """Dust, now and then a hair, and a scratch that runs for part of a second; in place."""
        rng = chance(self.seed, "dust", number)
        for _ in range(int(rng.integers(0, 4))):
            self._speck(picture, rng)
        if rng.random() < 0.05:
            self._hair(picture, rng)
        run = chance(self.seed, "scratch", number // SECOND)
        first, frames, x, bright = run.integers(0, 16), run.integers(3, 9), run.random(), run.random() < 0.7
        if run.random() < 0.3 and first <= number % SECOND < first + frames:
            column = int(self.width * (0.06 + 0.88 * x) + 1.5 * np.sin(number))
            part = picture[:, column : column + max(1, round(self.scale))]
            picture[:, column : column + part.shape[1]] = cv2.add(part, 26.0) if bright else cv2.subtract(part, 22.0)

    def _speck(self, picture: np.ndarray, rng: np.random.Generator) -> None:
        at = (rng.random(2) * (self.width, self.height)).astype(int)
        radius = self.scale * (0.7 + 1.8 * rng.random() ** 3)
        stretch = (max(1, round(radius * (1 + rng.random()))), max(1, round(radius)))
        tone = 235.0 if rng.random() < 0.45 else 12.0
        cv2.ellipse(
            picture, tuple(map(int, at)), stretch, float(180 * rng.random()), 0, 360, (tone,) * 3, -1, cv2.LINE_AA
        )

    def _hair(self, picture: np.ndarray, rng: np.random.Generator) -> None:
        x, y = rng.random(2) * (self.width, self.height)
        turn = 2 * np.pi * rng.random() + np.cumsum(rng.normal(0, 0.22, 24))
        line = np.stack(
            [x + np.cumsum(np.cos(turn)) * 2.4 * self.scale, y + np.cumsum(np.sin(turn)) * 2.4 * self.scale], -1
        )
        cv2.polylines(picture, [np.round(line * 16).astype(np.int32)], False, (14.0,) * 3, 1, cv2.LINE_AA, 4)
