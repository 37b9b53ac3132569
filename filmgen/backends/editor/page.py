"""A page of type: masks to draw into, and the promise that no word leaves the safe area or stands on another."""

from typing import TYPE_CHECKING

from filmgen.backends.editor.pressing import around, press_line
from filmgen.backends.editor.setting import FINE, Box, Style, positions, width
from filmgen.errors import BadMedia

if TYPE_CHECKING:
    import numpy as np

SAFE = 0.05
"""Share of the frame at each side where no word may stand (title-safe area of 90 %, SMPTE ST 2046-1)."""


class Page:
    """A frame of `width` x `height` pixels of nothing, into which words and ornaments are drawn as masks, 0 to 255.

    A page that is `tall` is taller than its frame, and rolls through it.
    """

    def __init__(self, width: int, height: int, tall: int = 0, unit: float = 0.0, turn: int = 0):
        import numpy as np
        from PIL import Image

        self.width, self.height, self.tall = width, height, max(tall, 0)
        self.unit = unit or height / 720
        """What a pixel is at 1280 x 720, in pixels of this page."""
        self._image = Image.new("L", (width * FINE, (tall or height) * FINE), 0)
        self._turn = turn
        self.art = np.zeros((self._image.height, self._image.width), np.uint8)
        """Rules, frames and leaves, to be drawn into: `FINE` times finer than the page."""
        self.accent = np.zeros_like(self.art)
        """What of them is of the accent's colour."""
        self.boxes: list[Box] = []
        """Where the ink of each line is."""
        self.letters: list[list[Box]] = []
        """Where the ink of each letter is, by lines."""

    @property
    def fine(self) -> "np.ndarray":
        """Words and ornaments together, as fine as they were drawn."""
        import numpy as np

        return np.maximum(np.asarray(self._image), self.art)

    @property
    def mask(self) -> "np.ndarray":
        """Words and ornaments together in the page's own pixels: height x width, uint8."""
        return self.averaged(self.fine)

    def averaged(self, fine: "np.ndarray") -> "np.ndarray":
        """A mask as fine as `art` in the page's own pixels."""
        import cv2

        return cv2.resize(fine, (self.width, self.tall or self.height), interpolation=cv2.INTER_AREA)

    def window(self, printed: "np.ndarray", share: float) -> "np.ndarray":
        """What of the printed page is in frame when `share` of its time is over; a tall one rolls by."""
        import cv2
        import numpy as np

        if not self.tall:
            return printed
        top = 0.56 * self.height - share * (self.tall + 0.12 * self.height)
        move = np.float32([[1, 0, 0], [0, 1, top]])
        seen = cv2.warpAffine(printed, move, (self.width, self.height), flags=cv2.INTER_LINEAR)
        rows = np.arange(self.height) / self.height
        ends = np.clip((0.5 - np.abs(rows - 0.5) - 1.6 * SAFE) / 0.07, 0, 1)
        return (seen * ends[:, None]).astype(np.uint8)

    def line(self, text: str, style: Style, x: float, y: float, anchor: str = "middle", strength: int = 255) -> Box:
        """Set a line on baseline `y`, its middle, start or end at `x`."""
        length = width(text, style)
        start = {"middle": x - length / 2, "start": x, "end": x - length}[anchor]
        letters = press_line(self._image, text, style, start, y, strength, self._turn)
        if not letters:
            return (start, y, start, y)
        self.letters.append(letters)
        self.boxes.append(around(letters))
        return self.boxes[-1]

    def measured(self, text: str, style: Style, x: float, y: float, measure: float, strength: int = 255) -> Box:
        """Set a line tracked out, or in, so that it is exactly `measure` pixels long, centred on `x`."""
        natural = positions(text, style)[-1]
        gaps = max(1, len(text) - 1)
        tracked = Style(style.face, style.weight, style.size, style.tracking + (measure - natural) / gaps / style.size)
        return self.line(text, tracked, x, y, strength=strength)

    @property
    def words(self) -> Box:
        """Where all the words together are, in shares of width and height."""
        if not self.boxes:
            return (0.5, 0.5, 0.5, 0.5)
        lefts, tops, rights, bottoms = zip(*self.boxes, strict=True)
        left, right = round(min(lefts) / self.width, 4), round(max(rights) / self.width, 4)
        if self.tall:
            return (left, 1.6 * SAFE, right, 1 - 1.6 * SAFE)
        return (left, round(min(tops) / self.height, 4), right, round(max(bottoms) / self.height, 4))

    def check(self) -> None:
        """Raises BadMedia when words stand outside the title-safe area or on one another: a mistake of this editor."""
        left, top, right, bottom = self.words
        if left < SAFE or top < SAFE or right > 1 - SAFE or bottom > 1 - SAFE:
            raise BadMedia(f"words at {self.words} leave the title-safe area")
        for index, one in enumerate(self.boxes):
            for other in self.boxes[index + 1 :]:
                if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] - 1 and other[1] < one[3] - 1:
                    raise BadMedia(f"words at {one} and {other} overlap")
