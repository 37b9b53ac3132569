"""Players who are no models: one who ticks like a clock, and others who do what a model may do when it goes wrong."""

from dataclasses import dataclass, field

import numpy as np

from filmgen.backends.cues.playing import Part, heard
from filmgen.film.time import SAMPLE_RATE


@dataclass
class Clock:
    """Ticks at the tempo it is asked for, over a soft chord; the first tick of a bar is louder.

    It begins somewhere within a beat, by chance, unless it goes on from what it hears. What it was asked is kept.
    """

    who: str = "composer test:clock"
    window: float = 40.0
    least: float = 1.0
    memory: float = 0.0
    chord: float = 0.02
    dies: float = 0.0
    """Seconds of silence at the end of each take."""
    parts: list[Part] = field(default_factory=list)

    def play(self, part: Part) -> np.ndarray:
        self.parts.append(part)
        rng = np.random.default_rng(part.seed)
        length = round(part.seconds * SAMPLE_RATE)
        time = np.arange(length) / SAMPLE_RATE
        sound = self.chord * np.sin(2 * np.pi * 220 * time)
        beat = 60 / (part.bpm or 60)
        first = self._next(part, beat) if part.before is not None else rng.uniform(0.1, beat)
        for number, at in enumerate(np.arange(first, part.seconds - 0.1, beat)):
            start = round(at * SAMPLE_RATE)
            tick = np.exp(-np.arange(2400) / 300) * np.sin(np.arange(2400) / 3)
            sound[start : start + 2400] += tick[: length - start] * (0.6 if number % 4 == 0 else 0.3)
        if part.before is not None:
            sound[: part.before.shape[1]] = part.before[0]
        if self.dies:
            silent = round(self.dies * SAMPLE_RATE)
            sound[-silent - 4800 :] *= np.concatenate((np.linspace(1, 0, 4800), np.zeros(silent)))
        return np.stack([sound, sound]).astype(np.float32)

    def _next(self, part: Part, beat: float) -> float:
        """When the next tick is due after those that were heard."""
        ticks = ticks_of(part.before)
        return ticks[-1] + beat if len(ticks) else beat


@dataclass
class Broken:
    """Gives back what it is told to."""

    made: np.ndarray
    who: str = "composer test:broken"
    window: float = 30.0
    least: float = 1.0
    memory: float = 0.0

    def play(self, part: Part) -> np.ndarray:
        return heard(self.made, SAMPLE_RATE, part, self.who)


def ticks_of(sound: np.ndarray) -> np.ndarray:
    """The seconds at which the clock ticks in a sound, found by its level."""
    size = np.abs(sound).max(axis=0) / np.abs(sound).max()
    loud = np.flatnonzero(size > 0.22)
    return loud[np.diff(loud, prepend=-SAMPLE_RATE) > SAMPLE_RATE // 8] / SAMPLE_RATE
