"""The band: every instrument that paper can name, where it plays, and one way to ask any of them for a note.

All notes are levelled by ear, that is by K-weighting: at one velocity every instrument sounds equally loud.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.signal import butter, sosfilt

from filmgen.backends.score import bowed, struck
from filmgen.backends.score.bowed import Desks, Section, Solo
from filmgen.backends.score.struck import Struck
from filmgen.backends.score.tape import Sound, chance, clock, decibels, samples, soften
from filmgen.film.staging import Instrument
from filmgen.film.time import SAMPLE_RATE

Manner = Literal["struck", "held", "beaten"]
"""Whether a note dies away by itself, is held as long as it is written, or has no pitch."""


@dataclass(frozen=True)
class Player:
    """Who plays an instrument: its lowest and highest note (MIDI), how, and how long a struck note rings at most."""

    low: int
    high: int
    manner: Manner
    kind: Struck | Solo | Section | None
    rings: float = 3.0
    trim: float = 0.0
    """dB that its tone needs to sit with the others."""
    early: float = 0.0
    """Seconds by which it must begin before the beat to be heard on it."""


PLAYERS: dict[Instrument, Player] = {
    "felt-piano": Player(33, 96, "struck", struck.FELT_PIANO, 5.0),
    "piano": Player(28, 100, "struck", struck.PIANO, 5.0),
    "strings": Player(40, 88, "held", bowed.STRINGS, early=0.12),
    "cello": Player(36, 72, "held", bowed.CELLO, early=0.03),
    "violin": Player(55, 93, "held", bowed.VIOLIN, early=0.03),
    "clarinet": Player(50, 86, "held", bowed.CLARINET),
    "flute": Player(60, 93, "held", bowed.FLUTE),
    "horn": Player(41, 74, "held", bowed.HORN),
    "pluck": Player(40, 84, "struck", struck.PLUCK, 3.0),
    "bass": Player(28, 55, "struck", struck.BASS, 2.2),
    "brushes": Player(36, 84, "beaten", None, 0.6, -9.0),
    "bell": Player(48, 84, "struck", struck.BELL, 6.0, -3.0),
    "celesta": Player(60, 100, "struck", struck.CELESTA, 2.5),
    "music-box": Player(65, 101, "struck", struck.MUSIC_BOX, 2.5),
    "vibes": Player(53, 89, "struck", struck.VIBES, 5.5),
    "marimba": Player(45, 89, "struck", struck.MARIMBA, 1.5),
    "choir": Player(43, 79, "held", bowed.CHOIR, early=0.16),
    "drone": Player(26, 55, "held", bowed.DRONE, early=0.3),
    "fm": Player(36, 91, "struck", None, 4.5),
    "pizzicato": Player(43, 88, "struck", struck.PIZZICATO, 1.0),
    "timpani": Player(36, 57, "struck", struck.TIMPANI, 2.5),
}


class Band:
    """Players in one room. A note once played is kept while there is room, for a film says things more than once."""

    def __init__(self, room: int = 96 << 20) -> None:
        self._room = room
        self._used = 0
        self._notes: OrderedDict[tuple[object, ...], Sound] = OrderedDict()
        self._desks = Desks()
        self.played = 0

    def play(self, instrument: Instrument, pitch: int, seconds: float, velocity: float, slur: int, take: int) -> Sound:
        """A stereo note: MIDI `pitch`, `seconds` long, `velocity` 0 to 1, slurred from MIDI `slur` if that is not 0."""
        velocity = round(velocity * 8) / 8
        seconds = max(0.12, round(seconds * 8) / 8)
        key = (instrument, pitch, seconds, velocity, slur, take)
        sound = self._notes.pop(key, None)
        if sound is None:
            self.played += 1
            sound = self._make(instrument, pitch, seconds, velocity, slur, take)
            self._used += sound.nbytes
        self._notes[key] = sound
        while self._used > self._room:
            _, gone = self._notes.popitem(last=False)
            self._used -= gone.nbytes
        return sound

    def _make(self, instrument: Instrument, pitch: int, seconds: float, velocity: float, slur: int, take: int) -> Sound:
        player = PLAYERS[instrument]
        frequency, name = hertz(pitch), f"{instrument} {take}"
        kind = player.kind
        if isinstance(kind, Struck):
            sound = struck.strike(kind, frequency, ringing(player, seconds), velocity, name)
        elif isinstance(kind, Solo):
            sound = bowed.hold(kind, frequency, seconds, velocity, hertz(slur) if slur else 0.0, name)
        elif isinstance(kind, Section):
            sound = self._desks.play(kind, frequency, seconds, velocity, name)
        elif instrument == "fm":
            sound = _fm(frequency, ringing(player, seconds), velocity, name)
        else:
            sound = _brush(seconds, velocity, name)
        return level(sound, -20 + 24 * (velocity - 0.6) + player.trim)


def hertz(pitch: int) -> float:
    return 440.0 * 2 ** ((pitch - 69) / 12)


def ringing(player: Player, seconds: float) -> float:
    """How long a struck note sounds when `seconds` are written: the damper falls a little after."""
    return float(min(player.rings, seconds + 0.45 * player.rings))


def level(sound: Sound, loudness: float) -> Sound:
    """The sound with its loudest 400 ms at `loudness` LUFS, within what a small loudspeaker can give."""
    weighted = sosfilt(_EAR, sound[:, ::2], axis=1)
    window = min(weighted.shape[1], samples(0.4) // 2)
    energy = np.cumsum(np.concatenate([[0.0], (weighted**2).sum(axis=0)]))
    loudest = (energy[window:] - energy[:-window]).max() / (samples(0.4) // 2)
    return (sound * np.float32(decibels(loudness + 0.691) / np.sqrt(loudest + 1e-12))).astype(np.float32)


_EAR = butter(2, 90, "high", fs=SAMPLE_RATE / 2, output="sos")
"""What is left of K-weighting for music: the lows count for less."""


def _fm(frequency: float, seconds: float, velocity: float, take: str) -> Sound:
    """Two sines a side, one bending the other (Chowning, JAES 21:7, 1973): a glassy tone that clears as it fades."""
    rng = chance("fm", take, round(frequency, 2))
    time = clock(samples(seconds))
    sides = []
    for side in (-1, 1):
        hz = frequency * 2 ** (side * rng.uniform(2, 4) / 1200)
        index = (0.6 + 1.6 * velocity) * np.exp(-time / 0.5) + 0.35
        shimmer = 1 + 0.1 * np.sin(2 * np.pi * 0.9 * time + side)
        tone = np.sin(2 * np.pi * hz * time + index * shimmer * np.sin(2 * np.pi * hz * 2 * time + side))
        tone += 0.35 * np.exp(-time / 0.25) * velocity * np.sin(2 * np.pi * hz * 7 * time + side)
        sides.append(tone * np.exp(-6.9 * time / (seconds * 1.3)))
    left, right = sides
    both = np.stack([0.75 * left + 0.25 * right, 0.25 * left + 0.75 * right]).astype(np.float32)
    return soften(both, 0.012, min(0.3, seconds / 3))


def _brush(seconds: float, velocity: float, take: str) -> Sound:
    """Wire on a snare's skin: a tap when short, a stir when long."""
    rng = chance("brush", take)
    length = samples(max(0.16, seconds))
    time = clock(length)
    noise = rng.standard_normal((2, length))
    noise += 0.6 * noise[::-1]
    wire = sosfilt(butter(1, [1500, 6000], "band", fs=SAMPLE_RATE, output="sos"), noise, axis=1)
    skin = np.sin(2 * np.pi * 190 * time) * np.exp(-time / 0.03)
    if seconds < 0.3:
        shape = np.exp(-time / 0.045) + 0.15 * np.exp(-time / 0.12)
        sound = wire * shape + 0.5 * velocity * skin
    else:
        shape = np.sin(np.pi * np.arange(length) / length) ** 1.5
        sound = wire * shape * (1 + 0.15 * np.sin(2 * np.pi * 27 * time))
    return soften(sound.astype(np.float32), 0.004, 0.03)
