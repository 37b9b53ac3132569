"""How letters become lines: spaced by eye, broken evenly, and as large as there is room for."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from filmgen.backends.editor.typefaces import Typeface, Weight, font

if TYPE_CHECKING:
    import numpy as np

ARTICLES = ("the", "a", "an")
_LEANING = "of on in at to for and or but by with from who that"
SMALL = frozenset((*ARTICLES, *_LEANING.split()))
"""Words with which a line may begin, and should not end."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
_EYE = 96
"""Pixels at which pairs of letters are looked at."""
_EXACT = 1000
"""Pixels at which letters are measured, so that no grid rounds their widths."""
FINE = 3
"""How many times finer than their page letters and ornaments are drawn, to be averaged into it."""


@dataclass(frozen=True)
class Style:
    """How a line is set: family, weight, size in pixels, tracking in shares of the size."""

    face: Typeface
    weight: Weight
    size: float
    tracking: float = 0.0

    @property
    def capital(self) -> float:
        """Height of a capital letter in pixels."""
        return -self.scale * measured(self.face, self.weight, "H")[2]

    @property
    def scale(self) -> float:
        """Pixels for each unit that letters are measured in."""
        return self.size * self.face.capitals / _EXACT

    @property
    def leading(self) -> float:
        """Distance between baselines of running text."""
        return 1.35 * self.size

    def at(self, size: float) -> "Style":
        return Style(self.face, self.weight, size, self.tracking)


@lru_cache(maxsize=8192)
def measured(face: Typeface, weight: Weight, letter: str) -> tuple[float, float, float, float, float]:
    """A letter's ink (left, right, top, bottom, from its start on the baseline) and its width."""
    fount = font(face, weight, _EXACT / face.capitals)
    mask, (left, top) = fount.getmask2(letter, mode="1", anchor="ls")
    return left, left + mask.size[0], top, top + mask.size[1], fount.getlength(letter)


def positions(text: str, style: Style) -> list[float]:
    """Where each letter begins, and after the last where the line ends, in pixels from its start."""
    places, x = [], 0.0
    for index, letter in enumerate(text):
        places.append(x)
        x += style.scale * style.face.narrow * measured(style.face, style.weight, letter)[4]
        if index + 1 < len(text):
            x += style.size * style.tracking + _kern(style, letter, text[index + 1])
    return [*places, x]


def width(text: str, style: Style) -> float:
    return positions(text, style)[-1]


def _kern(style: Style, left: str, right: str) -> float:
    return style.size * style.face.capitals * style.face.narrow * kerning(style.face, style.weight, left, right)


# Spacing by eye


@lru_cache(maxsize=8192)
def kerning(face: Typeface, weight: Weight, left: str, right: str) -> float:
    """How much nearer two letters stand than their widths say, in shares of the size; never so that they touch.

    The air between them is made what it is between two straight stems. Pillow's own layout reads no kerning pairs.
    """
    import numpy as np

    if not (left.isalpha() and right.isalpha()):
        return 0.0
    stems = "HH" if left.isupper() and right.isupper() else "nn"
    gaps, wanted = _gaps(face, weight, left, right), _gaps(face, weight, *stems)
    if gaps is None or wanted is None:
        return 0.0
    limit = 0.36 * _EYE
    nearer = 0.8 * (float(np.minimum(wanted, limit).mean()) - float(np.minimum(gaps, limit).mean()))
    nearer = max(nearer, 0.07 * _EYE - float(gaps.min()))
    return max(-0.16, min(0.0, nearer / _EYE))


def _gaps(face: Typeface, weight: Weight, left: str, right: str) -> "np.ndarray | None":
    """The air between two letters on each row of a capital's height."""
    before, after = _edges(face, weight, left), _edges(face, weight, right)
    if before is None or after is None:
        return None
    return before[1] + after[0]


@lru_cache(maxsize=1024)
def _edges(face: Typeface, weight: Weight, letter: str) -> "tuple[np.ndarray, np.ndarray] | None":
    """The air left and right of a letter's ink, row by row over a capital's height; None for no ink."""
    import numpy as np

    fount = font(face, weight, _EYE / face.capitals)
    mask, (left, top) = fount.getmask2(letter, mode="L", anchor="ls")
    columns, rows = mask.size
    if not columns or not rows:
        return None
    height = -fount.getbbox("H", anchor="ls")[1]
    ink = np.frombuffer(bytes(mask), np.uint8).reshape(rows, columns) > 90
    advance = fount.getlength(letter)
    before, behind = np.full(height, advance), np.full(height, advance)
    for row in range(rows):
        place = height + top + row
        if 0 <= place < height and ink[row].any():
            before[place] = left + ink[row].argmax()
            behind[place] = advance - left - columns + ink[row][::-1].argmax()
    return before, behind


# Breaking


def broken(text: str, style: Style, measure: float, lines: int = 99) -> list[str] | None:
    """The text on as few lines of at most `measure` pixels as it needs, evened out; None when `lines` are too few."""
    words = text.split()
    if not words:
        return []
    space = width("n n", style) - 2 * width("n", style)
    widths = [width(word, style) for word in words]
    if max(widths) > measure:
        return None
    filled = _filled(widths, space, measure)
    if len(filled) > lines:
        return None
    even = _evenly(words, widths, space, len(filled))
    rows = [" ".join(words[first:last]) for first, last in even]
    if any(width(row, style) > measure for row in rows):
        rows = [" ".join(words[first:last]) for first, last in filled]
    return rows


def _filled(widths: list[float], space: float, measure: float) -> list[tuple[int, int]]:
    """Divide words into lines that are each as full as they can be."""
    lines, first, length = [], 0, 0.0
    for at, one in enumerate(widths):
        if at > first and length + space + one > measure:
            lines.append((first, at))
            first, length = at, one
        else:
            length += one + (space if at > first else 0)
    return [*lines, (first, len(widths))]


def _evenly(words: list[str], widths: list[float], space: float, number: int) -> list[tuple[int, int]]:
    """Divide words into `number` lines of about one length, none ending with a small word that leans on the next."""
    count = len(widths)
    running = [0.0]
    for one in widths:
        running.append(running[-1] + one + space)

    stay = [(0.5 * running[-1] / number) ** 2 if word.lower() in SMALL else 0.0 for word in words]

    def length(first: int, last: int) -> float:
        return running[last] - running[first] - space

    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for line in range(1, number + 1):
        row: dict[int, tuple[float, int]] = {}
        for last in range(line, count - (number - line) + 1):
            row[last] = min(
                (best[-1][first][0] + length(first, last) ** 2 + (stay[last - 1] if last < count else 0.0), first)
                for first in range(line - 1, last)
                if first in best[-1]
            )
        best.append(row)
    breaks, last = [], count
    for line in range(number, 0, -1):
        first = best[line][last][1]
        breaks.append((first, last))
        last = first
    return breaks[::-1]


def fitted(text: str, style: Style, measure: float, height: float, smallest: float) -> tuple[Style, list[str]]:
    """The largest size, from the style's own downwards, at which the text fits; cut short with … where none does."""
    if not text:
        return style, []
    size = style.size
    while size > smallest:
        lines = broken(text, style.at(size), measure, max(1, int(height / style.at(size).leading)))
        if lines is not None:
            return style.at(size), lines
        size *= 0.94
    style = style.at(smallest)
    return style, _shortened(text, style, measure, max(1, int(height / style.leading)))


def _shortened(text: str, style: Style, measure: float, lines: int) -> list[str]:
    """As much of a text as some lines hold. A word longer than a line is divided."""
    words = [piece for word in text.split() for piece in divided(word, style, measure)]
    rows: list[str] = []
    for word in words:
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and width(longer, style) <= measure:
            rows[-1] = longer
        else:
            rows.append(word)
    if len(rows) <= lines:
        return rows
    last = rows[lines - 1]
    while last and width(f"{last}…", style) > measure:
        last = last[:-1]
    return [*rows[: lines - 1], f"{last.rstrip()}…"]


def divided(word: str, style: Style, measure: float) -> list[str]:
    """A word in pieces that each fit a line, parted after a sign that is no letter where there is one."""
    pieces, places = [], positions(word, style)
    first = 0
    while places[-1] - places[first] > measure:
        room = bisect_right(places, places[first] + measure) - 1
        room = max(first + 1, min(room, len(word) - 1))
        last = next((end for end in range(room, (first + room) // 2, -1) if word[end - 1] in "/?&=-_:,;"), room)
        pieces.append(word[first:last])
        first = last
        if first >= len(word):
            return pieces
    return [*pieces, word[first:]]
