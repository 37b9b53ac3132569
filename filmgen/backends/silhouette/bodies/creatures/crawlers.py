"""Cut a crawler: each kind by its own recipe."""

from collections.abc import Callable

from filmgen.backends.silhouette.bodies.creatures import arachnids, caterpillars, crustaceans, drifters, molluscs
from filmgen.backends.silhouette.bodies.creatures.crawler import Now, sheet_of
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.film.story import Look

RECIPES: dict[str, Callable[[Sheet, Now], None]] = {
    "spider": arachnids.draw_spider,
    "scorpion": arachnids.draw_scorpion,
    "crab": crustaceans.draw_crab,
    "lobster": crustaceans.draw_lobster,
    "shrimp": crustaceans.draw_shrimp,
    "caterpillar": caterpillars.draw_caterpillar,
    "centipede": caterpillars.draw_centipede,
    "octopus": molluscs.draw_octopus,
    "squid": molluscs.draw_squid,
    "jellyfish": drifters.draw_jellyfish,
    "snail": molluscs.draw_snail,
    "slug": molluscs.draw_slug,
    "starfish": drifters.draw_starfish,
    "clam": molluscs.draw_clam,
    "germ": drifters.draw_germ,
    "virus": drifters.draw_virus,
    "amoeba": drifters.draw_amoeba,
}


def cut_crawler(kind: str, look: Look, stance: Stance, scale: float, seed: int) -> CutOut:
    """Units: 1 high, unless a recipe says otherwise."""
    sheet, now = sheet_of(look, stance, scale, seed)
    RECIPES[kind](sheet, now)
    return sheet.cut()
