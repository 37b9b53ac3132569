"""How each pose moves: the acting of people.

Every pose is a function of time since it was taken up, and of a clock for what never stops (breath, weight, blink).
"""

from collections.abc import Callable
from math import cos, pi, sin
from typing import NamedTuple

from filmgen.backends.silhouette.bodies import postures as key
from filmgen.backends.silhouette.bodies.cutout import Stance
from filmgen.backends.silhouette.bodies.posture import Posture, acted, between, through
from filmgen.backends.silhouette.bodies.walk import phase_at, running, walking
from filmgen.film.staging import Delivery, Pose


class Now(NamedTuple):
    time: float
    """Seconds since the pose was taken up."""
    clock: float


def _wave(now: Now) -> Posture:
    beat = sin(2 * pi * 1.6 * now.time) * min(1.0, now.time * 2) * (1.0 if now.time < 3.2 else 0.35)
    return key.WAVE.but(arm=(136 + 4 * beat, 34 + 20 * beat, -8 * beat, 26 + 8 * beat))


def _knock(now: Now) -> Posture:
    rap = max(0.0, sin(2 * pi * 3.1 * now.time)) if (now.time % 2.6) < 0.97 else 0.0
    return key.KNOCK.but(arm=(62 + 14 * rap, 74 - 26 * rap, -18 * rap, 4), lean=4 + 1.5 * rap, head=0 if rap else -3)


def _write(now: Now) -> Posture:
    line = (now.time * 0.42) % 1.0
    jot = 2.2 * sin(2 * pi * 3.7 * now.time) * (1 if line < 0.86 else 0)
    across = 7 * line if line < 0.86 else 7 * (1 - line) / 0.14 * 0.86
    return key.WRITE.but(arm=(20 + across, 92 + jot - 0.6 * across, 16 - jot, 2), head=14 + 1.4 * line)


def _work(now: Now) -> Posture:
    turn = 2 * pi * 0.55 * now.time
    return key.WORK.but(
        arm=(24 + 14 * sin(turn), 78 - 16 * sin(turn), 10 * cos(turn), 4),
        other_arm=(36 + 5 * sin(turn + 2.1), 60 + 6 * cos(turn), 4, 4),
        lean=14 + 2 * sin(turn),
        head=14 + 3 * sin(turn - 0.6),
    )


def _dance(now: Now) -> Posture:
    turn = 2 * pi * 0.62 * now.time
    step, up = sin(turn), abs(sin(turn))
    return Posture(
        lean=-3 + 5 * step,
        bend=-4 - 5 * cos(turn),
        neck=4,
        head=-8 + 7 * sin(turn + 0.6),
        arm=(78 + 50 * step, 34 + 12 * cos(turn), -14, 34),
        other_arm=(92 - 58 * step, 30 - 10 * cos(turn), -10, 34),
        leg=(16 * step + 3, 10 + 16 * max(0, step), -22 * up),
        other_leg=(-18 * step, 12 + 24 * max(0, -step), -26 * up),
        hand="flat",
        other_hand="flat",
        lift=0.10 * up,
        sway=0.34 * cos(turn),
        turn=26 * sin(turn * 0.5),
    )


def _collapse(now: Now) -> Posture:
    knees = key.KNEES
    keys = ((0.0, key.STAND), (0.4, key.BUCKLE), (0.85, knees), (1.25, knees.but(lean=18)), (1.9, key.FALLEN))
    return through(keys, now.time)


def _rise(now: Now) -> Posture:
    low = key.KNEEL.but(head=18, neck=12)
    push = key.KNEEL.but(lean=26, bend=16, arm=(50, 12, 0, 4), leg=(76, 84, 4))
    up = key.STAND.but(lean=0, bend=-5, neck=4, head=-4)
    return through(((0.0, low), (0.45, push), (1.25, up), (1.8, key.STAND)), now.time)


def _row(now: Now) -> Posture:
    return between(key.ROW_OUT, key.ROW_BACK, 0.5 - 0.5 * cos(2 * pi * _stroke(now.time / 2.4)))


def _stroke(cycles: float) -> float:
    """The pull is quicker than the return."""
    whole, part = divmod(cycles, 1.0)
    return whole + (part / 0.42 * 0.5 if part < 0.42 else 0.5 + (part - 0.42) / 0.58 * 0.5)


def _fly(now: Now) -> Posture:
    drift = sin(2 * pi * 0.28 * now.clock)
    return key.FLY.but(
        lift=1.5 + 0.28 * drift,
        roll=64 + 4 * cos(2 * pi * 0.28 * now.clock),
        leg=(-6 + 6 * drift, 8 + 4 * drift, -46),
        other_leg=(8 - 6 * drift, 26 - 5 * drift, -46),
        other_arm=(-30 + 8 * drift, 12, 0, 24),
        sway=0.5 + 0.2 * drift,
    )


def _swim(now: Now) -> Posture:
    turn = 2 * pi * 0.55 * now.time
    return key.SWIM.but(
        arm=(100 + 82 * sin(turn), 30 + 26 * cos(turn), 0, 10),
        other_arm=(100 - 82 * sin(turn), 30 - 26 * cos(turn), 0, 10),
        leg=(4 + 15 * sin(2 * turn), 14 + 8 * cos(2 * turn), -56),
        other_leg=(4 - 15 * sin(2 * turn), 14 - 8 * cos(2 * turn), -56),
        lift=0.9 + 0.06 * sin(2 * turn),
        roll=76 + 3 * sin(turn),
    )


def _reach(now: Now) -> Posture:
    yearn = min(1.0, now.time / 2.5)
    return key.REACH.but(arm=(112 + 6 * yearn, 14 - 8 * yearn, 0, 10), lean=8 + 3 * yearn)


def _give(now: Now) -> Posture:
    return key.GIVE.but(arm=(66 + 1.5 * sin(now.clock * 1.1), 16, 4, 4))


def _turn(now: Now) -> Posture:
    """Turned from the other way: ends facing as asked."""
    share = acted(min(1.0, now.time / 0.9))
    step = sin(pi * min(1.0, max(0.0, now.time / 0.9)))
    return key.STAND.but(
        turn=180 * (1 - share),
        leg=(3 + 9 * step, 2 + 14 * step, -8 * step),
        other_leg=(-5 - 7 * step, 3 + 8 * step, 0),
        head=-4 * step,
        sway=0.3 * step,
    )


def _still(posture: Posture) -> Callable[[Now], Posture]:
    return lambda _: posture


POSES: dict[Pose, Callable[[Now], Posture]] = {
    "stand": _still(key.STAND),
    "sit": _still(key.SIT),
    "kneel": _still(key.KNEEL),
    "lie": _still(key.LIE),
    "lean": _still(key.LEAN),
    "look-up": _still(key.LOOK_UP),
    "look-down": _still(key.LOOK_DOWN),
    "point": _still(key.POINT),
    "reach": _reach,
    "hold": _still(key.HOLD),
    "give": _give,
    "wave": _wave,
    "write": _write,
    "knock": _knock,
    "embrace": _still(key.EMBRACE),
    "dance": _dance,
    "hide": _still(key.HIDE),
    "collapse": _collapse,
    "rise": _rise,
    "turn": _turn,
    "row": _row,
    "fly": _fly,
    "swim": _swim,
    "work": _work,
}

STRIDES: dict[Delivery, tuple[float, float]] = {
    "plain": (0.86, 4.0),
    "sad": (0.62, 9.0),
    "afraid": (0.56, 8.0),
    "angry": (1.0, 8.0),
    "shout": (1.0, 7.0),
    "warm": (0.86, 2.0),
    "whisper": (0.6, 7.0),
    "flat": (0.74, 2.0),
    "question": (0.8, 4.0),
}
"""How each mood walks: stride, and lean in degrees."""

MOODS: dict[Delivery, dict[str, float]] = {
    "sad": {"bend": 6, "neck": 6, "head": 10, "shrug": -0.04},
    "afraid": {"lean": -4, "bend": 8, "neck": 4, "head": -2, "shrug": 0.10},
    "angry": {"lean": 4, "neck": 6, "head": -2, "shrug": 0.05},
    "shout": {"lean": 5, "neck": 2, "head": -8},
    "warm": {"head": 4, "neck": -1},
    "whisper": {"lean": 6, "neck": 6, "head": 4},
    "question": {"head": -5, "neck": 3},
    "flat": {"lean": -1},
}


def posture_of(stance: Stance, unit: float, stride: float = 1.0) -> Posture:
    """The posture of a stance. `unit` is metres to a head height: it turns travel into steps."""
    posture = _pose(stance.pose, stance, unit, stride, stance.time)
    if stance.blend_from is not None and stance.blend < 1.0:
        before = _pose(stance.blend_from, stance, unit, stride, stance.time + 2.0)
        posture = between(before, posture, acted(stance.blend))
    return _alive(posture, stance)


def _pose(pose: Pose, stance: Stance, unit: float, stride: float, time: float) -> Posture:
    if pose == "walk":
        reach, lean = STRIDES[stance.emotion]
        reach = round(reach * stride, 3)
        return walking(phase_at("walk", stance.travel / unit, reach), reach, lean, arms=0.5 + 0.5 * reach)
    if pose == "run":
        return running(phase_at("run", stance.travel / unit))
    if pose == "sit" and stance.seat == "ground":
        return key.GROUND_SIT
    return POSES[pose](Now(time, stance.clock))


def _alive(posture: Posture, stance: Stance) -> Posture:
    """Breath, mood, and a head that follows the voice."""
    breath = sin(2 * pi * 0.3 * stance.clock)
    drift = sin(2 * pi * 0.11 * stance.clock + 1.3)
    mood = MOODS.get(stance.emotion, {})
    nod = 4.0 * stance.voice + 1.6 * stance.mouth
    beat = stance.voice * sin(2 * pi * 0.7 * stance.clock)
    shoulder, elbow, wrist, out = posture.arm
    gesture = (
        24 * min(0.8, stance.voice) if stance.pose in ("stand", "sit", "lean") and stance.facing != "away" else 0.0
    )
    return posture.but(
        lean=posture.lean + mood.get("lean", 0) + 0.5 * drift,
        bend=posture.bend + mood.get("bend", 0) + 0.9 * breath,
        neck=posture.neck + mood.get("neck", 0) - 0.5 * breath,
        head=posture.head + mood.get("head", 0) - nod + 0.8 * drift + 2.0 * beat,
        arm=(shoulder + 0.7 * breath + 0.6 * gesture, elbow + 3.2 * gesture + 18 * beat, wrist + 8 * beat, out),
        other_arm=(posture.other_arm[0] - 0.6 * breath, *posture.other_arm[1:]),
        shrug=posture.shrug + mood.get("shrug", 0) + 0.015 * breath,
    )
