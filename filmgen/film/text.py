"""What people type and machines answer, on one line and without anything that cannot be seen."""

import unicodedata

JOINERS = "\u200c\u200d"
"""What joins letters and emoji; the only invisible characters that are kept."""


def clean(text: str) -> str:
    """The text on one line, as NFC, without anything that cannot be seen; empty when there is nothing to see."""
    seen = "".join(
        character if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp") else _stand_in(character)
        for character in text
    )
    line = unicodedata.normalize("NFC", " ".join(seen.split()))
    return line if line.strip(JOINERS + " ") else ""


def _stand_in(character: str) -> str:
    if character in JOINERS:
        return character
    return "" if unicodedata.category(character) == "Cf" else " "


def shortened(text: str, longest: int) -> str:
    """The text as far as whole words fit into `longest` characters."""
    if len(text) <= longest:
        return text
    cut = text[: longest + 1].rpartition(" ")[0] or text[:longest]
    return cut.rstrip(" ,;:-")
