"""A set on the stage: painted, furnished with what is said to stand there, hung with words and veils, and glued."""

from filmgen.backends.silhouette.backdrop import lift_behind
from filmgen.backends.silhouette.card import Card, glued
from filmgen.backends.silhouette.composition import Composition
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.gobos import usual_gobo
from filmgen.backends.silhouette.guard import clear_head
from filmgen.backends.silhouette.landmarks import stand_landmarks
from filmgen.backends.silhouette.lens import Lens
from filmgen.backends.silhouette.outdoor_light import light_the_open
from filmgen.backends.silhouette.palettes import Air
from filmgen.backends.silhouette.sets import SETS
from filmgen.backends.silhouette.veils import hang_veils
from filmgen.backends.silhouette.words import hang_word
from filmgen.film.shots import Picture

LIP = 0.05
"""How much nearer than a figure the ground is that covers its soles."""


def paint_set(picture: Picture, lens: Lens, air: Air, scale: float) -> Easel:
    """Everything that stands and hangs where the picture is, as cards on an easel."""
    easel = Easel(picture, lens, air, scale)
    SETS[picture.place.set](easel)
    if easel.gobo is None:
        easel.gobo = usual_gobo(easel)
    light_the_open(easel)
    if not picture.place.interior:
        stand_landmarks(easel)
    hang_word(easel)
    hang_veils(easel)
    return easel


def stack_cards(easel: Easel, composition: Composition, orbit: float, moving: bool, clock: float) -> list[Card]:
    """The easel's cards far to near, as they hang for this camera, with the air lifted behind the subject, and glued
    where nobody stands between them. The easel is left empty."""
    if composition.lead is not None:
        cards = [card.turned(orbit) for card in easel.cards]
        lift_behind(easel, composition.marks[composition.lead], composition.marks, cards, clock)
    depths = [mark.near for mark in composition.marks if not mark.behind_us]
    seams = depths + [near + LIP for near in depths]
    cards = [card.turned(orbit) for card in easel.cards]
    if composition.lead is not None:
        clear_head(cards, composition.lens, composition.marks[composition.lead])
    stack = glued(cards, seams, 0.16 if moving else 9.0)
    easel.cards.clear()
    return stack
