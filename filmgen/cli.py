"""The front door: parses, calls, prints. typer lives here and in its flags, and nowhere else."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from types import SimpleNamespace
from typing import TYPE_CHECKING, Annotated

import typer

from filmgen import __version__
from filmgen.errors import FilmgenError
from filmgen.flags import Debug, Drafts, FilmName, Outputs, Wishes, Workers, genres_like, option, with_flags
from filmgen.naming import one_line

if TYPE_CHECKING:
    from filmgen.settings import Settings
    from filmgen.studio.studio import Event

app = typer.Typer(
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
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
        _say(f"filmgen: {one_line(_story(error), 1000)}")
        return 2
    if code == STOPPED:
        _say("filmgen: stopped; what was finished is kept: run the same command again")
    return code


def _story(error: Exception) -> str:
    """What went wrong, for a person."""
    if isinstance(error, FilmgenError):
        return str(error)
    if isinstance(error, typer.TyperException):
        return f"{error.format_message()} (see filmgen --help)"
    return f"{type(error).__name__}: {error}; --debug shows where"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def command(function: Callable[..., int]) -> None:
    """Make a function a command."""
    app.command()(with_flags(function))


# Commands


def _produce(settings: "Settings") -> int:
    """Make a film while someone watches; the path goes to stdout, everything else to stderr."""
    from rich.console import Console

    from filmgen.productions import produce
    from filmgen.progress import watching
    from filmgen.telling import shortest, told_delivery

    with watching(Console(stderr=True)) as listener:
        delivery = produce(settings, listener)
    for row in told_delivery(delivery):
        _say(row)
    print(shortest(delivery.file), flush=True)
    return 0


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


@command
def make(wishes: Wishes) -> int:
    """Make a film from a few words, or from your own screenplay. Prints where the film is.

    `filmgen make --seed "Yeti Tardigrade"`

    `filmgen make --seed "the last vending machine on Mars" --genre noir --runtime 60 --quality draft`

    `filmgen make --screenplay invoice.fountain --crew my-crew.toml`
    """
    from filmgen.productions import at_home
    from filmgen.settings import settle

    return _produce(at_home(settle(asdict(wishes))))


@command
def write(wishes: Drafts) -> int:
    """Write the screenplay and no more; of several, the one with the fewest faults. Prints where it is.

    `filmgen write --seed "a lighthouse keeper who sells fog"`

    `filmgen write --seed "Moth Parliament" --candidates 5 --why`
    """
    from filmgen.choices import Choice
    from filmgen.productions import at_home
    from filmgen.screenwriting import MOST, lay_down, told_choice, told_faults, write_drafts
    from filmgen.settings import settle
    from filmgen.telling import shortest

    asked = asdict(wishes)
    count = Choice("candidates", asked.pop("candidates"), "--candidates").whole(1, MOST)
    why = asked.pop("why")
    settings = at_home(settle(asked))
    drafts = write_drafts(settings, count, lambda _: None)
    best = drafts[0]
    _say(f"{best.brief.title}: {best.brief.logline}")
    for row in told_choice(drafts) if count > 1 and why else told_faults(best) if why else ():
        _say(row)
    if count > 1:
        _say(f"To film it: filmgen make with the same words and --rng {best.rng}")
    print(shortest(lay_down(drafts, settings)), flush=True)
    return 0


@command
def plan(wishes: Wishes) -> int:
    """Show what would be made, and why, and make nothing. Takes the options of `make`.

    `filmgen plan --seed "Yeti Tardigrade" --genre noir`
    """
    from filmgen.productions import at_home, rehearse
    from filmgen.settings import settle
    from filmgen.telling import told_choices, told_reasons

    settings = at_home(settle(asdict(wishes)))
    due: list[Event] = []
    rehearse(settings, due.append)
    for row in (*told_choices(settings), "", *told_reasons(due)):
        print(row)
    return 0


@command
def reshoot(
    film: FilmName,
    shot: Annotated[str, typer.Argument(help="A shot, as the contact sheet names it.", metavar="SHOT")],
    take: Annotated[str | None, option("A take by number. Default: a new one.", "N")] = None,
    outputs: Outputs = None,
    workers: Workers = None,
) -> int:
    """Shoot another take of one shot, and make the film again with it. Both takes stay; `--take 1` goes back.

    `filmgen reshoot yeti-tardigrade shot-07`

    `filmgen reshoot yeti-tardigrade shot-07 --take 1`
    """
    from filmgen.choices import Choice, choose
    from filmgen.productions import find, reshot, settings_of
    from filmgen.settings import outputs_folder

    chosen = choose({"outputs": outputs, "workers": workers})
    number = Choice("take", take, "--take").whole(1, 999) if take else None
    folder = find(film, outputs_folder(chosen))
    return _produce(reshot(settings_of(folder, chosen["workers"][0].whole(1, 64)), shot, number))


@command
def score(
    film: FilmName,
    genre: Annotated[str | None, option("Whose music. Default: the film's own.", "NAME|FILE.toml", genres_like)] = None,
    rng: Annotated[str | None, option("Another theme for every number.", "N")] = None,
    outputs: Outputs = None,
    workers: Workers = None,
) -> int:
    """Score a film again with another genre's music or another theme. Without either, its own comes back.

    `filmgen score yeti-tardigrade --genre noir --rng 7`
    """
    from filmgen.choices import Choice, choose
    from filmgen.library import find_genre
    from filmgen.productions import find, rescored, settings_of
    from filmgen.settings import outputs_folder

    chosen = choose({"outputs": outputs, "workers": workers})
    number = Choice("rng", rng, "--rng").whole(0, 999_999_999) if rng else None
    music = find_genre(genre) if genre else None
    folder = find(film, outputs_folder(chosen))
    return _produce(rescored(settings_of(folder, chosen["workers"][0].whole(1, 64)), music, number))


@command
def crew() -> int:
    """List who can do what: every craft, its backends, and what each still needs.

    `filmgen crew`
    """
    from filmgen.telling import told_crafts

    for row in told_crafts():
        print(row)
    return 0


@command
def check(
    film: FilmName,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    outputs: Outputs = None,
) -> int:
    """Measure a finished film against what a film must be. Exit code 1 when a bound is missed.

    `filmgen check yeti-tardigrade`

    `filmgen check outputs/yeti-tardigrade --json`
    """
    from filmgen.choices import choose
    from filmgen.productions import find
    from filmgen.settings import outputs_folder
    from filmgen.stages.inspection import inspect
    from filmgen.telling import told_facts

    report = inspect(find(film, outputs_folder(choose({"outputs": outputs}))))
    for row in (report.to_json(),) if as_json else told_facts(report):
        print(row)
    return 1 if report.failed else 0


@command
def listen(
    film: FilmName,
    lines: Annotated[bool, typer.Option("--lines", help="Show what was made out of every line.")] = False,
    outputs: Outputs = None,
) -> int:
    """Listen to a finished film: loudness over time, words over their background, two loudspeakers or one.

    `filmgen listen yeti-tardigrade --lines`
    """
    from filmgen.choices import choose
    from filmgen.productions import find
    from filmgen.settings import outputs_folder
    from filmgen.stages.listening import listen as hear
    from filmgen.telling import told_facts, told_hearing

    hearing = hear(find(film, outputs_folder(choose({"outputs": outputs}))))
    for row in (*told_facts(hearing.report), *(told_hearing(hearing.lines) if lines else ())):
        print(row)
    return 1 if hearing.report.failed else 0


@command
def verify(outputs: Outputs = None) -> int:
    """Read everything in the store and list what is torn. Exit code 1 when something is.

    `filmgen verify`
    """
    from filmgen.choices import choose
    from filmgen.settings import outputs_folder
    from filmgen.studio.store import Store

    folder = outputs_folder(choose({"outputs": outputs}))
    read, torn = Store(folder / ".store").verify()
    for name in torn:
        print(folder / ".store" / name)
    if torn:
        _say(f"{len(torn)} of {read} files are torn; make their film again: only what is torn is remade")
        return 1
    print(f"{read} files, all whole")
    return 0
