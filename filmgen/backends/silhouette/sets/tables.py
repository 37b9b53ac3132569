"""What stands between the figures and us: a table, desk, bench or counter, with what lies on it."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import box, curve, oval
from filmgen.backends.silhouette.paints import sideways, upright
from filmgen.backends.silhouette.sets.furniture import cut
from filmgen.backends.silhouette.sets.hearths import kettle
from filmgen.backends.silhouette.sets.room import Room
from filmgen.backends.silhouette.sets.shelves import LIQUIDS, bottle, glass
from filmgen.backends.silhouette.sets.tableware import WARES
from filmgen.backends.silhouette.sheet import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Sheet

TABLES = {"table": (0.75, 1.7), "desk": (0.76, 1.8), "bench": (0.92, 3.4), "counter": (1.04, 4.6)}
"""Height and width of what can stand in front, in metres."""


THINGS = ("kettle", "cups", "flasks", "bottles", *WARES)
"""What lies on tables."""


def before(room: Room, names: tuple[str, ...], side: float) -> None:
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


def _table(room: Room, kind: str, names: tuple[str, ...], side: float) -> None:
    easel, lens, air = room.easel, room.easel.lens, room.easel.air
    near = 1.08 if kind in ("table", "desk") else 1.12
    tall, wide = TABLES[kind]
    if any(figure.pose in ("sit", "write", "kneel") for figure in easel.picture.figures):
        tall = min(tall, 0.76)
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
            upright(
                (top, mix(air.sky[1], air.ink, 0.45)),
                ((top + foot) / 2, mix(air.sky[1], air.ink, 0.75)),
                (foot, air.ink),
            ),
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
    room: Room, sheet: Sheet, kind: str, names: tuple[str, ...], left: float, right: float, top: float, scale: float
) -> None:
    """What lies on the table, from the features and the kind of room."""
    rng = room.easel.chance("things")
    inner_left, inner_right = max(left, 20.0) + 0.15 * scale, min(right, WIDTH - 20.0) - 0.15 * scale
    wanted = [name for name in THINGS if name in names]
    if kind == "table" and not wanted:
        wanted = ["vase", "books"]
    places = _clear(room.easel, np.linspace(inner_left, inner_right, len(wanted) * 4 + 3)[1:-1], len(wanted))
    for name, x in zip(wanted, places, strict=True):
        x += rng.uniform(-0.05, 0.05) * scale
        if name == "kettle":
            kettle(room, sheet, x, top, 0.26 * scale)
        elif name == "cups":
            for at in range(2):
                _cup(room, sheet, x + (at - 0.5) * 0.42 * scale, top, 0.1 * scale)
        elif name == "flasks" or name == "bottles":
            for at, (wide, high, shape, level) in enumerate(
                ((0.3, 0.46, 1, 0.42), (0.22, 0.52, 0, 0.35), (0.26, 0.34, 0, 0.5), (0.2, 0.42, 2, 0.6))
            ):
                outline = bottle(x + (at - 1.5) * 0.34 * scale, top, wide * scale, high * scale, shape)
                glass(room, sheet, outline, level, LIQUIDS[at], 0.75)
        else:
            cut(room, sheet, [ware * (scale, -scale) + (x, top) for ware in WARES[name](rng)], 0.05, 1.1)
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


def _cup(room: Room, sheet: Sheet, x: float, y: float, w: float) -> None:
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
    cut(room, sheet, [shape, ring], 0.02, 1.1)
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
