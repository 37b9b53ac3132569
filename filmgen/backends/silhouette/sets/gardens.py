"""What people planted: seven gardens, from a walled one to a graveyard."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.movers import Cut, Cuttings, Sky, birds
from filmgen.backends.silhouette.outlines import Outline, arc, bar, box, curve, oval, points, stroke
from filmgen.backends.silhouette.planes import hang, mist, paint, placed, stand, tone
from filmgen.backends.silhouette.sets.foliage import hedge, leafy, overhang
from filmgen.backends.silhouette.sets.ground import cloud_shadows, footpath, meadow
from filmgen.backends.silhouette.sets.growth import grasses
from filmgen.backends.silhouette.sets.ironwork import bench, iron_fence, park_gate, pavilion, swing
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sets.masonry import dome, fountain, statue, urn
from filmgen.backends.silhouette.sheet import LEFT, RIGHT
from filmgen.backends.silhouette.sky import sky


def garden(easel: Easel) -> None:
    """Paint the set on the easel."""
    horizon = easel.lens.horizon
    easel.hang(sky(easel, horizon - 10), 0.02)
    _beyond(easel)
    layout = chosen(easel, LAYOUTS)
    layout.paint(easel)
    cloud_shadows(easel, horizon + 10)
    if easel.picture.weather != "snow":
        _flowers(easel)
    birds(easel, 0.12, (640 + (easel.key[0] - 640) * 0.4, 130), 5, 6)


def _beyond(easel: Easel) -> None:
    """Tree tops and a spire over the wall, in the air of the town."""
    horizon, lens = easel.lens.horizon, easel.lens
    sheet = easel.sheet(top=horizon - 260 * lens.tele)
    rng = easel.chance("trees beyond")
    far = lens.near(70)
    for at, x in enumerate(np.arange(LEFT + 20, RIGHT, 118)):
        if rng.random() < 0.8:
            sort = "poplar" if rng.random() < 0.3 else "oak"
            leafy(easel, sheet, ("beyond", at), x + rng.uniform(-40, 40), far, rng.uniform(9, 16), sort)
    if rng.random() < 0.5:
        spire = [box(-1.4, 0, 1.4, 14), points((-1.7, 14), (0, 25), (1.7, 14))]
        paint(easel, sheet, placed(easel, spire, float(rng.uniform(150, 1130)), far), far, melt=0.9)
    mist(easel, sheet, "beyond", far, 0.55, 210)
    easel.hang(sheet, far)


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _lawn(easel: Easel, path: bool = True, bend: float = 60.0) -> None:
    top = easel.lens.horizon + 6
    meadow(easel, top, "lawn", footpath(easel, top, bend * _turn(easel)) if path else None)


def _tree(easel: Easel, name: str, x: float, away: float, tall: float, sort: str = "oak") -> None:
    near = easel.lens.near(away)
    sheet = easel.sheet()
    leafy(easel, sheet, name, x, near, tall, sort)
    hang(easel, sheet, near, sway=0.5)


def _things(easel: Easel, name: str, shapes: list[Outline], x: float, away: float, rim: float = 2.4) -> None:
    near = easel.lens.near(away)
    stand(easel, placed(easel, shapes, x, near), near, name, rim=rim, fog=0.25)


def _walled(easel: Easel) -> None:
    """A brick wall with a door in it, a tree over it, a bench."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    near = lens.near(13)
    s, foot = lens.scale(near), lens.ground(near)
    sheet = easel.sheet(top=foot - 3.6 * s)
    wall = box(LEFT, foot - 2.7 * s, RIGHT, foot + 3)
    cap = box(LEFT, foot - 2.85 * s, RIGHT, foot - 2.62 * s)
    paint(easel, sheet, [wall, cap], near, rim=2.0)
    rows = [bar(LEFT, foot - k * 0.22 * s, RIGHT, foot - k * 0.22 * s, 0.9) for k in range(1, 12)]
    sheet.fill(rows, air.ink, 0.16)
    rng = easel.chance("ivy")
    x = 640 + side * 190
    arch = np.concatenate(
        [
            points((x - 0.62 * s, foot)),
            arc(x, foot - 1.75 * s, 0.62 * s, 0.62 * s, 180, 360),
            points((x + 0.62 * s, foot)),
        ]
    )
    sheet.fill(arch, mix(air.air, air.glow, 0.35), 0.75)
    sheet.glow(x, foot - 1.1 * s, 1.7 * s, mix(air.glow, WHITE, 0.3), 0.5)
    sheet.fill(
        points(
            (x - 0.62 * s, foot),
            (x - 0.62 * s, foot - 1.8 * s),
            (x - 1.0 * s, foot - 1.95 * s),
            (x - 1.0 * s, foot + 5),
        ),
        mix(air.ink, air.lift, 0.2),
    )
    for at in range(5):
        from filmgen.backends.silhouette.sets.foliage import crown

        left = rng.uniform(LEFT, RIGHT)
        blobs = [(left + rng.uniform(-60, 60), foot - rng.uniform(1.4, 2.9) * s, 0.55 * s, 0.5 * s) for _ in range(4)]
        crown(easel, sheet, ("ivy", at), blobs, mix(tone(easel, near), air.ink, 0.35), leaf=0.06 * s + 2)
    easel.hang(sheet, near)
    _lawn(easel, bend=side * _turn(easel) * 60)
    _tree(easel, "tree", 640 - side * 300, 8, 5.4)
    _things(easel, "bench", bench(), 640 + side * 420, 1.5)
    overhang(easel, (side,))


def _parterre(easel: Easel) -> None:
    """Clipped hedges, urns and a fountain on the axis."""
    lens, side = easel.lens, _turn(easel)
    for row, (away, tall) in enumerate(((34, 3.2), (20, 1.5))):
        near = lens.near(away)
        sheet = easel.sheet()
        hedge(easel, sheet, ("row", row), LEFT, 640 - 90 * near * 8, near, tall)
        hedge(easel, sheet, ("row", row, 2), 640 + 90 * near * 8, RIGHT, near, tall)
        mist(easel, sheet, row, near, 0.4)
        easel.hang(sheet, near)
    _lawn(easel, bend=0.1)
    at = 640 + side * 150
    _things(easel, "fountain", fountain(), at, 9)
    _water(easel, at, lens.near(9))
    for number, (x, away) in enumerate(((-5.2, 5.5), (5.2, 5.5), (-7.5, 14), (7.5, 14))):
        near = lens.near(away)
        _things(easel, f"urn{number}", urn(), lens.x(x, near), away)
    for number, x in enumerate((-9.5, -6.6, 6.6, 9.5)):
        _tree(easel, f"poplar{number}", lens.x(x, lens.near(17)), 17, 8.0, "poplar")


def _water(easel: Easel, x: float, near: float) -> None:
    """Jets that rise and fall over the bowls."""
    lens, s = easel.lens, easel.lens.scale(near)
    foot = lens.ground(near)
    hue = mix(easel.air.rim, WHITE, 0.4)
    drops = np.linspace(0, 1, 9)

    def cut(seconds: float) -> list[Cut]:
        shapes = []
        for jet in range(8):
            way = (jet - 3.5) / 3.5
            share = (drops + 0.9 * seconds + 0.37 * jet) % 1.0
            xs, ys = x + way * 1.25 * s * share, foot - (3.4 + 1.5 * share - 3.9 * share * share) * s
            size = 0.030 * s * (1 - 0.5 * share) + 0.5
            shapes += [(oval(a, b, c, 1.7 * c, num_points=7), hue) for a, b, c in zip(xs, ys, size, strict=True)]
        return shapes

    easel.cards.append(Cuttings(easel.scale, near + 0.001, cut))


def _pond(easel: Easel) -> None:
    """A pond that holds the sky, a small temple beyond it, willows, lilies."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _things(easel, "temple", dome(), 640 + side * 190, 26)
    _tree(easel, "willow", 640 - side * 330, 15, 7.5, "willow")
    _lawn(easel, path=False)
    near = lens.near(6)
    y0, y1 = lens.ground(lens.near(22)), lens.ground(lens.near(1.6))
    rng = easel.chance("pond")
    turns = np.linspace(0, 2 * math.pi, 48, endpoint=False)
    wobble = 1 + 0.07 * np.sin(3 * turns + rng.uniform(0, 6)) + 0.05 * np.sin(5 * turns + rng.uniform(0, 6))
    middle = 640 + side * 110
    shape = np.stack(
        [middle + 520 * wobble * np.cos(turns), (y0 + y1) / 2 + (y1 - y0) / 2 * wobble * np.sin(turns)], -1
    )
    sheet = easel.sheet(top=y0 - 30)
    from filmgen.backends.silhouette.paints import upright

    sheet.fill(shape, upright((y0, mix(air.air, WHITE, 0.2)), (y1, mix(air.mid, air.sky[0], 0.5))))
    sheet.rim(shape, (0, 1), 3.0, air.ink, 0.5)
    sheet.glow(easel.key[0], (y0 + y1) / 2, 300, mix(air.glow, WHITE, 0.5), 0.7, flatten=0.12)
    pads = [
        oval(middle + x, (y0 + y1) / 2 + d * (y1 - y0) * 0.4, 17 + 10 * d, 3.4 + 2 * d)
        for x, d in zip(rng.uniform(-430, 430, 22), rng.uniform(-0.9, 0.9, 22), strict=True)
    ]
    sheet.fill(pads, mix(air.ink, air.lift, 0.4), 0.9)
    easel.hang(sheet, 0.9, soft=lens.soft(0.6), order=0.34)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        rings = np.zeros((len(y), x.shape[1]), np.float32)
        for at in range(4):
            age = (seconds / 4 + at / 4) % 1.0
            luck = easel.chance("ring", at, int(seconds / 4 + at / 4)).random(2)
            cx, cy = middle + (luck[0] - 0.5) * 760, (y0 + y1) / 2 + (luck[1] - 0.5) * (y1 - y0) * 0.6
            reach = np.hypot(x - cx, (y - cy) * 6) - 110 * age
            rings += (np.exp(-((reach / 7) ** 2)) * (1 - age) * min(1, 6 * age)).astype(np.float32)
        return (70 * rings)[..., None] * np.ones(3, np.float32)

    easel.cards.append(Sky(easel.scale, 0.9, light, y1, order=0.341))
    _things(easel, "bench", bench(), 640 - side * 430, 1.5)
    overhang(easel, (side,))
    _ = near


def _glasshouse(easel: Easel) -> None:
    """A house of glass, lit from within when it is dark, between clipped trees."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    near = lens.near(17)
    x = 640 + side * 170
    s, foot = lens.scale(near), lens.ground(near)
    glass = easel.sheet(top=foot - 8 * s)
    lit = easel.picture.hour in ("night", "dusk")
    inside = mix(air.accent, WHITE, 0.3) if lit else mix(air.air, WHITE, 0.4)
    bubble = np.stack(
        [
            x + 3.5 * s * np.cos(np.linspace(0, math.pi, 24)),
            foot - 2.7 * s - 2.2 * s * np.sin(np.linspace(0, math.pi, 24)),
        ],
        -1,
    )
    hull = np.concatenate([bubble, points((x - 3.5 * s, foot), (x + 3.5 * s, foot))])
    glass.fill(hull, inside, 0.55 if lit else 0.4)
    if lit:
        glass.glow(x, foot - 2 * s, 7 * s, mix(air.accent, air.glow, 0.4), 0.5)
    rng = easel.chance("palms")
    from filmgen.backends.silhouette.sets.growth import fern

    for _ in range(4):
        glass.fill(
            fern(rng, x + rng.uniform(-2.4, 2.4) * s, foot, rng.uniform(1.6, 3.2) * s), mix(air.ink, air.lift, 0.4), 0.8
        )
    paint(easel, glass, placed(easel, pavilion(), x, near), near, mix(tone(easel, near), air.ink, 0.2), 1.6)
    mist(easel, glass, "glass", near, 0.3)
    easel.hang(glass, near)
    _lawn(easel, bend=side * _turn(easel) * 90)
    for number, dx in enumerate((-520, -360, 480, 600)):
        _tree(easel, f"bay{number}", 640 + side * dx, 11, 3.4, "fruit" if number % 2 else "oak")
    _things(easel, "urn", urn(), 640 - side * 330, 2)


def _play(easel: Easel) -> None:
    """A swing that moves by itself, a slide, bare poles."""
    lens, side = easel.lens, _turn(easel)
    _things(easel, "fence", iron_fence(-16, 16), 640, 15, 1.4)
    _lawn(easel, path=False)
    _tree(easel, "tree", 640 - side * 380, 7, 6.0)
    near, x = lens.near(3.2), 640 + side * 210
    s, foot = lens.scale(near), lens.ground(near)
    _things(easel, "swing", swing(), x, 3.2)
    hue = mix(easel.air.ink, easel.air.lift, 0.2)

    def cut(seconds: float) -> list[Cut]:
        shapes = []
        for seat in (-0.62, 0.62):
            turn = 0.20 * math.sin(1.85 * seconds + 1.3 * seat) * math.sin(0.31 * seconds + seat)
            a = (x + (seat - 0.24) * s, foot - 2.84 * s), (x + (seat + 0.24) * s, foot - 2.84 * s)
            drop = np.array((math.sin(turn), math.cos(turn))) * 2.34 * s
            b = [np.array(end) + drop for end in a]
            shapes += [(bar(*start, *end, max(1.3, 0.03 * s)), hue) for start, end in zip(a, b, strict=True)]
            shapes.append((bar(*(b[0] - (6, 0)), *(b[1] + (6, 0)), max(2.0, 0.07 * s)), hue))
        return shapes

    easel.cards.append(Cuttings(easel.scale, near + 0.001, cut))
    slide = [
        stroke(points((-1.3, 0.25), (-0.9, 0.3), (0.7, 1.9), (1.1, 1.95)), 0.12),
        *[bar(x, 0, x, 2.0, 0.07) for x in (0.85, 1.25)],
        *[bar(0.85, y, 1.25, y, 0.05) for y in (0.4, 0.8, 1.2, 1.6)],
    ]
    _things(easel, "slide", slide, 640 - side * 150, 6)


def _graves(easel: Easel) -> None:
    """Stones that lean, an angel, yews, an iron gate, mist on the ground."""
    lens, side = easel.lens, _turn(easel)
    for number, (away, count) in enumerate(((26, 12), (14, 8), (5.5, 5))):
        near, rng = lens.near(away), easel.chance("graves", number)
        shapes: list[Outline] = []
        for at in range(count):
            x = LEFT + (RIGHT - LEFT) * (at + rng.uniform(0.1, 0.9)) / count
            if number == 2 and abs(x - 640) < 190:
                continue
            tall, wide, lean = rng.uniform(0.7, 1.3), rng.uniform(0.26, 0.36), rng.uniform(-0.1, 0.1)
            if rng.random() < 0.3:
                stone = [
                    box(-0.07, 0, 0.07, tall * 1.3),
                    box(-0.3, tall * 0.85, 0.3, tall * 0.98),
                    box(-0.25, 0, 0.25, 0.14),
                ]
            else:
                top = arc(0, tall - wide, wide, wide, 0, 180)
                stone = [np.concatenate([points((wide, 0)), np.stack([top[:, 0], top[:, 1]], -1), points((-wide, 0))])]
            shapes += placed(easel, [s + np.stack([s[:, 1] * lean, 0 * s[:, 1]], -1) for s in stone], float(x), near)
        stand(easel, shapes, near, ("graves", number), fog=0.6)
    _things(easel, "angel", statue(np.random.default_rng(3)), 640 + side * 250, 12)
    _tree(easel, "yew", 640 - side * 320, 17, 8.5, "poplar")
    _tree(easel, "yew2", 640 - side * 410, 19, 7.0, "poplar")
    _lawn(easel, bend=50)
    _things(easel, "gate", park_gate(), 640 + side * 520, 7)
    sheet = easel.sheet(top=lens.ground(0.5) - 60)
    sheet.haze(easel.chance("ground mist"), lens.ground(0.6) - 50, 130, mix(easel.air.air, WHITE, 0.2), 0.5, floor=0.3)
    easel.hang(sheet, 0.8, lambda t: (-6 * t, 0.0), loose=True, soft=0)


def _orchard(easel: Easel) -> None:
    """Rows of fruit trees that run together, a ladder, baskets."""
    lens, side = easel.lens, _turn(easel)
    for number, (away, xs) in enumerate(
        ((30, (-20, -12, -4, 5, 13, 21)), (17, (-11.5, -5.5, 6.0, 12)), (9, (-7.2, 7.4)))
    ):
        near = lens.near(away)
        sheet = easel.sheet()
        for at, x in enumerate(xs):
            leafy(easel, sheet, ("orchard", number, at), lens.x(x, near), near, 4.6, "fruit")
        mist(easel, sheet, number, near, 0.45)
        hang(easel, sheet, near, sway=0.35)
    _lawn(easel, path=False)
    ladder = [
        bar(-0.25, 0, 0.35, 3.0, 0.07),
        bar(0.25, 0, 0.75, 3.0, 0.07),
        *[bar(-0.25 + 0.2 * k * 0.95, 0.33 * (k + 1), 0.27 + 0.17 * k, 0.33 * (k + 1), 0.05) for k in range(8)],
    ]
    _things(easel, "ladder", ladder, 640 + side * 400, 7.5)
    basket = [
        curve((-0.34, 0, 1), (-0.42, 0.4, 1), (0.42, 0.4, 1), (0.34, 0, 1), reach=0.1),
        stroke(arc(0, 0.4, 0.36, 0.4, 0, 180), 0.05),
    ]
    _things(easel, "basket", basket, 640 + side * 300, 1.2)
    overhang(easel)


def _flowers(easel: Easel) -> None:
    """Stems and heads at the lens, out of focus."""
    air, rng = easel.air, easel.chance("flowers")
    grasses(easel, 664, 1.42, 70, air.ink, 2.0)
    sheet = easel.sheet(top=430)
    kind = int(rng.integers(0, 3))
    hue = mix(air.accent, (air.rim, air.kick, air.accent)[kind], 0.6)
    for _ in range(13):
        x = rng.choice([rng.uniform(LEFT, 300), rng.uniform(980, RIGHT)])
        top = rng.uniform(500, 590)
        line = curve(
            (x, 680), (x + rng.uniform(-12, 12), (680 + top) / 2), (x + rng.uniform(-20, 20), top), closed=False
        )
        sheet.fill(stroke(line, 3.0), air.ink)
        head = mix(hue, air.ink, 0.35)
        for petal in range(6):
            turn = petal * np.pi / 3 + rng.uniform(0, 1)
            reach = (8, 5, 10)[kind]
            sheet.fill(
                oval(line[-1][0] + reach * np.cos(turn), line[-1][1] + 0.9 * reach * np.sin(turn), 6.5, 6), head, 0.85
            )
    hang(easel, sheet, 1.42, sway=1.6, soft=2.4, foot=690)


LAYOUTS = (
    Layout(_walled, ("wall", "door", "bench", "ivy")),
    Layout(_parterre, ("fountain", "hedges", "statues", "flowers")),
    Layout(_pond, ("pond", "water", "lake", "well")),
    Layout(_glasshouse, ("greenhouse", "glass")),
    Layout(_play, ("swing", "slide", "cages", "horses")),
    Layout(_graves, ("stones", "gate", "graves", "cross")),
    Layout(_orchard, ("orchard", "apples", "trees", "ladder")),
)
