"""Sound on tape: chance drawn from seeds, places between the loudspeakers, and WAV files written a block at a time.

Stereo sound is a float32 array of shape (2, samples) at 48 kHz, full scale at 1.
"""

from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import soundfile
from numpy.typing import NDArray

from filmgen.film.time import SAMPLE_RATE

Sound = NDArray[np.float32]

CEILING = 0.89
"""The highest sample ever written: -1 dBFS."""


def chance(*parts: object) -> np.random.Generator:
    """A source of chance that depends on nothing but `parts`, in any process."""
    text = "|".join(map(str, parts))
    return np.random.default_rng(int.from_bytes(sha256(text.encode()).digest()[:8], "big"))


def decibels(level: float) -> float:
    """The factor that raises a sound by `level` dB."""
    return float(10 ** (level / 20))


def samples(seconds: float) -> int:
    return round(seconds * SAMPLE_RATE)


def clock(length: int) -> Sound:
    """The time of each of `length` samples, in seconds."""
    return (np.arange(length, dtype=np.float64) / SAMPLE_RATE).astype(np.float32)


def place(mono: Sound, position: float) -> Sound:
    """Put a mono sound between the loudspeakers, from -1 (left) to 1 (right), at constant power."""
    angle = (position + 1) * np.pi / 4
    return np.stack([mono * np.float32(np.cos(angle)), mono * np.float32(np.sin(angle))])


def steer(stereo: Sound, position: float) -> Sound:
    """Lean a stereo sound to one side without losing its width; at 0 it is left as it is."""
    left, right = min(1.0, 1 - position), min(1.0, 1 + position)
    return stereo * np.array([[left**0.5], [right**0.5]], np.float32)


def soften(sound: Sound, attack: float, release: float) -> Sound:
    """Fade in over `attack` and out over `release` seconds along a raised cosine, so that no edit clicks."""
    length = sound.shape[-1]
    sound = sound.copy()
    rise, fall = min(length, samples(attack)), min(length, samples(release))
    if rise:
        sound[..., :rise] *= _half_cosine(rise)
    if fall:
        sound[..., length - fall :] *= _half_cosine(fall)[::-1]
    return sound


def _half_cosine(length: int) -> Sound:
    return (0.5 - 0.5 * np.cos(np.pi * (np.arange(length) + 0.5) / length)).astype(np.float32)


def tame(sound: Sound, knee: float = 0.6) -> Sound:
    """Bend peaks above `knee` towards the ceiling; what lies below is untouched."""
    if max(sound.max(initial=0), -sound.min(initial=0)) <= knee:
        return sound
    size = np.abs(sound)
    room = CEILING - knee
    bent = knee + room * np.tanh((size - knee) / room)
    return np.where(size > knee, np.sign(sound) * bent, sound).astype(np.float32)


class Tape:
    """A 24-bit WAV file, recorded a block at a time and exactly `length` samples long: stereo, or of four channels,
    left and right before and behind."""

    def __init__(self, file: Path, length: int, channels: int = 2) -> None:
        self.length = self._left = length
        self.channels = channels
        kind = "WAV" if channels == 2 else "WAVEX"
        self._file = soundfile.SoundFile(file, "w", SAMPLE_RATE, channels, "PCM_24", format=kind)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
        if error is None:
            assert self._left == 0, f"{self._left} samples were never recorded"

    def record(self, block: Sound) -> None:
        """Add a `block`, (channels, samples); what runs past the end of the tape is lost."""
        block = tame(block[:, : self._left])
        self._file.write(np.ascontiguousarray(block.T))
        self._left -= block.shape[1]

    def rest(self) -> None:
        """Fill what is left with silence."""
        while self._left:
            self.record(np.zeros((self.channels, min(self._left, SAMPLE_RATE)), np.float32))
