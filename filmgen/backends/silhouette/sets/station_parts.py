"""What stations are put together from: rails, platform, roof, clock and name."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.lettering import painted_sign
from filmgen.backends.silhouette.outlines import bar, box, curve, oval, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import snowed
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, Sheet


def turn_of(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def rails(easel: Easel, sheet: Sheet, vanish: float) -> None:
    """Two rails and their sleepers, to the vanishing point."""
    air, horizon = easel.air, easel.lens.horizon
    way = 1 if vanish > 640 else -1
    bed = points(
        (vanish, horizon + 3), (vanish + 3 * way, horizon + 3), (640 + way * 960, BOTTOM), (vanish + 20 * way, BOTTOM)
    )
    sheet.fill(bed, upright((horizon, mix(air.mid, air.lift, 0.5)), (horizon + 90, air.ink)))
    sleepers = []
    for at in range(26):
        share = 0.8**at
        y = horizon + 4 + 230 * share
        a, b = vanish + way * 70 * share, vanish + way * 420 * share
        sleepers.append(box(min(a, b), y, max(a, b), y + 9 * share))
    sheet.fill(sleepers, mix(air.ink, air.lift, 0.35), 0.8)
    rails = [
        points(
            (vanish + way * x * 0.02, horizon + 4),
            (vanish + way * (x * 0.02 + 0.7), horizon + 4),
            (vanish + way * (x + 9), BOTTOM),
            (vanish + way * (x - 2), BOTTOM),
        )
        for x in (130, 330)
    ]
    sheet.fill(rails, mix(air.rim, air.mid, 0.3), 0.9)


def platform(easel: Easel, vanish: float) -> None:
    """The platform we stand on, its edge bright, running to the vanishing point."""
    air, horizon, floor = easel.air, easel.lens.horizon, easel.lens.ground(1.0)
    way = 1 if vanish > 640 else -1
    sheet = easel.sheet(top=horizon)
    end = LEFT if way > 0 else RIGHT
    edge = points((end, horizon + 14), (vanish - 6 * way, horizon + 6), (vanish + 30 * way, BOTTOM), (end, BOTTOM))
    deck = mix(mix(air.air, WHITE, 0.3), air.mid, 0.3) if snowed(easel) else mix(air.lift, air.mid, 0.3)
    sheet.fill(edge, upright((horizon, mix(air.air, air.mid, 0.5)), (floor, deck), (BOTTOM, air.ink)))
    line = points(
        (vanish - 6 * way, horizon + 6),
        (vanish - 4 * way, horizon + 6),
        (vanish + 30 * way, BOTTOM),
        (vanish + 2 * way, BOTTOM),
    )
    sheet.fill(line, mix(air.rim, air.air, 0.3), 0.6)
    sheet.glow(vanish - 200 * way, horizon + 70, 460, mix(air.glow, WHITE, 0.3), 0.4, flatten=0.2)
    easel.hang(sheet, 0.85, soft=0, order=0.3)


def truss(easel: Easel, sheet: Sheet, x: float, horizon: float, k: float, hue: Colour) -> None:
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


def clock_and_board(easel: Easel, clock: bool = True) -> None:
    """A clock hung from the roof, the station's name on a board."""
    air, lens, picture = easel.air, easel.lens, easel.picture
    sheet, near = easel.sheet(), 0.8
    s, ink = lens.scale(near), mix(air.ink, air.lift, 0.1)
    reach = 640 / s
    side = -1 if easel.chance("board").random() < 0.7 else 1
    if clock:
        x, y, r = lens.x(0.57 * reach * side, near), lens.y(3.05, near), 0.34 * s
        sheet.fill([bar(x, TOP, x, y, 3), oval(x, y, r)], ink)
        sheet.fill(oval(x, y, r * 0.84), mix(air.rim, WHITE, 0.2), 0.9)
        for turn, length in ((0.4, 0.5), (3.9, 0.7)):
            sheet.fill(bar(x, y, x + math.sin(turn) * r * length, y - math.cos(turn) * r * length, r * 0.09), air.ink)
        sheet.glow(x, y, r * 3, air.rim, 0.4)
    word = picture.word if picture.word and picture.word_as in ("sign", "neon") else picture.place.name
    middle = max(2.0, reach - 1.15) * side
    left, right = lens.x(middle - 1.0, near), lens.x(middle + 1.0, near)
    board = box(left, lens.y(2.75, near), right, lens.y(2.3, near))
    posts = [box(x - 2, lens.y(2.75, near), x + 2, lens.ground(near)) for x in (left + 0.2 * s, right - 0.2 * s)]
    sheet.fill([board, *posts], mix(air.ink, air.lift, 0.15))
    sheet.rim([board], (0.8, -0.4), 2.4, air.rim, 0.6)
    painted_sign(sheet, word.upper(), lens.x(middle, near), lens.y(2.525, near), 1.8 * s, 0.3 * s, air.rim)
    easel.hang(sheet, near)
