"""What is true of a star: its traits as slots, and the tags that choices ask about."""

import re
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from filmgen.backends.lexicon import Entry, english, guess, look_up
from filmgen.backends.storyteller.grammar import Slot
from filmgen.backends.storyteller.material import tables
from filmgen.backends.storyteller.nouns import Noun, Phrase, Words
from filmgen.backends.storyteller.phrases import STATES, Trade
from filmgen.backends.storyteller.reading import Reading
from filmgen.backends.storyteller.wordplay import hidden_in

_SIZES = ((0.05, "tiny"), (0.7, "small"), (2.6, "middling"), (9.0, "large"), (float("inf"), "vast"))
_MUTE = {"thing", "place"}
_SELLING = {"sell", "buy", "trade", "rent", "lend", "deal", "smuggle", "auction", "hire", "deliver", "bottle"}


def about(reading: Reading, star: Noun, chance: np.random.Generator) -> dict[str, Slot | Mapping[str, object]]:
    """The slots that say what the star is, does and needs. Where the lexicon is silent, its kind speaks."""
    entry = reading.star
    defaults = _defaults(entry)
    slots: dict[str, Slot | Mapping[str, object]] = {"star": star, "kin": Noun(entry_of(kin_of(reading)))}
    spare = [habit for habit in defaults["does"] if habit not in entry.does][: max(0, 3 - len(entry.does))]
    habits = [*_shuffled(entry.does[:5], chance), *spare]
    for number, habit in enumerate((_said_habits(reading) + habits * 3)[:4], 1):
        slots[f"habit{number}"] = Phrase(re.sub(r"\bits\b", star.form("their"), habit))
    suffered = _shuffled((*entry.suffers, *(s for s in defaults["suffers"] if s not in entry.suffers))[:4], chance)
    slots["suffered"], slots["suffered2"] = Words(suffered[0]), Words(suffered[1])
    slots["need"] = Words(_one(entry.needs or defaults["needs"], chance))
    slots["defines"] = Words(entry.defines or defaults["defines"][0])
    slots["opposite"] = Noun(_opposite(entry))
    slots["noise"] = Words((entry.sound or "thud").upper())
    slots["paper"] = Words(entry.paper or defaults["paper"][0])
    slots["alibi"] = Words(entry.alibi or defaults["alibi"][0])
    slots["demoted"] = Noun(entry_of(_one(_demotions(entry), chance)))
    if reading.parents:
        slots["mother"], slots["father"] = Noun(reading.parents[0]), Noun(reading.parents[1])
    if reading.owner:
        slots["owner"] = Noun(reading.owner)
    for number, extra in enumerate(reading.extras, 1):
        slots[f"extra{number}"] = Noun(extra)
        slots["extrause"] = Phrase(_one(extra.uses or ("keep it where one can see it",), chance))
    if reading.where:
        slots["where"] = Noun(reading.where)
    slots["hidden"] = hidden_in(star.title)
    slots["why"] = Words(_why(reading, star))
    slots["question"] = Words(_question(reading, star))
    slots["loan"] = Noun(entry_of(_one(tuple(tables()["world"]["loans"]), chance)))
    slots["loanuse"] = Phrase(_one(slots["loan"].entry.uses, chance))
    slots.update(_trade(reading))
    slots.update(_refused(reading))
    slots.update(_quality(reading, chance))
    return slots


def tags_of(reading: Reading) -> set[str]:
    """What choices may ask about: the kind of star, its size and covering, what the seed said of it."""
    entry = reading.star
    size = next(name for limit, name in _SIZES if entry.look.height < limit)
    tags = {
        reading.subject,
        size,
        entry.kind,
        f"body-{entry.look.body}",
        f"of-{entry.look.covering}",
        f"star-{entry.count}",
    }
    tags.update(f"has-{feature}" for feature in entry.look.features)
    if entry.voice is not None and reading.subject not in ("word", "place"):
        tags.add("voiced")
    for name, true in {
        "mute": reading.subject in _MUTE,
        "blend": reading.parents is not None,
        "creatures": bool(reading.parents and all(parent.kind == "creature" for parent in reading.parents)),
        "trade": reading.trade is not None,
        "many-goods": reading.trade is not None and reading.trade.many,
        "sells": reading.trade is not None and reading.trade.verb in _SELLING,
        "quality": bool(reading.quality),
        "said": bool(reading.refused or reading.deed or reading.extras),
        "last": reading.last,
        "asked": reading.asked,
        "located": reading.where is not None,
        "owned": reading.owner is not None,
        "stranger": not entry.known,
        "named": bool(reading.name),
        "sky": entry.look.body == "celestial",
        "elder": reading.subject != "person" and entry.voice in ("old-woman", "old-man"),
        "nowhere": reading.where is None,
        "question": bool(_question(reading, Noun(entry))),
        "refused": reading.refused is not None and not reading.refused.preposition,
        "forebears": bool(reading.parents and all(_is_somebody(parent) for parent in reading.parents)),
    }.items():
        if true:
            tags.add(name)
    if reading.quality:
        tags.add(f"q-{reading.quality}")
    if reading.trade is not None:
        goods = reading.trade.goods
        tags.add(f"goods-{goods.kind}")
        if goods.sound == "hush" or goods.opposite == "alarm clock":
            tags.add("quiet-goods")
    tags.update(f"extra-{extra.kind}" for extra in reading.extras[:1])
    tags.update((f"is-{entry.word.rpartition(' ')[2]}", f"mood-{entry.mood}", f"opposite-{_opposite(entry).kind}"))
    return tags


def _opposite(entry: Entry) -> Entry:
    return entry_of(entry.opposite or _defaults(entry)["opposite"][0])


def _is_somebody(entry: Entry) -> bool:
    """Whether it can come along the road: a thing that one can count, and that is not weather."""
    return entry.count == "count" and entry.kind in ("creature", "job", "thing", "place")


def _said_habits(reading: Reading) -> list[str]:
    """What the seed itself says that the star does: it comes before all other habits."""
    trade = reading.trade
    if trade is not None and trade.verb not in STATES:
        return [_trading(trade)]
    if reading.deed:
        return [reading.deed]
    return [str(tables()["qualities"][reading.quality]["habit"])] if reading.quality else []


def with_trade(reading: Reading, chance: np.random.Generator) -> Reading:
    """A person of whom the seed says nothing else is given a trade that nobody has."""
    said = reading.trade or reading.refused or reading.deed or reading.quality or reading.parents or reading.extras
    if reading.subject != "person" or said:
        return reading
    verb, goods, many = _one(tuple(tuple(row) for row in tables()["world"]["trades"]), chance)
    return replace(reading, trade=Trade(verb, entry_of(goods), many))


def _why(reading: Reading, star: Noun) -> str:
    """What a child would ask: `Why is it late?`"""
    if reading.quality:
        said = str(tables()["qualities"][reading.quality]["is"])
        if said.startswith("is "):
            return f"Why is {star.form('they')} {said.removeprefix('is ')}?"
    return f"What is {star.form('they')} for?"


def _question(reading: Reading, star: Noun) -> str:
    """The question of a seed as it would be asked of somebody who knows: `Why does it limp?`"""
    if not reading.asked:
        return ""
    if reading.deed:
        return f"Why {'do' if star.form('they') == 'they' else 'does'} {star.form('they')} {reading.deed}?"
    if reading.quality == "missing":
        return f"Where is {star.form('they')} now?"
    return _why(reading, star) if reading.quality else ""


def _refused(reading: Reading) -> dict[str, Slot]:
    """What is never done in this film, until it is: a verb, and whom or what it would be done to."""
    if reading.refused is None:
        return {}
    return {"refused": Phrase(reading.refused.verb), "undone": Noun(reading.refused.goods)}


def kin_of(reading: Reading) -> str:
    """The plain word for what it is: a bird, a machine."""
    entry = reading.star
    table = tables()["world"]["kin"]
    return (
        table.get(entry.word.rpartition(" ")[2])
        or table.get(f"kind-{entry.kind}")
        or table.get(entry.look.body, "thing")
    )


def _trading(trade: Trade) -> str:
    """`sell fog`, `talk to plants`."""
    noun = Noun(trade.goods)
    words = (trade.verb, trade.preposition, noun.form("pl" if trade.many else "a"))
    return " ".join(word for word in words if word)


def _trade(reading: Reading) -> dict[str, Slot]:
    """What they deal in, and what it is kept in."""
    trade = reading.trade
    if trade is None:
        return {}
    verb, entry = trade.verb, trade.goods
    noun = Noun(entry)
    goods = noun.form("pl") if trade.many else noun.form("a")
    kept = entry_of(entry.kept or tables()["world"]["kept"].get(f"kind-{entry.kind}", "box"))
    cure = entry_of(entry.opposite or "lamp")
    return {
        "goods": Words(goods),
        "good": noun,
        "trade": Phrase(_trading(trade)),
        "verb": Phrase(verb),
        "kept": Noun(kept),
        "cure": Noun(cure),
        "effect": Phrase(entry.effect or "change"),
    }


def _quality(reading: Reading, chance: np.random.Generator) -> dict[str, Mapping[str, object]]:
    """The property of a thing: the one its seed named, or one that it takes up for this film."""
    table = tables()["qualities"]
    quality = table[reading.quality or _one(tuple(sorted(set(table) - {"missing"})), chance)]
    pairs = _shuffled(tuple(map(tuple, quality["pairs"])), chance)
    return {
        "quality": quality,
        **{name: {"ask": ask, "answer": answer} for name, (ask, answer) in zip(("pair", "pair2"), pairs, strict=False)},
    }


def _defaults(entry: Entry) -> dict[str, list[str]]:
    table = tables()["world"]["defaults"]
    return table.get(entry.kind, table["thing"])


def _demotions(entry: Entry) -> tuple[str, ...]:
    """What it would be without what defines it: a machine without its last packet is a cupboard."""
    table = tables()["world"]["demoted"]
    return tuple(table.get(entry.word.rpartition(" ")[2]) or table.get(entry.look.body) or table["machine"])


def entry_of(word: str) -> Entry:
    """The entry of one of our own words: a plain thing where the lexicon has none."""
    found = look_up(word)
    if found is not None:
        return found
    return guess("stone").but(word=word, plural=english.plural(word), kind="thing", count="count", called="",
                              article=english.article(word))  # fmt: skip


def _one(options: tuple, chance: np.random.Generator):
    return options[int(chance.integers(len(options)))]


def _shuffled(options: tuple[str, ...], chance: np.random.Generator) -> list[str]:
    return [options[int(at)] for at in chance.permutation(len(options))]
