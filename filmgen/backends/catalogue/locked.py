"""Which commit of a model is used: the one that was pulled, until somebody asks for a newer."""

from pathlib import Path

from filelock import FileLock

from filmgen.backends.catalogue.entries import terms_of
from filmgen.environments import home
from filmgen.errors import TornStore
from filmgen.film.document import Document

BRANCH = "main"


class Locked(Document):
    model: str
    commit: str


class ModelsLock(Document):
    """Every model that was pulled, with its commit, in the order of their names."""

    models: tuple[Locked, ...] = ()


def lock_file() -> Path:
    return home() / "models.lock"


def locked() -> dict[str, str]:
    """Every locked commit by its model's id. Raises TornStore for a file that is no lock."""
    file = lock_file()
    if not file.is_file():
        return {}
    try:
        lock = ModelsLock.from_json(file.read_bytes())
    except TornStore as error:
        raise TornStore(f"{file} is torn: delete it, and the next pull writes it again ({error})") from error
    return {row.model: row.commit for row in lock.models}


def keep(model: str, commit: str) -> None:
    """Write down which commit of a model was pulled."""
    file = lock_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(file.with_suffix(".lock.busy")):
        rows = {**locked(), model: commit}
        lock = ModelsLock(models=tuple(Locked(model=name, commit=rows[name]) for name in sorted(rows)))
        fresh = file.with_suffix(".fresh")
        fresh.write_text(lock.to_json() + "\n", encoding="utf-8")
        fresh.replace(file)


def revision_of(model: str, asked: str = "") -> str:
    """The revision to load: the one that was asked for, else the locked one, else the catalogue's, else the branch."""
    known = terms_of(model)
    return asked or locked().get(model) or getattr(known, "revision", "") or BRANCH
