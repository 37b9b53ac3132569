"""The limiter and the gain."""

import numpy as np
import pytest

from filmgen.backends.mixing.limiter import HEADROOM, MOST_GAIN, limit, limited, master
from filmgen.backends.mixing.loudness import gated, in_tenths


@pytest.mark.parametrize("seed", range(5))
def test_no_peak_passes(seed):
    peaks = np.random.default_rng(seed).exponential(0.4, 3000)
    assert (limit(peaks, 0.5) * peaks).max() <= 0.5 * (1 + 1e-9)


def test_what_is_below_the_ceiling_is_left_alone():
    assert (limit(np.full(100, 0.4), 0.5) == 1).all()
    far = limit(np.concatenate((np.full(500, 0.1), [2.0], np.full(500, 0.1))), 0.5)
    assert far[500] == pytest.approx(0.25)
    assert far[0] == far[-1] == pytest.approx(1)


def test_gain_moves_without_a_step():
    gains = limit(np.concatenate((np.full(500, 0.1), [2.0], np.full(500, 0.1))), 0.5)
    assert np.abs(np.diff(gains)).max() < 0.05


def test_a_sound_shorter_than_a_millisecond_is_limited_too():
    assert np.abs(limited(np.full((1, 7), 3.0, "f4"), -6.0, 40)).max() <= 10 ** (-6 / 20) + 1e-6


@pytest.mark.parametrize("target", [-15.5, -16.0, -23.0, -27.0])
def test_loudness_is_met_through_the_limiter(target):
    chance = np.random.default_rng(5)
    powers = np.repeat(chance.exponential(0.003, 100), 200)
    peaks = np.sqrt(powers) * np.repeat(chance.uniform(1.5, 4, 1000), 20)
    gains = master(powers, peaks, target, -1.0).gains
    assert gated(in_tenths(powers * gains**2)) == pytest.approx(target, abs=0.02)
    assert (peaks * gains).max() <= 10 ** ((-1 - HEADROOM) / 20) + 1e-6


def test_next_to_nothing_is_not_blown_up():
    gains = master(np.full(5000, 1e-6), np.full(5000, 1e-3), -16.0, -1.0).gains
    assert 20 * np.log10(gains.max()) == pytest.approx(MOST_GAIN)
    assert (master(np.zeros(5000), np.zeros(5000), -16.0, -1.0).gains == 1).all()
