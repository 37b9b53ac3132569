"""What every command shares: the program, how a function becomes one of its commands, and where words for people go."""

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from filmgen import __version__
from filmgen.flags import Debug, with_flags

app = typer.Typer(
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def say(text: str) -> None:
    """Tell the person something that is not the result."""
    print(text, file=sys.stderr, flush=True)


def command(function: Callable[..., int], name: str | None = None, group: typer.Typer = app) -> None:
    """Make a function a command, of the program or of a group in it."""
    group.command(name)(with_flags(function))


def group(name: str, function: Callable[..., int]) -> typer.Typer:
    """Commands under one name; the name alone does what the function does."""
    commands = typer.Typer(rich_markup_mode="markdown")
    commands.callback(invoke_without_command=True)(with_flags(function))
    app.add_typer(commands, name=name)
    return commands


@app.callback(invoke_without_command=True)
def filmgen(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
    debug: Debug = False,
) -> None:
    """Two words in, a short film out: written, shot, voiced, scored and edited on this machine.

    Start with: `filmgen make --seed "Yeti Tardigrade"`
    """
    context.obj.debug = debug
    if version:
        print(f"filmgen {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())
