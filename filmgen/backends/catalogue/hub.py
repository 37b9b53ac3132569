"""How a model comes from the hub to this machine: asked for its size, pulled at one commit, found again, checked."""

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filmgen.backends.catalogue.entries import models
from filmgen.backends.catalogue.fetching import LARGE, LARGEST, fetch_large
from filmgen.backends.catalogue.files import is_weights, wanted
from filmgen.errors import FilmgenError, MissingWeights, Unreachable

COMMIT = re.compile(r"[0-9a-f]{40}")
MARGIN = 2_000_000_000
"""Bytes of the disk that a download leaves free."""
GOES_ON = "what is whole is kept: the same command goes on from there"


@dataclass(frozen=True)
class Snapshot:
    """A model at one commit: every file of it that is taken, with its size in bytes. `branch` led to the commit."""

    model: str
    commit: str
    files: tuple[tuple[str, int], ...]
    branch: str = ""

    @property
    def size(self) -> int:
        return sum(size for _, size in self.files)


@dataclass(frozen=True)
class Found:
    """What this machine has of a model. `missing` are files that a pull would still bring."""

    folder: Path
    commit: str
    size: int
    missing: tuple[str, ...]


# Found again


def cache_folder() -> Path:
    """The hub's cache on this machine: HF_HUB_CACHE, or the place that the hub's own programs use."""
    from huggingface_hub import constants

    return Path(constants.HF_HUB_CACHE).expanduser()


def pulled() -> tuple[str, ...]:
    """The id of every model that the cache has something of, sorted."""
    folders = cache_folder().glob("models--*")
    return tuple(sorted(folder.name.removeprefix("models--").replace("--", "/") for folder in folders))


def find(model: str, revision: str) -> Found | None:
    """What the cache has of a model at a revision (a commit, or a branch as it was last pulled); None for nothing."""
    if ".." in revision:
        return None
    folder = _place(model)
    branch = folder / "refs" / revision
    commit = revision if COMMIT.fullmatch(revision) else branch.read_text().strip() if branch.is_file() else ""
    snapshot = folder / "snapshots" / commit
    if not commit or not snapshot.is_dir():
        return None
    there = {str(file.relative_to(snapshot)): file for file in snapshot.rglob("*") if file.is_file()}
    size = sum(file.stat().st_size for file in there.values())
    missing = tuple(name for name in wanted(_listed(model, commit) or there, _patterns(model)) if name not in there)
    return Found(snapshot, commit, size, missing)


def _place(model: str) -> Path:
    return cache_folder() / f"models--{model.replace('/', '--')}"


def _patterns(model: str) -> tuple[str, ...]:
    known = models().get(model)
    return known.files if known else ()


def _listed(model: str, commit: str) -> tuple[str, ...]:
    """Every file of a commit, as the hub listed them when it was pulled; empty when another program pulled it."""
    from huggingface_hub import get_cached_repo_tree
    from huggingface_hub.errors import CachedRepoTreeNotFoundError, HFValidationError

    try:
        return tuple(file.path for file in get_cached_repo_tree(model, revision=commit, cache_dir=cache_folder()))
    except (CachedRepoTreeNotFoundError, HFValidationError):
        return ()


# Asked for


def ask(model: str, revision: str) -> Snapshot:
    """Ask the hub which commit a revision is, and how large what would be taken of it.

    Raises MissingWeights for a model or a revision that is not there, that is gated, or that holds only pickles;
    Unreachable when the hub does not answer.
    """
    from huggingface_hub import HfApi

    with _told(model, revision):
        answer = HfApi(endpoint=_endpoint()).model_info(model, revision=revision, files_metadata=True)
    sizes = {file.rfilename: file.size or 0 for file in answer.siblings or ()}
    taken = wanted(sizes, _patterns(model))
    if not any(map(is_weights, taken)):
        pickles = sorted(name for name in sizes if name.endswith((".bin", ".pt", ".pth", ".ckpt")))
        raise MissingWeights(
            f"{model} has no safetensors at {revision!r}"
            + (f", only {pickles[0]}, which may run anything when it is read" if pickles else "")
            + ": name another revision or another model"
        )
    branch = "" if COMMIT.fullmatch(revision) else revision
    return Snapshot(model, answer.sha or revision, tuple((name, sizes[name]) for name in taken), branch)


def due(snapshot: Snapshot) -> int:
    """The bytes of a snapshot that are still to be downloaded: what is not here, or is torn."""
    folder = _place(snapshot.model) / "snapshots" / snapshot.commit
    return sum(size for name, size in snapshot.files if not _is_here(folder / name, size))


def _is_here(file: Path, size: int) -> bool:
    """Whether a file was downloaded whole."""
    return file.is_file() and (not size or file.stat().st_size == size)


def room() -> int:
    """The bytes that are free where the cache is, or will be."""
    folder = cache_folder().absolute()
    return shutil.disk_usage(next(place for place in (folder, *folder.parents) if place.exists())).free


def check_room(size: int) -> None:
    """Raise MissingWeights when a download of `size` bytes would fill the disk."""
    free = room()
    if size and size + MARGIN > free:
        raise MissingWeights(
            f"{size / 1e9:.1f} GB are to be downloaded and {MARGIN / 1e9:.0f} GB to be left free, but {cache_folder()} "
            f"has room for {free / 1e9:.1f} GB: free some, or set HF_HUB_CACHE to a folder on a larger disk"
        )


# Pulled


def pull(snapshot: Snapshot) -> Path:
    """Download what is missing of a snapshot, and look whether its weights are whole. Returns its folder.

    What is torn is downloaded again; files that are whole are not. Raises MissingWeights or Unreachable.
    """
    from huggingface_hub import snapshot_download

    from filmgen.backends.neural.weights import check_whole

    folder = _place(snapshot.model) / "snapshots" / snapshot.commit
    for name, size in snapshot.files:
        torn = folder / name
        if torn.is_file() and not _is_here(torn, size):
            torn.resolve().unlink()
            torn.unlink(missing_ok=True)
    with _told(snapshot.model, snapshot.commit):
        for name, size in snapshot.files:
            if LARGE <= size <= LARGEST and not (folder / name).is_file():
                fetch_large(snapshot.model, snapshot.commit, name, size, _place(snapshot.model) / "blobs", _endpoint())
        snapshot_download(
            snapshot.model,
            revision=snapshot.commit,
            allow_patterns=[_literal(name) for name, _ in snapshot.files],
            cache_dir=cache_folder(),
            endpoint=_endpoint(),
        )
    if snapshot.branch and ".." not in snapshot.branch:
        branch = _place(snapshot.model) / "refs" / snapshot.branch
        branch.parent.mkdir(parents=True, exist_ok=True)
        branch.write_text(snapshot.commit, encoding="utf-8")
    check_whole(snapshot.model, folder)
    return folder


def _literal(name: str) -> str:
    """A pattern that only this name fits."""
    return re.sub(r"([*?[])", r"[\1]", name)


def _endpoint() -> str | None:
    return os.environ.get("HF_ENDPOINT") or None


@contextmanager
def _told(model: str, revision: str) -> Iterator[None]:
    """Turn what the hub's library raises into one line that says what to type."""
    from huggingface_hub.errors import HFValidationError, HTTPError

    try:
        yield
    except (HFValidationError, HTTPError, OSError) as error:
        raise _in_words(error, model, revision) from error


def _in_words(error: Exception, model: str, revision: str) -> FilmgenError:
    from huggingface_hub import errors

    if isinstance(error, errors.HFValidationError):
        return MissingWeights(f"{model!r} is no name of a model: the hub's are OWNER/NAME")
    if isinstance(error, errors.GatedRepoError):
        return MissingWeights(f"{model} is gated: agree to its terms on its page of the hub, then type: hf auth login")
    if isinstance(error, errors.RevisionNotFoundError):
        return MissingWeights(f"{model} has no revision {revision!r}: leave it out, or name a branch or a commit")
    if isinstance(error, errors.RepositoryNotFoundError):
        return MissingWeights(
            f"the hub knows no model {model!r}, or hides it from strangers: check the name, or type: hf auth login"
        )
    if isinstance(error, errors.HfHubHTTPError):
        return Unreachable(f"the hub answered {error.response.status_code} when asked for {model}: {GOES_ON}")
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return MissingWeights(f"the disk of {cache_folder()} is full: free some; {GOES_ON}")
    cause = error.__cause__ or error
    if isinstance(cause, errors.OfflineModeIsEnabled):
        return Unreachable(f"{model} is not here, and HF_HUB_OFFLINE is set: unset it and pull again")
    what = f"the hub did not answer, or broke off, when asked for {model} ({type(cause).__name__})"
    return Unreachable(f"{what}: look after the network; {GOES_ON}")
