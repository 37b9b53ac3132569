"""Light in a room: its one source, what it does to the wall, and the air it crosses."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Lamp
from filmgen.backends.silhouette.outlines import box, points
from filmgen.backends.silhouette.paints import coarse, upright
from filmgen.backends.silhouette.sets.room import Room
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, TOP, Sheet

LIT_BY_WINDOW = ("window", "moon", "sun", "sky", "stars", "neon", "beam")


def light_room(room: Room) -> None:
    """Choose the one source that all rims turn to."""
    easel = room.easel
    source = easel.picture.light
    if source == "fire":
        easel.key, easel.kick = (room.x(room.fire), room.y(0.4)), (-0.7, -0.6)
    elif source == "screen":
        easel.key, easel.kick = (room.x(1.2), room.y(1.1)), (-0.7, -0.6)
    elif source in LIT_BY_WINDOW and room.window is not None:
        left, sill, right, top = room.window
        easel.key = (room.x((left + right) / 2), room.y(sill + 0.75 * (top - sill)))
        easel.kick = (0.9 if left < 0 else -0.9, -0.25)
    elif source == "spotlight":
        easel.key, easel.kick = (room.x(0), room.y(4)), (0.9, -0.2)
    else:
        assert room.lamp is not None
        easel.key = (room.x(room.lamp[0]), room.y(room.lamp[1]))
        if room.window is not None:
            easel.kick = (-0.95, -0.2) if room.window[0] < 0 else (0.95, -0.2)


def paper(room: Room):  # noqa: ANN202
    """The wall: brightest about the light, dark towards the corners and the ceiling."""
    air, easel = room.easel.air, room.easel
    dark, middle, bright = air.sky[0], air.sky[1], air.sky[2]
    x0, y0 = easel.key
    reach = 430 * (0.6 + 0.4 * min(2.0, room.scale / 120))

    def wash(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        distance = np.sqrt(((x - x0) / reach) ** 2 + ((y - y0) / (reach * 0.8)) ** 2)
        share = np.exp(-0.55 * distance**1.4)[..., None].astype(np.float32)
        ceiling = np.clip((60 - y) / 240, 0, 1)[..., None] * 0.35
        body = dark + (middle - dark) * np.minimum(1, share * 2.2) + (bright - middle) * np.clip(share * 2.2 - 1, 0, 1)
        return (body * (1 - ceiling)).astype(np.float32)

    return coarse(wash)


def shine(room: Room, wall: Sheet, names: tuple[str, ...]) -> None:
    """Light on the wall: plaster texture, the lamp's pool, and the window's bars or blinds thrown across."""
    easel, air = room.easel, room.easel.air
    plaster = wall.noise(easel.chance("plaster"), None, 220, 5, 1.2)
    wall.wash(np.clip(plaster - 0.4, 0, 1) * 0.16, room.light)
    wall.wash(np.clip(0.45 - plaster, 0, 1) * 0.35, air.ink)
    _ceiling(room, wall)
    if room.window is None or easel.picture.light not in LIT_BY_WINDOW:
        wall.glow(*easel.key, 4.6 * room.scale**0.6 * 14, room.light, 0.55)
        return
    left, sill, right, top = room.window
    away = 1 if left + right < 0 else -1
    reach = 4.6
    start = right if away > 0 else left
    hue = mix(air.glow, WHITE, 0.25)
    strength = 0.5 if easel.picture.hour in ("day", "dawn", "dusk") or "blinds" in names else 0.3
    if "blinds" in names:
        for slat in range(13):
            high = top + 0.25 - slat * 0.17
            shape = room.shape(
                (start + away * 0.15, high),
                (start + away * reach, high - 0.62),
                (start + away * reach, high - 0.71),
                (start + away * 0.15, high - 0.07),
            )
            wall.shine(shape, _falling(room, start, away, reach, hue), strength, soft=1.6)
    elif "wide-window" not in names:
        for pane in range(2):
            for row in range(2):
                x0 = start + away * (0.5 + pane * 0.75)
                y0 = sill + 0.25 + row * 0.7
                shape = room.shape(
                    (x0, y0), (x0 + away * 0.62, y0 - 0.26), (x0 + away * 0.62, y0 + 0.36), (x0, y0 + 0.58)
                )
                wall.shine(shape, _falling(room, start, away, 3.0, hue), strength * 0.8, soft=3)


def _ceiling(room: Room, wall: Sheet) -> None:
    """The room's upper edge: a moulding, and above it the ceiling in shade."""
    air = room.easel.air
    edge = room.y(3.45)
    if edge < TOP + 4:
        return
    wall.fill(box(LEFT, TOP, RIGHT, edge), upright((TOP, air.ink), (edge, mix(air.sky[0], air.ink, 0.45))), 0.8)
    wall.fill(box(LEFT, edge, RIGHT, edge + 0.09 * room.scale), mix(air.sky[1], air.ink, 0.3), 0.7)
    wall.fill(box(LEFT, edge + 0.09 * room.scale, RIGHT, edge + 0.105 * room.scale), room.light, 0.22)


def _falling(room: Room, start: float, away: int, reach: float, hue: Colour):  # noqa: ANN202
    """Light that weakens with distance from the window."""
    x0, x1 = room.x(start), room.x(start + away * reach)

    def wash(x: np.ndarray, _: np.ndarray) -> np.ndarray:
        share = np.clip(1 - (x - x0) / (x1 - x0), 0, 1)
        return ((share**1.2)[..., None] * hue).astype(np.float32)

    return wash


def hang_haze(room: Room, names: tuple[str, ...]) -> None:
    """The air of the room where light crosses it, in front of the wall and behind nobody."""
    easel, air = room.easel, room.easel.air
    sheet = easel.sheet()
    source = easel.picture.light
    if source in LIT_BY_WINDOW and room.window is not None:
        left, sill, right, top = room.window
        away = 1 if left + right < 0 else -1
        start = right if away > 0 else left
        hue = mix(air.glow, WHITE, 0.2)
        slats = 9 if "blinds" in names else 2
        tall = (top - sill) / slats
        for slat in range(slats):
            high = top - slat * tall
            shape = room.shape(
                (start, high),
                (start + away * 4.2, high - 1.15),
                (start + away * 4.2, high - 1.15 - tall * 1.1),
                (start, high - tall * 0.62),
            )
            sheet.shine(shape, _falling(room, start, away, 4.2, hue), 0.2, soft=6)
    elif source in ("lamp", "spotlight"):
        x, y = easel.key
        wide = 1.5 * room.scale
        cone = points(
            (x - 0.16 * room.scale, y),
            (x + 0.16 * room.scale, y),
            (x + wide, y + 2.2 * room.scale),
            (x - wide, y + 2.2 * room.scale),
        )
        sheet.shine(cone, _sinking(y, y + 2.3 * room.scale, mix(room.light, WHITE, 0.2)), 0.34, soft=12)
    easel.hang(sheet, 0.93, soft=0)
    if source in ("fire",):
        easel.lamps.append(Lamp(*easel.key, 420, colour("ff8a3a"), 0.55, "fire", room.depth))
    elif source == "lamp":
        easel.lamps.append(Lamp(*easel.key, 240, room.light, 0.2, "pulse", room.depth))
    elif source == "neon":
        easel.lamps.append(Lamp(*easel.key, 420, air.glow, 0.35, "neon", room.depth))
    elif source == "screen":
        easel.lamps.append(Lamp(*easel.key, 330, mix(air.glow, colour("9fd8ff"), 0.6), 0.4, "screen", room.depth))


def _sinking(top: float, bottom: float, hue: Colour):  # noqa: ANN202
    """Light that weakens on its way down."""
    return upright((top, hue), (top + 0.35 * (bottom - top), hue * np.float32(0.5)), (bottom, hue * np.float32(0.0)))
