"""A creature that turns about: from its side through its front to its other side, each narrow on the way."""

from dataclasses import replace

import numpy as np

from filmgen.backends.silhouette.bodies.curve import smooth
from filmgen.backends.silhouette.bodies.cutout import CutOut, Stance
from filmgen.film.staging import Facing

SIDES: tuple[Facing, ...] = ("left", "right")
PEOPLE = ("human", "robot")


def turning(body: str, stance: Stance) -> tuple[Stance, float]:
    """The side that is seen at a moment of a turn, and how wide it looks (1 when nobody turns)."""
    if stance.before is None or stance.turned >= 1.0 or body in PEOPLE or stance.before == stance.facing:
        return stance, 1.0
    share = smooth(0.0, 1.0, stance.turned)
    way: list[tuple[Facing, float, float]] = [(stance.before, 1.0, 0.5), (stance.facing, 0.6, 1.0)]
    if stance.before in SIDES and stance.facing in SIDES:
        way = [(stance.before, 1.0, 0.5), ("camera", 0.7, 0.7), (stance.facing, 0.5, 1.0)]
    at = min(len(way) - 1, int(share * len(way)))
    facing, start, end = way[at]
    return replace(stance, facing=facing, before=None), start + (end - start) * (share * len(way) - at)


def squeezed(cutout: CutOut, wide: float) -> CutOut:
    """The cut-out as narrow as it looks in a turn."""
    if wide >= 1.0:
        return cutout
    by = np.array([wide, 1.0], np.float32)
    left, top, right, bottom = cutout.bounds
    return replace(
        cutout,
        parts=tuple(replace(part, contours=tuple(contour * by for contour in part.contours)) for part in cutout.parts),
        anchors={name: (x * wide, y) for name, (x, y) in cutout.anchors.items()},
        glows=tuple(replace(glow, x=glow.x * wide) for glow in cutout.glows),
        bounds=(left * wide, top, right * wide, bottom),
    )
