"""Imports go downstairs only, and what is heavy is lifted by those who need it."""

import subprocess
import sys

import pytest

from tests.rules.sources import imports, modules

FLOORS = {
    "filmgen": 0,
    "filmgen.film": 0,
    "filmgen.errors": 0,
    "filmgen.studio": 1,
    "filmgen.ffmpeg": 1,
    "filmgen.environments": 1,
    "filmgen.consent": 1,
    "filmgen.training": 2,
    "filmgen.backends": 3,
    "filmgen.crafts": 4,
    "filmgen.crew": 4,
    "filmgen.stages": 5,
    "filmgen.make": 6,
    "filmgen.room": 6,
    "filmgen.batch": 7,
    "filmgen.naming": 7,
    "filmgen.library": 7,
    "filmgen.doctor": 7,
    "filmgen.models": 7,
    "filmgen.lending": 7,
    "filmgen.crews": 7,
    "filmgen.costs": 7,
    "filmgen.choices": 7,
    "filmgen.ordering": 7,
    "filmgen.settings": 7,
    "filmgen.productions": 7,
    "filmgen.screenwriting": 7,
    "filmgen.telling": 7,
    "filmgen.progress": 7,
    "filmgen.flags": 8,
    "filmgen.cli": 8,
    "filmgen.__main__": 9,
}
HEAVY = ("torch", "transformers", "diffusers", "cv2", "numpy", "scipy", "av", "moviepy", "PIL", "soundfile")


def floor(module: str) -> int | None:
    """The floor of a module of the house; None for anything else."""
    parts = module.split(".")
    if parts[0] != "filmgen":
        return None
    return FLOORS.get(".".join(parts[:2]), FLOORS["filmgen"] if len(parts) == 1 else None)


def test_every_module_has_a_floor():
    assert [module for module in modules() if floor(module) is None] == []


def test_imports_go_downstairs_only():
    upstairs = [
        f"{module} imports {name}"
        for module, file in modules().items()
        for name in imports(file)
        if (floor(name) or 0) > floor(module)
    ]
    assert upstairs == []


def test_what_is_heavy_is_imported_by_backends_and_training_only():
    heavy = [
        f"{module} imports {name}"
        for module, file in modules().items()
        for name in imports(file)
        if name.split(".")[0] in HEAVY and floor(module) not in (2, 3) and module != "filmgen.ffmpeg"
    ]
    assert heavy == []


@pytest.mark.parametrize("code", ["import filmgen", "from filmgen.cli import main; main(['make', '--help'])"])
def test_saying_hello_loads_nothing_heavy(code):
    ask = f"{code}\nimport sys\nprint(sorted(set(sys.modules) & {set(HEAVY)}), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
