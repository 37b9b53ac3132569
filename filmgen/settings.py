"""What one run needs to know: the order, the crew it was given to, and where things are put."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from filmgen.choices import OPTIONS, Choice, Choices, choose
from filmgen.crew import Crew, hire
from filmgen.film.cut import Credit
from filmgen.film.order import Order
from filmgen.film.story import Prompt
from filmgen.library import prompts
from filmgen.ordering import cast_crew, check_pairing, write_order


@dataclass(frozen=True)
class Settings:
    """`film` is the name of the film's folder inside `outputs`; `choices` say who chose what, for people to read."""

    outputs: Path
    film: str
    order: Order
    crew: Crew
    prompts: dict[str, Prompt]
    workers: int
    choices: tuple[Choice, ...] = ()

    @property
    def folder(self) -> Path:
        return self.outputs / self.film


def settle(flags: Mapping[str, object]) -> Settings:
    """Settle what is to be made from flags, filmgen.toml and defaults.

    Raises BadRequest, BadScript, UnknownBackend or MissingPackage for a wish that no film can be made of.
    """
    chosen = choose(flags)
    strings = cast_crew(chosen)
    order, film = write_order(chosen)
    crew, credits = hire_crew(strings)
    check_pairing(strings)
    return Settings(
        outputs=outputs_folder(chosen),
        film=film,
        order=order.but(crew=credits),
        crew=crew,
        prompts=prompts(),
        workers=chosen["workers"][0].whole(1, 64),
        choices=_told(chosen, strings),
    )


def hire_crew(strings: Mapping[str, str]) -> tuple[Crew, tuple[Credit, ...]]:
    """The people of a film from a backend string for each craft, and what the credits say of them."""
    people = {craft: hire(craft, string) for craft, string in strings.items()}
    credits = tuple(
        Credit(craft=craft, backend=strings[craft], licence=type(backend).licence) for craft, backend in people.items()
    )
    return Crew(**people), credits  # type: ignore[arg-type]


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
