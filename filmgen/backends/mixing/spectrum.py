"""Filtering by the spectrum: whole sounds in, whole sounds out, no state to carry."""

from collections.abc import Callable

import numpy as np
from scipy import fft

from filmgen.film.time import SAMPLE_RATE

GRID = 8193


def easy_size(samples: int) -> int:
    """The least 2, 3 or 5 times a power of two that is no smaller than `samples`: transforms of that size are quick."""
    return min(factor * 2 ** max(0, -(-samples // factor) - 1).bit_length() for factor in (1, 3, 5))


def shaped(sound: np.ndarray, level: Callable[[np.ndarray], np.ndarray], rate: float = SAMPLE_RATE) -> np.ndarray:
    """The sound with the spectrum multiplied by `level(frequencies in Hz)`; phases stay as they are.

    The curve is read at GRID points and joined by straight lines.
    """
    samples = sound.shape[-1]
    size = easy_size(samples + int(rate / 20))
    grid = np.linspace(0, rate / 2, GRID)
    curve = np.interp(np.fft.rfftfreq(size, 1 / rate), grid, level(grid)).astype(np.float32)
    spectrum = fft.rfft(sound, size) * curve
    return fft.irfft(spectrum, size)[..., :samples].astype(np.float32)


def bell(frequency: np.ndarray, centre: float, decibels: float, width: float) -> np.ndarray:
    """A peak or dip of `decibels` at `centre`, `width` octaves to either side of it where a third is left."""
    octaves = np.log2(np.maximum(frequency, 1.0) / centre)
    return 10 ** (decibels / 20 * np.exp(-((octaves / width) ** 2)))


def shelf(frequency: np.ndarray, corner: float, decibels: float, octaves: float = 1.0) -> np.ndarray:
    """All above `corner` raised by `decibels`; a negative number of `octaves` raises all below instead."""
    place = np.log2(np.maximum(frequency, 1.0) / corner) / octaves
    return 10 ** (decibels / 20 / (1 + np.exp(-4 * place)))


def high_pass(frequency: np.ndarray, corner: float, order: int = 2) -> np.ndarray:
    """Butterworth's magnitude: -3 dB at `corner`, 6 dB per octave and order below."""
    return 1 / np.sqrt(1 + (corner / np.maximum(frequency, 1e-3)) ** (2 * order))


def low_pass(frequency: np.ndarray, corner: float, order: int = 2) -> np.ndarray:
    """Butterworth's magnitude: -3 dB at `corner`, 6 dB per octave and order above."""
    return 1 / np.sqrt(1 + (frequency / corner) ** (2 * order))
