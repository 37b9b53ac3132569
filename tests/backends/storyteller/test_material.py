"""The material: every plot can be told, and every word of it is ours to check."""

import numpy as np
import pytest

from filmgen.backends.storyteller import conditions
from filmgen.backends.storyteller.composing import compose
from filmgen.backends.storyteller.grammar import Grammar, Unwritten
from filmgen.backends.storyteller.material import banks, plots, read_way
from filmgen.backends.storyteller.nouns import Words
from filmgen.backends.storyteller.plotting import NoStory, plan
from filmgen.backends.storyteller.reading import read_seed
from filmgen.backends.storyteller.wordplay import hidden_in
from filmgen.backends.storyteller.world import tags_of
from filmgen.film.story import Seed
from tests.backends.storyteller.films import SEEDS, genres


def _serves(plot, reading):
    tags = tags_of(reading)
    return any(conditions.holds(c, tags) for c in plot.serves) and not any(
        conditions.holds(c, tags) for c in plot.shuns
    )


@pytest.mark.parametrize("plot", plots(), ids=lambda plot: plot.name)
def test_a_plot_can_be_told_of_every_seed_it_serves(plot):
    told = 0
    for text in SEEDS:
        reading = read_seed(text)
        if _serves(plot, reading):
            for name in ("noir", "fable"):
                telling = compose(reading, Seed(text=text), genres()[name], plot, np.random.default_rng(told))
                grave = [finding for finding in telling.findings if finding.weight >= 5]
                assert grave == [], text
                told += 1
    assert told >= 2


@pytest.mark.parametrize("plot", plots(), ids=lambda plot: plot.name)
def test_a_plot_ends_by_paying_what_it_planted(plot):
    planted = {name for beat in plot.beats for way in beat.ways for name in way.plants}
    paid = {name for beat in plot.beats for way in beat.ways for name in way.pays}
    assert planted == paid
    assert planted
    assert any(beat.turn for beat in plot.beats)
    assert any(beat.opens for beat in plot.beats)


def test_a_promise_that_nothing_keeps_is_no_story():
    plot = plots()[0]
    first = plot.beats[0]
    broken = read_way("Nobody looks at the lamp. [[plant: never mentioned again]]")
    loose = type(plot)(**{**vars(plot), "beats": (type(first)(id="only", movement=1, ways=(broken,)),)})
    with pytest.raises(NoStory):
        plan(loose, set(), 90, np.random.default_rng(0))


def _grammar(tags=frozenset(), **slots):
    return Grammar({name: Words(text) for name, text in slots.items()}, tags, banks(), np.random.default_rng(1))


def test_a_choice_with_a_condition_comes_before_those_without():
    assert _grammar({"large"}).say("{it fits|large?it does not fit}.") == "It does not fit."
    assert _grammar().say("{it fits|large?it does not fit}.") == "It fits."


def test_nothing_is_said_twice_while_something_is_left():
    grammar = _grammar()
    assert {grammar.say("{one|two|three}") for _ in range(3)} == {"One", "Two", "Three"}


def test_an_answer_keeps_step_with_its_question():
    for chance in range(8):
        grammar = Grammar({}, set(), {}, np.random.default_rng(chance))
        asked, answered = grammar.say("{1#Why?|Where?}"), grammar.say("{1#For her.|At home.}")
        assert (asked, answered) in {("Why?", "For her."), ("Where?", "At home.")}


@pytest.mark.parametrize("pattern", ["{nobody}", "{+nothing-here}", "{open", "{large?only if large}"])
def test_what_cannot_be_said_is_not_said(pattern):
    with pytest.raises(Unwritten):
        _grammar().say(pattern)


def test_invoice_has_a_voice_inside_it():
    assert hidden_in("INVOICE")["card"] == "IN VOICE"


@pytest.mark.parametrize("word", ["LONELINESS", "QUIBBET", "A", "42", "TOMORROW"])
def test_every_word_has_something_inside_it(word):
    assert hidden_in(word)["card"].strip()
