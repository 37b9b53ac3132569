"""The theme of a film: a motif drawn from its words, and the ways it can be told again.

A motif is eight beats (six in three-time) of notes; a note is a scale degree, 0 the tonic, and a length in beats.
"""

from typing import NamedTuple

import numpy as np

from filmgen.backends.score.tape import chance


class Tone(NamedTuple):
    """A note of a tune: scale degree above the tonic (7 is the octave) and length in beats."""

    degree: int
    beats: float


Tune = tuple[Tone, ...]

CELLS = {
    4: ((1, 1, 2), (1.5, 0.5, 2), (2, 1, 1), (0.5, 0.5, 1, 2), (1, 0.5, 0.5, 2), (3, 1), (1.5, 0.5, 1, 1)),
    3: ((1, 1, 1), (2, 1), (1.5, 0.5, 1), (0.5, 0.5, 2), (1, 2), (1, 0.5, 0.5, 1)),
}
"""Rhythms of one bar, by beats in the bar."""

DRAWN = 200


def draw_motif(theme: str, seed: int, metre: int = 4) -> Tune:
    """The motif of a film's words: 200 are drawn and the best by the rules of a good tune is kept.

    What counts as best leans a little by the seed as well, so that films do not all arrive at the same tune.
    """
    rng = chance("motif", theme, seed, metre)
    taste = rng.uniform(0.2, 0.75), int(rng.integers(5, 9)), int(rng.choice([1, 4]))
    drawn = [_draw(rng, metre) for _ in range(DRAWN)]
    return max(drawn, key=lambda tune: _merit(tune, taste))


def _draw(rng: np.random.Generator, metre: int) -> Tune:
    cells = CELLS[metre]
    first = cells[rng.integers(len(cells))]
    tail = first if rng.random() < 0.6 else cells[rng.integers(len(cells))]
    lengths = [float(beats) for beats in first + tail]
    if lengths[-1] < 1.5 and lengths[-2] + lengths[-1] <= 3:
        lengths[-2:] = [lengths[-2] + lengths[-1]]
    leap_at = int(rng.integers(2))
    leap = int(rng.integers(3, 6)) * (1 if rng.random() < 0.75 else -1)
    degrees = [int(rng.choice([0, 2, 4], p=[0.5, 0.2, 0.3]))]
    for index in range(len(lengths) - 1):
        if index == leap_at:
            move = leap
        elif index == leap_at + 1:
            move = -int(np.sign(leap))
        else:
            move = int(rng.choice([-2, -1, 0, 1, 2], p=[0.09, 0.42, 0.08, 0.34, 0.07]))
        degrees.append(degrees[-1] + move)
    return tuple(Tone(degree, beats) for degree, beats in zip(degrees, lengths, strict=True))


def _merit(tune: Tune, taste: tuple[float, int, int]) -> float:
    """How good a tune is: a range that can be sung, one peak in a good place, an end that asks for more."""
    peak_at, span, ending = taste
    degrees = [tone.degree for tone in tune]
    top, reach = max(degrees), max(degrees) - min(degrees)
    where = degrees.index(top) / (len(degrees) - 1)
    merit = -3.0 * (reach > 9) - 3.0 * (reach < 4) - 0.4 * abs(reach - span)
    merit -= 2.0 * (degrees.count(top) - 1) + 4.0 * abs(where - peak_at)
    merit -= 1.5 * sum(a == b == c for a, b, c in zip(degrees, degrees[1:], degrees[2:], strict=False))
    merit -= 2.0 * sum(abs(a - b) == 6 for a, b in zip(degrees, degrees[1:], strict=False))
    merit += 2.0 * (degrees[-1] % 7 == ending) - 2.0 * (degrees[-1] % 7 == 0)
    merit += 1.0 * (5 <= len(tune) <= 7) - 2.0 * (len(tune) < 4)
    return merit - 1.5 * (tune[-1].beats < 1.5)


def length(tune: Tune) -> float:
    return sum(tone.beats for tone in tune)


def held(tune: Tune, least: float = 2) -> Tune:
    """The tune with its last note at least `least` beats long."""
    return (*tune[:-1], Tone(tune[-1].degree, max(least, tune[-1].beats)))


def head(tune: Tune) -> Tune:
    """The first three notes, the last of them held: enough to be known by."""
    return held(tune[: 3 if len(tune) > 4 else 2])


def half(tune: Tune) -> Tune:
    """The first half of the tune and the note that it leads to, held."""
    kept, beats = 0, 0.0
    while beats < length(tune) / 2 and kept < len(tune) - 1:
        beats += tune[kept].beats
        kept += 1
    return held(tune[: kept + 1] if beats <= length(tune) / 2 else tune[:kept])


def brief(tune: Tune) -> Tune:
    """The head at twice its pace, its last note held: for where there is hardly room."""
    return held(augmentation(tune[:3], 0.5))


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
