"""Snow under a big sky: ridges behind ridges, far pines, a field that glows under the moon."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.land import bank, field_of_snow, pines, range_of_mountains, reeds
from filmgen.backends.silhouette.sky import sky


def snowfield(easel: Easel) -> None:
    """Paint the set on the easel."""
    lens, air = easel.lens, easel.air
    horizon = lens.horizon
    snow = mix(air.air, WHITE, 0.35)
    back = sky(easel, horizon + 10, 150 * lens.tele)
    easel.hang(back, 0.02)
    for step, (height, cell, near, far) in enumerate(
        ((200, 290, 0.08, 0.66), (150, 190, 0.16, 0.38), (85, 120, 0.3, 0.14))
    ):
        sheet = range_of_mountains(
            easel, ("range", step), horizon - 8 + 14 * step, height * lens.tele, cell * lens.tele, far, snow
        )
        easel.hang(sheet, near)
    far_pines = easel.sheet()
    pines(easel, far_pines, "pines", horizon + 14)
    far_pines.haze(easel.chance("haze"), horizon - 60, 110, mix(air.air, WHITE, 0.3), 0.6)
    easel.hang(far_pines, 0.4)
    field = field_of_snow(easel, horizon + 6, snow)
    easel.hang(field, 0.97, soft=lens.soft(0.5), order=0.33)
    easel.floor = None
    lip = bank(easel, "lip", lens.ground(1.0) + 3, 10, mix(air.mid, snow, 0.45), mix(air.ink, air.lift, 0.5))
    easel.hang(lip, 1.02, soft=0)
    near = reeds(easel)
    easel.hang(near, 1.5, soft=2.0)
    easel.kick = (-0.9, -0.1) if np.sign(easel.key[0] - 640) > 0 else (0.9, -0.1)
