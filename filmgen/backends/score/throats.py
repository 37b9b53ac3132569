"""What animals and many people say: a bark, a growl, a room full of talk.

Each maker takes a source of chance and the seconds it may fill, and returns mono or stereo sound of any level.
"""

import numpy as np

from filmgen.backends.score.life import murmur
from filmgen.backends.score.matter import Rng, bump, filtered, glide, hiss, lay_in, unit, wander
from filmgen.backends.score.tape import Sound, place, samples
from filmgen.film.time import SAMPLE_RATE


def bark(rng: Rng, seconds: float) -> Sound:
    """A dog says it two or three times, as often as there is time for."""
    out = np.zeros(samples(min(seconds, 1.5)), np.float32)
    size, at = rng.uniform(0.8, 1.3), 0.0
    for _ in range(int(rng.integers(2, 4))):
        if at > max(0.0, len(out) / SAMPLE_RATE - 0.2):
            break
        length = samples(rng.uniform(0.14, 0.2))
        along = np.linspace(0, 1, length)
        pitch = size * (250 + 260 * np.sin(np.pi * along**0.7)) * np.exp(0.05 * wander(length, 30, rng))
        throat = _through(_buzz(pitch), ((520, 1.0), (1150, 0.9), (2500, 0.35)), size)
        voice = unit(throat) + 0.25 * unit(hiss(length, 600, 5000, rng))
        lay_in(out, voice * bump(length, 0.2, 0.8, 1.2), at, rng.uniform(0.75, 1))
        at += rng.uniform(0.3, 0.42)
    return out


def growl(rng: Rng, seconds: float) -> Sound:
    """Something large, low and near: it breathes through what it says."""
    length = samples(min(seconds, 2.4))
    pulses = rng.uniform(42, 62) * np.exp(0.12 * wander(length, 9, rng))
    throat = _through(_buzz(pulses), ((210, 1.0), (430, 0.9), (860, 0.5), (1700, 0.15)), 1.0)
    breath = hiss(length, 180, 1500, rng) * (0.6 + 0.4 * np.sin(2 * np.pi * glide(pulses)))
    return (unit(throat) + 0.3 * unit(breath)) * bump(length, 0.35, 0.7, 1.0)


def crowd(rng: Rng, seconds: float) -> Sound:
    """A room full of people of whom no word is made out."""
    out = np.zeros((2, samples(seconds)), np.float32)
    people = [unit(murmur(rng)) for _ in range(8)]
    for _ in range(max(6, int(5 * seconds))):
        at = float(rng.uniform(0, max(0.05, seconds - 1.0)))
        voice = people[rng.integers(len(people))]
        lay_in(out, place(voice, rng.uniform(-0.9, 0.9)), at, float(rng.uniform(0.2, 1)))
    room = np.stack([hiss(out.shape[1], 200, 1600, rng) for _ in "lr"])
    return (out + np.float32(0.12) * room) * bump(out.shape[1], 0.4, 0.4, 0.5)


def _buzz(pitch: np.ndarray) -> np.ndarray:
    """What a throat gives before it is shaped: all overtones of a pitch in Hz, by sample."""
    return 1 - 2 * (glide(pitch) % 1)


def _through(buzz: np.ndarray, formants: tuple[tuple[float, float], ...], size: float) -> Sound:
    return sum(gain * filtered(buzz, 0.85 * size * hz, 1.18 * size * hz) for hz, gain in formants)
