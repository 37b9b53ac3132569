"""A score that nobody wrote down: a MIDI file of its length and tempo, without notes."""

from pathlib import Path

from filmgen.film.cut import ScoreBrief


def leave_unwritten(brief: ScoreBrief, file: Path) -> int:
    """Write a Standard MIDI File that says whose music it is and holds no note; returns 0."""
    import mido

    book = mido.MidiFile(type=0, charset="utf-8")
    track = mido.MidiTrack()
    track.append(mido.MetaMessage("track_name", name=brief.theme.partition("\n")[0]))
    track.append(mido.MetaMessage("text", text="generated as sound; there are no notes"))
    book.tracks.append(track)
    book.save(str(file))
    return 0
