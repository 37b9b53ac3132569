"""Noise of any colour, without a seam: shaped in the spectrum, turned into a loop, read from any point at any length.

A layer's level is known before it sounds: it is reckoned from its spectrum through the K-weighting of BS.1770-5.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from filmgen.backends.score.tape import Sound, chance
from filmgen.film.time import SAMPLE_RATE

Colour = Callable[[NDArray[np.float32]], NDArray[np.float32]]
"""A gain for each frequency in Hz."""

LOOPS = (524_288, 486_000, 450_000, 409_600)
"""Lengths of loops in samples, 8.5 to 10.9 s: no two layers come round together."""


def low(cutoff: float, order: float = 2) -> Colour:
    return lambda hz: 1 / np.sqrt(1 + (hz / cutoff) ** (2 * order))


def high(cutoff: float, order: float = 2) -> Colour:
    return lambda hz: 1 / np.sqrt(1 + (cutoff / np.maximum(hz, 0.1)) ** (2 * order))


def band(centre: float, sharpness: float) -> Colour:
    return lambda hz: 1 / np.sqrt(1 + (sharpness * (hz / centre - centre / np.maximum(hz, 1))) ** 2)


def pink(hz: NDArray[np.float32]) -> NDArray[np.float32]:
    return 1 / np.sqrt(np.maximum(hz, 20))


def brown(hz: NDArray[np.float32]) -> NDArray[np.float32]:
    """Falling 5 dB an octave, and gone below 55 Hz, where a laptop has nothing to say."""
    return 1 / np.maximum(hz, 60) ** 0.8 / np.sqrt(1 + (55 / np.maximum(hz, 1)) ** 4)


def both(*colours: Colour) -> Colour:
    def gain(hz: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.prod([colour(hz) for colour in colours], axis=0)

    return gain


def weighting(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """The K-weighting's gain at each frequency (BS.1770-5, annex 1: a shelf and a high-pass at 48 kHz)."""
    z = np.exp(-2j * np.pi * hz / SAMPLE_RATE)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    cut = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.abs(shelf * cut)


@lru_cache(maxsize=4)
def _frequencies(length: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The frequencies of a spectrum of `length` samples, and the K-weighting's power at each."""
    hz = fft.rfftfreq(length, 1 / SAMPLE_RATE)
    return hz.astype(np.float32), (weighting(hz) ** 2).astype(np.float32)


@lru_cache(maxsize=8)
def _white(length: int, channel: str) -> NDArray[np.complex64]:
    """The spectrum of white noise: always the same, for layers start at points of their own."""
    parts = chance("white", length, channel).standard_normal((2, length // 2 + 1), dtype=np.float32)
    return (parts[0] + 1j * parts[1]).astype(np.complex64)


class Loop:
    """A stereo loop of noise of one colour whose K-weighted level is 0 LUFS; `together` is what both sides share."""

    def __init__(self, colour: Colour, seed: object, together: float = 0.4, length: int | None = None) -> None:
        rng = chance("loop", seed)
        length = length or int(rng.choice(LOOPS))
        hz, weight = _frequencies(length)
        gain = colour(hz).astype(np.float32)
        gain[0] = 0
        power = (gain.astype(np.float64) ** 2 * weight).sum() * 4 / length**2
        gain /= np.sqrt(2 * power * ((1 - together) ** 2 + together**2) / 10**0.0691)
        middle = _white(length, "middle")
        self.sound: Sound = np.stack(
            [fft.irfft(gain * ((1 - together) * _white(length, side) + together * middle), length) for side in "lr"]
        ).astype(np.float32)
        self.offset = int(rng.integers(length))

    def read(self, start: int, length: int) -> Sound:
        """`length` samples from sample `start` on; the loop goes round for ever."""
        size = self.sound.shape[1]
        at = (start + self.offset) % size
        if at + length <= size:
            return self.sound[:, at : at + length]
        return np.take(self.sound, np.arange(at, at + length), axis=1, mode="wrap")


def drift(length: int, rate: float, depth: float, seed: object) -> NDArray[np.float32]:
    """A slow random curve in dB, `depth` its spread, moving about `rate` times a second: 100 points a second."""
    rng = chance("drift", seed)
    knots = rng.standard_normal(max(8, int(length / SAMPLE_RATE * rate * 4) + 8))
    knots = np.convolve(knots, [0.25, 0.5, 0.25], "same") * 1.6 * depth
    return np.interp(curve_times(length), np.arange(len(knots)) / (rate * 4), knots).astype(np.float32)


CURVE_STEP = 480
"""Samples between two points of a slow curve."""


def curve_times(length: int) -> NDArray[np.float64]:
    """The times in seconds of a slow curve's points over `length` samples."""
    return np.arange(length // CURVE_STEP + 2) * (CURVE_STEP / SAMPLE_RATE)


def stretch(curve: NDArray[np.float32], start: int, length: int) -> Sound:
    """A slow curve at each sample from `start` on."""
    points = (start + np.arange(length)) / CURVE_STEP
    return np.interp(points, np.arange(len(curve)), curve).astype(np.float32)
