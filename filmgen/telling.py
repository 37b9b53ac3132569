"""What is told in words: what was chosen, what would run and why, where a film lies and who made it."""

from collections.abc import Iterator
from pathlib import Path

from filmgen.costs import costs, told_minutes
from filmgen.crafts import CRAFTS
from filmgen.crew import KNOWN, NOBODY
from filmgen.crews import CrewSheet, crews
from filmgen.film.document import Backend
from filmgen.film.report import Report
from filmgen.film.time import running_time
from filmgen.naming import one_line
from filmgen.productions import Delivery
from filmgen.settings import Settings
from filmgen.stages.listening import LineHeard
from filmgen.studio.studio import Event


def shortest(path: Path) -> Path:
    """A path as a person would type it: relative to the current folder where it lies below that."""
    whole, here = path.resolve(), Path.cwd()
    return whole.relative_to(here) if whole.is_relative_to(here) else whole


def told_choices(settings: Settings) -> Iterator[str]:
    """Every option with its value and who chose it; under a craft, how its model was asked to work."""
    for choice in settings.choices:
        said = f"{choice.name + ' ':<12}{one_line(choice.value, 60)}"
        yield f"{said:<52}  {choice.origin}"
        person = getattr(settings.crew, choice.name, None)
        for name, value in person.told() if isinstance(person, Backend) else ():
            yield f"{'':<12}  {name} {value}"
    for line in settings.passed:
        yield f"{'passed over':<12}{one_line(line, 200)}"
    if said := _told_costs(settings):
        yield f"{'costs':<12}{said}"
    yield f"{'film':<12}{shortest(settings.folder / 'film.mp4')}"


def _told_costs(settings: Settings) -> str:
    """What models cost in gigabytes, and in minutes for a crew of which somebody has an estimate; empty for none."""
    strings = {credit.craft: (credit.backend,) for credit in settings.order.crew}
    hired = ((sheet, {c: (s,) for c, s in sheet.first.items() if s != NOBODY}) for sheet in crews().values())
    named = next((sheet for sheet, theirs in hired if theirs == strings), None)
    cost = costs(named or CrewSheet("", strings))
    if not cost.download:
        return ""
    minutes = f", {told_minutes(cost.minutes)} for 90 seconds of film" if cost.minutes else ""
    return f"{cost.download:.0f} GB to download once, {cost.peak:.0f} GB at work{minutes} (estimates)"


def told_reasons(events: list[Event]) -> Iterator[str]:
    """For each piece of work whether it is kept, or why it would be made."""
    for event in events:
        yield f"{event.stage:<20}{event.slot:<22}{'kept' if event.state == 'kept' else event.reason}"
    due = sum(event.state == "due" for event in events)
    yield f"{len(events) - due} kept, {due} to do" if due else "everything is kept: nothing would run"


def told_crafts() -> Iterator[str]:
    """Every craft with its backends, what they do, and what they still need."""
    for craft in CRAFTS:
        yield craft
        for row in (row for row in KNOWN if row.craft == craft):
            found = ", ".join(name for name, sheet in crews().items() if any(map(row.answers, sheet.strings[craft])))
            state = f"needs {', '.join(row.missing)}: {row.remedy}" if row.missing else "installed"
            name = f"{row.name}MODEL" if row.open else row.name
            yield f"  {name:<22}{row.does:<36}{state}{f', in crew {found}' if found else ''}"


def told_facts(report: Report) -> Iterator[str]:
    """A table of what was measured."""
    heads = ("", "measured", "", "bound", "")
    rows = [heads, *((f.verdict, f.name, f.value, f.bound, f.detail) for f in report.facts)]
    widths = [max(len(row[column]) for row in rows) + 2 for column in range(4)]
    for row in rows:
        yield ("".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) + row[4]).rstrip()


def told_hearing(lines: tuple[LineHeard, ...]) -> Iterator[str]:
    """Every line with how far it stands out, and what a recogniser made of it alone and in the mix."""
    for line in lines:
        yield ""
        yield f"{running_time(line.start)}  {line.clearance:4.1f} LU  {one_line(line.text, 100)}"
        yield f"{'alone':>15}  {line.alone}"
        yield f"{'in the mix':>15}  {line.mixed}"


def told_delivery(delivery: Delivery) -> Iterator[str]:
    """Where things are, who made them, and which bounds were missed."""
    film, folder = delivery.production.film, shortest(delivery.file.parent)
    shots = delivery.production.shots.shots
    format = film.cut.format
    yield ""
    yield f"{film.title}, {running_time(film.cut.frames)}, {len(shots)} shots, {format.width} x {format.height}"
    yield f"  in {folder}: " + ", ".join(_names(delivery.file.parent))
    for craft, backend in ((credit.craft, credit.shown) for credit in film.credits):
        yield f"  {craft:<15}{backend}"
    for who, peak in delivery.memory:
        yield f"  {who} took {peak} of memory at most"
    for fact in delivery.report.facts:
        if fact.verdict != "pass":
            missed = "misses its bound" if fact.verdict == "fail" else "was not measured"
            yield f"  {fact.name} {missed}: {fact.value} (bound: {fact.bound}) {fact.detail}".rstrip()


def _names(folder: Path) -> list[str]:
    """What lies in a folder, folders with a slash, the film first."""
    names = [f"{entry.name}/" if entry.is_dir() else entry.name for entry in folder.iterdir()]
    return sorted((name for name in names if not name.startswith(".")), key=lambda name: (name != "film.mp4", name))
