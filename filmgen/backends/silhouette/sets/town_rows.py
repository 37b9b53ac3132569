"""What every street is put together from: rows of houses, what closes the view, the ground under it all."""

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import arc, box, points
from filmgen.backends.silhouette.planes import paint, placed, tone
from filmgen.backends.silhouette.sets.facades import Town, Wall, house
from filmgen.backends.silhouette.sets.pavement import lay_ground
from filmgen.backends.silhouette.sheet import Sheet


def back_of(easel: Easel) -> Sheet:
    """The sky again, for the ground to mirror: its colours without what hangs in it."""
    from filmgen.backends.silhouette.paints import upright

    sheet = easel.sheet(upright(*easel.air.sky_stops(-20.0, easel.lens.horizon)))
    sheet.glow(640, easel.lens.horizon - 30, 600, easel.air.glow, 0.6)
    return sheet


def finish(easel: Easel, town: Sheet, water: bool = False) -> None:
    """Lay the ground under what stands, and hang it all."""
    air = easel.air
    lay_ground(easel, town, back_of(easel), water)
    town.haze(easel.chance("ground fog"), easel.lens.horizon - 60, 130, mix(air.air, air.glow, 0.3), 0.22)
    easel.hang(town, 0.25, soft=easel.lens.soft(0.25))


def rows(
    town: Town, sheet: Sheet, half: float, ends: tuple[float, ...], tall: tuple[float, float], shops: bool = True
) -> None:
    """Houses along both sides, far to near, with smoke between."""
    easel = town.easel
    air = easel.air
    for rank in range(len(ends) - 1, 0, -1):
        for side in (-1, 1):
            rng = easel.chance("row", rank, side)
            far, close = ends[rank], ends[rank - 1]
            high = rng.uniform(*tall)
            x = side * (half + rng.uniform(0, 0.8))
            wall = Wall(town, (x, close), (x, far), high)
            gap = town.shape((x, 0, far), (x, high, far), (side * 60, high, far), (side * 60, 0, far))
            sheet.fill(gap, mix(tone(easel, town.near(far)), air.ink, 0.15))
            house(wall, sheet, ("row", rank, side), shop=shops and rank <= 2 and rng.random() < 0.7)
            if rng.random() < 0.5:
                stack = town.shape(
                    (x + side * 2, high, far),
                    (x + side * 2, high + 1.8, far),
                    (x + side * 3, high + 1.8, far),
                    (x + side * 3, high, far),
                )
                sheet.fill(stack, tone(easel, town.near(far)))
        sheet.haze(
            easel.chance("smog", rank), easel.lens.horizon - 220, 260, mix(air.air, air.glow, 0.25), 0.05 + 0.035 * rank
        )


def at_the_end(town: Town, sheet: Sheet, sort: int) -> None:
    """A tower, a church, an arch or a dome where the street ends."""
    easel = town.easel
    near = town.near(125)
    x = town.at(0, 0, 125)[0]
    shapes = (
        [box(-3, 0, 3, 26), box(-3.6, 24, 3.6, 26), points((-3, 26), (0, 34), (3, 26))],
        [
            box(-7, 0, 7, 11),
            points((-7.6, 11), (0, 19), (7.6, 11)),
            box(-2, 10, 2, 24),
            points((-2.4, 24), (0, 38), (2.4, 24)),
        ],
        [box(-9, 0, -4.5, 17), box(4.5, 0, 9, 17), box(-9, 12.5, 9, 19), box(-9.8, 18, 9.8, 19.6)],
        [box(-10, 0, 10, 9), np.concatenate([arc(0, 9, 7, 9, 0, 180)]), box(-0.7, 17, 0.7, 22)],
    )[sort]
    paint(easel, sheet, placed(easel, shapes, x, near), near, melt=0.8)
