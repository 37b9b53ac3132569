"""The meter, against the recommendation's own test signals and against another's meter."""

import re
import subprocess

import imageio_ffmpeg
import numpy as np
import pytest
import soundfile

from filmgen.backends.mixing.loudness import SILENCE, Meter, gated, integrated, tenth_powers
from filmgen.backends.mixing.spectrum import low_pass, shaped
from filmgen.film.time import SAMPLE_RATE


def tone(seconds: float, level: float, frequency: float = 1000, phase: float = 0.0) -> np.ndarray:
    """A stereo sine of `level` dBFS."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return np.repeat(10 ** (level / 20) * np.sin(2 * np.pi * frequency * time + phase)[None], 2, axis=0).astype("f4")


def test_a_tone_reads_as_ebu_tech_3341_says():
    assert integrated(tone(20, -23)) == pytest.approx(-23, abs=0.1)
    assert integrated(tone(20, -33)) == pytest.approx(-33, abs=0.1)


@pytest.mark.parametrize(
    "parts",
    [((10, -36), (60, -23), (10, -36)), ((10, -72), (10, -36), (60, -23), (10, -36), (10, -72))],
    ids=["case 3", "case 4"],
)
def test_quiet_passages_are_gated(parts):
    assert integrated(np.concatenate([tone(*part) for part in parts], axis=1)) == pytest.approx(-23, abs=0.1)


@pytest.mark.parametrize(("frequency", "phase"), [(12_000, np.pi / 4), (8_000, np.pi / 3), (997, 0.0), (16_000, 1.0)])
def test_a_peak_between_samples_is_found(frequency, phase):
    meter = Meter()
    sound = tone(1, -6, frequency, phase)
    sound *= np.hanning(sound.shape[1]).astype("f4")
    meter.hear(sound)
    assert meter.true_peak == pytest.approx(-6, abs=0.2)


def test_blocks_are_measured_as_the_whole_is():
    sound = np.random.default_rng(1).normal(0, 0.1, (2, 96_000)).astype("f4")
    whole, parts = Meter(), Meter()
    whole.hear(sound)
    for at in (0, 48_000, 50_400):
        parts.hear(sound[:, at : {0: 48_000, 48_000: 50_400}.get(at)])
    assert parts.powers == pytest.approx(whole.powers, rel=1e-4)
    assert parts.peaks == pytest.approx(whole.peaks, rel=1e-4)
    assert len(parts.peaks) == len(parts.powers) == 2000


def test_the_quick_estimate_is_near():
    noise = np.random.default_rng(2).normal(0, 0.1, (2, 5 * SAMPLE_RATE)).astype("f4")
    assert gated(tenth_powers(noise)) == pytest.approx(integrated(noise), abs=0.1)


def test_silence_is_not_measured():
    assert integrated(np.zeros((2, SAMPLE_RATE), "f4")) == SILENCE


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_it_agrees_with_ffmpeg(seed, tmp_path):
    chance = np.random.default_rng(seed)
    envelope = np.repeat(chance.uniform(0, 0.3, 60), SAMPLE_RATE // 2)
    noise = chance.normal(0, 1, (2, len(envelope)))
    sound = shaped(noise * envelope, lambda hertz: low_pass(hertz, 4000 * (1 + seed)))
    soundfile.write(tmp_path / "sound.wav", sound.T, SAMPLE_RATE, subtype="FLOAT")
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostats", "-i", str(tmp_path / "sound.wav")]
    log = subprocess.run(
        [*command, "-af", "ebur128=peak=true", "-f", "null", "-"], capture_output=True, text=True, check=True
    ).stderr
    summary = log[log.index("Summary:") :]
    meter = Meter()
    meter.hear(sound)
    assert meter.integrated == pytest.approx(float(re.search(r"I:\s+(-[\d.]+) LUFS", summary)[1]), abs=0.1)
    assert meter.true_peak == pytest.approx(float(re.search(r"Peak:\s+(-?[\d.]+) dBFS", summary)[1]), abs=0.2)


def test_peaks_that_cannot_matter_are_not_looked_for_and_the_highest_is_found_all_the_same():
    sound = np.random.default_rng(3).normal(0, 0.1, (2, 4 * SAMPLE_RATE)).astype("f4")
    sound[:, : 2 * SAMPLE_RATE] *= 0.02
    every, some, top = Meter(), Meter(least=0.05), Meter(highest=True)
    for meter in (every, some, top):
        for at in range(0, sound.shape[1], SAMPLE_RATE):
            meter.hear(sound[:, at : at + SAMPLE_RATE])
    assert top.true_peak == some.true_peak == every.true_peak
    above = every.peaks > 0.05
    assert np.array_equal(some.peaks[above], every.peaks[above])
    assert (some.peaks <= every.peaks).all() and not np.array_equal(some.peaks, every.peaks)
