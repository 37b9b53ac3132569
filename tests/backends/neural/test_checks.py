"""What is no picture and no sound is found out, and says what to type."""

import numpy as np
import pytest

from filmgen.backends.neural.checks import check_picture, check_sound
from filmgen.errors import BadTake

CHANCE = np.random.default_rng(1)


@pytest.mark.parametrize(
    ("picture", "what"),
    [
        (np.full((8, 8, 3), np.nan), "NaN"),
        (np.where(np.eye(8)[..., None] > 0, np.inf, 0.5).repeat(3, -1), "NaN"),
        (np.zeros((8, 8, 3)), "all black"),
        (np.full((8, 8, 3), 0.5), "of one colour"),
    ],
)
def test_what_is_no_picture_is_found_out(picture, what):
    with pytest.raises(BadTake, match=rf"painter x .*{what}.*: say dtype=float32"):
        check_picture(picture, "painter x", "say dtype=float32")


def test_a_dark_picture_is_a_picture():
    check_picture(0.06 * CHANCE.random((8, 8, 3)), "painter x", "")


@pytest.mark.parametrize(
    ("samples", "what"),
    [
        (np.zeros(0), "no sound at all"),
        (np.full(100, np.nan), "NaN"),
        (np.zeros(48_000), "1.0 seconds of silence"),
        (CHANCE.standard_normal(480_000), "went on for 10 seconds where 5 are enough"),
    ],
)
def test_what_is_no_sound_is_found_out(samples, what):
    with pytest.raises(BadTake, match=what):
        check_sound(samples, 48_000, 5.0, "voice x", "try again")


def test_a_quiet_sound_is_a_sound():
    check_sound(0.001 * CHANCE.standard_normal((2, 4800)), 48_000, 5.0, "voice x", "")
