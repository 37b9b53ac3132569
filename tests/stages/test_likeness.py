"""Everybody looks like themselves: the same words in every shot, and a sheet for painters who can look."""

from pathlib import Path
from typing import get_args

import cv2
import numpy as np
import pytest

from filmgen.backends.portrait import of_person, of_place, of_thing
from filmgen.film.likeness import Way
from filmgen.film.shots import Figure, ShotList
from filmgen.film.staging import Body, Covering, SetName
from filmgen.film.story import Look, Place
from filmgen.stages.likeness import SHEET, cast_likenesses, hang_sheets, paint_sheet
from filmgen.studio.stage import Desk
from filmgen.studio.store import Store
from tests.extras import Flat
from tests.stages.papers import HUT, MOOR, SCREENPLAY, a_shot, a_still

COAT = Look(gender="woman", age="old", wears=("coat", "glasses"), features=("bun", "beard"))
INA, RADIO = Figure(subject="ina", look=COAT), Figure(subject="radio", look=Look(body="machine", covering="metal"))
SHOTS = ShotList(
    shots=(
        a_shot("shot-01", HUT, 72, figures=(INA,)),
        a_shot("shot-02", HUT, 72, figures=(INA, RADIO)),
        a_shot("shot-03", MOOR, 72),
    )
)


class Painter(Flat):
    """A painter who keeps people the same in this way."""

    way: Way = "sheet"

    @property
    def likeness(self) -> Way:
        return self.way


def casting_of(way, shots=SHOTS):
    return cast_likenesses(None, SCREENPLAY, shots, Painter(way=way))


def test_a_painter_who_draws_needs_nobody_cast_and_gets_the_same_pictures():
    casting = casting_of("drawn")
    assert (casting.likenesses, casting.sheets) == ((), ())
    assert casting.dressed(SHOTS.pictures) == SHOTS.pictures


def test_a_painter_who_is_told_gets_the_same_words_in_every_shot():
    casting = casting_of("words")
    assert casting.sheets == ()
    first, second, third = casting.dressed(SHOTS.pictures)
    assert [each.subject for each in second.likenesses] == ["ina", "radio", "hut"]
    assert first.likenesses[0] == second.likenesses[0]
    assert [each.kind for each in third.likenesses] == ["place"]


def test_only_whoever_is_seen_again_has_a_sheet_painted():
    casting = casting_of("sheet")
    assert casting.shown == ("ina", "hut")
    person, place = casting.sheets
    assert [figure.subject for figure in person.figures] == ["ina"]
    assert person.place.set == "void"
    assert (place.place, place.figures) == (HUT, ())
    assert person.seed != place.seed


def test_a_sheet_hangs_in_every_shot_of_whom_it_shows():
    casting = hang_sheets(None, casting_of("sheet"), (a_still(1), a_still(2)))
    for picture in casting.dressed(SHOTS.pictures)[:2]:
        sheets = {each.subject: each.sheet for each in picture.likenesses}
        assert (sheets["ina"], sheets["hut"]) == (a_still(1), a_still(2))
    assert casting.dressed(SHOTS.pictures)[1].likenesses[1].sheet is None


def test_sheets_are_painted_from_paper(tmp_path):
    desk = Desk(Store(tmp_path), tmp_path)
    sheets = paint_sheet(desk, casting_of("sheet").sheets, SHEET, Painter())
    assert [(sheet.width, sheet.height) for sheet in sheets] == [(SHEET.width, SHEET.height)] * 2
    assert np.asarray(cv2.imread(str(desk.path(sheets[0])))).shape == (SHEET.height, SHEET.width, 3)
    assert Path(desk.path(sheets[0])).suffix == ".png"


def test_another_film_casts_others_and_the_same_film_the_same():
    again, other = casting_of("words"), cast_likenesses(None, SCREENPLAY.but(rng=5), SHOTS, Painter(way="words"))
    assert again == casting_of("words")
    assert other != again


# In words


def test_a_person_is_described_whole():
    words = of_person(COAT, 3, "seventy-two")
    for part in ("old woman of about seventy-two", "in a bun", "a beard", "round glasses", "coat"):
        assert part in words
    assert words == of_person(COAT, 3, "seventy-two")
    assert of_person(COAT, 4) != of_person(COAT, 5)


def test_the_age_is_the_pages_own():
    page = SCREENPLAY.scenes[0]
    action = page.elements[0].but(text="INA, sixty, waits.")
    script = SCREENPLAY.script.but(scenes=(page.but(elements=(action, *page.elements[1:])), *SCREENPLAY.scenes[1:]))
    casting = cast_likenesses(None, SCREENPLAY.but(script=script), SHOTS, Painter(way="words"))
    assert "of about sixty" in casting.likenesses[0].words


@pytest.mark.parametrize("look", [Look(wears=("spacesuit",)), Look(features=("bald",)), Look(age="child"), Look()])
def test_nobody_has_hair_where_none_is_seen_and_everybody_wears_something(look):
    words = of_person(look, 1)
    assert ("hair" in words) == (look.wears == () and look.features == ())
    assert "wearing" in words


@pytest.mark.parametrize("body", get_args(Body))
def test_whatever_it_is_there_are_words_for_it(body):
    for covering in get_args(Covering):
        look = Look(body=body, covering=covering, height=3.0, features=("horns",), outline="thing two horns")
        words = of_thing(look, "thing", 1)
        assert "thing, 3 metres tall" in words
        assert ", ," not in words
        assert words.count("horns") == 1


@pytest.mark.parametrize("name", get_args(SetName))
def test_every_set_is_described_and_built_of_the_same_each_time(name):
    place = Place(id="p", name="THE PLACE", set=name, interior=False, features=("lamp",), seed=3)
    assert of_place(place).startswith("the place, ")
    assert "lamp" in of_place(place)
    assert of_place(place) == of_place(place.but(id="elsewhere"))
    assert of_place(place.but(interior=True)).startswith("the place, ")
