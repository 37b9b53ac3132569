"""The mix, whole."""

import tracemalloc

import numpy as np
import pytest
import soundfile

from filmgen.backends.mixing import mix
from filmgen.backends.mixing.loudness import Meter
from filmgen.backends.mixing.mixdown import ROOM_TONE
from filmgen.errors import BadMedia
from filmgen.film.cut import Cue, Loudness
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME
from tests.backends.mixing.papers import Shelf, a_cut, a_scene, chord, files_in, knock, levels, sounds, speech, wind


@pytest.fixture
def shelf(tmp_path):
    (tmp_path / "shelf").mkdir()
    return Shelf(tmp_path / "shelf")


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    """The scene, mixed once: what was returned, and what was written."""
    folder = tmp_path_factory.mktemp("scene")
    shelf = Shelf(folder)
    files = files_in(folder / "mix")
    return mix(a_scene(shelf), shelf.path, files), files


def test_every_file_is_as_long_as_the_film_in_24_bits(scene):
    for file in scene[1].values():
        facts = soundfile.info(file)
        assert (facts.frames, facts.channels, facts.samplerate) == (288 * SAMPLES_PER_FRAME, 2, SAMPLE_RATE)
        assert (facts.format, facts.subtype) == ("WAV", "PCM_24")


def test_nothing_else_is_left_behind(scene):
    folder = scene[1]["master"].parent
    assert sorted(file.name for file in folder.iterdir()) == sorted(file.name for file in scene[1].values())


def test_the_stems_are_the_master_to_the_last_bit(scene):
    printed = sounds(scene[1])
    assert np.array_equal(printed["dialogue"] + printed["music"] + printed["effects"], printed["master"])


@pytest.mark.parametrize(
    "loudness", [Loudness(), Loudness(integrated=-23.0), Loudness(integrated=-27.0, true_peak=-3.0)]
)
def test_it_lands_on_its_loudness_below_its_peak(loudness, shelf, tmp_path):
    files = files_in(tmp_path / "mix")
    integrated, true_peak = mix(a_scene(shelf, loudness), shelf.path, files)
    assert integrated == pytest.approx(loudness.integrated, abs=0.1)
    assert true_peak <= loudness.true_peak
    meter = Meter()
    meter.hear((sounds(files)["master"].T / 2**23).astype("f4"))
    assert (meter.integrated, meter.true_peak) == pytest.approx((integrated, true_peak), abs=0.02)


def test_every_line_is_ten_decibels_over_all_that_is_under_it(scene):
    printed = {name: levels(sound) for name, sound in sounds(scene[1]).items()}
    for first, last in ((36, 96), (80, 128), (190, 226)):
        line, under = (10 ** (printed[name][first:last] / 10) for name in ("dialogue", "music"))
        under = under + 10 ** (printed["effects"][first:last] / 10)
        assert 10 * np.log10(line.mean() / under.mean()) > 10


def test_music_comes_back_when_nobody_speaks(scene):
    music = levels(sounds(scene[1])["music"])
    assert music[150:165].mean() - music[40:90].mean() > 6


def test_it_fades_to_nothing_over_its_last_frames(scene):
    master = levels(sounds(scene[1])["master"])
    assert master[-1] < master[-36] - 30
    assert not sounds(scene[1])["master"][-1].any()


def test_the_same_cut_is_the_same_mix(scene, shelf, tmp_path):
    files = files_in(tmp_path / "mix")
    assert mix(a_scene(shelf), shelf.path, files) == scene[0]
    assert [file.read_bytes() for file in files.values()] == [file.read_bytes() for file in scene[1].values()]


def test_a_film_without_a_sound_has_the_air_of_a_room(shelf, tmp_path):
    files = files_in(tmp_path / "mix")
    integrated, true_peak = mix(a_cut(120), shelf.path, files)
    assert integrated < -60
    assert true_peak < -40
    assert levels(sounds(files)["effects"])[:80] == pytest.approx(ROOM_TONE, abs=2)
    assert not sounds(files)["music"].any()


def test_one_click_in_a_silent_film_is_not_blown_up(shelf, tmp_path):
    click = shelf.keep(knock(2 / 24, level=0.01))
    files = files_in(tmp_path / "mix")
    _, true_peak = mix(a_cut(120, Cue(id="click", sound=click, bus="effects", start=48)), shelf.path, files)
    assert true_peak <= -1
    quiet = levels(sounds(files)["master"])
    assert np.delete(quiet, range(48, 51))[:60] == pytest.approx(ROOM_TONE, abs=3)


@pytest.mark.parametrize("start", [-30, 90, 500])
@pytest.mark.parametrize("bus", ["dialogue", "music", "effects"])
def test_a_sound_may_reach_over_either_end(start, bus, shelf, tmp_path):
    files = files_in(tmp_path / "mix")
    cue = Cue(id="long", sound=shelf.keep(speech(7)), bus=bus, start=start, acoustics="church")
    _, true_peak = mix(a_cut(120, cue), shelf.path, files)
    assert true_peak <= -1
    heard = levels(sounds(files)[bus]).max()
    assert heard < -60 if start == 500 else heard > -60


def test_a_sound_stands_where_it_is_panned(shelf, tmp_path):
    files = files_in(tmp_path / "mix")
    cues = (
        Cue(id="left", sound=shelf.keep(speech(1)), bus="dialogue", start=24, pan=-1.0),
        Cue(id="right", sound=shelf.keep(chord(8)), bus="music", start=96, pan=1.0),
    )
    mix(a_cut(288, *cues), shelf.path, files)
    dialogue, music = (np.abs(sounds(files)[name]).max(0) for name in ("dialogue", "music"))
    assert dialogue[1] < dialogue[0] / 1000
    assert music[0] < music[1] / 1000


def test_beds_that_cross_are_as_loud_as_one(shelf, tmp_path):
    files = files_in(tmp_path / "mix")
    cues = (
        Cue(id="bed-1", sound=shelf.keep(wind(7, seed=1)), bus="effects", start=0, fade_out=24),
        Cue(id="bed-2", sound=shelf.keep(wind(7, seed=2)), bus="effects", start=144, fade_in=24),
    )
    mix(a_cut(300, *cues), shelf.path, files)
    heard = levels(sounds(files)["effects"])
    assert heard[140:172] == pytest.approx(heard[60:120].mean(), abs=1)


def test_a_line_ends_without_a_click_even_where_its_sound_is_cut(shelf, tmp_path):
    files = files_in(tmp_path / "mix")
    flat = np.full((1, SAMPLE_RATE), 0.3, "f4") * np.sin(np.arange(SAMPLE_RATE) / 30 + 1).astype("f4")
    mix(a_cut(96, Cue(id="cut", sound=shelf.keep(flat), bus="dialogue", start=24)), shelf.path, files)
    steps = np.abs(np.diff(sounds(files)["dialogue"][:, 0] / 2**23))
    assert steps.max() < 0.03


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda shelf: shelf.keep(speech(1), rate=44_100), "one or two at 48000 Hz"),
        (lambda shelf: shelf.keep(np.zeros((3, 4800), "f4")), "3 channels"),
        (lambda shelf: shelf.keep(np.full((1, 4800), np.nan, "f4")), "not numbers"),
        (lambda shelf: text(shelf), "cannot be read as sound"),
    ],
)
@pytest.mark.parametrize("bus", ["dialogue", "music"])
def test_what_is_no_sound_is_one_clear_line(make, complaint, bus, shelf, tmp_path):
    files = files_in(tmp_path / "mix")
    with pytest.raises(BadMedia, match=complaint) as caught:
        mix(a_cut(48, Cue(id="bad", sound=make(shelf), bus=bus, start=0)), shelf.path, files)
    assert "\n" not in str(caught.value)


def text(shelf):
    file = shelf.folder / "text.wav"
    file.write_text("la la la " * 100)
    return shelf.keep_file(file)


@pytest.mark.slow
def test_memory_does_not_grow_with_the_film(shelf, tmp_path):
    peaks = []
    for seconds in (30, 90):
        lines = [
            Cue(id=f"{at}", sound=shelf.keep(speech(2)), bus="dialogue", start=24 * at) for at in range(0, seconds, 5)
        ]
        bed = Cue(id="bed", sound=shelf.keep(wind(seconds)), bus="effects", start=0)
        score = Cue(id="score", sound=shelf.keep(chord(seconds)), bus="music", start=0)
        tracemalloc.start()
        mix(a_cut(24 * seconds, *lines, bed, score), shelf.path, files_in(tmp_path / f"{seconds}"))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
