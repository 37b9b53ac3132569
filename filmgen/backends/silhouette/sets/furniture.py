"""What stands on a room's floor: behind the figures, and between them and us."""

import math
from typing import TYPE_CHECKING

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, moved, oval, points, rounded
from filmgen.backends.silhouette.sets import fittings
from filmgen.backends.silhouette.sheet import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Sheet, sideways, upright

if TYPE_CHECKING:
    from filmgen.backends.silhouette.sets.rooms import Room

TABLES = {"table": (0.75, 1.7), "desk": (0.76, 1.8), "bench": (0.92, 3.4), "counter": (1.04, 4.6)}
"""Height and width of what can stand in front, in metres."""


THINGS = (
    "telephone",
    "kettle",
    "cups",
    "flasks",
    "books",
    "papers",
    "scales",
    "urn",
    "typewriter",
    "bottles",
    "radio",
    "vase",
    "candle",
    "candles",
    "bread",
    "jars",
)
"""What lies on tables."""
PIECES = (*TABLES, *THINGS, "bed", "chair", "bedside", "stools", "piano", "plant", "window", "lamp", "lamps", "seats")
"""All that rooms draw of themselves."""


def behind(room: "Room", names: tuple[str, ...], side: float) -> None:
    """Pieces a little behind the figures."""
    pieces = [name for name in ("bed", "chair", "bedside", "stools", "piano", "plant") if name in names]
    if not pieces:
        return
    easel, near = room.easel, 0.5 + 0.5 * room.depth
    sheet = easel.sheet()
    place = lambda x, y: (easel.lens.x(x - room.axis, near), easel.lens.y(y, near))  # noqa: E731
    for name in pieces:
        {"bed": _bed, "chair": _armchair, "bedside": _bedside, "stools": _stools, "piano": _piano, "plant": _plant}[
            name
        ](room, sheet, place, side)
    easel.hang(sheet, near)


def _cut(room: "Room", sheet: Sheet, shapes: list[Outline], far: float = 0.12, near: float = 1.0) -> None:
    air = room.easel.air
    sheet.fill(shapes, mix(air.ink, air.lift, far))
    middle = np.mean([shape.mean(0) for shape in shapes], 0)
    width = float(np.clip(0.016 * room.easel.lens.scale(near), 1.2, 5.0))
    sheet.rim(shapes, room.easel.towards(*middle), width, air.rim, 0.75)
    if room.easel.kick:
        sheet.rim(shapes, room.easel.kick, width * 0.7, air.kick, 0.4)


def _bed(room: "Room", sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    s = side
    at = lambda *pairs: points(*[place(2.6 * s + s * x, y) for x, y in pairs])  # noqa: E731
    air = room.easel.air
    frame = [
        at((-1.15, 0), (-1.07, 0), (-1.07, 0.75), (-1.15, 0.75)),
        at((1.0, 0), (1.08, 0), (1.08, 1.15), (1.0, 1.15)),
        at((-1.1, 0.22), (1.05, 0.22), (1.05, 0.38), (-1.1, 0.38)),
    ]
    _cut(room, sheet, frame, 0.1)
    quilt = curve(
        *[
            place(2.6 * s + s * x, y)
            for x, y in ((-1.1, 0.36), (-1.12, 0.56), (-0.6, 0.64), (0.1, 0.6), (0.5, 0.62), (0.6, 0.4))
        ]
    )
    sheet.fill(quilt, mix(air.ink, mix(air.lift, air.mid, 0.5), 0.8))
    sheet.rim(quilt, room.easel.towards(*quilt.mean(0)), 3, air.rim, 0.7)
    pillow = curve(
        *[place(2.6 * s + s * x, y) for x, y in ((0.48, 0.48), (0.5, 0.7), (0.8, 0.78), (1.0, 0.68), (1.0, 0.48))]
    )
    sheet.fill(pillow, mix(air.lift, air.mid, 0.55))
    sheet.rim(pillow, room.easel.towards(*pillow.mean(0)), 3, air.rim, 0.8)


def _armchair(room: "Room", sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    x0 = -2.9 * side
    shape = lambda *knots: curve(*[(*place(x0 + side * k[0], k[1]), *k[2:]) for k in knots], reach=0.3)  # noqa: E731
    back = shape(
        (-0.42, 0.1, 1),
        (-0.5, 0.7),
        (-0.44, 1.08),
        (-0.26, 1.12),
        (-0.2, 0.9),
        (-0.14, 0.48),
        (0.4, 0.46),
        (0.44, 0.1, 1),
    )
    arm = shape((-0.28, 0.1, 1), (-0.3, 0.62), (-0.1, 0.68), (0.36, 0.64), (0.44, 0.56), (0.42, 0.1, 1))
    legs = [
        points(*[place(x0 + side * x, y) for x, y in ((dx, 0), (dx + 0.05, 0), (dx + 0.06, 0.12), (dx - 0.01, 0.12))])
        for dx in (-0.4, 0.34)
    ]
    _cut(room, sheet, [back, *legs], 0.2)
    _cut(room, sheet, [arm], 0.12)


def _bedside(room: "Room", sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    x0 = 1.25 * side
    at = lambda *pairs: points(*[place(x0 + side * x, y) for x, y in pairs])  # noqa: E731
    table = [
        at((-0.2, 0), (-0.15, 0), (-0.15, 0.55), (-0.2, 0.55)),
        at((0.15, 0), (0.2, 0), (0.2, 0.55), (0.15, 0.55)),
        at((-0.24, 0.53), (0.24, 0.53), (0.24, 0.58), (-0.24, 0.58)),
    ]
    stand = [
        at((-0.02, 0.58), (0.02, 0.58), (0.02, 0.8), (-0.02, 0.8)),
        at((-0.08, 0.58), (0.08, 0.58), (0.06, 0.61), (-0.06, 0.61)),
    ]
    _cut(room, sheet, [*table, *stand], 0.05)
    shade = at((-0.17, 0.78), (0.17, 0.78), (0.1, 1.0), (-0.1, 1.0))
    if room.easel.picture.light == "lamp":
        sheet.fill(shade, mix(room.light, WHITE, 0.35))
        sheet.glow(*place(x0, 0.88), 0.8 * room.scale, room.light, 0.75)
    else:
        _cut(room, sheet, [shade], 0.2)


def _stools(room: "Room", sheet: Sheet, place, _: float) -> None:  # noqa: ANN001
    shapes = []
    for x in (-2.7, -1.8, 1.8, 2.7):
        shapes += [points(*[place(x + dx, y) for dx, y in ((-0.03, 0), (0.03, 0), (0.03, 0.7), (-0.03, 0.7))])]
        shapes += [
            rounded(*place(x - 0.2, 0.8), *place(x + 0.2, 0.7), 6),
            points(*[place(x + dx, y) for dx, y in ((-0.2, 0), (0.2, 0), (0.05, 0.06), (-0.05, 0.06))]),
        ]
    _cut(room, sheet, shapes, 0.1)


def _piano(room: "Room", sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    x0 = 2.6 * side
    at = lambda *pairs: points(*[place(x0 + side * x, y) for x, y in pairs])  # noqa: E731
    _cut(
        room,
        sheet,
        [
            at((-0.75, 0), (0.75, 0), (0.75, 1.25), (-0.75, 1.25)),
            at((-0.8, 0.62), (0.8, 0.62), (0.8, 0.72), (-0.8, 0.72)),
            at((-0.8, 1.25), (0.8, 1.25), (0.8, 1.3), (-0.8, 1.3)),
        ],
        0.05,
    )
    sheet.fill(at((-0.7, 0.74), (0.7, 0.74), (0.7, 0.77), (-0.7, 0.77)), room.easel.air.rim, 0.7)


def _plant(room: "Room", sheet: Sheet, place, side: float) -> None:  # noqa: ANN001
    x0, rng = -3.6 * side, room.easel.chance("plant")
    pot = [points(*[place(x0 + x, y) for x, y in ((-0.16, 0), (0.16, 0), (0.22, 0.36), (-0.22, 0.36))])]
    leaves = []
    for at in range(11):
        angle, long = -90 + (at - 5) * 17 + rng.uniform(-6, 6), rng.uniform(0.5, 0.95) * room.scale
        leaf = curve((0, 0, 1), (0.4 * long, -0.07 * long), (long, 0.10 * long, 1), (0.45 * long, 0.05 * long))
        leaves.append(moved(leaf, *place(x0, 0.36), turn=angle))
    _cut(room, sheet, [*pot, *leaves], 0.1)


def before(room: "Room", names: tuple[str, ...], side: float) -> None:
    """A table, desk, bench or counter in front, with what lies on it; and a dark edge of the doorway."""
    easel = room.easel
    kind = next((name for name in TABLES if name in names), None)
    if kind is not None and easel.picture.size != "close":
        _table(room, kind, names, side)
    if easel.picture.size in ("wide", "full") and easel.chance("doorway").random() < 0.6:
        _doorway(easel, -side)


def _free_side(easel: Easel, side: float) -> float:
    """Where there is room for a table: away from where people stand, or before one who sits."""
    figures = easel.picture.figures
    sitting = next((figure for figure in figures if figure.pose in ("sit", "write", "work")), None)
    if sitting is not None:
        return sitting.x * WIDTH + {"left": -1.0, "right": 1.0}.get(sitting.facing, 0.6) * 0.85 * easel.lens.metre
    if not figures:
        return WIDTH / 2 + 150 * side
    middle = sum(figure.x for figure in figures) / len(figures)
    way = -1.0 if middle > 0.52 else 1.0 if middle < 0.48 else side
    return WIDTH / 2 + way * max(260.0, min(0.9 * easel.lens.metre, 430.0))


def _table(room: "Room", kind: str, names: tuple[str, ...], side: float) -> None:
    easel, lens, air = room.easel, room.easel.lens, room.easel.air
    near = 1.08 if kind in ("table", "desk") else 1.12
    tall, wide = TABLES[kind]
    scale = lens.scale(near)
    x, top, foot = _free_side(easel, side), lens.y(tall, near), lens.ground(near)
    if top > HEIGHT - 6:
        return
    left, right = x - wide / 2 * scale, x + wide / 2 * scale
    if kind in ("bench", "counter"):
        left, right = (x - wide * 0.28 * scale, RIGHT + 20) if x > WIDTH / 2 else (LEFT - 20, x + wide * 0.28 * scale)
    sheet = easel.sheet(top=top - 0.9 * scale)
    thick = 0.055 * scale
    body = mix(air.ink, air.lift, 0.04)
    if kind == "table":
        legs = [
            box(left + 0.08 * scale, top, left + 0.15 * scale, foot),
            box(right - 0.15 * scale, top, right - 0.08 * scale, foot),
        ]
        sheet.fill(legs, body)
        sheet.rim(legs, easel.towards(x, top), 0.012 * scale, air.rim, 0.5)
    else:
        sheet.fill(
            box(left + 0.04 * scale, top, right - 0.04 * scale, max(foot, BOTTOM if kind == "counter" else foot)),
            upright((top, body), (foot, air.ink)),
        )
        panels = np.arange(left + 0.12 * scale, right - 0.4 * scale, 0.62 * scale)
        fronts = [box(panel, top + 0.14 * scale, panel + 0.5 * scale, foot - 0.1 * scale) for panel in panels]
        if fronts:
            sheet.rim(fronts, (0, -1), max(1.0, 0.006 * scale), air.rim, 0.22)
    board = box(left, top, right, top + thick)
    lit = mix(air.sky[min(2, len(air.sky) - 1)], room.light, 0.35)
    spot = min(max(easel.key[0], left), right)
    sheet.fill(
        board, sideways((left, body), (spot - 1, mix(body, lit, 0.8)), (spot + 1, mix(body, lit, 0.8)), (right, body))
    )
    sheet.fill(
        box(left, top - 0.8, right, top + 1.4),
        sideways((left, air.rim * np.float32(0.5)), (spot, air.rim), (right, air.rim * np.float32(0.4))),
        0.8,
    )
    _things(room, sheet, kind, names, left, right, top, scale)
    easel.hang(sheet, near, soft=0)


def _things(
    room: "Room", sheet: Sheet, kind: str, names: tuple[str, ...], left: float, right: float, top: float, scale: float
) -> None:
    """What lies on the table, from the features and the kind of room."""
    rng = room.easel.chance("things")
    inner_left, inner_right = max(left, 20.0) + 0.15 * scale, min(right, WIDTH - 20.0) - 0.15 * scale
    wanted = [name for name in THINGS if name in names and name != "jars"]
    if kind == "table" and not wanted:
        wanted = ["vase", "books"]
    places = _clear(room.easel, np.linspace(inner_left, inner_right, len(wanted) * 4 + 3)[1:-1], len(wanted))
    for name, x in zip(wanted, places, strict=True):
        x += rng.uniform(-0.05, 0.05) * scale
        if name == "kettle":
            fittings.kettle(room, sheet, x, top, 0.26 * scale)
        elif name == "cups":
            for at in range(2):
                _cup(room, sheet, x + (at - 0.5) * 0.42 * scale, top, 0.1 * scale)
        elif name == "flasks" or name == "bottles":
            for at, (wide, high, shape, level) in enumerate(
                ((0.3, 0.46, 1, 0.42), (0.22, 0.52, 0, 0.35), (0.26, 0.34, 0, 0.5), (0.2, 0.42, 2, 0.6))
            ):
                outline = fittings.bottle(x + (at - 1.5) * 0.34 * scale, top, wide * scale, high * scale, shape)
                fittings.glass(room, sheet, outline, level, fittings.LIQUIDS[at], 0.75)
        else:
            _cut(room, sheet, _thing(name, x, top, scale, rng), 0.05, 1.1)
            if name in ("candle", "candles"):
                sheet.fill(
                    curve(
                        (x - 0.015 * scale, top - 0.24 * scale),
                        (x, top - 0.31 * scale, 1),
                        (x + 0.015 * scale, top - 0.24 * scale),
                    ),
                    colour("fff0c0"),
                )
                sheet.glow(x, top - 0.26 * scale, 0.5 * scale, colour("ffb050"), 0.8)


def _clear(easel: Easel, places: np.ndarray, count: int) -> list[float]:
    """As many of the places as are wanted, spread out, those before a figure's body last."""
    if not count:
        return []
    half = 0.34 * easel.lens.metre
    figures = [figure.x * WIDTH for figure in easel.picture.figures]
    free = [float(x) for x in places if all(abs(x - figure) > half for figure in figures)]
    if len(free) < count:
        free = [float(x) for x in places]
    return [free[round(at)] for at in np.linspace(0, len(free) - 1, count + 2)[1:-1]]


def _thing(name: str, x: float, y: float, s: float, rng: np.random.Generator) -> list[Outline]:
    """Outlines of a thing standing at a point, `s` pixels to the metre."""
    if name == "telephone":
        body = curve(
            (x - 0.13 * s, y, 1),
            (x - 0.10 * s, y - 0.08 * s),
            (x - 0.05 * s, y - 0.13 * s),
            (x + 0.05 * s, y - 0.13 * s),
            (x + 0.10 * s, y - 0.08 * s),
            (x + 0.13 * s, y, 1),
        )
        receiver = curve(
            (x - 0.17 * s, y - 0.13 * s),
            (x - 0.15 * s, y - 0.2 * s),
            (x, y - 0.17 * s),
            (x + 0.15 * s, y - 0.2 * s),
            (x + 0.17 * s, y - 0.13 * s),
            (x + 0.1 * s, y - 0.14 * s),
            (x, y - 0.145 * s),
            (x - 0.1 * s, y - 0.14 * s),
        )
        return [body, receiver]
    if name == "books":
        return [
            box(
                x - 0.15 * s + 0.02 * s * math.sin(3 * at),
                y - 0.05 * s * (at + 1),
                x + 0.15 * s + 0.03 * s * math.cos(5 * at),
                y - 0.05 * s * at - 1,
            )
            for at in range(4)
        ]
    if name == "papers":
        return [
            points(
                (x - 0.2 * s, y),
                (x - 0.18 * s, y - (0.05 + 0.03 * at) * s),
                (x + (0.12 + 0.02 * at) * s, y - (0.05 + 0.03 * at) * s),
                (x + 0.16 * s, y),
            )
            for at in range(3)
        ]
    if name == "scales":
        return [
            bar(x, y, x, y - 0.42 * s, 0.02 * s),
            bar(x - 0.22 * s, y - 0.40 * s, x + 0.22 * s, y - 0.36 * s, 0.015 * s),
            rounded(x - 0.1 * s, y - 0.03 * s, x + 0.1 * s, y, 3),
            curve((x - 0.31 * s, y - 0.22 * s, 1), (x - 0.13 * s, y - 0.22 * s, 1), (x - 0.22 * s, y - 0.16 * s)),
            curve((x + 0.13 * s, y - 0.18 * s, 1), (x + 0.31 * s, y - 0.18 * s, 1), (x + 0.22 * s, y - 0.12 * s)),
            bar(x - 0.22 * s, y - 0.4 * s, x - 0.22 * s, y - 0.22 * s, 1.2),
            bar(x + 0.22 * s, y - 0.36 * s, x + 0.22 * s, y - 0.18 * s, 1.2),
        ]
    if name == "urn":
        return [
            rounded(x - 0.16 * s, y - 0.5 * s, x + 0.16 * s, y - 0.04 * s, 0.06 * s),
            box(x - 0.12 * s, y - 0.05 * s, x + 0.12 * s, y),
            oval(x, y - 0.52 * s, 0.12 * s, 0.05 * s),
            box(x + 0.14 * s, y - 0.18 * s, x + 0.22 * s, y - 0.14 * s),
        ]
    if name == "typewriter":
        return [
            curve(
                (x - 0.2 * s, y, 1),
                (x - 0.2 * s, y - 0.06 * s),
                (x + 0.02 * s, y - 0.14 * s),
                (x + 0.16 * s, y - 0.14 * s),
                (x + 0.2 * s, y, 1),
            ),
            rounded(x - 0.06 * s, y - 0.2 * s, x + 0.24 * s, y - 0.13 * s, 4),
            box(x + 0.02 * s, y - 0.34 * s, x + 0.14 * s, y - 0.18 * s),
        ]
    if name == "radio":
        return [rounded(x - 0.2 * s, y - 0.24 * s, x + 0.2 * s, y, 0.08 * s)]
    if name in ("candle", "candles"):
        return [
            box(x - 0.02 * s, y - 0.22 * s, x + 0.02 * s, y),
            rounded(x - 0.07 * s, y - 0.03 * s, x + 0.07 * s, y, 2),
        ]
    if name == "bread":
        return [
            curve(
                (x - 0.16 * s, y, 1),
                (x - 0.17 * s, y - 0.08 * s),
                (x - 0.05 * s, y - 0.13 * s),
                (x + 0.1 * s, y - 0.11 * s),
                (x + 0.17 * s, y - 0.05 * s),
                (x + 0.16 * s, y, 1),
            )
        ]
    stems = []
    for at in range(5):
        lean = (at - 2) * 0.06 * s + rng.uniform(-0.02, 0.02) * s
        tip = (x + lean, y - rng.uniform(0.36, 0.5) * s)
        stems += [bar(x, y - 0.18 * s, *tip, 0.008 * s), oval(*tip, 0.03 * s, 0.035 * s)]
    return [
        curve(
            (x - 0.05 * s, y, 1),
            (x - 0.08 * s, y - 0.1 * s),
            (x - 0.04 * s, y - 0.2 * s, 1),
            (x + 0.04 * s, y - 0.2 * s, 1),
            (x + 0.08 * s, y - 0.1 * s),
            (x + 0.05 * s, y, 1),
        ),
        *stems,
    ]


def _cup(room: "Room", sheet: Sheet, x: float, y: float, w: float) -> None:
    """A cup, and its steam."""
    shape = curve(
        (x - w / 2, y - w * 0.8),
        (x + w / 2, y - w * 0.8),
        (x + w * 0.42, y - w * 0.2),
        (x + w * 0.22, y, 1),
        (x - w * 0.22, y, 1),
        (x - w * 0.42, y - w * 0.2),
        reach=0.3,
    )
    ring = np.concatenate([oval(x + w * 0.5, y - w * 0.48, w * 0.22), oval(x + w * 0.5, y - w * 0.48, w * 0.12)[::-1]])
    _cut(room, sheet, [shape, ring], 0.02, 1.1)
    for wisp in range(3):
        line = curve(
            (x - w * 0.15 + wisp * w * 0.15, y - w * 0.9),
            (x - w * 0.4 + wisp * w * 0.2, y - w * 1.6),
            (x + w * 0.2, y - w * 2.3),
            (x - w * 0.1 + wisp * w * 0.1, y - w * 3.2),
            closed=False,
        )
        ends = np.concatenate([line + (w * 0.07, 0), (line - (w * 0.07, 0))[::-1]])
        sheet.fill(ends, mix(room.light, WHITE, 0.3), 0.2, soft=w * 0.09)


def _doorway(easel: Easel, side: float) -> None:
    """A dark jamb at the edge of the frame, out of focus: we are looking in."""
    sheet = easel.sheet()
    edge = 60.0
    jamb = (
        box(LEFT - 10, TOP - 10, edge, BOTTOM + 10)
        if side < 0
        else box(WIDTH - edge, TOP - 10, RIGHT + 10, BOTTOM + 10)
    )
    sheet.fill(jamb, mix(easel.air.ink, easel.air.lift, 0.02))
    sheet.rim(jamb, (-side, -0.1), 5, easel.air.rim, 0.3)
    easel.hang(sheet, 1.5, soft=3.0, hold=36.0)
