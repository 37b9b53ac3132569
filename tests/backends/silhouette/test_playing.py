"""Figures do their business: they walk without sliding, arrive, speak; cameras ease."""

import numpy as np
import pytest

from filmgen.backends.silhouette.camera import Camera, ease
from filmgen.backends.silhouette.players import Player
from filmgen.film.shots import Business, Motion, Speech
from tests.backends.silhouette.pictures import HER, a_picture

STRIDE = 0.12
"""The share of the frame that a metre is."""


def player(figure=HER, **motion):
    return Player(figure, Motion(frames=200, **motion), STRIDE, "chair")


def test_somebody_sent_to_a_mark_walks_there_and_then_takes_the_pose():
    walker = player(business=(Business(subject="her", start=10, pose="point", x=0.7),))
    assert walker.at(0).x == walker.at(10).x == HER.x
    assert walker.at(40).stance.pose == "walk"
    arrived = walker.at(150)
    assert arrived.x == pytest.approx(0.7)
    assert arrived.stance.pose == "point"


@pytest.mark.parametrize("target", [0.1, 0.8])
def test_feet_go_as_far_as_the_body(target):
    walker = player(business=(Business(subject="her", start=5, pose="stand", x=target),))
    steps = [(walker.at(n).x, walker.at(n).stance.travel) for n in range(0, 200)]
    for (x0, t0), (x1, t1) in zip(steps, steps[1:], strict=False):
        assert abs(x1 - x0) == pytest.approx((t1 - t0) * STRIDE, abs=1e-6)


def test_who_walks_left_looks_left():
    walker = player(business=(Business(subject="her", start=0, pose="stand", x=0.05),))
    assert walker.at(20).stance.facing == "left"


def test_poses_are_blended_into():
    poser = player(business=(Business(subject="her", start=30, pose="sit"),))
    assert poser.at(29).stance.pose == "stand"
    during = poser.at(34).stance
    assert (during.pose, during.blend_from) == ("sit", "stand")
    assert 0 < during.blend < 1
    assert poser.at(60).stance.blend_from is None


def test_a_walk_starts_and_stops_softly():
    walker = player(business=(Business(subject="her", start=0, pose="stand", x=0.9),))
    speed = np.diff([walker.at(n).x for n in range(0, 160)])
    assert speed.min() >= 0
    assert np.abs(np.diff(speed)).max() < 0.2 * speed.max()


def test_a_mouth_follows_its_digits_and_a_voice_is_smoother():
    speaker = player(speeches=(Speech(subject="her", start=20, mouth="0909090909"),))
    assert speaker.at(10).stance.mouth == 0
    assert speaker.at(21).stance.mouth == 1
    assert speaker.at(22).stance.mouth == 0
    assert 0 < speaker.at(25).stance.voice < 1
    assert speaker.at(60).stance.voice == 0


def test_others_speeches_leave_a_mouth_shut():
    assert player(speeches=(Speech(subject="him", start=0, mouth="99999"),)).at(2).stance.mouth == 0


@pytest.mark.parametrize(
    ("move", "sign"), [("push", (0, 0, 1)), ("pull", (0, 0, -1)), ("pan-right", (1, 0, 0)), ("rise", (0, 1, 0))]
)
def test_moves_go_their_way_and_ease_in_and_out(move, sign):
    camera = Camera(a_picture(), Motion(frames=72, move=move), (640, 320))
    views = [camera.view(n, n / 24) for n in range(72)]
    paths = np.array([(view.across, view.up, view.closer) for view in views])
    gone = paths[-1] - paths[0]
    assert tuple(np.sign(np.round(gone, 6)).astype(int)) == sign
    axis = int(np.flatnonzero(sign)[0])
    pace = np.abs(np.diff(paths[:, axis]))
    assert pace[0] < 0.2 * pace.max() and pace[-1] < 0.2 * pace.max()


def test_nearer_planes_move_more():
    view = Camera(a_picture(), Motion(frames=48, move="pan-right"), (640, 320)).view(47, 2.0)
    shifts = [abs(view.at(near)[1]) for near in (0.02, 0.3, 1.0, 1.5)]
    assert shifts == sorted(shifts) and shifts[0] < 0.05 * shifts[2]


def test_easing_is_still_at_both_ends():
    assert (ease(-1), ease(0), ease(0.5), ease(1), ease(2)) == (0, 0, 0.5, 1, 1)
