"""What is heard to happen in a shot: the sounds of its action, steps of those who walk, a door for those who enter."""

import re
from collections.abc import Iterable

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.noises import LENGTHS
from filmgen.film.shots import Business, Effect, Figure
from filmgen.film.staging import INDOORS, SetName
from filmgen.film.story import Place

_SOFT = {"wings": -4.0, "steam": -6.0, "fire": -6.0, "paper": -3.0, "gull": -5.0, "horn": -6.0, "machine": -4.0}
_STEPS: dict[SetName, str] = {
    "snowfield": "footsteps-snow", "street": "footsteps-stone", "station": "footsteps-stone",
    "ruins": "footsteps-stone", "corridor": "footsteps-stone", "museum": "footsteps-stone",
    "kitchen": "footsteps-stone", "laboratory": "footsteps-stone", "diner": "footsteps-stone",
    "forest": "footsteps-grass", "garden": "footsteps-grass", "plain": "footsteps-grass",
    "headland": "footsteps-grass", "desert": "footsteps-sand", "orbit": "footsteps-metal",
}  # fmt: skip
"""What somebody walks on; elsewhere on wood within walls, and on gravel without."""
_GROUNDS: tuple[tuple[str, str], ...] = (
    ("footsteps-metal", r"gangway|submarine|catwalk|engine room|airlock|hangar|factory"),
    ("footsteps-wood", r"pier|jetty|boardwalk|deck|footbridge|barn|attic|stage|boat"),
    ("footsteps-stone", r"square|pavement|plaza|courtyard|alley|market|church|chapel|cathedral|cellar|hospital|prison"),
    ("footsteps-stone", r"bathroom|tunnel|cave|cavern|garage"),
    ("footsteps-sand", r"beach|dunes?|shore"),
    ("footsteps-gravel", r"road|path|track|driveway|quay|harbou?r|yard|rooftop|roof"),
    ("footsteps-grass", r"meadow|lawn|field|park|graveyard|cemetery|orchard|woods?"),
)  # fmt: skip
"""What places are named so, whatever set they are played on."""
_SILENT_GROUND = {"sea", "space", "underwater", "micro-world", "void"}
_STEP_GAIN = -6.0
_APART = 14
"""Frames between two sounds of one action."""


def effects(
    setup: SetUp,
    figures: tuple[Figure, ...],
    business: tuple[Business, ...],
    place: Place,
    frames: int,
    lead: int,
    rng: int,
) -> tuple[Effect, ...]:
    """The effects of a shot of `frames` frames, `lead` of them before a line, in the order in which they are heard."""
    found = list(_heard(setup, figures, frames, lead, rng))
    if setup.beat.shows == "person" and setup.size in ("wide", "full", "medium"):
        found += _steps(setup, figures, business, place, frames, rng)
    names = {effect.name for effect in found}
    if setup.beat.comes and setup.begin == 0 and place.interior and not names & {"door", "bell", "knock"}:
        found.append(_effect("door", 2, frames, 0.0, setup, rng))
    return tuple(sorted(found, key=lambda effect: (effect.frame, effect.name)))


def _heard(setup: SetUp, figures: tuple[Figure, ...], frames: int, lead: int, rng: int) -> Iterable[Effect]:
    here = next((figure.x for figure in figures if figure.subject == setup.subject), 0.5)
    span = max(0.001, setup.end - setup.begin)
    own = [(name, at) for name, at in setup.beat.sounds if setup.begin <= at <= setup.end]
    latest, times = frames - 8, []
    for _, at in reversed(own):
        frame = round((at - setup.begin) / span * (lead if setup.beat.shows == "line" else frames * 0.86))
        times.append(max(0, min(frame, latest)))
        latest = times[-1] - _APART
    for (name, _), frame in zip(own, reversed(times), strict=True):
        yield _effect(name, frame, frames, here - 0.5, setup, rng)


def _steps(
    setup: SetUp, figures: tuple[Figure, ...], business: tuple[Business, ...], place: Place, frames: int, rng: int
) -> Iterable[Effect]:
    """Steps for whoever the shot is about, while they walk on something that sounds."""
    walker = next((figure for figure in figures if figure.subject == setup.subject), None)
    if (
        walker is None
        or place.set in _SILENT_GROUND
        or walker.look.body not in ("human", "robot", "quadruped", "many-legged")
    ):
        return
    name = _ground(place)
    own = sorted((b for b in business if b.subject == walker.subject), key=lambda b: b.start)
    stages = [(0, walker.pose, None), *((b.start, b.pose, b.x) for b in own)]
    for number, (start, pose, x) in enumerate(stages):
        until = stages[number + 1][0] if number + 1 < len(stages) else frames
        goes = pose in ("walk", "run", "dance") or (x is not None and abs(x - walker.x) > 0.05)
        if goes and until - start >= 12:
            length = min(until - start, 144)
            yield Effect(
                name=name, frame=start, frames=length, gain=_STEP_GAIN, pan=_pan(walker.x - 0.5),
                seed=seed_of(rng, "steps", setup.beat.text, number),
            )  # fmt: skip


def _ground(place: Place) -> str:
    """The steps of somebody who walks there: by the place's name if that says so, else by its set."""
    for name, words in _GROUNDS:
        if re.search(rf"\b(?:{words})\b", place.name, re.IGNORECASE):
            return name
    if place.interior and place.set not in INDOORS:
        return "footsteps-wood"
    return _STEPS.get(place.set, "footsteps-wood" if place.interior else "footsteps-gravel")


def _effect(name: str, frame: int, frames: int, aside: float, setup: SetUp, rng: int) -> Effect:
    frame = max(0, min(frame, frames - 1))
    return Effect(
        name=name, frame=frame, frames=LENGTHS[name], gain=_SOFT.get(name, 0.0), pan=_pan(aside),
        seed=seed_of(rng, name, setup.beat.text, frame // 8 if setup.beat.shows != "line" else 0),
    )  # fmt: skip


def _pan(aside: float) -> float:
    return round(max(-0.6, min(0.6, aside * 0.9)), 3)
