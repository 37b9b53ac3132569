"""A figure in the picture: cut anew on twos, laid on ones, with its light, its mirror image and its breath."""

import math
from dataclasses import replace

import cv2
import numpy as np

from filmgen.backends.silhouette.boat import boat
from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.bodies.cutout import CutOut
from filmgen.backends.silhouette.bodies.raster import softened
from filmgen.backends.silhouette.card import View
from filmgen.backends.silhouette.carried_lights import breath, lights_of
from filmgen.backends.silhouette.composition import Mark, ashore, seat_of
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.focus import Focus
from filmgen.backends.silhouette.ink import Inked, cast, darken, develop, lay
from filmgen.backends.silhouette.lighting import by_lantern, light_on, through_gobo
from filmgen.backends.silhouette.mirrors import Image, lay_image, mirrored
from filmgen.backends.silhouette.players import Player, blowing
from filmgen.backends.silhouette.reach import within
from filmgen.backends.silhouette.reflections import glimpse, lay_in_pane, pane_before
from filmgen.backends.silhouette.shadows import SHRINK, on_wall
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.shots import Motion

STROLLS = ("walk", "run", "row", "swim", "fly")
"""Poses that go somewhere by themselves."""
SWIMMING = 0.16
"""How high above the sea bed swimmers are, as a share of the picture's height."""
SWIMMERS = ("fish", "serpent", "celestial")
"""Bodies that swim in any pose."""
PADDLING = 0.002
"""How far what swims in a drop comes, as a share of its pace: it stays under the lens."""
CLOSE_WALLS = ("room", "kitchen", "bedroom", "office", "shop", "diner", "library", "laboratory")
"""Sets with a wall close enough behind the figures to take their shadow."""
GIANT_SHADE = 0.34
"""How dark a shadow on a wall is at most."""
BACK_HEAD = 0.50
"""The head's share of the picture's height, of the listener over whose shoulder we look."""


class Actor:
    """One figure through one shot; `size` is the picture's in film pixels, `berth` the boat it has (see `boat`)."""

    def __init__(
        self,
        easel: Easel,
        mark: Mark,
        motion: Motion | None,
        size: tuple[int, int],
        berth: tuple[float, float] | None = None,
        focus: Focus | None = None,
    ):
        if not mark.behind_us:
            mark = replace(mark, x=easel.standing(mark.x, mark.near))
        self.easel, self.mark, self.size = easel, mark, size
        self.berth, self.focus = berth, focus
        self.near = 9.0 if mark.behind_us else mark.near
        self.offset = mark.x / WIDTH - mark.figure.x
        still = None if mark.behind_us else motion
        self.player = Player(
            mark.figure,
            still,
            easel.lens.scale(mark.near) / WIDTH,
            seat_of(easel.picture),
            self.offset,
            self._metre(mark.near) * easel.scale,
            blowing(easel.picture),
            easel.picture.size == "close" or mark.behind_us,
            within(easel, mark, still),
        )
        self.drawn_at = -9
        self.exact, self.corner, self.whole = (0.0, 0.0), (0, 0), (0, 0)
        self.inked: Inked | None = None
        self.mirror: Image | None = None
        self.pane = pane_before(easel, mark)
        self.glimpse: Image | None = None
        self.giant: tuple[np.ndarray, int, int] | None = None
        self.cutout: CutOut | None = None
        self.hull: Inked | None = None

    @property
    def strolling(self) -> bool:
        return self.mark.figure.pose in STROLLS

    def depth(self, number: int) -> float:
        """How near it is at a frame: a little behind its mark while it goes round somebody."""
        back = self.player.at(number).back
        return self.near / (1 + back * self.near / self.easel.lens.distance) if back else self.near

    def place(self, number: int, clock: float) -> tuple[float, float]:
        """Where its feet are, in design pixels, before the camera moves."""
        easel, lens = self.easel, self.easel.lens
        if self.mark.behind_us:
            return self.mark.x, 0.47 * HEIGHT + self.mark.eye[1] * self._metre(self.near)
        x = (self.player.at(number).x + self.offset) * WIDTH
        if easel.picture.place.set == "micro-world":
            x = self.mark.x + PADDLING * (x - self.mark.x)
        near = self.depth(number)
        y = easel.floor(x, near) if easel.floor else lens.ground(near)
        if easel.picture.place.set == "underwater" and self._swims:
            y -= SWIMMING * HEIGHT * self.near
        return x, y + (easel.bob(clock) * self.near if easel.bob else 0.0)

    @property
    def _grounded(self) -> bool:
        """Whether it stands on something that takes its shadow."""
        picture = self.easel.picture
        return not self.easel.afloat and not self.mark.behind_us and (picture.place.set != "sea" or ashore(picture))

    def _metre(self, near: float) -> float:
        """Design pixels a metre of it is at a depth."""
        return BACK_HEAD * HEIGHT / self.mark.head if self.mark.behind_us else self.easel.lens.scale(near)

    @property
    def _walled(self) -> bool:
        """Whether a lamp in the room throws its shadow on the wall behind it."""
        picture = self.easel.picture
        close = picture.place.set in CLOSE_WALLS and picture.size != "close"
        return close and picture.light in ("lamp", "screen") and not self.mark.behind_us

    @property
    def _swims(self) -> bool:
        figure = self.mark.figure
        return figure.look.body in SWIMMERS or figure.pose in ("swim", "fly")

    def play(self, raw: np.ndarray, number: int, view: View, clock: float, lip: bool = False) -> list[Lamp]:
        """Draw the figure as it is at a frame; returns the lights it carries. Where a lip of ground is still to be laid
        over its soles, its shadow waits for that (see `shade`)."""
        x, y = self.place(number, clock)
        zoom, right, down = view.at(1.3 if self.mark.behind_us else self.near)
        scale = self.easel.scale
        at = ((x * zoom + right) * scale, (y * zoom + down) * scale)
        even = number - number % 2
        if even != self.drawn_at or self.inked is None:
            corner = (math.floor(at[0]), math.floor(at[1]))
            self._draw(even, (x, y), zoom, (at[0] - corner[0], at[1] - corner[1]), corner, clock)
            self.drawn_at, self.exact, self.corner = even, at, corner
        assert self.inked is not None
        whole = (
            self.corner[0] + round(at[0] - self.exact[0]),
            self.corner[1] + round(at[1] - self.exact[1]),
        )
        if self.giant is not None:
            shade, left, top = self.giant
            darken(raw, shade, whole[0] + left, whole[1] + top)
        if not lip:
            cast(raw, self.inked, whole)
        if self.mirror is not None:
            lay_image(raw, self.mirror, whole)
        if self.glimpse is not None and self.pane is not None:
            eye = at[0] + self.mark.eye[0] * self._metre(self.near) * zoom * scale
            lay_in_pane(raw, self.glimpse, self.pane, whole, eye, self.inked.top, view, scale)
        lay(raw, self.inked, whole)
        self.whole = whole
        if self.hull is not None and self.berth is not None:
            shift = self.berth[0] * self.easel.lens.scale(self.near) * zoom * scale
            lay(raw, self.hull, (whole[0] + round(shift), whole[1]))
        return self._lamps(x, y, clock)

    def shade(self, raw: np.ndarray) -> None:
        """Lay the figure's shadow where it was last drawn."""
        assert self.inked is not None
        cast(raw, self.inked, self.whole)

    def _draw(
        self,
        frame: int,
        at: tuple[float, float],
        zoom: float,
        part: tuple[float, float],
        whole: tuple[int, int],
        clock: float,
    ) -> None:
        """Cut and ink the figure as it is at a frame."""
        easel, figure = self.easel, self.mark.figure
        metre = self._metre(self.depth(frame))
        near = 1.0 if self.mark.behind_us else self.near
        moment = self.player.at(frame)
        alive = easel.picture.size != "insert" or bool(self.player.speeches)
        stance = replace(moment.stance, alive=alive)
        self.cutout = cut_out(figure.look, stance, moment.holding, metre * zoom * easel.scale, self.mark.seed)
        middle = at[1] - 0.55 * self.mark.stature * metre
        window = (-whole[0], -whole[1], self.size[0] - whole[0], self.size[1] - whole[1])
        light = through_gobo(light_on(easel, at[0], middle, near), easel, at, zoom * easel.scale, clock)
        light = by_lantern(light, self.cutout)
        self.inked = develop(self.cutout, light, part, self._grounded, window)
        if self.berth is not None:
            way = -1.0 if figure.facing == "left" else 1.0
            hull = boat(metre * zoom * easel.scale, max(self.berth[1], self.mark.girth / 1.6), way)
            self.hull = develop(hull, light_on(easel, at[0], at[1], near), part, False)
        if self.mark.behind_us:
            self.inked = _softened(self.inked, 2.6 * easel.scale)
        elif self.focus is not None and self.focus.soft(self.near) > 0.4:
            self.inked = _softened(self.inked, self.focus.soft(self.near) * easel.scale)
        elif easel.wet and self.inked.alpha.size:
            self.mirror = mirrored(self.inked, easel.scale, easel.wet, clock)
        if self.pane is not None and self.inked.alpha.size:
            self.glimpse = glimpse(self.inked)
        if self._walled and self.inked.alpha.size:
            lamp = ((easel.key[0] - at[0]) * zoom * easel.scale, (easel.key[1] - at[1]) * zoom * easel.scale)
            small, left, top = on_wall(self.inked.alpha, self.inked.left, self.inked.top, lamp, GIANT_SHADE)
            size = (small.shape[1] * SHRINK, small.shape[0] * SHRINK)
            self.giant = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR), left, top

    def _lamps(self, x: float, y: float, clock: float) -> list[Lamp]:
        """What glows on the figure, and its breath where it is cold."""
        assert self.cutout is not None
        lamps = lights_of(self.easel, self.cutout, (x, y), self.near)
        return lamps + breath(self.easel, self.mark, self.cutout, (x, y), self.near, self.player.figure.facing, clock)


def _softened(inked: Inked, sigma: float) -> Inked:
    """The same, out of focus."""
    pad = int(3 * sigma) + 1
    colour, alpha = (
        cv2.copyMakeBorder(sheet, pad, pad, pad, pad, cv2.BORDER_REPLICATE) for sheet in (inked.colour, inked.alpha)
    )
    return replace(
        inked,
        colour=softened(colour, sigma),
        alpha=softened(alpha, sigma),
        left=inked.left - pad,
        top=inked.top - pad,
    )
