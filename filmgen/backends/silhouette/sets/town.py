"""The town at its hour: a street in one-point perspective, rooftops, a railway station."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.lettering import neon_sign, painted_sign
from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, oval, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet
from filmgen.backends.silhouette.sky import sky


def rooftop(easel: Easel) -> None:
    """Above the town: chimneys, a parapet, a water tank, lit windows down to the horizon."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    back = sky(easel, horizon + 40)
    easel.hang(back, 0.02)
    lit = easel.picture.hour in ("night", "dusk")
    for rank, (near, far) in enumerate(((0.07, 0.66), (0.16, 0.42), (0.32, 0.2))):
        sheet = easel.sheet(top=horizon - 330 * lens.tele)
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
