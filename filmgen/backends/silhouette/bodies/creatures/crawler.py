"""The other many-legged: which crawler a look names, and what they all share. Units: 1 high, unless said otherwise."""

from math import pi, sin
from typing import NamedTuple

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, smooth, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

KINDS = {
    "spider": "spider", "tarantula": "spider", "scorpion": "scorpion", "crab": "crab", "lobster": "lobster",
    "crayfish": "lobster", "shrimp": "shrimp", "prawn": "shrimp", "krill": "shrimp", "octopus": "octopus",
    "squid": "squid", "kraken": "squid", "jellyfish": "jellyfish", "medusa": "jellyfish", "anemone": "jellyfish",
    "snail": "snail", "slug": "slug", "caterpillar": "caterpillar", "centipede": "centipede",
    "millipede": "centipede", "earwig": "centipede", "starfish": "starfish", "clam": "clam", "oyster": "clam",
    "mussel": "clam", "scallop": "clam", "barnacle": "clam",
    "bacterium": "germ", "microbe": "germ", "virus": "virus", "amoeba": "amoeba", "germ": "germ", "cell": "amoeba",
}  # fmt: skip
CLAW = "-.04,0 -.12,.1 -.14,.24 -.06,.42! -.02,.26 .02,.2 .05,.3 .12,.4! .16,.22 .12,.06 .05,0"
PLANTED = 0.6
"""The share of a cycle that a foot stands."""


def crawler_of(words: tuple[str, ...], look: Look) -> str:
    """Which crawler a look names; nothing for a beast."""
    for word in words:
        for form in (word, word.removesuffix("s"), word.removesuffix("es")):
            if form in KINDS:
                return KINDS[form]
    if "tentacles" in look.features:
        return "jellyfish" if look.covering == "glass" else "octopus"
    if "sting" in look.features:
        return "scorpion"
    if "claws" in look.features and look.covering == "shell":
        return "crab"
    return "snail" if look.covering == "shell" and "shell" in look.features else ""


class Now(NamedTuple):
    """A crawler at a moment: `travel` in its own heights, `sunk` from 0 (up) to 1 (down)."""

    look: Look
    stance: Stance
    travel: float
    sunk: float
    seed: int

    @property
    def view(self) -> str:
        """side, front or back."""
        return {"camera": "front", "away": "back"}.get(self.stance.facing, "side")


def sheet_of(look: Look, stance: Stance, scale: float, seed: int) -> tuple[Sheet, Now]:
    """A sheet for a crawler, and how it is now."""
    sheet = Sheet(look.height * scale, stance.facing == "left", 0.16)
    coverings.wrap(sheet, look, stance, seed, 0.05)
    sheet.shag = None
    sunk = smooth(0, 1, stance.time) if stance.pose in ("collapse", "lie", "hide", "sit") else 0.0
    return sheet, Now(look, stance, stance.travel / look.height, sunk, seed)


def draw_eyes(sheet: Sheet, now: Now, *at: tuple[float, float], size: float) -> None:
    """Round eyes that look ahead; nothing from behind."""
    if now.view == "back":
        return
    open_ = blink(now.stance.clock)
    ahead = 0.3 * size if now.view == "side" else 0.0
    hide, sheet.hide = sheet.hide, ""
    for x, y in at:
        sheet.hole(ellipse(x, y, size, size * max(0.2, open_)), colour="ffe2a0")
        sheet.solid(ellipse(x + ahead, y, 0.45 * size, 0.5 * size * open_), colour="0a0806")
    sheet.hide = hide
    x, y = at[0]
    sheet.glow(x, y, 0.3, "ffd48a", 0.5 * open_ + 0.2 * now.stance.mouth)
    sheet.anchor("eye", x, y)


def stepping(phase: float, stride: float, stance: Stance) -> tuple[float, float]:
    """How far forward of its place a foot is, and how high. A cycle is 2 * stride / PLANTED of travel."""
    if stance.pose not in ("walk", "run"):
        return 0.0, 0.0
    part = phase % 1.0
    if part < PLANTED:
        return stride * (1 - 2 * part / PLANTED), 0.0
    t = (part - PLANTED) / (1 - PLANTED)
    return stride * (-1 + 2 * t * t * (3 - 2 * t)), 0.14 * sin(pi * t)


def jointed(root: Point, knee: Point, foot: Point, wide: float) -> list[Curve]:
    """A leg of two straight pieces and a joint."""
    return [
        strip([root, knee], wide, 0.8 * wide),
        strip([knee, foot], 0.75 * wide, 0.22 * wide),
        ellipse(*knee, 0.46 * wide),
    ]


def claw() -> Curve:
    """A pincer that points up, its hinge at the origin."""
    return traced(CLAW)
