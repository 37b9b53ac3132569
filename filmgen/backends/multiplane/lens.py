"""What the lens sees of the planes from a place: where every point of a plane comes to lie in the frame."""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.multiplane.moves import Place
from filmgen.backends.multiplane.planes import Plane, padding

STEP = 16
"""Pixels of the frame between points at which a displacement is worked out."""
FAR = 0.30
"""How much of a camera's move the sky makes too: a multiplane camera's stand is not infinitely high."""
CLOSER = 0.22
"""How much of a push the sky makes too."""
MOST = 1.09
"""The most a still is enlarged so that its edges stay out of the frame."""


@dataclass(frozen=True)
class Lens:
    """A window of `width` x `height` on planes padded all round. `x` and `y` are the point a push goes to, in pixels of
    the window; `zoom` enlarges everything so that the picture's edges stay outside."""

    width: int
    height: int
    x: float
    y: float
    zoom: float = 1.0

    def seen(self, place: Place, near: np.ndarray | float) -> tuple[np.ndarray | float, ...]:
        """Magnification, and the shift to the right and down in pixels, of what is so near."""
        larger = self.zoom / (1 - place.closer * (CLOSER + (1 - CLOSER) * near))
        along = self.width * (FAR + (1 - FAR) * near - place.held)
        return larger, -place.x * along, -place.y * along

    def source(self, place: Place, near: np.ndarray | float, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, ...]:
        """Which points of the window, as it was painted, are seen at these points of the frame, at this nearness."""
        larger, right, down = self.seen(place, near)
        cos, sin = np.cos(place.roll), np.sin(place.roll)
        across, along = x - self.width / 2, y - self.height / 2
        turned_x = cos * across + sin * along + self.width / 2
        turned_y = cos * along - sin * across + self.height / 2
        return self.x + (turned_x - right - self.x) / larger, self.y + (turned_y - down - self.y) / larger

    def matrix(self, place: Place, plane: Plane) -> np.ndarray:
        """For a plane that is equally near everywhere: the 2 x 3 matrix from the frame to its own pixels."""
        corners = np.array(((0, 0), (1, 0), (0, 1)), float) * (self.width, self.height)
        x, y = self.source(place, plane.depth, corners[:, 0], corners[:, 1])
        pad = padding(self.width)
        x, y = x + pad - plane.left, y + pad - plane.top
        return np.array(
            (
                ((x[1] - x[0]) / self.width, (x[2] - x[0]) / self.height, x[0]),
                ((y[1] - y[0]) / self.width, (y[2] - y[0]) / self.height, y[0]),
            )
        )

    def chart(self, place: Place, plane: Plane) -> np.ndarray:
        """For a plane of many depths: which of its pixels is seen at each pixel of the frame (height x width x 2).

        How near a point of the frame is depends on which point is seen there: guessed, looked up, and guessed again.
        """
        pad = padding(self.width)
        columns, rows = self.width // STEP + 3, self.height // STEP + 3
        x = np.repeat((np.arange(columns, dtype=np.float32)[None] - 0.5) * STEP - 0.5, rows, 0)
        y = np.repeat((np.arange(rows, dtype=np.float32)[:, None] - 0.5) * STEP - 0.5, columns, 1)
        shift_x, shift_y = pad - plane.left, pad - plane.top
        at_x, at_y = x, y
        for _ in range(3):
            asked = (np.float32(at_x + shift_x), np.float32(at_y + shift_y))
            near = cv2.remap(plane.near, *asked, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
            at_x, at_y = self.source(place, near, x, y)
        points = cv2.merge([np.float32(at_x + shift_x), np.float32(at_y + shift_y)])
        chart = cv2.resize(points, (columns * STEP, rows * STEP), interpolation=cv2.INTER_LINEAR)
        return chart[STEP : STEP + self.height, STEP : STEP + self.width]


def enlarged(lens: Lens, backdrop: Plane, places: list[Place]) -> Lens:
    """The lens with just as much zoom as keeps the picture's edges out of the frame all through a move, and no more."""
    assert isinstance(backdrop.near, np.ndarray)
    pad = padding(lens.width)
    inner = backdrop.near[pad : pad + lens.height, pad : pad + lens.width]
    spots = np.linspace(0, 1, 9)
    edges = [(s, e) for s in spots for e in (0.0, 1.0)] + [(e, s) for s in spots for e in (0.0, 1.0)]
    x, y = np.array(edges).T * np.array(((lens.width - 1,), (lens.height - 1,)))
    near = inner[y.astype(int), x.astype(int)]
    low, high = 1.0, MOST
    for _ in range(10):
        zoom = (low + high) / 2
        tried = Lens(lens.width, lens.height, lens.x, lens.y, zoom)
        if all(_inside(tried, place, near, x, y) for place in places):
            high = zoom
        else:
            low = zoom
    return Lens(lens.width, lens.height, lens.x, lens.y, high)


def _inside(lens: Lens, place: Place, near: np.ndarray, x: np.ndarray, y: np.ndarray) -> bool:
    at_x, at_y = lens.source(place, near, x, y)
    slack = 0.004 * lens.width
    return bool(
        at_x.min() >= -slack
        and at_y.min() >= -slack
        and at_x.max() <= lens.width + slack
        and at_y.max() <= lens.height + slack
    )
