"""The contact sheet: every shot of a film on one page, as a photographer prints a roll."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmgen.backends.editor.ornaments import diamond, diamond_rule
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import Style, fitted, width
from filmgen.backends.editor.typefaces import TYPEFACES, settable
from filmgen.ffmpeg import KEYS, probe, read_frames

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image

COLUMNS, FRAME, GAP, LABEL, HEAD, EDGE = 4, (400, 225), 22, 62, 128, 44
"""Frames in a row, their size, the space between them, that under them, that above them all, and the margin."""
PAPER, INK = (10, 11, 12), (226, 222, 210)


def sheet_of(takes: tuple[Path, ...], labels: tuple[str, ...], title: str) -> "Image.Image":
    """The middle frame of each take above its label. The first line of a label names the shot."""
    import numpy as np
    from PIL import Image

    rows = max(1, -(-len(takes) // COLUMNS))
    across = 2 * EDGE + COLUMNS * FRAME[0] + (COLUMNS - 1) * GAP
    page = Page(across, HEAD + rows * (FRAME[1] + LABEL + GAP) + EDGE // 2, unit=1.0)
    _set_head(page, title, len(takes))
    for number, label in enumerate(labels):
        x, y = _place(number)
        _set_label(page, label, x, y + FRAME[1])
    share = page.mask[..., None].astype(np.float32) / 255
    sheet = (np.array(PAPER) * (1 - share) + np.array(INK) * share).astype(np.uint8)
    for number, take in enumerate(takes):
        x, y = _place(number)
        sheet[y : y + FRAME[1], x : x + FRAME[0]] = _middle(take)
    return Image.fromarray(sheet)


def _place(number: int) -> tuple[int, int]:
    row, column = divmod(number, COLUMNS)
    return EDGE + column * (FRAME[0] + GAP), HEAD + row * (FRAME[1] + LABEL + GAP)


def _set_head(page: Page, title: str, shots: int) -> None:
    serif, sans = TYPEFACES["serif"], TYPEFACES["sans"]
    style = Style(serif, "small", 30, 0.2)
    style, lines = fitted(settable(title.upper(), serif, "small"), style, 0.86 * page.width, 44, 13)
    page.line(lines[0] if lines else "", style, page.width / 2, 58)
    diamond_rule(page.art, page.width / 2, 82, 300, 1.0)
    diamond(page.art, page.width / 2, 82, 5.5)
    count = f"{shots} shot" if shots == 1 else f"{shots} shots"
    page.line(count, Style(sans, "text", 16, 0.04), page.width / 2, 108, strength=150)


def _set_label(page: Page, label: str, x: float, y: float) -> None:
    """The shot's name, strong, and what is said about it on the same line, then a second line."""
    sans = TYPEFACES["sans"]
    name, about = Style(sans, "small", 17, 0.02), Style(sans, "text", 16, 0.01)
    first, *rest = [settable(line, sans, "text") for line in label.split("\n")[:3]] or [""]
    page.line(first, name, x, y + 24, "start", 245)
    start = x + width(first, name) + 14
    if rest:
        _set_within(page, rest[0], about, start, y + 24, x + FRAME[0] - start)
    if len(rest) > 1:
        _set_within(page, rest[1], about, x, y + 46, FRAME[0])


def _set_within(page: Page, text: str, style: Style, x: float, y: float, room: float) -> None:
    """A line, cut short where there is no more room."""
    while text and width(text, style) > room:
        text = text[:-2].rstrip(" …") + "…" if len(text) > 2 else ""
    page.line(text, style, x, y, "start", 160)


def _middle(take: Path) -> "np.ndarray[Any, Any]":
    """A frame from about the middle of a take, as RGB: the key before it, which decodes by itself."""
    middle = probe(take).frames // 2
    return next(read_frames(take, FRAME, middle - middle % KEYS))[:, :, ::-1]
