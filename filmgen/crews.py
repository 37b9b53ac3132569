"""The crews that filmgen carries, and a person's own beside them: who does what, on which machine, at what pace."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from filmgen.crafts import CRAFTS
from filmgen.errors import BadRequest
from filmgen.library import read_text, read_toml

NEEDS = ("card", "memory", "disk")
"""Gigabytes of the graphics card's memory, of the machine's own, and of the disk."""
PACES = ("write", "still", "motion", "line", "score")
"""Seconds for a screenplay, a still, a second of motion, a spoken line, and a score."""


@dataclass(frozen=True)
class CrewSheet:
    """Who practises each craft, the first choice first. `about` says for whom it is; `needs` what its machine must
    have; `pace` how long its work takes there, as far as somebody has measured or estimated it."""

    name: str
    strings: dict[str, tuple[str, ...]]
    about: str = ""
    needs: Mapping[str, float] = field(default_factory=dict)
    pace: Mapping[str, float] = field(default_factory=dict)

    @property
    def first(self) -> dict[str, str]:
        """The first choice for each craft."""
        return {craft: strings[0] for craft, strings in self.strings.items()}


@cache
def crews() -> dict[str, CrewSheet]:
    """Every crew that filmgen carries, by name, the smallest machine first: the files `prompts/crews/*.toml`."""
    files = [file for file in _shelf().iterdir() if file.name.endswith(".toml")]
    sheets = [_sheet(file.name.removesuffix(".toml"), file.read_text("utf-8"), {}) for file in files]
    sheets.sort(key=lambda sheet: (sheet.needs["card"], sheet.needs["memory"], sheet.needs["disk"], sheet.name))
    return {sheet.name: sheet for sheet in sheets}


def find_crew(name: str) -> CrewSheet:
    """A crew by its name, or a person's own by its file; the builtin crew does what a file leaves out.

    Raises BadRequest when there is no such crew, or when its file names no craft or no backend.
    """
    if name in crews():
        return crews()[name]
    if name.endswith(".toml"):
        return _sheet(name, read_text(Path(name), "crew"), crews()["builtin"].strings)
    raise BadRequest(f"crew {name!r} is not known; known: {', '.join(crews())}; or a file of your own, NAME.toml")


def _sheet(name: str, text: str, others: Mapping[str, tuple[str, ...]]) -> CrewSheet:
    table = read_toml(text, name)
    about, needs, pace = table.pop("about", ""), table.pop("needs", {}), table.pop("pace", {})
    if not isinstance(about, str):
        raise BadRequest(f"crew {name!r}: about is not a text")
    strings = {craft: _strings(name, craft, value) for craft, value in table.items()}
    whole = {craft: strings.get(craft) or others[craft] for craft in CRAFTS if craft in strings or craft in others}
    return CrewSheet(name, whole, about, _figures(name, "needs", needs, NEEDS), _figures(name, "pace", pace, PACES))


def _strings(name: str, craft: str, value: Any) -> tuple[str, ...]:
    """One backend, or several: the first who can, works."""
    if craft not in CRAFTS:
        raise BadRequest(f"crew {name!r} has {craft!r}, which is no craft; known: {', '.join(CRAFTS)}")
    strings = value if isinstance(value, list) else [value]
    if not strings or not all(isinstance(string, str) and string for string in strings):
        like = crews()["builtin"].strings[craft][0] if name != "builtin" else "builtin:..."
        raise BadRequest(f"crew {name!r}: {craft} is not a text such as {like!r}, nor a list of them")
    return tuple(strings)


def _figures(name: str, table: str, value: Any, known: tuple[str, ...]) -> dict[str, float]:
    if not isinstance(value, dict):
        raise BadRequest(f"crew {name!r}: {table} is not a table with {', '.join(known)}")
    for key, figure in value.items():
        if key not in known or isinstance(figure, bool) or not isinstance(figure, int | float) or not figure >= 0:
            raise BadRequest(f"crew {name!r}: {table} has {key} = {figure!r}; it takes {', '.join(known)}, in numbers")
    return {key: float(figure) for key, figure in value.items()}


def _shelf() -> Traversable:
    """Where the crews lie: inside the installed package, or beside it in a checkout."""
    package = resources.files("filmgen")
    shelf = package / "prompts" / "crews"
    return shelf if shelf.is_dir() else package / ".." / "prompts" / "crews"
