"""When a foot lands: the frames of a shot at which somebody who walks or runs puts a foot on the ground."""

from math import floor

from filmgen.backends.silhouette.actor import Actor
from filmgen.backends.silhouette.beats import SETTLE
from filmgen.backends.silhouette.bodies.human import unit_of
from filmgen.backends.silhouette.bodies.moods import gait_of
from filmgen.backends.silhouette.bodies.poses import phase_of
from filmgen.backends.silhouette.bodies.walk import LANDS
from filmgen.backends.silhouette.players import Player
from filmgen.backends.silhouette.sheet import WIDTH
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film.shots import Footfall, Steps

FORCE = {"walk": 0.0, "run": 3.0, "stand": -5.0}
"""Decibels: a runner comes down harder, and the foot that joins the other at the end of a walk is set down."""


def steps_in(theatre: Theatre) -> Steps:
    """The steps of whom the shot is about. Only people are watched, from as far as their feet could be seen."""
    actor = theatre.subject
    if actor is None or theatre.motion is None or not actor.player.person or actor.player.bust:
        return Steps()
    if any(actor.player.at(frame).stance.pose == "dance" for frame in range(theatre.motion.frames)):
        return Steps()
    footfalls = (
        Footfall(frame=frame, x=round(_seen(theatre, actor, frame), 3), force=FORCE[gait])
        for frame, gait in landings(actor.player, theatre.motion.frames)
    )
    return Steps(watched=True, footfalls=tuple(footfalls))


def landings(player: Player, frames: int) -> list[tuple[int, str]]:
    """Each frame at which a foot lands, and in which gait: `stand` for the last one of a walk."""
    look, found = player.figure.look, []
    gait = gait_of(player.figure.mood, look.age == "child", look.age == "old")
    before: tuple[str, int] | None = None
    arrived = -SETTLE
    for frame in range(frames):
        stance = player.at(frame).stance
        if stance.pose not in LANDS:
            if before is not None:
                arrived = frame
            if frame == arrived + SETTLE - 3 and stance.pose == "stand" and stance.blend_from in LANDS:
                found.append((frame, "stand"))
            before = None
            continue
        half = floor(2 * (phase_of(stance, unit_of(look), gait) - LANDS[stance.pose]))
        if before is not None and before[0] == stance.pose and half > before[1]:
            found.append((frame, stance.pose))
        before = (stance.pose, half)
    return found


def _seen(theatre: Theatre, actor: Actor, frame: int) -> float:
    """Where in the frame somebody is seen, as the camera has moved: 0 at the left edge, 1 at the right."""
    view = theatre.view(frame)
    zoom, right, _ = view.at(actor.near)
    x, _ = actor.place(frame, 0.0)
    return min(1.0, max(0.0, (x * zoom + right) / WIDTH))
