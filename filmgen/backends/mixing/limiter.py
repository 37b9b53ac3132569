"""How loud the whole becomes: one gain that meets the loudness asked for, and a limiter that keeps peaks below it.

Both are found from the power and the true peak of every millisecond, without touching the sound.
"""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.mixing.loudness import HOP, SILENCE, amplitude, gated, in_tenths

LOOK_AHEAD = 4
"""Milliseconds over which the limiter closes before a peak."""
RELEASE = 60
"""Milliseconds over which it opens again."""
HEADROOM = 0.7
"""Decibels kept below the true peak asked for: what an encoder rebuilds peaks higher than what it was given."""
MOST_GAIN = 12.0
"""Decibels; a film of next to nothing stays quiet instead of turning into noise."""
NEAR_ENOUGH = 0.005
TRIES = 12


@dataclass(frozen=True)
class Master:
    """What is done to every stem alike: one gain for each millisecond, linear."""

    gains: np.ndarray

    def over(self, start: int, samples: int) -> np.ndarray:
        """The gain of each sample from `start` on."""
        place = (np.arange(start, start + samples) - HOP / 2) / HOP
        return np.interp(place, np.arange(len(self.gains)), self.gains).astype(np.float32)


def master(powers: np.ndarray, peaks: np.ndarray, loudness: float, true_peak: float) -> Master:
    """Find the gain and limiting that bring the millisecond `powers` (K-weighted) and true `peaks` to the target."""
    ceiling = float(amplitude(true_peak - HEADROOM))
    measured = gated(in_tenths(powers))
    if measured <= SILENCE:
        return Master(gains=limit(peaks, ceiling))
    gain = tried = min(loudness - measured, MOST_GAIN)
    reached = previous = None
    for _ in range(TRIES):
        gains = amplitude(gain) * limit(peaks * amplitude(gain), ceiling)
        previous, reached = reached, gated(in_tenths(powers * gains**2))
        missing = loudness - reached
        if abs(missing) < NEAR_ENOUGH or (missing > 0 and gain >= MOST_GAIN):
            break
        moved = gain - tried
        slope = (reached - previous) / moved if previous is not None and abs(moved) > 1e-6 else 1.0
        tried, gain = gain, min(gain + missing / min(max(slope, 0.2), 1.0), MOST_GAIN)
    return Master(gains=gains)


def limit(peaks: np.ndarray, ceiling: float, release: int = RELEASE) -> np.ndarray:
    """A gain per entry of `peaks` (milliseconds) that holds every peak at or below `ceiling`, without a corner in it.

    The least gain needed nearby is held, then averaged twice over no more than the hold.
    """
    if not len(peaks) or peaks.max() <= ceiling:
        return np.ones(len(peaks))
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    closing, opening = 2 * LOOK_AHEAD + 1, 2 * (release // 2) + 1
    hold = LOOK_AHEAD + release // 2 + 1
    held = np.lib.stride_tricks.sliding_window_view(np.pad(needed, hold, mode="edge"), 2 * hold + 1).min(1)
    return _average(_average(held, closing), opening)


def limited(sound: np.ndarray, ceiling: float, release: int) -> np.ndarray:
    """A whole sound held below a sample peak of `ceiling`, in decibels."""
    padded = np.pad(sound, ((0, 0), (0, -sound.shape[1] % HOP)))
    peaks = np.abs(padded).max(0).reshape(-1, HOP).max(1)
    gains = Master(gains=limit(peaks, float(amplitude(ceiling)), release))
    return sound * gains.over(0, sound.shape[1])


def _average(values: np.ndarray, width: int) -> np.ndarray:
    total = np.cumsum(np.pad(values, (width // 2 + 1, width // 2), mode="edge"))
    return (total[width:] - total[:-width]) / width
