"""Walls of a town in perspective: windows, shops, cornices, gables, chimneys."""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, bar, box, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import snowed, tone
from filmgen.backends.silhouette.sheet import Sheet

LAMPLIGHT = ("ffc07a", "ffd79a", "ffb060", "cfe0d0")


@dataclass(frozen=True)
class Town:
    """The one perspective of a street: metres right, up and away from the subject, to design pixels."""

    easel: Easel
    vanish: float = 0.0
    """How far the vanishing point is to the right of the middle, in design pixels."""

    def at(self, right: float, up: float, away: float) -> tuple[float, float]:
        lens = self.easel.lens
        near = lens.near(away)
        return 640 + self.vanish * (1 - near) + right * lens.scale(near), lens.ground(near) - up * lens.scale(near)

    def shape(self, *corners: tuple[float, float, float]) -> Outline:
        return points(*[self.at(*corner) for corner in corners])

    def near(self, away: float) -> float:
        return self.easel.lens.near(away)

    @property
    def lit(self) -> bool:
        """Whether lamps burn."""
        return self.easel.picture.hour in ("night", "dusk") or self.easel.picture.weather in ("storm", "fog")


@dataclass(frozen=True)
class Wall:
    """An upright wall from one ground point (right, away) to another, `tall` metres."""

    town: Town
    start: tuple[float, float]
    end: tuple[float, float]
    tall: float

    def at(self, along: float, up: float) -> tuple[float, float]:
        """A point by its share along the wall and its height in metres."""
        (x0, z0), (x1, z1) = self.start, self.end
        return self.town.at(x0 + (x1 - x0) * along, up, z0 + (z1 - z0) * along)

    def pane(self, left: float, low: float, right: float, high: float) -> Outline:
        return points(self.at(left, low), self.at(right, low), self.at(right, high), self.at(left, high))

    @property
    def long(self) -> float:
        return float(np.hypot(self.end[0] - self.start[0], self.end[1] - self.start[1]))

    @property
    def depth(self) -> float:
        """Of its farther end."""
        return self.town.near(max(self.start[1], self.end[1]))


def house(wall: Wall, sheet: Sheet, name: object, shop: bool = False, roof: str = "cornice") -> None:
    """One house's wall: its card in the air, its windows, what is on the ground floor and how it ends above."""
    easel = wall.town.easel
    air, rng = easel.air, easel.chance("house", name)
    near = wall.depth
    hue = tone(easel, near)
    if easel.picture.hour in ("day", "dawn") and _sunny(wall):
        hue = mix(hue, mix(air.air, air.glow, 0.5), 0.42)
    elif easel.picture.hour == "day":
        hue = mix(hue, air.ink, 0.22)
    shape = wall.pane(0, -0.2, 1, wall.tall)
    low, high = float(shape[:, 1].max()), float(shape[:, 1].min())
    warm = mix(air.air, air.glow, 0.35)
    sheet.fill(shape, upright((max(-40, high), hue), (low, mix(hue, warm, 0.16 + 0.4 * (1 - near)))))
    if roof == "cornice":
        for up, deep in ((wall.tall, 0.5), (wall.tall - 1.0, 0.14), (3.55, 0.18)):
            sheet.fill(wall.pane(-0.01, up - deep, 1.01, up), mix(hue, air.air, 0.2), 0.55)
        if snowed(easel):
            sheet.fill(wall.pane(-0.01, wall.tall - 0.12, 1.01, wall.tall + 0.16), mix(air.air, WHITE, 0.5), 0.85)
    _windows(wall, sheet, rng, hue, shop)
    if shop:
        shopfront(wall, sheet, rng, hue)


def _sunny(wall: Wall) -> bool:
    """Whether the sun lies on it: on the side of the street away from it."""
    sun = wall.town.easel.key[0] > 640
    return (wall.start[0] + wall.end[0] < 0) == sun


def _windows(wall: Wall, sheet: Sheet, rng: np.random.Generator, hue: Colour, shop: bool) -> None:
    easel, lit = wall.town.easel, wall.town.lit
    air = easel.air
    columns, floors = max(2, round(wall.long / rng.uniform(2.3, 3.2))), max(1, round(wall.tall / 3.4))
    tall, wide = rng.uniform(0.5, 0.62), rng.uniform(0.36, 0.5)
    arched = rng.random() < 0.25
    dark: list[Outline] = []
    bright: dict[int, list[Outline]] = {}
    sills: list[Outline] = []
    for floor in range(1 if shop else 0, floors):
        low = 0.9 + floor * wall.tall / floors
        high = low + tall * wall.tall / floors
        if high > wall.tall - 0.7:
            continue
        for column in range(columns):
            left = (column + 0.5 - wide / 2) / columns
            right = left + wide / columns
            pane = wall.pane(left, low, right, high)
            if arched:
                crown = wall.at((left + right) / 2, high + 0.35)
                pane = np.concatenate([pane[:3], [crown], pane[3:]])
            if lit and rng.random() < 0.36:
                bright.setdefault(int(rng.integers(0, 6)), []).append(pane)
            else:
                dark.append(pane)
            sills.append(wall.pane(left - 0.1 / columns, low - 0.16, right + 0.1 / columns, low))
    sheet.fill(dark, mix(hue, air.ink, 0.5) if lit else mix(mix(hue, air.ink, 0.35), air.sky[0], 0.35), 0.62)
    for sort, panes in bright.items():
        glow = air.rim if easel.picture.palette in ("noir", "silent") else colour(LAMPLIGHT[sort % 4])
        sheet.fill(panes, glow, 0.28 + 0.13 * sort)
    if wall.depth > 0.12:
        sheet.fill(sills, mix(hue, air.air, 0.35), 0.5)


def shopfront(wall: Wall, sheet: Sheet, rng: np.random.Generator, hue: Colour) -> None:
    """A window to the ground, its goods, a door, an awning with a scalloped edge."""
    easel, lit = wall.town.easel, wall.town.lit
    air = easel.air
    glow = colour("ffcf8a") if easel.picture.palette not in ("noir", "silent") else air.rim
    count = max(1, round(wall.long / 5.5))
    for at in range(count):
        left, right = (at + 0.10) / count, (at + 0.66) / count
        pane = wall.pane(left, 0.55, right, 2.75)
        low = float(pane[:, 1].max())
        if lit:
            bright = upright((float(pane[:, 1].min()), mix(glow, WHITE, 0.25)), (low, mix(glow, air.mid, 0.35)))
            sheet.fill(pane, bright, 0.92)
            middle = pane.mean(0)
            sheet.glow(float(middle[0]), low, float(np.ptp(pane[:, 0])) * 1.1 + 30, glow, 0.4, flatten=0.55)
        else:
            sheet.fill(pane, mix(mix(hue, air.ink, 0.5), air.sky[0], 0.3), 0.9)
        goods = []
        for item in range(7):
            x = left + (right - left) * (item + rng.uniform(0.2, 0.8)) / 7
            w, h = (right - left) * rng.uniform(0.03, 0.06), rng.uniform(0.2, 0.75)
            goods.append(wall.pane(x - w, 0.55, x + w, 0.55 + h))
        sheet.fill(goods, mix(air.ink, air.lift, 0.3), 0.75)
        bars = [wall.pane(x - 0.002, 0.55, x + 0.002, 2.75) for x in np.linspace(left, right, 4)]
        sheet.fill(bars, mix(air.ink, air.lift, 0.2))
        door = wall.pane((at + 0.72) / count, 0, (at + 0.9) / count, 2.5)
        sheet.fill(door, mix(hue, air.ink, 0.6))
        sheet.fill(wall.pane((at + 0.745) / count, 1.0, (at + 0.875) / count, 2.3), glow, 0.55 if lit else 0.08)
        awning(wall, sheet, (at + 0.06) / count, (at + 0.70) / count, rng)


def awning(wall: Wall, sheet: Sheet, left: float, right: float, rng: np.random.Generator) -> None:
    """Striped cloth over a shop window, out over the pavement."""
    air = wall.town.easel.air
    (x0, z0), (x1, z1) = wall.start, wall.end
    along, away = (x1 - x0) / wall.long, (z1 - z0) / wall.long
    out = -1.0 if x0 > 0 else 1.0
    side = (0.0, -1.1) if abs(along) > abs(away) else (1.1 * out, 0.0)
    stripes = 9
    first, second = mix(air.ink, air.lift, 0.5), mix(air.air, air.accent, float(rng.uniform(0.2, 0.6)))
    for stripe in range(stripes):
        u0, u1 = (left + (right - left) * (stripe + step) / stripes for step in (0, 1))
        corners = []
        for u, up, reach in ((u0, 3.25, 0.0), (u1, 3.25, 0.0), (u1, 2.75, 1.0), (u0, 2.75, 1.0)):
            corners.append((x0 + (x1 - x0) * u + side[0] * reach, up, z0 + (z1 - z0) * u + side[1] * reach))
        drop = [(x, up - 0.22, z) for x, up, z in (corners[2], corners[3])]
        hue = first if stripe % 2 else mix(second, air.ink, 0.35)
        sheet.fill([wall.town.shape(*corners), wall.town.shape(corners[3], corners[2], *drop)], hue, 0.96)


def gable(town: Town, sheet: Sheet, left: float, right: float, away: float, tall: float, name: object) -> list[float]:
    """A small house seen from the front, under a steep roof; returns the x and y of its chimney's mouth."""
    easel, air = town.easel, town.easel.air
    rng = easel.chance("gable", name)
    near = town.near(away)
    wall = Wall(town, (left, away), (right, away), tall)
    hue = tone(easel, near)
    peak = tall + (right - left) * rng.uniform(0.42, 0.62)
    middle, eave = (left + right) / 2, 0.35
    long_side = rng.random() < 0.4
    if long_side:
        roof = town.shape(
            (left - eave, tall, away), (left + 0.6, peak, away), (right - 0.6, peak, away), (right + eave, tall, away)
        )
    else:
        roof = town.shape((left - eave, tall - 0.25, away), (middle, peak, away), (right + eave, tall - 0.25, away))
    stack_x = middle + (right - left) * rng.choice([-0.27, 0.27])
    stack = town.shape(
        (stack_x - 0.3, tall, away),
        (stack_x - 0.3, peak + 0.5, away),
        (stack_x + 0.3, peak + 0.5, away),
        (stack_x + 0.3, tall, away),
    )
    sheet.fill(stack, mix(hue, air.ink, 0.3))
    house(wall, sheet, ("gable", name), roof="")
    dark = mix(hue, air.ink, 0.35)
    sheet.fill(roof, upright((float(roof[:, 1].min()), dark), (float(roof[:, 1].max()), mix(dark, hue, 0.4))))
    if snowed(easel):
        sheet.rim([roof, stack], (0, -1), max(3.0, 0.34 * easel.lens.scale(near)), mix(air.air, WHITE, 0.6), 0.92)
    else:
        sheet.rim([roof, stack], easel.towards(*roof.mean(0)), 2.2, air.rim, 0.5)
    door = town.shape(
        (middle - 0.5, 0, away), (middle - 0.5, 2.1, away), (middle + 0.5, 2.1, away), (middle + 0.5, 0, away)
    )
    sheet.fill(door, mix(hue, air.ink, 0.65))
    if town.lit:
        x, y = town.at(middle, 1.2, away)
        sheet.glow(x, y, 2.6 * easel.lens.scale(near), colour("ffc27a"), 0.35)
    return list(town.at(stack_x, peak + 0.5, away))


def lamp_post(town: Town, sheet: Sheet, right: float, away: float, tall: float = 4.4) -> None:
    """A street lamp with its arm and, when it burns, its halo."""
    air = town.easel.air
    near = town.near(away)
    s = town.easel.lens.scale(near)
    (x, foot), (_, y) = town.at(right, 0, away), town.at(right, tall, away)
    iron = mix(tone(town.easel, near), air.ink, 0.4)
    head = points((x - 0.2 * s, y), (x - 0.13 * s, y - 0.42 * s), (x + 0.13 * s, y - 0.42 * s), (x + 0.2 * s, y))
    cap = points((x - 0.24 * s, y - 0.42 * s), (x, y - 0.66 * s), (x + 0.24 * s, y - 0.42 * s))
    sheet.fill(
        [bar(x, foot, x, y, max(1.2, 0.10 * s)), box(x - 0.14 * s, foot - 0.5 * s, x + 0.14 * s, foot), cap], iron
    )
    if town.lit:
        glow = colour("ffc98a") if town.easel.picture.palette not in ("noir", "silent") else air.rim
        sheet.glow(x, y - 0.2 * s, 1.9 * s + 16, glow, 0.75)
        sheet.fill(head, mix(glow, WHITE, 0.6))
        sheet.glow(x, foot, 1.8 * s + 10, glow, 0.4, flatten=0.2)
    else:
        sheet.fill(head, mix(air.air, air.mid, 0.4), 0.8)
