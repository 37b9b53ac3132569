"""Lines spoken by the builtin voice."""

from pathlib import Path

import espeakng_loader
import numpy as np
import pytest
import soundfile

from filmgen.backends.espeak import Espeak
from filmgen.backends.espeak.casting import ROLES
from filmgen.backends.mixing.loudness import integrated
from filmgen.backends.voicing.processing import LINE_LOUDNESS
from filmgen.film.story import Timbre, Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

LINE = "I told you never to open that door again. Now look at it."


def speak(folder: Path, text: str = LINE, delivery: str = "plain", aside: str = "", **timbre):
    """Sound, words and mouth of a line."""
    file = folder / "line.wav"
    words, mouth = Espeak().speak(Utterance(text=text, delivery=delivery, timbre=Timbre(**timbre), aside=aside), file)
    sound, rate = soundfile.read(file, dtype="float32")
    assert rate == SAMPLE_RATE
    assert len(sound) == len(mouth) * SAMPLES_PER_FRAME
    return sound, words, mouth


def pitch(sound: np.ndarray) -> float:
    """Median fundamental in Hz of the loud part, by autocorrelation between 50 and 400 Hz."""
    frames = np.lib.stride_tricks.sliding_window_view(sound, 2400)[::1200]
    frames = frames[(frames**2).mean(1) > 0.3 * (frames**2).mean()]
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(2400), 8192)) ** 2
    likeness = np.fft.irfft(spectrum)[:, : SAMPLE_RATE // 50] / np.correlate(np.hanning(2400), np.hanning(2400))
    shortest = SAMPLE_RATE // 400
    lags = likeness[:, shortest:].argmax(1) + shortest
    return float(SAMPLE_RATE / np.median(lags))


@pytest.mark.parametrize("role", ROLES)
def test_a_role_speaks_at_the_loudness_of_all_others(role, tmp_path):
    sound, words, mouth = speak(tmp_path, role=role)
    assert integrated(sound[None]) == pytest.approx(LINE_LOUDNESS, abs=0.5)
    assert np.abs(sound).max() < 0.9
    assert len(words) == 13
    assert 1.5 < len(mouth) / 24 < 8


@pytest.mark.parametrize("role", ROLES)
def test_the_engine_has_the_variants_that_a_role_asks_for(role):
    variants = {file.name for file in (Path(espeakng_loader.get_data_path()) / "voices" / "!v").iterdir()}
    assert {ROLES[role].variant, ROLES[role].whisper} - {""} <= variants


def test_a_mouth_is_closed_between_sentences_and_opens_in_them(tmp_path):
    _, words, mouth = speak(tmp_path)
    said = words[8]
    assert said.text == "again."
    gap = mouth[said.start + said.frames : words[9].start]
    assert len(gap) >= 3
    assert set(gap[1:-1]) <= {"0", "1"}
    assert sum(int(digit) for digit in mouth) / len(mouth) > 2
    assert max(mouth) == "9"


def test_words_keep_the_order_and_fill_the_line(tmp_path):
    _, words, mouth = speak(tmp_path)
    assert " ".join(word.text for word in words) == LINE
    assert words[0].start <= 1
    assert all(this.start + this.frames <= later.start for this, later in zip(words, words[1:], strict=False))
    assert len(mouth) - 8 < words[-1].start + words[-1].frames <= len(mouth)


def test_edges_do_not_click(tmp_path):
    sound, _, _ = speak(tmp_path)
    assert np.abs(sound[:20]).max() < 0.005
    assert np.abs(sound[-20:]).max() < 0.001
    assert np.abs(sound[: SAMPLE_RATE // 10]).max() > 0.02, "the silence before the line is trimmed"


@pytest.mark.parametrize("text", ["", "...", "!?", "🎉🎉", "\x00\x07", "—", "<break time='9s'/>"])
def test_a_line_that_holds_nothing_to_say_is_a_short_breath(text, tmp_path):
    sound, words, mouth = speak(tmp_path, text)
    assert (words, mouth) == ((), "0" * 10)
    assert 0 < np.abs(sound).max() < 0.005


def test_a_page_of_text_is_spoken_whole(tmp_path):
    page = "The fog came in at nine, and nobody asked it to. " * 41
    sound, words, _ = speak(tmp_path, page)
    assert len(words) == 11 * 41
    assert len(sound) > 90 * SAMPLE_RATE
    assert integrated(sound[None]) == pytest.approx(LINE_LOUDNESS, abs=0.5)


@pytest.mark.parametrize("text", ["Привет, мир. Как дела?", "Καλημέρα κόσμε", "नमस्ते दुनिया", "你好，世界", "안녕 세상"])
def test_other_scripts_are_spoken_in_their_own_language(text, tmp_path):
    sound, words, _ = speak(tmp_path, text)
    assert 0.4 * SAMPLE_RATE < len(sound) < 4 * SAMPLE_RATE, "letters are not spelt one by one"
    assert words[0].text == text.split()[0]


def test_markup_in_a_line_is_not_obeyed(tmp_path):
    plain = speak(tmp_path, "Go home now.")[0]
    for text in (
        "Go <break time='5s'/>home now.",
        "</speak>Go home </prosody>now.",
        "<audio src='/etc/passwd'/>Go home now.",
    ):
        assert np.array_equal(speak(tmp_path, text)[0], plain)


def test_deliveries_are_heard(tmp_path):
    said = {
        name: speak(tmp_path, delivery=name, role="hero") for name in ("plain", "sad", "afraid", "shout", "whisper")
    }
    length = {name: len(sound) for name, (sound, _, _) in said.items()}
    height = {name: pitch(sound) for name, (sound, _, _) in said.items() if name != "whisper"}
    assert length["sad"] > 1.04 * length["plain"] > 1.04 * length["afraid"]
    assert height["shout"] > 1.15 * height["plain"]
    assert height["sad"] < 0.9 * height["plain"]
    crossings = {name: np.abs(np.diff(np.sign(sound))).mean() for name, (sound, _, _) in said.items()}
    assert crossings["whisper"] > 1.5 * crossings["plain"], "a whisper is made of breath"
    loudness = {name: integrated(sound[None]) for name, (sound, _, _) in said.items()}
    assert loudness["whisper"] < loudness["plain"] - 1 < loudness["shout"] - 2


@pytest.mark.parametrize("role", ["narrator", "heroine", "child"])
def test_a_step_of_pitch_and_pace_makes_another_person(role, tmp_path):
    low, high = (speak(tmp_path, role=role, pitch=step)[0] for step in (-1, 1))
    assert pitch(high) > 1.2 * pitch(low)
    slow, fast = (speak(tmp_path, role=role, pace=step)[0] for step in (-1, 1))
    assert len(slow) > 1.1 * len(fast)


def test_a_line_broken_off_stops_in_the_vowel_of_its_last_word(tmp_path):
    sound, words, _ = speak(tmp_path, "I was only going to say--")
    assert words[-1].text == "say--"
    assert len(sound) < 1.6 * SAMPLE_RATE
    whole, _, _ = speak(tmp_path, "I was only going to say.")
    ends = [np.abs(heard[-SAMPLE_RATE // 12 :]).max() / np.abs(heard).max() for heard in (sound, whole)]
    assert ends[0] > 0.2 > 0.05 > ends[1], "it ends loud, and what ends by itself ends softly"


def test_a_question_of_yes_or_no_rises_and_a_statement_falls(tmp_path):
    height = {}
    for mark in ".?":
        sound, words, _ = speak(tmp_path, f"That was your sister{mark}", role="hero")
        height[mark] = pitch(sound[words[-1].start * SAMPLES_PER_FRAME :])
    assert height["?"] > 1.15 * height["."]


def test_pauses_are_as_long_as_they_are_marked(tmp_path):
    length = {text: len(speak(tmp_path, text)[0]) / SAMPLE_RATE for text in ("Well maybe.", "Well... maybe.")}
    assert 0.3 < length["Well... maybe."] - length["Well maybe."] < 0.7
    beat = len(speak(tmp_path, "Well maybe.", aside="(beat)")[0]) / SAMPLE_RATE - length["Well maybe."]
    assert beat == pytest.approx(0.55, abs=0.05)


def test_an_emphasised_word_is_longer_and_a_trailing_line_fades(tmp_path):
    plain, marked = (speak(tmp_path, text) for text in ("You never told me.", "You *never* told me."))
    assert marked[1][1].text == plain[1][1].text == "never"
    assert marked[1][1].frames > plain[1][1].frames
    whole, faded = (speak(tmp_path, f"I always thought that we could stay{end}")[0] for end in (".", "..."))
    last = [np.sqrt(np.mean(heard[-SAMPLE_RATE // 3 : -SAMPLE_RATE // 8] ** 2)) for heard in (whole, faded)]
    assert last[1] < 0.7 * last[0]
    assert len(faded) > len(whole)


@pytest.mark.parametrize(
    ("aside", "seconds"), [("laughs", 0.8), ("sighs", 1.2), ("gasps", 0.3), ("clears her throat", 0.4)]
)
def test_a_throat_does_more_than_words(aside, seconds, tmp_path):
    bare, (sound, words, mouth) = speak(tmp_path)[0], speak(tmp_path, aside=f"({aside})")
    before = words[0].start * SAMPLES_PER_FRAME
    assert len(sound) - len(bare) > seconds * SAMPLE_RATE
    assert np.abs(sound[: before - SAMPLE_RATE // 8]).max() > 0.02
    assert np.allclose(sound[-len(bare) :], bare, atol=1e-6), "the words are the same"
    assert len(words) == 13
    assert set(mouth[: words[0].start]) != {"0"}
    assert np.array_equal(sound, speak(tmp_path, aside=aside)[0])


def test_laughter_has_the_pace_of_laughter(tmp_path):
    sound, words, _ = speak(tmp_path, aside="laughs")
    level = np.abs(sound[: words[0].start * SAMPLES_PER_FRAME]).reshape(-1, 400).max(1)
    loud = np.convolve(level, np.ones(3) / 3, "same") > 0.3 * level.max()
    bursts = np.count_nonzero(loud[1:] & ~loud[:-1]) + loud[0]
    assert 3 <= bursts / (np.flatnonzero(loud)[-1] * 400 / SAMPLE_RATE) <= 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a" * 2000, 1),
        ("no" + "-no" * 600, 1),
        ("👻 Boo! 👻 Who is there? 🎬", 4),
        ("\x07Go \x1b[31mhome\x00 now\u202e.", 4),
        ("*" * 300 + " stars *", 1),
        ("_ * __ Привет *мир* and Ελλάδα [[x", 5),
        ("£$€ 1/0 99999999999999999999 00:99 IIIIIIVX", 5),
    ],
)
def test_no_line_is_too_odd_to_speak(text, words, tmp_path):
    sound, heard, mouth = speak(tmp_path, text, aside="[[(laughs <b>) \x00 (beat) 🎬")
    assert np.isfinite(sound).all() and 0.05 < np.abs(sound).max() < 1
    assert abs(len(heard) - words) <= 1
    assert all(0 <= word.start < len(mouth) for word in heard)
