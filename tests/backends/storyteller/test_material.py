"""The material: every plot can be told, and every word of it is ours to check."""

import numpy as np
import pytest

from filmgen.backends.storyteller import conditions
from filmgen.backends.storyteller.composing import compose
from filmgen.backends.storyteller.grammar import Grammar, Unwritten
from filmgen.backends.storyteller.material import banks, episodes, plots, read_way
from filmgen.backends.storyteller.nouns import Words
from filmgen.backends.storyteller.plotting import NoStory, plan
from filmgen.backends.storyteller.reading import read_seed
from filmgen.backends.storyteller.wordplay import hidden_in
from filmgen.backends.storyteller.world import tags_of
from filmgen.film.fountain import to_fountain
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


@pytest.mark.parametrize("plot", plots(), ids=lambda plot: plot.name)
def test_a_plot_has_a_way_through_at_every_length(plot):
    suited = {tag.lstrip("!") for condition in plot.serves[:1] for tag in condition.split("&") if tag[:1] != "!"}
    for length in (15, 30, 45, 60, 61, 70, 80, 90, 120, 150, 180, 300, 600):
        steps = plan(plot, {*plot.tags, *suited}, length, np.random.default_rng(length))
        assert any(step.beat.turn for step in steps) or length < 60, length


@pytest.mark.parametrize("plot", plots(), ids=lambda plot: plot.name)
def test_questions_and_answers_that_keep_step_are_as_many(plot):
    for way in (way for beat in plot.beats for way in beat.ways):
        counts = {_options(way.text, at) for at in range(len(way.text)) if way.text.startswith("{1#", at)}
        assert len(counts) <= 1, way.text[:200]


def test_what_happens_in_the_middle_is_seen_again_before_the_end():
    telling = compose(
        read_seed("clockwork heron"), Seed(text="clockwork heron", runtime=300 * 24), genres()["fable"],
        next(plot for plot in plots() if plot.name == "brought-back"), np.random.default_rng(4),
    )  # fmt: skip
    text = to_fountain(telling.script)
    named = [episode.name for episode in episodes() if f"[[plant: {episode.name}]]" in text]
    assert 2 <= len(named) <= 4
    assert all(text.index(f"[[plant: {name}]]") < text.index(f"[[payoff: {name}]]") for name in named)


def test_nobody_looks_at_a_star_who_is_called_on():
    for seconds in (180, 300):
        telling = compose(
            read_seed("a dentist who collects dreams"), Seed(text="dentist", runtime=seconds * 24), genres()["comedy"],
            next(plot for plot in plots() if plot.name == "the-opposite"), np.random.default_rng(seconds),
        )  # fmt: skip
        played = [episode for episode in episodes() if f"[[plant: {episode.name}]]" in to_fountain(telling.script)]
        assert played
        assert all(episode.of_anchor for episode in played)


def test_nobody_speaks_before_they_were_seen():
    for number in range(3):
        telling = compose(
            read_seed("Zorbnik"), Seed(text="Zorbnik", runtime=30 * 24), genres()["horror"],
            next(plot for plot in plots() if plot.name == "wrong-guest"), np.random.default_rng(number),
        )  # fmt: skip
        before = ""
        for element in (element for scene in telling.script.scenes for element in scene.elements):
            if element.kind == "line" and "(" not in element.cue:
                assert element.cue in before
            before += getattr(element, "text", "")


def _options(text, start):
    depth, count = 0, 1
    for letter in text[start:]:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        count += letter == "|" and depth == 1
        if depth == 0:
            return count
    return count


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


def test_what_only_this_star_can_be_said_to_do_is_likelier():
    chosen = [
        Grammar({"habit1": Words("hum")}, set(), {}, np.random.default_rng(chance)).say(
            "{it can wait|it can {habit1}}."
        )
        for chance in range(60)
    ]
    assert chosen.count("It can hum.") > 35


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
