"""Lines on paper become SSML."""

from xml.sax.saxutils import escape

import pytest

from filmgen.backends.espeak.acting import DASHED, HELD, bend, direct
from filmgen.backends.espeak.casting import ROLES
from filmgen.backends.voicing.asides import Aside, understood
from filmgen.backends.voicing.lines import speakable
from filmgen.backends.voicing.pronunciation import pronounced
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
    assert ssml == 'Was that <prosody pitch="+28%" range="170%">you?</prosody> It was.'


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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In 1984 we had 5 km to go.", "In 19 84 we had 5 kilometres to go."),
        ("by 1905, 1900 and 2007, since the 1990s", "by 19 oh 5, 19 hundred and 2007, since the 19 nineties"),
        ("It cost $5 million, or $1, or £3.50.", "It cost 5 million dollars, or 1 dollar, or 3 pounds 50."),
        ("at 9:05, 10:00, 18:00 or 3:30 p.m. today", "at 9 oh 5, 10 o'clock, 18 hundred or 3 30 P M today"),
        ("Mr. Fox met Dr. Roe on Main St. today.", "mister Fox met doctor Roe on Main street today."),
        ("the road to St. Mary", "the road to saint Mary"),
        ("Henry VIII, World War II, Chapter IV. Act I", "Henry the 8th, World War 2, Chapter 4. Act 1"),
        ("J. R. Fox, No. 5, 1/2 of 10–12 lbs", "J R Fox, number 5, a half of 10 to 12 pounds"),
        ("No. I said no. Plan A. Then I go.", "No. I said no. Plan A. Then I go."),
        ("Ask Ξένη and Юрий about Zoë", "Ask Xeni and Yuriy about Zoë"),
    ],
)  # fmt: skip
def test_what_is_written_is_said_as_people_say_it(text, said):
    assert " ".join(pronounced(text.split())) == said


@pytest.mark.parametrize(
    ("parenthetical", "aside"),
    [
        ("(laughs, then a beat)", Aside(("laugh", "pause"))),
        ("sighing, after a long pause", Aside(("sigh", "long-pause"))),
        ("hurriedly, out of breath", Aside(("gasp",), pace=1.16)),
        ("trailing off", Aside(trailing=True)),
        ("to the kettle, deadpan", Aside()),
    ],
)
def test_a_parenthetical_is_played(parenthetical, aside):
    assert understood(parenthetical) == aside


def test_an_ellipsis_and_a_dash_are_pauses_and_emphasis_goes_across_words():
    assert HELD in direct("Well... maybe.", "plain").ssml
    assert DASHED in direct("You and I -- friends.", "plain").ssml
    assert HELD not in direct("Maybe...", "plain").ssml, "a line that trails off ends"
    assert direct("You *never ever* told me", "plain").ssml.count('rate="85%"') == 2
