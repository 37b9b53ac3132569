"""What machines and signals do: bells, telephones, wireless, horns, engines, steam.

Each maker takes a source of chance and the seconds it may fill, and returns mono or stereo sound of any level.
"""

import numpy as np

from filmgen.backends.score import struck
from filmgen.backends.score.foley import IRON
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
    warm,
)
from filmgen.backends.score.tape import Sound, place, samples, soften
from filmgen.film.time import SAMPLE_RATE


def bell(rng: Rng, seconds: float) -> Sound:
    """One stroke of a tower's bell, left to ring."""
    pitch = 220 * 2 ** (rng.uniform(-5, 6) / 12)
    return struck.strike(struck.BELL, pitch, min(seconds, 6.0), 0.7, f"tower {rng.integers(1 << 30)}")


def telephone(rng: Rng, seconds: float) -> Sound:
    """A clapper between two gongs, twenty times a second, in the old double ring."""
    length = samples(seconds)
    time = np.arange(length) / SAMPLE_RATE
    beat = time % 3.0
    ringing = (beat < 0.42) | ((beat > 0.62) & (beat < 1.04))
    strokes = np.diff(np.floor(time * rng.uniform(20, 23)), prepend=-1) * ringing
    which = (np.cumsum(strokes) % 2).astype(bool)
    hits = strokes * (0.8 + 0.2 * rng.random(length))
    pitch = rng.uniform(0.92, 1.08)
    gongs = [
        resonate(hits * chosen, tuple((hz * pitch * tune, fall, gain) for hz, fall, gain in (
            (1180, 0.7, 1.0), (2930, 0.45, 0.5), (5240, 0.25, 0.25), (7600, 0.15, 0.12))))
        for chosen, tune in ((which, 1.0), (~which, 1.19))
    ]  # fmt: skip
    clapper = resonate(hits, ((420, 0.02, 0.4), (3900, 0.004, 0.5)))
    return np.stack([0.65 * gongs[0] + 0.35 * gongs[1] + clapper, 0.35 * gongs[0] + 0.65 * gongs[1] + clapper])


def radio(rng: Rng, seconds: float) -> Sound:
    """A set being tuned: static, a whistle that passes, and a far voice in no language."""
    length = samples(seconds)
    time = np.arange(length) / SAMPLE_RATE
    static = hiss(length, 500, 3800, rng) * np.exp(0.4 * wander(length, 2, rng))
    crackle = resonate(sparks(np.full(length, 14.0), rng, 1.1), ((2400, 0.006, 1.0), (1100, 0.008, 0.5)))
    whistle = np.sin(2 * np.pi * glide(1200 + 600 * wander(length, 0.5, rng))) * np.clip(wander(length, 0.4, rng), 0, 1)
    syllables = np.clip(np.sin(2 * np.pi * glide(4.2 + 1.2 * wander(length, 2, rng))) + 0.3, 0, 1)
    hum = np.clip((glide(118 * np.exp(0.12 * wander(length, 3, rng))) % 1) * -2 + 1, -1, 1)
    formants = [filtered(hum, hz * 0.85, hz * 1.15) for hz in (480, 1250, 2300)]
    vowel = 0.5 + 0.5 * wander(length, 4, rng)
    voice = (formants[0] + vowel * formants[1] + 0.5 * (1 - vowel) * formants[2]) * syllables
    talk = np.clip(0.3 + wander(length, 0.6, rng), 0, 1)
    mixed = 0.35 * static + 0.8 * unit(crackle) + 0.3 * whistle + 2.2 * unit(voice) * talk
    tuned = 0.6 + 0.4 * np.cos(2 * np.pi * 0.21 * time + rng.uniform(0, 6))
    return np.tanh(filtered(mixed * tuned, 350, 3400, 2) * 1.4).astype(np.float32)


def horn(rng: Rng, seconds: float) -> Sound:
    """A ship's horn: two reeds a third apart that take time to speak, and the answer of the coast."""
    sounding = min(max(0.4, seconds - 1.2), rng.uniform(1.6, 2.6))
    length = samples(sounding)
    base = rng.uniform(96, 128)
    speak = np.clip(np.linspace(0, sounding / 0.25, length), 0, 1)
    reeds = np.zeros(length)
    for tune in (1.0, 1.26, 0.5):
        phase = glide(base * tune * (0.985 + 0.015 * speak) * np.exp(0.002 * wander(length, 6, rng))) % 1
        reeds += np.where(phase < 0.32, np.sin(np.pi * phase / 0.32), -0.25)
    blast = filtered(reeds, 90, 1500) + 0.06 * hiss(length, 300, 2500, rng)
    blast = soften(warm(blast, 1.6), 0.12, min(0.3, sounding / 3))
    out = np.zeros((2, samples(min(seconds, sounding + 2.0))), np.float32)
    lay_in(out, place(blast, 0), 0.0)
    for delay, side, gain in ((0.31, -0.7, 0.22), (0.47, 0.7, 0.18), (0.9, -0.4, 0.1), (1.3, 0.5, 0.06)):
        lay_in(out, place(filtered(blast, 80, 700), side), delay, gain)
    return out


def engine(rng: Rng, seconds: float) -> Sound:
    """A motor that catches, revs and runs."""
    length = samples(seconds)
    along = np.linspace(0, seconds, length)
    idle = rng.uniform(21, 27)
    speed = idle * (1 + 0.8 * np.exp(-(((along - 0.7) / 0.4) ** 2)) + 0.02 * wander(length, 3, rng))
    speed *= np.clip(0.45 + along * 2, 0, 1)
    fires = np.diff(np.floor(glide(speed)), prepend=0) * (0.75 + 0.25 * rng.random(length))
    body = resonate(fires, ((74, 0.05, 1.0), (118, 0.05, 0.9), (236, 0.035, 0.6), (470, 0.02, 0.35), (980, 0.012, 0.2)))
    turning = hiss(length, 300, 2600, rng) * (0.5 + 0.5 * np.sin(2 * np.pi * glide(speed)))
    return warm(unit(body) + 0.06 * turning, 1.5) * np.clip(along / 0.05, 0, 1).astype(np.float32)


def machine(rng: Rng, seconds: float) -> Sound:
    """A mechanism at work: a motor's hum, a cam that lifts and drops, a ratchet between."""
    length = samples(seconds)
    out = np.zeros(length, np.float32)
    base = rng.uniform(46, 58)
    phase = glide(np.full(length, base) * np.exp(0.003 * wander(length, 2, rng)))
    hum = sum(gain * np.sin(2 * np.pi * number * phase + number) for number, gain in
              ((1, 0.5), (2, 0.6), (3, 0.35), (4, 0.3), (6, 0.15), (10, 0.1)))  # fmt: skip
    lay_in(out, unit(hum) + 0.12 * hiss(length, 300, 2000, rng), 0.0, 0.13)
    cycle, pitch = rng.uniform(0.36, 0.62), rng.uniform(0.8, 1.3)
    for at in np.arange(0.02, max(0.05, seconds - 0.2), cycle):
        lay_in(out, unit(blow(samples(0.4), IRON, 0.4, rng, pitch)), at, rng.uniform(0.55, 0.7))
        lay_in(out, unit(blow(samples(0.2), IRON[3:], 0.5, rng, pitch * 1.5)), at + cycle * 0.56, 0.25)
        lay_in(out, unit(hiss(samples(0.16), 1200, 6000, rng) * bump(samples(0.16), 0.4)), at + cycle * 0.3, 0.07)
    return out


def steam(rng: Rng, seconds: float) -> Sound:
    """A valve opens, roars, and runs out of breath."""
    length = samples(min(seconds, rng.uniform(1.8, 3.0)))
    pressure = np.minimum(1, np.linspace(0, 40, length)) * np.linspace(1, 0, length) ** 1.3
    sides = []
    shared = hiss(length, 1400, 9000, rng)
    for _ in range(2):
        jet = 0.55 * hiss(length, 1400, 9000, rng) + 0.45 * shared
        sides.append(jet * pressure + 0.5 * hiss(length, 260, 900, rng) * pressure**2.5)
    spit = decay(length, 0.12, 0.001) * hiss(length, 500, 8000, rng)
    return np.stack(sides).astype(np.float32) + 0.8 * spit
