"""What weather, water, fire, animals, hearts and crowds do, and the sounds that only films have.

Each maker takes a source of chance and the seconds it may fill, and returns mono or stereo sound of any level.
"""

import numpy as np

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
from filmgen.backends.score.tape import Sound, place, samples
from filmgen.film.time import SAMPLE_RATE


def gull(rng: Rng, seconds: float) -> Sound:
    """A gull's long call: cries that fall, each a little shorter than the one before."""
    out = np.zeros((2, samples(min(seconds, 2.8))), np.float32)
    at, long = 0.0, float(rng.uniform(0.34, 0.46))
    side = float(rng.uniform(-0.4, 0.4))
    base = rng.uniform(0.88, 1.12)
    while at + 0.12 < out.shape[1] / SAMPLE_RATE and long > 0.12:
        length = samples(min(long, out.shape[1] / SAMPLE_RATE - at))
        along = np.linspace(0, 1, length)
        hz = base * (1250 + 620 * np.sin(np.pi * np.clip(along * 1.7, 0, 1)) * (1 - along) - 330 * along)
        phase = 2 * np.pi * glide(hz * np.exp(0.01 * wander(length, 20, rng)))
        rough = 1 + 0.35 * np.sin(2 * np.pi * 68 * along * length / SAMPLE_RATE)
        cry = sum(gain * np.sin(number * phase) for number, gain in ((1, 0.7), (2, 1.0), (3, 0.5), (4, 0.22), (5, 0.1)))
        cry = cry * rough * bump(length, 0.25, 0.6, 1.2) + 0.08 * hiss(length, 1500, 6000, rng) * bump(length, 0.3)
        lay_in(out, place(unit(cry), side), at, rng.uniform(0.7, 1))
        at += long * rng.uniform(1.15, 1.5)
        long *= rng.uniform(0.78, 0.9)
    return out


def wings(rng: Rng, seconds: float) -> Sound:
    """A large bird gets up: each stroke pushes air, and its feathers rattle."""
    length = samples(min(seconds, 2.2))
    along = np.linspace(0, 1, length)
    beat = glide(rng.uniform(5.5, 8) * (1.15 - 0.4 * along) * np.exp(0.05 * wander(length, 3, rng)))
    stroke = np.clip(np.sin(2 * np.pi * beat), 0, 1)
    air = hiss(length, 130, 520, rng) * stroke**2
    feathers = hiss(length, 1800, 7000, rng) * stroke**5 * (1 + 0.5 * np.sin(2 * np.pi * glide(np.full(length, 55.0))))
    shape = np.minimum(1, along * 12 + 0.4) * (1 - along) ** 0.8
    sound = (air + 0.28 * feathers) * shape
    lean = np.linspace(-0.4, 0.4, length) * rng.choice([-1, 1])
    return np.stack([sound * np.sqrt(0.5 - 0.5 * lean), sound * np.sqrt(0.5 + 0.5 * lean)]).astype(np.float32)


def thunder(rng: Rng, seconds: float) -> Sound:
    """A stroke from many points of one long flash: a crack if it is near, then swells that roll away."""
    length = samples(min(seconds, 8.0))
    time = np.arange(length) / SAMPLE_RATE
    near = rng.uniform(0.1, 1.0)
    shape = np.zeros((2, length))
    for index in range(11):
        at = 0.0 if index == 0 else rng.uniform(0, min(4.0, 0.5 * seconds)) * rng.random()
        swell = np.where(
            time > at, np.exp(-(time - at) / rng.uniform(0.35, 1.5)) * np.minimum(1, (time - at) / 0.05), 0
        )
        side = rng.uniform(-0.7, 0.7)
        shape += rng.uniform(0.3, 1) * swell * np.sqrt([[0.5 - side / 2], [0.5 + side / 2]])
    shared = hiss(length, 58, 190 + 420 * near, rng)
    deep = np.stack([0.5 * hiss(length, 58, 190 + 420 * near, rng) + 0.6 * shared for _ in range(2)])
    out = (deep * shape).astype(np.float32)
    rattle = hiss(length, 300, 2400, rng) * np.clip(wander(length, 14, rng), 0, 3) * np.exp(-time / 0.9)
    out += (0.35 * near * rattle).astype(np.float32)
    crack = samples(min(0.5, seconds))
    tear = hiss(crack, 500, 9000, rng) * np.clip(wander(crack, 60, rng), 0, 3) * decay(crack, 0.35, 0.002)
    lay_in(out, place(unit(tear), rng.uniform(-0.3, 0.3)), 0.0, 2.2 * max(0.0, near - 0.35))
    return out * np.minimum(1, np.linspace(seconds, 0, length) / 1.2 + 0.0).astype(np.float32)


def splash(rng: Rng, seconds: float) -> Sound:
    """Something goes in: the slap, the sheet of water, the hole closing, drops coming home."""
    length = samples(min(seconds, 1.8))
    out = np.zeros((2, length), np.float32)
    for side in (-0.6, 0.6):
        sheet = hiss(length, 450, 6500, rng) * decay(length, 0.75, 0.02) * np.exp(0.5 * wander(length, 25, rng))
        lay_in(out, place(unit(sheet), side), 0.0, 0.5)
    lay_in(out, place(unit(hiss(length, 80, 420, rng) * decay(length, 0.25, 0.004)), 0), 0.0, 0.6)
    lay_in(out, place(rising(rng, rng.uniform(180, 280), 0.16), 0), 0.1, 0.5)
    for _ in range(34):
        at = float(rng.uniform(0.15, 0.2) + rng.exponential(0.3))
        if at < length / SAMPLE_RATE - 0.05:
            drop = rising(rng, rng.uniform(700, 2600), rng.uniform(0.015, 0.05))
            lay_in(out, place(drop, rng.uniform(-0.7, 0.7)), at, 0.22 * rng.random() * float(np.exp(-at)))
    return out


def rising(rng: Rng, hz: float, seconds: float) -> Sound:
    """A bubble of air: a tone that rises as it nears the surface and dies (Minnaert, 1933)."""
    length = samples(seconds)
    along = np.linspace(0, 1, length)
    tone = np.sin(2 * np.pi * glide(hz * (1 + rng.uniform(0.3, 0.9) * along**2)))
    return (tone * np.minimum(1, along * 12) * (1 - along) ** 1.5).astype(np.float32)


def fire(rng: Rng, seconds: float) -> Sound:
    """A fire that has caught: its draught, its hiss, and wood that cracks when it likes."""
    length = samples(seconds)
    rates = (9.0, 3.0, 0.8)
    bodies = (((2200, 0.004, 1.2), (4100, 0.003, 0.8)), ((1300, 0.008, 1.5), (2900, 0.005, 0.8)),
              ((500, 0.02, 2.0), (1100, 0.014, 1.0)))  # fmt: skip
    draught = hiss(length, 55, 420, rng) * np.exp(0.3 * wander(length, 3, rng))
    sides = []
    for _ in range(2):
        side = 0.5 * draught + 0.13 * hiss(length, 900, 6000, rng) * np.exp(0.7 * wander(length, 6, rng))
        for rate, body in zip(rates, bodies, strict=True):
            side += 2.4 * resonate(sparks(np.full(length, rate), rng, 1.3), body)
        sides.append(side)
    return np.stack(sides).astype(np.float32)


def heartbeat(rng: Rng, seconds: float) -> Sound:
    """Heard from inside, with overtones enough for a small loudspeaker."""
    out = np.zeros(samples(seconds), np.float32)
    pace = 60 / rng.uniform(58, 78)
    at = 0.02
    while at < seconds - 0.15:
        for delay, hz, gain in ((0.0, 54, 1.0), (0.27 * pace / 0.9, 47, 0.72)):
            beat = blow(samples(0.3), ((hz, 0.17, 1.0), (hz * 1.5, 0.1, 0.4)), 0.0, rng)
            beat *= np.minimum(1, np.linspace(0, 0.3, len(beat)) / 0.008).astype(np.float32)
            lay_in(out, warm(beat, 2.2), at + delay, gain * rng.uniform(0.9, 1))
        at += pace * float(np.exp(rng.normal(0, 0.02)))
    return filtered(out, 40, 420)


def applause(rng: Rng, seconds: float) -> Sound:
    """A house full of people who begin together and stop one by one."""
    out = np.zeros((2, samples(seconds)), np.float32)
    claps = [unit(_clap(rng)) for _ in range(10)]
    for _ in range(46):
        pace, side = rng.uniform(0.2, 0.32), float(rng.uniform(-0.9, 0.9))
        clap, gain = claps[rng.integers(len(claps))], float(rng.uniform(0.15, 1) ** 1.5)
        pair = place(clap * np.float32(gain), side)
        at, leaves = abs(rng.normal(0.1, 0.25)), seconds * rng.uniform(0.6, 1.0)
        while at < leaves:
            lay_in(out, pair, at, rng.uniform(0.6, 1) * min(1.0, 0.3 + at) * min(1.0, (seconds - at) / 1.2 + 0.05))
            at += pace * float(np.exp(rng.normal(0, 0.08)))
    room = np.stack([hiss(out.shape[1], 500, 2600, rng) for _ in "lr"])
    return out + np.float32(0.05) * room * bump(out.shape[1], 0.3, 0.7, 1.0)


def _clap(rng: Rng) -> Sound:
    length, centre = samples(0.07), rng.uniform(750, 1900)
    return hiss(length, centre * 0.7, centre * 1.6, rng) * decay(length, rng.uniform(0.05, 0.11), 0.0008)


def whoosh(rng: Rng, seconds: float) -> Sound:
    """Something passes: its bands peak one after another, from one side to the other."""
    length = samples(min(seconds, 1.4))
    along = np.linspace(0, 1, length)
    peak, way = 0.58, rng.choice([-1.0, 1.0])
    sound = np.zeros(length)
    for index, hz in enumerate((250, 500, 1000, 2000, 4000)):
        crest = np.exp(-(((along - peak * (0.5 + 0.13 * index)) / 0.2) ** 2))
        sound += hiss(length, hz * 0.7, hz * 1.4, rng) * crest / (1 + 0.3 * index)
    sound *= bump(length, peak, 2.4, 1.7)
    lean = np.clip(way * (along - peak) * 2.2, -0.8, 0.8)
    return np.stack([sound * np.sqrt(0.5 - 0.5 * lean), sound * np.sqrt(0.5 + 0.5 * lean)]).astype(np.float32)


def impact(rng: Rng, seconds: float) -> Sound:
    """The blow under a turn of the story: a falling drum, debris, and a long dark room."""
    length = samples(min(seconds, 4.0))
    time = np.arange(length) / SAMPLE_RATE
    tune = rng.uniform(0.9, 1.12)
    drum = np.sin(2 * np.pi * glide(tune * (44 + 92 * np.exp(-time / 0.07)))) * np.exp(-time / 0.7)
    drum = warm(drum, 2.2)
    sides = []
    for _ in range(2):
        debris = hiss(length, 60, 1600, rng) * np.exp(-time / 0.13) + 0.16 * hiss(length, 400, 5000, rng) * np.exp(
            -time / 0.4
        )
        sides.append(drum + 0.3 * debris + 0.08 * hiss(length, 55, 300, rng) * np.exp(-time / 1.1))
    return np.stack(sides).astype(np.float32)


def riser(rng: Rng, seconds: float) -> Sound:
    """Two octaves up, louder and louder, and gone on the cut."""
    length = samples(seconds)
    along = np.linspace(0, 1, length)
    base = rng.uniform(95, 125)
    sides = []
    for side in (-1, 1):
        tone = sum(np.sin(2 * np.pi * glide(base * ratio * 2 ** (2 * along + side * 0.002)) + ratio)
                   for ratio in (1, 1.007, 1.5, 2.003))  # fmt: skip
        air = sum(hiss(length, hz * 0.7, hz * 1.4, rng) * along ** (1 + index) for index, hz in
                  enumerate((400, 1100, 2800, 6000)))  # fmt: skip
        shake = 1 + 0.3 * np.sin(2 * np.pi * glide(4 + 14 * along**2))
        sides.append((0.25 * tone + 0.22 * air) * shake)
    end = np.minimum(1, (1 - along) * seconds / 0.03)
    return (np.stack(sides) * along**2.2 * end).astype(np.float32)
