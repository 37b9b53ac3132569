"""What somebody, something or somewhere looks like, in words that are the same each time they are asked for."""

from filmgen.backends.breakdown.chance import choice
from filmgen.film.story import Look, Place

# People

_AGES = {"child": "of about nine", "adult": "", "old": "of about seventy"}
_KINDS = {
    ("child", "woman"): "girl", ("child", "man"): "boy", ("child", "none"): "child", ("adult", "woman"): "woman",
    ("adult", "man"): "man", ("adult", "none"): "person", ("old", "woman"): "old woman", ("old", "man"): "old man",
    ("old", "none"): "old person",
}  # fmt: skip
_BUILDS = {"slim": "slim", "average": "", "stout": "stout"}
_SKINS = ("fair-skinned", "olive-skinned", "brown-skinned", "dark-skinned")
_FACES = (
    "a narrow face",
    "a round face",
    "a square jaw",
    "high cheekbones",
    "freckles",
    "a long nose",
    "deep-set eyes",
)
_HAIR_COLOURS = ("black", "dark brown", "chestnut", "auburn", "fair", "copper-red")
_GREY = ("grey", "white", "silver")
_HAIRS = {
    "bun": "hair in a bun", "bob": "hair in a bob", "long-hair": "long hair", "braid": "hair in a braid",
    "short-hair": "short hair", "quiff": "hair in a quiff", "tousled": "tousled hair", "curls": "curly hair",
    "ponytail": "hair in a ponytail", "wild-hair": "wild hair",
}  # fmt: skip
_OWN_HAIR = ("short hair", "wavy hair", "straight hair", "cropped hair", "hair parted at the side")
_COVERED = frozenset(("helmet", "hood", "spacesuit", "diving-suit", "veil", "headscarf", "wig"))
"""What is worn so that no hair is seen."""
_COLOURS = (
    "charcoal", "moss-green", "rust-red", "navy-blue", "mustard-yellow", "cream", "burgundy", "slate-grey", "camel",
    "bottle-green", "ink-black", "plum",
)  # fmt: skip
_AS_THEY_ARE = {
    "glasses": "round glasses", "goggles": "brass goggles", "crown": "a gold crown", "medals": "medals",
    "armour": "steel armour", "chain": "a gold chain", "camera": "a camera on a strap", "earrings": "gold earrings",
    "headset": "a headset", "eye-patch": "an eye patch", "wig": "a white wig", "veil": "a black veil",
    "lab-coat": "a white lab coat", "spacesuit": "a white spacesuit", "diving-suit": "a brass diving suit",
    "ruff": "a white ruff", "pyjamas": "striped pyjamas", "overalls": "blue overalls", "stripes": "a striped shirt",
    "oilskin": "a yellow oilskin", "gloves": "white gloves", "boots": "boots", "mask": "a mask",
}  # fmt: skip
"""What has its own colour."""


_GARMENTS = frozenset(
    ("coat", "apron", "suit", "cardigan", "cloak", "waistcoat", "uniform", "robe", "overalls", "cape", "dress", "gown",
     "lab-coat", "diving-suit", "spacesuit", "armour", "stripes", "pyjamas", "trenchcoat", "greatcoat", "overcoat",
     "jacket", "oilskin", "parka", "sweater", "nightgown", "skirt")
)  # fmt: skip
"""What somebody may wear without a coat."""


def of_person(look: Look, seed: int, age: str = "") -> str:
    """A person: age, build, skin, face, hair, clothes with their colours. What the look leaves open follows from the
    seed, so that it is never open to a painter. `age` is what the page says: thirty, 52."""
    old = look.age == "old"
    years = f"of about {age}" if age else _AGES[look.age]
    kind = _KINDS[(look.age, look.gender)]
    who = " ".join(filter(None, ("a", _BUILDS[look.build], choice(_SKINS, seed, "skin"), kind, years)))
    has = [choice(_FACES, seed, "face"), _hair(look, seed, old), *_beard(look)]
    dressed = look.wears if set(look.wears) & _GARMENTS else ("coat", *look.wears)
    worn = [_garment(word, seed) for word in dressed]
    more = [word.replace("-", " ") for word in look.features if word not in _HAIRS and word not in _ON_FACES]
    return f"{who} with {_and([part for part in (*has, *more) if part])}, wearing {_and(worn)}"


_ON_FACES = {"beard": "a beard", "moustache": "a moustache", "bald": ""}


def _hair(look: Look, seed: int, old: bool) -> str:
    if _COVERED & set(look.wears):
        return ""
    if "bald" in look.features:
        return "a bald head"
    dark = choice(_SKINS, seed, "skin") in ("brown-skinned", "dark-skinned")
    colour = choice(_GREY if old else _HAIR_COLOURS[: 3 if dark else None], seed, "hair")
    named = next((_HAIRS[word] for word in look.features if word in _HAIRS), choice(_OWN_HAIR, seed, "cut"))
    return named.replace("hair", f"{colour} hair", 1)


def _beard(look: Look) -> list[str]:
    return [words for word, words in _ON_FACES.items() if words and word in look.features]


def _garment(word: str, seed: int) -> str:
    return _AS_THEY_ARE.get(word) or _a(f"{choice(_COLOURS, seed, word)} {word.replace('-', ' ')}")


# Creatures and things

_COVERS = {
    "skin": "bare-skinned", "cloth": "of cloth", "fur": "covered in shaggy fur", "feathers": "covered in feathers",
    "scales": "covered in scales", "shell": "in a hard shell", "metal": "made of metal", "glass": "made of glass",
    "stone": "made of stone", "leaves": "made of leaves", "mist": "made of mist",
}  # fmt: skip


_HIDES = ("white", "grey", "dark brown", "black", "russet", "sand-coloured", "cream")


def of_thing(look: Look, name: str, seed: int) -> str:
    """A creature or a thing: what it is called, how large, of what, and what it has. A creature's colour is its own."""
    name = name.replace("-", " ").lower()
    known = set(name.split())
    outline = " ".join(word for word in look.outline.replace("-", " ").split() if word.strip(",") not in known)
    size = f"{look.height:g} metres tall" if look.height >= 1 else "the size of a hand" if look.height < 0.25 else ""
    drawn = set(outline.replace(",", " ").split())
    has = [
        word for word in dict.fromkeys(each.replace("-", " ") for each in look.features) if set(word.split()) - drawn
    ]
    hides = {"cloth": _COLOURS, "fur": _HIDES, "feathers": _HIDES, "scales": _HIDES, "shell": _HIDES}
    colour = choice(hides[look.covering], seed, "hide") if look.covering in hides else ""
    parts = (_a(f"{colour} {name}".strip()), size, _COVERS[look.covering], outline.strip(" ,"), ", ".join(has))
    return ", ".join(part for part in parts if part)


# Places

_SETS = {
    "snowfield": "an open field of snow under a wide sky", "mountain": "a mountainside of bare rock",
    "forest": "a forest of tall old trees", "sea": "the open sea", "headland": "a grassy headland above the sea",
    "desert": "a desert of sand dunes", "plain": "a wide flat plain of grass", "street": "a narrow town street",
    "rooftop": "a flat rooftop among chimneys", "station": "a railway station platform", "garden": "a walled garden",
    "ruins": "ruins of old stone", "room": "a living room", "kitchen": "a small kitchen", "bedroom": "a bedroom",
    "office": "an office", "laboratory": "a laboratory", "shop": "the inside of a small shop", "diner": "a diner",
    "library": "a library of tall shelves", "corridor": "a long corridor", "theatre": "the stage of a theatre",
    "train": "the inside of a train carriage", "museum": "a museum hall", "orbit": "the inside of a space station",
    "space": "outer space", "planet": "the bare ground of another planet", "underwater": "the bottom of the sea",
    "micro-world": "a world inside a drop of water, seen through a microscope", "void": "an empty dark space",
}  # fmt: skip
_WALLS = (
    "walls of pale green plaster", "walls of dark wood", "faded flowered wallpaper", "whitewashed walls",
    "walls of bare brick", "walls painted ochre and white", "blue-grey panelled walls",
)  # fmt: skip
_FLOORS = ("worn floorboards", "a tiled floor in black and white", "a stone floor", "brown linoleum")
_GROUNDS = {
    "street": ("wet cobblestones and brick houses", "old stone houses with shutters", "timber-framed houses"),
    "garden": ("clipped hedges and gravel", "overgrown roses", "fruit trees in long grass"),
    "station": ("an iron and glass roof", "a small wooden station house", "red brick arches"),
    "plain": ("tall dry grass", "short pale grass", "a single dirt road"),
    "forest": ("white birches", "dark firs", "mossy oaks"),
    "headland": ("a low stone wall", "a white fence", "wind-bent grass"),
    "mountain": ("grey scree", "patches of snow", "dark pines below"),
}


def of_place(place: Place) -> str:
    """A place: what it is, what stands in it, and of what it is built, so that it is the same one each time."""
    name = place.name.lower()
    what = _SETS[place.set]
    with_ = [feature.replace("-", " ") for feature in place.features]
    if place.interior:
        built = [choice(_WALLS, place.seed, "walls"), choice(_FLOORS, place.seed, "floor")]
        built = built if place.set not in ("orbit", "train", "theatre") else []
    else:
        built = [choice(_GROUNDS[place.set], place.seed, "ground")] if place.set in _GROUNDS else []
    has = _and([*with_, *built])
    return f"{name}, {what}{f', with {has}' if has else ''}"


def _and(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _a(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"
