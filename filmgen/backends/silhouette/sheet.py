"""A sheet of card or glass, larger than the frame, on which part of a set is painted once.

Sets speak in design pixels: the picture is 1280 x 640 with y down, whatever the film's size, and a sheet reaches
OVERSCAN beyond it on every side, so that a camera can move over it. Colours are floats, premultiplied by cover.
"""

from collections.abc import Sequence
from functools import cache

import cv2
import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import Colour
from filmgen.backends.silhouette.outlines import Outline
from filmgen.backends.silhouette.paints import FALLOFF, Paint, blurred, through_an_open_lens

WIDTH, HEIGHT = 1280, 640
OVERSCAN = (128, 64)
LEFT, TOP, RIGHT, BOTTOM = -OVERSCAN[0], -OVERSCAN[1], WIDTH + OVERSCAN[0], HEIGHT + OVERSCAN[1]
SHARP = 4
"""Binary places of a point handed to OpenCV."""

Area = tuple[slice, slice]
Shapes = Outline | Sequence[Outline]


class Sheet:
    """Somewhere to paint. `scale` is pixels of the film per design pixel; a `ground` colour makes it opaque.

    `top` and `bottom` (design pixels) make it no taller than what is painted on it: a quarter of the work.
    """

    def __init__(self, scale: float, ground: Paint | None = None, top: float = TOP, bottom: float = BOTTOM):
        self.scale = scale
        first, last = (min(BOTTOM, max(TOP, level)) for level in (top, bottom))
        self.first = round((first - TOP) * scale)
        """The row of a whole sheet that this one's first row is."""
        self.width, self.height = round((RIGHT - LEFT) * scale), max(1, round((last - first) * scale))
        self.paint = np.zeros((self.height, self.width, 3), np.float32)
        self.cover = None if ground is not None else np.zeros((self.height, self.width), np.float32)
        if ground is not None:
            area = (slice(0, self.height), slice(0, self.width))
            self.paint[:] = self._colours(ground, area)

    # Shapes

    def fill(self, outlines: Shapes, paint: Paint, alpha: float = 1.0, soft: float = 0.0) -> None:
        """Lay the shapes, as one, in paint; `soft` blurs their edge by that many design pixels."""
        cut = self._mask(outlines, soft)
        if cut is not None:
            self._over(cut[0], cut[1] * np.float32(alpha / 255), paint)

    def shine(self, outlines: Shapes, paint: Paint, alpha: float = 1.0, soft: float = 0.0) -> None:
        """Light of the shapes' form, screened over what is there."""
        cut = self._mask(outlines, soft)
        if cut is not None:
            self._screen(cut[0], cut[1] * np.float32(alpha / 255), paint)

    def erase(self, outlines: Shapes, soft: float = 0.0) -> None:
        """Cut a hole; only in a sheet that is not opaque."""
        cut = self._mask(outlines, soft)
        if cut is not None and self.cover is not None:
            area, mask = cut
            keep = 1 - mask * np.float32(1 / 255)
            self.cover[area] *= keep
            self.paint[area] *= keep[..., None]

    def rim(
        self, outlines: Shapes, towards: tuple[float, float], width: float, paint: Paint, alpha: float = 0.9
    ) -> None:
        """Light along the edge that faces a light: the shape less itself moved away from it, inside the shape."""
        cut = self._mask(outlines, 0.0, pad=width + 2)
        if cut is None:
            return
        area, mask = cut
        length = max(1e-6, float(np.hypot(*towards)))
        shift = [-component / length * width * self.scale for component in towards]
        move = np.float32(((1, 0, shift[0]), (0, 1, shift[1])))
        away = cv2.warpAffine(mask, move, mask.shape[::-1])
        edge = cv2.subtract(mask, away)
        if width * self.scale > 1.5:
            edge = cv2.min(cv2.GaussianBlur(edge, (0, 0), max(0.4, 0.3 * width * self.scale)), mask)
        self._over(area, edge * np.float32(alpha / 255), paint)

    def stamp(
        self,
        mask: np.ndarray,
        x: float,
        y: float,
        paint: Paint,
        alpha: float = 1.0,
        soft: float = 0.0,
        screen: bool = False,
    ) -> None:
        """Lay a mask (film pixels, 0 to 255) in paint, or as light, centred on a design point."""
        pad = int(np.ceil(3 * soft * self.scale)) + 1
        mask = cv2.copyMakeBorder(mask, pad, pad, pad, pad, cv2.BORDER_CONSTANT)
        if soft > 0:
            mask = blurred(mask, soft * self.scale)
        at = self._laid(mask.shape, x, y, -mask.shape[1] / 2, -mask.shape[0] / 2)
        if at is not None:
            area, part = at
            (self._screen if screen else self._over)(area, mask[part] * np.float32(alpha / 255), paint)

    def lay(self, colours: np.ndarray, alpha: np.ndarray, x: float, y: float, left: int, top: int) -> None:
        """Lay an inked cut-out (8 bits, premultiplied); `left`, `top` is its corner from the design point, in film
        pixels."""
        at = self._laid(alpha.shape, x, y, left, top)
        if at is None:
            return
        area, part = at
        share = alpha[part].astype(np.float32) * np.float32(1 / 255)
        here = self.paint[area]
        here *= 1 - share[..., None]
        here += colours[part]
        if self.cover is not None:
            self.cover[area] += (1 - self.cover[area]) * share

    # Air and light

    def glow(self, x: float, y: float, radius: float, paint: Colour, alpha: float = 1.0, flatten: float = 1.0) -> None:
        """Light around a point, dying to nothing at `radius`; `flatten` squeezes it upright."""
        area = self._area(x - radius, y - radius * flatten, x + radius, y + radius * flatten)
        if area is None:
            return
        xs, ys = self._axes(area)
        wide = min(1.0, flatten) * radius * self.scale > 120 and min(xs.shape[1], ys.shape[0]) > 16
        step = 4 if wide else 1
        across, down = xs[:, step // 2 :: step], ys[step // 2 :: step]
        distance = np.hypot((across - x) / radius, (down - y) / (radius * flatten))
        strength = np.interp(distance, *FALLOFF).astype(np.float32) * np.float32(alpha)
        self._screen(area, cv2.resize(strength, (xs.shape[1], ys.shape[0])) if step > 1 else strength, paint)

    def haze(
        self,
        rng: np.random.Generator,
        y: float,
        height: float,
        paint: Paint,
        alpha: float,
        floor: float = 0.4,
        cell: float = 160,
        stretch: float = 4.0,
    ) -> None:
        """A band of fog, clear at both edges, `floor` of it constant so that it never breaks into blobs."""
        area = self._area(LEFT, y, RIGHT, y + height)
        if area is None:
            return
        _, ys = self._axes(area)
        envelope = np.maximum(0, np.sin(np.pi * np.clip((ys - y) / height, 0, 1))) ** 1.3
        strength = envelope * (floor + (1 - floor) * self.noise(rng, area, cell, 4, stretch)) * alpha
        self._over(area, strength.astype(np.float32), paint)

    def clouds(
        self,
        rng: np.random.Generator,
        y: float,
        height: float,
        paint: Paint,
        alpha: float,
        cell: float = 140,
        stretch: float = 3.5,
        threshold: float = 0.28,
        soft: float = 0.35,
    ) -> None:
        """Drawn-out clouds between two heights."""
        area = self._area(LEFT, y, RIGHT, y + height)
        if area is None:
            return
        _, ys = self._axes(area)
        envelope = np.maximum(0, np.sin(np.pi * np.clip((ys - y) / height, 0, 1))) ** 0.8
        lumps = self.noise(rng, area, cell, 5, stretch)
        strength = np.clip((lumps * envelope - threshold) / soft, 0, 1) ** 1.2 * alpha
        self._over(area, strength.astype(np.float32), paint)

    def wash(self, strength: np.ndarray, paint: Paint, screen: bool = False) -> None:
        """Paint, or screened light, over the whole sheet by a field of strengths, 0 to 1 (see `grid`)."""
        area = (slice(0, self.height), slice(0, self.width))
        (self._screen if screen else self._over)(area, strength.astype(np.float32, copy=False), paint)

    def texture(self, outlines: Shapes, field: np.ndarray, paint: Paint, alpha: float) -> None:
        """Paint inside shapes by a field of strengths over the whole sheet."""
        cut = self._mask(outlines, 0.0)
        if cut is not None:
            self._over(cut[0], cut[1] * np.float32(alpha / 255) * field[cut[0]], paint)

    def blur(self, soft: float) -> None:
        """Out of focus."""
        if soft > 5 and self.cover is None:
            self.paint = through_an_open_lens(self.paint, soft * self.scale)
        elif soft > 0:
            self.paint = blurred(self.paint, soft * self.scale)
            self.cover = None if self.cover is None else blurred(self.cover, soft * self.scale)

    # Where things are

    def grid(self) -> tuple[np.ndarray, np.ndarray]:
        """x and y of every pixel in design pixels: a row and a column that broadcast."""
        return self._axes((slice(0, self.height), slice(0, self.width)))

    def noise(
        self,
        rng: np.random.Generator,
        area: Area | None,
        cell: float,
        octaves: int = 5,
        stretch: float = 1.0,
        gain: float = 0.5,
    ) -> np.ndarray:
        """Fractal noise over an area (see `noise.field`), drawn at half size where its lumps allow."""
        area = area or (slice(0, self.height), slice(0, self.width))
        height, width = area[0].stop - area[0].start, area[1].stop - area[1].start
        shrink = 4 if cell >= 100 else 2 if cell >= 30 else 1
        small = noise.field(
            rng, max(2, width // shrink), max(2, height // shrink), cell * self.scale / shrink, octaves, stretch, gain
        )
        return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR) if shrink > 1 else small

    def _area(self, left: float, top: float, right: float, bottom: float) -> Area | None:
        """The part of the sheet within these design pixels, or None when there is none."""
        x0, x1 = max(0, int((left - LEFT) * self.scale)), min(self.width, int(np.ceil((right - LEFT) * self.scale)))
        y0 = max(0, int((top - TOP) * self.scale) - self.first)
        y1 = min(self.height, int(np.ceil((bottom - TOP) * self.scale)) - self.first)
        return (slice(y0, y1), slice(x0, x1)) if x1 > x0 and y1 > y0 else None

    def _laid(self, shape: tuple[int, ...], x: float, y: float, left: float, top: float) -> tuple[Area, Area] | None:
        """Where a raster of this shape lies whose corner is so many film pixels from a design point: its area of the
        sheet, and the part of it that is on the sheet."""
        column, row = round((x - LEFT) * self.scale + left), round((y - TOP) * self.scale + top) - self.first
        x0, y0 = max(0, column), max(0, row)
        x1, y1 = min(self.width, column + shape[1]), min(self.height, row + shape[0])
        if x1 <= x0 or y1 <= y0:
            return None
        return (slice(y0, y1), slice(x0, x1)), (slice(y0 - row, y1 - row), slice(x0 - column, x1 - column))

    def _axes(self, area: Area) -> tuple[np.ndarray, np.ndarray]:
        xs = (np.arange(area[1].start, area[1].stop, dtype=np.float32) + 0.5) / self.scale + LEFT
        ys = (np.arange(area[0].start, area[0].stop, dtype=np.float32) + self.first + 0.5) / self.scale + TOP
        return xs[None], ys[:, None]

    def _mask(self, outlines: Shapes, soft: float, pad: float = 0.0) -> tuple[Area, np.ndarray] | None:
        """Where the shapes are, and how much of each pixel they fill, 0 to 255."""
        shapes = [outlines] if isinstance(outlines, np.ndarray) else list(outlines)
        shapes = [shape for shape in shapes if len(shape) > 2]
        if not shapes:
            return None
        low = np.min([shape.min(0) for shape in shapes], 0)
        high = np.max([shape.max(0) for shape in shapes], 0)
        pad = pad + 3 * soft + 1 / self.scale
        area = self._area(low[0] - pad, low[1] - pad, high[0] + pad, high[1] + pad)
        if area is None:
            return None
        mask = np.zeros((area[0].stop - area[0].start, area[1].stop - area[1].start), np.uint8)
        corner = (area[1].start, area[0].start + self.first)
        for shape in shapes:
            at = ((shape - (LEFT, TOP)) * self.scale - corner - 0.5) * (1 << SHARP)
            cv2.fillPoly(mask, [np.rint(at).astype(np.int32)], 255, cv2.LINE_AA, SHARP)
        return area, blurred(mask, soft * self.scale) if soft > 0 else mask

    def _colours(self, paint: Paint, area: Area) -> np.ndarray:
        return paint(*self._axes(area)) if callable(paint) else paint

    def _over(self, area: Area, strength: np.ndarray, paint: Paint) -> None:
        here = self.paint[area]
        colours = self._colours(paint, area)
        gap = cv2.subtract((*map(float, colours), 0.0), here) if colours.ndim == 1 else colours - here
        cv2.multiply(gap, cv2.merge((strength, strength, strength)), gap)
        cv2.add(here, gap, here)
        if self.cover is not None:
            cover = self.cover[area]
            cv2.add(cover, cv2.multiply(1 - cover, strength), cover)

    def _screen(self, area: Area, strength: np.ndarray, paint: Paint) -> None:
        here = self.paint[area]
        colours = self._colours(paint, area)
        room = cv2.multiply(1 - here * np.float32(1 / 255), cv2.merge((strength, strength, strength)))
        cv2.add(here, room * colours, here)

    # Finished

    def cut(self) -> tuple[np.ndarray, np.ndarray | None]:
        """The sheet in 8 bits: colours, and cover from 0 to 255 (None when opaque). Dithered, so that skies do not
        break into bands."""
        tooth = _tooth()
        if self.height > TOOTH[0] or self.width > TOOTH[1]:
            tooth = np.tile(tooth, (-(-self.height // TOOTH[0]), -(-self.width // TOOTH[1]), 1))
        paint = cv2.add(self.paint, tooth[: self.height, : self.width], dtype=cv2.CV_8U)
        return paint, None if self.cover is None else cv2.convertScaleAbs(self.cover, alpha=255.0)


TOOTH = (768, 1536)


@cache
def _tooth() -> np.ndarray:
    """Noise of half a level either way, the same on every sheet."""
    grain = chance("tooth").random((*TOOTH, 1), np.float32) - np.float32(0.5)
    return np.repeat(grain, 3, 2)
