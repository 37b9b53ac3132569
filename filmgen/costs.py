"""What a crew costs: gigabytes to download, memory at its peak, minutes for a film; estimates, with their sums."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl

from filmgen.backends.catalogue.entries import Model, terms_of
from filmgen.backends.catalogue.licences import models_in
from filmgen.crews import CrewSheet

WORK = {"write": 1, "still": 34, "motion": 80, "line": 13, "score": 1}
"""What a film of 90 seconds asks for, counted in one of 27 shots: a screenplay; a still for each shot, two plates and
five sheets; seconds of motion beside the titles; spoken lines; a score."""
SECONDS = 90


@dataclass(frozen=True)
class Costs:
    """Gigabytes and minutes. `paces` are the rows of the sum: what, how many, seconds for each."""

    download: float
    peak: float
    rows: tuple[tuple[str, int, float], ...]

    @property
    def minutes(self) -> float:
        """Minutes for a film of 90 seconds at 720 lines; 0 where nobody has an estimate."""
        return sum(number * seconds for _, number, seconds in self.rows) / 60


def costs(sheet: CrewSheet) -> Costs:
    """What the first choices of a crew cost on the machine that its sheet is for."""
    strings = sheet.first.values()
    used = {model.id: model for string in strings for model in known_models(string)}
    peak = max((memory(string) for string in strings), default=0.0)
    rows = tuple((work, number, sheet.pace[work]) for work, number in WORK.items() if work in sheet.pace)
    return Costs(sum(model.download.amount for model in used.values()), peak, rows)


def known_models(string: str) -> Iterator[Model]:
    """The models of a backend string that the catalogue has."""
    for id in models_in(string):
        terms = terms_of(id)
        if isinstance(terms, Model):
            yield terms


def memory(string: str) -> float:
    """Gigabytes on the card, or in memory, at work."""
    options = dict(parse_qsl(string.partition("?")[2]))
    packed, offloaded = options.get("quantise") == "nf4", options.get("offload", "none") != "none"
    return sum(
        ((packed and model.packed) or (offloaded and model.offloaded) or model.memory).amount
        for model in known_models(string)
    )


def told_minutes(minutes: float) -> str:
    """A length of time as one would say it of an estimate."""
    if minutes >= 90:
        return f"about {minutes / 60:.0f} hours" if minutes >= 600 else f"about {minutes / 60:.1f} hours"
    return f"about {max(1, round(minutes))} min"
