"""Scales, chords, which chord goes under which bar of a tune, and how voices step from one chord to the next."""

from collections.abc import Sequence
from itertools import product

from filmgen.film.staging import Mode

SCALES: dict[Mode, tuple[int, ...]] = {
    "ionian": (0, 2, 4, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
    "harmonic-minor": (0, 2, 3, 5, 7, 8, 11),
}
"""Semitones above the tonic of the seven degrees of each mode."""


def semitones(degree: int, mode: Mode) -> int:
    """How far a degree of the scale (0 the tonic, 7 the octave) lies above the tonic."""
    octave, step = divmod(degree, 7)
    return 12 * octave + SCALES[mode][step]


def chord(degree: int, mode: Mode, notes: int = 3) -> tuple[int, ...]:
    """The chord on a degree counted from 1: semitones above the tonic of root, third, fifth (and seventh)."""
    return tuple(semitones(degree - 1 + 2 * third, mode) for third in range(notes))


def harmonise(bars: Sequence[Sequence[tuple[int, float]]], wish: Sequence[int], mode: Mode) -> tuple[int, ...]:
    """A chord degree for every bar: the genre's own (`wish`, one a bar) unless the tune asks for another.

    A bar is the tones that sound in it, as (degree, weight). The best path through all seven chords is found bar by
    bar (Viterbi): a chord gains by what of the tune it holds, loses by leaving the wish, by standing still and by a
    tune's note a semitone above one of its own.
    """
    score: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for index, tones in enumerate(bars):
        best: dict[int, tuple[float, tuple[int, ...]]] = {}
        for degree in range(1, 8):
            worth = _fit(tones, degree, mode) + 1.1 * (degree == wish[index]) - 0.9 * _weak(degree, mode)
            stays = 0.5 * (degree != wish[index])
            total, path = max((so_far - stays * (last == degree), path) for last, (so_far, path) in score.items())
            best[degree] = (total + worth, (*path, degree))
        score = best
    return max(score.values())[1]


def _fit(tones: Sequence[tuple[int, float]], degree: int, mode: Mode) -> float:
    held = {note % 12 for note in chord(degree, mode)}
    whole = sum(weight for _, weight in tones) or 1.0
    worth = 0.0
    for tone, weight in tones:
        note = semitones(tone, mode) % 12
        if note in held:
            worth += 2.6 * weight / whole
        elif (note - 1) % 12 in held:
            worth -= 2.4 * weight / whole
    return worth


def _weak(degree: int, mode: Mode) -> bool:
    """Whether the chord on a degree is diminished or augmented: rarely a place to rest."""
    root, _, fifth = chord(degree, mode)
    return fifth - root != 7


def voice(previous: Sequence[int], notes: Sequence[int], low: int, high: int) -> tuple[int, ...]:
    """Put a chord (semitones of any octave) between two MIDI notes, each voice moving as little as it can.

    Without a chord before it, it is laid open round the middle. Voices keep at least a tone apart.
    """
    places = [[pitch for pitch in range(low, high + 1) if pitch % 12 == note % 12] for note in notes]
    best: tuple[float, tuple[int, ...]] | None = None
    for choice in product(*places):
        voices = tuple(sorted(choice))
        if any(b - a < 2 for a, b in zip(voices, voices[1:], strict=False)):
            continue
        if len(previous) == len(voices):
            cost = float(sum(abs(a - b) for a, b in zip(previous, voices, strict=True)))
        else:
            cost = abs(sum(voices) / len(voices) - (low + high) / 2) * 3
        cost += 0.02 * (voices[-1] - voices[0]) + 1.5 * (len(voices) > 2 and voices[1] - voices[0] < 3)
        if best is None or (cost, voices) < best:
            best = (cost, voices)
    assert best is not None, "a chord always fits into an octave and a half"
    return best[1]
