"""Wind: how hard it blows in which weather, and cards that lean in it."""

import math
from collections.abc import Callable

import cv2
import numpy as np

from filmgen.backends.silhouette.card import Card, View
from filmgen.backends.silhouette.sheet import LEFT, TOP, Sheet
from filmgen.film.staging import Weather

FORCE: dict[Weather, float] = {"storm": 4.2, "dust": 2.6, "rain": 1.7, "snow": 1.3, "embers": 1.5, "fog": 0.6}
"""How hard the wind blows, where it is not a breath (1)."""


def force(weather: Weather) -> float:
    return FORCE.get(weather, 1.0)


def gust(strength: float, seconds: float, phase: float = 0.0) -> float:
    """What the wind does to something upright: about `strength`, leaning with it and coming back."""
    slow, quick = math.sin(0.53 * seconds + phase), math.sin(1.37 * seconds + 2.3 * phase + 0.6)
    flutter = 0.18 * math.sin(3.1 * seconds + 4 * phase)
    return strength * ((0.55 + 0.45 * slow) * (0.75 + 0.35 * quick) + flutter)


def still(_: float) -> tuple[float, float]:
    """The drift of what stays where it is and is yet not to be glued to its neighbours."""
    return 0.0, 0.0


class Swaying(Card):
    """A card that leans in the wind, more the higher above `foot` (a design y): `lean` gives the slope at a time."""

    def __init__(
        self,
        sheet: Sheet,
        near: float,
        lean: Callable[[float], float],
        foot: float,
        hold: float | None = None,
        order: float | None = None,
    ):
        super().__init__(sheet, near, still, hold, order)
        self.lean, self.foot = lean, (foot - TOP) * sheet.scale - sheet.first
        self.slope = 0.0
        reach = round(0.05 * (self.bottom - self.top)) + 4
        self.spans = tuple((max(0, left - reach), right + reach) for left, right in self.spans)

    def lay(self, frame: np.ndarray, view: View, seconds: float, limit: int) -> None:
        self.slope = self.lean(seconds)
        super().lay(frame, view, seconds, limit)

    def _whole(self, *_: object) -> bool:
        return False

    def _seen(
        self, image: np.ndarray, frame: np.ndarray, zoom: float, x: float, y: float, first: int, last: int
    ) -> np.ndarray:
        row = (first - y) / zoom
        look = np.float32(
            ((1 / zoom, self.slope / zoom, -x / zoom - self.slope * (self.foot - row)), (0, 1 / zoom, row))
        )
        return cv2.warpAffine(
            image,
            look,
            (frame.shape[1], last - first),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REFLECT_101,
        )


class Mover(Card):
    """Something drawn anew for every frame at its depth in the stack. Its x runs around as the landscape does."""

    def __init__(self, scale: float, near: float, hold: float | None = None, order: float | None = None):
        self.paint, self.veil = np.zeros((2, 2, 3), np.uint8), np.zeros((2, 2), np.uint8)
        self.near, self.drift, self.hold = near, still, hold
        self.order = near if order is None else order
        self.loose, self.scale, self.first, self.aside = False, scale, 0, 0
        self.top, self.solid, self.bottom = 0, 1, 1
        self.spans = ((0, 2),)

    def lay(self, frame: np.ndarray, view: View, seconds: float, limit: int) -> None:
        zoom, right, down = view.at(self.near, self.hold)
        if limit > 0:
            self.draw(frame[:limit], zoom, right - self.aside / self.scale, down, seconds)

    def draw(self, frame: np.ndarray, zoom: float, right: float, down: float, seconds: float) -> None:
        """Draw on a frame; a design point `(x, y)` is seen at `(x * zoom + right, y * zoom + down)`."""
        raise NotImplementedError

    @staticmethod
    def around(x: float, right: float, zoom: float, pad: float) -> float:
        """x on the frame of a design x, come round so that it lies between `-pad` and a turn from there."""
        from filmgen.backends.silhouette.ring import ROUND

        turn = max(ROUND, 1280 + 2 * pad) * zoom
        return (x * zoom + right + pad) % turn - pad if pad else (x * zoom + right - LEFT) % turn + LEFT
