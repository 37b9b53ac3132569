"""What is known of the models: whose craft they serve, under which licence, how large they are."""

import re
import tomllib
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources
from typing import Any, Literal

from pydantic import model_validator

from filmgen.film.document import Document

Verdict = Literal["free", "ask", "refused", "unread"]
Certain = Literal["yes", "told", "no"]
FIGURE = re.compile(r"(about )?(\d+(?:\.\d+)?) GB")
GIGABYTE = 1_000_000_000


class Gigabytes(Document):
    """A figure as the catalogue has it: `13 GB` was measured or stated by its maker, `about 13 GB` is an estimate."""

    amount: float
    about: bool = False

    @model_validator(mode="before")
    @classmethod
    def _read(cls, figure: Any) -> Any:
        if isinstance(figure, str):
            about, amount = FIGURE.fullmatch(figure).groups()  # type: ignore[union-attr]
            return {"amount": float(amount), "about": bool(about)}
        return figure

    def __str__(self) -> str:
        return f"{'about ' if self.about else ''}{self.amount:g} GB"


class Terms(Document):
    """What a licence allows, as far as it was read. `territory` names where a film could not be shown."""

    licence: str
    verdict: Verdict = "free"
    certain: Certain = "yes"
    why: str = ""
    territory: str = ""


class Model(Terms):
    """A model by its id: OWNER/NAME on the hub, or a coqui name. `files` are patterns that replace the usual choice;
    `revision` is the commit that was seen to be whole. `packed` is its memory in four bits, `offloaded` with `offload`.
    """

    id: str
    crafts: tuple[str, ...]
    kind: str = ""
    download: Gigabytes
    memory: Gigabytes
    packed: Gigabytes | None = None
    offloaded: Gigabytes | None = None
    native: str = ""
    gated: bool = False
    files: tuple[str, ...] = ()
    revision: str = ""

    @property
    def on_hub(self) -> bool:
        """Whether `filmgen models pull` can get it; coqui's are got by coqui."""
        return self.id.count("/") == 1


class Family(Terms):
    """Models that are judged by their names, wherever they were copied to. `names` are patterns in lower case."""

    names: tuple[str, ...]


@cache
def models() -> dict[str, Model]:
    """Every model of the catalogue, by id."""
    return {row["id"]: Model.model_validate(_tuples(row)) for row in _tables()["model"]}


@cache
def families() -> tuple[Family, ...]:
    """The families that are refused or unread, in the order in which they are asked."""
    return tuple(Family.model_validate(_tuples(row)) for row in _tables()["family"])


def terms_of(model: str) -> Terms | None:
    """What is known of a model's licence: by its own id, else by its family; None for one that nobody has heard of.

    The hub does not tell capitals from small letters, and so neither does this.
    """
    name = model.casefold()
    own = next((known for id, known in models().items() if id.casefold() == name), None)
    if own is not None:
        return own
    return next((family for family in families() if any(fnmatchcase(name, each) for each in family.names)), None)


@cache
def _tables() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((resources.files(__package__) / "models.toml").read_text("utf-8"))


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
