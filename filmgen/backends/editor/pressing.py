"""Letters pressed into a mask: as they are in their font, or narrowed, cut with a knife, pasted crooked."""

import zlib
from typing import TYPE_CHECKING, Any

from filmgen.backends.editor.setting import FINE, Box, Style, measured, positions
from filmgen.backends.editor.stock import chance_of
from filmgen.backends.editor.typefaces import font

if TYPE_CHECKING:
    from PIL import Image

_PAD = 12
"""Room around a letter that is cut out."""


def letters(text: str, style: Style, x: float, y: float) -> list[Box]:
    """Where the ink of each letter of a line falls when it starts at `x` on baseline `y`."""
    boxes, narrow, spread = [], style.face.narrow, (0.016 * style.face.crooked + style.face.knife) * style.capital
    for letter, place in zip(text, positions(text, style), strict=False):
        left, right, top, bottom, _ = (style.scale * value for value in measured(style.face, style.weight, letter))
        if right > left and bottom > top:
            box = (x + place + narrow * left, y + top, x + place + narrow * right, y + bottom)
            boxes.append((box[0] - spread, box[1] - spread, box[2] + spread, box[3] + spread))
    return boxes


def around(boxes: list[Box]) -> Box:
    """The box that holds them all."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def press_line(mask: "Image.Image", text: str, style: Style, x: float, y: float, strength: int, turn: int) -> list[Box]:
    """Draw a line into a mask, letter by letter, and say where the ink of each fell.

    `mask` is `FINE` times finer than the page whose pixels `x` and `y` count. Letters made by hand lie a little
    otherwise each `turn`.
    """
    from PIL import ImageDraw

    pen: Any = ImageDraw.Draw(mask)
    fount = font(style.face, style.weight, style.size * FINE)
    by_hand = style.face.narrow != 1 or style.face.crooked or style.face.knife
    seed = zlib.crc32(text.encode())
    for number, (letter, place) in enumerate(zip(text, positions(text, style), strict=False)):
        at = ((x + place) * FINE, y * FINE)
        if letter.isspace():
            continue
        if by_hand:
            _paste(mask, fount, letter, at, style, strength, (seed, number, turn))
        else:
            pen.text(at, letter, fill=strength, font=fount, anchor="ls")
    return letters(text, style, x, y)


def _paste(
    mask: "Image.Image",
    fount: Any,
    letter: str,
    at: tuple[float, float],
    style: Style,
    strength: int,
    seed: tuple[int, int, int],
) -> None:
    """One letter by itself, put where it belongs, leaning its own way."""
    from PIL import Image, ImageDraw

    face, tall = style.face, style.capital * FINE
    left, top, right, bottom = fount.getbbox(letter, anchor="ls")
    if right <= left or bottom <= top:
        return
    one = Image.new("L", (round(right - left) + 2 * _PAD, round(bottom - top) + 2 * _PAD), 0)
    ImageDraw.Draw(one).text((_PAD - left, _PAD - top), letter, fill=255, font=fount, anchor="ls")
    if face.narrow != 1:
        one = one.resize((max(1, round(one.width * face.narrow)), one.height), Image.Resampling.LANCZOS)
    if face.knife:
        one = _cut(one, face.knife * tall, seed)
    x, y = at[0] + face.narrow * (left + right) / 2, at[1] + (top + bottom) / 2
    if face.crooked:
        (own, up), now = chance_of(*seed[:2]).uniform(-1, 1, 2), chance_of(*seed).uniform(-1, 1)
        one = one.rotate(face.crooked * (0.8 * own + 0.2 * now), Image.Resampling.BICUBIC, expand=True)
        y += 0.008 * face.crooked * tall * up
    mask.paste(strength, (round(x - one.width / 2), round(y - one.height / 2)), one)


def _cut(letter: "Image.Image", knife: float, seed: tuple[int, int, int]) -> "Image.Image":
    """A letter whose outline is made of straight cuts, none quite true."""
    import cv2
    import numpy as np
    from PIL import Image

    solid = (np.asarray(letter) > 127).astype(np.uint8)
    outlines, _ = cv2.findContours(solid, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    chance, now = chance_of(*seed[:2]), chance_of(*seed)
    cuts = []
    for outline in outlines:
        corners = cv2.approxPolyDP(outline, knife, True).astype(np.float32)
        corners += 0.75 * knife * chance.uniform(-1, 1, corners.shape) + 0.3 * knife * now.uniform(-1, 1, corners.shape)
        cuts.append(np.round(corners * 16).astype(np.int32))
    shape = np.zeros_like(solid)
    if cuts:
        cv2.fillPoly(shape, cuts, 255, cv2.LINE_AA, 4)
    return Image.fromarray(shape)
