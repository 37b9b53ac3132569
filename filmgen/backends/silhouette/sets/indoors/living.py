"""What moves in a set by itself: cards that are drawn anew for every frame, behind the figures."""

from collections.abc import Callable

import cv2
import numpy as np

from filmgen.backends.silhouette.card import Card, View
from filmgen.backends.silhouette.colours import Colour
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline
from filmgen.backends.silhouette.sheet import HEIGHT, LEFT, SHARP, TOP, WIDTH, Sheet

SHRINK = 4


class Pen:
    """Draws on a frame in design pixels, as the camera sees them at one depth."""

    def __init__(self, frame: np.ndarray, zoom: float, right: float, down: float, scale: float):
        self.frame, self.zoom, self.scale = frame, zoom, scale
        self.shift = np.array((right, down))

    def fill(self, outlines: list[Outline], hue: Colour, alpha: float = 1.0) -> None:
        """Lay shapes in one colour."""
        outlines = [outline for outline in outlines if len(outline) > 2]
        if not outlines:
            return
        whole = self._placed(np.concatenate(outlines))
        shapes = np.split(whole, np.cumsum([len(outline) for outline in outlines[:-1]]))
        if alpha >= 1:
            for shape in shapes:
                cv2.fillPoly(self.frame, [shape], tuple(map(float, hue)), cv2.LINE_AA, SHARP)
            return
        low, high = whole.min(0) >> SHARP, (whole.max(0) >> SHARP) + 2
        x0, y0 = max(0, int(low[0]) - 1), max(0, int(low[1]) - 1)
        x1, y1 = min(self.frame.shape[1], int(high[0])), min(self.frame.shape[0], int(high[1]))
        if x1 <= x0 or y1 <= y0:
            return
        mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
        corner = np.array((x0, y0), np.int32) << SHARP
        for shape in shapes:
            cv2.fillPoly(mask, [shape - corner], round(255 * alpha), cv2.LINE_AA, SHARP)
        self._over((slice(y0, y1), slice(x0, x1)), mask, hue)

    def glow(self, x: float, y: float, radius: float, hue: Colour, alpha: float) -> None:
        """Light about a point."""
        centre = (np.array((x, y)) * self.zoom + self.shift) * self.scale
        reach = max(2, int(radius * self.zoom * self.scale))
        x0, y0 = max(0, int(centre[0]) - reach), max(0, int(centre[1]) - reach)
        x1, y1 = min(self.frame.shape[1], int(centre[0]) + reach), min(self.frame.shape[0], int(centre[1]) + reach)
        if x1 <= x0 or y1 <= y0:
            return
        across = (np.arange(x0, x1, dtype=np.float32) - np.float32(centre[0])) / reach
        down = (np.arange(y0, y1, dtype=np.float32) - np.float32(centre[1])) / reach
        fall = np.maximum(0, 1 - np.sqrt(across[None] ** 2 + down[:, None] ** 2)) ** 2.4
        part = self.frame[y0:y1, x0:x1]
        light = [cv2.convertScaleAbs(fall, alpha=float(band) * alpha) for band in hue]
        self.frame[y0:y1, x0:x1] = cv2.add(part, cv2.merge(light))

    def _placed(self, outline: Outline) -> np.ndarray:
        seen = (outline * self.zoom + self.shift) * self.scale - 0.5
        return np.rint(np.clip(seen, -4000, 8000) * (1 << SHARP)).astype(np.int32)

    def _over(self, area: tuple[slice, slice], mask: np.ndarray, hue: Colour) -> None:
        part = self.frame[area]
        veil = cv2.merge([cv2.bitwise_not(mask)] * 3)
        paint = cv2.merge([cv2.convertScaleAbs(mask, alpha=float(band) / 255) for band in hue])
        self.frame[area] = cv2.add(cv2.multiply(part, veil, scale=1 / 255), paint)


Draw = Callable[[Pen, float], None]


class Living(Card):
    """A card without paint of its own: `draw` is called with a pen and the time for every frame."""

    def __init__(self, easel: Easel, near: float, draw: Draw, order: float | None = None):
        super().__init__(Sheet(easel.scale, top=TOP, bottom=TOP + 2), near, None, easel.hold, order)
        self.drift = _stay
        self.draw, self.bottom = draw, 2

    @property
    def empty(self) -> bool:
        return False

    def lay(self, frame: np.ndarray, view: View, seconds: float, limit: int) -> None:  # noqa: ARG002
        zoom, right, down = view.at(self.near, self.hold)
        self.draw(Pen(frame, zoom, right - self.aside * zoom / self.scale, down, self.scale), seconds)


def _stay(_: float) -> tuple[float, float]:
    return 0.0, 0.0


def _nothing(_pen: Pen, _seconds: float) -> None:
    """No shapes."""


Cast = Callable[[float], np.ndarray | None]


class Thrown(Living):
    """Light thrown on the walls that changes: `cast` gives it at a time, on the sheet's grid at a quarter of its size
    (8 bits, blue first), or None in the dark. It is added before the figures are laid."""

    def __init__(self, easel: Easel, near: float, cast: Cast, order: float | None = None):
        super().__init__(easel, near, _nothing, order)
        self.cast = cast

    def lay(self, frame: np.ndarray, view: View, seconds: float, limit: int) -> None:  # noqa: ARG002
        light = self.cast(seconds)
        if light is None:
            return
        zoom, right, down = view.at(self.near, self.hold)
        step = SHRINK * zoom
        x, y = (right + LEFT * zoom) * self.scale - self.aside * zoom, (down + TOP * zoom) * self.scale
        half = (frame.shape[1] // 2, frame.shape[0] // 2)
        move = np.float32(((step / 2, 0, x / 2), (0, step / 2, y / 2)))
        thrown = cv2.warpAffine(light, move, half, flags=cv2.INTER_LINEAR)
        cv2.add(frame, cv2.resize(thrown, (frame.shape[1], frame.shape[0]), interpolation=cv2.INTER_LINEAR), frame)


def small_grid(easel: Easel) -> tuple[np.ndarray, np.ndarray]:
    """The design pixels of a `Thrown` light: a row and a column."""
    width = round((WIDTH - 2 * LEFT) * easel.scale) // SHRINK
    height = round((HEIGHT - 2 * TOP) * easel.scale) // SHRINK
    step = SHRINK / easel.scale
    x = (np.arange(width, dtype=np.float32) + 0.5) * np.float32(step) + LEFT
    y = (np.arange(height, dtype=np.float32) + 0.5) * np.float32(step) + TOP
    return x[None], y[:, None]
