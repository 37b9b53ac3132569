"""Environments of their own: whole, or not there at all."""

import shutil
from pathlib import Path

import pytest

from filmgen import environments
from filmgen.environments import MARK, Environment, home, install, installed
from filmgen.errors import BadRequest, StudioError


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Announce an environment of some packages under the name `tent`, to be settled by a program."""
    monkeypatch.setenv("FILMGEN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PIP_RETRIES", "0")

    def announce(lock: str, settle: str = "", size: float = 0.0) -> Path:
        (tmp_path / "lock.txt").write_text(lock)
        (tmp_path / "settle.py").write_text(settle)
        tent = Environment(tmp_path / "lock.txt", tmp_path / "settle.py", size)
        monkeypatch.setattr(environments, "ENVIRONMENTS", {"tent": tent})
        return home() / "environments" / "tent"

    return announce


@pytest.fixture
def bare(monkeypatch):
    """Pip is neither brought nor run: what is in the list does not matter."""
    run = environments._run

    def shorter(command, *rest):
        if "pip" not in command:
            run((*command, "--without-pip") if "venv" in command else command, *rest)

    monkeypatch.setattr(environments, "_run", shorter)


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.glob("*")) if folder.parent.exists() else []


@pytest.mark.slow
def test_an_environment_is_made_whole_and_once(place, monkeypatch):
    tent = place("# nothing\n", "import sys; assert sys.prefix != sys.base_prefix")
    assert installed("tent") is None
    said = []
    assert install("tent", said.append) == tent
    assert installed("tent").exists()
    assert said[0] == "tent: a new environment" and said[-1] == "tent is installed"
    assert left(tent) == ["tent"]
    said.clear()
    install("tent", said.append)
    assert said == ["tent is installed already"]
    place("no-such-package-as-this==1.0\n")
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/simple")
    with pytest.raises(StudioError, match="the package index cannot be reached: go online"):
        install("tent", said.append)
    assert left(tent) == ["tent"], "the old one stays, and nothing else"


def test_another_list_makes_another_environment(place, bare):
    tent = place("one\n")
    install("tent", lambda _: None)
    first = (tent / MARK).read_text()
    place("two\n")
    assert installed("tent") is None
    install("tent", lambda _: None)
    assert (tent / MARK).read_text() != first
    assert left(tent) == ["tent"]


def test_one_that_does_not_work_is_not_kept(place, bare):
    tent = place("", "raise ImportError('libcudart.so.13: cannot open shared object file')")
    with pytest.raises(StudioError, match=r"tent could not be installed: ImportError: libcudart\.so\.13"):
        install("tent", lambda _: None)
    assert left(tent) == []
    assert installed("tent") is None


def test_a_disk_without_room_is_told_before_anything_is_fetched(place):
    place("", size=1e9)
    with pytest.raises(StudioError, match=r"GB left and 1000000000 are needed: make room, or set FILMGEN_HOME"):
        install("tent", lambda _: None)


def test_a_home_that_cannot_be_written_is_told(place, tmp_path):
    place("")
    (tmp_path / "home").write_text("a file")
    with pytest.raises(StudioError, match="set FILMGEN_HOME to a folder that can"):
        install("tent", lambda _: None)


def test_an_unknown_name_lists_the_known(place):
    place("")
    with pytest.raises(BadRequest, match="there are: tent"):
        install("cabin", lambda _: None)


def test_a_python_that_is_gone_is_no_environment(place, bare):
    tent = place("")
    install("tent", lambda _: None)
    shutil.rmtree(tent / "bin")
    assert installed("tent") is None


def test_every_environment_has_its_list_with_every_package_pinned():
    for name, environment in environments.ENVIRONMENTS.items():
        rows = [row for row in environment.lock.read_text().splitlines() if row and not row.startswith("#")]
        assert rows and all("==" in row for row in rows), name
        assert environment.settle.is_file()
