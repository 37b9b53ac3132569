"""How a line ends otherwise than by itself: broken off within a vowel, fading away; and what is heard of nobody."""

import numpy as np

from filmgen.backends.mixing.loudness import amplitude
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

BREATH_FRAMES = 10
BREATH_LEVEL = 0.0005
"""-66 dBFS: what a microphone hears of somebody who says nothing."""
CUT_FADE = 0.015
FADING, FADED = 0.8, -8.0
"""Seconds over which a line that trails off falls, and by how many dB."""


def broken_off(samples: np.ndarray, rate: int, last: int, end: int) -> np.ndarray:
    """The sound up to within the last vowel of a word that begins at sample `last` and ends at `end`."""
    end = _within_vowel(samples, min(last, end), end, rate)
    fade = min(int(CUT_FADE * rate), end)
    kept = samples[:end].copy()
    kept[end - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return kept


def fading(sound: np.ndarray) -> np.ndarray:
    """The line with its end falling away."""
    length = min(len(sound), int(FADING * SAMPLE_RATE))
    fall = np.ones(len(sound), np.float32)
    fall[len(sound) - length :] = amplitude(np.linspace(0, FADED, length))
    return sound * fall


def breath(text: str) -> np.ndarray:
    """A moment in which nobody speaks, with the air of the room in it."""
    chance = np.random.default_rng(list(text.encode()))
    return (chance.standard_normal(BREATH_FRAMES * SAMPLES_PER_FRAME) * BREATH_LEVEL).astype(np.float32)


def _within_vowel(samples: np.ndarray, first: int, end: int, rate: int) -> int:
    """A sample two thirds into the last loud stretch of a word; its end where nothing is loud in it."""
    grain = rate // 100
    word = samples[first:end]
    level = np.sqrt((word[: len(word) // grain * grain].reshape(-1, grain) ** 2).mean(1))
    if not level.any():
        return end
    loud = np.flatnonzero(level > 0.4 * level.max())
    begin = loud[-1]
    while begin - 1 in loud:
        begin -= 1
    return first + int((begin + (loud[-1] + 1 - begin) * 2 / 3) * grain)
