"""What the storyteller has to tell with: plots and banks, read once from the TOML files beside this one."""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from filmgen.backends import lexicon
from filmgen.backends.storyteller import conditions
from filmgen.backends.storyteller.facts import Fact, read_facts
from filmgen.backends.storyteller.ways import Beat, Episode, read_episode, read_way


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
    are played at `ground`, where `anchor` is with the star. `start` is true before the first beat, and `end` after the
    last: what its shape comes to.
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
    start: tuple[Fact, ...] = ()
    end: tuple[Fact, ...] = ()


@lru_cache(maxsize=1)
def plots() -> tuple[Plot, ...]:
    """Every plot, by the name of its file."""
    return tuple(_plot(name, tomllib.loads(text)) for name, text in _texts("plots"))


@lru_cache(maxsize=1)
def episodes() -> tuple[Episode, ...]:
    """What may happen between the beats of any plot: visits, and strands that are about what the star is."""
    return tuple(read_episode(row) for name in ("episodes", "strands") for row in tables()[name]["episode"])


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
        start=read_facts(page.get("start", ())),
        end=read_facts(page.get("end", ())),
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
    needs, gives = read_facts(row.get("needs", ())), read_facts(row.get("gives", ()))
    return Beat(
        id=row["id"],
        movement=row["movement"],
        ways=tuple(read_way(text).with_facts(needs, gives) for text in row["ways"]),
        at=row.get("at", ""),
        shortest=row.get("shortest", 0),
        longest=row.get("longest", 100_000),
        turn=row.get("turn", False),
        opens=row.get("opens", False),
    )


def _listed(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
