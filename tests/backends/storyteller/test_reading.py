"""What a seed means."""

import pytest

from filmgen.backends.storyteller.reading import read_seed
from filmgen.errors import BadRequest


@pytest.mark.parametrize(
    ("text", "subject", "star"),
    [
        ("Yeti Tardigrade", "being", "yeti tardigrade"),
        ("a lighthouse keeper who sells fog", "person", "lighthouse keeper"),
        ("the last vending machine on Mars", "thing", "vending machine"),
        ("a piano that is afraid", "thing", "piano"),
        ("INVOICE", "word", "invoice"),
        ("clockwork heron", "being", "clockwork heron"),
        ("bureaucrat made of fog", "person", "fog bureaucrat"),
        ("grandmother radio", "thing", "grandmother radio"),
        ("Quibbet", "being", "quibbet"),
        ("why is the sea late?", "place", "sea"),
        ("parliament of owls", "being", "owl parliament"),
        ("a hotel at the end of the world", "place", "hotel"),
        ("42", "word", "forty-two"),
    ],
)
def test_who_a_seed_is_about(text, subject, star):
    reading = read_seed(text)
    assert (reading.subject, reading.star.word) == (subject, star)


def test_two_nouns_are_one_being_with_the_body_of_the_second_and_the_scale_of_the_larger():
    star = read_seed("Yeti Tardigrade").star
    assert (star.look.body, star.look.covering, star.look.height) == ("many-legged", "fur", 3.0)
    assert star.home == "snowfield"


def test_a_parliament_of_moths_has_the_bodies_of_moths():
    star = read_seed("Moth Parliament").star
    assert star.look.body == "insect"
    assert star.kind == "institution"


def test_a_grandmother_radio_speaks_like_one():
    assert read_seed("grandmother radio").star.voice == "old-woman"


def test_a_clause_is_a_trade_and_its_goods():
    trade = read_seed("a dentist who collects dreams").trade
    assert trade is not None
    assert (trade.verb, trade.goods.word, trade.many) == ("collect", "dream", True)


@pytest.mark.parametrize(
    ("text", "quality"),
    [
        ("a piano that is afraid", "afraid"),
        ("why is the sea late?", "late"),
        ("who stole the moon?", "missing"),
        ("a baker who cannot sleep", "sleepless"),
        ("an umbrella in love", "loves"),
        ("a detective who has died", "dead"),
    ],
)
def test_a_property_is_filed_under_a_quality(text, quality):
    assert read_seed(text).quality == quality


def test_a_place_stands_apart_and_the_last_is_noticed():
    reading = read_seed("the last vending machine on Mars")
    assert reading.where is not None
    assert reading.where.called == "Mars"
    assert reading.last


def test_an_owner_is_not_half_of_a_being():
    reading = read_seed("my grandmother's radio only receives tomorrow")
    assert reading.owner is not None
    assert (reading.owner.word, reading.star.word) == ("grandmother", "radio")


def test_a_strange_word_beside_a_beast_is_its_name():
    reading = read_seed("Florence the whale")
    assert (reading.star.word, reading.name) == ("whale", "Florence")


def test_a_clause_about_somebody_else_is_not_what_the_star_does():
    reading = read_seed("a knight whose dragon has moved")
    assert reading.trade is None
    assert [extra.word for extra in reading.extras] == ["dragon"]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("why does the moon limp?", "limp"),
        ("an island that rows away", "row away"),
        ("an island that never rows away", ""),
        ("a scarecrow promoted indoors", ""),
        ("a dentist who collects dreams", ""),
        ("why is the sea late?", ""),
    ],
)
def test_what_is_done_to_nobody_is_a_deed(text, deed):
    assert read_seed(text).deed == deed


def test_the_bus_to_the_sea_is_a_bus():
    reading = read_seed("the last bus to the sea")
    assert reading.where is not None
    assert (reading.star.word, reading.where.word, reading.last) == ("bus", "sea", True)


def test_what_describes_somebody_is_not_their_name():
    assert read_seed("a grumpish otter").name == ""
    assert read_seed("Grumpish the otter").name == "Grumpish"


def test_a_noun_without_a_part_is_kept_to_be_seen():
    assert [extra.word for extra in read_seed("a city inside a teapot").extras] == ["teapot"]


def test_what_is_never_done_is_no_trade():
    reading = read_seed("She never opened the letter.")
    assert reading.trade is None
    assert reading.refused is not None
    assert (reading.refused.verb, reading.refused.goods.word) == ("open", "letter")


def test_an_adjective_is_nobodys_goods():
    assert read_seed("a ghost that wants smaller premises").trade is None


@pytest.mark.parametrize("text", ["Angela Testperson", "angela testperson visits the moon", "Angela M. Testperson"])
def test_of_a_full_name_the_given_one_is_kept(text):
    reading = read_seed(text)
    assert reading.star.called == "Angela"
    assert not any("testperson" in noun for noun in reading.nouns)


@pytest.mark.parametrize("text", ["Quibbet Zorbnik", "Herr Wunderlich"])
def test_a_name_that_nobody_has_is_kept_whole(text):
    assert read_seed(text).star.called == text


def test_a_seed_with_a_word_that_is_said_in_no_film_is_one_clear_line(monkeypatch):
    monkeypatch.setattr("filmgen.backends.judgement.decency._INSULTS", frozenset({"0c0b7899"}))
    with pytest.raises(BadRequest, match="said in no film"):
        read_seed("a parade of quibbets")


@pytest.mark.parametrize("text", ["<b></b>", "...", "\u200b", "<i> - </i>"])
def test_a_seed_with_nothing_in_it_is_one_clear_line(text):
    with pytest.raises(BadRequest, match="nothing to film"):
        read_seed(text)
