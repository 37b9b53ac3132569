"""The pages that are made from the code: `python docs/regenerate.py` writes them, and a test compares them."""

import ast
from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import cleandoc, formatannotation, getdoc, getmembers, isfunction, signature
from pathlib import Path
from typing import Any, get_args

import typer

from filmgen.backends.catalogue.entries import families
from filmgen.backends.catalogue.entries import models as catalogue
from filmgen.cli import app
from filmgen.costs import WORK, costs, told_minutes
from filmgen.crafts import CRAFTS
from filmgen.crew import KNOWN
from filmgen.crews import crews as crew_sheets
from filmgen.film.consent import consent_schema

HERE = Path(__file__).parent
FILM = HERE.parent / "filmgen" / "film"
MADE = "<!-- Made by docs/regenerate.py: change the code, then run it again. -->"
MODULES = ("story", "staging", "genre", "likeness", "shots", "media", "cut", "order", "report", "time", "consent")
"""The film on paper, in the order in which it comes to be."""
COMMANDS = """
`filmgen COMMAND [OPTIONS]`. The result goes to stdout, everything else to stderr. Exit codes: 0 done, 1 a finding
(`check`, `verify`), 2 what cannot be done, said in one line, 130 stopped by Ctrl-C; then what was finished is kept, and
the same command goes on from there.

Every option of `make` may stand in `filmgen.toml` in the current folder (`quality = "draft"`); a flag wins over the
file, and the file over the default. `filmgen plan` shows what was chosen, and where. `filmgen --install-completion`
teaches your shell to complete commands, genres and backends.
"""
BACKENDS = """
A backend is a string, with options after a question mark: `builtin:silhouette`, `builtin:editor?burn_captions=true`.
Name one with the option of its craft (`--editor "builtin:editor?burn_captions=true"`), or several in a crew file
(`--crew my-crew.toml`) with a line such as `camera = "builtin:rostrum"` for each; the builtin crew does the rest.
Nobody is ever replaced silently: a backend that is not installed is an error that says what to type.

To add one, write a frozen `Backend` document with the methods of its craft in `filmgen/backends/` and give it a row in
`KNOWN` in `filmgen/crew.py`; the craft's suite in `tests/contract/` finds it there. `builtin:rostrum` is the shortest
to learn from.
"""


def pages() -> dict[str, str]:
    """Every generated page by its file's name."""
    return {
        "film-model.md": film_model(),
        "cli.md": command_line(),
        "backends.md": backends(),
        "models.md": models_page(),
        "consent.schema.json": consent_schema(),
    }


# The film model


def film_model() -> str:
    """Every document of `filmgen/film`, its fields and what they mean, as the source has them."""
    parts = [
        "# The film model",
        MADE,
        "A film on paper is frozen, typed, versioned JSON: changing a field makes another document. Paper points to\n"
        "celluloid (pictures, takes, sounds) by digest. Time is whole frames at 24 a second. The documents:",
    ]
    for name in MODULES:
        module = ast.parse((FILM / f"{name}.py").read_text(encoding="utf-8"))
        parts.append(f"## {name}\n\n{(ast.get_docstring(module) or '').splitlines()[0]}")
        parts.extend(_members(module))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _members(module: ast.Module) -> Iterator[str]:
    names = [node for node in module.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    kinds = [f"- `{ast.unparse(node)}`" for node in names if ast.unparse(node.value or node).startswith("Literal")]
    if kinds:
        yield "\n".join(kinds)
    for node in module.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield f"### {node.name}\n\n{cleandoc(ast.get_docstring(node) or '')}".strip()
            rows = list(_fields(node))
            told = any(row[3] for row in rows)
            if rows:
                yield _table(("field", "is", "default", "")[: 4 if told else 3], rows)


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, ...]]:
    """A row for each field: its name, type and default, and the docstring under it."""
    for item, after in zip(node.body, (*node.body[1:], None), strict=True):
        if not isinstance(item, ast.AnnAssign) or "ClassVar" in ast.unparse(item.annotation):
            continue
        default = f"`{ast.unparse(item.value)}`" if item.value else ""
        said = after.value.value if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) else ""
        yield f"`{ast.unparse(item.target)}`", f"`{ast.unparse(item.annotation)}`", default, " ".join(str(said).split())


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table, as wide as its heads."""
    lines = [heads, ("---",) * len(heads), *rows]
    cells = ([cell.replace("|", "\\|") for cell in line[: len(heads)]] for line in lines)
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


# The command line


def command_line() -> str:
    """Every command with its examples and options."""
    parts = [
        "# The command line",
        MADE,
        COMMANDS,
    ]
    for name, command in commands(typer.main.get_command(app)):
        parts.append(f"## filmgen {name}\n\n{cleandoc(command.help or '')}")
        parts.append(_table(("option", "takes", ""), [_parameter(parameter) for parameter in command.params]))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def commands(group: Any, names: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every command under its full name, those of groups after the group."""
    for name, command in group.commands.items():
        yield " ".join((*names, name)), command
        if hasattr(command, "commands"):
            yield from commands(command, (*names, name))


def _parameter(parameter: Any) -> tuple[str, str, str]:
    takes = parameter.metavar or ""
    if parameter.param_type_name == "argument":
        return f"`{takes}`", "", parameter.help or ""
    return f"`{', '.join(parameter.opts)}`", f"`{takes}`" if takes else "", parameter.help or ""


# Crafts and backends


def backends() -> str:
    """What each craft promises, who practises it, and what they can be asked for."""
    parts = [
        "# Crafts and backends",
        MADE,
        BACKENDS,
    ]
    for craft, protocol in CRAFTS.items():
        parts.append(f"## {craft}\n\n{_promise(protocol)}".strip())
        for row in (row for row in KNOWN if row.craft == craft):
            crews = [name for name, sheet in crew_sheets().items() if any(map(row.answers, sheet.strings[craft]))]
            crew = f" In the crew {', '.join(crews)}." if crews else ""
            parts.append(
                f"### {row.name}\n\n{row.does.capitalize()}.{crew}{_needs(row.packages)}\n\n{_options(row.where)}"
            )
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _promise(protocol: Any) -> str:
    """What a craft's Protocol says, or each of those that it may be, and what each of its methods does."""
    if kinds := get_args(protocol):
        return "\n\nOr: ".join(_promise(kind) for kind in kinds)
    said = [protocol.__doc__ or ""] if "Protocol" not in (protocol.__doc__ or "Protocol") else []
    for name, method in getmembers(protocol, lambda member: isfunction(member) or isinstance(member, property)):
        if not name.startswith("_"):
            takes = (
                f": {formatannotation(signature(method.fget).return_annotation)}"
                if isinstance(method, property)
                else signature(method)
            )
            said.append(f"- `{name}{takes}`: {' '.join((getdoc(method) or '').split())}".replace("self, ", ""))
    return "\n".join(said)


def _needs(packages: tuple[str, ...]) -> str:
    return f" Needs {', '.join(packages)}." if packages else ""


def _options(where: str) -> str:
    """What a backend takes after its question mark, and its licence."""
    module, _, name = where.partition(":")
    backend = getattr(import_module(module), name)
    options = [
        f"`{field}` (default `{info.default}`)"
        for field, info in backend.model_fields.items()
        if field not in ("weights", "model")
    ]
    said = " ".join((getdoc(backend) or "").split())
    return f"{said} Options: {', '.join(options) or 'none'}. Licence: {backend.licence}."


# Models, crews, licences


def models_page() -> str:
    """The page about models as it was written by hand, with its tables made anew."""
    text = (HERE / "models.md").read_text(encoding="utf-8")
    for name, rows in (("crews", _crews()), ("sums", _sums()), ("catalogue", _catalogue()), ("families", _families())):
        head, mark, rest = text.partition(f"<!-- {name}: made by docs/regenerate.py -->\n")
        text = f"{head}{mark}{_table(*rows)}\n<!-- end -->{rest.partition('<!-- end -->')[2]}"
    return text


Rows = tuple[tuple[str, ...], list[tuple[str, ...]]]


def _crews() -> Rows:
    heads = ("crew", "card", "memory", "to download", "disk", "peak", "a film takes")
    rows = []
    for name, sheet in crew_sheets().items():
        cost = costs(sheet)
        card = f"{sheet.needs['card']:g} GB" if sheet.needs["card"] else "none"
        need = tuple(f"{sheet.needs[what]:g} GB" for what in ("memory", "disk"))
        load = f"about {cost.download:.0f} GB" if cost.download else "nothing"
        peak = f"about {cost.peak:.0f} GB" if cost.peak else "under 1 GB"
        rows.append((f"`{name}`", card, need[0], load, need[1], peak, told_minutes(cost.minutes)))
    return heads, rows


def _sums() -> Rows:
    sheets = crew_sheets()
    names = ("the screenplay", "stills", "seconds of motion", "spoken lines", "the score")
    rows = []
    for (work, number), said in zip(WORK.items(), names, strict=True):
        rows.append((said, *(f"{number} x {sheet.pace[work]:g} s" for sheet in sheets.values())))
    rows.append(("minutes", *(f"{costs(sheet).minutes:.0f}" for sheet in sheets.values())))
    return ("", *(f"`{name}`" for name in sheets)), rows


def _catalogue() -> Rows:
    certain = {"yes": "", "told": " (told)", "no": " (memory)"}
    rows = []
    for model in catalogue().values():
        licence = f"{model.licence}{certain[model.certain]}"
        said = ": ".join(part for part in (model.verdict, model.why) if part)
        sizes = (str(model.download), str(model.memory), str(model.packed or ""))
        rows.append((f"`{model.id}`", ", ".join(model.crafts), licence, said, *sizes, model.native))
    return ("model", "craft", "licence", "", "download", "at work", "four bits", "made for"), rows


def _families() -> Rows:
    certain = {"yes": "", "told": " (told)", "no": " (memory)"}
    heads = ("names", "licence", "", "territory")
    return heads, [
        (", ".join(f"`{name}`" for name in family.names), f"{family.licence}{certain[family.certain]}",
         f"{family.verdict}: {family.why}", family.territory)
        for family in families()
    ]  # fmt: skip


if __name__ == "__main__":
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")
