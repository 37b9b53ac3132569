"""May this face be used, for this, now? The one question before a network learns a face or puts it on somebody."""

from datetime import datetime
from pathlib import Path

from filmgen.consent.cabinet import opened, told
from filmgen.consent.records import called, check_standing, read_record
from filmgen.errors import NotAllowed
from filmgen.film.consent import Consent, Use, is_digest
from filmgen.film.text import clean


def permit(file: Path, use: Use, set_digest: str, project: str = "", now: datetime | None = None) -> Consent:
    """The record in a file, if whoever is in the face set agreed to this use of it. Raises NotAllowed with the reason.

    `set_digest` is the digest of the face set as it is now; `project` is the title of the film, where there is one;
    `now` is the moment, if not this one.
    """
    record = read_record(file)
    permit_record(record, use, set_digest, project, now)
    return record


def not_taken_back(digest: str, what: str) -> None:
    """See that a record by which something was learnt, known by its digest, still stands. Raises NotAllowed."""
    with opened() as cabinet:
        revoked = cabinet.ledger.revocation_of(digest) if cabinet else None
    if revoked:
        raise NotAllowed(
            f"{what} was learnt under the consent record {digest[:12]}, which was revoked ({told(revoked.moment)}): "
            "delete the model, or ask them again and train anew"
        )


def permit_record(record: Consent, use: Use, set_digest: str, project: str = "", now: datetime | None = None) -> None:
    """The same for a record in hand. A test fixture may be tried in any film, and what is said of it says so."""
    with opened(now) as cabinet:
        check_standing(record, cabinet)
    whose = called(record)
    if use not in record.uses:
        raise NotAllowed(f"{whose} does not let anybody {use} with their face, only {' and '.join(record.uses)}")
    if not is_digest(set_digest):
        raise NotAllowed(f"{set_digest[:80]!r} is not the digest of a face set, 64 digits from 0 to f")
    if set_digest not in record.sets:
        raise NotAllowed(
            f"{whose} does not name the face set {set_digest[:12]}: its list was changed after they agreed, or it is "
            "another set; make a record that names it"
        )
    if project and not record.fixture and clean(project).casefold() != record.project.casefold():
        raise NotAllowed(f"{whose} is for {record.project!r}, not for {project[:80]!r}: another film, another record")
