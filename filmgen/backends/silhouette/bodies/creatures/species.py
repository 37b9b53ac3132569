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
    hoof: bool = False
    mane: bool = False
    horns: str = ""
    hump: float = 0.0
    trunk: bool = False
    shell: bool = False
    spines: bool = False
    sprawl: float = 0.0
    """How low the body is slung between its legs (crocodile, tortoise, frog)."""
    tall: float = 1.45
    """Its height standing."""


SPECIES: dict[str, Species] = {
    "dog": Species(0.95, 0.44, 0.32, 0.075, 0.42, 48, 0.2, 0.5, "dog", 6, "flop", (0.62, 0.06, -30), 0.3, tall=1.5),
    "wolf": Species(1.05, 0.5, 0.36, 0.075, 0.42, 22, 0.26, 0.56, "wolf", 8, "pricked", (0.7, 0.09, 42), 1.2,
        tall=1.34),
    "fox": Species(1.2, 0.42, 0.34, 0.06, 0.4, 24, 0.2, 0.56, "wolf", 8, "pricked", (1.0, 0.1, 26), 1.8, tall=1.34),
    "cat": Species(1.1, 0.42, 0.38, 0.07, 0.28, 42, 0.19, 0.46, "cat", 2, "cat", (0.95, 0.06, -34), 0.0, tall=1.42),
    "lion": Species(1.15, 0.5, 0.38, 0.1, 0.34, 36, 0.26, 0.5, "cat", 4, "round", (0.95, 0.05, 48), 1.8, mane=True,
        tall=1.42),
    "bear": Species(1.05, 0.66, 0.62, 0.15, 0.4, 12, 0.32, 0.52, "bear", 10, "round", (0.12, 0.1, 50), 0.0,
        hump=0.1, tall=1.2),
    "horse": Species(1.0, 0.5, 0.42, 0.075, 0.66, 46, 0.2, 0.52, "horse", 40, "pricked", (0.72, 0.09, 66), 1.4,
        hoof=True, mane=True, tall=1.62),
    "deer": Species(0.95, 0.42, 0.36, 0.055, 0.58, 58, 0.13, 0.4, "horse", 30, "side", (0.16, 0.07, 20), 0.6,
        hoof=True, horns="antlers", tall=1.95),
    "cow": Species(1.2, 0.58, 0.58, 0.09, 0.42, 14, 0.26, 0.54, "cow", 24, "side", (0.85, 0.045, 80), 1.6,
        hoof=True, horns="small-horns", tall=1.24),
    "goat": Species(0.95, 0.5, 0.48, 0.06, 0.46, 46, 0.18, 0.42, "sheep", 26, "side", (0.18, 0.08, -30), 0.6,
        hoof=True, horns="horns", tall=1.56),
    "sheep": Species(1.0, 0.62, 0.6, 0.06, 0.34, 38, 0.2, 0.42, "sheep", 22, "side", (0.2, 0.1, 60), 0.4, hoof=True,
        tall=1.36),
    "elephant": Species(0.95, 0.64, 0.6, 0.15, 0.22, 18, 0.4, 0.56, "elephant", 0, "big", (0.6, 0.04, 78), 0.8,
        trunk=True, tall=1.22),
    "giraffe": Species(0.72, 0.42, 0.34, 0.06, 1.15, 66, 0.14, 0.32, "horse", 26, "side", (0.42, 0.03, 76), 2.0,
        hoof=True, horns="small-horns", tall=2.16),
    "camel": Species(0.95, 0.48, 0.4, 0.07, 0.7, 30, 0.15, 0.4, "horse", 8, "round", (0.4, 0.04, 74), 1.4,
        hump=0.36, tall=1.5),
    "mouse": Species(1.5, 0.7, 0.74, 0.08, 0.2, 10, 0.36, 0.9, "mouse", 6, "round", (1.9, 0.05, 6), 0.0, tall=1.3),
    "rabbit": Species(1.15, 0.62, 0.74, 0.1, 0.26, 44, 0.26, 0.62, "rabbit", 4, "long", (0.14, 0.16, 0), 0.2, tall=1.9),
    "hedgehog": Species(1.5, 0.86, 0.86, 0.1, 0.16, -10, 0.36, 0.8, "mouse", 4, "round", (0.05, 0.05, 30), 0.0,
        spines=True, tall=1.24),
    "pig": Species(1.2, 0.66, 0.64, 0.09, 0.24, 4, 0.34, 0.54, "pig", 8, "flop", (0.3, 0.04, -40), 0.0, tall=1.18),
    "tortoise": Species(1.3, 0.8, 0.8, 0.16, 0.5, 20, 0.15, 0.6, "tortoise", 6, "none", (0.16, 0.08, 30), 0.0,
        shell=True, sprawl=0.25, tall=1.36),
    "crocodile": Species(2.1, 0.62, 0.6, 0.15, 0.3, 0, 0.34, 1.25, "crocodile", 0, "none", (2.0, 0.2, 8), 0.0,
        sprawl=0.35, tall=1.1),
    "frog": Species(0.9, 0.7, 0.5, 0.12, 0.14, 30, 0.36, 0.86, "frog", 0, "none", (0.02, 0.02, 30), 0.0, sprawl=0.3,
        tall=1.4),
    "monster": Species(1.05, 0.72, 0.5, 0.16, 0.44, 10, 0.36, 0.66, "bear", 8, "pricked", (0.9, 0.12, 30), 0.6,
        mane=True, horns="horns", hump=0.12, tall=1.36),
}  # fmt: skip

_LIKE = {
    "hound": "dog", "puppy": "dog", "jackal": "fox", "kitten": "cat", "tiger": "lion", "panther": "cat",
    "leopard": "cat",
    "pony": "horse", "donkey": "horse", "mule": "horse", "zebra": "horse", "unicorn": "horse", "stag": "deer",
    "elk": "deer",
    "moose": "deer", "reindeer": "deer", "antelope": "goat", "bull": "cow", "ox": "cow", "buffalo": "cow",
    "ram": "sheep",
    "lamb": "sheep", "mammoth": "elephant", "llama": "camel", "alpaca": "camel", "rat": "mouse", "hamster": "mouse",
    "squirrel": "fox", "hare": "rabbit", "badger": "bear", "otter": "fox", "boar": "pig", "hog": "pig",
    "rhinoceros": "cow",
    "hippopotamus": "pig", "turtle": "tortoise", "lizard": "crocodile", "alligator": "crocodile", "newt": "crocodile",
    "toad": "frog", "porcupine": "hedgehog", "dinosaur": "crocodile", "werewolf": "wolf", "beast": "monster",
    "yak": "monster",
    "salamander": "crocodile", "gecko": "crocodile", "weasel": "fox", "raccoon": "fox", "kangaroo": "rabbit",
    "beaver": "mouse",
}  # fmt: skip


def species_of(words: tuple[str, ...], look: Look) -> Species:
    """The species a look names; failing a name, one with the features it lists."""
    for word in words:
        for form in (word, word.removesuffix("s")):
            if form in SPECIES or form in _LIKE:
                found = SPECIES[_LIKE.get(form, form)]
                return replace(found, horns="unicorn") if form == "unicorn" else found
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
