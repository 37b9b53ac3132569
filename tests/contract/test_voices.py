"""What every voice promises."""

import numpy as np
import pytest
import soundfile

from filmgen.crew import hire
from filmgen.film.staging import Delivery, VoiceRole
from filmgen.film.time import SAMPLES_PER_FRAME
from tests.contract.papers import STRANGE, an_utterance, known
from tests.contract.work import speak

pytestmark = known("voice")
SPEAKABLE = ("Only me. And the kettle.", "No!", "I owe 1,250 kettles.", STRANGE, "<speak>hm</speak> [[h@loU]] &amp;")
UNSPEAKABLE = ("", " ", "…", "—", "?!", "🎬", "'")


def spoken(string, utterance, folder):
    file = folder / "line.wav"
    words, mouth = hire("voice", string).speak(utterance, file)
    return file, words, mouth


@pytest.mark.parametrize("text", (*SPEAKABLE, *UNSPEAKABLE, "nevermore " * 60))
def test_a_line_is_a_mono_wav_whose_words_and_mouth_keep_time(string, text, tmp_path):
    file, words, mouth = spoken(string, an_utterance(text), tmp_path)
    facts = soundfile.info(file)
    assert (facts.format, facts.channels, facts.samplerate) == ("WAV", 1, 48_000)
    frames = -(-facts.frames // SAMPLES_PER_FRAME)
    assert frames >= 1
    assert len(mouth) == frames
    starts = [word.start for word in words]
    assert starts == sorted(starts)
    assert all(word.start + word.frames <= frames for word in words)


@pytest.mark.parametrize("text", SPEAKABLE)
def test_words_are_heard_and_the_mouth_opens_for_them(string, text, tmp_path):
    file, words, mouth = spoken(string, an_utterance(text), tmp_path)
    sound, _ = soundfile.read(file)
    assert 0.02 < np.abs(sound).max() <= 1.0
    assert words
    assert int(max(mouth)) >= 3


def test_every_role_and_delivery_speaks_and_no_two_roles_sound_alike(string):
    from typing import get_args

    roles = [speak(string, an_utterance("Only me.", role=role))[-1] for role in get_args(VoiceRole)]
    assert len(set(roles)) == len(roles)
    for delivery in get_args(Delivery):
        assert speak(string, an_utterance("Only me.").but(delivery=delivery))[-1]


def test_a_step_of_pace_changes_how_long_a_line_takes(string):
    slow, fast = (speak(string, an_utterance("Only me. And the kettle.", pace=pace)) for pace in (-2, 2))
    assert len(slow[1]) > len(fast[1])


def test_the_same_utterance_is_the_same_line_in_any_process_and_order(string, elsewhere):
    first, other = an_utterance("Only me.", role="robot"), an_utterance("And the kettle.", role="ghost")
    here = [speak(string, utterance) for utterance in (first, other)]
    assert [elsewhere(speak, string, utterance) for utterance in (other, first)] == here[::-1]
