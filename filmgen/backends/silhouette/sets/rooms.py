"""Interiors: one recipe for every room, told apart by what stands in it and where its light comes from."""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.landmarks import stand_landmarks
from filmgen.backends.silhouette.outlines import Outline, box, curve, points
from filmgen.backends.silhouette.sets import fittings, furniture
from filmgen.backends.silhouette.sets.outlook import outlook
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, Sheet, coarse, upright
from filmgen.film.staging import SetName


@dataclass
class Room:
    """A room seen from the side. Lengths on its back wall are metres: x from its middle, y from the floor up."""

    easel: Easel
    depth: float
    """The back wall's, as `near`."""
    axis: float
    """What part of the wall the camera faces."""
    window: tuple[float, float, float, float] | None
    """Left, sill, right and top of the window."""
    lamp: tuple[float, float] | None
    raised: float = 0.0
    """How high above the floor the subject stands: a small thing stands on a table."""

    @property
    def scale(self) -> float:
        return self.easel.lens.scale(self.depth)

    def x(self, metres: float) -> float:
        return self.easel.lens.x(metres - self.axis, self.depth)

    def y(self, metres: float) -> float:
        return self.easel.lens.y(metres - self.raised, self.depth)

    def shape(self, *pairs: tuple[float, float]) -> Outline:
        return points(*[(self.x(x), self.y(y)) for x, y in pairs])

    def curve(self, *knots: tuple[float, ...]) -> Outline:
        return curve(*[(self.x(knot[0]), self.y(knot[1]), *knot[2:]) for knot in knots], reach=0.3)

    def box(self, left: float, bottom: float, right: float, top: float) -> Outline:
        return box(self.x(left), self.y(top), self.x(right), self.y(bottom))

    def cut(self, sheet: Sheet, shape: Outline | list[Outline], far: float = 0.25, rim: float = 0.75) -> None:
        """Dark card on the wall, rimmed by the light."""
        air = self.easel.air
        shapes = [shape] if isinstance(shape, np.ndarray) else shape
        sheet.fill(shapes, mix(air.ink, air.lift, far))
        middle = shapes[0].mean(0)
        width = float(np.clip(0.016 * self.scale, 1.2, 5.0))
        sheet.rim(shapes, self.easel.towards(*middle), width, air.rim, rim)

    @property
    def light(self) -> Colour:
        """The colour of the source: a lamp is warm even in a cold room."""
        air = self.easel.air
        if self.easel.picture.light in ("lamp", "fire") and air.glow[0] > air.glow[2] - 20:
            return mix(mix(air.glow, air.rim, 0.3), colour("ffb868"), 0.7)
        return mix(air.glow, air.rim, 0.3)


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
LIT_BY_WINDOW = ("window", "moon", "sun", "sky", "stars", "neon", "beam")


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
    room = Room(easel, lens.near(2.2), axis, _window(names, side), (0.55 * side, 2.05), 0.75 if small else 0.0)
    if "tall-window" not in names and "wide-window" not in names and "window" not in names:
        room.window = None
    _light(room)
    if room.window is not None:
        easel.hang(outlook(easel, room), 0.1)
    wall = easel.sheet(_paper(room))
    wall.cover = np.ones((wall.height, wall.width), np.float32)
    fittings.furnish(room, wall, names, side)
    _shine(room, wall, names)
    easel.hang(wall, room.depth)
    if not small:
        _floor(room)
        furniture.behind(room, names, side)
    drawn = (*fittings.FITTINGS, *furniture.PIECES, *FITTINGS.get(picture.place.set, ()))
    if picture.size not in ("close", "insert"):
        stand_landmarks(easel, drawn)
    if small:
        _table_top(room)
    elif picture.size != "insert":
        furniture.before(room, names, side)
    _haze(room, names)


def _wanted(easel: Easel) -> tuple[str, ...]:
    """The set's own fittings and the place's features, the features first."""
    own = FITTINGS.get(easel.picture.place.set, FITTINGS["room"])
    asked = tuple(feature for feature in easel.picture.place.features if feature not in own)
    light = {"fire": ("fireplace",), "screen": ("screen",)}.get(easel.picture.light, ())
    return tuple(dict.fromkeys((*asked, *light, *own)))


def _window(names: tuple[str, ...], side: float) -> tuple[float, float, float, float]:
    middle = -2.25 * side
    if "wide-window" in names:
        return (-3.4, 1.0, 3.4, 2.55)
    if "tall-window" in names:
        return (middle - 0.7, 0.7, middle + 0.7, 3.5)
    return (middle - 0.8, 0.95, middle + 0.8, 2.5)


def _light(room: Room) -> None:
    """Choose the one source that all rims turn to."""
    easel = room.easel
    source = easel.picture.light
    if source == "fire":
        easel.key, easel.kick = (room.x(1.9), room.y(0.4)), (-0.7, -0.6)
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


def _paper(room: Room):  # noqa: ANN202
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


def _shine(room: Room, wall: Sheet, names: tuple[str, ...]) -> None:
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
    if "sky" and easel.key:
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


def _haze(room: Room, names: tuple[str, ...]) -> None:
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
