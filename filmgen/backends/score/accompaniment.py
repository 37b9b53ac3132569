"""What is played under a tune: chords held, broken or struck, a pulse when it gets tight, marks, the last chord."""

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
CHORDLESS: tuple[Instrument, ...] = ("none", "brushes", "timpani")
FIGURES = ((0, 1, 2, 1), (0, 2, 1, 2), (2, 1, 0, 1), (0, 1, 2, 3), (0, 2, 3, 2), (1, 0, 2, 0))
"""Ways to break a chord, by voice; the fourth voice is the lowest an octave up."""
COMPING = ((0.0, 1.5), (0.0, 2.5), (1.5, 3.0), (0.5, 2.0), (0.0, 3.5))
"""Beats of a bar on which a chord is struck by one who listens."""


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


def accompany(chapter: Chapter, before: Voicing) -> tuple[list[Note], Voicing]:
    """All notes but the tune's; `before` is the chord that sounded last, and the chord that ends is returned."""
    voicings = _lead_voices(chapter, before)
    notes = [*_bed(chapter, voicings), *_dread(chapter), *_bass(chapter)]
    notes += [*_pulse(chapter, voicings), *_time(chapter), *_marks(chapter)]
    return notes, voicings[-1]


def _lead_voices(chapter: Chapter, before: Voicing) -> tuple[Voicing, ...]:
    low, high = compass(chapter.music.bed)
    voicings = []
    for each in chapter.chords:
        before = voice(before, chapter.notes(each.degree), low, high)
        voicings.append(before)
    return tuple(voicings)


def compass(instrument: Instrument) -> tuple[int, int]:
    """Where a bed lies: about the tenor, or as near to it as its instrument can."""
    if instrument in (*CHORDLESS, "drone"):
        return 50, 69
    player = PLAYERS[instrument]
    low = min(max(50, player.low), player.high - 19)
    return low, low + 19


def _bed(chapter: Chapter, voicings: tuple[Voicing, ...]) -> Iterator[Note]:
    music, passage = chapter.music, chapter.passage
    if music.bed in CHORDLESS:
        return iter(())
    loud = 0.36 + 0.34 * passage.tension - 0.05 * chapter.thin
    if music.bed == "drone":
        return _droned(chapter, loud)
    if PLAYERS[music.bed].manner == "held":
        return _stabs(chapter, voicings, loud) if chapter.quick and not chapter.thin else _held(chapter, voicings, loud)
    if chapter.thin and PLAYERS[music.bed].rings >= 4:
        return _rolled(chapter, voicings, loud)
    if "brushes" in (music.colour, music.bass) or (music.bed in ("vibes", "piano") and chapter.style.random() < 0.4):
        return _comped(chapter, voicings, loud)
    return _broken(chapter, voicings, loud)


def _held(chapter: Chapter, voicings: tuple[Voicing, ...], loud: float) -> Iterator[Note]:
    """Chords held, and a voice that does not move is not bowed again."""
    passage, bed = chapter.passage, chapter.music.bed
    dread = chapter.music.mode == "phrygian" and passage.tension < 0.55
    for part in (0, 2) if dread else range(2 if passage.turn == "opening" else 3):
        first = 0
        for index in range(1, len(voicings) + 1):
            if index < len(voicings) and voicings[index][part] == voicings[first][part]:
                continue
            start, stop = passage.at(chapter.chords[first].first), passage.at(chapter.chords[index - 1].last)
            pitch = voicings[first][part] + (12 if dread and part else 0)
            yield Note(start, bed, pitch, (stop - start) * (0.75 if dread and part else 1) + 0.12, loud, "bed")
            first = index


def _droned(chapter: Chapter, loud: float) -> Iterator[Note]:
    """A low root and what lies over it, two chords long, with air between; a semitone when it gets tight."""
    passage = chapter.passage
    for index in range(0, len(chapter.chords), 2):
        pair = chapter.chords[index : index + 2]
        start, stop = passage.at(pair[0].first), passage.at(pair[-1].last)
        root = chapter.notes(pair[0].degree)[0]
        root += octave_shift([root], 33, 57, 45)
        over = 13 if passage.tension > 0.55 and index % 4 else 7
        yield Note(start, "drone", root, (stop - start) * 0.86, loud, "bed")
        if passage.turn != "opening":
            yield Note(start + 0.3 * (stop - start), "drone", min(root + over, 55), (stop - start) * 0.5, loud, "bed")


def _dread(chapter: Chapter) -> Iterator[Note]:
    """In a crisis of the darkest mode: three high strings a semitone apart, from nothing to the turn."""
    passage = chapter.passage
    if chapter.music.mode != "phrygian" or passage.turn != "crisis":
        return
    start = passage.at(passage.first + passage.beats * 0.35)
    top = chapter.tonic + octave_shift([chapter.tonic], 68, 84, 77)
    for step in range(3):
        late = 0.5 * step
        yield Note(start + late, "strings", top + step, passage.end - start - late - 0.4, 0.42, "bed")


def _stabs(chapter: Chapter, voicings: tuple[Voicing, ...], loud: float) -> Iterator[Note]:
    """Short chords between the beats, as a band plays when it walks quickly."""
    passage, bed = chapter.passage, chapter.music.bed
    late = 0.5 if chapter.style.random() < 0.5 else 1.0
    for each, voicing in zip(chapter.chords, voicings, strict=True):
        for beat in np.arange(each.first + late, each.last - 0.01, 2 * late):
            for pitch in voicing:
                seconds = 0.45 * (passage.end - passage.start) / passage.beats
                yield Note(passage.at(beat), bed, pitch, seconds, loud, "bed")


def _rolled(chapter: Chapter, voicings: tuple[Voicing, ...], loud: float) -> Iterator[Note]:
    """One chord to each change, from below, left to ring."""
    passage = chapter.passage
    for each, voicing in zip(chapter.chords, voicings, strict=True):
        start, stop = passage.at(each.first), passage.at(each.last)
        for index, pitch in enumerate(voicing):
            at = start + 0.07 * index
            yield Note(at, chapter.music.bed, pitch, stop - at, loud - 0.03 * index, "bed")
        again = passage.at((each.first + each.last) / 2)
        if stop - start > 2.4:
            for index, pitch in enumerate(voicing[:0:-1]):
                yield Note(again + 0.09 * index, chapter.music.bed, pitch, stop - again, loud - 0.1, "bed")


def _comped(chapter: Chapter, voicings: tuple[Voicing, ...], loud: float) -> Iterator[Note]:
    """Chords where they are least expected, close together, softly."""
    passage = chapter.passage
    for each, voicing in zip(chapter.chords, voicings, strict=True):
        pattern = COMPING[int(chapter.style.integers(len(COMPING)))]
        for late in pattern:
            if each.first + late >= each.last:
                continue
            start = passage.at(each.first + late)
            stop = passage.at(min(each.last, each.first + late + 1.6))
            for index, pitch in enumerate(voicing):
                yield Note(
                    start + 0.012 * index, chapter.music.bed, pitch, stop - start, loud - 0.04 * (late > 0), "bed"
                )


def _broken(chapter: Chapter, voicings: tuple[Voicing, ...], loud: float) -> Iterator[Note]:
    """Chords broken into a figure, quicker where it is tighter; now and then it takes a breath."""
    passage = chapter.passage
    step = (0.5 if not chapter.quick or passage.tension > 0.55 else 1.0) * (2 if chapter.thin else 1)
    figure = FIGURES[int(chapter.style.integers(len(FIGURES)))]
    for each, voicing in zip(chapter.chords, voicings, strict=True):
        voices = (*voicing, voicing[0] + 12)
        beats = np.arange(each.first, each.last - 0.01, step)
        breath = len(beats) - 2 if passage.tension < 0.5 and chapter.style.random() < 0.45 else len(beats)
        for index, beat in enumerate(beats[: max(2, breath)]):
            pitch = voices[figure[index % len(figure)]]
            accent = 0.06 if index == 0 else -0.05 * (index % 2)
            seconds = passage.at(min(beat + 3 * step, passage.last)) - passage.at(beat)
            yield Note(passage.at(beat), chapter.music.bed, pitch, seconds, loud + accent, "bed")


def _bass(chapter: Chapter) -> Iterator[Note]:
    """Roots, and more of them as it tightens; a drone keeps to the tonic; with brushes the bass walks."""
    music, passage = chapter.music, chapter.passage
    if music.bass in ("none", "brushes") or passage.turn == "opening":
        return
    player = PLAYERS[music.bass]
    loud = 0.42 + 0.3 * passage.tension

    def low(note: int) -> int:
        return note + octave_shift([note], player.low, player.high, player.low + 9)

    if music.bass == "drone":
        if chapter.thin or music.bed == "drone":
            return
        yield Note(passage.start, "drone", low(chapter.tonic), passage.end - passage.start + 0.6, loud, "bass")
        return
    for index, each in enumerate(chapter.chords):
        root, third, fifth = (low(note) for note in chapter.notes(each.degree))
        beats = each.last - each.first
        if chapter.thin or beats < 3 or (passage.tension < 0.3 and not chapter.quick):
            line: list[tuple[float, float, int]] = [(0, beats, root)]
        elif passage.turn == "crisis":
            line = [(beat, 1.0, root if beat != beats - 1 else fifth) for beat in np.arange(beats)]
        elif "brushes" in (music.colour, music.bed):
            following = chapter.chords[(index + 1) % len(chapter.chords)]
            goal = low(chapter.notes(following.degree)[0])
            walk = [root, third, fifth, goal + (1 if fifth > goal else -1)]
            line = [(beat, 1.0, walk[min(int(beat), 3)]) for beat in np.arange(beats)]
        else:
            half = float(np.ceil(beats / 2))
            line = [(0, half, root), (half, beats - half, fifth)]
        for beat, long, pitch in line:
            at = passage.at(each.first + beat)
            seconds = passage.at(min(each.first + beat + long, passage.last)) - at
            yield Note(at, music.bass, pitch, seconds * 0.95, loud + 0.05 * (beat == 0), "bass")


def _pulse(chapter: Chapter, voicings: tuple[Voicing, ...]) -> Iterator[Note]:
    """An ostinato of eighth notes in a crisis, on whatever of the band is plucked or struck."""
    passage, music = chapter.passage, chapter.music
    if passage.turn != "crisis":
        return
    able = [i for i in (music.colour, music.bed, music.lead) if i not in (*CHORDLESS, "bell", "drone")]
    struck = [instrument for instrument in able if PLAYERS[instrument].manner == "struck"]
    instrument: Instrument = struck[0] if struck else "pizzicato"
    player = PLAYERS[instrument]
    figure = FIGURES[int(chapter.style.integers(len(FIGURES)))]
    for each, voicing in zip(chapter.chords, voicings, strict=True):
        voices = (*voicing, voicing[0] + 12)
        shift = octave_shift(voices, player.low, player.high, 62)
        for index, beat in enumerate(np.arange(each.first, each.last - 0.01, 0.5)):
            grow = 0.14 * (beat - passage.first) / passage.beats
            loud = 0.34 + 0.2 * passage.tension + grow + (0.1 if index % 4 == 0 else 0)
            yield Note(passage.at(beat), instrument, voices[figure[index % 4]] + shift, 0.25, loud, "colour")


def _time(chapter: Chapter) -> Iterator[Note]:
    """Brushes: a stir to each beat, a tap on the weak ones, and the swung one before the bar."""
    passage, music = chapter.passage, chapter.music
    if "brushes" not in (music.colour, music.bass, music.bed) or (chapter.thin and music.bed != "brushes"):
        return
    for beat in range(passage.first, passage.last):
        at, seconds = passage.at(beat), passage.at(beat + 1) - passage.at(beat)
        place = (beat - passage.first) % passage.metre
        yield Note(at, "brushes", 60, seconds * 0.9, 0.32 + 0.1 * passage.tension, "colour")
        if place % 2 == 1:
            yield Note(at, "brushes", 60, 0.2, 0.48, "colour")
        if place == passage.metre - 1:
            yield Note(at + seconds * 0.66, "brushes", 60, 0.2, 0.38, "colour")


def _marks(chapter: Chapter) -> Iterator[Note]:
    """A drum or a bell where the picture turns, with a roll before it where there is time."""
    passage = chapter.passage
    if not passage.hit:
        return
    root = chapter.notes(chapter.chords[0].degree)[0]
    for instrument in sorted({chapter.music.colour, chapter.music.bass, chapter.music.bed} & {"timpani", "bell"}):
        player = PLAYERS[instrument]
        pitch = root + octave_shift([root], player.low, player.high, 50 if instrument == "bell" else 42)
        yield Note(passage.start, instrument, pitch, 3.0, 0.55 + 0.3 * passage.tension, "colour")
        if instrument == "timpani":
            for index in range(14):
                at = passage.start - 1.5 + 1.5 * index / 14
                yield Note(max(0.0, at), instrument, pitch, 0.3, 0.2 + 0.03 * index, "colour")


def last_chord(form: Form, music: GenreMusic, tonic: int, before: Voicing, sung: bool) -> list[Note]:
    """The tonic, laid wide, from the last cut to the end of the film; `sung` when the tune itself ends on it."""
    seconds = form.end - form.last
    notes = []
    if music.bed not in (*CHORDLESS, "drone"):
        low, high = compass(music.bed)
        for index, pitch in enumerate(voice(before, [tonic + tone for tone in chord(1, music.mode)], low, high)):
            late = 0.05 * index if PLAYERS[music.bed].manner == "struck" else 0.0
            notes.append(Note(form.last + late, music.bed, pitch, seconds, 0.48, "bed"))
    seats = [(music.bass, "bass", 36, 0.52)]
    if not sung:
        seats.append((music.lead, "lead", 72, 0.5))
    for instrument, seat, centre, loud in seats:
        if instrument not in ("none", "brushes"):
            player = PLAYERS[instrument]
            pitch = tonic + octave_shift([tonic], player.low, player.high, centre)
            notes.append(Note(form.last, instrument, pitch, seconds * 0.9, loud, seat))
    return notes
