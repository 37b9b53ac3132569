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
"""Lengths of loops in samples, 8.5 to 10.9 s, longest first: no two layers come round together."""


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


@lru_cache(maxsize=3)
def _white(channel: str) -> NDArray[np.complex64]:
    """The spectrum of white noise for the longest loop: always the same, for layers start at points of their own."""
    parts = chance("white", channel).standard_normal((2, LOOPS[0] // 2 + 1), dtype=np.float32)
    return (parts[0] + 1j * parts[1]).astype(np.complex64)


class Loop:
    """A stereo loop of noise of one colour, its level 0 LUFS; `together` is the share that both sides have in common.

    A loop is about as long as `length` samples if it can be, so that a short bed costs little.
    """

    def __init__(self, colour: Colour, seed: object, length: int, together: float = 0.4) -> None:
        rng = chance("loop", seed)
        shrink = 2 if length < LOOPS[-1] // 2 else 1
        size = int(rng.choice(LOOPS)) // shrink
        hz, weight = _frequencies(size)
        gain = colour(hz).astype(np.float32)
        gain[0] = 0
        power = 4 * float(np.dot(gain.astype(np.float64) ** 2, weight)) / size**2
        gain /= np.sqrt(2 * power * ((1 - together) ** 2 + together**2) / 10**0.0691)
        own, shared = np.float32(1 - together), np.float32(together)
        middle = shared * _white("middle")[: len(gain)]
        self._sound: Sound = np.stack(
            [fft.irfft(gain * (own * _white(side)[: len(gain)] + middle), size) for side in ("left", "right")]
        )
        self._offset = int(rng.integers(size))

    def add_to(self, block: Sound, start: int, gain: Sound | np.float32) -> None:
        """Add what sounds from sample `start` on, times `gain` by sample; the loop goes round for ever."""
        size, done, length = self._sound.shape[1], 0, block.shape[1]
        while done < length:
            at = (start + done + self._offset) % size
            part = min(size - at, length - done)
            level = gain[done : done + part] if isinstance(gain, np.ndarray) else gain
            block[:, done : done + part] += self._sound[:, at : at + part] * level
            done += part


def lines(*tones: tuple[float, float, float]) -> Colour:
    """Hum: tones of (Hz, gain, width in Hz); the wider, the more they waver."""

    def gain(hz: NDArray[np.float32]) -> NDArray[np.float32]:
        out = np.zeros_like(hz)
        step = float(hz[1])
        for centre, loud, width in tones:
            first = max(0, int((centre - 5 * width) / step))
            part = hz[first : int((centre + 5 * width) / step) + 2]
            out[first : first + len(part)] += loud * np.exp(-0.5 * ((part - centre) / width) ** 2) / np.sqrt(width)
        return out

    return gain


# Slow curves: a point every `STEP` samples

STEP = 480


def points(length: int) -> NDArray[np.float64]:
    """The times in seconds of a slow curve's points over `length` samples."""
    return np.arange(length // STEP + 3) * (STEP / SAMPLE_RATE)


def drift(length: int, rate: float, depth: float, seed: object) -> NDArray[np.float64]:
    """A slow random curve, `depth` its spread, that turns about `rate` times a second."""
    times = points(length)
    knots = chance("drift", seed).standard_normal(int(times[-1] * rate * 4) + 8)
    knots = np.convolve(knots, [0.25, 0.5, 0.25], "same") * 1.6 * depth
    return np.interp(times, np.arange(len(knots)) / (rate * 4), knots)


def gain_curve(decibels: NDArray[np.float64]) -> NDArray[np.float32]:
    """A curve in dB as gains whose mean power is 1."""
    gain = 10 ** (decibels / 20)
    return (gain / np.sqrt((gain**2).mean())).astype(np.float32)


def by_sample(curve: NDArray[np.float32], start: int, length: int) -> Sound:
    """A slow curve at each of `length` samples; `start` and all but the last length are multiples of `STEP`."""
    first, count = start // STEP, -(-length // STEP)
    here, there = curve[first : first + count, None], curve[first + 1 : first + count + 1, None]
    along = (np.arange(STEP, dtype=np.float32) / STEP)[None, :]
    return (here + (there - here) * along).reshape(-1)[:length]
