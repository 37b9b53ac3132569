"""Below the surface: weed and sand, a reef, a wreck, a wood of kelp, the abyss, drowned arches."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.outlines import Outline, bar, curve, oval, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import hang, paint, placed
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sets.masonry import archway, column
from filmgen.backends.silhouette.sets.sea_life import bubbles, shafts, shoal, water_tone, weed
from filmgen.backends.silhouette.sheet import LEFT, RIGHT


def underwater(easel: Easel) -> None:
    """Paint the set on the easel."""
    air, lens = easel.air, easel.lens
    layout = chosen(easel, LAYOUTS)
    deep = layout.paint is _abyss
    top, dark = mix(air.air, WHITE, 0.2), mix(air.ink, air.mid, 0.35)
    if deep:
        top, dark = mix(air.mid, air.ink, 0.45), air.ink
    middle = mix(air.mid, air.ink, 0.55) if deep else air.mid
    back = easel.sheet(upright((-40, top), (120, mix(top, middle, 0.5)), (360, middle), (640, dark)))
    easel.key = (640 + (easel.chance("sun").random() - 0.5) * 700, -40.0)
    back.glow(*easel.key, 620, mix(air.glow, WHITE, 0.5), 0.25 if deep else 0.9)
    easel.hang(back, 0.02)
    layout.paint(easel)
    floor = lens.ground(1.0)
    sand = easel.sheet(top=floor - 60)
    bed = ridge(easel.chance("sand"), floor + 10, 18, 200, octaves=4)
    sand.fill(bed, upright((floor - 20, mix(air.lift, mix(air.mid, air.ink, 0.5 * deep), 0.4)), (floor + 90, air.ink)))
    sand.rim(bed, (0.1, -1), 2.4, mix(air.rim, air.air, 0.4), 0.4)
    easel.hang(sand, 0.97, order=0.45)
    weed(easel, 7, 690, air.ink, 1.45, tall=300, count=9, edges=True)
    shafts(easel, 0.4 if deep else 1.0)
    shoal(easel, 0.33, (640 - 0.4 * (easel.key[0] - 640), 200), 26, 11)
    shoal(easel, 0.15, (640 + 0.5 * (easel.key[0] - 640), 290), 34, 6)
    bubbles(easel)
    easel.kick = (0.2, 1.0)


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _reefs(easel: Easel, tall: float = 1.0, sharp: float = 0.25) -> None:
    air, lens = easel.air, easel.lens
    for step, near in enumerate((0.2, 0.42)):
        level = lens.horizon + 20 + 50 * step
        sheet = easel.sheet(top=level - 200 * max(1.0, tall))
        hue = water_tone(easel, near)
        reef = ridge(easel.chance("reef", step), level + 30, (130 - 30 * step) * tall, 150, sharp=sharp)
        sheet.fill(reef, upright((level - 90 * tall, hue), (level + 90, mix(hue, air.mid, 0.5))))
        sheet.rim(reef, (0.2, -1), 2.0, mix(air.rim, air.air, 0.5), 0.25)
        sheet.haze(easel.chance("murk", step), level - 60, 190, mix(air.mid, air.air, 0.4), 0.45)
        easel.hang(sheet, near)


def _weeds(easel: Easel) -> None:
    """Sand, low reefs, weed."""
    _reefs(easel)
    for step, near in enumerate((0.21, 0.43)):
        weed(easel, step, easel.lens.horizon + 46 + 50 * step, water_tone(easel, near), near)


def _reef(easel: Easel) -> None:
    """Coral: fans, branches, brains, tubes, close and far."""
    lens, air = easel.lens, easel.air
    _reefs(easel, 1.3, 0.0)
    for step, (near, count) in enumerate(((0.3, 12), (0.62, 7))):
        rng = easel.chance("coral", step)
        s, foot = lens.scale(near), lens.ground(near) + 14
        sheet = easel.sheet()
        for at in range(count):
            x = LEFT + (RIGHT - LEFT) * (at + rng.uniform(0.1, 0.9)) / count
            if step and abs(x - 640) < 200:
                continue
            sort, shapes = int(rng.integers(0, 4)), []
            tall = rng.uniform(0.9, 2.2) * s
            if sort == 0:
                for turn in np.linspace(-1.1, 1.1, 9):
                    line = curve(
                        (x, foot),
                        (x + 0.5 * tall * math.sin(turn), foot - 0.5 * tall),
                        (x + tall * math.sin(turn), foot - tall * math.cos(turn)),
                        closed=False,
                        steps=4,
                    )
                    shapes += [
                        stroke(line, np.linspace(0.09 * tall, 2, len(line))),
                        oval(*line[-1], 0.06 * tall, num_points=10),
                    ]
            elif sort == 1:
                fan = [
                    (
                        x + 0.8 * tall * math.sin(t) * (1 + 0.05 * math.sin(13 * t)),
                        foot - tall * (0.2 + math.cos(t) * 0.8),
                    )
                    for t in np.linspace(-1.3, 1.3, 24)
                ]
                shapes.append(np.array([(x, foot), *fan]))
            elif sort == 2:
                turns = np.linspace(math.pi, 2 * math.pi, 26)
                shapes.append(
                    np.stack(
                        [
                            x + 0.7 * tall * np.cos(turns) * (1 + 0.04 * np.sin(22 * turns)),
                            foot + 0.55 * tall * np.sin(turns) * (1 + 0.05 * np.sin(19 * turns)),
                        ],
                        -1,
                    )
                )
            else:
                shapes += [
                    points(
                        (x + dx - 0.09 * tall, foot),
                        (x + dx - 0.13 * tall, foot - h),
                        (x + dx + 0.13 * tall, foot - h),
                        (x + dx + 0.09 * tall, foot),
                    )
                    for dx, h in ((-0.2 * tall, 0.7 * tall), (0.06 * tall, tall), (0.3 * tall, 0.55 * tall))
                ]
            hue = mix(water_tone(easel, near), (air.accent, air.kick, air.glow, air.rim)[sort], 0.16)
            paint(easel, sheet, shapes, near, hue, 2.0, melt=0.2)
        hang(easel, sheet, near, sway=0.35)


def _wreck(easel: Easel) -> None:
    """A ship that has been here for a long time, her masts in the light."""
    lens, side = easel.lens, _turn(easel)
    _reefs(easel, 0.7)
    near = 0.34
    hull = curve(
        (-9, -0.5, 1),
        (-10, 2.6),
        (-11.5, 4.6, 1),
        (-6, 3.2),
        (-0.5, 2.6, 1),
        (0.4, 1.2, 1),
        (1.2, 2.4, 1),
        (6, 3.2),
        (9, 5.4, 1),
        (9.4, 6.2, 1),
        (9.0, 2.6),
        (8, -0.5, 1),
        reach=0.25,
    )
    ribs = [stroke(curve((x, 0), (x - 0.4, 1.6), (x + 0.2, 3.0), closed=False), 0.2) for x in (-0.2, 0.5, 1.1)]
    masts = [
        bar(-4.4, 3, -6.2, 11.5, 0.34),
        bar(3.6, 2.8, 2.6, 9.0, 0.32),
        bar(-8.0, 8.6, -3.2, 9.4, 0.16),
        bar(0.6, 7.0, 5.0, 7.3, 0.15),
        bar(9.2, 5.8, 13.0, 8.0, 0.22),
    ]
    ropes = [bar(-6.0, 10.8, -10.6, 4.6, 0.05), bar(-5.6, 9.6, 2.8, 8.2, 0.05), bar(2.9, 8.6, 8.8, 5.4, 0.05)]
    tilt = np.array(((0.985, 0.17), (-0.17, 0.985)))
    shapes = [(shape @ tilt) * (side, 1) for shape in (hull, *ribs, *masts, *ropes)]
    sheet = easel.sheet()
    paint(
        easel, sheet, placed(easel, shapes, 640 + side * 130, near, 1.15), near, water_tone(easel, 0.45), 3.0, melt=0.3
    )
    ports = [(oval(x, 1.6, 0.26, num_points=12) @ tilt) * (side, 1) for x in (-7.6, -5.8, -4.0, -2.2, 3.0, 4.8, 6.6)]
    sheet.fill(placed(easel, ports, 640 + side * 130, near, 1.15), mix(easel.air.mid, easel.air.ink, 0.7), 0.8)
    sheet.haze(easel.chance("silt"), lens.ground(near) - 90, 170, mix(easel.air.mid, easel.air.air, 0.3), 0.5)
    easel.hang(sheet, near)
    weed(easel, 1, lens.horizon + 96, water_tone(easel, 0.43), 0.43, count=14)


def _kelp(easel: Easel) -> None:
    """A wood of kelp, from the ground to the light."""
    lens = easel.lens
    for step, (near, tall, count) in enumerate(((0.1, 420, 24), (0.25, 560, 16), (0.5, 700, 9))):
        level = lens.ground(near) + 24
        weed(easel, step, level, water_tone(easel, near), near, tall, count, broad=True)
        murk = easel.sheet(top=level - 180)
        murk.haze(
            easel.chance("murk", step), level - 150, 230, mix(easel.air.mid, easel.air.air, 0.35), 0.5 - 0.1 * step
        )
        easel.hang(murk, near + 0.001)


def _abyss(easel: Easel) -> None:
    """Where no light comes down: chimneys that smoke, things with lamps."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _reefs(easel, 1.6, 0.6)
    near = 0.45
    rng = easel.chance("vents")
    from filmgen.backends.silhouette.movers import Smoke

    sheet = easel.sheet()
    for dx, tall in ((150, 2.6), (215, 3.6), (300, 2.2)):
        x, s = 640 + side * dx, lens.scale(near)
        shape = [
            points(
                (x - 0.6 * s, lens.ground(near)),
                (x - 0.25 * s, lens.ground(near) - tall * s),
                (x + 0.2 * s, lens.ground(near) - tall * s),
                (x + 0.7 * s, lens.ground(near)),
            )
        ]
        paint(easel, sheet, shape, near, mix(air.ink, air.lift, 0.3))
        easel.cards.append(
            Smoke(
                easel,
                near + 0.001,
                (x, lens.ground(near) - tall * s),
                0.3 * s,
                4.6 * s,
                mix(air.mid, air.air, 0.2),
                0.4,
                life=8.0,
            )
        )
    sheet.glow(640 + side * 215, lens.ground(near), 190, colour("ff8a4a"), 0.35, flatten=0.5)
    easel.hang(sheet, near)
    hue = mix(air.kick, WHITE, 0.35)
    for at in range(9):
        x, y = float(rng.uniform(60, 1220)), float(rng.uniform(60, 430))
        easel.lamps.append(Lamp(x, y, float(rng.uniform(14, 44)), hue, 0.6, "pulse", 0.2 + 0.05 * at))


def _drowned(easel: Easel) -> None:
    """Columns and arches of a town the sea has taken, a bell among them."""
    lens, side = easel.lens, _turn(easel)
    _reefs(easel, 0.8)
    for step, near in enumerate((0.18, 0.36, 0.6)):
        rng = easel.chance("stones", step)
        shapes: list[Outline] = []
        for at in range((9, 6, 3)[step]):
            x = LEFT + (RIGHT - LEFT) * (at + rng.uniform(0.1, 0.9)) / (9, 6, 3)[step]
            if step == 2 and abs(x - 640) < 230:
                continue
            shapes += placed(easel, column(rng, 6.0, rng.random() < 0.6), x, near, 1.2)
        if step == 1:
            shapes += placed(easel, archway(1.9, 3.4, 0.9, broken=rng.random() < 0.5), 640 + side * 240, near, 1.2)
        sheet = easel.sheet()
        paint(easel, sheet, shapes, near, water_tone(easel, near + 0.1), 2.4, melt=0.3)
        sheet.haze(
            easel.chance("silt", step),
            lens.ground(near) - 100,
            180,
            mix(easel.air.mid, easel.air.air, 0.35),
            0.5 - 0.12 * step,
        )
        easel.hang(sheet, near)
        weed(easel, step, lens.ground(near) + 20, water_tone(easel, near), near + 0.01, 80, 14)


LAYOUTS = (
    Layout(_weeds, ("meadow", "sand")),
    Layout(_reef, ("reef", "coral", "fish", "glass"), ("coral",)),
    Layout(_wreck, ("wreck", "ship", "mast", "anchor"), ("wreck", "ship")),
    Layout(_kelp, ("kelp", "trees", "forest"), ("trees",)),
    Layout(_abyss, ("abyss", "trench", "porthole", "deep")),
    Layout(_drowned, ("ruins", "columns", "houses", "bell", "town"), ("columns",)),
)
