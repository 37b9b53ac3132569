"""What footage shows, film or still: pictures as they are meant to be seen, upright and with square pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from hashlib import file_digest
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps

from filmgen.errors import BadMedia, BadRequest
from filmgen.training.projector import SUFFIXES, thread, upright

STILLS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp")
"""What a photograph in a folder is called."""


@dataclass(frozen=True)
class Showing:
    """A film or a still. `pixel` is a pixel's width over its height in the file: what is squeezed is stretched here."""

    file: Path
    still: bool
    pixel: Fraction = Fraction(1)
    rate: Fraction = Fraction(0)
    estimate: int = 1
    """About how many pictures it has."""

    def pictures(self) -> Iterator[np.ndarray]:
        """Its pictures in order (H x W x 3, RGB, uint8). Raises BadMedia where one cannot be read."""
        if self.still:
            yield _photograph(self.file)
            return
        for shown in upright(self.file):
            yield square(shown.pixels, self.pixel)


def show(file: Path) -> Showing:
    """Raises BadMedia for what is neither a film nor a still."""
    if file.suffix.lower() in STILLS:
        return Showing(file, still=True)
    reel = thread(file)
    return Showing(file, False, reel.pixel, reel.rate, reel.estimate)


def find_footage(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The films and stills that files and folders name, a folder's in the order of their names, each once.

    Raises BadRequest for a path where nothing is, and for a folder with neither in it.
    """
    files: list[Path] = []
    for path in paths:
        if not path.exists():
            raise BadRequest(f"footage: there is nothing at {path}")
        known = (*SUFFIXES, *STILLS)
        found = sorted(file for file in path.rglob("*") if file.suffix.lower() in known) if path.is_dir() else [path]
        if not found:
            raise BadRequest(f"footage: neither a film nor a photograph in {path}: {', '.join(known)}")
        files += found
    if not files:
        raise BadRequest("footage: no film, photograph or folder was named")
    for file in files:
        if any(sign < " " or "\ud800" <= sign <= "\udfff" for sign in str(file.resolve())):
            raise BadRequest(f"footage: {ascii(str(file))} has a name that cannot be written into a list: rename it")
    return tuple(dict.fromkeys(file.resolve() for file in files))


def digest_of(file: Path) -> str:
    """The SHA-256 of a file. Raises BadMedia where it cannot be read."""
    try:
        with file.open("rb") as footage:
            return file_digest(footage, "sha256").hexdigest()
    except OSError as error:
        raise BadMedia(f"{file.name}: cannot be read: {error.strerror}") from error


def _photograph(file: Path) -> np.ndarray:
    """A still, turned as its camera noted."""
    try:
        with Image.open(file) as photograph:
            return np.asarray(ImageOps.exif_transpose(photograph).convert("RGB"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadMedia(f"{file.name}: cannot be read as a photograph: {error}") from error


def square(picture: np.ndarray, pixel: Fraction) -> np.ndarray:
    """A picture with pixels as wide as they are high."""
    if pixel == 1:
        return picture
    height, width = picture.shape[:2]
    size = (round(width * pixel), height) if pixel > 1 else (width, round(height / pixel))
    return cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR)
