"""Time is whole frames."""

from fractions import Fraction

import pytest

from filmgen.film.time import frames, running_time, seconds, timecode


@pytest.mark.parametrize(("time", "count"), [(0, 0), (1, 24), (0.02, 0), (Fraction(1, 48), 1), (90, 2160)])
def test_seconds_become_the_nearest_frame(time, count):
    assert frames(time) == count


def test_frames_become_exact_seconds():
    assert seconds(25) == Fraction(25, 24)
    assert seconds(1001, Fraction(24000, 1001)) == Fraction(1001 * 1001, 24000)


def test_timecode_counts_frames_last():
    assert timecode(24 * 3661 + 5) == "01:01:01:05"


def test_running_time_is_said_in_minutes():
    assert running_time(2160) == "1:30"
