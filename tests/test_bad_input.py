"""Whatever is typed or broken: a film, or one clear line with exit code 2. Never a traceback, a hang, a wrong film."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from filmgen.ffmpeg import probe
from filmgen.film.captions import to_vtt
from tests.conftest import KETTLES, REPOSITORY, SMALL
from tests.extras import QUICK

FILM = "outputs/two-kettles/film.mp4"


@pytest.fixture
def refused(filmgen, tmp_path):
    """Run a command that must be refused: one line, exit code 2, nothing made."""

    def run(*arguments: str) -> str:
        before = sorted(tmp_path.rglob("*"))
        done = filmgen(*arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("filmgen: ")
        assert done.err.count("\n") == 1
        assert len(done.err) < 1100
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]|Traceback", done.err)
        assert sorted(tmp_path.rglob("*")) == before
        return done.err

    return run


# What cannot be a wish


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--seed", ""],
        ["--seed", " \t\n"],
        ["--seed", "\x07\x1b"],
        ["--seed", "x" * 10_000],
        ["--seed", "a", "--title", ""],
        ["--seed", "a", "--title", "t" * 10_000],
        ["--seed", "a", "--runtime", "0"],
        ["--seed", "a", "--runtime", "-5"],
        ["--seed", "a", "--runtime", "10000"],
        ["--seed", "a", "--runtime", "abc"],
        ["--seed", "a", "--runtime", "1e999"],
        ["--seed", "a", "--genre", "western"],
        ["--seed", "a", "--genre", "../../etc/passwd"],
        ["--seed", "a", "--genre", "nowhere.toml"],
        ["--seed", "a", "--quality", "imax"],
        ["--seed", "a", "--rng", "two"],
        ["--seed", "a", "--workers", "0"],
        ["--seed", "a", "--outputs", ""],
        ["--seed", "a", "--crew", "nobody"],
        ["--seed", "a", "--crew", "nowhere.toml"],
        ["--seed", "a", "--painter", "x" * 10_000],
        ["--seed", "a", "--painter", "builtin:nobody\n\x1b[31m"],
        ["--seed", "a", "--painter", "builtin:rostrum"],
        ["--seed", "a", "--camera", "builtin:rostrum?zoom=2"],
        ["--seed", "a", "--editor", "builtin:editor?burn_captions=perhaps"],
        ["--seed", "a", "--editor", "builtin:editor?burn_captions"],
        ["--seed", "a", "--bogus"],
        ["--seed", "a", "--seed"],
        ["a"],
        ["--screenplay", "nowhere.fountain"],
        ["--screenplay", "."],
    ],
    ids=lambda arguments: " ".join(arguments)[:30].encode("unicode_escape").decode() or "nothing",
)
def test_a_wish_that_makes_no_film_is_one_clear_line(refused, arguments):
    refused("make", *arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["direct"],
        ["reshoot"],
        ["reshoot", "x"],
        ["reshoot", "../..", "shot-01"],
        ["reshoot", "x" * 5000, "shot-01"],
        ["reshoot", "x", "shot-01", "--take", "none"],
        ["check"],
        ["check", "nothing"],
        ["check", "\x1b[31m"],
        ["check", "/etc"],
        ["check", "/dev/null"],
        ["verify", "--outputs", ""],
    ],
    ids=lambda arguments: " ".join(arguments)[:30].encode("unicode_escape").decode(),
)
def test_a_command_that_cannot_be_done_is_one_clear_line(refused, arguments):
    refused(*arguments)


@pytest.mark.parametrize("text", [b"runtime = ", b"\xff\xfe", b"what = 1", b"[crew]\npainter = 1", b"x" * 2_000_000])
def test_broken_settings_are_one_clear_line(refused, tmp_path, text):
    (tmp_path / "filmgen.toml").write_bytes(text)
    assert "filmgen.toml" in refused("make", "--seed", "a")


@pytest.mark.parametrize("text", [b"painter = ", b"\xff\xfe", b"gaffer = 'x'", b"voice = 3"])
@pytest.mark.parametrize("option", ["--crew", "--genre"])
def test_a_broken_crew_or_genre_file_is_one_clear_line(refused, tmp_path, option, text):
    (tmp_path / "own.toml").write_bytes(text)
    assert "own.toml" in refused("make", "--seed", "a", option, "own.toml")


@pytest.mark.parametrize(
    "page", [b"", b" \n\n", b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xfeI\0N\0T\0", b"INT. A\n" * 200_000, b"Once upon a time."]
)
def test_a_script_that_is_none_is_one_clear_line(refused, tmp_path, page):
    (tmp_path / "own.fountain").write_bytes(page)
    assert "own.fountain" in refused("make", "--screenplay", "own.fountain")


# Strange wishes that make films


@pytest.mark.parametrize(
    ("seed", "title"),
    [
        ("../../etc/passwd \x1b[31m\nred\u202e", "{\\an8}<b>%s</b>';drawtext=x:\x01"),
        ("<script>alert('x')</script> & \"雪男\" 🎬 -->", "CON"),
    ],
    ids=["path", "markup"],
)
def test_strange_words_make_a_film_and_stay_words(filmgen, extras, tmp_path, seed, title):
    done = filmgen("make", "--seed", seed, "--title", title, *SMALL, *QUICK, "--workers", "1")
    assert done.code == 0, done.err
    folder = (tmp_path / done.out.removesuffix("\n")).parent
    assert folder.parent == tmp_path / "outputs"
    assert {entry.name for entry in tmp_path.iterdir()} == {"outputs"}
    assert probe(folder / "film.mp4").frames > 300
    texts = [(folder / name).read_text() for name in ("subtitles.srt", "subtitles.vtt", "screenplay.fountain")]
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", "".join(texts))
    assert json.loads((folder / "credits.json").read_text())["title"] == title.rstrip("\x01")


def test_markup_in_a_caption_is_escaped():
    from filmgen.film.cut import Caption

    text = to_vtt((Caption(start=0, frames=48, speaker="<i>A", text="<b>--> & \\N"),))
    assert "<b>" not in text
    assert text.count("-->") == 1


# Crews that misbehave


@pytest.mark.parametrize(
    ("people", "says"),
    [
        (["--painter", "extra:fainting", "--camera", "extra:flat"], "RuntimeError: everything went black"),
        (["--painter", "extra:absent", "--camera", "extra:flat"], "paint_still"),
        (["--painter", "extra:flat", "--camera", "extra:short"], "film_take shot-01: the camera filmed"),
        (["--voice", "extra:garbage"], "speak_line"),
    ],
    ids=["faints", "absent", "short", "garbage"],
)
def test_a_backend_that_misbehaves_is_one_line_with_stage_and_shot(filmgen, extras, tmp_path, kettles, people, says):
    done = filmgen(*kettles, *people, "--workers", "1")
    assert (done.code, done.out) == (2, "")
    last = done.err.splitlines()[-1]
    assert last.startswith("filmgen: ")
    assert says in last
    assert "Traceback" not in done.err
    assert not (tmp_path / "outputs/two-kettles").exists()
    assert list((tmp_path / "outputs/.store/scratch").iterdir()) == []


def test_a_worker_that_dies_is_one_line_and_the_rest_is_kept(start, filmgen, extras, kettles):
    dying = start(*kettles, "--workers", "2", "--camera", "extra:dying", module="tests.extras")
    out, err = dying.communicate(timeout=120)
    assert (dying.returncode, out) == (2, "")
    assert "a worker process died" in err.splitlines()[-1]
    again = filmgen(*kettles, "--workers", "1")
    assert again.code == 0
    assert "painting:" in again.err
    assert "painting shot" not in again.err


# Broken stores and folders


@pytest.mark.parametrize("damage", ["torn", "gone"])
def test_a_damaged_store_never_makes_a_wrong_film(film, filmgen, damage):
    """Every picture, sound and record of the store is damaged at once: the film comes out as it was before."""
    before = (film / FILM).read_bytes()
    store = film / "outputs/.store"
    files = sorted([*store.glob("media/*/*"), *store.glob("results/film_take/*"), *store.glob("slates/*")])
    for number, file in enumerate(files):
        text = file.read_bytes()
        file.unlink()
        if damage == "torn":
            file.write_bytes(text[: len(text) // 2] if number % 2 else bytes(len(text)))
    assert filmgen("verify").code == (0 if damage == "gone" else 1)
    done = filmgen(*KETTLES, "--workers", "1")
    assert done.code == 0, done.err
    assert (film / FILM).read_bytes() == before
    assert filmgen("verify").code == 0


def test_a_delivered_film_that_was_spoilt_is_delivered_again(film, filmgen):
    before = (film / FILM).read_bytes()
    (film / FILM).write_bytes(before[:-100])
    (film / FILM).with_name("subtitles.srt").unlink()
    assert filmgen(*KETTLES).code == 0
    assert (film / FILM).read_bytes() == before
    assert (film / FILM).with_name("subtitles.srt").exists()


def test_a_damaged_order_is_made_anew(film, filmgen):
    order = (film / FILM).with_name("order.json")
    order.write_bytes(b"\xff{")
    assert "order.json cannot be read: make the film again" in filmgen("reshoot", "two-kettles", "shot-01").err
    assert filmgen(*KETTLES).code == 0
    assert json.loads(order.read_text())["schema"].startswith("filmgen.Order/")


@pytest.mark.parametrize("outputs", ["/proc/films", "/dev/null", "taken"])
def test_outputs_that_cannot_be_written_are_one_clear_line(refused, extras, kettles, tmp_path, outputs):
    (tmp_path / "taken").write_text("a file")
    assert f"cannot work in {outputs}" in refused(*kettles, "--outputs", outputs)


def test_a_full_disk_is_one_clear_line_and_what_was_finished_is_kept(filmgen, extras, tmp_path, kettles):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and os.geteuid() == 0
    mounted = (
        mounted
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], capture_output=True, check=False
        ).returncode
    )
    if not mounted:
        pytest.skip("a small disk can be had by root only")
    wish = (*kettles, "--workers", "1", "--outputs", disk)
    try:
        done = filmgen(*wish)
        assert (done.code, done.out) == (2, "")
        assert "disk is full" in done.err.splitlines()[-1]
        subprocess.run(["mount", "-o", "remount,size=300m", str(disk)], check=True)
        done = filmgen(*wish)
        assert done.code == 0
        assert "kept" in done.err
        assert filmgen("verify", "--outputs", disk).code == 0
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_two_runs_on_one_store_make_the_same_film(start, filmgen, tmp_path, kettles):
    runs = [start(*kettles, "--workers", "1", module="tests.extras") for _ in range(2)]
    for run in runs:
        out, err = run.communicate(timeout=180)
        assert (run.returncode, out) == (0, "outputs/two-kettles/film.mp4\n"), err
    assert filmgen("verify").code == 0
    assert filmgen("check", "two-kettles").code in (0, 1)
    assert [entry.name for entry in (tmp_path / "outputs").iterdir() if entry.name.startswith(".")] == [".store"]


def test_a_program_without_a_home_or_a_terminal_works(start):
    bare = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(REPOSITORY), "PYTHONIOENCODING": "ascii"}
    process = start("make", "--seed", "", env=bare)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, "")
    assert err.startswith("filmgen: seed '' is empty")
    assert Path.cwd().exists()
