"""Where it is shot: the set that a heading's words ask for, and what the action puts into it."""

import re

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.breakdown.sentences import listed, literally, noun, pattern_table, words
from filmgen.film.headings import read_heading
from filmgen.film.staging import INDOORS, SetName
from filmgen.film.story import Action, Place, Scene, Script, plain

_SETS: dict[SetName, str] = {
    "snowfield": "snow snowfield tundra ice arctic glacier iceberg snowdrift frozen",
    "mountain": "mountain hill hillside peak summit ridge pass slope cliff cave canyon valley alp alps crater quarry",
    "forest": "forest wood woods jungle grove trees tree swamp clearing",
    "sea": "sea ocean ship boat deck raft ferry harbour harbor bay lake river shipwreck waves water",
    "headland": "headland lighthouse coast cape beach shore island pier jetty quay dock lighthouse causeway",
    "desert": "desert dune dunes sand sands sahara",
    "plain": "plain field meadow steppe prairie heath moor moorland farm road highway crossroads hedge grass",
    "street": "street alley lane avenue square road town city village pavement bridge market square courtyard canal",
    "rooftop": "rooftop roof roofs terrace balcony chimney",
    "station": "station platform railway terminal airport tram subway underground stop bus",
    "garden": "garden park orchard greenhouse cemetery graveyard churchyard backyard yard playground zoo lawn",
    "ruins": "ruins ruin temple castle abbey church cathedral chapel crypt catacomb tomb monastery monument letter",
    "room": "room house flat apartment hall parlour lounge living drawing hotel attic cellar basement cell prison "
    "hut cabin cottage lobby palace chamber vault tower nursery",
    "kitchen": "kitchen pantry scullery bakery",
    "bedroom": "bedroom dormitory bed ward hospital",
    "office": "office bureau desk bank court courtroom ministry department headquarters station-house counter",
    "laboratory": "laboratory lab workshop factory observatory surgery morgue garage engine control cockpit",
    "shop": "shop store boutique pharmacy bookshop emporium barber salon",
    "diner": "diner cafe bar pub restaurant canteen tavern inn coffee saloon",
    "library": "library archive archives school classroom study",
    "corridor": "corridor hallway passage stairs staircase stairwell tunnel lift elevator",
    "train": "train carriage compartment wagon sleeper dining-car buffet-car",
    "museum": "museum gallery exhibition exhibit",
    "orbit": "orbit spaceship starship spacecraft airlock porthole module",
    "theatre": "theatre theater stage cinema opera circus auditorium concert ballroom nightclub",
    "space": "space rocket satellite asteroid galaxy",
    "planet": "planet mars moon venus jupiter saturn pluto lunar martian",
    "underwater": "underwater seabed reef submarine aquarium undersea depths",
    "micro-world": "microscope droplet cell bacterium petri molecule",
    "void": "void nowhere limbo blackness",
}
_BY_WORD = {word: set_name for set_name, names in reversed(_SETS.items()) for word in names.split()}
_OPEN: frozenset[SetName] = frozenset(
    {"snowfield", "mountain", "forest", "headland", "desert", "plain", "street", "rooftop", "garden"}
)
_INDOORS = """
tall-window: tall windows?|great windows?
window: windows?
piano: pianos?
fireplace: fireplaces?|hearth
stairs: stairs?|staircase|spiral stairs?|stairwell
shelves: shelf|shelves
jars: jars?
bottles: bottles
cabinets: cabinets?|drawers|filing cabinets?
bookshelf: bookcases?|bookshel(?:f|ves)|books
clock: clocks?
desk: desks?
table: tables?
counter: counter|(?:a|the) bar
chair: chairs?
armchair: armchairs?|sofas?
bed: beds?|cot
stove: stove|oven
mirror: mirrors?
picture: pictures?|paintings?|portraits?
wardrobe: wardrobes?|cupboards?
curtain: curtains?
map: map on the wall|maps
ladder: ladders?
telephone: telephones?
screen: screens?|monitors?
machines: machines|levers|dials
bench: bench|benches
seats: seats|rows of chairs
spotlight: spotlights?
doors: doors
door: door
candles: candles|chandeliers?
flasks: flasks|test tubes
boxes: boxes|crates|barrels
cages: cages?
lamp: lamps?
telescope: telescopes?
"""
_OUTDOORS = r"""
hut: huts?|cabins?|shacks?
lighthouse: lighthouses?
house: house|cottage|villa
houses: houses|cottages|rooftops
church: church(?:es)?|chapel|cathedral
towers: castle|towers|turrets
tower: tower
windmill: windmills?
barn: barns?
bridge: bridges?
station: station
factory: factory|factories
tent: tents?
ship: ships?|steamer
boats: boats
car: cars?
bus: bus
rocket: rockets?|spaceships?
well: (?:a|the|old|dry) well
fence: fences?
gate: gates?
bench: bench
lamp: street ?-?lamps?|lamp-?posts?|lamps?
stones: graves?|gravestones|tombstones
statue: statues?
fountain: fountains?
horses: carousel|merry-go-round
swing: (?:a|the|empty) swing
trees: trees|wood|pines|orchard
tree: tree
hedge: hedges?
rocks: rocks?|cliffs?|boulders?
cactus: cactus|cacti
flowers: flowers|roses
two-moons: (?:two|three)(?: \w+)? moons
telescope: telescopes?
umbrella: umbrellas?
"""
_NOT_HEADS = listed("the a an of in on by at old new big small red black white great little my our his her and")
_INSIDE_OF = re.compile(
    r"\s+(?:by|in|on|at|near|above|below|under|behind|beside|with|without|of)\s+(?=the\b|an?\b|\w+$)"
)
NUM_FEATURES = 8


def find_places(script: Script, rng: int) -> tuple[Place, ...]:
    """Every place of the script, once, in the order of its scenes."""
    scenes: dict[str, list[Scene]] = {}
    for scene in script.scenes:
        scenes.setdefault(scene.place, []).append(scene)
    return tuple(_place(id, own, rng) for id, own in scenes.items())


def _place(id: str, scenes: list[Scene], rng: int) -> Place:
    setting = read_heading(plain(scenes[0].heading))
    seen = " ".join(e.seen for scene in scenes for e in scene.elements if isinstance(e, Action))
    opening = next((e.seen for scene in scenes for e in scene.elements if isinstance(e, Action)), "")
    interior = setting.interior
    set_name = set_of(setting.place, opening, interior)
    if not scenes[0].heading:
        interior = set_name in INDOORS
    name = setting.place or "somewhere"
    return Place(
        id=id,
        name=name,
        set=set_name,
        interior=interior,
        features=features_of(f"{name.lower()}. {seen}", interior),
        seed=seed_of(rng, "place", name.casefold()),
    )


def set_of(name: str, opening: str, interior: bool) -> SetName:
    """The set to build: by the last word of the name that says so, else by the first action, else a room or a plain."""
    asked = _INSIDE_OF.split(name.lower())[0] if interior else name
    for text in (asked, name, opening):
        heads = [word.lower() for word in words(text) if word.lower() not in _NOT_HEADS]
        if text is not opening:
            heads.reverse()
        found = [found for word in heads if (found := _set(word, interior)) is not None]
        if found:
            return "planet" if "planet" in found and found[0] in _OPEN else found[0]
    return "room" if interior else "plain"


def _set(word: str, interior: bool) -> SetName | None:
    """The set that one word asks for, if it can be inside or outside as it should."""
    one = word.removesuffix("s") if word not in _BY_WORD else word
    found = _BY_WORD.get(one)
    if found is None:
        entry = noun(word)
        found = entry.set if entry is not None and entry.kind in ("place", "institution") else None
    if found is None or (interior and (found in _OPEN or found == "sea")):
        return None
    if not interior and found in INDOORS:
        return {"shop": "street", "diner": "street", "theatre": "street", "kitchen": "garden"}.get(found, "garden")
    return found


def features_of(text: str, interior: bool) -> tuple[str, ...]:
    """What stands in a place, of what a painter may be asked for, in the order in which the page has it."""
    text = literally(text)
    found = []
    for name, pattern in _ASKED[interior]:
        if (match := pattern.search(text)) is not None:
            found.append((match.start(), name))
    names = [name for _, name in sorted(found)]
    hidden = {
        "window": "tall-window",
        "house": "houses|lighthouse",
        "tower": "lighthouse",
        "door": "doors",
        "tree": "trees",
    }
    return tuple(name for name in names if not set(hidden.get(name, "").split("|")) & set(names))[:NUM_FEATURES]


_ASKED = {True: pattern_table(_INDOORS), False: pattern_table(_OUTDOORS)}
