"""What gives a room its light and warmth: lamps, stoves, fires."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.outlines import box, curve, oval
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.room import Room
from filmgen.backends.silhouette.sheet import TOP, Sheet


def hanging_lamp(room: Room, wall: Sheet, x: float) -> None:
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


def stove(room: Room, wall: Sheet, x: float) -> None:
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


def kettle(room: Room, sheet: Sheet, x: float, y: float, size: float) -> None:
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


def fireplace(room: Room, wall: Sheet, x: float) -> None:
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
