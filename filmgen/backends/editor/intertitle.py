"""Single pages of words: the intertitle of a silent film, the card that says what was generated, a title on paper."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.designs import design_of
from filmgen.backends.editor.flourishes import divide, draw_frame, draw_rule
from filmgen.backends.editor.ornaments import oval
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import Style, broken, fitted
from filmgen.backends.editor.titling import divided_title, set_title
from filmgen.backends.editor.typefaces import Typeface, settable, typeface
from filmgen.film.cut import TitleCard
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np

_QUOTED = re.compile(r"^(.*?)([“\"][^“”\"]+[”\"]?)$", re.DOTALL)
SMALLEST = 0.42
"""The smallest share of their size to which words are shrunk."""
MEDALLION = 104
"""Height of the picture over an intertitle, at 720 lines."""


def intertitle_page(card: TitleCard, background: Path | None, format: Format) -> Page:
    """Running text in roman, what is spoken at its end larger and in italic, inside a double frame with fans."""
    page = Page(format.width, format.height)
    unit, face, middle = page.unit, typeface(card.font), format.width / 2
    design = design_of(card)
    draw_frame(design.frame, page)
    room = 420 * unit - (130 * unit if background else 0)
    told, spoken = _divided(card.text, face)
    block = _fitted_block(told, spoken, face, 0.62 * format.width, room, unit)
    tall = sum(style.leading for style, _ in block)
    y = 0.5 * format.height - (tall + 44 * unit) / 2 + (60 * unit if background else 0)
    if background:
        oval(page.art, _toned(background), middle, y - 74 * unit, 92 * unit, MEDALLION / 2 * unit, unit)
    for style, line in block:
        y += style.leading
        page.line(line, style, middle, y - 0.3 * style.leading, strength=255 if style.weight == "italic" else 234)
    divide(page, design.rule, y + 36 * unit, 190 * unit)
    small = Style(face, "small", 19 * unit, 0.18)
    style, lines = fitted(settable(card.subtitle, face, "small"), small, 0.5 * format.width, 30 * unit, 13 * unit)
    for line in lines[:1]:
        page.line(line, style, middle, min(y + 78 * unit, 628 * unit), strength=190)
    return page


def disclosure_page(card: TitleCard, format: Format) -> Page:
    """What is said plainly: a quiet paragraph on a narrow measure, a rule, and what can be looked up beneath it."""
    page = Page(format.width, format.height)
    unit, face, middle = page.unit, typeface(card.font), format.width / 2
    text = settable(card.text, face, "text")
    style, lines = fitted(
        text, Style(face, "text", 31 * unit, 0.012), 0.56 * format.width, 0.5 * format.height, 17 * unit
    )
    leading = 1.5 * style.size
    tall = len(lines) * leading + (80 * unit if card.subtitle else 40 * unit)
    y = (format.height - tall) / 2 + style.size
    for number, line in enumerate(lines):
        page.line(line, style, middle, y + number * leading, strength=230)
    y += (len(lines) - 1) * leading + 46 * unit
    draw_rule(design_of(card).rule, (page.art, page.accent), middle, y, 210 * unit, unit)
    if card.subtitle:
        small = Style(face, "small", 17 * unit, 0.16)
        plain = settable(card.subtitle.upper(), face, "small")
        style, lines = fitted(plain, small, 0.7 * format.width, 60 * unit, 12 * unit)
        for number, line in enumerate(lines):
            page.line(line, style, middle, y + 42 * unit + number * style.leading, strength=176)
    return page


def plain_title_page(card: TitleCard, format: Format, turn: int = 0) -> Page:
    """A title where there is no picture to put it on."""
    design = design_of(card)
    page = Page(format.width, format.height, turn=turn)
    unit, middle = page.unit, format.width / 2
    draw_frame(design.frame, page)
    rows = divided_title(
        card.text,
        design.face(card),
        0.66 * format.width,
        0.44 * format.height,
        0.82 * design.largest * unit,
        design.carving,
    )
    face = typeface(card.font)
    style = Style(face, "italic", 28 * unit, 0.03)
    subtitle = settable(card.subtitle, face, "italic")
    style, lines = fitted(subtitle, style, 0.6 * format.width, 2.9 * style.leading, 17 * unit)
    hang = 0.0 if design.capitals or not rows else 0.42 * rows[-1].style.capital
    title = (rows[-1].baseline if rows else 0) + hang
    head = (format.height - title - 44 * unit - len(lines) * style.leading) / 2
    set_title(page, rows, middle, head)
    divide(page, design.rule, head + title + 40 * unit, 190 * unit)
    for number, line in enumerate(lines):
        page.line(line, style, middle, head + title + 88 * unit + number * style.leading, strength=220)
    return page


def _divided(text: str, face: Typeface) -> tuple[str, str]:
    """What is told and what is then said: a quotation at the end of the text."""
    found = _QUOTED.match(" ".join(text.split()))
    told, spoken = (found[1], found[2]) if found else (text, "")
    return settable(told, face, "text"), settable(spoken, face, "italic")


def _fitted_block(
    told: str, spoken: str, face: Typeface, measure: float, room: float, unit: float
) -> list[tuple[Style, str]]:
    """Lines with their styles, as large as there is room for; cut short where even the smallest are too many."""
    scale = 1.0
    while scale > SMALLEST:
        roman, italic = _styles(face, scale * unit)
        lines = [(style, broken(text, style, measure)) for text, style in ((told, roman), (spoken, italic))]
        if all(rows is not None for _, rows in lines):
            block = [(style, row) for style, rows in lines for row in rows or ()]
            if sum(style.leading for style, _ in block) <= room:
                return block
        scale *= 0.92
    block = []
    share = len(told) / (len(told) + len(spoken) or 1)
    for text, style, own in zip((told, spoken), _styles(face, SMALLEST * unit), (share, 1 - share), strict=True):
        if text:
            block += [(style, line) for line in fitted(text, style, measure, own * room, style.size)[1]]
    return block


def _styles(face: Typeface, unit: float) -> tuple[Style, Style]:
    """How an intertitle tells, and how it lets speak."""
    return Style(face, "text", 43 * unit, 0.012), Style(face, "italic", 52 * unit, 0.012)


def _toned(background: Path) -> "np.ndarray":
    """A still as one channel, its whole range used."""
    import cv2
    import numpy as np
    from PIL import Image

    with Image.open(background) as opened:
        picture = np.asarray(opened.convert("L"))
    return cv2.normalize(picture, None, 10, 240, cv2.NORM_MINMAX)
