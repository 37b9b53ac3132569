"""A body, neck, tail or leg as a tube: a spine with a back and a belly. What fur and scales are laid on.

Lengths in body units, x forward, y DOWN; the spine runs from the tail end (0) to the head end (1).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filmgen.backends.silhouette.bodies.curve import Curve, polygon, spline


@dataclass(frozen=True, eq=False)
class Tube:
    """`back` and `belly` are (N, 2) points, tail to head."""

    back: np.ndarray
    belly: np.ndarray

    @property
    def outline(self) -> np.ndarray:
        """The closed contour (2N, 2): along the back to the head, and home along the belly."""
        return np.concatenate([self.back, self.belly[::-1]])

    @property
    def curve(self) -> Curve:
        return polygon(self.outline)

    def at(self, along: np.ndarray, down: np.ndarray) -> np.ndarray:
        """Points (K, 2) inside: `along` 0 to 1 from tail to head, `down` 0 to 1 from back to belly."""
        return _along(self.back, along) * (1 - down)[:, None] + _along(self.belly, along) * down[:, None]

    def at_one(self, along: float, down: float) -> tuple[float, float]:
        """A single point inside."""
        x, y = self.at(np.array([along]), np.array([down]))[0]
        return float(x), float(y)

    def heading(self, along: np.ndarray) -> np.ndarray:
        """Unit directions (K, 2) toward the head."""
        middle = (self.back + self.belly) / 2
        way = _along(np.gradient(middle, axis=0), along)
        return way / (np.sqrt((way * way).sum(axis=1, keepdims=True)) + 1e-9)

    def moved(self, x: float, y: float) -> "Tube":
        return Tube(self.back + (x, y), self.belly + (x, y))


def _along(line: np.ndarray, where: np.ndarray) -> np.ndarray:
    at = np.clip(where, 0, 1) * (len(line) - 1)
    low = np.minimum(at.astype(int), len(line) - 2)
    share = (at - low)[:, None]
    return line[low] * (1 - share) + line[low + 1] * share


def tube(
    spine: Sequence[tuple[float, float]],
    widths: Sequence[tuple[float, float, float]],
    steps: int = 40,
    round: bool = True,
) -> Tube:
    """A tube along a smooth spine, tail to head. `widths` are (along, above, below) the spine; ends are `round`ed."""
    fine = 400.0 / max(1e-6, float(np.ptp(np.array(spine), axis=0).max()))
    line = spline(spine, closed=False).sampled(fine).astype(float) / fine
    length = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    u = np.linspace(0, 1, steps)
    middle = np.stack([np.interp(u * length[-1], length, line[:, axis]) for axis in (0, 1)], axis=1)
    way = np.gradient(middle, axis=0)
    way /= np.sqrt((way * way).sum(axis=1, keepdims=True)) + 1e-9
    up = np.stack([way[:, 1], -way[:, 0]], axis=1)
    table = np.array(widths, dtype=float)
    above, below = (_eased(u, table[:, 0], table[:, column]) for column in (1, 2))
    cap = np.sqrt(np.clip(1 - (2 * np.abs(u - 0.5)) ** 12, 0, 1)) if round else np.ones(steps)
    return Tube(middle + up * (above * cap)[:, None], middle - up * (below * cap)[:, None])


def _eased(at: np.ndarray, where: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Values between keys, smoothly (a monotone cubic would be finer; a smoothed line is enough for a body)."""
    low = np.clip(np.searchsorted(where, at, side="right") - 1, 0, len(where) - 2)
    t = np.clip((at - where[low]) / (where[low + 1] - where[low]), 0, 1)
    slope = np.gradient(values, where)
    span = where[low + 1] - where[low]
    t2, t3 = t * t, t * t * t
    return (
        (2 * t3 - 3 * t2 + 1) * values[low]
        + (t3 - 2 * t2 + t) * span * slope[low]
        + (3 * t2 - 2 * t3) * values[low + 1]
        + (t3 - t2) * span * slope[low + 1]
    )
