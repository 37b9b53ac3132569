"""What every reconstructor promises."""

from fractions import Fraction

import numpy as np
import pytest

from filmgen.crew import hire
from filmgen.ffmpeg import probe, read_frames, write_take
from filmgen.film.media import QUALITIES
from tests.contract.papers import TINY, known
from tests.contract.work import digest, reconstruct

pytestmark = known("reconstructor")


def a_take(file, frames=11, format=TINY):
    """A bar that wanders over grey, and a cut to white."""

    def shown():
        for number in range(frames):
            frame = np.full((format.height, format.width, 3), 90 if number < frames - 3 else 230, np.uint8)
            frame[:, 10 * number : 10 * number + 40] = (40, 160, 240)
            yield frame

    write_take(file, format, shown())
    return file


def seen_again(string, take, folder, format=TINY):
    file = folder / "seen.mp4"
    hire("reconstructor", string).reconstruct(take, format, file)
    return file


@pytest.mark.parametrize("frames", [1, 2, 11])
def test_a_take_stays_as_long_as_it_is_to_the_frame(string, frames, tmp_path):
    facts = probe(seen_again(string, a_take(tmp_path / "take.mp4", frames), tmp_path))
    assert (facts.frames, facts.rate, facts.picture) == (frames, Fraction(24), Fraction(frames, 24))
    assert (facts.width, facts.height, facts.codecs) == (320, 180, ("h264",))


def test_a_take_keeps_the_formats_size(string, tmp_path):
    draft = QUALITIES["draft"]
    facts = probe(seen_again(string, a_take(tmp_path / "take.mp4", 2, draft), tmp_path, draft))
    assert (facts.width, facts.height, facts.sound) == (640, 360, 0)


def test_black_bars_stay_black_bars(string, tmp_path):
    def barred():
        for level in (60, 120, 180):
            frame = np.full((TINY.height, TINY.width, 3), level, np.uint8)
            frame[:20] = frame[-20:] = 0
            yield frame

    write_take(tmp_path / "take.mp4", TINY, barred())
    seen = list(read_frames(seen_again(string, tmp_path / "take.mp4", tmp_path)))
    assert max(int(frame[:18].max()) for frame in seen) < 12


def test_frames_keep_their_order(string, tmp_path):
    """Whatever is remembered of them, what is seen of a film whose end is white is brighter at its end."""
    light = [frame.mean() for frame in read_frames(seen_again(string, a_take(tmp_path / "take.mp4"), tmp_path))]
    moved = np.abs(np.diff(light))
    assert len(light) == 11
    assert not moved.any() or int(moved.argmax()) == 7


def test_nobody_changes_nothing_and_anybody_else_something(string, tmp_path):
    take = a_take(tmp_path / "take.mp4")
    before = digest(take)
    same = digest(seen_again(string, take, tmp_path)) == before
    assert same != hire("reconstructor", string).reconstructs
    assert digest(take) == before


def test_the_same_take_is_seen_the_same_in_any_process(string, tmp_path, elsewhere):
    work = (string, a_take(tmp_path / "take.mp4"), TINY)
    assert elsewhere(reconstruct, *work) == reconstruct(*work)
