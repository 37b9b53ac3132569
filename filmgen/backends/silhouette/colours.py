"""How colours are written and mixed. A colour is three floats from 0 to 255, blue first, as OpenCV has them."""

import numpy as np

Colour = np.ndarray


def colour(text: str) -> Colour:
    """The colour written as six hexadecimal digits, red first."""
    red, green, blue = (int(text[at : at + 2], 16) for at in (0, 2, 4))
    return np.array((blue, green, red), np.float32)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`share` of the second colour in the first."""
    return first + (second - first) * np.float32(share)


def lighten(of: Colour, factor: float) -> Colour:
    return np.clip(of * np.float32(factor), 0, 255)


def luminance(of: Colour) -> float:
    return float(of @ np.array((0.0722, 0.7152, 0.2126), np.float32))


def saturate(of: Colour, factor: float) -> Colour:
    grey = np.float32(luminance(of))
    return np.clip(grey + (of - grey) * np.float32(factor), 0, 255)


def ramp(stops: tuple[tuple[float, Colour], ...], at: np.ndarray) -> np.ndarray:
    """The colours of a gradient at positions 0 to 1; the result has one axis more than `at`."""
    where = np.array([stop for stop, _ in stops], np.float32)
    channels = np.stack([hue for _, hue in stops])
    return np.stack([np.interp(at, where, channels[:, band]) for band in range(3)], -1).astype(np.float32)


WHITE = colour("ffffff")
BLACK = colour("000000")
