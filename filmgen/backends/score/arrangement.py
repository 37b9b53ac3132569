"""The whole score on paper: theme, form, tune, harmony and accompaniment, from what the composer was told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from filmgen.backends.score.accompaniment import accompany, last_chord
from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.chapter import Chapter, Chord
from filmgen.backends.score.form import FPS, Form, Passage, plan_form
from filmgen.backends.score.harmony import harmonise
from filmgen.backends.score.motif import Tune, augmentation, draw_motif
from filmgen.backends.score.notes import Note
from filmgen.backends.score.tape import chance
from filmgen.backends.score.telling import Phrase, play_phrase, shadow, tell
from filmgen.film.cut import ScoreBrief
from filmgen.film.genre import GenreMusic

RUB = 0.5
"""Seconds for which a semitone between two players is no more than a passing note."""


@dataclass(frozen=True)
class Composition:
    """All that is played. `tonic` is a MIDI note."""

    motif: Tune
    tonic: int
    form: Form
    notes: tuple[Note, ...]


def arrange(brief: ScoreBrief) -> Composition:
    """Compose."""
    music, rng = brief.music, chance("score", brief.theme, brief.seed)
    tonic = 57 + int(rng.integers(-5, 7))
    metre = music.metre or _metre(music, rng.random())
    motif = draw_motif(brief.theme, brief.seed, metre)
    form = plan_form(brief, metre)
    speech = tuple((start / FPS, (start + frames) / FPS) for start, frames in brief.speech)
    phrases = tell(form, _walking(motif, form, music), speech, rng)
    notes: list[Note] = []
    voicing: tuple[int, ...] = ()
    chords = choose_chords(form, phrases, music)
    tune: list[Note] = []
    for phrase in phrases:
        played = play_phrase(form, phrase, music, tonic)
        tune += played
        if phrase.seat == "lead" and form.passage(phrase.beat).turn == "close":
            notes += shadow(played, form, chords, music, tonic)
    for index, passage in enumerate(form.passages):
        own = tuple(chord for chord in chords if passage.first <= chord.first < passage.last)
        chapter = Chapter(passage, own, music, tonic, chance("passage", brief.theme, brief.seed, index))
        played, voicing = accompany(chapter, voicing)
        notes += played
    sung = any(phrase.end > form.beats for phrase in phrases)
    notes += last_chord(form, music, tonic, voicing, sung)
    notes = tune + (notes if music.mode == "phrygian" else yielding(notes, tune))
    return Composition(motif, tonic, form, tuple(sorted(notes, key=lambda note: (note.start, note.seat, note.pitch))))


def _metre(music: GenreMusic, drawn: float) -> int:
    """Beats in a bar where the genre leaves them open: three now and then, unless it is quick or swings."""
    return 3 if music.bpm[1] <= 112 and "brushes" not in (music.colour, music.bed) and drawn < 0.28 else 4


def _walking(motif: Tune, form: Form, music: GenreMusic) -> Tune:
    """The motif at a pace that can be sung: in quick films a held lead takes two beats for one."""
    held = music.lead != "none" and PLAYERS[music.lead].manner == "held"
    return augmentation(motif) if form.bpm >= 116 and held else motif


def yielding(notes: Sequence[Note], tune: Sequence[Note]) -> list[Note]:
    """The accompaniment without what rubs: a note of the bed ends, or is left out, where the tune comes to lie a
    semitone from it and stays. In the darkest mode it is meant to."""
    kept = []
    for note in notes:
        rubs = [
            max(sung.start - note.start, 0.0)
            for sung in tune
            if abs(sung.pitch - note.pitch) in (1, 13)
            and min(sung.start + sung.seconds, note.start + note.seconds) - max(sung.start, note.start) > RUB
        ]
        if note.seat != "bed" or not rubs:
            kept.append(note)
        elif min(rubs) > RUB:
            kept.append(replace(note, seconds=min(rubs)))
    return kept


def choose_chords(form: Form, phrases: Sequence[Phrase], music: GenreMusic) -> tuple[Chord, ...]:
    """A chord for every bar, or for two where bars are quick: the genre's, where the tune agrees."""
    units: list[tuple[float, float]] = []
    wish: list[int] = []
    for passage in form.passages:
        own = _units(passage)
        usual = music.tension if passage.turn in ("crisis", "development") else music.progression
        wanted = [usual[index % len(usual)] for index in range(len(own))]
        if passage is form.passages[-1]:
            leading = [degree for degree in music.cadence if degree != 1] or [5]
            tail = min(len(leading), len(wanted))
            wanted[len(wanted) - tail :] = leading[len(leading) - tail :]
        units += own
        wish += wanted
    tones: list[list[tuple[int, float]]] = [[] for _ in units]
    for phrase in phrases:
        beat = phrase.beat
        for tone in phrase.tune:
            for sounding, (start, stop) in zip(tones, units, strict=True):
                shared = min(stop, beat + tone.beats) - max(start, beat)
                if shared > 0:
                    sounding.append((tone.degree, shared * (1.5 if beat <= start else 1)))
            beat += tone.beats
    degrees = harmonise(tones, wish, music.mode)
    return tuple(Chord(start, stop, degree) for (start, stop), degree in zip(units, degrees, strict=True))


def _units(passage: Passage) -> list[tuple[float, float]]:
    bars = passage.bars
    group = 2 if (passage.end - passage.start) / len(bars) < 2.4 and passage.turn != "close" else 1
    starts = list(bars[::group])
    return list(zip(starts, [*starts[1:], passage.last], strict=True))
