"""How far each line stands above what sounds under it."""

from collections.abc import Sequence

import numpy as np

from filmgen.backends.mixing.loudness import TENTH, decibels, tenth_powers


def clearances(speech: np.ndarray, under: np.ndarray, spans: Sequence[tuple[int, int]]) -> tuple[float, ...]:
    """For each span of samples (first, one past the last), LU from what lies under the speech up to the speech.

    Both sounds are (channels, samples) of a whole film. Speech is measured where there is any in the span, and what
    lies under it over all of the span (K-weighting as in ITU-R BS.1770-5). Where nothing lies under it: 60.
    """
    return clearances_of(tenth_powers(speech), tenth_powers(under), spans)


def clearances_of(spoken: np.ndarray, rest: np.ndarray, spans: Sequence[tuple[int, int]]) -> tuple[float, ...]:
    """The same of what was measured already: K-weighted power of each tenth of a second."""
    found = []
    for start, end in spans:
        first, last = start // TENTH, max(start // TENTH + 1, -(-end // TENTH))
        words = spoken[first:last]
        words = words[words > 0.01 * words.max()] if words.size and words.max() > 0 else words
        apart = decibels(words.mean()) - decibels(rest[first:last].mean()) if words.size else -60.0
        found.append(float(np.clip(apart, -60, 60)))
    return tuple(found)
