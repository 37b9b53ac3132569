"""A railway station: an iron hall, an open platform, a halt in the country, a train that waits."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.land import range_of_mountains
from filmgen.backends.silhouette.movers import Cut, Cuttings, Sky, Smoke, birds
from filmgen.backends.silhouette.outlines import bar, box, oval, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import mist, paint, placed, snowed, stand, tone
from filmgen.backends.silhouette.sets.facades import Town, Wall
from filmgen.backends.silhouette.sets.foliage import leafy
from filmgen.backends.silhouette.sets.ironwork import pole
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sets.pavement import lay_ground
from filmgen.backends.silhouette.sets.station_parts import clock_and_board, platform, rails, truss, turn_of
from filmgen.backends.silhouette.sets.street_life import traffic
from filmgen.backends.silhouette.sets.town_rows import back_of
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, WIDTH
from filmgen.backends.silhouette.sky import sky


def station(easel: Easel) -> None:
    """Paint the set on the easel."""
    chosen(easel, LAYOUTS).paint(easel)
    easel.shadow = 0.5


def _hall(easel: Easel) -> None:
    """Under an iron roof: trusses to a vanishing point, steam, a clock."""
    easel.hold = 110.0
    lens, air, way = easel.lens, easel.air, turn_of(easel)
    horizon, vanish = lens.horizon, WIDTH / 2 + 90 * way
    back = easel.sheet(
        upright(
            (0, air.sky[0]), (horizon - 120, air.mid), (horizon, air.air), (horizon + 120, mix(air.mid, air.ink, 0.6)),
            (640, air.ink),
        )
    )  # fmt: skip
    easel.key, easel.kick = (vanish, horizon - 150), None
    back.glow(vanish, horizon - 40, 560, air.glow, 0.85)
    back.glow(vanish, horizon - 30, 200, mix(air.glow, WHITE, 0.6), 0.9)
    for rank in range(5, -1, -1):
        k = 0.78**rank
        truss(easel, back, vanish, horizon, k, air.far(0.12 * rank))
        if rank % 2:
            back.haze(easel.chance("steam", rank), horizon - 200, 260, mix(air.air, air.glow, 0.3), 0.22)
    rails(easel, back, vanish)
    easel.hang(back, 0.22)
    platform(easel, vanish)
    _headlamp(easel, vanish)
    _shafts(easel, vanish)
    clock_and_board(easel)
    steam = mix(air.air, WHITE, 0.35)
    easel.cards.append(Smoke(easel, 0.4, (vanish + 60 * way, lens.ground(0.3)), 30, 230, steam, 0.34, hold=easel.hold))
    easel.cards.append(Smoke(easel, 0.7, (vanish + 250 * way, lens.ground(0.6)), 40, 210, steam, 0.26, hold=easel.hold))


def _headlamp(easel: Easel, vanish: float) -> None:
    """A train that comes nearer, very slowly: its lamp."""
    easel.lamps.append(Lamp(easel.key[0], easel.lens.horizon - 30, 300, easel.air.glow, 0.25, "pulse", 0.2))
    hue = mix(easel.air.glow, WHITE, 0.7)

    def cut(seconds: float) -> list[Cut]:
        grow = 1.5 + 1.1 * (0.5 - 0.5 * math.cos(0.25 * seconds))
        return [(oval(vanish + dx * grow, easel.lens.horizon - 4, grow, num_points=12), hue) for dx in (-3.2, 3.2)]

    easel.cards.append(Cuttings(easel.scale, 0.23, cut, easel.hold))


def _shafts(easel: Easel, vanish: float) -> None:
    """Light let down through the roof's glass, breathing as the steam passes."""
    rng = easel.chance("shafts")
    tops, pulses = rng.uniform(-420, 420, 6), rng.uniform(0.3, 0.8, 6)
    hue = mix(easel.air.glow, WHITE, 0.3)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        total = np.zeros((len(y), x.shape[1]), np.float32)
        for top, pulse in zip(tops, pulses, strict=True):
            middle = vanish + top + 0.42 * y
            wide = 24 + 0.05 * y
            total += (0.6 + 0.4 * math.sin(pulse * seconds + top)) * np.exp(-(((x - middle) / wide) ** 2))
        return (0.13 * total * np.clip(1.1 - y / 620, 0, 1))[..., None].astype(np.float32) * hue

    easel.cards.append(Sky(easel.scale, 0.5, light, easel.lens.ground(1.0), hold=easel.hold, shrink=8))


def _open_platform(easel: Easel) -> None:
    """Under the sky: a canopy on iron posts, lamps in a row, signals far off, wires."""
    easel.hold = 110.0
    lens, air, way = easel.lens, easel.air, turn_of(easel)
    horizon = lens.horizon
    town = Town(easel, 110.0 * way)
    vanish = town.at(0, 0, 400)[0]
    back = sky(easel, horizon)
    easel.hang(back, 0.02)
    sheet = easel.sheet()
    sheet.glow(vanish, horizon - 30, 380, air.glow, 0.6)
    low = [box(x, 0, x + 9, h) for x, h in ((-70, 7), (-52, 10), (-30, 6), (26, 8), (44, 12), (62, 7))]
    near = town.near(120)
    paint(easel, sheet, placed(easel, low, vanish, near), near, melt=0.8)
    rails(easel, sheet, vanish)
    for away in (70, 44, 28, 17, 9):
        x = -way * 1.5
        (px, y0), (_, y1) = town.at(x, 0, away), town.at(x, 4.2, away)
        s = lens.scale(town.near(away))
        hue = mix(tone(easel, town.near(away)), air.ink, 0.3)
        brace = [
            bar(px, y1 + 0.9 * s, px - way * 1.1 * s, y1, 0.1 * s),
            bar(px, y1 + 0.9 * s, px + way * 1.1 * s, y1, 0.1 * s),
        ]
        sheet.fill([bar(px, y0, px, y1, max(1.5, 0.16 * s)), *brace], hue)
        if town.lit:
            sheet.glow(px + way * 0.9 * s, y1 + 0.3 * s, 1.4 * s + 10, colour("ffd79a"), 0.7)
            sheet.fill(oval(px + way * 0.9 * s, y1 + 0.25 * s, 0.12 * s + 0.8), colour("fff3d8"))
    roof = town.shape((-way * 0.1, 4.3, 4), (-way * 0.1, 4.3, 90), (-way * 9.0, 5.2, 90), (-way * 9.0, 5.2, 4))
    sheet.fill(roof, mix(tone(easel, 0.5), air.ink, 0.35))
    sheet.rim(roof, (way * 0.6, 0.6), 2.4, air.rim, 0.4)
    for away in (60, 34):
        mast = placed(
            easel,
            [bar(0, 0, 0, 7.0, 0.14), box(-1.0, 6.4, 0, 6.7), box(-0.25, 5.2, 0.25, 6.2)],
            town.at(way * 5.5, 0, away)[0],
            town.near(away),
        )
        paint(easel, sheet, mast, town.near(away))
        x, y = town.at(way * 5.5, 5.9, away)
        sheet.glow(x, y, 16, colour("ff5a3c" if away > 40 else "6affa0"), 0.9)
    easel.hang(sheet, 0.25, soft=lens.soft(0.25))
    platform(easel, vanish)
    clock_and_board(easel)
    traffic(town, (way * 3.0, way * 6.0))
    birds(easel, 0.2, (640 + 200 * way, 130), 5, 7)
    easel.wet = 0.55 if easel.picture.weather in ("rain", "storm") else 0.0


def _halt(easel: Easel) -> None:
    """A halt in the country: a hut, a lamp, a fence, one line of rails across."""
    lens, air, side = easel.lens, easel.air, turn_of(easel)
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 6), 0.02)
    hills = range_of_mountains(easel, ("hills",), horizon + 4, 70 * lens.tele, 320, 0.72, mix(air.air, WHITE, 0.2))
    easel.hang(hills, 0.08)
    wood = easel.sheet()
    for at in range(7):
        rng = easel.chance("wood", at)
        leafy(
            easel,
            wood,
            ("wood", at),
            640 - side * rng.uniform(60, 640),
            lens.near(50),
            rng.uniform(8, 13),
            "poplar" if at % 3 else "oak",
        )
    mist(easel, wood, "wood", lens.near(50), 0.5)
    easel.hang(wood, lens.near(50))
    near = lens.near(14)
    s = lens.scale(near)
    sheet = easel.sheet()
    shed = [
        box(-2.6, 0, 2.6, 2.7),
        points((-3.1, 2.6), (-2.2, 3.9), (2.2, 3.9), (3.1, 2.6)),
        box(1.2, 3.4, 1.8, 5.0),
        box(-4.4, 2.4, -2.4, 2.6),
        box(-4.3, 0, -4.15, 2.5),
    ]
    x = 640 + side * 290
    paint(easel, sheet, placed(easel, shed, x, near), near, rim=2.6)
    pane = placed(easel, [box(-1.6, 1.0, -0.7, 2.0)], x, near)
    if easel.picture.hour != "day":
        sheet.fill(pane, colour("ffc66e"))
        sheet.glow(*map(float, pane[0].mean(0)), 2.6 * s, colour("ffc66e"), 0.5)
    easel.hang(sheet, near)
    easel.cards.append(
        Smoke(easel, near + 0.001, (x + 1.5 * s, lens.y(5.0, near)), 0.3 * s, 3.4 * s, mix(air.air, WHITE, 0.3), 0.42)
    )
    _rails_across(easel)
    clock_and_board(easel, clock=False)
    for at, away in enumerate((12.0, 12.0)):
        px = 640 - side * (170 + 330 * at)
        stand(easel, placed(easel, pole(6.6), px, lens.near(away)), lens.near(away), ("pole", at), fog=0.2)
    birds(easel, 0.2, (640 - side * 150, 140), 6, 7)


def _rails_across(easel: Easel) -> None:
    """One line across the picture, and the platform before it."""
    lens, air = easel.lens, easel.air
    line = easel.sheet(top=lens.ground(lens.near(14)) - 8)
    top, low = lens.ground(lens.near(10)), lens.ground(lens.near(4.5))
    line.fill(
        box(LEFT, top, RIGHT, low), upright((top, mix(air.mid, air.lift, 0.5)), (low, mix(air.ink, air.lift, 0.3)))
    )
    ties = np.arange(LEFT, RIGHT, 30)
    line.fill(
        [
            points(
                (t, top + 3),
                (t + 9, top + 3),
                (640 + (t + 11 - 640) * 1.25, low - 3),
                (640 + (t - 640) * 1.25, low - 3),
            )
            for t in ties
        ],
        air.ink,
        0.6,
    )
    line.fill([box(LEFT, y, RIGHT, y + 2.4) for y in (top + 4, low - 7)], mix(air.rim, air.air, 0.3), 0.8)
    easel.hang(line, lens.near(7), order=0.34)
    deck = easel.sheet(top=low - 4)
    white = snowed(easel)
    edge = mix(mix(air.air, WHITE, 0.3), air.mid, 0.3) if white else mix(air.lift, air.mid, 0.35)
    deck.fill(box(LEFT, low, RIGHT, BOTTOM), upright((low, edge), (BOTTOM, air.ink)))
    deck.fill(box(LEFT, low, RIGHT, low + 3), air.rim, 0.5)
    easel.hang(deck, 0.97, soft=0, order=0.6)


def _waiting_train(easel: Easel) -> None:
    """A train stands at the platform, every window lit."""
    easel.hold = 110.0
    lens, air, way = easel.lens, easel.air, turn_of(easel)
    horizon = lens.horizon
    town = Town(easel, 200.0 * way)
    easel.hang(sky(easel, horizon), 0.02)
    sheet = easel.sheet()
    vanish = town.at(0, 0, 400)[0]
    sheet.glow(vanish, horizon - 20, 320, air.glow, 0.6)
    glow = colour("ffd48a") if easel.picture.palette not in ("noir", "silent") else air.rim
    dark = mix(air.ink, air.lift, 0.3)
    lit = easel.picture.hour != "day"
    for car, (close, far) in enumerate(((66, 86), (45, 65), (24, 44), (4, 23), (-6, 3))):
        side = Wall(town, (-way * 4.6, close), (-way * 4.6, far), 3.9)
        near = town.near(far)
        sheet.fill(
            side.pane(0, 0.3, 1, 3.6),
            upright((0, mix(dark, tone(easel, near), 0.6)), (horizon + 60, mix(dark, air.air, 0.12))),
        )
        sheet.fill(side.pane(0, 3.55, 1, 4.0), mix(dark, air.air, 0.12))
        panes = [side.pane((k + 0.2) / 9, 1.7, (k + 0.8) / 9, 2.9) for k in range(9) if k not in (0, 8)]
        sheet.fill(panes, mix(glow, WHITE, 0.2) if lit else mix(dark, air.air, 0.5), 0.95)
        if lit:
            sheet.shine(panes, glow, 0.5, soft=6)
            rng = easel.chance("heads", car)
            heads = []
            for k in range(1, 8):
                if rng.random() < 0.45:
                    u = (k + rng.uniform(0.35, 0.65)) / 9
                    hx, hy = side.at(u, 2.15)
                    r = 0.16 * lens.scale(town.near(close + (far - close) * u))
                    heads += [oval(hx, hy, r, 1.2 * r), oval(hx, hy + 2.2 * r, 1.9 * r, 1.3 * r)]
            sheet.fill(heads, dark)
        sheet.fill(side.pane(0, 0.3, 1, 0.7), air.ink)
        sheet.fill([side.pane(0.01, 0.5, 0.075, 3.2), side.pane(0.925, 0.5, 0.99, 3.2)], mix(dark, air.ink, 0.4))
    roof = [town.shape((way * 2.0, 4.4, 4), (way * 2.0, 4.4, 80), (way * 9.5, 5.2, 80), (way * 9.5, 5.2, 4))]
    sheet.fill(roof, mix(dark, air.ink, 0.3))
    for away in (60, 38, 24, 14, 7):
        (px, y0), (_, y1) = town.at(way * 3.6, 0, away), town.at(way * 3.6, 4.4, away)
        sheet.fill(
            bar(px, y0, px, y1, max(1.5, 0.16 * lens.scale(town.near(away)))),
            mix(tone(easel, town.near(away)), air.ink, 0.4),
        )
    lay_ground(easel, sheet, back_of(easel))
    easel.hang(sheet, 0.25, soft=lens.soft(0.25))
    if lit:
        easel.key, easel.kick = (640 - way * 330.0, horizon - 120), (way * 0.9, -0.3)
    steam = mix(air.air, WHITE, 0.4)
    for at, away in enumerate((5, 13, 26)):
        x, y = town.at(-way * 4.3, 0.3, away)
        s = lens.scale(town.near(away))
        easel.cards.append(
            Smoke(easel, 0.5, (x, y), 0.7 * s, 2.6 * s, steam, 0.42 - 0.06 * at, hold=easel.hold, life=6.0)
        )
    clock_and_board(easel)
    easel.wet = 0.3


LAYOUTS = (
    Layout(_hall, ("hall", "roof", "steam")),
    Layout(_waiting_train, ("train", "carriage"), ("train", "carriage")),
    Layout(_open_platform, ("canopy", "signals", "rails")),
    Layout(_halt, ("halt", "hut", "bus", "fields"), ("hut",)),
)
