"""Things that act: how a machine, a house or a cup stands, waddles, listens, trembles and falls, pliant as card is."""

from dataclasses import dataclass, fields, replace
from math import cos, pi, sin
from typing import Literal

import numpy as np

from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.posture import acted
from filmgen.backends.silhouette.bodies.things import Moment, Pen, Thing
from filmgen.backends.silhouette.bodies.things.gaze import Face, draw_face, face_of
from filmgen.film.staging import Pose

Gait = Literal["waddles", "rolls", "floats", "stands"]


@dataclass(frozen=True)
class Bearing:
    """How a thing is placed, in its own heights. `turn` is about the corner of its foot that it leans over, degrees
    clockwise; `bend` is how far its top is carried forward while its foot stays; `gape` opens what can be opened."""

    x: float = 0.0
    lift: float = 0.0
    turn: float = 0.0
    wide: float = 1.0
    tall: float = 1.0
    bend: float = 0.0
    gape: float = 0.0


_HELD: dict[Pose, Bearing] = {
    "look-up": Bearing(bend=-0.12, tall=1.04, wide=0.98),
    "look-down": Bearing(bend=0.13, tall=0.97, wide=1.02),
    "lean": Bearing(bend=0.15, turn=3),
    "point": Bearing(bend=0.1, turn=4, tall=1.03, wide=0.98),
    "reach": Bearing(bend=0.12, turn=3, tall=1.07, wide=0.96),
    "give": Bearing(bend=0.12, tall=0.98, gape=0.5),
    "hold": Bearing(bend=0.03),
    "embrace": Bearing(bend=0.14, wide=1.05),
    "write": Bearing(bend=0.1, tall=0.98),
    "peer": Bearing(bend=0.16, tall=0.96),
    "open": Bearing(bend=-0.05, tall=1.03, gape=0.9),
    "sit": Bearing(tall=0.93, wide=1.05),
    "kneel": Bearing(tall=0.9, wide=1.06, bend=0.04),
    "hide": Bearing(tall=0.82, wide=1.1, bend=-0.06),
    "lie": Bearing(turn=84),
}
_MOODS = {
    "afraid": Bearing(bend=-0.06, tall=0.95, wide=1.03),
    "sad": Bearing(bend=0.08, tall=0.95, wide=1.02),
    "angry": Bearing(bend=0.05, tall=0.99, wide=1.04),
    "warm": Bearing(tall=1.02, wide=0.99),
    "shout": Bearing(bend=0.05, tall=1.04, wide=0.98),
}


@dataclass
class Pliant(Sheet):
    """Card that bends: `bend` carries what is one height up so many heights forward, and what is lower the less."""

    bend: float = 0.0

    def _pixels(self, points: np.ndarray) -> np.ndarray:
        points = np.array(points, dtype=np.float32)
        if self.bend:
            up = np.clip(-points[..., 1] / self.unit, 0.0, 1.6)
            points[..., 0] += self.bend * up * up * self.unit
            points[..., 1] += 0.45 * self.bend * self.bend * up * self.unit
        return super()._pixels(points)

    def _pixel(self, x: float, y: float) -> tuple[float, float]:
        there = self._pixels(np.array([[x * self.unit, y * self.unit]]))[0]
        return float(there[0]), float(there[1])


def bearing(stance: Stance, height: float, gait: Gait = "waddles") -> Bearing:
    """The bearing of a thing `height` metres high. One that only `stands` (a house, a tree) acts a little, in place."""
    now = _bearing(stance.pose, stance, height, stance.time, gait)
    if stance.blend_from is not None and stance.blend < 1.0:
        before = _bearing(stance.blend_from, stance, height, stance.time + 2.0, gait)
        now = _between(before, now, acted(stance.blend))
    mood = _MOODS.get(stance.emotion, Bearing())
    shiver = 0.006 * sin(41 * stance.clock) if stance.emotion == "afraid" or stance.pose == "hide" else 0.0
    breath = 0.006 * sin(2 * pi * 0.3 * stance.clock)
    speak = (0.034 if stance.emotion == "shout" else 0.022) * stance.mouth
    nod = 0.022 * stance.voice * sin(2 * pi * 1.1 * stance.clock) + 0.007 * sin(0.8 * stance.clock)
    whole = Bearing(
        now.x + shiver,
        now.lift,
        now.turn,
        now.wide * mood.wide * (1 - 0.5 * (breath + speak)),
        now.tall * mood.tall * (1 + breath + speak),
        now.bend + mood.bend + nod,
        now.gape,
    )
    return _between(Bearing(), whole, 0.3) if gait == "stands" else whole


def _between(first: Bearing, second: Bearing, share: float) -> Bearing:
    return Bearing(
        *(
            getattr(first, field.name) + (getattr(second, field.name) - getattr(first, field.name)) * share
            for field in fields(Bearing)
        )
    )


def _bearing(pose: Pose, stance: Stance, height: float, time: float, gait: Gait) -> Bearing:
    if pose in _HELD:
        return Bearing() if gait == "stands" and pose == "lie" else _HELD[pose]
    if pose in ("walk", "run"):
        return _going(pose == "run", stance, height, gait)
    if pose in ("fly", "swim") or gait == "floats":
        drift = sin(2 * pi * 0.3 * stance.clock)
        return Bearing(lift=(0.5 if pose in ("fly", "swim") else 0.04) + 0.05 * drift, turn=3 + 3 * drift)
    if pose == "dance":
        turn = 2 * pi * 0.62 * time
        hop = abs(sin(turn))
        return Bearing(
            0.1 * sin(turn), 0.06 * hop, 7 * sin(turn), 1.03 - 0.05 * hop, 0.96 + 0.08 * hop, 0.1 * sin(turn)
        )
    if pose == "wave":
        return Bearing(
            bend=0.1 * sin(2 * pi * 1.3 * time) * max(0.25, 1 - 0.2 * time), turn=3 * sin(2 * pi * 1.3 * time)
        )
    if pose in ("knock", "work", "row"):
        beat = max(0.0, sin(2 * pi * (1.6 if pose == "knock" else 0.8) * time)) ** 2
        fading = max(0.0, 1 - 0.3 * time) if pose == "knock" else 1.0
        return Bearing(bend=0.04 + 0.14 * beat * fading, tall=1 - 0.03 * beat * fading)
    if pose in ("collapse", "rise") and gait == "stands":
        return Bearing(tall=0.7, wide=1.1, bend=0.2) if pose == "collapse" else Bearing()
    if pose == "collapse":
        return _toppled(time / 1.1)
    if pose == "rise":
        return Bearing(turn=84 * (1 - acted(min(1.0, time / 1.3))))
    if pose == "turn":
        return Bearing(wide=abs(cos(pi * (1 - acted(min(1.0, time / 0.8))))) * 0.94 + 0.06)
    return Bearing()


def _going(running: bool, stance: Stance, height: float, gait: Gait) -> Bearing:
    """From one corner of the foot to the other; on wheels, with hardly a nod."""
    lively = 1.6 if running else 1.0
    turn = 2 * pi * stance.travel / (0.6 * height)
    if gait == "rolls":
        return Bearing(lift=0.006 * abs(sin(3 * turn)), bend=-0.02 * lively, turn=0.5 * sin(turn))
    if gait == "floats":
        return Bearing(lift=0.05 + 0.03 * sin(0.5 * turn), turn=5 * lively)
    step = abs(sin(turn))
    return Bearing(
        0.0, 0.05 * lively * step, 5 * lively * sin(turn), 1.03 - 0.04 * step, 0.96 + 0.05 * step,
        0.04 * lively - 0.05 * sin(turn - 0.6),
    )  # fmt: skip


def _toppled(share: float) -> Bearing:
    """A shudder, then over: slowly, then fast, then a small bounce."""
    if share < 1.0:
        fall = max(0.0, share)
        return Bearing(turn=84 * fall**3, bend=-0.08 * sin(pi * min(1.0, 2 * fall)), tall=1 + 0.03 * fall)
    settle = max(0.0, 1 - 1.6 * (share - 1.0))
    return Bearing(turn=84 - 7 * abs(sin(6 * (share - 1.0))) * settle, wide=1 - 0.05 * settle, tall=1 + 0.04 * settle)


def cut_thing(
    thing: Thing,
    height: float,
    stance: Stance,
    scale: float,
    seed: int,
    gait: Gait = "waddles",
    faced: bool = False,
) -> CutOut:
    """Cut a thing `height` metres high. One that is `faced` has a face in its drawing already."""
    if thing.front is not None and stance.facing in ("camera", "away"):
        thing = replace(thing, draw=thing.front, front=None)
    if not stance.alive:
        return _cut(thing, height, stance, scale, seed, Bearing(), None)
    face = face_of(thing, seed)
    held, drawn = bearing(stance, height, gait), None if faced else face
    cut = _cut(thing, height, stance, scale, seed, held, drawn, face.foot)
    sunk = cut.bounds[3] / (height * scale)
    if abs(held.turn) > 8 and sunk > 0.02:
        return _cut(thing, height, stance, scale, seed, replace(held, lift=held.lift + sunk), drawn, face.foot)
    return cut


def _cut(
    thing: Thing,
    height: float,
    stance: Stance,
    scale: float,
    seed: int,
    held: Bearing,
    face: Face | None,
    foot: float = 0.3,
) -> CutOut:
    sheet = Pliant(height * scale, stance.facing == "left", 1 / 6, bend=held.bend)
    mouth = max(stance.mouth, held.gape)
    now = Moment(stance.clock, mouth, stance.voice, seed, stance.travel / height, height * scale)
    corner = foot * min(1.0, max(-1.0, held.turn / 4))
    pen = Pen(sheet, held.x, -held.lift, 0.0, held.tall, held.wide / held.tall, now=now)
    pen = pen.at(corner, 0, held.turn).at(-corner, 0)
    thing.draw(pen)
    if face is not None:
        draw_face(pen, face, stance)
    return sheet.cut()
