"""How places sound, and from how far."""

import pytest

from filmgen.film.story import Line, Place
from filmgen.stages.acoustics import BESIDE, PERSPECTIVE, ROOM, acoustics_of, of_effect, of_line
from tests.stages.papers import SHOTS

SHOT = SHOTS.shots[0]


@pytest.mark.parametrize(
    ("name", "set", "interior", "sounds"),
    [
        ("CAVE", "room", True, "cave"),
        ("CHAPEL", "ruins", True, "church"),
        ("HANGAR", "laboratory", True, "hall"),
        ("SUBMARINE", "underwater", True, "ship"),
        ("KITCHEN", "kitchen", True, "room"),
        ("MOUTH OF THE CAVE", "mountain", False, "outdoors"),
        ("ROOM 101", "corridor", True, "hall"),
    ],
)
def test_a_place_sounds_as_it_is_called_or_else_as_it_is_built(name, set, interior, sounds):
    assert acoustics_of(Place(id="here", name=name, set=set, interior=interior)) == sounds


def test_whoever_is_beside_the_frame_is_in_the_place_and_a_voice_over_it_is_not():
    line = Line(id="line-01", speaker="ina", cue="INA (O.S.)", text="Here.", offscreen=True)
    here = acoustics_of(SHOT.picture.place)
    assert of_line(line, SHOT) == (BESIDE[0], here, BESIDE[1])
    assert of_line(line.but(cue="INA (V.O.)"), SHOT) == (0.0, "dry", 0.0)
    assert of_line(line.but(cue="INA", offscreen=False), SHOT).acoustics == here


def test_the_wider_the_lens_the_more_is_heard_of_the_room_and_what_only_the_audience_hears_has_none():
    sizes = sorted(("wide", "full", "medium", "close"), key=lambda size: ROOM[size])
    assert sizes == ["close", "medium", "full", "wide"]
    assert sorted(sizes, key=lambda size: -PERSPECTIVE[size]) == sizes
    assert of_effect("thud", SHOT).room == ROOM[SHOT.picture.size]
    assert of_effect("riser", SHOT) == (0.0, "dry", 0.0)
