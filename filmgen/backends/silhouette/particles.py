"""Particles drawn onto a frame: soft discs between pixels, repeating streaks, rings where drops land."""

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import Colour
from filmgen.backends.silhouette.sheet import WIDTH


def splash(
    frame: np.ndarray, ground: tuple[float, float], seconds: float, scale: float, hue: Colour, count: int = 56
) -> None:
    """Rings and spatters where drops meet the ground; each lives a quarter of a second, in a place of its own."""
    beat = seconds * 4.2
    shades = {level: tuple(float(band) * level / 10 for band in hue) for level in range(1, 6)}
    overlay = np.zeros_like(frame[: max(1, round((ground[1] - ground[0] + 24) * scale))])
    top = ground[0] - 14
    for drop in range(count):
        life = beat + drop / count
        luck = (
            (drop * 7919 + int(life) * 104729) % 100003 / 100003,
            (drop * 15485863 + int(life) * 32452843) % 99991 / 99991,
        )
        age = life % 1.0
        depth = luck[1] ** 0.8
        x, y = luck[0] * WIDTH, ground[0] + (ground[1] - ground[0]) * depth - top
        size = (3 + 11 * depth) * (0.3 + 0.7 * age)
        level = max(1, round(4.2 * (1 - age) * (0.5 + 0.5 * depth)))
        centre = (round(x * scale * 16), round(y * scale * 16))
        axes = (max(8, round(size * scale * 16)), max(4, round(0.28 * size * scale * 16)))
        cv2.ellipse(overlay, centre, axes, 0, 0, 360, shades[level], 1, cv2.LINE_AA, 4)
        if age < 0.45:
            tip = (
                centre[0] + round((luck[0] - 0.5) * 90 * scale),
                centre[1] - round((2 + 7 * depth) * (0.4 + age) * scale * 16),
            )
            cv2.line(overlay, centre, tip, shades[min(5, level + 1)], 1, cv2.LINE_AA, 4)
    row = max(0, round(top * scale))
    part = frame[row : row + len(overlay)]
    cv2.add(part, overlay[: len(part)], part)


def add_tile(frame: np.ndarray, tile: np.ndarray, x: int, y: int) -> None:
    """Add a repeating tile of the frame's size, shifted."""
    height, width = frame.shape[:2]
    x, y = x % width, y % height
    for rows, tile_rows in ((slice(0, height - y), slice(y, height)), (slice(height - y, height), slice(0, y))):
        for columns, tile_columns in ((slice(0, width - x), slice(x, width)), (slice(width - x, width), slice(0, x))):
            part = frame[rows, columns]
            if part.size:
                cv2.add(part, tile[tile_rows, tile_columns], part)


def scatter(
    frame: np.ndarray, x: np.ndarray, y: np.ndarray, radius: np.ndarray, strength: np.ndarray, hue: Colour
) -> None:
    """Soft discs of light at places between pixels. Small ones all at once; the few large ones one by one."""
    small = radius < 3.2
    _scatter_small(frame, x[small], y[small], radius[small], strength[small], hue)
    for disc in np.flatnonzero(~small):
        _add_disc(frame, float(x[disc]), float(y[disc]), float(radius[disc]), float(strength[disc]), hue)


def _scatter_small(
    frame: np.ndarray, x: np.ndarray, y: np.ndarray, radius: np.ndarray, strength: np.ndarray, hue: Colour
) -> None:
    reach = 3
    height, width = frame.shape[:2]
    offsets = np.arange(-reach, reach + 1)
    columns = np.floor(x).astype(np.int64)[:, None] + offsets
    rows = np.floor(y).astype(np.int64)[:, None] + offsets
    spread = np.maximum(0.55, radius)[:, None] ** 2 * 0.9
    across = np.exp(-((columns - x[:, None]) ** 2) / spread)
    down = np.exp(-((rows - y[:, None]) ** 2) / spread)
    amount = down[:, :, None] * across[:, None, :] * strength[:, None, None]
    inside = ((rows >= 0) & (rows < height))[:, :, None] & ((columns >= 0) & (columns < width))[:, None, :]
    inside &= amount > 0.02
    at = (rows[:, :, None] * width + columns[:, None, :])[inside]
    amount = amount[inside].astype(np.float32)[:, None]
    pixels = frame.reshape(-1, 3)
    under = pixels[at].astype(np.float32)
    pixels[at] = (under + (hue - under) * amount).astype(np.uint8)


def _add_disc(frame: np.ndarray, x: float, y: float, radius: float, strength: float, hue: Colour) -> None:
    """An out-of-focus flake: a flat disc with a soft edge."""
    reach = int(radius * 1.35) + 1
    left, top = int(x) - reach, int(y) - reach
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(frame.shape[1], int(x) + reach + 1), min(frame.shape[0], int(y) + reach + 1)
    if x1 <= x0 or y1 <= y0:
        return
    across = np.arange(x0, x1, dtype=np.float32)[None] - np.float32(x)
    down = np.arange(y0, y1, dtype=np.float32)[:, None] - np.float32(y)
    distance = np.sqrt(across * across + down * down) / np.float32(radius)
    amount = np.clip((1.3 - distance) / 0.6, 0, 1)[..., None] * np.float32(strength)
    part = frame[y0:y1, x0:x1]
    part[:] = part + (hue - part) * amount
