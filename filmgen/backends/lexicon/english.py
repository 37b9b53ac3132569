"""English word forms: plurals, articles, verbs, numbers. The one place where a word is bent."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

_THIRD = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_AN = ("hour", "honest", "honour", "heir")
_A = ("uni", "use", "usu", "euro", "one", "once", "ukulele", "ewe", "eulog")
_NOT_A = ("unin", "unim", "unid")
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


# Nouns


def plural(word: str) -> str:
    """More than one of it; the last word of a compound is bent."""
    head, space, last = word.rpartition(" ")
    irregular = _forms()["plurals"]
    if last in irregular:
        bent = irregular[last]
    elif last.endswith(("man", "woman")) and not last.endswith(("human", "shaman", "german", "talisman")):
        bent = last[:-3] + "men"
    elif re.search(r"[^aeiou]y$", last):
        bent = last[:-1] + "ies"
    elif re.search(r"(s|x|z|ch|sh)$", last):
        bent = last + "es"
    else:
        bent = last + "s"
    return head + space + bent


def singular(word: str) -> str:
    """One of them, or the word itself when it is not seen to be a plural."""
    head, space, last = word.rpartition(" ")
    for one, many in _forms()["plurals"].items():
        if last == many:
            return head + space + one
    if re.search(r".{2}men$", last):
        last = last[:-2] + "an"
    elif last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif re.search(r"(ss|x|z|ch|sh)es$", last):
        last = last[:-2]
    elif re.search(r".{2}s$", last) and not re.search(r"(ss|us|is)$", last):
        last = last[:-1]
    return head + space + last


def article(word: str) -> str:
    """`a` or `an`, by how the word sounds."""
    low = word.lower().lstrip("'\"")
    if low.startswith(_AN):
        return "an"
    if low.startswith(_A) and not low.startswith(_NOT_A):
        return "a"
    return "an" if low[:1] in set("aeiou") else "a"


# Verbs: each function bends the first word of a phrase and leaves the rest


def third_person(phrase: str) -> str:
    """`wait by the door` -> `waits by the door`."""
    verb, space, rest = phrase.partition(" ")
    if verb in _THIRD:
        bent = _THIRD[verb]
    elif re.search(r"[^aeiou]y$", verb):
        bent = verb[:-1] + "ies"
    elif re.search(r"(s|x|z|ch|sh|o)$", verb):
        bent = verb + "es"
    else:
        bent = verb + "s"
    return bent + space + rest


def past(phrase: str) -> str:
    """`wait by the door` -> `waited by the door`."""
    return _bend_back(phrase, 0)


def past_participle(phrase: str) -> str:
    """`take the train` -> `taken the train`."""
    return _bend_back(phrase, 1)


def gerund(phrase: str) -> str:
    """`run late` -> `running late`."""
    verb, space, rest = phrase.partition(" ")
    if verb.endswith("ie"):
        bent = verb[:-2] + "ying"
    elif re.search(r"[^eoy]e$", verb) and verb != "be":
        bent = verb[:-1] + "ing"
    else:
        bent = (verb + verb[-1] if _doubles(verb) else verb) + "ing"
    return bent + space + rest


def base(verb: str) -> str:
    """The base of a verb form: `sits`, `sat`, `sitting` -> `sit`. A word that is no form comes back as it is."""
    low = verb.lower()
    if low in ("am", "is", "are", "was", "were", "been", "being"):
        return "be"
    known = _verbs()
    for candidate in _candidates(low):
        if candidate in known:
            return candidate
    for one, (before, done) in _irregular().items():
        if low in (before, done):
            return one
    return next(iter(_candidates(low)[1:]), low)


def is_verb(word: str) -> bool:
    """Whether a word, in any form, is a verb known to be seen or heard on screen."""
    return base(word) in _verbs()


def number(count: int) -> str:
    """A count in words up to ninety-nine; `no` for none, figures above."""
    if not 0 <= count < 100:
        return str(count)
    if count <= 20:
        return _NUMBERS[count]
    tens, ones = divmod(count, 10)
    return _TENS[tens] + (f"-{_NUMBERS[ones]}" if ones else "")


def capital(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


# What they share


@lru_cache(maxsize=1)
def _forms() -> dict:
    return tomllib.loads(files(__package__).joinpath("forms.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in _forms()["irregular"].split(","))
    return {one: (before, done) for one, before, done in rows}


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    forms = _forms()
    return frozenset(_irregular()) | frozenset(forms["doubling"].split()) | frozenset(forms["regular"].split())


def _doubles(verb: str) -> bool:
    """Whether the last letter is written twice before an ending: known, or a short irregular such as `sit`."""
    if verb in _forms()["doubling"].split():
        return True
    return verb in _irregular() and bool(re.search(r"(^|[^aeiou])[aeiou][bdgmnpt]$", verb))


def _bend_back(phrase: str, form: int) -> str:
    verb, space, rest = phrase.partition(" ")
    if verb in _irregular():
        bent = _irregular()[verb][form]
    elif verb.endswith("e"):
        bent = verb + "d"
    elif re.search(r"[^aeiou]y$", verb):
        bent = verb[:-1] + "ied"
    else:
        bent = (verb + verb[-1] if _doubles(verb) else verb) + "ed"
    return bent + space + rest


def _candidates(low: str) -> tuple[str, ...]:
    """What a verb form may come from, the word itself first."""
    for ending in ("ing", "ed", "es", "s"):
        stem = low.removesuffix(ending)
        if stem != low and len(stem) > 1:
            single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
            back = stem[:-1] + "y" if stem.endswith("i") else stem
            ie = stem[:-1] + "ie" if stem.endswith("y") else stem
            return tuple(dict.fromkeys((low, stem, stem + "e", single, back, ie)))
    return (low,)
