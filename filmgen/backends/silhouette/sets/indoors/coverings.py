"""How walls, floors and ceilings are covered: paper, panels, tiles, brick, boards, beams."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.outlines import Outline, box
from filmgen.backends.silhouette.sets.indoors.room import Room, Surface
from filmgen.backends.silhouette.sheet import Sheet

Covering = Callable[[Room, Sheet, Surface, float, float], None]


def _plain(room: Room, sheet: Sheet, wall: Surface, start: float, end: float) -> None:
    del room, sheet, wall, start, end


def _papered(room: Room, sheet: Sheet, wall: Surface, start: float, end: float) -> None:
    """Striped paper over a low panelling."""
    air, high = room.easel.air, room.bones.high
    stripes = [wall.box(u, 0.95, u + 0.13, high - 0.1) for u in np.arange(start, end, 0.36)]
    sheet.fill(stripes, air.ink, 0.13)
    sprigs = [
        wall.oval(u + 0.245, v + 0.2 * (at % 2), 0.022, 0.045)
        for at, u in enumerate(np.arange(start, end, 0.36))
        for v in np.arange(1.15, high - 0.2, 0.4)
    ]
    sheet.fill(sprigs, air.rim, 0.10)
    _panels(room, sheet, wall, start, end, 0.9)


def _panelled(room: Room, sheet: Sheet, wall: Surface, start: float, end: float) -> None:
    """Wood up to the height of a shoulder."""
    _panels(room, sheet, wall, start, end, 1.5)


def _panels(room: Room, sheet: Sheet, wall: Surface, start: float, end: float, tall: float) -> None:
    air = room.easel.air
    sheet.fill(wall.box(start, 0, end, tall), air.ink, 0.38)
    fields = [wall.box(u + 0.07, 0.24, u + 0.59, tall - 0.14) for u in np.arange(start, end - 0.3, 0.66)]
    for shape in (fields,):
        sheet.rim(shape, (0.0, 1.0), 1.6, air.rim, 0.16)
        sheet.rim(shape, (0.3, -1.0), 2.0, air.ink, 0.5)
    sheet.fill(wall.box(start, tall - 0.04, end, tall + 0.03), mix(air.ink, air.lift, 0.25), 0.85)
    sheet.fill(wall.box(start, tall + 0.015, end, tall + 0.03), air.rim, 0.3)


def _tiled(room: Room, sheet: Sheet, wall: Surface, start: float, end: float) -> None:
    """Tiles to the height of a hand held up."""
    air = room.easel.air
    rows, top = 9, 1.62
    seams: list[Outline] = [wall.box(start, top * row / rows - 0.006, end, top * row / rows) for row in range(1, rows)]
    for row in range(rows):
        shift = 0.13 * (row % 2)
        seams += [
            wall.box(u + shift, top * row / rows, u + shift + 0.008, top * (row + 1) / rows)
            for u in np.arange(start, end - 0.2, 0.26)
        ]
    sheet.fill(seams, air.ink, 0.32)
    shine = [
        wall.box(
            u + 0.13 * (row % 2) + 0.02, top * row / rows + 0.11, u + 0.13 * (row % 2) + 0.24, top * row / rows + 0.165
        )
        for row in range(rows)
        for u in np.arange(start, end - 0.2, 0.26)
        if (int(u * 7.7) + row * 5) % 3 == 0
    ]
    sheet.fill(shine, air.rim, 0.07)
    sheet.fill(wall.box(start, top, end, top + 0.05), mix(air.ink, air.rim, 0.3), 0.6)


def _bricked(room: Room, sheet: Sheet, wall: Surface, start: float, end: float) -> None:
    air, rng = room.easel.air, room.easel.chance("bricks")
    seams: list[Outline] = []
    dark: list[Outline] = []
    rows = int(room.bones.high / 0.16)
    for row in range(rows):
        v, shift = 0.16 * row, 0.2 * (row % 2)
        seams.append(wall.box(start, v - 0.008, end, v + 0.008))
        for u in np.arange(start, end - 0.3, 0.4):
            seams.append(wall.box(u + shift - 0.008, v, u + shift + 0.008, v + 0.16))
            if rng.random() < 0.22:
                dark.append(wall.box(u + shift, v, u + shift + 0.4, v + 0.16))
    sheet.fill(dark, air.ink, 0.22)
    sheet.fill(seams, air.ink, 0.34)


def _planked(room: Room, sheet: Sheet, wall: Surface, start: float, end: float) -> None:
    air, rng = room.easel.air, room.easel.chance("planks")
    edges = np.arange(start, end, 0.24)
    high = room.bones.high
    dark = [wall.box(u, 0, u + 0.24, high) for u in edges if rng.random() < 0.4]
    sheet.fill(dark, air.ink, 0.16)
    sheet.fill([wall.box(u - 0.008, 0, u + 0.008, high) for u in edges], air.ink, 0.5)


def _stony(room: Room, sheet: Sheet, wall: Surface, start: float, end: float) -> None:
    """Blocks laid without much care."""
    air, rng = room.easel.air, room.easel.chance("stones")
    seams: list[Outline] = []
    v = 0.0
    while v < room.bones.high:
        tall, u = rng.uniform(0.32, 0.5), start + rng.uniform(0, 0.5)
        seams.append(wall.shape((start, v), (end, v + rng.uniform(-0.03, 0.03)), (end, v + 0.02), (start, v + 0.02)))
        while u < end:
            seams.append(
                wall.shape((u, v), (u + rng.uniform(-0.03, 0.03), v + tall), (u + 0.02, v + tall), (u + 0.02, v))
            )
            u += rng.uniform(0.45, 0.95)
        v += tall
    sheet.fill(seams, air.ink, 0.45, soft=0.6)


def _metal(room: Room, sheet: Sheet, wall: Surface, start: float, end: float) -> None:
    """Plates and rivets."""
    air = room.easel.air
    edges = np.arange(start, end, 0.95)
    sheet.fill([wall.box(u - 0.012, 0, u + 0.012, room.bones.high) for u in edges], air.ink, 0.6)
    sheet.fill([wall.box(start, v, end, v + 0.02) for v in (0.9, 2.1)], air.ink, 0.5)
    rivets = [wall.oval(u + 0.07, v, 0.016) for u in edges for v in np.arange(0.15, room.bones.high, 0.3)]
    sheet.fill(rivets, air.rim, 0.28)


WALLS: dict[str, Covering] = {
    "plain": _plain,
    "paper": _papered,
    "panels": _panelled,
    "tiles": _tiled,
    "brick": _bricked,
    "planks": _planked,
    "stone": _stony,
    "metal": _metal,
}


def _ground(room: Room) -> tuple[float, float, float]:
    """How far the floor runs: left, right, and towards us."""
    return max(-8.0, room.bones.left), min(8.0, room.bones.right), float(max(-3.6, room.eye[2] + 0.6))


def _boards(room: Room, sheet: Sheet) -> None:
    air, floor, rng = room.easel.air, room.surface("floor"), room.easel.chance("boards")
    left, right, near = _ground(room)
    edges = np.arange(left, right, 0.24)
    dark = [floor.box(x, near, min(right, x + 0.24), room.bones.back) for x in edges if rng.random() < 0.35]
    sheet.fill(dark, air.ink, 0.2)
    seams = [floor.box(x - 0.006, near, x + 0.006, room.bones.back) for x in edges]
    seams += [floor.box(x, z, x + 0.24, z + 0.012) for x in edges for z in (rng.uniform(near, room.bones.back),)]
    sheet.fill(seams, air.ink, 0.5)


def _chequers(room: Room, sheet: Sheet) -> None:
    air, floor, size = room.easel.air, room.surface("floor"), 0.5
    left, right, near = _ground(room)
    dark = [
        floor.put(box(x, z, min(right, x + size), min(room.bones.back, z + size)))
        for row, z in enumerate(np.arange(near, room.bones.back, size))
        for x in np.arange(left + size * (row % 2), right, 2 * size)
    ]
    sheet.fill(dark, air.ink, 0.46)


def _flags(room: Room, sheet: Sheet) -> None:
    """Stone slabs."""
    air, floor = room.easel.air, room.surface("floor")
    left, right, near = _ground(room)
    rows = np.arange(near, room.bones.back, 0.6)
    seams = [floor.box(left, z, right, z + 0.02) for z in rows]
    for row, z in enumerate(rows):
        starts = np.arange(left + 0.4 * (row % 2), right, 0.8)
        seams += [floor.box(x, z, x + 0.02, min(room.bones.back, z + 0.6)) for x in starts]
    sheet.fill(seams, air.ink, 0.45)


def _carpet(room: Room, sheet: Sheet) -> None:
    """A runner down the middle, over boards."""
    _boards(room, sheet)
    air, floor = room.easel.air, room.surface("floor")
    near = float(max(-3.6, room.eye[2] + 0.6))
    sheet.fill(floor.box(-1.15, near, 1.15, room.bones.back), mix(air.ink, air.accent, 0.16), 0.72)
    edges = [floor.box(x, near, x + 0.07, room.bones.back) for x in (-1.05, 0.98)]
    sheet.fill(edges, air.rim, 0.2)
    lozenges = []
    for z in np.arange(near, room.bones.back, 0.9):
        lozenges.append(floor.shape((0, z), (0.4, z + 0.4), (0, z + 0.8), (-0.4, z + 0.4)))
    sheet.fill(lozenges, air.rim, 0.1)


def _bare(room: Room, sheet: Sheet) -> None:
    del room, sheet


FLOORS: dict[str, Callable[[Room, Sheet], None]] = {
    "boards": _boards,
    "chequers": _chequers,
    "flags": _flags,
    "bare": _bare,
    "carpet": _carpet,
}


def _flat(room: Room, sheet: Sheet) -> None:
    del room, sheet


def _beams(room: Room, sheet: Sheet) -> None:
    """Heavy beams across the ceiling, towards us."""
    air, bones = room.easel.air, room.bones
    near = float(max(-3.0, room.eye[2] + 0.8))
    for x in np.arange(-5.2, 5.3, 1.3):
        foot = bones.high - 0.22
        under = room.seen(
            np.array(((x, foot, near), (x + 0.2, foot, near), (x + 0.2, foot, bones.back), (x, foot, bones.back)))
        )
        cheek = x if x > room.eye[0] else x + 0.2
        side = room.seen(
            np.array(
                (
                    (cheek, foot, near),
                    (cheek, bones.high, near),
                    (cheek, bones.high, bones.back),
                    (cheek, foot, bones.back),
                )
            )
        )
        sheet.fill(side, mix(air.ink, air.lift, 0.35))
        sheet.fill(under, mix(air.ink, air.lift, 0.05))
        sheet.rim(under, (0.0, 1.0), 1.5, air.rim, 0.25)
    end = room.surface("back").box(-6, bones.high - 0.2, 6, bones.high)
    sheet.fill(end, air.ink, 0.3)


def _rafters(room: Room, sheet: Sheet) -> None:
    """The timbers of a roof, on its slope."""
    air, slope = room.easel.air, room.surface("slope")
    near = float(max(-3.0, room.eye[2] + 0.8))
    for z in np.arange(room.bones.back - 0.1, near, -0.9):
        shape = slope.box(z - 0.07, 0, z + 0.07, 7)
        sheet.fill(shape, mix(air.ink, air.lift, 0.12), 0.9)
        sheet.rim(shape, (0.5, 1.0), 1.5, air.rim, 0.2)


def _pipes(room: Room, sheet: Sheet) -> None:
    air, bones = room.easel.air, room.bones
    near = float(max(-3.0, room.eye[2] + 0.8))
    for x, y, thick in ((bones.left + 0.5, 0.25, 0.16), (bones.left + 0.85, 0.2, 0.09), (bones.right - 0.6, 0.3, 0.2)):
        level = bones.high - y
        shape = room.seen(
            np.array(
                ((x, level, near), (x + thick, level, near), (x + thick, level, bones.back), (x, level, bones.back))
            )
        )
        sheet.fill(shape, mix(air.ink, air.lift, 0.3))
        sheet.rim(shape, (0.4, 1.0), 2.0, air.rim, 0.4)


def _ribs(room: Room, sheet: Sheet) -> None:
    """The bent frames of a carriage or a hull."""
    air, bones = room.easel.air, room.bones
    left, right, high = max(-8.0, bones.left), min(8.0, bones.right), bones.high
    turns = np.linspace(0, np.pi, 19)
    bow = np.stack(
        [(left + right) / 2 - (right - left) / 2 * np.cos(turns), high - 0.55 + 0.5 * np.sin(turns) ** 0.45], -1
    )
    outline = np.concatenate([bow, [(right, high), (left, high)]])
    for z in (bones.back, *np.arange(bones.back - 1.1, max(-1.5, room.eye[2] + 1.5), -1.1)):
        spots = np.concatenate([outline, np.full((len(outline), 1), z)], 1)
        shape = room.seen(spots)
        sheet.fill(shape, mix(air.ink, air.lift, 0.2), 0.9 if z == bones.back else 0.5)
        sheet.rim(shape, (0.2, 1.0), 1.6, air.rim, 0.35)


ROOFS: dict[str, Callable[[Room, Sheet], None]] = {
    "flat": _flat,
    "beams": _beams,
    "rafters": _rafters,
    "pipes": _pipes,
    "ribs": _ribs,
}
