"""What every composer promises."""

import mido
import numpy as np
import pytest
import soundfile

from filmgen.crew import hire
from filmgen.errors import BadRequest
from filmgen.film.time import SAMPLES_PER_FRAME
from tests.contract.papers import a_bed, a_score, an_effect, known
from tests.contract.work import sound

pytestmark = known("composer")


def heard(file, frames):
    """The sound in a file, which must be a stereo 48 kHz WAV of `frames` frames."""
    samples, rate = soundfile.read(file)
    assert soundfile.info(file).format == "WAV"
    assert (rate, samples.shape) == (48_000, (frames * SAMPLES_PER_FRAME, 2))
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= 1.0
    return samples


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


@pytest.mark.parametrize("weather", ["clear", "rain", "storm", "snow"])
@pytest.mark.parametrize(("set", "interior"), [("headland", False), ("room", True), ("space", True)])
def test_a_place_is_never_silent(string, set, interior, weather, tmp_path):
    hire("composer", string).lay_bed(a_bed(72, set=set, interior=interior, weather=weather), tmp_path / "bed.wav")
    air = np.abs(heard(tmp_path / "bed.wav", 72)).max(axis=1)
    seconds = air[: len(air) // 24_000 * 24_000].reshape(-1, 24_000).max(axis=1)
    assert seconds.min() > 1e-4


@pytest.mark.parametrize("name", ["door", "footsteps-snow", "thud"])
def test_an_effect_is_heard_and_no_longer_than_it_may_be(string, name, tmp_path):
    hire("composer", string).make_effect(an_effect(name), tmp_path / "effect.wav")
    samples, rate = soundfile.read(tmp_path / "effect.wav")
    assert rate == 48_000
    assert samples.shape[1] == 2
    assert 0 < len(samples) <= 30 * SAMPLES_PER_FRAME
    assert np.abs(samples).max() > 0.01


def test_an_effect_that_nobody_knows_is_refused(string, tmp_path):
    with pytest.raises(BadRequest, match="kazoo"):
        hire("composer", string).make_effect(an_effect("kazoo"), tmp_path / "effect.wav")


@pytest.mark.parametrize("paper", [a_score(240), a_bed(48), an_effect("door")], ids=["score", "bed", "effect"])
def test_the_same_orders_are_the_same_sound_in_any_process(string, paper, elsewhere):
    assert elsewhere(sound, string, paper) == sound(string, paper)
    assert sound(string, paper.but(seed=99)) != sound(string, paper)
