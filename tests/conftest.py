"""What every test may use: the front door, a finished film, and no network."""

import logging
import os
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from filmgen import crew
from filmgen.cli import main
from tests.extras import EXTRAS, PAGE, QUICK

REPOSITORY = Path(__file__).parent.parent
FILMGEN_HOME = os.environ.get("FILMGEN_HOME")
"""The person's own, for tests of what they have installed."""
SEED = "Yeti Tardigrade"
SMALL = ("--runtime", "15", "--quality", "draft")
"""The shortest and smallest film there is."""
SHORT = ("--runtime", "45", "--quality", "draft")
"""A small film long enough to have everything a film must have."""


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def no_network():
    """Sockets that leave this machine raise, in this process and in those it starts."""
    leave = socket.socket.connect

    def stay(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test reached for the network: {address}")
        return leave(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", stay)
        for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_DATASETS_OFFLINE"):
            patch.setenv(name, "1")
        for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            patch.setenv(name, "http://127.0.0.1:9")
        yield


@pytest.fixture(scope="session", autouse=True)
def no_home(tmp_path_factory):
    """Nothing of the person's own is used or changed; what is installed in tests is installed here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FILMGEN_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse=True)
def no_error_is_logged(caplog):
    yield
    assert [record.message for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.fixture
def filmgen(tmp_path, monkeypatch, capfd):
    """Run filmgen in this process, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Ran:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capfd.readouterr())

    return run


@pytest.fixture
def start(tmp_path):
    """Start filmgen as a process of its own in `tmp_path`; whatever still runs at the end of the test is killed."""
    started = []

    def run(*arguments: str, module: str = "filmgen", **options) -> subprocess.Popen:
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
        command = [sys.executable, "-m", module, *map(str, arguments)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        process = subprocess.Popen(command, **{"cwd": tmp_path, "env": environment, **pipes, **options})
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


KETTLES = ("make", "--screenplay", "kettles.fountain", "--quality", "draft", *QUICK)
"""The words that make a film of a small script by the quick crew of the extras."""


@pytest.fixture
def kettles(tmp_path) -> tuple[str, ...]:
    """The words that make the quick film, with its script in `tmp_path`."""
    (tmp_path / "kettles.fountain").write_text(PAGE)
    return KETTLES


@pytest.fixture
def extras(monkeypatch):
    """The extras are known."""
    monkeypatch.setattr(crew, "KNOWN", (*crew.KNOWN, *EXTRAS))


def made_in(folder: Path, *wish: str) -> Path:
    """Make a film in a folder of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crew, "KNOWN", (*crew.KNOWN, *EXTRAS))
        patch.chdir(folder)
        (folder / "kettles.fountain").write_text(PAGE)
        assert main(list(wish)) == 0, "see what was said on stderr"
    return folder


@pytest.fixture(scope="session")
def quick_day(tmp_path_factory) -> Path:
    """The folder in which the quick film was made; not to be changed."""
    return made_in(tmp_path_factory.mktemp("quick"), *KETTLES, "--workers", "1")


@pytest.fixture
def film(quick_day, tmp_path, monkeypatch, extras) -> Path:
    """A copy of the folder in which the quick film was made, as the current folder, to do with as one likes."""
    shutil.copytree(quick_day, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def premiere(tmp_path_factory) -> Path:
    """The folder in which the builtin crew made a small film of two words; not to be changed."""
    return made_in(tmp_path_factory.mktemp("premiere"), "make", "--seed", SEED, *SHORT, "--workers", "2")
