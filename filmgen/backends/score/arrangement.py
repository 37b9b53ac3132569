"""Who plays what: the theme told by the lead, harmony in the bed, a bass, and a colour, passage by passage."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filmgen.backends.score import accompaniment
from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.form import FPS, Form, Passage, plan_form
from filmgen.backends.score.harmony import harmonise, semitones
from filmgen.backends.score.motif import (
    Tone,
    Tune,
    augmentation,
    closed,
    draw_motif,
    head,
    inversion,
    length,
    sequence,
)
from filmgen.backends.score.notes import Note, Seat, octave_shift
from filmgen.backends.score.tape import chance
from filmgen.film.cut import ScoreBrief
from filmgen.film.genre import GenreMusic
from filmgen.film.staging import Instrument


@dataclass(frozen=True)
class Phrase:
    """A tune laid on a passage from a beat on."""

    beat: float
    tune: Tune
    seat: Seat
    octave: int = 0


@dataclass(frozen=True)
class Composition:
    """All that is played. `tonic` is a MIDI note."""

    motif: Tune
    tonic: int
    form: Form
    notes: tuple[Note, ...]


def arrange(brief: ScoreBrief) -> Composition:
    """Compose the whole score on paper."""
    rng = chance("score", brief.theme, brief.seed)
    tonic = 57 + int(rng.integers(-5, 7))
    metre = 3 if brief.music.bpm[1] <= 110 and rng.random() < 0.28 else 4
    motif = draw_motif(brief.theme, brief.seed, metre)
    form = plan_form(brief, metre)
    speech = tuple((start / FPS, (start + frames) / FPS) for start, frames in brief.speech)
    notes: list[Note] = []
    voicing: tuple[int, ...] = ()
    for index, passage in enumerate(form.passages):
        style = chance("passage", brief.theme, brief.seed, index)
        phrases = tell(passage, motif, speech, style)
        units = chord_units(passage, brief.music)
        chords = choose_chords(passage, phrases, units, brief.music)
        for phrase in phrases:
            notes += play_phrase(passage, phrase, brief.music, tonic)
        chapter = accompaniment.Chapter(passage, units, chords, brief.music, tonic, style)
        played, voicing = accompaniment.accompany(chapter, voicing)
        notes += played
    notes += accompaniment.last_chord(form, brief.music, tonic, voicing)
    return Composition(motif, tonic, form, tuple(sorted(notes, key=lambda note: (note.start, note.seat, note.pitch))))


# The tune


def tell(
    passage: Passage, motif: Tune, speech: Sequence[tuple[float, float]], style: np.random.Generator
) -> tuple[Phrase, ...]:
    """Lay phrases where nobody speaks, each whole, with a breath after it."""
    phrases: list[Phrase] = []
    told = 0
    for first, stop in windows(passage, speech):
        beat = first
        while stop - beat >= 2:
            phrase = _phrase(passage, motif, stop - beat, told, style)
            if phrase is None:
                break
            seat, octave, tune = phrase
            start = stop - length(tune) if passage.turn == "close" and not told else beat
            start = round(start) if passage.turn == "close" else start
            phrases.append(Phrase(max(first, start), tune, seat, octave))
            told += 1
            rest = passage.metre if passage.turn in ("opening", "loss") else 2
            beat = np.ceil((start + length(tune) + rest) / 2) * 2
            if passage.turn in ("opening", "close"):
                break
    return tuple(phrases)


def windows(passage: Passage, speech: Sequence[tuple[float, float]]) -> tuple[tuple[int, float], ...]:
    """Stretches of a passage in which no word is heard, as (first whole beat, beat before which to end)."""
    free, at = [], passage.start
    for start, stop in (*sorted(speech), (passage.end, passage.end)):
        until = min(start - 0.2, passage.end) if start < passage.end else passage.end
        if until - at >= 1.6:
            first = int(np.ceil(passage.beat(at) - 1e-6))
            free.append((first, float(passage.beat(until))))
        at = max(at, stop + 0.2)
    return tuple((first, last) for first, last in free if last - first >= 2)


def _phrase(
    passage: Passage, motif: Tune, room: float, told: int, style: np.random.Generator
) -> tuple[Seat, int, Tune] | None:
    """What is said next: the longest telling of the motif, of those that suit the turn, which the room allows."""
    start = head(motif, 3 if len(motif) > 4 else 2)
    held = (*start[:-1], Tone(start[-1].degree, max(2.0, start[-1].beats)))
    match passage.turn:
        case "opening":
            choice = [("colour", 0, held)]
        case "statement":
            choice = [("lead", 0, motif if told % 2 == 0 else closed(motif)), ("lead", 0, held)]
        case "development":
            step = int(style.choice([1, 2, -1]))
            pair = (*held, *sequence(held, step))
            choice = [("lead", 0, sequence(motif, step)), ("colour", 0, pair), ("colour", 0, held)]
        case "crisis":
            choice = [("lead", -1, inversion(motif)), ("lead", -1, inversion(held))]
        case "loss":
            choice = [("lead", 0, augmentation(motif)), ("lead", 0, motif), ("colour", 0, augmentation(held, 1.5))]
        case _:
            whole = (*motif, *closed(motif))
            choice = [("lead", 0, whole), ("lead", 0, closed(motif)), ("lead", 0, closed(held))]
    return next((option for option in choice if length(option[2]) <= room + 1e-6), None)


def play_phrase(passage: Passage, phrase: Phrase, music: GenreMusic, tonic: int) -> list[Note]:
    """Turn a phrase into notes: legato where the instrument holds, louder towards its peak."""
    instrument = tuneful(music, phrase.seat)
    if instrument == "none":
        return []
    player = PLAYERS[instrument]
    pitches = [tonic + semitones(tone.degree, music.mode) + 12 * phrase.octave for tone in phrase.tune]
    shift = octave_shift(pitches, player.low, player.high, 74 if phrase.seat == "lead" else 70)
    notes: list[Note] = []
    beat, before = phrase.beat, 0
    peak = max(pitches)
    for tone, plain in zip(phrase.tune, pitches, strict=True):
        pitch = plain + shift
        start, stop = passage.at(beat), passage.at(min(beat + tone.beats, passage.beats))
        strong = 0.05 * (beat % passage.metre == 0) - 0.04 * (beat % 1 != 0)
        velocity = 0.5 + 0.22 * passage.tension + 0.1 * (1 - (peak - plain) / 12) + strong
        slur = before if player.manner == "held" and 0 < abs(pitch - before) <= 9 else 0
        notes.append(Note(start, instrument, pitch, (stop - start) * 0.98, velocity, phrase.seat, slur))
        before, beat = pitch, beat + tone.beats
    return notes


def tuneful(music: GenreMusic, seat: Seat) -> Instrument:
    """The instrument that carries a tune from a seat: the lead takes over from one that has no notes of its own."""
    instrument = music.colour if seat == "colour" else music.lead
    if instrument in ("none", "brushes", "timpani", "drone"):
        return music.lead
    return instrument


# The harmony under it


def chord_units(passage: Passage, music: GenreMusic) -> tuple[tuple[float, float], ...]:
    """From which beat to which each chord lasts: a bar, or two where bars are quick."""
    bars = passage.bars
    bar_seconds = (passage.end - passage.start) / len(bars)
    group = 2 if bar_seconds < 2.4 and passage.turn != "close" else 1
    starts = [bars[index].beat for index in range(0, len(bars), group)]
    return tuple(zip(starts, [*starts[1:], passage.beats], strict=True))


def choose_chords(
    passage: Passage, phrases: Sequence[Phrase], units: Sequence[tuple[float, float]], music: GenreMusic
) -> tuple[int, ...]:
    tones: list[list[tuple[int, float]]] = [[] for _ in units]
    for phrase in phrases:
        beat = phrase.beat
        for tone in phrase.tune:
            for sounding, (start, stop) in zip(tones, units, strict=True):
                shared = min(stop, beat + tone.beats) - max(start, beat)
                if shared > 0:
                    sounding.append((tone.degree, shared * (1.5 if beat <= start else 1)))
            beat += tone.beats
    usual = music.tension if passage.turn in ("crisis", "development") else music.progression
    wish = [usual[index % len(usual)] for index in range(len(units))]
    if passage.turn == "close":
        leading = [degree for degree in music.cadence if degree != 1] or [5]
        tail = min(len(leading), len(wish))
        wish[len(wish) - tail :] = leading[len(leading) - tail :]
    return harmonise(tones, wish, music.mode)
