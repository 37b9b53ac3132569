"""How a film is printed: what each grade does to tones, to colours and to the celluloid, and the tables that do it."""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.silhouette.colours import Colour, colour
from filmgen.backends.silhouette.palettes import Air
from filmgen.film.shots import Picture
from filmgen.film.staging import Grade, Hour

Curve = tuple[tuple[float, float], ...]
"""Points of a tone curve: level in, level out."""
FULL: Curve = ((0, 0.004), (0.06, 0.052), (0.25, 0.238), (0.5, 0.512), (0.75, 0.776), (1, 1))
SILVER: Curve = ((0, 0), (0.05, 0.022), (0.14, 0.09), (0.3, 0.27), (0.5, 0.56), (0.72, 0.82), (0.9, 0.955), (1, 0.985))
NITRATE: Curve = ((0, 0.02), (0.08, 0.06), (0.3, 0.29), (0.55, 0.62), (0.8, 0.89), (1, 0.97))
DYES: Curve = ((0, 0.0), (0.08, 0.055), (0.25, 0.225), (0.5, 0.53), (0.75, 0.81), (1, 1))
HARSH: Curve = ((0, 0.0), (0.06, 0.038), (0.2, 0.165), (0.45, 0.45), (0.7, 0.76), (1, 0.97))
SOFT: Curve = ((0, 0.018), (0.25, 0.252), (0.5, 0.495), (0.75, 0.74), (1, 0.955))


@dataclass(frozen=True)
class Print:
    """One way of printing. `colour` is how much of it is kept (above 1: dyes that exclude each other; 0: none), `split`
    how much shadows and lights take of the mood's own tones, `bloom` how much light spills, against the mood's."""

    curve: Curve = FULL
    colour: float = 1.0
    split: float = 0.11
    bloom: float = 1.0
    grain: float = 1.0
    worn: bool = False
    """Whether the print has been through many projectors: it weaves, flickers, and has dust on it."""


PRINTS: dict[Grade, Print] = {
    "colour": Print(),
    "technicolor": Print(DYES, colour=1.34, split=0.07, bloom=1.15, grain=0.8),
    "natural": Print(SOFT, colour=0.94, split=0.05, bloom=0.7, grain=0.9),
    "bleach": Print(HARSH, colour=0.62, split=0.09, bloom=0.9, grain=1.2),
    "mono": Print(SILVER, colour=0.0, split=0.0, bloom=1.25, grain=1.25),
    "sepia": Print(NITRATE, colour=0.0, split=0.0, bloom=1.1, grain=1.25),
    "tinted": Print(NITRATE, colour=0.0, split=0.0, bloom=1.2, grain=1.3, worn=True),
}
SALTS: dict[Grade, tuple[Colour, Colour]] = {
    "mono": (colour("020304"), colour("f8f8f5")),
    "sepia": (colour("0d0703"), colour("f6e3c0")),
}
"""Black and white of the prints without colour."""
BATHS: dict[Hour, tuple[Colour, Colour]] = {
    "night": (colour("04070f"), colour("a9cdee")),
    "dawn": (colour("0d0709"), colour("f8d2c4")),
    "dusk": (colour("0e0705"), colour("f6c890")),
    "day": (colour("0d0a05"), colour("f7e9bd")),
}
"""The baths that silent films were dyed in: blue for night, rose for dawn, amber for dusk and for lamplight."""
FADED = (colour("2a2118"), 0.085)
"""What a memory's blacks have faded to, and how far."""


def tone_tables(air: Air, picture: Picture) -> np.ndarray:
    """Curve, split tone, dye bath and the story's tone, as a table for each colour: 1 x 256 x 3."""
    printed, tone = PRINTS[picture.grade], picture.tone
    level = np.linspace(0, 1, 256) ** (2.0 ** (-1.1 * tone.brightness))
    level = _smooth(level, printed.curve)[:, None].astype(np.float32)
    if printed.colour == 0:
        black, white = SALTS.get(picture.grade) or _bath(picture)
        graded = black + (white - black) * level
    else:
        own = level * 255
        pulled = (1 - level) * (own * 0.6 + air.shade * 0.9) + level * (own * (air.paper / 255) * 1.02)
        own = own * (1 + np.array((-0.16, 0.0, 0.12), np.float32) * tone.warmth)
        graded = own * (1 - printed.split) + pulled * printed.split
    if picture.mark == "memory":
        floor, share = FADED
        graded = graded + (floor - 0.5 * graded * (graded / 255)) * share * 1.6 + (1 - level) * floor * 0.35
    return np.clip(np.round(graded), 0, 255).astype(np.uint8)[None]


def _bath(picture: Picture) -> tuple[Colour, Colour]:
    return BATHS["dusk" if picture.place.interior and picture.light != "window" else picture.hour]


def _smooth(level: np.ndarray, curve: Curve) -> np.ndarray:
    """The curve through its points without corners: straight lines, blurred; beyond its ends it goes on as it was."""
    fine = np.linspace(-0.1, 1.1, 613)
    inside = np.clip(fine, 0, 1)
    line = np.interp(inside, *zip(*curve, strict=True))
    mirrored = np.interp(np.clip(2 * inside - fine, 0, 1), *zip(*curve, strict=True))
    window = np.hanning(33)
    return np.interp(level, fine, np.convolve(2 * line - mirrored, window / window.sum(), "same"))
