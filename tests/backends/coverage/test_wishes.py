"""A room of writers may wish how a scene is seen: what can be granted is, and nothing else on the page moves."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgen.backends.coverage import cover
from filmgen.film.room import Direction, SceneDirection, Wish
from filmgen.film.staging import Angle, CameraMove, ShotSize
from tests.backends.coverage.pages import FERRY, adapted, voices
from tests.backends.coverage.test_coverage import assert_well_cut, heard_in


@pytest.fixture(scope="module")
def ferry():
    return adapted(FERRY)


def wished(screenplay, line, **changes) -> Direction:
    """A direction with one wish, for one line."""
    for scene in screenplay.scenes:
        for number, element in enumerate(scene.elements):
            if element.kind == "line" and element.id == line:
                fields = {"size": "medium", "angle": "eye", "move": "static", "whom": element.speaker}
                wish = Wish(element=number, **{**fields, **changes})
                return Direction(scenes=(SceneDirection(scene=scene.id, wishes=(wish,)),))
    raise AssertionError(f"no line {line}")


def test_without_wishes_everything_is_as_it_was(ferry):
    assert cover(ferry, voices(ferry), Direction()) == cover(ferry, voices(ferry))


@pytest.mark.parametrize("size", ["wide", "full", "medium", "close"])
def test_sizes_and_moves_are_granted_where_no_neighbour_is_framed_so(ferry, size):
    lines = [line.id for line in ferry.lines if not line.offscreen]
    shots = [heard_in(cover(ferry, voices(ferry), wished(ferry, id, size=size, move="push")), id) for id in lines]
    granted = [shot for shot in shots if shot.picture.size == size]
    assert len(granted) > 0.6 * len(lines)
    assert all(shot.motion.move == "push" for shot in granted)


def test_a_line_may_be_seen_on_whoever_listens(ferry):
    line = ferry.lines[2]
    other = next(one for one in ferry.lines if one.speaker != line.speaker and not one.offscreen)
    shot = heard_in(cover(ferry, voices(ferry), wished(ferry, line.id, whom=other.speaker, size="close")), line.id)
    assert shot.picture.subject == other.speaker
    assert not shot.motion.speeches


def test_a_painter_who_reads_is_told_what_was_wished_for(ferry):
    line = ferry.lines[2].id
    sees = "A lantern stands on the left, its light on one cheek."
    shot = heard_in(cover(ferry, voices(ferry), wished(ferry, line, sees=sees)), line)
    assert sees in shot.picture.description


@pytest.mark.parametrize(
    "changes", [{"whom": "nobody-here"}, {"size": "insert"}, {"move": "follow"}, {"move": "pan-left", "size": "close"}]
)
def test_what_cannot_be_filmed_is_passed_over(ferry, changes):
    line = ferry.lines[2].id
    shots = cover(ferry, voices(ferry), wished(ferry, line, **changes))
    assert_well_cut(ferry, shots)
    shot = heard_in(shots, line)
    assert shot.picture.size != "insert"
    assert shot.motion.move != "follow"
    assert shot.motion.move != "pan-left" or shot.picture.size in ("wide", "full")


WISHES = st.builds(
    Wish,
    element=st.integers(-3, 40),
    size=st.sampled_from(get_args(ShotSize)),
    angle=st.sampled_from(get_args(Angle)),
    move=st.sampled_from(get_args(CameraMove)),
    whom=st.sampled_from(["", "ferryman", "nobody", "widow"]),
    sees=st.text(max_size=40),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(WISHES, max_size=8), max_size=6))
def test_no_wish_breaks_a_cut(wishes):
    screenplay = adapted(FERRY)
    whom = [character.id for character in screenplay.cast]
    scenes = tuple(
        SceneDirection(
            scene=f"scene-{number:02}",
            wishes=tuple(wish.but(whom=whom[wish.element % len(whom)] if wish.whom else "") for wish in own),
        )
        for number, own in enumerate(wishes)
    )
    assert_well_cut(screenplay, cover(screenplay, voices(screenplay), Direction(scenes=scenes)))
