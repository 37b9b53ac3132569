"""Whole lines through the stage of the models' voices, spoken by an engine that can be understood: espeak-ng.

It is treated as a model that knows nothing but to speak: no pace, no word events, speakers without facts.
"""

import numpy as np
import pytest
import soundfile

from filmgen.backends.espeak.engine import Reading, recite
from filmgen.backends.listening.recognition import recognise
from filmgen.backends.mixing.loudness import integrated
from filmgen.backends.voicing.auditions import pitch_of
from filmgen.backends.voicing.performance import Company, Said
from filmgen.backends.voicing.processing import resized
from filmgen.film.story import Timbre, Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

LINES = (
    "I told you never to open that door again. Now look at it.",
    "Nobody counts the stars from here... nobody ever will.",
)
VARIANTS = {
    "a": ("klatt4", 50), "b": ("f5", 60), "c": ("klatt3", 40), "d": ("f2", 30), "e": ("edward", 20), "f": ("f5", 85),
    "g": ("klatt5", 25), "h": ("f2", 60),
}  # fmt: skip


class Natural:
    who, remedy, english, letters = "voice of a test", "nothing", True, "abc"
    speakers = tuple(VARIANTS)

    def spell(self, word):
        return word

    def say(self, sentence, speaker, pace, liveliness, seed, longest):
        variant, pitch = VARIANTS[speaker]
        (recital,) = recite((Reading(sentence.text, f"gmw/en-US+{variant}", 165, pitch, 50, 0, 1),))
        return Said(recital.samples, recital.rate, paced=False)


@pytest.fixture(scope="module")
def company() -> Company:
    return Company(Natural())


@pytest.fixture
def speak(company, tmp_path):
    def act(text, delivery="plain", aside="", speaker="", **timbre):
        file = tmp_path / "line.wav"
        utterance = Utterance(text=text, delivery=delivery, timbre=Timbre(**timbre), aside=aside)
        words, mouth = company.perform(utterance, speaker, file)
        sound, _ = soundfile.read(file, dtype="float32")
        assert len(sound) == len(mouth) * SAMPLES_PER_FRAME
        return sound, words, mouth

    return act


def test_a_line_is_understood_as_well_as_the_engine_is(company, speak):
    sentences = [company._sentence(text) for text in LINES]
    said = [Natural().say(sentence, "a", 1, 1, 0, 9) for sentence in sentences]
    engine = [(text, resized(each.samples, each.rate, 1.0)[None]) for text, each in zip(LINES, said, strict=True)]
    staged = [(text, speak(text, role="narrator")[0][None]) for text in LINES]
    assert recognise(staged).error_rate <= recognise(engine).error_rate + 0.15


def test_women_and_men_are_cast_by_ear(speak):
    pitches = {
        role: pitch_of(speak(LINES[0], role=role)[0], SAMPLE_RATE) for role in ("captain", "hero", "heroine", "child")
    }
    assert pitches["captain"] < pitches["hero"] < pitches["heroine"] < pitches["child"]
    assert pitches["heroine"] > 1.25 * pitches["hero"]


def test_a_step_of_pitch_is_heard_in_one_who_plays_everybody(speak):
    low, high = (pitch_of(speak(LINES[0], speaker="a", role="hero", pitch=step)[0], SAMPLE_RATE) for step in (-2, 2))
    assert high > 1.15 * low


def test_a_whisper_is_breath_and_a_pause_is_long(speak):
    plain, whisper = speak(LINES[0], role="hero")[0], speak(LINES[0], role="hero", delivery="whisper")[0]
    crossings = [np.abs(np.diff(np.sign(sound))).mean() for sound in (plain, whisper)]
    assert crossings[1] > 1.5 * crossings[0]
    assert integrated(whisper[None]) < integrated(plain[None]) - 1
    beat = speak(LINES[0], role="hero", aside="(beat)")[0]
    assert (len(beat) - len(plain)) / SAMPLE_RATE == pytest.approx(0.55, abs=0.05)


def test_a_line_broken_off_ends_loud_and_one_that_trails_off_fades(speak):
    cut, whole, faded = (speak(f"I was only going to say{end}", role="hero")[0] for end in ("--", ".", "..."))
    ends = [np.abs(sound[-SAMPLE_RATE // 12 :]).max() / np.abs(sound).max() for sound in (cut, whole)]
    assert ends[0] > 0.2 > ends[1]
    last = [np.sqrt(np.mean(sound[-SAMPLE_RATE // 3 : -SAMPLE_RATE // 8] ** 2)) for sound in (whole, faded)]
    assert last[1] < 0.7 * last[0]
