"""Captions as part of the picture, for those who must see them whatever their player does."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import Style, fitted
from filmgen.backends.editor.typefaces import TYPEFACES, settable
from filmgen.film.cut import Caption
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np


def burnt(frames: Iterable["np.ndarray"], captions: tuple[Caption, ...], format: Format) -> Iterator["np.ndarray"]:
    """The frames of a film from its first on, with its captions drawn into them low in the title-safe area."""
    waiting = iter(captions)
    caption = next(waiting, None)
    words = None
    for number, frame in enumerate(frames):
        while caption is not None and number >= caption.start + caption.frames:
            caption, words = next(waiting, None), None
        if caption is None or number < caption.start:
            yield frame
            continue
        if words is None:
            words = _set(caption.text, format)
        yield _over(frame, *words)


def _set(text: str, format: Format) -> tuple["np.ndarray", "np.ndarray", int]:
    """The letters and their shade as masks of some rows of the frame, and the first of those rows."""
    import cv2

    page = Page(format.width, format.height)
    unit, sans = page.unit, TYPEFACES["sans"]
    style = Style(sans, "small", 34 * unit, 0.005)
    plain = [settable(line, sans, "small") for line in text.split("\n")]
    lines = []
    for line in plain:
        style, broken = fitted(line, style, 0.86 * format.width, style.leading, 20 * unit)
        lines += broken
    foot = 0.925 * format.height
    for number, line in enumerate(lines):
        page.line(line, style, format.width / 2, foot - (len(lines) - 1 - number) * 1.28 * style.size)
    page.check()
    letters = page.mask
    rows = letters.any(axis=1).nonzero()[0]
    top = max(0, int(rows[0] - 20 * unit)) if len(rows) else 0
    letters = letters[top:]
    shade = cv2.convertScaleAbs(cv2.GaussianBlur(letters, (0, 0), 4 * unit), alpha=2.2)
    return letters, shade, top


def _over(frame: "np.ndarray", letters: "np.ndarray", shade: "np.ndarray", top: int) -> "np.ndarray":
    import cv2

    shown = frame.copy()
    cover = cv2.bitwise_not(cv2.merge((shade, shade, shade)))
    shown[top:] = cv2.add(cv2.multiply(shown[top:], cover, scale=1 / 255), cv2.merge((letters, letters, letters)))
    return shown
