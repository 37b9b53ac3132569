"""Which letters there are: the typefaces, their weights, and what stands in for a letter that none of them has."""

import hashlib
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, get_args

from filmgen.errors import MissingPackage

Weight = Literal["display", "text", "italic", "small"]


@dataclass(frozen=True)
class Typeface:
    """A family as cards use it. `display` sets titles, `small` what is tracked and tiny; `package` has the files.

    A design may set its titles in the `heavy`, `light` or `slanted` letters instead (see `as_display`).
    """

    package: str
    display: str
    text: str
    italic: str
    small: str
    heavy: str
    light: str
    slanted: str
    capitals: float = 1.0
    """How large its capitals look at the same size, so that families can be exchanged."""
    narrow: float = 1.0
    """How wide its letters are made, in shares of their own width."""
    crooked: float = 0.0
    """How far, in degrees, letters lean out of their line at most, as if cut out and pasted by hand."""
    knife: float = 0.0
    """How coarsely a knife cut its letters, in shares of their height."""

    def as_display(self, cut: str, narrow: float = 1.0, crooked: float = 0.0, knife: float = 0.0) -> "Typeface":
        """The family with other letters for its titles: those called text, italic, heavy, light or slanted."""
        return replace(self, display=getattr(self, cut), narrow=narrow, crooked=crooked, knife=knife)


TYPEFACES = {
    "serif": Typeface(
        "font_source_serif_pro",
        "SourceSerifPro-Semibold.otf",
        "SourceSerifPro-Regular.otf",
        "SourceSerifPro-It.otf",
        "SourceSerifPro-Semibold.otf",
        "SourceSerifPro-Black.otf",
        "SourceSerifPro-Light.otf",
        "SourceSerifPro-LightIt.otf",
    ),
    "sans": Typeface(
        "font_source_sans_pro",
        "SourceSansPro-Semibold.otf",
        "SourceSansPro-Regular.otf",
        "SourceSansPro-It.otf",
        "SourceSansPro-Semibold.otf",
        "SourceSansPro-Black.otf",
        "SourceSansPro-ExtraLight.otf",
        "SourceSansPro-LightIt.otf",
    ),
    "caladea": Typeface(
        "font_caladea",
        "Caladea-Bold.ttf",
        "Caladea-Regular.ttf",
        "Caladea-Italic.ttf",
        "Caladea-Bold.ttf",
        "Caladea-Bold.ttf",
        "Caladea-Regular.ttf",
        "Caladea-Italic.ttf",
    ),
    "hand": Typeface(
        "font_amatic_sc",
        "AmaticSC-Bold.ttf",
        "AmaticSC-Bold.ttf",
        "AmaticSC-Bold.ttf",
        "AmaticSC-Bold.ttf",
        "AmaticSC-Bold.ttf",
        "AmaticSC-Regular.ttf",
        "AmaticSC-Bold.ttf",
        1.32,
    ),
    "grotesk": Typeface(
        "font_hanken_grotesk",
        "HankenGrotesk-Medium.otf",
        "HankenGrotesk-Regular.otf",
        "HankenGrotesk-Italic.otf",
        "HankenGrotesk-SemiBold.otf",
        "HankenGrotesk-Bold.otf",
        "HankenGrotesk-Light.otf",
        "HankenGrotesk-LightItalic.otf",
    ),
}
"""Families by the name that a card's `font` has; Caladea is under the Apache License 2.0, the others under the SIL OFL.

Of Source Serif the CFF files are taken: in its TrueType ones the quotation marks are too narrow.
"""
LONGEST = 900
"""Characters of one text that are set; no card holds more that could be read."""


def typeface(name: str) -> Typeface:
    """The family of a card's font; the serif for a name that is not known."""
    return TYPEFACES.get(name, TYPEFACES["serif"])


def font(face: Typeface, weight: Weight, size: float) -> Any:
    """A Pillow font in pixels. Raises MissingPackage when the family is not installed.

    Pillow's own layout is asked for, because the other needs a library that only some machines have.
    """
    return _font(font_file(face, weight), size * face.capitals)


@lru_cache(maxsize=256)
def _font(file: Path, size: float) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=64)
def font_file(face: Typeface, weight: str) -> Path:
    """Where the letters of a weight lie, in the package that carries them."""
    spec = find_spec(face.package)
    if spec is None or not spec.submodule_search_locations:
        name = face.package.replace("_", "-")
        raise MissingPackage(f"the editor sets type with {name}: pip install {name}")
    return Path(spec.submodule_search_locations[0]) / "files" / getattr(face, weight)


@lru_cache(maxsize=1)
def digest() -> str:
    """The hexadecimal SHA-256 of every font file that is used."""
    cuts = (*get_args(Weight), "heavy", "light", "slanted")
    files = {font_file(face, cut) for face in TYPEFACES.values() for cut in cuts}
    digests = (hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(files, key=lambda file: file.name))
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()


def settable(text: str, face: Typeface, weight: Weight = "text") -> str:
    """The text in letters that the face has: what it lacks is written out in Latin, what cannot be is left out.

    Line breaks become spaces; so do control characters. Nothing in the text is ever markup. Of a very long text the
    first `LONGEST` characters are kept.
    """
    from anyascii import anyascii

    written = []
    for letter in unicodedata.normalize("NFC", text[:LONGEST]):
        if letter.isspace() or unicodedata.category(letter) in ("Cc", "Zl", "Zp"):
            written.append(" ")
        elif unicodedata.category(letter) in ("Cf", "Cs", "Co", "Cn", "Mn", "Me"):
            continue
        elif covers(font_file(face, weight), letter):
            written.append(letter)
        else:
            spelt = anyascii(letter).strip(":").replace("_", " ")
            written.append(f" {spelt} " if _is_a_word(letter) else spelt)
    return " ".join("".join(written).split())


def _is_a_word(letter: str) -> bool:
    """Whether a sign stands for a word of its own: a pictograph, an ideograph."""
    return unicodedata.category(letter).startswith("S") or unicodedata.name(letter, "").startswith("CJK")


@lru_cache(maxsize=4096)
def covers(file: Path, letter: str) -> bool:
    """Whether a font draws this letter, and not the sign for one that it lacks (glyph 0)."""
    if letter.isascii():
        return True
    fount = _font(file, 40)
    drawn, missing = fount.getmask(letter), fount.getmask("\U000f0000")
    return drawn.size[0] > 0 and (drawn.size != missing.size or bytes(drawn) != bytes(missing))
