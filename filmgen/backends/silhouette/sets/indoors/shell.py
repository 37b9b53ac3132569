"""Walls, floor and ceiling of a room, painted in the light that falls on them."""

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.sets.indoors.coverings import FLOORS, ROOFS, WALLS
from filmgen.backends.silhouette.sets.indoors.hits import SIDES, Hits, hits
from filmgen.backends.silhouette.sets.indoors.light import Lighting
from filmgen.backends.silhouette.sets.indoors.room import Room, Side
from filmgen.backends.silhouette.sheet import Sheet

ALBEDO = {"back": 1.0, "left": 0.9, "right": 0.9, "floor": 0.62, "ceiling": 0.6, "slope": 0.8}
"""How pale each side is."""


def paint_shell(room: Room, lighting: Lighting, wall: str, floor: str, roof: str) -> Sheet:
    """The whole shell on one sheet. `wall`, `floor` and `roof` name how they are covered."""
    easel = room.easel
    sheet = easel.sheet(0 * easel.air.ink)
    sheet.cover = np.ones((sheet.height, sheet.width), np.float32)
    small = (sheet.width // 2, sheet.height // 2)
    xs, ys = sheet.grid()
    x, y = cv2.resize(xs, (small[0], 1)), cv2.resize(ys, (1, small[1]))
    seen = hits(room, x, y)
    level = lighting.level(seen.x, seen.y, seen.z, seen.facing)
    level *= np.array([ALBEDO[side] for side in SIDES], np.float32)[seen.side]
    level *= _corners(room, seen)
    rough = easel.sheet(top=-64, bottom=-60).noise(
        easel.chance("plaster"), (slice(0, small[1]), slice(0, small[0])), 130
    )
    level *= 0.90 + 0.2 * rough
    still = {"neon": 0.3, "beam": 0.4}.get(easel.picture.light, 0.85)
    level += lighting.light.key * still * lighting.pattern(seen)
    paint = lighting.paper(level)
    sheet.paint = cv2.resize(paint, (sheet.width, sheet.height), interpolation=cv2.INTER_LINEAR)
    FLOORS[floor](room, sheet)
    for side in _walls(room):
        WALLS[wall](room, sheet, room.surface(side), *_extent(room, side))
    ROOFS[roof](room, sheet)
    _edges(room, sheet, wall)
    return sheet


def _corners(room: Room, seen: Hits) -> np.ndarray:
    """Where walls meet it is a little darker."""
    bones = room.bones
    gaps = (seen.x - bones.left, bones.right - seen.x, bones.back - seen.z, seen.y, bones.high - seen.y)
    close = [np.exp(-np.clip(gap, 0, 9) / 0.45) for gap in gaps]
    total = sum(close) - np.max(close, 0)
    return 1 - 0.34 * np.clip(total, 0, 1)


def _walls(room: Room) -> tuple[Side, ...]:
    """The walls that can be seen."""
    bones, eye = room.bones, room.eye
    sides: list[Side] = ["back"]
    if eye[0] > bones.left and not bones.slope:
        sides.append("left")
    if eye[0] < bones.right:
        sides.append("right")
    return tuple(sides)


def _extent(room: Room, side: Side) -> tuple[float, float]:
    """From where to where a wall runs, along itself."""
    bones = room.bones
    if side == "back":
        return max(bones.left, -9.0), min(bones.right, 9.0)
    return float(max(-4.0, room.eye[2] + 0.5)), bones.back


def _edges(room: Room, sheet: Sheet, wall: str) -> None:
    """Skirting along the floor, a moulding below the ceiling, a line of light on both."""
    bones, air = room.bones, room.easel.air
    for side in _walls(room):
        surface, (start, end) = room.surface(side), _extent(room, side)
        sheet.fill(surface.box(start, 0, end, 0.12), mix(air.ink, air.lift, 0.12), 0.75)
        sheet.fill(surface.box(start, 0.118, end, 0.134), air.rim, 0.22)
        if not bones.slope and wall not in ("brick", "metal", "planks", "stone"):
            high = bones.high
            sheet.fill(surface.box(start, high - 0.10, end, high), mix(air.ink, air.lift, 0.2), 0.5)
            sheet.fill(surface.box(start, high - 0.125, end, high - 0.105), air.rim, 0.14)
    corner = [room.surface("back").box(at - 0.012, 0, at + 0.012, bones.high) for at in (bones.left, bones.right)]
    sheet.fill(corner, air.ink, 0.35)
