"""The rooms that lines are spoken in: impulse responses made of early reflections and noise that dies in four bands."""

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from scipy import fft

from filmgen.backends.mixing.loudness import amplitude
from filmgen.backends.mixing.spectrum import easy_size, high_pass, shaped
from filmgen.film.staging import Acoustics
from filmgen.film.time import SAMPLE_RATE

BANDS = ((0, 250), (250, 1000), (1000, 4000), (4000, SAMPLE_RATE))
"""Hz; a response is the sum of noise in each, with the band's own decay."""
SHARE = (1.0, 0.9, 0.7, 0.35)
SPEED_OF_SOUND = 343.0
CHUNK = 2**20


@dataclass(frozen=True)
class Room:
    """`wet` in dB under the dry voice, `decay` T60 in seconds for each band, `size` in metres, early `echoes`."""

    wet: float
    decay: tuple[float, float, float, float]
    size: float
    delay: float
    echoes: int = 10


ROOMS: dict[Acoustics, Room] = {
    "room": Room(-20, (0.40, 0.38, 0.32, 0.20), 1.6, 0.012),
    "hall": Room(-17, (1.9, 1.7, 1.3, 0.7), 4.0, 0.022),
    "church": Room(-20, (4.2, 4.0, 3.0, 1.4), 8.0, 0.035),
    "cave": Room(-18, (3.2, 2.7, 1.7, 0.6), 5.0, 0.030),
    "street": Room(-18, (0.5, 0.45, 0.3, 0.15), 9.0, 0.030, 5),
    "ship": Room(-16, (0.7, 0.9, 0.9, 0.5), 2.0, 0.010),
    "outdoors": Room(-22, (0.4, 0.6, 0.5, 0.25), 6.0, 0.020, 5),
}


def answered(sound: np.ndarray, acoustics: Acoustics, behind: bool = False) -> np.ndarray:
    """What a room answers to stereo sound, without the sound, from before the listener or from `behind`; nothing in the
    `dry`."""
    if acoustics == "dry":
        return np.zeros_like(sound)
    longer = impulse_response(acoustics, behind).shape[1] - 1
    wet = np.zeros((2, sound.shape[1] + longer), np.float32)
    for start in range(0, sound.shape[1], CHUNK):
        chunk = sound[:, start : start + CHUNK]
        end = chunk.shape[1] + longer
        size = easy_size(end)
        answer = fft.irfft(fft.rfft(chunk, size) * _transformed(acoustics, behind, size), size)
        wet[:, start : start + end] += answer[:, :end]
    return wet


@lru_cache(maxsize=6)
def _transformed(acoustics: Acoustics, behind: bool, size: int) -> np.ndarray:
    """The spectrum of a room's answer at the room's level."""
    response = impulse_response(acoustics, behind) * np.float32(amplitude(ROOMS[acoustics].wet))
    return fft.rfft(response, size)


@cache
def impulse_response(acoustics: Acoustics, behind: bool = False) -> np.ndarray:
    """What the room answers to a click, (2, n), of unit energy per channel, without the click."""
    room = ROOMS[acoustics]
    chance = np.random.default_rng([*acoustics.encode(), *([1] if behind else [])])
    samples = int((max(room.decay) + room.delay) * SAMPLE_RATE)
    time = np.arange(samples) / SAMPLE_RATE
    rise = np.clip((time - room.delay / 2) / room.delay, 0, 1)
    response = np.zeros((2, samples), np.float32)
    for (low, high), share, decay in zip(BANDS, SHARE, room.decay, strict=True):
        noise = chance.standard_normal((2, samples)).astype(np.float32)
        band = shaped(noise, lambda frequency, low=low, high=high: (frequency >= low) & (frequency < high))
        response += share * rise * band * 10 ** (-3 * time / decay)
    response /= np.sqrt((response**2).sum(1, keepdims=True))
    nearest = room.size / SPEED_OF_SOUND
    for channel in response:
        for arrival in chance.uniform(0.8 * nearest, 3.5 * nearest, room.echoes):
            echo = int(arrival * SAMPLE_RATE)
            if echo < samples:
                channel[echo] += chance.choice((-1, 1)) * 0.35 * nearest / arrival
    response = shaped(response, lambda frequency: high_pass(frequency, 120))
    return response / np.sqrt((response**2).sum(1).mean())
