"""What stands on a room's shelves: glassware, jars, crockery, books."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.outlines import Outline, below, box, curve, oval, rounded
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.room import Room
from filmgen.backends.silhouette.sheet import Sheet

LIQUIDS = tuple(colour(text) for text in ("d8a24a", "7fb8a0", "b4552f", "8aa7b8", "c9c08a"))


def bottle(x: float, y: float, wide: float, high: float, kind: int) -> Outline:
    """Glassware standing at a point: a cone, a round flask, or a jar."""
    w, h = wide, high
    if kind == 0:
        return curve(
            (x - w * 0.16, y - h),
            (x + w * 0.16, y - h),
            (x + w * 0.16, y - h * 0.62),
            (x + w * 0.5, y - h * 0.06, 1),
            (x + w * 0.46, y),
            (x - w * 0.46, y),
            (x - w * 0.5, y - h * 0.06, 1),
            (x - w * 0.16, y - h * 0.62),
            reach=0.2,
        )
    if kind == 1:
        return curve(
            (x - w * 0.13, y - h),
            (x + w * 0.13, y - h),
            (x + w * 0.13, y - h * 0.66),
            (x + w * 0.46, y - h * 0.48),
            (x + w * 0.5, y - h * 0.25),
            (x + w * 0.3, y),
            (x - w * 0.3, y),
            (x - w * 0.5, y - h * 0.25),
            (x - w * 0.46, y - h * 0.48),
            (x - w * 0.13, y - h * 0.66),
        )
    return rounded(x - w * 0.4, y - h, x + w * 0.4, y, w * 0.12)


def glass(room: Room, sheet: Sheet, shape: Outline, level: float, liquid: np.ndarray, strength: float = 0.4) -> None:
    """Glass with something in it: dark body, coloured contents, a bright surface, rims both sides."""
    air = room.easel.air
    sheet.fill(shape, air.ink, 0.7)
    low, high = shape[:, 1].max(), shape[:, 1].min()
    surface = low - (low - high) * level
    held = below(shape, surface)
    sheet.fill(held, upright((surface, liquid), (low, mix(liquid, air.ink, 0.55))), strength)
    if len(held) > 2:
        span = held[np.abs(held[:, 1] - surface) < 0.6]
        if len(span) > 1:
            sheet.fill(
                box(span[:, 0].min(), surface - 0.8, span[:, 0].max(), surface + 0.8), mix(liquid, WHITE, 0.5), 0.6
            )
    width = float(np.clip(0.012 * room.scale, 1.0, 3.5))
    sheet.rim(shape, room.easel.towards(*shape.mean(0)), width, air.rim, 0.65)
    sheet.rim(shape, (0.9 if room.easel.key[0] < shape[:, 0].mean() else -0.9, 0.2), width * 0.7, air.kick, 0.35)


def _shelf(room: Room, wall: Sheet, left: float, right: float, level: float) -> None:
    air = room.easel.air
    wall.fill(room.box(left, level - 0.06, right, level), mix(air.ink, air.lift, 0.1))
    wall.fill(room.box(left, level - 0.008, right, level + 0.004), air.rim, 0.5)


def bottles(
    room: Room,
    wall: Sheet,
    x: float,
    kinds: tuple[int, ...] = (0, 1, 1, 2, 2),
    levels: tuple[float, ...] = (1.5, 2.1, 2.7),
) -> None:
    """Shelves of glassware."""
    rng = room.easel.chance("bottles")
    for row, level in enumerate(levels):
        left, right = x - 1.5 + 0.12 * row, x + 1.5
        _shelf(room, wall, left, right, level)
        at = left + 0.08
        while at < right - 0.2:
            wide, high = rng.uniform(0.16, 0.34), rng.uniform(0.24, 0.5)
            shape = bottle(
                room.x(at + wide / 2), room.y(level), wide * room.scale, high * room.scale, int(rng.choice(kinds))
            )
            glass(room, wall, shape, rng.uniform(0.25, 0.7), LIQUIDS[rng.integers(len(LIQUIDS))])
            at += wide + rng.uniform(0.02, 0.1)


def jars(room: Room, wall: Sheet, x: float) -> None:
    """A shop's shelves, full."""
    bottles(room, wall, x, (2, 2, 2, 1), (0.95, 1.5, 2.05, 2.6))


def pans(room: Room, wall: Sheet, x: float) -> None:
    """A shelf of crockery with pans hung beneath."""
    rng = room.easel.chance("pans")
    _shelf(room, wall, x - 1.05, x + 1.05, 1.75)
    at = x - 0.95
    while at < x + 0.8:
        wide, high = rng.uniform(0.15, 0.32), rng.uniform(0.2, 0.42)
        room.cut(wall, rounded(room.x(at), room.y(1.75 + high), room.x(at + wide), room.y(1.75), 0.05 * room.scale))
        at += wide + rng.uniform(0.04, 0.12)
    for pan in range(4):
        middle = x - 0.8 + pan * 0.5
        drop = rng.uniform(0.16, 0.3)
        wall.fill(room.box(middle - 0.012, 1.69 - drop, middle + 0.012, 1.69), room.easel.air.ink)
        room.cut(wall, oval(room.x(middle), room.y(1.69 - drop - 0.12), 0.13 * room.scale, 0.14 * room.scale))


def bookshelf(room: Room, wall: Sheet, x: float, left: float = -0.7, right: float = 0.7, top: float = 2.2) -> None:
    """A case of books."""
    air, rng = room.easel.air, room.easel.chance("books", x)
    wall.fill(room.box(x + left - 0.06, 0, x + right + 0.06, top + 0.06), mix(air.ink, air.lift, 0.12))
    wall.rim(
        room.box(x + left - 0.06, 0, x + right + 0.06, top + 0.06),
        room.easel.towards(room.x(x), room.y(top)),
        2.6,
        air.rim,
        0.6,
    )
    shelves = max(3, int(top / 0.42))
    pitch = top / shelves
    lit, dim = [], []
    for row in range(shelves):
        level = row * pitch + 0.04
        wall.fill(room.box(x + left, level, x + right, level + pitch - 0.06), mix(air.sky[0], air.ink, 0.35))
        at = x + left + 0.02
        while at < x + right - 0.06:
            wide, high = rng.uniform(0.03, 0.075), pitch * rng.uniform(0.55, 0.82)
            if rng.random() < 0.9:
                lean = rng.uniform(-0.03, 0.05) if rng.random() < 0.12 else 0.0
                spine = room.shape(
                    (at, level), (at + wide, level), (at + wide + lean, level + high), (at + lean, level + high)
                )
                (lit if rng.random() < 0.3 else dim).append(spine)
            at += wide + 0.008
    wall.fill(dim, mix(air.ink, air.lift, 0.3))
    wall.fill(lit, mix(mix(air.ink, air.lift, 0.6), room.light, 0.22))
    width = max(1.0, 0.008 * room.scale)
    wall.rim([*dim, *lit], room.easel.towards(room.x(x), room.y(top / 2)), width, air.rim, 0.28)


def books_wall(room: Room, wall: Sheet, x: float) -> None:
    """A library: cases from wall to wall, but for the window."""
    assert room.window is not None
    for case in (-4.3, -2.75, -1.2, 0.35, 1.9, 3.45, 5.0):
        if case - 0.75 < room.window[2] + 0.1 and case + 0.75 > room.window[0] - 0.1:
            continue
        bookshelf(room, wall, case + x, -0.7, 0.7, 3.6)
