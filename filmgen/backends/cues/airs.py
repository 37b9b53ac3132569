"""The air of a place from a model's takes: two or three that differ, laid round and round without a seam."""

import math

import numpy as np

from filmgen.backends.cues.playing import REMEDY, Part, Player
from filmgen.backends.cues.scoring import crossfaded
from filmgen.backends.cues.words import NOT_IN_AIR, air_words
from filmgen.backends.mixing.loudness import integrated
from filmgen.backends.score.air import FADE, LOUDEST, QUIETEST
from filmgen.backends.score.places import air_of
from filmgen.backends.score.tape import CEILING, Sound, Tape, chance, decibels, samples
from filmgen.errors import BadTake
from filmgen.film.cut import Bed
from filmgen.film.time import SAMPLE_RATE

TAKES = 3
"""How many takes a place has at most: enough that nobody hears them come round."""
LONGEST = 40.0
"""Seconds of one take at most."""
SEAM = 2.0
"""Seconds over which one take gives way to the next."""
EVEN, MOST = 2.1, 9.0
"""Over how many seconds loudness is watched, and the dB by which it may differ from the middle of the take."""
HOLE = 1e-4
"""The loudest sample of half a second in which nothing is heard."""


def record_air(bed: Bed, player: Player, tape: Tape) -> None:
    """Lay the bed's air onto the tape, holding no more than its takes."""
    seam = min(SEAM, player.window / 8)
    length = tape.length / SAMPLE_RATE
    each = min(LONGEST, player.window, max(player.least, length + seam, 3 * seam))
    count = min(TAKES, math.ceil(length / (each - seam)))
    takes = [_take(bed, player, each, number) for number in range(count)]
    overlap = samples(seam)
    held, number = takes[0], 0
    at = 0
    while at < tape.length:
        number += 1
        whole = held.shape[1] - overlap
        after = takes[number % count]
        held, block = crossfaded(held[:, whole:], after, overlap), held[:, :whole]
        tape.record(block * _ends(at, block.shape[1], tape.length))
        at += block.shape[1]


def _take(bed: Bed, player: Player, seconds: float, number: int) -> Sound:
    seed = int(chance("air", bed.set, bed.seed, number).integers(2**31))
    part = Part(words=air_words(bed), without=NOT_IN_AIR, seconds=seconds, seed=seed)
    air = evened(player.play(part)[:, : samples(seconds)])
    halves = np.abs(air[:, : air.shape[1] // 24_000 * 24_000]).max(axis=0).reshape(-1, 24_000).max(axis=1)
    if halves.size and halves.min() < HOLE:
        raise BadTake(f"{player.who} left {bed.set} without air for half a second: {REMEDY}")
    return air * np.float32(min(decibels(loudness(bed) - integrated(air)), CEILING / float(np.abs(air).max())))


def loudness(bed: Bed) -> float:
    """LUFS of a place: what the builtin foley artist makes of it."""
    levels = [noise.level for noise in air_of(bed, SAMPLE_RATE).noises]
    return float(np.clip(10 * np.log10(sum(10 ** (level / 10) for level in levels)), QUIETEST, LOUDEST))


def evened(air: Sound) -> Sound:
    """Air without holes and without events: every moment is brought to within MOST dB of the middle."""
    hop, width = samples(0.1), round(EVEN / 0.1)
    count = air.shape[1] // hop
    if count == 0:
        return air
    power = (air[:, : count * hop].reshape(2, count, hop) ** 2).mean(axis=(0, 2))
    around = np.convolve(np.pad(power, width // 2, "edge"), np.full(width, 1 / width), "valid")
    away = 10 * np.log10(around + 1e-12)
    away -= np.median(away)
    gain = np.clip(away, -MOST, MOST) - np.clip(away, -4 * MOST, 4 * MOST)
    at_sample = np.interp(np.arange(air.shape[1]), (np.arange(count) + 0.5) * hop, gain)
    return air * (10 ** (at_sample / 20)).astype(np.float32)


def _ends(start: int, length: int, whole: int) -> np.ndarray:
    """The fade of equal power at both ends of a bed, over which two beds that overlap are one."""
    at = start + np.arange(length, dtype=np.float32) + 0.5
    nearest = np.minimum(at, whole - at) / samples(min(FADE, whole / 96_000))
    return np.sin(np.pi / 2 * np.clip(nearest, 0, 1)).astype(np.float32)
