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
from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.composition import Mark, ashore, seat_of
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.focus import Focus
from filmgen.backends.silhouette.ink import Inked, cast, darken, develop, lay
from filmgen.backends.silhouette.lighting import by_lantern, light_on, through_gobo
from filmgen.backends.silhouette.mirrors import SQUEEZE, Image, lay_image, mirrored
from filmgen.backends.silhouette.players import Player, blowing
from filmgen.backends.silhouette.reach import within
from filmgen.backends.silhouette.shadows import SHRINK, on_wall
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.shots import Motion

FROSTY = ("snowfield", "mountain")
STROLLS = ("walk", "run", "row", "swim", "fly")
SWIMMING = 0.16
"""How high above the sea bed swimmers are, as a share of the picture's height."""
CLOSE_WALLS = ("room", "kitchen", "bedroom", "office", "shop", "diner", "library", "laboratory")
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
        self.easel, self.mark, self.size = (
            easel,
            mark if mark.behind_us else replace(mark, x=easel.standing(mark.x, mark.near)),
            size,
        )
        mark = self.mark
        self.near = 9.0 if mark.behind_us else mark.near
        still = None if mark.behind_us else motion
        scale = easel.lens.scale(mark.near)
        self.offset = mark.x / WIDTH - mark.figure.x
        self.player = Player(
            mark.figure,
            still,
            scale / WIDTH,
            seat_of(easel.picture),
            self.offset,
            (BACK_HEAD * HEIGHT / mark.head if mark.behind_us else scale) * easel.scale,
            blowing(easel.picture),
            easel.picture.size == "close" or mark.behind_us,
            within(easel, mark, still),
        )
        self.drawn_at = -9
        self.exact, self.corner, self.whole = (0.0, 0.0), (0, 0), (0, 0)
        self.inked: Inked | None = None
        self.mirror: Image | None = None
        self.giant: tuple[np.ndarray, int, int] | None = None
        self.cutout: CutOut | None = None
        self.hull: Inked | None = None
        self.berth, self.focus = berth, focus

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
            metre = BACK_HEAD * HEIGHT / self.mark.head
            return self.mark.x, 0.47 * HEIGHT + self.mark.eye[1] * metre
        x = (self.player.at(number).x + self.offset) * WIDTH
        near = self.depth(number)
        y = easel.floor(x, near) if easel.floor else lens.ground(near)
        if easel.picture.place.set == "underwater" and self._swims:
            y -= SWIMMING * HEIGHT * self.near
        return x, y + (easel.bob(clock) * self.near if easel.bob else 0.0)

    @property
    def _walled(self) -> bool:
        """Whether a lamp in the room throws its shadow on the wall behind it."""
        picture = self.easel.picture
        close = picture.place.set in CLOSE_WALLS and picture.size != "close"
        return close and picture.light in ("lamp", "screen") and not self.mark.behind_us

    @property
    def _swims(self) -> bool:
        return self.mark.figure.look.body in ("fish", "serpent", "celestial") or self.mark.figure.pose in (
            "swim",
            "fly",
        )

    def play(self, raw: np.ndarray, number: int, view: View, clock: float, lip: bool = False) -> tuple[Lamp, ...]:
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
        metre = BACK_HEAD * HEIGHT / self.mark.head if self.mark.behind_us else easel.lens.scale(self.depth(frame))
        near = 1.0 if self.mark.behind_us else self.near
        moment = self.player.at(frame)
        alive = easel.picture.size != "insert" or bool(self.player.speeches)
        stance = replace(moment.stance, alive=alive)
        self.cutout = cut_out(figure.look, stance, moment.holding, metre * zoom * easel.scale, self.mark.seed)
        middle = at[1] - 0.55 * self.mark.stature * metre
        window = (-whole[0], -whole[1], self.size[0] - whole[0], self.size[1] - whole[1])
        shadow = (
            not easel.afloat and not self.mark.behind_us and (easel.picture.place.set != "sea" or ashore(easel.picture))
        )
        light = through_gobo(light_on(easel, at[0], middle, near), easel, at, zoom * easel.scale, clock)
        light = by_lantern(light, self.cutout)
        self.inked = develop(self.cutout, light, part, shadow, window)
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
        if self._walled and self.inked.alpha.size:
            lamp = ((easel.key[0] - at[0]) * zoom * easel.scale, (easel.key[1] - at[1]) * zoom * easel.scale)
            small, left, top = on_wall(self.inked.alpha, self.inked.left, self.inked.top, lamp, GIANT_SHADE)
            size = (small.shape[1] * SHRINK, small.shape[0] * SHRINK)
            self.giant = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR), left, top

    def _lamps(self, x: float, y: float, clock: float) -> tuple[Lamp, ...]:
        """What glows on the figure, and its breath where it is cold."""
        assert self.cutout is not None
        easel, scale = self.easel, self.easel.scale
        lamps = [
            Lamp(
                x + glow.x / scale,
                y + glow.y / scale,
                max(8.0, 0.85 * glow.radius / scale),
                glow.colour,
                0.5 * glow.strength,
                "fire",
                self.near,
            )
            for glow in self.cutout.glows
        ]
        if not easel.picture.place.interior and not easel.afloat:
            lamps += [_pooled(lamp, y) for lamp in lamps if lamp.radius > 40 * self.near]
        if easel.wet:
            lamps += [_drowned(lamp, y, easel.wet) for lamp in lamps if lamp.y < y and lamp.flatten == 1]
        cold = easel.picture.place.set in FROSTY or easel.picture.weather == "snow"
        mouth = self.cutout.anchors.get("mouth")
        if cold and mouth is not None and not easel.picture.place.interior and not self.mark.behind_us:
            unit = self.cutout.unit / scale
            way = {"left": -1.0, "right": 1.0}.get(self.player.figure.facing, 0.0)
            for puff in range(3):
                age = (clock / 3.1 + puff * 0.11 + self.mark.seed % 97 / 97) % 1.0
                if age < 0.5:
                    share = age / 0.5
                    lamps.append(
                        Lamp(
                            x + mouth[0] / scale + way * unit * (0.3 + 1.3 * share),
                            y + mouth[1] / scale - unit * 0.5 * share,
                            unit * (0.5 + 1.1 * share),
                            mix(easel.air.air, WHITE, 0.4),
                            0.30 * (1 - share) * min(1.0, share * 6),
                            "steady",
                            self.near,
                        )
                    )
        return tuple(lamps)


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


def _drowned(lamp: Lamp, ground: float, wet: float) -> Lamp:
    """A lamp's image in wet ground: below it, drawn out, weaker."""
    y = ground + SQUEEZE * (ground - lamp.y)
    return replace(lamp, y=y, radius=0.55 * lamp.radius, strength=0.6 * wet * lamp.strength, flatten=2.0)


def _pooled(lamp: Lamp, ground: float) -> Lamp:
    """The pool of light that a carried lamp throws on the ground."""
    reach = 1.9 * lamp.radius
    return replace(lamp, y=ground + 0.04 * reach, radius=reach, strength=0.24 * lamp.strength, flatten=0.2)
