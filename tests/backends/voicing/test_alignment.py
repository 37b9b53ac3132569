"""Words are found in the sound of a sentence: an engine that knows when it said them is the measure."""

import numpy as np
import pytest

from filmgen.backends.espeak.acting import direct
from filmgen.backends.espeak.engine import Reading, recite
from filmgen.backends.voicing.alignment import aligned, by_length
from filmgen.backends.voicing.processing import resized
from filmgen.film.time import SAMPLE_RATE


def spoken(text: str) -> tuple[np.ndarray, np.ndarray]:
    """A sentence at 48 kHz, and the second at which each word begins."""
    ssml = direct(text, "plain").ssml
    (recital,) = recite((Reading(ssml, "gmw/en-US+klatt4", 165, 50, 50, 0, 1),))
    return resized(recital.samples, recital.rate, 1.0), np.array([sample for sample, _ in recital.words]) / recital.rate


@pytest.mark.parametrize(
    "text",
    [
        "I told you never to open that door again.",
        "The captain counts nine lanterns over the harbour tonight.",
        "Seven yetis and one tardigrade were waiting near glorbish trains.",
    ],
)
def test_words_are_found_where_they_are_said(text):
    sound, truth = spoken(text)
    found = np.array(aligned(sound, tuple(text.split()))) / SAMPLE_RATE
    assert len(found) == len(truth)
    assert np.median(np.abs(found - truth)) < 0.05
    assert np.abs(found - truth).max() < 0.25


def test_what_has_no_letters_has_no_place_and_noise_is_shared_out():
    noise = np.random.default_rng(1).standard_normal(SAMPLE_RATE).astype(np.float32) * 0.1
    found = aligned(noise, ("one", "…", "longerword"))
    assert found[1] is None
    assert 0 <= found[0] < found[2] < SAMPLE_RATE


def test_words_share_what_is_heard_by_their_length():
    sound = np.zeros(2 * SAMPLE_RATE, np.float32)
    sound[SAMPLE_RATE // 2 : SAMPLE_RATE * 3 // 2] = 0.3
    first, second = by_length(sound, [3, 1])
    assert first == pytest.approx(0.5 * SAMPLE_RATE, abs=600)
    assert second == pytest.approx(1.25 * SAMPLE_RATE, abs=600)


def test_the_same_sound_is_aligned_alike_after_another():
    sound, _ = spoken("Only me, and the kettle.")
    words = ("Only", "me,", "and", "the", "kettle.")
    first = aligned(sound, words)
    aligned(spoken("Nobody asked it to.")[0], ("Nobody", "asked", "it", "to."))
    assert aligned(sound, words) == first
