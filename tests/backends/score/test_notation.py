"""The score written down: what is played is what is written, when it is played."""

import mido
import pytest

from filmgen.backends.score.arrangement import arrange
from filmgen.backends.score.notation import PROGRAMS, SEATS, notate
from filmgen.film.staging import Instrument
from tests.contract.papers import a_score


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A score of forty seconds and its file."""
    file = tmp_path_factory.mktemp("score") / "score.mid"
    score = arrange(a_score(960))
    notate(score, "YETI TARDIGRADE", file)
    return score, mido.MidiFile(file)


def struck(book: mido.MidiFile) -> list[tuple[float, int]]:
    """When, in seconds, and what: every note of a file as a player would hear it."""
    at, found = 0.0, []
    for message in book:
        at += message.time
        if message.type == "note_on" and message.velocity:
            found.append((at, message.note))
    return found


def test_every_note_is_written_within_a_hundredth_of_a_second_of_where_it_is_played(written):
    score, book = written
    heard = sorted(struck(book), key=lambda note: (note[1], note[0]))
    meant = sorted(((note.start, note.pitch) for note in score.notes), key=lambda note: (note[1], note[0]))
    assert [pitch for _, pitch in heard] == [pitch for _, pitch in meant]
    assert max(abs(one - other) for (one, _), (other, _) in zip(heard, meant, strict=True)) < 0.03


def test_each_seat_has_a_track_with_its_name(written):
    score, book = written
    names = [track.name for track in book.tracks]
    assert names[0] == "YETI TARDIGRADE"
    assert names[1:] == [seat for seat in SEATS if any(note.seat == seat for note in score.notes)]


def test_every_instrument_has_a_program():
    silent = {"none", "brushes"}
    assert set(PROGRAMS) == set(Instrument.__args__) - silent


@pytest.mark.parametrize("frames", [480, 960, 2160])
def test_what_is_written_ends_with_the_film(frames, tmp_path):
    notate(arrange(a_score(frames)), "KETTLE", tmp_path / "score.mid")
    assert mido.MidiFile(tmp_path / "score.mid").length == pytest.approx(frames / 24, abs=0.02)
