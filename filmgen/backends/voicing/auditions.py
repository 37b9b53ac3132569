"""Which of a model's speakers plays whom: each role hears its own share of them, and takes the one nearest its pitch.

The names and numbers of a model's speakers say nothing that can be relied on (those of a well-known one do not match
the corpus it was taught), so they are heard: a short line each, of which the pitch is measured.
"""

from collections.abc import Callable

import numpy as np

from filmgen.backends.listening.voices import fundamentals
from filmgen.backends.voicing.bearing import PITCH_STEP, ROLES
from filmgen.backends.voicing.processing import resized
from filmgen.film.story import Timbre
from filmgen.film.time import SAMPLE_RATE

LINE = "We were never really alone."
STEPS = (0, 1, -1, 2, -2)
"""The order in which those of a role who are higher or lower choose."""
UNVOICED = 150.0
"""Hz, for a speaker in whom no pitch can be heard."""
LEANING = 0.4
"""How far a voice is bent to the pitch that was looked for, as an exponent of what is missing."""


def choose(timbre: Timbre, speakers: tuple[str, ...], pitch_of: Callable[[str], float]) -> str:
    """The speaker for a role and its step of pitch, by a fixed rule.

    Role number r of n may have every n-th speaker from the r-th on; where there are fewer speakers than roles, any.
    Of those, steps 0, 1, -1, 2, -2 choose in turn whoever is nearest to their pitch and not yet taken.
    """
    roles = tuple(ROLES)
    first = roles.index(timbre.role)
    left = list(speakers[first :: len(roles)] if len(speakers) >= len(roles) else speakers)
    chosen = left[0]
    for step in STEPS:
        if not left:
            break
        wanted = ROLES[timbre.role].pitch * PITCH_STEP**step
        chosen = min(left, key=lambda name: abs(np.log2(pitch_of(name) / wanted)))
        if step == timbre.pitch:
            break
        left.remove(chosen)
    return chosen


def bent(wanted: float, pitch: float) -> float:
    """The size of throat by which a voice of that pitch leans to the one that was looked for."""
    return float(np.clip((wanted / pitch) ** LEANING, 0.72, 1.3))


def pitch_of(samples: np.ndarray, rate: int) -> float:
    """The median fundamental of a voice in Hz."""
    from scipy.signal import resample_poly

    heard = fundamentals(resample_poly(resized(samples, rate, 1.0), 1, SAMPLE_RATE // 16_000))
    voiced = heard[heard > 0]
    return float(np.median(voiced)) if len(voiced) >= 5 else UNVOICED
