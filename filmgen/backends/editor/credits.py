"""Credits: what on the left, who on the right, on as many pages as can be read, or rolling when they are too many."""

from dataclasses import dataclass

from filmgen.backends.editor.designs import design_of
from filmgen.backends.editor.flourishes import draw_frame, draw_rule
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import Style, divided, fitted, width
from filmgen.backends.editor.typefaces import Typeface, settable, typeface
from filmgen.film.cut import TitleCard
from filmgen.film.media import Format

READABLE = 48
"""Frames that a page, or a row that rolls by, stays in sight."""
MOST = 200
"""Rows that are set; nobody reads more."""
_GUTTER = 0.44
"""Where the two columns meet, in shares of the width."""


@dataclass(frozen=True)
class Row:
    """A credit as it is set: lines of what was done, lines of who did it."""

    what: list[str]
    who: list[str]
    label: Style
    name: Style

    @property
    def height(self) -> float:
        return max(len(self.what), len(self.who)) * 1.2 * self.name.size + 0.46 * self.name.size


def credit_pages(card: TitleCard, format: Format) -> list[Page]:
    """The credits as pages of one size; when time is too short for that, as one tall page to roll by."""
    face, unit = typeface(card.font), format.height / 720
    for scale in (1.0, 0.9, 0.8, 0.7):
        rows = [_row(what, who, face, scale * unit, format.width) for what, who in card.rows[:MOST]]
        groups = _grouped(rows, (400 if card.text else 470) * unit)
        if len(groups) * READABLE <= max(card.frames, READABLE):
            return [_page(card, group, face, format) for group in groups]
    return [_rolling(rows, format)]


def _row(what: str, who: str, face: Typeface, unit: float, across: int) -> Row:
    label, name = Style(face, "small", 16.5 * unit, 0.14), Style(face, "text", 29 * unit, 0.008)
    left, right = (_GUTTER - 0.075) * across, (0.925 - _GUTTER) * across
    return Row(
        _lines(settable(what.upper(), face, "small"), label, left),
        _lines(settable(who, face, "text"), name, right),
        label,
        name,
    )


def _lines(text: str, style: Style, measure: float) -> list[str]:
    """Words on lines; a word that is too long is divided."""
    rows: list[str] = []
    for word in (piece for whole in text.split() for piece in divided(whole, style, measure)):
        if rows and width(f"{rows[-1]} {word}", style) <= measure:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return rows


def _grouped(rows: list[Row], room: float) -> list[list[Row]]:
    """Rows on pages, as even as can be."""
    total = sum(row.height for row in rows)
    pages = max(1, -int(-total // room))
    groups: list[list[Row]] = [[]]
    filled, goal = 0.0, min(room, total / pages + 0.6 * (rows[0].height if rows else 0))
    for row in rows:
        if groups[-1] and filled + row.height > goal:
            groups.append([])
            filled = 0.0
        groups[-1].append(row)
        filled += row.height
    return groups


def _page(card: TitleCard, rows: list[Row], face: Typeface, format: Format) -> Page:
    page = Page(format.width, format.height)
    unit, design = page.unit, design_of(card)
    if design.frame in ("bunting", "register"):
        draw_frame(design.frame, page)
    tall = sum(row.height for row in rows)
    head = 96 * unit if card.text else 0.0
    y = (format.height - tall - head) / 2
    if card.text:
        small = Style(face, "small", 24 * unit, 0.24)
        title = settable(card.text.upper(), face, "small")
        style, lines = fitted(title, small, 0.8 * format.width, 1.4 * small.leading, 12 * unit)
        page.line(lines[0] if lines else "", style, format.width / 2, y + 20 * unit, strength=250)
        draw_rule(design.rule, (page.art, page.accent), format.width / 2, y + 48 * unit, 200 * unit, unit)
    _set_rows(page, rows, y + head)
    return page


def _rolling(rows: list[Row], format: Format) -> Page:
    """All rows on one page as tall as they need."""
    tall = sum(row.height for row in rows)
    page = Page(format.width, format.height, int(tall) + 1)
    _set_rows(page, rows, 0.0)
    return page


def _set_rows(page: Page, rows: list[Row], y: float) -> None:
    gutter = _GUTTER * page.width
    for row in rows:
        step = 1.2 * row.name.size
        for number, line in enumerate(row.what):
            page.line(line, row.label, gutter - 15 * page.unit, y + row.name.size + number * step, "end", 186)
        for number, line in enumerate(row.who):
            page.line(line, row.name, gutter + 15 * page.unit, y + row.name.size + number * step, "start", 236)
        y += row.height
