"""Noise of any colour, without a seam: shaped in the spectrum, turned into a loop, read from any point at any length.

A layer's level is known before it sounds: it is reckoned from its spectrum through the K-weighting of BS.1770-5.
"""

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Grains:
    """A shower of small blows, `rate` a second, each ringing about `hz` for `seconds`; no two are as loud."""

    rate: float
    hz: tuple[float, ...]
    seconds: float


Tone = tuple[float, float]
"""A steady tone: Hz and gain."""


class Loop:
    """A stereo loop at 0 LUFS, about as long as `length` samples if it can be, so that a short bed is cheap.

    It is made of noise of a colour, of a shower of grains, or of tones that waver a little; `together` is the share of
    it that both sides have in common.
    """

    def __init__(
        self, matter: Colour | Grains | tuple[Tone, ...], seed: object, length: int, together: float = 0.4
    ) -> None:
        rng = chance("loop", seed)
        size = int(rng.choice(LOOPS)) // (2 if length < LOOPS[-1] // 2 else 1)
        hz, weight = _frequencies(size)
        if isinstance(matter, Grains):
            spectra = _shower(matter, size, rng)
        elif isinstance(matter, tuple):
            spectra = _hum(matter, size, rng)
        else:
            spectra = _noise(matter, hz, together)
        power = 2 * sum(float((weight * (side.real**2 + side.imag**2)).sum()) for side in spectra) / size**2
        level = np.float32(np.sqrt(10**0.0691 / power))
        self._sound: Sound = np.stack([fft.irfft(level * side, size) for side in spectra])
        self._pieces = (_round if isinstance(matter, tuple) else _cut)(size, length, rng)

    def add_to(self, block: Sound, start: int, gain: Sound | np.float32) -> None:
        """Add what sounds from sample `start` on, times `gain` by sample."""
        length = block.shape[1]
        for piece in self._pieces:
            first, last = max(piece.start, start), min(piece.end, start + length)
            if first >= last:
                continue
            level = gain[first - start : last - start] if isinstance(gain, np.ndarray) else gain
            if first < piece.start + piece.splice or last > piece.end - piece.splice:
                level = level * piece.fade(first, last)
            at = first - piece.start + piece.source
            block[:, first - start : last - start] += self._sound[:, at : at + last - first] * level


@dataclass(frozen=True)
class Piece:
    """A stretch of a loop, heard from sample `start` to `end`, cut from it at `source`; `splice` samples of fades."""

    start: int
    end: int
    source: int
    splice: int

    def fade(self, first: int, last: int) -> Sound:
        """Its level from sample `first` to `last`: of equal power with the piece that it goes over into."""
        at = np.arange(first, last, dtype=np.float32)
        edge = np.minimum(at - self.start, self.end - at) / self.splice
        return np.sin(np.pi / 2 * np.minimum(edge, 1)).astype(np.float32)


def _cut(size: int, length: int, rng: np.random.Generator) -> list[Piece]:
    """A loop of noise cut into pieces of chance length and order: it never comes round."""
    splice, pieces = 9_600, []
    at = -splice
    while at < length:
        long = int(rng.integers(size // 3, size - size // 8))
        pieces.append(Piece(at, at + long, int(rng.integers(size - long)), splice))
        at += long - splice
    return pieces


def _round(size: int, length: int, rng: np.random.Generator) -> list[Piece]:
    """A loop of tones that goes round and round, for they would beat at a splice."""
    first = -int(rng.integers(size))
    return [Piece(at, at + size, 0, 0) for at in range(first, length, size)]


def _noise(colour: Colour, hz: NDArray[np.float32], together: float) -> list[NDArray[np.complex64]]:
    gain = colour(hz).astype(np.float32)
    gain[0] = 0
    middle = np.float32(together) * _white("middle")[: len(hz)]
    return [gain * (np.float32(1 - together) * _white(side)[: len(hz)] + middle) for side in ("left", "right")]


def _shower(grains: Grains, size: int, rng: np.random.Generator) -> list[NDArray[np.complex64]]:
    """Blows at chance moments, all through one small body: the body's spectrum times that of the moments."""
    time = np.arange(int(2 * grains.seconds * SAMPLE_RATE)) / SAMPLE_RATE
    body = np.zeros(len(time))
    for index, hz in enumerate(grains.hz):
        for near in hz * rng.uniform(0.72, 1.38, 7):
            fall = np.exp(-6.91 * time / grains.seconds * near / grains.hz[0])
            body += fall * np.sin(2 * np.pi * near * time + rng.uniform(0, 1)) / (index + 1)
    ringing = fft.rfft(body.astype(np.float32), size)
    count = int(grains.rate * size / SAMPLE_RATE)
    where, sides = rng.integers(0, size, count), np.zeros((2, size), np.float32)
    heights = np.minimum(rng.pareto(2.0, count) + 0.3, 3.5) * rng.choice([-1, 1], count)
    lean = rng.random(count)
    for side, share in zip(sides, (lean, 1 - lean), strict=True):
        np.add.at(side, where, heights * np.sqrt(share))
    return [ringing * fft.rfft(side) for side in sides]


def _hum(tones: tuple[Tone, ...], size: int, rng: np.random.Generator) -> list[NDArray[np.complex64]]:
    """Tones that fall on whole turns of the loop, each with two weak neighbours that make it waver."""
    sides = np.zeros((2, size // 2 + 1), np.complex64)
    for hz, gain in tones:
        middle, phase = round(hz * size / SAMPLE_RATE), rng.uniform(0, 2 * np.pi)
        for side, lean in zip(sides, rng.uniform(-0.5, 0.5) * np.array([1, -1]), strict=True):
            for step, share in ((0, 1.0), (1, 0.16), (-2, 0.12)):
                side[middle + step] += gain * share * np.exp(1j * (phase * (1 + step) + lean))
    return list(sides)


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
