"""Whether a stereo mix survives one loudspeaker: how its sides agree, and what is lost when they are summed."""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.mixing.loudness import integrated
from filmgen.film.time import SAMPLE_RATE

_WINDOW = 3 * SAMPLE_RATE
_FAINT = 1e-4
"""The root mean square below which a window says nothing."""


@dataclass(frozen=True)
class Image:
    """`correlation` of left and right over all, from -1 to 1, and the `worst` three seconds of it. `folded` is how many
    LU a mono fold gains (or loses, when negative) against the 3 LU that it loses of a sound from the middle."""

    correlation: float
    worst: float
    folded: float


def image(sound: np.ndarray) -> Image:
    """Measure a stereo sound, (2, samples) at 48 kHz."""
    left, right = sound
    windows = []
    for at in range(0, max(1, len(left) - _WINDOW + 1), _WINDOW // 2):
        one, other = left[at : at + _WINDOW], right[at : at + _WINDOW]
        if min(one.std(), other.std()) > _FAINT:
            windows.append(_correlation(one, other))
    folded = np.mean(sound, axis=0, keepdims=True)
    lost = integrated(folded) - integrated(sound) + 10 * np.log10(2)
    return Image(_correlation(left, right), min(windows, default=1.0), float(lost))


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    power = float(np.sqrt(np.dot(one, one) * np.dot(other, other)))
    return float(np.dot(one, other)) / power if power > 0 else 1.0
