"""Paper says the same wherever it is read, and refuses to be anything else."""

import pytest
from pydantic import ValidationError

from filmgen.errors import TornStore
from filmgen.film.media import Clip, Format
from filmgen.film.shots import Motion, Picture, Shot, ShotList
from filmgen.film.story import Action, Line, Place, Remark, Scene, Script


def a_shot(id: str, frames: int, overlap: int = 0) -> Shot:
    place = Place(id="moor", name="MOOR", set="plain", interior=False)
    picture = Picture(place=place, hour="night", weather="fog", size="wide", seed=7)
    return Shot(id=id, scene="scene-01", picture=picture, motion=Motion(frames=frames), overlap=overlap)


def test_paper_reads_back_equal():
    elements = (Action(text="She waits."), Line(id="line-01", speaker="ina", cue="INA", text="No."))
    script = Script(scenes=(Scene(id="scene-01", heading="EXT. MOOR", place="moor", elements=elements),))
    assert Script.from_json(script.to_json()) == script


def test_paper_names_its_schema_first():
    assert Format().to_json().startswith('{\n "schema": "filmgen.Format/1"')


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", "\x00", '{"schema": "filmgen.Clip/1"}', '{"schema": "filmgen.Format/2"}']
)
def test_what_is_not_that_paper_is_torn(text):
    with pytest.raises(TornStore):
        Format.from_json(text)


def test_paper_cannot_be_written_on_again():
    with pytest.raises(ValidationError):
        Format().width = 3


def test_an_unknown_field_is_refused():
    with pytest.raises(ValidationError):
        Remark(kind="note", text="x", colour="red")


def test_a_changed_copy_is_validated():
    with pytest.raises(ValidationError):
        Clip(digest="0" * 64, suffix=".mp4", size=1, width=1, height=1, frames=1).but(digest="../../etc/passwd")


def test_shots_start_where_the_ones_before_them_end_less_the_overlap():
    shots = ShotList(shots=(a_shot("shot-01", 48), a_shot("shot-02", 60, overlap=12), a_shot("shot-03", 24)))
    assert shots.starts == (0, 36, 96)
    assert shots.frames == 120


def test_another_take_is_another_seed_of_that_shot_only():
    shots = ShotList(shots=(a_shot("shot-01", 48), a_shot("shot-02", 60)))
    again = shots.reshot((("shot-02", 3), ("shot-99", 2)))
    assert again.shots[0] == shots.shots[0]
    assert (again.shots[1].take, again.shots[1].picture.seed) == (3, 9)
    assert again.reshot((("shot-02", 3),)) == again
