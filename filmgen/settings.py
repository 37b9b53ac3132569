"""What one run needs to know: the order, the crew it was given to, and where things are put."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from filmgen.backends.catalogue import licences_of
from filmgen.choices import LICENCES, OPTIONS, Choice, Choices, choose
from filmgen.crew import NOBODY, Crew, find, hire
from filmgen.errors import FilmgenError, MissingPackage, NotLicensed
from filmgen.film.cut import Credit
from filmgen.film.document import Backend
from filmgen.film.order import Order
from filmgen.film.story import Prompt
from filmgen.lending import lend
from filmgen.library import prompts
from filmgen.ordering import cast_crew, check_pairing, check_reconstruction, write_order


@dataclass(frozen=True)
class Settings:
    """`film` is the name of the film's folder inside `outputs`; `choices` say who chose what, for people to read.

    `standbys` are the backend strings, craft by craft, of those who may take over: a list that a person wrote; `passed`
    says who of it was passed over, and why.
    """

    outputs: Path
    film: str
    order: Order
    crew: Crew
    prompts: dict[str, Prompt]
    workers: int
    choices: tuple[Choice, ...] = ()
    standbys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    passed: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        return self.outputs / self.film


def settle(flags: Mapping[str, object]) -> Settings:
    """Settle what is to be made from flags, filmgen.toml and defaults.

    Raises BadRequest, BadScript, UnknownBackend, MissingPackage or NotLicensed for a wish that no film can be made of.
    """
    chosen = choose(flags)
    lists = cast_crew(chosen)
    order, film = write_order(chosen)
    hired = hire_crew(lists, tuple(choice.value for choice in chosen.get(LICENCES, ())))
    check_reconstruction(order, hired.crew.reconstructor.reconstructs)
    return Settings(
        outputs=outputs_folder(chosen),
        film=film,
        order=order.but(crew=hired.credits, faces=lend(chosen, hired.crew.swapper)),
        crew=hired.crew,
        prompts=prompts(),
        workers=chosen["workers"][0].whole(1, 64),
        choices=_told(chosen, {credit.craft: credit.backend for credit in hired.credits}),
        standbys=hired.standbys,
        passed=hired.passed,
    )


Strings = Mapping[str, tuple[str, ...]]
"""For each craft the backends that may practise it, the first choice first."""


@dataclass(frozen=True)
class Hired:
    """The people of a film, what the credits say of them, who is left to take over, and who was passed over and why."""

    crew: Crew
    credits: tuple[Credit, ...]
    standbys: Strings
    passed: tuple[str, ...]


def hire_crew(lists: Strings, accepted: tuple[str, ...] = ()) -> Hired:
    """Hire the first of each list who can be hired. Raises what kept the last one away.

    Who cannot be hired is passed over only for somebody whom the list names.
    """
    people: dict[str, Backend] = {}
    credits, left, passed = [], {}, []
    for craft, strings in lists.items():
        backend, credit, left[craft] = _first(craft, strings, accepted, passed)
        people[craft] = next((other for other in people.values() if other == backend), backend)
        credits += [credit] if credit.backend != NOBODY else []
    check_pairing({credit.craft: credit.backend for credit in credits})
    return Hired(Crew(**people), tuple(credits), left, tuple(passed))  # type: ignore[arg-type]


def _first(
    craft: str, strings: tuple[str, ...], accepted: tuple[str, ...], passed: list[str]
) -> tuple[Backend, Credit, tuple[str, ...]]:
    """The first of a list who can be hired, and those after them; why the others could not is added to `passed`."""
    string, *left = strings
    for other in left:
        find(craft, other)
    try:
        licence = licences_of(string, accepted)
        backend = hire(craft, string)
    except (MissingPackage, NotLicensed) as error:
        if not left:
            raise
        passed.append(f"{error}\n{craft} is {left[0]} instead")
        return _first(craft, tuple(left), accepted, passed)
    used = tuple(id for id in accepted if id in string)
    credit = Credit(craft=craft, backend=string, licence=licence or type(backend).licence, accepted=used)
    return backend, credit, tuple(left)


def with_standby(settings: Settings, failed: object, error: FilmgenError) -> Settings:
    """The settings with somebody else of the person's own list in place of who failed. Raises the error without one."""
    people = vars(settings.crew)
    crafts = [craft for craft, person in people.items() if person == failed and settings.standbys.get(craft)]
    if not crafts:
        raise error
    working = {credit.craft: credit for credit in settings.order.crew}
    lists = {craft: (working[craft].backend,) if craft in working else (NOBODY,) for craft in people}
    lists |= {craft: settings.standbys[craft] for craft in crafts}
    hired = hire_crew(lists, tuple(id for credit in working.values() for id in credit.accepted))
    kept = {craft: strings for craft, strings in settings.standbys.items() if craft not in crafts}
    taken = {craft: hired.standbys[craft] for craft in crafts}
    return replace(
        settings,
        crew=hired.crew,
        order=settings.order.but(crew=hired.credits),
        standbys={**kept, **taken},
        passed=(*settings.passed, *hired.passed),
    )


def outputs_folder(chosen: Choices) -> Path:
    """Where films go. Raises BadRequest for what cannot be a folder's name."""
    choice = chosen["outputs"][0]
    if not choice.value or "\0" in choice.value:
        raise choice.refused("is no folder")
    return Path(choice.value)


def _told(chosen: Choices, strings: Mapping[str, str]) -> tuple[Choice, ...]:
    """Every choice, the crafts with who does them whether or not they were named."""
    origin = chosen["crew"][0].value
    crafts = {craft: (Choice(craft, string, f"crew {origin}"),) for craft, string in strings.items()}
    return tuple(choice for name in OPTIONS for choice in (crafts | chosen).get(name, ()))
