"""Whether a film stands: enough lines and settings for its length, fair shares, its seed on stage, an ending."""

import re
from collections.abc import Iterator
from itertools import pairwise

from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import Page
from filmgen.backends.lexicon import english
from filmgen.film.story import Line

_LINES = ((15, 2, 3), (30, 4, 5), (60, 7, 9), (90, 11, 14), (180, 22, 30), (300, 34, 46), (600, 64, 92))
"""Seconds, and the fewest and most spoken lines of a film that long."""
_SOON = 20.0
"""Seconds within which everything that the seed names has been on stage."""


def lines_wanted(seconds: float) -> tuple[int, int]:
    """Fewest and most spoken lines in a film of `seconds`."""
    for (low, few, many), (high, few_next, many_next) in pairwise(_LINES):
        if seconds <= high:
            part = max(0.0, (seconds - low) / (high - low))
            return round(few + part * (few_next - few)), round(many + part * (many_next - many))
    return _LINES[-1][1], _LINES[-1][2]


def number_of_lines(page: Page) -> Iterator[Finding]:
    """As many lines as the length has room for."""
    if page.seconds is None:
        return
    fewest, most = lines_wanted(page.seconds)
    count = len(page.lines)
    if not fewest <= count <= most:
        off = min(abs(count - fewest), abs(count - most))
        yield Finding("lines", f"{count} lines where {fewest} to {most} are wanted", 1.0 * off)


def presence(page: Page) -> Iterator[Finding]:
    """Every noun of the seed is seen, or somebody's name, within twenty seconds."""
    early = " ".join(text for at, text in page.moments if at <= _SOON).replace("-", " ")
    for noun in page.nouns:
        forms = {noun, english.singular(noun), *(noun.split() if " " in noun else ())}
        if not any(re.search(rf"\b{re.escape(form)}(?:e?s|i?es|ren|men)?\b", early) for form in forms):
            yield Finding("seed_cover", f"{noun!r} is not on stage by {_SOON:.0f} s", 4.0)


def shares(page: Page) -> Iterator[Finding]:
    """Nobody speaks three quarters of a duet, or two thirds of anything larger."""
    speakers = [line.speaker for line in page.lines]
    if len(speakers) < 6:
        return
    most = max(sorted(set(speakers)), key=speakers.count)
    share = speakers.count(most) / len(speakers)
    if share > (0.75 if len(set(speakers)) == 2 else 0.65):
        yield Finding("share", f"{most} has {share:.0%} of the lines", 2.0)


def settings(page: Page) -> Iterator[Finding]:
    """A film of eighty seconds or more is seen in three settings."""
    seen = {(scene.place, scene.hour) for scene in page.script.scenes}
    if page.length >= 80 and len(seen) < 3:
        yield Finding("places", f"{len(seen)} settings in {page.length:.0f} s", 4.0)


def ending(page: Page) -> Iterator[Finding]:
    """The last thing is a picture, and not somebody talking."""
    last = next((e for scene in reversed(page.script.scenes) for e in reversed(scene.elements) if _told(e)), None)
    if isinstance(last, Line) and page.length >= 30:
        yield Finding("ending", f"ends on a speech: {last.spoken}", 2.0)


def _told(element: object) -> bool:
    return getattr(element, "kind", "") in ("action", "line", "card")
