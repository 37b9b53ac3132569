"""What every swapper promises."""

from fractions import Fraction

import numpy as np
import pytest

from filmgen.crew import hire
from filmgen.errors import NotAllowed
from filmgen.ffmpeg import probe, read_frames, write_take
from filmgen.film.media import QUALITIES
from tests.consents import a_consent
from tests.contract.papers import TINY, known
from tests.contract.work import swap
from tests.heads import Standing, head_frames

pytestmark = known("swapper")


@pytest.fixture
def somebody(string):
    """A swapper who has a face to put on."""
    hired = hire("swapper", string)
    if not hired.swaps:
        pytest.skip("nobody is ever asked")
    return hired


@pytest.fixture
def record(somebody, tmp_path):
    return a_consent(tmp_path / "consent.json", *somebody.faces)


def a_take(file, frames=6, format=TINY, who="ada"):
    """Somebody who is nobody, and talks."""
    heads = head_frames(Standing(who), seconds=frames / 24, width=format.width, height=format.height)
    write_take(file, format, (np.ascontiguousarray(frame[:, :, ::-1]) for frame in heads))
    return file


def test_who_swaps_has_faces_and_nobody_has_none(string):
    hired = hire("swapper", string)
    assert hired.swaps == bool(hired.faces) == bool(hired.records)
    assert all(len(digest) == 64 for digest in (*hired.faces, *hired.records))


@pytest.mark.parametrize("frames", [1, 6])
def test_a_take_stays_as_long_as_it_is_to_the_frame(somebody, record, frames, tmp_path):
    swapped = somebody.swap(a_take(tmp_path / "take.mp4", frames), record, TINY, tmp_path / "swapped.mp4")
    facts = probe(tmp_path / "swapped.mp4")
    assert (facts.frames, facts.rate, facts.picture) == (frames, Fraction(24), Fraction(frames, 24))
    assert (facts.width, facts.height, facts.codecs) == (320, 180, ("h264",))
    assert swapped.frames == frames
    assert 0 <= swapped.swapped <= frames


def test_a_take_keeps_the_formats_size(somebody, record, tmp_path):
    draft = QUALITIES["draft"]
    somebody.swap(a_take(tmp_path / "take.mp4", 1, draft), record, draft, tmp_path / "swapped.mp4")
    facts = probe(tmp_path / "swapped.mp4")
    assert (facts.width, facts.height) == (640, 360)


def test_where_nobody_is_nobody_is_swapped(somebody, record, tmp_path):
    grey = [np.full((TINY.height, TINY.width, 3), 40 * number, np.uint8) for number in range(1, 5)]
    write_take(tmp_path / "take.mp4", TINY, iter(grey))
    assert somebody.swap(tmp_path / "take.mp4", record, TINY, tmp_path / "swapped.mp4").swapped == 0
    seen = list(read_frames(tmp_path / "swapped.mp4"))
    assert np.abs(np.stack(seen).astype(int) - np.stack(grey)).max() <= 5


def test_whom_the_swapper_knows_is_swapped_and_another_is_left_and_told_of(somebody, record, tmp_path):
    known, other = ("bob", "ada") if somebody.to == "a" else ("ada", "bob")
    found = {}
    for who in (known, other):
        take = a_take(tmp_path / f"{who}.mp4", 12, who=who)
        found[who] = somebody.swap(take, record, TINY, tmp_path / "swapped.mp4")
    assert found[known].swapped == 12
    assert found[other].swapped == 0
    assert dict(found[other].left) == {"another person": 12}


def test_without_leave_nothing_is_made(somebody, tmp_path):
    take = a_take(tmp_path / "take.mp4", 2)
    for name, terms in {"use": {"uses": ("train",)}, "set": {"sets": ("0" * 64,)}}.items():
        record = a_consent(tmp_path / f"{name}.json", **{"sets": somebody.faces, **terms})
        with pytest.raises(NotAllowed):
            somebody.swap(take, record, TINY, tmp_path / "swapped.mp4")
        assert not (tmp_path / "swapped.mp4").exists()


def test_the_same_take_is_swapped_the_same_in_any_process(string, somebody, record, tmp_path, elsewhere):
    work = (string, a_take(tmp_path / "take.mp4"), record, TINY)
    assert elsewhere(swap, *work) == swap(*work)
