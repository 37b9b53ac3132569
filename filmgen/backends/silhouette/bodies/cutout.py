"""A figure cut from black card: its parts far to near, the lights in it, and the sheet it is cut from.

Lengths of a CutOut are pixels, x right, y DOWN, origin on the ground between the feet. A Sheet takes curves in body
units, facing right, and does the turning, scaling and sampling.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from filmgen.backends.silhouette.bodies.curve import Curve
from filmgen.backends.silhouette.colours import Colour, colour
from filmgen.film.staging import Delivery, Facing, Pose

Kind = Literal["solid", "plain", "strokes", "cutout", "incisions"]
Seat = Literal["chair", "bed", "stool", "bench", "crate", "ground", "boat", "none"]


LOCKS = 14


@dataclass(frozen=True)
class Stance:
    """How a figure holds itself at one moment.

    `time` is seconds since the pose was taken up, `clock` seconds since the shot began (breath, blink, sway of fur),
    `travel` metres walked so far: it drives the walk cycle, so that feet never slide; `step` is how long one step is,
    0 for as long as the mood takes them. `blend` is the share of the way from `blend_from` (which was `held` for so
    many seconds) to `pose`, linear: the easing is done here. `mouth` is how far open it is now, `voice` the same
    smoothed over half a second (it moves head and hands). `seat` is what is drawn under one who sits; with `boat`
    there is one round a rower already. `chair` is its own: metres to the right of its feet, and which way the chair
    faces. `before` is the way the figure faced, of which `turned` is left behind by now. `partner` is where the one it
    deals with is: metres ahead, and that one's height. `offer` is how far a hand is held out to take something. `wind`
    blows cloth and hair, to the right of the screen when above 0; `trail` is how far they still lag behind a start, or
    run on after a stop. `detail` is pixels per metre by which a whole shot decides how much is drawn, 0 for the scale
    itself: a push must not pop. A `bust` is seen so close that its shoulders fill the foot of the frame; it acts with
    its head, bent by `nod` degrees.
    """

    pose: Pose = "stand"
    time: float = 10.0
    clock: float = 0.0
    blend_from: Pose | None = None
    blend: float = 1.0
    held: float = 9.0
    travel: float = 0.0
    mouth: float = 0.0
    voice: float = 0.0
    facing: Facing = "right"
    emotion: Delivery = "plain"
    alive: bool = True
    """False for what is only a thing: it has no eyes and holds still."""
    seat: Seat = "chair"
    before: Facing | None = None
    turned: float = 1.0
    step: float = 0.0
    chair: tuple[float, Facing] | None = None
    partner: tuple[float, float] | None = None
    offer: float = 0.0
    wind: float = 0.0
    trail: float = 0.0
    bust: bool = False
    nod: float = 0.0
    detail: float = 0.0


@dataclass(frozen=True, eq=False)
class Part:
    """Contours on one sheet of card. `depth` runs from 0 (near) to 1 (far): far card is lifted toward the air.

    solid: card, with a rim where it faces the light; each item of `contours` is one (N, 2) outline, or (K, N, 2) for K
    locks of fur of which neighbours may overlap, but not those LOCKS apart. cutout: a hole with light behind it,
    in `colour`. strokes: open lines that catch the
    light (fur, hair, panel lines), (N, 2) or (K, N, 2), `width` pixels wide, `strength` bright; `shaded` ones fade away
    from the lit edge. incisions: dark lines. Strokes and incisions are hidden by solids added after them.
    """

    contours: tuple[np.ndarray, ...]
    depth: float = 0.0
    kind: Kind = "solid"
    colour: Colour | None = None
    strength: float = 1.0
    width: float = 1.0
    shaded: bool = True
    hide: str = ""
    """What solid card is made of (see `hides`); nothing for plain card."""


@dataclass(frozen=True, eq=False)
class Glow:
    """A light in the figure: a lantern, an eye. `radius` is where it has faded to nothing."""

    x: float
    y: float
    radius: float
    colour: Colour
    strength: float = 1.0


@dataclass(frozen=True, eq=False)
class CutOut:
    """What the scissors made. `bounds` is (left, top, right, bottom) of all card; `unit` a head's height (or for a
    beast or a thing a seventh of its height): rims and soft shading are sized by it."""

    parts: tuple[Part, ...]
    anchors: dict[str, tuple[float, float]]
    glows: tuple[Glow, ...]
    bounds: tuple[float, float, float, float]
    unit: float
    softness: float = 0.0
    """0 for card; up to 1 for mist, whose edges dissolve."""
    airy: bool = False
    """Throws no shadow on the ground: a moon, a cloud."""
    clock: float = 0.0
    """Seconds, for mist that drifts."""


@dataclass
class Sheet:
    """Black card under the scissors. `unit` is pixels per body unit."""

    unit: float
    mirrored: bool = False
    head: float = 1.0
    """A head's height in body units (or a seventh of the body's)."""
    softness: float = 0.0
    fine: float = 0.0
    """Pixels per body unit by which it is decided how much is drawn, 0 for `unit`: the same all through a shot."""
    opacity: float = 1.0
    """Of card that asks for none of its own: less than 1 for glass."""
    shag: Callable[[Curve], list[np.ndarray]] | None = None
    """What grows along the edge of every card: locks (K, N, 2), in body units."""
    airy: bool = False
    hide: str = ""
    """What card is made of that is cut from now on (see `hides`)."""
    clock: float = 0.0
    parts: list[Part] = field(default_factory=list)
    anchors: dict[str, tuple[float, float]] = field(default_factory=dict)
    glows: list[Glow] = field(default_factory=list)

    @property
    def head_pixels(self) -> float:
        """How large a head is on the screen, for the choice of what is drawn on it."""
        return self.head * (self.fine or self.unit)

    def solid(
        self,
        *curves: Curve,
        depth: float = 0.0,
        colour: str = "",
        opacity: float = 1.0,
        locks: Iterable[np.ndarray] = (),
    ) -> None:
        """Card. `locks` are (K, N, 2) arrays in body units (fur, feathers)."""
        contours = tuple(self._pixels(curve.sampled(self.unit)) for curve in curves)
        grown = [lock for curve in curves for lock in self.shag(curve)] if self.shag is not None else []
        contours = tuple(self._pixels(lock * self.unit) for lock in (*locks, *grown) if len(lock)) + contours
        hide = "" if colour else self.hide
        self.parts.append(Part(contours, depth, "solid", _hue(colour), opacity * self.opacity, hide=hide))

    def plain(self, *curves: Curve) -> None:
        """Card too thin to catch a rim of light."""
        self.parts.append(Part(tuple(self._pixels(curve.sampled(self.unit)) for curve in curves), 0.0, "plain"))

    def hole(self, *curves: Curve, colour: str = "", strength: float = 1.0) -> None:
        """Windows in the card, lit from behind in `colour` (or in the light's own)."""
        contours = tuple(self._pixels(curve.sampled(self.unit)) for curve in curves)
        self.parts.append(Part(contours, 0.0, "cutout", _hue(colour), strength))

    def strokes(
        self,
        *lines: Curve | np.ndarray,
        width: float = 0.0,
        strength: float = 0.5,
        shaded: bool = True,
        dark: bool = False,
    ) -> None:
        """Lines that catch the light, or `dark` ones; `width` in body units (0 for a hair)."""
        contours = tuple(
            self._pixels(line.sampled(self.unit) if isinstance(line, Curve) else line * self.unit) for line in lines
        )
        pixels = max(1.0, width * self.unit)
        if width * self.unit < 1.0 and width > 0:
            strength *= max(0.25, width * self.unit)
        kind: Kind = "incisions" if dark else "strokes"
        self.parts.append(Part(contours, 0.0, kind, None, strength, pixels, shaded))

    def glow(self, x: float, y: float, radius: float, colour_: str, strength: float = 1.0) -> None:
        hue = _hue(colour_)
        assert hue is not None
        self.glows.append(Glow(*self._pixel(x, y), radius * self.unit, hue, strength))

    def anchor(self, name: str, x: float, y: float) -> None:
        self.anchors[name] = self._pixel(x, y)

    def cut(self) -> CutOut:
        """The finished figure."""
        corners = [
            (contour.min(axis=tuple(range(contour.ndim - 1))), contour.max(axis=tuple(range(contour.ndim - 1))))
            for part in self.parts
            if part.kind == "solid"
            for contour in part.contours
            if contour.size
        ]
        low = np.min([corner[0] for corner in corners], axis=0) if corners else np.zeros(2)
        high = np.max([corner[1] for corner in corners], axis=0) if corners else np.zeros(2)
        bounds = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
        left, top, right, bottom = bounds
        ahead = left if self.mirrored else right
        usual = {
            "feet": (0.0, 0.0),
            "top": ((left + right) / 2, top),
            "head": (0.7 * ahead, 0.8 * top + 0.2 * bottom),
            "eye": (0.8 * ahead, 0.8 * top + 0.2 * bottom),
            "mouth": (0.95 * ahead, 0.7 * top + 0.3 * bottom),
            "hand": (0.8 * ahead, 0.5 * (top + bottom)),
        }
        anchors = {**usual, **self.anchors}
        return CutOut(
            tuple(self.parts), anchors, tuple(self.glows), bounds, self.head * self.unit, self.softness, self.airy,
            self.clock,
        )  # fmt: skip

    def _pixels(self, points: np.ndarray) -> np.ndarray:
        points = np.asarray(points, dtype=np.float32)
        return points * np.array([-1, 1], np.float32) if self.mirrored else points

    def _pixel(self, x: float, y: float) -> tuple[float, float]:
        return (-x * self.unit if self.mirrored else x * self.unit, y * self.unit)


def _hue(text: str) -> Colour | None:
    return colour(text) if text else None
