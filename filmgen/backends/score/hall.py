"""The one hall that all players share: early reflections for each seat, and a tail that fades by frequency."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import fft
from scipy.signal import butter, sosfilt

from filmgen.backends.score.tape import Sound, chance, samples
from filmgen.film.time import SAMPLE_RATE

BLOCK = 1 << 17
"""Samples heard at a time; the hall is never longer than that."""

TAILS = ((0, 250, 1.9, 1.0), (250, 1000, 1.7, 0.9), (1000, 4000, 1.25, 0.7), (4000, 24_000, 0.65, 0.35))
"""From and to in Hz, seconds to fall 60 dB, and level of each band."""


@lru_cache(maxsize=2)
def _response(sides: str) -> NDArray[np.complex64]:
    """The spectrum of the hall's answer at each of two sides, for blocks of twice `BLOCK`."""
    length = samples(2.2)
    time = np.arange(length) / SAMPLE_RATE
    answers = []
    for side in sides:
        rng = chance("hall", side)
        white = fft.rfft(rng.standard_normal(length))
        hz = fft.rfftfreq(length, 1 / SAMPLE_RATE)
        tail = np.zeros(length)
        for low, high, seconds, loud in TAILS:
            tail += fft.irfft(white * ((hz >= low) & (hz < high)), length) * np.exp(-6.91 * time / seconds) * loud
        tail *= np.clip((time - 0.011) / 0.03, 0, 1)
        tail /= np.sqrt((tail**2).sum())
        for _ in range(14):
            delay = rng.uniform(0.009, 0.06)
            tail[samples(delay)] += rng.choice([-1, 1]) * 0.16 * (0.012 / delay) ** 0.6
        answers.append(sosfilt(butter(2, 130, "high", fs=SAMPLE_RATE, output="sos"), tail))
    hall = np.stack(answers)
    hall /= np.sqrt((hall**2).sum(axis=1).mean())
    return fft.rfft(hall.astype(np.float32), 2 * BLOCK, axis=1)


class Hall:
    """Hears blocks of `BLOCK` samples in order and answers each with its share of the reverberation, on two `sides`:
    `lr` before the audience, `LR` behind it."""

    def __init__(self, sides: str = "lr") -> None:
        self._sides = sides
        self._tail = np.zeros((2, BLOCK), np.float32)

    def answer(self, send: Sound) -> Sound:
        """What the hall gives back during this block for `send` now and all that was sent before."""
        spectrum = fft.rfft(send, 2 * BLOCK, axis=1) * _response(self._sides)
        wet = fft.irfft(spectrum, 2 * BLOCK, axis=1).astype(np.float32)
        answer = wet[:, :BLOCK] + self._tail
        self._tail = wet[:, BLOCK:].copy()
        return answer
