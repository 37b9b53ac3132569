"""Another world: a giant in its sky, craters, dust, crystals, craters with a base in them, spires of rock."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.land import bank, range_of_mountains
from filmgen.backends.silhouette.movers import Cut, Cuttings, Smoke
from filmgen.backends.silhouette.outlines import Outline, arc, bar, box, curve, oval, points, stroke
from filmgen.backends.silhouette.planes import paint, placed, stand
from filmgen.backends.silhouette.sets.giants import giant
from filmgen.backends.silhouette.sets.ground import near_rocks, sand, stones
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, WIDTH
from filmgen.backends.silhouette.sky import sky


def planet(easel: Easel) -> None:
    """Paint the set on the easel."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    back = sky(easel, horizon + 6)
    rng = easel.chance("giant")
    side = -1 if easel.key[0] > WIDTH / 2 else 1
    if easel.has("two-moons") or rng.random() < 0.3:
        for k, (dx, up, size) in enumerate(((300, 0.34, 54), (420, 0.58, 26))):
            giant(easel, back, WIDTH / 2 + side * dx, horizon * up, size * lens.tele + k, rings=False, alpha=0.8)
    else:
        size = rng.uniform(90, 210) * lens.tele
        giant(
            easel,
            back,
            WIDTH / 2 + side * rng.uniform(240, 400),
            horizon * rng.uniform(0.3, 0.62),
            size,
            rng.random() < 0.6,
            0.75,
        )
    easel.hang(back, 0.02)
    ground = mix(air.air, air.mid, 0.5)
    chosen(easel, LAYOUTS).paint(easel)
    sand(easel, horizon + 14, ground)
    _craters(easel, ground)
    lip = bank(easel, "lip", lens.ground(1.0) + 6, 16, mix(ground, air.lift, 0.55), air.ink, 140)
    easel.hang(lip, 1.03, soft=0)
    near_rocks(easel)
    _meteor(easel, horizon)
    easel.shadow = 0.6


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _crags(easel: Easel, tall: float = 1.0) -> None:
    lens, air = easel.lens, easel.air
    for step, (height, near, far) in enumerate(((120 * tall, 0.1, 0.6), (70 * tall, 0.3, 0.32))):
        sheet = range_of_mountains(
            easel,
            ("crags", step),
            lens.horizon + 4 + 8 * step,
            height * lens.tele,
            130,
            far,
            mix(air.air, air.rim, 0.4),
        )
        easel.hang(sheet, near)


def _craters(easel: Easel, ground: Colour) -> None:
    air, horizon = easel.air, easel.lens.horizon
    sheet = easel.sheet(top=horizon)
    rng = easel.chance("craters")
    for _ in range(22):
        share = rng.random() ** 1.4
        y, wide = horizon + 30 + 200 * share, (8 + 90 * share) * rng.uniform(0.5, 1.2)
        x = rng.uniform(LEFT, RIGHT)
        sheet.fill(oval(x, y, wide, wide * 0.2), mix(air.ink, air.mid, 0.3), 0.45, soft=1)
        sheet.fill(oval(x, y + wide * 0.06, wide * 0.92, wide * 0.17), mix(ground, air.mid, 0.5), 0.55, soft=1)
    easel.hang(sheet, 0.97, soft=easel.lens.soft(0.5), order=0.331)


def _meteor(easel: Easel, horizon: float) -> None:
    """A light that crosses the sky: a moon's ferry, on its way."""
    start = float(easel.chance("ferry").random() * 1500)
    hue = mix(easel.air.rim, WHITE, 0.4)

    def cut(seconds: float) -> list[Cut]:
        x = (start + 34 * seconds) % 1700 - 200
        y = 0.2 * horizon + 40 * math.sin(x / 500)
        glow = 0.5 + 0.5 * math.sin(5 * seconds)
        return [
            (oval(x, y, 1.7, num_points=8), hue),
            (
                points((x - 3, y - 0.8), (x - 40, y + 1.5), (x - 3, y + 0.8)),
                mix(easel.air.sky[0], hue, 0.35 + 0.2 * glow),
            ),
        ]

    easel.cards.append(Cuttings(easel.scale, 0.022, cut))


def _base(easel: Easel) -> None:
    """Domes with lights in them, a mast, a rocket that waits."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _crags(easel, 0.8)
    near, x = lens.near(30), 640 + side * 190
    sheet = easel.sheet()
    domes = [arc(dx, 0, r, 0.86 * r, 0, 180) for dx, r in ((-5.5, 3.0), (0, 4.2), (5.0, 2.4))]
    tubes = [box(-5.5, 0, 5.0, 1.2), bar(7.6, 0, 7.6, 9.0, 0.14), stroke(arc(7.6, 9.0, 1.3, 0.9, 180, 360), 0.14)]
    paint(easel, sheet, placed(easel, [*domes, *tubes], x, near), near, rim=2.6)
    windows = [
        box(dx - 0.24, up, dx + 0.24, up + 0.5)
        for dx, up in (
            (-6.5, 0.9),
            (-5.5, 1.2),
            (-4.5, 0.9),
            (-1.6, 1.4),
            (-0.5, 1.9),
            (0.6, 1.9),
            (1.7, 1.4),
            (4.4, 0.8),
            (5.5, 0.8),
        )
    ]
    sheet.fill(placed(easel, windows, x, near), air.accent, 0.95)
    rocket = curve((-1.3, 1.4, 1), (-1.2, 6.0), (0, 12.0, 1), (1.2, 6.0), (1.3, 1.4, 1), reach=0.3)
    fins = [points((-1.2, 4.0), (-2.6, 0), (-1.0, 1.4)), points((1.2, 4.0), (2.6, 0), (1.0, 1.4)), box(-0.3, 0, 0.3, 2)]
    paint(easel, sheet, placed(easel, [rocket, *fins], 640 - side * 330, near), near, rim=3.0)
    easel.hang(sheet, near)
    easel.lamps.append(Lamp(x + 7.6 * lens.scale(near), lens.y(9.2, near), 26, air.accent, 0.9, "pulse", near))
    easel.cards.append(
        Smoke(
            easel, near + 0.001, (640 - side * 330, lens.y(0.4, near)), 20, 60, mix(air.air, WHITE, 0.3), 0.4, life=4.0
        )
    )


def _crystals(easel: Easel) -> None:
    """Needles of crystal that hold the light."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _crags(easel, 0.6)
    for number, (away, count, tall) in enumerate(((45, 16, 9.0), (22, 9, 7.0), (9, 5, 3.6))):
        rng, near = easel.chance("crystal", number), lens.near(away)
        sheet = easel.sheet()
        for _ in range(count):
            x = 640 + side * rng.uniform(-640, 640)
            if number == 2 and abs(x - 640) < 220:
                continue
            shapes: list[Outline] = []
            for _ in range(4):
                lean, high, wide = rng.uniform(-0.5, 0.5), tall * rng.uniform(0.3, 1.0), rng.uniform(0.25, 0.6)
                tip = lean * high
                shapes.append(
                    points(
                        (-wide, 0),
                        (tip - wide * 0.8, high * 0.86),
                        (tip, high),
                        (tip + wide * 0.7, high * 0.82),
                        (wide, 0),
                    )
                )
            paint(easel, sheet, placed(easel, shapes, x, near), near, rim=3.0)
            facet = [shape * (0.5, 1) + (0.12, 0) for shape in shapes]
            sheet.fill(placed(easel, facet, x, near), mix(air.kick, air.air, 0.3), 0.28)
            sheet.glow(x, lens.y(0.3 * tall, near), tall * 0.6 * lens.scale(near), air.kick, 0.22)
        easel.hang(sheet, near)
        easel.lamps.append(
            Lamp(640 + side * (170 - 90 * number), lens.y(0.4 * tall, near), 120, air.kick, 0.2, "pulse", near)
        )


def _spires(easel: Easel) -> None:
    """Towers of worn rock, and geysers between them."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    for number, (away, count, tall) in enumerate(((90, 9, 34.0), (45, 6, 24.0), (20, 3, 15.0))):
        rng, near = easel.chance("spire", number), lens.near(away)
        shapes: list[Outline] = []
        for at in range(count):
            x = LEFT + (RIGHT - LEFT) * (at + rng.uniform(0.1, 0.9)) / count
            if number == 2 and abs(x - 640) < 200:
                continue
            high, wide = tall * rng.uniform(0.45, 1.0), tall * rng.uniform(0.05, 0.1)
            profile = [
                (wide * (1.6 - 1.0 * u + 0.35 * math.sin(9 * u + at)) * (1 if u < 0.93 else 0.7), high * u)
                for u in np.linspace(0, 1, 12)
            ]
            shape = np.array([*profile, *[(-px * rng.uniform(0.8, 1.1), py) for px, py in profile[::-1]]])
            shapes += placed(easel, [shape], x, near)
        stand(easel, shapes, near, ("spire", number), fog=0.6, rim=2.8)
    for at in range(2):
        near = lens.near(26 + 14 * at)
        easel.cards.append(
            Smoke(
                easel,
                near,
                (640 + side * (180 - 420 * at), lens.ground(near)),
                16,
                190,
                mix(air.air, WHITE, 0.3),
                0.4,
                life=5.0,
            )
        )


def _rim(easel: Easel) -> None:
    """Open ground under the giant, stones, the tracks of a machine and the machine."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _crags(easel, 1.3)
    stones(easel, "boulders", lens.near(12), 9, 0.8)
    near = lens.near(14)
    wheels = [shape for dx in (-1.3, 0, 1.3) for shape in (oval(dx, 0.42, 0.42),)]
    body = [
        box(-1.7, 0.7, 1.7, 1.25),
        points((-1.5, 1.25), (-1.2, 1.9), (0.4, 1.9), (0.9, 1.25)),
        bar(1.2, 1.2, 1.2, 3.0, 0.07),
        stroke(arc(1.2, 3.0, 0.6, 0.4, 180, 360), 0.08),
        bar(-0.4, 1.9, -0.9, 3.2, 0.05),
    ]
    stand(easel, placed(easel, [*wheels, *body], 640 + side * 300, near), near, "rover", fog=0.1)
    easel.lamps.append(Lamp(640 + side * 300, lens.y(1.6, near), 40, air.accent, 0.5, "pulse", near))


LAYOUTS = (
    Layout(_rim, ("craters", "rover"), ("rover",)),
    Layout(_base, ("base", "domes", "rocket", "saucer"), ("rocket",)),
    Layout(_crystals, ("crystals", "crystal", "ice"), ("crystal",)),
    Layout(_spires, ("spires", "rocks", "geysers", "towers"), ("spires", "rocks", "towers")),
)
