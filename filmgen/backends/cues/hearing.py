"""Where sound begins, beats and ends: what the cutter listens for before cutting."""

import numpy as np
from numpy.typing import NDArray

from filmgen.backends.score.tape import Sound, decibels
from filmgen.film.time import SAMPLE_RATE

HOP = SAMPLE_RATE // 100
"""Samples between two moments at which is listened."""
WINDOW = 2 * HOP
FAR_BELOW = -34.0
"""dB under the loud passages at which music has died away."""


def onsets(sound: Sound) -> NDArray[np.float32]:
    """How much begins at each hundredth of a second: what is new in the spectrum, logarithms of it, summed."""
    mono = np.pad(sound.mean(axis=0), (WINDOW, WINDOW))
    count = max(0, (len(mono) - WINDOW) // HOP)
    if count < 2:
        return np.zeros(1, np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(mono, WINDOW)[: count * HOP : HOP]
    spectrum = np.log1p(200 * np.abs(np.fft.rfft(frames * np.hanning(WINDOW).astype(np.float32), axis=1)) / WINDOW)
    return np.maximum(0, np.diff(spectrum, axis=0)).sum(axis=1).astype(np.float32)


def strongest(begins: NDArray[np.float32], first: int, last: int) -> int:
    """The sample, from `first` to `last`, at which most begins."""
    low = min(first // HOP, len(begins) - 1)
    high = max(low + 1, min(last // HOP + 1, len(begins)))
    return (low + int(np.argmax(begins[low:high]))) * HOP


def in_step(before: NDArray[np.float32], begins: NDArray[np.float32], first: int, last: int) -> int:
    """The sample, from `first` to `last`, from which a new sound goes on in the beat of the one before.

    `before` is the last bar of the one, `begins` the other from its start: the moment from which they are most alike.
    """
    pattern = before - before.mean()
    best, chosen = -np.inf, first
    for at in range(first // HOP, min(last // HOP, len(begins) - len(pattern)) + 1):
        here = begins[at : at + len(pattern)]
        likeness = float(pattern @ (here - here.mean())) / (float(np.linalg.norm(here - here.mean())) + 1e-9)
        if likeness > best:
            best, chosen = likeness, at * HOP
    return chosen


def dies_away(sound: Sound) -> int | None:
    """The sample at which music has died away by itself; None when it goes on to its last sample."""
    step = 5 * HOP
    count = sound.shape[1] // step
    if count < 10:
        return None
    level = np.sqrt((sound[:, : count * step].reshape(2, count, step) ** 2).mean(axis=(0, 2)))
    loud = np.flatnonzero(level > np.quantile(level, 0.9) * decibels(FAR_BELOW))
    end = (int(loud[-1]) + 1) * step
    return end if sound.shape[1] - end >= 4 * step else None


def first_heard(sound: Sound, below: float = -26.0) -> int:
    """The sample at which a sound begins: the first that comes within `below` dB of its peak."""
    size = np.abs(sound).max(axis=0)
    return int(np.argmax(size >= size.max() * decibels(below)))
