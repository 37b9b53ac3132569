"""What every foley artist promises."""

import numpy as np
import pytest
import soundfile

from filmgen.crew import hire
from filmgen.errors import BadRequest
from filmgen.film.time import SAMPLES_PER_FRAME
from tests.contract.papers import a_bed, an_effect, known
from tests.contract.work import heard, sound

pytestmark = known("foley")


@pytest.mark.parametrize("frames", [1, 24, 481])
def test_the_air_is_as_long_as_was_asked_to_the_sample(string, frames, tmp_path):
    hire("foley", string).lay_bed(a_bed(frames), tmp_path / "bed.wav")
    heard(tmp_path / "bed.wav", frames)


@pytest.mark.parametrize("weather", ["clear", "rain", "storm", "snow"])
@pytest.mark.parametrize(("set", "interior"), [("headland", False), ("room", True), ("space", True)])
def test_a_place_is_never_silent(string, set, interior, weather, tmp_path):
    hire("foley", string).lay_bed(a_bed(72, set=set, interior=interior, weather=weather), tmp_path / "bed.wav")
    air = np.abs(heard(tmp_path / "bed.wav", 72)).max(axis=1)
    seconds = air[: len(air) // 24_000 * 24_000].reshape(-1, 24_000).max(axis=1)
    assert seconds.min() > 1e-4


@pytest.mark.parametrize("name", ["door", "footsteps-snow", "thud"])
def test_an_effect_is_heard_and_no_longer_than_it_may_be(string, name, tmp_path):
    hire("foley", string).make_effect(an_effect(name), tmp_path / "effect.wav")
    samples, rate = soundfile.read(tmp_path / "effect.wav")
    assert rate == 48_000
    assert samples.shape[1] == 2
    assert 0 < len(samples) <= 30 * SAMPLES_PER_FRAME
    assert np.abs(samples).max() > 0.01


def test_an_effect_comes_from_where_and_as_loud_as_it_was_asked_to(string, tmp_path):
    def powers(**asked):
        hire("foley", string).make_effect(an_effect("thud", **asked), tmp_path / "effect.wav")
        return (soundfile.read(tmp_path / "effect.wav")[0] ** 2).sum(axis=0)

    left, right = powers(pan=0.9), powers(pan=-0.9)
    assert left[1] > 3 * left[0]
    assert right[0] > 3 * right[1]
    quiet, loud = powers(gain=-26.0, pan=0.0), powers(gain=-6.0, pan=0.0)
    assert 10 * np.log10(loud.sum() / quiet.sum()) == pytest.approx(20, abs=1)


def test_an_effect_that_nobody_knows_is_refused(string, tmp_path):
    with pytest.raises(BadRequest, match="kazoo"):
        hire("foley", string).make_effect(an_effect("kazoo"), tmp_path / "effect.wav")


@pytest.mark.parametrize("paper", [a_bed(48), an_effect("door")], ids=["bed", "effect"])
def test_the_same_orders_are_the_same_sound_in_any_process(string, paper, elsewhere):
    assert elsewhere(sound, string, paper) == sound(string, paper)
    assert sound(string, paper.but(seed=99)) != sound(string, paper)
