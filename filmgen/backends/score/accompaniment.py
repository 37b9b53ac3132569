"""What is played under a tune: chords held or broken, a bass line, a pulse when it gets tight, the last chord."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.form import Form, Passage
from filmgen.backends.score.harmony import chord, voice
from filmgen.backends.score.notes import Note, octave_shift
from filmgen.film.genre import GenreMusic
from filmgen.film.staging import Instrument

Voicing = tuple[int, ...]
FIGURES = ((0, 1, 2, 1), (0, 2, 1, 2), (2, 1, 0, 1), (0, 1, 2, 3), (0, 2, 3, 2), (1, 0, 2, 0))
"""Ways to break a chord, by voice; the fourth voice is the lowest an octave up."""


@dataclass(frozen=True)
class Chapter:
    """A passage with its harmony: `chords` (degrees) over `units` (from beat, to beat)."""

    passage: Passage
    units: tuple[tuple[float, float], ...]
    chords: tuple[int, ...]
    music: GenreMusic
    tonic: int
    style: np.random.Generator


def accompany(chapter: Chapter, before: Voicing) -> tuple[list[Note], Voicing]:
    """All notes but the tune's; `before` is the chord that sounded last, and the chord that ends is returned."""
    voicings = _lead_voices(chapter, before)
    notes = list(_bed(chapter, voicings))
    notes += _bass(chapter)
    notes += _pulse(chapter, voicings)
    notes += _colour(chapter, voicings)
    return notes, voicings[-1]


def _lead_voices(chapter: Chapter, before: Voicing) -> tuple[Voicing, ...]:
    low, high = _compass(chapter.music.bed)
    voicings = []
    for degree in chapter.chords:
        notes = [chapter.tonic + tone for tone in chord(degree, chapter.music.mode)]
        before = voice(before, notes, low, high)
        voicings.append(before)
    return tuple(voicings)


def _compass(instrument: Instrument) -> tuple[int, int]:
    """Where a bed lies: about the tenor, or as near to it as its instrument can."""
    if instrument in ("none", "brushes", "timpani", "drone"):
        return 50, 69
    player = PLAYERS[instrument]
    low = min(max(50, player.low), player.high - 19)
    return low, low + 19


def _bed(chapter: Chapter, voicings: tuple[Voicing, ...]) -> Iterator[Note]:
    music, passage = chapter.music, chapter.passage
    if music.bed in ("none", "brushes", "timpani"):
        return
    loud = 0.34 + 0.34 * passage.tension
    if passage.turn in ("opening", "loss"):
        loud -= 0.06
    if PLAYERS[music.bed].manner == "held":
        yield from _held(chapter, voicings, loud)
    else:
        yield from _broken(chapter, voicings, loud)


def _held(chapter: Chapter, voicings: tuple[Voicing, ...], loud: float) -> Iterator[Note]:
    """Chords held, and a voice that does not move is not bowed again."""
    passage, bed = chapter.passage, chapter.music.bed
    thin = passage.turn == "opening"
    for part in range(2 if thin else len(voicings[0])):
        first = 0
        for index in range(1, len(voicings) + 1):
            if index < len(voicings) and voicings[index][part] == voicings[first][part]:
                continue
            start = passage.at(chapter.units[first][0])
            stop = passage.at(chapter.units[index - 1][1])
            yield Note(start, bed, voicings[first][part], stop - start + 0.15, loud, "bed")
            first = index
    if chapter.music.mode == "phrygian" and passage.tension > 0.5:
        middle = passage.at(passage.beats / 2)
        yield Note(middle, bed, voicings[-1][-1] + 1, passage.end - middle, loud - 0.05, "bed")


def _broken(chapter: Chapter, voicings: tuple[Voicing, ...], loud: float) -> Iterator[Note]:
    """Chords broken into a figure, quicker where it is tighter."""
    passage, bed = chapter.passage, chapter.music.bed
    slow = (passage.end - passage.start) / passage.beats > 0.62
    step = 0.5 if slow or passage.tension > 0.55 else 1.0
    if passage.turn in ("opening", "loss"):
        step = 1.0 if slow else 2.0
    figure = FIGURES[int(chapter.style.integers(len(FIGURES)))]
    for (start, stop), voicing in zip(chapter.units, voicings, strict=True):
        voices = (*voicing, voicing[0] + 12)
        for index, beat in enumerate(np.arange(start, stop - 0.01, step)):
            pitch = voices[figure[index % len(figure)]]
            accent = 0.06 if index == 0 else -0.05 * (index % 2)
            seconds = passage.at(min(beat + 2 * step, passage.beats)) - passage.at(beat)
            yield Note(passage.at(beat), bed, pitch, seconds, loud + accent, "bed")


def _bass(chapter: Chapter) -> Iterator[Note]:
    """Roots, and more of them as it tightens; a drone keeps to the tonic; a walking bass walks."""
    music, passage = chapter.music, chapter.passage
    if music.bass in ("none", "brushes") or passage.turn == "opening":
        return
    player = PLAYERS[music.bass]
    loud = 0.42 + 0.3 * passage.tension

    def low(note: int) -> int:
        return note + octave_shift([note], player.low, player.high, player.low + 8)

    if music.bass == "drone":
        yield Note(passage.start, "drone", low(chapter.tonic), passage.end - passage.start + 0.6, loud, "bass")
        return
    for index, ((start, stop), degree) in enumerate(zip(chapter.units, chapter.chords, strict=True)):
        root, third, fifth = (low(chapter.tonic + tone) for tone in chord(degree, music.mode))
        beats = stop - start
        if passage.tension < 0.3 or beats < 3:
            line: list[tuple[float, float, int]] = [(0, beats, root)]
        elif passage.turn == "crisis":
            line = [(beat, 1.0, root if beat != beats - 1 else fifth) for beat in np.arange(beats)]
        elif "brushes" in (music.colour, music.bed):
            following = chapter.chords[(index + 1) % len(chapter.chords)]
            goal = low(chapter.tonic + chord(following, music.mode)[0])
            walk = [root, third, fifth, goal + (1 if fifth > goal else -1)]
            line = [(beat, 1.0, walk[min(int(beat), 3)]) for beat in np.arange(beats)]
        else:
            half = np.ceil(beats / 2)
            line = [(0, half, root), (half, beats - half, fifth)]
        for beat, long, pitch in line:
            at = passage.at(start + beat)
            seconds = passage.at(min(start + beat + long, passage.beats)) - at
            yield Note(at, music.bass, pitch, seconds * 0.95, loud + 0.05 * (beat == 0), "bass")


def _pulse(chapter: Chapter, voicings: tuple[Voicing, ...]) -> Iterator[Note]:
    """An ostinato of eighth notes in a crisis, on whatever of the band is plucked or struck."""
    passage, music = chapter.passage, chapter.music
    if passage.turn != "crisis":
        return
    able = [i for i in (music.colour, music.bed, music.lead) if i not in ("none", "brushes", "timpani", "bell")]
    struck = [instrument for instrument in able if PLAYERS[instrument].manner == "struck"]
    instrument = struck[0] if struck else "pizzicato"
    player = PLAYERS[instrument]
    figure = FIGURES[int(chapter.style.integers(len(FIGURES)))]
    for (start, stop), voicing in zip(chapter.units, voicings, strict=True):
        voices = (*voicing, voicing[0] + 12)
        shift = octave_shift(voices, player.low, player.high, 60)
        for index, beat in enumerate(np.arange(start, stop - 0.01, 0.5)):
            pitch = voices[figure[index % 4]] + shift
            grow = 0.12 * beat / passage.beats
            loud = 0.36 + 0.2 * passage.tension + grow + (0.1 if index % 4 == 0 else 0)
            yield Note(passage.at(beat), instrument, pitch, 0.3, loud, "colour")


def _colour(chapter: Chapter, voicings: tuple[Voicing, ...]) -> Iterator[Note]:
    """Brushes keep time; a drum or a bell marks where the picture turns."""
    passage, colour = chapter.passage, chapter.music.colour
    if "brushes" in (colour, chapter.music.bass, chapter.music.bed) and passage.turn not in ("opening", "loss"):
        for beat in range(passage.beats):
            at, beat_seconds = passage.at(beat), passage.at(beat + 1) - passage.at(beat)
            yield Note(at, "brushes", 60, beat_seconds * 0.9, 0.35 + 0.1 * passage.tension, "colour")
            if beat % 2 == 1:
                yield Note(at, "brushes", 60, 0.2, 0.5, "colour")
            if beat % 4 == 3:
                yield Note(at + beat_seconds * 0.66, "brushes", 60, 0.2, 0.4, "colour")
    if not passage.hit:
        return
    root = chapter.tonic + chord(chapter.chords[0], chapter.music.mode)[0]
    for instrument in {colour, chapter.music.bass} & {"timpani", "bell"}:
        player = PLAYERS[instrument]
        pitch = root + octave_shift([root], player.low, player.high, 45)
        yield Note(passage.start, instrument, pitch, 3.0, 0.6 + 0.3 * passage.tension, "colour")


def last_chord(form: Form, music: GenreMusic, tonic: int, before: Voicing) -> list[Note]:
    """The tonic, laid wide, from the last cut to the end of the film."""
    seconds = form.end - form.last
    notes = []
    if music.bed not in ("none", "brushes", "timpani"):
        low, high = _compass(music.bed)
        for pitch in voice(before, [tonic + tone for tone in chord(1, music.mode)], low, high):
            notes.append(Note(form.last, music.bed, pitch, seconds, 0.5, "bed"))
    for instrument, seat, centre, loud in (
        (music.bass, "bass", 36, 0.55), (music.lead, "lead", 74, 0.6), (music.lead, "lead", 62, 0.45)
    ):  # fmt: skip
        if instrument not in ("none", "brushes"):
            player = PLAYERS[instrument]
            pitch = tonic + octave_shift([tonic], player.low, player.high, centre)
            notes.append(Note(form.last, instrument, pitch, seconds * 0.9, loud, seat))
    return notes
