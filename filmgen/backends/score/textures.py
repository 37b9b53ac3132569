"""The bed: chords held, broken, rolled, struck between the beats, or no more than a drone."""

from collections.abc import Iterator

import numpy as np

from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.chapter import CHORDLESS, FIGURES, Chapter, Voicing
from filmgen.backends.score.notes import Note, octave_shift

COMPING = ((0.0, 1.5), (0.0, 2.5), (1.5, 3.0), (0.5, 2.0), (0.0, 3.5))
"""Beats of a bar on which a chord is struck by one who listens."""


def bed(chapter: Chapter, voicings: tuple[Voicing, ...]) -> Iterator[Note]:
    music, passage = chapter.music, chapter.passage
    if music.bed in CHORDLESS:
        return iter(())
    loud = 0.36 + 0.34 * passage.tension - 0.05 * chapter.thin
    if music.bed == "drone":
        return _droned(chapter, loud)
    if not chapter.thin and (passage.metre == 3 and music.metre == 3 or music.bed == music.bass):
        return _after_the_bass(chapter, voicings, loud)
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


def dread(chapter: Chapter) -> Iterator[Note]:
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


def _after_the_bass(chapter: Chapter, voicings: tuple[Voicing, ...], loud: float) -> Iterator[Note]:
    """A chord after each beat of the bass: twice in a waltz, and by the right hand of a pianist who plays both."""
    passage = chapter.passage
    seconds = (passage.end - passage.start) / passage.beats
    for each, voicing in zip(chapter.chords, voicings, strict=True):
        for beat in np.arange(each.first, each.last - 0.01):
            place = (beat - passage.first) % passage.metre
            if place == 0 or (passage.metre == 4 and place == 2):
                continue
            for pitch in voicing:
                yield Note(passage.at(beat), chapter.music.bed, pitch, 0.5 * seconds, loud - 0.04 * (place == 2), "bed")


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
