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
from filmgen.backends.silhouette.ink import Inked, develop, lay
from filmgen.backends.silhouette.lighting import light_on, through_gobo
from filmgen.backends.silhouette.players import Player, blowing
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.shots import Motion

FROSTY = ("snowfield", "mountain")
STROLLS = ("walk", "run", "row", "swim", "fly")
SWIMMING = 0.16
"""How high above the sea bed swimmers are, as a share of the picture's height."""
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
        self.easel, self.mark, self.size = easel, mark, size
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
            easel.picture.size == "close",
        )
        self.drawn_at = -9
        self.exact, self.corner = (0.0, 0.0), (0, 0)
        self.inked: Inked | None = None
        self.mirror: tuple[np.ndarray, int, int] | None = None
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
    def _swims(self) -> bool:
        return self.mark.figure.look.body in ("fish", "serpent", "celestial") or self.mark.figure.pose in (
            "swim",
            "fly",
        )

    def play(self, raw: np.ndarray, number: int, view: View, clock: float) -> tuple[Lamp, ...]:
        """Draw the figure as it is at a frame; returns the lights it carries."""
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
        if self.mirror is not None:
            _reflect(raw, self.mirror, whole, self.easel.wet)
        lay(raw, self.inked, whole)
        if self.hull is not None and self.berth is not None:
            shift = self.berth[0] * self.easel.lens.scale(self.near) * zoom * scale
            lay(raw, self.hull, (whole[0] + round(shift), whole[1]))
        return self._lamps(x, y, clock)

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
        self.cutout = cut_out(figure.look, moment.stance, moment.holding, metre * zoom * easel.scale, self.mark.seed)
        middle = at[1] - 0.55 * self.mark.stature * metre
        window = (-whole[0], -whole[1], self.size[0] - whole[0], self.size[1] - whole[1])
        shadow = (
            not easel.afloat and not self.mark.behind_us and (easel.picture.place.set != "sea" or ashore(easel.picture))
        )
        light = through_gobo(light_on(easel, at[0], middle, near), easel, at, zoom * easel.scale, clock)
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
            self.mirror = _mirrored(self.inked, easel.scale)

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


def _mirrored(inked: Inked, scale: float) -> tuple[np.ndarray, int, int]:
    """The figure's dark image in wet ground: upside down, squeezed, blurred."""
    above = inked.alpha[: max(1, -inked.top)]
    small = cv2.resize(cv2.flip(above, 0), None, fx=1, fy=0.55, interpolation=cv2.INTER_AREA)
    if small.shape[0] < 2:
        return small, inked.left, 0
    pad = int(9 * scale) + 1
    small = cv2.copyMakeBorder(small, 0, pad, pad, pad, cv2.BORDER_CONSTANT)
    small = cv2.GaussianBlur(small, (0, 0), sigmaX=1.6 * scale, sigmaY=4.5 * scale)
    fade = np.linspace(1.0, 0.15, small.shape[0], dtype=np.float32)[:, None]
    return (small * fade).astype(np.uint8), inked.left - pad, 0


def _reflect(raw: np.ndarray, mirror: tuple[np.ndarray, int, int], at: tuple[int, int], wet: float) -> None:
    mask, left, top = mirror
    x, y = at[0] + left, at[1] + top
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(raw.shape[1], x + mask.shape[1]), min(raw.shape[0], y + mask.shape[0])
    if x1 <= x0 or y1 <= y0:
        return
    part = raw[y0:y1, x0:x1]
    keep = cv2.convertScaleAbs(mask[y0 - y : y1 - y, x0 - x : x1 - x], alpha=0.8 * wet)
    cv2.multiply(part, cv2.merge([cv2.bitwise_not(keep)] * 3), part, scale=1 / 255)
