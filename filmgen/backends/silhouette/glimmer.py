"""Light that lives, at a quarter of the picture's size: lamps that breathe, beams that turn, curtains of aurora."""

import math
from dataclasses import replace

import numpy as np

from filmgen.backends.silhouette.card import View
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.easel import Drawn, Lamp
from filmgen.backends.silhouette.paints import FALLOFF
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH

SHRINK = 4


class Glimmer:
    """All living light of a picture, added up for a moment."""

    def __init__(
        self,
        lamps: list[Lamp],
        drawn: list[Drawn],
        size: tuple[int, int],
        hold: float | None = None,
        orbit: float = 0.0,
    ):
        self.width, self.height = size[0] // SHRINK, size[1] // SHRINK
        self.step = WIDTH / self.width
        self.x = ((np.arange(self.width, dtype=np.float32) + 0.5) * self.step)[None]
        self.y = ((np.arange(self.height, dtype=np.float32) + 0.5) * HEIGHT / self.height)[:, None]
        self.drawn, self.hold, self.orbit = drawn, hold, orbit
        self.lamps = [replace(lamp, x=lamp.x - orbit * (1 - lamp.near)) for lamp in lamps]

    def light(self, seconds: float, view: View, extra: tuple[Lamp, ...] = ()) -> np.ndarray | None:
        """What to add, height x width x 3, 0 to 255 and beyond; None in the dark."""
        if not self.lamps and not self.drawn and not extra:
            return None
        total = np.zeros((self.height, self.width, 3), np.float32)
        for drawn in self.drawn:
            zoom, right, down = view.at(drawn.near, self.hold)
            total += drawn.light(
                (self.x - right + self.orbit * (1 - drawn.near)) / zoom, (self.y - down) / zoom, seconds
            )
        for at, lamp in enumerate((*self.lamps, *extra)):
            zoom, right, down = view.at(lamp.near, self.hold if at < len(self.lamps) else None)
            strength = lamp.strength * rhythm(lamp.rhythm, seconds, at)
            self._add(total, lamp, lamp.x * zoom + right, lamp.y * zoom + down, strength)
        return total

    def _add(self, total: np.ndarray, lamp: Lamp, x: float, y: float, strength: float) -> None:
        across, down = lamp.radius, lamp.radius * lamp.flatten
        x0, x1 = (min(self.width, max(0, int(edge / self.step))) for edge in (x - across, x + across + self.step))
        y0, y1 = (min(self.height, max(0, int(edge / self.step))) for edge in (y - down, y + down + self.step))
        if x1 <= x0 or y1 <= y0:
            return
        dx, dy = (self.x[:, x0:x1] - x) / across, (self.y[y0:y1] - y) / down
        fall = np.interp(np.sqrt(dx * dx + dy * dy), *FALLOFF).astype(np.float32)
        total[y0:y1, x0:x1] += fall[..., None] * (lamp.colour * np.float32(strength))


def rhythm(name: str, seconds: float, at: int) -> float:
    """How bright a lamp is at a moment, about 1."""
    if name == "fire":
        wave = math.sin(11 * seconds + 1.7 * at) + 0.7 * math.sin(17.3 * seconds + at) + 0.6 * math.sin(5.1 * seconds)
        return 1 + 0.09 * wave
    if name == "neon":
        tick = chance("neon", at, int(seconds * 12)).random()
        return 0.55 if tick > 0.965 else 1 + 0.03 * math.sin(40 * seconds)
    if name == "pulse":
        return 0.75 + 0.25 * math.sin(2 * math.pi * seconds / 3.4 + at)
    if name == "screen":
        return 1 + 0.06 * math.sin(9 * seconds + at) + 0.05 * math.sin(23 * seconds)
    return 1.0
