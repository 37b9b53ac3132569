"""Instruments that are struck or plucked: sums of partials that die away, each side of the room hearing its own mix.

A partial is (frequency, seconds to fall 60 dB, gain). Strings are stiff (their overtones run sharp) and sound in pairs
that beat; bars and bells have the partials of their shape. After Fletcher and Rossing, The Physics of Musical
Instruments, chapters 12, 19 and 21.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

from filmgen.backends.score.tape import Sound, chance, samples, soften
from filmgen.film.time import SAMPLE_RATE

Array = NDArray[np.float64]
STEP = 128
"""Samples between two exact phases: within a step the partials' rotations are shared by a matrix product."""
ONE_THREAD = 1 << 18
"""The largest product (rows x columns x depth) that OpenBLAS leaves to one thread: bytes never hang on its threads."""


def ring(frequencies: Array, decays: Array, left: Array, right: Array, length: int) -> Sound:
    """Stereo sum of `gain * exp(-6.91 t / decay) * sin(2 pi f t)` over partials, `length` samples long.

    `left` and `right` are complex gains: their angle is the partial's phase on that side.
    """
    heard = frequencies < 0.45 * SAMPLE_RATE
    speeds = -6.91 / decays[heard] + 2j * np.pi * frequencies[heard]
    steps = -(-length // STEP)
    starts = np.exp(np.outer(np.arange(steps) * (STEP / SAMPLE_RATE), speeds))
    inside = np.exp(np.outer(speeds, np.arange(STEP) / SAMPLE_RATE))
    turn = np.concatenate([inside.imag, inside.real]).astype(np.float32)
    rows = max(1, ONE_THREAD // turn.size)
    sound = np.empty((2, steps, STEP), np.float32)
    for side, gains in zip(sound, (left[heard], right[heard]), strict=True):
        at = starts * gains
        phases = np.concatenate([at.real, at.imag], axis=1).astype(np.float32)
        for first in range(0, steps, rows):
            np.matmul(phases[first : first + rows], turn, out=side[first : first + rows])
    return sound.reshape(2, -1)[:, :length]


@dataclass(frozen=True)
class Struck:
    """How one kind of thing rings.

    `partials` are (ratio, gain, seconds); a string instead has none and gets `overtones` by `pluck_at` and `tilt`.
    `stiffness` is the string's B at middle C, `twins` the mistuning of pairs in cents, `hammer` the loudness of the
    blow itself and `hammer_hz` its colour, `soft` its attack in seconds, `body` fixed resonances (Hz, width, gain).
    """

    partials: tuple[tuple[float, float, float], ...] = ()
    overtones: int = 0
    tilt: float = 1.5
    touch: float = 0.6
    """How much brighter a hard blow is."""
    pluck_at: float = 0.12
    decay: float = 6.0
    """Seconds the lowest partial of middle C takes to fall 60 dB."""
    damping: float = 0.25
    stiffness: float = 0.0
    twins: float = 0.7
    hammer: float = 0.0
    hammer_hz: float = 600.0
    soft: float = 0.002
    body: tuple[tuple[float, float, float], ...] = ()
    width: float = 0.5
    tremolo: float = 0.0
    """Depth of a vibraphone's motor, which opens and closes one side against the other."""


def strike(kind: Struck, frequency: float, seconds: float, velocity: float, take: str) -> Sound:
    """One note of a struck thing, left to ring for `seconds`; two takes differ as two blows do."""
    rng = chance("strike", take, round(frequency, 2))
    frequencies, decays, gains = _string(kind, frequency, velocity) if kind.overtones else _bar(kind, frequency)
    gains = gains * np.exp(0.2 * rng.standard_normal(len(gains)))
    if kind.body:
        gains = gains * resonance(kind.body, frequencies)
    beat = 2 ** (kind.twins * rng.uniform(0.6, 1.4, len(gains)) / 1200)
    pairs = np.concatenate([frequencies / beat**0.5, frequencies * beat**0.5])
    decays = np.concatenate([decays * (0.5 if kind.overtones else 0.9), decays])
    gains = np.concatenate([gains * 0.6, gains * 0.4])
    lean = kind.width * rng.uniform(-1, 1, len(gains))
    phase = kind.width * rng.uniform(-1.5, 1.5, len(gains))
    left = gains * np.sqrt(1 - lean) * np.exp(1j * phase)
    right = gains * np.sqrt(1 + lean) * np.exp(-1j * phase)
    length = samples(seconds)
    sound = ring(pairs, decays, left, right, length)
    if kind.tremolo:
        motor = 2 * np.pi * 4.7 * np.arange(length) / SAMPLE_RATE + rng.uniform(0, 6)
        swing = np.stack([np.sin(motor), np.sin(motor + 1.3)]).astype(np.float32)
        sound = sound * (1 - np.float32(kind.tremolo) * (0.5 + 0.5 * swing))
    if kind.hammer:
        sound[:, : samples(0.09)] += _blow(kind, velocity, sound, rng)[:, :length]
    return soften(sound, kind.soft, min(0.06, seconds / 4))


def _string(kind: Struck, frequency: float, velocity: float) -> tuple[Array, Array, Array]:
    count = int(max(3, min(kind.overtones, 10_000 / frequency)))
    number = np.arange(1, count + 1)
    stiff = kind.stiffness * (frequency / 261.6) ** 0.8
    frequencies = frequency * number * np.sqrt(1 + stiff * number**2)
    tilt = kind.tilt - kind.touch * (velocity - 0.5)
    gains = (np.abs(np.sin(np.pi * number * kind.pluck_at)) + 0.02) / number**tilt
    decays = kind.decay * (261.6 / frequency) ** 0.45 / (1 + kind.damping * (number - 1))
    return frequencies, decays, gains


def _bar(kind: Struck, frequency: float) -> tuple[Array, Array, Array]:
    ratios, gains, decays = (np.array(column) for column in zip(*kind.partials, strict=True))
    return frequency * ratios, decays * (440 / frequency) ** 0.25, gains


def resonance(body: tuple[tuple[float, float, float], ...], frequencies: Array) -> Array:
    """The gain of a body with fixed resonances (Hz, width in Hz, gain) at some frequencies."""
    gain = np.full(frequencies.shape, 0.12)
    for centre, width, height in body:
        gain += height / (1 + ((frequencies - centre) / width) ** 2)
    return gain


def _blow(kind: Struck, velocity: float, sound: Sound, rng: np.random.Generator) -> Sound:
    """The knock of hammer, mallet or finger: a breath of noise, as loud as the note allows."""
    length = samples(0.09)
    noise = rng.standard_normal((2, length)) * np.exp(-np.arange(length) / (0.012 * SAMPLE_RATE))
    pole = np.exp(-2 * np.pi * kind.hammer_hz / SAMPLE_RATE)
    noise = lfilter([1 - pole, pole - 1], [1, -2 * pole, pole**2], noise)
    loud = np.abs(sound[:, : samples(0.05)]).max() * kind.hammer * (0.5 + velocity)
    return (noise * (loud / (np.abs(noise).max() + 1e-9))).astype(np.float32)


_VIOLIN_BODY = ((280, 70, 1.0), (460, 110, 1.0), (1000, 350, 0.6), (2500, 800, 0.7))
_GUITAR_BODY = ((105, 30, 1.2), (205, 45, 1.0), (420, 140, 0.8), (1200, 600, 0.5), (3200, 2200, 0.45))
_BASS_BODY = ((70, 25, 0.6), (105, 40, 0.8), (190, 80, 1.0), (420, 250, 0.9), (900, 500, 0.5))

FELT_PIANO = Struck(
    overtones=24,
    tilt=1.8,
    touch=1.2,
    decay=8.0,
    damping=0.35,
    stiffness=0.00035,
    hammer=0.16,
    hammer_hz=350,
    soft=0.007,
)
PIANO = replace(FELT_PIANO, tilt=1.35, decay=11.0, damping=0.2, hammer=0.08, hammer_hz=900, soft=0.0025)
PLUCK = Struck(
    overtones=40, tilt=0.6, pluck_at=0.17, decay=4.0, damping=0.16, stiffness=0.00005, twins=1.0, hammer=0.06,
    hammer_hz=2200, body=_GUITAR_BODY,
)  # fmt: skip
PIZZICATO = Struck(
    overtones=24, tilt=0.9, pluck_at=0.21, decay=0.9, damping=0.3, twins=1.5, hammer=0.1, hammer_hz=1500, soft=0.003,
    body=_VIOLIN_BODY, width=0.6,
)  # fmt: skip
BASS = Struck(
    overtones=32, tilt=0.45, pluck_at=0.27, decay=1.6, damping=0.22, stiffness=0.00008, twins=1.2, hammer=0.12,
    hammer_hz=900, soft=0.005, body=_BASS_BODY, width=0.3,
)  # fmt: skip
BELL = Struck(
    partials=((0.5, 0.55, 7), (1, 0.9, 5), (1.183, 0.6, 4), (1.506, 0.4, 3), (2, 0.8, 2.6), (2.514, 0.3, 1.7),
              (2.662, 0.3, 1.6), (3.011, 0.25, 1.2), (4.166, 0.22, 0.8), (5.433, 0.14, 0.6), (6.79, 0.1, 0.4),
              (8.4, 0.06, 0.3), (10.6, 0.04, 0.2)),
    twins=1.6, hammer=0.12, hammer_hz=3200, width=0.6,
)  # fmt: skip
CELESTA = Struck(
    partials=((1, 1, 2.4), (2.756, 0.2, 0.9), (4, 0.45, 0.9), (5.404, 0.16, 0.4), (8.93, 0.1, 0.2)),
    twins=0.6, hammer=0.12, hammer_hz=2500, soft=0.003, width=0.6,
)  # fmt: skip
MUSIC_BOX = Struck(
    partials=((1, 1, 2.0), (3.0, 0.18, 0.8), (6.27, 0.6, 0.8), (11.3, 0.2, 0.3), (17.5, 0.12, 0.15)),
    twins=2.2, hammer=0.2, hammer_hz=4200, width=0.35,
)  # fmt: skip
VIBES = Struck(
    partials=((1, 1, 9.0), (4, 0.2, 2.4), (10, 0.06, 0.4)), twins=0.3, hammer=0.1, hammer_hz=1400, soft=0.004,
    width=0.3, tremolo=0.45,
)  # fmt: skip
MARIMBA = Struck(
    partials=((1, 1, 1.0), (3.93, 0.25, 0.3), (9.5, 0.09, 0.1)), twins=0.5, hammer=0.22, hammer_hz=900, soft=0.003,
)  # fmt: skip
TIMPANI = Struck(
    partials=((0.85, 0.25, 0.4), (1, 1, 2.4), (1.5, 0.6, 1.9), (1.98, 0.4, 1.4), (2.44, 0.25, 1.0), (2.9, 0.15, 0.7),
              (3.6, 0.08, 0.4)),
    twins=4, hammer=0.5, hammer_hz=260, soft=0.004, width=0.4,
)  # fmt: skip
