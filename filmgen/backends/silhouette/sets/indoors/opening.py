"""A window as light sees it: which rays pass between its bars, its blinds and its curtains."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

Kind = Literal[
    "sash",
    "casement",
    "tall",
    "french",
    "wide",
    "round",
    "arched",
    "skylight",
    "porthole",
    "bars",
    "slit",
    "great-round",
    "cupola",
    "bay",
    "carriage",
    "picture-window",
]
ROUND = ("round", "porthole", "great-round")
SOFT = 0.016
"""How much softer an edge gets with every metre."""


@dataclass(frozen=True)
class Opening:
    """A hole in a wall: corner, the ways along and up (unit vectors), the way into the room, and its size in metres.
    `blinds` gives it slats, `curtains` cloth that breathes at both sides."""

    kind: Kind
    corner: tuple[float, float, float]
    along: tuple[float, float, float]
    up: tuple[float, float, float]
    inward: tuple[float, float, float]
    wide: float
    tall: float
    columns: int = 2
    rows: int = 2
    blinds: bool = False
    curtains: bool = False

    @property
    def middle(self) -> np.ndarray:
        return (
            np.array(self.corner) + np.array(self.along) * self.wide / 2 + np.array(self.up) * self.tall / 2
        ).astype(np.float32)

    def through(self, x, y, z, way: np.ndarray, seconds: float = 0.0) -> np.ndarray:  # noqa: ANN001
        """How much light that goes `way` reaches points of the room: 0 to 1."""
        inward = np.array(self.inward, np.float32)
        toward = float(way @ inward)
        if toward < 0.03:
            return np.zeros(np.shape(x), np.float32)
        dx, dy, dz = x - self.corner[0], y - self.corner[1], z - self.corner[2]
        back = (dx * inward[0] + dy * inward[1] + dz * inward[2]) / toward
        px, py, pz = dx - way[0] * back, dy - way[1] * back, dz - way[2] * back
        u = px * self.along[0] + py * self.along[1] + pz * self.along[2]
        v = px * self.up[0] + py * self.up[1] + pz * self.up[2]
        return self.open(u, v, 0.008 + SOFT * np.clip(back, 0, 8), seconds) * np.clip((back - 0.06) / 0.1, 0, 1)

    def open(self, u: np.ndarray, v: np.ndarray, soft: np.ndarray, seconds: float = 0.0) -> np.ndarray:
        """How open it is at a point of it, seen with soft edges."""
        wide, tall = self.wide, self.tall
        left, right = 0.0, wide
        if self.curtains:
            fold = 0.03 * np.sin(9 * v + 0.7 * seconds) + 0.035 * np.sin(3.1 * v - 0.9 * seconds)
            left, right = 0.14 * wide + fold, 0.86 * wide + 0.8 * fold
        if self.kind in ROUND:
            away = np.hypot(u - wide / 2, v - tall / 2)
            lit = _inside(away, -1.0, wide / 2, soft)
        else:
            lit = _inside(u, left, right, soft) * _inside(v, 0.0, tall, soft)
            if self.kind == "arched":
                away = np.hypot(u - wide / 2, np.maximum(0, v - (tall - wide / 2)))
                lit = lit * _inside(away, -1.0, wide / 2, soft)
        if self.blinds:
            pitch = 0.115
            phase = np.abs(np.mod(v / pitch, 1.0) - 0.5) * pitch
            slats = _inside(phase, -1.0, 0.27 * pitch, np.minimum(soft * 0.8, 0.4 * pitch))
            return lit * slats
        for count, at, size in ((self.columns, u, wide), (self.rows, v, tall)):
            for bar in range(1, count):
                lit = lit * (1 - _inside(at - size * bar / count, -0.022, 0.022, soft))
        return lit


def widened(opening: Opening, target: np.ndarray) -> Opening:
    """The same window as its light has it: light from a side wall is let in by all of the wall's windows, and from
    near enough to us to spread over the wall that it falls on."""
    if abs(opening.inward[0]) < 0.5:
        return opening
    along, up = (
        (1.7, 1.2)
        if opening.kind not in ("bars", "slit", "wide", "bay", "carriage", "picture-window", *ROUND)
        else (1.2, 1.2)
    )
    if opening.kind in ROUND:
        along = up = 1.4
    wide, tall = opening.wide * along, opening.tall * up
    reach = abs(float(target[0]) - opening.corner[0])
    start = float(target[2]) - 0.85 * max(1.2, reach)
    corner = (opening.corner[0], opening.corner[1] - opening.tall * (up - 1) / 2, start - wide / 2)
    return replace(opening, corner=corner, wide=wide, tall=tall, columns=round(opening.columns * along))


def _inside(at: np.ndarray, low, high, soft: np.ndarray) -> np.ndarray:  # noqa: ANN001
    """1 between two edges, 0 beyond, with soft edges."""
    return np.clip((at - low) / soft + 0.5, 0, 1) * np.clip((high - at) / soft + 0.5, 0, 1)
