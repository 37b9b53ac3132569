"""The score written down: a Standard MIDI File whose bars fall where the film's do."""

from pathlib import Path

from filmgen.backends.score.arrangement import Composition
from filmgen.backends.score.form import Form
from filmgen.backends.score.notes import Note, Seat
from filmgen.film.staging import Instrument

TICKS = 480
"""Ticks of a beat."""
PROGRAMS: dict[Instrument, int] = {
    "felt-piano": 0, "piano": 0, "celesta": 8, "music-box": 10, "vibes": 11, "marimba": 12, "bell": 14, "pluck": 24,
    "bass": 32, "violin": 40, "cello": 42, "pizzicato": 45, "timpani": 47, "strings": 48, "choir": 52, "horn": 60,
    "clarinet": 71, "flute": 73, "fm": 81, "drone": 89,
}  # fmt: skip
"""The nearest General MIDI program, counted from 0; brushes are drums."""
DRUMS = 9
SEATS: tuple[Seat, ...] = ("lead", "bed", "bass", "colour")


def notate(score: Composition, title: str, file: Path) -> int:
    """Write a score as a Standard MIDI File (format 1): a track of tempi, then one a seat. Returns how many notes.

    Every beat has its own tempo, so that bar lines, ritardando and the last chord fall where they do in the film.
    """
    import mido

    book = mido.MidiFile(type=1, ticks_per_beat=TICKS, charset="utf-8")
    book.tracks.append(_conductor(score.form, title))
    for channel, seat in enumerate(SEATS):
        notes = [note for note in score.notes if note.seat == seat]
        if notes:
            book.tracks.append(_part(seat, channel, notes, score.form))
    book.save(str(file))
    return len(score.notes)


def _conductor(form: Form, title: str):
    """Name, metre, and the tempo of each beat; before the first bar one long beat of silence. It ends with the film."""
    import mido

    track = mido.MidiTrack()
    track.append(mido.MetaMessage("track_name", name=title))
    track.append(mido.MetaMessage("time_signature", numerator=form.passages[0].metre, denominator=4))
    track.append(mido.MetaMessage("set_tempo", tempo=_microseconds(max(form.entry, 1e-3))))
    for beat in range(form.beats + 1):
        track.append(mido.MetaMessage("set_tempo", tempo=_microseconds(form.at(beat + 1) - form.at(beat)), time=TICKS))
    rest = _tick(form.end, form) - TICKS * (1 + form.beats)
    track.append(mido.MetaMessage("end_of_track", time=max(0, rest)))
    return track


def _microseconds(seconds: float) -> int:
    """A tempo as MIDI has it; the longest beat it can hold is 16 s."""
    return min(2**24 - 1, max(1, round(seconds * 1e6)))


def _part(seat: Seat, channel: int, notes: list[Note], form: Form):
    import mido

    track = mido.MidiTrack()
    track.append(mido.MetaMessage("track_name", name=seat))
    events: list[tuple[int, int, mido.Message]] = []
    playing: Instrument | None = None
    for note in sorted(notes, key=lambda note: note.start):
        start, end = _tick(note.start, form), _tick(min(note.start + note.seconds, form.end), form)
        drums = note.instrument == "brushes"
        if not drums and note.instrument != playing:
            playing = note.instrument
            events.append((start, 0, mido.Message("program_change", channel=channel, program=PROGRAMS[playing])))
        where = DRUMS if drums else channel
        pitch = min(127, max(0, note.pitch))
        strength = min(127, max(1, round(note.velocity * 127)))
        events.append((start, 2, mido.Message("note_on", channel=where, note=pitch, velocity=strength)))
        events.append((max(start + 1, end), 1, mido.Message("note_off", channel=where, note=pitch)))
    at = 0
    for tick, _, message in sorted(events, key=lambda event: event[:2]):
        track.append(message.copy(time=tick - at))
        at = tick
    return track


def _tick(seconds: float, form: Form) -> int:
    """The tick at which a second of the film falls; the silence before the entry is one beat."""
    if seconds <= form.entry:
        return round(TICKS * max(0.0, seconds) / max(form.entry, 1e-3))
    beats = form.beat(seconds) if seconds < form.last else form.beats + (seconds - form.last) * form.bpm / 60
    return round(TICKS * (1 + beats))
