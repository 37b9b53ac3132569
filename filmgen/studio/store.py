"""Files by content, results by key. Nothing is visible until it is whole."""

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import JsonValue

from filmgen.errors import StudioError, TornStore
from filmgen.film.document import Document
from filmgen.film.media import Media
from filmgen.studio.fingerprint import fingerprint

FULL = "the disk is full: free some space and run again, what was finished is kept"


class Record(Document):
    """What a stage made of its inputs. `inputs` are (name, fingerprint); `seal` is the result's own fingerprint."""

    stage: str
    inputs: tuple[tuple[str, str], ...]
    result: JsonValue
    seal: str


class Store:
    """A folder with `media/` (files by digest), `results/` (records by key) and `scratch/` (work in hand).

    Any number of runs may share one store: what is published is immutable and arrives by one rename.
    Raises StudioError when the folder cannot be written.
    """

    def __init__(self, root: Path):
        self.root = root
        self._whole: set[str] = set()

    # Celluloid

    def path(self, media: Media) -> Path:
        return self.root / "media" / media.digest[:2] / f"{media.digest}{media.suffix}"

    def keep(self, file: Path) -> tuple[str, int]:
        """Move a finished file to the place that its content names. Returns its digest and size."""
        with translated(f"cannot keep {file.name} in {self.root}"):
            digest, size = digest_of(file), file.stat().st_size
            place = self.root / "media" / digest[:2] / f"{digest}{file.suffix}"
            place.parent.mkdir(parents=True, exist_ok=True)
            file.replace(place)
        self._whole.add(place.name)
        return digest, size

    def is_whole(self, media: Media) -> bool:
        """Whether the file is there and is what its name says. Each file is read once a run."""
        place = self.path(media)
        if place.name in self._whole:
            return place.exists()
        try:
            whole = place.stat().st_size == media.size and digest_of(place) == media.digest
        except OSError:
            return False
        if whole:
            self._whole.add(place.name)
        return whole

    # Paper

    def recall(self, stage: str, key: str) -> Record | None:
        """The record under a key, or None when there is none. Raises TornStore when it is damaged."""
        try:
            text = self._record(stage, key).read_bytes()
        except OSError:
            return None
        record = Record.from_json(text)
        if fingerprint(record.result) != record.seal:
            raise TornStore(f"the record of {stage} {key[:12]} was altered")
        return record

    def publish(self, key: str, record: Record) -> None:
        self.write(self._record(record.stage, key), record.to_json())

    def write(self, place: Path, text: str) -> None:
        """Write a text so that it is either wholly there or not at all."""
        with translated(f"cannot write {place.name} in {self.root}"):
            place.parent.mkdir(parents=True, exist_ok=True)
            draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
            try:
                draft.write_text(text, encoding="utf-8")
                draft.replace(place)
            finally:
                draft.unlink(missing_ok=True)

    def _record(self, stage: str, key: str) -> Path:
        return self.root / "results" / stage / f"{key}.json"

    # Work in hand

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder of one's own, gone afterwards. Folders left by runs that were killed are cleared away.

        The lock beside a folder is taken before the folder is there, so that no other run can take it for abandoned.
        """
        folder = self.root / "scratch" / secrets.token_hex(6)
        lock = FileLock(f"{folder}.lock")
        with translated(f"cannot work in {self.root}"):
            folder.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        try:
            with translated(f"cannot work in {self.root}"):
                folder.mkdir()
                self._clear_abandoned()
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            Path(lock.lock_file).unlink(missing_ok=True)
            lock.release()

    def _clear_abandoned(self) -> None:
        for folder in (self.root / "scratch").glob("*/"):
            lock = FileLock(f"{folder}.lock", timeout=0)
            try:
                with lock:
                    shutil.rmtree(folder, ignore_errors=True)
                    Path(lock.lock_file).unlink(missing_ok=True)
            except (Timeout, OSError):
                continue

    # Integrity

    def is_full(self) -> bool:
        """Whether less than a megabyte is left."""
        return shutil.disk_usage(self.root).free < 1_000_000

    def verify(self) -> tuple[int, tuple[str, ...]]:
        """Read everything. Returns how many files were read, and the torn ones by path inside the store."""
        torn, read = [], 0
        for file in sorted((self.root / "media").glob("*/*")):
            if file.is_file() and not file.name.startswith("."):
                read += 1
                if digest_of(file) != file.stem:
                    torn.append(str(file.relative_to(self.root)))
        for file in sorted((self.root / "results").glob("*/*.json")):
            read += 1
            try:
                self.recall(file.parent.name, file.stem)
            except TornStore:
                torn.append(str(file.relative_to(self.root)))
        return read, tuple(torn)


def digest_of(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def media_in(value: object) -> Iterator[Media]:
    """Every piece of celluloid that a document, or a tuple of them, points to."""
    if isinstance(value, Media):
        yield value
    elif isinstance(value, Document):
        for name in type(value).model_fields:
            yield from media_in(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from media_in(item)


@contextmanager
def translated(what: str) -> Iterator[None]:
    """Turn a failing disk into one line that says what to do."""
    try:
        yield
    except OSError as error:
        raise unwritten(what, error) from error


def unwritten(what: str, error: OSError) -> StudioError:
    """The error for a disk that failed: what was done, and what to do now."""
    remedy = {
        errno.ENOSPC: FULL,
        errno.EDQUOT: "the disk quota is used up: free some space and run again, what was finished is kept",
        errno.EROFS: "the file system is read-only: choose another folder with --outputs",
        errno.EACCES: "permission denied: choose another folder with --outputs",
        errno.EPERM: "permission denied: choose another folder with --outputs",
        errno.ENAMETOOLONG: "the name is too long: choose another folder with --outputs",
        errno.ENOTDIR: "a file is in the way: choose another folder with --outputs",
        errno.EEXIST: "a file is in the way: choose another folder with --outputs",
    }.get(error.errno or 0, os.strerror(error.errno) if error.errno else str(error))
    return StudioError(f"{what}: {remedy}")
