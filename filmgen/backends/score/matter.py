"""What sounds are made of when they are not music: blows, grains, breath, friction, and the bodies they sound in.

All are mono, of any level; who uses them sets it. A resonance is (Hz, seconds to fall 60 dB, gain).
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, lfilter, sosfilt

from filmgen.backends.score.struck import ring
from filmgen.backends.score.tape import Sound, samples
from filmgen.film.time import SAMPLE_RATE

Resonance = tuple[float, float, float]
Rng = np.random.Generator


def blow(length: int, resonances: Sequence[Resonance], hardness: float, rng: Rng, pitch: float = 1.0) -> Sound:
    """A body struck once: its resonances, each a little off, and the contact itself, bright where it is hard."""
    hz, decay, gain = (np.array(column, float) for column in zip(*resonances, strict=True))
    hz = hz * pitch * (1 + 0.02 * rng.standard_normal(len(hz)))
    gain = gain * np.exp(0.25 * rng.standard_normal(len(gain))) * np.exp(0.4j * rng.standard_normal(len(gain)))
    sound = ring(hz, decay, gain, gain, length)[0]
    contact = min(length, samples(0.012))
    click = rng.standard_normal(contact) * np.exp(-np.arange(contact) / samples(0.0012 + 0.002 * (1 - hardness)))
    sound[:contact] += hardness * np.abs(sound).max() * filtered(click, 400, 2_000 + 9_000 * hardness)
    return sound


def filtered(sound: NDArray, lowest: float, highest: float, order: int = 1) -> Sound:
    """What of a sound lies between two frequencies."""
    return sosfilt(_edges(lowest, min(highest, 0.45 * SAMPLE_RATE), order), sound).astype(np.float32)


@lru_cache(maxsize=64)
def _edges(lowest: float, highest: float, order: int) -> NDArray[np.float64]:
    return butter(order, [lowest, highest], "band", fs=SAMPLE_RATE, output="sos")


def hiss(length: int, lowest: float, highest: float, rng: Rng, order: int = 1) -> Sound:
    """Noise between two frequencies, at a level of 1."""
    noise = filtered(rng.standard_normal(length), lowest, highest, order)
    return noise / (noise.std() + 1e-9)


def resonate(sound: NDArray, resonances: Sequence[Resonance]) -> Sound:
    """A sound heard through a body that rings at its resonances."""
    out = np.zeros(len(sound))
    for hz, decay, gain in resonances:
        radius = np.exp(-6.91 / (decay * SAMPLE_RATE))
        turn = 2 * np.pi * hz / SAMPLE_RATE
        out += gain * lfilter([np.sin(turn)], [1, -2 * radius * np.cos(turn), radius**2], sound)
    return out.astype(np.float32)


def sparks(rate: NDArray, rng: Rng, wild: float = 1.5) -> Sound:
    """Single impulses, `rate` of them a second (by sample), their heights as uneven as pebbles."""
    hits = np.flatnonzero(rng.random(len(rate)) < rate / SAMPLE_RATE)
    out = np.zeros(len(rate), np.float32)
    heights = np.minimum(rng.pareto(wild, len(hits)) + 0.2, 9)
    out[hits] = heights * rng.choice([-1, 1], len(hits))
    return out


def friction(speed: NDArray, rng: Rng) -> Sound:
    """Stick and slip: one impulse each time a surface of `speed` teeth a second (by sample) lets go."""
    teeth = np.cumsum(speed * (1 + 0.1 * rng.standard_normal(len(speed)))) / SAMPLE_RATE
    slips = np.diff(np.floor(teeth), prepend=0)
    return (slips * (0.5 + 0.5 * rng.random(len(speed)))).astype(np.float32)


def wander(length: int, rate: float, rng: Rng) -> NDArray[np.float64]:
    """A smooth random walk about 0, spread 1, that turns about `rate` times a second."""
    knots = rng.standard_normal(int(length / SAMPLE_RATE * rate * 2) + 6)
    knots = np.convolve(knots, [0.25, 0.5, 0.25], "same") * 1.6
    return np.interp(np.linspace(0, len(knots) - 1, length), np.arange(len(knots)), knots)


def decay(length: int, seconds: float, attack: float = 0.001) -> Sound:
    """An envelope that rises in `attack` seconds and then falls 60 dB in `seconds`."""
    time = np.arange(length) / SAMPLE_RATE
    shape = np.minimum(1, time / attack) * np.exp(-6.91 * np.maximum(0, time - attack) / seconds)
    return shape.astype(np.float32)


def bump(length: int, peak: float, rise: float = 2.0, fall: float = 1.5) -> Sound:
    """An envelope over the whole length that is highest at `peak` (0 to 1)."""
    along = np.linspace(0, 1, length)
    shape = np.where(along < peak, (along / peak) ** rise, (np.clip(1 - along, 0, 1) / (1 - peak)) ** fall)
    return shape.astype(np.float32)


def glide(hz: NDArray) -> NDArray[np.float64]:
    """The phase, in cycles, of a tone whose frequency changes by sample."""
    return np.cumsum(hz) / SAMPLE_RATE


def warm(sound: NDArray, drive: float) -> Sound:
    """Overdriven, so that a low sound has overtones a small loudspeaker can give."""
    return np.tanh(drive * np.asarray(sound) / (np.abs(sound).max() + 1e-9)).astype(np.float32)


def lay_in(out: Sound, sound: Sound, seconds: float, gain: float = 1.0) -> None:
    """Add a sound to another from a moment on; what runs past the end is lost."""
    at = samples(seconds)
    part = sound[..., : max(0, out.shape[-1] - at)]
    out[..., at : at + part.shape[-1]] += np.float32(gain) * part


def unit(sound: NDArray) -> Sound:
    """The sound with its highest sample at 1."""
    return (sound / (np.abs(sound).max() + 1e-9)).astype(np.float32)
