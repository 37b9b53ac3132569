"""The theme told: which of its forms is heard where, in what the words leave free, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.chapter import Chord
from filmgen.backends.score.form import Form, Passage
from filmgen.backends.score.harmony import chord, semitones
from filmgen.backends.score.motif import (
    Tune,
    augmentation,
    brief,
    closed,
    fit,
    half,
    head,
    inversion,
    length,
    rest,
    sequence,
)
from filmgen.backends.score.notes import Note, Seat, octave_shift
from filmgen.film.genre import GenreMusic
from filmgen.film.staging import Instrument

CLEAR = 0.2
"""Seconds that a tune keeps from a word."""
TUNELESS: tuple[Instrument, ...] = ("none", "brushes", "timpani", "drone")


@dataclass(frozen=True)
class Phrase:
    """A tune from a beat of the score on, by the player in a seat, some octaves from where it usually lies."""

    beat: float
    tune: Tune
    seat: Seat
    octave: int = 0

    @property
    def end(self) -> float:
        return self.beat + length(self.tune)


Telling = tuple[Seat, int, Tune]
"""A seat, an octave, and a form of the motif."""


def tell(
    form: Form, motif: Tune, speech: Sequence[tuple[float, float]], style: np.random.Generator
) -> tuple[Phrase, ...]:
    """Lay phrases where nobody speaks, each whole, with a breath after it, and the last one onto the last chord."""
    phrases: list[Phrase] = []
    told: dict[int, int] = {}
    ending = _ending(form, motif, speech)
    for first, stop in windows(form, speech, ending.beat if ending else form.beats):
        beat = first
        while stop - beat >= 2:
            passage = form.passage(beat)
            count = told.get(passage.first, 0)
            if passage.turn == "opening" and count:
                beat = passage.last
                continue
            telling = _telling(passage, motif, stop - beat, count, len(phrases), style)
            if telling is None:
                break
            seat, octave, tune = telling
            phrases.append(Phrase(beat, tune, seat, octave))
            told[passage.first] = count + 1
            beat = _next_entry(form, phrases[-1].end + (1 if count % 2 == 0 else passage.metre))
    return (*phrases, ending) if ending else tuple(phrases)


def _next_entry(form: Form, beat: float) -> float:
    """The first bar, or else the first even beat, from a beat on."""
    passage = form.passage(beat)
    bars = [bar for bar in passage.bars if 0 <= bar - beat <= 2]
    return bars[0] if bars else float(np.ceil(beat))


def windows(form: Form, speech: Sequence[tuple[float, float]], until: float) -> tuple[tuple[float, float], ...]:
    """Stretches without a word or a turn in them, as (first half beat, beat before which to end)."""
    free, at = [], form.entry
    turns = [(passage.start, passage.start) for passage in form.passages if passage.hit]
    end = form.at(until)
    silences = [(start - CLEAR, stop + CLEAR) for start, stop in speech]
    for start, stop in sorted([*silences, *turns, (end, end)]):
        first = np.ceil(2 * form.beat(at) - 1e-3) / 2
        last = form.beat(min(start, end))
        if start > at and last - first >= 2:
            free.append((float(first), last))
        at = max(at, stop)
    return tuple(free)


def _telling(
    passage: Passage, motif: Tune, room: float, told: int, before: int, style: np.random.Generator
) -> Telling | None:
    """What is said next: of the forms that suit the turn, the first that the room allows.

    `told` phrases of the passage have been heard, and `before` of the film. Where there is room for no more than
    pieces, question and answer are heard in turn.
    """
    start = head(motif)
    piece = half(motif) if before % 2 else rest(motif)
    match passage.turn:
        case "opening":
            choice: list[Telling] = [("colour", 0, start)]
        case "statement" | "close":
            whole: list[Telling] = [("lead", 0, (*motif, *closed(motif)))] if room > 2.2 * length(motif) else []
            choice = [*whole, ("lead", 0, closed(motif) if told % 2 else motif), ("lead", 0, piece)]
        case "development":
            step = int(style.choice([1, 2, -1]))
            seat: Seat = "colour" if told % 3 == 2 else "lead"
            pair = (*half(motif), *sequence(half(motif), step))
            choice = [(seat, 0, sequence(motif, step)), (seat, 0, pair), (seat, 0, sequence(piece, step))]
        case "crisis":
            climb = (*start, *sequence(start, 1), *sequence(start, 2))
            low: Telling = ("lead", -1, inversion(motif))
            choice = [low, ("lead", 0, climb)] if told % 2 == 0 else [("lead", 0, climb), low]
            choice += [("lead", -1, inversion(piece)), ("lead", 0, (*start, *sequence(start, 1)))]
        case _:
            slow = augmentation(half(motif), 1.5)
            choice = [("lead", 0, augmentation(motif)), ("colour", 0, slow), ("lead", 0, piece)]
    seat, octave, _ = choice[-1]
    choice += [(seat, octave, start), (seat, 0, brief(motif))]
    for seat, octave, tune in choice:
        fitted = fit(tune, room)
        if fitted:
            return seat, octave, fitted
    return None


def _ending(form: Form, motif: Tune, speech: Sequence[tuple[float, float]]) -> Phrase | None:
    """The closed form, so laid that its last note is the last chord's; the longest that the last words allow."""
    spoken = [stop + CLEAR for start, stop in speech if start < form.last]
    turns = [passage.start for passage in form.passages if passage.hit]
    free = form.beat(max([form.entry, *spoken, *turns]))
    if any(start < form.last < stop for start, stop in speech):
        return None
    whole = (*motif, *closed(motif))
    for tune in (whole, closed(motif), closed(half(motif)), closed(head(motif)), closed(brief(motif))):
        before = length(tune[:-1])
        if form.beats - before >= free - 1e-6:
            return Phrase(form.beats - before, tune, "lead")
    return None


# Phrases as notes


def play_phrase(form: Form, phrase: Phrase, music: GenreMusic, tonic: int) -> list[Note]:
    """A phrase as notes: slurred where the instrument holds, rising and falling with its line, held at its ends."""
    instrument = tuneful(music, phrase.seat)
    if instrument == "none":
        return []
    player = PLAYERS[instrument]
    plain = [tonic + semitones(tone.degree, music.mode) + 12 * phrase.octave for tone in phrase.tune]
    shift = octave_shift(plain, player.low, player.high, (74 if phrase.seat == "lead" else 70) + 12 * phrase.octave)
    passage = form.passage(phrase.beat)
    notes: list[Note] = []
    beat, before, top = phrase.beat, 0, max(plain)
    for index, (tone, low) in enumerate(zip(phrase.tune, plain, strict=True)):
        pitch = low + shift
        start, stop = form.at(beat), form.at(beat + tone.beats)
        if beat >= form.beats - 1e-6:
            stop = form.end
        strong = 0.05 * ((beat - passage.first) % passage.metre == 0) - 0.04 * (beat % 1 != 0)
        shape = 0.1 * (1 - (top - low) / 12) - 0.06 * (index == len(plain) - 1)
        velocity = 0.5 + 0.2 * passage.tension + shape + strong
        slur = before if player.manner == "held" and 0 < abs(pitch - before) <= 9 else 0
        notes.append(Note(start, instrument, pitch, (stop - start) * 0.98, velocity, phrase.seat, slur))
        before, beat = pitch, beat + tone.beats
    return notes


def tuneful(music: GenreMusic, seat: Seat) -> Instrument:
    """The instrument that carries a tune from a seat: the lead speaks for one that has no notes of its own."""
    order = (music.colour, music.lead) if seat == "colour" else (music.lead, music.colour)
    return next((instrument for instrument in (*order, music.bed) if instrument not in TUNELESS), "none")


def shadow(notes: Sequence[Note], form: Form, chords: Sequence[Chord], music: GenreMusic, tonic: int) -> list[Note]:
    """A second voice a third or a sixth under a tune, by a colour that can hold it: in the chord where it can be, and
    nowhere a semitone from it."""
    instrument = music.colour
    if instrument in TUNELESS or PLAYERS[instrument].manner != "held" or instrument == music.lead:
        return []
    player = PLAYERS[instrument]
    scale = sorted({(tonic + semitones(degree, music.mode)) % 12 for degree in range(7)})
    under = []
    for note in notes:
        beat = form.beat(note.start)
        degree = next((each.degree for each in chords if each.first <= beat < each.last), 1)
        held = {(tonic + tone) % 12 for tone in chord(degree, music.mode)}
        below = [note.pitch - gap for gap in (3, 4, 8, 9, 5, 7) if (note.pitch - gap) % 12 in scale]
        below = [pitch for pitch in below if not {(pitch + 1) % 12, (pitch - 1) % 12} & held]
        below.sort(key=lambda pitch: pitch % 12 not in held)
        if not below or note.seconds < 0.3:
            continue
        pitch = below[0] + octave_shift([below[0]], player.low, player.high, min(below[0], player.high - 8))
        under.append(Note(note.start, instrument, pitch, note.seconds, note.velocity - 0.12, "colour"))
    return under
