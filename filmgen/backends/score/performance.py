"""From notes to sound: the band plays in one hall, a block at a time, and no two strokes are quite alike."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmgen.backends.score.arrangement import Composition
from filmgen.backends.score.band import PLAYERS, Band
from filmgen.backends.score.form import Form
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
    """A seat: where it is between the loudspeakers, its LUFS while it plays, what it sends to the hall in dB, and the
    share of its power that comes from behind where there are loudspeakers."""

    position: float
    loudness: float
    hall: float
    behind: float = 0.0


SEATS: dict[Seat, Place] = {
    "lead": Place(-0.1, -23.0, -10.0),
    "bed": Place(0.0, -27.5, -8.0, 0.3),
    "bass": Place(0.06, -29.0, -16.0),
    "colour": Place(0.26, -26.5, -8.0, 0.6),
}
BACK_WALL = 0.63
"""How much softer the hall answers from behind."""


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
    band, halls = Band(), [Hall(sides) for sides in ("lr", "LR")[: tape.channels // 2]]
    sounding: list[tuple[Sound, Stroke]] = []
    following = 0
    swells = {seat: swell(score.form, seat, tape.length) for seat in SEATS}
    for start in range(0, tape.length, BLOCK):
        while following < len(strokes) and strokes[following].at < start + BLOCK:
            stroke = strokes[following]
            note = stroke.note
            sound = band.play(note.instrument, note.pitch, note.seconds, note.velocity, note.slur, stroke.take)
            sounding.append((sound, stroke))
            following += 1
        dry, send = np.zeros((tape.channels, BLOCK), np.float32), np.zeros((2, BLOCK), np.float32)
        moments = (start + np.arange(BLOCK)) / SAMPLE_RATE
        for seat, place in SEATS.items():
            parts = [(sound, stroke) for sound, stroke in sounding if stroke.note.seat == seat]
            if parts:
                bus = _bus(parts, start) * np.interp(moments, *swells[seat]).astype(np.float32)
                dry += _seated(bus, place.behind, tape.channels)
                send += bus * np.float32(decibels(place.hall))
        sounding = [(sound, stroke) for sound, stroke in sounding if stroke.at + sound.shape[1] > start + BLOCK]
        fade = np.interp(moments, *ending(score.form)).astype(np.float32)
        dry[:2] += halls[0].answer(send)
        for hall in halls[1:]:
            dry[2:] += np.float32(BACK_WALL) * hall.answer(send)
        tape.record(dry * fade)


def _seated(bus: Sound, behind: float, channels: int) -> Sound:
    """A seat on two channels, or on four with some of its power behind."""
    if channels == 2:
        return bus
    return np.concatenate([bus * np.float32((1 - behind) ** 0.5), bus * np.float32(behind**0.5)])


def _bus(parts: list[tuple[Sound, Stroke]], start: int) -> Sound:
    """What of the strokes of one seat falls into the block that begins at sample `start`."""
    bus = np.zeros((2, BLOCK), np.float32)
    for sound, stroke in parts:
        first, last = max(stroke.at, start), min(stroke.at + sound.shape[1], start + BLOCK)
        part = steer(sound[:, first - stroke.at : last - stroke.at], stroke.position)
        bus[:, first - start : last - start] += part * np.float32(stroke.gain)
    return bus


def humanise(notes: tuple[Note, ...], seed: int) -> list[Stroke]:
    """Strokes in order of time, each a little early or late, soft or loud, and unlike the same note before it."""
    rng = chance("strokes", seed)
    levels = balance(notes)
    strokes = []
    takes: dict[tuple[str, int], int] = {}
    for note in notes:
        missed, soft = rng.normal(0, ONSET_SPREAD), rng.normal(0, LEVEL_SPREAD)
        lean = 0.25 * float(np.clip((note.pitch - 60) / 24, -1, 1)) if note.seat in ("bed", "colour") else 0.0
        take = takes.get((note.instrument, note.pitch), 0)
        takes[note.instrument, note.pitch] = 1 - take
        late = float(np.clip(missed, -0.02, 0.02)) - PLAYERS[note.instrument].early
        at = max(0, samples(note.start + late))
        position = SEATS[note.seat].position + lean
        strokes.append(Stroke(at, note, decibels(levels[note.seat] + soft), position, take))
    return sorted(strokes, key=lambda stroke: stroke.at)


def balance(notes: tuple[Note, ...]) -> dict[Seat, float]:
    """dB by which each seat must be raised to be as loud as its place asks, reckoned from what it has to play."""
    levels: dict[Seat, float] = {}
    for seat, place in SEATS.items():
        energy, seconds, until = 0.0, 0.0, 0.0
        for note in (note for note in notes if note.seat == seat):
            player = PLAYERS[note.instrument]
            long = note.seconds if player.manner == "held" else min(note.seconds + 0.1, 0.3 * player.rings)
            energy += 10 ** (2.4 * (note.velocity - 0.6)) * long
            seconds += max(0.0, note.start + long - max(until, note.start))
            until = max(until, note.start + long)
        played = -20 + 10 * np.log10(energy / seconds) if seconds else place.loudness
        levels[seat] = float(np.clip(place.loudness - played, -18, 12))
    return levels


Curve = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Seconds, and a gain at each."""


def swell(form: Form, seat: Seat, length: int) -> Curve:
    """How a seat swells: with the story's tension, into each turn, and under the bar lines like breathing."""
    times = np.arange(0, length / SAMPLE_RATE + 0.1, 0.1)
    level = np.zeros_like(times)
    middles = [(passage.start + passage.end) / 2 for passage in form.passages]
    level += np.interp(times, middles, [3.0 * (passage.tension - 0.45) for passage in form.passages])
    if seat != "lead":
        for passage in form.passages:
            if passage.hit:
                into = np.clip(1 - (passage.start - times) / 3.0, 0, 1)
                level += 3.5 * into**1.5 * (times < passage.start)
                level += 1.5 * np.exp(-np.maximum(0, times - passage.start) / 1.2) * (times >= passage.start)
            bar = passage.metre * (passage.end - passage.start) / passage.beats
            inside = (times >= passage.start) & (times < passage.end)
            level -= 0.9 * np.cos(np.pi * (times - passage.start) / bar) ** 2 * inside
    return times, 10 ** (level / 20)


def ending(form: Form) -> Curve:
    """The level over all: whole until the last chord, then falling, and nothing at the last frame."""
    times = np.linspace(form.last, form.end, 200)
    fall = 10 ** (-4.0 * np.maximum(0, times - form.last - 0.6) / 20)
    close = min(1.5, (form.end - form.last) * 0.6)
    fall *= np.sin(np.pi / 2 * np.clip((form.end - 0.04 - times) / close, 0, 1)) ** 1.3
    return np.concatenate([[0.0], times]), np.concatenate([[1.0], fall])
