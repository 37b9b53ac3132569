"""What is asked of a model of sound at one time, and what every such model can do."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import gcd
from typing import Protocol

import numpy as np
from scipy.signal import resample_poly

from filmgen.backends.neural.checks import check_sound
from filmgen.backends.score.tape import Sound
from filmgen.film.time import SAMPLE_RATE


@dataclass(frozen=True)
class Part:
    """What is to be played: `seconds` long, drawn from `seed`. `without` is what must not be heard.

    `bpm` and `key` belong to music; 0 and empty are none. `before` is what was heard until now, for a player who goes
    on from it: the part then begins with it once more.
    """

    words: str
    without: str
    seconds: float
    seed: int
    bpm: int = 0
    key: str = ""
    before: Sound | None = None


class Player(Protocol):
    """A model that plays. Lengths are in seconds."""

    who: str
    window: float
    """The most it plays at one time."""
    least: float
    """The least it is used to play: what is shorter is cut from that much."""
    memory: float
    """How much of what came before it goes on from; 0 for one that always begins anew."""

    def play(self, part: Part) -> Sound:
        """The part as stereo sound at 48 kHz, about as long as was asked. Raises BadTake for what is no sound."""
        ...


REMEDY = "try another chance (--rng 7), the model's own steps and guidance, or dtype=float32"


@contextmanager
def chance(seed: int, device: str) -> Iterator[None]:
    """Torch's own chance, from which some models draw, set for one part and put back as it was."""
    import torch

    with torch.random.fork_rng([torch.cuda.current_device()] if device == "cuda" else []):
        torch.manual_seed(seed)
        yield


def heard(samples: np.ndarray, rate: int, part: Part, who: str) -> Sound:
    """What came out of a model, checked, as stereo sound at 48 kHz. `samples`: (channels, samples) or (samples,)."""
    samples = np.atleast_2d(np.asarray(samples, np.float32))
    check_sound(samples, rate, 1.5 * part.seconds + 10, who, REMEDY)
    sound = resampled(samples, rate, SAMPLE_RATE)
    return np.ascontiguousarray(sound[:2] if len(sound) > 1 else np.repeat(sound, 2, axis=0))


def resampled(samples: np.ndarray, rate: int, wanted: int) -> np.ndarray:
    if rate == wanted:
        return samples.astype(np.float32)
    shared = gcd(rate, wanted)
    return resample_poly(samples, wanted // shared, rate // shared, axis=-1).astype(np.float32)
