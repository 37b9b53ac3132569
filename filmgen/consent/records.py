"""How a consent record is written, read, revoked, and how another's key comes to count here."""

import os
import secrets
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from filmgen.consent.cabinet import (
    BACK,
    BLANK,
    Cabinet,
    is_signed,
    opened,
    public_of,
    read_bytes,
    refused_by_disk,
    told,
    write_new,
)
from filmgen.errors import BadRequest, NotAllowed, TornStore
from filmgen.film.consent import Consent, Revocation, digest_of, is_digest

LARGEST = 200_000
"""Bytes of a record, at most."""
SHOWN = 16
"""How many digits of a key people compare."""
LEAST = 12
"""How many digits of a record's digest tell it from all others; as many as the credits show."""


def issue(file: Path, now: datetime | None = None, **terms: Any) -> Consent:
    """Write down what somebody agreed to, sign it, and put it in a new file. `terms` are the fields of a record.

    `since` may be left out: it begins today. Raises BadRequest for terms that make no record, or where a file is.
    """
    if os.path.lexists(file):
        raise _there(file)
    with opened(now, found=True) as cabinet:
        cabinet.check_clock()
        terms.setdefault("since", cabinet.moment.date())
        try:
            draft = Consent(
                id=secrets.token_hex(16), key=public_of(cabinet.key), signed_on=cabinet.moment, signature=BLANK, **terms
            )
        except ValidationError as error:
            raise BadRequest(f"this makes no consent record: {_first(error)}") from error
        record = draft.but(signature=cabinet.sign(draft.signed))
        latest = max(cabinet.ledger.latest, cabinet.moment)
        cabinet.remember(latest=latest, issued=(*cabinet.ledger.issued, digest_of(record)))
        with refused_by_disk(file):
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                write_new(file, record.text.encode())
            except FileExistsError as error:
                raise _there(file) from error
    return record


def read_record(file: Path) -> Consent:
    """The record in a file, if every byte of it is as it was signed. Raises NotAllowed."""
    try:
        content = read_bytes(file, LARGEST)
    except FileNotFoundError as error:
        raise NotAllowed(f"there is no consent record {file}: see filmgen consent new --help") from error
    except OSError as error:
        raise NotAllowed(f"the consent record {file} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise NotAllowed(f"{file} is no consent record: it {error}") from error
    try:
        record = Consent.from_json(content)
    except (TornStore, RecursionError) as error:
        raise NotAllowed(f"{file} is no consent record, or no longer: put the signed file back") from error
    if content != record.text.encode() or not is_signed(record.signed, record.signature, record.key):
        raise NotAllowed(f"{file} was changed after it was signed: put the signed file back, or make a new record")
    return record


def check_standing(record: Consent, cabinet: Cabinet | None) -> None:
    """Whether a record counts on this machine now, whatever for. Raises NotAllowed."""
    whose = called(record)
    if not is_signed(record.signed, record.signature, record.key):
        raise NotAllowed(f"{whose} was changed after it was signed")
    if cabinet is None or record.key not in (cabinet.ledger.key, *cabinet.ledger.known):
        raise NotAllowed(
            f"{whose} was signed with a key that nobody vouched for here, {record.key[:SHOWN]}: let them "
            f"read theirs to you, then filmgen consent verify FILE --trust KEY"
        )
    if revoked := cabinet.ledger.revocation_of(digest_of(record)):
        raise NotAllowed(f"{whose} was revoked ({told(revoked.moment)}): use nothing of theirs, or ask them again")
    if record.key == cabinet.ledger.key and digest_of(record) not in cabinet.ledger.issued:
        raise NotAllowed(
            f"{whose} is not in the ledger of this machine, which so may lack revocations too: put the newest "
            f"{cabinet.folder / 'ledger.json'} back, or make the record again"
        )
    cabinet.check_clock()
    if cabinet.moment < record.signed_on - BACK:
        raise NotAllowed(
            f"{whose} was signed {told(record.signed_on)}, and the clock of this machine says {told(cabinet.moment)}: "
            "set the clock right"
        )
    today = cabinet.moment.date()
    if today < record.since:
        raise NotAllowed(f"{whose} begins on {record.since}; today is {today} (UTC)")
    if today > record.until:
        raise NotAllowed(f"{whose} ended on {record.until}: ask them again, and make a new record")


def standing(record: Consent, now: datetime | None = None) -> None:
    """Whether a record counts on this machine now, whatever for. Raises NotAllowed with the reason."""
    with opened(now) as cabinet:
        check_standing(record, cabinet)


def revoke(digest: str, now: datetime | None = None) -> Revocation:
    """Let a record count no more on this machine; never refused for the clock. Of one made here, twelve digits will do.

    Raises BadRequest for a record that was revoked before, or digits of which none was made here.
    """
    with opened(now, found=is_digest(digest)) as cabinet:
        issued = cabinet.ledger.issued if cabinet else ()
        whole = [digest] if is_digest(digest) else [item for item in issued if item.startswith(digest)]
        if cabinet is None or len(whole) != 1 or len(digest) < LEAST:
            raise BadRequest(f"no record {digest[:80]!r} was made here: name its file, or {LEAST} digits of its digest")
        if before := cabinet.ledger.revocation_of(whole[0]):
            raise BadRequest(f"the consent record {digest[:LEAST]} was revoked already ({told(before.moment)})")
        revocation = Revocation(digest=whole[0], moment=max(cabinet.moment, cabinet.ledger.latest))
        cabinet.remember(revoked=(*cabinet.ledger.revoked, revocation))
    return revocation


def trust(record: Consent, key: str, now: datetime | None = None) -> None:
    """Let records count that were signed with the key of this one. `key` is what its owner read out.

    Raises NotAllowed when that is another key.
    """
    if len(key) < SHOWN or not record.key.startswith(key.lower()):
        raise NotAllowed(f"{called(record)} was signed with the key {record.key[:SHOWN]}, and not with {key[:64]!r}")
    with opened(now, found=True) as cabinet:
        if record.key not in (cabinet.ledger.key, *cabinet.ledger.known):
            cabinet.remember(known=(*cabinet.ledger.known, record.key))


def called(record: Consent) -> str:
    """A record in the words of an error."""
    return f"the consent record {digest_of(record)[:12]} of {record.person}"


def _there(file: Path) -> BadRequest:
    return BadRequest(f"{file} is there already: a record is never overwritten; name another file with --out")


def _first(error: ValidationError) -> str:
    """What is wrong first, in words."""
    wrong = error.errors(include_url=False, include_input=False)[0]
    field = " ".join(str(part) for part in wrong["loc"][:1]).replace("_", "-")
    return f"{field} {wrong['msg'].removeprefix('Value error, ')}".strip()
