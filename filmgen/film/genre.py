"""What a genre changes downstream: words, palette, lenses, tempo, instruments. One file of data each."""

from typing import Annotated, Literal

from pydantic import Field

from filmgen.film.document import Document
from filmgen.film.staging import CameraMove, CardStyle, Grade, Instrument, Mode, Palette, Transition, Weather


class Tone(Document):
    """How a palette is bent at a point of the story: `warmth` from -1 (blue) to 1 (amber), `saturation` around 1,
    `brightness` from -1 (all in shadow) to 1 (all in light)."""

    warmth: float = 0.0
    saturation: float = 1.0
    brightness: float = 0.0

    def towards(self, other: "Tone", share: float) -> "Tone":
        """The tone at this share of the way to another."""
        return Tone(
            warmth=round(self.warmth + (other.warmth - self.warmth) * share, 2),
            saturation=round(self.saturation + (other.saturation - self.saturation) * share, 2),
            brightness=round(self.brightness + (other.brightness - self.brightness) * share, 2),
        )


class GenreLook(Document):
    """How the genre is lit and framed. `palettes` in order of preference for night, dusk and day."""

    palettes: tuple[Palette, ...]
    rooms: tuple[Palette, ...] = ()
    """For interiors, in the first, second and last movement; a set's own where there are none."""
    script: Annotated[tuple[Tone, ...], Field(max_length=4)] = ()
    """The palette script: tones at the opening, on the way to the turn, in the crisis, and at the end."""
    grade: Grade = "colour"
    transitions: tuple[Transition, ...] = ()
    """Joins that the genre is fond of, beside cuts, dissolves and fades: each is an event."""
    weathers: tuple[Weather, ...]
    moves: tuple[CameraMove, ...]
    title_font: str = "serif"
    """One of the typefaces that the editor sets: serif, sans, caladea, hand, grotesk."""
    cards: CardStyle = "engraved"
    """How title, cards, credits and poster are designed."""


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
    """The band and what it plays. `bpm` is the range of tempi, 20 to 300; degrees of the scale count from 1 to 7;
    `metre` is beats in a bar, and without one some films are in three and most in four."""

    mode: Mode
    bpm: tuple[Tempo, Tempo]
    progression: Degrees
    tension: Degrees
    cadence: Degrees
    lead: Instrument
    bed: Instrument
    bass: Instrument
    colour: Instrument
    metre: Literal[3, 4] | None = None


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
