"""How somebody talks: how long, what they like to say and what never, and whether they say `it is` or `it's`."""

import re
from dataclasses import dataclass
from functools import cache

from filmgen.backends.storyteller.material import tables
from filmgen.film.staging import VoiceRole

_SHORTENED = (
    (re.compile(r"(^|(?<=[.!?] ))(It|That|There|He|She|What|Who|Where) is (?=[a-z])"), r"\1\2's "),
    (re.compile(r"(^|(?<=[.!?] ))I am (?=[a-z])"), r"\1I'm "),
    (re.compile(r"(^|(?<=[.!?] ))(You|They|We) are (?=[a-z])"), r"\1\2're "),
    (re.compile(r"\b([Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Ww]as|[Hh]as|[Hh]ave|[Cc]ould|[Ww]ould) not\b"), r"\1n't"),
    (re.compile(r"\b([Cc])annot\b"), r"\1an't"),
)


@dataclass(frozen=True)
class Manner:
    """The habits of a voice."""

    name: str
    words: int
    likes: re.Pattern[str]
    never: re.Pattern[str]
    contracts: bool = False

    @property
    def tag(self) -> str:
        """What is true while somebody of this manner speaks."""
        return f"says-{self.name}"

    def weigh(self, option: str) -> int:
        """How readily they say it: 0 for never, more for what is like them in length and in what it is about."""
        if self.never.search(option):
            return 0
        return 1 + bool(self.likes.search(option)) + (abs(len(option.split()) - self.words) <= _NEAR)

    def spoken(self, line: str) -> str:
        """A line as they say it."""
        for full, short in _SHORTENED if self.contracts else ():
            line = full.sub(short, line)
        return line


_NEAR = 3
"""Words by which a line may differ from how long theirs are."""


@cache
def manner_of(voice: VoiceRole) -> Manner:
    """How somebody with this voice talks."""
    rows = tables()["manners"]
    name = next((name for name, row in rows.items() if voice in row["of"]), "plain")
    row = rows[name]
    likes, never = (re.compile(row[key], re.IGNORECASE) for key in ("likes", "never"))
    return Manner(name, row["words"], likes, never, row.get("contracts", False))
