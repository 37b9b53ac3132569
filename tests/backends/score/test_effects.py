"""Effects: every name makes its sound, in time, and never the same twice."""

import numpy as np
import pytest
import soundfile

from filmgen.backends.score import EFFECTS, Score
from filmgen.backends.score.effects import make
from filmgen.errors import BadRequest
from tests.backends.score.papers import a_cue


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_fits_starts_without_a_click_and_is_heard(name):
    sound = make(a_cue(name))
    assert sound.shape[0] == 2
    assert 0 < sound.shape[1] <= 2 * 48_000
    assert np.isfinite(sound).all()
    assert 0.01 < np.abs(sound).max() < 0.9
    assert np.abs(sound[:, 0]).max() < 1e-3
    assert np.abs(sound[:, -1]).max() < 0.01 * np.abs(sound).max() + 1e-4
    assert abs(sound.mean()) < 1e-3


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_is_cut_to_its_frames_and_lasts_at_most_so_long(name):
    for frames in (1, 4, 100):
        sound = make(a_cue(name, frames=frames))
        assert sound.shape[1] <= frames * 2_000
        assert np.isfinite(sound).all()


@pytest.mark.parametrize("name", EFFECTS)
def test_a_seed_gives_the_same_sound_and_another_seed_another(name):
    first, again, other = (make(a_cue(name, 1, seed=seed)) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert first.shape != other.shape or not np.allclose(first, other, atol=1e-3)


@pytest.mark.parametrize("name", EFFECTS)
def test_pan_leans_and_gain_lifts(name):
    sound, left = make(a_cue(name, 1, gain=-12.0)), make(a_cue(name, 1, gain=-12.0, pan=-0.9))
    assert left[0].std() > 1.5 * left[1].std()
    softer = make(a_cue(name, 1, gain=-18.0))
    assert softer.std() == pytest.approx(sound.std() / 2, rel=0.02)


@pytest.mark.parametrize("name", ["footsteps-wood", "footsteps-snow", "footsteps-gravel"])
def test_a_walk_has_more_than_one_step(name):
    level = np.abs(make(a_cue(name, 3))).max(axis=0)[: 24 * 6_000].reshape(-1, 2_400).max(axis=1)
    loud = level > 0.35 * level.max()
    assert np.count_nonzero(loud[1:] & ~loud[:-1]) + loud[0] >= 4


def test_a_riser_is_loudest_at_its_end_and_an_impact_at_its_start():
    for name, early in (("impact", True), ("riser", False)):
        power = (make(a_cue(name, 3)) ** 2).sum(axis=0)
        third = len(power) // 3
        assert (power[:third].sum() > power[-third:].sum()) == early


def test_an_unknown_effect_is_refused_with_the_names_of_the_known(tmp_path):
    with pytest.raises(BadRequest, match=r"'kazoo' is not known; known: applause, .*wings"):
        Score().make_effect(a_cue("kazoo"), tmp_path / "effect.wav")
    assert not (tmp_path / "effect.wav").exists()


def test_an_effect_is_written_as_it_was_made(tmp_path):
    Score().make_effect(a_cue("door"), tmp_path / "effect.wav")
    written, rate = soundfile.read(tmp_path / "effect.wav")
    assert rate == 48_000
    assert np.allclose(written.T, make(a_cue("door")), atol=2e-6)
