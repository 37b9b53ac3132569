"""What people planted: seven gardens, from a walled one to a graveyard."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.movers import Cut, Cuttings, Sky, birds
from filmgen.backends.silhouette.outlines import arc, bar, box, oval, points
from filmgen.backends.silhouette.planes import mist, paint, placed, tone
from filmgen.backends.silhouette.sets.foliage import hedge, overhang
from filmgen.backends.silhouette.sets.garden_parts import a_tree, beyond, flowers, lawn, things
from filmgen.backends.silhouette.sets.ground import cloud_shadows
from filmgen.backends.silhouette.sets.ironwork import bench, pavilion
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sets.masonry import dome, fountain, urn
from filmgen.backends.silhouette.sets.station_parts import turn_of
from filmgen.backends.silhouette.sets.yards import graves, orchard, play
from filmgen.backends.silhouette.sheet import LEFT, RIGHT
from filmgen.backends.silhouette.sky import sky


def garden(easel: Easel) -> None:
    """Paint the set on the easel."""
    horizon = easel.lens.horizon
    easel.hang(sky(easel, horizon - 10), 0.02)
    beyond(easel)
    layout = chosen(easel, LAYOUTS)
    layout.paint(easel)
    cloud_shadows(easel, horizon + 10)
    if easel.picture.weather != "snow":
        flowers(easel)
    birds(easel, 0.12, (640 + (easel.key[0] - 640) * 0.4, 130), 5, 6)


def _walled(easel: Easel) -> None:
    """A brick wall with a door in it, a tree over it, a bench."""
    lens, air, side = easel.lens, easel.air, turn_of(easel)
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
    lawn(easel, bend=side * turn_of(easel) * 60)
    a_tree(easel, "tree", 640 - side * 300, 8, 5.4)
    things(easel, "bench", bench(), 640 + side * 420, 1.5)
    overhang(easel, (side,))


def _parterre(easel: Easel) -> None:
    """Clipped hedges, urns and a fountain on the axis."""
    lens, side = easel.lens, turn_of(easel)
    for row, (away, tall) in enumerate(((34, 3.2), (20, 1.5))):
        near = lens.near(away)
        sheet = easel.sheet()
        hedge(easel, sheet, ("row", row), LEFT, 640 - 90 * near * 8, near, tall)
        hedge(easel, sheet, ("row", row, 2), 640 + 90 * near * 8, RIGHT, near, tall)
        mist(easel, sheet, row, near, 0.4)
        easel.hang(sheet, near)
    lawn(easel, bend=0.1)
    at = 640 + side * 150
    things(easel, "fountain", fountain(), at, 9)
    _water(easel, at, lens.near(9))
    for number, (x, away) in enumerate(((-5.2, 5.5), (5.2, 5.5), (-7.5, 14), (7.5, 14))):
        near = lens.near(away)
        things(easel, f"urn{number}", urn(), lens.x(x, near), away)
    for number, x in enumerate((-9.5, -6.6, 6.6, 9.5)):
        a_tree(easel, f"poplar{number}", lens.x(x, lens.near(17)), 17, 8.0, "poplar")


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
    lens, air, side = easel.lens, easel.air, turn_of(easel)
    things(easel, "temple", dome(), 640 + side * 190, 26)
    a_tree(easel, "willow", 640 - side * 330, 15, 7.5, "willow")
    lawn(easel, path=False)
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
    things(easel, "bench", bench(), 640 - side * 430, 1.5)
    overhang(easel, (side,))
    _ = near


def _glasshouse(easel: Easel) -> None:
    """A house of glass, lit from within when it is dark, between clipped trees."""
    lens, air, side = easel.lens, easel.air, turn_of(easel)
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
    lawn(easel, bend=side * turn_of(easel) * 90)
    for number, dx in enumerate((-520, -360, 480, 600)):
        a_tree(easel, f"bay{number}", 640 + side * dx, 11, 3.4, "fruit" if number % 2 else "oak")
    things(easel, "urn", urn(), 640 - side * 330, 2)


LAYOUTS = (
    Layout(_walled, ("door", "ivy"), ("bench",)),
    Layout(_parterre, ("fountain", "hedges", "statues"), ("fountain",)),
    Layout(_pond, ("pond", "water", "lake"), ("bench", "pond")),
    Layout(_glasshouse, ("greenhouse", "glass"), ("greenhouse",)),
    Layout(play, ("swing", "slide", "cages", "horses"), ("swing", "slide")),
    Layout(graves, ("stones", "graves", "cross"), ("stones", "gate", "graves", "cross")),
    Layout(orchard, ("orchard", "apples", "ladder"), ("ladder", "basket")),
)
