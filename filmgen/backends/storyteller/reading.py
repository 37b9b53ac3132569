"""What a seed means: who it is about, what they do or have, and where."""

from dataclasses import dataclass, replace
from typing import Literal

from filmgen.backends.judgement import is_insult
from filmgen.backends.lexicon import Entry, english, look_up
from filmgen.backends.storyteller.blending import clad
from filmgen.backends.storyteller.phrases import Clause, NounPhrase, Trade, in_halves, standing
from filmgen.backends.storyteller.tokens import Token, is_empty, page, read_tokens
from filmgen.errors import BadRequest

Subject = Literal["being", "person", "thing", "place", "word"]

_ASKING = {
    "why",
    "where",
    "who",
    "whom",
    "what",
    "when",
    "how",
    "which",
    "is",
    "are",
    "does",
    "do",
    "did",
    "can",
    "will",
}
_SOMEBODY = {"she": "woman", "he": "man", "they": "stranger", "we": "stranger", "i": "stranger"}


@dataclass(frozen=True)
class Reading:
    """A seed, understood. `extras` are nouns that must be seen and have no other part in it."""

    subject: Subject
    star: Entry
    name: str = ""
    parents: tuple[Entry, Entry] | None = None
    trade: Trade | None = None
    refused: Trade | None = None
    """What the seed says that the star never does."""
    deed: str = ""
    """What the star does to nobody, in its base form: `limp`, `row away`."""
    quality: str = ""
    where: Entry | None = None
    owner: Entry | None = None
    last: bool = False
    asked: bool = False
    extras: tuple[Entry, ...] = ()
    nouns: tuple[str, ...] = ()
    """Every word that must be on stage early, in lower case."""


def read_seed(text: str) -> Reading:
    """The reading of a seed. Raises BadRequest when there is nothing in it to film."""
    tokens = [] if is_empty(text) else read_tokens(text)
    if not tokens:
        raise BadRequest(
            f"the seed {text[:20]!r} holds nothing to film: write a word or two, such as 'Yeti Tardigrade'"
        )
    if any(is_insult(word) for token in tokens for word in token.text.split()):
        raise BadRequest("the seed has a word that is said in no film: write what they do, not what they are called")
    if all(token.little or token.text.isdecimal() for token in tokens):
        return _monument(tokens)
    asked = tokens[0].text in _ASKING and len(tokens) > 1
    head, clause = in_halves([_somebody(token) for token in (tokens[1:] if asked else tokens)], asked)
    if asked and not any(token.entry or token.strange for token in head):
        head, clause = clause, head
    phrase, said = NounPhrase(head), Clause(clause)
    star, name = _who(phrase, said)
    where = phrase.where or said.where
    if star.kind == "institution" and phrase.parents is None and star.host:
        where = where or star
        star = look_up(star.host) or star
    staged = {entry.word for entry in (*phrase.parts, *said.parts, star, where, phrase.owner) if entry}
    named = {*name.lower().split(), *star.called.lower().split()}
    nouns = [token for token in tokens if token.entry and token.text != said.spent and _is_noun(token)]
    return Reading(
        subject=_subject(star, tokens),
        star=star,
        name=name,
        parents=phrase.parents,
        trade=said.trade,
        refused=said.refused,
        deed=said.deed,
        quality=said.quality or phrase.quality or ("missing" if asked and tokens[0].text == "where" else ""),
        where=where,
        owner=phrase.owner,
        last=phrase.last,
        asked=asked,
        extras=tuple(dict.fromkeys(token.entry for token in nouns if token.entry.word not in staged))[:3],
        nouns=tuple(dict.fromkeys(token.text for token in tokens if token in nouns or token.text in named))
        or (star.word,),
    )


def _who(phrase: NounPhrase, said: Clause) -> tuple[Entry, str]:
    """The star and its name. `Time is a baker` is a baker called Time; what is made of fog is foggy."""
    star, name = phrase.star, phrase.name
    if said.material:
        star = clad(star, said.material)
    if said.becomes is not None and star.kind not in ("job", "creature"):
        return said.becomes, star.called or english.capital(star.word)
    return star, name


def _is_noun(token: Token) -> bool:
    """Whether it names something to be seen, and is not a material or a verb that only looks like a noun."""
    return not any(token.text in page()[kind] for kind in ("materials", "sizes", "filed"))


def _monument(tokens: list[Token]) -> Reading:
    """Nothing but small words, or a figure: the longest of them stands in the desert."""
    word = max((token.text for token in tokens), key=len)
    word = english.number(int(word)) if word.isdecimal() and len(word) < 3 else word
    return Reading(subject="word", star=standing(word), nouns=(word,))


def _somebody(token: Token) -> Token:
    """`she` is a woman."""
    return replace(token, entry=look_up(_SOMEBODY[token.text])) if token.text in _SOMEBODY else token


def _subject(star: Entry, tokens: list[Token]) -> Subject:
    """What the film is about: a being, a person, a mute thing, a place, or a word that stands in the landscape."""
    shouted = len(tokens) == 1 and star.kind in ("word", "feeling", "time")
    if star.kind == "word" or shouted:
        return "word"
    if star.kind == "job":
        return "person"
    if star.look.body == "human":
        return "being"
    if star.kind in ("place", "weather") or star.look.body == "celestial":
        return "place"
    if star.kind in ("thing", "time", "feeling"):
        return "thing"
    return "being"
