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
from filmgen.backends.silhouette.particles import add_tile, scatter, splash
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
        self.pane, self.outside = easel.pane, None
        if self.pane is not None and picture.weather in ("snow", "rain", "storm"):
            self.outside = _beyond(rng, easel)
        if not self.swarms and not self.streaks:
            self.swarms.append(_motes(rng, easel))

    def fall(self, frame: np.ndarray, seconds: float, view: View) -> None:
        """Draw the air of this moment over a raw picture, in place."""
        for tile, right, down in self.streaks:
            add_tile(frame, tile, -int(right * seconds * self.scale), -int(down * seconds * self.scale))
        if self.streaks and self.ground is not None:
            splash(frame, self.ground, seconds, self.scale, self.hue)
        for swarm in self.swarms:
            x, y = swarm.at(seconds, view)
            scatter(frame, x * self.scale, y * self.scale, swarm.radius * self.scale, swarm.strength, swarm.hue)

    def fall_outside(self, frame: np.ndarray, seconds: float, view: View) -> None:
        """Draw what falls beyond a window, in place, before the wall is laid over it."""
        if self.pane is None or self.outside is None:
            return
        zoom, right, down = view.at(0.8)
        edges = (
            self.pane[0] * zoom + right,
            self.pane[1] * zoom + down,
            self.pane[2] * zoom + right,
            self.pane[3] * zoom + down,
        )
        x0, y0 = (max(0, int(edge * self.scale) - 4) for edge in edges[:2])
        x1, y1 = (max(0, int(edge * self.scale) + 4) for edge in edges[2:])
        part = np.ascontiguousarray(frame[y0:y1, x0:x1])
        if part.size:
            x, y = self.outside.at(seconds, view)
            swarm, s = self.outside, self.scale
            scatter(part, x * s - x0, y * s - y0, swarm.radius * s, swarm.strength, swarm.hue)
            frame[y0:y1, x0:x1] = part


def _beyond(rng: np.random.Generator, easel: Easel) -> Swarm:
    """Snow, or drops, at the distance of the street."""
    count, rain = 700, easel.picture.weather != "snow"
    depth = rng.random(count) ** 2
    speed = (420 + 300 * depth) if rain else (24 + 50 * depth)
    return Swarm(
        rng.uniform(0, WIDTH + 2 * BORDER, count),
        rng.uniform(0, HEIGHT + 2 * BORDER, count),
        -0.2 * speed,
        speed,
        (0.5 + 0.5 * depth) if rain else (0.6 + 1.3 * depth),
        0.4 + 0.45 * depth,
        np.full(count, 3.0 if rain else 9.0),
        np.full(count, 1.1),
        np.full(count, 0.1),
        mix(WHITE, easel.air.kick, 0.2),
    )


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
