"""A street that runs away from us: facades, windows, neon, lamps, and all of it again in the wet."""

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.lettering import neon_sign
from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, oval, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet
from filmgen.backends.silhouette.sky import sky

SIGNS = ("HOTEL", "BAR", "CAFE", "CINEMA", "ROOMS", "PAWN")


def street(easel: Easel) -> None:
    """A street that runs away from us: facades, windows, neon, lamps, and all of it again in the wet."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    back = sky(easel, horizon)
    back.glow(WIDTH / 2, horizon - 30, 600, air.glow, 0.5)
    back.glow(WIDTH / 2, horizon - 20, 290, mix(air.glow, colour("ffc07a"), 0.5), 0.5)
    lit = easel.picture.hour in ("night", "dusk")
    for rank, reach in enumerate((70, 120, 190, 290, 430)):
        for side in (-1, 1):
            _facade(easel, back, rank, reach * 1.05, side, lit)
        back.haze(
            easel.chance("smog", rank), horizon - 250, 290, mix(air.air, air.glow, 0.25), 0.2 * (1 - reach / 430) + 0.05
        )
    if lit:
        _lamps(easel, back)
        _neon(easel, back)
        for x, hue in ((612, "ffe9c0"), (628, "ffe9c0"), (655, "ff4a3a"), (671, "ff4a3a")):
            back.glow(x, horizon + 8, 26, colour(hue), 0.9)
            back.fill(oval(x, horizon + 8, 2.2), mix(colour(hue), WHITE, 0.5))
    easel.hold = 110.0
    easel.hang(_pavement(easel, back), 0.25)
    _kerbside(easel)
    easel.wet = 0.75 if easel.picture.weather in ("rain", "storm") or lit else 0.25
    easel.shadow = 0.35
    if lit:
        easel.key, easel.kick = (250.0, 130.0), (0.9, -0.35)


def _facade(easel: Easel, sheet: Sheet, rank: int, reach: float, side: int, lit: bool) -> None:
    """One house on one side: its wall in perspective and its windows."""
    air, horizon = easel.air, easel.lens.horizon
    rng = easel.chance("facade", rank, side)
    k = reach / 430
    x0, x1 = WIDTH / 2 + side * reach, WIDTH / 2 + side * (reach * 1.46 + 20)
    top0 = horizon - (360 * k + 60 + 70 * rng.random())
    top1 = top0 - 90 * k * (1 + 0.4 * rng.random())
    far_x, far_top = WIDTH / 2 + side * 920, top1 - 60 * k
    wall = points((x0, horizon + 40 * k), (x0, top0), (x1, top1), (far_x, far_top), (far_x, horizon + 160))
    hue = air.far((0.6, 0.45, 0.32, 0.2, 0.08)[rank])
    sheet.fill(wall, upright((top1, hue), (horizon, mix(hue, mix(air.air, air.glow, 0.3), 0.45 * (1 - k) + 0.1))))
    if rank >= 3:
        cornice = points((x0, top0), (x1, top1), (x1, top1 + 9 * k), (x0, top0 + 9 * k))
        sheet.fill(cornice, mix(hue, air.air, 0.15), 0.6)
    columns, rows = 3, int(5 + 5 * k)
    glow = colour("ffc07a") if easel.picture.palette != "noir" else air.rim
    bright: dict[float, list[Outline]] = {}
    for column in range(columns):
        for row in range(rows):
            u0, u1 = (column + 0.22) / columns, (column + 0.7) / columns
            v0, v1 = (row + 0.2) / rows, (row + 0.68) / rows
            corners = ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
            heads = [(top0 + (top1 - top0) * u + 12 * k) * (1 - v) + (horizon - 60 * k) * v for u, v in corners]
            pane = points(*[(x0 + (x1 - x0) * u, y) for (u, _), y in zip(corners, heads, strict=True)])
            if rng.random() < (0.42 if lit else 0.0):
                bright.setdefault(float(rng.choice([0.16, 0.35, 0.7, 0.9])), []).append(pane)
            else:
                bright.setdefault(0.0, []).append(pane)
    for strength, panes in bright.items():
        if strength:
            sheet.fill(panes, glow, strength * (0.5 + 0.5 * k))
        else:
            sheet.fill(panes, mix(hue, air.ink, 0.5) if lit else mix(hue, air.air, 0.4), 0.5)


def _lamps(easel: Easel, sheet: Sheet) -> None:
    horizon = easel.lens.horizon
    for reach, tall, size in ((60, 44, 5), (92, 66, 7), (150, 104, 9), (250, 170, 13)):
        for side in (-1, 1):
            x, y = WIDTH / 2 + side * reach, horizon - tall
            sheet.fill(bar(x, y, x, horizon + tall * 0.28, size * 0.4), mix(easel.air.ink, easel.air.lift, 0.4))
            sheet.glow(x, y, size * 9, colour("ffc98a"), 0.8)
            sheet.fill(oval(x, y, size * 0.42), colour("fff3d8"))


def _neon(easel: Easel, sheet: Sheet) -> None:
    """Signs on the nearer walls: the picture's word if it has one."""
    air, rng = easel.air, easel.chance("signs")
    picture = easel.picture
    word = picture.word if picture.word and picture.word_as in ("neon", "sign") else str(rng.choice(SIGNS))
    other = str(rng.choice([sign for sign in SIGNS if sign != word]))
    horizon = easel.lens.horizon
    first = mix(air.glow, colour("ff4f7d"), 0.4) if picture.palette != "noir" else air.rim
    second = air.kick if picture.palette != "noir" else mix(air.rim, air.kick, 0.5)
    if len(word) <= 7:
        top, step = horizon - 360, min(50.0, 290 / max(1, len(word)))
        board = box(216, top - 30, 282, top + step * len(word) - 4)
        sheet.fill(board, mix(air.ink, air.lift, 0.1))
        frame = np.concatenate([board, board[:1]])
        sheet.fill(stroke(frame, 3.0), second, 0.95)
        sheet.shine(stroke(frame, 7.0), second, 0.7, soft=7)
        for at, letter in enumerate(word.upper()):
            neon_sign(sheet, letter, 249, top + step * (at + 0.2), 40, step * 0.68, first)
    else:
        neon_sign(sheet, word.upper(), 214, horizon - 230, 330, 60, first)
    neon_sign(
        sheet, other.title(), 1024, horizon - 214, 170, 66, colour("ffb24a") if picture.palette != "noir" else air.rim
    )
    sheet.fill(
        stroke(
            curve(
                (938, horizon - 160), (990, horizon - 150), (1060, horizon - 152), (1112, horizon - 166), closed=False
            ),
            3.2,
        ),
        second,
    )
    sheet.shine(
        stroke(
            curve(
                (938, horizon - 160), (990, horizon - 150), (1060, horizon - 152), (1112, horizon - 166), closed=False
            ),
            8,
        ),
        second,
        0.8,
        soft=8,
    )
    easel.lamps.append(Lamp(249, horizon - 240, 210, first, 0.32, "neon", 0.25))
    easel.lamps.append(Lamp(1024, horizon - 214, 190, colour("ffb24a"), 0.22, "neon", 0.25))


def _pavement(easel: Easel, sheet: Sheet) -> Sheet:
    """The ground: what is above it, upside down, squeezed, blurred and broken by ripples; dry it only dims."""
    air, horizon = easel.air, easel.lens.horizon
    wet = easel.picture.weather in ("rain", "storm") or easel.picture.hour in ("night", "dusk")
    row = round((horizon - TOP) * sheet.scale)
    tall = sheet.height - row
    if tall < 4 or row < 8:
        return sheet
    above = sheet.paint[max(0, row - int(tall * 1.9)) : row]
    mirror = cv2.resize(cv2.flip(above, 0), (sheet.width, tall), interpolation=cv2.INTER_AREA)
    mirror = cv2.GaussianBlur(mirror, (0, 0), sigmaX=2.2 * sheet.scale, sigmaY=(15 if wet else 30) * sheet.scale)
    area = (slice(row, sheet.height), slice(0, sheet.width))
    rng = easel.chance("ripples")
    broken = sheet.noise(rng, area, 34, 4, 7) - 0.5
    depth = np.linspace(0.25, 1, tall, dtype=np.float32)[:, None]
    down, across = np.mgrid[0:tall, 0 : sheet.width].astype(np.float32)
    ripple = np.sin(down / sheet.scale * 0.55 + broken * 16) * 2.2
    look_x = (across + (broken * 38 + ripple) * depth * sheet.scale).astype(np.float32)
    look_y = np.clip(down + broken * 26 * depth * sheet.scale, 0, tall - 1).astype(np.float32)
    mirror = cv2.remap(mirror, look_x, look_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    puddles = np.clip((sheet.noise(rng, area, 70, 4, 5) - 0.38) * 3, 0, 1)[..., None]
    base = mix(air.ink, air.lift, 0.25)
    share = (0.6 + 0.8 * puddles) * 1.2 if wet else 0.45 + 0.15 * puddles
    ground = base * (0.6 if wet else 1.4) + mirror * share
    sheet.paint[area] = np.clip(ground, 0, 255) * np.linspace(1.0, 0.62, tall, dtype=np.float32)[:, None, None]
    for side in (-1, 1):
        x = WIDTH / 2
        kerb = points(
            (x + side * 62, horizon), (x + side * 67, horizon), (x + side * 600, BOTTOM), (x + side * 530, BOTTOM)
        )
        sheet.fill(kerb, air.ink, 0.5)
    sheet.haze(easel.chance("ground fog"), horizon - 60, 130, mix(air.air, air.glow, 0.3), 0.3)
    return sheet


def _kerbside(easel: Easel) -> None:
    """Something dark and near at one edge: a lamp post or a hydrant and the corner of a wall."""
    air, rng = easel.air, easel.chance("kerbside")
    sheet = easel.sheet()
    side = 1 if rng.random() < 0.5 else -1
    x = WIDTH / 2 + side * 610
    wall = box(x, TOP - 5, RIGHT + 5, BOTTOM + 5) if side > 0 else box(LEFT - 5, TOP - 5, x, BOTTOM + 5)
    sheet.fill(wall, air.ink)
    sheet.rim(wall, (-side, -0.1), 4, air.kick, 0.4)
    easel.hang(sheet, 1.4, soft=2.6, hold=40.0)
