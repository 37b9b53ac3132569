"""Walking and running: eight keys a cycle, and the ground that a planted foot makes of them.

Travel comes from the stance foot: its backward way under the hip is tabulated over a cycle, and a figure that has
travelled so far shows the phase at which its foot has gone so far back. A constant speed would skate.
"""

from functools import cache

import numpy as np

from filmgen.backends.silhouette.bodies.posture import Posture

THIGH, SHIN, SOLE = 1.90, 1.80, 0.29
"""Bones of the leg, in head heights."""

WALK = {
    "hip": (26, 22, 4, -12, -21, -12, 16, 33),
    "knee": (3, 17, 6, 5, 22, 50, 62, 36),
    "foot": (16, 0, 0, -6, -32, -50, -24, 8),
}
RUN = {
    "hip": (34, 22, 2, -20, -34, -14, 32, 56),
    "knee": (14, 34, 30, 18, 26, 84, 104, 70),
    "foot": (8, 0, 0, -18, -58, -66, -24, 6),
}


def along(keys: tuple[float, ...], phase: float) -> float:
    """A value from keys spread evenly over a cycle, as a Catmull-Rom curve."""
    n = len(keys)
    x = (phase % 1.0) * n
    i = int(x)
    t = x - i
    a, b, c, d = (keys[(i + step) % n] for step in (-1, 0, 1, 2))
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def leg(keys: dict[str, tuple[float, ...]], phase: float, stride: float) -> tuple[float, float, float]:
    knee = max(1.0, along(keys["knee"], phase) * (0.4 + 0.6 * stride))
    return along(keys["hip"], phase) * stride, knee, along(keys["foot"], phase) * stride


def walking(phase: float, stride: float = 1.0, lean: float = 4.0, arms: float = 1.0, fold: float = 0.0) -> Posture:
    """The walk at a phase from 0 (near heel strikes) to 1. `fold` draws the elbows up, in degrees."""
    turn = 2 * np.pi * phase
    swing, lag = float(np.cos(turn - 0.19)), float(np.cos(turn - 0.57))
    return Posture(
        lean=lean + 1.2 * float(np.cos(2 * turn)),
        bend=-2.0,
        neck=6.0,
        head=1.5 * float(np.sin(2 * turn)),
        leg=leg(WALK, phase, stride),
        other_leg=leg(WALK, phase + 0.5, stride),
        arm=(-2 - 24 * swing * arms - 0.08 * fold, 16 + fold - 10 * lag * arms, 0, 5),
        other_arm=(-2 + 24 * swing * arms - 0.08 * fold, 16 + fold + 10 * lag * arms, 0, 5),
        sway=0.12 + 0.10 * float(np.cos(2 * (turn - 0.63))),
    )


def running(phase: float) -> Posture:
    """The run at a phase from 0 to 1; both feet leave the ground twice."""
    turn = 2 * np.pi * phase
    swing = float(np.cos(turn))
    flight = max(0.0, float(-np.cos(2 * turn + 0.3)))
    return Posture(
        lean=15 + 2 * float(np.cos(2 * turn)),
        bend=3.0,
        neck=-4.0,
        head=-7.0,
        leg=leg(RUN, phase, 1.0),
        other_leg=leg(RUN, phase + 0.5, 1.0),
        arm=(-8 - 42 * swing, 88 - 12 * swing, 0, 8),
        other_arm=(-8 + 42 * swing, 88 + 12 * swing, 0, 8),
        hand="grip",
        other_hand="grip",
        lift=0.34 * flight,
        sway=0.42 + 0.12 * float(np.cos(2 * turn)),
    )


def ankle(hip: float, knee: float) -> tuple[float, float]:
    """Where the ankle is from the hip joint, in head heights."""
    upper, lower = np.radians(hip), np.radians(hip - knee)
    return (
        float(np.sin(upper) * THIGH + np.sin(lower) * SHIN),
        float(np.cos(upper) * THIGH + np.cos(lower) * SHIN),
    )


@cache
def _ground(gait: str, stride: float) -> np.ndarray:
    """How far the hip has come at 65 phases of a cycle, in head heights, by the foot that is lower."""
    keys = WALK if gait == "walk" else RUN
    way = [0.0]
    for step in range(64):
        now = [ankle(*leg(keys, step / 64 + half, stride)[:2]) for half in (0.0, 0.5)]
        then = [ankle(*leg(keys, (step + 1) / 64 + half, stride)[:2]) for half in (0.0, 0.5)]
        planted = 0 if now[0][1] > now[1][1] else 1
        way.append(way[-1] + max(0.004, now[planted][0] - then[planted][0]))
    return np.array(way)


LANDS = {"walk": 0.015, "run": -0.035}
"""The phase at which the near foot comes down; the other follows half a cycle later."""
UNDER = 16
"""The phase, of 64, at which the near foot is under the hip."""


def stride_length(gait: str, stride: float = 1.0) -> float:
    """Head heights travelled in one cycle (two steps)."""
    return float(_ground(gait, stride)[-1])


def phase_at(gait: str, travel: float, stride: float = 1.0) -> float:
    """The phase of a figure that has travelled so many head heights from a standing start: one foot under the body,
    the other in the air. Half a cycle on it may stop the same way, and no foot has slid."""
    way = _ground(gait, stride)
    total = float(way[-1])
    cycles, rest = divmod(travel + float(way[UNDER]), total)
    return float(cycles % 1e6 + np.interp(rest, way, np.linspace(0, 1, 65)))


@cache
def reach_of(gait: str, stride: float, step: float) -> float:
    """The share of the longest stride whose step is `step` head heights long, as near to `stride` as legs allow."""
    low, high = 0.3 * stride, 1.35 * stride
    for _ in range(12):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if stride_length(gait, middle) < 2 * step else (low, middle)
    return round(0.5 * (low + high), 3)
