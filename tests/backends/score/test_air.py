"""Beds: the air of places."""

import numpy as np
import pytest
import soundfile
from scipy.signal import lfilter

from filmgen.backends.score import Score
from filmgen.backends.score.noise import Grains, Loop, band, brown, pink
from filmgen.backends.score.places import PLACES
from filmgen.film.time import SAMPLES_PER_FRAME
from tests.backends.score.papers import a_bed


def lufs(sound):
    """Ungated loudness (BS.1770-5, annex 1)."""
    shelf = lfilter(
        [1.53512485958697, -2.69169618940638, 1.19839281085285], [1, -1.69065929318241, 0.73248077421585], sound
    )
    weighted = lfilter([1, -2, 1], [1, -1.99004745483398, 0.99007225036621], shelf)
    return -0.691 + 10 * np.log10((weighted**2).mean(axis=1).sum())


def laid(bed, file):
    Score().lay_bed(bed, file)
    return soundfile.read(file)[0].T


@pytest.mark.parametrize("place", PLACES)
def test_the_air_of_every_place_is_there_and_is_quiet(place, tmp_path):
    sound = laid(a_bed(4, set=place, interior=False, hour="night"), tmp_path / "bed.wav")
    assert sound.shape == (2, 4 * 48_000)
    assert -50 < lufs(sound[:, 24_000:-24_000]) < -28
    steps = np.abs(sound[:, 4_800:-4_800]).reshape(2, -1, 4_800).max(axis=(0, 2))
    assert steps.min() > 1e-4
    assert -0.2 < np.corrcoef(sound)[0, 1] < 0.95


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "fog", "dust", "embers", "stars", "aurora"])
@pytest.mark.parametrize("interior", [True, False])
def test_every_weather_changes_the_air(weather, interior, tmp_path):
    changed = {"set": "headland", "interior": interior, "weather": weather}
    clear = laid(a_bed(2, **changed | {"weather": "clear"}), tmp_path / "clear.wav")
    sound = laid(a_bed(2, **changed), tmp_path / "bed.wav")
    assert np.array_equal(clear, sound) == (weather == "stars")


def test_a_storm_is_louder_than_a_clear_day_and_louder_outside_than_in(tmp_path):
    def loudness(weather, interior):
        return lufs(laid(a_bed(5, set="plain", weather=weather, interior=interior), tmp_path / "bed.wav"))

    assert loudness("storm", False) > loudness("clear", False) + 5
    assert loudness("rain", False) > loudness("rain", True) + 2


def test_a_bed_fades_in_and_out_so_that_two_that_overlap_are_one(tmp_path):
    sound = laid(a_bed(4, set="sea", interior=False), tmp_path / "bed.wav")
    assert np.abs(sound[:, [0, -1]]).max() < 1e-4
    middle = sound[:, 48_000:-48_000].std()
    for edge in (sound[:, :7_200], sound[:, -7_200:]):
        assert 0.02 * middle < edge.std() < 1.2 * middle


def test_the_same_bed_is_the_same_bytes_and_another_seed_is_another_day(tmp_path):
    for name, seed in (("first", 4), ("again", 4), ("other", 5)):
        Score().lay_bed(a_bed(2, set="forest", interior=False, seed=seed), tmp_path / f"{name}.wav")
    first, again, other = ((tmp_path / f"{name}.wav").read_bytes() for name in ("first", "again", "other"))
    assert first == again != other


@pytest.mark.parametrize("frames", [1, 7, 30])
def test_the_shortest_bed_is_as_long_as_its_shot(frames, tmp_path):
    assert laid(a_bed(1, set="sea", frames=frames), tmp_path / "bed.wav").shape == (2, frames * SAMPLES_PER_FRAME)


def test_nothing_comes_round_again():
    """No stretch of a bed's noise is like another one later by any whole lag, as it would be in a loop."""
    length = 30 * 48_000
    block = np.zeros((2, length), np.float32)
    Loop(pink, "seed", length).add_to(block, 0, np.float32(1))
    spectrum = np.fft.rfft(block[0], 2 * length)
    likeness = np.fft.irfft(np.abs(spectrum) ** 2)[: 20 * 48_000]
    assert np.abs(likeness[48_000:]).max() < 0.35 * likeness[0]


@pytest.mark.parametrize(
    "matter", [pink, brown, band(900, 4), Grains(200, (2300, 4200), 0.014), ((100.0, 1.0), (150.0, 0.4))]
)
def test_a_loops_level_is_known_before_it_sounds(matter):
    block = np.zeros((2, 12 * 48_000), np.float32)
    Loop(matter, "seed", block.shape[1]).add_to(block, 0, np.float32(0.01))
    assert lufs(block) == pytest.approx(-40, abs=1)


def test_a_loop_read_in_blocks_is_the_loop_read_at_once():
    loop = Loop(pink, "seed", 20 * 48_000)
    whole, parts = np.zeros((2, 960_000), np.float32), np.zeros((2, 960_000), np.float32)
    loop.add_to(whole, 0, np.float32(1))
    for start in range(0, 960_000, 96_000):
        loop.add_to(parts[:, start : start + 96_000], start, np.float32(1))
    assert np.allclose(whole, parts, atol=1e-6)
