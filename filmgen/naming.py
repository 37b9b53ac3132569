"""What people type, made fit for paper, and a folder's name made of it."""

import re

from anyascii import anyascii

from filmgen.film.text import clean as clean
from filmgen.studio.fingerprint import fingerprint

LONGEST = 60
"""Characters of a folder's name."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
"""Names that no folder may have on Windows."""


def one_line(text: str, longest: int) -> str:
    """Text on one line that holds nothing a terminal would obey, for people to read."""
    line = " ".join("".join(character if character.isprintable() else " " for character in text).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def folder_name(text: str, rng: int = 0) -> str:
    """A folder's name for a film: small letters and digits joined by hyphens, safe on every disk.

    Words that lose a letter or a digit on the way get six digits of their fingerprint, so that no two films meet.
    """
    words = re.findall(r"[a-z0-9]+", anyascii(text).casefold())
    name = "-".join(words)
    if _letters(text) != _letters(name) or len(name) > LONGEST or not name or _RESERVED.fullmatch(name):
        mark = fingerprint(" ".join(text.casefold().split()))[:6]
        name = f"{name[: LONGEST - 7].rstrip('-') or 'film'}-{mark}"
    return f"{name}-{rng}" if rng else name


def _letters(text: str) -> list[str]:
    return [character for character in text.casefold() if character.isalnum()]
