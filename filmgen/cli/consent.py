"""The commands about agreement: consent new, show, revoke, verify."""

from pathlib import Path
from typing import Annotated

import typer

from filmgen.cli.door import command, group, say
from filmgen.flags import option

File = Annotated[str, typer.Argument(help="A consent record, as `filmgen consent new` wrote it.", metavar="FILE")]


def consent() -> int:
    """Write down what somebody agreed to, before their face is used.

    `filmgen consent new --help`
    """
    from filmgen.errors import BadRequest

    raise BadRequest("consent what? filmgen consent new, show, revoke or verify; docs/consent.md says what to ask")


def new(
    sets: Annotated[
        list[str] | None,
        typer.Option("--set", help="A face set, or its digest. Must be given, may be repeated.", metavar="DIR|DIGEST"),
    ] = None,
    name: Annotated[str | None, option("Whose face it is: the legal name. Must be given.", "TEXT")] = None,
    shown_as: Annotated[str | None, option("Their name in credits, or withheld. Default: the name.", "TEXT")] = None,
    contact: Annotated[str | None, option("Where they can be reached. Must be given.", "TEXT")] = None,
    uses: Annotated[str | None, option("What they agree to. Must be given.", "train,swap")] = None,
    purpose: Annotated[str | None, option("What the face will be seen doing. Must be given.", "SENTENCE")] = None,
    limits: Annotated[str, option("What it must not be used for. Default: see docs/consent.md.", "SENTENCE")] = (
        "No nudity, nothing sexual, no advertising, no politics, and no words presented as truly theirs."
    ),
    project: Annotated[str | None, option("The title of the film. Must be given.", "TEXT")] = None,
    media: Annotated[str | None, option("Where it may be shown: festivals, web. Must be given.", "TEXT")] = None,
    territories: Annotated[str, option("In which countries. Default: worldwide.", "TEXT")] = "worldwide",
    since: Annotated[str | None, option("The first day. Default: today, in UTC.", "YYYY-MM-DD")] = None,
    until: Annotated[str | None, option("The last day, in five years at most. Must be given.", "YYYY-MM-DD")] = None,
    revocation: Annotated[str, option("How they take it back. Default: at any time, by a word.", "SENTENCE")] = (
        "At any time, by a word to whoever made this record; no new use from then on."
    ),
    compensation: Annotated[str, option("What they get for it. Default: nothing.", "TEXT")] = "Nothing.",
    agreement: Annotated[str | None, option("What they signed or said: a scan, a recording.", "FILE")] = None,
    witness: Annotated[str, option("Who was there.", "TEXT")] = "",
    minor: Annotated[bool, typer.Option("--minor", help="They are not of age: name their guardian.")] = False,
    guardian: Annotated[str, option("Who agreed for them, and how to reach them.", "TEXT")] = "",
    fixture: Annotated[bool, typer.Option("--fixture", help="Nobody agreed: a record to try the machine.")] = False,
    out: Annotated[str | None, option("Where to write it. Default: consent.json in the face set.", "FILE")] = None,
) -> int:
    """Write down and sign what somebody agreed to. Prints where the record is, which is never written over another.

    docs/consent.md says what to ask. Then read it to them: `filmgen consent show FILE` says it in words.

    `filmgen consent new --set faces/ada --name "Ada Example" --contact ada@example.org --uses train,swap
    --purpose "Her face on the keeper, who speaks" --project "The Lighthouse" --media "festivals, web"
    --until 2027-06-30 --agreement ada-signed.pdf`
    """
    from filmgen.consent import digest_of, issue
    from filmgen.errors import BadRequest
    from filmgen.film.consent import TESTS

    project = project or (TESTS if fixture else None)
    needed = {"--set": sets, "--name": name, "--contact": contact, "--uses": uses, "--purpose": purpose,
              "--project": project, "--media": media, "--until": until}  # fmt: skip
    if missing := [flag for flag, value in needed.items() if not value]:
        raise BadRequest(f"{', '.join(missing)}: not said yet, and a record needs it; filmgen consent new --help")
    digests, footage = _sets(sets or [])
    file = Path(out) if out else _place(sets or [])
    told = {"person": name, "shown_as": shown_as or name, "contact": contact, "purpose": purpose, "limits": limits,
            "project": project, "media": media, "territories": territories, "revocation": revocation,
            "compensation": compensation, "witness": witness, "guardian": guardian}  # fmt: skip
    days = {"until": _day("until", until or "")} | ({"since": _day("since", since)} if since else {})
    record = issue(
        file,
        **{field: _composed(text or "") for field, text in told.items()},
        **days,
        sets=digests,
        footage=footage,
        uses=_uses(uses or ""),
        agreement=_digest(agreement) if agreement else "",
        minor=minor,
        fixture=fixture,
    )
    say(f"{record.person} until {record.until}; SHA-256 {digest_of(record)}")
    print(file, flush=True)
    return 0


def show(file: File) -> int:
    """Say in words what a record says, and whether it counts on this machine today.

    `filmgen consent show faces/ada/consent.json`
    """
    from filmgen.consent import read_record, standing
    from filmgen.consent.words import told_consent
    from filmgen.errors import FilmgenError

    record = read_record(Path(file))
    try:
        standing(record)
        counts = "yes"
    except FilmgenError as error:
        counts = f"no: {error}"
    for row in told_consent(record, counts):
        print(row)
    return 0


def verify(
    file: File,
    trust: Annotated[
        str | None, option("Let records count that were signed with this key: its owner read it to you.", "KEY")
    ] = None,
) -> int:
    """Look whether a record is whole, signed by a known key, in its term and not revoked. Exit code 2 when it is not.

    `filmgen consent verify faces/ada/consent.json`
    """
    from filmgen.consent import disclosed, read_record, standing
    from filmgen.consent import trust as vouch

    record = read_record(Path(file))
    if trust:
        vouch(record, trust)
    standing(record)
    name, digest = disclosed(record)
    print(f"{digest} counts: {name}, {' and '.join(record.uses)}, until {record.until}")
    return 0


def revoke(
    record: Annotated[
        str, typer.Argument(help="The record, or the first digits of its digest as credits show it.", metavar="FILE")
    ],
) -> int:
    """Let a record count no more on this machine, nor any copy of it. It cannot be taken back; ask them again instead.

    `filmgen consent revoke faces/ada/consent.json`
    """
    from filmgen.consent import digest_of, read_record
    from filmgen.consent import revoke as withdraw
    from filmgen.film.consent import is_digest

    digits = record.lower()
    named = is_digest(digits.ljust(64, "0")) and not Path(record).exists()
    revoked = withdraw(digits if named else digest_of(read_record(Path(record))))
    say("no film is made with it from now on; films that are out, and models that learned from it, are for you to find")
    print(f"{revoked.digest[:12]} revoked", flush=True)
    return 0


def _uses(text: str) -> tuple[str, ...]:
    from filmgen.errors import BadRequest

    uses = tuple(use.strip() for use in text.split(","))
    if strange := [use for use in uses if use not in ("train", "swap")]:
        raise BadRequest(f"uses {strange[0][:40]!r} is not known; known: train, swap, or both with a comma")
    return uses


def _day(name: str, text: str) -> object:
    """A day as it is typed."""
    from datetime import date

    from filmgen.errors import BadRequest

    try:
        if len(text) == 10:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadRequest(f"{name} {text[:40]!r} is not a day such as 2027-06-30")


def _composed(text: str) -> str:
    """A text as every keyboard writes it: letters and their accents in one."""
    import unicodedata

    return unicodedata.normalize("NFC", text.strip())


def _digest(name: str) -> str:
    """The SHA-256 of a file."""
    from filmgen.errors import BadRequest
    from filmgen.studio.store import digest_of

    try:
        if Path(name).is_file():
            return digest_of(Path(name))
    except OSError as error:
        raise BadRequest(f"{name} cannot be read: {error.strerror}") from error
    raise BadRequest(f"there is no file {name}")


def _sets(names: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The digests of face sets, and of the footage that those were found in which lie here."""
    from filmgen.film.consent import is_digest

    digests = tuple(name for name in names if is_digest(name))
    if len(digests) == len(names):
        return digests, ()
    from filmgen.training.faces import load_set

    folders = [load_set(Path(name)) for name in names if not is_digest(name)]
    footage = dict.fromkeys(source.sha256 for faces in folders for source in faces.sources)
    return (*digests, *(faces.digest for faces in folders)), tuple(footage)


def _place(names: list[str]) -> Path:
    """Where a record lies that nobody gave a place: with the face set, if there is one."""
    from filmgen.errors import BadRequest
    from filmgen.film.consent import is_digest

    folder = next((Path(name) for name in names if not is_digest(name)), None)
    if folder is None:
        raise BadRequest("--out is missing: a file for the record")
    return folder / "consent.json"


CONSENT = group("consent", consent)
for task in (new, show, revoke, verify):
    command(task, None, CONSENT)
