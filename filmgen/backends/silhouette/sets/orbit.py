"""A space station from inside: a great window, the planet that turns in it, and things that float."""

import math

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix, ramp
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import bar, curve, moved, oval, points
from filmgen.backends.silhouette.sets.indoors.living import Living, Pen
from filmgen.backends.silhouette.sets.indoors.plans import plan_of
from filmgen.backends.silhouette.sets.indoors.room import Room
from filmgen.backends.silhouette.sets.indoors.rooms import build
from filmgen.backends.silhouette.sheet import LEFT, RIGHT

WORLDS = (
    ("0a2a4a", "1f6a94", "3f9ab0", "c8b47c", "5a7a4a", "e8f4f8"),
    ("3a1a12", "8a3c20", "c06a38", "e09a5c", "f0c890", "f8e4c8"),
    ("14122e", "3c3a78", "6a64b0", "a48cc8", "d8b8d8", "f4e8f4"),
    ("10302a", "2a6a58", "5aa888", "a8d0a0", "e0e8b8", "f8fae8"),
)
"""Planets: from the deep to the clouds."""
SIZE = 420
"""Pixels of the map that is wrapped round a planet."""


def orbit(easel: Easel) -> None:
    """A module with a window on a planet; nobody weighs anything."""
    plan, flip = plan_of(easel)
    build(easel, plan, flip, beyond=_turning)
    easel.afloat = True
    easel.bob = lambda seconds: -20 + 7 * math.sin(0.55 * seconds)
    _floating(easel)


def _turning(room: Room) -> None:
    """Stars, and the planet turning under its clouds."""
    easel = room.easel
    hole = max((hole for hole in room.holes if len(hole)), key=lambda hole: float(np.ptp(hole[:, 0])))
    low, high = hole.min(0), hole.max(0)
    rng = easel.chance("stars")
    back = easel.sheet(colour("04050d"), low[1] - 90, high[1] + 90)
    specks = [
        oval(x, y, r, num_points=8)
        for x, y, r in zip(
            rng.uniform(LEFT, RIGHT, 260),
            rng.uniform(low[1] - 60, high[1] + 60, 260),
            rng.uniform(0.4, 1.4, 260),
            strict=True,
        )
    ]
    back.fill(specks, WHITE, 0.85)
    easel.hang(back, 0.05)
    radius = 0.62 * float(max(np.ptp(hole[:, 0]) * 0.55, np.ptp(hole[:, 1])))
    x = float(low[0] + (0.30 + 0.4 * rng.random()) * (high[0] - low[0]))
    y = float(high[1] - 0.02 * radius)
    planet = _Planet(easel, radius)
    easel.cards.append(Living(easel, 0.08, lambda pen, seconds: planet.draw(pen, x, y, seconds), order=0.06))


class _Planet:
    """A globe, lit from the upper side; its map is moved under it."""

    def __init__(self, easel: Easel, radius: float):
        rng = easel.chance("planet")
        hues = [mix(colour(text), easel.air.mid, 0.08) for text in WORLDS[easel.picture.place.seed % len(WORLDS)]]
        size = max(8, int(2 * radius * easel.scale))
        land = easel.sheet(top=-64, bottom=-60)
        around = land.noise(rng, (slice(0, SIZE), slice(0, SIZE)), 90 / easel.scale, 6, 1.5)
        clouds = land.noise(rng, (slice(0, SIZE), slice(0, SIZE)), 60 / easel.scale, 6, 2.6)
        ends = np.clip(np.minimum(np.arange(SIZE), np.arange(SIZE)[::-1]) / 60, 0, 1).astype(np.float32)
        around = around * ends + around[:, ::-1] * (1 - ends)
        paint = ramp(tuple((at / (len(hues) - 2), hue) for at, hue in enumerate(hues[:-1])), around)
        veil = np.clip((clouds * ends + clouds[:, ::-1] * (1 - ends) - 0.5) * 2.4, 0, 1)[..., None]
        self.map = np.clip(paint + (hues[-1] - paint) * veil, 0, 255).astype(np.uint8)
        u = (np.arange(size, dtype=np.float32) + 0.5) / size * 2 - 1
        across, down = np.meshgrid(u, u)
        square = across**2 + down**2
        height = np.sqrt(np.clip(1 - square, 0, 1))
        way = 1.0 if easel.key[0] > 640 else -1.0
        lit = np.clip((0.55 * way * across - 0.62 * down + 0.5 * height) * 1.15 + 0.05, 0, 1) ** 0.9
        edge = np.clip((1 - np.sqrt(square)) * size / 2 + 0.5, 0, 1)
        rim = np.clip(1 - height, 0, 1) ** 3 * np.clip(lit + 0.25, 0, 1)
        self.shade = cv2.merge([(255 * lit * edge).astype(np.uint8)] * 3)
        self.rim = np.clip((rim * edge)[..., None] * colour("bfe4ff") * 0.9, 0, 255).astype(np.uint8)
        self.veil = cv2.merge([(255 * (1 - edge)).astype(np.uint8)] * 3)
        self.across = np.arctan2(across, np.maximum(height, 0.02)) / math.pi * 0.5 * SIZE + SIZE / 2
        self.down = np.arcsin(np.clip(down, -1, 1)) / math.pi * SIZE * 0.9 + SIZE / 2
        self.radius = radius

    def draw(self, pen: Pen, x: float, y: float, seconds: float) -> None:
        """The globe as it is at a moment."""
        centre = (np.array((x, y)) * pen.zoom + pen.shift) * pen.scale
        size = self.shade.shape[0]
        left, top = round(centre[0] - size / 2), round(centre[1] - size / 2)
        rows = slice(max(0, -top), min(size, pen.frame.shape[0] - top))
        columns = slice(max(0, -left), min(size, pen.frame.shape[1] - left))
        if rows.stop <= rows.start or columns.stop <= columns.start:
            return
        part = pen.frame[top + rows.start : top + rows.stop, left + columns.start : left + columns.stop]
        across = np.mod(self.across[rows, columns] + 3.2 * seconds, SIZE - 1).astype(np.float32)
        globe = cv2.remap(self.map, across, self.down[rows, columns].astype(np.float32), cv2.INTER_LINEAR)
        globe = cv2.add(cv2.multiply(globe, self.shade[rows, columns], scale=1 / 255), self.rim[rows, columns])
        part[:] = cv2.add(cv2.multiply(part, self.veil[rows, columns], scale=1 / 255), globe)


def _floating(easel: Easel) -> None:
    """A pen, a spoon, a glove, drops: whatever was let go."""
    if easel.picture.size in ("close", "insert"):
        return
    rng, air = easel.chance("adrift"), easel.air
    pen_ = [bar(-16, 0, 16, 0, 4)]
    spoon = [bar(-18, 0, 6, 0, 3), oval(12, 0, 9, 6)]
    glove = [curve((-12, 10), (-12, -6), (-8, -18), (-3, -8), (0, -22), (4, -8), (9, -18), (10, 0), (16, -4), (12, 10))]
    cup = [points((-10, -10), (10, -10), (8, 12), (-8, 12))]
    kinds = (pen_, spoon, glove, cup)
    figures = [figure.x * 1280 for figure in easel.picture.figures]
    places = [
        (x, rng.uniform(90, 470), rng.uniform(-14, 14), rng.uniform(0, 6.28))
        for x in (150.0, 500.0, 760.0, 1080.0)
        if all(abs(x - figure) > 120 for figure in figures)
    ]
    size = easel.lens.metre / 190

    def draw(pen: Pen, seconds: float) -> None:
        for at, (x, y, spin, phase) in enumerate(places):
            where = (x + 16 * math.sin(0.21 * seconds + phase), y + 12 * math.sin(0.33 * seconds + 2 * phase))
            shapes = [moved(shape, *where, size, 57.3 * phase + spin * seconds) for shape in kinds[at % 4]]
            pen.fill([shape + (-1.4, -1.4) for shape in shapes], air.rim, 0.8)
            pen.fill(shapes, mix(air.ink, air.lift, 0.3))

    easel.cards.append(Living(easel, 0.9, draw, order=0.94))
