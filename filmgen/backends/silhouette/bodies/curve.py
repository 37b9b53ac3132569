"""Lines for the scissors: splines, limbs and polygons in body units, and how they become points.

Body units are the caller's (head heights for people, metres for things); x runs forward, y DOWN.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np

Point = tuple[float, float]
Rows = tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, eq=False)
class Curve:
    """A contour by its control points (N, 2); `sharp` marks corners. `tension` is the handle's share of a segment."""

    points: np.ndarray
    sharp: np.ndarray
    closed: bool = True
    tension: float = 0.36

    def placed(self, x: float = 0.0, y: float = 0.0, turn: float = 0.0, size: float = 1.0) -> "Curve":
        """Scaled, then turned about the origin by `turn` degrees (clockwise on the screen), then moved."""
        return replace(self, points=place(self.points, x, y, turn, size))

    def stretched(self, x: float, y: float) -> "Curve":
        return replace(self, points=self.points * np.array([x, y]))

    def about(self, x: float, y: float, turn: float) -> "Curve":
        """Turned by `turn` degrees about a point of its own."""
        return replace(self, points=place(self.points - (x, y), x, y, turn))

    def sampled(self, scale: float) -> np.ndarray:
        """The contour as points (M, 2) in pixels, about one every four pixels along curves."""
        points = self.points * scale
        if self.sharp.all() or len(points) < 3:
            return points.astype(np.float32)
        ahead = np.concatenate([points[1:], points[:1]])
        reach = ahead - points
        lengths = np.sqrt((reach * reach).sum(axis=1, keepdims=True))
        steps = min(16, max(2, int(lengths.mean() / 3.0 + 1)))
        handles = self._tangents(points)
        leave = points + handles * (lengths * self.tension)
        arrive = ahead - np.concatenate([handles[1:], handles[:1]]) * (lengths * self.tension)
        corners = np.stack([points, leave, arrive, ahead], axis=1)
        if not self.closed:
            corners = corners[:-1]
        dense = (_bezier(steps) @ corners).reshape(-1, 2)
        if not self.closed:
            dense = np.concatenate([dense, points[-1:]])
        return dense.astype(np.float32)

    def _tangents(self, points: np.ndarray) -> np.ndarray:
        """Unit directions at the control points, from the neighbours; nothing at corners, so they stay corners."""
        way = np.concatenate([points[1:], points[:1]]) - np.concatenate([points[-1:], points[:-1]])
        if not self.closed:
            way[0], way[-1] = points[1] - points[0], points[-1] - points[-2]
        way /= np.sqrt((way * way).sum(axis=1, keepdims=True)) + 1e-9
        way[self.sharp] = 0.0
        return way


@cache
def _bezier(steps: int) -> np.ndarray:
    """Weights (steps, 4) of a cubic's four points at `steps` places from its start."""
    t = np.arange(steps) / steps
    s = 1 - t
    return np.stack([s**3, 3 * s * s * t, 3 * s * t * t, t**3], axis=1)


def place(points: np.ndarray, x: float = 0.0, y: float = 0.0, turn: float = 0.0, size: float = 1.0) -> np.ndarray:
    """Points (..., 2) scaled, turned clockwise on the screen by `turn` degrees, and moved."""
    if turn:
        c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
        points = points @ np.array([[c, s], [-s, c]])
    return points * size + np.array([x, y])


def spline(points: Iterable[Sequence[float]], closed: bool = True, tension: float = 0.36) -> Curve:
    """A smooth contour through points (x, y); a third, true number makes a point a corner."""
    rows = [(*row, 0) if len(row) == 2 else row for row in points]
    table = np.array(rows, dtype=float)
    return Curve(table[:, :2], table[:, 2] > 0, closed, tension)


def points_of(text: str) -> list[tuple[float, float, float]]:
    """A pattern on squared paper: points `x,y` with y UP, `!` after those that are corners."""
    rows = []
    for word in text.split():
        x, y = word.rstrip("!").split(",")
        rows.append((float(x), float(y), 1.0 if word.endswith("!") else 0.0))
    return rows


@lru_cache(4096)
def traced(text: str, closed: bool = True) -> Curve:
    """The smooth contour of a pattern (see `points_of`), y turned down."""
    return spline([(x, -y, corner) for x, y, corner in points_of(text)], closed)


@lru_cache(4096)
def cornered(text: str) -> Curve:
    """The straight-edged contour of a pattern, y turned down."""
    return polygon([(x, -y) for x, y, _ in points_of(text)])


def rows_of(text: str) -> Rows:
    """Limb rows written `u:front/back`, or `u:half` where both are the same."""
    rows = []
    for word in text.split():
        u, _, widths = word.partition(":")
        front, _, back = widths.partition("/")
        rows.append((float(u), float(front), float(back or front)))
    return tuple(rows)


def polygon(points: Iterable[Sequence[float]] | np.ndarray, closed: bool = True) -> Curve:
    """Straight edges."""
    table = np.array([tuple(row)[:2] for row in points] if not isinstance(points, np.ndarray) else points, dtype=float)
    return Curve(table, np.ones(len(table), bool), closed)


def ellipse(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0.0) -> Curve:
    angle = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    ring = np.stack([np.cos(angle) * rx, np.sin(angle) * (rx if ry is None else ry)], axis=1)
    return Curve(place(ring, x, y, turn), np.zeros(12, bool), True, 0.345)


def box(left: float, top: float, right: float, bottom: float, round: float = 0.0) -> Curve:
    """A rectangle, its corners rounded by `round`."""
    if round <= 0:
        return polygon([(left, top), (right, top), (right, bottom), (left, bottom)])
    r = min(round, (right - left) / 2, (bottom - top) / 2)
    corners = (
        (right - r, top + r, -90),
        (right - r, bottom - r, 0),
        (left + r, bottom - r, 90),
        (left + r, top + r, 180),
    )
    ring = [
        (x + r * np.cos(np.radians(start + step)), y + r * np.sin(np.radians(start + step)))
        for x, y, start in corners
        for step in (0, 22.5, 45, 67.5, 90)
    ]
    return polygon(ring)


def strip(points: Sequence[Sequence[float]], width: float, end: float | None = None) -> Curve:
    """A ribbon along points, `width` wide at the start and `end` wide at the end."""
    line = np.array(points, dtype=float)
    way = np.gradient(line, axis=0)
    way /= np.maximum(np.hypot(*way.T), 1e-9)[:, None]
    normal = np.stack([-way[:, 1], way[:, 0]], axis=1)
    half = np.linspace(width, width if end is None else end, len(line))[:, None] / 2
    ring = np.vstack([line + normal * half, (line - normal * half)[::-1]])
    sharp = np.zeros(len(ring), bool)
    sharp[[0, len(line) - 1, len(line), -1]] = True
    return Curve(ring, sharp)


def bar(a: Point, b: Point, width: float, end: float | None = None) -> Curve:
    """A straight rod from a to b."""
    return polygon(strip([a, b], width, end).points)


def limb(a: Point, b: Point, c: Point, rows: Rows | list[tuple[float, float, float]]) -> Curve:
    """A two-bone limb a-b-c as one closed contour.

    `rows` are (u, front, back): u runs 0..1 along the first bone and 1..2 along the second; front and back are widths
    to either side. The normal blends from bone to bone over u = .72 to 1.28, so the joint bends without a crease.
    """
    table = np.array(rows, dtype=float)
    first, second = np.subtract(b, a), np.subtract(c, b)
    ways = [bone / max(np.hypot(*bone), 1e-9) for bone in (first, second)]
    u = table[:, :1]
    share = np.clip((u - 0.72) / 0.56, 0, 1)
    share = share * share * (3 - 2 * share)
    way = ways[0] * (1 - share) + ways[1] * share
    way /= np.maximum(np.hypot(*way.T), 1e-9)[:, None]
    along = np.where(u <= 1, np.array(a) + first * u, np.array(b) + second * (u - 1))
    normal = np.stack([way[:, 1], -way[:, 0]], axis=1)
    ring = np.vstack([along + normal * table[:, 1:2], (along - normal * table[:, 2:3])[::-1]])
    return Curve(ring, np.zeros(len(ring), bool))


def swing(angle: float, length: float) -> Point:
    """The end of a bone that hangs from the origin: 0 degrees straight down, + forward."""
    return (float(np.sin(np.radians(angle)) * length), float(np.cos(np.radians(angle)) * length))


def plus(a: Point, b: Point) -> Point:
    return (a[0] + b[0], a[1] + b[1])


def mix(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def smooth(low: float, high: float, value: float) -> float:
    """Smoothstep: 0 below `low`, 1 above `high`."""
    t = min(1.0, max(0.0, (value - low) / (high - low)))
    return t * t * (3 - 2 * t)
