"""Answers are made to fit their form, or told why they do not; nothing in them is trusted."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgen.backends.language.asking import ask
from filmgen.backends.language.forms import Misfit, containing, form_of, has, read_answer, told, unescaped
from filmgen.errors import BadReply
from filmgen.film.room import BeatSheet, Company, Pitch, Question, SceneCards, Verdict
from tests.tiny.servers import walked

FORMS = {
    "pitch": form_of(Pitch, without=("shape",), choices={"genre": ("noir", "fable")}),
    "beats": form_of(BeatSheet, counts={"beats": (3, 5)}),
    "company": form_of(Company),
    "cards": form_of(SceneCards, without=("lines", "must_say", "must_show"), choices={"place": ("HUT",)}),
}
VERDICT = form_of(Verdict, without=("first", "second"))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_closed_and_asks_for_everything(name):
    parts = [FORMS[name]]
    while parts:
        part = parts.pop()
        assert not {"$ref", "$defs", "anyOf", "title", "default"} & set(part)
        if part.get("type") == "object":
            assert part["required"] == list(part["properties"])
            assert part["additionalProperties"] is False
            parts += part["properties"].values()
        if part.get("type") == "array":
            parts.append(part["items"])
        if part.get("type") == "string":
            assert "maxLength" in part or "enum" in part, part


@pytest.mark.parametrize("name", FORMS)
def test_what_fits_a_form_is_read_as_it_is(name):
    value = walked(FORMS[name], "chance")
    assert read_answer(json.dumps(value), FORMS[name]) == value
    assert all(f"- {field}" in told(FORMS[name]) for field in value)


def test_a_form_is_told_without_anything_to_copy():
    """Small models copy examples, and placeholders even more."""
    assert told(VERDICT) == "- better: one of first, second\n- reason"
    assert "letters" not in "".join(map(told, FORMS.values()))


@pytest.mark.parametrize(
    "text",
    [
        '{"better": "first", "reason": "It has a kettle."}',
        'Sure!\n```json\n{"better": "First", "reason": "It has a\\nkettle.", "score": 9}\n```\nAnything else?',
        '<think>{"better": "second"}</think>{"better": "first ", "reason": "It\\u200b has a \\ud800kettle."}',
    ],
)
def test_words_around_an_answer_and_marks_in_it_are_passed_over(text):
    assert read_answer(text, VERDICT) == {"better": "first", "reason": "It has a kettle."}


def test_what_is_too_long_is_shortened_at_a_word_and_lists_are_cut():
    found = read_answer(json.dumps({"better": "first", "reason": "word " * 300}), VERDICT)
    assert len(found["reason"]) <= 280
    assert found["reason"].endswith("word")
    sheet = walked(FORMS["beats"], "x")
    sheet["beats"] = sheet["beats"] * 9
    assert len(read_answer(json.dumps(sheet), FORMS["beats"])["beats"]) == 5


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("no", "no JSON object"),
        ('{"better": "first"', "no end"),
        ("{better: first}", "not JSON"),
        ('{"better": "third", "reason": "So."}', "not one of: first, second"),
        ('{"better": "first", "reason": "\\u0000 \\u200e"}', "'reason' is empty"),
        ('{"better": "first"}', "no 'reason'"),
        ('{"better": ["first"], "reason": "So."}', "not a text"),
        ("[" * 100_000 + "{}", "not JSON|no end|reason|better"),
        ('{"better": ' + "[" * 100_000 + "]" * 100_000 + "}", "not JSON|letters"),
        ("{" + "x" * 300_000, "letters"),
    ],
)
def test_what_does_not_fit_is_said(text, says):
    with pytest.raises(Misfit, match=says):
        read_answer(text, VERDICT)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["better", "reason", "x"]), inner),
        max_leaves=8,
    )
)
def test_any_json_is_read_or_refused_and_never_anything_else(value):
    try:
        found = read_answer(json.dumps({"better": "first", "reason": value}), VERDICT)
    except Misfit:
        return
    assert 1 <= len(found["reason"]) <= 280
    assert "\n" not in found["reason"]


@given(
    st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
)
def test_words_that_must_stand_are_found_by_their_pattern(words):
    pattern = containing(words)
    assert unescaped(pattern) == words
    assert re.search(pattern, words)
    assert re.search(pattern, f"There is a {words} here.")
    assert has(f"There is a {words} here.", words)


def test_only_what_did_not_fit_is_asked_again():
    class Halting:
        """Answers the second question only when it is asked twice."""

        def __init__(self):
            self.asked = []

        def complete(self, questions):
            self.asked.append([question.user for question in questions])
            good = '{"better": "first", "reason": "A kettle."}'
            return tuple(good if question.user != "two" else "hm" for question in questions)

    writer = Halting()
    questions = tuple(Question(user=user, form=json.dumps(VERDICT)) for user in ("one", "two", "three"))
    assert len(ask(writer, questions)) == 3
    assert [len(asked) for asked in writer.asked] == [3, 1]
    assert ask(writer, ()) == ()


def test_twice_wrong_is_an_error_that_shows_the_answer():
    class Stubborn:
        def complete(self, questions):
            return ("I can't do that, Dave.",) * len(questions)

    with pytest.raises(BadReply, match="Dave"):
        ask(Stubborn(), (Question(user="?", form=json.dumps(VERDICT)),))
