"""The world of a story: what is true decides what may happen, and in what order."""

import re
from pathlib import Path

import numpy as np
import pytest

from filmgen.backends.lexicon import look_up
from filmgen.backends.storyteller.facts import UnknownFact, after, as_seen_by, holds_in, read_facts
from filmgen.backends.storyteller.manners import manner_of
from filmgen.backends.storyteller.material import episodes, plots, tables
from filmgen.backends.storyteller.plotting import plan
from filmgen.backends.storyteller.ways import read_way
from filmgen.film.fountain import to_fountain
from tests.backends.storyteller.films import film, genres

SHAPES = Path(__file__).parents[3] / "prompts" / "shapes.md"


def _world(written: str) -> frozenset:
    return after(frozenset(), read_facts(written))


def test_a_thing_is_in_one_hand_and_somebody_in_one_place():
    world = after(_world("has(ina, kettle) at(ina, hut)"), read_facts("has(abel, kettle) at(ina, hill)"))
    assert world == _world("has(abel, kettle) at(ina, hill)")


def test_what_is_denied_is_no_longer_true():
    world = after(_world("hidden(star) has(ina, net)"), read_facts("!hidden(_)"))
    assert holds_in(world, read_facts("!hidden(star) has(_, net)"))
    assert not holds_in(world, read_facts("!has(ina, net)"))


@pytest.mark.parametrize("written", ["owns(ina, kettle)", "has(kettle)", "has(ina, kettle", "ina has it"])
def test_a_fact_that_no_story_is_made_of_is_a_fault(written):
    with pytest.raises(UnknownFact):
        read_facts(written)


def test_a_way_says_what_it_needs_and_gives():
    way = read_way("% needs has(ina, kettle)\n% gives !has(ina, kettle)\n{ina} lets go of it. [[payoff: kettle]]")
    assert (way.needs, way.gives) == (read_facts("has(ina, kettle)"), read_facts("!has(ina, kettle)"))
    assert way.pays == {"kettle"}
    assert way.text.startswith("{ina}")


@pytest.mark.parametrize("seconds", [90, 300])
@pytest.mark.parametrize("plot", plots(), ids=lambda plot: plot.name)
def test_everything_that_happens_was_made_possible_before(plot, seconds):
    suited = {tag.lstrip("!") for condition in plot.serves[:1] for tag in condition.split("&") if tag[:1] != "!"}
    between = tuple(episode for episode in episodes() if plot.anchor != "star" or episode.of_anchor)
    steps = plan(plot, {*plot.tags, *suited}, seconds, np.random.default_rng(seconds), between, (10, 46))
    world, owed = after(frozenset(), plot.start), set()
    for step in steps:
        assert holds_in(world, as_seen_by(step.way.needs, {"anchor": plot.anchor})), step
        assert not {role for role in step.way.speaking if ("gone", role) in world}, step
        owed = (owed | step.way.plants) - step.way.pays
        world = after(world, as_seen_by(step.way.gives, {"anchor": plot.anchor}))
    assert not owed
    assert plot.end
    assert holds_in(world, plot.end)


def test_a_long_film_has_something_before_its_turn_and_after_it():
    plot = next(plot for plot in plots() if plot.name == "brought-back")
    steps = plan(plot, {"thing", "large"}, 300, np.random.default_rng(5), episodes(), (34, 40))
    turn = next(at for at, step in enumerate(steps) if step.turn)
    assert any(step.episode for step in steps[:turn])
    assert any(step.episode for step in steps[turn:])


def test_a_hidden_star_is_not_called_on():
    plot = next(plot for plot in plots() if plot.name == "the-quarry")
    for chance in range(6):
        steps = plan(plot, {"being", "creature"}, 300, np.random.default_rng(chance), episodes(), (34, 40))
        turn = next(at for at, step in enumerate(steps) if step.turn)
        assert all(step.episode.of_anchor for step in steps[:turn] if step.episode)


def test_no_promise_is_kept_in_the_breath_in_which_it_was_made():
    for plot in plots()[:6]:
        steps = plan(plot, {"being", "place", "thing"}, 300, np.random.default_rng(1), episodes(), (20, 60))
        fresh: set[str] = set()
        for step in steps:
            fresh = (fresh if step.episode else set()) | step.way.plants
            assert step.beat or not step.way.pays & fresh - step.way.plants


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("why does the moon limp?", "Why does it limp?"),
        ("She never opened the letter.", "propped up so that it can be seen from the door"),
        ("Yeti Tardigrade", "from the right"),
    ],
)
def test_what_a_seed_says_is_a_strand_of_its_film(text, told):
    assert told in to_fountain(film(text, seconds=120)[1].script)


# Shapes, lines and voices


def test_every_shape_is_described_and_liked_by_a_genre():
    described = set(re.findall(r"^- ([^:\n]+):", SHAPES.read_text(encoding="utf-8"), re.MULTILINE))
    shapes = {plot.shape for plot in plots()}
    assert len(shapes) >= 24
    assert shapes == described
    assert shapes == {shape for genre in genres().values() for shape in genre.story.shapes}


@pytest.mark.parametrize("function", sorted(tables()["lines"]))
def test_there_are_lines_enough_for_what_they_do_and_for_every_manner(function):
    options = tables()["lines"][function]
    assert len(options) >= 12
    assert len({option.split("?")[0] for option in options if option.startswith("says-")}) >= 5
    assert all(4 <= len(re.sub(r"^says-\w+\?", "", option).split()) <= 14 for option in options)


def test_a_voice_has_words_that_it_never_says_and_a_child_shortens():
    child, clerk = manner_of("child"), manner_of("bureaucrat")
    assert child.weigh("Whom does it concern?") == 0
    assert clerk.weigh("There is a form for that.") > clerk.weigh("There is a dog.")
    assert child.spoken("It is big. I do not know what it is.") == "It's big. I don't know what it is."
    assert clerk.spoken("It is big.") == "It is big."


def test_whoever_comes_can_be_cast():
    assert all(look_up(job) is not None for episode in episodes() for job in episode.jobs)
