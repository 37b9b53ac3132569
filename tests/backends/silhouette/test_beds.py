"""Who lies in a bedroom lies on the bed."""

import numpy as np
import pytest

from filmgen.backends.silhouette.composition import compose, seat_of
from filmgen.backends.silhouette.players import Player
from filmgen.film.shots import Business, Motion
from tests.backends.silhouette.bodies.looks import WOMAN, cut
from tests.backends.silhouette.pictures import HER, a_picture, frame

STRIDE = 0.12


@pytest.mark.parametrize("pose", ["lie", "sit"])
def test_there_is_a_bed_where_people_sleep_or_are_nursed_and_a_chair_elsewhere(pose):
    her = HER.but(pose=pose)
    assert seat_of(a_picture("bedroom", figures=(her,))) == "bed"
    ward = a_picture("room", figures=(her,))
    assert seat_of(ward.but(place=ward.place.but(name="Hospital"))) == "bed"
    assert seat_of(a_picture("kitchen", figures=(her,))) == "chair"


def test_who_lies_lies_above_the_floor_on_something_that_reaches_it():
    lying = cut(WOMAN, pose="lie", seat="bed", time=9.0)
    eye = lying.anchors["eye"][1]
    assert eye < cut(WOMAN, pose="lie", time=9.0).anchors["eye"][1] - 35
    assert lying.bounds[3] == pytest.approx(0.0, abs=8)
    assert lying.bounds[2] - lying.bounds[0] > 190


@pytest.mark.parametrize("poses", [("lie", "stand"), ("sit", "lie"), ("sit", "stand")])
def test_a_bed_stays_where_it_is(poses):
    before, after = poses
    motion = Motion(frames=120, business=(Business(subject="her", start=10, pose=after),))
    player = Player(HER.but(pose=before), motion, STRIDE, "bed")
    places = {round(player.at(n).x / STRIDE + player.at(n).stance.chair[0], 6) for n in range(0, 120, 5)}
    assert len(places) == 1
    lying = [cut(WOMAN, 100.0, **vars(player.at(110).stance)) for _ in range(2 if after == "lie" else 0)]
    for one in lying:
        middle = 0.5 * (one.bounds[0] + one.bounds[2])
        assert abs(one.anchors["eye"][0] - middle) < 105, "the head is on the bed"


def test_a_bedroom_with_a_sleeper_is_framed_and_painted():
    picture = a_picture("bedroom", size="full", figures=(HER.but(pose="lie"),))
    assert compose(picture).lead == 0
    assert np.ptp(frame(picture)) > 100
