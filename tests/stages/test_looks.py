"""Memories and dreams are seen through the reconstructor, and nothing else is; where nobody is hired, nothing runs."""

import pytest

from filmgen.errors import BadMedia
from filmgen.stages.looks import remembered
from tests.extras import PAGE
from tests.test_make import shot_in

MEMORY = PAGE.replace("INT. HUT - DAY", "INT. HUT - DAY (FLASHBACK)")


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The page with a memory in it, filmed with nobody to remember it."""
    return shot_in(tmp_path_factory.mktemp("plain"), MEMORY).production


def marked(production) -> list[str]:
    return [shot.id for shot in production.shots.shots if shot.picture.mark]


def test_where_nobody_is_hired_no_stage_runs_and_nobody_is_thanked(plain, tmp_path):
    day = shot_in(tmp_path, MEMORY, reconstructor="none:")
    assert marked(day.production)
    assert "reconstruct_take" not in day.stages
    assert (day.production.takes, day.production.film) == (plain.takes, plain.film)
    assert [credit for credit in day.production.film.credits if credit.craft == "reconstructor"] == []


def test_memories_are_seen_again_and_other_takes_are_the_same_files(plain, tmp_path):
    day = shot_in(tmp_path, MEMORY, reconstructor="extra:negative")
    production = day.production
    assert day.slots("reconstruct_take") == marked(production)
    assert 0 < len(marked(production)) < len(production.takes)
    for shot, before, after in zip(production.shots.shots, plain.takes, production.takes, strict=True):
        assert (before == after) == (not shot.picture.mark)
        assert (after.frames, after.width) == (before.frames, before.width)
    assert "extra:negative" in [credit.backend for credit in production.film.credits]
    assert shot_in(tmp_path, MEMORY, reconstructor="extra:negative").ran == []


def test_a_film_without_a_memory_is_the_same_whoever_is_hired(tmp_path):
    plain = shot_in(tmp_path / "plain").production
    hired = shot_in(tmp_path / "hired", reconstructor="extra:negative")
    assert "reconstruct_take" not in hired.stages
    assert hired.production.film == plain.film


def test_every_shot_may_be_seen_again(tmp_path):
    day = shot_in(tmp_path, order={"reconstruct": "all"}, reconstructor="extra:negative")
    assert day.slots("reconstruct_take") == sorted(day.production.shots.ids)


def test_another_reconstructor_films_and_paints_nothing(tmp_path):
    shot_in(tmp_path, MEMORY)
    day = shot_in(tmp_path, MEMORY, reconstructor="extra:negative")
    assert {"film_take", "paint_still", "speak_line", "mix_sound"} & day.stages <= {"mix_sound"}
    assert day.slots("reconstruct_take") == marked(day.production)


def test_a_take_that_comes_back_shorter_is_refused(tmp_path):
    with pytest.raises(BadMedia, match="reconstruct_take shot-.*: the reconstructor made"):
        shot_in(tmp_path, MEMORY, reconstructor="extra:forgetful")


def test_memories_and_dreams_are_what_the_page_says(plain):
    from filmgen.film.order import Order
    from filmgen.film.story import Seed
    from filmgen.library import genres

    order = Order(seed=Seed(text=""), genres=(genres()["fable"],))
    assert [plain.shots.ids[place] for place in remembered(plain.shots, order)] == marked(plain)
    assert remembered(plain.shots, order.but(reconstruct="all")) == list(range(len(plain.shots.shots)))
