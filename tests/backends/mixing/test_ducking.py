"""How the rest gives way to speech."""

import numpy as np
import pytest

from filmgen.backends.mixing.ducking import GRAIN, MUSIC, duck
from filmgen.film.time import SAMPLE_RATE

SECOND = SAMPLE_RATE // GRAIN


def curve(spans, speech, stem, seconds=20):
    """Depths for levels in dB."""
    powers = (np.full(seconds * 10, 10 ** (level / 10)) for level in (speech, stem))
    spans = [(int(start * SAMPLE_RATE), int(end * SAMPLE_RATE)) for start, end in spans]
    return duck(spans, *powers, seconds * SAMPLE_RATE, MUSIC)


@pytest.mark.parametrize(("stem", "depth"), [(-36, 3), (-24, 9), (-18, 15), (0, 18)])
def test_it_sinks_by_what_is_missing_and_no_more(stem, depth):
    assert curve([(5, 8)], -18, stem)[6 * SECOND] == pytest.approx(depth)


def test_it_is_down_before_the_first_word_and_up_after_the_last():
    depth = curve([(5, 8)], -18, -18)
    assert depth[int((5 - MUSIC.ahead) * SECOND) + 1] == pytest.approx(15)
    assert depth[int(4.5 * SECOND)] == 0
    assert depth[int((8 + MUSIC.release) * SECOND) + 1] == pytest.approx(0, abs=0.1)
    assert np.abs(np.diff(depth)).max() < 1, "it breathes"


def test_it_stays_down_in_a_short_gap_and_comes_up_in_a_long_one():
    assert curve([(5, 8), (8.7, 10)], -18, -18)[int(8.35 * SECOND)] == pytest.approx(15)
    assert curve([(5, 8), (10, 12)], -18, -18)[9 * SECOND] == 0


def test_nobody_speaking_moves_nothing():
    assert not curve([], -18, -18).any()
