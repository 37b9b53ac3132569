"""The laboratory: bloom, split tone, grade, vignette, grain and the bars of a 2:1 picture."""

from functools import cache

import cv2
import numpy as np

from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import Colour, colour
from filmgen.backends.silhouette.palettes import Air
from filmgen.film.media import Format
from filmgen.film.shots import Picture
from filmgen.film.staging import Grade, Hour

SLACK = 96
"""How much larger than the frame the sheet of grain is: each frame takes another piece of it."""
HALATION = np.array((0.05, 0.10, 0.22), np.float32)
"""What the base of film throws back around a light: red most."""
TONES: dict[Grade, tuple[Colour, Colour] | None] = {
    "colour": None,
    "technicolor": None,
    "natural": None,
    "bleach": None,
    "mono": (colour("000000"), colour("f6f6f4")),
    "sepia": (colour("0d0703"), colour("f6e3c0")),
    "tinted": (colour("0b0806"), colour("f6e6c4")),
}
TINTS: dict[Hour, tuple[Colour, Colour]] = {
    "night": (colour("04070f"), colour("a9cdee")),
    "dawn": (colour("0d0709"), colour("f8d2c4")),
    "dusk": (colour("0e0705"), colour("f6c890")),
    "day": (colour("0d0a05"), colour("f7e9bd")),
}
"""The baths that silent films were dyed in: blue for night, rose for dawn, amber for dusk and for lamplight."""


class Finish:
    """Turns a raw picture (2:1) into a frame of the film. `grain` is its deviation in levels."""

    def __init__(self, picture: Picture, air: Air, format: Format, size: tuple[int, int], grain: float):
        self.width, self.height = size
        self.format, self.air, self.grade = format, air, picture.grade
        self.tables = _tables(air, picture)
        k = (
            air.vignette
            + {"memory": 0.22, "dream": 0.12}.get(picture.mark, 0.0)
            + (0.24 if picture.size == "insert" else 0.0)
        )
        self.vignette = cv2.merge([_vignette(self.width, self.height, k)] * 3)
        self.grains = _grains(
            self.width, self.height, grain * (1.25 if TONES[picture.grade] else 1.0)
        )
        self.edges = _edges(self.width, self.height) if picture.mark == "memory" else None
        self.grid = None
        if picture.mark == "dream":
            self.grid = tuple(np.meshgrid(np.arange(self.width), np.arange(self.height)))

    def develop(self, raw: np.ndarray, light: np.ndarray | None, number: int) -> np.ndarray:
        """A finished frame, `format.height` x `format.width` x 3. `light` is added light at a quarter of the size
        (float, 0 to 255); `number` chooses the grain."""
        small = cv2.resize(
            cv2.resize(raw, (self.width // 2, self.height // 2), interpolation=cv2.INTER_AREA),
            (self.width // 4, self.height // 4),
            interpolation=cv2.INTER_AREA,
        )
        glare = self._bloom(small.astype(np.float32) + (light if light is not None else 0))
        if light is not None:
            glare += light
        glare = cv2.resize(np.minimum(glare, 255).astype(np.uint8), (self.width, self.height))
        picture = cv2.add(raw, glare)
        if self.edges is not None:
            wide = cv2.GaussianBlur(small, (0, 0), self.width / 300)
            picture = cv2.blendLinear(picture, cv2.resize(wide, (self.width, self.height)), *self.edges)
        if self.grid is not None:
            picture = self._swum(picture, number / float(self.format.rate))
        if TONES[self.grade] is not None:
            picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
        elif self.grade == "technicolor":
            picture = cv2.addWeighted(
                picture, 1.28, cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR), -0.28, 0
            )
        picture = cv2.multiply(cv2.LUT(picture, self.tables), self.vignette, scale=1 / 255)
        if self.grains:
            right, down = (int(at) for at in chance("grain", number).integers(0, SLACK, 2))
            more, less = (side[down : down + self.height, right : right + self.width] for side in self.grains)
            picture = cv2.subtract(cv2.add(picture, more), less)
        frame = np.zeros((self.format.height, self.format.width, 3), np.uint8)
        top, left = (self.format.height - self.height) // 2, (self.format.width - self.width) // 2
        frame[top : top + self.height, left : left + self.width] = picture
        return frame

    def _swum(self, picture: np.ndarray, seconds: float) -> np.ndarray:
        """The picture as if through slow water."""
        assert self.grid is not None
        size = self.width / 1280
        down = np.arange(self.height, dtype=np.float32)[:, None] / size
        across = np.arange(self.width, dtype=np.float32)[None] / size
        right = size * (2.6 * np.sin(down / 61 + 0.8 * seconds) + 1.4 * np.sin(down / 23 - 1.1 * seconds))
        drop = size * (1.9 * np.sin(across / 97 + 0.7 * seconds) + 1.0 * np.sin(across / 37 - 0.9 * seconds))
        x, y = (self.grid[0] + right).astype(np.float32), (self.grid[1] + drop).astype(np.float32)
        return cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)

    def _bloom(self, small: np.ndarray) -> np.ndarray:
        """Light that spills from what is bright: a narrow and a wide halo, warm at its edge."""
        bright = np.clip(small - self.air.threshold, 0, 255)
        narrow = cv2.GaussianBlur(bright, (0, 0), self.width / 320)
        tiny = cv2.resize(narrow, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
        tiny = cv2.GaussianBlur(tiny, (0, 0), self.width / 360)
        tiny += tiny.max(2, keepdims=True) * HALATION
        wide = cv2.resize(tiny, (small.shape[1], small.shape[0]))
        return (narrow * 0.5 + wide * 0.9) * np.float32(self.air.bloom * 1.6)


def _tables(air: Air, picture: Picture) -> np.ndarray:
    """The split tone, the grade and the story's tone as a table for each colour, 1 x 256 x 3."""
    tone = picture.tone
    level = np.linspace(0, 1, 256, dtype=np.float32)[:, None] ** np.float32(2.0 ** (-0.55 * tone.brightness))
    tones = TONES[picture.grade]
    if tones is not None:
        if picture.grade == "tinted":
            tones = TINTS["dusk" if picture.place.interior and picture.light != "window" else picture.hour]
        curve = level**1.05 * (1 + 0.12 * np.sin(np.pi * level) * (level - 0.4))
        graded = tones[0] + (tones[1] - tones[0]) * np.clip(curve * 1.06, 0, 1)
        return np.clip(graded, 0, 255).astype(np.uint8)[None]
    share = 0.05 if picture.grade == "natural" else 0.11
    own = level * 255
    pulled = (1 - level) * (own * 0.6 + air.shade * 0.9) + level * (own * (air.paper / 255) * 1.02)
    own = own * (1 + np.array((-0.16, 0.0, 0.12), np.float32) * tone.warmth)
    return np.clip(own * (1 - share) + pulled * share, 0, 255).astype(np.uint8)[None]


def _edges(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """Shares of the sharp and the soft picture: a memory is clear only in its middle."""
    across = (np.arange(width, dtype=np.float32) - width / 2) / (width * 0.5)
    down = (np.arange(height, dtype=np.float32) - height / 2) / (height * 0.56)
    soft = np.clip((np.sqrt(across[None] ** 2 + down[:, None] ** 2) - 0.45) / 0.5, 0, 1)
    soft = np.ascontiguousarray(0.12 + 0.88 * soft * soft * (3 - 2 * soft), dtype=np.float32)
    return 1 - soft, soft


def _vignette(width: int, height: int, k: float) -> np.ndarray:
    across = (np.arange(width, dtype=np.float32) - width / 2) / (width * 0.62)
    down = (np.arange(height, dtype=np.float32) - height / 2) / (height * 0.80)
    distance = np.sqrt(across[None] ** 2 + down[:, None] ** 2)
    return (np.clip(1 - k * np.clip(distance, 0, 1.4) ** 2.2, 0, 1) * 255).astype(np.uint8)


@cache
def _grains(width: int, height: int, deviation: float) -> tuple[np.ndarray, np.ndarray] | None:
    """A sheet of grain larger than the frame, as what it adds and what it takes away."""
    if deviation <= 0:
        return None
    noise = chance("grain").standard_normal((height + SLACK, width + SLACK), np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), max(0.4, 0.7 * width / 1280)) * np.float32(1.9 * deviation)
    return tuple(cv2.merge([cv2.convertScaleAbs(np.maximum(side, 0))] * 3) for side in (noise, -noise))
