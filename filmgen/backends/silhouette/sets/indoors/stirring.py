"""What moves in a room when nobody does: clock hands, a pendulum, a fan, steam."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.sets.indoors.carriage import straps
from filmgen.backends.silhouette.sets.indoors.light import Lighting
from filmgen.backends.silhouette.sets.indoors.living import Living, Pen
from filmgen.backends.silhouette.sets.indoors.module import blinking
from filmgen.backends.silhouette.sets.indoors.plans import Spot
from filmgen.backends.silhouette.sets.indoors.room import Room, Surface


def hang_stirring(room: Room, lighting: Lighting, things: list[Spot]) -> None:
    """Hang all that moves on the walls."""
    easel = room.easel
    if easel.lens.soft(room.distance) > 3.0:
        return
    moving = [(spot.name, room.surface(spot.side), spot.at) for spot in things if spot.name in MOVES]
    if not moving:
        return

    def draw(pen: Pen, seconds: float) -> None:
        for name, wall, u in moving:
            MOVES[name](pen, room, wall, u, seconds)

    del lighting
    easel.cards.append(Living(easel, room.distance, draw, order=room.distance + 0.001))


def _hand(wall: Surface, u: float, v: float, turn: float, long: float, wide: float) -> np.ndarray:
    return wall.bar(
        u - 0.2 * long * math.sin(turn),
        v - 0.2 * long * math.cos(turn),
        u + long * math.sin(turn),
        v + long * math.cos(turn),
        wide,
    )


def _face(pen: Pen, room: Room, wall: Surface, u: float, v: float, size: float, seconds: float) -> None:
    start = float(room.easel.chance("clock hands").random() * 12)
    hours = 2 * math.pi * (start + seconds / 3600) / 12
    minutes = 2 * math.pi * ((start * 60 + seconds / 60) % 60) / 60
    tick = 2 * math.pi * math.floor(seconds) / 60
    way = room.flip
    pen.fill(
        [
            _hand(wall, u, v, way * hours, 0.52 * size, 0.1 * size),
            _hand(wall, u, v, way * minutes, 0.8 * size, 0.07 * size),
            _hand(wall, u, v, way * tick, 0.84 * size, 0.03 * size),
        ],
        room.easel.air.ink,
    )


def _clock(pen: Pen, room: Room, wall: Surface, u: float, seconds: float) -> None:
    _face(pen, room, wall, u, 2.3, 0.25, seconds)


def _tall_clock(pen: Pen, room: Room, wall: Surface, u: float, seconds: float) -> None:
    _face(pen, room, wall, u, 1.84, 0.19, seconds)
    turn = 0.11 * math.sin(math.pi * seconds)
    foot = (u + 0.7 * math.sin(turn), 1.43 - 0.7 * math.cos(turn))
    hue = mix(room.easel.air.rim, room.easel.air.ink, 0.2)
    pen.fill([wall.bar(u, 1.43, *foot, 0.02), wall.oval(*foot, 0.075)], hue)


def _fan(pen: Pen, room: Room, wall: Surface, u: float, seconds: float) -> None:
    hub = wall.oval(u, 2.4, 0.07)
    blades = []
    for at in range(4):
        turn = 1.9 * seconds + at * math.pi / 2
        blades.append(
            wall.shape(
                (u, 2.4),
                (u + 0.36 * math.cos(turn), 2.4 + 0.36 * math.sin(turn)),
                (u + 0.37 * math.cos(turn + 0.5), 2.4 + 0.37 * math.sin(turn + 0.5)),
            )
        )
    pen.fill([*blades, hub], room.easel.air.ink, 0.92)


MOVES = {
    "clock": _clock,
    "tall-clock": _tall_clock,
    "fan": _fan,
    "straps": straps,
    "panel": blinking,
    "console": blinking,
}
