"""Every thing is found by its names, drawn, and held."""

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies.cutout import Sheet
from filmgen.backends.silhouette.bodies.held import held_thing
from filmgen.backends.silhouette.bodies.things import FOR_BODY, THINGS, Moment, Pen, find
from filmgen.film.story import Look
from tests.backends.silhouette.bodies.looks import MAN, cut, points


@pytest.mark.parametrize("name", THINGS)
def test_every_thing_is_drawn_about_as_high_as_it_says(name):
    sheet = Sheet(100.0)
    THINGS[name].draw(Pen(sheet, now=Moment(clock=0.7, mouth=0.5, voice=0.5, seed=3)))
    cutout = sheet.cut()
    assert np.isfinite(points(cutout)).all()
    assert 20 < cutout.bounds[3] - cutout.bounds[1] < 260
    assert cutout.bounds[3] < 60


def test_things_answer_to_their_names_plural_and_other_names():
    assert find("lantern") is not None
    assert find("lanterns")[0] == "lantern"
    assert find("plugh", "vending-machine")[0] == "vending-machine"
    assert find("wireless")[0] == "radio"
    assert find("old-piano")[0] == "piano"
    assert find("xyzzy") is None
    for name in THINGS:
        assert find(name) == (name, THINGS[name])


def test_every_body_plan_that_is_a_thing_has_one_to_stand_for_it():
    assert set(FOR_BODY.values()) <= set(THINGS)
    for body in FOR_BODY:
        assert cut(Look(body=body, outline="xyzzy"), scale=60).parts


def test_a_look_is_cut_as_the_thing_it_names():
    words = ("vending machine", "radio", "telephone", "clock", "piano")
    widths = set()
    for word in words:
        left, top, right, bottom = cut(Look(body="machine", height=1.0, outline=word)).bounds
        widths.add(round((right - left) / (bottom - top), 2))
    assert len(widths) == len(words)


def test_a_lantern_in_the_hand_is_a_light_in_front():
    cutout = cut(MAN, holding="lantern")
    assert cutout.glows
    assert cutout.glows[0].x > 20
    assert not cut(MAN).glows


@pytest.mark.parametrize("word", ["lantern", "book", "suitcase", "umbrella", "cup", "key", "telephone", "broom", "map"])
def test_what_is_held_is_drawn_from_every_side(word):
    for facing in ("right", "left", "camera", "away"):
        for pose in ("stand", "walk", "sit", "give", "point"):
            with_it, without = (cut(MAN, scale=60, holding=held, facing=facing, pose=pose) for held in (word, ""))
            assert len(with_it.parts) > len(without.parts)


def test_an_unknown_thing_is_a_parcel_and_a_house_is_not_carried():
    assert held_thing("xyzzy")[0] == "parcel"
    assert held_thing("cathedral")[0] == "parcel"
    assert held_thing("") is None
    assert held_thing("telephone")[0] == "receiver"
