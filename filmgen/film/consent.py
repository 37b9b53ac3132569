"""What somebody agreed to before their face may be used, as paper that is signed and that can be read."""

import hashlib
import json
import re
from datetime import date, datetime, timedelta
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field, field_validator, model_validator

from filmgen.film.document import Document
from filmgen.film.text import clean

Use = Literal["train", "swap"]
"""To train: a network learns the face from the footage, and is tried on the other side's heads meanwhile. To swap: it
puts the face on somebody in a film."""

LONGEST = timedelta(days=5 * 365 + 1)
"""From the signature to the last day, at most: five years, then somebody is asked again."""
TESTS = "tests"
"""The project of a record that is marked as a test fixture, and of no other."""
WITHHELD = "withheld"
"""What stands in `shown_as` when somebody does not wish to be named."""


def _seen(text: str) -> str:
    if text != clean(text):
        raise ValueError("has line breaks, doubled spaces or characters that cannot be seen")
    return text


def _said(text: str) -> str:
    if not clean(text):
        raise ValueError("is empty")
    return _seen(text)


def _once(items: tuple) -> tuple:
    if len(set(items)) != len(items):
        raise ValueError("names something twice")
    return items


Chance = Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
Name = Annotated[str, Field(max_length=80), AfterValidator(_said)]
Line = Annotated[str, Field(max_length=200), AfterValidator(_said)]
Note = Annotated[str, Field(max_length=200), AfterValidator(_seen)]
Sentence = Annotated[str, Field(max_length=1000), AfterValidator(_said)]
Purpose = Annotated[str, Field(min_length=12, max_length=1000), AfterValidator(_said)]
Uses = Annotated[tuple[Use, ...], Field(min_length=1), AfterValidator(_once)]
Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Digests = Annotated[tuple[Digest, ...], Field(max_length=500), AfterValidator(_once)]
Sets = Annotated[tuple[Digest, ...], Field(min_length=1, max_length=500), AfterValidator(_once)]
Paper = Annotated[str, Field(pattern="^([0-9a-f]{64})?$")]
Signature = Annotated[str, Field(pattern="^[0-9a-f]{128}$")]


class Consent(Document):
    """A consent record: who agreed, to what, for which film, until when, and who wrote it down.

    It counts to the byte: `text` is the one way to write it, and its digest is the SHA-256 of the file.
    """

    model_config = ConfigDict(use_attribute_docstrings=True)

    id: Chance
    """Chance: no two records are the same, and nobody finds out a name by trying which one has this digest."""
    person: Line
    """The legal name of whoever agreed."""
    shown_as: Name
    """How they wish to be named in the credits; `withheld` for not at all."""
    contact: Line
    """Where they can be reached: an address, a number."""
    minor: bool = False
    guardian: Note = ""
    """Who agreed for them, and how to reach them. A minor has one."""
    likeness: Literal["face"] = "face"
    uses: Uses
    purpose: Purpose
    """What the face will be seen doing, in a sentence that is specific enough to say no to."""
    limits: Sentence
    """What it must not be used for."""
    project: Line
    """The title of the film. Another film needs another record."""
    media: Line
    """Where the film may be shown: festivals, the web, television."""
    territories: Line
    since: date
    until: date
    """The last day. Days are counted in UTC."""
    revocation: Sentence
    """How they take it back, and what happens then."""
    compensation: Sentence
    """What they get for it."""
    footage: Digests = ()
    """The SHA-256 of every file they were filmed in."""
    sets: Sets
    """The digests of the face sets that may be learned from."""
    agreement: Paper = ""
    """The SHA-256 of what they signed or said themselves: a scan, a recording. Empty when nothing was named."""
    witness: Note = ""
    signed_on: AwareDatetime
    """The moment of the signature, in UTC, to the second."""
    fixture: bool = False
    """Marked as a test fixture: nobody agreed to anything; the machine is tried."""
    key: Digest
    """The public key, Ed25519, of whoever wrote it down."""
    signature: Signature
    """Made with that key over everything above, letter for letter."""

    @field_validator("signed_on")
    @classmethod
    def _in_whole_seconds_of_utc(cls, moment: datetime) -> datetime:
        if moment.utcoffset() != timedelta(0) or moment.microsecond:
            raise ValueError("is not a moment in UTC, to the second")
        return moment

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        signed = self.signed_on.date()
        if self.since < signed:
            raise ValueError(f"since {self.since} lies before the day of the signature, {signed} in UTC")
        if self.until < self.since:
            raise ValueError(f"until {self.until} lies before {self.since}, the first day")
        if self.until - signed > LONGEST:
            raise ValueError(f"until {self.until} is too far away: {signed + LONGEST} at the latest, then ask again")
        if self.minor and not self.guardian:
            raise ValueError("guardian is missing: for a minor somebody else has to agree")
        if self.fixture != (self.project == TESTS):
            raise ValueError(f"project {TESTS!r} and the mark of a test fixture go together")
        return self

    @property
    def text(self) -> str:
        """The file, letter for letter."""
        return f"{self.to_json()}\n"

    @property
    def signed(self) -> bytes:
        """What the signature is made over: everything but itself."""
        return _unsigned(self)


class Revocation(Document):
    """A record that counts no more, by its digest, and when that was written down."""

    digest: Digest
    moment: AwareDatetime


class Ledger(Document):
    """What one machine remembers of all records, signed with its own key."""

    key: Digest
    latest: AwareDatetime
    """The latest moment this machine has seen: a clock that shows an earlier one was set back."""
    known: tuple[Digest, ...] = ()
    """The public keys of others whose records count here."""
    issued: tuple[Digest, ...] = ()
    """The digests of the records that were made here. A ledger that lacks one is an old copy of itself."""
    revoked: tuple[Revocation, ...] = ()
    signature: Signature

    @property
    def signed(self) -> bytes:
        """What the signature is made over: everything but itself."""
        return _unsigned(self)

    def revocation_of(self, digest: str) -> Revocation | None:
        return next((item for item in self.revoked if item.digest == digest), None)


def is_digest(text: str) -> bool:
    """Whether a text is a SHA-256, in hexadecimal small letters."""
    return re.fullmatch("[0-9a-f]{64}", text) is not None


def digest_of(record: Consent) -> str:
    """The SHA-256 of the record's file, in hexadecimal."""
    return hashlib.sha256(record.text.encode()).hexdigest()


def disclosed(record: Consent) -> tuple[str, str]:
    """What credits say of a record: the name as it may be shown, and the first twelve digits of its digest."""
    name = "name withheld" if record.shown_as.casefold() == WITHHELD else record.shown_as
    return f"{name} (test fixture)" if record.fixture else name, digest_of(record)[:12]


def consent_schema() -> str:
    """The JSON schema of a record, for whoever writes or reads one elsewhere."""
    fields = Consent.model_json_schema()
    properties = {"schema": {"const": Consent.schema_name()}, **fields.pop("properties")}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **fields,
        "properties": properties,
        "required": list(properties),
    }
    return f"{json.dumps(schema, indent=1, ensure_ascii=False)}\n"


def _unsigned(document: Document) -> bytes:
    fields = {"schema": document.schema_name(), **document.model_dump(mode="json", exclude={"signature"})}
    return json.dumps(fields, indent=1, ensure_ascii=False).encode()
