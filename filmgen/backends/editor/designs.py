"""How the cards of a film look: one row for each style of its genre."""

from dataclasses import dataclass
from typing import Literal

from filmgen.backends.editor.titling import Carving
from filmgen.backends.editor.typefaces import Typeface, typeface
from filmgen.film.cut import TitleCard
from filmgen.film.staging import CardStyle

Arrival = Literal["together", "letters", "scattered", "written", "flicker"]
Rule = Literal["diamond", "bar", "orbit", "scratch", "sprig", "wave", "tab"]
Paper = Literal["clouds", "plaster", "stars", "boards", "laid", "kraft", "map"]
Frame = Literal["double", "none", "sprigs", "bunting", "register"]
Light = Literal["none", "blinds", "lamp", "panes"]


@dataclass(frozen=True)
class Design:
    """A style of cards.

    Titles are set in the letters called `cut` of the card's own family, made `narrow`, `crooked` or cut with a `knife`
    (see `Typeface`), at most `largest` pixels of size at 720 lines; short lines are drawn out to `loose` tracking.
    """

    cut: str = "display"
    narrow: float = 1.0
    crooked: float = 0.0
    knife: float = 0.0
    capitals: bool = True
    tracking: float = 0.07
    loose: float = 0.34
    largest: float = 128.0
    sky: bool = True
    """Whether letters over a picture run into the colour of its sky; they are of one bright ink otherwise."""
    motley: bool = False
    """Whether its letters were cut from papers of several colours."""
    hard: bool = False
    """Whether letters cast a hard shadow, as in the light of a bare bulb."""
    arrives: Arrival = "together"
    rule: Rule = "diamond"
    paper: Paper = "clouds"
    frame: Frame = "none"
    light: Light = "none"
    soft: float = 1.3
    """How far out of focus the picture goes behind a title (sigma in pixels at 720 lines), and how dark."""
    dim: float = 0.84
    at_foot: bool = False
    """Whether the title stands low and left, as a caption does."""
    poster: Literal["air", "foot"] = "air"
    """Where the title of a poster stands."""
    margin: bool = False
    """Whether a poster has an edge that was not printed."""

    def face(self, card: TitleCard) -> Typeface:
        """The card's family with this design's letters for titles."""
        return typeface(card.font).as_display(self.cut, self.narrow, self.crooked, self.knife)

    @property
    def carving(self) -> Carving:
        return Carving(self.capitals, self.tracking, self.loose)

    @property
    def turns(self) -> int:
        """How many times a title is cut out anew, to be shown in turn: what is made by hand is never still."""
        return 3 if self.crooked or self.knife else 1


DESIGNS: dict[CardStyle, Design] = {
    "engraved": Design(frame="double", margin=True),
    "blinds": Design(
        cut="heavy", narrow=0.62, tracking=0.03, loose=0.10, largest=150, sky=False, hard=True, arrives="together",
        rule="bar", paper="plaster", light="blinds", soft=3.0, dim=0.78, poster="foot",
    ),
    "orbit": Design(
        cut="light", tracking=0.30, loose=0.62, largest=92, sky=False, arrives="scattered", rule="orbit",
        paper="stars", soft=1.0, dim=0.86,
    ),
    "lamplight": Design(
        cut="heavy", narrow=0.86, crooked=2.2, knife=0.045, tracking=0.05, loose=0.16, largest=138, sky=False,
        arrives="flicker", rule="scratch", paper="boards", light="lamp", soft=3.6, dim=0.62, poster="foot",
    ),
    "letter": Design(
        cut="slanted", capitals=False, tracking=0.015, loose=0.03, largest=136, sky=False, arrives="written",
        rule="sprig", paper="laid", frame="sprigs", light="panes", soft=3.4, dim=0.72, poster="foot", margin=True,
    ),
    "cutout": Design(
        cut="heavy", crooked=5.5, tracking=0.05, loose=0.14, largest=150, sky=False, motley=True, hard=True,
        arrives="letters",
        rule="wave", paper="kraft", frame="bunting", soft=2.6, dim=0.78,
    ),
    "record": Design(
        cut="display", capitals=False, tracking=0.0, loose=0.0, largest=74, sky=False, arrives="written", rule="tab",
        paper="map", frame="register", soft=0.8, dim=0.9, at_foot=True, margin=True,
    ),
}  # fmt: skip


def design_of(card: TitleCard) -> Design:
    return DESIGNS[card.style]
