"""How loud a film is over time: its loudest three seconds, its range, its peaks and its silences."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from filmgen.backends.mixing.loudness import SILENCE, Meter, decibels, in_tenths
from filmgen.film.time import SAMPLE_RATE

BLOCK = 10 * SAMPLE_RATE
_QUIET = -70.0
"""LUFS of a tenth of a second below which nothing is heard."""


@dataclass(frozen=True)
class Dynamics:
    """`integrated`, `loudest` (short-term maximum) in LUFS, `range` in LU, `peak` in dBTP, `silence` in seconds.

    `clipped` counts samples that lie at full scale together with a neighbour.
    """

    integrated: float
    loudest: float
    range: float
    peak: float
    silence: float
    clipped: int


def dynamics(sound: np.ndarray) -> Dynamics:
    """Measure a whole film's sound, (channels, samples) at 48 kHz."""
    blocks = (sound[:, at : at + BLOCK] for at in range(0, sound.shape[1], BLOCK))
    return dynamics_of(blocks, sound.shape[0])


def dynamics_of(blocks: Iterable[np.ndarray], channels: int) -> Dynamics:
    """Measure a film's sound as it comes, in blocks of BLOCK samples; only the last may be shorter.

    Loudness and peak after ITU-R BS.1770-5, short-term loudness over three seconds and its range after EBU Tech 3342:
    from the tenth to the 95th percentile of what passes the gates at -70 LUFS and 20 LU below its mean.
    """
    meter = Meter(channels=channels, highest=True)
    clipped = 0
    for block in blocks:
        meter.hear(block)
        full = np.abs(block) >= 1 - 2**-22
        clipped += int((full[:, 1:] & full[:, :-1]).sum())
    tenths = in_tenths(meter.powers)
    window = min(30, len(tenths))
    short = decibels(np.convolve(tenths, np.full(window, 1 / window), "valid")) - 0.691
    return Dynamics(
        integrated=meter.integrated,
        loudest=float(short.max()),
        range=_range(short),
        peak=meter.true_peak,
        silence=_longest(decibels(tenths) - 0.691 < _QUIET) / 10,
        clipped=clipped,
    )


def _range(short: np.ndarray) -> float:
    heard = short[short > SILENCE]
    if not heard.size:
        return 0.0
    gate = decibels(np.mean(10 ** (heard / 10))) - 20
    low, high = np.percentile(heard[heard > gate], (10, 95))
    return float(high - low)


def _longest(quiet: np.ndarray) -> int:
    """The longest run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], quiet.astype(np.int8), [0]))))
    return int((edges[1::2] - edges[::2]).max(initial=0))
