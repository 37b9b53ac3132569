"""Anyone and anything can be cut, stands on the ground, and is the same again."""

from typing import get_args

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies import cut_out, walking_speed
from filmgen.backends.silhouette.bodies.cutout import Stance
from filmgen.film.staging import Body, Covering, Pose
from filmgen.film.story import Look
from tests.backends.silhouette.bodies.looks import BEAST, CHILD, DOG, MAN, WOMAN, cut, points, same

ANCHORS = {"head", "eye", "mouth", "hand", "feet", "top"}
ALOFT = ("fly", "swim")
FROM_STANDING = ("collapse", "sit", "open")


@pytest.mark.parametrize("body", get_args(Body))
def test_every_body_is_cut_in_every_covering(body):
    for covering in get_args(Covering):
        look = Look(body=body, covering=covering, height=1.5)
        cutout = cut(look, scale=40)
        left, top, right, bottom = cutout.bounds
        assert np.isfinite(points(cutout)).all()
        assert right - left > 5
        assert bottom - top > 5
        assert set(cutout.anchors) >= ANCHORS


@pytest.mark.parametrize("pose", get_args(Pose))
def test_every_pose_of_a_person_touches_the_ground_or_means_not_to(pose):
    for look in (MAN, WOMAN, CHILD):
        for time in (0.0, 0.7, 3.0):
            cutout = cut(look, pose=pose, time=time, travel=0.7, seat="ground")
            bottom = cutout.bounds[3]
            assert bottom < (95 if pose == "row" else 8)
            assert pose in ALOFT or bottom > -20
            assert not same(cutout, cut(look, pose="stand")) or pose in ("stand", "turn", "rise", *FROM_STANDING)


@pytest.mark.parametrize("pose", get_args(Pose))
def test_creatures_and_things_know_every_pose(pose):
    for look in (BEAST, DOG, Look(body="bird", covering="feathers", height=0.5), Look(body="machine", outline="piano")):
        for facing in ("left", "camera"):
            cutout = cut(look, scale=60, pose=pose, facing=facing, time=0.7, travel=0.3)
            assert np.isfinite(points(cutout)).all()


def test_the_same_figure_is_cut_the_same_again():
    for look in (MAN, BEAST, DOG):
        assert same(cut(look, pose="walk", travel=1.0, clock=2.0), cut(look, pose="walk", travel=1.0, clock=2.0))


def test_twice_the_scale_is_twice_the_size():
    small, large = cut(scale=100), cut(scale=200)
    assert np.allclose(np.array(large.bounds), 2 * np.array(small.bounds), atol=3)
    assert np.allclose(np.array(large.anchors["eye"]), 2 * np.array(small.anchors["eye"]), atol=1)


def test_a_person_is_as_tall_as_the_look_says():
    for look in (MAN.but(wears=()), WOMAN.but(wears=("bald",), height=1.6)):
        assert -cut(look).bounds[1] == pytest.approx(100 * look.height, rel=0.08)


def test_facing_left_is_facing_right_in_a_mirror():
    right, left = cut(pose="point", facing="right"), cut(pose="point", facing="left")
    assert left.bounds[0] == pytest.approx(-right.bounds[2], abs=0.01)
    assert left.anchors["hand"][0] == pytest.approx(-right.anchors["hand"][0])
    assert right.anchors["hand"][0] > 30


def test_front_and_back_are_broader_than_the_side_and_only_the_front_has_eyes():
    side, front, back = (cut(scale=300, facing=facing) for facing in ("right", "camera", "away"))
    assert front.bounds[2] - front.bounds[0] > 1.1 * (side.bounds[2] - side.bounds[0])
    assert sum(len(part.contours) for part in front.parts if part.kind == "cutout") >= 2
    assert not any(part.kind == "cutout" for part in back.parts)


def test_the_mouth_moves_the_face():
    for facing in ("right", "camera"):
        assert not same(cut(scale=300, mouth=0.0, facing=facing), cut(scale=300, mouth=0.8, facing=facing))


def test_what_is_not_a_person_answers_a_voice_too():
    for look in (BEAST, DOG, Look(body="machine", outline="radio"), Look(body="building", outline="lighthouse")):
        quiet, speaking = cut(look), cut(look, mouth=0.9, voice=0.7)
        lights = [[(glow.radius, glow.strength) for glow in figure.glows] for figure in (quiet, speaking)]
        assert lights[0] != lights[1] or not same(quiet, speaking)


def test_the_seed_is_the_face():
    faces = {seed: cut(Look(gender="man"), scale=300, seed=seed) for seed in range(4)}
    assert not same(faces[0], faces[1])
    assert same(faces[2], cut(Look(gender="man"), scale=300, seed=2))


def test_close_up_a_face_has_more_than_a_glint():
    far, near = cut(WOMAN, scale=60), cut(WOMAN, scale=1400)
    assert not any(part.kind == "cutout" for part in far.parts)
    assert sum(part.kind in ("cutout", "strokes") for part in near.parts) > 5


@pytest.mark.parametrize("hair", ["bun", "bob", "long-hair", "ponytail", "braid", "tousled", "curls", "bald", "quiff"])
def test_every_head_of_hair_is_drawn_from_all_sides_at_all_sizes(hair):
    for scale in (60, 400, 1300):
        for facing in ("right", "camera", "away"):
            assert cut(Look(wears=(hair,)), scale=scale, facing=facing).parts


def test_a_hat_makes_one_taller():
    for hat in ("fedora", "top-hat", "crown", "hood", "beanie"):
        for facing in ("right", "camera", "away"):
            assert (
                cut(Look(wears=(hat,)), facing=facing).bounds[1] < cut(Look(wears=("bald",)), facing=facing).bounds[1]
            )


def test_features_change_the_outline_of_a_person():
    plain = cut(Look())
    for feature in ("horns", "wings", "tail", "halo", "antennae", "large-head", "long-arms"):
        assert not same(cut(Look(features=(feature,))), plain)


def test_eyes_that_glow_are_lights():
    assert not cut(Look()).glows
    assert cut(Look(features=("glowing-eyes",))).glows


def test_on_the_way_from_pose_to_pose_a_figure_is_between_them():
    hands = [cut(pose="point", blend_from="stand", blend=share).anchors["hand"][0] for share in (0.0, 0.5, 1.0)]
    assert hands[0] < hands[1] < hands[2]


def test_long_legs_are_faster():
    for look in (MAN, DOG, BEAST):
        assert 0.2 < walking_speed(look) < walking_speed(look, running=True)
    assert walking_speed(CHILD) < walking_speed(MAN.but(height=1.9))


def test_a_beast_folds_into_a_hill_and_rises():
    standing, folded = cut(BEAST), cut(BEAST, pose="collapse", time=4.0)
    assert -folded.bounds[1] < 0.75 * -standing.bounds[1]
    assert cut(BEAST, pose="rise", time=5.0).bounds[1] == pytest.approx(standing.bounds[1], rel=0.05)


def test_who_sits_has_a_chair_unless_told_otherwise():
    seated, floating = cut(pose="sit"), cut_out(MAN, Stance(pose="sit", seat="none"), "", 100, 3)
    assert len(seated.parts) > len(floating.parts)
