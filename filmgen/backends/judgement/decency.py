"""Whether anybody who lives could be hurt: no word that is said in no film, and nobody's full name."""

import hashlib
import re
from collections.abc import Iterator

from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import Page
from filmgen.backends.lexicon import is_given, look_up

_FULL_NAME = re.compile(r"\b(?=([A-Z][a-z]+) (?:[A-Z]\. |(?:van|von|de|del|della|di|al) )?([A-Z][a-z]+)\b)")
_INSULTS = frozenset({
    "08a841e9", "0be9b885", "120f6e5b", "158869a9", "16ea09fc", "22fc75e6", "27a62b68", "3160c321", "333f7618",
    "3b1e0d7c", "3cc0a581", "566f532d", "619bc82e", "886d51e9", "8f5083e3", "98b52c4b", "9915ba2d", "b3cec2f6",
    "c1b4ed05", "c3de533e", "cc020323", "e7b98c6a", "eef3bd09", "f9d0d9b1",
})  # fmt: skip
"""The first eight digits of the SHA-256 of words that are said in no film, so that they stand nowhere in the source."""


def register(page: Page) -> Iterator[Finding]:
    """Nobody is called what no film should call anybody."""
    for text in page.texts:
        for word in re.findall(r"[a-z]+", text.lower()):
            if is_insult(word):
                yield Finding("register", f"{word[0]}... is an insult to a people", 20.0)


def people(page: Page) -> Iterator[Finding]:
    """Nobody has the full name of somebody who may live: a given name and one that no lexicon knows."""
    cues = (line.cue.title() for line in page.lines)
    named = {match for text in (*page.texts, *cues) for match in _FULL_NAME.findall(text)}
    for given, family in sorted(named):
        if is_given(given) and look_up(family) is None:
            yield Finding("people", f"{given} {family} may be somebody: a given name is enough", 3.0)


def is_insult(word: str) -> bool:
    """Whether a word, or the word that it is the plural of, is said in no film."""
    return bool({_digest(word.lower()), _digest(word.lower().removesuffix("s"))} & _INSULTS)


def _digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:8]
