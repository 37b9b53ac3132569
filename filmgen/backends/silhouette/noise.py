"""Clouds, fog, rock and grain: fractal value noise in one and two dimensions."""

import cv2
import numpy as np


def field(
    rng: np.random.Generator,
    width: int,
    height: int,
    cell: float,
    octaves: int = 5,
    stretch: float = 1.0,
    gain: float = 0.5,
) -> np.ndarray:
    """A field from 0 to 1, `height` x `width`; `cell` is the size in pixels of its largest lumps, drawn out sideways
    by `stretch`."""
    total = np.zeros((height, width), np.float32)
    amplitude = 1.0
    for octave in range(octaves):
        across = max(2, int(width / (cell * stretch / 2**octave)) + 2)
        down = max(2, int(height / (cell / 2**octave)) + 2)
        if across > width or down > height:
            break
        lumps = rng.random((down, across), np.float32) * np.float32(amplitude)
        total += cv2.resize(lumps, (width, height), interpolation=cv2.INTER_CUBIC)
        amplitude *= gain
    sample = total[::7, ::7]
    low, high = np.percentile(sample, 1), np.percentile(sample, 99)
    return np.clip((total - low) / max(1e-6, high - low), 0, 1)


class Line:
    """Fractal noise along a line: call it with positions, in cells, for values from 0 to 1."""

    def __init__(self, rng: np.random.Generator, octaves: int = 5, gain: float = 0.5):
        self._tables = rng.random((octaves, 256))
        self._gains = gain ** np.arange(octaves)

    def __call__(self, at: np.ndarray | float) -> np.ndarray:
        at = np.asarray(at, np.float64)
        total = np.zeros_like(at)
        for octave, (table, gain) in enumerate(zip(self._tables, self._gains, strict=True)):
            scaled = at * 2**octave
            cell = np.floor(scaled).astype(np.int64)
            ease = scaled - cell
            ease = ease * ease * (3 - 2 * ease)
            total += gain * (table[cell % 256] * (1 - ease) + table[(cell + 1) % 256] * ease)
        return total / self._gains.sum()


def facets(of: np.ndarray, soft: float = 1.2, steep: float = 0.6) -> np.ndarray:
    """The relief of a field lit from the upper left: about -1 (shade) to 1 (light)."""
    smooth = cv2.GaussianBlur(of, (0, 0), soft)
    slope = cv2.Sobel(smooth, cv2.CV_32F, 1, 0, ksize=3) + steep * cv2.Sobel(of, cv2.CV_32F, 0, 1, ksize=3)
    return slope / (np.percentile(np.abs(slope[::5, ::5]), 97) + 1e-6)
