"""How the house's own files are written."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.rules.sources import PACKAGE, modules, parsed

FILES = list(modules().values())


def everywhere(find: Callable[[Path], Iterator[object]]) -> list[str]:
    """What is found in any file, as `file: finding`."""
    return [f"{file.relative_to(PACKAGE)}: {found}" for file in FILES for found in find(file)]


def nodes(file: Path, *kinds: type) -> Iterator[ast.AST]:
    return (node for node in ast.walk(parsed(file)) if isinstance(node, kinds))


def test_the_first_line_says_which_question_a_file_answers():
    def silent(file):
        if not (ast.get_docstring(parsed(file)) or "").strip():
            yield "no docstring"

    assert everywhere(silent) == []


def test_a_file_can_be_read_in_one_sitting():
    def long(file):
        lines = len(file.read_text().splitlines())
        if lines > 300:
            yield f"{lines} lines"

    assert everywhere(long) == []


def test_a_function_can_be_seen_whole():
    def long(file):
        for node in nodes(file, ast.FunctionDef):
            if node.end_lineno - node.lineno >= 70:
                yield node.name

    assert everywhere(long) == []


def test_only_the_front_door_prints():
    def prints(file):
        for call in nodes(file, ast.Call):
            if isinstance(call.func, ast.Name) and call.func.id == "print":
                yield call.lineno

    assert [found for found in everywhere(prints) if not found.startswith("cli/")] == []


def test_everything_is_caught_in_two_places():
    def broad(file):
        for handler in nodes(file, ast.ExceptHandler):
            if handler.type is None or getattr(handler.type, "id", "") in ("Exception", "BaseException"):
                yield "broad"

    assert everywhere(broad) == ["cli/__init__.py: broad", "studio/studio.py: broad"]


def test_chance_comes_from_seeds_on_paper():
    """Global chance, and hash(), which differs from process to process, would make another film of the same order."""

    def careless(file):
        for node in nodes(file, ast.Import, ast.ImportFrom):
            yield from {"random"} & ({alias.name for alias in node.names} | {getattr(node, "module", "")})
        for call in nodes(file, ast.Call):
            if isinstance(call.func, ast.Name) and call.func.id in ("hash", "eval", "exec"):
                yield call.func.id

    assert everywhere(careless) == []
