"""Notes on paper, and where an instrument can play them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from filmgen.film.staging import Instrument

Seat = Literal["lead", "bed", "bass", "colour"]


@dataclass(frozen=True)
class Note:
    """A note: when (seconds of the film), who, MIDI pitch, how long, how hard, from which seat, slurred from what."""

    start: float
    instrument: Instrument
    pitch: int
    seconds: float
    velocity: float
    seat: Seat
    slur: int = 0


def octave_shift(pitches: Sequence[int], low: int, high: int, centre: int) -> int:
    """Whole octaves that bring a tune nearest to `centre` inside the range from `low` to `high`."""
    middle = (min(pitches) + max(pitches)) / 2
    options = [12 * octave for octave in range(-5, 6)]
    fitting = [o for o in options if low <= min(pitches) + o and max(pitches) + o <= high] or options
    return min(fitting, key=lambda shift: abs(middle + shift - min(max(centre, low + 6), high - 6)))
