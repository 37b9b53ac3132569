"""How loud it is: K-weighting, gated loudness and true peak (ITU-R BS.1770-5), and the spectral estimate for levels.

Sound is float32 of shape (channels, samples) at 48 kHz. Loudness is in LUFS, peaks in dBTP.
"""

from functools import cache, lru_cache

import numpy as np
from scipy import fft

from filmgen.backends.mixing.spectrum import easy_size
from filmgen.film.time import SAMPLE_RATE

HOP = SAMPLE_RATE // 1000
"""Samples in a millisecond, the grain in which power and peaks are kept for the whole film."""
TENTH = SAMPLE_RATE // 10
SETTLING = 8192
"""Samples after which the K-weighting has forgotten what came before."""
SILENCE = -70.0
"""The absolute gate: what is quieter is not measured (BS.1770-5, annex 1)."""
SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
HIGHPASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
OVERSAMPLING, TAPS = 4, 16
OVERSHOOT = 2.1
"""A peak between samples is no higher than this times the highest sample near it: the sum of the taps' sizes."""
CACHED = 16_384
"""Samples that are interpolated at a time: few enough to stay in a core's cache, which takes half the time."""
WEIGHTS = {6: np.float32((1, 1, 1, 0, 1.41, 1.41))}
"""How much the channels of 5.1 count (BS.1770-5, table 3): what comes from behind more, the low one not at all."""


def k_weighted(sound: np.ndarray, before: int = 0) -> np.ndarray:
    """Filter by BS.1770's two stages. The first `before` samples only settle the filter and are not returned."""
    size = easy_size(sound.shape[-1] + SETTLING)
    spectrum = fft.rfft(sound, size) * _k_response(size)
    return fft.irfft(spectrum, size)[..., before : sound.shape[-1]].astype(np.float32)


def hop_powers(sound: np.ndarray, before: int = 0) -> np.ndarray:
    """K-weighted power summed over channels in each whole millisecond of what follows the first `before` samples."""
    counting, weights = _counting(sound)
    weighted = k_weighted(counting, before)
    hops = weighted.shape[1] // HOP
    grains = weighted[:, : hops * HOP].reshape(weighted.shape[0], hops, HOP)
    if weights is not None:
        return weights @ np.einsum("chs,chs->ch", grains, grains) / HOP
    return np.einsum("chs,chs->h", grains, grains) / HOP


def _counting(sound: np.ndarray) -> tuple[np.ndarray, np.ndarray | None]:
    """The channels that are measured, with what each counts; of one or two all, and alike."""
    if len(sound) not in WEIGHTS:
        return sound, None
    weights = WEIGHTS[len(sound)]
    rows = np.flatnonzero((weights > 0) & sound.any(1))
    return sound[rows], weights[rows]


def gated(tenths: np.ndarray) -> float:
    """Integrated loudness of the power in each tenth of a second; SILENCE where all of it is below the gate.

    Blocks are 400 ms, a tenth of a second apart; sound shorter than a block is one block.
    """
    blocks = np.convolve(tenths, np.full(4, 0.25), "valid") if len(tenths) >= 4 else np.array([tenths.mean()])
    loud = blocks[decibels(blocks) - 0.691 > SILENCE]
    if not len(loud):
        return SILENCE
    relative = decibels(loud.mean()) - 10.0
    return float(decibels(loud[decibels(loud) > relative].mean()) - 0.691)


class Meter:
    """Measures sound that comes in blocks of whole milliseconds; only the last may be ragged. It keeps the last tenth.

    `powers` and `peaks` have an entry for each millisecond heard. One that does not weigh has peaks and no powers.
    Where no peak can be above `least` (linear), that of the samples is kept; one that looks for the `highest` raises it
    as it hears.
    """

    def __init__(self, channels: int = 2, weighs: bool = True, least: float = 0.0, highest: bool = False):
        self._weighs, self._least, self._highest = weighs, least, highest
        self._tail = np.zeros((channels, SETTLING), np.float32)
        self._powers: list[np.ndarray] = []
        self._peaks: list[np.ndarray] = []

    def hear(self, block: np.ndarray) -> None:
        sound = np.concatenate((self._tail, np.pad(block, ((0, 0), (0, -block.shape[1] % HOP)))), axis=1)
        if self._weighs:
            self._powers.append(hop_powers(sound, before=SETTLING))
        self._peaks.append(hop_peaks(sound[:, SETTLING - 2 * HOP :], around=HOP, least=self._least))
        if self._highest:
            self._least = max(self._least, float(self._peaks[-1].max(initial=0)))
        self._tail = sound[:, -SETTLING:]

    @property
    def powers(self) -> np.ndarray:
        return np.concatenate(self._powers)

    @property
    def peaks(self) -> np.ndarray:
        """A block's peaks are measured one millisecond late, when what follows is known."""
        last = hop_peaks(np.pad(self._tail[:, -2 * HOP :], ((0, 0), (0, HOP))), around=HOP)
        return np.concatenate((*self._peaks, last))[1:]

    @property
    def integrated(self) -> float:
        """LUFS."""
        return gated(in_tenths(self.powers))

    @property
    def true_peak(self) -> float:
        """dBTP."""
        return float(2 * decibels(self.peaks.max()))


def integrated(sound: np.ndarray) -> float:
    """Integrated loudness of a whole sound that fits in memory."""
    meter = Meter(channels=sound.shape[0])
    padded = np.pad(sound, ((0, 0), (0, -sound.shape[1] % TENTH)))
    for at in range(0, padded.shape[1], 100 * TENTH):
        meter.hear(padded[:, at : at + 100 * TENTH])
    return meter.integrated


def in_tenths(powers: np.ndarray) -> np.ndarray:
    """Milliseconds of power to whole tenths of a second; less than a tenth is one."""
    hops = TENTH // HOP
    if len(powers) < hops:
        return np.array([powers.mean()])
    return powers[: len(powers) // hops * hops].reshape(-1, hops).mean(1)


def tenth_powers(sound: np.ndarray) -> np.ndarray:
    """K-weighted power of each tenth of a second, straight from its spectrum: within 0.2 dB, and five times as fast."""
    counting, weights = _counting(sound)
    padded = np.pad(counting, ((0, 0), (0, -sound.shape[1] % TENTH)))
    spectrum = fft.rfft(padded.reshape(len(padded), padded.shape[1] // TENTH, TENTH))
    power = (spectrum.real**2 + spectrum.imag**2) @ (np.abs(_k_response(TENTH)) ** 2)
    return (power.sum(0) if weights is None else weights @ power) * 2 / TENTH**2


def hop_peaks(sound: np.ndarray, around: int, least: float = 0.0) -> np.ndarray:
    """The largest true peak of each millisecond over all channels, linear: oversampled four times by a windowed sinc,
    but where no peak can be above `least`.

    `sound` carries `around` extra samples on either side for the interpolation; at least TAPS.
    """
    size = sound.shape[1] - 2 * around
    level = np.abs(sound[:, around : around + size]).max(0)
    heard = sound[np.abs(sound).max(1) > 0]
    for first in range(0, size, CACHED):
        part = level[first : first + CACHED]
        between, weighted = np.empty_like(part), np.empty_like(part)
        for phase in _phases():
            for channel in heard:
                near = channel[first : first + len(part) + 2 * around]
                if max(near.max(), -near.min()) * OVERSHOOT <= least:
                    continue
                between[:] = 0
                for tap, weight in enumerate(phase):
                    start = first + around + tap - TAPS // 2 + 1
                    between += np.multiply(channel[start : start + len(part)], weight, out=weighted)
                np.maximum(part, np.abs(between, out=between), out=part)
    return level[: size // HOP * HOP].reshape(-1, HOP).max(1)


def decibels(power: np.ndarray | float) -> np.ndarray:
    """Ten times the logarithm of a power, with a floor of -200."""
    return 10 * np.log10(np.maximum(power, 1e-20))


def amplitude(level: np.ndarray | float) -> np.ndarray | float:
    """The factor that a number of decibels is."""
    return 10 ** (level / 20)


@lru_cache(maxsize=8)
def _k_response(size: int) -> np.ndarray:
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    response = np.ones_like(turn)
    for forward, backward in (SHELF, HIGHPASS):
        response *= np.polyval(forward[::-1], turn) / np.polyval(backward[::-1], turn)
    return response.astype(np.complex64)


@cache
def _phases() -> np.ndarray:
    """The three rows of taps that interpolate a quarter, a half and three quarters of the way to the next sample."""
    taps = np.arange(TAPS) - TAPS // 2 + 1
    fractions = np.arange(1, OVERSAMPLING)[:, None] / OVERSAMPLING
    distance = taps[None, :] - fractions
    window = np.cos(np.pi * distance / (TAPS + 1)) ** 2
    weights = np.sinc(distance) * window
    return (weights / weights.sum(1, keepdims=True)).astype(np.float32)
