"""The proportions of birds, where the body is 1 long: a row each, a builder for all."""

from dataclasses import dataclass, replace

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
    """How long its feathers are, and how widely they spread."""
    crest: str = ""
    wing: float = 0.74
    thick: float = 0.1
    """Of the neck."""
    tall: float = 1.1
    bill: str = ""
    """pouch, great, flat; otherwise a plain beak."""
    display: str = ""
    """fan: a wheel of tail feathers held up; plumes: a cock's; fork: a swallow's."""
    belly: bool = False
    """Pale in front."""
    leathery: bool = False
    """Skin for wings, as bats have."""


KINDS: dict[str, Kind] = {
    "sparrow": Kind(26, 0.36, 0.26, (0.1, 50.0, 0.0), 0.2, (0.12, 0.09, 0.0), (0.36, 0.1), tall=1.06),
    "crow": Kind(22, 0.3, 0.34, (0.2, 44, 0), 0.16, (0.26, 0.10, 0.25), (0.42, 0.12), tall=1.16),
    "heron": Kind(26, 0.26, 1.15, (1.05, 66, 0.5), 0.12, (0.48, 0.065, 0), (0.22, 0.1), "plume", 0.72, 0.07, 2.4),
    "stork": Kind(24, 0.3, 1.15, (0.85, 74, 0.2), 0.13, (0.56, 0.07, 0), (0.22, 0.12), "", 0.76, 0.08, 2.5),
    "flamingo": Kind(14, 0.32, 1.35, (1.3, 76, 0.85), 0.12, (0.26, 0.12, 1.8), (0.16, 0.1), "", 0.66, 0.06, 2.6),
    "swan": Kind(4, 0.38, 0.1, (1.05, 78, 0.75), 0.13, (0.22, 0.08, 0.2), (0.28, 0.16), "", 0.85, 0.1, 1.45, "flat"),
    "goose": Kind(16, 0.36, 0.26, (0.62, 76, 0.2), 0.13, (0.2, 0.1, 0.1), (0.26, 0.14), "", 0.78, 0.1, 1.5, "flat"),
    "duck": Kind(8, 0.36, 0.16, (0.3, 72, 0.1), 0.18, (0.26, 0.10, -0.1), (0.24, 0.14), "", 0.7, 0.13, 1.06, "flat"),
    "hen": Kind(20, 0.44, 0.28, (0.3, 66, 0.1), 0.15, (0.13, 0.08, 0.2), (0.36, 0.3), "comb", 0.62, 0.17, 1.24),
    "rooster": Kind(30, 0.4, 0.34, (0.42, 74, 0.1), 0.15, (0.14, 0.08, 0.3), (0.3, 0.2), "great-comb", 0.64, 0.17, 1.5,
        display="plumes"),
    "turkey": Kind(24, 0.54, 0.3, (0.36, 74, 0.5), 0.11, (0.12, 0.07, 0.4), (0.6, 0.3), "wattle", 0.66, 0.08, 1.5,
        display="fan"),
    "owl": Kind(72, 0.5, 0.12, (0.04, 86, 0), 0.32, (0.09, 0.13, 0.9), (0.1, 0.16), "horns", 0.9, 0.24, 1.46),
    "eagle": Kind(48, 0.36, 0.24, (0.2, 62, 0), 0.17, (0.2, 0.13, 1.2), (0.34, 0.16), "", 0.98, 0.18, 1.32),
    "vulture": Kind(44, 0.4, 0.24, (0.42, 18, -0.5), 0.12, (0.2, 0.11, 1.4), (0.28, 0.14), "", 1.0, 0.055, 1.12),
    "penguin": Kind(84, 0.46, 0.05, (0.1, 86, 0), 0.19, (0.2, 0.06, 0.15), (0.06, 0.1), "", 0.58, 0.19, 1.44,
        belly=True),
    "puffin": Kind(66, 0.46, 0.14, (0.08, 84, 0), 0.23, (0.2, 0.26, 0.5), (0.12, 0.1), "", 0.56, 0.2, 1.36,
        belly=True),
    "gull": Kind(12, 0.28, 0.28, (0.2, 46, 0), 0.15, (0.2, 0.08, 0.5), (0.26, 0.1), "", 1.0, 0.12, 0.98, belly=True),
    "albatross": Kind(14, 0.3, 0.22, (0.26, 50, 0), 0.16, (0.28, 0.09, 0.7), (0.2, 0.1), "", 1.2, 0.12, 1.0),
    "pelican": Kind(22, 0.38, 0.26, (0.7, 80, 0.75), 0.14, (0.62, 0.09, 0.1), (0.2, 0.12), "", 0.86, 0.09, 1.5,
        "pouch"),
    "ostrich": Kind(8, 0.54, 1.0, (1.0, 82, 0.15), 0.13, (0.18, 0.09, 0.1), (0.36, 0.34), "", 0.56, 0.055, 2.4),
    "dodo": Kind(20, 0.6, 0.26, (0.3, 70, 0.3), 0.2, (0.3, 0.18, 1.3), (0.2, 0.34), "", 0.4, 0.16, 1.4),
    "parrot": Kind(60, 0.32, 0.14, (0.1, 74, 0), 0.22, (0.12, 0.2, 1.5), (0.62, 0.08), "", 0.72, 0.22, 1.34),
    "cockatoo": Kind(60, 0.32, 0.14, (0.1, 74, 0), 0.21, (0.12, 0.19, 1.4), (0.3, 0.1), "fan", 0.72, 0.22, 1.5),
    "toucan": Kind(52, 0.34, 0.14, (0.1, 70, 0), 0.2, (0.58, 0.26, 0.5), (0.4, 0.1), "", 0.66, 0.2, 1.2, "great",
        belly=True),
    "peacock": Kind(22, 0.32, 0.36, (0.5, 76, 0.2), 0.11, (0.13, 0.06, 0.2), (1.25, 0.3), "crown", 0.6, 0.1, 2.1,
        display="fan"),
    "phoenix": Kind(40, 0.3, 0.3, (0.4, 70, 0.3), 0.13, (0.16, 0.09, 0.9), (1.2, 0.24), "fan", 1.15, 0.1, 1.5,
        display="streamers"),
    "pigeon": Kind(24, 0.38, 0.18, (0.2, 68, 0), 0.14, (0.12, 0.055, 0.2), (0.32, 0.12), "", 0.78, 0.17, 1.06),
    "robin": Kind(34, 0.46, 0.26, (0.06, 60, 0.0), 0.22, (0.11, 0.06, 0.0), (0.28, 0.08), tall=1.2, belly=True),
    "hummingbird": Kind(52, 0.28, 0.06, (0.08, 60, 0), 0.15, (0.46, 0.03, 0.1), (0.24, 0.12), "", 0.8, 0.14, 1.2),
    "woodpecker": Kind(74, 0.28, 0.14, (0.12, 60, 0), 0.16, (0.3, 0.07, 0), (0.36, 0.06), "plume", 0.7, 0.15, 1.36),
    "swallow": Kind(16, 0.24, 0.1, (0.08, 40, 0), 0.15, (0.08, 0.06, 0.0), (0.5, 0.1), "", 1.1, 0.14, 0.8,
        display="fork", belly=True),
    "bat": Kind(70, 0.26, 0.04, (0.02, 80, 0), 0.2, (0.06, 0.08, 0), (0.06, 0.06), "ears", 1.25, 0.2, 1.2,
        leathery=True),
    "pterodactyl": Kind(30, 0.24, 0.16, (0.4, 60, 0.3), 0.13, (0.52, 0.09, 0), (0.1, 0.06), "blade", 1.5, 0.09, 1.3,
        leathery=True),
}  # fmt: skip

KINDS |= {
    "magpie": replace(KINDS["crow"], tail=(0.8, 0.08), belly=True),
    "raven": replace(KINDS["crow"], beak=(0.3, 0.13, 0.4), thick=0.14),
    "crane": replace(KINDS["stork"], crest="comb", display=""),
    "kingfisher": replace(KINDS["sparrow"], beak=(0.34, 0.08, 0.0), crest="plume"),
    "emu": replace(KINDS["ostrich"], tail=(0.3, 0.2)),
}

_LIKE = {
    "rook": "crow", "jackdaw": "crow", "ibis": "flamingo", "egret": "heron", "chicken": "hen", "cockerel": "rooster",
    "cock": "rooster", "hawk": "eagle", "falcon": "eagle", "kestrel": "eagle", "buzzard": "eagle", "condor": "vulture",
    "seagull": "gull", "dove": "pigeon", "wren": "robin", "finch": "sparrow", "canary": "sparrow", "bird": "sparrow",
    "nightingale": "sparrow", "blackbird": "sparrow", "starling": "sparrow", "lark": "sparrow", "swift": "swallow",
    "cuckoo": "pigeon", "pheasant": "peacock", "songbird": "sparrow",
}  # fmt: skip


def kind_of(words: tuple[str, ...], look: Look) -> Kind:
    """The kind of bird a look names; failing a name, one with the features it lists."""
    forms = [*words, *(word.removesuffix("s") for word in words), *(word.rpartition("-")[2] for word in words)]
    named = next((form for form in forms if form in KINDS or form in _LIKE), None)
    if named is not None and not (named == "bird" and look.height > 1.0):
        return KINDS[_LIKE.get(named, named)]
    if "long-neck" in look.features or "long-legs" in look.features or look.height > 1.0:
        return KINDS["heron"]
    if "large-eyes" in look.features:
        return KINDS["owl"]
    return KINDS["bat"] if look.covering == "skin" else KINDS["crow" if look.height > 0.3 else "sparrow"]
