"""Bodies cut from black card: anyone and anything that a Look describes, in any stance, at any size."""

from filmgen.backends.silhouette.bodies.actor import cut_thing
from filmgen.backends.silhouette.bodies.creatures.adornments import adorned, stepped
from filmgen.backends.silhouette.bodies.creatures.beast import cut_beast
from filmgen.backends.silhouette.bodies.creatures.bird import cut_bird
from filmgen.backends.silhouette.bodies.creatures.bird_kinds import kind_of
from filmgen.backends.silhouette.bodies.creatures.carrying import carried
from filmgen.backends.silhouette.bodies.creatures.crawler import crawler_of
from filmgen.backends.silhouette.bodies.creatures.crawlers import cut_crawler
from filmgen.backends.silhouette.bodies.creatures.effigies import cut_effigy, effigy_of
from filmgen.backends.silhouette.bodies.creatures.fish import cut_swimmer
from filmgen.backends.silhouette.bodies.creatures.insect import cut_insect
from filmgen.backends.silhouette.bodies.creatures.quadruped import cut_quadruped
from filmgen.backends.silhouette.bodies.creatures.robot import cut_robot
from filmgen.backends.silhouette.bodies.creatures.serpent import cut_serpent
from filmgen.backends.silhouette.bodies.creatures.species import species_of
from filmgen.backends.silhouette.bodies.creatures.thing_beasts import half_beast
from filmgen.backends.silhouette.bodies.creatures.turning import squeezed, swaying, turning
from filmgen.backends.silhouette.bodies.cutout import CutOut, Glow, Part, Stance
from filmgen.backends.silhouette.bodies.human import cut_human, unit_of
from filmgen.backends.silhouette.bodies.things import FACED, FOR_BODY, THINGS, find, gait_of
from filmgen.backends.silhouette.bodies.walk import stride_length
from filmgen.film.story import Look

__all__ = ["CutOut", "Glow", "Part", "Stance", "cut_out", "walking_speed"]

CREATURES = ("quadruped", "many-legged", "bird", "fish", "serpent", "insect")


def cut_out(look: Look, stance: Stance, holding: str = "", scale: float = 200.0, seed: int = 0) -> CutOut:
    """Cut a figure.

    `scale` is pixels per metre; `holding` the word for what is in the hand; `seed` belongs to the character, so that
    it has the same face and hair in every shot.
    """
    stance, wide = turning(look.body, stepped(look, stance))
    body = _cut(look, stance, holding, scale, seed)
    body = adorned(half_beast(body, look, stance, seed), look, stance)
    if holding and look.body in CREATURES:
        body = carried(body, look, stance, holding, scale, seed)
    if look.body in CREATURES:
        body = swaying(look.body, body, stance)
    return squeezed(body, wide)


def _cut(look: Look, stance: Stance, holding: str, scale: float, seed: int) -> CutOut:
    """The body itself, by its plan."""
    if effigy := effigy_of(words_of(look)):
        return cut_effigy(effigy, look, stance, scale, seed)
    if look.body == "human":
        return cut_human(look, stance, holding, scale, seed)
    if look.body == "robot":
        return cut_robot(look, stance, holding, scale, seed)
    if look.body == "quadruped":
        return cut_quadruped(look, species_of(words_of(look), look), stance, scale, seed)
    if look.body == "bird":
        return cut_bird(look, kind_of(words_of(look), look), stance, scale, seed)
    if look.body == "fish" and "seahorse" not in words_of(look):
        return cut_swimmer(look, words_of(look), stance, scale, seed)
    if look.body in ("fish", "serpent"):
        return cut_serpent(look, words_of(look), stance, scale, seed)
    if look.body == "insect":
        return cut_insect(look, words_of(look), stance, scale, seed)
    if look.body == "many-legged":
        kind = crawler_of(words_of(look), look)
        return cut_crawler(kind, look, stance, scale, seed) if kind else cut_beast(look, stance, scale, seed)
    name, thing = find(*words_of(look)) or (FOR_BODY[look.body], THINGS[FOR_BODY[look.body]])
    return cut_thing(thing, look.height, stance, scale, seed, gait_of(name), name in FACED)


def words_of(look: Look) -> tuple[str, ...]:
    """The words that may name what a look is, the likeliest first; neighbours also joined: `vending-machine`."""
    words = [word.strip(",.;:").lower() for word in look.outline.split()]
    pairs = [f"{first}-{second}" for first, second in zip(words, words[1:], strict=False)]
    return (*pairs, *words, *look.features, *look.wears)


def walking_speed(look: Look, running: bool = False) -> float:
    """Metres per second at which a walk (or run) looks like this body's own: long legs swing slowly.

    People by their stride; others by Froude's law, the speed that goes with the root of the height.
    """
    if look.body not in ("human", "robot"):
        return (2.4 if running else 0.94) * look.height**0.5
    gait, period = ("run", 0.72) if running else ("walk", 1.24)
    return stride_length(gait, 1.0 if running else 0.86) * unit_of(look) / period * (1.7 / max(0.5, look.height)) ** 0.5
