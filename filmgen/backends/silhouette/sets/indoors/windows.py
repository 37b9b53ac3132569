"""Windows: how each kind is cut through a wall, framed, hung with blinds or curtains, and where its light goes."""

import math
from typing import NamedTuple

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.outlines import Outline, arc, box, points
from filmgen.backends.silhouette.sets.indoors.living import Living, Pen
from filmgen.backends.silhouette.sets.indoors.opening import ROUND, Kind, Opening
from filmgen.backends.silhouette.sets.indoors.room import Room, Side, Surface
from filmgen.backends.silhouette.sheet import Sheet


class Make(NamedTuple):
    """A kind of window: width, height, sill, and its panes across and up."""

    wide: float
    tall: float
    sill: float
    columns: int
    rows: int


MAKES: dict[Kind, Make] = {
    "sash": Make(1.25, 1.75, 0.85, 2, 2),
    "casement": Make(1.9, 1.25, 1.0, 4, 2),
    "tall": Make(1.35, 2.35, 0.55, 2, 4),
    "french": Make(1.9, 2.35, 0.06, 4, 3),
    "wide": Make(4.4, 1.45, 0.95, 3, 1),
    "round": Make(1.3, 1.3, 1.15, 2, 2),
    "arched": Make(1.2, 2.4, 0.8, 2, 4),
    "skylight": Make(1.3, 1.5, 0.7, 2, 2),
    "porthole": Make(0.75, 0.75, 1.25, 1, 1),
    "bars": Make(0.8, 0.62, 1.95, 6, 1),
    "slit": Make(2.4, 0.42, 2.0, 4, 1),
    "great-round": Make(2.7, 2.7, 0.42, 1, 1),
    "cupola": Make(5.2, 2.1, 0.8, 5, 2),
    "bay": Make(3.6, 1.7, 0.95, 3, 1),
    "carriage": Make(1.7, 1.05, 1.0, 1, 1),
    "picture-window": Make(2.5, 1.2, 0.95, 1, 1),
}


def opening_of(room: Room, kind: Kind, side: Side, at: float, blinds: bool, curtains: bool) -> Opening:
    """The window of a kind in a wall, its middle `at` metres along it."""
    make, surface = MAKES[kind], room.surface(side)
    corner = surface.spots(points((at - make.wide / 2, make.sill)))[0]
    inward = {
        "back": (0, 0, -1),
        "left": (1, 0, 0),
        "right": (-1, 0, 0),
        "ceiling": (0, -1, 0),
        "floor": (0, 1, 0),
    }.get(side)
    if inward is None:
        long = math.hypot(1, room.bones.slope)
        inward = (room.bones.slope / long, -1 / long, 0)
    return Opening(
        kind,
        tuple(corner),
        surface.along,
        surface.up,
        inward,
        make.wide,
        make.tall,
        make.columns,
        make.rows,
        blinds and make.wide > 0.9,
        curtains and make.wide > 0.9,
    )


def hole(kind: Kind, at: float) -> Outline:
    """A window's outline on its wall, in metres."""
    make = MAKES[kind]
    left, right, low, high = at - make.wide / 2, at + make.wide / 2, make.sill, make.sill + make.tall
    if kind in ROUND:
        turns = np.linspace(0, 2 * math.pi, 40, endpoint=False)
        return np.stack([at + make.wide / 2 * np.cos(turns), (low + high) / 2 + make.tall / 2 * np.sin(turns)], -1)
    if kind == "arched":
        bow = arc(at, high - make.wide / 2, make.wide / 2, make.wide / 2, 0, 180)
        return np.concatenate([points((left, low), (right, low)), bow])
    return box(left, low, right, high)


def cut_window(room: Room, wall: Sheet, surface: Surface, kind: Kind, at: float, blinds: bool, curtains: bool) -> None:
    """Cut the hole; frame, bars and sill; the room's main window is the first that is cut."""
    make, air = MAKES[kind], room.easel.air
    outline = hole(kind, at)
    left, right, low, high = at - make.wide / 2, at + make.wide / 2, make.sill, make.sill + make.tall
    if room.window is None:
        room.window, room.pane = (left, low, right, high), surface
    room.holes.append(surface.put(outline))
    frame = mix(air.ink, air.lift, 0.14)
    centre = outline.mean(0)
    casing = surface.put(centre + (outline - centre) * (1 + 0.2 / make.wide, 1 + 0.2 / make.tall))
    wall.fill(casing, frame)
    wall.rim(casing, room.easel.towards(*casing.mean(0)), 2.2, air.rim, 0.5)
    wall.erase(room.holes[-1])
    bars = [
        surface.box(left + make.wide * n / make.columns - 0.024, low, left + make.wide * n / make.columns + 0.024, high)
        for n in range(1, make.columns)
    ]
    bars += [
        surface.box(left, low + make.tall * n / make.rows - 0.02, right, low + make.tall * n / make.rows + 0.02)
        for n in range(1, make.rows)
    ]
    if blinds:
        bars = [surface.box(left, v, right, v + 0.058) for v in np.arange(low + 0.05, high, 0.115)]
        bars += [surface.box(u, low, u + 0.012, high) for u in (left + 0.25 * make.wide, left + 0.75 * make.wide)]
    wall.fill(bars, frame)
    if kind not in (*ROUND, "french", "skylight", "cupola"):
        sill = surface.box(left - 0.18, low - 0.14, right + 0.18, low - 0.06)
        wall.fill(sill, mix(air.ink, air.lift, 0.2))
        wall.fill(surface.box(left - 0.18, low - 0.075, right + 0.18, low - 0.06), air.rim, 0.5)
    if curtains:
        rod = surface.box(left - 0.55, high + 0.14, right + 0.55, high + 0.18)
        wall.fill(rod, air.ink)


def hang_curtains(room: Room, surface: Surface, kind: Kind, at: float, soft: float) -> None:
    """Cloth at both sides of a window, breathing."""
    make, air = MAKES[kind], room.easel.air
    left, right, high = at - make.wide / 2, at + make.wide / 2, make.sill + make.tall
    low = min(make.sill - 0.35, 0.3) if make.sill > 0.3 else 0.02
    cloth, fold, edge = mix(air.ink, air.lift, 0.5), mix(air.ink, air.lift, 0.15), mix(air.rim, air.lift, 0.4)
    heights = np.linspace(high + 0.14, low, 12)

    def line(u: float, sway: float, seconds: float) -> np.ndarray:
        down = np.linspace(0, 1, 12)
        wave = 0.035 * np.sin(2.1 * down * 3 - 1.1 * seconds + 4 * u) + 0.05 * np.sin(0.7 * seconds + u) * down
        return np.stack([u + sway * wave * (0.3 + down), heights], -1)

    def draw(pen: Pen, seconds: float) -> None:
        for outer, inner, way in ((left - 0.42, left + 0.2, 1.0), (right + 0.42, right - 0.2, -1.0)):
            far, near = line(outer, 0.2, seconds), line(inner, 1.0 * way, seconds)
            pen.fill([surface.put(np.concatenate([far, near[::-1]]))], cloth)
            folds = []
            for share in (0.18, 0.42, 0.66, 0.86):
                middle = far + (near - far) * share
                folds.append(surface.put(np.concatenate([middle - (0.022, 0), (middle + (0.03, 0))[::-1]])))
            pen.fill(folds, fold, 0.7)
            pen.fill([surface.put(np.concatenate([near - (0.014 * way, 0), near[::-1]]))], edge, 0.6)

    if soft > 3.0:
        sheet = room.easel.sheet()
        for outer, inner in ((left - 0.42, left + 0.2), (right + 0.42, right - 0.2)):
            sheet.fill(surface.put(box(outer, low, inner, high + 0.14)), cloth)
        room.easel.hang(sheet, room.distance, soft=soft, order=room.distance + 0.002)
        return
    room.easel.cards.append(Living(room.easel, room.distance, draw, order=room.distance + 0.002))
