"""The theme of a film: a motif drawn from its words, and the ways it can be told again.

A motif is eight beats (six in three-time) of notes; a note is a scale degree, 0 the tonic, and a length in beats.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from filmgen.backends.score.tape import chance


class Tone(NamedTuple):
    """A note of a tune: scale degree above the tonic (7 is the octave) and length in beats."""

    degree: int
    beats: float


Tune = tuple[Tone, ...]

CELLS = {
    4: ((1, 1, 2), (1.5, 0.5, 2), (2, 1, 1), (0.5, 0.5, 1, 2), (1, 0.5, 0.5, 2), (3, 1), (1.5, 0.5, 1, 1), (1, 2, 1),
        (0.5, 1.5, 2), (2, 0.5, 0.5, 1), (1, 1, 1, 1), (2.5, 0.5, 1), (0.5, 0.5, 0.5, 0.5, 2), (1, 1.5, 0.5, 1),
        (2, 2)),
    3: ((1, 1, 1), (2, 1), (1.5, 0.5, 1), (0.5, 0.5, 2), (1, 2), (1, 0.5, 0.5, 1), (0.5, 1, 1.5), (2, 0.5, 0.5),
        (0.5, 0.5, 0.5, 0.5, 1), (1.5, 1.5), (1, 1.5, 0.5), (0.5, 2, 0.5)),
}  # fmt: skip
"""Rhythms of one bar, by beats in the bar."""

DRAWN = 200


@dataclass(frozen=True)
class Taste:
    """What one film's composer happens to like: where a tune peaks, its span in steps, its rhythm and its leap."""

    peak: float
    span: int
    ending: int
    start: int
    leap: int
    cell: tuple[float, ...]


def draw_motif(theme: str, seed: int, metre: int = 4) -> Tune:
    """The motif of a film's words: 200 are drawn, and the best is kept by the rules of a good tune and by a taste.

    The taste is drawn as well, so that films do not all arrive at the one best tune.
    """
    rng = chance("motif", theme, seed, metre)
    cells = CELLS[metre]
    taste = Taste(
        float(rng.uniform(0.2, 0.75)),
        int(rng.integers(4, 9)),
        int(rng.choice([1, 4])),
        int(rng.choice([0, 2, 4], p=[0.5, 0.2, 0.3])),
        int(rng.integers(3, 6)) * (1 if rng.random() < 0.75 else -1),
        cells[rng.integers(len(cells))],
    )
    drawn = [_draw(rng, cells, taste) for _ in range(DRAWN)]
    return max(drawn, key=lambda tune: _merit(tune, taste) + float(rng.gumbel(0, 0.5)))


def _draw(rng: np.random.Generator, cells: tuple[tuple[float, ...], ...], taste: Taste) -> Tune:
    first = taste.cell if rng.random() < 0.6 else cells[rng.integers(len(cells))]
    tail = first if rng.random() < 0.5 else cells[rng.integers(len(cells))]
    lengths = [float(beats) for beats in first + tail]
    while lengths[-1] < 1.5 and lengths[-2] + lengths[-1] <= 3:
        lengths[-2:] = [lengths[-2] + lengths[-1]]
    leap_at = int(rng.integers(2))
    leap = taste.leap if rng.random() < 0.6 else int(rng.integers(3, 6)) * int(rng.choice([1, 1, 1, -1]))
    degrees = [taste.start if rng.random() < 0.7 else int(rng.choice([0, 2, 4]))]
    for index in range(len(lengths) - 1):
        if index == leap_at:
            move = leap
        elif index == leap_at + 1:
            move = -int(np.sign(leap))
        else:
            move = int(rng.choice([-2, -1, 0, 1, 2], p=[0.1, 0.4, 0.08, 0.34, 0.08]))
        degrees.append(degrees[-1] + move)
    return tuple(Tone(degree, beats) for degree, beats in zip(degrees, lengths, strict=True))


def _merit(tune: Tune, taste: Taste) -> float:
    """How good a tune is: a range that can be sung, one peak in a good place, an end that asks for more."""
    degrees = [tone.degree for tone in tune]
    top, reach = max(degrees), max(degrees) - min(degrees)
    where = degrees.index(top) / (len(degrees) - 1)
    merit = -3.0 * (reach > 9) - 3.0 * (reach < 4) - 0.4 * abs(reach - taste.span)
    merit -= 2.0 * (degrees.count(top) - 1) + 3.0 * abs(where - taste.peak)
    merit -= 1.5 * sum(a == b == c for a, b, c in zip(degrees, degrees[1:], degrees[2:], strict=False))
    merit -= 2.0 * sum(abs(a - b) == 6 for a, b in zip(degrees, degrees[1:], strict=False))
    merit += 2.0 * (degrees[-1] % 7 == taste.ending) - 2.0 * (degrees[-1] % 7 == 0)
    merit += 1.0 * (5 <= len(tune) <= 8) - 2.0 * (len(tune) < 5) - 1.0 * (len(tune) > 8)
    merit += 1.0 * (len({tone.beats for tone in tune}) > 1)
    return merit - 2.0 * (tune[-1].beats < 1.5)


def length(tune: Tune) -> float:
    return sum(tone.beats for tone in tune)


def held(tune: Tune, least: float = 2) -> Tune:
    """The tune with its last note at least `least` beats long."""
    return (*tune[:-1], Tone(tune[-1].degree, max(least, tune[-1].beats)))


def head(tune: Tune) -> Tune:
    """The first three notes, the last of them held: enough to be known by."""
    return held(tune[: 3 if len(tune) > 4 else 2])


def half(tune: Tune) -> Tune:
    """The first half of the tune, to its long note or to the note that it leads to, which is held."""
    kept, beats = 0, 0.0
    while beats < length(tune) / 2 and kept < len(tune) - 1:
        beats += tune[kept].beats
        kept += 1
    rests = tune[kept - 1].beats >= 1.5
    return tune[:kept] if rests and beats <= length(tune) / 2 else held(tune[: kept + (not rests)])


def rest(tune: Tune) -> Tune:
    """What of the tune `half` leaves, from the note before it: its answer."""
    return held(tune[min(len(half(tune)), len(tune) - 2) - 1 :])


def brief(tune: Tune) -> Tune:
    """The head at twice its pace, its last note held: for where there is hardly room."""
    return held(augmentation(tune[:3], 0.5))


def fit(tune: Tune, room: float) -> Tune | None:
    """The tune in `room` beats, its last note cut to a beat if it must be; None if even so it does not fit."""
    spare = room - length(tune[:-1])
    if spare < min(1.0, tune[-1].beats) - 1e-6:
        return None
    return (*tune[:-1], Tone(tune[-1].degree, min(tune[-1].beats, spare)))


def sequence(tune: Tune, steps: int) -> Tune:
    """The tune again, `steps` higher in its scale."""
    return tuple(Tone(tone.degree + steps, tone.beats) for tone in tune)


def inversion(tune: Tune) -> Tune:
    """The tune in a mirror: what rose falls."""
    return tuple(Tone(2 * tune[0].degree - tone.degree, tone.beats) for tone in tune)


def augmentation(tune: Tune, factor: float = 2) -> Tune:
    """The tune at a slower walk."""
    return tuple(Tone(tone.degree, tone.beats * factor) for tone in tune)


def closed(tune: Tune) -> Tune:
    """The tune as an answer: it comes home to the tonic by step."""
    degrees = [tone.degree for tone in tune]
    home = min((-7, 0, 7), key=lambda tonic: abs(tonic - degrees[-2]))
    if abs(degrees[-2] - home) > 1:
        degrees[-2] = home + (1 if degrees[-2] > home else -1)
    degrees[-1] = home
    return tuple(Tone(degree, tone.beats) for degree, tone in zip(degrees, tune, strict=True))
