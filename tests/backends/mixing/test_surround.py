"""Six loudspeakers: what is heard from where, how loud it is by the recommendation, and what two make of it."""

import re

import numpy as np
import pytest
import soundfile

from filmgen.backends.mixing import mix
from filmgen.backends.mixing.loudness import Meter, integrated, tenth_powers
from filmgen.backends.mixing.surround import BEHIND, CENTRE, EVERYWHERE, LOW, effect_at, folded, line_at, room_around
from filmgen.ffmpeg import run
from filmgen.film.cut import Cue, Loudness
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME
from tests.backends.mixing.papers import Shelf, a_cut, a_scene, chord, files_in, knock, sounds, speech, wind

AROUND = Loudness(speakers="5.1")
LEFT, RIGHT = 0, 1


@pytest.fixture
def shelf(tmp_path):
    (tmp_path / "shelf").mkdir()
    return Shelf(tmp_path / "shelf")


def mixed(cut, shelf, folder):
    """What was returned, and what was written, as whole numbers."""
    files = files_in(folder)
    files["stereo"] = folder / "stereo.wav"
    return mix(cut, shelf.path, files), sounds(files)


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    folder = tmp_path_factory.mktemp("around")
    shelf = Shelf(folder)
    cut = a_scene(shelf, AROUND)
    behind = Cue(
        id="behind", sound=shelf.keep(wind(12, seed=9)), bus="effects", start=0, fade_in=12, fade_out=12, behind=True
    )
    return mixed(cut.but(cues=(*cut.cues, behind)), shelf, folder / "mix")


def loud(sound: np.ndarray) -> np.ndarray:
    """RMS of each channel in dBFS."""
    return 10 * np.log10(((sound / 2**23) ** 2).mean(0) + 1e-12)


def tone(channel: int, level: float = -23.0) -> np.ndarray:
    six = np.zeros((6, 5 * SAMPLE_RATE), np.float32)
    six[channel] = 10 ** (level / 20) * np.sin(2 * np.pi * 1000 * np.arange(six.shape[1]) / SAMPLE_RATE)
    return six


def test_the_meter_weighs_channels_as_the_recommendation_says():
    front = integrated(tone(LEFT))
    assert [integrated(tone(channel)) - front for channel in (RIGHT, CENTRE)] == pytest.approx([0, 0], abs=0.01)
    assert [integrated(tone(channel)) - front for channel in BEHIND] == pytest.approx([1.5, 1.5], abs=0.02)
    assert integrated(tone(LOW)) <= -70
    assert tenth_powers(tone(BEHIND[0])).mean() == pytest.approx(1.41 * tenth_powers(tone(LEFT)).mean(), rel=0.01)


def test_anothers_meter_says_the_same_of_six_channels(scene, tmp_path):
    (loudness, peak), printed = scene
    soundfile.write(tmp_path / "six.wav", printed["master"] << 8, SAMPLE_RATE, subtype="PCM_24", format="WAVEX")
    log = run(("-i", str(tmp_path / "six.wav"), "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"))
    summary = log[log.rindex("Summary:") :]
    assert float(re.search(r"I:\s+(\S+) LUFS", summary)[1]) == pytest.approx(loudness, abs=0.15)
    assert float(re.search(r"Peak:\s+(\S+) dBFS", summary)[1]) == pytest.approx(peak, abs=0.3)


def test_it_lands_on_its_loudness_and_its_stems_are_the_master_to_the_last_bit(scene):
    (loudness, peak), printed = scene
    assert loudness == pytest.approx(-16, abs=0.1)
    assert peak <= -1
    assert all(printed[name].shape == (288 * SAMPLES_PER_FRAME, 6) for name in ("master", "dialogue", "music"))
    assert np.array_equal(printed["dialogue"] + printed["music"] + printed["effects"], printed["master"])


def test_two_loudspeakers_play_it_as_loud_and_below_the_same_peak(scene):
    (loudness, _), printed = scene
    assert np.abs(printed["stereo"] / 2**23 - folded(printed["master"].T / 2**23).T).max() < 2**-22
    meter = Meter()
    meter.hear((printed["stereo"].T / 2**23).astype("f4"))
    assert meter.integrated == pytest.approx(loudness, abs=2)
    assert meter.true_peak <= -1


def test_lines_come_from_the_centre_and_only_their_rooms_from_around(scene):
    levels = loud(scene[1]["dialogue"])
    assert levels.argmax() == CENTRE
    assert max(levels[other] for other in (LEFT, RIGHT, *BEHIND)) < levels[CENTRE] - 12
    assert levels[LOW] < -100
    dry = line_at(np.repeat(speech(1), 2, axis=0))
    assert not room_around(np.repeat(speech(1), 2, axis=0), "dry").any()
    assert not dry[[LEFT, RIGHT, *BEHIND]].any()
    assert integrated(dry) == pytest.approx(integrated(np.repeat(speech(1), 2, axis=0)), abs=0.01)


def test_music_is_in_front_with_a_hall_behind_it(scene):
    levels = loud(scene[1]["music"])
    assert levels[CENTRE] < -100
    assert 3 < levels[LEFT] - levels[BEHIND[0]] < 20


def test_the_air_behind_is_another_than_the_air_in_front(scene):
    air = scene[1]["effects"][60 * SAMPLES_PER_FRAME : 180 * SAMPLES_PER_FRAME] / 2**23
    assert abs(np.corrcoef(air[:, LEFT], air[:, BEHIND[0]])[0, 1]) < 0.1
    assert loud(scene[1]["effects"])[BEHIND[0]] > -60


@pytest.mark.parametrize("seen", [-1.0, -0.6, 0.0, 0.3, 1.0])
def test_an_effect_is_heard_where_it_is_seen_and_as_loud(seen):
    mono = knock()[0]
    lean = (seen + 1) * np.pi / 4
    stereo = np.stack([np.cos(lean) * mono, np.sin(lean) * mono]).astype("f4")
    six = effect_at(stereo, seen, seen)
    power = (six**2).sum(1) / (mono**2).sum()
    assert power.sum() == pytest.approx(1, abs=0.01)
    assert power[CENTRE] == pytest.approx(np.cos(seen * np.pi / 2) ** 2, abs=0.01)
    assert power[LEFT if seen > 0 else RIGHT] < 0.01
    assert power[list(BEHIND)].sum() < 0.01


def test_what_is_wide_is_heard_from_all_around():
    six = effect_at(wind(1), 0.0, 0.0)
    assert all((six[channel] ** 2).mean() > 1e-5 for channel in EVERYWHERE if channel != LOW)


def test_only_what_is_low_goes_to_the_low_loudspeaker(shelf, tmp_path):
    time = np.arange(8 * SAMPLE_RATE) / SAMPLE_RATE
    deep = (0.1 * np.sin(2 * np.pi * 55 * time) + 0.1 * np.sin(2 * np.pi * 1000 * time)).astype("f4")
    cues = (
        Cue(id="score", sound=shelf.keep(np.stack([deep, deep])), bus="music", start=0),
        Cue(id="line", sound=shelf.keep(speech(2)), bus="dialogue", start=24),
        Cue(id="thud", sound=shelf.keep(knock()), bus="effects", start=120),
    )
    _, printed = mixed(a_cut(192, *cues, loudness=AROUND), shelf, tmp_path / "mix")
    spectrum = np.abs(np.fft.rfft(printed["music"][:, LOW]))
    frequency = np.fft.rfftfreq(192 * SAMPLES_PER_FRAME, 1 / SAMPLE_RATE)
    assert spectrum[frequency > 240].max() < spectrum[frequency < 120].max() / 300
    assert printed["effects"][:, LOW].any()
    assert not printed["dialogue"][:, LOW].any()


def test_a_film_of_music_alone_or_of_nothing_is_mixed_all_the_same(shelf, tmp_path):
    (quiet, _), _ = mixed(a_cut(60, loudness=AROUND), shelf, tmp_path / "nothing")
    assert quiet < -60
    cut = a_cut(96, Cue(id="score", sound=shelf.keep(chord(4)), bus="music", start=0), loudness=AROUND)
    (loudness, peak), _ = mixed(cut, shelf, tmp_path / "music")
    assert loudness == pytest.approx(-16, abs=0.1)
    assert peak <= -1


def test_music_that_has_players_behind_is_left_where_it_is(shelf, tmp_path):
    front, back = chord(4), np.roll(chord(4, 0.05), 30_000, axis=1)
    cue = Cue(id="score", sound=shelf.keep(np.concatenate([front, back])), bus="music", start=0)
    _, printed = mixed(a_cut(96, cue, loudness=AROUND), shelf, tmp_path / "mix")
    music = printed["music"][: 60 * SAMPLES_PER_FRAME] / 2**23
    assert np.corrcoef(music[:, BEHIND[0]], back[0, : len(music)])[0, 1] > 0.99
    assert loud(printed["music"])[LEFT] - loud(printed["music"])[BEHIND[0]] == pytest.approx(6, abs=0.5)


def test_an_effect_is_heard_in_the_room_of_its_place_on_all_sides(shelf, tmp_path):
    ends = {}
    for acoustics in ("dry", "church"):
        cue = Cue(id="thud", sound=shelf.keep(knock()), bus="effects", start=12, acoustics=acoustics, room=6.0)
        _, printed = mixed(a_cut(96, cue, loudness=AROUND), shelf, tmp_path / acoustics)
        ends[acoustics] = loud(printed["effects"][30 * SAMPLES_PER_FRAME : 40 * SAMPLES_PER_FRAME])
    assert all(ends["church"][channel] > ends["dry"][channel] + 12 for channel in (LEFT, RIGHT, *BEHIND))
