"""A seed's words, one token for each thing they name. What a stranger typed goes no further than this."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from anyascii import anyascii

from filmgen.backends.lexicon import Entry, english, look_up

_LIMIT = 600
_LONGEST = 24
_MOST = 40


@dataclass(frozen=True)
class Token:
    """One noun, however many words it has, or one other word. `owns` where it had an apostrophe and s."""

    text: str
    entry: Entry | None = None
    many: bool = False
    capital: bool = False
    owns: bool = False
    led: bool = False
    """Whether an article stands before it."""

    @property
    def little(self) -> bool:
        return self.entry is None and self.text in page()["little"]

    @property
    def strange(self) -> bool:
        """Whether it is a word that nobody knows."""
        if self.entry is not None or self.text.isdecimal() or english.is_verb(self.text):
            return False
        return not any(self.text in page()[kind] for kind in ("little", "adjectives", "materials", "sizes", "filed"))


def read_tokens(text: str) -> list[Token]:
    """The words of a text in Latin letters, without markup, at most forty."""
    words = _words(text)
    tokens, at = [], 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if at + n <= len(words) and _entry(words[at : at + n])), 1)
        run = words[at : at + size]
        phrase = " ".join(re.sub(r"'s$", "", word) for word in run).lower()
        entry = _entry(run)
        tokens.append(
            Token(
                text=phrase[:_LONGEST],
                entry=entry,
                many=entry is not None and phrase == entry.plural and phrase != entry.word,
                capital=run[0][:1].isupper(),
                owns=run[-1].endswith("'s"),
                led=at > 0 and words[at - 1].lower() in ("a", "an", "the", "my", "every", "last"),
            )
        )
        at += size
    return tokens


def is_empty(text: str) -> bool:
    """Whether there is no letter and no figure in it."""
    return not re.search(r"[A-Za-z0-9]", anyascii(text[:_LIMIT]))


def _words(text: str) -> list[str]:
    plain = re.sub(r"<[^<>]{0,80}>", " ", text[:_LIMIT])
    plain = re.sub(r"[^A-Za-z0-9']", " ", anyascii(plain).replace("\u2019", "'"))
    words = (word.strip("'") for word in plain.split())
    return [word[:_LONGEST] for word in words if word][:_MOST]


def _entry(run: list[str]) -> Entry | None:
    phrase = " ".join(re.sub(r"'s$", "", word) for word in run).lower()
    if run[0].lower() in page()["little"]:
        return None
    return look_up(phrase, whole=True)


@lru_cache(maxsize=1)
def page() -> dict:
    """The small words, adjectives, materials, sizes and qualities that a reader of seeds knows; `filed` by word."""
    found = tomllib.loads(files(__package__).joinpath("banks/readings.toml").read_text(encoding="utf-8"))
    found |= {kind: frozenset(found[kind].split()) for kind in ("little", "adjectives")}
    found["filed"] = {word: quality for quality, words in found["qualities"].items() for word in words}
    return found
