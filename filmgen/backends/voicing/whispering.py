"""A whisper made of a voice: its colour from moment to moment, with air in place of its tone."""

import numpy as np

from filmgen.film.time import SAMPLE_RATE

SIZE, HOP = 1024, 256
SMOOTH = 40
"""Quefrencies kept: below them lies the throat, above them the voice."""
BRIGHT = 1200
"""Hz below which a whisper, whose glottis never closes, has less than a voice."""


def breathed(sound: np.ndarray, share: float, seed: int) -> np.ndarray:
    """The voice with that share of it whispered, both as loud as the other before."""
    whisper = whispered(sound, seed)
    layers = [part / (part.std() + 1e-9) for part in (sound, whisper)]
    return ((layers[0] * (1 - share) + layers[1] * share) * 0.1).astype(np.float32)


def whispered(sound: np.ndarray, seed: int) -> np.ndarray:
    """Noise through the spectral envelope of each moment, which is its cepstrum without the pitch."""
    window = np.hanning(SIZE).astype(np.float32)
    padded = np.pad(sound, (SIZE, SIZE + -len(sound) % HOP))
    frames = np.lib.stride_tricks.sliding_window_view(padded, SIZE)[::HOP] * window
    cepstrum = np.fft.irfft(np.log(np.abs(np.fft.rfft(frames)) + 1e-6))
    cepstrum[:, SMOOTH : SIZE - SMOOTH] = 0
    hertz = np.fft.rfftfreq(SIZE, 1 / SAMPLE_RATE)
    envelope = np.exp(np.fft.rfft(cepstrum).real) * hertz / (hertz + BRIGHT)
    noise = np.random.default_rng(seed).standard_normal(len(padded)).astype(np.float32)
    air = np.lib.stride_tricks.sliding_window_view(noise, SIZE)[::HOP] * window
    shaped = np.fft.irfft(np.fft.rfft(air) * envelope) * window
    whole = np.zeros(len(padded))
    for number, frame in enumerate(shaped):
        whole[number * HOP : number * HOP + SIZE] += frame
    return whole[SIZE : SIZE + len(sound)].astype(np.float32)
