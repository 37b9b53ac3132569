"""What of a still is picture: bars set aside, the rest fitted to the frame, grain lifted off and measured."""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.silhouette.chance import chance
from filmgen.film.media import Format

BLACK, EVEN = 18, 6
"""Levels up to which a bar is black, and by which its pixels may differ."""
LEAST_BAR, MOST_BAR = 0.01, 0.2
"""Shares of a still's side that one bar may have."""
FAINT = 0.6
"""Levels below which there is no grain worth moving."""
SHEET = 96
"""How much larger than the frame a sheet of grain is: each frame takes another piece of it."""


@dataclass(frozen=True)
class Window:
    """The part of a frame that is picture; the rest is bars, which stay where they are."""

    left: int
    top: int
    width: int
    height: int


def fitted(still: np.ndarray, format: Format) -> tuple[np.ndarray, Window]:
    """The picture of a still at the size of its window in the frame. What does not fit its shape is cut off evenly."""
    down, across = _bar(still), _bar(still.transpose(1, 0, 2))
    height, width = still.shape[:2]
    picture = still[down : height - down, across : width - across]
    left, top = round(across / width * format.width / 2) * 2, round(down / height * format.height / 2) * 2
    window = Window(left, top, format.width - 2 * left, format.height - 2 * top)
    height, width = picture.shape[:2]
    fill = max(window.width / width, window.height / height)
    if fill != 1:
        size = (max(window.width, round(width * fill)), max(window.height, round(height * fill)))
        how = cv2.INTER_AREA if fill < 1 else cv2.INTER_CUBIC
        picture = cv2.resize(picture, size, interpolation=how)
    y, x = (picture.shape[0] - window.height) // 2, (picture.shape[1] - window.width) // 2
    return np.ascontiguousarray(picture[y : y + window.height, x : x + window.width]), window


def _bar(still: np.ndarray) -> int:
    """Rows of black above and below a picture, the same on both sides; 0 where there are no bars."""
    rows = still.reshape(len(still), -1)
    most = int(MOST_BAR * len(still)) + 2
    bars = []
    for side in (rows[:most], rows[::-1][:most]):
        dark = (side.max(1) <= BLACK) & (side.max(1) - side.min(1) <= EVEN)
        bars.append(int(np.argmin(dark)) if not dark.all() else most)
    thin, thick = min(bars), max(bars)
    even = thick - thin <= 2 and LEAST_BAR * len(still) <= thin < most
    return thick if even else 0


def cleaned(picture: np.ndarray) -> tuple[np.ndarray, float]:
    """The picture without its grain, and the grain's deviation in levels (0 for a clean one).

    Grain that is left in a still sticks to the planes and slides with them; it is laid over each frame anew.
    """
    deviation = _deviation(picture)
    if deviation < FAINT:
        return picture, 0.0
    soft = cv2.bilateralFilter(picture, 5, min(40.0, 5 * deviation), 1.6)
    return cv2.bilateralFilter(soft, 5, min(30.0, 3 * deviation), 1.6), deviation


def _deviation(picture: np.ndarray) -> float:
    """The deviation of what changes from pixel to pixel, where the picture is flat and neither black nor white."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32)
    rest = grey - cv2.GaussianBlur(grey, (0, 0), 2.0)
    flat = cv2.boxFilter(rest * rest, -1, (9, 9))
    tones = cv2.blur(grey, (9, 9))
    usable = flat[(tones > 12) & (tones < 240)]
    if usable.size < 400:
        return 0.0
    return float(np.sqrt(np.percentile(usable[::7], 25)))


class Grain:
    """Grain of a deviation in levels, another piece of the sheet for every frame."""

    def __init__(self, width: int, height: int, deviation: float):
        self.size, self.sides = (width, height), None
        if deviation > 0:
            noise = chance("multiplane grain").standard_normal((height + SHEET, width + SHEET), np.float32)
            noise = cv2.GaussianBlur(noise, (0, 0), max(0.4, 0.7 * width / 1280))
            noise *= deviation / float(noise[::5, ::5].std())
            self.sides = tuple(cv2.merge([cv2.convertScaleAbs(np.maximum(side, 0))] * 3) for side in (noise, -noise))

    def over(self, picture: np.ndarray, number: int) -> None:
        """Lay grain over a picture, in place."""
        if self.sides is None:
            return
        right, down = (int(at) for at in chance("multiplane grain", number).integers(0, SHEET, 2))
        width, height = self.size
        more, less = (side[down : down + height, right : right + width] for side in self.sides)
        cv2.subtract(cv2.add(picture, more, picture), less, picture)
