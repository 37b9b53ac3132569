"""What moves outdoors when nobody does: birds, smoke, flags and washing, lights that pass, light in the sky."""

import math
from collections.abc import Callable

import cv2
import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, box, points
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.backends.silhouette.wind import Mover, force

PUFFS = 9
"""How many there are of a column of smoke at any time."""
FRACTION = 4
Cut = tuple[Outline, Colour]
"""An outline in design pixels and what it is cut from."""


class Cuttings(Mover):
    """Small shapes cut anew for every frame: `cut` gives them at a time."""

    def __init__(
        self,
        scale: float,
        near: float,
        cut: Callable[[float], list[Cut]],
        hold: float | None = None,
        order: float | None = None,
        round_: bool = False,
    ):
        super().__init__(scale, near, hold, order)
        self.cut, self.round = cut, round_

    def draw(self, frame: np.ndarray, zoom: float, right: float, down: float, seconds: float) -> None:
        for outline, hue in self.cut(seconds):
            x, y = outline[:, 0] * zoom + right, outline[:, 1] * zoom + down
            if self.round:
                x = x + (self.around(float(outline[0, 0]), right, zoom, 90.0) - x[0])
            if x.max() < 0 or x.min() > WIDTH:
                continue
            at = (np.stack([x, y], -1) * self.scale - 0.5) * (1 << FRACTION)
            cv2.fillPoly(frame, [np.rint(at).astype(np.int32)], tuple(map(float, hue)), cv2.LINE_AA, FRACTION)


class Smoke(Mover):
    """Puffs that rise from a design point, grow, lean with the wind and are gone."""

    def __init__(
        self,
        easel: Easel,
        near: float,
        at: tuple[float, float],
        size: float,
        rise: float,
        hue: Colour,
        alpha: float = 0.4,
        hold: float | None = None,
        life: float = 7.0,
    ):
        super().__init__(easel.scale, near, hold if hold is not None else easel.hold)
        self.at, self.size, self.rise, self.hue, self.alpha = at, size, rise, hue, alpha
        self.life = life
        self.wind = 0.35 * force(easel.picture.weather)
        self.luck = easel.chance("smoke", at).random((PUFFS, 3))
        self.puffs = _puffs()

    def draw(self, frame: np.ndarray, zoom: float, right: float, down: float, seconds: float) -> None:
        x0 = self.around(self.at[0], right, zoom, 0.0)
        for number in range(PUFFS):
            age = (seconds / self.life + number / PUFFS) % 1.0
            sway = math.sin(2.0 * age + 6.3 * self.luck[number, 0] + 0.4 * seconds)
            x = x0 + (self.wind * self.rise * age**1.3 + 0.5 * self.size * sway * age) * zoom
            y = self.at[1] * zoom + down - self.rise * age**0.8 * zoom
            reach = self.size * (0.45 + 2.3 * age) * (0.8 + 0.4 * self.luck[number, 1]) * zoom
            strength = self.alpha * math.sin(math.pi * age**0.55) ** 1.2
            _breathe(frame, self.puffs[number % len(self.puffs)], (x, y), reach, strength, self.hue, self.scale)


class Sky(Mover):
    """Light that is drawn anew at its place in the stack, hidden by what is nearer: called with a row of x, a column of
    y (design pixels) and the time, gives colours to be added; None when it is dark."""

    def __init__(
        self,
        scale: float,
        near: float,
        light: Callable[[np.ndarray, np.ndarray, float], np.ndarray | None],
        bottom: float = HEIGHT,
        order: float | None = None,
        hold: float | None = None,
        shrink: int = 4,
    ):
        super().__init__(scale, near, hold, order)
        self.light, self.bottom_y, self.shrink = light, bottom, shrink

    def draw(self, frame: np.ndarray, zoom: float, right: float, down: float, seconds: float) -> None:
        rows = min(len(frame), round((self.bottom_y * zoom + down) * self.scale))
        if rows < 8:
            return
        width = frame.shape[1]
        small = (max(2, width // self.shrink), max(2, rows // self.shrink))
        x = (np.arange(small[0], dtype=np.float32) + 0.5) * (width / small[0] / self.scale)
        y = (np.arange(small[1], dtype=np.float32) + 0.5) * (rows / small[1] / self.scale)
        added = self.light((x[None] - right) / zoom, (y[:, None] - down) / zoom, seconds)
        if added is not None:
            added = cv2.resize(np.clip(added, 0, 255).astype(np.uint8), (width, rows), interpolation=cv2.INTER_LINEAR)
            cv2.add(frame[:rows], added, frame[:rows])


def _puffs() -> list[np.ndarray]:
    """Five ragged puffs, 48 x 48, from 0 to 1."""
    across = np.linspace(-1, 1, 48, dtype=np.float32)
    distance = np.sqrt(across[None] ** 2 + across[:, None] ** 2)
    round_ = np.clip(1 - distance, 0, 1) ** 0.8
    return [
        np.clip(round_ * (0.35 + 1.1 * noise.field(chance("puff", at), 48, 48, 20, 4)), 0, 1).astype(np.float32)
        for at in range(5)
    ]


def _breathe(
    frame: np.ndarray,
    puff: np.ndarray,
    at: tuple[float, float],
    reach: float,
    strength: float,
    hue: Colour,
    scale: float,
) -> None:
    size = max(3, round(2 * reach * scale))
    x, y = round(at[0] * scale - size / 2), round(at[1] * scale - size / 2)
    x0, y0, x1, y1 = max(0, x), max(0, y), min(frame.shape[1], x + size), min(len(frame), y + size)
    if x1 <= x0 or y1 <= y0 or strength < 0.01:
        return
    amount = cv2.resize(puff, (size, size), interpolation=cv2.INTER_LINEAR)[y0 - y : y1 - y, x0 - x : x1 - x]
    amount = cv2.multiply(amount, float(strength))
    part = frame[y0:y1, x0:x1]
    gap = cv2.subtract(tuple(map(float, hue)) + (0.0,), part.astype(np.float32))
    part[:] = cv2.add(part.astype(np.float32), cv2.multiply(gap, cv2.merge((amount, amount, amount)))).astype(np.uint8)


def birds(easel: Easel, near: float, middle: tuple[float, float], count: int = 7, size: float = 9.0) -> None:
    """A loose flock on its way: wings up and down, a glide now and then. Out of focus and in a storm there is none."""
    if easel.lens.focus > 2 or easel.picture.weather in ("storm", "dust"):
        return
    rng = easel.chance("birds", near)
    way = 1.0 if rng.random() < 0.5 else -1.0
    places = rng.normal(0, 1, (count, 2)) * (46 * size / 9, 15 * size / 9)
    beats, sizes = rng.uniform(5.0, 7.5, count), size * rng.uniform(0.7, 1.2, count)
    ink = mix(easel.air.ink, easel.air.air, 0.18)

    def cut(seconds: float) -> list[Cut]:
        shapes = []
        for place, beat, long in zip(places, beats, sizes, strict=True):
            x = middle[0] + place[0] + way * 17 * seconds + 6 * math.sin(0.7 * seconds + place[1])
            y = middle[1] + place[1] + 5 * math.sin(0.5 * seconds + place[0])
            glide = 0.5 + 0.5 * math.sin(0.8 * seconds + place[0])
            flap = math.sin(beat * seconds + place[1]) * min(1.0, 1.6 * glide)
            tip, elbow = -long * (0.30 + 0.42 * flap), -long * (0.30 + 0.20 * flap)
            shapes.append(
                (
                    points(
                        (x, y), (x + 0.45 * long, y + elbow), (x + long, y + tip),
                        (x + 0.42 * long, y + elbow + 0.17 * long), (x + 0.06 * long, y + 0.2 * long),
                        (x - 0.06 * long, y + 0.2 * long), (x - 0.42 * long, y + elbow + 0.17 * long),
                        (x - long, y + tip), (x - 0.45 * long, y + elbow),
                    ),
                    ink,
                )
            )  # fmt: skip
        return shapes

    easel.cards.append(Cuttings(easel.scale, near, cut, easel.hold, round_=True))


def banner(
    easel: Easel, near: float, pole: tuple[float, float], long: float, tall: float, hue: Colour, hangs: bool = False
) -> None:
    """Cloth in the wind from a design point: a flag, or washing that hangs by its upper edge."""
    strength, phase = force(easel.picture.weather), easel.chance("cloth", pole).random() * 6
    along = np.linspace(0, 1, 9)

    def cut(seconds: float) -> list[Cut]:
        wave = 0.10 * tall * min(2.0, 0.7 + 0.3 * strength) * np.sin(2.4 * strength**0.5 * seconds - 5 * along + phase)
        if hangs:
            lean = 0.10 * strength * (1 + 0.5 * math.sin(1.3 * seconds + phase)) * tall * along**1.5
            x, y = pole[0] + wave * along + lean, pole[1] + tall * along
            sides = np.stack([x, y], -1), np.stack([x + long, y + 0.03 * tall * np.sin(3 * seconds + phase)], -1)
        else:
            droop = long * along**2 * max(0.05, 0.55 - 0.16 * strength)
            x, y = pole[0] + long * along * 0.96, pole[1] + droop + wave * along
            sides = np.stack([x, y], -1), np.stack([x, y + tall], -1)
        outline = np.concatenate([sides[0], sides[1][::-1]])
        return [(outline, hue), (np.concatenate([sides[0], sides[0][::-1] + (0, 1.4)]), mix(hue, easel.air.rim, 0.6))]

    easel.cards.append(Cuttings(easel.scale, near, cut, easel.hold))


def passing_lights(
    easel: Easel, near: float, y: float, lamps: int, apart: float, speed: float, hue: Colour, size: float = 1.6
) -> None:
    """A far train or cars: a row of lights that goes by and comes round again."""
    start = easel.chance("passing", y).random() * 900

    def cut(seconds: float) -> list[Cut]:
        first = start + speed * seconds
        return [(box(x, y - size, x + 2.4 * size, y + size), hue) for x in first - apart * np.arange(lamps)]

    easel.cards.append(Cuttings(easel.scale, near, cut, easel.hold, round_=True))
