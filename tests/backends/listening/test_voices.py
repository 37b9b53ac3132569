"""Two characters are told apart with eyes closed."""

from itertools import combinations

import numpy as np
import pytest
import soundfile

from filmgen.backends.espeak import Espeak
from filmgen.backends.espeak.casting import ROLES
from filmgen.backends.listening.voices import APART, Voiceprint, distance, voiceprint
from filmgen.film.story import Timbre, Utterance
from filmgen.film.time import SAMPLE_RATE

LINES = ("I told you never to open that door again.", "The winter is long, and the kettle is empty.")


def printed(folder, **timbre) -> Voiceprint:
    sounds = []
    for text in LINES:
        Espeak().speak(Utterance(text=text, delivery="plain", timbre=Timbre(**timbre)), folder / "line.wav")
        sounds.append(soundfile.read(folder / "line.wav", dtype="float32")[0])
    return voiceprint(np.concatenate(sounds), sum(len(text.split()) for text in LINES))


def test_the_print_of_a_known_voice_is_what_it_was_made_of():
    time = np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE
    buzz = sum(np.sin(2 * np.pi * 120 * number * time) / number for number in range(1, 30))
    print_ = voiceprint(buzz.astype(np.float32) * 0.1, words=9)
    assert print_.pitch == pytest.approx(120, abs=2)
    assert print_.range < 0.5
    assert print_.pace == 180
    assert distance(print_, print_) == 0


def test_all_roles_are_told_apart(tmp_path):
    prints = {role: printed(tmp_path, role=role) for role in ROLES}
    alike = [(one, other) for one, other in combinations(ROLES, 2) if distance(prints[one], prints[other]) < APART]
    assert alike == []


@pytest.mark.parametrize("role", ["hero", "heroine", "mother", "child"])
def test_two_steps_make_another_person_of_the_same_role(role, tmp_path):
    prints = [printed(tmp_path, role=role, pitch=step, pace=step) for step in (-1, 0, 1)]
    assert min(distance(one, other) for one, other in combinations(prints, 2)) >= APART
