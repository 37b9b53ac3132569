"""The proportions of four-legged animals, where the withers are 1 high: a row each, a builder for all."""

from dataclasses import dataclass, replace

from filmgen.film.story import Look


@dataclass(frozen=True)
class Species:
    """`length` from hip to shoulder; `chest` and `waist` are the trunk's depths; `neck` is long at an `angle` above the
    level; `head` its length in withers; `tail` (length, thickness, angle below level)."""

    length: float = 1.0
    chest: float = 0.46
    waist: float = 0.36
    leg: float = 0.085
    neck: float = 0.42
    angle: float = 40.0
    throat: float = 0.2
    head: float = 0.44
    skull: str = "dog"
    nod: float = 8.0
    ear: str = "pricked"
    tail: tuple[float, float, float] = (0.6, 0.07, 20.0)
    brush: float = 0.4
    """How full the end of the tail is."""
    tall: float = 1.45
    """Its height standing."""
    hoof: bool = False
    mane: str = ""
    """crest: along the neck; ruff: round the face; beard: under the throat; wool: all over."""
    horns: str = ""
    hump: float = 0.0
    trunk: bool = False
    shell: bool = False
    spines: bool = False
    sprawl: float = 0.0
    """How low the body is slung between its legs (crocodile, tortoise, frog)."""
    slope: float = 0.0
    """How much higher the shoulders are than the hips."""
    arch: float = 0.0
    """How much the middle of the back rises."""
    haunch: float = 1.0
    """How thick the hind legs are, beside the fore legs."""
    arm: float = 0.0
    """Above 0, fore legs that hang free: their length."""
    curl: float = 0.0
    """Degrees by which the tail turns up toward its end."""
    marks: str = ""
    """stripes, spots, blotches, patches, band, rings, mask."""
    crest: float = 0.0
    """The height of spikes along the back."""
    wings: str = ""


def _of(name: str, **changes: object) -> Species:
    return replace(SPECIES[name], **changes)  # type: ignore[arg-type]


SPECIES: dict[str, Species] = {
    "dog": Species(0.95, 0.44, 0.32, 0.08, 0.36, 46, 0.24, 0.5, "dog", 6, "flop", (0.6, 0.06, -36), 0.2, 1.5),
    "wolf": Species(1.05, 0.5, 0.36, 0.08, 0.40, 24, 0.30, 0.56, "wolf", 10, "pricked", (0.7, 0.1, 46), 1.0, 1.36,
        arch=0.02),
    "fox": Species(1.15, 0.42, 0.34, 0.06, 0.36, 30, 0.22, 0.56, "fox", 12, "pricked", (1.05, 0.11, 24), 1.9, 1.4),
    "cat": Species(1.05, 0.42, 0.38, 0.075, 0.24, 50, 0.21, 0.44, "cat", 2, "cat", (0.95, 0.055, -48), 0.0, 1.42,
        arch=0.02, curl=-40),
    "tiger": Species(1.25, 0.5, 0.42, 0.11, 0.30, 24, 0.28, 0.48, "cat", 6, "round", (0.95, 0.055, 40), 0.0, 1.3,
        marks="stripes", curl=-60),
    "lion": Species(1.2, 0.5, 0.38, 0.105, 0.32, 34, 0.28, 0.48, "cat", 6, "round", (0.95, 0.045, 46), 2.4, 1.42,
        mane="ruff", curl=-60),
    "bear": Species(1.0, 0.70, 0.68, 0.17, 0.34, 14, 0.44, 0.5, "bear", 14, "round", (0.1, 0.1, 50), 0.0, 1.24,
        hump=0.10, arch=0.02),
    "badger": Species(1.35, 0.72, 0.76, 0.14, 0.26, 4, 0.38, 0.62, "fox", 14, "small", (0.34, 0.12, 30), 0.6, 1.1,
        marks="mask"),
    "skunk": Species(1.2, 0.6, 0.7, 0.1, 0.22, 6, 0.3, 0.5, "fox", 14, "small", (1.05, 0.17, -60), 1.7, 1.35,
        marks="band", curl=50, arch=0.06),
    "raccoon": Species(1.1, 0.6, 0.64, 0.09, 0.22, 12, 0.32, 0.56, "fox", 12, "round", (0.8, 0.13, 20), 0.9, 1.16,
        marks="rings", arch=0.08),
    "anteater": Species(1.3, 0.6, 0.6, 0.12, 0.3, 2, 0.26, 0.95, "anteater", 16, "small", (1.1, 0.2, 20), 1.4, 1.1,
        marks="band"),
    "sloth": Species(0.9, 0.6, 0.6, 0.12, 0.24, 30, 0.3, 0.44, "ape", 0, "none", (0.05, 0.05, 40), 0.0, 1.3,
        slope=0.16),
    "horse": Species(1.05, 0.52, 0.44, 0.078, 0.66, 52, 0.24, 0.5, "horse", 42, "upright", (0.8, 0.09, 68), 1.3, 1.7,
        hoof=True, mane="crest"),
    "donkey": Species(1.0, 0.5, 0.46, 0.075, 0.5, 44, 0.24, 0.52, "horse", 36, "long", (0.6, 0.04, 74), 1.8, 1.75,
        hoof=True, mane="crest"),
    "deer": Species(0.95, 0.42, 0.36, 0.055, 0.56, 60, 0.15, 0.4, "deer", 30, "side", (0.16, 0.07, 20), 0.6, 2.0,
        hoof=True, horns="antlers"),
    "moose": Species(0.95, 0.56, 0.46, 0.07, 0.44, 22, 0.3, 0.62, "moose", 26, "side", (0.12, 0.07, 40), 0.2, 1.75,
        hoof=True, horns="palmate", hump=0.1, mane="beard", slope=0.1),
    "antelope": Species(0.92, 0.42, 0.34, 0.055, 0.5, 62, 0.14, 0.38, "deer", 28, "side", (0.24, 0.04, 60), 0.8, 1.96,
        hoof=True, horns="lyre"),
    "cow": Species(1.25, 0.58, 0.6, 0.09, 0.40, 16, 0.30, 0.54, "cow", 28, "side", (0.85, 0.04, 82), 2.0, 1.26,
        hoof=True, horns="small-horns", marks="patches"),
    "bull": Species(1.2, 0.68, 0.54, 0.1, 0.34, 12, 0.42, 0.52, "cow", 30, "side", (0.85, 0.04, 80), 2.0, 1.26,
        hoof=True, horns="horns", hump=0.14, slope=0.08, marks="plain"),
    "bison": Species(1.1, 0.84, 0.52, 0.09, 0.24, -6, 0.5, 0.54, "cow", 34, "none", (0.5, 0.04, 70), 2.0, 1.3,
        hoof=True, horns="small-horns", hump=0.26, mane="beard", slope=0.2,
        marks="plain"),
    "goat": Species(0.95, 0.52, 0.5, 0.06, 0.42, 50, 0.2, 0.44, "sheep", 26, "side", (0.2, 0.08, -40), 0.6, 1.66,
        hoof=True, horns="scimitar", mane="beard"),
    "sheep": Species(1.0, 0.70, 0.68, 0.055, 0.28, 34, 0.26, 0.42, "sheep", 22, "side", (0.16, 0.1, 60), 0.4, 1.36,
        hoof=True, mane="wool"),
    "ram": Species(1.0, 0.70, 0.68, 0.06, 0.28, 32, 0.26, 0.44, "sheep", 22, "none", (0.16, 0.1, 60), 0.4, 1.4,
        hoof=True, mane="wool", horns="curled-horns"),
    "elephant": Species(0.95, 0.70, 0.68, 0.16, 0.16, 20, 0.42, 0.6, "elephant", 4, "big", (0.6, 0.035, 80), 1.4, 1.26,
        trunk=True, arch=0.05, slope=0.06),
    "mammoth": Species(0.9, 0.76, 0.66, 0.17, 0.16, 34, 0.44, 0.62, "elephant", 6, "small", (0.4, 0.05, 78), 0.6, 1.4,
        trunk=True, hump=0.12, slope=0.2, mane="beard"),
    "rhinoceros": Species(1.25, 0.68, 0.64, 0.14, 0.24, 2, 0.46, 0.62, "rhino", 26, "side", (0.4, 0.035, 76), 0.6, 1.16,
        hump=0.06, horns="none"),
    "hippopotamus": Species(1.35, 0.84, 0.86, 0.14, 0.2, 4, 0.5, 0.66, "hippo", 10, "small", (0.16, 0.05, 70), 0.0,
        1.1),
    "giraffe": Species(0.68, 0.40, 0.30, 0.055, 1.4, 72, 0.17, 0.32, "deer", 34, "side", (0.46, 0.028, 78), 2.6, 2.5,
        hoof=True, horns="knobs", marks="blotches", slope=0.18, mane="crest"),
    "camel": Species(0.95, 0.5, 0.4, 0.07, 0.72, 34, 0.16, 0.4, "camel", 14, "small", (0.4, 0.035, 76), 1.6, 1.58,
        hump=0.46),
    "llama": Species(0.85, 0.5, 0.46, 0.065, 0.72, 74, 0.2, 0.36, "camel", 12, "long", (0.24, 0.09, 10), 0.8, 1.95,
        mane="wool"),
    "mouse": Species(1.15, 0.76, 0.9, 0.07, 0.12, 8, 0.5, 0.86, "mouse", 10, "dish", (1.7, 0.035, 6), 0.0, 1.25,
        arch=0.14, curl=-30),
    "rat": Species(1.4, 0.62, 0.8, 0.07, 0.14, 6, 0.42, 0.84, "mouse", 10, "small", (1.9, 0.05, 6), 0.0, 1.1,
        arch=0.16, curl=-20),
    "hamster": Species(0.9, 0.9, 1.0, 0.08, 0.06, 10, 0.62, 0.8, "rabbit", 6, "small", (0.08, 0.05, 6), 0.0, 1.16,
        arch=0.12),
    "rabbit": Species(0.95, 0.62, 0.86, 0.09, 0.2, 48, 0.3, 0.56, "rabbit", 4, "long", (0.12, 0.17, -20), 0.2, 1.95,
        arch=0.14, haunch=1.7, slope=-0.02),
    "kangaroo": Species(0.75, 0.42, 0.56, 0.08, 0.34, 66, 0.2, 0.46, "deer", 18, "long", (1.3, 0.17, 46), -0.5, 2.25,
        slope=0.62, arm=0.5, haunch=2.0, arch=-0.02),
    "squirrel": Species(0.72, 0.5, 0.66, 0.07, 0.14, 44, 0.3, 0.5, "rabbit", 6, "tuft", (1.35, 0.2, -96), 0.6, 1.62,
        slope=0.40, arm=0.42, haunch=1.9, curl=70),
    "beaver": Species(1.15, 0.74, 0.9, 0.09, 0.12, 8, 0.46, 0.6, "beaver", 8, "small", (0.85, 0.2, 14), 0.6, 1.1,
        arch=0.12),
    "hedgehog": Species(1.15, 0.86, 0.96, 0.09, 0.1, -6, 0.44, 0.74, "mouse", 10, "small", (0.05, 0.05, 30), 0.0, 1.3,
        spines=True, arch=0.14),
    "armadillo": Species(1.2, 0.8, 0.84, 0.09, 0.12, 0, 0.34, 0.7, "anteater", 18, "upright", (0.8, 0.12, 26), -0.6,
        1.1, shell=True, arch=0.1),
    "mole": Species(1.3, 0.9, 0.9, 0.14, 0.06, 0, 0.56, 0.66, "mouse", 10, "none", (0.2, 0.05, 10), 0.0, 1.06),
    "pig": Species(1.2, 0.72, 0.7, 0.09, 0.18, 6, 0.44, 0.54, "pig", 10, "flop-up", (0.3, 0.035, -40), 0.0, 1.16,
        hoof=True, curl=520, arch=0.03),
    "boar": Species(1.1, 0.78, 0.6, 0.08, 0.2, 0, 0.46, 0.62, "pig", 16, "pricked", (0.4, 0.03, 60), 1.6, 1.16,
        hoof=True, mane="crest", hump=0.1, slope=0.06),
    "tortoise": Species(1.2, 0.8, 0.8, 0.16, 0.5, 24, 0.15, 0.56, "tortoise", 6, "none", (0.16, 0.08, 30), 0.0, 1.36,
        shell=True, sprawl=0.25),
    "crocodile": Species(1.9, 0.62, 0.6, 0.15, 0.26, 0, 0.38, 1.35, "crocodile", 0, "none", (2.1, 0.24, 8), -0.7, 1.1,
        sprawl=0.35, crest=0.1),
    "lizard": Species(1.5, 0.5, 0.46, 0.12, 0.26, 16, 0.3, 0.7, "lizard", 4, "none", (2.4, 0.18, 6), -0.8, 1.1,
        sprawl=0.32, curl=-30),
    "chameleon": Species(1.0, 0.66, 0.6, 0.08, 0.12, 14, 0.4, 0.66, "lizard", 2, "none", (1.3, 0.12, 4), -0.6, 1.25,
        sprawl=0.1, arch=0.12, curl=560, crest=0.07),
    "frog": Species(0.62, 0.78, 0.6, 0.11, 0.06, 34, 0.5, 0.92, "frog", -6, "none", (0.02, 0.02, 30), 0.0, 1.4,
        sprawl=0.22, slope=0.26, haunch=1.9),
    "dinosaur": Species(0.9, 0.5, 0.5, 0.13, 0.36, 52, 0.3, 0.66, "saurian", 22, "none", (1.7, 0.3, 8), -0.8, 1.6,
        slope=0.2, arm=0.3, haunch=1.7, crest=0.05),
    "triceratops": Species(1.2, 0.76, 0.72, 0.14, 0.2, 0, 0.5, 0.85, "triceratops", 16, "none", (1.0, 0.24, 24), -0.7,
        1.2, arch=0.06),
    "dragon": Species(1.25, 0.58, 0.42, 0.11, 0.85, 58, 0.2, 0.66, "dragon", 30, "none", (2.0, 0.24, 20), -0.75, 2.1,
        horns="swept", crest=0.13, wings="dragon", curl=-60),
    "ape": Species(0.72, 0.66, 0.5, 0.14, 0.16, 30, 0.42, 0.5, "ape", 8, "none", (0.02, 0.02, 30), 0.0, 1.5,
        slope=0.42, arch=0.04),
    "monkey": Species(0.72, 0.5, 0.4, 0.085, 0.18, 56, 0.22, 0.44, "ape", 2, "disc", (1.2, 0.05, -30), 0.0, 1.42,
        slope=0.22, curl=-200),
    "griffin": Species(1.1, 0.54, 0.42, 0.1, 0.46, 56, 0.3, 0.5, "eagle", 16, "pricked", (0.9, 0.045, 40), 2.4, 1.75,
        mane="crest", wings="feather", curl=-60),
    "monster": Species(1.05, 0.78, 0.54, 0.17, 0.36, 8, 0.46, 0.7, "bear", 12, "pricked", (0.9, 0.14, 30), -0.4, 1.36,
        mane="crest", horns="horns", hump=0.16, slope=0.12, crest=0.1),
}  # fmt: skip

SPECIES |= {
    "zebra": _of("horse", marks="stripes", ear="upright", neck=0.56, tall=1.62),
    "unicorn": _of("horse", horns="unicorn"),
    "poodle": _of("dog", mane="wool", brush=3.0),
    "hound": _of("dog", length=1.1),
    "panther": _of("tiger", marks="plain"),
    "leopard": _of("tiger", marks="spots", leg=0.09),
    "cheetah": _of("tiger", marks="spots", leg=0.075, waist=0.28, head=0.4, tall=1.4),
    "lynx": _of("cat", ear="tuft", tail=(0.16, 0.08, 10.0), mane="beard", leg=0.1),
    "hyena": _of("wolf", slope=0.22, ear="round", marks="spots", tail=(0.4, 0.08, 50.0)),
    "panda": _of("bear", marks="panda"),
    "koala": _of("bear", ear="dish", length=0.7, head=0.6, slope=0.2, tail=(0.02, 0.02, 30.0), tall=1.4),
    "wombat": _of("badger", marks="plain"),
    "otter": _of("badger", marks="plain", length=1.7, tail=(1.0, 0.14, 20.0), brush=-0.5, leg=0.09),
    "weasel": _of("fox", length=1.7, leg=0.05, chest=0.34, waist=0.32, neck=0.5, ear="small", tail=(0.7, 0.06, 16.0),
        brush=0.8),
    "reindeer": _of("deer", mane="beard", leg=0.065, neck=0.46, angle=44.0),
    "fawn": _of("deer", horns="", marks="spots"),
    "porcupine": _of("hedgehog", length=1.25),
    "toad": _of("frog", sprawl=0.3),
    "newt": _of("lizard", length=1.7),
    "hare": _of("rabbit", leg=0.075, length=1.05),
    "yak": _of("bison", mane="beard", hump=0.16, horns="horns", slope=0.08),
    "camel-train": _of("camel"),
    "werewolf": _of("wolf", mane="crest", chest=0.6),
}  # fmt: skip

_LIKE = {
    "puppy": "dog", "jackal": "fox", "coyote": "wolf", "kitten": "cat", "puma": "panther", "jaguar": "leopard",
    "lioness": "panther", "pony": "horse", "foal": "horse", "mule": "donkey", "stag": "deer", "elk": "deer",
    "gazelle": "antelope", "ox": "bull", "buffalo": "bison", "calf": "cow", "lamb": "sheep", "alpaca": "llama",
    "hog": "boar", "turtle": "tortoise", "iguana": "lizard", "gecko": "lizard", "salamander": "newt",
    "alligator": "crocodile", "beast": "monster", "ferret": "weasel", "stoat": "weasel", "shrew": "mouse",
    "guinea-pig": "hamster", "gorilla": "ape", "chimpanzee": "ape", "baboon": "monkey", "centaur": "horse",
    "sphinx": "lion", "chimera": "lion", "wyvern": "dragon", "hydra": "dragon", "polar-bear": "bear",
    "tyrannosaur": "dinosaur", "hippo": "hippopotamus", "rhino": "rhinoceros",
}  # fmt: skip


def species_of(words: tuple[str, ...], look: Look) -> Species:
    """The species a look names; failing a name, one with the features it lists."""
    forms = [*words, *(word.removesuffix("s") for word in words), *(word.rpartition("-")[2] for word in words)]
    named = next((form for form in forms if form in SPECIES or form in _LIKE), None)
    if named is not None:
        return _featured(SPECIES[_LIKE.get(named, named)], look)
    signs = {
        "trunk": "elephant", "antlers": "deer", "long-neck": "giraffe", "hump": "camel", "mane": "lion",
        "shell": "tortoise",
        "spines": "hedgehog", "claws": "monster", "whiskers": "cat", "long-ears": "rabbit", "horns": "goat",
        "hooves": "horse",
    }  # fmt: skip
    for feature, name in signs.items():
        if feature in look.features:
            return SPECIES[name]
    if look.covering in ("scales", "shell"):
        return SPECIES["crocodile" if look.covering == "scales" else "tortoise"]
    if look.covering == "skin":
        return SPECIES["horse" if look.height > 1.2 else "pig"]
    return SPECIES[
        "bear" if look.height > 1.6 else "wolf" if look.height > 0.75 else "dog" if look.height > 0.35 else "cat"
    ]


def _featured(kin: Species, look: Look) -> Species:
    """A species with what its look adds: a shell, spines, a hump, a long neck, wings."""
    grown: dict[str, object] = {}
    if "spines" in look.features:
        grown["spines"] = True
    if "shell" in look.features or look.covering == "shell":
        grown["shell"] = True
    if "hump" in look.features and kin.hump < 0.3 and kin.skull != "camel":
        grown["hump"] = 0.36
    if "long-ears" in look.features and kin.ear in ("none", "small"):
        grown["ear"] = "long"
    for sign in ("stripes", "spots"):
        if sign in look.features and not kin.marks:
            grown["marks"] = sign
    if "trunk" in look.features:
        grown["trunk"] = True
    if "wings" in look.features and not kin.wings:
        grown["wings"] = "dragon" if look.covering in ("scales", "shell", "stone") else "feather"
    return replace(kin, **grown) if grown else kin  # type: ignore[arg-type]
