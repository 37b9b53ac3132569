"""Putting a lent face into a film through the front door: a film, a strip, a report, or one clear line."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from filmgen.consent import digest_of
from filmgen.consent import revoke as take_back
from tests.consents import a_consent
from tests.heads import Standing, head_frames
from tests.tiny.swappers import ours, whose
from tests.training.films import a_film, heard, times

BOB, ADA = "b" * 64, "a" * 64


@pytest.fixture
def model(tmp_path):
    return ours(tmp_path / "models" / "ab", whose(ADA, BOB))


@pytest.fixture
def film(tmp_path):
    return a_film(tmp_path / "film.mp4", head_frames(Standing("ada", tall=0.55), seconds=0.5))


@pytest.fixture
def wish(tmp_path, model, film):
    """A swap that is allowed: Bob's face on Ada."""
    a_consent(tmp_path / "bob.json", BOB, person="Robert Example", shown_as="Bob E.")
    return ("swap", film, "--model", model, "--consent", tmp_path / "bob.json")


@pytest.fixture
def refused(filmgen, tmp_path):
    """What filmgen says when it refuses, having left every file as it was."""

    def run(*arguments) -> str:
        before = sorted(tmp_path.rglob("*"))
        done = filmgen(*arguments)
        assert (done.code, done.out) == (2, ""), done.err
        assert sorted(tmp_path.rglob("*")) == before
        assert "Traceback" not in done.err
        return done.err.splitlines()[-1].removeprefix("filmgen: ")

    return run


def test_a_film_is_swapped_and_named_after_film_and_model(filmgen, wish, film):
    done = filmgen(*wish, "--report", "report.json")
    assert (done.code, done.out) == (0, "film-swap-ab.mp4\n"), done.err
    assert "12 of 12 frames swapped" in done.err
    assert times(Path("film-swap-ab.mp4")) == times(film)
    assert heard(Path("film-swap-ab.mp4")) == heard(film)
    report = json.loads(Path("report.json").read_text())
    assert (report["frames"], report["swapped"], report["left"], report["to"]) == (12, 12, {}, "b")


def test_a_strip_is_drawn_before_a_film_is_made_or_with_it(filmgen, wish, tmp_path):
    done = filmgen(*wish, "--preview", "strips/strip.png")
    assert (done.code, done.out) == (0, "strips/strip.png\n"), done.err
    assert [file.name for file in tmp_path.glob("*.mp4")] == ["film.mp4"]
    done = filmgen(*wish, "--preview", "strip.png", "-o", "swapped.mp4", "--batch", "1")
    assert (done.code, done.out) == (0, "swapped.mp4\n"), done.err
    assert Path("strip.png").is_file()


def test_nobody_else_gets_the_face_unless_everybody_may(filmgen, refused, wish, model, tmp_path):
    bob = a_film(tmp_path / "bob.mp4", head_frames(Standing("bob", tall=0.55), seconds=0.25))
    words = ("swap", bob, *wish[2:])
    assert "nobody was swapped (6 left, another person: 0:00.00-0:00.25): nothing was written" in refused(*words)
    assert "6 of 6 frames swapped" in filmgen(*words, "--everybody").err
    a_consent(tmp_path / "ada.json", ADA)
    wish = ("swap", bob, "--model", model, "--consent", tmp_path / "ada.json", "--to", "a")
    assert "6 of 6 frames swapped" in filmgen(*wish).err


def test_a_wish_that_cannot_be_carried_out_is_a_line(refused, wish, film, model, tmp_path):
    record = tmp_path / "bob.json"
    assert "--model is missing" in refused("swap", film, "--consent", record)
    assert "--consent is missing" in refused("swap", film, "--model", model)
    assert "does not name the face set" in refused(*wish, "--to", "a")
    assert "to 'c'" in refused(*wish, "--to", "c")
    assert "batch '0'" in refused(*wish, "--batch", "0")
    assert "finder 'nose'" in refused(*wish, "--finder", "nose")
    assert "is the film that is being read" in refused(*wish, "-o", film)
    assert "name it so" in refused(*wish, "--preview", "strip.jpg")
    assert "name it so" in refused(*wish, "--report", film)
    assert "is there already" in refused(*wish, "--report", record)
    assert "no model.json" in refused("swap", film, "--model", tmp_path, "--consent", record)
    assert "cannot be read as a film" in refused("swap", tmp_path / "none.mp4", *wish[2:], "-o", "swapped.mp4")


def test_a_face_is_lent_to_one_film(filmgen, refused, wish, tmp_path):
    a_consent(tmp_path / "lent.json", BOB, fixture=False, project="The Lighthouse")
    wish = (*wish[:-1], tmp_path / "lent.json", "--title")
    assert "is for 'The Lighthouse', not for 'The Keeper'" in refused(*wish, "The Keeper")
    assert "not for 'The Keeper'" in refused(*wish, "The Keeper", "--preview", "strip.png")
    assert filmgen(*wish, "the lighthouse").code == 0


def test_whoever_takes_it_back_is_in_no_more_films(filmgen, refused, wish, tmp_path):
    assert filmgen(*wish).code == 0
    take_back(digest_of(a_consent(tmp_path / "again.json", BOB)))
    assert "was revoked" in refused(*wish[:-1], tmp_path / "again.json", "--preview", "strip.png")
    (tmp_path / "bob.json").write_text((tmp_path / "bob.json").read_text().replace("Robert", "Roberta"))
    assert "was changed after it was signed" in refused(*wish)


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_killed_at_any_moment_it_leaves_nothing_to_be_seen(wish, tmp_path):
    long = a_film(tmp_path / "long.mp4", list(head_frames(Standing("ada", tall=0.55), seconds=0.5)) * 10)
    command = [
        sys.executable,
        "-m",
        "filmgen",
        *map(str, ("swap", long, *wish[2:])),
        "-o",
        str(tmp_path / "swapped.mp4"),
    ]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, cwd=tmp_path)
    until = time.monotonic() + 60
    while not list(tmp_path.glob(".swapped*")) and time.monotonic() < until:
        time.sleep(0.02)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert not (tmp_path / "swapped.mp4").exists()
    assert [file.name for file in tmp_path.iterdir() if not file.name.startswith(".")].count("swapped.mp4") == 0
