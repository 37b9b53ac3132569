"""A finished sheet at its distance, laid over a frame wherever the camera looks: 8 bits, premultiplied, quick."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.silhouette.sheet import HEIGHT, LEFT, TOP, WIDTH, Sheet


@dataclass(frozen=True)
class View:
    """Where the camera has moved: across and up in design pixels at the subject, and closer by a share (0.05 is a
    push of 5 per cent). `x`, `y` is the point it moves towards."""

    across: float = 0.0
    up: float = 0.0
    closer: float = 0.0
    x: float = WIDTH / 2
    y: float = HEIGHT / 2

    def at(self, near: float) -> tuple[float, float, float]:
        """Zoom and shift of a depth: a design point `(x, y)` is seen at `(x * zoom + right, y * zoom + down)`."""
        zoom = 1.0 + self.closer * (0.35 + 0.65 * near)
        return zoom, self.x * (1 - zoom) - self.across * near, self.y * (1 - zoom) + self.up * near


STILL = View()
Drift = Callable[[float], tuple[float, float]]


class Card:
    """`near` is its depth (see `lens`); `drift` moves it by itself, in design pixels at a time in seconds."""

    def __init__(self, sheet: Sheet, near: float, drift: Drift | None = None, sway: bool = False):
        paint, cover = sheet.cut()
        self.near, self.drift, self.scale, self.sway = near, drift, sheet.scale, sway
        self.first = sheet.first
        if cover is None:
            self.top, self.solid, self.bottom = 0, 0, sheet.height
            self.veil = None
        else:
            rows = np.arange(sheet.height)
            lit = rows[(cv2.reduce(cover, 1, cv2.REDUCE_MAX)[:, 0] > 0) | (paint.reshape(len(rows), -1).max(1) > 0)]
            self.top, self.bottom = (int(lit[0]), int(lit[-1]) + 1) if len(lit) else (0, 0)
            open_rows = rows[cv2.reduce(cover, 1, cv2.REDUCE_MIN)[:, 0] < 255]
            self.solid = max(self.top, min(self.bottom, int(open_rows[-1]) + 1 if len(open_rows) else 0))
            self.veil = 255 - cover
        self.paint = paint
        self.empty = self.bottom <= self.top

    def lay(self, frame: np.ndarray, view: View, seconds: float) -> None:
        """Lay the card over a frame of the picture's size, in place."""
        if self.empty:
            return
        zoom, right, down = view.at(self.near)
        if self.drift is not None:
            right_drift, down_drift = self.drift(seconds)
            right, down = right + right_drift * zoom, down + down_drift * zoom
        # a frame pixel f shows the sheet's pixel (f - shift) / zoom
        shift_x = (right + LEFT * zoom) * self.scale
        shift_y = (down + TOP * zoom) * self.scale + self.first * zoom
        height = frame.shape[0]
        first = max(0, int(np.floor(self.top * zoom + shift_y)) - 1)
        last = min(height, int(np.ceil(self.bottom * zoom + shift_y)) + 1)
        middle = (
            min(max(first, int(np.ceil(self.solid * zoom + shift_y)) + 1), last) if self.veil is not None else first
        )
        if last <= first:
            return
        if abs(zoom - 1) < 1e-6 and self._whole(frame, shift_x, shift_y, first, middle, last):
            return
        if middle > first:
            paint = self._seen(self.paint, frame, zoom, shift_x, shift_y, first, middle)
            veil = self._seen(self.veil, frame, zoom, shift_x, shift_y, first, middle, 255)
            _over(frame[first:middle], paint, veil)
        if last > middle:
            frame[middle:last] = self._seen(self.paint, frame, zoom, shift_x, shift_y, middle, last)

    def _whole(self, frame: np.ndarray, x: float, y: float, first: int, middle: int, last: int) -> bool:
        """Lay by whole pixels when the shift is whole: nearly free."""
        column, row = -round(x), -round(y)
        width = frame.shape[1]
        if abs(x + column) > 0.02 or abs(y + row) > 0.02 or column < 0 or column + width > self.paint.shape[1]:
            return False
        if first + row < 0 or last + row > self.paint.shape[0]:
            return False
        across = slice(column, column + width)
        if middle > first:
            rows = slice(first + row, middle + row)
            _over(frame[first:middle], self.paint[rows, across], self.veil[rows, across])
        if last > middle:
            frame[middle:last] = self.paint[middle + row : last + row, across]
        return True

    def _seen(self, image: np.ndarray, frame: np.ndarray, zoom: float, x: float, y: float, first: int, last: int,
              beyond: int = 0) -> np.ndarray:  # fmt: skip
        look = np.float32(((1 / zoom, 0, -x / zoom), (0, 1 / zoom, (first - y) / zoom)))
        edge = cv2.BORDER_CONSTANT if self.veil is not None else cv2.BORDER_REPLICATE
        return cv2.warpAffine(
            image,
            look,
            (frame.shape[1], last - first),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=edge,
            borderValue=(beyond,) * 3,
        )


def _over(frame: np.ndarray, paint: np.ndarray, veil: np.ndarray) -> None:
    """Premultiplied paint over a frame, in place; `veil` is what shines through, 0 to 255."""
    through = cv2.multiply(frame, cv2.merge((veil, veil, veil)), scale=1 / 255)
    cv2.add(through, paint, frame)
