"""The poster: its picture, the title as the design sets it, and the block of credits at its foot."""

from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.designs import Design, design_of
from filmgen.backends.editor.flourishes import draw_rule
from filmgen.backends.editor.inks import inks
from filmgen.backends.editor.lettering import lay_over, letter
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.poster_art import HEIGHT, WIDTH, art_of, printed
from filmgen.backends.editor.setting import Box, Style, divided, fitted, width
from filmgen.backends.editor.stock import make_grain
from filmgen.backends.editor.titling import Row, divided_title, set_title
from filmgen.backends.editor.typefaces import TYPEFACES, settable, typeface
from filmgen.film.cut import TitleCard

if TYPE_CHECKING:
    from PIL import Image

UNIT = 1.4
SIDE = 0.095 * WIDTH
"""Where what begins at the left begins."""


def poster_of(card: TitleCard, background: Path) -> "Image.Image":
    """1200 x 1800 pixels: the words of a title card; its rows, if it has any, are the block of credits."""
    import cv2
    from PIL import Image

    colours, design = inks(card.palette), design_of(card)
    art = art_of(background, colours, design, card.seed)
    page, titles = _set(card, design)
    lay_over(art, letter(page, titles, colours, art, design), sweep=2.0, presence=1.0)
    art = make_grain(WIDTH, HEIGHT, 2.6, card.seed, 0.8, tiles=1).over(art, 0)
    return Image.fromarray(cv2.cvtColor(printed(art, colours, design, card.seed), cv2.COLOR_BGR2RGB))


# The words


def _set(card: TitleCard, design: Design) -> tuple[Page, list[Box]]:
    """Title and subtitle in the air or at the foot, the credits below; with them the title's ink."""
    page = Page(WIDTH, HEIGHT, unit=UNIT)
    floor = _set_credits(page, card, design)
    face = typeface(card.font)
    style, lines = fitted(
        settable(card.subtitle, face, "italic"), Style(face, "italic", 40, 0.035), 0.78 * WIDTH, 120, 24
    )
    rows = divided_title(card.text, design.face(card), 0.82 * WIDTH, 440, 1.85 * design.largest, design.carving)
    if design.poster == "air":
        titles = _set_above(page, rows, style, lines, design)
    else:
        titles = _set_below(page, rows, style, lines, design, floor)
    page.check()
    return page, titles


def _hang(rows: list[Row]) -> float:
    """How far small letters of the last row reach below it."""
    return 0.42 * rows[-1].style.capital if any(row.text != row.text.upper() for row in rows[-1:]) else 0.0


def _set_above(page: Page, rows: list[Row], style: Style, lines: list[str], design: Design) -> list[Box]:
    """The subtitle, the title in the air, a rule under it."""
    left = design.at_foot
    x, anchor = (SIDE, "start") if left else (WIDTH / 2, "middle")
    for number, line in enumerate(lines):
        page.line(line, style, x, 158 + number * style.leading, anchor, 228)
    head = 158 + len(lines) * style.leading + 18 if lines else 150.0
    title = rows[-1].baseline if rows else 0.0
    head += 0 if left else max(0.0, (270 - title) / 2)
    titles = set_title(page, rows, x, head, from_left=left)
    draw_rule(design.rule, (page.art, page.accent), x + 330 * left, head + title + _hang(rows) + 58, 330, UNIT)
    return titles


def _set_below(page: Page, rows: list[Row], style: Style, lines: list[str], design: Design, floor: float) -> list[Box]:
    """The title, a rule under it, the subtitle, all just above the credits."""
    title = (rows[-1].baseline if rows else 0.0) + _hang(rows)
    tall = title + 62 + (20 + len(lines) * style.leading if lines else 0)
    head = min(0.845 * HEIGHT, floor - 46) - tall
    left = design.at_foot
    titles = set_title(page, rows, SIDE if left else WIDTH / 2, head, from_left=left)
    half = max(150.0, 0.36 * max((box[2] - box[0] for box in titles), default=0))
    rule = head + title + 50
    draw_rule(design.rule, (page.art, page.accent), SIDE + half if left else WIDTH / 2, rule, half, UNIT)
    for number, line in enumerate(lines):
        y = rule + 56 + number * style.leading
        page.line(line, style, SIDE if left else WIDTH / 2, y, "start" if left else "middle", strength=228)
    return titles


def _set_credits(page: Page, card: TitleCard, design: Design) -> float:
    """The block at the foot: what in small thin capitals, who in stronger ones, run on like one paragraph, tall and
    narrow as on every poster; returns how far down it begins."""
    sans = TYPEFACES["sans"].as_display("display", narrow=0.78)
    what, who = Style(sans, "text", 19, 0.07), Style(sans, "small", 25, 0.05)
    lines = _run_on(card, what, who, 0.76 * WIDTH)
    top = 0.932 * HEIGHT - (len(lines) - 1) * 38
    y = top
    for line in lines:
        x = SIDE if design.at_foot else (WIDTH - _length(line)) / 2
        for word, style in line:
            page.line(word, style, x, y, "start", 150 if style is what else 205)
            x += width(word, style) + _space(style)
        y += 38
    return top - 25


def _run_on(card: TitleCard, what: Style, who: Style, room: float) -> list[list[tuple[str, Style]]]:
    """The credits on lines; who did something is parted from it only where one line cannot hold both."""
    lines: list[list[tuple[str, Style]]] = [[]]
    for row in card.rows[:12]:
        words: list[tuple[str, Style]] = []
        for text, style in zip(row, (what, who), strict=True):
            plain = settable(text.upper(), style.face, style.weight)
            words += [(piece, style) for word in plain.split() for piece in divided(word, style, room)]
        if lines[-1] and _length(words) <= room < _length(lines[-1] + words):
            lines.append([])
        for word in words:
            if lines[-1] and _length([*lines[-1], word]) > room:
                lines.append([])
            lines[-1].append(word)
    return [line for line in lines if line][:7]


def _length(line: list[tuple[str, Style]]) -> float:
    return sum(width(word, style) + _space(style) for word, style in line) - (_space(line[-1][1]) if line else 0)


def _space(style: Style) -> float:
    return 0.36 * style.size
