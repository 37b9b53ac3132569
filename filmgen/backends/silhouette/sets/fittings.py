"""What hangs on or stands against a room's back wall."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.lettering import neon_sign, painted_sign
from filmgen.backends.silhouette.outlines import Outline, bar, below, box, curve, oval, rounded
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, TOP, Sheet, upright

if TYPE_CHECKING:
    from filmgen.backends.silhouette.sets.rooms import Room

LIQUIDS = tuple(colour(text) for text in ("d8a24a", "7fb8a0", "b4552f", "8aa7b8", "c9c08a"))
COVERINGS = ("tiles", "books-wall")
"""What covers the whole wall, and so is there before the window."""
Fitting = Callable[["Room", Sheet, float], None]


def furnish(room: "Room", wall: Sheet, names: tuple[str, ...], side: float) -> None:
    """Hang what a room is said to hold, each in its place: `side` is the lamp's, the window is on the other."""
    spots = {
        "tiles": 0.0,
        "books-wall": 0.0,
        "jars": 1.9 * side,
        "bottles": 2.3 * side,
        "pans": 1.75 * side,
        "bookshelf": 2.6 * side,
        "shelves": 2.0 * side,
        "picture": -0.9 * side,
        "clock": -0.25 * side,
        "door": 4.0 * side,
        "glass-door": 2.7 * side,
        "cabinets": 4.1 * side,
        "stove": 3.3 * side,
        "fireplace": 1.9 * 1.0,
        "ladder": 1.9 * side,
        "wardrobe": 3.2 * side,
        "sign": 1.9 * side,
        "neon": -1.6 * side,
        "mirror": 1.4 * side,
        "stairs": 4.2 * side,
        "screen": 1.2,
        "map": 0.2 * side,
        "board": 0.2 * side,
        "radiator": -2.25 * side,
        "telephone": 0.95 * side,
    }
    for name, draw in FITTINGS.items():
        if name in names and name in COVERINGS:
            draw(room, wall, spots[name])
    if room.window is not None:
        window(room, wall, names)
    for name, draw in FITTINGS.items():
        if name in names and name not in COVERINGS:
            draw(room, wall, spots.get(name, 1.0 * side))
    if "lamp" in names and room.lamp is not None:
        hanging_lamp(room, wall, room.lamp[0])
    if "lamps" in names:
        for x in (-2.6, 0.55 * side, 2.7):
            hanging_lamp(room, wall, x)


def window(room: "Room", wall: Sheet, names: tuple[str, ...]) -> None:
    """A hole in the wall with its frame, sill and bars; blinds or curtains if the room has them."""
    assert room.window is not None
    left, sill, right, top = room.window
    air = room.easel.air
    frame = mix(air.ink, air.lift, 0.15)
    wall.fill(room.box(left - 0.1, sill - 0.1, right + 0.1, top + 0.1), frame)
    wall.erase(room.box(left, sill, right, top))
    columns = max(2, round((right - left) / 0.85))
    half = 0.032
    bars = [
        room.box(left + (right - left) * at / columns - half, sill, left + (right - left) * at / columns + half, top)
        for at in range(1, columns)
    ]
    rows = 1 if top - sill < 2 else 3
    bars += [
        room.box(
            left, sill + (top - sill) * at / (rows + 1) - half, right, sill + (top - sill) * at / (rows + 1) + half
        )
        for at in range(1, rows + 1)
    ]
    if "blinds" in names:
        bars = []
        for slat in range(int((top - sill) / 0.1)):
            high = top - slat * 0.1
            bars.append(room.shape((left, high), (right, high - 0.015), (right, high - 0.065), (left, high - 0.05)))
        bars += [room.box(left + 0.3, sill, left + 0.312, top), room.box(right - 0.312, sill, right - 0.3, top)]
    wall.fill(bars, frame)
    ledge = room.box(left - 0.2, sill - 0.16, right + 0.2, sill - 0.09)
    wall.fill(ledge, frame)
    for edge in (
        room.box(left - 0.1, top + 0.09, right + 0.1, top + 0.1),
        room.box(left - 0.2, sill - 0.1, right + 0.2, sill - 0.09),
    ):
        wall.fill(edge, air.kick, 0.55)
    if "curtains" in names:
        _curtains(room, wall, left, sill, right, top)


def _curtains(room: "Room", wall: Sheet, left: float, sill: float, right: float, top: float) -> None:
    air = room.easel.air
    for x0, x1 in ((left - 0.45, left + 0.16), (right - 0.16, right + 0.45)):
        cloth = room.curve(
            (x0, top + 0.2, 1),
            (x1, top + 0.2, 1),
            (x1 - 0.04, sill + 0.8),
            (x1 + 0.02, sill - 0.55, 1),
            (x0, sill - 0.55, 1),
        )
        wall.fill(cloth, mix(air.ink, air.lift, 0.55))
        for fold in range(5):
            x = x0 + (x1 - x0) * (fold + 0.5) / 5
            wall.fill(room.box(x - 0.022, sill - 0.55, x + 0.022, top + 0.2), air.ink, 0.4, soft=2)
        wall.rim(cloth, room.easel.towards(*cloth.mean(0)), 3, air.rim, 0.5)
    wall.fill(room.box(left - 0.6, top + 0.2, right + 0.6, top + 0.24), air.ink)


def hanging_lamp(room: "Room", wall: Sheet, x: float) -> None:
    """A shade on a cord, lit or dark as the picture says."""
    assert room.lamp is not None
    air, level = room.easel.air, room.lamp[1]
    dark = mix(air.ink, air.lift, 0.1)
    wall.fill(box(room.x(x) - 1.2, TOP, room.x(x) + 1.2, room.y(level + 0.44)), dark)
    shade = room.curve(
        (x - 0.09, level + 0.46, 1),
        (x + 0.09, level + 0.46, 1),
        (x + 0.42, level + 0.07),
        (x + 0.47, level, 1),
        (x - 0.47, level, 1),
        (x - 0.42, level + 0.07),
    )
    wall.fill(shade, upright((room.y(level + 0.46), dark), (room.y(level), mix(dark, room.light, 0.35))))
    if room.easel.picture.light in ("lamp", "sky", "fire"):
        wall.fill(oval(room.x(x), room.y(level), 0.44 * room.scale, 0.045 * room.scale), mix(room.light, WHITE, 0.7))
        wall.glow(room.x(x), room.y(level), 0.95 * room.scale, mix(room.light, WHITE, 0.4), 0.95)
    else:
        wall.rim(shade, room.easel.towards(room.x(x), room.y(level)), 3, air.rim, 0.6)


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


def glass(room: "Room", sheet: Sheet, shape: Outline, level: float, liquid: np.ndarray, strength: float = 0.4) -> None:
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


def _shelf(room: "Room", wall: Sheet, left: float, right: float, level: float) -> None:
    air = room.easel.air
    wall.fill(room.box(left, level - 0.06, right, level), mix(air.ink, air.lift, 0.1))
    wall.fill(room.box(left, level - 0.008, right, level + 0.004), air.rim, 0.5)


def bottles(
    room: "Room",
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


def jars(room: "Room", wall: Sheet, x: float) -> None:
    """A shop's shelves, full."""
    bottles(room, wall, x, (2, 2, 2, 1), (0.95, 1.5, 2.05, 2.6))


def pans(room: "Room", wall: Sheet, x: float) -> None:
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


def tiles(room: "Room", wall: Sheet, x: float) -> None:
    """Tiles up to the height of a hand."""
    air = room.easel.air
    for row in range(8):
        level = 0.16 * row + 0.1
        wall.fill(box(LEFT, room.y(level) - 0.5, RIGHT, room.y(level) + 0.5), air.ink, 0.35)
        for column in range(-36, 37):
            offset = 0.13 * (row % 2)
            seam = room.x(column * 0.26 + offset + x)
            if LEFT < seam < RIGHT:
                wall.fill(box(seam - 0.5, room.y(level + 0.16), seam + 0.5, room.y(level)), air.ink, 0.3)
    wall.fill(box(LEFT, room.y(1.4), RIGHT, room.y(1.36)), mix(air.ink, room.light, 0.35), 0.7)


def bookshelf(room: "Room", wall: Sheet, x: float, left: float = -0.7, right: float = 0.7, top: float = 2.2) -> None:
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


def books_wall(room: "Room", wall: Sheet, x: float) -> None:
    """A library: cases from wall to wall, but for the window."""
    assert room.window is not None
    for case in (-4.3, -2.75, -1.2, 0.35, 1.9, 3.45, 5.0):
        if case - 0.75 < room.window[2] + 0.1 and case + 0.75 > room.window[0] - 0.1:
            continue
        bookshelf(room, wall, case + x, -0.7, 0.7, 3.6)


def picture_frame(room: "Room", wall: Sheet, x: float) -> None:
    """A landscape nobody looks at."""
    air = room.easel.air
    room.cut(wall, room.box(x - 0.42, 1.45, x + 0.42, 2.05))
    wall.fill(
        room.box(x - 0.36, 1.51, x + 0.36, 1.99),
        upright((room.y(1.99), mix(air.mid, air.air, 0.5)), (room.y(1.51), mix(air.air, WHITE, 0.1))),
        0.7,
    )
    wall.fill(
        room.curve(
            (x - 0.36, 1.51, 1),
            (x - 0.36, 1.68),
            (x - 0.1, 1.8),
            (x + 0.12, 1.66),
            (x + 0.36, 1.74),
            (x + 0.36, 1.51, 1),
        ),
        mix(air.ink, air.lift, 0.6),
        0.85,
    )


def clock(room: "Room", wall: Sheet, x: float) -> None:
    """A clock, at the hour that the place keeps."""
    air, rng = room.easel.air, room.easel.chance("clock hands")
    cx, cy, r = room.x(x), room.y(2.35), 0.27 * room.scale
    room.cut(wall, oval(cx, cy, r), 0.1)
    wall.fill(oval(cx, cy, r * 0.86), mix(air.rim, air.mid, 0.45), 0.5)
    for hour in range(12):
        turn = hour * math.pi / 6
        wall.fill(
            bar(
                cx + math.sin(turn) * r * 0.68,
                cy - math.cos(turn) * r * 0.68,
                cx + math.sin(turn) * r * 0.8,
                cy - math.cos(turn) * r * 0.8,
                r * 0.05,
            ),
            air.ink,
        )
    for turn, length, width in ((rng.uniform(0, 6.28), 0.45, 0.075), (rng.uniform(0, 6.28), 0.64, 0.05)):
        wall.fill(bar(cx, cy, cx + math.sin(turn) * r * length, cy - math.cos(turn) * r * length, r * width), air.ink)


def door(room: "Room", wall: Sheet, x: float, glazed: bool = False) -> None:
    """A door, a little open onto something lighter."""
    air = room.easel.air
    wall.fill(room.box(x - 0.58, 0, x + 0.58, 2.2), mix(air.ink, air.lift, 0.1))
    wall.fill(room.box(x - 0.48, 0, x + 0.48, 2.1), mix(air.ink, air.lift, 0.3))
    panels = ((-0.36, 1.2, 0.36, 1.95), (-0.36, 0.25, 0.36, 1.0))
    for left, low, right, high in panels[1 if glazed else 0 :]:
        wall.fill(room.box(x + left, low, x + right, high), mix(air.ink, air.lift, 0.16))
        wall.rim(room.box(x + left, low, x + right, high), room.easel.towards(room.x(x), room.y(1)), 1.6, air.rim, 0.3)
    if glazed:
        pane = room.box(x - 0.36, 1.15, x + 0.36, 1.98)
        wall.fill(
            pane,
            upright((room.y(1.98), mix(air.air, air.glow, 0.4)), (room.y(1.15), mix(air.mid, air.glow, 0.2))),
            0.75,
        )
        painted_sign(wall, "PRIVATE", room.x(x), room.y(1.6), 0.56 * room.scale, 0.12 * room.scale, air.ink)
    wall.rim(room.box(x - 0.58, 0, x + 0.58, 2.2), room.easel.towards(room.x(x), room.y(1)), 2.4, air.rim, 0.6)
    wall.fill(oval(room.x(x - 0.4), room.y(1.02), 0.03 * room.scale), air.rim, 0.85)


def glass_door(room: "Room", wall: Sheet, x: float) -> None:
    """An office door with somebody's name on it."""
    door(room, wall, x, glazed=True)


def cabinets(room: "Room", wall: Sheet, x: float) -> None:
    """Filing cabinets, one drawer not quite shut."""
    air = room.easel.air
    for case in range(2):
        left = x - 0.55 + 0.56 * case
        room.cut(wall, room.box(left, 0, left + 0.52, 1.36), 0.3)
        for drawer in range(4):
            low = 0.04 + drawer * 0.33
            wall.fill(room.box(left + 0.03, low, left + 0.49, low + 0.29), mix(air.ink, air.lift, 0.45))
            wall.fill(room.box(left + 0.2, low + 0.17, left + 0.32, low + 0.2), air.rim, 0.6)


def stove(room: "Room", wall: Sheet, x: float) -> None:
    """An iron stove with its pipe, a glow at the door, a kettle."""
    air = room.easel.air
    body = room.box(x - 0.42, 0.12, x + 0.42, 0.9)
    pipe = [
        room.box(x + 0.12, 0.9, x + 0.26, 3.6),
        room.box(x - 0.48, 0.9, x + 0.48, 0.96),
        room.box(x - 0.36, 0, x - 0.3, 0.14),
        room.box(x + 0.3, 0, x + 0.36, 0.14),
    ]
    room.cut(wall, [body, *pipe], 0.08)
    wall.fill(room.box(x - 0.2, 0.32, x + 0.2, 0.56), colour("ff8a3a"), 0.9)
    wall.fill([room.box(x - 0.2 + 0.1 * at, 0.32, x - 0.185 + 0.1 * at, 0.56) for at in range(1, 4)], air.ink)
    wall.glow(room.x(x), room.y(0.44), 0.9 * room.scale, colour("ff7a2a"), 0.6)
    kettle(room, wall, room.x(x - 0.16), room.y(0.96), 0.3 * room.scale)


def kettle(room: "Room", sheet: Sheet, x: float, y: float, size: float) -> None:
    """A kettle standing at a point."""
    body = curve(
        (x - 0.5 * size, y, 1),
        (x - 0.56 * size, y - 0.3 * size),
        (x - 0.34 * size, y - 0.72 * size),
        (x + 0.34 * size, y - 0.72 * size),
        (x + 0.56 * size, y - 0.3 * size),
        (x + 0.5 * size, y, 1),
        reach=0.3,
    )
    spout = curve(
        (x + 0.44 * size, y - 0.34 * size, 1),
        (x + 0.72 * size, y - 0.62 * size, 1),
        (x + 0.80 * size, y - 0.62 * size, 1),
        (x + 0.5 * size, y - 0.12 * size, 1),
        reach=0.2,
    )
    knob = oval(x, y - 0.80 * size, 0.09 * size)
    handle = np.concatenate(
        [
            np.stack([x + 0.44 * size * np.cos(t), y - 0.7 * size - 0.42 * size * np.sin(t)], -1)
            for t in (np.linspace(0, np.pi, 14),)
        ]
        + [
            np.stack([x + 0.36 * size * np.cos(t), y - 0.7 * size - 0.34 * size * np.sin(t)], -1)
            for t in (np.linspace(np.pi, 0, 14),)
        ]
    )
    room.cut(sheet, [body, spout, knob, handle], 0.05, 0.85)


def fireplace(room: "Room", wall: Sheet, x: float) -> None:
    """A hearth: the room's only light."""
    air = room.easel.air
    room.cut(wall, [room.box(x - 0.95, 0, x + 0.95, 1.25), room.box(x - 1.1, 1.2, x + 1.1, 1.32)], 0.2)
    mouth = room.curve((x - 0.6, 0, 1), (x - 0.6, 0.7), (x, 0.98), (x + 0.6, 0.7), (x + 0.6, 0, 1))
    wall.fill(mouth, upright((room.y(0.95), mix(air.ink, colour("5a1c0a"), 0.5)), (room.y(0), colour("ff8a34"))))
    for flame in range(6):
        dx = -0.36 + 0.145 * flame
        high = 0.24 + 0.24 * abs(math.sin(2.3 * flame + 1))
        tongue = room.curve(
            (x + dx - 0.08, 0.08),
            (x + dx - 0.04, 0.6 * high),
            (x + dx + 0.02, high + 0.1, 1),
            (x + dx + 0.07, 0.5 * high),
            (x + dx + 0.08, 0.08),
        )
        wall.fill(tongue, colour("ffd98a"), 0.9, soft=1.5)
    wall.fill(
        [
            room.curve((x - 0.42, 0.02), (x - 0.3, 0.14), (x + 0.3, 0.18), (x + 0.42, 0.04)),
            room.box(x - 0.3, 0.02, x + 0.4, 0.1),
        ],
        air.ink,
    )
    wall.glow(room.x(x), room.y(0.3), 2.0 * room.scale, colour("ff8a3a"), 0.8)


def ladder(room: "Room", wall: Sheet, x: float) -> None:
    rails = [
        bar(room.x(x), room.y(0), room.x(x + 0.5), room.y(3.5), 0.05 * room.scale),
        bar(room.x(x + 0.42), room.y(0), room.x(x + 0.92), room.y(3.5), 0.05 * room.scale),
    ]
    rungs = [
        bar(room.x(x + at * 0.5 / 3.5), room.y(at), room.x(x + 0.42 + at * 0.5 / 3.5), room.y(at), 0.035 * room.scale)
        for at in np.arange(0.3, 3.4, 0.34)
    ]
    room.cut(wall, [*rails, *rungs], 0.0)


def wardrobe(room: "Room", wall: Sheet, x: float) -> None:
    air = room.easel.air
    room.cut(wall, [room.box(x - 0.65, 0.08, x + 0.65, 2.2), room.box(x - 0.72, 2.14, x + 0.72, 2.28)], 0.25)
    wall.fill(room.box(x - 0.008, 0.12, x + 0.008, 2.12), air.ink)
    for left in (-0.56, 0.08):
        panel = room.box(x + left, 0.3, x + left + 0.48, 1.98)
        wall.fill(panel, mix(air.ink, air.lift, 0.4))
        wall.rim(panel, room.easel.towards(room.x(x), room.y(1)), 1.6, air.rim, 0.3)
    wall.fill([oval(room.x(x + dx), room.y(1.1), 0.025 * room.scale) for dx in (-0.05, 0.05)], air.rim, 0.8)


def shop_sign(room: "Room", wall: Sheet, x: float) -> None:
    """The shop's name on a board above its shelves."""
    picture = room.easel.picture
    word = picture.word if picture.word_as in ("sign", "monument") and picture.word else picture.place.name
    room.cut(wall, room.box(x - 1.35, 2.95, x + 1.35, 3.35), 0.1)
    painted_sign(wall, word.upper(), room.x(x), room.y(3.15), 2.4 * room.scale, 0.26 * room.scale, room.easel.air.rim)


def neon(room: "Room", wall: Sheet, x: float) -> None:
    """A tube sign in the window, facing out or in."""
    picture = room.easel.picture
    word = picture.word if picture.word_as == "neon" and picture.word else "OPEN"
    neon_sign(wall, word, room.x(x), room.y(2.1), 1.5 * room.scale, 0.5 * room.scale, room.easel.air.glow)


def mirror(room: "Room", wall: Sheet, x: float) -> None:
    air = room.easel.air
    room.cut(wall, oval(room.x(x), room.y(1.65), 0.36 * room.scale, 0.5 * room.scale), 0.1)
    wall.fill(
        oval(room.x(x), room.y(1.65), 0.31 * room.scale, 0.45 * room.scale),
        upright((room.y(2.1), mix(air.air, WHITE, 0.2)), (room.y(1.2), air.mid)),
        0.8,
    )


def stairs(room: "Room", wall: Sheet, x: float) -> None:
    """Steps going up out of the room."""
    side = 1 if x > 0 else -1
    steps = []
    for step in range(12):
        x0 = x - side * 1.6 + side * step * 0.3
        steps.append(room.box(min(x0, x0 + side * 0.32), 0, max(x0, x0 + side * 0.32), 0.19 * (step + 1)))
    rails = [
        bar(room.x(x - side * 1.6), room.y(1.05), room.x(x + side * 2.0), room.y(1.05 + 0.19 * 12), 0.05 * room.scale)
    ]
    rails += [
        bar(
            room.x(x - side * 1.45 + side * 0.3 * at),
            room.y(0.19 * (at + 1)),
            room.x(x - side * 1.45 + side * 0.3 * at),
            room.y(1.08 + 0.19 * at),
            0.02 * room.scale,
        )
        for at in range(12)
    ]
    room.cut(wall, steps, 0.3)
    room.cut(wall, rails, 0.05)


def screen(room: "Room", wall: Sheet, x: float) -> None:
    """A monitor that lights the room."""
    air = room.easel.air
    room.cut(wall, [room.box(x - 0.5, 0.8, x + 0.5, 1.5), room.box(x - 0.08, 0.6, x + 0.08, 0.8)], 0.0)
    glow = mix(air.glow, colour("bfe8ff"), 0.6)
    wall.fill(room.box(x - 0.44, 0.86, x + 0.44, 1.44), mix(glow, WHITE, 0.4))
    wall.fill(
        [
            room.box(x - 0.38, 1.38 - 0.09 * row, x - 0.38 + 0.18 + 0.1 * (row * 7 % 5), 1.34 - 0.09 * row)
            for row in range(5)
        ],
        mix(glow, air.ink, 0.6),
        0.6,
    )
    wall.glow(room.x(x), room.y(1.15), 1.6 * room.scale, glow, 0.7)


def board(room: "Room", wall: Sheet, x: float) -> None:
    """A blackboard, worked on."""
    air, rng = room.easel.air, room.easel.chance("board")
    room.cut(wall, room.box(x - 1.1, 1.0, x + 1.1, 2.2), 0.1)
    wall.fill(room.box(x - 1.04, 1.06, x + 1.04, 2.14), mix(air.ink, air.lift, 0.25))
    for line in range(7):
        level = 2.02 - 0.13 * line
        at = x - 0.9
        while at < x + rng.uniform(0.3, 0.9):
            wide = rng.uniform(0.05, 0.2)
            wall.fill(
                bar(
                    room.x(at),
                    room.y(level + rng.uniform(-0.02, 0.02)),
                    room.x(at + wide),
                    room.y(level + rng.uniform(-0.02, 0.02)),
                    1.6,
                ),
                air.rim,
                0.45,
            )
            at += wide + 0.06


def radiator(room: "Room", wall: Sheet, x: float) -> None:
    room.cut(
        wall,
        [
            rounded(room.x(x - 0.5 + 0.12 * at), room.y(0.72), room.x(x - 0.41 + 0.12 * at), room.y(0.12), 4)
            for at in range(9)
        ],
        0.4,
    )


def telephone(room: "Room", wall: Sheet, x: float) -> None:
    """A telephone on the wall, its cord hanging."""
    room.cut(
        wall,
        [
            rounded(room.x(x - 0.11), room.y(1.66), room.x(x + 0.11), room.y(1.32), 4),
            rounded(room.x(x - 0.19), room.y(1.70), room.x(x - 0.13), room.y(1.38), 4),
        ],
        0.0,
        0.9,
    )
    wall.fill(oval(room.x(x), room.y(1.5), 0.07 * room.scale), mix(room.easel.air.rim, room.easel.air.ink, 0.4))


FITTINGS: dict[str, Fitting] = {
    "tiles": tiles,
    "books-wall": books_wall,
    "wardrobe": wardrobe,
    "bookshelf": bookshelf,
    "stairs": stairs,
    "door": door,
    "glass-door": glass_door,
    "fireplace": fireplace,
    "cabinets": cabinets,
    "radiator": radiator,
    "stove": stove,
    "board": board,
    "map": board,
    "picture": picture_frame,
    "mirror": mirror,
    "clock": clock,
    "bottles": bottles,
    "jars": jars,
    "shelves": bottles,
    "pans": pans,
    "ladder": ladder,
    "sign": shop_sign,
    "neon": neon,
    "screen": screen,
    "telephone": telephone,
}
"""Drawn in this order."""
