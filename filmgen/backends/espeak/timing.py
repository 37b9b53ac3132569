"""When each word is heard and how far the mouth is open, read from the finished sound of a line."""

import numpy as np

from filmgen.backends.mixing.spectrum import high_pass, low_pass, shaped
from filmgen.film.shots import Word
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

AUDIBLE = -42.0
"""dB below a line's loud passages from which something is heard."""
CLOSED, OPEN = -24.0, 3.0
"""dB between which a mouth goes from shut to wide."""
HOP = SAMPLES_PER_FRAME // 8


def trimmed(sound: np.ndarray, lead: float = 0.015, tail: float = 0.09) -> tuple[np.ndarray, int]:
    """The sound without the silence round it, and the samples taken off its head; empty when nothing is heard.

    Edges are faded, and the end lies on a whole frame.
    """
    level = _levels(sound)
    heard = np.flatnonzero(level > AUDIBLE)
    if not len(heard):
        return sound[:0], 0
    first = max(0, heard[0] * HOP - int(lead * SAMPLE_RATE))
    last = min(len(sound), (heard[-1] + 1) * HOP + int(tail * SAMPLE_RATE))
    kept = sound[first:last].copy()
    rise, fall = int(0.004 * SAMPLE_RATE), int(0.05 * SAMPLE_RATE)
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


def words(texts: tuple[str, ...], starts: tuple[int, ...], sound: np.ndarray) -> tuple[Word, ...]:
    """Words in frames. `starts` are samples; a word lasts to the next, or until nothing more is heard of it."""
    level = _levels(sound)
    spoken = []
    for index, (text, start) in enumerate(zip(texts, starts, strict=True)):
        end = starts[index + 1] if index + 1 < len(starts) else len(sound)
        heard = np.flatnonzero(level[start // HOP : max(start // HOP + 1, end // HOP)] > AUDIBLE + 8)
        last = start + (int(heard[-1]) + 1) * HOP if len(heard) else end
        first = start // SAMPLES_PER_FRAME
        frames = min(-(-last // SAMPLES_PER_FRAME), end // SAMPLES_PER_FRAME) - first
        spoken.append(Word(text=text, start=first, frames=max(1, frames)))
    return tuple(spoken)


def _levels(sound: np.ndarray) -> np.ndarray:
    """Level of every eighth of a frame, in dB under the line's loud passages."""
    grains = np.pad(sound, (0, -len(sound) % HOP)).reshape(-1, HOP)
    power = (grains.astype(np.float64) ** 2).mean(1)
    loud = power[power >= np.quantile(power, 0.85)].mean() if len(power) else 0.0
    return 10 * np.log10(np.maximum(power, 1e-12) / max(loud, 1e-9))
