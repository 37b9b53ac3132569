"""What a design draws beside its words: the rule under a title, the frame round a card.

Places and sizes are in the page's pixels, `unit` is what a pixel is at 720 lines. A rule is drawn into two masks: what
is of ink, and the small thing on it that is of the accent's colour.
"""

import math
from typing import TYPE_CHECKING

from filmgen.backends.editor.ornaments import (
    diamond,
    diamond_rule,
    dot,
    double_frame,
    fan,
    polygon,
    ring,
    stroke,
    swelling_rule,
)
from filmgen.backends.editor.stock import chance_of

if TYPE_CHECKING:
    import numpy as np

    from filmgen.backends.editor.designs import Frame, Rule
    from filmgen.backends.editor.page import Page

Masks = tuple["np.ndarray", "np.ndarray"]
"""Ink and accent."""
Place = tuple[float, float]


# Rules


def draw_rule(rule: "Rule", masks: Masks, x: float, y: float, half: float, unit: float) -> None:
    """The rule of a design, `half` of it on each side of `x`."""
    _RULES[rule](masks, x, y, half, unit)


def _diamonds(masks: Masks, x: float, y: float, half: float, unit: float) -> None:
    diamond_rule(masks[0], x, y, half, unit)
    diamond(masks[1], x, y, 6.5 * unit)


def _bar(masks: Masks, x: float, y: float, half: float, unit: float) -> None:
    """A short hard bar."""
    half = min(half, 74 * unit)
    polygon(
        masks[1],
        [
            (x - half, y - 2.5 * unit),
            (x + half, y - 2.5 * unit),
            (x + half, y + 2.5 * unit),
            (x - half, y + 2.5 * unit),
        ],
        255,
    )


def _orbit(masks: Masks, x: float, y: float, half: float, unit: float) -> None:
    """A hairline that passes through a small planet, its moon some way along it."""
    ink, accent = masks
    for side in (-1, 1):
        stroke(ink, [(x + side * 15 * unit, y), (x + side * half, y)], 1.1 * unit, 150)
    ring(ink, x, y, 15 * unit, 15 * unit, 1.2 * unit, 200)
    dot(ink, x, y, 4.2 * unit, 235)
    dot(accent, x + 0.62 * half, y, 4.6 * unit, 255)


def _scratch(masks: Masks, x: float, y: float, half: float, unit: float) -> None:
    """As if a nail had been drawn across the wall, twice."""
    chance = chance_of(41)
    for number, reach in enumerate((1.0, 0.72)):
        steps = 60
        wander = chance.normal(0, 0.55, steps + 1).cumsum() * 0.5
        line = [
            (x + (2 * step / steps - 1) * half * reach + 9 * number * unit, y + (4.5 * number + wander[step]) * unit)
            for step in range(steps + 1)
        ]
        for step in range(steps):
            press = math.sin(math.pi * (step + 0.5) / steps) ** 0.5 * (0.5 + chance.random())
            stroke(masks[0], line[step : step + 2], max(0.5, 1.9 * press) * unit, int(90 + 120 * press) % 256)


def _sprigs(masks: Masks, x: float, y: float, half: float, unit: float) -> None:
    """Two sprigs that meet in a flower."""
    ink, accent = masks
    half = min(half, 176 * unit)
    for side in (-1, 1):
        sprig(ink, (x + side * 16 * unit, y), (x + side * half, y + 2 * unit), unit)
    flower(ink, accent, x, y, 11 * unit)


def _wave(masks: Masks, x: float, y: float, half: float, unit: float) -> None:
    """A garland with buttons."""
    half, steps = min(half, 230 * unit), 96
    along = [(step / steps) * 2 - 1 for step in range(steps + 1)]
    stroke(masks[0], [(x + half * at, y + 6 * unit * math.sin(at * 6 * math.pi)) for at in along], 3.2 * unit, 240)
    for side in (-1, 1):
        dot(masks[1], x + side * (half + 15 * unit), y, 6 * unit, 255)


def _tab(masks: Masks, x: float, y: float, half: float, unit: float) -> None:
    """A long thin line with a tab at its beginning."""
    left = x - half
    stroke(masks[0], [(left, y), (x + half, y)], 1.6 * unit, 215)
    polygon(
        masks[1],
        [
            (left, y - 4 * unit),
            (left + 62 * unit, y - 4 * unit),
            (left + 62 * unit, y + 4 * unit),
            (left, y + 4 * unit),
        ],
        255,
    )


_RULES = {
    "diamond": _diamonds,
    "bar": _bar,
    "orbit": _orbit,
    "scratch": _scratch,
    "sprig": _sprigs,
    "wave": _wave,
    "tab": _tab,
}


# Plants


def sprig(
    mask: "np.ndarray", root: tuple[float, float], tip: tuple[float, float], unit: float, strength: int = 225
) -> None:
    """A stem with leaves on both sides that grow smaller towards its tip."""
    along, down = tip[0] - root[0], tip[1] - root[1]
    length = math.hypot(along, down) or 1.0
    way = (along / length, down / length)
    beside = (-way[1], way[0])

    def at(share: float, off: float) -> tuple[float, float]:
        bow = 0.045 * length * math.sin(math.pi * share)
        return (
            root[0] + along * share + beside[0] * (off + bow),
            root[1] + down * share + beside[1] * (off + bow),
        )

    stroke(mask, [at(step / 24, 0) for step in range(25)], 1.5 * unit, strength)
    count = max(4, round(length / (17 * unit)))
    for number in range(count):
        share = 0.12 + 0.84 * number / count
        leaf = (17 - 9 * share) * unit
        side = 1 if number % 2 else -1
        base, end = at(share, 0), at(min(1.06, share + 1.15 * leaf / length), side * 0.72 * leaf)
        blade(mask, base, end, 0.30 * leaf, strength)
    blade(mask, at(0.97, 0), at(1.04, 0), 2.4 * unit, strength)


def blade(mask: "np.ndarray", base: Place, end: Place, wide: float, strength: int) -> None:
    """One leaf."""
    along, down = end[0] - base[0], end[1] - base[1]
    length = math.hypot(along, down) or 1.0
    beside = (-down / length * wide, along / length * wide)
    edge = [(step / 10, math.sin(math.pi * (step / 10) ** 0.8)) for step in range(11)]
    points = [(base[0] + along * s + beside[0] * w, base[1] + down * s + beside[1] * w) for s, w in edge]
    points += [(base[0] + along * s - beside[0] * w, base[1] + down * s - beside[1] * w) for s, w in edge[::-1]]
    polygon(mask, points, strength)


def flower(ink: "np.ndarray", accent: "np.ndarray", x: float, y: float, size: float) -> None:
    """Five petals round a heart of the accent's colour."""
    for petal in range(5):
        turn = 2 * math.pi * petal / 5 - math.pi / 2
        blade(ink, (x, y), (x + size * math.cos(turn), y + size * math.sin(turn)), 0.42 * size, 235)
    dot(ink, x, y, 0.36 * size, 0)
    dot(accent, x, y, 0.27 * size, 255)


# Frames


def draw_frame(frame: "Frame", page: "Page") -> None:
    """What stands round the words of a card."""
    if frame == "double":
        _double(page)
    elif frame == "sprigs":
        _grown(page)
    elif frame == "bunting":
        _bunting(page)
    elif frame == "register":
        _register(page)


def _double(page: "Page") -> None:
    """The double frame of a silent film's titles, leaves of cut paper in its corners."""
    unit, across = page.unit, page.width / 1280 / page.unit
    left, top, right, bottom = 150 * unit * across, 74 * unit, page.width - 150 * unit * across, page.height - 74 * unit
    double_frame(page.art, left, top, right, bottom, unit)
    for x, y, sideways, down in (
        (left, top, 1, 1),
        (right, top, -1, 1),
        (left, bottom, 1, -1),
        (right, bottom, -1, -1),
    ):
        fan(page.art, x, y, sideways, down, unit)


def _grown(page: "Page") -> None:
    """One fine line, and branches that have grown over two of its corners."""
    unit, across = page.unit, page.width / 1280
    left, top, right, bottom = 120 * across, 66 * unit, page.width - 120 * across, page.height - 66 * unit
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    stroke(page.art, corners, 1.3 * unit, 120)
    for x, y, side, down in ((left, top, 1, 1), (right, bottom, -1, -1)):
        for reach, fall in ((250, 14), (120, 66), (20, 190)):
            sprig(
                page.art,
                (x + 6 * unit * side, y + 6 * unit * down),
                (x + reach * unit * side, y + fall * unit * down),
                1.25 * unit,
                190,
            )
        for along, fall, size in ((10, 10, 20), (150, 16, 13), (14, 112, 13), (74, 44, 11)):
            flower(page.art, page.accent, x + along * unit * side, y + fall * unit * down, size * unit)


def _bunting(page: "Page") -> None:
    """Two strings of paper flags that hang from above."""
    unit = page.unit
    for number, (start, end, sag) in enumerate(((-0.02, 0.55, 44.0), (0.47, 1.02, 52.0))):
        steps = 13
        line = [
            (page.width * (start + (end - start) * step / steps), (34 + sag * math.sin(math.pi * step / steps)) * unit)
            for step in range(steps + 1)
        ]
        stroke(page.art, line, 2.0 * unit, 200)
        for step in range(steps):
            (x0, y0), (x1, y1) = line[step], line[step + 1]
            inset = 0.12 * (x1 - x0)
            tip = ((x0 + x1) / 2 + 3 * unit * (-1) ** step, (y0 + y1) / 2 + 44 * unit)
            flag = [(x0 + inset, y0), (x1 - inset, y1), tip]
            accented = (step + number) % 3 == 1
            polygon(page.accent if accented else page.art, flag, 255 if accented else (96 + 50 * ((step + number) % 3)))


def _register(page: "Page") -> None:
    """Crosses and ticks at the edges, as on a map sheet."""
    unit, across = page.unit, page.width / 1280
    left, top, right, bottom = 84 * across, 62 * unit, page.width - 84 * across, page.height - 62 * unit
    for x in (left, right):
        for y in (top, bottom):
            stroke(page.art, [(x - 11 * unit, y), (x + 11 * unit, y)], 1.4 * unit, 190)
            stroke(page.art, [(x, y - 11 * unit), (x, y + 11 * unit)], 1.4 * unit, 190)
    for number in range(1, 24):
        x = left + (right - left) * number / 24
        tall = 9 if number % 6 == 0 else 5
        for y, way in ((top, 1), (bottom, -1)):
            stroke(page.art, [(x, y), (x, y + way * tall * unit)], 1.0 * unit, 120)


def divide(page: "Page", rule: "Rule", y: float, half: float) -> None:
    """The rule between the parts of a card on paper."""
    if rule == "diamond":
        swelling_rule(page.art, page.width / 2, y, half, page.unit)
    else:
        draw_rule(rule, (page.art, page.accent), page.width / 2, y, half, page.unit)
