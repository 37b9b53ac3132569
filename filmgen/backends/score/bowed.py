"""Instruments that hold a note: solo strings and winds with a player's hand in them, and whole sections.

A solo note reads two wave tables, one bright and one dark, that cross as the note's loudness moves. A section is not
many solos: each partial is spread over a band of frequencies as wide as the players disagree (after Nasca Octavian
Paul, PADsynth, 2005), once for a pitch, and every note is cut from that.
"""

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft
from scipy.signal import butter, sosfilt

from filmgen.backends.score.struck import resonance
from filmgen.backends.score.tape import Sound, chance, samples, soften
from filmgen.film.time import SAMPLE_RATE

Body = tuple[tuple[float, float, float], ...]
CONTROL = 64
"""Samples between two points of a player's hand."""


@dataclass(frozen=True)
class Solo:
    """How one player holds a note. `tilts` are the falls of the bright and the dark table, `even` the even partials."""

    body: Body
    tilts: tuple[float, float]
    attack: float = 0.09
    release: float = 0.22
    vibrato: tuple[float, float] = (5.3, 16.0)
    """Rate in Hz and depth in cents."""
    breath: float = 0.05
    even: float = 1.0
    brass: float = 0.0
    """How far the tone opens with its loudness."""


def hold(kind: Solo, frequency: float, seconds: float, velocity: float, came_from: float, take: str) -> Sound:
    """One held note; `came_from` is the frequency that it is slurred from, or 0 when it is tongued or bowed anew."""
    rng = chance("hold", take, round(frequency, 2))
    length = samples(seconds + kind.release)
    times = np.arange(-(-length // CONTROL) + 1) * (CONTROL / SAMPLE_RATE)
    cents, pulse = _hand(kind, times, seconds, frequency, came_from, rng)
    at = np.arange(length) / CONTROL
    points = np.arange(len(times))
    speed = np.interp(at, points, frequency * 2 ** (cents / 1200))
    phase = (np.cumsum(speed) / SAMPLE_RATE + rng.random()) % 1.0 * _TABLE
    index = phase.astype(np.int32)
    part = (phase - index).astype(np.float32)
    loud = _swell(kind, times, seconds, velocity, bool(came_from))
    open_ = np.clip(
        0.15 + 0.5 * velocity + 0.35 * np.exp(-times / 0.35) + kind.brass * (loud - 0.6) + 0.2 * pulse, 0, 1
    )
    bright, dark = (_table(kind, frequency, tilt) for tilt in kind.tilts)
    mix = np.interp(at, points, open_).astype(np.float32)
    tone = (bright[index] + part * (bright[index + 1] - bright[index])) * mix
    tone += (dark[index] + part * (dark[index + 1] - dark[index])) * (1 - mix)
    tone += _breath(kind, frequency, length, 0.4 if came_from else 1.8, rng)
    tone *= np.interp(at, points, loud * (1 + 0.12 * pulse)).astype(np.float32)
    return _room(tone)


_TABLE = 2048


def _table(kind: Solo, frequency: float, tilt: float) -> NDArray[np.float32]:
    count = max(1, min(60, int(11_000 / frequency)))
    number = np.arange(1, count + 1)
    gains = resonance(kind.body, frequency * number) / number**tilt
    gains[1::2] *= kind.even
    spectrum = np.zeros(_TABLE // 2 + 1, complex)
    spectrum[1 : count + 1] = gains * np.exp(1j * chance("table", count).uniform(0, 2 * np.pi, count))
    wave = fft.irfft(spectrum)
    wave /= np.sqrt((wave**2).mean())
    return np.append(wave, wave[0]).astype(np.float32)


def _hand(
    kind: Solo, times: NDArray, seconds: float, frequency: float, came_from: float, rng: np.random.Generator
) -> tuple[NDArray, NDArray]:
    """What the player's hand does to the pitch, in cents, and to the loudness: drift, scoop or slur, late vibrato."""
    rate, depth = kind.vibrato
    onset = np.clip((times - 0.3 - 0.1 * rng.random()) / 0.5, 0, 1)
    sway = np.sin(2 * np.pi * rate * times * (1 + 0.04 * np.sin(2 * np.pi * 0.31 * times)) + rng.uniform(0, 6))
    walk = np.cumsum(rng.standard_normal(len(times)))
    walk -= np.linspace(walk[0], walk[-1], len(times))
    cents = 4 * walk / (np.abs(walk).max() + 1e-9) + depth * onset * sway
    if came_from:
        cents += 1200 * np.log2(came_from / frequency) * 0.5 * (1 - np.tanh((times - 0.035) / 0.014))
    else:
        cents -= 18 * np.exp(-times / 0.03)
    return cents, onset * sway * min(1.0, seconds)


def _swell(kind: Solo, times: NDArray, seconds: float, velocity: float, slurred: bool) -> NDArray:
    attack = min(0.04 if slurred else kind.attack * (1.3 - 0.5 * velocity), seconds * 0.5)
    rise = np.sin(np.pi / 2 * np.clip(times / attack, 0, 1)) ** 2
    arch = 0.78 + 0.22 * np.sin(np.pi * np.clip(times / max(seconds, 0.2), 0, 1) ** 0.8)
    fall = 0.5 + 0.5 * np.cos(np.pi * np.clip((times - seconds) / kind.release, 0, 1))
    return rise * arch * fall


def _breath(kind: Solo, frequency: float, length: int, onset: float, rng: np.random.Generator) -> Sound:
    """Bow or breath: noise about the note, more of it as it begins."""
    edges = [max(80.0, frequency * 0.8), min(frequency * 5, 9_000.0)]
    noise = sosfilt(butter(2, edges, "band", fs=SAMPLE_RATE, output="sos"), rng.standard_normal(length))
    shape = 0.6 + onset * np.exp(-np.arange(length) / (0.05 * SAMPLE_RATE))
    return (kind.breath / (noise.std() + 1e-9) * noise * shape).astype(np.float32)


def _room(tone: Sound) -> Sound:
    """One player heard by two ears: what the wood and the floor scatter (two all-pass echoes) differs by side."""
    scattered = tone
    for delay, gain in ((211, 0.5), (89, -0.45)):
        turned = -gain * scattered
        turned[delay:] += (1 - gain**2) * scattered[:-delay]
        turned[2 * delay :] += gain * (1 - gain**2) * scattered[: -2 * delay]
        scattered = turned
    scattered = np.float32(0.42) * scattered
    return np.stack([tone + scattered, tone - scattered])


@dataclass(frozen=True)
class Section:
    """How a section sounds: the `spread` of its players in cents, and the formants of its bodies or throats."""

    bright: Body
    dark: Body
    tilts: tuple[float, float]
    spread: float = 22.0
    attack: float = 0.45
    release: float = 0.8


_PAD = 1 << 18


class Desks:
    """Sections at work: the spread tone of each pitch is made once and kept while there is room for it."""

    def __init__(self, room: int = 20) -> None:
        self._room = room
        self._pads: OrderedDict[tuple[Section, float], Sound] = OrderedDict()

    def play(self, kind: Section, frequency: float, seconds: float, velocity: float, take: str) -> Sound:
        """One note of a section, fading in and out as sections do, opening with its loudness."""
        pad = self._pads.pop((kind, frequency), None)
        pad = self._spread(kind, frequency) if pad is None else pad
        self._pads[kind, frequency] = pad
        while len(self._pads) > self._room:
            self._pads.popitem(last=False)
        rng = chance("desk", take, round(frequency, 2))
        length = samples(seconds + kind.release)
        start = int(rng.integers(_PAD))
        bright, dark = np.take(pad, np.arange(start, start + length), axis=2, mode="wrap")
        times = np.arange(-(-length // CONTROL) + 1) * (CONTROL / SAMPLE_RATE)
        swell = np.sin(np.pi * np.clip(times / max(seconds, 0.1), 0, 1))
        open_ = np.clip(0.1 + 0.6 * velocity + 0.25 * swell, 0, 1)
        mix = np.interp(np.arange(length) / CONTROL, np.arange(len(times)), open_).astype(np.float32)
        loud = np.interp(np.arange(length) / CONTROL, np.arange(len(times)), 0.85 + 0.15 * swell).astype(np.float32)
        return soften((dark + mix * (bright - dark)) * loud, min(kind.attack, seconds * 0.6), kind.release)

    def _spread(self, kind: Section, frequency: float) -> Sound:
        """(bright or dark, side, sample): each partial a bell-shaped band of noise, wider the higher it lies."""
        rng = chance("pad", round(frequency, 3))
        step = SAMPLE_RATE / _PAD
        tables = np.zeros((2, _PAD // 2 + 1), np.float32)
        for number in range(1, max(2, min(48, int(10_000 / frequency)) + 1)):
            centre = frequency * number
            width = max(0.35, (2 ** (kind.spread / 1200) - 1) * centre * 0.5)
            first, last = int((centre - 4 * width) / step), int((centre + 4 * width) / step) + 1
            bell = np.exp(-0.5 * ((np.arange(first, last) * step - centre) / width) ** 2) / np.sqrt(width)
            for table, body, tilt in zip(tables, (kind.bright, kind.dark), kind.tilts, strict=True):
                table[first:last] += bell * resonance(body, np.array([centre]))[0] / number**tilt
        sides = []
        for _ in "lr":
            turn = np.exp(2j * np.pi * rng.random(_PAD // 2 + 1)).astype(np.complex64)
            sides.append(turn)
        shared = np.exp(2j * np.pi * rng.random(_PAD // 2 + 1)).astype(np.complex64)
        pads = np.stack([[fft.irfft(table * (0.45 * side + 0.55 * shared)) for side in sides] for table in tables])
        return (pads / np.sqrt((pads**2).mean(axis=(1, 2), keepdims=True))).astype(np.float32)


_VIOLIN_BODY = ((280, 60, 1.0), (460, 90, 1.0), (1000, 300, 0.6), (2500, 700, 0.9), (3400, 600, 0.4))
_CELLO_BODY = ((110, 40, 1.0), (220, 60, 1.0), (430, 120, 0.9), (700, 200, 0.7), (1500, 500, 0.5), (2600, 700, 0.3))
_CLARINET_BODY = ((450, 400, 0.8), (1400, 800, 1.0), (2600, 900, 0.5))
_FLUTE_BODY = ((600, 500, 1.0), (1200, 500, 0.5), (2600, 900, 0.12))
_HORN_BODY = ((340, 220, 1.0), (750, 350, 0.55), (1500, 600, 0.2))
_AH = ((620, 140, 1.0), (1060, 170, 0.6), (2400, 300, 0.25), (3000, 300, 0.15))
_OO = ((350, 110, 1.0), (640, 120, 0.3), (2300, 300, 0.05))

VIOLIN = Solo(_VIOLIN_BODY, (0.55, 1.1), attack=0.11, vibrato=(5.6, 19.0), breath=0.035)
CELLO = Solo(_CELLO_BODY, (0.5, 1.0), attack=0.12, release=0.3, vibrato=(5.1, 15.0), breath=0.045)
CLARINET = Solo(_CLARINET_BODY, (0.5, 1.0), attack=0.055, release=0.12, vibrato=(4.8, 3.0), breath=0.025, even=0.14)
FLUTE = Solo(_FLUTE_BODY, (1.0, 1.8), attack=0.07, release=0.16, vibrato=(5.0, 13.0), breath=0.07)
HORN = Solo(_HORN_BODY, (0.6, 1.4), attack=0.09, release=0.25, vibrato=(4.6, 3.0), breath=0.03, brass=0.5)

STRINGS = Section(_VIOLIN_BODY, _CELLO_BODY, (0.8, 1.5))
CHOIR = Section(_AH, _OO, (0.7, 0.9), spread=26, attack=0.6, release=1.0)
DRONE = Section(_CELLO_BODY, _HORN_BODY, (0.9, 1.6), spread=14, attack=1.6, release=2.0)
