"""Every thing that can be drawn, by its word: what is held, and what is looked at."""

from filmgen.backends.silhouette.bodies.things.boats import BOAT_NAMES, BOATS
from filmgen.backends.silhouette.bodies.things.buildings import BUILDING_NAMES, BUILDINGS
from filmgen.backends.silhouette.bodies.things.carried import CARRIED
from filmgen.backends.silhouette.bodies.things.furniture import FURNITURE
from filmgen.backends.silhouette.bodies.things.instruments import INSTRUMENTS
from filmgen.backends.silhouette.bodies.things.kitchen import KITCHEN
from filmgen.backends.silhouette.bodies.things.lamps import LAMPS
from filmgen.backends.silhouette.bodies.things.machines import MACHINES
from filmgen.backends.silhouette.bodies.things.notions import NOTION_NAMES, NOTIONS
from filmgen.backends.silhouette.bodies.things.papers import PAPERS
from filmgen.backends.silhouette.bodies.things.pen import Moment, Pen, Thing
from filmgen.backends.silhouette.bodies.things.plants import PLANT_NAMES, PLANTS
from filmgen.backends.silhouette.bodies.things.sky import SKY, SKY_NAMES
from filmgen.backends.silhouette.bodies.things.tools import TOOLS
from filmgen.backends.silhouette.bodies.things.vehicles import VEHICLE_NAMES, VEHICLES
from filmgen.film.staging import Body

__all__ = ["FOR_BODY", "STEADY", "THINGS", "Moment", "Pen", "Thing", "find"]

THINGS: dict[str, Thing] = {**LAMPS, **PAPERS, **KITCHEN, **CARRIED, **TOOLS, **MACHINES}
THINGS |= {**INSTRUMENTS, **FURNITURE, **BUILDINGS, **VEHICLES, **BOATS, **PLANTS, **SKY, **NOTIONS}

STEADY = (*BUILDINGS, "moon", "crescent", "sun", "planet", "rainbow", "tree", "pine", "palm", "cactus", "rock", "wave")
"""Things that only stand: they neither walk nor lean."""
FOR_BODY: dict[Body, str] = {
    "machine": "engine", "vehicle": "car", "building": "house", "plant": "tree", "vessel": "rowing-boat",
    "celestial": "moon",
    "abstract": "stranger",
}  # fmt: skip
"""What stands for a body plan when its look names nothing that is known."""

_OTHER_NAMES = {
    "lantern": "hurricane-lamp",
    "lamp": "desk-lamp reading-lamp",
    "oil-lamp": "gas-lamp",
    "candle": "taper candlestick",
    "torch": "flashlight",
    "firebrand": "flame-torch",
    "lightbulb": "bulb",
    "street-lamp": "lamp-post lamppost streetlamp",
    "spotlight": "limelight",
    "closed-book": "bible diary novel",
    "notebook": "notepad journal sketchbook",
    "letter": "note telegram page paper speech list script",
    "envelope": "mail post postcard card",
    "book": "open-book hymnal",
    "form": "invoice bill receipt certificate permit document licence contract file report audit",
    "ledger": "register catalogue folder clipboard",
    "map": "chart plan blueprint",
    "newspaper": "paper-news gazette",
    "ticket": "label stub banknote money",
    "pencil": "pen brush chalk baton wand thermometer cigarette pointer",
    "scroll": "treaty",
    "cup": "teacup tea coffee",
    "mug": "tankard beer",
    "bottle": "wine milk medicine",
    "glass": "tumbler",
    "pot": "pan saucepan cauldron",
    "bowl": "soup dish",
    "bread": "loaf",
    "apple": "fruit orange",
    "cake": "pie",
    "knife": "dagger razor",
    "spoon": "fork ladle",
    "drop": "tear raindrop",
    "jar": "tin can specimen fog",
    "briefcase": "attache-case",
    "suitcase": "case trunk luggage valise",
    "bag": "handbag satchel doctor-bag toolbox",
    "sack": "mailbag bundle",
    "cane": "stick walking-stick crook",
    "staff": "pole spear crozier",
    "mop": "rake",
    "keys": "key-ring",
    "coin": "medal penny button",
    "bell": "handbell",
    "bicycle-bell": "cycle-bell",
    "parcel": "present gift package",
    "box": "crate chest matchbox suggestion-box",
    "watch": "pocket-watch stopwatch compass",
    "hat": "cap-thing bowler-hat",
    "ring": "jewel diamond",
    "doll": "teddy puppet toy",
    "hammer": "mallet gavel",
    "wrench": "spanner",
    "spade": "shovel",
    "axe": "hatchet scythe",
    "sword": "sabre",
    "rope": "hose cable",
    "magnifier": "magnifying-glass loupe",
    "telescope": "spyglass binoculars",
    "tripod": "theodolite",
    "quill": "feather",
    "gun": "pistol revolver",
    "violin": "fiddle cello guitar lute",
    "trumpet": "horn bugle flute",
    "drum": "tambourine",
    "bow": "crossbow",
    "crystal-ball": "snow-globe globe orb",
    "vending-machine": "vending slot-machine",
    "radio": "wireless transistor",
    "loudspeaker": "megaphone speaker siren",
    "telephone": "phone",
    "receiver": "handset",
    "clock": "clockwork dial-clock calendar",
    "grandfather-clock": "longcase-clock pendulum",
    "piano": "grand-piano harpsichord organ",
    "computer": "terminal monitor screen",
    "television": "tv",
    "gramophone": "record-player phonograph",
    "film-camera": "projector",
    "engine": "machine generator boiler printer furnace press machinery",
    "armchair": "sofa throne",
    "table": "altar",
    "desk": "counter",
    "door": "gate",
    "mirror": "looking-glass portrait painting window picture",
    "cage": "birdcage",
    "wardrobe": "cupboard fridge refrigerator",
    "carousel": "merry-go-round",
    "stool": "footstool",
    "bench": "pew",
    "mask": "face",
    "egg": "ball pebble",
}
_OTHER_NAMES |= {**BUILDING_NAMES, **VEHICLE_NAMES, **BOAT_NAMES, **PLANT_NAMES, **SKY_NAMES, **NOTION_NAMES}
_NAMES = {other: name for name, others in _OTHER_NAMES.items() for other in others.split()}
_NAMES |= {name: name for name in THINGS}


def find(*words: str) -> tuple[str, Thing] | None:
    """The first of some words that names a thing, with its proper name; plurals count, and what is dead does not."""
    for word in words:
        if word.startswith("dead-"):
            continue
        for form in (word, word.removesuffix("s"), word.removesuffix("es"), word.rpartition("-")[2]):
            if form in _NAMES:
                return _NAMES[form], THINGS[_NAMES[form]]
    return None
