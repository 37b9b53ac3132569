"""Drawing a thing on a sheet of card: its own height is 1, its base is at (0, 0), and y goes UP, as one sketches."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from filmgen.backends.silhouette.bodies.curve import Curve, bar, cornered, ellipse, place, polygon, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet

WARM, HOT, COOL, RED, GREEN = "ffc46a", "fff0c4", "9fe0e6", "ff7a5a", "8fe0a0"
"""Lights in things, as hexadecimal digits."""


@dataclass(frozen=True)
class Moment:
    """What moves a thing: seconds since the shot began, how far open its mouth is, and the chance it was made by."""

    clock: float = 0.0
    mouth: float = 0.0
    voice: float = 0.0
    seed: int = 0
    travel: float = 0.0
    """How far it has gone, in its own heights."""
    pixels: float = 100.0
    """How tall it will be, in pixels: detail below a pixel is left out."""


@dataclass(frozen=True)
class Pen:
    """Scissors held at a place on a sheet, turned and scaled. Everything drawn goes through it."""

    sheet: Sheet
    x: float = 0.0
    y: float = 0.0
    turn: float = 0.0
    size: float = 1.0
    wide: float = 1.0
    """Stretches across, before turning."""
    depth: float = 0.0
    now: Moment = Moment()

    def at(self, x: float, y: float, turn: float = 0.0, size: float = 1.0) -> "Pen":
        """Another pen, placed in this one's terms (y up; turned clockwise)."""
        there = place(np.array([x * self.wide, -y]), self.x, self.y, self.turn, self.size)
        return replace(self, x=float(there[0]), y=float(there[1]), turn=self.turn + turn, size=self.size * size)

    def readable(self, x: float = 0.0) -> "Pen":
        """A pen for what may not be mirrored, letters and dials, about the line at `x`, when the whole thing is."""
        if not self.sheet.mirrored:
            return self
        there = self.at(x, 0.0)
        return replace(there, wide=-there.wide).at(-x, 0.0)

    def put(self, curve: Curve) -> Curve:
        if self.wide != 1.0:
            curve = curve.stretched(self.wide, 1.0)
        return curve.placed(self.x, self.y, self.turn, self.size)

    def laid(self, points: np.ndarray) -> np.ndarray:
        """Points (..., 2) of this pen's, y down, on the sheet."""
        return place(points * np.array([self.wide, 1.0]), self.x, self.y, self.turn, self.size)

    def solid(self, *curves: Curve, depth: float | None = None, colour: str = "", opacity: float = 1.0) -> None:
        deep = self.depth if depth is None else depth
        self.sheet.solid(*map(self.put, curves), depth=deep, colour=colour, opacity=opacity)

    def hole(self, *curves: Curve, colour: str = "", strength: float = 1.0) -> None:
        self.sheet.hole(*map(self.put, curves), colour=colour, strength=strength)

    def lines(self, *curves: Curve, width: float = 0.006, strength: float = 0.4, dark: bool = False) -> None:
        """Scored lines that catch the light (or `dark` ones)."""
        self.sheet.strokes(*map(self.put, curves), width=width * self.size, strength=strength, shaded=False, dark=dark)

    def glow(self, x: float, y: float, radius: float, colour: str = WARM, strength: float = 1.0) -> None:
        there = self._there(x, y)
        self.sheet.glow(*there, radius * self.size, colour, strength)

    def anchor(self, name: str, x: float, y: float) -> None:
        self.sheet.anchor(name, *self._there(x, y))

    def _there(self, x: float, y: float) -> tuple[float, float]:
        there = place(np.array([x * self.wide, -y]), self.x, self.y, self.turn, self.size)
        return float(there[0]), float(there[1])


# Shapes, y up


def shape(pattern: str) -> Curve:
    """A smooth contour (see `curve.points_of`)."""
    return traced(pattern)


def flat(pattern: str) -> Curve:
    """A straight-edged contour."""
    return cornered(pattern)


def wire(pattern: str) -> Curve:
    """An open line."""
    return traced(pattern, closed=False)


def rect(left: float, bottom: float, right: float, top: float, round: float = 0.0) -> Curve:
    if round <= 0:
        return polygon([(left, -bottom), (right, -bottom), (right, -top), (left, -top)])
    r = min(round, (right - left) / 2, (top - bottom) / 2)
    turns = np.radians(np.array([0, 30, 60, 90]))
    centres = (
        (right - r, -top + r, -90),
        (right - r, -bottom - r, 0),
        (left + r, -bottom - r, 90),
        (left + r, -top + r, 180),
    )
    return polygon(
        np.concatenate(
            [
                np.stack([x + r * np.cos(turns + np.radians(a)), y + r * np.sin(turns + np.radians(a))], axis=1)
                for x, y, a in centres
            ]
        )
    )


def disc(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0.0) -> Curve:
    return ellipse(x, -y, rx, ry, turn)


def rod(x0: float, y0: float, x1: float, y1: float, width: float, end: float | None = None) -> Curve:
    return bar((x0, -y0), (x1, -y1), width, end)


def band(pattern: str, width: float, end: float | None = None) -> Curve:
    """A ribbon of card along an open line of points."""
    line = traced(pattern, closed=False).sampled(60.0) / 60.0
    return strip([tuple(point) for point in line], width, end)


def arc(x: float, y: float, radius: float, start: float, stop: float, width: float, steps: int = 14) -> Curve:
    """A ribbon along an arc, degrees clockwise from straight up."""
    turns = np.radians(np.linspace(start, stop, steps))
    return strip([(x + radius * float(np.sin(a)), -y - radius * float(np.cos(a))) for a in turns], width)


def ring(x: float, y: float, radius: float, width: float) -> Curve:
    return arc(x, y, radius, 0, 360, width, 33)


def ray(x: float, y: float, turn: float, inner: float, outer: float) -> Curve:
    """A line outward from a centre, degrees clockwise from straight up."""
    s, c = float(np.sin(np.radians(turn))), float(np.cos(np.radians(turn)))
    return polygon([(x + s * inner, -y - c * inner), (x + s * outer, -y - c * outer)], closed=False)


@dataclass(frozen=True)
class Thing:
    """A thing that can be drawn. `height` in metres when nothing else is said; `grip` where a hand takes it (y up);
    `carried` how: it `hangs` below the fist, `stands` in it, `rests` on the ground, `follows` the hand as a stick does,
    or is held `flat` before the chest in both."""

    draw: Callable[[Pen], None]
    height: float = 0.3
    grip: tuple[float, float] = (0.0, 0.5)
    carried: str = "follows"
    turn: float = 0.0
    """How it is tilted, degrees clockwise."""
    names: str = ""
    """What else it is called."""
    front: Callable[[Pen], None] | None = None
    """How it looks from the front (and from behind), when that is another drawing."""
