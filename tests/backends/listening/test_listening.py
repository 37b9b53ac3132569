"""The ears: sounds whose loudness, image and words are known."""

import numpy as np
import pytest
import soundfile

from filmgen.backends.espeak import Espeak
from filmgen.backends.listening import clearances, clicks, dynamics, image, listen, recognise
from filmgen.backends.listening.recognition import distance, words_of
from filmgen.errors import BadMedia
from filmgen.film.story import Timbre, Utterance
from filmgen.film.time import SAMPLE_RATE

TIME = np.arange(20 * SAMPLE_RATE) / SAMPLE_RATE


def tone(decibels: float, seconds: float = 20, hertz: float = 1000) -> np.ndarray:
    """A sine on both sides."""
    one = 10 ** (decibels / 20) * np.sin(2 * np.pi * hertz * TIME[: round(seconds * SAMPLE_RATE)])
    return np.stack([one, one]).astype(np.float32)


def test_a_sine_at_minus_23_dbfs_on_both_sides_is_minus_23_lufs():
    heard = dynamics(tone(-23))
    assert heard.integrated == pytest.approx(-23, abs=0.1)
    assert heard.loudest == pytest.approx(-23, abs=0.2)
    assert heard.peak == pytest.approx(-23, abs=0.1)
    assert heard.range < 0.5


def test_the_range_of_two_levels_is_what_lies_between_them():
    """EBU Tech 3342, case 1: 20 s at -20 and 20 s at -30 dBFS have a range of 10 LU."""
    heard = dynamics(np.concatenate([tone(-20), tone(-30)], axis=1))
    assert heard.range == pytest.approx(10, abs=1)


def test_silence_and_clipping_are_counted():
    gap = np.zeros((2, 2 * SAMPLE_RATE), np.float32)
    whole = np.concatenate([tone(-20, 3), gap, np.clip(tone(6, 3), -1, 1)], axis=1)
    heard = dynamics(whole)
    assert heard.silence == pytest.approx(2, abs=0.2)
    assert heard.clipped > 1000
    assert dynamics(tone(-1)).clipped == 0


def test_sides_that_agree_keep_all_in_mono_and_sides_that_oppose_lose_it():
    both = tone(-20, 6)
    same = image(both)
    assert (same.correlation, same.worst) == (pytest.approx(1), pytest.approx(1))
    assert same.folded == pytest.approx(0, abs=0.1)
    opposed = image(both * np.float32([[1], [-1]]))
    assert opposed.worst == pytest.approx(-1)
    assert opposed.folded < -20


@pytest.mark.parametrize("under", [6, 12, 24])
def test_a_line_stands_as_far_above_its_background_as_it_was_put(under):
    speech = np.zeros((2, 20 * SAMPLE_RATE), np.float32)
    speech[:, 5 * SAMPLE_RATE : 8 * SAMPLE_RATE] = tone(-20, 3)
    found = clearances(speech, tone(-20 - under), [(5 * SAMPLE_RATE, 8 * SAMPLE_RATE)])
    assert found == (pytest.approx(under, abs=0.3),)
    assert clearances(speech, np.zeros_like(speech), [(5 * SAMPLE_RATE, 8 * SAMPLE_RATE)]) == (60.0,)


def test_words_are_spelt_as_a_dictionary_has_them():
    assert words_of("It's 21, or twenty-one. ‘Yes’.") == ["it's", "twenty", "one", "or", "twenty", "one", "yes"]
    assert distance(["a", "b", "c", "d"], ["a", "c", "x", "d"]) == 2
    assert distance([], ["a"]) == distance(["a"], []) == 1


LINES = ("I told you never to open that door again.", "The winter is long and the kettle is empty.")


@pytest.fixture(scope="module")
def spoken(tmp_path_factory):
    """Lines and their sound."""
    folder = tmp_path_factory.mktemp("lines")
    found = []
    for number, text in enumerate(LINES):
        file = folder / f"{number}.wav"
        Espeak().speak(Utterance(text=text, delivery="plain", timbre=Timbre()), file)
        found.append((text, soundfile.read(file, dtype="float32", always_2d=True)[0].T))
    return found


def test_a_narrator_is_made_out_and_noise_is_not(spoken):
    alone = recognise(spoken)
    noise = np.random.default_rng(1)
    drowned = [(text, sound + noise.standard_normal(sound.shape).astype(np.float32)) for text, sound in spoken]
    lost = recognise(drowned)
    assert alone.words == lost.words == 18
    assert alone.error_rate < 0.35
    assert lost.error_rate > alone.error_rate + 0.3


def test_names_that_stand_in_no_dictionary_are_not_counted(spoken):
    heard = recognise([("Qwzzx", spoken[0][1])])
    assert (heard.words, heard.errors, heard.error_rate) == (0, 0, 0.0)


def stems(folder, channels: dict[str, int]):
    """Three stems of two seconds: a tone in every channel but the low one."""
    found = {}
    for number, (name, count) in enumerate(channels.items()):
        sound = np.stack([tone(-26 - 3 * number, 2, 400 + 90 * number + 7 * channel)[0] for channel in range(count)])
        sound[3:4] = 0
        found[name] = folder / f"{name}.wav"
        soundfile.write(found[name], sound.T, SAMPLE_RATE, subtype="PCM_24", format="WAV" if count < 3 else "WAVEX")
    return found


def test_a_film_for_six_loudspeakers_is_heard_on_six_and_on_two(tmp_path):
    heard = listen(stems(tmp_path, dict.fromkeys(("dialogue", "music", "effects"), 6)), [(0.5, 1.5, "")])
    assert heard.folded is not None
    assert heard.folded.integrated != heard.dynamics.integrated
    assert len(heard.clearances) == 1
    assert listen(stems(tmp_path, dict.fromkeys(("dialogue", "music", "effects"), 2)), []).folded is None


@pytest.mark.parametrize("odd", [{"dialogue": 6, "music": 2}, {"dialogue": 4, "music": 4}])
def test_stems_that_are_no_mix_are_one_clear_line(odd, tmp_path):
    with pytest.raises(BadMedia, match="make the film again"):
        listen(stems(tmp_path, odd), [])


def test_a_sound_that_breaks_clicks_and_one_that_is_sharp_by_nature_does_not():
    whole = tone(-14, 6, 220)
    broken = whole.copy()
    broken[:, 100_100:100_500] = 0
    assert clicks(whole) == clicks(np.zeros_like(whole)) == ()
    assert clicks(broken) == (pytest.approx(100_100 / SAMPLE_RATE, abs=0.011),)
    struck = np.float32(np.exp(-60 * TIME[:24_000]) * np.sin(2 * np.pi * 2_600 * TIME[:24_000]))
    assert clicks(struck[None]) == ()
