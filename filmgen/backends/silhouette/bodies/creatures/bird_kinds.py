"""The proportions of birds, where the body is 1 long: a row each, a builder for all."""

from dataclasses import dataclass

from filmgen.film.story import Look


@dataclass(frozen=True)
class Kind:
    """`tilt` raises the head end; `neck` is (length, angle above level, curve), `beak` (length, depth, hook)."""

    tilt: float = 26.0
    deep: float = 0.3
    leg: float = 0.3
    neck: tuple[float, float, float] = (0.16, 50.0, 0.0)
    head: float = 0.15
    beak: tuple[float, float, float] = (0.16, 0.07, 0.0)
    tail: tuple[float, float] = (0.5, 0.12)
    crest: str = ""
    wing: float = 0.74
    thick: float = 0.1
    """Of the neck."""
    tall: float = 1.1


KINDS: dict[str, Kind] = {
    "sparrow": Kind(tail=(0.34, 0.1), head=0.19, neck=(0.1, 50.0, 0.0), beak=(0.13, 0.08, 0.0)),
    "crow": Kind(22, 0.26, 0.34, (0.2, 40, 0), 0.15, (0.24, 0.09, 0.2), (0.38, 0.12), tall=1.1),
    "heron": Kind(24, 0.24, 1.15, (1.05, 66, 0.5), 0.12, (0.46, 0.06, 0), (0.22, 0.1), "plume", 0.7, 0.075, 2.4),
    "flamingo": Kind(20, 0.28, 1.3, (1.2, 70, 0.7), 0.12, (0.26, 0.1, 0.9), (0.16, 0.1), "", 0.66, 0.07, 2.6),
    "swan": Kind(4, 0.34, 0.12, (1.0, 74, 0.7), 0.13, (0.22, 0.08, 0.1), (0.3, 0.16), "", 0.8, 0.1, 1.4),
    "duck": Kind(8, 0.32, 0.16, (0.34, 70, 0.1), 0.16, (0.24, 0.08, -0.1), (0.24, 0.14), "", 0.7, 0.14, 1.0),
    "hen": Kind(16, 0.38, 0.3, (0.32, 64, 0.1), 0.14, (0.13, 0.07, 0.2), (0.4, 0.3), "comb", 0.62, 0.16, 1.24),
    "owl": Kind(70, 0.46, 0.14, (0.04, 86, 0), 0.31, (0.1, 0.12, 0.9), (0.1, 0.16), "horns", 0.86, 0.2, 1.42),
    "eagle": Kind(46, 0.3, 0.26, (0.2, 58, 0), 0.17, (0.2, 0.11, 1.0), (0.34, 0.16), "", 0.92, 0.18, 1.3),
    "penguin": Kind(80, 0.42, 0.05, (0.1, 84, 0), 0.19, (0.2, 0.06, 0.1), (0.06, 0.1), "", 0.56, 0.17, 1.44),
    "gull": Kind(10, 0.24, 0.28, (0.2, 40, 0), 0.14, (0.2, 0.07, 0.4), (0.26, 0.1), "", 0.9, 0.11, 0.9),
    "ostrich": Kind(8, 0.44, 1.0, (0.95, 78, 0.2), 0.13, (0.18, 0.08, 0.1), (0.34, 0.3), "", 0.5, 0.09, 2.3),
    "parrot": Kind(58, 0.26, 0.14, (0.1, 70, 0), 0.2, (0.14, 0.16, 1.1), (0.4, 0.1), "plume", 0.7, 0.2, 1.3),
    "peacock": Kind(18, 0.28, 0.36, (0.5, 72, 0.2), 0.11, (0.13, 0.06, 0.2), (1.2, 0.26), "crown", 0.6, 0.1, 1.5),
    "pigeon": Kind(24, 0.32, 0.2, (0.2, 60, 0), 0.15, (0.12, 0.05, 0.2), (0.3, 0.12), "", 0.74, 0.16, 1.0),
    "bat": Kind(80, 0.22, 0.04, (0.02, 80, 0), 0.2, (0.06, 0.08, 0), (0.06, 0.06), "ears", 1.1, 0.2, 1.2),
}  # fmt: skip  # fmt: skip

_LIKE = {
    "raven": "crow", "rook": "crow", "magpie": "crow", "jackdaw": "crow", "stork": "heron", "crane": "heron",
    "ibis": "heron",
    "egret": "heron", "goose": "swan", "goose-bird": "duck", "chicken": "hen", "rooster": "hen", "cockerel": "hen",
    "cock": "hen",
    "turkey": "hen", "hawk": "eagle", "falcon": "eagle", "vulture": "eagle", "buzzard": "eagle",
    "albatross": "gull", "seagull": "gull",
    "emu": "ostrich", "dodo": "ostrich", "dove": "pigeon", "robin": "sparrow", "wren": "sparrow",
    "finch": "sparrow", "swallow": "sparrow",
    "canary": "sparrow", "nightingale": "sparrow", "blackbird": "sparrow", "lark": "sparrow", "puffin": "penguin",
    "toucan": "parrot",
    "phoenix": "peacock", "kingfisher": "sparrow", "woodpecker": "sparrow", "hummingbird": "sparrow",
    "cuckoo": "pigeon",
}  # fmt: skip  # fmt: skip


def kind_of(words: tuple[str, ...], look: Look) -> Kind:
    for word in words:
        for form in (word, word.removesuffix("s"), word.rpartition("-")[2]):
            if form in KINDS or form in _LIKE:
                return KINDS[_LIKE.get(form, form)]
    if "long-neck" in look.features or "long-legs" in look.features or look.height > 1.0:
        return KINDS["heron"]
    if "large-eyes" in look.features:
        return KINDS["owl"]
    return KINDS["bat"] if look.covering == "skin" else KINDS["crow" if look.height > 0.3 else "sparrow"]
