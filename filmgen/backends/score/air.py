"""The air of a place, laid: its layers of noise breathe, its single sounds come and go, and nothing repeats."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmgen.backends.score.elements import Air
from filmgen.backends.score.life import Heard, scatter
from filmgen.backends.score.noise import STEP, Loop, by_sample, gain_curve
from filmgen.backends.score.places import air_of
from filmgen.backends.score.tape import Sound, Tape, decibels, samples
from filmgen.film.cut import Bed

BLOCK = STEP * 512
QUIETEST, LOUDEST = -41.0, -30.0
"""Between what and what a bed lies, in LUFS."""
FADE = 0.3
"""Seconds of fade at each end, of equal power: two beds that overlap by as much are one."""


@dataclass(frozen=True)
class Layer:
    """A loop at a level, and the curve that makes it breathe."""

    loop: Loop
    gain: float
    curve: NDArray[np.float32] | None


def lay(bed: Bed, tape: Tape) -> None:
    """Record the bed's air onto the tape."""
    air = air_of(bed, tape.length)
    loud = 10 * np.log10(sum(10 ** (noise.level / 10) for noise in air.noises))
    lift = float(np.clip(loud, QUIETEST, LOUDEST)) - loud
    layers = [
        Layer(
            Loop(noise.matter, (bed.seed, index), tape.length, noise.together),
            decibels(noise.level + lift),
            None if noise.breath is None else gain_curve(noise.breath),
        )
        for index, noise in enumerate(air.noises)
    ]
    heard = _life(air, bed, tape.length, lift)
    for start in range(0, tape.length, BLOCK):
        block = np.zeros((2, min(BLOCK, tape.length - start)), np.float32)
        for layer in layers:
            gain = np.float32(layer.gain)
            if layer.curve is not None:
                gain = by_sample(layer.curve, start, block.shape[1]) * gain
            layer.loop.add_to(block, start, gain)
        for each in heard:
            _add(block, start, each)
        tape.record(block * _fade(start, block.shape[1], tape.length))


def _life(air: Air, bed: Bed, length: int, lift: float) -> list[Heard]:
    return [
        heard
        for index, being in enumerate(air.life)
        for heard in scatter(being.kind, length, (bed.seed, index, "life"), being.sooner, being.lift + lift)
    ]


def _add(block: Sound, start: int, heard: Heard) -> None:
    first, last = max(heard.at, start), min(heard.at + heard.sound.shape[1], start + block.shape[1])
    if first < last:
        part = heard.sound[:, first - heard.at : last - heard.at]
        block[:, first - start : last - start] += part * np.float32(heard.gain)


def _fade(start: int, length: int, whole: int) -> Sound:
    at = start + np.arange(length, dtype=np.float32) + 0.5
    nearest = np.minimum(at, whole - at) / samples(min(FADE, whole / 96_000))
    return np.sin(np.pi / 2 * np.minimum(nearest, 1)).astype(np.float32)
