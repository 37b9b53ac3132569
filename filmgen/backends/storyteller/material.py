"""What the storyteller has to tell with: plots and banks, read once from the TOML files beside this one."""

import hashlib
import re
import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from filmgen.backends import lexicon
from filmgen.backends.storyteller import conditions

_HEADER = re.compile(r"^% *(if|needs|gives) +(.+)$")
_NOTE = re.compile(r"\[\[(plant|payoff): *([^\]]+?) *\]\]")


@dataclass(frozen=True)
class Way:
    """One way to play a beat: a piece of screenplay with slots, and what it asks of the story so far.

    `plants` are shown with an alibi and must be paid; `pays` must have been planted; `needs` must be known and `gives`
    makes it so.
    """

    text: str
    condition: str = ""
    needs: frozenset[str] = frozenset()
    gives: frozenset[str] = frozenset()
    plants: frozenset[str] = frozenset()
    pays: frozenset[str] = frozenset()


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
    """Whether the film may be told longer from here: episodes follow this beat."""


@dataclass(frozen=True)
class Episode:
    """Something that may happen in the middle of a longer film, with a visitor of one of `jobs` or with nobody new."""

    name: str
    way: Way
    jobs: tuple[str, ...] = ()
    echo: str = ""
    """What is left of it near the end."""
    at_the_counter: bool = False
    """Whether it is the star, and not the plot's anchor, who is called on."""

    @property
    def of_anchor(self) -> bool:
        """Whether nobody looks at the star in it: then the star itself can be called on."""
        return self.at_the_counter or "star" not in f"{self.way.text} {self.echo}".lower()


@dataclass(frozen=True)
class Choice:
    """An option of a plot: a noun by its word, our own words after `=`, or a record of sentences that go together."""

    condition: str
    word: str = ""
    record: dict[str, object] | None = None


@dataclass(frozen=True)
class Part:
    """Somebody a plot needs: jobs to choose from, whether they have a name, what they want and hide."""

    jobs: tuple[str, ...]
    named: bool
    want: str = ""
    secret: str = ""
    voice: str = ""
    gender: str = ""
    age: str = ""


@dataclass(frozen=True)
class Plot:
    """A shape made flesh: who is needed, where it plays, its beats in order. It can serve where any of `serves` holds.

    It is the first choice where one of `suits` holds, and no choice where one of `shuns` does. In longer films episodes
    are played at `ground`, where `anchor` is with the star.
    """

    name: str
    shape: str
    serves: tuple[str, ...]
    titles: tuple[str, ...]
    credits: tuple[str, ...]
    logline: tuple[str, ...]
    premise: tuple[str, ...]
    movements: tuple[tuple[str, ...], ...]
    people: dict[str, Part]
    places: dict[str, tuple[str, ...]]
    choices: dict[str, tuple[Choice, ...]]
    beats: tuple[Beat, ...]
    suits: tuple[str, ...] = ()
    shuns: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    anchor: str = "star"
    ground: str = "home"
    weather: str = ""


def read_way(text: str) -> Way:
    """A way from its text: header lines that start with `%`, then screenplay. Plants and payoffs are its notes."""
    headers: dict[str, list[str]] = {"if": [], "needs": [], "gives": []}
    lines = text.strip().split("\n")
    while lines and (match := _HEADER.match(lines[0])):
        headers[match[1]].extend(match[2].split())
        lines = lines[1:]
    body = "\n".join(lines).strip()
    notes = _NOTE.findall(body)
    return Way(
        text=body,
        condition="&".join(headers["if"]),
        needs=frozenset(headers["needs"]),
        gives=frozenset(headers["gives"]),
        plants=frozenset(name for kind, name in notes if kind == "plant"),
        pays=frozenset(name for kind, name in notes if kind == "payoff"),
    )


@lru_cache(maxsize=1)
def plots() -> tuple[Plot, ...]:
    """Every plot, by the name of its file."""
    return tuple(_plot(name, tomllib.loads(text)) for name, text in _texts("plots"))


@lru_cache(maxsize=1)
def episodes() -> tuple[Episode, ...]:
    """What may happen in the middle of any plot."""
    rows = tables()["episodes"]["episode"]
    return tuple(
        Episode(
            name=row["name"],
            way=replace(read_way(row["text"]), condition=row.get("if", "")),
            jobs=tuple(row.get("jobs", ())),
            echo=row.get("echo", ""),
            at_the_counter=row.get("if", "") == "person&trade",
        )
        for row in rows
    )


@lru_cache(maxsize=1)
def banks() -> dict[str, tuple[str, ...]]:
    """What is said and done in any plot, by function: every list of the files in `banks/`, named `file-key`."""
    found: dict[str, tuple[str, ...]] = {}
    for name, text in _texts("banks"):
        for key, value in tomllib.loads(text).items():
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                found[f"{name}-{key}"] = tuple(value)
    return found


@lru_cache(maxsize=1)
def tables() -> dict[str, dict]:
    """The tables of the files in `banks/`, by file."""
    return {name: tomllib.loads(text) for name, text in _texts("banks")}


def digest() -> str:
    """The SHA-256 of everything the storyteller tells from, lexicon included."""
    total = hashlib.sha256(lexicon.digest().encode())
    for folder in ("banks", "plots"):
        for name, text in _texts(folder):
            total.update(f"{folder}/{name}\n{text}\n".encode())
    return total.hexdigest()


def _texts(folder: str) -> list[tuple[str, str]]:
    shelf = files(__package__).joinpath(folder)
    found = sorted((file for file in shelf.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return [(file.name.removesuffix(".toml"), file.read_text(encoding="utf-8")) for file in found]


def _plot(name: str, page: dict) -> Plot:
    return Plot(
        name=name,
        shape=page["shape"],
        serves=tuple(page["serves"]),
        tags=tuple(page.get("tags", ())),
        anchor=page["anchor"],
        ground=page["ground"],
        weather=page.get("weather", ""),
        suits=tuple(page.get("suits", ())),
        shuns=tuple(page.get("shuns", ())),
        titles=tuple(page["titles"]),
        credits=tuple(page["credits"]),
        logline=tuple(page["logline"]),
        premise=tuple(page["premise"]),
        movements=tuple(tuple(titles) for titles in page["movements"]),
        people={role: _part(row) for role, row in page.get("people", {}).items()},
        places={place: _listed(where) for place, where in page["places"].items()},
        choices={role: tuple(map(_choice, options)) for role, options in page.get("choose", {}).items()},
        beats=tuple(_beat(row) for row in page["beat"]),
    )


def _choice(row: str | dict) -> Choice:
    if isinstance(row, str):
        condition, word = conditions.split(row)
        return Choice(condition, word)
    record = {key: value for key, value in row.items() if key not in ("if", "is")}
    return Choice(row.get("if", ""), row.get("is", ""), record)


def _part(row: dict) -> Part:
    return Part(
        jobs=tuple(row["jobs"]),
        named=row.get("named", True),
        want=row.get("want", ""),
        secret=row.get("secret", ""),
        voice=row.get("voice", ""),
        gender=row.get("gender", ""),
        age=row.get("age", ""),
    )


def _beat(row: dict) -> Beat:
    return Beat(
        id=row["id"],
        movement=row["movement"],
        ways=tuple(read_way(text) for text in row["ways"]),
        at=row.get("at", ""),
        shortest=row.get("shortest", 0),
        longest=row.get("longest", 100_000),
        turn=row.get("turn", False),
        opens=row.get("opens", False),
    )


def _listed(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
