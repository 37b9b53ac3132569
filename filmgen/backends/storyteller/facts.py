"""What is true in a story at one moment: who is where, has what, knows what and wants what."""

import re
from collections.abc import Iterable

Fact = tuple[str, ...]
"""A predicate and whom or what it is about: `has(ina, kettle)`. A denied one begins with `not`."""
World = frozenset[Fact]

PREDICATES = {"at": 2, "been": 2, "has": 2, "knows": 2, "wants": 2, "hidden": 1, "gone": 1}
"""What can be true, and of how many: somebody is at a place, has been there, has a thing, knows or wants something;
they are hidden from the others, or gone for good."""
_ALONE = {"at": 1, "has": 2}
"""Where only one can be true: one is in one place, a thing is in one hand. The number says which argument tells."""
_WRITTEN = re.compile(r"(!?)([a-z]+)\(([a-z0-9, _-]*)\)")


class UnknownFact(Exception):
    """A fact that no story is made of: a fault in the material."""


def read_facts(written: str | Iterable[str]) -> tuple[Fact, ...]:
    """`has(ina, kettle) !hidden(star)` as facts. Raises UnknownFact for a predicate that nobody knows."""
    text = written if isinstance(written, str) else " ".join(written)
    left = _WRITTEN.sub("", text).strip()
    found = []
    for denied, predicate, about in _WRITTEN.findall(text):
        args = tuple(arg.strip() for arg in about.split(",") if arg.strip())
        if PREDICATES.get(predicate) != len(args):
            raise UnknownFact(f"{predicate}({', '.join(args)}): the predicates are {', '.join(sorted(PREDICATES))}")
        found.append((*(("not",) if denied else ()), predicate, *args))
    if left:
        raise UnknownFact(f"{left!r} is no fact: write has(somebody, something)")
    return tuple(found)


def holds_in(world: World, facts: Iterable[Fact]) -> bool:
    """Whether all of them are true. `_` stands for anybody and anything."""
    return all(not _any(world, fact[1:]) if fact[0] == "not" else _any(world, fact) for fact in facts)


def after(world: World, facts: Iterable[Fact]) -> World:
    """The world once these have come true: who comes here leaves there, what is taken is no longer had."""
    for fact in facts:
        if fact[0] == "not":
            world = frozenset(known for known in world if not _same(known, fact[1:]))
            continue
        if fact[0] in _ALONE:
            at = _ALONE[fact[0]]
            world = frozenset(known for known in world if known[0] != fact[0] or known[at] != fact[at])
        world = world | {fact}
    return world


def as_seen_by(facts: Iterable[Fact], names: dict[str, str]) -> tuple[Fact, ...]:
    """The same facts with other names for those they are about: `anchor` is whoever the plot says."""
    return tuple(tuple(names.get(word, word) for word in fact) for fact in facts)


def _any(world: World, fact: Fact) -> bool:
    return fact in world if "_" not in fact else any(_same(known, fact) for known in world)


def _same(known: Fact, fact: Fact) -> bool:
    return len(known) == len(fact) and all(one in (other, "_") for one, other in zip(fact, known, strict=True))
