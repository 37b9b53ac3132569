"""Consent records for tests: nobody agreed to anything, and each record says so. Keys lie in the tests' own home."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from filmgen.consent import issue
from filmgen.film.consent import TESTS, Consent

TERMS = {
    "person": "Ada Example",
    "shown_as": "Ada Example",
    "contact": "ada@example.org",
    "uses": ("train", "swap"),
    "purpose": "Her face on a drawn head, to try the machine.",
    "limits": "Nothing but tests.",
    "project": TESTS,
    "media": "none",
    "territories": "nowhere",
    "revocation": "At any time.",
    "compensation": "None.",
    "fixture": True,
}


def a_consent(file: Path, *sets: str, now: datetime | None = None, **changes: Any) -> Consent:
    """Write a valid record for face sets (their digests) to a file, and return it. It lasts thirty days."""
    until = (now or datetime.now(UTC)).date() + timedelta(days=30)
    return issue(file, now, **{**TERMS, "sets": sets, "until": until, **changes})


def signed_with(record: Consent, key: Any, **changes: Any) -> Consent:
    """A record that a key of one's own (Ed25519) signed, with some fields changed."""
    from filmgen.consent.cabinet import public_of

    draft = record.but(key=public_of(key), **changes)
    return draft.but(signature=key.sign(draft.signed).hex())
