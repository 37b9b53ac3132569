"""What of a model's words may stand on a page: no mark that Fountain obeys, no name that reads as another thing."""

import re

from filmgen.film.headings import PREFIX, read_heading, slug
from filmgen.film.page import is_cue, speaker_of
from filmgen.film.text import clean, shortened

_MARKS = re.compile(r"[\[\]{}|<>\\^~*_=#@`\ufffd]+|/\*|\*/")
_BEFORE = re.compile(r"^[\s.!>:,;)\-\u2013\u2014&'\u2019]+")


def seen(text: str) -> str:
    """Words for an action: one line, no marks, and nothing before the first word that a page would take for one."""
    printable = "".join(letter if letter.isprintable() else " " for letter in _MARKS.sub(" ", text))
    return _BEFORE.sub("", clean(printable))


def spoken(text: str) -> str:
    """Words for a mouth: what can be seen, without parentheses and quotation marks around it."""
    text = re.sub(r'^["\u201c\u201d\u00ab]+|["\u201c\u201d\u00bb]+$', "", seen(re.sub(r"[()]", " ", text)).strip())
    text = _BEFORE.sub("", clean(text))
    return text if any(letter.isalnum() for letter in text) else ""


def called(names: tuple[str, ...], taken: set[str]) -> str:
    """The first of some names that reads as a name on a page and that nobody has yet; its id joins `taken`."""
    for name in (*names, *_SPARE):
        found = shortened(clean(re.sub(r"[^\w '\u2019-]+|_", " ", name)), 28).strip(" -'\u2019")
        cue = found.upper()
        id = speaker_of(cue)
        if id and id not in taken and not PREFIX.match(cue) and is_cue(cue) and re.search(r"[^\W\d_]", cue):
            taken.add(id)
            return found
    raise AssertionError("there are more names than people")


_SPARE = ("Somebody", "The Other", "A Stranger", "The Third", "Another", "The Last", "Nobody", "Anyone")


def located(names: tuple[str, ...], taken: set[str]) -> str:
    """The first of some names that reads as a place in a heading, and that no place has yet."""
    for name in (*names, *(f"{names[-1]} {number}" for number in ("TWO", "THREE", "FOUR", "FIVE"))):
        found = shortened(clean(re.sub(r"[^\w '\u2019]+|_", " ", name)), 32).strip(" '\u2019").upper()
        setting = read_heading(f"EXT. {found} - NIGHT")
        id = slug(found)
        if id and id not in taken and slug(setting.place) == id and setting.hour == "night" and not setting.mark:
            taken.add(id)
            return found
    raise AssertionError("there are more names than places")


def worded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Single words in small letters, hyphens between their parts, each once."""
    found = ("-".join(re.findall(r"[a-z]+", word.lower())) for word in words)
    return tuple(dict.fromkeys(word for word in found if len(word) > 1))


def thing_of(text: str) -> str:
    """A thing as a note names it: letters, digits and spaces."""
    return shortened(clean(re.sub(r"[^A-Za-z0-9' -]+", " ", text)).strip(" '-").lower(), 28).strip(" '-")
