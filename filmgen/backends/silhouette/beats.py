"""An act as a beat: when somebody gets ready, turns, walks, arrives, and how one pose passes into another."""

from dataclasses import dataclass
from typing import NamedTuple

from filmgen.backends.silhouette.bodies.poses import LOW, VIA
from filmgen.film.staging import Facing, Pose

SPEEDS: dict[Pose, float] = {"row": 0.9, "swim": 0.8, "fly": 2.2, "dance": 0.5}
"""Metres a second, for someone 1.7 m tall, of those who neither walk nor run."""
STROLLS = ("walk", "run", "row", "swim", "fly")
BLEND, STEP_OFF, SETTLE, GET_UP, ROLL_OVER = 12, 6, 9, 22, 40
"""Frames from one pose to another, into a walk, out of one, up from a seat, up from the ground."""
TURN = 11
"""Frames in which somebody turns round."""
LATE = 14
"""The frame at which somebody turns whose shot begins with it."""
OPPOSITE: dict[Facing, Facing] = {"left": "right", "right": "left", "camera": "away", "away": "camera"}
SELF_TIMED = ("sit", "lie", "collapse", "open", "rise")
"""Poses that tell their own way from standing."""


class Act(NamedTuple):
    """What a figure does from a frame of the shot on; `facing` is where it looks afterwards, if that is asked."""

    start: int
    pose: Pose
    x: float | None = None
    facing: Facing | None = None


@dataclass(frozen=True)
class Beat:
    """An act, timed: ready from `start` to `go` (getting up, turning), on the way from `x` to `to` until `there`, and
    then in its pose. `step` is the length of a step in metres."""

    start: int
    go: int
    there: int
    before: Pose
    gait: Pose
    pose: Pose
    x: float
    to: float
    faced: Facing
    facing: Facing
    step: float = 0.0
    held: float = 9.0
    """Seconds for which the pose before has been held."""

    @property
    def turned_at(self) -> int:
        """The frame at which a figure that gets ready begins to turn: on its feet."""
        return self.start + (
            blending(self.before, "stand") - 4 if self.before in (*LOW, *VIA) and self.there > self.go else 0
        )


def blending(before: Pose, pose: Pose) -> int:
    """Frames from one pose to another."""
    if pose in ("walk", "run"):
        return STEP_OFF
    if before in ("lie", "collapse") or (before in LOW and pose == "lie"):
        return ROLL_OVER
    if before in LOW and pose not in LOW:
        return GET_UP
    if before in ("walk", "run"):
        return SETTLE
    return STEP_OFF if pose in SELF_TIMED else BLEND


def settled(share: float, beat: Beat) -> float:
    """A walk that starts and stops within half a step and is even in between."""
    share = min(1.0, max(0.0, share))
    ramp = min(0.5, 7 / max(1, beat.there - beat.go))
    if share < ramp:
        return share * share / (2 * ramp * (1 - ramp))
    if share > 1 - ramp:
        return 1 - (1 - share) ** 2 / (2 * ramp * (1 - ramp))
    return (share - ramp / 2) / (1 - ramp)
