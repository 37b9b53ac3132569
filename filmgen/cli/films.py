"""The commands that make films: make, write, plan, reshoot, score."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from filmgen.cli.door import command, say
from filmgen.flags import Drafts, FilmName, Outputs, Wishes, Workers, genres_like, option

if TYPE_CHECKING:
    from filmgen.settings import Settings
    from filmgen.studio.studio import Event


def _produce(settings: "Settings") -> int:
    """Make a film while someone watches; the path goes to stdout, everything else to stderr."""
    from rich.console import Console

    from filmgen.productions import produce
    from filmgen.progress import watching
    from filmgen.telling import shortest, told_delivery

    familiar = not any(person.alone for craft, person in vars(settings.crew).items() if craft != "reconstructor")
    with watching(Console(stderr=True), familiar) as listener:
        delivery = produce(settings, listener, say)
    for row in told_delivery(delivery):
        say(row)
    print(shortest(delivery.file), flush=True)
    return 0


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
    from filmgen.productions import at_home
    from filmgen.screenwriting import lay_down, told_choice, write_drafts
    from filmgen.settings import settle
    from filmgen.telling import shortest

    asked = asdict(wishes)
    why = asked.pop("why")
    settings = at_home(settle(asked))
    drafts = write_drafts(settings, lambda _: None)
    best = drafts[0]
    say(f"{best.brief.title}: {best.brief.logline}")
    for row in told_choice(drafts) if why else ():
        say(row)
    if len(drafts) > 1:
        say(f"To film it: filmgen make with the same words and --rng {best.rng}")
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
