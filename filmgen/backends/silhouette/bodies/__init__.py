"""Bodies cut from black card: anyone and anything that a Look describes, in any stance, at any size."""

from filmgen.backends.silhouette.bodies.actor import cut_thing
from filmgen.backends.silhouette.bodies.beast import cut_beast
from filmgen.backends.silhouette.bodies.cutout import CutOut, Glow, Part, Stance
from filmgen.backends.silhouette.bodies.human import cut_human, unit_of
from filmgen.backends.silhouette.bodies.things import find
from filmgen.backends.silhouette.bodies.walk import stride_length
from filmgen.film.story import Look

__all__ = ["CutOut", "Glow", "Part", "Stance", "cut_out", "walking_speed"]


def cut_out(look: Look, stance: Stance, holding: str = "", scale: float = 200.0, seed: int = 0) -> CutOut:
    """Cut a figure.

    `scale` is pixels per metre; `holding` the word for what is in the hand; `seed` belongs to the character, so that
    it has the same face and hair in every shot.
    """
    if look.body == "human":
        return cut_human(look, stance, holding, scale, seed)
    if look.body == "many-legged":
        return cut_beast(look, stance, scale, seed)
    named = find(*words_of(look))
    if named is not None:
        return cut_thing(named[1], look.height, stance, scale, seed)
    return cut_human(look, stance, holding, scale, seed)


def words_of(look: Look) -> tuple[str, ...]:
    """The words that may name what a look is, the likeliest first; neighbours also joined: `vending-machine`."""
    words = [word.strip(",.;:").lower() for word in look.outline.split()]
    pairs = [f"{first}-{second}" for first, second in zip(words, words[1:], strict=False)]
    return (*pairs, *words, *look.features, *look.wears)


def walking_speed(look: Look, running: bool = False) -> float:
    """Metres per second at which a body's walk (or run) looks like its own."""
    unit = unit_of(look)
    if running:
        return stride_length("run") * unit / 0.72
    return stride_length("walk", 0.86) * unit / 1.24
