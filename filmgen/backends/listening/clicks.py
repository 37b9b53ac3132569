"""Clicks: moments at which a sound breaks off for a sample or two, as a bad edit does."""

from itertools import pairwise

import numpy as np

from filmgen.film.time import SAMPLE_RATE

GRAIN = SAMPLE_RATE // 100
AUDIBLE = 0.02
"""The least bend between neighbouring samples (their second difference) that is heard as a click."""
SUDDEN = 15.0
"""How much sharper it is than what sounds just before and after, of which a tenth may be as sharp as it likes."""


def clicks(sound: np.ndarray) -> tuple[float, ...]:
    """The seconds at which a sound clicks, (channels, samples) at 48 kHz: a bend that stands alone among its
    neighbours. What is sharp by nature, a knock or a plucked string, goes on being sharp for longer than that."""
    found = []
    for first in range(0, sound.shape[1], 1000 * GRAIN):
        found += _among(sound[:, max(0, first - GRAIN) : first + 1001 * GRAIN], max(0, first - GRAIN))
    return tuple(at for before, at in pairwise((-1.0, *sorted(set(found)))) if at - before > 0.015)


def _among(sound: np.ndarray, first: int) -> list[float]:
    bends = np.abs(np.diff(sound, 2)).max(0, initial=0)
    grains = bends[: len(bends) // GRAIN * GRAIN].reshape(-1, GRAIN)
    if not len(grains):
        return []
    usual = np.quantile(grains, 0.9, axis=1)
    around = np.maximum(usual, np.maximum(np.roll(usual, 1), np.roll(usual, -1)))
    sharpest = grains.max(1)
    alone = np.flatnonzero((sharpest > AUDIBLE) & (sharpest > SUDDEN * around))
    return [round((first + int(grain) * GRAIN) / SAMPLE_RATE, 2) for grain in alone]
