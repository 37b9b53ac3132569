"""How far the rest steps back while somebody speaks: for each line just enough, measured from what sounds under it."""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.mixing.loudness import TENTH, decibels
from filmgen.backends.mixing.spectrum import high_pass, low_pass
from filmgen.film.time import SAMPLE_RATE

GRAIN = SAMPLE_RATE // 100
"""Samples between two points of a curve."""
JOIN = 1.4
"""Seconds; in a shorter gap between two lines nothing comes back up."""


@dataclass(frozen=True)
class Manners:
    """How a stem behaves under speech: `clearance` LU below it, ducked by `least` to `most` dB.

    It sinks for `attack` seconds, `ahead` of the first word, and rises for `release`.
    """

    clearance: float
    least: float = 0.0
    most: float = 18.0
    attack: float = 0.35
    ahead: float = 0.15
    release: float = 0.95


MUSIC = Manners(clearance=15, least=3)
AIR = Manners(clearance=20, least=1, most=10)
EFFECTS = Manners(clearance=19, attack=0.08, ahead=0.05, release=0.4)
DIP = 0.6
"""Share of music between 0.9 and 4.2 kHz taken out under speech: 8 dB where consonants are."""


def duck(
    spans: list[tuple[int, int]], speech: np.ndarray, stem: np.ndarray, samples: int, manners: Manners
) -> np.ndarray:
    """The depth in dB, every GRAIN samples of a film of `samples`, at which the stem clears the speech.

    `spans` are the lines in samples, first and one past the last, in order; `speech` and `stem` are K-weighted powers
    of each tenth of a second.
    """
    time = np.arange(samples // GRAIN + 2) * (GRAIN / SAMPLE_RATE)
    depth = np.zeros(len(time))
    for index, (start, end) in enumerate(spans):
        first, last = start // TENTH, max(start // TENTH + 1, -(-end // TENTH))
        apart = decibels(speech[first:last].mean()) - decibels(_louder_half(stem[first:last]).mean())
        wanted = float(np.clip(manners.clearance - apart, manners.least, manners.most))
        begin, finish = start / SAMPLE_RATE - manners.ahead, end / SAMPLE_RATE
        if index + 1 < len(spans) and spans[index + 1][0] / SAMPLE_RATE - finish < JOIN:
            finish = max(finish, spans[index + 1][0] / SAMPLE_RATE - manners.ahead)
        low, high = np.searchsorted(time, (begin - manners.attack, finish + manners.release))
        sinking = (time[low:high] - begin + manners.attack) / manners.attack
        rising = 1 - (time[low:high] - finish) / manners.release
        shape = np.clip(np.minimum(sinking, rising), 0, 1)
        depth[low:high] = np.maximum(depth[low:high], wanted * (0.5 - 0.5 * np.cos(np.pi * shape)))
    return depth


def _louder_half(powers: np.ndarray) -> np.ndarray:
    """What a word has to be heard over: a hit under one word counts as if it lay under all of them."""
    return np.sort(powers)[len(powers) // 2 :]


def over(curve: np.ndarray, start: int, samples: int) -> np.ndarray:
    """A curve's value at each sample from `start` on."""
    return np.interp(np.arange(start, start + samples), np.arange(len(curve)) * GRAIN, curve).astype(np.float32)


def consonants(frequency: np.ndarray) -> np.ndarray:
    """The band in which words are told apart."""
    return high_pass(frequency, 900, 1) * low_pass(frequency, 4200, 1)
