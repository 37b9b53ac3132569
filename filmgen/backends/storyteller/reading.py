"""What a seed means: who it is about, what they do or have, and where."""

from dataclasses import dataclass
from typing import Literal

from filmgen.backends.lexicon import Entry, english, guess, look_up
from filmgen.backends.storyteller.blending import blend, clad, sized
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
_PREPOSITIONS = {"on", "in", "at", "under", "inside", "near", "from", "beyond", "with", "without", "of", "for", "over"}
_RELATIVE = {"who", "that", "which", "whose"}
_BEING = {"is", "are", "was", "were", "has"}
_WHERE = {"on", "in", "at", "under", "inside", "near", "from", "beyond"}
_ALONE = {"apologises", "apologizes", "weeps", "cries", "sleeps", "dies", "died", "waits", "is", "has"}
_NEGATION = {"cannot", "never", "not", "no", "can't", "won't", "doesn't", "don't"}


@dataclass(frozen=True)
class Trade:
    """What somebody does in a seed: a verb in its base form, and what it is done to."""

    verb: str
    goods: Entry
    many: bool = False
    preposition: str = ""


@dataclass(frozen=True)
class Reading:
    """A seed, understood. `extras` are nouns that must be seen and have no other part in it."""

    subject: Subject
    star: Entry
    name: str = ""
    parents: tuple[Entry, Entry] | None = None
    trade: Trade | None = None
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
    if is_empty(text):
        raise BadRequest(
            f"the seed {text[:20]!r} holds nothing to film: write a word or two, such as 'Yeti Tardigrade'"
        )
    tokens = read_tokens(text)
    if all(token.little or token.text.isdecimal() for token in tokens):
        return _monument(tokens)
    asked = tokens[0].text in _ASKING and len(tokens) > 1
    head, clause = _head_and_clause(tokens[1:] if asked else tokens)
    if asked and not any(token.entry or token.strange for token in head):
        head, clause = clause, head
    phrase = _NounPhrase(head)
    said = _Clause(clause)
    star = phrase.star if not said.material else clad(phrase.star, said.material)
    where = phrase.where or said.where
    if star.kind == "institution" and phrase.parents is None and star.host:
        where = where or star
        star = look_up(star.host) or star
    quality = said.quality or phrase.quality or ("missing" if asked and tokens[0].text == "where" else "")
    staged = {entry.word for entry in (*phrase.parts, *said.parts, *((where,) if where else ()))}
    extras = [token.entry for token in tokens if token.entry and token.entry.word not in staged and _is_noun(token)]
    return Reading(
        subject=_subject(star, tokens),
        star=star,
        name=phrase.name,
        parents=phrase.parents,
        trade=said.trade,
        quality=quality,
        where=where,
        owner=phrase.owner,
        last=phrase.last,
        asked=asked,
        extras=tuple(dict.fromkeys(extras))[:3],
        nouns=_nouns(tokens, phrase),
    )


def _nouns(tokens: list[Token], phrase: "_NounPhrase") -> tuple[str, ...]:
    named = {*phrase.name.lower().split(), *phrase.star.called.lower().split()}
    return tuple(dict.fromkeys(t.text for t in tokens if t.text in named or (t.entry and _is_noun(t))))


def _is_noun(token: Token) -> bool:
    """Whether it names something to be seen, and is not a material or a verb that only looks like a noun."""
    return not any(token.text in page()[kind] for kind in ("materials", "sizes", "filed"))


def _monument(tokens: list[Token]) -> Reading:
    """Nothing but small words, or a figure: the longest of them stands in the desert."""
    word = max((token.text for token in tokens), key=len)
    word = english.number(int(word)) if word.isdecimal() and len(word) < 3 else word
    return Reading(subject="word", star=_standing(word), nouns=(word,))


def _standing(word: str) -> Entry:
    """A word that nothing can be drawn of: it stands in the desert as itself."""
    plain = look_up("word")
    assert plain is not None
    return plain.but(word=word, plural=word, count="proper", article="", called=english.capital(word), known=False)


def _head_and_clause(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The words for whom it is about, and the words for what is said of them."""
    named = False
    for at, token in enumerate(tokens):
        if named and (token.text in _RELATIVE or token.text == "but"):
            return tokens[:at], tokens[at + 1 :]
        if named and token.text in (*_BEING, *_NEGATION, "only", "made"):
            return tokens[:at], tokens[at:]
        bare = english.base(token.text) == token.text
        verb = english.is_verb(token.text) and (not bare or (named and tokens[at - 1].many and not token.entry))
        last = at == len(tokens) - 1
        if (
            named
            and not token.led
            and (verb or (last and token.text in page()["filed"]))
            and not (token.entry and last)
        ):
            return tokens[:at], tokens[at:]
        named = named or token.entry is not None or token.strange
    return tokens, []


class _NounPhrase:
    """Who it is about: one noun, two that are one being, or a name."""

    def __init__(self, tokens: list[Token]):
        self.name = ""
        self.parents: tuple[Entry, Entry] | None = None
        self.owner: Entry | None = None
        self.where: Entry | None = None
        self.last = any(token.text in ("last", "only", "final") for token in tokens[:3])
        core, rest = _split_at_preposition(tokens)
        described = [t.text for t in core if not t.entry] + [t.text for t in rest]
        self.quality = next((page()["filed"][text] for text in described if text in page()["filed"]), "")
        self.star = self._core(core)
        self.parts = tuple(token.entry for token in core if token.entry)
        self._after(rest)

    def _core(self, tokens: list[Token]) -> Entry:
        nouns = [token for token in tokens if token.entry]
        strangers = [token for token in tokens if token.strange]
        if not nouns:
            return self._stranger(tokens, strangers)
        if len(nouns) > 1 and nouns[0].owns:
            self.owner = nouns[0].entry
            nouns = nouns[1:]
        if len(nouns) > 1 and any(token.text in ("and", "or", "vs", "versus", "meets") for token in tokens):
            nouns = nouns[:1]
        star = nouns[-1].entry
        if len(nouns) > 1:
            first = nouns[-2].entry
            if first.word in page()["materials"] and first.kind != "creature":
                star = clad(star, first.word)
            else:
                star = blend(first, star)
            self.parents = (first, nouns[-1].entry)
        if strangers and star.kind in ("job", "creature", "thing"):
            self.name = " ".join(english.capital(token.text) for token in strangers[:2])
        for token in tokens:
            if token.entry is None and token.text in page()["materials"]:
                star = clad(star, token.text)
            elif token.text in page()["sizes"]:
                star = sized(star, token.text)
        return star

    def _stranger(self, tokens: list[Token], strangers: list[Token]) -> Entry:
        """A word nobody knows: a thing when it has an article and no capital, else somebody's name."""
        if not strangers:
            described = next(
                (token.text for token in tokens if not token.little), tokens[0].text if tokens else "nobody"
            )
            return _standing(described)
        token = strangers[0]
        entry = guess(" ".join(each.text for each in strangers[:2]) if not token.led else token.text)
        entry = entry.but(called=" ".join(map(english.capital, entry.called.split())))
        if token.led and not token.capital and entry.kind == "creature":
            word = token.text
            return entry.but(
                kind="thing", count="count", article=english.article(word), called="", plural=english.plural(word),
                look=entry.look.but(body="machine", wears=(), covering="metal", features=("one-eye",), height=0.6),
            )  # fmt: skip
        return entry

    def _after(self, rest: list[Token]) -> None:
        """What follows the first preposition: a place, or what it is made of."""
        for at, token in enumerate(rest):
            following = rest[at + 1 :] if token.text in _PREPOSITIONS else []
            noun = next((t for t in following if t.entry or t.text in page()["materials"]), None)
            if noun is None:
                continue
            if token.text == "of" and noun.text in page()["materials"] and self.parents is None:
                self.star = clad(self.star, noun.text)
                if noun.entry:
                    self.parents = (noun.entry, self.star)
            elif token.text == "of" and noun.entry and self.star.kind == "institution" and self.parents is None:
                self.parents = (noun.entry, self.star)
                self.star = blend(noun.entry, self.star)
            elif noun.entry and self.where is None and _is_place(noun.entry) and token.text != "with":
                self.where = noun.entry


class _Clause:
    """What is said of them: a trade, a quality, a material."""

    def __init__(self, tokens: list[Token]):
        self.trade: Trade | None = None
        self.quality = ""
        self.material = ""
        self.where: Entry | None = None
        self.parts: tuple[Entry, ...] = ()
        if not tokens:
            return
        texts = [token.text for token in tokens]
        if "made" in texts[:3]:
            self.material = next((text for text in texts if text in page()["materials"]), "")
            return
        at = next((at for at, t in enumerate(tokens) if not t.little and t.text not in _NEGATION), len(tokens))
        verb = tokens[at].text if at < len(tokens) else ""
        self.quality = page()["filed"].get(verb, "")
        after = tokens[at + 1 :]
        self._read_trade(verb, after)
        if self.where is None:
            _, rest = _split_at_preposition(tokens)
            places = (t.entry for t in rest if t.entry and _is_place(t.entry) and t.entry not in self.parts)
            self.where = next(places, None)

    def _read_trade(self, verb: str, after: list[Token]) -> None:
        """What the verb is done to: a noun near it, or the last strange word; `lives on Mars` says only where."""
        found = next((t for t in after if t.entry), None) or next((t for t in reversed(after) if t.strange), None)
        between = after[: after.index(found)] if found else []
        preposition = next(
            (t.text for t in between if t.text in _PREPOSITIONS or t.text in ("to", "about", "after")), ""
        )
        if found is None or verb in _ALONE or len(between) > 3:
            return
        goods = found.entry or _unknown_thing(found.text)
        if preposition in _WHERE and _is_place(goods):
            self.where = goods
            return
        many = found.many or (found.entry is None and english.singular(found.text) != found.text)
        self.trade = Trade(english.base(verb), goods, many, preposition)
        self.parts = (goods,)


def _unknown_thing(word: str) -> Entry:
    one = english.singular(word)
    stone = look_up("stone")
    assert stone is not None
    return stone.but(word=one, plural=english.plural(one), article=english.article(one), known=False)


def _split_at_preposition(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    for at, token in enumerate(tokens):
        if at and token.text in _PREPOSITIONS and any(t.entry or t.strange for t in tokens[:at]):
            return tokens[:at], tokens[at:]
    return tokens, []


def _is_place(entry: Entry) -> bool:
    return entry.kind in ("place", "institution") or entry.look.body == "celestial"


def _subject(star: Entry, tokens: list[Token]) -> Subject:
    """What the film is about: a being, a person, a mute thing, a place, or a word that stands in the landscape."""
    shouted = len(tokens) == 1 and star.kind in ("word", "feeling", "time")
    if star.kind == "word" or shouted:
        return "word"
    if star.kind == "job":
        return "person"
    if star.kind in ("place", "weather") or star.look.body == "celestial":
        return "place"
    if star.kind in ("thing", "time", "feeling"):
        return "thing"
    return "being"
