"""What is written about the house is true: generated pages are current, and the README's commands are those CI runs."""

import re
import runpy
import tomllib

import pytest
import typer

from filmgen.cli import app
from filmgen.crafts import CRAFTS
from tests.conftest import REPOSITORY

DOCS = REPOSITORY / "docs"
COMMANDS = dict(runpy.run_path(str(DOCS / "regenerate.py"))["commands"](typer.main.get_command(app)))
INSTALL = (
    """python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/filmgen make --seed "Yeti Tardigrade\"""",
    "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
)
GENERATED = ("film-model.md", "cli.md", "backends.md")
HAND_WRITTEN = tuple(sorted(file.name for file in DOCS.glob("*.md") if file.name not in GENERATED))


@pytest.fixture(scope="module")
def pages():
    return runpy.run_path(str(DOCS / "regenerate.py"))["pages"]()


@pytest.mark.parametrize("name", ["film-model.md", "cli.md", "backends.md", "models.md"])
def test_a_generated_page_is_current(name, pages):
    assert (DOCS / name).read_text() == pages[name], "run: python docs/regenerate.py"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_an_example_and_a_section(name):
    command = COMMANDS[name]
    assert f"filmgen {name}" in command.help
    assert [parameter.name for parameter in command.params if not parameter.help] == []
    assert f"## filmgen {name}\n" in (DOCS / "cli.md").read_text()


@pytest.mark.parametrize("command", ["make", "plan"])
def test_every_craft_has_an_option(command):
    assert set(CRAFTS) <= {parameter.name for parameter in COMMANDS[command].params}


@pytest.mark.parametrize("command", INSTALL)
def test_the_readme_has_the_two_commands_a_newcomer_types(command):
    assert command in (REPOSITORY / "README.md").read_text().splitlines()


def test_ci_runs_the_readmes_second_command():
    assert INSTALL[1] in (REPOSITORY / ".ci" / "run").read_text().splitlines()


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{name}" for name in HAND_WRITTEN)])
def test_a_page_points_only_to_what_is_there(page):
    file = REPOSITORY / page
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", file.read_text())
    assert [link for link in links if not (file.parent / link).exists()] == []


@pytest.mark.parametrize("page", HAND_WRITTEN)
def test_the_index_leads_to_every_page(page):
    assert page == "index.md" or f"({page})" in (DOCS / "index.md").read_text()


def test_what_a_page_says_of_the_code_is_there():
    """Names such as `filmgen/studio/store.py` and `stages/sound.py` in the architecture are files."""
    named = re.findall(
        r"`((?:filmgen|tests|docs|benchmarks|prompts)/[\w./-]+)`", (DOCS / "architecture.md").read_text()
    )
    assert named
    assert [name for name in named if not (REPOSITORY / name).exists()] == []


def test_the_changelog_tells_of_this_version():
    version = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]["version"]
    assert f"## {version}" in (REPOSITORY / "CHANGELOG.md").read_text()


def test_pictures_in_the_documentation_are_small_and_there_is_no_video():
    files = [file for file in (DOCS / "images").iterdir()]
    assert files
    assert [file.name for file in files if file.suffix != ".jpg" or file.stat().st_size > 200_000] == []
