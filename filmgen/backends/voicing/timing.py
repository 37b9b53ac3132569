"""When each word is heard and how far the mouth is open, read from the finished sound of a line."""

import numpy as np

from filmgen.backends.mixing.spectrum import high_pass, low_pass, shaped
from filmgen.film.shots import Word
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

AUDIBLE = -42.0
"""dB below a line's loud passages from which something is heard."""
WORD_AUDIBLE = -34.0
PAUSE = 0.16
"""Seconds; a closure within a word is shorter, a pause after it longer."""
CLOSED, OPEN = -24.0, 3.0
"""dB between which a mouth goes from shut to wide."""
HOP = SAMPLES_PER_FRAME // 8


def trimmed(sound: np.ndarray, lead: float = 0.015, tail: float = 0.09) -> tuple[np.ndarray, int]:
    """The sound without the silence round it, and the samples taken off its head; empty when nothing is heard.

    Edges are faded, the end the quicker where no tail is kept, and it lies on a whole frame.
    """
    level = _levels(sound)
    heard = np.flatnonzero(level > AUDIBLE)
    if not len(heard):
        return sound[:0], 0
    first = max(0, heard[0] * HOP - int(lead * SAMPLE_RATE))
    last = min(len(sound), (heard[-1] + 1) * HOP + int(tail * SAMPLE_RATE))
    kept = sound[first:last].copy()
    rise, fall = int(0.004 * SAMPLE_RATE), int((0.05 if tail else 0.015) * SAMPLE_RATE)
    kept[:rise] *= np.linspace(0, 1, rise)[: len(kept)]
    kept[-fall:] *= np.linspace(1, 0, fall)[-len(kept) :]
    return np.pad(kept, (0, -len(kept) % SAMPLES_PER_FRAME)), first


def mouth(sound: np.ndarray) -> str:
    """A digit for each frame: how much is heard about the first formant, which rises as a mouth opens.

    Closed where nothing is heard, and between syllables more than the sound alone would say.
    """
    vowels = _levels(shaped(sound, lambda hertz: high_pass(hertz, 450) * low_pass(hertz, 1300)))
    power = 10 ** (vowels[: len(sound) // HOP] / 10)
    loudness = 10 * np.log10(power.reshape(-1, SAMPLES_PER_FRAME // HOP).mean(1))
    opening = np.clip((loudness - CLOSED) / (OPEN - CLOSED), 0, 1) ** 1.3
    around = np.pad(opening, 1, mode="edge")
    livelier = np.clip(opening + 0.6 * (opening - (around[:-2] + around[2:]) / 2), 0, 1)
    return "".join(str(round(9 * width)) for width in np.where(opening > 0, livelier, 0).tolist())


def words(texts: tuple[str, ...], starts: list[int | None], sound: np.ndarray) -> tuple[Word, ...]:
    """Words in frames. `starts` are samples; a word whose start nobody noticed shares the time of the one before.

    A word lasts to the next one, or until nothing more is heard of it.
    """
    level = _levels(sound)
    begins = _shared_out(texts, starts, len(sound))
    spoken = []
    for text, start, later in zip(texts, begins, (*begins[1:], len(sound)), strict=True):
        heard = np.flatnonzero(level[start // HOP : later // HOP] > WORD_AUDIBLE)
        pauses = np.flatnonzero(np.diff(heard) * HOP > PAUSE * SAMPLE_RATE)
        last = heard[pauses[0]] if len(pauses) else heard[-1] if len(heard) else 0
        end = min(start + (int(last) + 1) * HOP, later)
        first = start // SAMPLES_PER_FRAME
        frames = min(-(-end // SAMPLES_PER_FRAME), later // SAMPLES_PER_FRAME) - first
        spoken.append(Word(text=text, start=first, frames=max(1, frames)))
    return tuple(spoken)


def _shared_out(texts: tuple[str, ...], starts: list[int | None], samples: int) -> list[int]:
    """A start for every word: those that were heard as one divide their time by their letters."""
    begins: list[int] = []
    for index, start in enumerate(starts):
        if start is not None or not begins:
            begins.append(max(start or 0, begins[-1] if begins else 0))
            continue
        following = next((later for later in starts[index:] if later is not None), samples)
        unheard = next((other for other, later in enumerate(starts[index:], index) if later is not None), len(starts))
        letters = [len(text) for text in texts[index - 1 : unheard]]
        begins.append(begins[-1] + (following - begins[-1]) * letters[0] // sum(letters))
    return begins


def _levels(sound: np.ndarray) -> np.ndarray:
    """Level of every eighth of a frame, in dB under the line's loud passages."""
    grains = np.pad(sound, (0, -len(sound) % HOP)).reshape(-1, HOP)
    power = (grains.astype(np.float64) ** 2).mean(1)
    loud = power[power >= np.quantile(power, 0.85)].mean() if len(power) else 0.0
    return 10 * np.log10(np.maximum(power, 1e-12) / max(loud, 1e-9))
