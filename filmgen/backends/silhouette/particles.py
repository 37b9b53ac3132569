"""Particles drawn onto a frame: soft discs between pixels, repeating streaks, rings where drops land."""

import math

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import Colour
from filmgen.backends.silhouette.sheet import WIDTH

DROPS = 90
"""How many drops are seen to land at any time."""
SMALL = 3.2
"""Radius in film pixels from which on a disc is drawn by itself."""


def splash(frame: np.ndarray, ground: tuple[float, float], seconds: float, scale: float, hue: Colour) -> None:
    """Rings and spatters where drops meet the ground; each lives a quarter of a second, in a place of its own."""
    beat = seconds * 3.6
    shades = {level: tuple(float(band) * level / 10 for band in hue) for level in range(1, 9)}
    overlay = np.zeros_like(frame[: max(1, round((ground[1] - ground[0] + 24) * scale))])
    top = ground[0] - 14
    for drop in range(DROPS):
        life = beat + drop / DROPS
        luck = (
            (drop * 7919 + int(life) * 104729) % 100003 / 100003,
            (drop * 15485863 + int(life) * 32452843) % 99991 / 99991,
        )
        age = life % 1.0
        depth = luck[1] ** 0.8
        x, y = luck[0] * WIDTH, ground[0] + (ground[1] - ground[0]) * depth - top
        size = (3 + 15 * depth) * (0.2 + 0.8 * age)
        level = max(1, round(6.5 * (1 - age) * (0.4 + 0.6 * depth)))
        centre = (round(x * scale * 16), round(y * scale * 16))
        axes = (max(8, round(size * scale * 16)), max(4, round(0.26 * size * scale * 16)))
        cv2.ellipse(overlay, centre, axes, 0, 0, 360, shades[level], 1, cv2.LINE_AA, 4)
        if age < 0.4:
            high = (3 + 12 * depth) * math.sin(math.pi * (0.2 + 2 * age))
            for way in (-1, 0, 1):
                tip = (
                    centre[0] + round(way * (2 + 8 * depth) * (0.3 + age) * scale * 16),
                    centre[1] - round(high * (1.0 if way == 0 else 0.7) * scale * 16),
                )
                cv2.line(overlay, centre, tip, shades[min(8, level + 1)], 1, cv2.LINE_AA, 4)
    row = max(0, round(top * scale))
    part = frame[row : row + len(overlay)]
    cv2.add(part, overlay[: len(part)], part)


def streaks(
    rng: np.random.Generator,
    size: tuple[int, int],
    scale: float,
    fall: tuple[int, float, float, float, float],
    hue: Colour,
) -> np.ndarray:
    """A tile that repeats, of `size` (width, height): streaks as `fall` has it, a count, their length, how far they
    slant for each pixel down, how bright and how thick they are."""
    count, length, slant, strength, thick = fall
    width, height = size
    tile = np.zeros((height, width), np.uint8)
    for x, y, share in zip(
        rng.uniform(0, width, count), rng.uniform(0, height, count), rng.uniform(0.45, 1, count), strict=True
    ):
        down = length * share * scale / math.hypot(1, slant)
        across = -slant * down
        bright = int(255 * strength * share)
        for left in (0, width) if x + across < 0 or x + across > width else (0,):
            for up in (0, height) if y + down > height else (0,):
                turn = width if across < 0 else -width
                start = (x + (turn if left else 0), y - up)
                ends = np.array((start, (start[0] + across, start[1] + down))) * 16
                first, last = (tuple(map(int, end)) for end in ends)
                cv2.line(tile, first, last, bright, max(1, round(thick * scale)), cv2.LINE_AA, 4)
    if thick > 2:
        tile = cv2.GaussianBlur(tile, (0, 0), 0.55 * thick * scale)
    return cv2.merge([cv2.convertScaleAbs(tile, alpha=float(band) / 255) for band in hue])


def add_tile(frame: np.ndarray, tile: np.ndarray, x: int, y: int) -> None:
    """Add a repeating tile of the frame's width, shifted."""
    height, width = frame.shape[:2]
    tall = len(tile)
    x, y = x % width, y % tall
    for rows, tile_rows in ((slice(0, tall - y), slice(y, tall)), (slice(tall - y, tall), slice(0, y))):
        for columns, tile_columns in ((slice(0, width - x), slice(x, width)), (slice(width - x, width), slice(0, x))):
            part = frame[rows, columns]
            if part.size:
                cv2.add(part, tile[tile_rows, tile_columns][: len(part)], part)


def scatter(
    frame: np.ndarray, x: np.ndarray, y: np.ndarray, radius: np.ndarray, strength: np.ndarray, hue: Colour
) -> None:
    """Soft discs of light at places between pixels. Small ones all at once; the few large ones one by one."""
    small = radius < SMALL
    _scatter_small(frame, x[small], y[small], radius[small], strength[small], hue)
    for disc in np.flatnonzero(~small):
        _add_disc(frame, float(x[disc]), float(y[disc]), float(radius[disc]), float(strength[disc]), hue)


def _scatter_small(
    frame: np.ndarray, x: np.ndarray, y: np.ndarray, radius: np.ndarray, strength: np.ndarray, hue: Colour
) -> None:
    height, width = frame.shape[:2]
    for low, high, reach in ((0.0, 1.1, 1), (1.1, 1.9, 2), (1.9, SMALL, 4)):
        of = (
            (radius >= low) & (radius < high) & (x > -reach) & (x < width + reach) & (y > -reach) & (y < height + reach)
        )
        if not of.any():
            continue
        offsets = np.arange(-reach, reach + 1)
        columns = np.floor(x[of]).astype(np.int64)[:, None] + offsets
        rows = np.floor(y[of]).astype(np.int64)[:, None] + offsets
        spread = (np.maximum(0.55, radius[of]) ** 2 * 0.9)[:, None]
        across = np.exp(-((columns - x[of][:, None]) ** 2) / spread)
        down = np.exp(-((rows - y[of][:, None]) ** 2) / spread)
        across *= (columns >= 0) & (columns < width)
        down *= (rows >= 0) & (rows < height)
        amount = down[:, :, None] * across[:, None, :] * strength[of][:, None, None]
        seen = amount > 0.02
        at = (rows[:, :, None] * width + columns[:, None, :])[seen]
        share = amount[seen].astype(np.float32)[:, None]
        pixels = frame.reshape(-1, 3)
        under = pixels[at].astype(np.float32)
        pixels[at] = (under + (hue - under) * share).astype(np.uint8)


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
    amount = np.clip((1.3 - distance) / 0.6, 0, 1) * np.float32(strength)
    part = frame[y0:y1, x0:x1]
    gap = cv2.subtract((*map(float, hue), 0.0), part.astype(np.float32))
    part[:] = cv2.add(part, cv2.multiply(gap, cv2.merge((amount, amount, amount))), dtype=cv2.CV_8U)
