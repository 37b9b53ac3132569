"""What is played under a tune: the bed, a bass line, a pulse when it gets tight, marks, and the last chord."""

from collections.abc import Iterator

import numpy as np

from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.chapter import CHORDLESS, FIGURES, Chapter, Voicing, compass
from filmgen.backends.score.form import Form
from filmgen.backends.score.harmony import chord, voice
from filmgen.backends.score.notes import Note, octave_shift
from filmgen.backends.score.textures import bed, dread
from filmgen.film.genre import GenreMusic
from filmgen.film.staging import Instrument


def accompany(chapter: Chapter, before: Voicing) -> tuple[list[Note], Voicing]:
    """All notes but the tune's; `before` is the chord that sounded last, and the chord that ends is returned."""
    voicings = _lead_voices(chapter, before)
    notes = [*bed(chapter, voicings), *dread(chapter), *_bass(chapter)]
    notes += [*_pulse(chapter, voicings), *_time(chapter), *_marks(chapter)]
    return notes, voicings[-1]


def _lead_voices(chapter: Chapter, before: Voicing) -> tuple[Voicing, ...]:
    low, high = compass(chapter.music.bed)
    voicings = []
    for each in chapter.chords:
        before = voice(before, chapter.notes(each.degree), low, high)
        voicings.append(before)
    return tuple(voicings)


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
