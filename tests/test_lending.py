"""Faces are lent by a cast file and a record, on the characters it names, and nowhere else; and it is said."""

import json
import shutil

import pytest

from filmgen.consent import digest_of, read_record
from filmgen.consent import revoke as take_back
from filmgen.ffmpeg import probe, read_frames
from tests.conftest import KETTLES
from tests.consents import a_consent
from tests.extras import FACE

MASKED = (*KETTLES, "--swapper", "extra:mask", "--cast", "cast.toml")


@pytest.fixture
def film(film):
    """The folder of the quick film, with a cast file in which Ina is lent a face."""
    a_consent(film / "ada" / "consent.json", FACE)
    (film / "cast.toml").write_text('[Ina]\nconsent = "ada/consent.json"\n')
    return film


@pytest.fixture
def refused(filmgen, film):
    """What filmgen says when it refuses to make a film, having changed no film."""

    def say(*wish):
        before = sorted(film.rglob("*.mp4"))
        done = filmgen(*wish)
        assert done.code == 2
        assert sorted(film.rglob("*.mp4")) == before
        (said,) = [line for line in done.err.splitlines() if line.startswith("filmgen: ")]
        return said

    return say


def masked(film, event):
    """Whether the middle of a take is a mask."""
    frames = list(read_frames(film / "outputs" / "two-kettles" / "shots" / f"{event}.mp4"))
    return bool(frames[len(frames) // 2].mean() > 200)


def test_who_is_lent_a_face_wears_it_and_nobody_else(filmgen, film):
    done = filmgen(*MASKED)
    assert done.code == 0, done.err
    folder = film / "outputs" / "two-kettles"
    shots = json.loads((folder / "credits.json").read_text())["shots"]
    worn = {shot["id"]: masked(film, shot["id"]) for shot in shots}
    assert True in worn.values() and False in worn.values()


def test_card_file_and_credits_name_the_person_and_the_record(filmgen, film):
    record = a_consent(film / "eve.json", FACE, person="Eve Legal", shown_as="Eve E.", contact="secret@example.org")
    (film / "cast.toml").write_text('[INA]\nconsent = "eve.json"\n')
    assert filmgen(*MASKED).code == 0
    folder = film / "outputs" / "two-kettles"
    credits = json.loads((folder / "credits.json").read_text())
    (face,) = credits["faces"]
    assert (face["person"], face["record"]) == ("Eve E. (test fixture)", digest_of(record)[:12])
    assert face["frames"] > 0
    assert "has the face of Eve E. (test fixture)" in credits["generated"]
    assert credits["generated"] in probe(folder / "film.mp4").comment
    assert {"craft": "swapper", "backend": "extra:mask", "licence": "Apache-2.0"} in credits["credits"]
    everything = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert b"Eve Legal" not in everything and b"secret@example.org" not in everything


def test_the_record_says_who_is_portrayed_whatever_an_order_was_edited_to(filmgen, film):
    assert filmgen(*MASKED).code == 0
    order = film / "outputs" / "two-kettles" / "order.json"
    named = order.read_text()
    order.write_text(named.replace("Ada Example (test fixture)", "A. Nobody"))
    assert order.read_text() != named
    assert filmgen("score", "two-kettles", "--rng", "3").code == 0
    (face,) = json.loads(order.with_name("credits.json").read_text())["faces"]
    assert face["person"] == "Ada Example (test fixture)"


def test_who_was_not_seen_is_not_portrayed(filmgen, film):
    before = {file.name: file.read_bytes() for file in (film / "outputs" / "two-kettles" / "shots").iterdir()}
    assert filmgen(*KETTLES, "--swapper", "extra:stranger", "--cast", "cast.toml").code == 0
    folder = film / "outputs" / "two-kettles"
    assert {file.name: file.read_bytes() for file in (folder / "shots").iterdir()} == before
    credits = json.loads((folder / "credits.json").read_text())
    assert credits["faces"] == []
    assert "swapper" not in [credit["craft"] for credit in credits["credits"]]
    assert "Nobody who lives" in credits["generated"]


def test_a_record_is_looked_at_again_though_every_take_is_remembered(filmgen, film, refused):
    record = film / "ada" / "consent.json"
    assert filmgen(*MASKED).code == 0
    take_back(digest_of(read_record(record)))
    for again in (MASKED, ("plan", *MASKED[1:]), ("reshoot", "two-kettles", "shot-01"), ("score", "two-kettles")):
        assert "was revoked" in refused(*again)


@pytest.mark.parametrize(
    ("cast", "said"),
    [
        ("", "lends nobody a face"),
        ("Ina = 3\n", "is not understood"),
        ('[Ina]\nface = "ada"\n', "is not understood"),
        ('[Ina]\nconsent = "nowhere.json"\n', "nowhere.json"),
        ('[Ina]\nconsent = "ada"\n', "ada"),
        ('[Ina]\nconsent = "other.json"\n', "no face set that the swapper was trained on"),
        ('[Ina]\nconsent = "ada/consent.json"\n[INA]\nconsent = "ada/consent.json"\n', "two faces"),
        ('[Godot]\nconsent = "ada/consent.json"\n', "'Godot', who is not in the film; there: Ina, Boris"),
        ('[Ina\nconsent = "ada/consent.json"\n', "cast.toml"),
    ],
)
def test_a_cast_that_cannot_be_used_is_one_clear_line(refused, film, cast, said):
    a_consent(film / "other.json", "0b" * 32)
    (film / "cast.toml").write_text(cast)
    assert said.casefold() in refused(*MASKED).casefold()


def test_a_record_for_another_film_or_another_use_is_refused(refused, film):
    shutil.rmtree(film / "ada")
    terms = {"fixture": False, "project": "THREE KETTLES"}
    a_consent(film / "ada" / "consent.json", FACE, **terms)
    assert "another film, another record" in refused(*MASKED)
    (film / "ada" / "consent.json").unlink()
    a_consent(film / "ada" / "consent.json", FACE, uses=("train",))
    assert "does not let anybody swap" in refused(*MASKED)


def test_a_swapper_without_a_cast_and_a_cast_without_a_swapper_are_refused(refused):
    assert "--cast FILE.toml" in refused(*KETTLES, "--swapper", "extra:mask")
    assert "--swapper trained:" in refused(*KETTLES, "--cast", "cast.toml")
