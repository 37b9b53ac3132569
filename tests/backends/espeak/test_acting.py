"""Lines on paper become SSML."""

from xml.sax.saxutils import escape

import pytest

from filmgen.backends.espeak.acting import bend, direct, speakable
from filmgen.backends.espeak.casting import ROLES
from filmgen.film.staging import Delivery, VoiceRole
from filmgen.film.story import Timbre

LINES = (
    "Only me. And the kettle.",
    "You *never* told me -- did you?",
    "“Go,” he said—or 1984 & 3.5 %, for <i>all</i> I know…",
    "STOP RIGHT THERE",
    "I was only going to--",
    "**No.** _Never_ again!",
    "Привет, мир.",
)


@pytest.mark.parametrize("text", LINES)
def test_the_words_of_a_line_are_its_text(text):
    said = speakable(text)
    assert " ".join(direct(said, "plain").words) == said.replace("*", "").replace("_", "")


@pytest.mark.parametrize("text", LINES)
def test_a_word_is_found_where_it_starts(text):
    direction = direct(speakable(text), "question")
    for word, start in zip(direction.words, direction.starts, strict=True):
        assert escape(word)[0].lower() == direction.ssml[start].lower()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\x00b\x1b\u200b \tc\n", "ab c"),
        ("🎬 action 👩‍🚀!", "action !"),
        ("<break time='9s'/>wait<!-- no -->", "wait"),
        ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
        ("20 °C → 30 °C", "20 °C 30 °C"),
    ],
)
def test_what_nobody_can_say_is_left_out(text, said):
    assert speakable(text) == said


def test_signs_that_mean_something_in_ssml_are_spoken():
    assert direct("Tom & <3 Jerry", "plain").ssml == "Tom &amp; &lt;3 Jerry"


def test_a_question_rises_on_its_last_word_only():
    ssml = direct("Was that you? It was.", "plain").ssml
    assert ssml == 'Was that <prosody pitch="+20%" range="160%">you?</prosody> It was.'


def test_a_line_broken_off_is_not_spoken_to_its_end():
    direction = direct("I was only going to--", "plain")
    assert direction.ssml[: direction.cut].strip() == "I was only going to"
    assert len(direction.ssml) > direction.cut


@pytest.mark.parametrize("role", ROLES)
def test_no_delivery_asks_for_more_than_the_engine_has(role):
    from typing import get_args

    from filmgen.backends.espeak.casting import cast

    for delivery in get_args(Delivery):
        for step in (-2, 2):
            manner = bend(cast(Timbre(role=role, pitch=step, pace=step)), delivery)
            assert 0 <= manner.pitch <= 99
            assert 0 <= manner.range <= 99
            assert 80 <= manner.rate <= 280


def test_every_role_is_cast():
    from typing import get_args

    assert set(ROLES) == set(get_args(VoiceRole))
