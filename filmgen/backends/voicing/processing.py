"""What is done to a voice after the engine: size, age, metal, radio, and the warmth and evenness of a good recording.

Every function takes and gives mono float32; all but `resized` work at 48 kHz.
"""

from functools import cache

import numpy as np
from scipy import fft

from filmgen.backends.mixing.limiter import Master, limit, limited
from filmgen.backends.mixing.loudness import SILENCE, amplitude, integrated
from filmgen.backends.mixing.spectrum import bell, easy_size, high_pass, low_pass, shaped, shelf
from filmgen.backends.voicing.treatment import Treatment
from filmgen.film.devices import Device
from filmgen.film.time import SAMPLE_RATE

LINE_LOUDNESS = -21.0
"""LUFS of a plain line on its own, one channel."""
LINE_PEAK = -2.0
"""dBFS."""
MARGIN = 2048
"""Samples of silence behind a sound while its spectrum is changed, so that its end does not reach its beginning."""
TREMOR_RATE = 5.2
RING = 60.0
COMB = 0.006
CHOP = 28.0
HISS = -9.0
"""dB."""
DEVICES: dict[Device, tuple[float, float, tuple[float, float, float], float]] = {
    "telephone": (300, 3400, (1700, 4, 0.8), 1.2),
    "radio": (350, 3400, (1500, 0, 1), 1.5),
    "loudspeaker": (240, 5200, (1200, 5, 0.7), 2.0),
    "wall": (60, 1500, (300, 2, 1), 0.0),
}
"""From and to in Hz, a resonance (Hz, dB, octaves), and how hard it is driven."""
THRESHOLD, RATIO, ATTACK, RELEASE = -24.0, 3.0, 0.006, 0.09
"""The compressor: dB below the line's own loud passages, and seconds."""


def resized(samples: np.ndarray, rate: int, size: float) -> np.ndarray:
    """Resample from `rate` to 48 kHz, played `size` times faster: formants and pitch are higher by that factor.

    The factor is met within ten cents, with numbers of small factors, whose transforms are quick.
    """
    after = 2560
    before = min(_even_numbers(), key=lambda number: abs(number - after * size * rate / SAMPLE_RATE))
    blocks = easy_size(-(-(len(samples) + MARGIN) // before))
    spectrum = fft.rfft(samples, before * blocks)
    wider = np.zeros(after * blocks // 2 + 1, np.complex64)
    wider[: len(spectrum)] = spectrum[: len(wider)]
    sound = fft.irfft(wider, after * blocks)[: round(len(samples) * after / before)]
    return sound.astype(np.float32) * np.float32(after / before)


@cache
def _even_numbers() -> tuple[int, ...]:
    """Numbers up to 2560 without a prime factor above 13."""
    numbers = {1}
    for prime in (2, 3, 5, 7, 11, 13):
        for number in sorted(numbers):
            while (number := number * prime) <= 2560:
                numbers.add(number)
    return tuple(sorted(number for number in numbers if number % 2 == 0))


def treated(sound: np.ndarray, treatment: Treatment) -> np.ndarray:
    """The whole chain, in the order of a recording: throat, device, desk."""
    if treatment.tremor:
        sound = trembling(sound, treatment.tremor)
    if treatment.growl:
        sound = sound + treatment.growl * shaped(sound * _chopped(len(sound)), lambda hertz: low_pass(hertz, 900))
    if treatment.ring:
        carrier = np.sin(2 * np.pi * RING / SAMPLE_RATE * np.arange(len(sound), dtype=np.float32))
        sound = sound * (1 - treatment.ring) + treatment.ring * 1.4 * sound * carrier
    if treatment.comb:
        sound = piped(sound, treatment.comb)
    if treatment.drive:
        sound = driven(sound, treatment.drive)
    if treatment.device:
        low, high, nose, drive = DEVICES[treatment.device]
        sound = shaped(sound, lambda hertz: high_pass(hertz, low, 4) * low_pass(hertz, high, 4) * bell(hertz, *nose))
        sound = driven(sound, max(drive, treatment.drive)) if drive else sound
    if treatment.shimmer:
        sound = shimmering(sound, treatment.shimmer)
    return hushed(even(shaped(sound, lambda hertz: _desk(hertz, treatment))))


def trembling(sound: np.ndarray, cents: float) -> np.ndarray:
    """Waver the pitch by bending time, by which age is heard; the length stays."""
    time = np.arange(len(sound)) / SAMPLE_RATE
    wobble = np.sin(2 * np.pi * TREMOR_RATE * time + 0.3 * np.sin(2 * np.pi * 0.7 * time))
    place = np.cumsum(2 ** (cents / 1200 * wobble))
    place *= (len(sound) - 1) / place[-1]
    return np.interp(place, np.arange(len(sound)), sound).astype(np.float32)


def piped(sound: np.ndarray, feedback: float) -> np.ndarray:
    """Echoes of echoes, six milliseconds apart."""
    delay = int(COMB * SAMPLE_RATE)
    rows = np.pad(sound, (0, -len(sound) % delay)).reshape(-1, delay)
    for row in range(1, len(rows)):
        rows[row] -= feedback * rows[row - 1]
    return rows.reshape(-1)[: len(sound)]


def driven(sound: np.ndarray, drive: float) -> np.ndarray:
    """Soft clipping, as loud at its peak as before."""
    peak = np.abs(sound).max() + 1e-9
    return (np.tanh(drive / peak * sound) * (peak / np.tanh(drive))).astype(np.float32)


def shimmering(sound: np.ndarray, share: float) -> np.ndarray:
    """Two slow copies that drift against the voice."""
    time = np.arange(len(sound), dtype=np.float64)
    copies = np.zeros(len(sound))
    for delay, swing, turn in ((0.011, 0.0025, 0.5), (0.019, 0.0035, 0.37)):
        drift = delay + swing * np.sin(2 * np.pi * turn * time / SAMPLE_RATE)
        copies += np.interp(time - drift * SAMPLE_RATE, time, sound, left=0.0)
    return (sound * (1 - share / 2) + copies * share).astype(np.float32)


def hushed(sound: np.ndarray) -> np.ndarray:
    """Hold hisses down: no S is louder than HISS below the line's own loud passages."""
    hop = SAMPLE_RATE // 1000
    hiss = shaped(sound, lambda hertz: high_pass(hertz, 4800, 4) * low_pass(hertz, 12_000))
    grains = np.pad(hiss, (0, -len(hiss) % hop)).reshape(-1, hop)
    level = np.sqrt(np.convolve((grains**2).mean(1), np.full(10, 0.1), "same"))
    gains = limit(level, float(_loud(sound) * amplitude(HISS)), release=20)
    return sound - hiss * (1 - Master(gains).over(0, len(sound)))


def even(sound: np.ndarray) -> np.ndarray:
    """Compress three to one above a threshold that follows the line's own level."""
    hop = SAMPLE_RATE // 1000
    grains = np.pad(sound, (0, -len(sound) % hop)).reshape(-1, hop)
    level = np.sqrt((grains**2).mean(1))
    over = np.maximum(20 * np.log10(np.maximum(level / _loud(sound), 1e-6)) - (THRESHOLD + 14), 0) * (1 - 1 / RATIO)
    closing, opening = np.exp(-0.001 / ATTACK), np.exp(-0.001 / RELEASE)
    held, reduction = 0.0, np.empty(len(over))
    for index, wanted in enumerate(over.tolist()):
        keep = closing if wanted > held else opening
        held = keep * held + (1 - keep) * wanted
        reduction[index] = held
    curve = np.interp(np.arange(len(sound)) / hop - 0.5, np.arange(len(reduction)), reduction)
    return (sound * amplitude(-curve)).astype(np.float32)


def _loud(sound: np.ndarray) -> float:
    """The level of a line's loudest fifth, millisecond by millisecond."""
    hop = SAMPLE_RATE // 1000
    level = np.sqrt((np.pad(sound, (0, -len(sound) % hop)).reshape(-1, hop) ** 2).mean(1))
    return float(np.sqrt((level[level >= np.quantile(level, 0.8)] ** 2).mean())) + 1e-9


def levelled(sound: np.ndarray, level: float) -> np.ndarray:
    """At the loudness that every line has, or `level` dB from it, its peaks held."""
    loudness = integrated(sound[None])
    if loudness <= SILENCE:
        return sound
    louder = sound[None] * np.float32(amplitude(LINE_LOUDNESS + level - loudness))
    return limited(louder, LINE_PEAK, release=40)[0]


def _chopped(samples: int) -> np.ndarray:
    time = np.arange(samples, dtype=np.float32) / SAMPLE_RATE
    return np.sqrt(np.abs(np.sin(np.pi * CHOP * time))) * 2 - 1


def _desk(hertz: np.ndarray, treatment: Treatment) -> np.ndarray:
    """The equaliser: rumble out, chest in, box out, words forward, hiss down."""
    warmth = treatment.warmth
    level = high_pass(hertz, 85 if warmth else 55)
    level = level * shelf(hertz, 180, 1.5 * warmth, octaves=-1) * shelf(hertz, 160, treatment.depth, octaves=-1)
    level = level * bell(hertz, 420, -2 * warmth, 0.7) * bell(hertz, 2800, 2.5 * min(warmth, 1) + treatment.edge, 0.9)
    return level * shelf(hertz, 6500, -2 * warmth)
