"""Memories and dreams are seen through the reconstructor, and nothing else is; where nobody is hired, nothing runs."""

import shutil
from functools import partial

import pytest

from filmgen.errors import BadMedia
from filmgen.film.order import Order
from filmgen.film.story import Seed
from filmgen.library import genres
from filmgen.stages.looks import remembered
from tests.extras import PAGE
from tests.test_make import shot_in

MEMORY = PAGE.replace("INT. HUT - DAY", "INT. HUT - DAY (FLASHBACK)")


@pytest.fixture(scope="module")
def filmed(tmp_path_factory):
    """The store in which the page with a memory in it was filmed, with nobody to remember it; and that film."""
    store = tmp_path_factory.mktemp("filmed") / "store"
    return store, shot_in(store, MEMORY).production


@pytest.fixture
def plain(filmed):
    return filmed[1]


@pytest.fixture
def shoot(filmed, tmp_path):
    """Film the page again in a copy of that store."""
    shutil.copytree(filmed[0], tmp_path / "store")
    return partial(shot_in, tmp_path / "store", MEMORY)


def marked(production) -> list[str]:
    return [shot.id for shot in production.shots.shots if shot.picture.mark]


def test_where_nobody_is_hired_no_stage_runs_and_nobody_is_thanked(plain, shoot):
    day = shoot(reconstructor="none:")
    assert marked(day.production)
    assert day.ran == []
    assert [credit for credit in day.production.film.credits if credit.craft == "reconstructor"] == []


def test_memories_are_seen_again_and_other_takes_are_the_same_files(plain, shoot):
    day = shoot(reconstructor="extra:negative")
    production = day.production
    assert day.slots("reconstruct_take") == marked(production)
    assert {"film_take", "paint_still", "speak_line"} & day.stages == set()
    assert 0 < len(marked(production)) < len(production.takes)
    for shot, before, after in zip(production.shots.shots, plain.takes, production.takes, strict=True):
        assert (before == after) == (not shot.picture.mark)
        assert (after.frames, after.width) == (before.frames, before.width)
    assert "extra:negative" in [credit.backend for credit in production.film.credits]
    assert shoot(reconstructor="extra:negative").ran == []


def test_a_film_without_a_memory_is_the_same_whoever_is_hired(tmp_path):
    plain = shot_in(tmp_path).production
    hired = shot_in(tmp_path, reconstructor="extra:negative")
    assert hired.ran == []
    assert hired.production.film == plain.film


def test_every_shot_may_be_seen_again(shoot):
    day = shoot(order={"reconstruct": "all"}, reconstructor="extra:negative")
    assert day.slots("reconstruct_take") == sorted(day.production.shots.ids)


def test_a_take_that_comes_back_shorter_is_refused(shoot):
    with pytest.raises(BadMedia, match="reconstruct_take shot-.*: the reconstructor made"):
        shoot(reconstructor="extra:forgetful")


def test_memories_and_dreams_are_what_the_page_says(plain):
    order = Order(seed=Seed(text=""), genres=(genres()["fable"],))
    assert [plain.shots.ids[place] for place in remembered(plain.shots, order)] == marked(plain)
    assert remembered(plain.shots, order.but(reconstruct="all")) == list(range(len(plain.shots.shots)))
