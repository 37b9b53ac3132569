"""Words to read: broken where one pauses, long enough on screen, never two at once, harmless as text."""

import re
from unicodedata import category, normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from filmgen.film.captions import (
    GAP,
    LINE,
    LONGEST,
    SHORTEST,
    SPEED,
    captions_for,
    characters_a_second,
    settled,
    to_srt,
    to_vtt,
)
from filmgen.film.cut import Caption
from filmgen.film.shots import Word

LONG = (
    "I have kept the light for thirty years, and in all that time nobody has ever asked me what the fog is for, "
    "or where it goes when the morning comes and the boats are home."
)
SPOKEN = st.text(st.characters(codec="utf-8"), max_size=300)


def heard(text: str, frames: int) -> tuple[Word, ...]:
    parts = text.split()
    return tuple(
        Word(text=part, start=frames * index // len(parts), frames=frames // len(parts))
        for index, part in enumerate(parts)
    )


@settings(max_examples=80, deadline=None)
@given(SPOKEN, st.integers(1, 400))
def test_any_line_is_captioned_whole_in_two_short_lines(text, frames):
    captions = captions_for(text, (), 10, frames, "INA")
    lines = [line for caption in captions for line in caption.text.split("\n")]
    assert all(len(line) <= LINE for line in lines)
    assert all(caption.text.count("\n") <= 1 for caption in captions)
    hidden = ("Cc", "Cs", "Zl", "Zp")
    seen = "".join(" " if category(one) in hidden else one for one in normalize("NFC", text))
    assert "".join("".join(lines).split()) == "".join(seen.split())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 600), st.integers(1, 200), st.text("ab ", min_size=1, max_size=80)), max_size=12)
)
def test_captions_never_meet_and_stay_long_enough_to_be_seen(spoken):
    captions = settled([Caption(start=a, frames=n, speaker="", text=text) for a, n, text in spoken])
    assert len(captions) == len(spoken)
    assert all(SHORTEST <= caption.frames <= LONGEST for caption in captions)
    for one, other in zip(captions, captions[1:], strict=False):
        assert other.start - (one.start + one.frames) >= GAP


def test_every_word_is_kept_in_order():
    captions = captions_for(LONG, heard(LONG, 300), 0, 300, "INA")
    assert " ".join(caption.text for caption in captions).split() == LONG.split()


def test_a_long_line_is_parted_after_a_pause():
    captions = captions_for(LONG, (), 0, 300, "INA")
    assert [caption.text.split()[-1] for caption in captions[:-1]] == ["years,", "for,"]


def test_no_line_ends_with_a_word_that_leans_on_the_next():
    for caption in captions_for(LONG, (), 0, 300, "INA"):
        for line in caption.text.split("\n"):
            assert line.split()[-1].lower() not in ("the", "a", "and", "or", "of", "to", "in", "my")


def test_a_caption_starts_when_its_first_word_is_heard():
    text = "One thing is certain, said the keeper of the light. And then, after a very long pause, she went down."
    words = tuple(
        word.but(start=word.start + 60) if index >= 10 else word for index, word in enumerate(heard(text, 120))
    )
    first, second = captions_for(text, words, 100, 200, "INA")
    assert second.text.startswith("And then")
    assert second.start == 100 + words[10].start
    assert first.start + first.frames <= second.start - GAP


def test_a_hurried_line_stays_as_long_as_it_takes_to_read():
    (caption,) = settled(captions_for("Nobody is to whistle.", (), 0, 8, "INA"))
    assert characters_a_second(caption) <= SPEED


def test_captions_end_with_the_film():
    captions = settled([Caption(start=90, frames=40, speaker="", text="The end.")], frames=100)
    assert all(caption.start + caption.frames <= 100 for caption in captions)


def test_srt_is_numbered_and_clocked():
    assert to_srt((Caption(start=49, frames=24, speaker="INA", text="Only me.\nAnd the kettle."),)) == (
        "1\n00:00:02,042 --> 00:00:03,042\nOnly me.\nAnd the kettle.\n\n"
    )


def test_what_is_said_is_never_markup():
    evil = "<b>--></b> {\\an8}<font color=red> & Co\n\n7\n00:00:01,000 --> 00:00:02,000"
    captions = captions_for(evil, (), 0, 200, "<v> & X\n-->")
    srt, vtt = to_srt(captions), to_vtt(captions)
    assert srt.count(" --> ") == len(captions)
    assert vtt.count(" --> ") == len(captions)
    assert not re.search(r"[<{]", srt)
    assert len(re.findall(r"<", vtt)) == len(captions)
    assert vtt.startswith("WEBVTT\n\n")
    assert "<v &lt;v&gt; &amp; X --&gt;>" in vtt
