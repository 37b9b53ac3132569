"""The flags of the front door: what each may be, what it says of itself, and how a shell completes it."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, get_type_hints

import typer


def _among(*names: str) -> Callable[[str], list[str]]:
    """Completes one of a few names."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


def genres_like(incomplete: str) -> list[str]:
    from filmgen.library import genres

    return _among(*genres())(incomplete)


def crews_like(incomplete: str) -> list[str]:
    from filmgen.crews import crews

    return _among(*crews())(incomplete)


def _backends(craft: str) -> Callable[[str], list[str]]:
    """Completes the backends of a craft."""

    def complete(incomplete: str) -> list[str]:
        from filmgen.crew import KNOWN

        return _among(*(row.name for row in KNOWN if row.craft == craft))(incomplete)

    return complete


def option(says: str, metavar: str, completion: Any = None, panel: str | None = None) -> Any:
    return typer.Option(
        help=says, metavar=metavar, show_default=False, autocompletion=completion, rich_help_panel=panel
    )


def _craft(craft: str, does: str) -> Any:
    return option(does, "BACKEND", _backends(craft), "Crew")


Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]
Outputs = Annotated[str | None, option("Folder for films and the store. Default: outputs.", "DIR")]
Accepted = Annotated[
    list[str] | None,
    option("Accept the licence of this model, as its refusal names it. May be repeated.", "MODEL", None, "Crew"),
]
Workers = Annotated[str | None, option("Processes to work with. Default: one a core, at most 8.", "N")]
FilmName = Annotated[str, typer.Argument(help="A film that was made: its name or its folder.", metavar="FILM")]
QUALITIES = ("draft|standard|festival", _among("draft", "standard", "festival"))
SEEN = ("marked|all", _among("marked", "all"), "Crew")
LOUDNESS = ("web|ebu|cinema", _among("web", "ebu", "cinema"))
SPEAKERS = ("stereo|5.1", _among("stereo", "5.1"))


@dataclass(frozen=True)
class Wishes:
    """What may be said of a film that is to be made or planned; None for what was not said."""

    seed: Annotated[str | None, option("What the film is about: two words will do.", "TEXT")] = None
    screenplay: Annotated[str | None, option("Your own script, shot as written.", "FILE.fountain")] = None
    title: Annotated[str | None, option("The title. Default: the writer finds one.", "TEXT")] = None
    genre: Annotated[str | None, option("A genre, or a file of your own.", "NAME|FILE.toml", genres_like)] = None
    runtime: Annotated[str | None, option("Length in seconds, 15 to 600. Default: 90.", "SECONDS")] = None
    quality: Annotated[str | None, option("360, 720 or 1080 lines. Default: standard.", *QUALITIES)] = None
    rng: Annotated[str | None, option("Another film of the same seed for every number. Default: 0.", "N")] = None
    loudness: Annotated[str | None, option("-16 LUFS (web), -23 or -27 LUFS. Default: web.", *LOUDNESS)] = None
    sound: Annotated[str | None, option("Two loudspeakers, or six. Default: stereo.", *SPEAKERS)] = None
    candidates: Annotated[str | None, option("Premises, or screenplays with write, to choose from.", "N")] = None
    line: Annotated[list[str] | None, option("A line that must be spoken. May be repeated.", "TEXT")] = None
    prop: Annotated[list[str] | None, option("A thing that must be seen. May be repeated.", "TEXT")] = None
    character: Annotated[list[str] | None, option("Somebody who must appear. May be repeated.", "TEXT")] = None
    outputs: Outputs = None
    workers: Workers = None
    crew: Annotated[str | None, option("Who makes it. Default: builtin.", "NAME|FILE.toml", crews_like, "Crew")] = None
    writer: Annotated[str | None, _craft("writer", "Invents or casts the story, and plans its shots.")] = None
    painter: Annotated[str | None, _craft("painter", "Paints a still for every shot.")] = None
    camera: Annotated[str | None, _craft("camera", "Films the stills.")] = None
    voice: Annotated[str | None, _craft("voice", "Speaks the lines.")] = None
    composer: Annotated[str | None, _craft("composer", "Makes the music.")] = None
    foley: Annotated[str | None, _craft("foley", "Makes the air of places, and effects.")] = None
    editor: Annotated[str | None, _craft("editor", "Cuts, sets type and mixes.")] = None
    swapper: Annotated[str | None, _craft("swapper", "Puts lent faces on people, by consent.")] = None
    cast: Annotated[str | None, option("Who is lent whose face, by which record.", "FILE.toml", None, "Crew")] = None
    reconstructor: Annotated[
        str | None, _craft("reconstructor", "Sees memories and dreams again, through a network.")
    ] = None
    reconstruct: Annotated[str | None, option("Which shots it sees. Default: marked.", *SEEN)] = None
    accept_licence: Accepted = None


@dataclass(frozen=True)
class Drafts(Wishes):
    """What may be said of screenplays that are to be written."""

    why: Annotated[bool, typer.Option("--why", help="Say what the checks found in each.")] = False


def with_flags(function: Callable[..., int]) -> Callable[..., int]:
    """A function as typer calls it: one that takes Wishes gets an option for each, and every one gets --debug."""
    ordering = next((kind for kind in (Wishes, Drafts) if kind in get_type_hints(function).values()), None)
    hints = get_type_hints(ordering or function, include_extras=True)
    hints |= {"debug": Debug, "context": typer.Context}
    taken = inspect.signature(ordering or function).parameters
    defaults = {name: parameter.default for name, parameter in taken.items()} | {"debug": False}
    parameters = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=defaults.get(name), annotation=kind)
        for name, kind in hints.items()
        if name != "return"
    ]

    def run(context: typer.Context, debug: bool, **options: Any) -> int:
        context.obj.debug |= debug
        if context.invoked_subcommand is not None:
            return 0
        return function(ordering(**options)) if ordering else function(**options)

    run.__name__, run.__doc__ = function.__name__, function.__doc__
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run
