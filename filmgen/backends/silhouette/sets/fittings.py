"""What hangs on or stands against a room's back wall."""

import math
from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.lettering import neon_sign, painted_sign
from filmgen.backends.silhouette.outlines import bar, box, oval, rounded
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.hearths import fireplace, hanging_lamp, stove
from filmgen.backends.silhouette.sets.openings import door, glass_door, stairs, window
from filmgen.backends.silhouette.sets.room import Room
from filmgen.backends.silhouette.sets.shelves import books_wall, bookshelf, bottles, jars, pans
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, Sheet

COVERINGS = ("tiles", "books-wall")
"""What covers the whole wall, and so is there before the window."""
Fitting = Callable[[Room, Sheet, float], None]


def furnish(room: Room, wall: Sheet, names: tuple[str, ...], side: float) -> None:
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
        "stove": room.fire,
        "fireplace": room.fire,
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


def tiles(room: Room, wall: Sheet, x: float) -> None:
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


def picture_frame(room: Room, wall: Sheet, x: float) -> None:
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


def clock(room: Room, wall: Sheet, x: float) -> None:
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


def cabinets(room: Room, wall: Sheet, x: float) -> None:
    """Filing cabinets, one drawer not quite shut."""
    air = room.easel.air
    for case in range(2):
        left = x - 0.55 + 0.56 * case
        room.cut(wall, room.box(left, 0, left + 0.52, 1.36), 0.3)
        for drawer in range(4):
            low = 0.04 + drawer * 0.33
            wall.fill(room.box(left + 0.03, low, left + 0.49, low + 0.29), mix(air.ink, air.lift, 0.45))
            wall.fill(room.box(left + 0.2, low + 0.17, left + 0.32, low + 0.2), air.rim, 0.6)


def ladder(room: Room, wall: Sheet, x: float) -> None:
    rails = [
        bar(room.x(x), room.y(0), room.x(x + 0.5), room.y(3.5), 0.05 * room.scale),
        bar(room.x(x + 0.42), room.y(0), room.x(x + 0.92), room.y(3.5), 0.05 * room.scale),
    ]
    rungs = [
        bar(room.x(x + at * 0.5 / 3.5), room.y(at), room.x(x + 0.42 + at * 0.5 / 3.5), room.y(at), 0.035 * room.scale)
        for at in np.arange(0.3, 3.4, 0.34)
    ]
    room.cut(wall, [*rails, *rungs], 0.0)


def wardrobe(room: Room, wall: Sheet, x: float) -> None:
    air = room.easel.air
    room.cut(wall, [room.box(x - 0.65, 0.08, x + 0.65, 2.2), room.box(x - 0.72, 2.14, x + 0.72, 2.28)], 0.25)
    wall.fill(room.box(x - 0.008, 0.12, x + 0.008, 2.12), air.ink)
    for left in (-0.56, 0.08):
        panel = room.box(x + left, 0.3, x + left + 0.48, 1.98)
        wall.fill(panel, mix(air.ink, air.lift, 0.4))
        wall.rim(panel, room.easel.towards(room.x(x), room.y(1)), 1.6, air.rim, 0.3)
    wall.fill([oval(room.x(x + dx), room.y(1.1), 0.025 * room.scale) for dx in (-0.05, 0.05)], air.rim, 0.8)


def shop_sign(room: Room, wall: Sheet, x: float) -> None:
    """The shop's name on a board above its shelves."""
    picture = room.easel.picture
    word = picture.word if picture.word_as in ("sign", "monument") and picture.word else picture.place.name
    room.cut(wall, room.box(x - 1.35, 2.95, x + 1.35, 3.35), 0.1)
    painted_sign(wall, word.upper(), room.x(x), room.y(3.15), 2.4 * room.scale, 0.26 * room.scale, room.easel.air.rim)


def neon(room: Room, wall: Sheet, x: float) -> None:
    """A tube sign in the window, facing out or in."""
    picture = room.easel.picture
    word = picture.word if picture.word_as == "neon" and picture.word else "OPEN"
    neon_sign(wall, word, room.x(x), room.y(2.1), 1.5 * room.scale, 0.5 * room.scale, room.easel.air.glow)


def mirror(room: Room, wall: Sheet, x: float) -> None:
    air = room.easel.air
    room.cut(wall, oval(room.x(x), room.y(1.65), 0.36 * room.scale, 0.5 * room.scale), 0.1)
    wall.fill(
        oval(room.x(x), room.y(1.65), 0.31 * room.scale, 0.45 * room.scale),
        upright((room.y(2.1), mix(air.air, WHITE, 0.2)), (room.y(1.2), air.mid)),
        0.8,
    )


def screen(room: Room, wall: Sheet, x: float) -> None:
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


def board(room: Room, wall: Sheet, x: float) -> None:
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


def radiator(room: Room, wall: Sheet, x: float) -> None:
    room.cut(
        wall,
        [
            rounded(room.x(x - 0.5 + 0.12 * at), room.y(0.72), room.x(x - 0.41 + 0.12 * at), room.y(0.12), 4)
            for at in range(9)
        ],
        0.4,
    )


def telephone(room: Room, wall: Sheet, x: float) -> None:
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
