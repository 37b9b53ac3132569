"""What a throat does besides words: laughter, sighs, gasps, coughs and silence, in the voice of whoever speaks."""

import hashlib

import numpy as np

from filmgen.backends.mixing.loudness import SILENCE, amplitude, integrated
from filmgen.backends.mixing.spectrum import bell, high_pass, low_pass, shaped
from filmgen.backends.voicing.asides import Throat
from filmgen.backends.voicing.processing import LINE_LOUDNESS
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

PAUSES: dict[Throat, float] = {"pause": 0.55, "long-pause": 1.1}
GAP = 0.14
"""Seconds between a sound and the words."""
_LEVELS: dict[Throat, float] = {"laugh": -3.0, "sigh": -11.0, "gasp": -10.0, "cough": -4.0}
"""LU from a plain line."""


def prelude(sounds: tuple[Throat, ...], laugh: np.ndarray, size: float, text: str) -> np.ndarray:
    """The sounds that come before a line, with room after each; whole frames at 48 kHz, mono.

    `laugh` is laughter in this voice, `size` the scale of its throat; `text` draws the chance.
    """
    parts = [np.zeros(0, np.float32)]
    for number, sound in enumerate(sounds):
        if sound in PAUSES:
            parts.append(_silence(PAUSES[sound]))
            continue
        seed = int.from_bytes(hashlib.sha256(f"{sound} {number} {text}".encode()).digest()[:8])
        chance = np.random.default_rng(seed)
        made = laugh if sound == "laugh" else _MADE[sound](chance, size)
        parts += [_at_level(made, _LEVELS[sound]), _silence(GAP)]
    whole = np.concatenate(parts)
    return np.pad(whole, (0, -len(whole) % SAMPLES_PER_FRAME)).astype(np.float32)


def _sigh(chance: np.random.Generator, size: float) -> np.ndarray:
    """Air in, then more air out, a throat that opens and closes."""
    inward = _air(chance, 0.32, size, (900, 2300)) * _swell(0.32, 0.7) * 0.45
    outward = _air(chance, 0.85, size, (560, 1250)) * _swell(0.85, 0.18)
    return np.concatenate([inward, _silence(0.06), outward])


def _gasp(chance: np.random.Generator, size: float) -> np.ndarray:
    """Air in, quickly."""
    return _air(chance, 0.34, size, (1100, 2700)) * _swell(0.34, 0.62)


def _cough(chance: np.random.Generator, size: float) -> np.ndarray:
    """Two bursts through a tight throat, the second softer."""
    first, second = (_air(chance, length, size, (620, 1500)) * _swell(length, 0.04) ** 2 for length in (0.2, 0.24))
    return np.concatenate([first, _silence(0.09), second * 0.6])


_MADE = {"sigh": _sigh, "gasp": _gasp, "cough": _cough}


def _air(chance: np.random.Generator, seconds: float, size: float, formants: tuple[float, float]) -> np.ndarray:
    """Breath through a mouth with two formants."""
    noise = chance.standard_normal(int(seconds * SAMPLE_RATE)).astype(np.float32)
    low, high = (formant * size for formant in formants)
    return shaped(
        noise,
        lambda hertz: (
            high_pass(hertz, 250) * low_pass(hertz, 5200) * bell(hertz, low, 14, 0.4) * bell(hertz, high, 11, 0.4)
        ),
    )


def _swell(seconds: float, peak: float) -> np.ndarray:
    """From nothing to one at a share of the time, and back."""
    place = np.linspace(0, 1, int(seconds * SAMPLE_RATE), dtype=np.float32)
    return np.sin(np.pi / 2 * np.minimum(place / peak, (1 - place) / (1 - peak))) ** 2


def _silence(seconds: float) -> np.ndarray:
    return np.zeros(int(seconds * SAMPLE_RATE), np.float32)


def _at_level(sound: np.ndarray, level: float) -> np.ndarray:
    loudness = integrated(sound[None]) if len(sound) else SILENCE
    return sound if loudness <= SILENCE else sound * np.float32(amplitude(LINE_LOUDNESS + level - loudness))
