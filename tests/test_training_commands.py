"""Training and seeing through the front door: a film, a model, a map, or one clear line with exit code 2."""

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.tiny import tiny
from tests.training.films import a_film, heard, levels, picture, times


@pytest.fixture
def film(tmp_path):
    return a_film(tmp_path / "film.mp4", levels(24))


@pytest.fixture
def model(tmp_path):
    """The folder of a tiny model, one's own to spoil."""
    return Path(shutil.copytree(tiny("reconstructors.ours"), tmp_path / "model"))


@pytest.fixture
def refused(filmgen, tmp_path):
    """Run a command that must be refused: one line, exit code 2, nothing made."""

    def run(*arguments) -> str:
        before = sorted(tmp_path.rglob("*"))
        done = filmgen(*arguments)
        assert (done.code, done.out) == (2, ""), done.err
        last = done.err.splitlines()[-1]
        assert last.startswith("filmgen: ")
        assert "Traceback" not in done.err
        assert sorted(tmp_path.rglob("*")) == before
        return last

    return run


# What goes well


def test_a_film_is_reconstructed_walked_through_and_mapped(filmgen, film, model):
    done = filmgen("reconstruct", film, "--model", model)
    assert (done.code, done.out) == (0, "film-through-model.mp4\n")
    assert times(Path("film-through-model.mp4")) == times(film)
    assert heard(Path("film-through-model.mp4")) == heard(film)
    walked = filmgen("interpolate", film, "--model", model, "--to", "0.5", "--seconds", "0.5", "-o", "walk.mp4")
    assert (walked.code, len(times(Path("walk.mp4")))) == (0, 12)
    assert filmgen("atlas", film, "--model", model, "-o", "maps/map.png").out == "maps/map.png\n"
    assert Path("maps/map.png").stat().st_size > 5_000


def test_a_model_is_trained_from_footage_and_says_first_how_long_it_takes(filmgen, film, tmp_path):
    wish = ("train", "reconstructor", "--footage", film, "--out", "mine", "--frame", "32x32", "--batch", "4")
    done = filmgen(*wish, "--epochs", "1", "--device", "cpu")
    assert (done.code, done.out) == (0, "mine\n"), done.err
    told = done.err.splitlines()
    lasts = next(row for row, line in enumerate(told) if line.startswith("an epoch is"))
    assert all("step" not in line for line in told[:lasts])
    assert "held out" in done.err
    assert not (tmp_path / "mine" / ".frames").exists()
    assert filmgen("reconstruct", film, "--model", "mine", "-o", "seen.mp4").code == 0
    again = filmgen(*wish, "--epochs", "1")
    assert (again.code, "go on with --resume" in again.err) == (2, True)
    before = Path("mine/model.json").read_bytes()
    assert filmgen(*wish, "--epochs", "1", "--resume", "--device", "cpu").code == 0
    assert Path("mine/model.json").read_bytes() == before


def test_a_reconstructor_without_work_is_not_asked_for_its_model(filmgen):
    said = filmgen("plan", "--seed", "a b", "--reconstructor", "trained:nowhere", "--reconstruct", "all")
    assert said.code == 0
    assert "trained:nowhere" in said.out


# What is refused


def test_films_that_are_none_are_refused(refused, model, tmp_path):
    (tmp_path / "empty.mp4").write_bytes(b"")
    (tmp_path / "text.mp4").write_text("no film" * 500)
    whole = a_film(tmp_path / "whole.mp4").read_bytes()
    (tmp_path / "torn.mp4").write_bytes(whole[: len(whole) // 2])
    song = a_film(tmp_path / "song.mkv")
    subprocess.run(
        [_ffmpeg(), "-v", "error", "-i", song, "-vn", "-c", "copy", tmp_path / "song.m4a"], check=True
    )  # fmt: skip
    for name in ("empty.mp4", "text.mp4", "torn.mp4", "nowhere.mp4"):
        assert f"{name}: cannot be read as a film" in refused("reconstruct", name, "--model", model)
        if name != "nowhere.mp4":
            assert f"{name}: cannot be read" in refused("train", "reconstructor", "--footage", name, "--out", "x")
    assert "holds no moving picture" in refused("reconstruct", "song.m4a", "--model", model)
    assert "holds no moving picture" in refused("train", "reconstructor", "--footage", "song.m4a", "--out", "x")


def _ffmpeg() -> str:
    import imageio_ffmpeg

    return imageio_ffmpeg.get_ffmpeg_exe()


def test_footage_that_teaches_nothing_is_refused(refused, tmp_path):
    a_film(tmp_path / "one.mp4", [picture(90)])
    (tmp_path / "folder").mkdir()
    train = ("train", "reconstructor", "--out", "x", "--footage")
    assert "one.mp4: has one frame" in refused(*train, "one.mp4")
    assert "no film in folder" in refused(*train, "folder")
    assert "there is nothing at nowhere" in refused(*train, "nowhere")
    assert "--footage is missing" in refused("train", "reconstructor", "--out", "x")
    assert "--out is missing" in refused("train", "reconstructor", "--footage", "one.mp4")
    assert "train what?" in refused("train")


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (("--size", "huge"), "is not known; known: small, medium, large"),
        (("--model", "gpt"), "is not known; known: ours, broad2016"),
        (("--epochs", "0"), "is not a whole number"),
        (("--frame", "256"), "is not a size"),
        (("--frame", "250x144"), "multiples of"),
        (("--device", "toaster"), "there is no device"),
    ],
)
def test_wishes_that_do_not_fit_are_refused(refused, film, wish, said):
    assert said in refused("train", "reconstructor", "--footage", film, "--out", "x", *wish)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (("--blend", "2"), "is not a number of parts from 0 to 1"),
        (("--batch", "0"), "is not a whole number"),
        (("--size", "huge"), "known: original, model"),
        (("-o", "seen.gif"), "a film is written as .mp4"),
        (("-o", "film.mp4"), "is the film that is being read"),
    ],
)
def test_prints_that_cannot_be_are_refused(refused, film, model, wish, said):
    assert said in refused("reconstruct", film, "--model", model, *wish)


def test_a_walk_and_a_map_that_cannot_be_are_refused(refused, film, model):
    assert "--to is missing" in refused("interpolate", film, "--model", model)
    assert "is no moment" in refused("interpolate", film, "--model", model, "--to", "soon")
    assert "there is no frame at 50 s" in refused("interpolate", film, "--model", model, "--to", "50")
    assert "the map is a PNG" in refused("atlas", film, "--model", model, "-o", "map.jpg")


def _of_another_version(folder):
    paper = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps({**paper, "version": 99}))


def _truncated(folder):
    weights = next(folder.glob("*.safetensors"))
    weights.write_bytes(weights.read_bytes()[:-100])


def _half_a_paper(folder):
    (folder / "model.json").write_text((folder / "model.json").read_text()[:200])


def _with_a_pickle(folder):
    (folder / "model.json").unlink()
    (folder / "weights.pt").write_bytes(b"\x80\x04cos\nsystem\n(S'touch owned'\ntR.")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_of_another_version, "99"),
        (_truncated, "is torn or was changed"),
        (_half_a_paper, "model.json is torn"),
        (_with_a_pickle, "weights.pt is a pickle"),
        (shutil.rmtree, "no model.json"),
    ],
)
def test_a_model_that_is_none_is_refused_before_anything_is_made(refused, film, model, spoil, said, tmp_path):
    spoil(model)
    assert said in refused("reconstruct", film, "--model", model)
    assert said in refused("atlas", film, "--model", model)
    assert said in refused("make", "--seed", "a b", "--reconstructor", f"trained:{model}")


def test_who_is_to_see_every_shot_must_be_hired(refused):
    assert "nobody is hired for it" in refused(
        "make", "--seed", "a b", "--reconstructor", "none:", "--reconstruct", "all"
    )
    assert "is not known; known: marked, all" in refused("make", "--seed", "a b", "--reconstruct", "some")


def test_a_full_disk_is_one_clear_line_and_leaves_nothing(filmgen, model, tmp_path):
    film = a_film(tmp_path / "film.mp4", [picture(40 + n % 99, 320, 180) for n in range(48)])
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=20k", "tmpfs", str(disk)]
    if not shutil.which("mount") or os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can be had by root only")
    try:
        done = filmgen("reconstruct", film, "--model", model, "-o", disk / "seen.mp4")
        assert (done.code, done.out) == (2, "")
        assert "the disk is full" in done.err.splitlines()[-1]
        assert list(disk.iterdir()) == []
        done = filmgen("train", "reconstructor", "--footage", film, "--out", disk / "mine", "--frame", "32x32")
        assert (done.code, "of disk" in done.err.splitlines()[-1]) == (2, True)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_whoever_is_killed_leaves_no_film_and_what_was_there_is_whole(start, model, tmp_path):
    film = a_film(tmp_path / "film.mp4", (picture(40 + n % 99, 320, 180) for n in range(600)))
    (tmp_path / "seen.mp4").write_bytes(b"an older film")
    part = tmp_path / ".seen.mp4.part"
    run = start("reconstruct", film, "--model", model, "-o", "seen.mp4", "--batch", "1")
    deadline = time.monotonic() + 60
    while not part.exists() and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.wait(20)
    assert (tmp_path / "seen.mp4").read_bytes() == b"an older film"
    assert sorted(f.name for f in tmp_path.iterdir() if not f.name.startswith(".")) == ["film.mp4", "model", "seen.mp4"]


def _in_the_middle_of(run, folder):
    """Wait until a run has kept its first epoch."""
    deadline = time.monotonic() + 90
    while not (folder / "model.json").exists() and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    assert run.poll() is None


def test_a_training_that_is_killed_or_stopped_goes_on_with_the_frames_that_lie_there(start, filmgen, film, tmp_path):
    wish = ("train", "reconstructor", "--footage", film, "--out", "mine", "--frame", "16x16", "--batch", "8")
    wish, mine = (*wish, "--epochs", "4", "--device", "cpu"), tmp_path / "mine"
    run = start(*wish)
    _in_the_middle_of(run, mine)
    run.send_signal(signal.SIGKILL)
    run.wait(20)
    (small,) = (mine / ".frames").iterdir()
    made = small.stat().st_mtime_ns

    run = start(*wish, "--resume")
    for line in run.stderr:
        if line.startswith("an epoch is"):
            break
    assert small.stat().st_mtime_ns == made
    run.send_signal(signal.SIGINT)
    rest = run.stderr.read().splitlines()
    assert run.wait(20) == 130
    assert rest[-1].startswith("filmgen: stopped")
    assert "with --resume the run goes on" in rest[-2]
    assert not any("Traceback" in line for line in rest)

    assert filmgen(*wish, "--resume").code == 0
    assert not (mine / ".frames").exists()
