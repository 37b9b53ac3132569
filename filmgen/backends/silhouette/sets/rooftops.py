"""Above the town, in five compositions: tanks, chimneys, washing, a skylight, a great sign from behind."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.lettering import neon_sign
from filmgen.backends.silhouette.movers import Smoke, banner, birds, passing_lights
from filmgen.backends.silhouette.outlines import Outline, bar, box, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import snowed, stand
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, Sheet
from filmgen.backends.silhouette.sky import sky


def rooftop(easel: Easel) -> None:
    """Paint the set on the easel."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    easel.hang(sky(easel, horizon + 40), 0.02)
    lit = easel.picture.hour in ("night", "dusk")
    for rank, (near, far) in enumerate(((0.07, 0.66), (0.16, 0.42), (0.32, 0.2))):
        sheet = easel.sheet(top=horizon - 330 * lens.tele)
        _skyline(easel, sheet, rank, horizon + 30 + 34 * rank, far, lit)
        sheet.haze(
            easel.chance("smoke", rank), horizon - 40 + 40 * rank, 140, mix(air.air, air.glow, 0.2), 0.5 - 0.1 * rank
        )
        easel.hang(sheet, near)
    passing_lights(easel, 0.1, horizon + 22, 7, 11, 40, colour("ffe0a0") if lit else mix(air.air, WHITE, 0.4), 1.3)
    layout = chosen(easel, LAYOUTS)
    _deck(easel, layout.paint is not _skylight)
    layout.paint(easel)
    for at in range(2):
        x = 640 + (170 - 430 * at) * _turn(easel)
        hue = mix(air.air, mix(air.glow, WHITE, 0.4), 0.4)
        easel.cards.append(Smoke(easel, 0.165 + 0.16 * at, (x, horizon - 30 + 40 * at), 11, 120, hue, 0.42))
    birds(easel, 0.3, (640 - 200 * _turn(easel), 190), 7, 8)


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _deck(easel: Easel, parapet: bool) -> None:
    """The roof under our feet, and its parapet."""
    lens, air = easel.lens, easel.air
    floor, near = lens.ground(1.0), 0.86
    foot = lens.ground(near)
    top = lens.y(0.62 if parapet else 0.16, near)
    sheet = easel.sheet(top=top - 20)
    sheet.fill(box(LEFT, top, RIGHT, BOTTOM), upright((top, mix(air.ink, air.lift, 0.5)), (floor, air.ink)))
    sheet.fill(box(LEFT, top - 9, RIGHT, top + 3), mix(air.ink, air.lift, 0.7))
    sheet.rim(box(LEFT, top - 9, RIGHT, BOTTOM), (0.1, -1), 2.4, air.rim, 0.55)
    white = snowed(easel)
    deck = mix(mix(air.air, WHITE, 0.3), air.mid, 0.3) if white else mix(air.lift, air.mid, 0.35)
    sheet.fill(box(LEFT, foot, RIGHT, BOTTOM), upright((foot, deck), (floor + 70, mix(air.ink, deck, 0.3 * white))))
    if white:
        sheet.fill(box(LEFT, top - 14, RIGHT, top - 4), mix(air.air, WHITE, 0.5), 0.9)
    easel.hang(sheet, near)
    easel.wet = 0.3 if easel.picture.weather in ("rain", "storm") else 0.0


def _stands(easel: Easel, name: str, shapes: list[Outline]) -> None:
    stand(easel, shapes, 0.861, name, hue=mix(easel.air.ink, easel.air.lift, 0.2), rim=2.4, fog=0)


def _tanks(easel: Easel) -> None:
    """A water tank on legs, an aerial."""
    lens, side, near = easel.lens, _turn(easel), 0.86
    top, s = lens.y(0.62, near), lens.scale(near)
    pieces = _tank(lens.x(-3.9 * side, near), top, s) + _aerial(lens.x(-2.4 * side, near), top, s)
    pieces += _chimney(lens.x(3.3 * side, near), top, s)
    _stands(easel, "tank", pieces)


def _stacks(easel: Easel) -> None:
    """A forest of chimneys, cowls that turn, smoke from them."""
    lens, side, near, air = easel.lens, _turn(easel), 0.86, easel.air
    top, s = lens.y(0.62, near), lens.scale(near)
    pieces: list[Outline] = []
    for x in (-4.4, -3.3, 2.5, 3.5, 4.6):
        pieces += _chimney(lens.x(side * x, near), top, s * (0.8 + 0.12 * ((x * 7) % 3)))
    slope = [
        points(
            (lens.x(side * 2.0, near), top), (lens.x(side * 5.4, near), top - 1.7 * s), (lens.x(side * 9.0, near), top)
        )
    ]
    _stands(easel, "stacks", pieces + slope)
    hue = mix(air.air, mix(air.glow, WHITE, 0.4), 0.3)
    for x in (-3.3, 2.5):
        mouth = (lens.x(side * x, near), top - 1.9 * s)
        easel.cards.append(Smoke(easel, near + 0.002, mouth, 0.26 * s, 2.6 * s, hue, 0.4, life=5.0))


def _washing(easel: Easel) -> None:
    """Lines of washing, a dovecote, a ladder's head."""
    lens, side, near, air = easel.lens, _turn(easel), 0.86, easel.air
    top, s = lens.y(0.62, near), lens.scale(near)
    a, b = lens.x(side * 0.9, near), lens.x(side * 4.9, near)
    posts = [box(x - 0.05 * s, top - 1.75 * s, x + 0.05 * s, top + 4) for x in (a, b)]
    arms = [box(x - 0.28 * s, top - 1.75 * s, x + 0.28 * s, top - 1.68 * s) for x in (a, b)]
    share = np.linspace(0, 1, 20)
    line = np.stack([a + (b - a) * share, top - 1.7 * s + 0.22 * s * np.sin(math.pi * share)], -1)
    cote = [box(lens.x(-side * 4.2, near) - 0.7 * s, top - 1.5 * s, lens.x(-side * 4.2, near) + 0.7 * s, top)]
    cote.append(
        points(
            (lens.x(-side * 4.2, near) - 0.9 * s, top - 1.45 * s),
            (lens.x(-side * 4.2, near), top - 2.1 * s),
            (lens.x(-side * 4.2, near) + 0.9 * s, top - 1.45 * s),
        )
    )
    _stands(easel, "lines", [*posts, *arms, *cote, stroke(line, 1.5)])
    rng = easel.chance("wash")
    for at in range(2, 18, 3):
        hue = mix(mix(air.ink, air.lift, 0.6), air.air, rng.uniform(0.2, 0.6))
        banner(
            easel,
            0.862,
            (float(line[at, 0]), float(line[at, 1])),
            0.42 * s,
            rng.uniform(0.45, 0.95) * s,
            hue,
            hangs=True,
        )


def _skylight(easel: Easel) -> None:
    """A glass roof lit from below, warm on whoever stands by."""
    lens, side, near, air = easel.lens, _turn(easel), 0.84, easel.air
    s, foot = lens.scale(near), lens.ground(near)
    x = lens.x(side * 2.5, near)
    lit = easel.picture.hour in ("night", "dusk")
    glow = colour("ffcf8a") if easel.picture.palette not in ("noir", "silent") else air.rim
    sheet = easel.sheet()
    body = points(
        (x - 2.3 * s, foot), (x - 1.2 * s, foot - 1.3 * s), (x + 1.2 * s, foot - 1.3 * s), (x + 2.3 * s, foot)
    )
    sheet.fill(body, mix(glow, WHITE, 0.2) if lit else mix(air.air, WHITE, 0.3), 0.92 if lit else 0.6)
    bars = [bar(x + u * 2.3 * s, foot, x + u * 1.2 * s, foot - 1.3 * s, 2.2) for u in np.linspace(-1, 1, 9)]
    bars += [
        bar(x - 1.8 * s, foot - 0.6 * s, x + 1.8 * s, foot - 0.6 * s, 2.0),
        bar(x - 1.25 * s, foot - 1.3 * s, x + 1.25 * s, foot - 1.3 * s, 5),
    ]
    sheet.fill(bars, air.ink)
    if lit:
        sheet.glow(x, foot - 0.8 * s, 4.2 * s, glow, 0.5)
        sheet.shine(
            points(
                (x - 1.6 * s, foot - 1.0 * s), (x + 1.6 * s, foot - 1.0 * s), (x + 3.4 * s, -40), (x - 3.4 * s, -40)
            ),
            glow,
            0.12,
            soft=24,
        )
        easel.lamps.append(Lamp(x, foot - 0.6 * s, 1.9 * s, glow, 0.22, "pulse", near))
        easel.key, easel.kick = (x, foot - 40.0), (-side * 0.8, -0.5)
    easel.hang(sheet, near)
    top = lens.y(0.1, 0.86)
    _stands(easel, "vent", _chimney(lens.x(-side * 3.8, 0.86), top, s) + _aerial(lens.x(-side * 2.9, 0.86), top, s))


def _sign(easel: Easel) -> None:
    """The back of a great sign: its letters read the wrong way, its scaffolding, its glow."""
    lens, side, near, air = easel.lens, _turn(easel), 0.42, easel.air
    picture = easel.picture
    own = picture.word if picture.word and picture.word_as in ("neon", "sign") else ""
    text = own.upper() or str(easel.chance("great sign").choice(["HOTEL", "GRAND", "RADIO", "ATLAS", "PALACE"]))
    s = lens.scale(near)
    x, foot = 640 + side * 130, lens.ground(near) + 20
    top = foot - 5.6 * s
    sheet = easel.sheet()
    wide = 0.82 * 8.4 * s
    if own:
        neon_sign(sheet, text, x, top + 1.3 * s, wide, 2.1 * s, air.glow)
    else:
        from filmgen.backends.silhouette.lettering import fitted

        mask = np.ascontiguousarray(fitted(text, "sans", wide * sheet.scale, 2.1 * s * sheet.scale)[:, ::-1])
        sheet.stamp(mask, x, top + 1.3 * s, air.glow, 0.9, soft=7, screen=True)
        sheet.stamp(mask, x, top + 1.3 * s, mix(air.ink, air.lift, 0.12))
    frame = [bar(x + u * wide * 0.52, top, x + u * wide * 0.52, foot + 60, 2.6) for u in np.linspace(-1, 1, 9)]
    frame += [bar(x - wide * 0.54, y, x + wide * 0.54, y, 2.2) for y in (top, top + 2.6 * s, top + 3.6 * s)]
    frame += [
        bar(x + u * wide * 0.52, top + 2.6 * s, x + (u + 0.25) * wide * 0.52, foot + 40, 1.8)
        for u in np.linspace(-1, 0.75, 8)
    ]
    sheet.fill(frame, mix(air.ink, air.lift, 0.25))
    sheet.glow(x, top + 1.3 * s, 360, air.glow, 0.4, flatten=0.6)
    easel.hang(sheet, near)
    easel.lamps.append(Lamp(x, top + 1.3 * s, 300, air.glow, 0.2, "neon", near, 0.6))
    if picture.hour in ("night", "dusk"):
        easel.key, easel.kick = (x, top + 1.3 * s), (-side * 0.8, -0.3)
    _stands(easel, "aerial", _aerial(lens.x(-side * 3.6, 0.86), lens.y(0.62, 0.86), lens.scale(0.86)))


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


LAYOUTS = (
    Layout(_tanks, ("tank", "water", "aerial")),
    Layout(_stacks, ("smoke", "stacks")),
    Layout(_washing, ("washing", "laundry", "pigeons", "doves")),
    Layout(_skylight, ("skylight", "glass", "telescope")),
    Layout(_sign, ("sign", "neon", "letters")),
)
