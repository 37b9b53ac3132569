"""This machine's key, and its ledger: who may sign, what was made and revoked here, and how late it is at least.

Both lie in `consent/` in the person's folder. They are made together, by one rename, so that one without the other was
lost or taken away, and then nothing is allowed: a ledger that is gone may have held a revocation.
"""

import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from filelock import FileLock, Timeout

from filmgen.environments import home
from filmgen.errors import NotAllowed, StudioError, TornStore
from filmgen.film.consent import Ledger

BACK = timedelta(minutes=10)
"""How far a clock may go back: machines that ask the network for the time do, by a little."""
STEP = timedelta(minutes=1)
"""How far it goes on before the ledger is written anew."""
LARGEST = 4_000_000
"""Bytes of a ledger: some fifty thousand records."""
BLANK = "0" * 128
"""Stands for a signature until there is one."""


def folder() -> Path:
    """Where key and ledger lie."""
    return home() / "consent"


@dataclass
class Cabinet:
    """Key and ledger, open, while nobody else has them."""

    folder: Path
    key: Ed25519PrivateKey
    ledger: Ledger
    moment: datetime
    """Now, to the second."""

    def sign(self, text: bytes) -> str:
        return self.key.sign(text).hex()

    def remember(self, **changes: Any) -> None:
        """Write the ledger with some fields changed: wholly, or not at all."""
        draft = self.ledger.but(**changes)
        ledger = draft.but(signature=self.sign(draft.signed))
        with refused_by_disk(self.folder):
            _replace(self.folder / "ledger.json", f"{ledger.to_json()}\n".encode())
        self.ledger = ledger

    def check_clock(self) -> None:
        """See how late it is. Raises NotAllowed when it was later before."""
        if self.moment < self.ledger.latest - BACK:
            raise NotAllowed(
                f"the clock of this machine says {told(self.moment)}, and it has seen {told(self.ledger.latest)}: set "
                f"the clock right; if it was wrong then, move {self.folder} away and make every record again"
            )
        if self.moment >= self.ledger.latest + STEP:
            self.remember(latest=self.moment)


@contextmanager
def opened(now: datetime | None = None, found: bool = False) -> Iterator[Cabinet | None]:
    """The cabinet, one's own until it is closed; None where there is none, unless it is to be `found`ed.

    Raises NotAllowed when key or ledger are missing, unsafe or changed, and StudioError when the disk fails.
    """
    place = folder()
    if not found and not os.path.lexists(place):
        yield None
        return
    lock = FileLock(place.with_name("consent.lock"), timeout=20)
    with refused_by_disk(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire()
        except Timeout as error:
            raise StudioError(f"{place} is held by another run of filmgen: try again when that is done") from error
    try:
        moment = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
        if not os.path.lexists(place):
            _make(place, moment)
        key = _read_key(place)
        yield Cabinet(place, key, _read_ledger(place, public_of(key)), moment)
    finally:
        lock.release()


def public_of(key: Ed25519PrivateKey) -> str:
    """The public half, as it stands in records."""
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def is_signed(text: bytes, signature: str, key: str) -> bool:
    """Whether the signature over a text is that of a public key."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), text)
    except InvalidSignature:
        return False
    return True


def told(moment: datetime) -> str:
    """A moment for a person."""
    return f"{moment:%Y-%m-%d %H:%M} UTC"


@contextmanager
def refused_by_disk(place: Path) -> Iterator[None]:
    """Turn a failing disk into one line."""
    try:
        yield
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise StudioError(f"{place} cannot be written ({why}): see to it that it can, then try again") from error


def read_bytes(file: Path, largest: int) -> bytes:
    """What is in a plain file. Raises ValueError for anything else, or more than that, and OSError."""
    mode = file.lstat().st_mode
    if stat.S_ISLNK(mode):
        raise ValueError("is a link: name the file itself")
    if not stat.S_ISREG(mode):
        raise ValueError("is no file")
    with file.open("rb") as stream:
        content = stream.read(largest + 1)
    if len(content) > largest:
        raise ValueError("is far too large")
    return content


def write_new(file: Path, content: bytes) -> None:
    """Write a file that was not there, for nobody else's eyes. Raises FileExistsError, and OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags, 0o600), "wb") as stream:
        try:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        except OSError:
            file.unlink()
            raise


def _make(place: Path, moment: datetime) -> None:
    """A new key and a ledger in which nothing stands yet."""
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    draft = place.with_name(f".consent.{secrets.token_hex(4)}")
    with refused_by_disk(place):
        try:
            draft.mkdir(mode=0o700)
            write_new(draft / "key.pem", pem)
            ledger = Ledger(key=public_of(key), latest=moment, signature=BLANK)
            Cabinet(draft, key, ledger, moment).remember()
            draft.rename(place)
        finally:
            shutil.rmtree(draft, ignore_errors=True)


def _replace(file: Path, content: bytes) -> None:
    """Write a file so that it is either wholly the new one or wholly the old."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        write_new(draft, content)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _read_key(place: Path) -> Ed25519PrivateKey:
    file = place / "key.pem"
    try:
        key = load_pem_private_key(read_bytes(file, 10_000), None)
        if os.name == "posix" and file.stat().st_mode & 0o077:
            raise NotAllowed(f"others can read the key of this machine: chmod 600 {file}")
        if not isinstance(key, Ed25519PrivateKey):
            raise ValueError("is a key of another kind")
    except FileNotFoundError as error:
        raise NotAllowed(f"the key of this machine is gone: {_back(file)}") from error
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise NotAllowed(f"the key of this machine cannot be read: {_back(file)}") from error
    return key


def _read_ledger(place: Path, key: str) -> Ledger:
    """The ledger, if this machine's key signed it as it stands there."""
    file = place / "ledger.json"
    try:
        content = read_bytes(file, LARGEST)
        ledger = Ledger.from_json(content)
    except FileNotFoundError as error:
        raise NotAllowed(f"the ledger of this machine, where revocations stand, is gone: {_back(file)}") from error
    except (OSError, ValueError, RecursionError, TornStore) as error:
        raise NotAllowed(f"the ledger of this machine cannot be read: {_back(file)}") from error
    whole = content == f"{ledger.to_json()}\n".encode()
    if not whole or ledger.key != key or not is_signed(ledger.signed, ledger.signature, key):
        raise NotAllowed(f"the ledger of this machine was changed by somebody else: {_back(file)}")
    return ledger


def _back(file: Path) -> str:
    return f"put {file} back from your copy; without one, move {file.parent} away and make every record again"
