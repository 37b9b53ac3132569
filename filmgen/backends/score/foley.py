"""What people and their things do: doors, knocks, falls, paper, glass, keys, wood that breaks.

Each maker takes a source of chance and the seconds it may fill, and returns mono or stereo sound of any level.
"""

import numpy as np

from filmgen.backends.score.matter import (
    Resonance,
    Rng,
    blow,
    bump,
    decay,
    filtered,
    friction,
    hiss,
    lay_in,
    resonate,
    sparks,
    unit,
    wander,
)
from filmgen.backends.score.tape import Sound, place, samples

WOOD_PANEL: tuple[Resonance, ...] = (
    (148, 0.12, 0.8), (236, 0.1, 1.0), (392, 0.08, 0.8), (655, 0.055, 0.6), (1040, 0.035, 0.4), (1720, 0.02, 0.22),
)  # fmt: skip
LATCH: tuple[Resonance, ...] = ((1180, 0.03, 0.6), (1900, 0.025, 1.0), (3400, 0.018, 0.7), (5200, 0.012, 0.45))
IRON: tuple[Resonance, ...] = (
    (118, 0.16, 0.9), (233, 0.22, 0.8), (411, 0.3, 0.7), (683, 0.26, 0.5), (1090, 0.2, 0.4), (1770, 0.14, 0.25),
    (2710, 0.1, 0.15),
)  # fmt: skip
SMALL_METAL: tuple[Resonance, ...] = (
    (2090, 1.3, 1.0), (3420, 0.9, 0.5), (5180, 0.7, 0.42), (5260, 0.6, 0.3), (7650, 0.4, 0.2), (9900, 0.25, 0.1),
)  # fmt: skip
JOINERY: tuple[Resonance, ...] = (
    (310, 0.05, 0.5),
    (520, 0.06, 1.0),
    (1130, 0.04, 0.7),
    (2350, 0.025, 0.4),
    (3600, 0.015, 0.2),
)


def door(rng: Rng, seconds: float) -> Sound:
    """Handle, hinge, and shut: the leaf falls into its frame, then the latch into its plate."""
    swing = min(rng.uniform(0.7, 1.2), max(0.15, seconds - 0.75))
    out = np.zeros(samples(max(0.6, swing + 0.8)), np.float32)
    lay_in(out, unit(blow(samples(0.1), LATCH, 0.5, rng)), 0.0, 0.5)
    lay_in(out, unit(blow(samples(0.1), LATCH, 0.3, rng, 0.85)), 0.07, 0.3)
    if swing > 0.3:
        lay_in(out, unit(_hinge(rng, swing)), 0.12, 0.16)
    frame = ((66, 0.3, 1.0), (118, 0.22, 0.85), (205, 0.15, 0.55), (330, 0.1, 0.35), (610, 0.05, 0.2))
    lay_in(out, unit(blow(samples(0.6), frame, 0.25, rng)), swing + 0.1)
    lay_in(out, unit(blow(samples(0.1), LATCH, 0.5, rng)), swing + 0.155, 0.3)
    return out


def slam(rng: Rng, seconds: float) -> Sound:
    """A door thrown shut: leaf and frame at once, the latch after, and what hangs on the wall."""
    out = np.zeros(samples(min(seconds, 1.4)), np.float32)
    frame = ((58, 0.34, 1.0), (97, 0.28, 1.0), (164, 0.2, 0.8), (270, 0.14, 0.6), (460, 0.08, 0.45), (890, 0.04, 0.3))
    lay_in(out, unit(blow(samples(0.7), frame, 0.5, rng, rng.uniform(0.9, 1.1))), 0.0)
    lay_in(out, unit(hiss(samples(0.3), 120, 1400, rng) * decay(samples(0.3), 0.2, 0.001)), 0.0, 0.5)
    for index in range(3):
        lay_in(out, unit(blow(samples(0.1), LATCH, 0.6, rng)), 0.04 + 0.05 * index, 0.35 / (1 + index))
    return out


def creak(rng: Rng, seconds: float) -> Sound:
    return _hinge(rng, min(seconds, rng.uniform(1.1, 1.9)))


def _hinge(rng: Rng, seconds: float) -> Sound:
    """Dry wood or iron turning: it slips faster in the middle, and catches."""
    length = samples(seconds)
    along = np.linspace(0, 1, length)
    speed = rng.uniform(55, 90) + rng.uniform(60, 130) * np.sin(np.pi * along) ** 1.5
    speed *= np.exp(0.14 * wander(length, 7, rng))
    slips = friction(speed, rng)
    pitch = rng.uniform(0.85, 1.2)
    body = resonate(slips, tuple((hz * pitch, fall, gain) for hz, fall, gain in JOINERY))
    shape = np.sin(np.pi * np.clip(0.06 + along * 0.96, 0, 1)) ** 0.6 * np.minimum(along * seconds / 0.008, 1)
    shape *= np.exp(0.25 * wander(length, 5, rng))
    return (body * shape).astype(np.float32)


def knock(rng: Rng, seconds: float) -> Sound:
    """Knuckles on a door: three, or as many as there is time for, the last a little firmer."""
    out = np.zeros(samples(min(seconds, 1.4)), np.float32)
    pitch, gap = rng.uniform(0.9, 1.1), rng.uniform(0.19, 0.26)
    times = max(1, min(int(rng.integers(3, 5)), int((min(seconds, 1.4) - 0.1) / gap)))
    for index in range(times):
        hit = blow(samples(0.3), WOOD_PANEL, rng.uniform(0.35, 0.5), rng, pitch)
        at = index * gap * float(np.exp(rng.normal(0, 0.04))) if index else 0.0
        lay_in(out, unit(hit), at, 0.75 + 0.12 * index + rng.normal(0, 0.05))
    return out


def thud(rng: Rng, seconds: float) -> Sound:
    """A weight comes down, and settles."""
    out = np.zeros(samples(min(seconds, 0.9)), np.float32)
    body = ((58, 0.3, 1.0), (87, 0.24, 0.9), (141, 0.16, 0.7), (214, 0.1, 0.45), (380, 0.06, 0.25))
    pitch = rng.uniform(0.88, 1.12)
    length = samples(0.6)
    lay_in(out, unit(blow(length, body, 0.12, rng, pitch)), 0.0)
    lay_in(out, unit(hiss(length, 70, 700, rng) * decay(length, 0.16, 0.003)), 0.0, 0.45)
    lay_in(out, unit(blow(length, body[1:], 0.1, rng, pitch * 1.1)), rng.uniform(0.1, 0.16), 0.3)
    return out


def clunk(rng: Rng, seconds: float) -> Sound:
    """Two pieces of iron find each other."""
    out = np.zeros(samples(min(seconds, 1.0)), np.float32)
    pitch = rng.uniform(0.85, 1.2)
    lay_in(out, unit(blow(samples(0.5), IRON, 0.5, rng, pitch)), 0.0)
    lay_in(out, unit(blow(samples(0.5), IRON[1:], 0.6, rng, pitch * 1.06)), rng.uniform(0.07, 0.11), 0.5)
    lay_in(out, unit(hiss(samples(0.1), 80, 300, rng) * decay(samples(0.1), 0.12, 0.002)), 0.0, 0.5)
    return out


def click(rng: Rng, seconds: float) -> Sound:
    """A switch: down, and its spring."""
    out = np.zeros(samples(min(seconds, 0.3)), np.float32)
    pitch = rng.uniform(0.85, 1.15)
    lay_in(out, unit(blow(samples(0.08), LATCH, 0.6, rng, pitch)), 0.0)
    lay_in(out, unit(blow(samples(0.08), LATCH, 0.5, rng, pitch * 1.12)), rng.uniform(0.04, 0.07), 0.45)
    lay_in(out, unit(blow(samples(0.08), ((240, 0.04, 1.0), (430, 0.03, 0.6)), 0.1, rng)), 0.0, 0.3)
    return out


def ting(rng: Rng, seconds: float) -> Sound:
    """A spoon on a glass, a coin on marble."""
    length = samples(min(seconds, 2.2))
    pitch = rng.uniform(0.8, 1.25)
    left = blow(length, SMALL_METAL, 0.25, rng, pitch)
    right = blow(length, SMALL_METAL, 0.25, rng, pitch)
    return np.stack([0.75 * left + 0.25 * right, 0.25 * left + 0.75 * right])


def paper(rng: Rng, seconds: float) -> Sound:
    """A sheet taken up, turned, laid down: two or three gestures of many small folds."""
    length = samples(min(seconds, 1.6))
    out = np.zeros(length, np.float32)
    at = 0.0
    while at < length / 48_000 - 0.12:
        long = min(float(rng.uniform(0.16, 0.4)), length / 48_000 - at)
        gesture = bump(samples(long), rng.uniform(0.12, 0.45), 0.8, 1.4)
        folds = sparks(900 * gesture, rng, 1.7)
        crackle = resonate(folds, ((1900, 0.004, 0.5), (3300, 0.004, 1.0), (5200, 0.003, 0.9), (7900, 0.002, 0.6)))
        sheet = unit(crackle) + 0.16 * unit(hiss(len(gesture), 2200, 9000, rng) * gesture)
        lay_in(out, sheet, at, rng.uniform(0.5, 1))
        at += long * rng.uniform(0.7, 1.5)
    return filtered(out, 700, 9500)


def glass(rng: Rng, seconds: float) -> Sound:
    """A pane gives way: the crack, the burst, and pieces that land where they like."""
    length = samples(min(seconds, 1.8))
    out = np.zeros((2, length), np.float32)
    burst = hiss(samples(0.25), 1800, 12_000, rng) * decay(samples(0.25), 0.16, 0.001)
    lay_in(out, place(unit(burst), 0), 0.0, 0.5)
    lay_in(out, place(unit(blow(samples(0.2), ((310, 0.08, 1.0), (720, 0.06, 0.7)), 0.3, rng)), 0), 0.0, 0.3)
    for _ in range(26):
        at = min(float(rng.exponential(0.22)), length / 48_000 - 0.05)
        first = rng.uniform(2100, 6800)
        shard = tuple((first * ratio, rng.uniform(0.06, 0.3), 1 / ratio) for ratio in (1.0, 1.47, 2.09))
        piece = unit(blow(samples(0.3), shard, 0.3, rng))
        lay_in(out, place(piece, rng.uniform(-0.6, 0.6)), max(0.0, at), 0.45 * float(np.exp(-at / 0.5)) * rng.random())
    return out


def snap(rng: Rng, seconds: float) -> Sound:
    """A branch or a board gives way: fibres first, then all of it, then what falls."""
    out = np.zeros(samples(min(seconds, 0.9)), np.float32)
    fibres = resonate(sparks(np.linspace(60, 420, samples(0.14)), rng, 1.3), ((900, 0.01, 1.0), (2100, 0.007, 0.8)))
    lay_in(out, unit(fibres), 0.0, 0.3)
    lay_in(out, unit(blow(samples(0.3), WOOD_PANEL, 0.8, rng, rng.uniform(1.1, 1.6))), 0.02)
    lay_in(out, unit(hiss(samples(0.05), 1200, 8000, rng) * decay(samples(0.05), 0.04, 0.0005)), 0.02, 0.6)
    lay_in(out, unit(blow(samples(0.2), WOOD_PANEL[1:], 0.3, rng, 1.3)), rng.uniform(0.16, 0.3), 0.25)
    return out


def rattle(rng: Rng, seconds: float) -> Sound:
    """Keys, chains, cutlery: small metal that cannot keep still."""
    out = np.zeros((2, samples(min(seconds, 1.3))), np.float32)
    at, last = 0.0, out.shape[1] / 48_000 - 0.3
    while at < max(0.05, last):
        pitch = rng.uniform(0.8, 1.7)
        link = tuple((hz * pitch, seconds * 0.12, gain) for hz, seconds, gain in SMALL_METAL)
        lay_in(out, place(unit(blow(samples(0.25), link, 0.5, rng)), rng.uniform(-0.4, 0.4)), at, rng.uniform(0.25, 1))
        at += float(rng.exponential(0.055)) + 0.012
    return out
