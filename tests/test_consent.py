"""Consent: a record counts to the byte, for what it says and as long as it says, or one clear line says why not."""

import inspect
import json
import os
import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmgen.consent import digest_of, disclosed, issue, permit, permit_record, read_record, revoke, standing, trust
from filmgen.consent.cabinet import opened
from filmgen.consent.words import told_consent
from filmgen.errors import BadRequest, FilmgenError, NotAllowed, StudioError
from filmgen.film.consent import Consent, consent_schema
from tests.conftest import REPOSITORY
from tests.consents import TERMS, a_consent, signed_with

A, B = "a" * 64, "b" * 64
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)
NEW = (
    "consent", "new", "--set", A, "--name", "Ada Example", "--contact", "ada@example.org", "--uses", "train,swap",
    "--purpose", "Her face on the keeper, who speaks", "--project", "The Lighthouse", "--media", "festivals",
    "--until", str(datetime.now(UTC).date() + 90 * DAY),
)  # fmt: skip


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    """A machine of one's own that has never made a record."""
    monkeypatch.setenv("FILMGEN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def file(tmp_path) -> Path:
    """A valid record for the set A, made at noon."""
    a_consent(tmp_path / "consent.json", A, now=NOON)
    return tmp_path / "consent.json"


def refused(file: Path, match: str, use="swap", digest=A, **options) -> None:
    """The gate stays shut, for this reason, said in one line."""
    with pytest.raises(NotAllowed, match=match) as caught:
        permit(file, use, digest, **{"now": NOON, **options})
    assert "\n" not in str(caught.value)


def with_home(monkeypatch, folder: Path) -> None:
    monkeypatch.setenv("FILMGEN_HOME", str(folder))


# What counts


@pytest.mark.parametrize("use", ["train", "swap"])
def test_the_gate_opens_for_what_was_agreed_to_and_says_who(file, use):
    record = permit(file, use, A, now=NOON)
    assert disclosed(record) == ("Ada Example (test fixture)", digest_of(record)[:12])
    permit_record(record, use, A, now=NOON)


@pytest.mark.parametrize(
    ("shown", "said"),
    [("Ada E.", "Ada E."), ("withheld", "name withheld"), ("Withheld", "name withheld")],
)
def test_somebody_is_named_as_they_wish(tmp_path, shown, said):
    terms = {**TERMS, "fixture": False, "project": "The Lighthouse", "shown_as": shown}
    record = issue(tmp_path / "consent.json", NOON, **terms, sets=(A,), until=NOON.date())
    assert disclosed(record)[0] == said


def test_the_digest_of_a_record_is_that_of_its_file(file):
    import hashlib

    assert digest_of(read_record(file)) == hashlib.sha256(file.read_bytes()).hexdigest()


def test_two_records_of_the_same_words_are_two_records(tmp_path):
    one, two = (a_consent(tmp_path / f"{name}.json", A, now=NOON) for name in "ab")
    assert digest_of(one) != digest_of(two)


def test_the_gate_has_no_argument_that_opens_it():
    assert list(inspect.signature(permit).parameters) == ["file", "use", "set_digest", "project", "now"]
    assert list(inspect.signature(permit_record).parameters) == ["record", "use", "set_digest", "project", "now"]


# What was changed


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_record_with_any_byte_changed_added_or_lost_is_refused(file, tmp_path, data):
    whole = file.read_bytes()
    at, byte = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.binary(min_size=1, max_size=1))
    spoilt = data.draw(st.sampled_from([whole[:at] + byte + whole[at + 1 :], whole[:at] + byte + whole[at:],
                                        whole[:at] + whole[at + 1 :], whole[:at]]))  # fmt: skip
    if spoilt == whole:
        return
    changed = tmp_path / "changed.json"
    changed.write_bytes(spoilt)
    with pytest.raises(NotAllowed) as caught:
        permit(changed, "swap", A, now=NOON)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: json.dumps(dict(sorted(json.loads(text).items())), indent=1) + "\n",
        lambda text: json.dumps(json.loads(text)),
        lambda text: text.replace('"minor": false', '"minor": true,\n "minor": false'),
        lambda text: text.replace('"minor": false', '"minor": false,\n "blessed": true'),
        lambda text: text.replace("Ada", "\\u0041da", 1),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text + text,
        lambda text: text.replace("T12:00:00Z", "T12:00:00+00:00"),
        lambda text: text.replace('"signature": "', '"signature": "00', 1),
        lambda text: text.replace("filmgen.Consent/1", "filmgen.Consent/2"),
    ],
)
def test_a_record_that_was_only_written_otherwise_is_refused(file, change):
    changed = change(file.read_text())
    assert changed != file.read_text()
    file.write_bytes(changed.encode())
    refused(file, "put the signed file back")


def test_a_record_in_hand_with_a_changed_field_is_refused(file):
    record = read_record(file).but(person="Bob Example")
    with pytest.raises(NotAllowed, match="was changed after it was signed"):
        permit_record(record, "swap", A, now=NOON)


def a_link(file: Path) -> None:
    file.rename(file.with_name("whole.json"))
    file.symlink_to("whole.json")


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (Path.unlink, "there is no consent record"),
        (a_folder, "it is no file"),
        (a_link, "it is a link"),
        (a_pipe, "it is no file"),
        (lambda file: os.truncate(file, 300_000_000), "it is far too large"),
        (lambda file: file.write_bytes(b""), "is no consent record"),
        (lambda file: file.write_bytes(bytes(range(256))), "is no consent record"),
        (lambda file: file.write_bytes("{}".encode("utf-16")), "is no consent record"),
        (lambda file: file.write_text("[" * 100_000), "is no consent record"),
        (lambda file: file.write_text("7" * 100_000), "is no consent record"),
        (lambda file: file.write_text('{"schema": ["filmgen.Consent/1"]}'), "is no consent record"),
        (lambda file: file.write_text('{"schema": "filmgen.Consent/1", "signed_on": NaN}'), "is no consent record"),
        (lambda file: file.write_text(file.read_text().replace("2026-11", "9999-12")), "is no consent record"),
    ],
)
def test_what_is_no_record_is_refused(file, spoil, why):
    spoil(file)
    refused(file, why)


# Whose word it is


def test_a_record_signed_with_another_key_counts_once_somebody_vouched_for_it(file, tmp_path, monkeypatch, home):
    theirs = read_record(file)
    with_home(monkeypatch, tmp_path / "elsewhere")
    a_consent(tmp_path / "ours.json", A, now=NOON)
    refused(file, f"nobody vouched for here, {theirs.key[:16]}")
    for wrong in ("", theirs.key[:15], "f" * 64, theirs.key + "0"):
        with pytest.raises(NotAllowed, match="and not with"):
            trust(theirs, wrong, NOON)
    refused(file, "nobody vouched for")
    trust(theirs, theirs.key[:16].upper(), NOON)
    trust(theirs, theirs.key, NOON)
    assert permit(file, "swap", A, now=NOON) == theirs
    revoke(digest_of(theirs), NOON)
    refused(file, "was revoked")
    with_home(monkeypatch, home)
    assert permit(file, "swap", A, now=NOON) == theirs, "a revocation stays on the machine it was written on"


def test_a_record_that_a_stranger_signed_again_is_refused(file):
    record = signed_with(read_record(file), Ed25519PrivateKey.generate(), uses=("swap",))
    file.write_text(record.text)
    refused(file, "nobody vouched for")


def test_a_machine_without_a_key_knows_nobody(file, tmp_path, monkeypatch):
    with_home(monkeypatch, tmp_path / "elsewhere")
    refused(file, "nobody vouched for")
    assert not (tmp_path / "elsewhere").exists(), "looking makes nothing"


def test_a_record_of_our_key_that_the_ledger_does_not_know_is_refused(file, home, tmp_path):
    old = (home / "consent" / "ledger.json").read_bytes()
    a_consent(tmp_path / "newer.json", A, now=NOON)
    (home / "consent" / "ledger.json").write_bytes(old)
    permit(file, "swap", A, now=NOON + DAY)
    refused(tmp_path / "newer.json", "is not in the ledger", now=NOON + DAY)


# What was taken back


def test_a_revoked_record_and_all_its_copies_are_refused_for_good(file, tmp_path):
    shutil.copy(file, tmp_path / "copy.json")
    revoke(digest_of(read_record(file)), NOON)
    for place in (file, tmp_path / "copy.json"):
        refused(place, "was revoked")
        refused(place, "was revoked", use="train", now=NOON + DAY)
    with pytest.raises(BadRequest, match="was revoked already"):
        revoke(digest_of(read_record(file)), NOON)
    a_consent(tmp_path / "again.json", A, now=NOON)
    permit(tmp_path / "again.json", "swap", A, now=NOON)


def test_a_record_whose_file_is_gone_is_revoked_by_the_digits_in_the_credits(file, tmp_path):
    shutil.move(file, tmp_path / "hidden.json")
    revoke(disclosed(read_record(tmp_path / "hidden.json"))[1], NOON)
    refused(tmp_path / "hidden.json", "was revoked")


@pytest.mark.parametrize("digits", ["", "abc", "0" * 12, "0" * 63, "0" * 65, "*", "Ada"])
def test_digits_of_no_record_revoke_nothing_and_say_so(file, digits):
    with pytest.raises(BadRequest, match="was made here"):
        revoke(digits, NOON)


def test_a_wrong_clock_keeps_nobody_from_taking_it_back(file):
    revoke(digest_of(read_record(file)), NOON - 1000 * DAY)
    refused(file, "was revoked")


# When it counts


def test_a_record_counts_from_its_first_day_to_the_end_of_its_last(tmp_path):
    file = tmp_path / "consent.json"
    first, last = (NOON + 2 * DAY).date(), (NOON + 4 * DAY).date()
    a_consent(file, A, now=NOON, since=first, until=last)
    refused(file, "begins on 2026-12-02", now=NOON + 1 * DAY)
    permit(file, "swap", A, now=NOON + 2 * DAY)
    permit(file, "swap", A, now=datetime(2026, 12, 4, 23, 59, 59, tzinfo=UTC))
    refused(file, "ended on 2026-12-04", now=datetime(2026, 12, 5, tzinfo=UTC))


def test_a_clock_that_is_set_back_is_noticed(file):
    refused(file, "ended on", now=NOON + 40 * DAY)
    refused(file, "it has seen 2027-01-09 12:00 UTC: set the clock right", now=NOON + DAY)
    permit_later = NOON + 40 * DAY - timedelta(minutes=5)
    refused(file, "ended on", now=permit_later)


def test_a_clock_before_the_signature_is_noticed(file, tmp_path, monkeypatch):
    refused(file, "set the clock right", now=NOON - DAY)
    with_home(monkeypatch, tmp_path / "elsewhere")
    theirs = read_record(file)
    trust(theirs, theirs.key, NOON - 2 * DAY)
    refused(file, "was signed 2026-11-30 12:00 UTC, and the clock of this machine says 2026-11-29", now=NOON - DAY)


def test_a_clock_that_went_back_makes_no_records(file, tmp_path):
    with pytest.raises(NotAllowed, match="set the clock right"):
        a_consent(tmp_path / "new.json", A, now=NOON - DAY)
    assert not (tmp_path / "new.json").exists()


# What for


def test_only_what_was_agreed_to_is_allowed(tmp_path):
    file = tmp_path / "consent.json"
    a_consent(file, A, now=NOON, uses=("train",))
    permit(file, "train", A, now=NOON)
    refused(file, "does not let anybody swap with their face, only train")


@pytest.mark.parametrize(
    ("digest", "why"),
    [(B, "does not name the face set bbbbbbbbbbbb"), ("", "is not the digest"), (A[:63], "is not the digest"),
     (A.upper(), "is not the digest"), (f"{A}\n", "is not the digest"), ("../" * 30, "is not the digest")],
)  # fmt: skip
def test_only_the_sets_that_were_named_are_used(file, digest, why):
    refused(file, why, digest=digest)


def test_a_record_is_for_one_film_and_a_fixture_for_any(file, tmp_path):
    permit(file, "swap", A, "Any Film", NOON)
    terms = {"fixture": False, "project": "The Lighthouse"}
    real = a_consent(tmp_path / "real.json", A, now=NOON, **terms)
    permit_record(real, "swap", A, "the  lighthouse", NOON)
    with pytest.raises(NotAllowed, match="is for 'The Lighthouse', not for 'Other': another film, another record"):
        permit_record(real, "swap", A, "Other", NOON)


# What makes a record


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"person": ""}, "person is empty"),
        ({"person": " \u200b"}, "person is empty"),
        ({"person": "Ada\nBob"}, "person has line breaks"),
        ({"person": "Ada\x1b[31m"}, "person has line breaks"),
        ({"person": "Ada\u202eBob"}, "person has line breaks"),
        ({"person": "A" * 201}, "person String should have at most 200"),
        ({"shown_as": "A" * 81}, "shown-as String should have at most 80"),
        ({"contact": ""}, "contact is empty"),
        ({"purpose": "film"}, "purpose String should have at least 12"),
        ({"uses": ()}, "uses"),
        ({"uses": ("swap", "swap")}, "uses names something twice"),
        ({"uses": ("clone",)}, "uses"),
        ({"minor": True}, "guardian is missing"),
        ({"sets": ()}, "sets"),
        ({"sets": (A, A)}, "sets names something twice"),
        ({"sets": ("x" * 64,)}, "sets"),
        ({"project": ""}, "project is empty"),
        ({"project": "A Film"}, "test fixture go together"),
        ({"fixture": False}, "test fixture go together"),
        ({"since": NOON.date() - DAY}, "lies before the day of the signature"),
        ({"since": NOON.date() + 9 * DAY, "until": NOON.date() + 8 * DAY}, "lies before 2026-12-09"),
        ({"until": NOON.date() - DAY}, "lies before"),
        ({"until": NOON.date() + 36_525 * DAY}, "is too far away: 2031-11-30 at the latest"),
        ({"agreement": "a scan"}, "agreement"),
        ({"blessed": True}, "blessed"),
    ],
)
def test_terms_that_make_no_record_are_refused_in_one_line_and_nothing_is_written(tmp_path, changes, why):
    with pytest.raises(BadRequest, match=why) as caught:
        a_consent(tmp_path / "consent.json", A, now=NOON, **({"sets": (A,)} | changes))
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "consent.json").exists()


def test_a_guardian_agrees_for_a_minor(tmp_path):
    a_consent(tmp_path / "consent.json", A, now=NOON, minor=True, guardian="Grace Example, grace@example.org")
    assert permit(tmp_path / "consent.json", "train", A, now=NOON).minor


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(), min_size=1, max_size=40))
def test_any_name_makes_a_record_that_reads_back_or_none(tmp_path, text):
    file = tmp_path / "consent.json"
    file.unlink(missing_ok=True)
    try:
        record = a_consent(file, A, now=NOON, person=text, shown_as=text)
    except BadRequest:
        assert not file.exists()
        return
    assert permit(file, "swap", A, now=NOON) == record
    assert all("\n" not in row for row in told_consent(record, "yes"))


def test_a_record_is_never_written_over_another_file(file, tmp_path):
    before = file.read_bytes()
    (tmp_path / "nowhere.json").symlink_to(tmp_path / "gone.json")
    (tmp_path / "folder.json").mkdir()
    for place in (file, tmp_path / "nowhere.json", tmp_path / "folder.json"):
        with pytest.raises(BadRequest, match="is there already"):
            a_consent(place, A, now=NOON)
    assert file.read_bytes() == before
    assert not (tmp_path / "gone.json").exists()


def test_records_are_nobody_elses_to_read(file, home):
    modes = {path.name: path.stat().st_mode & 0o777 for path in (file, *(home / "consent").iterdir())}
    assert modes == {"consent.json": 0o600, "key.pem": 0o600, "ledger.json": 0o600}


# Where key and ledger lie


def garbage(file: Path) -> None:
    file.write_bytes(b"\x00garbage\xff")


def edited(file: Path) -> None:
    ledger = json.loads(file.read_text())
    file.write_text(json.dumps({**ledger, "revoked": []}, indent=1) + "\n")


def another_kind(file: Path) -> None:
    file.write_bytes(generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def another_key(file: Path) -> None:
    file.write_bytes(Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


@pytest.mark.parametrize(
    ("name", "spoil", "why"),
    [
        ("key.pem", Path.unlink, "the key of this machine is gone: put .*key.pem back"),
        ("key.pem", garbage, "the key of this machine cannot be read"),
        ("key.pem", a_folder, "the key of this machine cannot be read"),
        ("key.pem", another_kind, "the key of this machine cannot be read"),
        ("key.pem", another_key, "the ledger of this machine was changed by somebody else"),
        ("key.pem", lambda file: file.chmod(0o644), "others can read the key of this machine: chmod 600"),
        ("ledger.json", Path.unlink, "the ledger of this machine, where revocations stand, is gone: put .* back"),
        ("ledger.json", edited, "the ledger of this machine was changed by somebody else"),
        ("ledger.json", garbage, "the ledger of this machine cannot be read"),
        ("ledger.json", lambda file: os.truncate(file, 100), "the ledger of this machine cannot be read"),
        ("ledger.json", lambda file: file.write_text("[" * 100_000), "the ledger of this machine cannot be read"),
        ("ledger.json", lambda file: file.write_text(f"{file.read_text()} "), "was changed by somebody else"),
    ],
)
def test_without_the_key_or_the_whole_ledger_nothing_is_allowed_and_nothing_made_anew(file, home, name, spoil, why):
    revoke(digest_of(a_consent(file.with_name("other.json"), A, now=NOON)), NOON)
    spoil(home / "consent" / name)
    before = sorted((home / "consent").iterdir())
    refused(file, why)
    with pytest.raises(NotAllowed, match=why):
        a_consent(file.with_name("third.json"), A, now=NOON)
    assert not file.with_name("third.json").exists()
    assert sorted((home / "consent").iterdir()) == before


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_ledger_with_any_byte_changed_allows_nothing(file, home, data):
    ledger = home / "consent" / "ledger.json"
    whole = ledger.read_bytes()
    at, byte = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(1, 255))
    ledger.write_bytes(whole[:at] + bytes([whole[at] ^ byte]) + whole[at + 1 :])
    refused(file, "the ledger of this machine")
    ledger.write_bytes(whole)
    permit(file, "swap", A, now=NOON)


def test_a_cabinet_that_is_moved_away_takes_every_record_with_it(file, home):
    shutil.move(home / "consent", home / "kept")
    refused(file, "nobody vouched for")
    a_consent(file.with_name("new.json"), A, now=NOON)
    refused(file, "nobody vouched for")
    permit(file.with_name("new.json"), "swap", A, now=NOON)


def test_a_home_that_cannot_be_written_is_said(tmp_path, monkeypatch):
    with_home(monkeypatch, Path("/dev/null/filmgen"))
    with pytest.raises(StudioError, match=r"cannot be written \(.*\): see to it that it can"):
        a_consent(tmp_path / "consent.json", A)
    assert not (tmp_path / "consent.json").exists()


def test_a_place_that_cannot_be_written_is_said_and_the_ledger_lives_on(file):
    with pytest.raises(StudioError, match="cannot be written"):
        a_consent(Path("/dev/null/consent.json"), A, now=NOON)
    permit(file, "swap", A, now=NOON)


# Several at once


def at_once(*tasks) -> list[str]:
    """Run each in a thread of its own; what each raised, or nothing."""
    said = [""] * len(tasks)

    def run(number: int) -> None:
        try:
            tasks[number]()
        except FilmgenError as error:
            said[number] = str(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(tasks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return said


def test_of_several_who_write_one_file_one_does(tmp_path):
    file = tmp_path / "consent.json"
    said = at_once(*(lambda: a_consent(file, A, now=NOON) for _ in range(4)))
    assert sorted("is there already" in text for text in said) == [False, True, True, True]
    permit(file, "swap", A, now=NOON)


def test_several_who_write_the_ledger_lose_nothing(tmp_path):
    files = [tmp_path / f"{number}.json" for number in range(6)]
    assert at_once(*(lambda file=file: a_consent(file, A, now=NOON) for file in files)) == [""] * 6
    digests = [digest_of(permit(file, "swap", A, now=NOON)) for file in files]
    assert at_once(*(lambda digest=digest: revoke(digest, NOON) for digest in digests)) == [""] * 6
    for file in files:
        refused(file, "was revoked")


def test_two_processes_on_a_new_machine_make_one_key(start, tmp_path):
    both = [start(*NEW, "--out", f"{name}.json") for name in "ab"]
    assert [(process.wait(), process.stderr.read().count("\n")) for process in both] == [(0, 1), (0, 1)]
    assert len({read_record(tmp_path / f"{name}.json").key for name in "ab"}) == 1
    for name in "ab":
        standing(read_record(tmp_path / f"{name}.json"))


# The front door


@pytest.fixture
def said(filmgen, tmp_path):
    """Run a command that must be refused, and return its line."""

    def run(*arguments) -> str:
        kept = [path for path in sorted(tmp_path.rglob("*")) if "home" not in path.parts]
        done = filmgen(*arguments)
        assert (done.code, done.out) == (2, ""), done.out
        assert done.err.count("\n") == 1 and done.err.startswith("filmgen: ")
        assert [path for path in sorted(tmp_path.rglob("*")) if "home" not in path.parts] == kept
        return done.err

    return run


def test_a_record_is_made_shown_looked_at_and_taken_back(filmgen, said, tmp_path):
    (tmp_path / "paper.pdf").write_text("I agree.")
    made = filmgen(*NEW, "--out", "ada/consent.json", "--agreement", "paper.pdf", "--witness", "Grace Example")
    assert (made.code, made.out) == (0, "ada/consent.json\n")
    record = read_record(Path("ada/consent.json"))
    assert (record.person, record.shown_as, record.project) == ("Ada Example", "Ada Example", "The Lighthouse")
    shown = filmgen("consent", "show", "ada/consent.json")
    assert "counts      yes" in shown.out and "ada@example.org" in shown.out and "Grace Example" in shown.out
    assert filmgen("consent", "verify", "ada/consent.json").out.startswith(f"{digest_of(record)[:12]} counts: Ada")
    assert filmgen("consent", "revoke", "ada/consent.json").out == f"{digest_of(record)[:12]} revoked\n"
    assert "was revoked already" in said("consent", "revoke", "ada/consent.json")
    assert "was revoked already" in said("consent", "revoke", digest_of(record)[:12])
    assert "was revoked" in said("consent", "verify", "ada/consent.json")
    assert "counts      no: " in filmgen("consent", "show", "ada/consent.json").out


def test_a_record_of_a_set_lies_with_it_and_ends_when_its_list_is_changed(filmgen, said, tmp_path):
    faces = a_set(tmp_path / "faces")
    wish = (*NEW[:2], "--set", "faces", *NEW[4:])
    assert filmgen(*wish).out == "faces/consent.json\n"
    record = permit(tmp_path / "faces" / "consent.json", "train", faces.digest)
    assert (record.sets, record.footage) == ((faces.digest,), (B,))
    assert "is there already" in said(*wish)
    changed = a_set(tmp_path / "faces", keep=False)
    with pytest.raises(NotAllowed, match="its list was changed after they agreed"):
        permit(tmp_path / "faces" / "consent.json", "train", changed.digest)


def a_set(folder: Path, keep: bool = True):
    """A face set of two faces, of which the second may be struck out."""
    from filmgen.training.faces import Face, FaceSet, Source
    from filmgen.training.faces.sets import save_set

    row = {
        "source": "ada.mp4",
        "track": 1,
        "eyes": (60.0, 50.0, 90.0, 50.0),
        "sharp": 1.0,
        "covered": 0.0,
        "clear": 1.0,
    }
    faces = FaceSet(
        finder="cascade",
        sources=(Source(name="ada.mp4", sha256=B, frames=9, width=160, height=120, path="ada.mp4"),),
        faces=tuple(Face(number=number, keep=keep or number == 1, frame=number, **row) for number in (1, 2)),
    )
    save_set(faces, folder)
    return faces


def test_anothers_key_is_vouched_for_at_the_front_door(filmgen, said, monkeypatch, tmp_path):
    assert filmgen(*NEW, "--out", "ada.json").code == 0
    key = read_record(Path("ada.json")).key
    with_home(monkeypatch, tmp_path / "home2")
    assert f"{key[:16]}: let them read theirs to you" in said("consent", "verify", "ada.json")
    assert "and not with 'abc'" in said("consent", "verify", "ada.json", "--trust", "abc")
    assert filmgen("consent", "verify", "ada.json", "--trust", key[:16]).code == 0
    assert filmgen("consent", "verify", "ada.json").code == 0


def test_a_name_is_composed_as_every_keyboard_writes_it(filmgen):
    assert filmgen(*NEW, "--name", "Zoe\u0301", "--out", "zoe.json").code == 0
    assert read_record(Path("zoe.json")).person == "Zo\u00e9"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("consent",), "consent what?"),
        (("consent", "new"), "--set, --name, --contact, --uses, --purpose, --project, --media, --until: not said yet"),
        (("consent", "new", "--fixture"), "--set, --name, --contact, --uses, --purpose, --media, --until"),
        (NEW, "--out is missing"),
        ((*NEW, "--set", "gone"), "gone: no faces.json here"),
        ((*NEW, "--set", A.upper()), "no faces.json here"),
        ((*NEW, "--out", "c.json", "--until", "tomorrow"), "until 'tomorrow' is not a day such as"),
        ((*NEW, "--out", "c.json", "--until", "20270101"), "is not a day such as"),
        ((*NEW, "--out", "c.json", "--until", "2026-02-30"), "is not a day such as"),
        ((*NEW, "--out", "c.json", "--until", "2020-01-01"), "lies before"),
        ((*NEW, "--out", "c.json", "--until", "2126-01-01"), "is too far away"),
        ((*NEW, "--out", "c.json", "--uses", "train,clone"), "uses 'clone' is not known"),
        ((*NEW, "--out", "c.json", "--uses", ","), "uses '' is not known"),
        ((*NEW, "--out", "c.json", "--minor"), "guardian is missing"),
        ((*NEW, "--out", "c.json", "--name", "  "), "person is empty"),
        ((*NEW, "--out", "c.json", "--name", "A\nB"), "person has line breaks"),
        ((*NEW, "--out", "c.json", "--agreement", "gone.pdf"), "there is no file gone.pdf"),
        ((*NEW, "--out", "c.json", "--fixture"), "test fixture go together"),
        ((*NEW, "--out", "c.json", "--force"), "No such option"),
        ((*NEW, "--out", "/dev/null/c.json"), "cannot be written"),
        (("consent", "show", "gone.json"), "there is no consent record gone.json"),
        (("consent", "verify", "gone.json"), "there is no consent record gone.json"),
        (("consent", "revoke", "gone.json"), "there is no consent record gone.json"),
        (("consent", "revoke", "0123456789ab"), "no record '0123456789ab' was made here"),
        (("consent", "show", "."), "it is no file"),
    ],
)
def test_what_cannot_be_done_is_one_line(said, arguments, why):
    assert why in said(*arguments)


# On paper


def test_the_schema_is_current_and_names_every_field(file):
    assert (REPOSITORY / "docs" / "consent.schema.json").read_text() == consent_schema()
    schema = json.loads(consent_schema())
    assert list(json.loads(file.read_text())) == list(schema["properties"]) == schema["required"]
    assert list(Consent.model_fields) == schema["required"][1:]
    assert all("description" in schema["properties"][name] for name in ("person", "until", "sets", "signature"))


def test_only_one_run_at_a_time_has_the_cabinet(file):
    with opened(NOON) as cabinet:
        waiting = threading.Thread(target=permit, args=(file, "swap", A, "", NOON))
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
        cabinet.remember(known=(B,))
    waiting.join(5)
    assert not waiting.is_alive()
