"""The colours that words are set in, for each palette. Colours are (red, green, blue), 0 to 255."""

from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Inks:
    """What a card is made of: dark paper, the ink on it, a brighter ink for emphasis, an accent."""

    paper: Colour
    ink: Colour
    bright: Colour
    accent: Colour


def _inks(paper: str, ink: str, bright: str, accent: str) -> Inks:
    return Inks(*(tuple(bytes.fromhex(colour)) for colour in (paper, ink, bright, accent)))  # type: ignore


INKS = {
    "moonlit": _inks("060b13", "d3e4e6", "f4fbfb", "ffdf9a"),
    "noir": _inks("090b0b", "d9d6c4", "fff6dc", "ffe9b8"),
    "micro-world": _inks("041615", "d2ebdf", "f6fff8", "ff9c3c"),
    "neon": _inks("08070f", "e6d3e2", "fff0f8", "5fe6ff"),
    "intimate": _inks("070a10", "dbe0e6", "fbf4ea", "ffd9a0"),
    "deep-space": _inks("05060d", "d6d8ea", "fbf6ff", "ffd48a"),
    "forest-dawn": _inks("0a1210", "e4ddc0", "fff8de", "ffb640"),
    "sea-fog": _inks("080f14", "d3dedb", "f6f8f0", "ffe3a0"),
    "theatre": _inks("0d0606", "ecd9c0", "fff4dc", "ffe2a8"),
    "desert-sunset": _inks("120a14", "eed6bd", "fff3dc", "ffd88a"),
    "lamplit": _inks("0e0807", "ead8bc", "fff4da", "ffdf9e"),
    "silent": _inks("0b0a09", "e9dfc6", "fff6de", "fff6de"),
}


def inks(palette: str) -> Inks:
    """The inks of a palette; those of the silent film for one that is not known."""
    return INKS.get(palette, INKS["silent"])
