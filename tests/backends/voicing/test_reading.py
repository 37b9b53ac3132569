"""Lines are read out for models: in sentences, with figures in words and letters that the model knows."""

import pytest

from filmgen.backends.voicing.numerals import in_words
from filmgen.backends.voicing.reading import LONGEST, read, spelling

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz' ,.!?")


def given(text: str, english: bool = True, letters: frozenset[str] = LETTERS) -> list[str]:
    return [sentence.text for sentence in read(text, english, spelling(letters)).sentences]


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("0", "zero"), ("7", "seven"), ("13", "thirteen"), ("42", "forty two"), ("100", "one hundred"),
        ("1,250", "one thousand two hundred fifty"), ("3.5", "three point five"), ("007", "zero zero seven"),
        ("1st", "first"), ("22nd", "twenty second"), ("20th", "twentieth"), ("112th", "one hundred twelfth"),
        ("1000000", "one million"), ("9" * 20, " ".join(["nine"] * 20)), ("2001", "two thousand one"),
    ],
)  # fmt: skip
def test_figures_are_said_in_words(figures, words):
    assert in_words(figures).split() == words.split()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Only me. And the kettle.", ["Only me.", "And the kettle."]),
        ("Dr. Grin owes $5 million.", ["doctor Grin owes five million dollars."]),
        ("It is 100% naïve & 4 km away!", ["It is one hundred percent naive and four kilometres away!"]),
        ("In 1984, at 7:30?", ["In nineteen eighty four, at seven thirty?"]),
        ("Well... maybe — or not", ["Well...", "maybe, or not"]),
        ("I *never* said _that_.", ["I never said that."]),
        ("Привет, мир", ["Privet, mir"]),
        ("I was going to say--", ["I was going to say,"]),
        ("…", []),
        ("<b>?!</b> 🎬", []),
    ],
)
def test_a_line_is_given_as_it_is_said(text, said):
    assert given(text) == said


def test_words_stay_as_the_page_has_them():
    line = read("“Naïve”, she said — 12 times!", True, spelling(LETTERS))
    (sentence,) = line.sentences
    assert sentence.words == ("“Naïve”,", "she", "said —", "12", "times!")
    assert len(sentence.given) == len(sentence.words)


def test_figures_of_other_tongues_are_left_to_the_model():
    assert given("Ich habe 3 Kessel.", english=False, letters=LETTERS | set("0123456789")) == ["Ich habe 3 Kessel."]


def test_a_long_line_is_given_in_parts():
    parts = given("nevermore " * 90)
    assert len(parts) > 3
    assert max(map(len, parts)) <= LONGEST + 12
    assert " ".join(parts).split() == ["nevermore"] * 90


def test_endings_are_told():
    assert read("I was going to--", True, spelling(LETTERS)).cut
    assert read("I always thought...", True, spelling(LETTERS)).trailing
    plain = read("No.", True, spelling(LETTERS))
    assert not plain.cut and not plain.trailing
