"""What every composer promises."""

import mido
import numpy as np
import pytest

from filmgen.crew import hire
from tests.contract.papers import a_score, known
from tests.contract.work import heard, sound

pytestmark = known("composer")


@pytest.mark.parametrize("frames", [1, 60, 481])
def test_a_score_is_as_long_as_the_film_to_the_sample(string, frames, tmp_path):
    hire("composer", string).compose(a_score(frames), tmp_path / "score.wav")
    heard(tmp_path / "score.wav", frames)


def test_a_score_is_heard_and_has_ended_when_the_film_ends(string, tmp_path):
    hire("composer", string).compose(a_score(481), tmp_path / "score.wav")
    music = heard(tmp_path / "score.wav", 481)
    assert np.sqrt((music**2).mean()) > 0.005
    assert np.abs(music[-500:]).max() < 0.05


def test_a_score_is_written_down_as_a_midi_file_no_longer_than_the_film(string, tmp_path):
    count = hire("composer", string).notate(a_score(481), tmp_path / "score.mid")
    book = mido.MidiFile(tmp_path / "score.mid")
    struck = [message for track in book.tracks for message in track if message.type == "note_on" and message.velocity]
    assert len(struck) == count
    assert book.length <= 481 / 24 + 3


def test_the_same_orders_are_the_same_sound_in_any_process(string, elsewhere):
    assert elsewhere(sound, string, a_score(240)) == sound(string, a_score(240))
    assert sound(string, a_score(240, seed=99)) != sound(string, a_score(240))
