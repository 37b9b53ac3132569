"""The ways out of a room: doors, a doorway to a lit next room, stairs, cell doors."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.lettering import painted_sign
from filmgen.backends.silhouette.outlines import points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.indoors.room import Surface
from filmgen.backends.silhouette.sets.indoors.solids import Joiner


def _door(j: Joiner, wall: Surface, u: float, glazed: bool = False) -> None:
    """A door, shut."""
    air = j.room.easel.air
    j.sheet.fill(wall.box(u - 0.58, 0, u + 0.58, 2.2), mix(air.ink, air.lift, 0.1))
    j.sheet.fill(wall.box(u - 0.48, 0, u + 0.48, 2.1), mix(mix(air.ink, air.lift, 0.3), j.lighting.tone(0.4), 0.25))
    panels = [
        wall.box(u + a, low, u + b, high)
        for a, b in ((-0.4, -0.04), (0.04, 0.4))
        for low, high in ((0.2, 0.9), (1.05, 1.98))
    ][: 4 if not glazed else 4 : 1]
    if glazed:
        panels = panels[::2]
        pane = wall.box(u - 0.38, 1.12, u + 0.38, 1.98)
        y1, y0 = wall.at(u, 1.98)[1], wall.at(u, 1.12)[1]
        hue = mix(j.lighting.tone(0.9), air.glow, 0.3)
        j.sheet.fill(pane, upright((y1, hue), (y0, mix(hue, air.ink, 0.3))), 0.9)
        if abs(wall.along[0]) > 0.9 and abs(j.room.sine) < 0.4:
            painted_sign(j.sheet, "PRIVATE", *wall.at(u, 1.6), 0.56 * wall.scale(u), 0.12 * wall.scale(u), air.ink)
    j.sheet.rim(panels, (0.2, -1), 1.6, air.ink, 0.7)
    j.sheet.rim(panels, (0, 1), 1.4, air.rim, 0.3)
    frame = wall.box(u - 0.58, 0, u + 0.58, 2.2)
    j.sheet.rim(frame, j.room.easel.towards(*frame.mean(0)), 2.4, air.rim, 0.5)
    j.sheet.fill(wall.oval(u - 0.4, 1.02, 0.035), air.rim, 0.9)


def _glass_door(j: Joiner, wall: Surface, u: float) -> None:
    """An office door with somebody's rank on it."""
    _door(j, wall, u, glazed=True)


def _doorway(j: Joiner, wall: Surface, u: float) -> None:
    """An open doorway to a next room where a light is on: its floor, its far wall with a window, and the wedge of
    light that falls into this one."""
    air, room, sheet = j.room.easel.air, j.room, j.sheet
    half, tall = 0.62, 2.25
    source = room.easel.picture.light
    warm = mix(colour("ffc888"), air.glow, 0.15)
    share = {"lamp": 1.0, "sky": 0.9, "window": 0.9, "sun": 1.0, "stars": 0.28, "fire": 0.5}.get(source, 0.72)
    glow = mix(warm, j.lighting.tone(1.4), 0.6 if source in ("window", "sun", "sky") else 0.2) * np.float32(share)
    opening = wall.box(u - half, 0, u + half, tall)
    top, foot = wall.at(u, tall)[1], wall.at(u, 0)[1]
    sheet.fill(wall.box(u - half - 0.12, 0, u + half + 0.12, tall + 0.12), mix(air.ink, air.lift, 0.18))
    sheet.fill(
        opening, upright((top, mix(glow, air.ink, 0.35)), ((top + foot) / 2, glow), (foot, mix(glow, air.ink, 0.4)))
    )
    level = wall.at(u, 0.42)[1]
    x0, x1 = opening[:, 0].min(), opening[:, 0].max()
    sheet.fill(
        points((x0, foot), (x1, foot), (x1 - 0.2 * (x1 - x0), level), (x0 + 0.2 * (x1 - x0), level)),
        mix(glow, air.ink, 0.45),
    )
    sheet.fill(
        [points((x0, top), (x0 + 0.2 * (x1 - x0), wall.at(u, 1.98)[1]), (x0 + 0.2 * (x1 - x0), level), (x0, foot))],
        air.ink,
        0.28,
    )
    far = wall.box(u - 0.18, 1.0, u + 0.22, 1.7)
    sheet.fill(far, mix(glow, WHITE, 0.5))
    sheet.fill([wall.box(u + 0.005, 1.0, u + 0.035, 1.7), wall.box(u - 0.18, 1.34, u + 0.22, 1.37)], air.ink, 0.7)
    sheet.glow(*wall.at(u, 1.3), 1.7 * wall.scale(u), glow, 0.5)
    if wall.along[0] > 0.9:
        floor, back = room.surface("floor"), room.bones.back
        wedge = floor.put(points((u - half, back), (u + half, back), (u + 1.15, back - 2.3), (u - 1.0, back - 2.3)))
        sheet.shine(wedge, upright((foot, glow), (float(wedge[:, 1].max()), glow * np.float32(0.1))), 0.5, soft=4)
    sheet.rim(opening, (0, 1), 1.0, air.ink, 0.1)
    leaf = wall.shape((u + half, 0), (u + half + 0.34, -0.06), (u + half + 0.34, tall + 0.05), (u + half, tall))
    wall.cut(sheet, leaf, 0.3)


def _stairs(j: Joiner, wall: Surface, u: float) -> None:
    """Steps going up along the wall, with their banister."""
    way = 1 if u > 0 else -1
    steps = [
        wall.box(min(a, a + way * 0.31), 0, max(a, a + way * 0.31), 0.19 * (n + 1))
        for n in range(13)
        for a in (u - way * 1.7 + way * n * 0.29,)
    ]
    rise = 0.19 / 0.29
    rails = [wall.bar(u - way * 1.75, 1.0, u - way * 1.75 + way * 4, 1.0 + 4 * rise, 0.06)]
    rails += [
        wall.bar(u - way * 1.6 + way * 0.29 * n, 0.19 * n, u - way * 1.6 + way * 0.29 * n, 1.02 + 0.19 * n, 0.022)
        for n in range(13)
    ]
    rails.append(wall.bar(u - way * 1.75, 0, u - way * 1.75, 1.15, 0.1))
    wall.cut(j.sheet, steps, 0.32)
    wall.cut(j.sheet, rails, 0.05)


def _cell_door(j: Joiner, wall: Surface, u: float) -> None:
    """Iron bars, and the light of the passage between them."""
    air = j.room.easel.air
    hue = mix(j.lighting.tone(1.0), air.glow, 0.3)
    j.sheet.fill(wall.box(u - 0.6, 0, u + 0.6, 2.3), hue, 0.75)
    j.sheet.glow(*wall.at(u, 1.3), 1.3 * wall.scale(u), hue, 0.4)
    bars = [wall.box(u + a - 0.018, 0, u + a + 0.018, 2.3) for a in np.linspace(-0.58, 0.58, 9)]
    bars += [wall.box(u - 0.62, v, u + 0.62, v + 0.06) for v in (0.1, 0.95, 1.15, 2.24)]
    wall.cut(j.sheet, [*bars, wall.box(u + 0.36, 0.93, u + 0.6, 1.2)], 0.05)


WAYS = {
    "door": _door,
    "glass-door": _glass_door,
    "doorway": _doorway,
    "stairs": _stairs,
    "cell-door": _cell_door,
    "doors": _door,
}
DOOR_SPANS = {"door": 0.65, "glass-door": 0.65, "doorway": 0.8, "stairs": 2.0, "cell-door": 0.7, "doors": 0.65}
