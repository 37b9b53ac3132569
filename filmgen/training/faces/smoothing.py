"""Where something really was, of where it was seen and how it seemed to move: all at once, so nothing lags behind.

What is seen in a frame is right on average and trembles; how a face moves from one frame to the next is known much
finer, but adds up to a drift. Both are laid into one sum of squares over a stretch of frames, and its least is taken:
the smoother of Rauch, Tung and Striebel (AIAA Journal 3(8), 1965) for a walk that is steered, solved directly.
"""

import numpy as np
from scipy.linalg import solveh_banded

ROUNDS = 4
"""How often what lies far off is weighed anew."""
FAR = 2.0
"""How many of its spreads a sighting may be off before it counts for less."""


def settle(seen_TK: np.ndarray, spread_TK: np.ndarray, moved_TK: np.ndarray, drift_TK: np.ndarray) -> np.ndarray:
    """The likeliest course (T x K) of K values over T frames.

    `seen_TK` are sightings with their spreads, infinite where there is none; `moved_TK` is by how much a value changed
    from frame t to t + 1, `drift_TK` how far off that may be; of both, the last row is not used. A sighting that lies
    far from the course is weighed less and less, as in the estimate of Geman and McClure.
    """
    course = np.empty_like(seen_TK)
    for value in range(seen_TK.shape[1]):
        sight = 1 / np.square(spread_TK[:, value])
        seen = np.where(sight > 0, seen_TK[:, value], 0.0)
        weight = sight
        for _ in range(ROUNDS):
            course[:, value] = _least(seen, weight, moved_TK[:-1, value], 1 / np.square(drift_TK[:-1, value]))
            off = np.square(seen - course[:, value]) * sight
            weight = sight / np.square(1 + off / FAR**2)
    return course


def _least(seen: np.ndarray, sight: np.ndarray, moved: np.ndarray, tie: np.ndarray) -> np.ndarray:
    """The least of sum sight (x - seen)^2 + sum tie (x' - x - moved)^2: a system of three bands."""
    bands = np.zeros((2, len(seen)))
    bands[1] = sight + 1e-9
    bands[1, :-1] += tie
    bands[1, 1:] += tie
    bands[0, 1:] = -tie
    right = sight * seen
    right[:-1] -= tie * moved
    right[1:] += tie * moved
    return solveh_banded(bands, right, check_finite=False) if len(seen) > 1 else right / bands[1]
