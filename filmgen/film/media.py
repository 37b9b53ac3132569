"""Celluloid, as paper knows it: a digest and the facts. The file itself lies in the store under its digest."""

from fractions import Fraction
from typing import Literal

from pydantic import Field

from filmgen.film.document import Document
from filmgen.film.time import RATE


class Media(Document):
    """A file named by its content. `digest` is the hexadecimal SHA-256 of its bytes, `size` their number."""

    digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    suffix: str = Field(pattern=r"^\.[a-z0-9]{1,5}$")
    size: int = Field(ge=0)


class Still(Media):
    """One picture. Width and height in pixels."""

    width: int
    height: int


class Clip(Media):
    """A moving picture without sound: `frames` pictures at the film's rate."""

    width: int
    height: int
    frames: int


class Sound(Media):
    """Sound at 48 kHz: `samples` per channel."""

    samples: int
    channels: int


class Notation(Media):
    """A score written down as a Standard MIDI File: how many notes."""

    notes: int


class Format(Document):
    """The frame a film is shot in."""

    quality: Literal["draft", "standard", "festival"] = "standard"
    width: int = 1280
    height: int = 720
    rate: Fraction = RATE


QUALITIES = {
    "draft": Format(quality="draft", width=640, height=360),
    "standard": Format(),
    "festival": Format(quality="festival", width=1920, height=1080),
}
