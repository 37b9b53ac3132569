"""Takes, written and read: exact in number, true in colour, streamed, and clear about what fails."""

import weakref
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from filmgen.errors import BadMedia
from filmgen.ffmpeg import KEYS, Facts, probe, read_frames, run, write_take
from filmgen.film.media import Format

SMALL = Format(quality="draft", width=160, height=90)


def noise(frames: int, seed: int = 1, format: Format = SMALL):
    chance = np.random.default_rng(seed)
    for number in range(frames):
        yield (chance.integers(0, 60, (format.height, format.width, 3)) + number % 150).astype("uint8")


def test_a_take_is_what_it_was_asked_to_be(tmp_path):
    write_take(tmp_path / "take.mp4", SMALL, noise(50), comment="words")
    facts = probe(tmp_path / "take.mp4")
    assert facts == Facts(
        width=160, height=90, frames=50, rate=Fraction(24), picture=Fraction(50, 24), codecs=("h264",),
        pixels="yuv420p", bt709=True, comment="words",
    )  # fmt: skip


def test_the_same_frames_are_the_same_file(tmp_path):
    for name in ("one", "two"):
        write_take(tmp_path / name, SMALL, noise(30))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255), (128, 128, 128), (200, 90, 40), (30, 24, 20)])
def test_a_colour_comes_back_as_it_was(tmp_path, colour):
    frame = np.full((90, 160, 3), colour, "uint8")
    write_take(tmp_path / "take.mp4", SMALL, [frame] * 3)
    seen = next(read_frames(tmp_path / "take.mp4")).reshape(-1, 3).mean(axis=0)
    assert np.abs(seen - colour).max() <= 3.0


def test_grey_has_no_tint(tmp_path):
    write_take(tmp_path / "take.mp4", SMALL, [np.full((90, 160, 3), 128, "uint8")] * 2)
    seen = next(read_frames(tmp_path / "take.mp4"))
    assert (seen.max(axis=2).astype(int) - seen.min(axis=2)).max() == 0


def test_frames_are_let_go_as_they_are_written(tmp_path):
    made = []

    def frames():
        for frame in noise(40):
            made.append(weakref.ref(frame))
            yield frame
            del frame
            assert sum(one() is not None for one in made) <= 2

    write_take(tmp_path / "take.mp4", SMALL, frames())
    assert len(made) == 40


@pytest.mark.parametrize("start", [1, KEYS - 1, KEYS, KEYS + 1, 2 * KEYS + 5])
def test_a_take_can_be_read_from_any_frame(tmp_path, start):
    write_take(tmp_path / "take.mp4", SMALL, noise(3 * KEYS))
    whole = list(read_frames(tmp_path / "take.mp4"))
    part = list(read_frames(tmp_path / "take.mp4", start=start))
    assert len(whole) == 3 * KEYS
    assert np.array_equal(np.stack(part), np.stack(whole[start:]))


def test_frames_can_be_read_smaller(tmp_path):
    write_take(tmp_path / "take.mp4", SMALL, noise(2))
    assert next(read_frames(tmp_path / "take.mp4", (80, 44))).shape == (44, 80, 3)


@pytest.mark.parametrize(
    ("frames", "why"),
    [
        ([], "no frames"),
        ([np.zeros((90, 158, 3), "uint8")], "frame 0 is uint8 (90, 158, 3)"),
        ([np.zeros((90, 160, 3), "uint8"), np.zeros((90, 160, 3), "float32")], "frame 1 is float32"),
    ],
)
def test_what_is_no_take_is_refused(tmp_path, frames, why):
    with pytest.raises(BadMedia) as refused:
        write_take(tmp_path / "take.mp4", SMALL, frames)
    assert why in str(refused.value)


@pytest.mark.parametrize("place", ["missing/take.mp4", "file/take.mp4"])
def test_an_unwritable_folder_is_one_clear_line(tmp_path, place):
    (tmp_path / "file").touch()
    with pytest.raises(BadMedia, match=r"^take.mp4: cannot be written in (missing|file): .+$"):
        write_take(tmp_path / place, SMALL, noise(2))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_clear_line():
    with pytest.raises(BadMedia, match="No space left on device"):
        write_take(Path("/dev/full"), SMALL, noise(60))


@pytest.mark.parametrize("content", [None, b"", b"not a picture at all" * 100])
def test_what_is_no_picture_is_said_to_be_none(tmp_path, content):
    file = tmp_path / "broken.mp4"
    if content is not None:
        file.write_bytes(content)
    for read in (probe, lambda file: list(read_frames(file))):
        with pytest.raises(BadMedia, match="^broken.mp4: cannot be read"):
            read(file)


def test_a_truncated_take_is_not_read_as_a_shorter_one(tmp_path):
    file = tmp_path / "take.mp4"
    write_take(file, SMALL, noise(40))
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(BadMedia):
        list(read_frames(file))


def test_what_the_program_says_last_is_the_reason(tmp_path):
    (tmp_path / "noise").write_bytes(b"garbage" * 50)
    with pytest.raises(BadMedia, match="^ffmpeg: .*Invalid data"):
        run(("-i", str(tmp_path / "noise"), "-f", "null", "-"))
