"""A passage with its harmony: what every player of the accompaniment looks at."""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.form import Passage
from filmgen.backends.score.harmony import chord
from filmgen.film.genre import GenreMusic
from filmgen.film.staging import Instrument

Voicing = tuple[int, ...]
"""The notes of a chord as they lie, lowest first (MIDI)."""
CHORDLESS: tuple[Instrument, ...] = ("none", "brushes", "timpani")
"""Who cannot play a chord."""
FIGURES = ((0, 1, 2, 1), (0, 2, 1, 2), (2, 1, 0, 1), (0, 1, 2, 3), (0, 2, 3, 2), (1, 0, 2, 0))
"""Ways to break a chord, by voice; the fourth voice is the lowest an octave up."""


@dataclass(frozen=True)
class Chord:
    """A chord on a degree of the scale (1 the tonic), from beat to beat of the score."""

    first: float
    last: float
    degree: int


@dataclass(frozen=True)
class Chapter:
    """A passage with its harmony, and the chance by which it is given its manner."""

    passage: Passage
    chords: tuple[Chord, ...]
    music: GenreMusic
    tonic: int
    style: np.random.Generator

    def notes(self, degree: int) -> list[int]:
        """Root, third and fifth of a chord as MIDI notes, in some octave."""
        return [self.tonic + tone for tone in chord(degree, self.music.mode)]

    @property
    def quick(self) -> bool:
        return self.passage.beats / (self.passage.end - self.passage.start) > 1.7

    @property
    def thin(self) -> bool:
        """Whether to keep out of the way: at first, in loss, and where people talk."""
        return self.passage.turn in ("opening", "loss") or (self.passage.talk > 0.55 and self.passage.tension < 0.5)


def compass(instrument: Instrument) -> tuple[int, int]:
    """Where a bed lies: about the tenor, or as near to it as its instrument can."""
    if instrument in (*CHORDLESS, "drone"):
        return 50, 69
    player = PLAYERS[instrument]
    low = min(max(50, player.low), player.high - 19)
    return low, low + 19
