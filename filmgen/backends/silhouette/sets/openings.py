"""The ways out of a room: windows with their blinds and curtains, doors, stairs."""

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.lettering import painted_sign
from filmgen.backends.silhouette.outlines import bar, oval
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.room import Room
from filmgen.backends.silhouette.sheet import Sheet


def window(room: Room, wall: Sheet, names: tuple[str, ...]) -> None:
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


def _curtains(room: Room, wall: Sheet, left: float, sill: float, right: float, top: float) -> None:
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


def door(room: Room, wall: Sheet, x: float, glazed: bool = False) -> None:
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


def glass_door(room: Room, wall: Sheet, x: float) -> None:
    """An office door with somebody's name on it."""
    door(room, wall, x, glazed=True)


def stairs(room: Room, wall: Sheet, x: float) -> None:
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
