"""Steps are heard when the drawn feet land: the frames that the camera tells are those of the figure's own soles."""

from math import cos, radians, sin
from typing import get_args

import pytest

from filmgen.backends.silhouette import Silhouette
from filmgen.backends.silhouette.bodies.costume import costume
from filmgen.backends.silhouette.bodies.human import frame_of, unit_of
from filmgen.backends.silhouette.bodies.poses import planted, posture_of
from filmgen.backends.silhouette.bodies.skeleton import Leg, pose_bones
from filmgen.backends.silhouette.bodies.walk import SOLE
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film.shots import Business, Motion
from filmgen.film.staging import SetName
from tests.backends.silhouette.pictures import HER, HIM, TINY, a_picture

ON_THE_GROUND = -0.045
"""Head heights."""


def height(leg: Leg) -> float:
    """Of the lowest point of a shoe over the ground."""
    corners = ((-0.27, SOLE), (0.4, SOLE), (0.78, SOLE))
    turn = radians(leg.angle)
    return max(leg.ankle[1] + y * cos(turn) - x * sin(turn) for x, y in corners)


def landed(player, frames: int) -> list[int]:
    """The frames at which a foot of the drawn figure comes down before its body."""
    found, before = [], (True, True)
    for frame in range(frames):
        stance = player.at(frame).stance
        posture = planted(posture_of(stance, unit_of(player.figure.look)), stance)
        bones = pose_bones(posture, "side", frame_of(costume(player.figure.look, 3)))
        down = tuple(height(leg) > ON_THE_GROUND for leg in (bones.leg, bones.other_leg))
        ahead = [leg.ankle[0] > bones.hip[0] for leg in (bones.leg, bones.other_leg)]
        if stance.pose in ("walk", "run") and any(
            now and not was and first for now, was, first in zip(down, before, ahead, strict=True)
        ):
            found.append(frame)
        before = down
    return found


def going(pose: str = "walk", mood: str = "plain", *business: Business):
    return a_picture("street", figures=(HER.but(pose=pose, mood=mood, x=0.2), HIM)), Motion(
        frames=120, business=business
    )


@pytest.mark.parametrize("mood", ["plain", "sad", "afraid", "angry"])
@pytest.mark.parametrize("pose", ["walk", "run"])
def test_every_step_is_within_a_frame_of_its_foot(pose, mood):
    picture, motion = going(pose, mood)
    drawn = landed(Theatre(picture, motion, TINY, 0.0).subject.player, motion.frames)
    steps = Silhouette().watch(picture, motion)
    told = [footfall.frame for footfall in steps.footfalls if footfall.force >= 0]
    assert len(told) == len(drawn) >= 4
    assert all(abs(one - other) <= 1 for one, other in zip(told, drawn, strict=True))


def test_a_walk_across_begins_with_its_first_foot_and_ends_with_the_one_that_joins_it():
    picture, motion = going("stand", "plain", Business(subject="her", start=10, pose="stand", x=0.6))
    player = Theatre(picture, motion, TINY, 0.0).subject.player
    steps = Silhouette().watch(picture, motion).footfalls
    assert steps[0].frame > player.beats[-1].go
    assert 0 < steps[-1].frame - player.beats[-1].there < 9
    assert steps[-1].force < 0
    assert [step.x for step in steps] == sorted(step.x for step in steps)


def test_who_stands_takes_no_step_and_who_is_no_person_is_not_watched():
    still, motion = going("stand")
    assert Silhouette().watch(still, motion).watched
    assert Silhouette().watch(still, motion).footfalls == ()
    hound = HER.but(look=HER.look.but(body="quadruped", outline="dog"), pose="walk")
    assert not Silhouette().watch(a_picture("street", figures=(hound,)), motion).watched
    assert not Silhouette().watch(a_picture("street", size="close", figures=(HER,)), motion).watched


@pytest.mark.parametrize("set", get_args(SetName))
def test_somebody_who_walks_is_watched_on_every_set(set):
    steps = Silhouette().watch(a_picture(set, figures=(HER.but(pose="walk", x=0.2), HIM)), Motion(frames=72))
    assert len(steps.footfalls) >= 3
