"""Things that act: how a machine, a house or a cup stands, walks, listens, trembles and falls, as one piece of card."""

from dataclasses import dataclass
from math import cos, pi, sin

from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.posture import acted
from filmgen.backends.silhouette.bodies.things import Moment, Pen, Thing
from filmgen.film.staging import Pose


@dataclass(frozen=True)
class Bearing:
    """How a thing is placed: metres are its own heights. `turn` is about its foot, degrees clockwise."""

    x: float = 0.0
    lift: float = 0.0
    turn: float = 0.0
    wide: float = 1.0
    tall: float = 1.0


_LEANS: dict[Pose, float] = {
    "look-up": -11, "look-down": 11, "lean": 12, "point": 8, "reach": 9, "give": 8, "embrace": 10, "write": 5,
    "work": 4, "row": 4, "hold": 2,
}  # fmt: skip


def bearing(stance: Stance, height: float, steady: bool = False) -> Bearing:
    """The bearing of a thing `height` metres high. A `steady` one (a house, a planet) only stands."""
    if steady:
        return Bearing()
    now = _bearing(stance.pose, stance, height, stance.time)
    if stance.blend_from is not None and stance.blend < 1.0:
        before, share = _bearing(stance.blend_from, stance, height, stance.time + 2.0), acted(stance.blend)
        now = Bearing(
            *(
                getattr(before, name) + (getattr(now, name) - getattr(before, name)) * share
                for name in ("x", "lift", "turn", "wide", "tall")
            )
        )
    breath = 0.006 * sin(2 * pi * 0.3 * stance.clock)
    rock = 1.6 * stance.voice * sin(2 * pi * 1.1 * stance.clock)
    shiver = 0.006 * sin(41 * stance.clock) if stance.emotion == "afraid" else 0.0
    speak = 0.022 * stance.mouth
    return Bearing(
        now.x + shiver,
        now.lift,
        now.turn + rock,
        now.wide * (1 - 0.5 * (breath + speak)),
        now.tall * (1 + breath + speak),
    )


def _bearing(pose: Pose, stance: Stance, height: float, time: float) -> Bearing:
    if pose in ("walk", "run"):
        turn = 2 * pi * stance.travel / (0.55 * height)
        lively = 1.7 if pose == "run" else 1.0
        return Bearing(0.0, 0.05 * lively * abs(sin(turn / 2)), 5 * lively * sin(turn / 2), 1.0, 1 - 0.03 * cos(turn))
    if pose == "dance":
        turn = 2 * pi * 0.62 * time
        return Bearing(0.1 * sin(turn), 0.06 * abs(sin(turn)), 9 * sin(turn), 1.0, 1 + 0.04 * cos(2 * turn))
    if pose in ("wave", "knock"):
        return Bearing(turn=7 * sin(2 * pi * 1.4 * time) * max(0.0, 1 - 0.2 * time))
    if pose in ("hide", "kneel", "sit"):
        return Bearing(tall=0.84 if pose == "hide" else 0.94, wide=1.05, x=0.004 * sin(33 * stance.clock))
    if pose == "collapse":
        return Bearing(turn=_topple(time / 1.1))
    if pose == "rise":
        return Bearing(turn=84 * (1 - acted(min(1.0, time / 1.3))))
    if pose == "lie":
        return Bearing(turn=84)
    if pose == "turn":
        return Bearing(wide=abs(cos(pi * (1 - acted(min(1.0, time / 0.8))))) * 0.94 + 0.06)
    if pose in ("fly", "swim"):
        return Bearing(
            lift=0.5 + 0.06 * sin(2 * pi * 0.3 * stance.clock), turn=6 + 3 * cos(2 * pi * 0.3 * stance.clock)
        )
    return Bearing(turn=_LEANS.get(pose, 0.0), tall=1.04 if pose == "reach" else 1.0)


def _topple(share: float) -> float:
    """Falling over: slowly, then fast, then a small bounce."""
    if share < 1.0:
        return 84 * max(0.0, share) ** 3
    return 84 - 7 * abs(sin(6 * (share - 1.0))) * max(0.0, 1 - 1.6 * (share - 1.0))


def cut_thing(thing: Thing, height: float, stance: Stance, scale: float, seed: int, steady: bool = False) -> CutOut:
    """Cut a thing `height` metres high."""
    sheet = Sheet(height * scale, stance.facing == "left", 1 / 6)
    held = bearing(stance, height, steady)
    now = Moment(stance.clock, stance.mouth, stance.voice, seed, stance.travel / height, height * scale)
    thing.draw(Pen(sheet, held.x, -held.lift, held.turn, held.tall, held.wide / held.tall, now=now))
    return sheet.cut()
