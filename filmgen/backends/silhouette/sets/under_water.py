"""Below the surface: shafts of light from above, weed that sways, sand."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.outlines import curve, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import LEFT, RIGHT


def underwater(easel: Easel) -> None:
    """Below the surface: shafts from above, weed that sways, sand."""
    air, lens = easel.air, easel.lens
    top, deep = mix(air.air, WHITE, 0.2), mix(air.ink, air.mid, 0.35)
    back = easel.sheet(upright((-40, top), (120, mix(air.air, air.mid, 0.5)), (360, air.mid), (640, deep)))
    easel.key = (640 + (easel.chance("sun").random() - 0.5) * 500, -40.0)
    back.glow(*easel.key, 620, mix(air.glow, WHITE, 0.5), 0.9)
    easel.hang(back, 0.02)
    for step, (near, far) in enumerate(((0.2, 0.7), (0.42, 0.4))):
        level = lens.horizon + 20 + 50 * step
        sheet = easel.sheet(top=level - 160)
        hue = mix(mix(air.ink, air.lift, 0.6), mix(air.mid, air.air, 0.3), far)
        reef = ridge(easel.chance("reef", step), level + 30, 130 - 30 * step, 150, sharp=0.25)
        sheet.fill(reef, upright((level - 90, hue), (level + 90, mix(hue, air.mid, 0.5))))
        sheet.haze(easel.chance("murk", step), level - 60, 190, mix(air.mid, air.air, 0.4), 0.45)
        easel.hang(sheet, near)
        _weed(easel, step, level + 26, hue, near)
    floor = lens.ground(1.0)
    sand = easel.sheet(top=floor - 60)
    bed = ridge(easel.chance("sand"), floor + 10, 18, 200, octaves=4)
    sand.fill(bed, upright((floor - 20, mix(air.lift, air.mid, 0.4)), (floor + 90, air.ink)))
    sand.rim(bed, (0.1, -1), 2.4, mix(air.rim, air.air, 0.4), 0.4)
    easel.hang(sand, 0.97, order=0.45)
    _weed(easel, 7, 690, air.ink, 1.45, tall=300, count=9, edges=True)
    _shafts(easel)
    easel.kick = (0.2, 1.0)


def _weed(
    easel: Easel,
    step: int,
    level: float,
    hue: np.ndarray,
    near: float,
    tall: float = 110,
    count: int = 26,
    edges: bool = False,
) -> None:
    rng = easel.chance("weed", step)
    sheet = easel.sheet(top=level - tall * 1.4)
    blades = []
    for _ in range(count):
        x = rng.uniform(LEFT, RIGHT)
        if edges and 250 < x < 1030:
            x = rng.choice([rng.uniform(LEFT, 230), rng.uniform(1050, RIGHT)])
        height, lean = tall * rng.uniform(0.4, 1.2), rng.uniform(-40, 40)
        line = curve(
            (x, level),
            (x + lean * 0.2 + 12, level - height * 0.35),
            (x + lean * 0.7 - 12, level - height * 0.7),
            (x + lean, level - height),
            closed=False,
        )
        blades.append(stroke(line, np.linspace(0.1 * tall, 1.0, len(line))))
    sheet.fill(blades, hue, 0.95)
    easel.hang(sheet, near, lambda t: (5 * near * math.sin(0.9 * t + step), 0.0), soft=2.2 if edges else None)


def _shafts(easel: Easel) -> None:
    """Light through moving water: wedges that come and go."""
    rng = easel.chance("shafts")
    angles, widths, pulses = rng.uniform(-42, 42, 16), rng.uniform(1.2, 3.4, 16), rng.uniform(0.25, 0.7, 16)
    hue = mix(easel.air.glow, WHITE, 0.3)
    x0, y0 = easel.key[0], easel.key[1] - 160

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        angle = np.degrees(np.arctan2(x - x0, y - y0))
        fade = np.clip(1 - (y - y0) / 900, 0, 1) ** 1.3
        total = np.zeros(angle.shape, np.float32)
        for middle, width, pulse in zip(angles, widths, pulses, strict=True):
            strength = 0.5 + 0.5 * math.sin(pulse * 2.2 * seconds + middle)
            total += strength * np.exp(-(((angle - middle - 2 * math.sin(0.3 * seconds + middle)) / width) ** 2))
        return (total * fade * 0.30).astype(np.float32)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.3))
