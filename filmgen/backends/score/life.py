"""Single sounds in the air of a place: birds, crickets, drops, bubbles, a far horn. None comes round in a loop.

A voice is made a few times over and then heard again and again from elsewhere, nearer or farther.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmgen.backends.score import foley, nature, steps, works
from filmgen.backends.score.matter import (
    Rng,
    blow,
    bump,
    decay,
    filtered,
    glide,
    hiss,
    lay_in,
    resonate,
    sparks,
    unit,
    wander,
)
from filmgen.backends.score.tape import Sound, chance, decibels, place, samples
from filmgen.film.time import SAMPLE_RATE


@dataclass(frozen=True)
class Kind:
    """A kind of single sound: how it is made, seconds between two (mean), how even that is, peak in dBFS, where to.

    `even` is 0 for chance and 1 for a clock. `dull` is the low-pass in Hz that distance is, `far` how much echoes.
    """

    make: Callable[[Rng], Sound]
    every: float
    level: float
    even: float = 0.3
    spread: float = 6.0
    """dB by which near ones are louder than far ones."""
    dull: float = 6_000.0
    far: float = 0.3
    makes: int = 4


@dataclass(frozen=True)
class Heard:
    """A sound and the sample at which it is heard."""

    at: int
    sound: Sound
    gain: float


def scatter(kind: Kind, length: int, seed: object, sooner: float = 1.0, lift: float = 0.0) -> list[Heard]:
    """The voice over `length` samples, `sooner` times as often as usual and `lift` dB louder."""
    rng = chance("life", seed)
    voices = [_distant(kind, kind.make(rng), rng) for _ in range(kind.makes)]
    heard, mean = [], kind.every / sooner
    at = float(rng.uniform(0, min(mean, 8.0)))
    while at * SAMPLE_RATE < length:
        gain = decibels(kind.level + lift + kind.spread * (rng.random() - 0.5))
        heard.append(Heard(samples(at), voices[rng.integers(kind.makes)], gain))
        step = kind.even * rng.normal(1, 0.04) + (1 - kind.even) * rng.exponential(1.0)
        at += max(0.02, mean * float(step))
    return heard


def _distant(kind: Kind, sound: Sound, rng: Rng) -> Sound:
    """The sound from somewhere: dulled by air, answered by what stands around."""
    mono = sound if sound.ndim == 1 else sound.mean(axis=0)
    mono = unit(filtered(mono, 60, kind.dull))
    out = np.zeros((2, len(mono) + samples(0.9 * (kind.far > 0))), np.float32)
    lay_in(out, place(mono, rng.uniform(-0.8, 0.8)), 0.0)
    if kind.far:
        soft = filtered(mono, 80, kind.dull * 0.5)
        for _ in range(7):
            delay = rng.uniform(0.03, 0.8)
            lay_in(out, place(soft, rng.uniform(-1, 1)), delay, kind.far * rng.uniform(0.3, 1) * np.exp(-delay * 3.5))
    return out


# Voices


def songbird(rng: Rng) -> Sound:
    """A phrase of sweeps, the species and its tune by chance."""
    manner = rng.integers(3)
    base, out = rng.uniform(2400, 4200), np.zeros(samples(1.7), np.float32)
    if manner == 0:
        notes = [(rng.uniform(0.05, 0.12), base * rng.uniform(0.8, 1.3), rng.uniform(-0.3, 0.4)) for _ in range(8)]
    elif manner == 1:
        notes = [(0.13, base * (1.0 if index % 2 else 1.26), -0.05) for index in range(6)]
    else:
        notes = [(0.045, base, -0.35)] * 14
    at = 0.0
    for long, hz, bend in notes:
        length = samples(long)
        along = np.linspace(0, 1, length)
        phase = 2 * np.pi * glide(hz * (1 + bend * along + 0.04 * np.sin(2 * np.pi * 30 * along * long)))
        lay_in(out, (np.sin(phase) + 0.12 * np.sin(2 * phase)) * bump(length, 0.35, 0.8, 1.0), at, rng.uniform(0.7, 1))
        at += long * rng.uniform(1.15, 1.5)
        if at > 1.5:
            break
    return out


def cricket(rng: Rng) -> Sound:
    """Three strokes of one wing over the other."""
    hz, out = rng.uniform(3900, 4700), np.zeros(samples(0.2), np.float32)
    for index in range(3):
        length = samples(0.028)
        time = np.arange(length) / SAMPLE_RATE
        stroke = np.sin(2 * np.pi * hz * time * (1 - 0.4 * time)) * bump(length, 0.4, 0.8, 1.0)
        lay_in(out, stroke, index * 0.042, 0.6 + 0.2 * index)
    return out


def owl(rng: Rng) -> Sound:
    """A long hoot, and a broken one."""
    base, out = rng.uniform(320, 380), np.zeros(samples(1.9), np.float32)
    for at, long in ((0.0, 0.38), (0.62, 0.16), (0.86, 0.75)):
        length = samples(long)
        along = np.linspace(0, 1, length)
        quaver = 0.014 * np.sin(2 * np.pi * 7 * along * long) * (long > 0.6)
        phase = 2 * np.pi * glide(base * (1 + 0.03 * np.sin(np.pi * along) + quaver))
        hoot = np.sin(phase) + 0.16 * np.sin(2 * phase) + 0.05 * hiss(length, 300, 700, rng)
        lay_in(out, hoot * bump(length, 0.35, 0.7, 0.9), at)
    return out


def bubble(rng: Rng) -> Sound:
    """One to five bubbles that rise together."""
    out = np.zeros(samples(0.5), np.float32)
    for _ in range(int(rng.integers(1, 6))):
        lay_in(
            out, nature.rising(rng, rng.uniform(330, 900), rng.uniform(0.03, 0.1)), rng.uniform(0, 0.35), rng.random()
        )
    return out


def small_bubble(rng: Rng) -> Sound:
    out = np.zeros(samples(0.3), np.float32)
    for _ in range(int(rng.integers(1, 4))):
        lay_in(
            out, nature.rising(rng, rng.uniform(900, 2600), rng.uniform(0.02, 0.06)), rng.uniform(0, 0.2), rng.random()
        )
    return out


def drop(rng: Rng) -> Sound:
    """A drop falls into standing water."""
    out = np.zeros(samples(0.25), np.float32)
    lay_in(out, hiss(samples(0.01), 1500, 7000, rng) * decay(samples(0.01), 0.01, 0.0005), 0.0, 0.2)
    lay_in(out, nature.rising(rng, rng.uniform(650, 1500), 0.09), 0.012)
    return out


def crackle(rng: Rng) -> Sound:
    """A knot in the wood gives."""
    length = samples(0.16)
    burst = sparks(700 * bump(length, 0.08, 1, 2.5), rng, 1.6)
    return resonate(burst, ((rng.uniform(700, 1600), 0.012, 1.0), (rng.uniform(2000, 3600), 0.006, 0.8)))


def tick(rng: Rng) -> Sound:
    """A clock on the wall."""
    pitch = rng.uniform(0.95, 1.08)
    return blow(
        samples(0.12), ((640, 0.03, 0.6), (1420, 0.025, 1.0), (2650, 0.015, 0.5), (4300, 0.01, 0.2)), 0.2, rng, pitch
    )


def footfall(rng: Rng) -> Sound:
    return blow(samples(0.3), steps.WOOD_FLOOR, 0.2, rng)


def relay(rng: Rng) -> Sound:
    return foley.click(rng, 0.25)


def plate(rng: Rng) -> Sound:
    """Crockery."""
    hz = rng.uniform(1500, 2600)
    return blow(samples(0.3), ((hz, 0.12, 1.0), (hz * 1.71, 0.08, 0.7), (hz * 2.6, 0.05, 0.4)), 0.4, rng)


def page(rng: Rng) -> Sound:
    return foley.paper(rng, 0.7)


def timber(rng: Rng) -> Sound:
    return foley.creak(rng, 1.6)


def hull(rng: Rng) -> Sound:
    """Metal settles, a long way off inside a hull."""
    return blow(
        samples(2.6),
        ((93, 1.6, 1.0), (151, 1.4, 0.7), (247, 1.8, 0.6), (391, 1.1, 0.3)),
        0.1,
        rng,
        rng.uniform(0.8, 1.2),
    )


def passing(rng: Rng) -> Sound:
    """A car goes by two streets away."""
    length = samples(rng.uniform(3.5, 6.0))
    tyres = hiss(length, 120, 1100, rng) * bump(length, 0.5, 2.2, 2.2)
    motor = np.sin(2 * np.pi * glide(np.linspace(74, 66, length) * np.exp(0.01 * wander(length, 3, rng))))
    return tyres + 0.4 * motor * bump(length, 0.48, 3, 3)


def train(rng: Rng) -> Sound:
    """A train over a joint, far down the line."""
    length = samples(6.0)
    along = np.linspace(0, 6, length)
    joints = (
        np.clip(np.sin(2 * np.pi * along / 0.83), 0, 1) ** 8
        + np.clip(np.sin(2 * np.pi * (along + 0.13) / 0.83), 0, 1) ** 8
    )
    return hiss(length, 60, 420, rng) * (0.5 + joints) * bump(length, 0.5, 1.5, 1.5)


def murmur(rng: Rng) -> Sound:
    """Somebody across the room says something; one hears only that."""
    length = samples(rng.uniform(1.4, 2.8))
    pitch = rng.uniform(95, 210) * np.exp(0.1 * wander(length, 3, rng))
    buzz = (glide(pitch) % 1) * -2 + 1
    voice = sum(filtered(buzz, hz * 0.8, hz * 1.2) * np.clip(0.6 + 0.5 * wander(length, 5, rng), 0.1, 2)
                for hz in (450, 950, 1900))  # fmt: skip
    syllables = np.clip(np.sin(2 * np.pi * glide(4.6 + wander(length, 2, rng))) + 0.35, 0, 1)
    return (voice * syllables * bump(length, 0.4, 0.4, 0.4)).astype(np.float32)


def swirl(rng: Rng) -> Sound:
    """Something small swims by."""
    length = samples(rng.uniform(0.8, 1.6))
    return (
        hiss(length, 220, 900, rng)
        * bump(length, 0.5, 1.5, 1.5)
        * (1 + 0.6 * np.sin(2 * np.pi * glide(np.full(length, 9.0))))
    )


def whisper_tone(rng: Rng) -> Sound:
    """A tone at the edge of hearing that swells and goes."""
    length = samples(5.0)
    hz = 220 * 2 ** (rng.choice([0, 3, 7, 10, 12, 15]) / 12) * 2
    return np.sin(2 * np.pi * glide(np.full(length, hz) * np.exp(0.002 * wander(length, 4, rng)))).astype(
        np.float32
    ) * bump(length, 0.5)


BIRDS = Kind(songbird, 2.6, -35, spread=14, dull=7_000, far=0.5, makes=8)
CRICKETS = Kind(cricket, 0.42, -38, even=0.75, spread=5, far=0.12, dull=6_500, makes=3)
OWL = Kind(owl, 19, -36, far=0.8, dull=2_000)
GULLS = Kind(lambda rng: nature.gull(rng, 2.4), 9, -35, dull=4_200, far=0.5)
BUBBLES = Kind(bubble, 0.55, -37, spread=14, dull=2_500, far=0.2, makes=8)
SMALL_BUBBLES = Kind(small_bubble, 0.4, -40, spread=14, dull=4_500, far=0.4, makes=8)
RAIL_JOINTS = Kind(tick, 0.62, -34, even=0.94, spread=3, far=0.3, dull=900, makes=4)
DROPS = Kind(drop, 2.4, -35, spread=10, dull=5_500, far=0.7)
CRACKLES = Kind(crackle, 0.16, -38, even=0.0, spread=18, far=0.0, dull=8_000, makes=10)
CLOCK = Kind(tick, 0.5, -32, even=1.0, spread=1.5, far=0.1, makes=2)
FOOTFALLS = Kind(footfall, 9, -36, far=0.6, dull=900)
RELAYS = Kind(relay, 6, -39, far=0.2)
PLATES = Kind(plate, 3.5, -36, spread=10, far=0.3, dull=5_000)
PAGES = Kind(page, 7, -37, far=0.3, dull=5_500, makes=2)
TIMBERS = Kind(timber, 8, -34, far=0.3, dull=2_200)
HULL = Kind(hull, 11, -31, far=0.8, dull=1_200)
CARS = Kind(passing, 7, -29, far=0.2, dull=1_400)
TRAIN = Kind(train, 22, -29, far=0.6, dull=700, makes=1)
MURMURS = Kind(murmur, 0.8, -30, spread=8, far=0.3, dull=1_800, makes=6)
SWIRLS = Kind(swirl, 5, -32, far=0.2, dull=1_200)
TONES = Kind(whisper_tone, 6, -45, far=0.4, dull=3_000)
FAR_THUNDER = Kind(lambda rng: nature.thunder(rng, 5.0), 13, -31, far=0.6, dull=420, makes=2)
FOGHORN = Kind(lambda rng: works.horn(rng, 3.5), 21, -38, even=0.9, far=0.8, dull=600, makes=1)
