"""What a network is shown: upright, without bars, in shots that end where a film cuts, small and in order."""

from fractions import Fraction

import numpy as np
import pytest

from filmgen.errors import BadMedia, BadRequest
from filmgen.training.footage import cache, cuts, find_films, frames, survey
from filmgen.training.projector import Box, thread, upright
from tests.training.films import a_film, levels, picture


def scenes(count: int, length: int = 10, **of) -> list[np.ndarray]:
    """Shots that look unlike each other, each a little darker towards its end."""
    chance = np.random.default_rng(1)
    cards = [chance.integers(40, 250, (6, 8, 3)).astype(np.uint8).repeat(6, 0).repeat(8, 1) for _ in range(count)]
    return [np.maximum(card, 2) - np.uint8(number % 3) for card in cards for number in range(length)]


def test_a_film_is_split_where_it_cuts(tmp_path):
    footage = survey([a_film(tmp_path / "a.mp4", scenes(9))], hold_out=0)
    assert [(shot.start, shot.frames) for shot in footage.shots] == [(10 * shot, 10) for shot in range(9)]


def test_what_moves_fast_is_no_cut():
    assert cuts(np.array([0, 1, 1, 7, 12, 16, 13, 9, 2, 1, 1, 60, 1, 1])) == [0, 11]


def test_a_flash_is_no_cut():
    assert cuts(np.array([0.0] * 10 + [80, 80] + [0] * 10)) == [0]


def test_whole_shots_are_held_out_and_no_frame_is_in_two(tmp_path):
    footage = survey([a_film(tmp_path / "a.mp4", scenes(10))], hold_out=0.2)
    assert footage.whole
    assert len(footage.held) == 2
    assert sum(shot.frames for shot in footage.shots) == 100
    assert set(footage.held) | set(footage.training) == set(footage.shots)
    kept = cache(footage, 32, 16, tmp_path)
    assert (kept.held.size, kept.training.size) == (20, 80)
    assert not set(kept.shots_N[kept.held]) & set(kept.shots_N[kept.training])


def test_of_one_shot_the_end_is_held_out(tmp_path):
    footage = survey([a_film(tmp_path / "a.mp4", [picture(40 + 6 * number) for number in range(22)])], hold_out=0.1)
    assert not footage.whole
    assert [(shot.start, shot.frames, shot.held) for shot in footage.shots] == [(0, 20, False), (20, 2, True)]


def test_small_frames_are_the_films_frames_in_order(tmp_path):
    footage = survey([a_film(tmp_path / "a.mp4", levels(12)), a_film(tmp_path / "b.mp4", levels(6))])
    kept = cache(footage, 32, 16, tmp_path / "small")
    assert kept.pixels_NHWC.shape == (18, 16, 32, 3)
    light = kept.pixels_NHWC[:, 10:, 20:].astype(float).mean((1, 2, 3))
    assert np.abs(light - [40 + 14 * number for number in (*range(12), *range(6))]).max() < 4
    for number, shot in enumerate(footage.shots):
        again = np.stack(list(frames(shot, 32, 16)))
        assert np.array_equal(again, kept.pixels_NHWC[kept.shots_N == number])


def test_small_frames_are_made_once_and_never_seen_half(tmp_path):
    footage = survey([a_film(tmp_path / "a.mp4")])
    shelf, seen = tmp_path / "small", []

    def stop(frame):
        seen.append(frame)
        if len(seen) == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cache(footage, 32, 16, shelf, stop)
    assert list(shelf.iterdir()) == []
    cache(footage, 32, 16, shelf)
    seen.clear()
    cache(footage, 32, 16, shelf, seen.append)
    assert seen == []


def test_bars_are_left_out(tmp_path):
    film = a_film(tmp_path / "a.mp4", levels(12, width=96, height=72, bars=10))
    reel = thread(film)
    assert reel.box == Box(0, 10, 96, 52)
    assert next(frames(survey([film]).shots[0], 32, 16)).min() > 20


def test_a_dark_film_has_no_bars(tmp_path):
    assert thread(a_film(tmp_path / "a.mp4", [picture(8) // 12] * 4)).box == Box(0, 0, 64, 36)


def test_what_is_dark_on_one_side_only_is_no_bar(tmp_path):
    frame = picture(90)
    frame[:, :20] = 0
    assert thread(a_film(tmp_path / "a.mp4", [frame] * 4)).box == Box(0, 0, 64, 36)


@pytest.mark.parametrize(("turned", "corner"), [(90, "bottom left"), (-90, "top right"), (180, "bottom right")])
def test_a_turned_film_is_shown_upright(tmp_path, turned, corner):
    film = a_film(tmp_path / "a.mp4", [picture(90)] * 3, turned=turned)
    reel = thread(film)
    assert (reel.width, reel.height) == ((64, 36) if turned == 180 else (36, 64))
    shown = next(upright(film)).pixels.astype(int)
    red = shown[:, :, 0] - shown[:, :, 1] > 60
    rows, columns = (np.flatnonzero(red.any(axis)).mean() for axis in (1, 0))
    found = f"{'top' if rows < reel.height / 2 else 'bottom'} {'left' if columns < reel.width / 2 else 'right'}"
    assert found == corner


def test_ten_bits_squeezed_pixels_and_odd_sizes_are_shown(tmp_path):
    ten = a_film(tmp_path / "ten.mp4", [picture(90)] * 3, pixels="yuv420p10le")
    assert abs(int(next(upright(ten)).pixels[30, 50, 0]) - 90) <= 3
    assert thread(a_film(tmp_path / "wide.mp4", squeezed=Fraction(16, 11))).pixel == Fraction(16, 11)
    odd = thread(a_film(tmp_path / "odd.mkv", [picture(90, 63, 35)] * 3, codec="ffv1", pixels="bgr0"))
    assert (odd.width, odd.height) == (63, 35)


def test_a_film_with_damaged_frames_is_refused_where_they_begin(tmp_path):
    chance = np.random.default_rng(3)
    ground = chance.integers(0, 255, (36, 64, 3)).astype(np.uint8).repeat(5, 0).repeat(5, 1)
    film = a_film(tmp_path / "a.mp4", [np.roll(ground, 3 * number, 1) for number in range(36)], sound="")
    whole = bytearray(film.read_bytes())
    assert len(list(upright(film))) == 36
    middle = len(whole) // 3
    whole[middle : middle + 40] = bytes(chance.integers(0, 255, 40).tolist())
    film.write_bytes(whole)
    for read in (lambda: list(upright(film)), lambda: survey([film])):
        with pytest.raises(BadMedia, match=r"a.mp4: damaged at 0.\d+ s: .* mend it first"):
            read()


@pytest.mark.parametrize(("number", "name"), [(16, "PQ"), (18, "HLG")])
def test_light_for_brighter_screens_is_refused_with_the_way_out(tmp_path, number, name):
    film = a_film(tmp_path / "a.mp4", light=number)
    for read in (thread, lambda file: survey([file])):
        with pytest.raises(BadMedia, match=rf"a.mp4: its light is that of HDR \({name}\).*tonemap"):
            read(film)


def test_films_are_found_in_folders_in_order(tmp_path):
    (tmp_path / "films" / "more").mkdir(parents=True)
    (tmp_path / "films" / "notes.txt").write_text("no film")
    for name in ("b.mp4", "a.MKV", "more/c.mp4"):
        (tmp_path / "films" / name).write_bytes(b"")
    found = find_films([tmp_path / "films", tmp_path / "films" / "b.mp4"])
    assert [file.name for file in found] == ["a.MKV", "b.mp4", "c.mp4"]


def test_footage_that_teaches_nothing_is_refused(tmp_path):
    with pytest.raises(BadRequest, match="no film in"):
        survey([tmp_path])
    with pytest.raises(BadRequest, match="there is nothing at"):
        survey([tmp_path / "nowhere"])
    with pytest.raises(BadMedia, match="has one frame"):
        survey([a_film(tmp_path / "one.mp4", [picture(90)])])
