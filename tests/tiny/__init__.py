"""Tiny models, made on the spot from configurations and a fixed seed: real classes, random weights, no network.

`tiny("painters.stable_diffusion")` is a folder with that function's model of `tests/tiny/painters.py`.
"""

import atexit
import shutil
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp


@cache
def _shelf() -> Path:
    """A folder for as long as this process lives."""
    folder = Path(mkdtemp(prefix="filmgen-tiny-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def tiny(name: str) -> Path:
    """The folder of a tiny model, named `file.function`; built once a process."""
    module, _, function = name.partition(".")
    folder = _shelf() / name
    return getattr(import_module(f"tests.tiny.{module}"), function)(folder)


def with_tiny(string: str) -> str:
    """A backend's string in which `tiny/NAME` stands for a model, with the folder of that model."""
    head, mark, tail = string.partition("tiny/")
    name, ask, options = tail.partition("?")
    return f"{head}{tiny(name)}{ask}{options}" if mark else string
