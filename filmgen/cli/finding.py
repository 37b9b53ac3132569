"""The commands that look and make nothing: crew, check, listen, verify, doctor."""

from typing import Annotated

import typer

from filmgen.cli.door import command, group, say
from filmgen.flags import FilmName, Outputs


def crew() -> int:
    """List who can do what: every craft, its backends, and what each still needs.

    `filmgen crew`
    """
    from filmgen.telling import told_crafts

    for row in told_crafts():
        print(row)
    return 0


def install(
    name: Annotated[str, typer.Argument(help="Who works in an environment of their own: coqui.", metavar="NAME")],
) -> int:
    """Install a backend whose libraries do not get on with filmgen's, in an environment of its own.

    `filmgen crew install coqui`
    """
    from filmgen.environments import install as set_up
    from filmgen.telling import shortest

    print(shortest(set_up(name, say)), flush=True)
    return 0


CREW = group("crew", crew)
command(install, "install", CREW)


@command
def doctor() -> int:
    """Look at this machine: card, memory, programs, packages; say which crew fits, and why.

    `filmgen doctor`
    """
    from filmgen.doctor import examine, told

    diagnosis = examine()
    for row in told(diagnosis):
        print(row)
    return 0 if diagnosis.well else 1


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
        say(f"{len(torn)} of {read} files are torn; make their film again: only what is torn is remade")
        return 1
    print(f"{read} files, all whole")
    return 0
