"""A stage: a plain function `(desk, *inputs) -> Document`, and the desk at which it works."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from filmgen.errors import TornStore
from filmgen.film.document import Document
from filmgen.film.media import Media
from filmgen.studio.store import Store

Kind = TypeVar("Kind", bound=Media)


class Desk:
    """The only way a stage touches the disk: blank files to fill, finished media to read."""

    def __init__(self, store: Store, scratch: Path):
        self._store = store
        self._scratch = scratch
        self._blanks = 0

    def blank(self, suffix: str) -> Path:
        """The name of a new file to write."""
        self._blanks += 1
        return self._scratch / f"{self._blanks:04}{suffix}"

    def path(self, media: Media) -> Path:
        """Where a piece of media lies, to be read. Raises TornStore when it is not whole."""
        if not self._store.is_whole(media):
            raise TornStore(f"media {media.digest[:12]}{media.suffix} is missing or torn: run again to remake it")
        return self._store.path(media)

    def keep(self, kind: type[Kind], file: Path, **facts: int) -> Kind:
        """Hand in a finished file with its facts; from here on it is known by its content."""
        digest, size = self._store.keep(file)
        return kind(digest=digest, suffix=file.suffix, size=size, **facts)


@dataclass(frozen=True)
class Stage:
    """A department's piece of work. Its name, its version and its inputs are its key.

    A `batched` stage takes a tuple for each column that `Studio.each` is given, and returns a tuple of documents.
    """

    name: str
    version: int
    batched: bool
    module: str
    function: Callable[..., Any]
    parameters: tuple[str, ...]
    returns: type[Document]

    def __call__(self, desk: Desk, *inputs: object) -> Any:
        return self.function(desk, *inputs)

    def __reduce__(self) -> tuple[Callable[[str, str], "Stage"], tuple[str, str]]:
        return named, (self.module, self.name)


def named(module: str, name: str) -> Stage:
    """The stage of a module, by name: how a stage travels to another process."""
    return getattr(import_module(module), name)


def stage(version: int, batched: bool = False) -> Callable[[Callable[..., Any]], Stage]:
    """Make a function a stage. Raise `version` whenever it would make something else of the same inputs."""

    def make(function: Callable[..., Any]) -> Stage:
        returns = get_type_hints(function)["return"]
        if get_origin(returns) is tuple:
            returns = get_args(returns)[0]
        parameters = tuple(inspect.signature(function).parameters)[1:]
        return Stage(function.__name__, version, batched, function.__module__, function, parameters, returns)

    return make
