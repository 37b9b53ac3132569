"""What a person wears, read from the words of a Look: hair, hat, coat, shoes, and the small things that identify."""

from dataclasses import dataclass, field, replace
from functools import lru_cache

from filmgen.backends.silhouette.chance import chance
from filmgen.film.story import Look

HATS = {
    "fedora": "fedora", "trilby": "fedora", "bowler": "bowler", "derby": "bowler", "top-hat": "top", "tophat": "top",
    "cap": "cap", "flat-cap": "cap", "peaked-cap": "peaked", "captain": "peaked", "police-cap": "peaked",
    "hood": "hood", "beret": "beret", "sou'wester": "souwester", "souwester": "souwester", "sun-hat": "sunhat",
    "sunhat": "sunhat", "straw-hat": "sunhat", "wool-hat": "beanie", "beanie": "beanie", "bobble-hat": "beanie",
    "crown": "crown", "helmet": "helmet", "headscarf": "headscarf", "kerchief": "headscarf",
    "wizard": "pointed", "witch": "pointed", "pointed-hat": "pointed", "cowboy": "cowboy", "stetson": "cowboy",
    "cloche": "cloche", "bonnet": "cloche", "turban": "turban", "nightcap": "nightcap", "hard-hat": "hardhat",
    "mitre": "mitre", "veil": "headscarf", "tiara": "crown", "earmuffs": "earmuffs", "headphones": "earmuffs",
}  # fmt: skip
HAIRS = {
    "bun": "bun", "bob": "bob", "long-hair": "long", "ponytail": "ponytail", "braid": "braid", "plait": "braid",
    "braids": "braid", "tousled": "tousled", "wild-hair": "wild", "curls": "wild", "curly": "wild", "afro": "wild",
    "short-hair": "short", "bald": "bald", "quiff": "quiff", "wig": "wild", "pigtails": "braid", "fringe": "bob",
}  # fmt: skip


@dataclass(frozen=True)
class Coat:
    """`length` in leg lengths of two (1 is the knee, 2 the ankle); `flare` in head heights at the hem."""

    length: float = 1.2
    flare: float = 0.06
    belt: bool = False
    collar: bool = False
    wide: float = 1.0
    cape: bool = False


COATS = {
    "coat": Coat(1.25, 0.08, collar=True),
    "overcoat": Coat(1.4, 0.10, collar=True, wide=1.06),
    "greatcoat": Coat(1.7, 0.20, collar=True, wide=1.14),
    "trenchcoat": Coat(1.3, 0.22, belt=True, collar=True),
    "trench-coat": Coat(1.3, 0.22, belt=True, collar=True),
    "raincoat": Coat(1.12, 0.26, collar=True, wide=1.06),
    "oilskin": Coat(1.42, 0.30, wide=1.16),
    "lab-coat": Coat(1.1, 0.05, collar=True),
    "labcoat": Coat(1.1, 0.05, collar=True),
    "jacket": Coat(0.34, 0.02, collar=True),
    "suit": Coat(0.42, 0.0, collar=True),
    "blazer": Coat(0.4, 0.0, collar=True),
    "waistcoat": Coat(0.2, 0.0),
    "uniform": Coat(0.45, 0.03, belt=True),
    "tuxedo": Coat(0.42, 0.0, collar=True),
    "tailcoat": Coat(0.95, 0.0, collar=True),
    "parka": Coat(0.72, 0.06, wide=1.2),
    "anorak": Coat(0.5, 0.05, wide=1.16),
    "furs": Coat(1.2, 0.2, wide=1.3),
    "dress": Coat(1.05, 0.34, belt=True),
    "gown": Coat(1.82, 0.5, belt=True),
    "skirt": Coat(1.0, 0.26, belt=True),
    "robe": Coat(1.86, 0.30, wide=1.08),
    "robes": Coat(1.86, 0.30, wide=1.08),
    "habit": Coat(1.8, 0.2),
    "kimono": Coat(1.7, 0.08, belt=True),
    "cloak": Coat(1.7, 0.30, cape=True),
    "cape": Coat(1.35, 0.30, cape=True),
    "poncho": Coat(0.6, 0.34, cape=True),
    "apron": Coat(0.95, 0.10, belt=True),
    "tunic": Coat(0.6, 0.12, belt=True),
    "nightgown": Coat(1.5, 0.22),
    "pyjamas": Coat(0.3, 0.05),
    "cardigan": Coat(0.45, 0.04),
    "sweater": Coat(0.12, 0.02, wide=1.08),
    "jumper": Coat(0.12, 0.02, wide=1.08),
    "smock": Coat(0.7, 0.16),
    "toga": Coat(1.6, 0.18),
    "frock": Coat(1.05, 0.34, belt=True),
}


NECKS = {
    "uniform": "stand", "tunic": "stand", "oilskin": "stand", "greatcoat": "stand", "parka": "crew", "anorak": "crew",
    "dress": "round", "frock": "round", "smock": "round", "furs": "round", "nightgown": "round", "skirt": "round",
    "gown": "bare", "sweater": "crew", "jumper": "crew", "pyjamas": "lapels", "cardigan": "vee", "waistcoat": "vee",
    "kimono": "vee", "robe": "vee", "robes": "vee", "toga": "vee", "habit": "vee", "apron": "bib",
}  # fmt: skip
"""What a garment has about the neck; those with a collar that is turned down have lapels (see `trimmings`)."""


@dataclass(frozen=True)
class Costume:
    kind: str = "m"
    """The body's outline: m or f."""
    child: bool = False
    old: bool = False
    girth: float = 1.0
    hair: str = "short"
    hat: str = ""
    coat: Coat | None = None
    neck: str = ""
    """What it has about the neck (see `NECKS`)."""
    legs: str = "trouser"
    arms: str = "sleeve"
    shoes: str = "shoe"
    beard: bool = False
    moustache: bool = False
    glasses: bool = False
    scarf: bool = False
    pack: bool = False
    tie: bool = False
    mask: bool = False
    spacesuit: bool = False
    features: tuple[str, ...] = ()
    face: tuple[float, float, float] = field(default=(0.0, 0.0, 0.0))
    """Nose, chin and brow, each from -1 to 1: what makes a profile this person's."""


_SKIRTED = ("dress", "gown", "skirt", "frock", "nightgown", "kimono")
_BUILD = {"slim": 0.92, "average": 1.0, "stout": 1.42}


@lru_cache(256)
def costume(look: Look, seed: int) -> Costume:
    """The costume that a Look asks for; what it leaves open is chosen by the seed, the same every time."""
    rng = chance("costume", seed)
    picks, face = rng.random(4), tuple(float(v) for v in rng.uniform(-1, 1, 3))
    words = tuple(word.lower().replace(" ", "-") for word in (*look.wears, *look.features, *look.outline.split()))
    woman = look.gender == "woman"
    worn = Costume(
        kind="f" if woman and look.build != "stout" else "m",
        child=look.age == "child",
        old=look.age == "old",
        girth=_BUILD[look.build] * (0.96 if look.age == "child" else 1.0),
        features=look.features,
        face=face,
        arms="slim" if woman else "sleeve",
    )
    hat = next((HATS[word] for word in words if word in HATS), "")
    if not hat and "hat" in words:
        hat = "cloche" if woman else ("fedora" if picks[0] < 0.7 else "bowler")
    hair = next((HAIRS[word] for word in words if word in HAIRS), "")
    worn = replace(worn, hat=hat, hair=hair or _hair(look, float(picks[1])))
    names = [word for word in words if word in COATS]
    garment = max(names, key=lambda word: COATS[word].length) if names else _garment(look, float(picks[2]))
    coat = COATS.get(garment)
    if names and COATS[names[0]] is not coat and any(COATS[name].collar for name in names):
        coat = replace(coat, collar=True)
    if coat and woman and not coat.cape and coat.length > 0.5:
        coat = replace(coat, flare=coat.flare + 0.06, belt=True)
    if "shawl" in words:
        coat = replace(coat or COATS["robe"], cape=True)
    skirted = any(name in _SKIRTED for name in names)
    bare = woman and (skirted or not names) and look.age == "adult"
    worn = replace(
        worn,
        coat=coat,
        neck=NECKS.get(garment, "lapels" if coat is not None and coat.collar else ""),
        legs="slim" if woman or look.age == "child" else "trouser",
        shoes="heel" if bare else "shoe",
        beard=_any(words, "beard", "bearded"),
        moustache=_any(words, "moustache", "mustache"),
        glasses=_any(words, "glasses", "spectacles", "goggles", "monocle"),
        scarf=_any(words, "scarf", "muffler"),
        pack=_any(words, "pack", "backpack", "rucksack", "knapsack"),
        tie=_any(words, "tie", "bow-tie", "necktie"),
        mask=_any(words, "mask"),
    )
    if _any(words, "boots", "wellingtons", "parka", "oilskin", "furs", "boot"):
        worn = replace(worn, shoes="boot", legs="boot")
    if any(name in ("sweater", "coat", "parka", "overcoat", "oilskin", "furs", "robe", "cloak") for name in names):
        worn = replace(
            worn, arms="wide" if coat and coat.wide > 1.05 or "cloak" in names or "robe" in names else "sleeve"
        )
    if "parka" in names and not hat:
        worn = replace(worn, hat="hood")
    if coat is None and look.covering in ("fur", "stone", "feathers", "leaves"):
        bulk = 1.34 if look.covering in ("fur", "stone") else 1.1
        worn = replace(worn, girth=max(worn.girth, bulk), legs="suit", arms="suit", shoes="bare", kind="m")
    if "bones" in look.features:
        worn = replace(worn, legs="bone", arms="bone", shoes="bare", girth=0.8, kind="m")
    if _any(words, "spacesuit", "space-suit", "astronaut", "diving-suit", "diver"):
        worn = replace(worn, spacesuit=True, hat="", coat=None, legs="suit", arms="suit", shoes="boot", scarf=False)
    return worn


def _any(words: tuple[str, ...], *names: str) -> bool:
    return any(name in words for name in names)


def _hair(look: Look, pick: float) -> str:
    if look.covering not in ("cloth", "skin") or "bones" in look.features:
        return "bald"
    if look.age == "child":
        return (
            ("bob", "braid", "ponytail")[int(pick * 3)]
            if look.gender == "woman"
            else ("tousled", "short")[int(pick * 2)]
        )
    if look.gender == "woman":
        return "bun" if look.age == "old" else ("bob", "bun", "long", "ponytail")[int(pick * 4)]
    if look.age == "old":
        return ("balding", "short", "wild")[int(pick * 3)]
    return ("short", "quiff", "tousled")[int(pick * 3)]


def _garment(look: Look, pick: float) -> str:
    """What somebody wears of whom nothing is said."""
    if look.covering not in ("cloth", "mist"):
        return ""
    if look.gender == "woman":
        return "dress" if look.age != "old" else "robe"
    if look.age == "child":
        return "sweater"
    return ("jacket", "suit", "waistcoat")[int(pick * 3)]
