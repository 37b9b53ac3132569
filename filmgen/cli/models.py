"""The commands that get models: models list, models pull, models where."""

import sys
from typing import Annotated

import typer

from filmgen.cli.door import command, group, say
from filmgen.flags import Accepted, option


def models() -> int:
    """List every model that filmgen knows: its licence, its size, what it needs, and whether it is here.

    `filmgen models list`
    """
    from filmgen.models import told_models

    for row in told_models():
        print(row)
    return 0


def pull(
    ids: Annotated[list[str] | None, typer.Argument(help="Models, as the list names them.", metavar="MODEL...")] = None,
    crew: Annotated[str | None, option("All models of a crew.", "NAME|FILE.toml")] = None,
    accept_licence: Accepted = None,
    update: Annotated[bool, typer.Option("--update", help="Take the newest commit, not the locked one.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Fetch once more what is here but torn.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before downloading.")] = False,
) -> int:
    """Download models: says what it costs first, goes on where it was cut off, takes safetensors only.

    `filmgen models pull --crew gpu-24gb`
    """
    from filmgen.errors import BadRequest
    from filmgen.models import fetch, order_models, price, told_bill

    bill = price(order_models(ids or (), crew), tuple(accept_licence or ()), update, again)
    for row in told_bill(bill):
        say(row)
    if bill.due and not yes:
        if not sys.stdin.isatty():
            raise BadRequest("nobody is here to agree to the download: add --yes")
        if not typer.confirm("Download?", err=True):
            return 0
    for row in fetch(bill):
        print(row, flush=True)
    return 0


def where(
    model: Annotated[str | None, typer.Argument(help="A model. Default: all that are here.", metavar="MODEL")] = None,
) -> int:
    """Show where models lie on this machine, at which commit, and how large they are.

    `filmgen models where`
    """
    from filmgen.models import told_where

    for row in told_where(model):
        print(row)
    return 0


MODELS = group("models", models)
command(models, "list", MODELS)
command(pull, "pull", MODELS)
command(where, "where", MODELS)
