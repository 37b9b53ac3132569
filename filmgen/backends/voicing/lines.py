"""What of a line can be said, and the marks by which it is cut short, held or trails off."""

import re
import unicodedata

MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*$")
INTERRUPTED = re.compile(r"(--|—|–)[\"'”’)\]]*$")
DASHES = re.compile(r"\s*(--+|—|–)\s*")
TRAILING = re.compile(r"(\.\.\.|…)[\"'”’)\]]*$")
ELLIPSIS = re.compile(r"\.{2,}|…")
SPOKEN_SIGNS = "&%+=@#$€£°"


def speakable(text: str) -> str:
    """The text without what nobody can say: markup, control characters, pictures. Spaces are single."""
    text = MARKUP.sub(" ", unicodedata.normalize("NFC", text))
    return " ".join("".join(_sayable(character) for character in text).split())


def is_said(token: str) -> bool:
    """Whether there is anything in it to pronounce; marks alone are pauses."""
    return any(character.isalnum() or character in SPOKEN_SIGNS for character in token)


def _sayable(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] == "Z" or character in "\t\n\r":
        return " "
    pictured = category in ("So", "Sk", "Sm") and ord(character) >= 0x2190
    hidden = category[0] == "C" or 0xFE00 <= ord(character) <= 0xFE0F
    return "" if hidden or pictured else character
