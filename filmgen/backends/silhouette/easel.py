"""What a set is painted with: the picture asked for, its lens and air, its own chance, and what is made so far."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from filmgen.backends.silhouette.bokeh import SOFT, show_discs, spots
from filmgen.backends.silhouette.card import Card, Drift
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import Colour
from filmgen.backends.silhouette.lens import Lens
from filmgen.backends.silhouette.paints import Paint
from filmgen.backends.silhouette.palettes import Air
from filmgen.backends.silhouette.ring import Ring
from filmgen.backends.silhouette.sheet import BOTTOM, TOP, Sheet
from filmgen.film.shots import Picture

OPEN = ("snowfield", "mountain", "desert", "plain", "ruins", "planet", "garden", "forest", "sea", "rooftop")
"""Sets with a horizon all round."""
ELBOW = 0.34
"""Metres that a person keeps from a wall."""
SAME_EITHER_WAY = ("sky", "light", "light x", "moon", "weather", "rain", "lightning", "clock")


@dataclass(frozen=True)
class Lamp:
    """A light that lives: its glow breathes, flickers or burns steadily, in front of everything.

    `rhythm` is `steady`, `fire`, `neon` or `pulse`; `near` is its depth; position and radius in design pixels.
    """

    x: float
    y: float
    radius: float
    colour: Colour
    strength: float = 1.0
    rhythm: str = "fire"
    near: float = 1.0
    flatten: float = 1.0


@dataclass(frozen=True)
class Drawn:
    """Light that is drawn anew for every frame: called with x and y of the light's own small picture (design pixels)
    and the time in seconds, gives colours to be added."""

    light: Callable[[np.ndarray, np.ndarray, float], np.ndarray]
    near: float = 0.3


@dataclass(frozen=True)
class Gobo:
    """A pattern that the key light has passed before it falls on the figures: blinds, bars, leaves, headlights that
    go by.

    `light` is called with a row of x and a column of y in design pixels (as the picture is painted, before the camera
    moves) and the time in seconds; it gives how much light passes, 0 to 1. A figure takes `strength` of it on its lit
    side and a tenth of that on the other. `colour` is the rim's unless it is said; `rims` is how much is left of the
    rims where nothing passes.
    """

    light: Callable[[np.ndarray, np.ndarray, float], np.ndarray]
    strength: float = 0.4
    colour: Colour | None = None
    rims: float = 0.55


@dataclass
class Easel:
    """`key` is where the light is, in design pixels; rims turn to it. `kick` is the direction of the second light.

    `floor` says where feet stand at an x and depth; `bob` moves them with a boat or a swell (seconds to pixels).
    """

    picture: Picture
    lens: Lens
    air: Air
    scale: float
    cards: list[Card] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    key: tuple[float, float] = (900.0, 120.0)
    kick: tuple[float, float] | None = None
    wet: float = 0.0
    """How much the ground mirrors, 0 to 1."""
    shadow: float = 0.42
    floor: Callable[[float, float], float] | None = None
    bob: Callable[[float], float] | None = None
    walls: Callable[[float], tuple[float, float]] | None = None
    """Between which x, in design pixels, there is floor to stand on at a depth."""
    hold: float | None = None
    """How far at most everything is moved aside when the camera follows somebody (see `View.at`); None for all the
    way. To be set before anything is hung."""
    glass: list[np.ndarray] = field(default_factory=list)
    """The outlines of a room's windows, in design pixels."""
    gobo: Gobo | None = None
    """What the key light falls through on its way to the figures."""
    afloat: bool = False
    """Nobody stands on anything: space, water."""
    ink: Colour | None = None
    """Ink for the figures, where the set asks for another than the mood's."""
    drawn_here: tuple[str, ...] = ()
    """Features of the place that its composition has drawn itself."""

    def chance(self, *names: object) -> np.random.Generator:
        """Chance that belongs to the place: the same in every shot of it that looks the same way."""
        way = ("other way",) if self.other_way and names[0] not in SAME_EITHER_WAY else ()
        return chance(self.picture.place.seed, self.picture.place.set, *names, *way)

    @property
    def other_way(self) -> bool:
        """Whether this shot of an open place looks the other way than its wide shots: who faces left is seen before
        another part of the horizon than who faces right."""
        picture = self.picture
        if picture.size not in ("medium", "close") or picture.place.set not in OPEN or picture.angle == "two-shot":
            return False
        return any(figure.subject == picture.subject and figure.facing == "left" for figure in picture.figures)

    def has(self, *features: str) -> bool:
        """Whether the place is said to hold any of these."""
        return any(feature in self.picture.place.features for feature in features)

    def sheet(self, ground: Paint | None = None, top: float = TOP, bottom: float = BOTTOM) -> Sheet:
        """Somewhere to paint; outdoors its ends meet, unless the set has one vanishing point."""
        held = self.picture.place.interior or self.hold is not None
        return (Sheet if held else Ring)(self.scale, ground, top, bottom)

    def hang(
        self,
        sheet: Sheet,
        near: float,
        drift: Drift | None = None,
        soft: float | None = None,
        hold: float | None = None,
        order: float | None = None,
        loose: bool = False,
    ) -> None:
        """The sheet is finished: blur it by its distance from focus (or by `soft`) and hang it at its depth (see
        `Card`)."""
        blur = self.lens.soft(near) if soft is None else soft
        dark = self.picture.place.interior or self.picture.hour in ("night", "dusk")
        lights = (
            spots(sheet, self.picture.place.interior) if dark and blur >= SOFT and soft is None and near < 1 else []
        )
        sheet.blur(blur)
        show_discs(sheet, lights, blur)
        self.cards.append(Card(sheet, near, drift, self.hold if hold is None else hold, order, loose))

    def standing(self, x: float, near: float = 1.0) -> float:
        """Where somebody stands who is placed at x, in design pixels: on the floor, never in a wall."""
        if self.walls is None or self.picture.size in ("close", "insert"):
            return x
        aside = ELBOW * self.lens.scale(near)
        left, right = (wall + aside * way for wall, way in zip(self.walls(near), (1, -1), strict=True))
        return min(right, max(left, x)) if left < right else 0.5 * (left + right)

    def towards(self, x: float, y: float) -> tuple[float, float]:
        """The direction from a point to the key light."""
        way = np.array(self.key) - (x, y)
        length = float(np.hypot(*way)) or 1.0
        return float(way[0] / length), float(way[1] / length)
