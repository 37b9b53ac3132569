"""What falls, drifts and hangs in the air, on ones: snow, rain, embers, dust, motes, fog.

Every particle's place is a function of its number and the time: no frame needs the one before it, and nothing pops,
for a particle only leaves or enters beyond the frame.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.silhouette.card import View
from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH

BORDER = 60.0
"""How far beyond the frame particles live, in design pixels."""


@dataclass(frozen=True)
class Swarm:
    """Particles: places at time nought, speeds in design pixels a second, radii, strengths, and the waves they ride."""

    x: np.ndarray
    y: np.ndarray
    right: np.ndarray
    down: np.ndarray
    radius: np.ndarray
    strength: np.ndarray
    sway: np.ndarray
    pulse: np.ndarray
    near: np.ndarray
    hue: Colour

    def at(self, seconds: float, view: View) -> tuple[np.ndarray, np.ndarray]:
        """Where they are, in design pixels, wrapped around beyond the frame."""
        wave = np.sin(seconds * self.pulse + self.x)
        x = self.x + self.right * seconds + self.sway * wave - view.across * self.near
        y = self.y + self.down * seconds + view.up * self.near
        return (
            np.mod(x + BORDER, WIDTH + 2 * BORDER) - BORDER,
            np.mod(y + BORDER, HEIGHT + 2 * BORDER) - BORDER,
        )


class Weather:
    """The air of one picture."""

    def __init__(self, easel: Easel):
        self.scale = easel.scale
        self.swarms: list[Swarm] = []
        self.streaks: list[tuple[np.ndarray, float, float]] = []
        picture = easel.picture
        self.hue = mix(easel.air.rim, WHITE, 0.4)
        top, bottom = easel.lens.ground(0.5), min(easel.lens.ground(1.15), HEIGHT - 4.0)
        self.ground = (top, bottom) if bottom > top + 12 else None
        outside = not picture.place.interior and picture.place.set not in ("space", "micro-world", "underwater", "void")
        rng = easel.chance("weather", picture.seed)
        close = picture.size in ("close", "insert")
        if outside and picture.weather == "snow":
            self.swarms += _snow(rng, easel, close)
        elif outside and picture.weather in ("rain", "storm"):
            self.streaks = _rain(easel, 1.5 if picture.weather == "storm" else 1.0)
        elif outside and picture.weather == "dust":
            self.swarms.append(_drifting(rng, 240, mix(easel.air.air, colour("ffdca8"), 0.5), (130, 340), 0.35))
        elif picture.weather == "embers":
            self.swarms.append(_embers(rng))
        if not self.swarms and not self.streaks:
            self.swarms.append(_motes(rng, easel))

    def fall(self, frame: np.ndarray, seconds: float, view: View) -> None:
        """Draw the air of this moment over a raw picture, in place."""
        for tile, right, down in self.streaks:
            _add_tile(frame, tile, -int(right * seconds * self.scale), -int(down * seconds * self.scale))
        if self.streaks and self.ground is not None:
            _splash(frame, self.ground, seconds, self.scale, self.hue)
        for swarm in self.swarms:
            x, y = swarm.at(seconds, view)
            _scatter(frame, x * self.scale, y * self.scale, swarm.radius * self.scale, swarm.strength, swarm.hue)


def _snow(rng: np.random.Generator, easel: Easel, close: bool) -> list[Swarm]:
    count = 260 if close else 460
    depth = rng.random(count) ** 2.2
    speed = 26 + 150 * depth
    wind = -0.55 * speed
    small = depth < 0.82
    hue = mix(WHITE, easel.air.air, 0.15)
    swarm = Swarm(
        rng.uniform(0, WIDTH + 2 * BORDER, count),
        rng.uniform(0, HEIGHT + 2 * BORDER, count),
        wind,
        speed,
        np.where(small, 0.7 + 2.2 * depth, 5 + 9 * (depth - 0.82) / 0.18),
        np.where(small, 0.22 + 0.58 * depth, 0.15),
        np.full(count, 12.0),
        np.full(count, 1.3),
        0.4 + depth,
        hue,
    )
    return [swarm]


def _drifting(rng: np.random.Generator, count: int, hue: Colour, speeds: tuple[float, float], strength: float) -> Swarm:
    depth = rng.random(count) ** 2
    return Swarm(
        rng.uniform(0, WIDTH + 2 * BORDER, count),
        rng.uniform(0, HEIGHT + 2 * BORDER, count),
        speeds[0] + (speeds[1] - speeds[0]) * depth,
        rng.uniform(-14, 14, count),
        0.6 + 1.6 * depth,
        strength * (0.3 + 0.7 * rng.random(count)),
        np.full(count, 8.0),
        rng.uniform(0.5, 2, count),
        0.4 + depth,
        hue,
    )


def _embers(rng: np.random.Generator) -> Swarm:
    count = 130
    depth = rng.random(count) ** 1.4
    return Swarm(
        rng.uniform(0, WIDTH + 2 * BORDER, count),
        rng.uniform(0, HEIGHT + 2 * BORDER, count),
        rng.uniform(-12, 22, count),
        -30 - 90 * depth,
        0.7 + 1.7 * depth,
        0.4 + 0.6 * rng.random(count),
        np.full(count, 18.0),
        rng.uniform(0.8, 2.4, count),
        0.4 + depth,
        colour("ffb060"),
    )


def _motes(rng: np.random.Generator, easel: Easel) -> Swarm:
    """Dust in the light: what moves when nothing does."""
    count = 90 if easel.picture.place.interior else 60
    depth = rng.random(count) ** 2
    x = rng.normal(easel.key[0], 330, count)
    return Swarm(
        np.mod(x, WIDTH + 2 * BORDER),
        rng.uniform(0, HEIGHT + 2 * BORDER, count),
        rng.uniform(-9, 9, count),
        rng.uniform(-7, 8, count),
        0.6 + 1.5 * depth,
        (0.10 + 0.42 * rng.random(count) ** 2),
        np.full(count, 10.0),
        rng.uniform(0.2, 0.7, count),
        0.5 + depth,
        mix(easel.air.rim, easel.air.glow, 0.4),
    )


def _rain(easel: Easel, force: float) -> list[tuple[np.ndarray, float, float]]:
    """Three curtains of streaks that fall at their own speeds; each is a tile that repeats."""
    curtains = []
    scale, width, height = easel.scale, round(WIDTH * easel.scale), round(HEIGHT * easel.scale)
    hue = mix(colour("cfe0ff"), easel.air.rim, 0.25)
    for at, (count, length, speed, strength, thick) in enumerate(
        ((150, 16, 900, 0.16, 1), (80, 32, 1300, 0.24, 1), (34, 56, 1800, 0.30, 2))
    ):
        rng = easel.chance("rain", at)
        tile = np.zeros((height, width), np.uint8)
        slant = 0.10 * force
        for x, y, share in zip(
            rng.uniform(0, width, int(count * force)),
            rng.uniform(0, height, int(count * force)),
            rng.uniform(0.5, 1, int(count * force)),
            strict=True,
        ):
            long = length * share * scale
            for left in (0, width):
                for up in (0, height):
                    ends = np.array(((x - left, y - up), (x - left - slant * long, y - up + long))) * 16
                    cv2.line(
                        tile,
                        *(tuple(map(int, end)) for end in ends),
                        int(255 * strength * share),
                        max(1, round(thick * scale)),
                        cv2.LINE_AA,
                        4,
                    )
        tinted = cv2.merge([cv2.convertScaleAbs(tile, alpha=float(band) / 255) for band in hue])
        curtains.append((tinted, -slant * speed, float(speed)))
    return curtains


def _splash(
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


def _add_tile(frame: np.ndarray, tile: np.ndarray, x: int, y: int) -> None:
    """Add a repeating tile of the frame's size, shifted."""
    height, width = frame.shape[:2]
    x, y = x % width, y % height
    for rows, tile_rows in ((slice(0, height - y), slice(y, height)), (slice(height - y, height), slice(0, y))):
        for columns, tile_columns in ((slice(0, width - x), slice(x, width)), (slice(width - x, width), slice(0, x))):
            part = frame[rows, columns]
            if part.size:
                cv2.add(part, tile[tile_rows, tile_columns], part)


def _scatter(
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
