"""How each pose moves: the acting of people.

Every pose is a function of time since it was taken up, and of a clock for what never stops (breath, weight, blink).
"""

from collections.abc import Callable
from math import cos, pi, sin
from typing import NamedTuple

from filmgen.backends.silhouette.bodies import postures as key
from filmgen.backends.silhouette.bodies.curve import smooth
from filmgen.backends.silhouette.bodies.cutout import Stance
from filmgen.backends.silhouette.bodies.moods import Gait, alive, gait_of
from filmgen.backends.silhouette.bodies.posture import Posture, acted, between, through
from filmgen.backends.silhouette.bodies.walk import ankle, phase_at, reach_of, running, walking
from filmgen.film.staging import Pose


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


def _give(now: Now) -> Posture:
    return key.GIVE.but(arm=(66 + 1.5 * sin(now.clock * 1.1), 16, 4, 4))


def _seated(time: float, seated: Posture) -> Posture:
    """Sitting down: the weight comes forward over the feet, sinks, arrives, and only then leans back."""
    arrived = seated.but(lean=seated.lean + 16, head=seated.head - 4)
    return through(((0.0, key.STAND), (0.45, key.SINKING), (0.85, arrived), (1.3, seated)), time)


def _lie(now: Now) -> Posture:
    """Down by way of sitting."""
    keys = ((0.0, key.STAND), (0.4, key.SINKING), (0.85, key.GROUND_SIT), (1.5, key.LIE))
    return through(keys, now.time)


def _to_bed(time: float, middle: float) -> Posture:
    """Down on a bed by way of sitting on it; its `middle` lies so many heads ahead."""
    keys = ((0.0, key.STAND), (0.45, key.SINKING), (0.95, key.SIT), (1.9, key.LIE.but(lift=BED, shift=middle)))
    return through(keys, time)


def _open(now: Now) -> Posture:
    """A hand to the handle, a look, then the weight goes into the door."""
    grasp = key.HANDLE
    ready = key.HANDLE.but(lean=1, head=-2)
    keys = ((0.0, key.STAND), (0.45, grasp), (0.75, ready), (1.6, key.PUSH))
    return through(keys, now.time)


def door_swing(time: float) -> float:
    """How far the door is open that somebody has been opening for so long, 0 to 1."""
    return smooth(0.75, 1.75, time)


def _peer(now: Now) -> Posture:
    search = sin(2 * pi * 0.17 * now.time)
    return key.PEER.but(lean=12 + 2 * search, head=2 - 2 * search)


def _reach(now: Now) -> Posture:
    """One arm leads; the other hand keeps the balance."""
    yearn = smooth(0.0, 2.5, now.time)
    return key.REACH.but(arm=(112 + 6 * yearn, 16 - 12 * yearn, 0, 8), lean=9 + 4 * yearn)


def _still(posture: Posture) -> Callable[[Now], Posture]:
    return lambda _: posture


VIA: dict[Pose, tuple[Posture, ...]] = {"lie": (key.GROUND_SIT, key.SINKING), "collapse": (key.KNEES, key.SINKING)}
"""How one gets up from the ground."""
LOW = ("sit", "kneel", "hide")
"""Poses from which one gets up by bringing the weight over the feet."""
AFOOT = ("walk", "run", "dance", "row", "fly", "swim", "lie")
"""Poses that do not stand on the near foot."""
BED = 1.84
"""How high the top of a bed is, in head heights: as high as a seat."""
STANDS_AT = 0.13
"""Where the near ankle of one who stands is, in head heights before the hip."""

POSES: dict[Pose, Callable[[Now], Posture]] = {
    "stand": _still(key.STAND),
    "sit": lambda now: _seated(now.time, key.SIT),
    "kneel": _still(key.KNEEL),
    "lie": _lie,
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
    "turn": _still(key.STAND),
    "row": _row,
    "fly": _fly,
    "swim": _swim,
    "work": _work,
    "open": _open,
    "peer": _peer,
}


def posture_of(stance: Stance, unit: float, child: bool = False, old: bool = False) -> Posture:
    """The posture of a stance. `unit` is metres to a head height: it turns travel into steps."""
    gait = gait_of(stance.emotion, child, old)
    from_low = stance.blend_from in (*LOW, *VIA) and stance.pose in ("sit", "lie")
    posture = _pose(stance.pose, stance, unit, gait, 9.0 if from_low else stance.time)
    if stance.blend_from in VIA and stance.blend < 1.0:
        low = (key.SIT, key.SINKING) if stance.blend_from == "lie" and stance.seat == "bed" else VIA[stance.blend_from]
        via = low[: 1 if stance.pose in ("sit", "kneel") else None]
        ways = (_pose(stance.blend_from, stance, unit, gait, stance.held), *via, posture)
        keys = tuple((at / (len(ways) - 1), way) for at, way in enumerate(ways))
        posture = through(keys, stance.blend)
    elif stance.blend_from is not None and stance.blend < 1.0:
        before = _pose(stance.blend_from, stance, unit, gait, stance.held + stance.time)
        moving = "walk" in (stance.pose, stance.blend_from) or "run" in (stance.pose, stance.blend_from)
        share = smooth(0.0, 1.0, stance.blend) if moving else acted(stance.blend)
        posture = between(before, posture, share)
        if stance.blend_from in LOW and stance.pose not in LOW:
            posture = posture.but(lean=posture.lean + 24 * sin(pi * stance.blend) * (1 - 0.5 * stance.blend))
    return alive(_turning(posture, stance), stance)


def planted(posture: Posture, stance: Stance) -> Posture:
    """The posture moved so that the near foot stays where it is while everything else moves over it."""

    def stands(pose: Pose) -> float:
        return 0.0 if pose in AFOOT or (pose == "sit" and stance.seat == "boat") else 1.0

    weight = stands(stance.pose)
    if stance.blend_from is not None:
        weight += (stands(stance.blend_from) - weight) * (1 - smooth(0.0, 1.0, stance.blend))
    at, _ = ankle(posture.leg[0] - posture.roll, posture.leg[1])
    return posture.but(shift=posture.shift + weight * (STANDS_AT - at))


def _pose(pose: Pose, stance: Stance, unit: float, gait: Gait, time: float) -> Posture:
    if pose == "walk":
        return _walk(stance, unit, gait)
    if pose == "run":
        return running(phase_at("run", stance.travel / unit))
    if pose == "sit" and stance.seat == "boat":
        return key.SIT
    if pose == "sit" and stance.seat in ("ground", "none"):
        return _seated(time, key.GROUND_SIT)
    if pose == "lie" and stance.seat == "bed":
        way = -1.0 if stance.facing == "left" else 1.0
        return _to_bed(time, way * stance.chair[0] / unit if stance.chair is not None else 0.0)
    return POSES[pose](Now(time, stance.clock))


def phase_of(stance: Stance, unit: float, gait: Gait) -> float:
    """The phase of somebody who walks or runs, in cycles of two steps since they stood."""
    if stance.pose == "run":
        return phase_at("run", stance.travel / unit)
    return phase_at("walk", stance.travel / unit, _reach(stance, unit, gait))


def _reach(stance: Stance, unit: float, gait: Gait) -> float:
    usual = round(gait.reach, 3)
    return reach_of("walk", usual, round(stance.step / unit, 4)) if stance.step else usual


def _walk(stance: Stance, unit: float, gait: Gait) -> Posture:
    reach = _reach(stance, unit, gait)
    phase = phase_at("walk", stance.travel / unit, reach)
    posture = walking(phase, reach, gait.lean, gait.swing * (0.5 + 0.5 * reach), gait.fold)
    wary = 7 * sin(1.9 * stance.clock) if stance.emotion == "afraid" else 0.0
    return posture.but(
        bend=posture.bend + gait.bend,
        neck=posture.neck + gait.neck,
        head=posture.head + gait.head + wary,
        hand=gait.hand,
        other_hand=gait.hand,
        lift=gait.hop * max(0.0, sin(4 * pi * phase - 0.9)),
    )


def _turning(posture: Posture, stance: Stance) -> Posture:
    """Small steps on the spot while the figure turns round."""
    if stance.before is None or stance.turned >= 1.0:
        return posture
    step = sin(pi * stance.turned)
    leg, other = posture.leg, posture.other_leg
    return posture.but(
        leg=(leg[0] + 9 * step, leg[1] + 16 * step, leg[2] - 8 * step),
        other_leg=(other[0] - 6 * step, other[1] + 8 * step, other[2]),
        head=posture.head - 3 * step,
        sway=posture.sway + 0.35 * step,
    )
