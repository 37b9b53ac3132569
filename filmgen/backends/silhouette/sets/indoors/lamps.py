"""Lamps of every kind, lit or dark as the picture says."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.outlines import curve, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.indoors.room import Surface
from filmgen.backends.silhouette.sets.indoors.solids import Joiner

HEIGHTS = {
    "pendant": 2.15,
    "standing": 1.5,
    "desk": 1.12,
    "sconces": 1.95,
    "chandelier": 2.55,
    "strip": 2.95,
    "candle": 1.1,
    "lantern": 2.3,
    "bulb": 2.35,
    "globe": 2.3,
    "tubes": 2.9,
    "brackets": 2.0,
    "row": 2.3,
}
"""Where each kind's light is, in metres above the floor."""


def _shade(j: Joiner, card: Surface, outline: list[tuple[float, ...]], lit: bool, low: float, high: float) -> None:
    """A shade that glows when its lamp is lit."""
    air = j.room.easel.air
    shape = card.curve(*outline)
    if len(shape) < 3:
        return
    hue = j.lighting.light.hue
    y0, y1 = card.at(0, high)[1], card.at(0, low)[1]
    if lit:
        j.sheet.fill(shape, upright((y0, mix(hue, air.ink, 0.55)), (y1, mix(hue, WHITE, 0.45))))
    else:
        card.cut(j.sheet, shape, 0.3)


def _shine(j: Joiner, card: Surface, u: float, v: float, size: float, strength: float = 0.9) -> None:
    hue: Colour = mix(j.lighting.light.hue, WHITE, 0.3)
    if j.room.easel.picture.size in ("medium", "close"):
        size, strength = 0.7 * size, 0.8 * strength
    j.sheet.glow(*card.at(u, v), size * card.scale(0), hue, strength)


def _pendant(j: Joiner, card: Surface, lit: bool) -> None:
    air, level = j.room.easel.air, HEIGHTS["pendant"]
    j.sheet.fill(card.bar(0, level + 0.4, 0, j.room.bones.high + 1, 0.014), mix(air.ink, air.lift, 0.1))
    shade = card.curve(
        (-0.08, level + 0.42, 1),
        (0.08, level + 0.42, 1),
        (0.36, level + 0.1),
        (0.44, level, 1),
        (-0.44, level, 1),
        (-0.36, level + 0.1),
    )
    card.cut(j.sheet, shade, 0.12, 0.4)
    if lit:
        j.sheet.fill(card.oval(0, level, 0.42, 0.045), mix(j.lighting.light.hue, WHITE, 0.7))
        _shine(j, card, 0, level - 0.04, 0.9)


def _lantern(j: Joiner, card: Surface, lit: bool) -> None:
    """A globe of paper or glass."""
    level = HEIGHTS["lantern"]
    j.sheet.fill(card.bar(0, level + 0.2, 0, j.room.bones.high + 1, 0.014), j.room.easel.air.ink)
    globe = card.oval(0, level, 0.27)
    if lit:
        j.sheet.fill(globe, mix(j.lighting.light.hue, WHITE, 0.6))
        _shine(j, card, 0, level, 1.1)
    else:
        card.cut(j.sheet, globe, 0.4)


def _globe(j: Joiner, card: Surface, lit: bool) -> None:
    """A small globe on the ceiling."""
    high = min(j.room.bones.high - 0.12, HEIGHTS["globe"] + 0.4)
    card.cut(j.sheet, card.box(-0.12, high, 0.12, high + 0.12), 0.3)
    globe = card.oval(0, high - 0.06, 0.17, 0.13)
    if lit:
        j.sheet.fill(globe, mix(j.lighting.light.hue, WHITE, 0.6))
        _shine(j, card, 0, high - 0.06, 0.9)
    else:
        card.cut(j.sheet, globe, 0.5)


def _bulb(j: Joiner, card: Surface, lit: bool) -> None:
    level = HEIGHTS["bulb"]
    j.sheet.fill(
        [card.bar(0, level + 0.1, 0, j.room.bones.high + 1, 0.012), card.box(-0.03, level + 0.06, 0.03, level + 0.16)],
        j.room.easel.air.ink,
    )
    if lit:
        j.sheet.fill(card.oval(0, level, 0.06, 0.08), WHITE)
        _shine(j, card, 0, level, 0.8, 1.0)
    else:
        card.cut(j.sheet, card.oval(0, level, 0.06, 0.08), 0.6)


def _standing(j: Joiner, card: Surface, lit: bool) -> None:
    card.cut(j.sheet, [card.bar(0, 0, 0, 1.45, 0.03), card.oval(0, 0.02, 0.18, 0.03)], 0.1)
    _shade(j, card, [(-0.16, 1.78, 1), (0.16, 1.78, 1), (0.27, 1.42, 1), (-0.27, 1.42, 1)], lit, 1.42, 1.78)
    if lit:
        _shine(j, card, 0, 1.58, 1.2)


def _desk(j: Joiner, card: Surface, lit: bool) -> None:
    """On an arm, over a desk."""
    card.cut(
        j.sheet,
        [
            card.oval(-0.1, 0.78, 0.13, 0.025),
            card.bar(-0.1, 0.78, -0.2, 1.08, 0.025),
            card.bar(-0.2, 1.08, 0.06, 1.24, 0.025),
        ],
        0.1,
    )
    card.cut(j.sheet, card.curve((0.02, 1.28, 1), (0.12, 1.26, 1), (0.26, 1.08, 1), (-0.06, 1.08, 1)), 0.2)
    if lit:
        j.sheet.fill(card.oval(0.1, 1.08, 0.16, 0.02), mix(j.lighting.light.hue, WHITE, 0.7))
        _shine(j, card, 0.1, 1.0, 0.8)


def _sconces(j: Joiner, card: Surface, lit: bool) -> None:
    """A pair on the wall."""
    del card
    wall = j.room.surface("back")
    for u in (-2.2, 0.0, 2.2):
        wall.cut(j.sheet, [wall.bar(u, 1.6, u, 1.82, 0.03), wall.oval(u, 1.6, 0.06)], 0.1)
        shade = wall.curve((u - 0.09, 1.8, 1), (u + 0.09, 1.8, 1), (u + 0.16, 2.02, 1), (u - 0.16, 2.02, 1))
        if lit:
            j.sheet.fill(shade, mix(j.lighting.light.hue, WHITE, 0.55))
            j.sheet.glow(*wall.at(u, 2.05), 1.1 * wall.scale(u), j.lighting.light.hue, 0.7)
        else:
            wall.cut(j.sheet, shade, 0.3)


def _chandelier(j: Joiner, card: Surface, lit: bool) -> None:
    level = HEIGHTS["chandelier"]
    arms = [card.bar(0, level + 0.5, 0, j.room.bones.high + 1, 0.02), card.oval(0, level + 0.2, 0.09, 0.2)]
    tips = (-0.62, -0.4, -0.16, 0.16, 0.4, 0.62)
    for tip in tips:
        line = curve((0, level + 0.05), (tip * 0.6, level - 0.12), (tip, level + 0.05), closed=False)
        arms.append(card.put(np.concatenate([line + (0, 0.015), (line - (0, 0.015))[::-1]])))
        arms.append(card.box(tip - 0.02, level + 0.05, tip + 0.02, level + 0.2))
    card.cut(j.sheet, arms, 0.1)
    if lit:
        for tip in tips:
            j.sheet.fill(
                card.curve((tip - 0.022, level + 0.2), (tip, level + 0.31, 1), (tip + 0.022, level + 0.2)), WHITE
            )
            _shine(j, card, tip, level + 0.24, 0.42, 0.8)
        _shine(j, card, 0, level + 0.1, 1.5, 0.45)


def _strip(j: Joiner, card: Surface, lit: bool) -> None:
    """A tube on the ceiling, running away from us."""
    room, high = j.room, j.room.bones.high - 0.12
    for x in (-1.8, 1.8):
        shape = room.seen(
            np.array(((x - 0.1, high, 0.3), (x + 0.1, high, 0.3), (x + 0.1, high, 1.9), (x - 0.1, high, 1.9)))
        )
        j.sheet.fill(shape, mix(j.lighting.light.hue, WHITE, 0.75) if lit else j.lighting.tone(0.25))
        if lit and len(shape):
            j.sheet.glow(*shape.mean(0), 1.2 * card.scale(0), mix(j.lighting.light.hue, WHITE, 0.5), 0.6)


def _candle(j: Joiner, card: Surface, lit: bool) -> None:
    """Three candles on a stand."""
    card.cut(
        j.sheet,
        [card.bar(0, 0, 0, 1.0, 0.03), card.oval(0, 0.02, 0.16, 0.03), card.bar(-0.24, 0.98, 0.24, 0.98, 0.03)],
        0.1,
    )
    for u, tall in ((-0.22, 0.16), (0.0, 0.24), (0.22, 0.12)):
        card.cut(j.sheet, card.box(u - 0.025, 0.98, u + 0.025, 0.98 + tall), 0.8)
        if lit:
            j.sheet.fill(card.curve((u - 0.02, 1.0 + tall), (u, 1.1 + tall, 1), (u + 0.02, 1.0 + tall)), WHITE)
            _shine(j, card, u, 1.04 + tall, 0.6, 0.8)


def _row(j: Joiner, card: Surface, lit: bool) -> None:
    """Three shades in a row over a counter."""
    air, level = j.room.easel.air, HEIGHTS["row"]
    for u in (-1.6, 0.0, 1.6):
        j.sheet.fill(card.bar(u, level + 0.2, u, j.room.bones.high + 1, 0.012), air.ink)
        shape = card.put(
            points((u - 0.06, level + 0.24), (u + 0.06, level + 0.24), (u + 0.26, level), (u - 0.26, level))
        )
        card.cut(j.sheet, shape, 0.12, 0.5)
        if lit:
            j.sheet.fill(card.oval(u, level, 0.24, 0.03), mix(j.lighting.light.hue, WHITE, 0.7))
            _shine(j, card, u, level - 0.03, 0.75)


def _tubes(j: Joiner, card: Surface, lit: bool) -> None:
    """One tube after another, down a corridor."""
    room, high = j.room, j.room.bones.high - 0.06
    for z in np.arange(room.bones.back - 1.2, -2.0, -LAMPS_EVERY["tubes"]):
        corners = ((-0.45, high, z - 0.1), (0.45, high, z - 0.1), (0.45, high, z + 0.1), (-0.45, high, z + 0.1))
        shape = room.seen(np.array(corners))
        j.sheet.fill(shape, mix(j.lighting.light.hue, WHITE, 0.75) if lit else j.lighting.tone(0.2))
        if lit and len(shape):
            size = room.easel.lens.scale(room.near(0.0, z))
            j.sheet.glow(*shape.mean(0), 1.1 * size, mix(j.lighting.light.hue, WHITE, 0.4), 0.55)
    del card


def _brackets(j: Joiner, card: Surface, lit: bool) -> None:
    """Shades on both walls, one pair after another."""
    del card
    for z in np.arange(j.room.bones.back - 1.4, -1.5, -LAMPS_EVERY["brackets"]):
        for side in ("left", "right"):
            wall = j.room.surface(side)
            wall.cut(j.sheet, wall.bar(z, 1.7, z, 1.9, 0.04), 0.1)
            shade = wall.curve((z - 0.12, 1.88, 1), (z + 0.12, 1.88, 1), (z + 0.2, 2.12, 1), (z - 0.2, 2.12, 1))
            if lit:
                j.sheet.fill(shade, mix(j.lighting.light.hue, WHITE, 0.55))
                j.sheet.glow(*wall.at(z, 2.1), 0.9 * wall.scale(z), j.lighting.light.hue, 0.6)
            else:
                wall.cut(j.sheet, shade, 0.3)


LAMPS_EVERY = {"tubes": 3.0, "brackets": 3.2}
"""Lamps that come again, and after how many metres."""
LAMPS: dict[str, Callable[[Joiner, Surface, bool], None]] = {
    "pendant": _pendant,
    "lantern": _lantern,
    "bulb": _bulb,
    "globe": _globe,
    "standing": _standing,
    "desk": _desk,
    "sconces": _sconces,
    "chandelier": _chandelier,
    "strip": _strip,
    "candle": _candle,
    "row": _row,
    "tubes": _tubes,
    "brackets": _brackets,
}
