"""How rooms are laid out: four plans or more for every kind, and which words ask for which."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.sets.indoors.opening import Kind
from filmgen.backends.silhouette.sets.indoors.room import Bones, Side


@dataclass(frozen=True)
class Plan:
    """One layout. Windows are `kind side@along dress`, what hangs on a wall is `name@along`, what stands on the floor
    `name@x,z`; `lamp` is `kind@x,z`. `front` is what frames the picture close to us."""

    bones: Bones
    cover: str
    """How walls, floor and ceiling are covered, in three words."""
    windows: str = ""
    lamp: str = "bulb@0,1"
    back: str = ""
    left: str = ""
    right: str = ""
    floor: str = ""
    front: str = ""


@cache
def plans() -> dict[str, tuple[Plan, ...]]:
    """Every layout, by the kind of room (see `plans.toml`)."""
    said = tomllib.loads(files(__package__).joinpath("plans.toml").read_text(encoding="utf-8"))
    bones = {name: Bones(**walls) for name, walls in said.pop("bones").items()}
    return {
        kind: tuple(Plan(**(layout | {"bones": bones[layout["bones"]]})) for layout in layouts)
        for kind, layouts in said.items()
    }


VARIANTS: tuple[tuple[str, str], ...] = (
    ("attic", r"attic|loft|garret|rafters"),
    ("cellar", r"cellar|basement|crypt|vault|bunker|boiler"),
    ("cell", r"cell|dungeon"),
    ("prison", r"prison|jail|gaol"),
    ("bar", r"bar|pub|saloon|tavern|casino|nightclub"),
    ("classroom", r"school|classroom|kindergarten|academy|university|blackboard"),
    ("ward", r"hospital|ward|clinic|sanatorium|asylum|infirmary"),
    ("museum", r"museum|gallery|exhibition"),
    ("church", r"church|chapel|cathedral|abbey|mosque|synagogue|shrine|monastery"),
    ("court", r"court|courtroom|courthouse|tribunal|parliament|senate|council"),
)
"""Which words of a place's name, or features, ask for another kind of room than its set's."""
OPEN_TO_WORDS = ("room", "bedroom", "corridor", "theatre", "diner")
"""Sets that stand for many kinds of room; a kitchen is a kitchen, even a school's."""
MAKERS: dict[str, Kind] = {
    "tall-window": "tall", "wide-window": "wide", "skylight": "round", "rose-window": "round", "round-window": "round",
    "porthole": "porthole", "french-window": "french", "arched-window": "arched", "bars": "bars", "grille": "bars",
}  # fmt: skip
LAMPS_ASKED = {"chandelier": "chandelier", "candle": "candle", "candles": "candle", "desk-lamp": "desk", "bulb": "bulb",
               "standing-lamp": "standing", "lantern": "lantern", "sconces": "sconces"}  # fmt: skip


def kind_of(easel: Easel) -> str:
    """What kind of room it is: its set, or what its name and features say it is."""
    place = easel.picture.place
    if place.set not in OPEN_TO_WORDS:
        return place.set if place.set in plans() else "room"
    words = f"{place.name} {' '.join(place.features)}".lower()
    for kind, pattern in VARIANTS:
        if re.search(rf"\b(?:{pattern})s?\b", words):
            return kind
    return place.set if place.set in plans() else "room"


def plan_of(easel: Easel) -> tuple[Plan, float]:
    """The plan that a place's seed and features choose, and whether it is seen in a mirror (-1) or not."""
    choice = plans()[kind_of(easel)]
    seed = easel.picture.place.seed
    plan = choice[seed % len(choice)]
    flip = 1.0 if (seed // len(choice)) % 2 == 0 else -1.0
    windows, asked = plan.windows, easel.picture.place.features
    wanted = next((MAKERS[feature] for feature in asked if feature in MAKERS), None)
    if wanted is not None:
        first = windows.split()
        windows = " ".join((wanted, *first[1:]))
    lamp = next((LAMPS_ASKED[feature] for feature in asked if feature in LAMPS_ASKED), None)
    if lamp is not None:
        plan = replace(plan, lamp=f"{lamp}@{plan.lamp.split('@')[1]}")
    dress = next((feature for feature in asked if feature in ("blinds", "curtains")), None)
    if dress is not None and windows:
        parts = windows.split(", ")
        windows = ", ".join((" ".join((*parts[0].split()[:2], dress)), *parts[1:]))
    return replace(plan, windows=windows), flip


@dataclass(frozen=True)
class Spot:
    """One thing of a plan: what, on which side, where along it (and how deep), and how it is dressed."""

    name: str
    side: Side
    at: float
    deep: float = 0.0
    dress: str = ""


def spots(plan: Plan) -> list[Spot]:
    """Everything but its windows and its lamp."""
    found = []
    for side, text in (("back", plan.back), ("left", plan.left), ("right", plan.right)):
        for word in text.split():
            name, at = word.split("@")
            found.append(Spot(name, side, float(at)))
    for word in plan.floor.split():
        name, at = word.split("@")
        x, z = at.split(",")
        found.append(Spot(name, "floor", float(x), float(z)))
    return found


def windows(plan: Plan) -> list[Spot]:
    found = []
    for text in filter(None, plan.windows.split(", ")):
        kind, place, *dress = text.split()
        side, at = place.split("@")
        found.append(Spot(kind, side, float(at), dress=" ".join(dress)))
    return found
