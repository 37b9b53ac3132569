"""The texts that filmgen carries, and a person's own beside them: prompts and genres."""

import json
import tomllib
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import ValidationError

from filmgen.errors import BadRequest
from filmgen.film.genre import Genre
from filmgen.film.story import Prompt


def prompts() -> dict[str, Prompt]:
    """Every prompt by name: the files `prompts/*.md`."""
    return {
        file.name.removesuffix(".md"): Prompt(name=file.name.removesuffix(".md"), text=file.read_text("utf-8"))
        for file in _files(_shelf(), ".md")
    }


def genres() -> dict[str, Genre]:
    """Every genre that filmgen carries, by name: the files `prompts/genres/*.toml`."""
    return {
        genre.name: genre
        for file in _files(_shelf() / "genres", ".toml")
        for genre in (_genre(file.name, file.read_text("utf-8")),)
    }


def find_genre(name: str) -> Genre:
    """A genre by its name, or a person's own by its file. Raises BadRequest when there is no such genre."""
    known = genres()
    if name in known:
        return known[name]
    if name.endswith(".toml"):
        return _genre(name, read_text(Path(name), "genre"))
    raise BadRequest(f"genre {name!r} is not known; known: {', '.join(known)}; or a file of your own, NAME.toml")


def read_toml(text: str, name: str) -> dict[str, object]:
    """A table from TOML text. Raises BadRequest with the place of the mistake."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRequest(f"{name} is not TOML: {error}") from error


def read_text(file: Path, what: str, limit: int = 1_000_000) -> str:
    """A text file that a person named. Raises BadRequest when it cannot be read as UTF-8 of at most `limit` bytes."""
    try:
        with file.open("rb") as stream:
            text = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have this name"
        raise BadRequest(f"cannot read {what} {str(file)!r}: {reason}") from error
    if len(text) > limit:
        raise BadRequest(f"{what} {str(file)!r} is too large: at most {limit:,} bytes")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadRequest(f"{what} {str(file)!r} is not text: save it as UTF-8") from error


def _genre(name: str, text: str) -> Genre:
    try:
        return Genre.model_validate_json(json.dumps(read_toml(text, name), default=str))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BadRequest(f"genre file {name!r}: {where}: {first['msg']}") from error


def _shelf() -> Traversable:
    """Where the texts lie: inside the installed package, or beside it in a checkout."""
    package = resources.files("filmgen")
    shelf = package / "prompts"
    return shelf if shelf.is_dir() else package / ".." / "prompts"


def _files(shelf: Traversable, suffix: str) -> list[Traversable]:
    return sorted((file for file in shelf.iterdir() if file.name.endswith(suffix)), key=lambda file: file.name)
