"""Words as light: a set page given the colours, the lit edges and the shadow of letters that stand in the air."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filmgen.backends.editor.designs import Design
from filmgen.backends.editor.inks import Inks
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import Box

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class Lettering:
    """The words as light: `light` (BGR) is added where `cover` (BGR, 0 to 255) has taken the picture away."""

    light: "np.ndarray"
    cover: "np.ndarray"
    letters: "np.ndarray"
    left: int
    top: int

    @property
    def area(self) -> tuple[slice, slice]:
        """Where on the page it lies."""
        height, width = self.letters.shape
        return slice(self.top, self.top + height), slice(self.left, self.left + width)


def letter(page: Page, titles: list[Box], colours: Inks, picture: "np.ndarray", design: Design) -> Lettering:
    """Turn a set page into light and shade: a gradient down each line, a lit upper edge, a shadow behind."""
    import cv2
    import numpy as np

    unit = page.unit
    left, top, right, bottom = _around(page.mask, 70 * unit)
    mask, gem = (page.averaged(fine)[top:bottom, left:right] for fine in (page.fine, page.accent))
    letters, gem = mask.astype(np.float32) / 255, gem.astype(np.float32)[..., None] / 255
    lit = np.clip(letters - _shifted(letters, 1.5 * unit), 0, 1)
    foot = _sky(picture[top:bottom, left:right])
    colour = _gradient(titles if design.sky else [], colours, foot, mask.shape, top)
    if design.motley:
        lines = [line for line, box in zip(page.letters, page.boxes, strict=True) if box in titles]
        _many_coloured(colour, lines, colours, left, top)
    colour = np.clip(colour + 45 * lit[..., None], 0, 255)
    accent = np.array(colours.accent[::-1], np.float32)
    glow = np.clip(cv2.GaussianBlur(gem, (0, 0), 8 * unit)[..., None] * 1.5, 0, 0.5)
    light = (letters[..., None] * colour + glow * accent) * (1 - gem) + gem * (accent * 0.9 + 25)
    brightness = float(cv2.cvtColor(picture[top:bottom, left:right], cv2.COLOR_BGR2GRAY).mean()) / 255
    solid = np.maximum(letters, gem[..., 0])
    shadow = _shadow(solid, unit, brightness)
    if design.hard:
        shadow = np.maximum(shadow, _thrown(solid, titles, top, unit))
    cover = 1 - (1 - solid[..., None]) * (1 - shadow[..., None])
    return Lettering(_bytes(light), _bytes(np.repeat(cover, 3, 2) * 255), _bytes(255 * solid), left, top)


def _bytes(values: "np.ndarray") -> "np.ndarray":
    import numpy as np

    return np.clip(values + 0.5, 0, 255).astype(np.uint8)


def _around(mask: "np.ndarray", margin: float) -> tuple[int, int, int, int]:
    """The part of the page that has words, with room for their shadow."""
    import numpy as np

    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    height, width = mask.shape
    return (
        max(0, int(columns[0] - margin)),
        max(0, int(rows[0] - margin)),
        min(width, int(columns[-1] + margin)),
        min(height, int(rows[-1] + margin)),
    )


def _many_coloured(colour: "np.ndarray", lines: list[list[Box]], colours: Inks, left: int, top: int) -> None:
    """Every third letter cut from paper of the accent's colour, every third from one between, in place."""
    import numpy as np

    bright, accent = (np.array(one[::-1], np.float32) for one in (colours.bright, colours.accent))
    papers = (accent, bright, 0.5 * (accent + bright))
    for number, box in enumerate(box for line in lines for box in line):
        rows = slice(max(0, int(box[1]) - top - 2), int(box[3]) - top + 3)
        colour[rows, max(0, int(box[0]) - left - 1) : int(box[2]) - left + 2] = papers[number % 3]


def _sky(air: "np.ndarray") -> "np.ndarray":
    """The colour of the air behind letters, as bright as letters must be (BGR)."""
    import numpy as np

    colour = air.reshape(-1, 3).mean(axis=0).astype(np.float32) + 24
    return 0.35 * 205 + 0.65 * 205 * colour / colour.max()


def _gradient(titles: list[Box], colours: Inks, foot: "np.ndarray", shape: tuple[int, int], top: int) -> "np.ndarray":
    """White at the head of each line of the title, the sky's colour at its foot; other words in the bright ink."""
    import numpy as np

    white = np.array((255, 255, 255), np.float32)
    bright = np.array(colours.bright[::-1], np.float32)
    colour = np.empty((*shape, 3), np.float32)
    colour[:] = bright
    for box in titles:
        share = np.clip((np.arange(shape[0]) + top - box[1]) / (box[3] - box[1]), 0, 1)[:, None]
        ramp = np.where(
            share < 0.45, white + (bright - white) * share / 0.45, bright + (foot - bright) * (share - 0.45) / 0.55
        )
        rows = slice(max(0, int(box[1] - top) - 2), int(box[3] - top) + 3)
        colour[rows] = ramp[rows, None]
    return colour


def _shifted(letters: "np.ndarray", down: float, along: float = 0.0) -> "np.ndarray":
    import cv2
    import numpy as np

    move = np.float32([[1, 0, along], [0, 1, down]])
    return cv2.warpAffine(letters, move, (letters.shape[1], letters.shape[0]), flags=cv2.INTER_LINEAR)


def _shadow(letters: "np.ndarray", unit: float, brightness: float) -> "np.ndarray":
    """A close shadow and a wide one; the brighter the air, the darker they must be."""
    import cv2
    import numpy as np

    near = cv2.GaussianBlur(_shifted(letters, 3 * unit), (0, 0), 5 * unit)
    small = cv2.resize(letters, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    wide = cv2.GaussianBlur(small, (0, 0), 6 * unit)
    wide = cv2.resize(wide, (letters.shape[1], letters.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.clip((0.5 + 0.5 * brightness) * near + (0.55 + 0.9 * brightness) * wide, 0, 0.88)


def _thrown(letters: "np.ndarray", titles: list[Box], top: int, unit: float) -> "np.ndarray":
    """A hard shadow down and to the right: long behind a title, short behind what is small."""
    import cv2
    import numpy as np

    rows = np.arange(letters.shape[0]) + top
    large = np.zeros_like(letters)
    for box in titles:
        large[(rows > box[1] - 12 * unit) & (rows < box[3] + 12 * unit)] = 1
    long, short = _shifted(letters * large, 9 * unit, 7 * unit), _shifted(letters * (1 - large), 2 * unit, 2 * unit)
    return 0.72 * cv2.GaussianBlur(np.maximum(long, short), (0, 0), 1.2 * unit)


def lay_over(
    shown: "np.ndarray",
    lettering: Lettering,
    sweep: float,
    presence: "float | np.ndarray",
    lit: "np.ndarray | None" = None,
) -> None:
    """Lay words over a picture, in place: as much of them as is present, a light at `sweep` of its way across them.

    `presence` is from 0 to 1 for all, or 0 to 255 for each pixel of them; `lit` is the light that falls on them there
    (BGR, 255 is full).
    """
    import cv2
    import numpy as np

    light, cover = cv2.add(lettering.light, _sweep(lettering, sweep)), lettering.cover
    if lit is not None:
        light = cv2.multiply(light, lit, scale=1 / 255)
    if isinstance(presence, np.ndarray):
        there = cv2.merge((presence, presence, presence))
        light, cover = cv2.multiply(light, there, scale=1 / 255), cv2.multiply(cover, there, scale=1 / 255)
    elif presence < 1:
        light, cover = cv2.convertScaleAbs(light, alpha=presence), cv2.convertScaleAbs(cover, alpha=presence)
    place = shown[lettering.area]
    place[:] = cv2.add(cv2.multiply(place, cv2.bitwise_not(cover), scale=1 / 255), light)


def _sweep(lettering: Lettering, share: float) -> "np.ndarray":
    """A band of light on the letters, on its way from left to right."""
    import cv2
    import numpy as np

    height, width = lettering.letters.shape
    columns = np.arange(width) / width - (1.5 * share - 0.25)
    band = np.tile(_bytes(90 * np.exp(-((columns / 0.10) ** 2))), (height, 1))
    shine = cv2.multiply(lettering.letters, band, scale=1 / 255)
    return cv2.merge((shine, shine, shine))
