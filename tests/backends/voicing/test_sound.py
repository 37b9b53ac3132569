"""What is done to a natural voice: whispered, stretched, bent; and who is chosen to play whom."""

from typing import get_args

import numpy as np
import pytest

from filmgen.backends.espeak.engine import Reading, recite
from filmgen.backends.listening.voices import fundamentals
from filmgen.backends.mixing.spectrum import shaped
from filmgen.backends.voicing.auditions import STEPS, bent, choose, pitch_of
from filmgen.backends.voicing.bearing import ROLES, bear
from filmgen.backends.voicing.processing import hushed, resized
from filmgen.backends.voicing.stretching import stretched
from filmgen.backends.voicing.whispering import breathed, whispered
from filmgen.film.staging import Delivery, VoiceRole
from filmgen.film.story import Timbre

SPEAKERS = tuple(f"p{number}" for number in range(109))
PITCHES = {name: 85.0 + 190 * (number * 37 % 109) / 109 for number, name in enumerate(SPEAKERS)}


@pytest.fixture(scope="module")
def voice() -> np.ndarray:
    (recital,) = recite((Reading("Nobody asked the harbour for a reason.", "gmw/en-US+klatt4", 165, 50, 50, 0, 1),))
    return resized(recital.samples, recital.rate, 1.0)


def tone(sound: np.ndarray) -> float:
    """The share of a sound that is voiced."""
    from scipy.signal import resample_poly

    return float((fundamentals(resample_poly(sound, 1, 3)) > 0).mean())


def test_a_whisper_has_no_tone_and_the_words_time(voice):
    air = whispered(voice, 3)
    assert len(air) == len(voice)
    assert tone(air) < 0.3 * tone(voice)
    levels = [np.abs(sound[: len(sound) // 960 * 960]).reshape(-1, 960).mean(1) for sound in (voice, air)]
    assert np.corrcoef(*levels)[0, 1] > 0.8
    assert np.array_equal(breathed(voice, 0.5, 3), breathed(voice, 0.5, 3))


@pytest.mark.parametrize("factor", [0.7, 1.3, 1.6])
def test_a_stretched_line_keeps_its_pitch(voice, factor):
    longer = stretched(voice, factor)
    assert len(longer) == pytest.approx(factor * len(voice), rel=0.01)
    assert pitch_of(longer, 48_000) == pytest.approx(pitch_of(voice, 48_000), rel=0.05)
    assert 0.7 < longer.std() / voice.std() < 1.3


def test_every_role_has_a_bearing_and_every_delivery_bends_it():
    assert set(ROLES) == set(get_args(VoiceRole))
    assert len({role.pitch for role in ROLES.values()}) == len(ROLES)
    plain = bear(Timbre(role="hero"), "plain")
    assert all(bear(Timbre(role="hero"), delivery) != plain for delivery in get_args(Delivery) if delivery != "plain")


def test_no_two_characters_share_a_speaker_where_there_are_many():
    chosen = [choose(Timbre(role=role, pitch=step), SPEAKERS, PITCHES.get) for role in ROLES for step in STEPS]
    assert len(set(chosen)) == len(chosen) == 70


def test_roles_are_played_by_voices_of_about_their_pitch():
    for role, bearing in ROLES.items():
        chosen = choose(Timbre(role=role), SPEAKERS, PITCHES.get)
        share = SPEAKERS[list(ROLES).index(role) :: len(ROLES)]
        nearest = min(abs(np.log2(PITCHES[name] / bearing.pitch)) for name in share)
        assert abs(np.log2(PITCHES[chosen] / bearing.pitch)) == nearest


def test_only_a_roles_share_is_heard():
    heard = []
    choose(Timbre(role="heroine", pitch=-2), SPEAKERS, lambda name: heard.append(name) or PITCHES[name])
    assert len(set(heard)) == 8


def test_one_who_plays_everybody_leans_to_each():
    assert choose(Timbre(role="child", pitch=2), ("",), lambda _: 120.0) == ""
    sizes = [bent(bear(Timbre(role=role), "plain").pitch, 120.0) for role in ROLES]
    assert len(set(sizes)) == len(sizes)
    assert bent(120, 120) == 1
    assert bent(262, 120) > 1.15 > 1 > 0.9 > bent(84, 120)


def test_an_s_is_held_down_and_the_rest_is_left_alone(voice):
    hiss = np.random.default_rng(1).standard_normal(len(voice)).astype(np.float32)
    hiss = shaped(hiss, lambda hertz: (hertz > 6000) & (hertz < 9000))
    hiss[: len(hiss) // 2] = 0
    sharp = voice + hiss / hiss.std() * voice.std()
    held = hushed(sharp)
    first, second = slice(0, len(voice) // 3), slice(len(voice) * 2 // 3, None)
    assert np.abs(held[first] - voice[first]).max() < 0.1 * np.abs(voice).max()
    assert (held[second] ** 2).mean() < 0.5 * (sharp[second] ** 2).mean()
