"""Hair that is not combed: curls in lumps of all sizes, tufts that lie as they fell. Head heights, chin at (0, 0)."""

from functools import lru_cache
from math import cos, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.curve import Curve, spline
from filmgen.backends.silhouette.chance import chance

CROWN = {"side": (-0.05, 0.63), "front": (0.0, 0.64)}
"""The middle of the skull, y UP."""
REACH = {"side": (0.44, 0.43), "front": (0.40, 0.41)}
"""How far from there the roots are, across and up."""
SWEEP = {"side": (28, 244), "front": (-24, 204)}
"""From which angle to which hair grows: 0 is ahead (or to the right), 90 up."""


@lru_cache(64)
def curls(view: str, seed: int, covered: bool = False) -> tuple[Curve, ...]:
    """Lumps round the head, no two alike; `covered` by a hat, only those below its brim."""
    rng = chance("curls", view, seed)
    (x0, y0), (wide, tall), (first, last) = CROWN[view], REACH[view], SWEEP[view]
    shapes: list[Curve] = []
    at = float(first)
    while at < last:
        size = 0.09 + 0.085 * float(rng.random())
        far = 0.94 + 0.30 * float(rng.random())
        angle = radians(at + 4 * float(rng.random()))
        x, y = x0 + wide * far * cos(angle), y0 + tall * far * sin(angle)
        if not covered or (y < 0.6 and (view == "front" or x < 0.0)):
            shapes.append(_lump(x, y, size, rng))
        at += 7 + 78 * size
    for _ in range(0 if covered else 6):
        across = float(rng.uniform(-0.26, 0.28)) if view == "front" else float(rng.uniform(0.16, 0.34))
        shapes.append(_lump(across, 0.85 + 0.06 * float(rng.random()), 0.055 + 0.04 * float(rng.random()), rng))
    return tuple(shapes)


def _lump(x: float, y: float, size: float, rng: np.random.Generator) -> Curve:
    start, long = float(rng.random()) * 2 * pi, 1 + 0.3 * float(rng.random())
    ring = []
    for step in range(7):
        angle = start + step * 2 * pi / 7
        far = size * (0.9 + 0.24 * float(rng.random()))
        ring.append((x + far * long * cos(angle), -(y + far * sin(angle))))
    return spline(ring)


def ringlets(lumps: tuple[Curve, ...]) -> list[Curve]:
    """A turn of hair in each lump, to be scored."""
    lines = []
    for lump in lumps:
        middle = lump.points.mean(0)
        inner = middle + (lump.points - middle) * 0.56
        lines.append(spline([tuple(point) for point in inner[1:6]], closed=False))
    return lines


@lru_cache(64)
def tufts(view: str, seed: int, _: bool = False) -> tuple[Curve, ...]:
    """Locks that stick out where they like, most of them one way."""
    rng = chance("tufts", view, seed)
    (x0, y0), (wide, tall), (first, last) = CROWN[view], REACH[view], SWEEP[view]
    way = 1.0 if view == "side" else float(rng.choice((-1.0, 1.0)))
    shapes: list[Curve] = []
    at = first - 8.0
    while at < last:
        length = 0.05 + 0.13 * float(rng.random()) ** 1.6
        angle = radians(at)
        x, y = x0 + wide * cos(angle), y0 + tall * sin(angle)
        lean = at - way * (44 + 34 * float(rng.random()))
        shapes.append(_tuft(x, y, radians(lean), length + 0.12, 0.10 + 0.05 * float(rng.random())))
        at += 11 + 16 * float(rng.random())
    for share in (0.2, 0.42, 0.6, 0.86):
        x = -0.28 + 0.58 * share if view == "front" else 0.2 + 0.16 * share
        fall = 0.16 + 0.1 * float(rng.random())
        shapes.append(_tuft(x, 0.93, radians(-90 + way * (18 + 20 * float(rng.random()))), fall, 0.13))
    return tuple(shapes)


def _tuft(x: float, y: float, way: float, length: float, width: float) -> Curve:
    """A leaf with its root at (x, y), y UP, pointing a way, bent at the tip."""
    ahead, side = (cos(way), sin(way)), (-sin(way), cos(way))

    def at(along: float, across: float) -> tuple[float, float]:
        return (
            x + along * length * ahead[0] + across * width * side[0],
            -(y + along * length * ahead[1] + across * width * side[1]),
        )

    return spline([at(-0.2, -0.5), at(0.35, -0.5), at(0.8, -0.32), (*at(1.0, 0.12), 1), at(0.7, 0.24), at(0.3, 0.5),
        at(-0.2, 0.5)])  # fmt: skip
