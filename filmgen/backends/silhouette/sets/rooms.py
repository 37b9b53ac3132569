"""Interiors: one recipe for every room, told apart by what stands in it and where its light comes from."""

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.landmarks import stand_landmarks
from filmgen.backends.silhouette.outlines import box, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets import fittings, furniture, tables
from filmgen.backends.silhouette.sets.outlook import outlook
from filmgen.backends.silhouette.sets.room import Room
from filmgen.backends.silhouette.sets.room_light import hang_haze, light_room, paper, shine
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT
from filmgen.film.staging import SetName

FITTINGS: dict[SetName, tuple[str, ...]] = {
    "room": ("window", "lamp", "picture", "bookshelf", "door", "chair"),
    "kitchen": ("window", "lamp", "pans", "stove", "tiles", "table", "cups"),
    "bedroom": ("window", "curtains", "bed", "wardrobe", "picture", "bedside"),
    "office": ("window", "blinds", "clock", "cabinets", "glass-door", "lamp", "desk", "telephone", "papers"),
    "laboratory": ("window", "blinds", "clock", "bottles", "lamp", "bench", "flasks", "books"),
    "shop": ("window", "jars", "clock", "lamp", "counter", "scales", "sign"),
    "diner": ("wide-window", "neon", "lamps", "counter", "stools", "cups", "urn"),
    "library": ("tall-window", "books-wall", "ladder", "lamp", "desk", "books"),
}
"""What stands where nothing else is asked for."""


IN_THE_WAY_OF_A_HEARTH = ("bookshelf", "bottles", "jars", "pans", "wardrobe", "sign")


def interior(easel: Easel) -> None:
    """Any room with a wall behind, a floor, a window or a lamp, and its furniture."""
    picture, lens = easel.picture, easel.lens
    names = _wanted(easel)
    facing = next((figure.facing for figure in picture.figures if figure.subject == picture.subject), "right")
    turn = {"left": -1.0, "right": 1.0}.get(facing, 0.4)
    axis = turn * {"wide": 0.0, "full": 0.25, "medium": 0.9, "close": 1.7, "insert": 1.2}[picture.size]
    side = 1.0 if easel.chance("side").random() < 0.5 else -1.0
    small = picture.size == "insert" and all(figure.look.height < 1.2 for figure in picture.figures)
    if picture.size == "insert":
        axis = 0.75 * side if picture.light == "lamp" else -1.2 * side
    room = Room(easel, lens.near(2.2), axis, _window(names, side), (0.55 * side, 2.05))
    room.fire = 3.3 * side if "stove" in names else 2.0 * side
    room.raised = 0.75 if small else 0.0
    if "tall-window" not in names and "wide-window" not in names and "window" not in names:
        room.window = None
    light_room(room)
    if room.window is not None:
        left, sill, right, top = room.window
        easel.pane = (room.x(left), room.y(top), room.x(right), room.y(sill))
        easel.hang(outlook(easel, room), 0.1)
    wall = easel.sheet(paper(room))
    wall.cover = np.ones((wall.height, wall.width), np.float32)
    fittings.furnish(room, wall, names, side)
    shine(room, wall, names)
    easel.hang(wall, room.depth)
    if not small:
        _floor(room)
        furniture.behind(room, names, side)
    drawn = (
        *fittings.FITTINGS,
        *furniture.PIECES,
        *tables.TABLES,
        *tables.THINGS,
        *FITTINGS.get(picture.place.set, ()),
    )
    if picture.size not in ("close", "insert"):
        stand_landmarks(easel, drawn)
    if small:
        _table_top(room)
    elif picture.size != "insert":
        tables.before(room, names, side)
    hang_haze(room, names)


def _wanted(easel: Easel) -> tuple[str, ...]:
    """The set's own fittings and the place's features, the features first."""
    own = FITTINGS.get(easel.picture.place.set, FITTINGS["room"])
    asked = tuple(feature for feature in easel.picture.place.features if feature not in own)
    light = {"fire": ("fireplace",), "screen": ("screen",)}.get(easel.picture.light, ())
    if "stove" in own and "fireplace" not in asked:
        light = tuple(name for name in light if name != "fireplace")
    if "fireplace" in (*light, *asked):
        own = tuple(name for name in own if name not in IN_THE_WAY_OF_A_HEARTH)
    return tuple(dict.fromkeys((*asked, *light, *own)))


def _window(names: tuple[str, ...], side: float) -> tuple[float, float, float, float]:
    middle = -2.25 * side
    if "wide-window" in names:
        return (-3.4, 1.0, 3.4, 2.55)
    if "tall-window" in names:
        return (middle - 0.7, 0.7, middle + 0.7, 3.5)
    return (middle - 0.8, 0.95, middle + 0.8, 2.5)


def _floor(room: Room) -> None:
    """Boards or tiles running towards us, lit under the source."""
    easel, air, lens = room.easel, room.easel.air, room.easel.lens
    base = lens.ground(room.depth)
    if base > BOTTOM:
        return
    sheet = easel.sheet(top=base - 30)
    sheet.fill(
        box(LEFT, base, RIGHT, BOTTOM),
        upright(
            (base, mix(air.sky[1], air.ink, 0.35)), (base + 40, mix(air.sky[1], air.ink, 0.55)), (base + 130, air.ink)
        ),
    )
    sheet.glow(easel.key[0], base + 30, 460, room.light, 0.28, flatten=0.22)
    seams = []
    for board in range(-26, 27):
        x0 = lens.x(board * 0.42 - room.axis, room.depth)
        x1 = lens.x(board * 0.42 - room.axis, 1.9)
        y1 = lens.ground(1.9)
        seams.append(points((x0 - 0.5, base), (x0 + 0.5, base), (x1 + 1.5, y1), (x1 - 1.5, y1)))
    sheet.fill(seams, air.ink, 0.5)
    skirting = box(LEFT, base - 0.12 * room.scale, RIGHT, base + 1)
    sheet.fill(skirting, mix(air.ink, air.lift, 0.3))
    sheet.fill(box(LEFT, base - 0.12 * room.scale, RIGHT, base - 0.12 * room.scale + 1.4), room.light, 0.3)
    easel.hang(sheet, 0.5 * (1 + room.depth), order=room.depth + 0.001)
    easel.shadow = 0.5


def _table_top(room: Room) -> None:
    """Polished wood under a small thing, lit from the room's source."""
    easel, air, lens = room.easel, room.easel.air, room.easel.lens
    level = lens.ground(1.0) - 58
    sheet = easel.sheet(top=level - 10)
    lit = mix(air.sky[1], room.light, 0.3)
    sheet.fill(
        box(LEFT, level, RIGHT, BOTTOM), upright((level, lit), (level + 90, mix(lit, air.ink, 0.6)), (BOTTOM, air.ink))
    )
    grain = sheet.noise(easel.chance("grain"), None, 34, 4, 14)
    sheet.texture(box(LEFT, level, RIGHT, BOTTOM), np.clip(grain - 0.5, 0, 1), air.ink, 0.5)
    x = min(1100.0, max(180.0, easel.key[0]))
    sheet.glow(x, level + 30, 520, room.light, 0.5, flatten=0.2)
    sheet.fill(box(LEFT, level - 0.8, RIGHT, level + 1.2), air.rim, 0.3)
    easel.hang(sheet, 0.96, soft=0.6)
    easel.wet, easel.shadow = 0.4, 0.5
