"""The town at its hour: a street in one-point perspective, rooftops, a railway station."""

import math

import cv2
import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.lettering import neon_sign, painted_sign
from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, oval, points, stroke
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet, upright
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


def rooftop(easel: Easel) -> None:
    """Above the town: chimneys, a parapet, a water tank, lit windows down to the horizon."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    back = sky(easel, horizon + 40)
    easel.hang(back, 0.02)
    lit = easel.picture.hour in ("night", "dusk")
    for rank, (near, far) in enumerate(((0.07, 0.66), (0.16, 0.42), (0.32, 0.2))):
        sheet = easel.sheet(top=horizon - 330)
        _skyline(easel, sheet, rank, horizon + 30 + 34 * rank, far, lit)
        sheet.haze(
            easel.chance("smoke", rank), horizon - 40 + 40 * rank, 140, mix(air.air, air.glow, 0.2), 0.5 - 0.1 * rank
        )
        easel.hang(sheet, near)
    floor = lens.ground(1.0)
    edge = easel.sheet()
    near = 0.86
    top = lens.y(0.62, near)
    edge.fill(box(LEFT, top, RIGHT, BOTTOM), upright((top, mix(air.ink, air.lift, 0.5)), (floor, air.ink)))
    edge.fill(box(LEFT, top - 9, RIGHT, top + 3), mix(air.ink, air.lift, 0.7))
    edge.rim(box(LEFT, top - 9, RIGHT, BOTTOM), (0.1, -1), 2.4, air.rim, 0.55)
    edge.fill(
        box(LEFT, lens.ground(near), RIGHT, BOTTOM),
        upright((lens.ground(near), mix(air.lift, air.mid, 0.35)), (floor + 70, air.ink)),
    )
    side = 1 if easel.chance("side").random() < 0.5 else -1
    pieces = _chimney(lens.x(3.3 * side, near), top, lens.scale(near)) + _aerial(
        lens.x(-2.4 * side, near), top, lens.scale(near)
    )
    if easel.has("tank", "water") or easel.chance("tank").random() < 0.5:
        pieces += _tank(lens.x(-3.9 * side, near), top, lens.scale(near))
    edge.fill(pieces, mix(air.ink, air.lift, 0.2))
    edge.rim(pieces, easel.towards(640, 200), 2.4, air.rim, 0.65)
    easel.hang(edge, near)
    if easel.picture.word and easel.picture.word_as in ("neon", "sign"):
        sign = easel.sheet(top=60)
        neon_sign(sign, easel.picture.word.upper(), 640, horizon - 190, 560, 96, air.glow)
        frame = [bar(640 + x, horizon - 140, 640 + x, horizon + 40, 3) for x in (-220, -110, 0, 110, 220)]
        sign.fill(frame, mix(air.ink, air.lift, 0.3))
        easel.hang(sign, 0.3, soft=0)


def _skyline(easel: Easel, sheet: Sheet, rank: int, foot: float, far: float, lit: bool) -> None:
    rng, air = easel.chance("skyline", rank), easel.air
    hue = air.far(far)
    x, blocks, panes = float(LEFT), [], []
    tele = easel.lens.tele
    while x < RIGHT:
        wide, high = rng.uniform(40, 110) * tele, rng.uniform(50, 190 - 30 * rank) * tele
        blocks.append(box(x, foot - high, x + wide, foot + 200))
        if rng.random() < 0.4:
            blocks.append(box(x + wide * 0.3, foot - high - rng.uniform(8, 26), x + wide * 0.6, foot - high))
        if rng.random() < 0.25:
            blocks.append(
                points(
                    (x + wide * 0.5 - 2, foot - high),
                    (x + wide * 0.5, foot - high - rng.uniform(20, 60)),
                    (x + wide * 0.5 + 2, foot - high),
                )
            )
        step = (7 + 3 * rank) * tele
        for column in np.arange(x + step * 0.6, x + wide - step * 0.7, step):
            for row in np.arange(foot - high + step, foot + 20, step * 1.35):
                if rng.random() < 0.2:
                    panes.append(box(column, row, column + step * 0.45, row + step * 0.6))
        x += wide * rng.uniform(0.86, 1.1)
    sheet.fill(blocks, upright((foot - 180, hue), (foot + 30, mix(hue, mix(air.air, air.glow, 0.3), 0.5))))
    sheet.rim(blocks, easel.towards(640, foot - 100), 1.4, air.rim, 0.22)
    if lit:
        sheet.fill(panes, colour("ffcf8a") if easel.picture.palette != "noir" else air.rim, 0.75)


def _chimney(x: float, top: float, s: float) -> list[Outline]:
    stack = [
        box(x - 0.35 * s, top - 1.5 * s, x + 0.35 * s, top + 4),
        box(x - 0.42 * s, top - 1.5 * s, x + 0.42 * s, top - 1.36 * s),
    ]
    return stack + [
        points(
            (x + dx - 0.1 * s, top - 1.5 * s),
            (x + dx - 0.08 * s, top - 1.85 * s),
            (x + dx + 0.08 * s, top - 1.85 * s),
            (x + dx + 0.1 * s, top - 1.5 * s),
        )
        for dx in (-0.2 * s, 0.2 * s)
    ]


def _aerial(x: float, top: float, s: float) -> list[Outline]:
    mast = [bar(x, top, x, top - 2.1 * s, 0.035 * s)]
    return mast + [
        bar(
            x - (0.5 - 0.1 * at) * s,
            top - (2.05 - 0.16 * at) * s,
            x + (0.5 - 0.1 * at) * s,
            top - (2.05 - 0.16 * at) * s,
            0.02 * s,
        )
        for at in range(4)
    ]


def _tank(x: float, top: float, s: float) -> list[Outline]:
    legs = [bar(x + dx * s, top, x + dx * 0.8 * s, top - 1.3 * s, 0.07 * s) for dx in (-0.6, 0.6, 0)]
    return [
        *legs,
        box(x - 0.75 * s, top - 2.5 * s, x + 0.75 * s, top - 1.3 * s),
        points((x - 0.82 * s, top - 2.5 * s), (x, top - 3.0 * s), (x + 0.82 * s, top - 2.5 * s)),
    ]


def station(easel: Easel) -> None:
    """A platform under an iron roof, rails to a vanishing point, steam, a clock."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hold = 110.0
    back = easel.sheet(
        upright(
            (0, air.sky[0]),
            (horizon - 120, air.mid),
            (horizon, air.air),
            (horizon + 120, mix(air.mid, air.ink, 0.6)),
            (640, air.ink),
        )
    )
    vanish = WIDTH / 2 + 90
    easel.key, easel.kick = (vanish, horizon - 150), None
    back.glow(vanish, horizon - 40, 560, air.glow, 0.85)
    back.glow(vanish, horizon - 30, 200, mix(air.glow, WHITE, 0.6), 0.9)
    for rank in range(5, -1, -1):
        k = 0.78**rank
        _truss(easel, back, vanish, horizon, k, air.far(0.12 * rank))
        if rank % 2:
            back.haze(easel.chance("steam", rank), horizon - 200, 260, mix(air.air, air.glow, 0.3), 0.22)
    rails = [
        points(
            (vanish + x * 0.02, horizon + 4),
            (vanish + x * 0.02 + 0.7, horizon + 4),
            (vanish + x + 9, BOTTOM),
            (vanish + x - 2, BOTTOM),
        )
        for x in (130, 330)
    ]
    bed = points((vanish, horizon + 3), (vanish + 3, horizon + 3), (RIGHT + 200, BOTTOM), (vanish + 20, BOTTOM))
    back.fill(bed, upright((horizon, mix(air.mid, air.lift, 0.5)), (horizon + 90, air.ink)))
    sleepers = []
    for at in range(26):
        share = 0.8**at
        y = horizon + 4 + 230 * share
        sleepers.append(box(vanish + 70 * share, y, vanish + 420 * share, y + 9 * share))
    back.fill(sleepers, mix(air.ink, air.lift, 0.35), 0.8)
    back.fill(rails, mix(air.rim, air.mid, 0.3), 0.9)
    easel.hang(back, 0.22)
    platform = easel.sheet(top=horizon)
    floor = lens.ground(1.0)
    edge = points((LEFT, horizon + 14), (vanish - 6, horizon + 6), (vanish + 30, BOTTOM), (LEFT, BOTTOM))
    platform.fill(
        edge, upright((horizon, mix(air.air, air.mid, 0.5)), (floor, mix(air.lift, air.mid, 0.3)), (BOTTOM, air.ink))
    )
    platform.fill(
        points((vanish - 6, horizon + 6), (vanish - 4, horizon + 6), (vanish + 30, BOTTOM), (vanish + 2, BOTTOM)),
        mix(air.rim, air.air, 0.3),
        0.6,
    )
    platform.glow(vanish - 200, horizon + 70, 460, mix(air.glow, WHITE, 0.3), 0.4, flatten=0.2)
    easel.hang(platform, 0.85, soft=0, order=0.3)
    _clock_and_board(easel)
    easel.shadow = 0.5


def _truss(easel: Easel, sheet: Sheet, x: float, horizon: float, k: float, hue: Colour) -> None:
    """One bay of the roof: two columns and an arch with its lattice."""
    half, top = 640 * k, horizon - 330 * k
    arch = [(x + half * math.cos(t), top - 150 * k * math.sin(t)) for t in np.linspace(math.pi, 0, 30)]
    inner = [(x + half * 0.96 * math.cos(t), top + 14 * k - 140 * k * math.sin(t)) for t in np.linspace(0, math.pi, 30)]
    shapes = [points(*arch, *inner)]
    for side in (-1, 1):
        column = x + side * half
        shapes.append(box(column - 11 * k, top - 6 * k, column + 11 * k, horizon + 120 * k))
        shapes.append(
            curve(
                (column, top + 90 * k, 1),
                (column - side * 30 * k, top + 30 * k),
                (column - side * 110 * k, top - 40 * k, 1),
                (column - side * 90 * k, top - 48 * k, 1),
                (column - side * 16 * k, top + 10 * k),
            )
        )
    ties = [bar(x - half * 0.94, top, x + half * 0.94, top, 4 * k)]
    ties += [
        bar(x + half * u, top, x + half * u, top - 140 * k * math.sqrt(max(0, 1 - u * u)), 3 * k)
        for u in np.linspace(-0.8, 0.8, 9)
    ]
    sheet.fill([*shapes, *ties], hue)
    sheet.rim(shapes, (0, 1), max(0.8, 2.2 * k), easel.air.rim, 0.35)


def _clock_and_board(easel: Easel) -> None:
    """A double-faced clock hung from the roof, the station's name on a board, a lamp."""
    air, lens, picture = easel.air, easel.lens, easel.picture
    sheet = easel.sheet()
    near = 0.8
    x, y, r = lens.x(-2.3, near), lens.y(3.05, near), 0.34 * lens.scale(near)
    sheet.fill([bar(x, TOP, x, y, 3), oval(x, y, r)], mix(air.ink, air.lift, 0.1))
    sheet.fill(oval(x, y, r * 0.84), mix(air.rim, WHITE, 0.2), 0.9)
    for turn, length in ((0.4, 0.5), (3.9, 0.7)):
        sheet.fill(bar(x, y, x + math.sin(turn) * r * length, y - math.cos(turn) * r * length, r * 0.09), air.ink)
    sheet.glow(x, y, r * 3, air.rim, 0.4)
    word = picture.word if picture.word and picture.word_as in ("sign", "neon") else picture.place.name
    board = box(lens.x(-5.6, near), lens.y(2.75, near), lens.x(-3.6, near), lens.y(2.3, near))
    posts = [
        box(lens.x(px, near) - 2, lens.y(2.75, near), lens.x(px, near) + 2, lens.ground(near)) for px in (-5.4, -3.8)
    ]
    sheet.fill([board, *posts], mix(air.ink, air.lift, 0.15))
    sheet.rim([board], easel.key and (0.8, -0.4), 2.4, air.rim, 0.6)
    painted_sign(
        sheet,
        word.upper(),
        lens.x(-4.6, near),
        lens.y(2.525, near),
        1.8 * lens.scale(near),
        0.3 * lens.scale(near),
        air.rim,
    )
    easel.hang(sheet, near)
    easel.lamps.append(Lamp(easel.key[0], easel.lens.horizon - 30, 300, air.glow, 0.25, "pulse", 0.2))
