"""Steps: what each ground answers to a heel and a toe, and one after another at the pace of somebody who walks."""

from collections.abc import Callable
from functools import partial

import numpy as np

from filmgen.backends.score.foley import IRON
from filmgen.backends.score.matter import Resonance, Rng, blow, bump, decay, hiss, lay_in, resonate, sparks, unit
from filmgen.backends.score.tape import Sound, place, samples

Step = Callable[[Rng], Sound]
WOOD_FLOOR: tuple[Resonance, ...] = (
    (92, 0.14, 1.0), (171, 0.1, 0.7), (263, 0.08, 0.5), (410, 0.06, 0.3), (720, 0.035, 0.22), (1350, 0.02, 0.12),
)  # fmt: skip
STONE_FLOOR: tuple[Resonance, ...] = (
    (140, 0.04, 0.8), (420, 0.03, 0.7), (980, 0.02, 1.0), (1750, 0.014, 0.8), (2900, 0.01, 0.5),
)  # fmt: skip


def walking(step: Step) -> Callable[[Rng, float], Sound]:
    """One step after another at an even but living pace, the feet a little left and right."""
    return partial(_walk, step)


def _walk(step: Step, rng: Rng, seconds: float) -> Sound:
    out = np.zeros((2, samples(seconds)), np.float32)
    pace = rng.uniform(0.5, 0.6)
    at, foot = 0.0, 1
    while at < max(0.05, seconds - 0.3):
        lay_in(out, place(unit(step(rng)), 0.13 * foot), at, float(10 ** (rng.normal(0, 1.3) / 20)))
        at += pace * float(np.exp(rng.normal(0, 0.035)))
        foot = -foot
    return out


def wooden(rng: Rng) -> Sound:
    length, pitch = samples(0.32), rng.uniform(0.93, 1.07)
    heel = blow(length, WOOD_FLOOR, 0.35, rng, pitch)
    out = np.zeros(length, np.float32)
    lay_in(out, unit(heel), 0.0)
    toe = unit(blow(samples(0.2), WOOD_FLOOR[1:], 0.2, rng, pitch * 1.08))
    lay_in(out, toe, rng.uniform(0.07, 0.1), 0.42)
    lay_in(out, hiss(samples(0.06), 900, 4000, rng) * bump(samples(0.06), 0.4), rng.uniform(0.1, 0.13), 0.025)
    return out


def snowy(rng: Rng) -> Sound:
    """Crystals giving way: a press of many small breaks over a soft thump, then a lighter one from the toe."""
    length = samples(0.42)
    out = np.zeros(length, np.float32)
    for at, long, weight in ((0.0, 0.2, 1.0), (rng.uniform(0.15, 0.19), 0.13, 0.55)):
        press = bump(samples(long), rng.uniform(0.25, 0.4), 0.7, 1.2)
        breaks = sparks(2600 * press, rng, 2.2)
        crunch = resonate(breaks, ((880, 0.006, 0.8), (1650, 0.005, 1.0), (2900, 0.004, 0.8), (4700, 0.003, 0.4)))
        crunch = unit(crunch) + 0.4 * unit(hiss(len(press), 500, 3200, rng) * press)
        lay_in(out, crunch, at, weight)
        lay_in(out, unit(hiss(samples(0.12), 90, 260, rng) * decay(samples(0.12), 0.12, 0.012)), at, 0.35 * weight)
    return out


def gravelly(rng: Rng) -> Sound:
    length = samples(0.4)
    out = np.zeros(length, np.float32)
    for at, long, weight in ((0.0, 0.17, 1.0), (rng.uniform(0.1, 0.14), 0.2, 0.6)):
        roll = bump(samples(long), 0.25, 0.8, 1.6)
        stones = sparks(420 * roll, rng, 1.4)
        crunch = resonate(stones, ((1250, 0.008, 0.7), (2300, 0.007, 1.0), (3900, 0.005, 0.8), (6400, 0.004, 0.5)))
        lay_in(out, unit(crunch) + 0.12 * unit(hiss(len(roll), 1500, 7000, rng) * roll), at, weight)
        lay_in(out, unit(hiss(samples(0.1), 90, 300, rng) * decay(samples(0.1), 0.1, 0.006)), at, 0.4 * weight)
    return out


def stony(rng: Rng) -> Sound:
    """A leather sole on stone or tiles: a hard heel, the sole flat after it, a little grit."""
    length, pitch = samples(0.26), rng.uniform(0.92, 1.1)
    out = np.zeros(length, np.float32)
    lay_in(out, unit(blow(length, STONE_FLOOR, 0.55, rng, pitch)), 0.0)
    lay_in(out, unit(blow(samples(0.15), STONE_FLOOR[1:], 0.35, rng, pitch * 1.12)), rng.uniform(0.06, 0.09), 0.5)
    grit = unit(hiss(samples(0.08), 1800, 7000, rng) * bump(samples(0.08), 0.4))
    lay_in(out, grit, rng.uniform(0.08, 0.12), 0.06)
    return out


def metallic(rng: Rng) -> Sound:
    """A gangway: the plate booms under the heel and rings under the toe."""
    length, pitch = samples(0.45), rng.uniform(0.9, 1.1)
    plate = tuple((hz, 0.6 * seconds, gain) for hz, seconds, gain in IRON)
    out = np.zeros(length, np.float32)
    lay_in(out, unit(blow(length, plate, 0.3, rng, pitch)), 0.0)
    lay_in(out, unit(blow(samples(0.3), plate[1:], 0.25, rng, pitch * 1.05)), rng.uniform(0.08, 0.11), 0.4)
    return out


def grassy(rng: Rng) -> Sound:
    """Grass and leaves: they brush the shoe, bend under it, and a twig may break."""
    length = samples(0.4)
    out = np.zeros(length, np.float32)
    for at, long, weight in ((0.0, 0.2, 1.0), (rng.uniform(0.12, 0.17), 0.16, 0.6)):
        press = bump(samples(long), 0.35, 0.9, 1.3)
        leaves = resonate(sparks(700 * press, rng, 2.0), ((2600, 0.004, 0.7), (4300, 0.003, 1.0), (6800, 0.003, 0.6)))
        lay_in(out, 0.7 * unit(leaves) + 0.5 * unit(hiss(len(press), 900, 5200, rng) * press), at, weight)
        lay_in(out, unit(hiss(samples(0.1), 80, 240, rng) * decay(samples(0.1), 0.1, 0.01)), at, 0.3 * weight)
    return out


def sandy(rng: Rng) -> Sound:
    """Sand gives way and runs after the foot."""
    length = samples(0.42)
    out = np.zeros(length, np.float32)
    for at, long, weight in ((0.0, 0.22, 1.0), (rng.uniform(0.15, 0.2), 0.18, 0.7)):
        press = bump(samples(long), 0.4, 1.0, 1.4)
        lay_in(out, unit(hiss(len(press), 350, 2600, rng) * press), at, 0.8 * weight)
        lay_in(out, unit(hiss(samples(0.12), 70, 200, rng) * decay(samples(0.12), 0.11, 0.015)), at, 0.5 * weight)
    return out
