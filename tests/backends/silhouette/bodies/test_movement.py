"""Feet stay where they land, poses ease, curves keep their corners."""

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies.curve import limb, polygon, spline, traced
from filmgen.backends.silhouette.bodies.posture import Posture, acted, between, through
from filmgen.backends.silhouette.bodies.skeleton import Frame, pose_bones, reach_to
from filmgen.backends.silhouette.bodies.walk import phase_at, running, stride_length, walking


@pytest.mark.parametrize(("gait", "make"), [("walk", walking), ("run", running)])
def test_the_planted_foot_stays_where_it_is(gait, make):
    drifts, before = [], None
    for travel in np.linspace(0.0, 3 * stride_length(gait), 400):
        bones = pose_bones(make(phase_at(gait, float(travel))), "side", Frame())
        feet = [(leg.ankle[1], leg.ankle[0] + travel) for leg in (bones.leg, bones.other_leg)]
        planted = 0 if feet[0][0] > feet[1][0] else 1
        if before is not None and before[0] == planted:
            drifts.append(abs(feet[planted][1] - before[1]))
        before = (planted, feet[planted][1])
    assert np.mean(drifts) < 0.02
    assert np.percentile(drifts, 95) < 0.06


def test_a_step_forward_is_a_cycle_on():
    stride = stride_length("walk", 0.8)
    assert phase_at("walk", 2.5 * stride, 0.8) == pytest.approx(2 + phase_at("walk", 0.5 * stride, 0.8))


def test_an_act_starts_the_other_way_goes_too_far_and_settles():
    shares = [acted(t) for t in np.linspace(0, 1, 101)]
    assert min(shares) < -0.03
    assert max(shares) > 1.02
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert max(abs(np.diff(shares))) < 0.06


def test_between_two_postures_everything_moves_together():
    half = between(Posture(lean=0, arm=(0, 0, 0, 0)), Posture(lean=20, arm=(90, 10, 0, 0), hand="point"), 0.5)
    assert half.lean == 10
    assert half.arm == (45, 5, 0, 0)
    assert half.hand == "point"


def test_keys_are_passed_through_and_held_at_the_ends():
    low, high = Posture(lean=0), Posture(lean=10)
    keys = ((0.0, low), (1.0, high))
    assert through(keys, -1) == low
    assert through(keys, 0.5).lean == pytest.approx(5)
    assert through(keys, 9) == high


def test_a_hand_reaches_its_target_when_the_arm_is_long_enough():
    for target in ((1.2, 1.1), (-0.4, 1.9), (0.9, -1.4)):
        upper, elbow = reach_to((0.0, 0.0), target)
        elbow_at = (np.sin(np.radians(upper)) * 1.38, np.cos(np.radians(upper)) * 1.38)
        wrist = (
            elbow_at[0] + np.sin(np.radians(upper + elbow)) * 1.14,
            elbow_at[1] + np.cos(np.radians(upper + elbow)) * 1.14,
        )
        assert wrist == pytest.approx(target, abs=0.02)


def test_a_spline_passes_through_its_points_and_keeps_its_corners():
    curve = spline([(0, 0), (1, 0.4), (2, 0, 1), (1, -1)])
    dense = curve.sampled(100)
    for x, y in curve.points:
        assert np.hypot(*(dense - (100 * x, 100 * y)).T).min() < 0.01
    corner = np.hypot(*(dense - (200, 0)).T).argmin()
    before, after = dense[corner] - dense[corner - 1], dense[(corner + 1) % len(dense)] - dense[corner]
    assert before @ after / np.hypot(*before) / np.hypot(*after) < 0.9


def test_patterns_are_drawn_with_y_up():
    assert traced("0,0 1,2 2,0").points[1].tolist() == [1.0, -2.0]
    assert traced("0,0! 1,2 2,0").sharp.tolist() == [True, False, False]


def test_a_limb_is_as_wide_as_its_rows_say():
    straight = limb((0, 0), (0, 1), (0, 2), [(0, 0.3, 0.2), (1, 0.3, 0.2), (2, 0.3, 0.2)])
    assert straight.points[:, 0].max() == pytest.approx(0.3)
    assert straight.points[:, 0].min() == pytest.approx(-0.2)


def test_turning_is_clockwise_on_the_screen():
    turned = polygon([(0.0, -1.0)]).placed(turn=90)
    assert turned.points[0] == pytest.approx((1.0, 0.0), abs=1e-9)
