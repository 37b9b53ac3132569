"""Where one can stand at the sea's edge: a quay, a beach, a jetty, ice."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.outlines import bar, box, curve
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT


def quay(easel: Easel) -> None:
    """A harbour wall under our feet: courses of stone, a bollard, a rope."""
    air, lens = easel.air, easel.lens
    level = lens.ground(0.92)
    stone = mix(air.ink, air.lift, 0.6)
    sheet = easel.sheet(top=level - 0.8 * lens.metre)
    sheet.fill(
        box(LEFT, level, RIGHT, BOTTOM),
        upright((level, mix(stone, air.mid, 0.5)), (level + 60, mix(stone, air.ink, 0.4)), (BOTTOM, air.ink)),
    )
    pitch = 0.9 * lens.metre
    edges = 640 + pitch * np.arange(-9, 10)
    sheet.fill([bar(x, level, x + 0.35 * (x - 640), BOTTOM, 1.4) for x in edges], air.ink, 0.45)
    sheet.fill(box(LEFT, level - 1, RIGHT, level + 1.6), air.rim, 0.45)
    s, x = lens.scale(0.93), lens.x(3.1 if easel.chance("bollard").random() < 0.5 else -3.1, 0.93)
    post = curve(
        (x - 0.16 * s, level + 4, 1),
        (x - 0.13 * s, level - 0.3 * s),
        (x - 0.2 * s, level - 0.42 * s),
        (x + 0.2 * s, level - 0.42 * s),
        (x + 0.13 * s, level - 0.3 * s),
        (x + 0.16 * s, level + 4, 1),
    )
    sheet.fill(post, mix(air.ink, air.lift, 0.2))
    sheet.rim(post, easel.towards(x, level), 2.4, air.rim, 0.7)
    easel.hang(sheet, 0.97, soft=0, order=0.62)
    easel.wet = 0.3


def beach(easel: Easel) -> None:
    """Sand, and the line that the last wave left."""
    air, floor = easel.air, easel.lens.ground(0.86)
    sheet = easel.sheet(top=floor - 40)
    sand = mix(mix(air.lift, air.mid, 0.5), air.air, 0.3)
    shape = ridge(easel.chance("beach"), floor + 8, 14, 360, octaves=3)
    sheet.fill(
        shape, upright((floor - 10, mix(sand, air.air, 0.4)), (floor + 60, mix(sand, air.ink, 0.35)), (BOTTOM, air.ink))
    )
    sheet.rim(shape, (0.1, -1), 3.0, mix(air.rim, WHITE, 0.4), 0.6)
    easel.hang(sheet, 0.97, soft=0, order=0.62)


def jetty(easel: Easel) -> None:
    """Planks on piles, out over the water, with a lamp at the end."""
    air, lens = easel.air, easel.lens
    side = 1 if easel.chance("jetty").random() < 0.5 else -1
    sheet = easel.sheet(top=lens.horizon - 40)
    edges = []
    for away in np.linspace(-3, 34, 20):
        near = lens.near(float(away))
        x = 640 + side * 330 * (1 - near)
        edges.append((x, lens.ground(near), lens.scale(near)))
    left = [(x - 1.7 * s, y) for x, y, s in edges]
    right = [(x + 1.7 * s, y) for x, y, s in edges]
    deck = np.array([*left, *right[::-1]])
    wood = mix(air.ink, air.lift, 0.7)
    sheet.fill(deck, upright((lens.horizon, mix(wood, air.air, 0.5)), (lens.ground(1.0), wood), (BOTTOM, air.ink)))
    sheet.fill([bar(*a, *b, 1.1) for a, b in zip(left, right, strict=True)], air.ink, 0.5)
    piles = []
    for x, y, s in edges[4::2]:
        for way in (-1, 1):
            piles.append(box(x + way * 1.6 * s - 0.12 * s, y - 0.9 * s, x + way * 1.6 * s + 0.12 * s, y + 1.2 * s))
    sheet.fill(piles, mix(air.ink, air.lift, 0.15))
    sheet.rim(piles, easel.towards(640, lens.horizon), 2.0, air.rim, 0.5)
    x, y, s = edges[-1]
    sheet.fill(bar(x, y, x, y - 3.2 * s, 0.14 * s), air.ink)
    if easel.picture.hour in ("night", "dusk"):
        sheet.glow(x, y - 3.2 * s, 90, air.accent, 0.8)
        easel.lamps.append(Lamp(x, y - 3.2 * s, 60, air.accent, 0.4, "fire", 0.3))
    easel.hang(sheet, 0.97, soft=0, order=0.76)
    easel.wet = 0.1
