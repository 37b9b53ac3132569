"""A consent record in words, to be read to whoever it is about."""

from collections.abc import Iterator

from filmgen.consent.records import SHOWN
from filmgen.film.consent import Consent, disclosed

DOES = {
    "train": "a network may learn this face, and be tried on others while it does",
    "swap": "the face may be put on somebody in the film",
}


def told_consent(record: Consent, counts: str) -> Iterator[str]:
    """What a record says, a line for each thing; `counts` says whether it does."""
    name, digest = disclosed(record)
    rows = {
        "record": f"{digest}{', a test fixture: nobody agreed to anything' if record.fixture else ''}",
        "counts": counts,
        "person": f"{record.person}{', not of age' if record.minor else ''}",
        "guardian": record.guardian,
        "contact": record.contact,
        "in credits": name,
        "agreed": "; ".join(DOES[use] for use in record.uses),
        "for": record.purpose,
        "never": record.limits,
        "film": record.project,
        "shown": f"{record.media}; {record.territories}",
        "from": f"{record.since} until {record.until}, both days included (UTC)",
        "taken back": record.revocation,
        "paid": record.compensation,
        "face sets": ", ".join(item[:12] for item in record.sets),
        "footage": ", ".join(item[:12] for item in record.footage),
        "their paper": record.agreement[:12] or "none was named",
        "witness": record.witness,
        "signed": f"{record.signed_on:%Y-%m-%d %H:%M:%S} UTC, with the key {record.key[:SHOWN]}",
    }
    for what, said in rows.items():
        if said:
            yield f"{what:<12}{said}"
