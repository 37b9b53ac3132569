"""The two halves of a seed: the words for whom it is about, and the words for what is said of them."""

from dataclasses import dataclass

from filmgen.backends.lexicon import Entry, english, guess, is_given, look_up
from filmgen.backends.storyteller.blending import blend, clad, sized
from filmgen.backends.storyteller.tokens import Token, page

_PREPOSITIONS = {"on", "in", "at", "under", "inside", "near", "from", "beyond", "to", "with", "without", "of", "for",
                 "over"}  # fmt: skip
_DIRECTIONS = {"about", "after", "into", "like"}
_WHERE = {"on", "in", "at", "under", "inside", "near", "from", "beyond"}
_BEING = {"is", "are", "was", "were", "has"}
_NEGATION = {"cannot", "never", "not", "no", "can't", "won't", "doesn't", "don't"}
_RELATIVE = {"who", "that", "which", "whose"}
_ALONE = {"apologises", "apologizes", "weeps", "cries", "sleeps", "dies", "died", "waits"}
STATES = {"want", "have", "need", "like", "be", "own", "know"}
"""What somebody is rather than does: nobody can be watched at it."""
_BEARINGS = {"away", "off", "back", "backwards", "sideways", "upwards", "downwards", "alone", "home"}
_BESIDE = {"and", "or", "vs", "versus", "meets"}


@dataclass(frozen=True)
class Trade:
    """What somebody does in a seed: a verb in its base form, and what it is done to."""

    verb: str
    goods: Entry
    many: bool = False
    preposition: str = ""


def in_halves(tokens: list[Token], asked: bool) -> tuple[list[Token], list[Token]]:
    """A seed cut before its verb, or after `who`. The second half is empty where nothing is said."""
    named = False
    for at, token in enumerate(tokens):
        if named and (token.text in _RELATIVE or token.text == "but"):
            return tokens[:at], tokens[at + 1 :]
        if named and token.text in (*_BEING, *_NEGATION, "only", "made"):
            return tokens[:at], tokens[at:]
        last = at == len(tokens) - 1
        if named and not token.led and _is_said(token, tokens[at - 1], asked, last):
            return tokens[:at], tokens[at:]
        named = named or token.entry is not None or token.strange
    return tokens, []


def _is_said(token: Token, before: Token, asked: bool, last: bool) -> bool:
    """Whether a word is what they do: a bent verb, a bare one after a plural, a quality at the end."""
    bare = english.base(token.text) == token.text
    if token.entry is not None and last and not (asked and before.many):
        return False
    if english.is_verb(token.text) and (not bare or (token.entry is None and (asked or before.many))):
        return True
    if english.is_verb(token.text) and before.many and asked:
        return True
    return last and token.text in page()["filed"]


class NounPhrase:
    """Who it is about: one noun, two that are one being, or a name. `parts` are the nouns used up by it."""

    def __init__(self, tokens: list[Token]):
        self.name = ""
        self.parents: tuple[Entry, Entry] | None = None
        self.owner: Entry | None = None
        self.where: Entry | None = None
        self.parts: tuple[Entry, ...] = ()
        self.last = any(token.text in ("last", "only", "final") for token in tokens[:3])
        core, rest = _split_at_preposition(tokens)
        described = [t.text for t in core if not t.entry] + [t.text for t in rest]
        self.quality = next((page()["filed"][text] for text in described if text in page()["filed"]), "")
        self.star = self._dressed(self._core(core), core)
        self._after(rest)

    def _core(self, tokens: list[Token]) -> Entry:
        nouns = [token for token in tokens if token.entry]
        strangers = [token for token in tokens if token.strange and not (nouns and token.led and not token.capital)]
        if nouns and nouns[0].owns and (len(nouns) > 1 or strangers):
            self.owner = nouns[0].entry
            nouns = nouns[1:]
        if not nouns:
            return self._stranger(tokens, strangers)
        if any(token.text in _BESIDE for token in tokens):
            nouns = nouns[:1]
        nouns = nouns[-2:]
        self.parts = tuple(token.entry for token in nouns)
        star = nouns[-1].entry if len(nouns) == 1 else self._two(nouns[0].entry, nouns[1].entry)
        if strangers and star.kind in ("job", "creature", "thing"):
            self.name = " ".join(dict.fromkeys(map(english.capital, _called(strangers))))
        return star

    def _two(self, first: Entry, second: Entry) -> Entry:
        """`glass postman` is made of glass, `brother cloud` is a brother, `yeti tardigrade` is one being."""
        self.parents = (first, second)
        materials = page()["materials"]
        if first.word in materials and first.kind != "creature":
            return clad(second, first.word)
        if first.kind == "job" and second.word in materials and second.kind == "weather":
            return clad(first, second.word)
        return blend(first, second)

    def _stranger(self, tokens: list[Token], strangers: list[Token]) -> Entry:
        """A word nobody knows: a thing when it has an article or an owner and no capital, else somebody's name."""
        if not strangers:
            return standing(next((t.text for t in tokens if not t.little), tokens[0].text if tokens else "nobody"))
        token = strangers[0]
        entry = guess(token.text if token.led else " ".join(dict.fromkeys(_called(strangers))))
        if (token.led or self.owner) and not token.capital and entry.kind == "creature":
            return unknown_thing(token.text)
        return entry.but(called=" ".join(map(english.capital, entry.called.split())))

    def _dressed(self, star: Entry, tokens: list[Token]) -> Entry:
        for token in dict.fromkeys(tokens):
            if token.text in star.word.split():
                continue
            if token.entry is None and token.text in page()["materials"]:
                star = clad(star, token.text)
            elif token.text in page()["sizes"]:
                star = sized(star, token.text)
        return star

    def _after(self, rest: list[Token]) -> None:
        """What follows the first preposition: a place, or what it is made of."""
        for at, token in enumerate(rest):
            following = rest[at + 1 :] if token.text in _PREPOSITIONS else []
            noun = next((t for t in following if t.entry or t.text in page()["materials"]), None)
            if noun is None:
                continue
            free = token.text == "of" and self.parents is None
            if free and noun.text in page()["materials"]:
                self.parents = (noun.entry, self.star) if noun.entry else None
                self.star = clad(self.star, noun.text)
            elif free and noun.entry and self.star.kind == "institution":
                self.parents = (noun.entry, self.star)
                self.star = blend(noun.entry, self.star)
                self.parts += (noun.entry,)
            elif noun.entry and self.where is None and is_place(noun.entry) and token.text != "with":
                self.where = noun.entry


class Clause:
    """What is said of them: a trade, or one that is `refused`, a quality, a material, or what they are.

    `spent` is the verb's own word.
    """

    def __init__(self, tokens: list[Token]):
        self.trade: Trade | None = None
        self.refused: Trade | None = None
        self.deed = ""
        self.quality = ""
        self.material = ""
        self.becomes: Entry | None = None
        self.where: Entry | None = None
        self.parts: tuple[Entry, ...] = ()
        self.spent = ""
        if not tokens:
            return
        texts = [token.text for token in tokens]
        if "made" in texts[:3]:
            self.material = next((text for text in texts if text in page()["materials"]), "")
            return
        if texts[0] in _BEING:
            noun = next((t.entry for t in tokens[:4] if t.entry and t.entry.kind in ("job", "creature")), None)
            self.becomes = noun
            self.parts = (noun,) if noun else ()
        self._read(tokens)

    def _read(self, tokens: list[Token]) -> None:
        at = next((at for at, t in enumerate(tokens) if not t.little and t.text not in _NEGATION), len(tokens))
        if _does_something_else(tokens[at : at + 2]):
            return
        self.spent = tokens[at].text if at < len(tokens) else ""
        self.quality = page()["filed"].get(self.spent, "")
        described = tokens[0].text in _BEING and not (at == 1 and self.spent.endswith("ing"))
        if not described:
            self._read_trade(self.spent, tokens[at + 1 :])
            self._read_deed(tokens[:at], tokens[at + 1 :])
            if any(token.text in _NEGATION for token in tokens[:at]):
                self.trade, self.refused = None, self.trade
        if self.where is None:
            _, rest = _split_at_preposition(tokens)
            places = (t.entry for t in rest if t.entry and is_place(t.entry) and t.entry not in self.parts)
            self.where = next(places, None)

    def _read_deed(self, before: list[Token], after: list[Token]) -> None:
        """What they do to nobody: `limps`, `rows away`."""
        if self.trade or self.quality or self.where or any(token.text in _NEGATION for token in before):
            return
        verb = english.base(self.spent)
        done = verb not in STATES and self.spent in (verb, english.third_person(verb))
        if done and english.is_verb(self.spent):
            bearing = next((token.text for token in after[:1] if token.text in _BEARINGS), "")
            self.deed = f"{verb} {bearing}".strip()

    def _read_trade(self, verb: str, after: list[Token]) -> None:
        """What the verb is done to: a noun near it, or the last strange word; `lives on Mars` says only where."""
        found = next((t for t in after if t.entry), None) or next((t for t in reversed(after) if t.strange), None)
        between = after[: after.index(found)] if found else []
        preposition = next((t.text for t in between if t.text in _PREPOSITIONS | _DIRECTIONS), "")
        if found is None or verb in _ALONE or len(between) > 3:
            return
        goods = found.entry or unknown_thing(found.text)
        if preposition in _WHERE and is_place(goods):
            self.where = goods
            return
        many = found.many or (found.entry is None and english.singular(found.text) != found.text)
        self.trade = Trade(english.base(verb), goods, many, preposition)
        self.parts = (*self.parts, goods)


def _called(strangers: list[Token]) -> list[str]:
    """What somebody is called. Of a full name the given one is kept: whoever has it may be a real person."""
    return [token.text for token in strangers[: 1 if is_given(strangers[0].text) else 2]]


def _does_something_else(tokens: list[Token]) -> bool:
    """Whether a clause is about another noun: `whose dragon has moved`."""
    if len(tokens) < 2 or tokens[0].entry is None:
        return False
    verb = tokens[1].text
    return verb in _BEING or (english.is_verb(verb) and english.base(verb) != verb)


def is_place(entry: Entry) -> bool:
    return entry.kind in ("place", "institution") or entry.look.body == "celestial"


def standing(word: str) -> Entry:
    """A word that nothing can be drawn of: it stands in the desert as itself."""
    plain = look_up("word")
    assert plain is not None
    return plain.but(word=word, plural=word, count="proper", article="", called=english.capital(word), known=False)


def unknown_thing(word: str) -> Entry:
    """A thing that nobody knows, about as large as a chair, with one eye of light."""
    one = english.singular(word)
    plain = look_up("radio")
    assert plain is not None
    return plain.but(
        word=one, plural=english.plural(one), article=english.article(one), known=False, home="room", voice=None,
        does=(), suffers=(), needs=(), opposite="", defines="", alibi="", paper="", sound="hum",
        look=plain.look.but(features=("one-eye",), height=0.6, outline=""),
    )  # fmt: skip


def _split_at_preposition(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    for at, token in enumerate(tokens):
        if at and token.text in _PREPOSITIONS and any(t.entry or t.strange for t in tokens[:at]):
            return tokens[:at], tokens[at:]
    return tokens, []
