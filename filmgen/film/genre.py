"""What a genre changes downstream: words, palette, lenses, tempo, instruments. One file of data each."""

from typing import Annotated

from pydantic import Field

from filmgen.film.document import Document
from filmgen.film.staging import CameraMove, Grade, Instrument, Mode, Palette, Weather


class GenreLook(Document):
    """How the genre is lit and framed. `palettes` in order of preference for night, dusk and day."""

    palettes: tuple[Palette, ...]
    grade: Grade = "colour"
    weathers: tuple[Weather, ...]
    moves: tuple[CameraMove, ...]
    title_font: str = "serif"
    """One of the typefaces that the editor sets: serif, sans, caladea, hand, grotesk."""


class GenrePace(Document):
    """Tempo of the edit, in frames."""

    shot: int
    """Median length of a shot."""
    hold: int
    """Silence kept after a line before the next."""


Tempo = Annotated[int, Field(ge=20, le=300)]
Degree = Annotated[int, Field(ge=1, le=7)]
Degrees = Annotated[tuple[Degree, ...], Field(min_length=1)]


class GenreMusic(Document):
    """The band and what it plays. `bpm` is the range of tempi, 20 to 300; degrees of the scale count from 1 to 7."""

    mode: Mode
    bpm: tuple[Tempo, Tempo]
    progression: Degrees
    tension: Degrees
    cadence: Degrees
    lead: Instrument
    bed: Instrument
    bass: Instrument
    colour: Instrument


class GenreStory(Document):
    """How its people talk, as the storyteller's knobs: each from 0 (none) to 1 (as much as there is)."""

    silence: float
    politeness: float
    menace: float
    tenderness: float
    absurdity: float
    line_words: int
    """Mean words in a line."""
    shapes: tuple[str, ...]
    """Plot shapes the genre prefers, by name."""


class Genre(Document):
    """A genre, whole. `tone` is one sentence for a writer or painter who reads."""

    name: str
    tone: str
    look: GenreLook
    pace: GenrePace
    music: GenreMusic
    story: GenreStory
