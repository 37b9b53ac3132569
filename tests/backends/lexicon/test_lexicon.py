"""The shared lexicon: what a word means to those who film."""

import pytest

from filmgen.backends import lexicon
from filmgen.backends.lexicon import english, guess, look_up


@pytest.mark.parametrize(
    ("word", "found", "kind"),
    [
        ("Yeti", "yeti", "creature"),
        ("TARDIGRADES", "tardigrade", "creature"),
        ("vending machines", "vending machine", "thing"),
        ("the red lamps", "red lamp", "thing"),
        ("wolves", "wolf", "creature"),
        ("lighthouse keeper", "lighthouse keeper", "job"),
        ("my grandmother", "grandmother", "job"),
        ("grandmother's", "grandmother", "job"),
        ("Mars", "mars", "place"),
        ("fog", "fog", "weather"),
        ("INVOICE", "invoice", "word"),
        ("goldfish", "goldfish", "creature"),
    ],
)
def test_a_noun_is_known_in_any_case_number_and_simple_compound(word, found, kind):
    entry = look_up(word)
    assert entry is not None
    assert (entry.word, entry.kind) == (found, kind)


@pytest.mark.parametrize("word", ["Quibbet", "", "   ", "zzz", "the", "last quibbet", "9"])
def test_an_unknown_word_is_not_known(word):
    assert look_up(word) is None


def test_a_strange_word_becomes_a_name_in_a_cloak_with_one_eye_of_light():
    entry = guess("Quibbet")
    assert (entry.kind, entry.count, entry.article, entry.called) == ("creature", "proper", "", "Quibbet")
    assert entry.look.wears == ("cloak",)
    assert "glowing-eye" in entry.look.features
    assert entry.defines == "its name"
    assert not entry.known


@pytest.mark.parametrize(
    ("word", "neighbours", "kind"),
    [("florbist", (), "job"), ("zorpness", (), "feeling"), ("Blim", ("in",), "place"), ("<b>", (), "creature")],
)
def test_a_strange_word_is_judged_by_its_ending_and_its_company(word, neighbours, kind):
    assert guess(word, neighbours).kind == kind


def test_a_place_has_a_set_and_nothing_else_has():
    for entry in lexicon.entries():
        if entry.kind == "place":
            assert entry.set is not None, entry.word
        if entry.kind in ("creature", "job"):
            assert entry.set is None, entry.word


def test_there_are_words_of_every_kind():
    kinds = {entry.kind for entry in lexicon.entries()}
    assert kinds == set(lexicon.Kind.__args__)
    assert len(lexicon.entries()) >= 900


def test_hosts_and_opposites_of_places_can_be_cast():
    for entry in lexicon.entries():
        if entry.host:
            host = look_up(entry.host)
            assert host is not None, entry.word
            assert host.kind in ("job", "creature", "feeling"), entry.word


def test_every_phrase_can_be_bent_by_a_grammar():
    for entry in lexicon.entries():
        for phrase in entry.does:
            assert english.base(phrase.split()[0]) == phrase.split()[0], (entry.word, phrase)
            assert not phrase.endswith("."), (entry.word, phrase)
        for phrase in (*entry.needs, entry.defines, entry.alibi, entry.paper):
            assert not phrase.endswith("."), (entry.word, phrase)


@pytest.mark.parametrize(
    ("word", "article"),
    [("hour", "an"), ("umbrella", "an"), ("unicorn", "a"), ("one-eyed fox", "a"), ("yeti", "a"), ("invoice", "an")],
)
def test_the_article_goes_by_sound(word, article):
    assert english.article(word) == article


@pytest.mark.parametrize(
    ("verb", "third", "past", "done", "gerund"),
    [
        ("wait by it", "waits by it", "waited by it", "waited by it", "waiting by it"),
        ("stop", "stops", "stopped", "stopped", "stopping"),
        ("take", "takes", "took", "taken", "taking"),
        ("carry", "carries", "carried", "carried", "carrying"),
        ("watch", "watches", "watched", "watched", "watching"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("be", "is", "was", "been", "being"),
    ],
)
def test_verbs_are_bent_and_found_again(verb, third, past, done, gerund):
    assert english.third_person(verb) == third
    assert english.past(verb) == past
    assert english.past_participle(verb) == done
    assert english.gerund(verb) == gerund
    base = verb.split()[0]
    for form in (third, past, done, gerund):
        assert english.base(form.split()[0]) == base


@pytest.mark.parametrize("word", ["moth", "wolf", "city", "watchman", "box", "knife", "bus", "night watchman"])
def test_a_plural_is_found_again(word):
    assert english.singular(english.plural(word)) == word


def test_numbers_are_written_in_words():
    assert [english.number(n) for n in (0, 7, 20, 41, 99, 128)] == [
        "no",
        "seven",
        "twenty",
        "forty-one",
        "ninety-nine",
        "128",
    ]
