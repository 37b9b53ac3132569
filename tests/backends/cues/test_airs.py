"""Air without a seam, and effects on their mark."""

import numpy as np
import pytest
import soundfile

from filmgen.backends.cues.airs import evened, loudness, record_air
from filmgen.backends.cues.noises import centred, record_effect
from filmgen.backends.cues.playing import Part
from filmgen.backends.mixing.loudness import integrated
from filmgen.backends.score.tape import Tape
from filmgen.errors import BadTake
from filmgen.film.time import SAMPLE_RATE
from tests.contract.papers import a_bed, an_effect


class Wind:
    """Noise, each seed another; with a hole in it, or silent before it begins, when it is told so."""

    who, window, least, memory = "foley test:wind", 12.0, 1.0, 0.0

    def __init__(self, hole: float = 0.0, late: float = 0.0):
        self.hole, self.late, self.seeds = hole, late, []

    def play(self, part: Part):
        self.seeds.append(part.seed)
        sound = np.random.default_rng(part.seed).standard_normal((2, round(part.seconds * SAMPLE_RATE))) * 0.1
        sound[:, : round(self.late * SAMPLE_RATE)] = 0
        sound[:, SAMPLE_RATE : SAMPLE_RATE + round(self.hole * SAMPLE_RATE)] = 0
        return sound.astype(np.float32)


def laid(bed, player, file):
    with Tape(file, bed.frames * 2000) as tape:
        record_air(bed, player, tape)
    return soundfile.read(file)[0].T


@pytest.mark.parametrize(("frames", "takes"), [(24, 1), (240, 1), (400, 2), (2400, 3)])
def test_a_long_bed_is_made_of_few_takes_that_differ(frames, takes, tmp_path):
    player = Wind()
    laid(a_bed(frames), player, tmp_path / "bed.wav")
    assert len(set(player.seeds)) == len(player.seeds) == takes


def test_no_seam_is_heard(tmp_path):
    air = laid(a_bed(2400), Wind(), tmp_path / "bed.wav")
    inside = air[:, SAMPLE_RATE:-SAMPLE_RATE]
    tenths = inside[:, : inside.shape[1] // 4800 * 4800].reshape(2, -1, 4800).std(axis=2)
    assert tenths.max() < 1.25 * tenths.min()


def test_air_is_as_loud_as_the_place_is(tmp_path):
    bed = a_bed(480)
    assert integrated(laid(bed, Wind(), tmp_path / "bed.wav").astype(np.float32)) == pytest.approx(loudness(bed), abs=1)


def test_a_gust_is_evened_out():
    air = Wind().play(Part(words="", without="", seconds=10.0, seed=1))
    air[:, 4 * SAMPLE_RATE : 6 * SAMPLE_RATE] *= 10
    assert evened(air)[:, 5 * SAMPLE_RATE].max() < 5 * evened(air)[:, : 2 * SAMPLE_RATE].std() * 3


def test_a_hole_in_the_air_is_refused(tmp_path):
    with pytest.raises(BadTake, match="headland.*half a second"):
        laid(a_bed(240), Wind(hole=1.2), tmp_path / "bed.wav")


def test_an_effect_begins_at_once_however_late_the_model_began(tmp_path):
    record_effect(an_effect("thud"), "a thud", Wind(late=0.8), tmp_path / "effect.wav")
    sound = np.abs(soundfile.read(tmp_path / "effect.wav")[0]).max(axis=1)
    assert np.argmax(sound > 0.3 * sound.max()) < 0.01 * SAMPLE_RATE


def test_a_lopsided_sound_is_put_in_the_middle():
    sound = Wind().play(Part(words="", without="", seconds=1.0, seed=1)) * np.array([[1.0], [0.4]], np.float32) + 0.2
    left, right = (centred(sound) ** 2).mean(axis=1)
    assert left == pytest.approx(right, rel=0.05)
