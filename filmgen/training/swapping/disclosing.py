"""How a film says of itself that somebody has a face that was lent: a line to be seen, and words in its file."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from filmgen import __version__
from filmgen.consent import digest_of, disclosed
from filmgen.errors import MissingPackage
from filmgen.film.consent import Consent
from filmgen.training.projector import Reel, Shown

SECONDS = 3
"""How long the line is to be seen, from the first frame on in which somebody is not themselves."""
FADE = 6
"""Frames over which it comes and goes."""
SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
"""IPTC's name for a picture that was filmed, and of which a part was made by a trained machine."""
LETTERS = ("font_source_sans_pro", "SourceSansPro-Semibold.otf")
LATIN_GREEK_CYRILLIC = 0x500


def sentence(record: Consent) -> str:
    """What people are told."""
    return f"The face seen here was put on by software, with consent: {disclosed(record)[0]}"


def said(record: Consent, face_set: str, before: str = "") -> tuple[tuple[str, str], ...]:
    """What is written into the file: words for people, after what it said before, and the same for machines."""
    comment = f"{sentence(record)} (consent record {disclosed(record)[1]}, filmgen {__version__})."
    facts = {
        "schema": "filmgen.swap/1",
        "digitalSourceType": SOURCE,
        "person": disclosed(record)[0],
        "consent": digest_of(record),
        "faces": face_set,
        "software": f"filmgen {__version__}",
    }
    return ("comment", f"{before} {comment}".strip()), ("description", json.dumps(facts, ensure_ascii=False))


def lined(frames: Iterator[tuple[Shown, bool]], reel: Reel, text: str) -> Iterator[Shown]:
    """The frames of a film, those of three seconds with the line, from the first on that is said to be swapped."""
    length, number = round(SECONDS * reel.rate), -1
    line = line_of(text, reel.width, reel.height, float(reel.pixel))
    for shown, swapped in frames:
        number += 1 if swapped or number >= 0 else 0
        if 0 <= number < length:
            strength = min(1.0, (number + 1) / FADE, (length - number) / FADE)
            shown = replace(shown, pixels=write_line(shown.pixels.copy(), line, strength))
        yield shown


def write_line(picture: np.ndarray, line: np.ndarray, strength: float = 1.0) -> np.ndarray:
    """Lay the line along the foot of a picture (RGB, uint8), in place."""
    height, width = line.shape[:2]
    bottom = picture.shape[0] - max(1, picture.shape[0] // 30)
    left = (picture.shape[1] - width) // 2
    under = picture[bottom - height : bottom, left : left + width]
    share = line[..., 1:].astype(np.float32) / 255 * strength
    under[:] = np.rint(under + share * (line[..., :1].astype(np.float32) - under))
    return picture


@lru_cache(maxsize=4)
def line_of(text: str, width: int, height: int, pixel: float = 1.0) -> np.ndarray:
    """The line for pictures of a size: how light it is and how strong (H x W x 2, uint8), white with a soft shadow, in
    two rows where one is too long."""
    from PIL import Image, ImageDraw

    wide = max(16, round(width * pixel * 0.92))
    size = max(7.0, height / 30)
    rows = _rows(text, size, wide)
    longest = max(_font(size).getlength(row) for row in rows)
    size = max(4.0, size * min(1.0, wide / longest))
    high = min(round(size * 1.3 * len(rows) + size * 0.5), height - max(1, height // 30))
    paper = Image.new("L", (wide, high))
    ImageDraw.Draw(paper).multiline_text(
        (wide / 2, high / 2), "\n".join(rows), 255, _font(size), anchor="mm", align="center", spacing=size * 0.2
    )
    letters = np.asarray(paper, np.float32)
    shadow = cv2.GaussianBlur(letters, (0, 0), size / 6) * 2.2
    strong = np.maximum(letters, np.clip(shadow, 0, 200))
    whole = np.dstack((np.where(letters > 0, 255 * letters / np.maximum(strong, 1), 0), strong)).astype(np.uint8)
    return cv2.resize(whole, (min(width, max(1, round(wide / pixel))), high), interpolation=cv2.INTER_AREA)


def _rows(text: str, size: float, wide: int) -> list[str]:
    """A text in one row, or in two that are about as long."""
    from anyascii import anyascii

    text = "".join(letter if ord(letter) < LATIN_GREEK_CYRILLIC else anyascii(letter) for letter in text)
    if _font(size).getlength(text) <= wide:
        return [text]
    words = text.split()
    return min(
        ([" ".join(words[:cut]), " ".join(words[cut:])] for cut in range(1, len(words))),
        key=lambda rows: max(map(len, rows)),
    )


@lru_cache(maxsize=16)
def _font(size: float) -> Any:
    from PIL import ImageFont

    spec = find_spec(LETTERS[0])
    if spec is None or not spec.submodule_search_locations:
        raise MissingPackage("the line that says so is set in Source Sans: pip install font-source-sans-pro")
    file = Path(spec.submodule_search_locations[0]) / "files" / LETTERS[1]
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
