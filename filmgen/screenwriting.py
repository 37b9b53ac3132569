"""Screenplays without their films: one or several are written, judged, and laid beside one another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filmgen.backends.judgement import Finding, Page, judge, shared
from filmgen.errors import BadRequest, FilmgenError
from filmgen.film.fountain import read_fountain, to_fountain
from filmgen.film.story import Brief, Screenplay
from filmgen.film.synopsis import synopsis
from filmgen.film.time import running_time, seconds
from filmgen.naming import folder_name
from filmgen.room import Written, is_model, told_room, write
from filmgen.settings import Settings
from filmgen.studio.store import Store
from filmgen.studio.studio import Event, Studio

FILE = "screenplay.fountain"


@dataclass(frozen=True)
class Draft:
    """A screenplay and what is wrong with it. `rng` makes its film; `borrowed` are lines that another film has too."""

    rng: int
    written: Written
    findings: tuple[Finding, ...]
    borrowed: tuple[str, ...]

    @property
    def brief(self) -> Brief:
        assert self.written.brief is not None
        return self.written.brief

    @property
    def screenplay(self) -> Screenplay:
        return self.written.screenplay

    @property
    def faults(self) -> float:
        """What everything that was found weighs; a line that was heard before weighs as much as a blemish."""
        return sum(finding.weight for finding in self.findings) + len(self.borrowed)


def write_drafts(settings: Settings, listener: Callable[[Event], None]) -> tuple[Draft, ...]:
    """The screenplays of a seed, the one with the fewest faults first.

    A teller writes as many as there are candidates; they differ in their rng: the order's own and those after it.
    A room pitches as many premises, and writes the one that it chose. Raises BadRequest when nothing is to invent.
    """
    order, writer = settings.order, settings.crew.writer
    if order.script is not None:
        raise BadRequest("a screenplay is there already: write invents one from --seed")
    count = 1 if is_model(writer) else order.candidates or 1
    drafts = []
    with Studio(Store(settings.outputs / ".store"), settings.film, settings.workers, listener) as studio:
        others = [page for folder, page in _written(settings.outputs) if folder != settings.folder.name]
        for rng in range(order.seed.rng, order.seed.rng + count):
            written = write(
                order.but(seed=order.seed.but(rng=rng), candidates=order.candidates if is_model(writer) else 0),
                writer,
                settings.prompts,
                studio,
            )
            assert written.brief is not None
            page = page_of(written.screenplay, written.brief)
            drafts.append(Draft(rng, written, judge(page), shared(page, others)))
    return tuple(sorted(drafts, key=lambda draft: draft.faults))


def page_of(screenplay: Screenplay, brief: Brief) -> Page:
    """A screenplay as the checks read it."""
    from filmgen.backends.storyteller.reading import read_seed

    seed = brief.seed
    return Page(screenplay.script, float(seconds(seed.runtime)), read_seed(seed.text).nouns, screenplay.cast)


def lay_down(drafts: tuple[Draft, ...], settings: Settings) -> Path:
    """Write the best draft, its synopsis and the checks into the film's folder, the others into `candidates` there."""
    store, folder = Store(settings.outputs / ".store"), settings.folder
    best = drafts[0]
    texts = {folder / FILE: to_fountain(best.screenplay.script), folder / "synopsis.md": "\n".join(_synopsis(best))}
    if pitched := "\n".join(told_room(best.written)):
        texts[folder / "room.md"] = pitched + "\n"
    if len(drafts) > 1:
        texts[folder / "choice.md"] = "\n".join(told_choice(drafts)) + "\n"
        for draft in drafts:
            name = f"{draft.rng}-{folder_name(draft.brief.title)}.fountain"
            texts[folder / "candidates" / name] = to_fountain(draft.screenplay.script)
    for file, text in texts.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        store.write(file, text)
    return folder / FILE


def told_choice(drafts: tuple[Draft, ...]) -> Iterator[str]:
    """Which of several was taken, and what spoke against the others; of a single one, what speaks against it."""
    if len(drafts) == 1:
        yield from told_room(drafts[0].written)
        yield from told_faults(drafts[0])
        return
    yield "# Which of these to film\n"
    for place, draft in enumerate(drafts, 1):
        brief = draft.brief
        yield f"{place}. **{brief.title}** ({brief.genre.name}, {brief.shape}; `--rng {draft.rng}`): {brief.logline}"
        yield from (f"   - {reason}" for reason in told_faults(draft))


def told_faults(draft: Draft) -> Iterator[str]:
    """Each finding in a line; one line also when there is none."""
    for finding in draft.findings:
        yield f"{finding.check}: {finding.message}"
    for line in draft.borrowed:
        yield f"repetition: another film here has this line: {line}"
    if not draft.findings and not draft.borrowed:
        yield "every check passes"


def _synopsis(draft: Draft) -> Iterator[str]:
    told, brief = synopsis(draft.brief, draft.screenplay), draft.brief
    runtime = running_time(brief.seed.runtime)
    yield f"# {brief.title}\n\n{brief.genre.name}, {runtime}\n"
    yield f"## In a line\n\n{told.logline}\n"
    yield f"## In a paragraph\n\n{told.short}\n"
    yield f"## Scene by scene\n\n{told.long}\n"


def _written(outputs: Path) -> Iterator[tuple[str, Page]]:
    """The screenplays of the films on the shelf; what cannot be read is no film."""
    for file in sorted(outputs.glob(f"*/{FILE}")):
        try:
            yield file.parent.name, Page(read_fountain(file.read_text(encoding="utf-8")))
        except (FilmgenError, OSError, UnicodeDecodeError):
            continue
