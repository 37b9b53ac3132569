"""What the outdoors is built of: ridges, mountains, pines, snow, banks, reeds."""

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, curve, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.ring import ROUND, SEAM
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, Sheet

STEP = 4.0
"""Design pixels between the points of a ridge."""


def ridge(
    rng: np.random.Generator, base: float, height: float, cell: float, sharp: float = 0.0, octaves: int = 6
) -> Outline:
    """A skyline over the whole sheet, closed at its foot; `sharp` folds the noise into crests."""
    line = noise.Line(rng, octaves)
    x = np.arange(LEFT - STEP, RIGHT + 2 * STEP, STEP)
    value = _round(line, x, cell, 7)
    if sharp:
        crest = 1 - np.abs(2 * _round(line, x, cell / 0.7, 57) - 1) * 1.35
        value = value + (crest - value) * sharp
    top = np.stack([x, base - height * value], -1)
    return np.concatenate([top, points((RIGHT + 10, BOTTOM + 10), (LEFT - 10, BOTTOM + 10))])


def _round(line: noise.Line, x: np.ndarray, cell: float, start: float) -> np.ndarray:
    """Noise along the sheet whose end is its beginning."""
    share = np.clip((x - RIGHT + SEAM) / SEAM, 0, 1)
    share = share * share * (3 - 2 * share)
    return line(x / cell + start) * (1 - share) + line((x - ROUND) / cell + start) * share


def range_of_mountains(
    easel: Easel, name: tuple[object, ...], base: float, height: float, cell: float, far: float, snow: Colour
) -> Sheet:
    """Mountains that end in the colour of the air, their facets lit, with the fog at their feet."""
    air = easel.air
    sheet = easel.sheet()
    shape = ridge(easel.chance(*name), base, height, cell, sharp=0.75)
    foot = base + 60
    body = mix(mix(air.lift, air.mid, 0.5), air.air, far)
    sheet.fill(shape, upright((base - height * 1.1, body), (foot, mix(body, mix(air.air, WHITE, 0.25), 0.8))))
    rng = easel.chance(*name, "facets")
    relief = noise.facets(sheet.noise(rng, None, 70 * min(1.6, easel.lens.tele), 6, 0.9, 0.55), 1.2 * sheet.scale)
    side = 1 if easel.key[0] > 640 else -1
    _, y = sheet.grid()
    fade = np.clip(1 - (y - (base - height)) / (height * 0.95 + 50), 0, 1) ** 0.9
    sheet.texture(shape, np.clip(relief * side, 0, 1) ** 0.8 * fade, mix(snow, WHITE, 0.5), 0.36)
    sheet.texture(shape, np.clip(-relief * side, 0, 1) ** 0.8 * fade, mix(air.ink, air.lift, 0.5), 0.2)
    sheet.rim(shape, easel.towards(640, base), 2.2, mix(snow, WHITE, 0.4), 0.35)
    sheet.haze(easel.chance(*name, "fog"), base - 92, 160, mix(air.air, WHITE, 0.15), 0.55)
    return sheet


def pine(rng: np.random.Generator, x: float, y: float, height: float) -> Outline:
    """A spruce, its boughs uneven, from the ground point up."""
    levels = np.linspace(0, 1, 11)
    reach = height * 0.17 * (0.06 + 0.94 * levels**0.9)
    rows = y - height + height * 0.93 * levels
    left, right = [], []
    for row, half in zip(rows, reach, strict=True):
        a, b = 0.8 + 0.4 * rng.random(2)
        left += [(x - half * a, row + height * 0.035), (x - half * 0.42, row + height * 0.02)]
        right += [(x + half * b, row + height * 0.035), (x + half * 0.42, row + height * 0.02)]
    trunk = [(x + height * 0.02, y + 4), (x - height * 0.02, y + 4)]
    return points((x, y - height * 1.04), *right, *trunk, *left[::-1])


def pines(easel: Easel, sheet: Sheet, name: str, ground: float) -> None:
    """A scattered line of far pines, thinner where the subject stands."""
    rng, air = easel.chance(name), easel.air
    size = 30 * easel.lens.tele
    body = upright((ground - size * 1.5, air.far(0.55)), (ground + 6, mix(air.far(0.6), air.air, 0.6)))
    stand = noise.Line(easel.chance(name, "stand"), 3)
    trees = []
    for x in rng.uniform(LEFT, RIGHT, 120):
        if stand(x / 170) < 0.5 or (abs(x - 640) < 130 and rng.random() < 0.7):
            continue
        trees.append(pine(rng, x, ground + rng.uniform(-4, 5), size * rng.uniform(0.6, 1.5)))
    sheet.fill(trees, body)


def field_of_snow(easel: Easel, top: float, snow: Colour) -> Sheet:
    """Open snow from the horizon to the camera: bright under the light, darker towards us, wind-combed."""
    air = easel.air
    sheet = easel.sheet()
    shape = ridge(easel.chance("field"), top + 16, 22, 260, octaves=3)
    floor = easel.lens.ground(1.0)
    dark = mix(air.lift, air.mid, 0.35)
    sheet.fill(
        shape,
        upright(
            (top - 8, mix(snow, WHITE, 0.1)),
            (top + min(50.0, (floor - top) * 0.4), mix(snow, air.mid, 0.45)),
            (min(floor, 600.0) + 20, mix(air.mid, dark, 0.55)),
            (min(floor, 600.0) + 110, mix(dark, air.ink, 0.45)),
        ),
    )
    drifts = noise.facets(sheet.noise(easel.chance("drifts"), None, 60, 5, 5), 1.0, 1.6)
    _, y = sheet.grid()
    depth = np.clip((y - top) / 140, 0, 1)
    sheet.texture(shape, np.clip(-drifts, 0, 1) * (0.4 + 0.6 * depth), WHITE, 0.17)
    sheet.texture(shape, np.clip(drifts, 0, 1) * depth, mix(air.ink, air.lift, 0.5), 0.24)
    pool(sheet, easel, top, mix(snow, WHITE, 0.7), 0.5 if easel.picture.size == "wide" else 0.26)
    rng = easel.chance("glitter")
    glints = [
        points((x, y - r), (x + r, y), (x, y + r), (x - r, y))
        for x, y, r in zip(
            rng.normal(easel.key[0], 230, 130), top + 6 + 110 * rng.random(130), rng.uniform(0.5, 1.2, 130), strict=True
        )
    ]
    sheet.fill(glints, WHITE, 0.55)
    return sheet


def pool(sheet: Sheet, easel: Easel, top: float, hue: Colour, alpha: float) -> None:
    """The light's own patch on the ground, under it."""
    sheet.glow(easel.key[0], top + 46, 560, hue, alpha, flatten=0.16)
    sheet.glow(easel.key[0], top + 30, 300, hue, alpha * 0.8, flatten=0.14)


def bank(easel: Easel, name: str, level: float, height: float, top: Colour, bottom: Colour, cell: float = 110) -> Sheet:
    """The edge of the ground in front of the subject's soles, lit along the top."""
    sheet = easel.sheet()
    shape = ridge(easel.chance(name), level + height / 2, height, cell, octaves=4)
    sheet.fill(shape, upright((level - height, top), (level + 26, mix(top, bottom, 0.5)), (level + 84, bottom)))
    sheet.rim(shape, (0.2, -1), 2.2, easel.air.rim, 0.5)
    return sheet


def reeds(easel: Easel, amount: int = 34) -> Sheet:
    """The nearest thing of all: a dark drift and dry stalks, left and right, out of focus."""
    air, rng = easel.air, easel.chance("reeds")
    sheet = easel.sheet()
    level = 668.0
    sheet.fill(
        ridge(easel.chance("near drift"), level, 56, 270, octaves=3),
        upright((600, mix(air.ink, air.lift, 0.35)), (650, air.ink)),
    )
    stalks = []
    for _ in range(amount):
        x = rng.choice([rng.uniform(LEFT, 260), rng.uniform(1040, RIGHT)])
        bend, tip = rng.uniform(-14, 14), 536 + 52 * rng.random()
        line = curve((x, 680), (x + bend * 0.3, 610), (x + bend + 8, tip), closed=False)
        stalks.append(stroke(line, np.linspace(2.6, 0.7, len(line))))
    sheet.fill(stalks, air.ink, 0.92)
    return sheet
