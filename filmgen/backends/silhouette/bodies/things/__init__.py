"""Every thing that can be drawn, by its word: what is held, and what is looked at."""

from dataclasses import replace
from typing import Literal

from filmgen.backends.silhouette.bodies.things.appliances import APPLIANCES
from filmgen.backends.silhouette.bodies.things.boats import BOAT_NAMES, BOATS
from filmgen.backends.silhouette.bodies.things.buildings import BUILDING_NAMES, BUILDINGS
from filmgen.backends.silhouette.bodies.things.carried import CARRIED
from filmgen.backends.silhouette.bodies.things.emblems import EMBLEMS
from filmgen.backends.silhouette.bodies.things.food import FOOD
from filmgen.backends.silhouette.bodies.things.fronts import FRONTS
from filmgen.backends.silhouette.bodies.things.furniture import FURNITURE
from filmgen.backends.silhouette.bodies.things.household import HOUSEHOLD
from filmgen.backends.silhouette.bodies.things.instruments import INSTRUMENTS
from filmgen.backends.silhouette.bodies.things.kitchen import KITCHEN
from filmgen.backends.silhouette.bodies.things.kitchenware import KITCHENWARE
from filmgen.backends.silhouette.bodies.things.lamps import LAMPS
from filmgen.backends.silhouette.bodies.things.machines import MACHINES
from filmgen.backends.silhouette.bodies.things.music import MUSIC
from filmgen.backends.silhouette.bodies.things.names import INTANGIBLE, OTHER_NAMES, PLACES
from filmgen.backends.silhouette.bodies.things.nature import NATURE
from filmgen.backends.silhouette.bodies.things.notions import NOTION_NAMES, NOTIONS
from filmgen.backends.silhouette.bodies.things.papers import PAPERS
from filmgen.backends.silhouette.bodies.things.pen import Moment, Pen, Thing
from filmgen.backends.silhouette.bodies.things.plants import PLANT_NAMES, PLANTS
from filmgen.backends.silhouette.bodies.things.sights import SIGHTS
from filmgen.backends.silhouette.bodies.things.sky import SKY, SKY_NAMES
from filmgen.backends.silhouette.bodies.things.study import STUDY
from filmgen.backends.silhouette.bodies.things.sundries import SUNDRIES
from filmgen.backends.silhouette.bodies.things.tools import TOOLS
from filmgen.backends.silhouette.bodies.things.toys import TOYS
from filmgen.backends.silhouette.bodies.things.travel import TRAVEL
from filmgen.backends.silhouette.bodies.things.vehicles import VEHICLE_NAMES, VEHICLES
from filmgen.backends.silhouette.bodies.things.wardrobe import WARDROBE
from filmgen.backends.silhouette.bodies.things.workshop import WORKSHOP
from filmgen.film.staging import Body

__all__ = ["FACED", "FOR_BODY", "THINGS", "Moment", "Pen", "Thing", "find", "gait_of", "tangible"]

THINGS: dict[str, Thing] = {**LAMPS, **PAPERS, **KITCHEN, **CARRIED, **TOOLS, **MACHINES}
THINGS |= {**INSTRUMENTS, **FURNITURE, **BUILDINGS, **VEHICLES, **BOATS, **PLANTS, **SKY, **NOTIONS}
THINGS |= {**FOOD, **KITCHENWARE, **MUSIC, **STUDY, **WORKSHOP, **APPLIANCES, **TRAVEL, **WARDROBE, **TOYS}
THINGS |= {**NATURE, **SIGHTS, **HOUSEHOLD, **EMBLEMS, **SUNDRIES}
_FRONT = {"car": "taxi limousine", "bus": "tram", "lorry": "van ambulance", "train": "metro", "steamer": "ferry",
          "bicycle": "motorcycle scooter", "rowing-boat": "canoe gondola"}  # fmt: skip
"""Whose front is good for others too."""
for _name, _others in {name: _FRONT.get(name, "") for name in FRONTS}.items():
    THINGS |= {name: replace(THINGS[name], front=FRONTS[_name].draw) for name in (_name, *_others.split())}

_STANDING = (*BUILDINGS, *SIGHTS, "tree", "pine", "palm", "birch", "willow", "oak", "apple-tree", "forest", "rock",
             "wave", "rainbow", "mountain", "hill", "cave", "island", "volcano", "waterfall", "river", "beach", "cliff",
             "organ", "crane", "antenna", "roller-coaster", "ferris-wheel", "carousel", "path", "garden")  # fmt: skip
_ROLLING = (*VEHICLES, "train", "metro", "van", "ambulance", "fire-engine", "taxi", "limousine", "motorcycle",
            "scooter", "tricycle", "rickshaw", "carriage", "wagon", "tractor", "bulldozer", "wheelchair",
            "moon-rover", "cannon", "skateboard", *BOATS, "canoe", "gondola", "raft", "yacht", "ferry")  # fmt: skip
_FLOATING = (*SKY, "ghost", "balloon", "kite", "hot-air-balloon", "saucer", "zeppelin", "drone", "satellite",
             "space-station", "saturn", "earth", "galaxy", "black-hole", "marble", "snowflake", "feather",
             "rain-cloud", "lightning", "tornado", "lantern-moon", "dove", "aurora-curtain", "helicopter",
             "thought-bubble", "speech-bubble", "flame")  # fmt: skip
FACED = ("cloud", "ghost", "stranger", "puppet", "snowman", "scarecrow", "jack-in-the-box", "teddy", "skull",
         "mask", "mask-pair", "storm-eye", "hooded-reaper", "silence-sign", "totem", "tin-soldier", "eye", "head",
         "rocking-horse", "knights-helmet", "dove", "socket", "lighthouse", "radio")  # fmt: skip
"""Drawings that have a face of their own."""
FOR_BODY: dict[Body, str] = {
    "machine": "engine", "vehicle": "car", "building": "house", "plant": "tree", "vessel": "rowing-boat",
    "celestial": "moon",
    "abstract": "stranger",
}  # fmt: skip
"""What stands for a body plan when its look names nothing that is known."""

_ALSO = {**OTHER_NAMES, **BUILDING_NAMES, **VEHICLE_NAMES, **BOAT_NAMES, **PLANT_NAMES, **SKY_NAMES, **NOTION_NAMES}
_NAMES = {other: name for name, others in _ALSO.items() for other in others.split()}
_NAMES |= {other: name for name, thing in THINGS.items() for other in thing.names.split()}
_NAMES |= {other: name for name, others in PLACES.items() for other in others.split()}
_NAMES |= {name: name for name in THINGS}


def gait_of(name: str) -> Literal["waddles", "rolls", "floats", "stands"]:
    """How a thing gets about."""
    if name in _STANDING:
        return "stands"
    return "floats" if name in _FLOATING else "rolls" if name in _ROLLING else "waddles"


def find(*words: str) -> tuple[str, Thing] | None:
    """The first of some words that names a thing, with its proper name. Plurals count, and of a word that is joined
    from two (`garden-shed`) the last; but a `dead-lamp` is none."""
    for word in words:
        if word.startswith("dead-"):
            continue
        forms = (word, word.removesuffix("s"), word.removesuffix("es"))
        if not any(word.endswith(f"-{other}") for other in words):
            last = word.rpartition("-")[2]
            forms = (*forms, last, last.removesuffix("s"))
        for form in forms:
            if form in _NAMES:
                return _NAMES[form], THINGS[_NAMES[form]]
    return None


def tangible(word: str) -> tuple[str, Thing] | None:
    """A thing by its name, if it can be stood somewhere: nothing for air and light, and for places and ideas that a
    thing only stands for."""
    if word in INTANGIBLE or any(word in words.split() for words in PLACES.values()):
        return None
    known = find(word)
    return None if known is None or known[0] in EMBLEMS or known[0] in SKY else known
