"""A film through a network: as many frames, each at its time, its own sound, whole or not there."""

import weakref
from fractions import Fraction

import numpy as np
import pytest
import torch

from filmgen.errors import BadMedia, BadRequest
from filmgen.training import dreaming
from filmgen.training.atlas import draw_atlas, places
from filmgen.training.dreaming import Way, between, encode, interpolate, moment, reconstruct, see
from filmgen.training.footage import squeeze
from filmgen.training.printing import Print, captions_lost, check_target, sound_of, strike, suffix_for
from filmgen.training.projector import Shown, thread, upright
from tests.training.films import Glance, a_film, captioned, captions_of, heard, levels, lightness, picture, times

UNEVEN = [0, 512, 1024, 2048, 2100, 4096, 4500, 8192, 8193, 9000, 9512, 12288]


def seen_again(film, out, **way):
    reconstruct(thread(film), Glance(), out, Way(**way))
    return out


@pytest.mark.parametrize("sound", ["aac", "mp3", ""])
@pytest.mark.parametrize("rate", [Fraction(24), Fraction(30_000, 1001), Fraction(25)])
def test_a_film_keeps_its_frames_their_times_and_its_sound_to_the_sample(tmp_path, sound, rate):
    film = a_film(tmp_path / "film.mp4", sound=sound, rate=rate)
    seen = seen_again(film, tmp_path / "seen.mp4")
    assert times(seen) == times(film)
    assert heard(seen) == heard(film)
    assert (thread(seen).rate, thread(seen).seconds) == (thread(film).rate, thread(film).seconds)
    light = lightness(seen)
    assert light == sorted(light)
    assert light[-1] - light[0] > 100


def test_an_uneven_film_stays_uneven(tmp_path):
    film = a_film(tmp_path / "film.mp4", ticks=UNEVEN)
    assert times(film) == [Fraction(tick, 12_288) for tick in UNEVEN]
    assert times(seen_again(film, tmp_path / "seen.mp4")) == times(film)


def test_sound_that_no_mp4_holds_goes_into_a_matroska_file_untouched(tmp_path):
    film = a_film(tmp_path / "film.mkv", sound="pcm_s16le")
    with pytest.raises(BadRequest, match="name it .mkv"):
        check_target(tmp_path / "seen.mp4", sound_of(film), film)
    assert suffix_for(film, sound_of(film)) == ".mkv"
    assert suffix_for(film.with_suffix(".avi"), sound_of(film)) == ".mov"
    assert suffix_for(film.with_suffix(".avi"), ("vorbis",)) == ".mkv"
    seen = seen_again(film, tmp_path / "seen.mkv")
    assert (times(seen), heard(seen)) == (times(film), heard(film))


@pytest.mark.parametrize(("name", "kind"), [("film.mkv", "subrip"), ("film.mp4", "mov_text")])
def test_captions_stay_where_the_container_holds_them(tmp_path, name, kind):
    film = captioned(a_film(tmp_path / f"plain{name[-4:]}"), tmp_path / name, kind)
    seen = seen_again(film, tmp_path / f"seen{name[-4:]}")
    assert captions_of(seen) == captions_of(film)
    assert len(captions_of(film)) == 2
    assert (times(seen), heard(seen)) == (times(film), heard(film))
    assert captions_lost(film, seen) == ()
    other = {"film.mkv": "seen.mp4", "film.mp4": "seen.mkv"}[name]
    assert captions_lost(film, tmp_path / other) == (kind,)
    assert captions_of(seen_again(film, tmp_path / other)) == []


@pytest.mark.parametrize("kind", [{"turned": 90}, {"squeezed": Fraction(16, 11)}, {"pixels": "yuv420p10le"}])
def test_a_strange_film_is_seen_as_it_is_shown(tmp_path, kind):
    film = a_film(tmp_path / "film.mp4", **kind)
    shown, seen = thread(film), thread(seen_again(film, tmp_path / "seen.mp4"))
    assert (seen.width, seen.height, seen.pixel) == (shown.width, shown.height, shown.pixel)
    wanted = see(Glance(), [next(upright(film)).pixels])[0]
    assert np.abs(squeeze(next(upright(seen.file)).pixels, 32, 16).astype(int) - wanted).mean() < 6


def test_odd_sizes_stay_odd(tmp_path):
    film = a_film(tmp_path / "film.mkv", levels(width=63, height=35), codec="ffv1", pixels="bgr0")
    seen = thread(seen_again(film, tmp_path / "seen.mp4"))
    assert (seen.width, seen.height) == (63, 35)


def test_a_film_of_one_frame_is_a_film(tmp_path):
    film = a_film(tmp_path / "film.mp4", [picture(90)])
    assert times(seen_again(film, tmp_path / "seen.mp4")) == [0]


def test_bars_stay_bars_and_the_models_size_has_none(tmp_path):
    film = a_film(tmp_path / "film.mp4", levels(width=96, height=72, bars=10))
    whole = next(upright(seen_again(film, tmp_path / "seen.mp4"))).pixels
    assert whole[:8].max() < 12
    small = thread(seen_again(film, tmp_path / "small.mp4", original=False))
    assert (small.width, small.height) == (32, 16)
    assert next(upright(small.file)).pixels.max(2).min() > 12
    assert Fraction(32, 16) * small.pixel == Fraction(96, 52)


def test_what_is_blended_wholly_is_the_original(tmp_path):
    film = a_film(tmp_path / "film.mp4")
    back = next(upright(seen_again(film, tmp_path / "seen.mp4", blend=1.0))).pixels
    assert np.abs(back.astype(int) - next(upright(film)).pixels).mean() < 3


@pytest.mark.parametrize("batch", [1, 5, 64])
def test_batches_change_nothing(tmp_path, batch, monkeypatch):
    """Of the frames that are printed; an encoder that has to wait for a processor may write the same otherwise."""
    film, printed = a_film(tmp_path / "film.mp4"), []

    def keep(_, __, frames):
        printed.append([(shown.tick, shown.pixels.tobytes()) for shown in frames])
        return len(printed[-1])

    monkeypatch.setattr(dreaming, "strike", keep)
    for size in (8, batch):
        seen_again(film, tmp_path / "seen.mp4", batch=size)
    assert printed[0] == printed[1]
    assert len(printed[0]) == len(times(film))


def test_frames_are_let_go_as_they_are_seen(tmp_path):
    """So that a film of two hours needs no more memory than a clip."""
    made = []

    def shown():
        for number in range(80):
            frame = picture(number)
            made.append(weakref.ref(frame))
            yield Shown(frame, number, 1)
            del frame
            assert sum(one() is not None for one in made) <= 4

    strike(tmp_path / "film.mp4", Print(64, 36, Fraction(24), Fraction(1, 24)), shown())


def test_a_torn_film_leaves_nothing(tmp_path):
    whole = a_film(tmp_path / "film.mkv", levels(120), sound="").read_bytes()
    torn = tmp_path / "torn.mkv"
    torn.write_bytes(whole[: len(whole) // 2])
    before = sorted(tmp_path.iterdir())
    with pytest.raises(BadMedia, match="torn.mkv: torn: ends after .* of 5.0 seconds"):
        reconstruct(thread(torn), Glance(), tmp_path / "seen.mp4")
    assert sorted(tmp_path.iterdir()) == before


def test_whoever_stops_leaves_nothing_and_an_older_film_stays(tmp_path):
    film, out = a_film(tmp_path / "film.mp4"), tmp_path / "seen.mp4"
    out.write_bytes(b"an older film")

    def stop(frames):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reconstruct(thread(film), Glance(), out, Way(batch=2), stop)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["film.mp4", "seen.mp4"]
    assert out.read_bytes() == b"an older film"


def test_a_frame_alone_is_that_frame_among_others():
    pictures = levels()
    assert np.array_equal(see(Glance(), pictures)[5], see(Glance(), pictures[5:6])[0])


def test_a_walk_begins_and_ends_on_its_frames(tmp_path):
    film = thread(a_film(tmp_path / "film.mp4"))
    out = tmp_path / "walk.mp4"
    assert interpolate(film, Glance(), [0, 0.25, 11 / 24], 0.5, out) == 23
    light = lightness(out)
    wanted = [float(see(Glance(), [picture(40 + 14 * n)])[0][8:, 16:].mean()) for n in (0, 6, 11)]
    assert np.abs(np.array([light[0], light[11], light[-1]]) - wanted).max() < 6


def test_a_walk_keeps_to_the_sphere():
    here, there = torch.tensor([[3.0, 0, 0]]), torch.tensor([[0, 3.0, 0]])
    assert torch.allclose(between(here, there, 0.5).norm(), torch.tensor(3.0))
    assert torch.allclose(between(here, there, 0.0), here, atol=1e-6)
    assert torch.allclose(between(here, here * 2, 0.5), here * 1.5)


def test_moments_are_written_as_people_write_them(tmp_path):
    assert [moment(text) for text in ("7", "12.5", "1:02.5", "1:00:01")] == [7, 12.5, 62.5, 3601]
    for text in ("", "-1", "a", "1:", "1:2:3:4", "1e9", "nan"):
        with pytest.raises(BadRequest, match="is no moment"):
            moment(text)
    with pytest.raises(BadRequest, match="there is no frame at 9 s"):
        interpolate(thread(a_film(tmp_path / "film.mp4")), Glance(), [0, 9], 1, tmp_path / "walk.mp4")


def test_a_map_has_every_frame_once_and_like_beside_like(tmp_path):
    film = thread(a_film(tmp_path / "film.mp4", [picture(60)] * 6 + [picture(200)] * 6))
    assert draw_atlas(film, Glance(), tmp_path / "map.png") == 12
    assert (tmp_path / "map.png").read_bytes()[:4] == b"\x89PNG"
    where = np.array([[number // 6 * 9.0, number % 6] for number in range(12)])
    cells = places(where, 4, 4)
    assert len({tuple(cell) for cell in cells}) == 12
    assert cells[:6, 0].max() < cells[6:, 0].min()


def test_codes_are_as_long_as_promised():
    assert encode(Glance(), levels(3)).shape == (3, 48)
