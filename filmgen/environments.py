"""Rooms of their own for backends whose libraries do not get on with ours: made whole, or not at all.

An environment is a folder with a Python and the packages of a list (`lock.txt` beside the backend). It is built beside
its place and moved there once it works. An environment that was made from another list counts as none.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filmgen.errors import BadRequest, StudioError

BACKENDS = Path(__file__).parent / "backends"
MARK = "made-from"
"""The file in an environment that has the digest of the list it was made from."""


@dataclass(frozen=True)
class Environment:
    """`lock` lists its packages, `settle` is the program that puts it right and fails when it does not work; `size` is
    what it takes on the disk at least, in gigabytes."""

    lock: Path
    settle: Path
    size: float

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.lock.read_bytes() + self.settle.read_bytes()).hexdigest()


ENVIRONMENTS = {
    "coqui": Environment(BACKENDS / "coqui" / "lock.txt", BACKENDS / "coqui" / "settle.py", 3.0),
}


def home() -> Path:
    """Where filmgen keeps what belongs to a person and not to a film: FILMGEN_HOME, or their folder for such things."""
    if own := os.environ.get("FILMGEN_HOME"):
        return Path(own).expanduser().resolve()
    if shared := os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA"):
        return Path(shared).expanduser() / "filmgen"
    return Path.home() / ".local" / "share" / "filmgen"


def installed(name: str) -> Path | None:
    """The Python of an environment that is whole and up to date; None when there is none."""
    place = home() / "environments" / name
    python = _python(place)
    mark = place / MARK
    whole = python.exists() and mark.is_file() and mark.read_text().strip() == ENVIRONMENTS[name].digest
    return python if whole else None


def install(name: str, listener: Callable[[str], None]) -> Path:
    """Make an environment, telling `listener` how it goes; returns its folder, at once if it is there already.

    Raises BadRequest for a name that nobody has, and StudioError when it cannot be made; then nothing is left behind.
    """
    if name not in ENVIRONMENTS:
        raise BadRequest(f"there is no environment {name!r} to install; there are: {', '.join(ENVIRONMENTS)}")
    environment, place = ENVIRONMENTS[name], home() / "environments" / name
    if installed(name):
        listener(f"{name} is installed already")
        return place
    building = place.with_name(f"{name}.building-{os.getpid()}")
    _make_room(building, environment)
    try:
        listener(f"{name}: a new environment")
        _run((sys.executable, "-m", "venv", str(building)), listener, name)
        pip = (str(_python(building)), "-m", "pip", "install", "--progress-bar", "off", "--no-input")
        _run((*pip, "--requirement", str(environment.lock)), listener, name)
        listener(f"{name}: trying whether it works")
        _run((str(_python(building)), "-I", str(environment.settle)), listener, name)
        (building / MARK).write_text(environment.digest)
        _replace(building, place)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    listener(f"{name} is installed")
    return place


def _make_room(building: Path, environment: Environment) -> None:
    """A clean folder to build in, if the disk has room for it."""
    try:
        building.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StudioError(
            f"{building.parent} cannot be written ({error.strerror}): set FILMGEN_HOME to a folder that can"
        ) from error
    left = shutil.disk_usage(building.parent).free / 1e9
    if left < environment.size:
        raise StudioError(
            f"{building.parent} has {left:.1f} GB left and {environment.size:.0f} are needed: make room, or set "
            "FILMGEN_HOME to a folder on another disk"
        )


def _replace(building: Path, place: Path) -> None:
    """Put what was built in its place. What was there, made from an older list, goes."""
    old = place.with_name(f"{place.name}.old-{os.getpid()}")
    if place.exists():
        place.rename(old)
    try:
        building.rename(place)
    except OSError as error:
        if installed(place.name) is None:
            raise StudioError(f"{place} cannot be put in its place ({error.strerror}): try again") from error
    shutil.rmtree(old, ignore_errors=True)


def _run(command: tuple[str, ...], listener: Callable[[str], None], name: str) -> None:
    """Run a step, its steps told in a word each. Raises StudioError with what it said last when it fails."""
    own = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    process = subprocess.Popen(
        command, env=own, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace",
    )  # fmt: skip
    said: list[str] = []
    with process:
        try:
            for line in process.stdout:
                line = line.strip()
                said = [*said[-30:], line] if line else said
                if line.startswith(("Collecting ", "Downloading ", "Building ", "Installing ")):
                    listener(f"{name}: {line.partition(' (from ')[0][:70]}")
        finally:
            if process.poll() is None and sys.exc_info()[0]:
                process.kill()
    if process.returncode:
        raise StudioError(f"{name} could not be installed: {_reason(said)}")


def _reason(said: list[str]) -> str:
    """Why a step failed, and what to do about it."""
    whole = "\n".join(said).lower()
    if "no space left" in whole:
        return "the disk is full: make room, or set FILMGEN_HOME to a folder on another disk"
    away = ("connection", "name resolution", "timed out", "network is unreachable", "proxy", "from versions: none")
    if any(word in whole for word in away):
        return "the package index cannot be reached: go online, or name a mirror of it in PIP_INDEX_URL"
    if "ensurepip" in whole:
        return "this Python cannot make environments: install its venv package (python3-venv on Debian)"
    wrong = [line for line in said if line.lower().startswith(("error", "oserror", "importerror"))]
    return (wrong or said or ["it said nothing"])[-1][:300]


def _python(place: Path) -> Path:
    return place / "Scripts" / "python.exe" if os.name == "nt" else place / "bin" / "python"
