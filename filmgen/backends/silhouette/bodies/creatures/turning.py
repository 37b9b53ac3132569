"""A creature that turns about: from its side through its front to its other side, each narrow on the way."""

from dataclasses import replace
from math import pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.curve import smooth
from filmgen.backends.silhouette.bodies.cutout import CutOut, Stance
from filmgen.film.staging import Facing

SIDES: tuple[Facing, ...] = ("left", "right")
PEOPLE = ("human", "robot")
SWAYERS = ("bird", "fish", "serpent", "insect", "many-legged")


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


def swaying(body: str, cutout: CutOut, stance: Stance) -> CutOut:
    """Those who have no steps of their own dance as one piece, swaying about their feet; and all tremble in fear."""
    dances = stance.pose == "dance" and body in SWAYERS
    if body in PEOPLE or not (dances or stance.emotion == "afraid"):
        return cutout
    turn = 2 * pi * 0.62 * stance.time
    eased = smooth(0.0, 0.5, stance.time) * dances
    lean, tall = 0.2 * eased * sin(turn), 1 + 0.05 * eased * sin(2 * turn)
    shiver = 0.006 * -cutout.bounds[1] * sin(41 * stance.clock) * (stance.emotion == "afraid")
    move = np.array([[1.0, 0.0], [-lean, tall]], np.float32)
    drift = np.array([shiver, 0.0], np.float32)

    def moved(x: float, y: float) -> tuple[float, float]:
        return x - lean * y + shiver, y * tall

    left, top, right, bottom = cutout.bounds
    reach = abs(lean * top) + abs(shiver)
    return replace(
        cutout,
        parts=tuple(
            replace(part, contours=tuple(contour @ move + drift for contour in part.contours)) for part in cutout.parts
        ),
        anchors={name: moved(*spot) for name, spot in cutout.anchors.items()},
        glows=tuple(replace(glow, x=moved(glow.x, glow.y)[0], y=moved(glow.x, glow.y)[1]) for glow in cutout.glows),
        bounds=(left - reach, top * tall, right + reach, bottom),
    )


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
