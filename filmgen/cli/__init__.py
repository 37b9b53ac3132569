"""The front door: parses, calls, prints. typer lives here and in `filmgen/flags.py`, and nowhere else."""

from types import SimpleNamespace

import typer

from filmgen.cli import consent, faces, films, finding, models, swappers, swapping, training  # noqa: F401
from filmgen.cli.door import app, say
from filmgen.errors import FilmgenError
from filmgen.naming import one_line

STOPPED = 130


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 for a finding, 2 for what cannot be done, 130 for Ctrl-C."""
    session = SimpleNamespace(debug=False)
    try:
        code = app(args=arguments, prog_name="filmgen", standalone_mode=False, obj=session) or 0
    except KeyboardInterrupt:
        code = STOPPED
    except Exception as error:
        if session.debug:
            raise
        say(f"filmgen: {one_line(_story(error), 1000)}")
        return 2
    if code == STOPPED:
        say("filmgen: stopped; what was finished is kept: run the same command again")
    return code


def _story(error: Exception) -> str:
    """What went wrong, for a person."""
    if isinstance(error, FilmgenError):
        return str(error)
    if isinstance(error, typer.TyperException):
        return f"{error.format_message()} (see filmgen --help)"
    return f"{type(error).__name__}: {error}; --debug shows where"
