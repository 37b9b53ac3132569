"""Snow under a big sky: ridges, a hut, a frozen lake, the edge of a wood, drifts, a way between bare trees."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.land import bank, field_of_snow, pine, pines, range_of_mountains, reeds
from filmgen.backends.silhouette.movers import Smoke, birds
from filmgen.backends.silhouette.outlines import Outline, box, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import hang, mist, paint, placed, stand
from filmgen.backends.silhouette.ring import Ring
from filmgen.backends.silhouette.sets.foliage import leafy
from filmgen.backends.silhouette.sets.ground import cloud_shadows, footpath
from filmgen.backends.silhouette.sets.ironwork import pole, rail_fence
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sheet import LEFT, RIGHT
from filmgen.backends.silhouette.sky import sky


def snowfield(easel: Easel) -> None:
    """Paint the set on the easel."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    snow = mix(air.air, WHITE, 0.35)
    easel.hang(sky(easel, horizon + 10, 150 * lens.tele), 0.02)
    layout = chosen(easel, LAYOUTS)
    layout.paint(easel)
    field = field_of_snow(easel, horizon + 6, snow)
    if layout.paint in (_way, _hut):
        way = footpath(easel, horizon + 8, 80 * _turn(easel), 1.2)
        field.fill(way, mix(air.mid, air.lift, 0.3), 0.35, soft=3)
    easel.hang(field, 0.97, soft=lens.soft(0.5), order=0.33)
    cloud_shadows(easel, horizon + 12)
    _spindrift(easel, snow)
    lip = bank(easel, "lip", lens.ground(1.0) + 3, 10, mix(air.mid, snow, 0.45), mix(air.ink, air.lift, 0.5))
    easel.hang(lip, 1.02, soft=0)
    hang(easel, reeds(easel), 1.5, sway=1.1, soft=2.0, foot=660)
    easel.kick = (-0.9, -0.1) if np.sign(easel.key[0] - 640) > 0 else (0.9, -0.1)


def _turn(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def _spindrift(easel: Easel, snow: Colour) -> None:
    """Loose snow that the wind carries low over the ground."""
    level = easel.lens.ground(0.85)
    sheet = Ring(easel.scale, None, level - 40, level + 36)
    sheet.haze(easel.chance("spindrift"), level - 38, 70, mix(snow, WHITE, 0.3), 0.4, floor=0.0, cell=30, stretch=9)
    speed = -150 if easel.picture.weather == "storm" else -34
    easel.hang(sheet, 0.9, lambda t: (speed * t, 1.5 * math.sin(0.7 * t)), loose=True, soft=0)


def _ranges(easel: Easel, steps: tuple[tuple[float, float, float, float], ...]) -> None:
    lens, snow = easel.lens, mix(easel.air.air, WHITE, 0.35)
    for step, (height, cell, near, far) in enumerate(steps):
        sheet = range_of_mountains(
            easel, ("range", step), lens.horizon - 8 + 14 * step, height * lens.tele, cell * lens.tele, far, snow
        )
        easel.hang(sheet, near)


def _far_pines(easel: Easel) -> None:
    sheet = easel.sheet(top=easel.lens.horizon - 110)
    pines(easel, sheet, "pines", easel.lens.horizon + 14)
    sheet.haze(easel.chance("haze"), easel.lens.horizon - 60, 110, mix(easel.air.air, WHITE, 0.3), 0.6)
    easel.hang(sheet, 0.4)


def _mountains(easel: Easel) -> None:
    """Ridges behind ridges, far pines."""
    _ranges(easel, ((200, 290, 0.08, 0.66), (110, 160, 0.2, 0.34)))
    _far_pines(easel)


def _drifts(easel: Easel) -> None:
    """Open tundra: long drifts, a line of poles half buried, nothing else."""
    lens, air = easel.lens, easel.air
    _ranges(easel, ((52, 320, 0.06, 0.8),))
    snow = mix(air.air, WHITE, 0.35)
    for step, near in enumerate((0.12, 0.22, 0.4)):
        sheet = easel.sheet(top=lens.horizon - 60)
        from filmgen.backends.silhouette.land import ridge

        level = lens.ground(near) + 6
        shape = ridge(easel.chance("drift", step), level, 34 + 16 * step, 300, octaves=2)
        sheet.fill(shape, upright((level - 40, mix(snow, WHITE, 0.2)), (level + 30, mix(snow, air.mid, 0.5))))
        sheet.rim(shape, easel.towards(640, level), 2.4, mix(snow, WHITE, 0.6), 0.6)
        sheet.haze(easel.chance("drift mist", step), level - 40, 70, mix(air.air, WHITE, 0.3), 0.5)
        easel.hang(sheet, near)
    for away in (80, 52, 34, 22, 13, 6.5):
        near = lens.near(away)
        x = 640 + _turn(easel) * (60 + 3.6 * lens.scale(near))
        stand(easel, placed(easel, [shape - (0, 1.6) for shape in pole(6.0)], x, near), near, ("pole", away), fog=0.25)
    birds(easel, 0.15, (640, 150), 4, 7)


def _hut(easel: Easel) -> None:
    """A hut with a lit window and smoke, under the hills; where the lamp is out, nobody is up."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _ranges(easel, ((150, 300, 0.07, 0.7),))
    _far_pines(easel)
    near, x = lens.near(24), 640 + side * 270
    s = lens.scale(near)
    shapes = [box(-3.2, 0, 3.2, 2.7), points((-3.9, 2.5), (-1.6, 5.0), (1.6, 5.0), (3.9, 2.5)), box(0.9, 4.2, 1.6, 6.2)]
    sheet = easel.sheet()
    for at in range(6):
        rng = easel.chance("spruce", at)
        tree = pine(rng, x + side * rng.uniform(3.5, 11) * s, lens.ground(near), rng.uniform(5, 9) * s)
        paint(easel, sheet, [tree], near)
    paint(easel, sheet, placed(easel, shapes, x, near), near, rim=2.6)
    pane = placed(easel, [box(-2.0, 1.0, -1.0, 1.9)], x, near)
    awake = not easel.has("dead-lamp")
    if awake and easel.picture.hour != "day":
        glow = colour("ffc66e")
        sheet.fill(pane, glow)
        sheet.glow(*map(float, pane[0].mean(0)), 3.5 * s, glow, 0.55)
        easel.lamps.append(Lamp(*map(float, pane[0].mean(0)), 1.8 * s, glow, 0.3, "fire", near))
    mist(easel, sheet, "hut", near, 0.3)
    easel.hang(sheet, near)
    if awake:
        mouth = (x + 1.25 * s, lens.y(6.2, near))
        easel.cards.append(Smoke(easel, near + 0.001, mouth, 0.45 * s, 6 * s, mix(air.air, WHITE, 0.35), 0.5))
    near = lens.near(8)
    stand(easel, placed(easel, rail_fence(-9, 3, 0.9), 640 + side * 420, near), near, "fence", fog=0)


def _lake(easel: Easel) -> None:
    """Ice that holds the hills, reeds in it, a fisher's flag."""
    lens, air, side = easel.lens, easel.air, _turn(easel)
    _ranges(easel, ((130, 260, 0.07, 0.68), (60, 150, 0.16, 0.4)))
    _far_pines(easel)
    top, low = lens.ground(lens.near(60)), lens.ground(lens.near(3.5))
    turns = np.linspace(0, 2 * math.pi, 60, endpoint=False)
    middle = 640 + side * 130
    shape = np.stack(
        [
            middle + 620 * np.cos(turns),
            (top + low) / 2 + (low - top) / 2 * np.sin(turns) * (1 + 0.06 * np.sin(5 * turns)),
        ],
        -1,
    )
    ice = easel.sheet(top=top - 10)
    ice.fill(shape, upright((top, mix(air.air, WHITE, 0.3)), (low, mix(air.mid, air.sky[0], 0.35))))
    ice.glow(easel.key[0], (top + low) / 2, 320, mix(air.glow, WHITE, 0.5), 0.8, flatten=0.1)
    rng = easel.chance("cracks")
    for _ in range(9):
        begins = rng.uniform(150, 1130), top + (low - top) * rng.uniform(0.1, 0.9)
        line = np.cumsum(np.vstack([begins, rng.normal((16, 0), (10, 2.0), (9, 2))]), 0)
        ice.fill([np.concatenate([line, line[::-1] + (0, 1.1)])], WHITE, 0.5)
    ice.rim(shape, (0, 1), 2.4, WHITE, 0.5)
    easel.hang(ice, 0.9, soft=lens.soft(0.6), order=0.331)
    near = lens.near(5)
    stalks = [
        points((x, 0), (x + 0.2, h), (x + 0.24, h))
        for x, h in zip(rng.uniform(-2, 2, 40), rng.uniform(0.5, 1.5, 40), strict=True)
    ]
    stand(easel, placed(easel, stalks, 640 - side * 480, near), near, "rushes", fog=0, sway=0.8)


def _way(easel: Easel) -> None:
    """A way between bare trees."""
    lens, side = easel.lens, _turn(easel)
    _ranges(easel, ((90, 260, 0.06, 0.76),))
    _far_pines(easel)
    for number, away in enumerate((48, 33, 22, 14, 8)):
        near = lens.near(away)
        sheet = easel.sheet()
        for way in (-1, 1):
            x = 640 + side * 40 * (1 - near) + way * 5.2 * lens.scale(near) + way * 40
            leafy(easel, sheet, ("alley", number, way), x, near, 7.5, "oak")
        mist(easel, sheet, number, near, 0.4)
        hang(easel, sheet, near, sway=0.3)


def _wood(easel: Easel) -> None:
    """The edge of a spruce wood, laden, and a clearing before it."""
    lens, side = easel.lens, _turn(easel)
    _ranges(easel, ((170, 300, 0.06, 0.72),))
    for number, (away, count, tall) in enumerate(((60, 40, 15), (36, 22, 13), (19, 9, 10), (10, 4, 7))):
        rng, near = easel.chance("spruces", number), lens.near(away)
        shapes: list[Outline] = []
        for _ in range(count):
            x = rng.uniform(LEFT, RIGHT)
            if number > 1 and abs(x - 640 + side * 120) < 330:
                continue
            shapes.append(pine(rng, x, lens.ground(near) + 3, tall * rng.uniform(0.55, 1.1) * lens.scale(near)))
        stand(easel, shapes, near, ("spruces", number), fog=0.55, sway=0.12)


LAYOUTS = (
    Layout(_mountains, ("mountains", "range")),
    Layout(_hut, ("cabin", "smoke"), ("hut", "cabin")),
    Layout(_lake, ("lake", "ice", "pond")),
    Layout(_wood, ("trees", "pines", "forest"), ("trees", "pines")),
    Layout(_drifts, ("drifts", "poles", "tundra")),
    Layout(_way, ("way", "path", "avenue", "road"), ("trees",)),
)
