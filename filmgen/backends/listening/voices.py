"""How far apart two voices are to somebody who does not look: pitch and its range, colour and pace."""

from dataclasses import dataclass

import numpy as np

from filmgen.film.time import SAMPLE_RATE

APART = 1.3
"""The distance from which two voices are told apart."""
_RATE = 16_000
_WINDOW, _HOP = 640, 160
_LOWEST, _HIGHEST = 50, 500
"""Hz between which a voice's fundamental is looked for."""
_VOICED = 0.5
"""Likeness of a window to itself a period later, from 0 to 1, from which it is voiced."""
_BANDS = np.geomspace(100, 7600, 25)


@dataclass(frozen=True)
class Voiceprint:
    """What a voice is known by: its median pitch in Hz and how far it ranges in semitones (tenth to ninetieth part of
    its time), its long-term colour in dB by band, and its pace in words a minute."""

    pitch: float
    range: float
    colour: tuple[float, ...]
    pace: float


def voiceprint(sound: np.ndarray, words: int) -> Voiceprint:
    """The print of a voice that says `words` words in one channel of sound at 48 kHz."""
    from scipy.signal import resample_poly

    line = resample_poly(sound, 1, SAMPLE_RATE // _RATE)
    pitches = fundamentals(line)
    heard = pitches[pitches > 0]
    low, middle, high = np.percentile(heard, (10, 50, 90)) if len(heard) else (100.0, 100.0, 100.0)
    frames = np.lib.stride_tricks.sliding_window_view(line, 1024)[::512] * np.hanning(1024)
    power = np.abs(np.fft.rfft(frames)) ** 2
    loud = power.sum(1)
    mean = power[loud > 0.01 * np.percentile(loud, 95)].mean(0)
    edges = np.interp(_BANDS, np.fft.rfftfreq(1024, 1 / _RATE), np.cumsum(mean))
    colour = 10 * np.log10(np.diff(edges) + 1e-12)
    pace = 60 * words / (len(sound) / SAMPLE_RATE)
    return Voiceprint(float(middle), float(12 * np.log2(high / low)), tuple((colour - colour.mean()).tolist()), pace)


def distance(one: Voiceprint, other: Voiceprint) -> float:
    """How unlike they are: one for three semitones of pitch, for 4 dB of colour, for four semitones of range, or for an
    eighth of the pace, and their squares are added."""
    pitch = 12 * np.log2(one.pitch / other.pitch) / 3
    colour = np.sqrt(np.mean((np.array(one.colour) - np.array(other.colour)) ** 2)) / 4
    pace = np.log(one.pace / other.pace) / 0.12
    range = (one.range - other.range) / 4
    return float(np.sqrt(pitch**2 + colour**2 + pace**2 + range**2))


def fundamentals(line: np.ndarray) -> np.ndarray:
    """The fundamental in Hz every hundredth of a second of sound at 16 kHz, by autocorrelation; 0 where none is."""
    window = np.hanning(_WINDOW)
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(line, (0, _WINDOW)), _WINDOW)[::_HOP]
    frames = (frames - frames.mean(1, keepdims=True)) * window
    likeness = np.fft.irfft(np.abs(np.fft.rfft(frames, 2048)) ** 2)
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2048)) ** 2)
    shortest, longest = _RATE // _HIGHEST, _RATE // _LOWEST
    likeness = likeness[:, : longest + 2] / (likeness[:, :1] + 1e-9) / (own[: longest + 2] / own[0])
    span = likeness[:, shortest:longest]
    best = span.max(1)
    first = np.argmax(span >= 0.92 * best[:, None], axis=1)
    near = first[:, None] + np.arange(8)
    peaks = first + np.take_along_axis(span, np.minimum(near, span.shape[1] - 1), axis=1).argmax(1)
    power = (frames**2).mean(1)
    voiced = (best > _VOICED) & (power > 0.01 * np.percentile(power, 95))
    return np.where(voiced, _RATE / (peaks + shortest), 0.0)
