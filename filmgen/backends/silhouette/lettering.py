"""Words in the picture, in real type: set, measured, fitted, and laid as paint, neon or chalk."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from anyascii import anyascii
from PIL import Image, ImageDraw, ImageFont

from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.sheet import Sheet

Face = Literal["roman", "black", "caladea", "sans", "hand", "tube"]
FACES: dict[Face, tuple[str, str]] = {
    "roman": ("font_source_serif_pro", "SourceSerifPro-Semibold.otf"),
    "black": ("font_source_serif_pro", "SourceSerifPro-Black.otf"),
    "caladea": ("font_caladea", "Caladea-Bold.ttf"),
    "sans": ("font_source_sans_pro", "SourceSansPro-Semibold.otf"),
    "hand": ("font_amatic_sc", "AmaticSC-Bold.ttf"),
    "tube": ("font_hanken_grotesk", "HankenGrotesk-Light.otf"),
}
"""Each face's package and file."""
LONGEST = 28
"""Letters on a sign; a longer word is cut at a space where there is one."""


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    package, file = FACES[face]
    folder = Path(str(import_module(package).__file__)).parent / "files"
    return ImageFont.truetype(str(folder / file), size)


def readable(text: str, face: Face) -> str:
    """The text with what the face lacks written in letters it has; never empty."""
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    font = _font(face, 32)
    missing = bytes(font.getmask("\uffff"))
    whole = "".join(
        letter if letter.isspace() or bytes(font.getmask(letter)) != missing else anyascii(letter) for letter in text
    ).strip()
    if len(whole) > LONGEST:
        whole = whole[: LONGEST + 1].rsplit(" ", 1)[0][:LONGEST]
    return whole or "?"


def fitted(text: str, face: Face, width: float, height: float, tracking: float = 0.04) -> np.ndarray:
    """The text as a mask (0 to 255) that just fits into width x height pixels, cropped to its ink."""
    text = readable(text, face)
    trial = _set(text, face, 100, tracking)
    size = 100 * min(width / trial.shape[1], height / trial.shape[0])
    mask = _set(text, face, max(4, int(size)), tracking)
    over = min(width / mask.shape[1], height / mask.shape[0])
    if over < 1:
        mask = cv2.resize(mask, None, fx=over, fy=over, interpolation=cv2.INTER_AREA)
    return mask


def glyphs(text: str, face: Face, size: int) -> list[np.ndarray]:
    """Each letter's own mask, all of the line's height; spaces are empty."""
    font = _font(face, size)
    ascent, descent = font.getmetrics()
    masks = []
    for letter in readable(text, face):
        wide = max(1, int(np.ceil(font.getlength(letter))) + 4)
        image = Image.new("L", (wide, ascent + descent))
        ImageDraw.Draw(image).text((2, 0), letter, 255, font)
        masks.append(np.asarray(image))
    return masks


def _set(text: str, face: Face, size: int, tracking: float) -> np.ndarray:
    font = _font(face, size)
    ascent, descent = font.getmetrics()
    steps = [font.getlength(letter) + tracking * size for letter in text]
    image = Image.new("L", (max(1, int(sum(steps)) + size), ascent + descent + size // 2))
    draw, x = ImageDraw.Draw(image), size * 0.25
    for letter, step in zip(text, steps, strict=True):
        draw.text((x, size * 0.25), letter, 255, font)
        x += step
    mask = np.asarray(image)
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return np.zeros((max(1, size // 2), max(1, size // 4)), np.uint8)
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def painted_sign(sheet: Sheet, text: str, x: float, y: float, width: float, height: float, hue: Colour) -> None:
    """A word in paint, centred on a point, fitted into width x height design pixels."""
    mask = fitted(text, "caladea", width * sheet.scale, height * sheet.scale, 0.08)
    sheet.stamp(mask, x, y, hue, 0.85)


def neon_sign(sheet: Sheet, text: str, x: float, y: float, width: float, height: float, hue: Colour) -> None:
    """A word in glass tube: halo, coloured stroke, white core."""
    mask = fitted(text, "tube", width * sheet.scale, height * sheet.scale, 0.1)
    edge = max(1, round(0.03 * mask.shape[0]))
    thick = cv2.dilate(cv2.copyMakeBorder(mask, *(edge * 2,) * 4, cv2.BORDER_CONSTANT), np.ones((edge + 1, edge + 1)))
    sheet.stamp(thick, x, y, hue, 0.9, soft=11, screen=True)
    sheet.stamp(thick, x, y, hue, 0.85, soft=3.5, screen=True)
    sheet.stamp(thick, x, y, hue, 0.95)
    sheet.stamp(mask, x, y, mix(hue, WHITE, 0.8), 0.95)
