"""From notes to sound: the band plays in one hall, a block at a time, and no two strokes are quite alike."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmgen.backends.score.arrangement import Composition
from filmgen.backends.score.band import Band
from filmgen.backends.score.hall import BLOCK, Hall
from filmgen.backends.score.notes import Note, Seat
from filmgen.backends.score.tape import Sound, Tape, chance, decibels, samples, steer
from filmgen.film.time import SAMPLE_RATE

ONSET_SPREAD = 0.008
"""Seconds by which players miss the beat (one sigma)."""
LEVEL_SPREAD = 0.8
"""dB by which their strokes differ (one sigma)."""


@dataclass(frozen=True)
class Place:
    """Where a seat is: between the loudspeakers, how loud, and how much of it goes into the hall, in dB."""

    position: float
    level: float
    hall: float


SEATS: dict[Seat, Place] = {
    "lead": Place(-0.08, 0.0, -10.0),
    "bed": Place(0.0, -9.0, -8.0),
    "bass": Place(0.06, -4.0, -15.0),
    "colour": Place(0.28, -5.0, -8.0),
}


@dataclass(frozen=True)
class Stroke:
    """A note as it will be played: the first sample, and what differs from the paper."""

    at: int
    note: Note
    gain: float
    position: float
    take: int


def perform(score: Composition, seed: int, tape: Tape) -> None:
    """Play the score onto the tape, exactly as long as the tape is."""
    strokes = humanise(score.notes, seed)
    band, hall = Band(), Hall()
    sounding: list[tuple[int, Sound, Stroke]] = []
    following = 0
    ending = _ending(score, tape.length)
    for start in range(0, tape.length, BLOCK):
        dry, send = np.zeros((2, BLOCK), np.float32), np.zeros((2, BLOCK), np.float32)
        while following < len(strokes) and strokes[following].at < start + BLOCK:
            stroke = strokes[following]
            note = stroke.note
            sound = band.play(note.instrument, note.pitch, note.seconds, note.velocity, note.slur, stroke.take)
            sounding.append((stroke.at, sound, stroke))
            following += 1
        for at, sound, stroke in sounding:
            _play(dry, send, start, at, sound, stroke)
        sounding = [entry for entry in sounding if entry[0] + entry[1].shape[1] > start + BLOCK]
        block = dry + hall.answer(send)
        tape.record(block * np.interp(start + np.arange(BLOCK), *ending).astype(np.float32))


def _play(dry: Sound, send: Sound, start: int, at: int, sound: Sound, stroke: Stroke) -> None:
    """Add what of a stroke falls into this block, straight and to the hall."""
    first, last = max(at, start), min(at + sound.shape[1], start + BLOCK)
    if last <= first:
        return
    place = SEATS[stroke.note.seat]
    part = steer(sound[:, first - at : last - at], stroke.position) * np.float32(stroke.gain)
    dry[:, first - start : last - start] += part
    send[:, first - start : last - start] += part * np.float32(decibels(place.hall))


def humanise(notes: tuple[Note, ...], seed: int) -> list[Stroke]:
    """Strokes in order of time, each a little early or late, soft or loud, and unlike the same note before it."""
    rng = chance("strokes", seed)
    strokes = []
    takes: dict[tuple[str, int], int] = {}
    for note in notes:
        early, soft = rng.normal(0, ONSET_SPREAD), rng.normal(0, LEVEL_SPREAD)
        lean = 0.25 * np.clip((note.pitch - 60) / 24, -1, 1) if note.seat in ("bed", "colour") else 0.0
        take = takes.get((note.instrument, note.pitch), 0)
        takes[note.instrument, note.pitch] = 1 - take
        place = SEATS[note.seat]
        at = max(0, samples(note.start + float(np.clip(early, -0.02, 0.02))))
        strokes.append(Stroke(at, note, decibels(place.level + soft), float(place.position + lean), take))
    return sorted(strokes, key=lambda stroke: stroke.at)


def _ending(score: Composition, length: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Level by sample: whole until the last chord, then falling, and nothing at the end."""
    last, end = score.form.last * SAMPLE_RATE, float(length)
    times = np.linspace(last, end, 200)
    fall = 10 ** (-4.0 * np.maximum(0, (times - last) / SAMPLE_RATE - 0.6) / 20)
    close = min(1.5 * SAMPLE_RATE, (end - last) * 0.6)
    fall *= np.sin(np.pi / 2 * np.clip((end - 0.04 * SAMPLE_RATE - times) / close, 0, 1)) ** 1.3
    return np.concatenate([[0.0], times]), np.concatenate([[1.0], fall])
