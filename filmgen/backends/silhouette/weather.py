"""What falls, drifts and hangs in the air, on ones: snow, rain, embers, dust, motes.

Every particle's place is a function of its number and the time: no frame needs the one before it, and nothing pops,
for a particle only leaves or enters beyond the frame.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from filmgen.backends.silhouette.card import View
from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.particles import add_tile, scatter, splash, streaks
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.staging import Weather as Sort

BORDER = 60.0
"""How far beyond the frame particles live, in design pixels."""
AIRLESS = ("space", "orbit", "micro-world", "underwater", "void")
"""Where nothing falls."""
CURTAINS: dict[Sort, tuple[tuple[int, float, float, float, float, float], ...]] = {
    "rain": ((420, 20, 0.13, 0.34, 1.0, 980), (190, 44, 0.13, 0.46, 1.0, 1450), (58, 84, 0.13, 0.40, 2.0, 1950),
             (12, 150, 0.13, 0.20, 5.0, 2500)),
    "storm": ((640, 26, 0.42, 0.36, 1.0, 1250), (300, 56, 0.42, 0.48, 1.0, 1850), (90, 110, 0.42, 0.40, 2.0, 2500),
              (20, 190, 0.42, 0.22, 5.0, 3200)),
    "dust": ((150, 40, -14.0, 0.20, 1.0, 26), (60, 90, -14.0, 0.18, 2.0, 44)),
}  # fmt: skip
"""Streaks, far to near: how many, how long, their slant (pixels to the left for each down), how bright, how thick, and
how many design pixels they fall in a second."""


@dataclass(frozen=True)
class Swarm:
    """Particles: places at time nought, speeds in design pixels a second, radii, strengths, and the waves they ride.

    `flicker` is how much their light comes and goes."""

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
    flicker: float = 0.0

    def at(self, seconds: float, view: View) -> tuple[np.ndarray, np.ndarray]:
        """Where they are, in design pixels, wrapped around beyond the frame."""
        wave = np.sin(seconds * self.pulse + self.x)
        x = self.x + self.right * seconds + self.sway * wave - view.across * self.near
        y = self.y + self.down * seconds + view.up * self.near
        return (
            np.mod(x + BORDER, WIDTH + 2 * BORDER) - BORDER,
            np.mod(y + BORDER, HEIGHT + 2 * BORDER) - BORDER,
        )

    def glow(self, seconds: float) -> np.ndarray:
        """How bright they are."""
        if not self.flicker:
            return self.strength
        return self.strength * (1 - self.flicker * (0.5 + 0.5 * np.sin(3.1 * self.pulse * seconds + 7 * self.y)))


class Weather:
    """The air of one picture."""

    def __init__(self, easel: Easel):
        self.scale = easel.scale
        self.swarms: list[Swarm] = []
        self.streaks: list[tuple[np.ndarray, float, float]] = []
        picture = easel.picture
        self.hue = mix(easel.air.rim, WHITE, 0.4)
        top, bottom = easel.lens.ground(0.5), min(easel.lens.ground(1.15), HEIGHT - 4.0)
        outside = not picture.place.interior and picture.place.set not in AIRLESS
        wet = outside and picture.weather in ("rain", "storm") and bottom > top + 12
        self.ground = (top, bottom) if wet else None
        rng = easel.chance("weather", picture.seed)
        if outside and picture.weather in CURTAINS:
            self.streaks = _curtains(easel)
        make = SWARMS.get(picture.weather)
        if make is not None and (outside or picture.weather == "embers"):
            self.swarms += make(rng, easel)
        if not self.swarms and not self.streaks:
            self.swarms.append(_motes(rng, easel))

    def fall(self, frame: np.ndarray, seconds: float, view: View) -> None:
        """Draw the air of this moment over a raw picture, in place."""
        for tile, right, down in self.streaks:
            add_tile(frame, tile, -int(right * seconds * self.scale), -int(down * seconds * self.scale))
        if self.ground is not None:
            splash(frame, self.ground, seconds, self.scale, self.hue)
        for swarm in self.swarms:
            x, y = swarm.at(seconds, view)
            scatter(frame, x * self.scale, y * self.scale, swarm.radius * self.scale, swarm.glow(seconds), swarm.hue)


def _swarm(
    rng: np.random.Generator,
    depth: np.ndarray,
    right: np.ndarray,
    down: np.ndarray,
    radius: np.ndarray,
    strength: np.ndarray,
    waves: tuple[float, float, float],
    hue: Colour,
    flicker: float = 0.0,
) -> Swarm:
    """A swarm scattered over the frame; `waves` are how far it sways, and the slowest and quickest radians a second."""
    count = len(depth)
    return Swarm(
        rng.uniform(0, WIDTH + 2 * BORDER, count),
        rng.uniform(0, HEIGHT + 2 * BORDER, count),
        right,
        down,
        radius,
        strength,
        np.full(count, waves[0]) * (0.5 + depth),
        rng.uniform(waves[1], waves[2], count),
        0.4 + depth,
        hue,
        flicker,
    )


def _snow(rng: np.random.Generator, easel: Easel) -> list[Swarm]:
    """Flakes at every distance; the nearest are out of focus."""
    close = easel.picture.size in ("close", "insert")
    hue = mix(WHITE, easel.air.air, 0.08)
    depth = rng.random(460 if close else 900) ** 1.7
    speed = 30 + 130 * depth
    fine = _swarm(rng, depth, -0.42 * speed, speed, 1.0 + 2.5 * depth, 0.5 + 0.45 * depth, (15.0, 0.7, 1.6), hue)
    depth = rng.random(46 if close else 62)
    speed = 150 + 130 * depth
    large = _swarm(
        rng, depth, -0.46 * speed, speed, 3.4 + 9.5 * depth**2.2, 0.62 - 0.42 * depth**0.6, (22.0, 0.6, 1.3), hue
    )
    return [fine, large]


def _dust(rng: np.random.Generator, easel: Easel) -> list[Swarm]:
    """Grit that the wind carries along the ground and through the air."""
    hue = mix(mix(easel.air.air, colour("ffdca8"), 0.5), WHITE, 0.25)
    depth = rng.random(420) ** 1.6
    across = 190 + 420 * depth
    swarm = _swarm(
        rng, depth, across, rng.uniform(-8, 22, 420), 0.6 + 1.7 * depth, 0.22 + 0.4 * rng.random(420), (10.0, 1, 3), hue
    )
    low = swarm.y**1.0
    return [replace(swarm, y=np.where(depth > 0.4, HEIGHT * (0.55 + 0.5 * low / HEIGHT), low))]


def _embers(rng: np.random.Generator, _: Easel) -> list[Swarm]:
    """Sparks that rise and wander, yellow when they are young."""
    swarms = []
    for hue, count, size in (("ffd27a", 70, 1.0), ("ff9a3c", 90, 1.25), ("ff5a22", 60, 0.9)):
        depth = rng.random(count) ** 1.5
        swarms.append(
            _swarm(
                rng, depth, rng.uniform(2, 36, count), -36 - 110 * depth, size * (1.2 + 2.6 * depth),
                0.55 + 0.45 * rng.random(count), (26.0, 0.6, 2.2), colour(hue), 0.65,
            )
        )  # fmt: skip
    depth = rng.random(16)
    swarms.append(
        _swarm(
            rng, depth, rng.uniform(10, 50, 16), -120 - 90 * depth, 4 + 6 * depth, 0.34 - 0.18 * depth,
            (30.0, 0.5, 1.2), colour("ff8a34"), 0.4,
        )
    )  # fmt: skip
    return swarms


SWARMS: dict[Sort, Callable[[np.random.Generator, Easel], list[Swarm]]] = {
    "snow": _snow,
    "dust": _dust,
    "embers": _embers,
}


def _motes(rng: np.random.Generator, easel: Easel) -> Swarm:
    """Dust in the light: what moves when nothing does."""
    count = 90 if easel.picture.place.interior else 60
    depth = rng.random(count) ** 2
    swarm = _swarm(
        rng, depth, rng.uniform(-9, 9, count), rng.uniform(-7, 8, count), 0.6 + 1.5 * depth,
        0.10 + 0.42 * rng.random(count) ** 2, (10.0, 0.2, 0.7), mix(easel.air.rim, easel.air.glow, 0.4),
    )  # fmt: skip
    return replace(swarm, x=np.mod(rng.normal(easel.key[0], 330, count), WIDTH + 2 * BORDER), near=0.5 + depth)


def _curtains(easel: Easel) -> list[tuple[np.ndarray, float, float]]:
    """Streaks that fall at their own speeds; each curtain is a tile that repeats."""
    size = round(WIDTH * easel.scale), round(HEIGHT * easel.scale)
    dusty = easel.picture.weather == "dust"
    hue = mix(colour("ffe2b4" if dusty else "d6e4ff"), easel.air.rim, 0.25)
    curtains = []
    for at, (count, length, slant, strength, thick, fall) in enumerate(CURTAINS[easel.picture.weather]):
        tile = streaks(easel.chance("rain", at), size, easel.scale, (count, length, slant, strength, thick), hue)
        curtains.append((tile, -slant * fall, float(fall)))
    return curtains
