"""The air of a place: what is heard of it when nobody speaks, by set, weather, hour and whether it is indoors."""

import numpy as np

from filmgen.backends.score.noise import Loop, both, brown, drift, high, low, pink, stretch
from filmgen.backends.score.tape import Tape, decibels
from filmgen.film.cut import Bed

BLOCK = 1 << 18


def lay(bed: Bed, tape: Tape) -> None:
    """Record the bed's air onto the tape, with a fade of 0.3 s at each end."""
    layers = [
        (Loop(both(brown, low(300)), (bed.seed, 1)), -40.0),
        (Loop(both(pink, high(300), low(3000)), (bed.seed, 2)), -46.0),
    ]
    gust = drift(tape.length, 0.2, 3, bed.seed)
    for start in range(0, tape.length, BLOCK):
        length = min(BLOCK, tape.length - start)
        block = np.zeros((2, length), np.float32)
        for loop, level in layers:
            block += loop.read(start, length) * np.float32(decibels(level))
        block *= 10 ** (stretch(gust, start, length) / 20)
        tape.record(block)
