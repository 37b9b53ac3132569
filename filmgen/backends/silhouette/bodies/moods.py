"""What a mood does to a body: how it walks, how it holds itself, and how it breathes and listens meanwhile."""

from math import pi, sin
from typing import NamedTuple

from filmgen.backends.silhouette.bodies.curve import smooth
from filmgen.backends.silhouette.bodies.cutout import Stance
from filmgen.backends.silhouette.bodies.posture import Hand, Posture
from filmgen.backends.silhouette.bodies.walk import stride_length
from filmgen.film.staging import Delivery


class Gait(NamedTuple):
    """`reach` is the stride, as a share of the longest; `swing` the arms', as a share of the usual; `pace` how quick
    the steps are; `fold` how far elbows are drawn up; the rest are degrees more than usual."""

    reach: float = 0.86
    lean: float = 4.0
    pace: float = 1.0
    swing: float = 1.0
    bend: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    fold: float = 0.0
    hop: float = 0.0
    hand: Hand = "relaxed"


GAITS: dict[Delivery, Gait] = {
    "plain": Gait(),
    "sad": Gait(0.6, 7, 0.72, 0.35, 9, 8, 14),
    "afraid": Gait(0.5, 10, 1.16, 0.2, 8, -2, -2, 112),
    "angry": Gait(1.06, 12, 1.16, 1.25, 0, 2, 0, 22, hand="grip"),
    "shout": Gait(1.0, 11, 1.12, 1.2, 0, 2, -4, 20, hand="grip"),
    "warm": Gait(0.86, 1, 0.96, 1.15, -3, -2, -5),
    "whisper": Gait(0.52, 15, 0.8, 0.35, 10, -6, 2, 78),
    "flat": Gait(0.74, 1, 0.92, 0.4, -2),
    "question": Gait(0.78, 5, 0.9, 0.8, 2, 0, -6),
}

_HELD: dict[Delivery, dict[str, float]] = {
    "sad": {"bend": 7, "neck": 7, "head": 12, "shrug": -0.05},
    "afraid": {"lean": -5, "bend": 9, "neck": 2, "head": -3, "shrug": 0.12},
    "angry": {"lean": 5, "neck": 6, "head": -2, "shrug": 0.05},
    "shout": {"lean": 6, "neck": 2, "head": -8},
    "warm": {"head": 4, "neck": -1},
    "whisper": {"lean": 7, "neck": 6, "head": 4},
    "question": {"head": -6, "neck": 3},
    "flat": {"lean": -1},
}
GESTURING = ("stand", "sit", "lean")


def gait_of(mood: Delivery, child: bool = False, old: bool = False) -> Gait:
    gait = GAITS[mood]
    if old:
        return gait._replace(reach=gait.reach * 0.76, pace=gait.pace * 0.86, swing=gait.swing * 0.7)
    if child and mood not in ("sad", "afraid", "whisper"):
        return gait._replace(hop=0.16, swing=gait.swing * 1.35, pace=gait.pace * 1.1)
    return gait


def pace_of(mood: Delivery, child: bool = False, old: bool = False) -> float:
    """How fast a mood walks, as a share of the plain walk of an adult."""
    gait = gait_of(mood, child, old)
    return gait.pace * stride_length("walk", round(gait.reach, 3)) / stride_length("walk", GAITS["plain"].reach)


def glancing(clock: float) -> float:
    """How far somebody who is afraid looks back, 0 to 1: now and then, quickly, and not for long."""
    since = (clock + 1.9) % 3.7
    return smooth(0.0, 0.22, since) * (1 - smooth(0.95, 1.2, since))


def alive(posture: Posture, stance: Stance) -> Posture:
    """Breath, mood, and a head that follows the voice."""
    breath = sin(2 * pi * 0.3 * stance.clock)
    drift = sin(2 * pi * 0.11 * stance.clock + 1.3)
    moving = stance.pose in ("walk", "run")
    held = {} if moving else _HELD.get(stance.emotion, {})
    shiver = 0.9 * sin(41 * stance.clock) if stance.emotion == "afraid" else 0.0
    nod = 4.0 * stance.voice + 1.6 * stance.mouth
    beat = stance.voice * sin(2 * pi * 0.7 * stance.clock)
    gesture = 0.0
    if stance.pose in GESTURING and stance.facing != "away":
        gesture = 24 * min(0.8, stance.voice)
    shoulder, elbow, wrist, out = posture.arm
    wary = stance.emotion == "afraid" and stance.pose in ("walk", "run", "stand") and stance.voice < 0.1
    return posture.but(
        glance=glancing(stance.clock) if wary else 0.0,
        lean=posture.lean + held.get("lean", 0) + 0.5 * drift + 0.3 * shiver,
        bend=posture.bend + held.get("bend", 0) + 0.9 * breath,
        neck=posture.neck + held.get("neck", 0) + 0.3 * stance.nod - 0.5 * breath,
        head=posture.head + held.get("head", 0) + 0.7 * stance.nod - nod + 0.8 * drift + 2.0 * beat + shiver,
        arm=(shoulder + 0.7 * breath + 0.6 * gesture, elbow + 3.2 * gesture + 18 * beat, wrist + 8 * beat, out),
        other_arm=(posture.other_arm[0] - 0.6 * breath, *posture.other_arm[1:]),
        shrug=posture.shrug + held.get("shrug", 0) + 0.015 * breath,
    )
