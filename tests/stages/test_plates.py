"""Title and poster have pictures of their own, of people and places that the film has."""

from typing import get_args

import pytest

from filmgen.film.shots import Figure, ShotList
from filmgen.film.staging import CardStyle
from filmgen.film.story import Look
from filmgen.stages.plates import plan_plates
from tests.stages.papers import HUT, MOOR, SCREENPLAY, SHOTS, a_shot

INA, OTTO = (Figure(subject=name, look=Look(gender=gender)) for name, gender in (("ina", "woman"), ("otto", "man")))


def about(shot, subject):
    return shot.but(picture=shot.picture.but(subject=subject))


STORY = ShotList(
    shots=(
        about(a_shot("shot-01", HUT, 72, figures=(INA,)), "ina"),
        a_shot("shot-02", MOOR, 72),
        about(a_shot("shot-03", HUT, 72, figures=(INA, OTTO), movement=2), "otto"),
        about(a_shot("shot-04", MOOR, 72, figures=(INA,), movement=3, turn=True), "ina"),
    )
)


def plates_of(style, shots=STORY):
    genre = SCREENPLAY.genre.but(look=SCREENPLAY.genre.look.but(cards=style))
    return plan_plates(None, SCREENPLAY.but(genre=genre), shots)


@pytest.mark.parametrize("style", get_args(CardStyle))
def test_plates_show_who_and_where_the_film_has(style):
    for picture in plates_of(style).pictures:
        assert picture.place in (MOOR, HUT)
        assert {figure.subject for figure in picture.figures} <= {"ina", "otto"}
        assert not picture.word


@pytest.mark.parametrize("style", get_args(CardStyle))
def test_what_matters_on_a_poster_stands_in_its_middle(style):
    figures = plates_of(style).poster.figures
    assert "ina" in {figure.subject for figure in figures}
    assert all(0.3 <= figure.x <= 0.7 for figure in figures)


def test_a_title_stands_in_open_air():
    title = plates_of("engraved").title
    assert (title.place, title.size) == (MOOR, "wide")
    assert [figure.depth > 0.5 for figure in title.figures] == [True]


def test_a_title_without_open_air_is_over_an_empty_room():
    indoors = ShotList(shots=tuple(shot for shot in STORY.shots if shot.picture.place == HUT))
    title = plates_of("engraved", indoors).title
    assert (title.place, title.figures) == (HUT, ())


def test_posters_differ_by_design():
    sizes = {style: plates_of(style).poster for style in ("engraved", "blinds", "letter")}
    assert sizes["engraved"].disc is not None
    assert sizes["blinds"].place == HUT
    assert [figure.facing for figure in sizes["letter"].figures] == ["right", "left"]


def test_a_film_of_nobody_has_its_plates_too():
    assert plates_of("letter", ShotList(shots=(SHOTS.shots[0],))).poster.place == MOOR
