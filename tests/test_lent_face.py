"""The whole way of a face, as a person goes it: extract, consent, train, swap, and a film in which it is worn."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from filmgen.consent import digest_of, read_record, revoke
from filmgen.ffmpeg import probe
from filmgen.training.faceswap import ours
from tests.conftest import QUICK
from tests.heads import Standing, head_clip
from tests.tiny.swappers import TINY

PAGE = "Title: BORROWED\n\nINT. HUT - DAY\n\nINA waits.\n\nINA\nIs it me you are looking at?\n"


@pytest.fixture
def terms():
    """What a record of a head that is nobody's says, until tomorrow."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    return (
        "--contact", "nobody@example.org", "--purpose", "A painted head on another, to try the machine.",
        "--project", "tests", "--fixture", "--media", "none", "--until", str(tomorrow),
    )  # fmt: skip


@pytest.mark.usefixtures("extras")
def test_a_face_goes_from_footage_to_film(filmgen, terms, tmp_path, monkeypatch):
    monkeypatch.setitem(ours.SIZES, "small", TINY)
    for who in ("bob", "ada"):
        head_clip(tmp_path / f"{who}.mp4", who, seconds=1.5, width=240, height=180)
    (tmp_path / "films").mkdir()
    head_clip(tmp_path / "films" / "found.mp4", (Standing("bob", start=5),), seconds=4, width=240, height=180)
    (tmp_path / "borrowed.fountain").write_text(PAGE)

    def does(*words):
        done = filmgen(*words)
        assert done.code == 0, done.err
        return done

    for who in ("bob", "ada"):
        does("faces", "extract", f"{who}.mp4", "--out", who)
        assert (tmp_path / who / "contact.png").exists()
    refused = filmgen("train", "swapper", "--a", "bob", "--b", "ada", "--out", "model")
    assert refused.code == 2 and "no consent record" in refused.err
    for who, uses in (("bob", "train"), ("ada", "train,swap")):
        does("consent", "new", "--set", who, "--name", f"{who} nobody", "--uses", uses, *terms)
    does("train", "swapper", "--a", "bob", "--b", "ada", "--out", "model", "--epochs", "1", "--batch", "4")

    does("swap", "films/found.mp4", "--model", "model", "--consent", "ada/consent.json", "-o", "swapped.mp4")
    assert probe(tmp_path / "swapped.mp4").frames == probe(tmp_path / "films" / "found.mp4").frames
    assert "ada nobody (test fixture)" in probe(tmp_path / "swapped.mp4").comment

    (tmp_path / "cast.toml").write_text('[Ina]\nconsent = "ada/consent.json"\n')
    crew = (*QUICK, "--camera", "found:films", "--swapper", "trained:model", "--cast", "cast.toml")
    does("make", "--screenplay", "borrowed.fountain", "--quality", "draft", *crew, "--workers", "1")
    credits = json.loads((tmp_path / "outputs" / "borrowed" / "credits.json").read_text())
    (face,) = credits["faces"]
    assert (face["character"], face["person"]) == ("Ina", "ada nobody (test fixture)")
    assert face["frames"] > 0
    assert "Ina has the face of ada nobody (test fixture)" in credits["generated"]
    assert credits["generated"] in probe(tmp_path / "outputs" / "borrowed" / "film.mp4").comment

    record = read_record(tmp_path / "bob" / "consent.json")
    revoke(digest_of(record))
    again = filmgen("make", "--screenplay", "borrowed.fountain", "--quality", "draft", *crew, "--workers", "1")
    assert again.code == 2
    assert "was revoked" in again.err and "delete the model" in again.err
