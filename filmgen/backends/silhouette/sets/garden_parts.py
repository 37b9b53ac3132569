"""What every garden is put together from: what is beyond it, lawn, trees, flowers at the lens."""

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, box, curve, oval, points, stroke
from filmgen.backends.silhouette.planes import hang, mist, paint, placed, stand
from filmgen.backends.silhouette.sets.foliage import leafy
from filmgen.backends.silhouette.sets.ground import footpath, meadow
from filmgen.backends.silhouette.sets.growth import grasses
from filmgen.backends.silhouette.sheet import LEFT, RIGHT


def beyond(easel: Easel) -> None:
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


def turn_of(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.5 else -1


def lawn(easel: Easel, path: bool = True, bend: float = 60.0) -> None:
    top = easel.lens.horizon + 6
    meadow(easel, top, "lawn", footpath(easel, top, bend * turn_of(easel)) if path else None)


def a_tree(easel: Easel, name: str, x: float, away: float, tall: float, sort: str = "oak") -> None:
    near = easel.lens.near(away)
    sheet = easel.sheet()
    leafy(easel, sheet, name, x, near, tall, sort)
    hang(easel, sheet, near, sway=0.5)


def things(easel: Easel, name: str, shapes: list[Outline], x: float, away: float, rim: float = 2.4) -> None:
    near = easel.lens.near(away)
    stand(easel, placed(easel, shapes, x, near), near, name, rim=rim, fog=0.25)


def flowers(easel: Easel) -> None:
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
