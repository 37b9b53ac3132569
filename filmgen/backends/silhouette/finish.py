"""The laboratory: bloom, tones, vignette, grain and the bars of a 2:1 picture."""

from functools import cache

import cv2
import numpy as np

from filmgen.backends.silhouette.bodies.raster import softened
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.grades import PRINTS, tone_tables
from filmgen.backends.silhouette.palettes import Air
from filmgen.backends.silhouette.wear import Wear
from filmgen.film.media import Format
from filmgen.film.shots import Picture

SLACK = 96
"""How much larger than the frame the sheet of grain is: each frame takes another piece of it."""
HALATION = np.array((0.05, 0.10, 0.22), np.float32)
"""What the base of film throws back around a light: red most."""


class Finish:
    """Turns a raw picture (2:1) into a frame of the film. `grain` is its deviation in levels."""

    def __init__(self, picture: Picture, air: Air, format: Format, size: tuple[int, int], grain: float):
        self.width, self.height = size
        self.format, self.air, self.printed = format, air, PRINTS[picture.grade]
        self.tables = tone_tables(air, picture)
        k = (
            air.vignette
            + {"memory": 0.22, "dream": 0.12}.get(picture.mark, 0.0)
            + (0.24 if picture.size == "insert" else 0.0)
        )
        self.vignette = cv2.merge([_vignette(self.width, self.height, k)] * 3)
        self.grains = _grains(self.width, self.height, grain * self.printed.grain)
        self.wear = Wear(picture.seed, size) if self.printed.worn else None
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
        glare = cv2.resize(self._glare(small, light), (self.width, self.height), interpolation=cv2.INTER_LINEAR)
        picture = cv2.add(raw, glare)
        if self.edges is not None:
            wide = cv2.GaussianBlur(small, (0, 0), self.width / 300)
            picture = cv2.blendLinear(picture, cv2.resize(wide, (self.width, self.height)), *self.edges)
        if self.grid is not None:
            picture = self._swum(picture, number / float(self.format.rate))
        picture = self._printed(picture, number)
        frame = np.zeros((self.format.height, self.format.width, 3), np.uint8)
        top, left = (self.format.height - self.height) // 2, (self.format.width - self.width) // 2
        within = frame[top : top + self.height, left : left + self.width]
        if not self.grains:
            np.copyto(within, picture)
            return frame
        right, down = (int(at) for at in chance("grain", number).integers(0, SLACK, 2))
        more, less = (side[down : down + self.height, right : right + self.width] for side in self.grains)
        cv2.subtract(cv2.add(picture, more, picture), less, within)
        return frame

    def _printed(self, picture: np.ndarray, number: int) -> np.ndarray:
        """The picture through the grade: as much colour as it keeps, its tones, the vignette, and what wore it."""
        share = self.printed.colour
        if share != 1.0:
            grey = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
            picture = cv2.addWeighted(picture, share, grey, 1 - share, 0) if share else grey
        if self.wear is not None:
            picture = self.wear.woven(picture, number)
        bright = self.wear.flicker(number) if self.wear is not None else 1.0
        picture = cv2.LUT(picture, self.tables)
        picture = cv2.multiply(picture, self.vignette, picture, scale=bright / 255)
        if self.wear is not None:
            self.wear.dirty(picture, number)
        return picture

    def _glare(self, small: np.ndarray, light: np.ndarray | None) -> np.ndarray:
        """What is added to a picture at a quarter of its size: living light, and the light that spills from all that is
        bright: a narrow and a wide halo, warm at its edge."""
        living = None if light is None else cv2.convertScaleAbs(light)
        lit = small if living is None else cv2.add(small, living)
        least = self.air.threshold
        narrow = softened(cv2.subtract(lit, (least, least, least, 0)), self.width / 320)
        tiny = cv2.resize(narrow, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA).astype(np.float32)
        tiny = cv2.GaussianBlur(tiny, (0, 0), self.width / 360)
        tiny += tiny.max(2, keepdims=True) * HALATION
        wide = cv2.resize(tiny, (small.shape[1], small.shape[0]))
        share = self.air.bloom * 1.6 * self.printed.bloom
        glare = cv2.addWeighted(narrow, 0.5 * share, wide, 0.9 * share, 0, dtype=cv2.CV_8U)
        return glare if living is None else cv2.add(glare, living)

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
