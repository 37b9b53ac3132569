"""How a title is divided into lines, and how large each is: the form of a carved inscription, not of a paragraph."""

from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import ARTICLES, SMALL, Box, Style, broken, fitted, width
from filmgen.backends.editor.typefaces import Typeface, settable

INSCRIBED = 56
"""Characters up to which a title is set in capitals; a longer one is set as a sentence."""
WORDS = 0.47
"""How much of its widest tracking a line of several words is drawn out to."""
_AIR = 0.62
"""What lies between two lines of capitals, in shares of a capital's height."""
_DEPTH = 0.36
"""How far small letters hang below their line."""


@dataclass(frozen=True)
class Row:
    """One line of a title, how it is set, how long it is made, and how far its baseline is below the title's head."""

    text: str
    style: Style
    measure: float
    baseline: float

    @property
    def head(self) -> float:
        return self.baseline - self.style.capital


@dataclass(frozen=True)
class Carving:
    """How a title is carved: in capitals or as it is written, how tracked, and to how much short lines are drawn out
    (both in shares of the size)."""

    capitals: bool = True
    tracking: float = 0.07
    loose: float = 0.34


def divided_title(
    text: str, face: Typeface, measure: float, height: float, largest: float, carving: Carving = Carving()
) -> list[Row]:
    """The rows of a title inside `measure` x `height` pixels, capitals at most `largest` pixels of size.

    A leading article stands small above the rest; short rows are drawn out towards the longest.
    """
    plain = settable(text, face, "display")
    if not plain:
        return []
    if not carving.capitals and plain.isupper():
        plain = " ".join(_in_small_letters(word, first=not number) for number, word in enumerate(plain.split()))
    if len(plain) > INSCRIBED:
        return _as_sentence(plain, face, measure, height, 0.55 * largest)
    words = plain.split()
    article = words[0].lower() if carving.capitals and len(words) > 1 and words[0].lower() in ARTICLES else ""
    rest = words[1:] if article else words
    if carving.capitals:
        rest = settable(" ".join(rest).upper(), face, "display").split()
    room = height - (0.32 * largest if article else 0)
    style = Style(face, "display", largest, carving.tracking)
    ways = (
        divisions(rest) if len(rest) <= 12 else [tuple(broken(" ".join(rest), style.at(0.4 * largest), measure) or ())]
    )
    options = [
        (rows, _grace(way)) for way in ways if way and (rows := _inscribed(way, style, measure, room, carving.loose))
    ]
    if not options:
        return _as_sentence(plain, face, measure, height, 0.55 * largest)
    best, _ = max(options, key=lambda option: min(row.style.size for row in option[0]) * option[1])
    return _below_article(article, face, best) if article else best


def _in_small_letters(word: str, first: bool) -> str:
    """A word of a title in capitals as it would be written in a letter."""
    return word.lower() if word.lower() in SMALL and not first else word.capitalize()


def _inscribed(words: tuple[str, ...], style: Style, measure: float, height: float, loose: float) -> list[Row] | None:
    """These lines as large as there is room for; None where the letters would be too small to be carved."""
    size = style.size
    while size >= 0.24 * style.size:
        own = style.at(size)
        widest = max(width(one, own) for one in words)
        deep = _DEPTH if any(word != word.upper() for word in words) else 0.0
        tall = own.capital * (len(words) + deep + (_AIR + deep) * (len(words) - 1))
        if widest <= measure and tall <= height:
            return _drawn_out(words, own, widest, measure, style.size, loose, _AIR + deep)
        size *= min(0.99, measure / widest, height / tall)
    return None


def divisions(words: list[str]) -> list[tuple[str, ...]]:
    """Every way to put some words on up to four lines."""
    ways = []
    for lines in range(1, min(4, len(words)) + 1):
        for breaks in combinations(range(1, len(words)), lines - 1):
            ends = (0, *breaks, len(words))
            ways.append(tuple(" ".join(words[first:last]) for first, last in pairwise(ends)))
    return ways


def _grace(lines: tuple[str, ...]) -> float:
    """How well a title parts where it does: no line is a scrap, none ends with a small word, one may begin with it."""
    grace = 1 - 0.04 * (len(lines) - 1)
    if len(lines) > 1 and min(map(len, lines)) < 0.3 * max(map(len, lines)):
        grace *= 0.7
    for above, below in pairwise(lines):
        if above.split()[-1].lower() in SMALL:
            grace *= 0.7
        if below.split()[0].lower() in SMALL and " " in below:
            grace *= 1.12
    return grace


def _drawn_out(
    texts: tuple[str, ...], style: Style, widest: float, measure: float, largest: float, loosest: float, air: float
) -> list[Row]:
    """The rows, the longest over the measure it may have, shorter ones somewhat larger and tracked towards it."""
    full = min(measure, widest * 1.06)
    rows, at = [], 0.0
    for text in texts:
        natural = width(text, style)
        grown = min(1.24, max(1.0, 0.66 * full / natural), largest / style.size)
        own = style.at(style.size * grown) if natural < 0.6 * full else style
        loose = width(text, replace(own, tracking=max(own.tracking, loosest * (WORDS if " " in text else 1))))
        wanted = full if natural > 0.8 * full else max(0.58 * full, width(text, own))
        at += own.capital + (air * style.capital if rows else 0)
        rows.append(Row(text, own, min(loose, max(wanted, width(text, own)), measure), at))
    return rows


def _below_article(article: str, face: Typeface, rows: list[Row]) -> list[Row]:
    """The rows with their article small above them."""
    size = 0.42 * rows[0].style.size
    style = Style(face, "italic", size, 0.04)
    drop = 0.62 * size + 0.34 * rows[0].style.capital
    return [
        Row(article, style, width(article, style), 0.62 * size),
        *(replace(row, baseline=row.baseline + drop) for row in rows),
    ]


def _as_sentence(text: str, face: Typeface, measure: float, height: float, size: float) -> list[Row]:
    style, lines = fitted(text, Style(face, "display", size, 0.01), measure, height, 0.3 * size)
    leading = 1.22 * style.size
    return [Row(line, style, width(line, style), style.capital + number * leading) for number, line in enumerate(lines)]


def set_title(page: Page, rows: list[Row], x: float, head: float, from_left: bool = False) -> list[Box]:
    """Set the rows with the head of the first at `head`, centred on `x` or beginning there; where their ink fell."""
    return [
        page.measured(row.text, row.style, x + (row.measure / 2 if from_left else 0), head + row.baseline, row.measure)
        for row in rows
    ]
