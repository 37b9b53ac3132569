"""Films on the shelf: one is produced and delivered, found again by name, and its order kept on paper beside it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from filmgen.backends.neural.device import forget_peaks, peaks
from filmgen.crew import NOBODY, Crew
from filmgen.crews import find_crew
from filmgen.errors import BadRequest, CrewFailed, FilmgenError, MissingPackage, MissingWeights, TornStore
from filmgen.film.cut import Music
from filmgen.film.document import Backend
from filmgen.film.genre import Genre
from filmgen.film.media import Media, Still
from filmgen.film.order import Order
from filmgen.film.report import Report
from filmgen.lending import still_allowed
from filmgen.library import prompts
from filmgen.make import Production, make
from filmgen.naming import clean, folder_name
from filmgen.room import told_room
from filmgen.settings import Settings, hire_crew, with_standby
from filmgen.stages.delivery import deliver, print_contact_sheet
from filmgen.stages.screening import screen_film
from filmgen.studio.fingerprint import fingerprint
from filmgen.studio.pending import Pending
from filmgen.studio.store import Store
from filmgen.studio.studio import Event, Studio

FILE = "film.mp4"
ORDER = "order.json"


@dataclass(frozen=True)
class Delivery:
    """A film that was made: the file, what it was made from, and what was measured on it.

    `memory` has the models that worked for it, and how much memory each took at most.
    """

    file: Path
    production: Production
    report: Report
    memory: tuple[tuple[str, str], ...] = ()


def produce(settings: Settings, listener: Callable[[Event], None], tell: Callable[[str], None]) -> Delivery:
    """Make the film and fill its folder.

    Where somebody fails, the next of the list that a person wrote takes over, and `tell` says so; what the others had
    made is kept, and the credits name who worked.
    """
    forget_peaks()
    for line in settings.passed:
        tell(line)
    while True:
        try:
            _look_round(settings)
            return _produced(settings, listener)
        except (CrewFailed, MissingWeights, MissingPackage) as error:
            before = settings
            settings = with_standby(settings, error.who, error)
            tell(str(error))
            for line in settings.passed[len(before.passed) :]:
                tell(line)
            for credit in settings.order.crew:
                if credit not in before.order.crew:
                    tell(f"{credit.craft} is now {credit.backend}")


def _look_round(settings: Settings) -> None:
    """See that what everybody works with is here, before anybody begins; not where nothing is left to do."""
    people = [person for person in vars(settings.crew).values() if type(person).ready is not Backend.ready]
    due: list[Event] = []
    if people:
        rehearse(settings, due.append)
    missed = [error for person in people if (error := _missed(person))] if _is_due(due) else []
    if missed:
        everything = type(missed[0])("; ".join(dict.fromkeys(map(str, missed))))
        everything.who = missed[0].who
        raise everything from missed[0]


def _is_due(events: list[Event]) -> bool:
    return any(event.state == "due" for event in events)


def _missed(person: Backend) -> FilmgenError | None:
    """What somebody has not got that they need."""
    try:
        person.ready()
    except FilmgenError as error:
        error.who = person
        return error
    return None


def _produced(settings: Settings, listener: Callable[[Event], None]) -> Delivery:
    store = Store(settings.outputs / ".store")
    with Studio(store, settings.film, settings.workers, listener) as studio:
        production = make(settings.order, settings.crew, settings.prompts, studio)
        sheet, report = _screened(production, settings.crew, studio)
    film, screenplay, shots = production.film, production.screenplay, production.shots
    stills, takes = production.stills, production.takes
    beside = _beside(production)
    still_allowed(settings.order, screenplay.title, settings.crew.swapper)
    file = deliver(film, screenplay, shots, stills, takes, sheet, store.path, settings.folder, beside)
    store.write(settings.folder / ORDER, settings.order.to_json() + "\n")
    return Delivery(file, production, report, tuple((who, str(peak)) for who, peak in peaks().items()))


def _beside(production: Production) -> dict[str, str | Media]:
    """What a crew of models made on the way, for people to look at: what the room pitched, and who looks how."""
    beside: dict[str, str | Media] = {}
    if pitched := "\n".join(told_room(production.written)):
        beside["room.md"] = pitched + "\n"
    casting = production.casting
    if casting.way != "drawn":
        beside["cast/likenesses.json"] = casting.but(sheets=()).to_json() + "\n"
    for likeness in casting.likenesses:
        if likeness.sheet is not None:
            beside[f"cast/{folder_name(likeness.subject)}.png"] = likeness.sheet
    return beside


def _screened(production: Production, crew: Crew, studio: Studio) -> tuple[Still, Report]:
    """What is made of a finished film besides itself: its contact sheet and its report."""
    film, screenplay, shots = production.film, production.screenplay, production.shots
    stills, takes = production.stills, production.takes
    sheet = studio.do(print_contact_sheet, screenplay.title, shots, takes, crew.editor)
    return sheet, studio.do(screen_film, film, screenplay, shots, stills, takes, sheet)


def rehearse(settings: Settings, listener: Callable[[Event], None] | None = None) -> Production:
    """Go through the making of a film without making anything; what would have to be made is pending."""
    with Studio(Store(settings.outputs / ".store"), settings.film, 1, listener, rehearsal=True) as studio:
        production = make(settings.order, settings.crew, settings.prompts, studio)
        _screened(production, settings.crew, studio)
        return production


def at_home(settings: Settings) -> Settings:
    """The settings with a folder that no other film lies in, and with the takes that were chosen there.

    Chosen takes, and another score, stay chosen as long as nothing else in the order changes.
    """
    for film in (settings.film, f"{settings.film}-{fingerprint(_identity(settings.order))[:6]}"):
        settings = replace(settings, film=film)
        try:
            kept = order_of(settings.folder)
        except BadRequest:
            return settings
        if _identity(kept) == _identity(settings.order):
            return replace(settings, order=kept) if kept.but(takes=(), score=None) == settings.order else settings
    return settings


def _identity(order: Order) -> tuple[str, int, bool]:
    """What makes an order another film, and not another version of the same."""
    return order.seed.text, order.seed.rng, order.script is None


def find(film: str, outputs: Path) -> Path:
    """The folder of a film that was made, by its name, its seed, its folder or its file.

    Raises BadRequest when there is none, and names those that there are.
    """
    place = Path(film)
    for folder in (place, place.parent if place.name == FILE else place, outputs / folder_name(clean(film))):
        if (folder / FILE).is_file():
            return folder
    made = sorted(file.parent.name for file in outputs.glob(f"*/{FILE}"))
    raise BadRequest(f"no film {film[:60]!r} in {str(outputs)!r}; there: {', '.join(made) or 'none yet'}")


def order_of(folder: Path) -> Order:
    """The order a film was made from. Raises BadRequest when it is not there or not whole."""
    try:
        return Order.from_json((folder / ORDER).read_bytes())
    except (TornStore, OSError) as error:
        raise BadRequest(f"{folder / ORDER} cannot be read: make the film again") from error


def settings_of(folder: Path, workers: int) -> Settings:
    """What a film was made with, for making it again."""
    order, folder = order_of(folder), folder.resolve()
    accepted = tuple(id for credit in order.crew for id in credit.accepted)
    worked = {credit.craft: (credit.backend,) for credit in order.crew}
    nobody = {"swapper": (NOBODY,), "reconstructor": (NOBODY,)}
    hired = hire_crew({**find_crew("builtin").strings, **nobody, **worked}, accepted)
    return Settings(folder.parent, folder.name, order, hired.crew, prompts(), workers)


def rescored(settings: Settings, genre: Genre | None, rng: int | None) -> Settings:
    """The settings with another score: the music of a genre, or the film's own, drawn by another chance.

    Without either, the film's own score comes back. Raises BadRequest for a film that the store has forgotten.
    """
    if genre is None and rng is None:
        return replace(settings, order=settings.order.but(score=None))
    screenplay = rehearse(settings).screenplay
    if isinstance(screenplay, Pending):
        raise BadRequest(f"the store no longer knows how {settings.film} was made: make the film again first")
    music = (genre or screenplay.genre).music
    score = Music(music=music, rng=screenplay.rng if rng is None else rng)
    return replace(settings, order=settings.order.but(score=score))


def reshot(settings: Settings, shot: str, take: int | None = None) -> Settings:
    """The settings with another take of one shot: the next, or the one that is named.

    Raises BadRequest for a shot that is not in the film, and names those that are.
    """
    shots = rehearse(settings).shots
    if isinstance(shots, Pending):
        raise BadRequest(f"the store no longer knows how {settings.film} was made: make the film again first")
    if shot not in shots.ids:
        raise BadRequest(f"no shot {shot[:60]!r} in {settings.film}; there: {', '.join(shots.ids)}")
    takes = dict(settings.order.takes)
    takes[shot] = take or takes.get(shot, 1) + 1
    chosen = tuple(sorted((shot, take) for shot, take in takes.items() if take != 1))
    return replace(settings, order=settings.order.but(takes=chosen))
