"""What this machine can do: which crew fits it and why, what is missing, and what to type next."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec

from filmgen.backends.catalogue.entries import Model, terms_of
from filmgen.backends.catalogue.hub import cache_folder, find, pulled
from filmgen.backends.catalogue.locked import revision_of
from filmgen.backends.machine import GIGABYTE, Machine, look
from filmgen.costs import costs, told_minutes
from filmgen.crew import KNOWN
from filmgen.crews import CrewSheet, crews
from filmgen.environments import ENVIRONMENTS, installed
from filmgen.errors import BadMedia
from filmgen.ffmpeg import encoders
from filmgen.models import models_of_crew

NEEDED = ("libx264", "aac")
USEFUL = ("prores_ks", "libx265", "libsvtav1", "libopus")
HARDWARE = ("_nvenc", "_qsv", "_amf", "_vaapi", "_videotoolbox")
EXTRAS = {
    "bitsandbytes": ("'filmgen[gpu]'", "quantise=nf4 and int8"),
}
"""Packages that only some options and models ask for: what to install, and what it serves."""
SLACK = 0.94
"""What a card or a memory of so many gigabytes shows of them at least: some is the system's."""


@dataclass(frozen=True)
class Fit:
    """Whether a crew can work here. `hinders` is what the machine lacks; `due` the gigabytes still to be pulled."""

    crew: CrewSheet
    hinders: tuple[str, ...]
    due: float

    @property
    def fits(self) -> bool:
        return not self.hinders


@dataclass(frozen=True)
class Diagnosis:
    """`missing` has what to type for each backend that is not installed; `encoders` is None when ffmpeg fails."""

    machine: Machine
    encoders: frozenset[str] | None
    fits: tuple[Fit, ...]
    missing: tuple[tuple[str, str], ...]

    @property
    def well(self) -> bool:
        """Whether anything can be filmed at all."""
        return self.encoders is not None and all(name in self.encoders for name in NEEDED) and self.best is not None

    @property
    def best(self) -> Fit | None:
        """The crew for the largest machine that this one is."""
        return next((fit for fit in reversed(self.fits) if fit.fits), None)


def examine() -> Diagnosis:
    """Look at everything that a film needs. Nothing is downloaded, and no model is loaded."""
    machine = look(cache_folder())
    try:
        known = encoders()
    except BadMedia:
        known = None
    missing = tuple((f"{row.craft} {row.name}", row.remedy) for row in KNOWN if row.missing)
    return Diagnosis(machine, known, tuple(fit(sheet, machine) for sheet in crews().values()), missing)


def fit(sheet: CrewSheet, machine: Machine) -> Fit:
    """Whether a crew can work on a machine, and if not, why."""
    due = sum(model.download.amount for model in _not_here(sheet))
    hinders = []
    card, memory = sheet.needs.get("card", 0), sheet.needs.get("memory", 0)
    if machine.card < card * SLACK * GIGABYTE:
        there = f"the card has {machine.card / GIGABYTE:.0f}" if machine.card else "there is no card that torch can use"
        hinders.append(f"needs a card with {card:g} GB, {there}")
    if machine.memory < memory * SLACK * GIGABYTE:
        hinders.append(f"needs {memory:g} GB of memory, the machine has {machine.memory / GIGABYTE:.0f}")
    if due and machine.disk < (due + 2) * GIGABYTE:
        hinders.append(f"needs {due:.0f} GB more on the disk, {machine.disk / GIGABYTE:.0f} are free")
    if not machine.torch and any(
        ":" in string and not string.startswith("builtin:") for string in sheet.first.values()
    ):
        hinders.append("needs torch")
    return Fit(sheet, tuple(hinders), due)


def _not_here(sheet: CrewSheet) -> Iterator[Model]:
    """The models of a crew that have not been pulled."""
    for id in models_of_crew(sheet.name):
        name, _, revision = id.partition("@")
        terms = terms_of(name)
        if isinstance(terms, Model) and terms.on_hub:
            found = find(name, revision_of(name, revision))
            if found is None or found.missing:
                yield terms


# Told


def told(diagnosis: Diagnosis) -> Iterator[str]:
    """Everything that was seen, and what to type next."""
    yield from _told_machine(diagnosis.machine)
    yield from _told_programs(diagnosis)
    yield ""
    yield "crews"
    for each in diagnosis.fits:
        yield f"  {each.crew.name:<10}{_told_fit(each)}"
    yield ""
    yield "next"
    yield from _told_next(diagnosis)


def _told_machine(machine: Machine) -> Iterator[str]:
    yield _row("machine", f"{machine.system}, {machine.cores} cores, {machine.memory / GIGABYTE:.1f} GB of memory")
    yield _row("disk", f"{machine.disk / GIGABYTE:.1f} GB free for models in {cache_folder()}")
    for card in machine.cards:
        free = f", {card.free / GIGABYTE:.1f} free" if card.free else ""
        driver = f", driver {card.driver}" if card.driver else ""
        half = "" if card.half else ", no bfloat16: say dtype=float16"
        yield _row("card", f"{card.name}, {card.memory / GIGABYTE:.1f} GB{free}{driver}{half}")
    if not machine.cards:
        yield _row("card", "none")
    built = "" if machine.card else " (it works on the CPU)"
    yield _row("torch", f"{machine.torch}{built}" if machine.torch else f"cannot be imported: {machine.torch_trouble}")
    if machine.cards and not machine.card:
        yield _row("", "the driver has a card that this torch cannot use: install the build of torch for its CUDA")


def _told_programs(diagnosis: Diagnosis) -> Iterator[str]:
    known = diagnosis.encoders
    if known is None:
        yield _row("ffmpeg", "does not run: pip install --force-reinstall imageio-ffmpeg")
    else:
        there = [name for name in (*NEEDED, *USEFUL) if name in known]
        yield _row("ffmpeg", f"encodes {', '.join(there)}")
        lacks = [name for name in NEEDED if name not in known]
        if lacks:
            yield _row("", f"lacks {', '.join(lacks)}, without which there is no film: pip install imageio-ffmpeg")
        cards = sorted(name for name in known if name.startswith(("h264", "hevc")) and name.endswith(HARDWARE))
        yield _row("", f"on a card: {', '.join(cards) or 'none'}, if its driver is there; filmgen encodes on the CPU")
    yield _row("models", f"{len(pulled())} in the cache: filmgen models where")
    for name in ENVIRONMENTS:
        yield _row(name, "installed" if installed(name) else f"not installed: filmgen crew install {name}")
    for package, (asked, serves) in EXTRAS.items():
        there = "installed" if find_spec(package) else f"not installed: pip install {asked}"
        yield _row(package, f"{there}, for {serves}")
    for backend, remedy in diagnosis.missing:
        yield _row("missing", f"{backend}: {remedy}")


def _told_fit(fit: Fit) -> str:
    if not fit.fits:
        return f"no   {'; '.join(fit.hinders)}"
    minutes = costs(fit.crew).minutes
    pace = f", {told_minutes(minutes)} for a film of 90 seconds" if minutes else ""
    due = f", about {fit.due:.0f} GB to download" if fit.due else ""
    return f"yes  {fit.crew.about.partition(':')[0]}{due}{pace}"


def _told_next(diagnosis: Diagnosis) -> Iterator[str]:
    best = diagnosis.best
    if best is None or not diagnosis.well:
        yield "  nothing can be filmed here: put right what is said above"
        return
    if best.due:
        yield f"  filmgen models pull --crew {best.crew.name}"
    make = '  filmgen make --seed "Yeti Tardigrade"'
    if best.crew.name != "builtin":
        yield f"{make} --crew {best.crew.name}"
        yield f"{make}   (the builtin crew: nothing to download)"
    else:
        yield make


def _row(name: str, text: str) -> str:
    return f"{name:<14}{text}"
