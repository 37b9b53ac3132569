"""What can happen in a story: a piece of screenplay with slots, what it needs and what it makes true."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from filmgen.backends.storyteller.facts import Fact, read_facts

_HEADER = re.compile(r"^% *(if|needs|gives) +(.+)$")
_NOTE = re.compile(r"\[\[(plant|payoff): *([^\]]+?) *\]\]")
_CUE = re.compile(r"^@([a-z0-9]+)( \([^)]*\))?$", re.MULTILINE)
_NAMED = re.compile(r"\{([A-Za-z0-9]+)(?:\.[a-z0-9.]+)?\}")


@dataclass(frozen=True)
class Way:
    """One way to play a beat, and what it asks of the story so far.

    `needs` must be true, and `gives` makes it so. `plants` are shown with an alibi and must be paid; `pays` must have
    been planted.
    """

    text: str
    condition: str = ""
    needs: tuple[Fact, ...] = ()
    gives: tuple[Fact, ...] = ()
    plants: frozenset[str] = frozenset()
    pays: frozenset[str] = frozenset()

    @cached_property
    def lines(self) -> int:
        """How many lines are spoken in it."""
        return len(_CUE.findall(self.text))

    @cached_property
    def speaking(self) -> frozenset[str]:
        """The roles that are seen to speak in it, and not only heard."""
        return frozenset(role for role, heard in _CUE.findall(self.text) if not heard)

    @cached_property
    def seen(self) -> frozenset[str]:
        """The roles and things that its action names."""
        shown = "\n".join(block for block in self.text.split("\n\n") if not block.startswith(("@", ">")))
        return frozenset(role.lower() for role in _NAMED.findall(shown)) | self.speaking

    def with_facts(self, needs: Iterable[Fact], gives: Iterable[Fact]) -> "Way":
        """The same way with these asked and given besides."""
        return replace(self, needs=(*self.needs, *needs), gives=(*self.gives, *gives))


@dataclass(frozen=True)
class Beat:
    """A step of a plot. It is played in films of `shortest` to `longest` seconds; `at` says where and when."""

    id: str
    movement: int
    ways: tuple[Way, ...]
    at: str = ""
    shortest: int = 0
    longest: int = 100_000
    turn: bool = False
    opens: bool = False
    """Whether something else may come between this beat and the next."""

    def is_spare(self, seconds: int) -> bool:
        """Whether a film of `seconds` stands without it: it turns, opens, plants, pays and changes nothing."""
        held = any(way.plants or way.pays or way.gives for way in self.ways)
        return self.shortest > (0 if seconds < _SHORT else _SHORT) and not (self.turn or self.opens or held)


_SHORT = 61


@dataclass(frozen=True)
class Episode:
    """Something that may happen between two beats, with a visitor of one of `jobs` or with nobody new.

    A `strand` has several: each needs what the one before it gave, and what the first plants the last one pays.
    """

    name: str
    way: Way
    jobs: tuple[str, ...] = ()
    echo: str = ""
    """What is left of it near the end."""
    at_the_counter: bool = False
    """Whether it is the star, and not the plot's anchor, who is called on."""
    own: bool = False
    """Whether it is about what this star is: such an episode comes before those that could come to anybody."""
    asked: bool = False
    """Whether it is about what the seed says: then there is room for it in any film of over a minute."""

    @property
    def of_anchor(self) -> bool:
        """Whether nobody looks at the star in it: then the star itself can be called on."""
        return self.at_the_counter or "star" not in f"{self.way.text} {self.echo}".lower()


def read_way(text: str) -> Way:
    """A way from its text: header lines that start with `%`, then screenplay. Plants and payoffs are its notes."""
    headers: dict[str, list[str]] = {"if": [], "needs": [], "gives": []}
    lines = text.strip().split("\n")
    while lines and (match := _HEADER.match(lines[0])):
        headers[match[1]].append(match[2])
        lines = lines[1:]
    body = "\n".join(lines).strip()
    notes = _NOTE.findall(body)
    return Way(
        text=body,
        condition="&".join(" ".join(headers["if"]).split()),
        needs=read_facts(headers["needs"]),
        gives=read_facts(headers["gives"]),
        plants=frozenset(name for kind, name in notes if kind == "plant"),
        pays=frozenset(name for kind, name in notes if kind == "payoff"),
    )


def read_episode(row: dict) -> Episode:
    """An episode from a row of a bank."""
    condition = row.get("if", "")
    return Episode(
        name=row["name"],
        way=replace(read_way(row["text"]), condition=condition),
        jobs=tuple(row.get("jobs", ())),
        echo=row.get("echo", ""),
        at_the_counter=row.get("counter", False),
        own=row.get("own", False),
        asked=row.get("asked", False),
    )
