"""Grass to the edge of the world: a lone tree, a road with its poles, a mill, hay, a railway, a house, a hedge."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.movers import Cut, Cuttings, Smoke, birds, passing_lights
from filmgen.backends.silhouette.outlines import Outline, bar, box, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import hang, mist, paint, placed, stand, tone
from filmgen.backends.silhouette.sets.foliage import leafy
from filmgen.backends.silhouette.sets.ground import cloud_shadows, footpath, meadow
from filmgen.backends.silhouette.sets.growth import grasses
from filmgen.backends.silhouette.sets.ironwork import haystack, pole, rail_fence, sails, scarecrow, signpost, windmill
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sheet import LEFT, RIGHT
from filmgen.backends.silhouette.sky import sky


def plain(easel: Easel) -> None:
    """Paint the set on the easel."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 6), 0.02)
    hills = easel.sheet(top=horizon - 120, bottom=horizon + 60)
    for step, (height, far) in enumerate(((64, 0.7), (34, 0.45))):
        hue = air.far(far)
        shape = ridge(easel.chance("hills", step), horizon + 8 + 6 * step, height * lens.tele, 260, octaves=4)
        hills.fill(shape, upright((horizon - height, hue), (horizon + 20, mix(hue, air.air, 0.6))))
        hills.haze(easel.chance("mist", step), horizon - 46, 90, mix(air.air, WHITE, 0.15), 0.45)
    easel.hang(hills, 0.1)
    layout = chosen(easel, LAYOUTS)
    layout.paint(easel)
    way = footpath(easel, horizon + 4, 80 * _turn(easel), 2.4) if layout.paint in (_road, _house) else None
    meadow(easel, horizon + 4, "field", way)
    cloud_shadows(easel, horizon + 8)
    grasses(easel, lens.ground(1.0) + 12, 1.06, 26, air.ink, 0)
    grasses(easel, 660, 1.5, 86, air.ink, 2.4)
    if easel.has("fence", "fences", "gate"):
        _fence(easel, 1.6)
    birds(easel, 0.15, (640 - 0.5 * (easel.key[0] - 640), 140), 8, 7)


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _things(easel: Easel, name: str, shapes: list[Outline], x: float, away: float, fog: float = 0.3) -> None:
    near = easel.lens.near(away)
    stand(easel, placed(easel, shapes, x, near), near, name, fog=fog)


def _fence(easel: Easel, away: float) -> None:
    near = easel.lens.near(away)
    half = (RIGHT - LEFT) / 2 / easel.lens.scale(near)
    stand(easel, placed(easel, rail_fence(-half, half - 1.9), 640, near), near, "fence", fog=0)


def _lone_tree(easel: Easel) -> None:
    """One tree against the sky."""
    lens = easel.lens
    side = -1 if easel.key[0] > 640 else 1
    near = lens.near(11)
    sheet = easel.sheet()
    leafy(easel, sheet, "tree", 640 + side * 300, near, 6.8)
    hang(easel, sheet, near, sway=0.5)
    if easel.chance("fence").random() < 0.5:
        _fence(easel, 2.2)


def _road(easel: Easel) -> None:
    """A road to the horizon and the poles that go with it."""
    lens, side, ink = easel.lens, _turn(easel), easel.air.ink
    tops: list[tuple[float, float, float]] = []
    for away in (150, 92, 60, 40, 27, 17, 9.5, 3.6):
        near = lens.near(away)
        x = 640 + side * (30 + 4.6 * lens.scale(near))
        _things(easel, f"pole{away}", pole(7.2), x, away, 0.2)
        tops.append((x, lens.y(6.6, near), near))
    sheet = easel.sheet()
    for (x0, y0, n0), (x1, y1, n1) in zip(tops, tops[1:], strict=False):
        share = np.linspace(0, 1, 12)
        for dx in (-0.8, 0.8):
            a, b = x0 + dx * lens.scale(n0), x1 + dx * lens.scale(n1)
            wire = np.stack([a + (b - a) * share, y0 + (y1 - y0) * share + 34 * n1 * np.sin(math.pi * share)], -1)
            sheet.fill(stroke(wire, np.linspace(0.6, 1.6, 12)), mix(tone(easel, n1), ink, 0.3), 0.8)
    easel.hang(sheet, lens.near(20))
    aside = max(330.0, 2.3 * lens.scale(lens.near(2.5)))
    _things(easel, "signpost", signpost(), 640 - side * aside, 2.5, 0.1)
    passing_lights(easel, 0.12, lens.horizon + 12, 2, 9, 26, colour("ffe9b8"), 1.4)


def _mill(easel: Easel) -> None:
    """A windmill whose sails go round, sheaves, a ditch of poplars."""
    lens = easel.lens
    side = -1 if easel.key[0] > 640 else 1
    near = lens.near(38)
    x = 640 + side * 250
    row = easel.sheet()
    for at in range(7):
        leafy(easel, row, ("poplar", at), 640 - side * (150 + 78 * at), lens.near(60), 13, "poplar")
    mist(easel, row, "poplars", lens.near(60), 0.5)
    easel.hang(row, lens.near(60))
    stand(easel, placed(easel, windmill(12.0), x, near), near, "mill", fog=0.35)
    hub = (x, lens.y(9.6, near))
    s, hue = lens.scale(near), tone(easel, near)
    pace = 0.42 * (2.2 if easel.picture.weather == "storm" else 1.0)

    def cut(seconds: float) -> list[Cut]:
        return [(shape * (s, -s) + hub, hue) for shape in sails(pace * seconds, 7.4)]

    easel.cards.append(Cuttings(easel.scale, near + 0.001, cut))
    lit = easel.picture.hour in ("night", "dusk")
    if lit:
        easel.lamps.append(Lamp(x, lens.y(4.4, near), 34, colour("ffc27a"), 0.7, "fire", near))
    for number, (dx, away) in enumerate(((-6.5, 12), (-10, 19), (7.5, 16))):
        _things(easel, f"hay{number}", haystack(), lens.x(-side * dx, lens.near(away)), away)


def _hay(easel: Easel) -> None:
    """Haystacks in the stubble, a scarecrow."""
    lens, side = easel.lens, _turn(easel)
    for number, away in enumerate((60, 44, 31, 22, 15, 10)):
        near = lens.near(away)
        rng = easel.chance("stack", number)
        xs = [640 + way * rng.uniform(110, 620) for way in ((-1, 1) if number < 4 else (side,))]
        shapes = [shape for x in xs for shape in placed(easel, haystack(), x, near, rng.uniform(0.9, 1.3))]
        stand(easel, shapes, near, ("hay", number), fog=0.4)
    _things(easel, "scarecrow", scarecrow(), 640 - side * 350, 3.5, 0.1)


def _railway(easel: Easel) -> None:
    """An embankment with its signals; a train goes by, lit, and is gone."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    near = lens.near(34)
    s, foot = lens.scale(near), lens.ground(near)
    top = foot - 2.2 * s
    sheet = easel.sheet(top=top - 9 * s)
    bridge = 640 + side * 260
    bank_ = [points((LEFT - 5, foot), (LEFT - 5, top), (RIGHT + 5, top), (RIGHT + 5, foot))]
    paint(easel, sheet, bank_, near, rim=1.6)
    arch = np.array(
        [(bridge + 2.0 * s * math.cos(t), foot - 1.6 * s * math.sin(t)) for t in np.linspace(0, math.pi, 20)]
    )
    sheet.erase(arch)
    signal = [bar(0, 2.2, 0, 8.4, 0.16), box(-0.1, 7.6, 1.5, 7.95), box(-0.5, 8.2, 0.5, 8.5)]
    paint(easel, sheet, placed(easel, signal, 640 - side * 330, near), near, air.ink)
    posts = [box(x - 1.2, top - 3.4 * s, x + 1.2, top) for x in np.arange(LEFT + 30, RIGHT, 150)]
    wires = [box(LEFT, top - 3.2 * s, RIGHT, top - 3.14 * s), box(LEFT, top - 2.8 * s, RIGHT, top - 2.75 * s)]
    sheet.fill([*posts, *wires], mix(tone(easel, near), air.ink, 0.3), 0.8)
    mist(easel, sheet, "line", near, 0.35)
    easel.hang(sheet, near)
    easel.lamps.append(Lamp(640 - side * 330 + 0.2 * s, top - 5.6 * s, 22, colour("ff6a4a"), 0.9, "steady", near))
    dark, glass = mix(air.ink, tone(easel, near), 0.3), colour("ffd890")
    start = float(easel.chance("train").random() * 1800)

    def cut(seconds: float) -> list[Cut]:
        head = (start + 150 * seconds) % 2900 - 350
        shapes: list[Cut] = []
        for car in range(6):
            x = 640 + side * (head - 640 - car * 6.3 * s)
            shapes.append((box(x - 3 * s, top - 2.3 * s, x + 3 * s, top - 0.25 * s), dark))
            if car:
                shapes += [
                    (box(x + dx * s, top - 1.8 * s, x + (dx + 0.55) * s, top - 1.1 * s), glass)
                    for dx in np.arange(-2.6, 2.4, 0.9)
                ]
            else:
                shapes.append((box(x + side * 1.5 * s - 4, top - 3.2 * s, x + side * 1.5 * s + 4, top - 2.2 * s), dark))
        return shapes

    easel.cards.append(Cuttings(easel.scale, near - 0.001, cut))


def _house(easel: Easel) -> None:
    """A house by itself, one window lit, smoke, a tree that leans on it."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    near, x = lens.near(26), 640 + side * 240
    s = lens.scale(near)
    walls = [
        box(-4.2, 0, 4.2, 4.4),
        points((-4.9, 4.2), (-2.8, 7.6), (2.8, 7.6), (4.9, 4.2)),
        box(1.6, 6.6, 2.5, 9.0),
        box(-7.2, 0, -4.2, 2.8),
        points((-7.5, 2.7), (-4.2, 4.2), (-4.2, 2.7)),
    ]
    porch = [box(-0.9, 0, -0.75, 2.5), box(1.65, 0, 1.8, 2.5), points((-1.2, 2.4), (0.45, 3.3), (2.1, 2.4))]
    sheet = easel.sheet()
    leafy(easel, sheet, "tree", x + side * 6.5 * s, near, 9.5)
    paint(easel, sheet, placed(easel, [*walls, *porch], x, near), near, rim=2.6)
    panes = placed(easel, [box(-3.2, 1.4, -2.1, 2.9), box(2.4, 1.4, 3.5, 2.9)], x, near)
    dark_out = easel.picture.hour in ("night", "dusk") or easel.picture.weather in ("storm", "fog", "rain")
    glow = colour("ffc66e")
    asleep = easel.has("dead-lamp")
    if dark_out and asleep:
        sheet.fill(panes, air.ink, 0.6)
    elif dark_out:
        sheet.fill(panes[0], glow, 0.95)
        sheet.glow(*panes[0].mean(0), 4.2 * s, glow, 0.5)
        easel.lamps.append(Lamp(*map(float, panes[0].mean(0)), 1.9 * s, glow, 0.25, "fire", near))
        sheet.fill(panes[1], air.ink, 0.6)
    else:
        sheet.fill(panes, mix(air.air, WHITE, 0.2), 0.5)
    mist(easel, sheet, "house", near, 0.35)
    hang(easel, sheet, near)
    mouth = (x + 2.05 * s, lens.y(9.0, near))
    easel.cards.append(Smoke(easel, near + 0.001, mouth, 0.5 * s, 6.5 * s, mix(air.air, WHITE, 0.25), 0.45))
    _fence(easel, 9)
    box_ = [box(-0.05, 0, 0.05, 1.15), points((-0.34, 1.1), (-0.34, 1.4), (-0.22, 1.5), (0.3, 1.5), (0.3, 1.1))]
    _things(easel, "letterbox", box_, 640 - side * 260, 1.5, 0)


def _hedge_rows(easel: Easel) -> None:
    """Fields behind fields, each with its hedge and its trees; sheep."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    for number, away in enumerate((90, 55, 33)):
        rng, near = easel.chance("field", number), lens.near(away)
        sheet = easel.sheet()
        for at in range(9):
            if rng.random() < 0.65:
                x = LEFT + (RIGHT - LEFT) * (at + rng.random()) / 9
                leafy(easel, sheet, ("row", number, at), x, near, rng.uniform(4, 10))
        line = ridge(
            easel.chance("hedge row", number), lens.ground(near) + 2, 1.6 * lens.scale(near) + 4, 60, octaves=5
        )
        line = np.clip(line, None, [RIGHT + 20, lens.ground(near) + 8])
        paint(easel, sheet, [line], near, rim=1.4)
        mist(easel, sheet, number, near, 0.5)
        easel.hang(sheet, near)
    rng, near = easel.chance("sheep"), lens.near(17)
    flock: list[Outline] = []
    for _ in range(9):
        x, way = 640 + side * rng.uniform(60, 560), 1 if rng.random() < 0.5 else -1
        turns = np.linspace(0, 2 * math.pi, 18, endpoint=False)
        wool = np.stack(
            [
                0.62 * np.cos(turns) * (1 + 0.07 * np.sin(9 * turns)),
                0.72 + 0.36 * np.sin(turns) * (1 + 0.07 * np.sin(8 * turns)),
            ],
            -1,
        )
        head = points((0.5, 0.55), (0.62, 0.85), (0.92, 0.75), (1.0, 0.5), (0.8, 0.42))
        legs = [box(dx, 0, dx + 0.09, 0.5) for dx in (-0.4, -0.22, 0.2, 0.36)]
        flock += placed(easel, [shape * (way, 1) for shape in (wool, head, *legs)], float(x), near)
    stand(easel, flock, near, "sheep", hue=mix(tone(easel, near), air.air, 0.25), fog=0.2)
    _fence(easel, 6)


LAYOUTS = (
    Layout(_lone_tree, ("tree",)),
    Layout(_road, ("road", "poles", "signpost", "pump", "bus"), ("signpost",)),
    Layout(_mill, ("windmill", "sails", "mill"), ("windmill", "sails")),
    Layout(_hay, ("hay", "haystacks", "scarecrow", "barn", "stubble"), ("scarecrow", "hay")),
    Layout(_railway, ("railway", "train", "rails", "signal"), ("train", "signal")),
    Layout(_house, ("house", "smoke", "cottage", "farm"), ("house", "cottage")),
    Layout(_hedge_rows, ("hedges", "hedge", "sheep", "fields"), ("sheep", "hedge")),
)
