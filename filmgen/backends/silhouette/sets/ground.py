"""Ground to stand on, from the horizon to our feet: grass, sand, snow-grey stone, and the shadows of clouds on it."""

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.outlines import Outline, box, curve, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import snowed
from filmgen.backends.silhouette.ring import Ring
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, WIDTH, Sheet


def meadow(easel: Easel, top: float, name: str, way: Outline | None = None) -> None:
    """Grassy ground from the horizon to our feet, lit under the light; `way` is a path over it."""
    air, floor = easel.air, easel.lens.ground(1.0)
    sheet = easel.sheet(top=top - 40)
    shape = ridge(easel.chance(name), top + 10, 14, 300, octaves=3)
    bright = mix(air.air, air.mid, 0.35)
    middle, low = mix(air.mid, air.lift, 0.55), mix(air.ink, air.lift, 0.25)
    if snowed(easel):
        snow = mix(air.air, WHITE, 0.3)
        bright, middle, low = mix(snow, air.air, 0.3), mix(snow, air.mid, 0.35), mix(snow, air.mid, 0.7)
    sheet.fill(shape, upright((top, bright), (top + 0.45 * (floor - top), middle), (floor + 80, low)))
    blades = noise.facets(sheet.noise(easel.chance(name, "blades"), None, 11, 3, 3.0), 0.8, 1.4)
    _, y = sheet.grid()
    depth = np.clip((y - top) / 120, 0, 1)
    sheet.texture(shape, np.clip(blades, 0, 1) * depth, air.rim, 0.10)
    sheet.texture(shape, np.clip(-blades, 0, 1) * depth, air.ink, 0.10 if snowed(easel) else 0.22)
    sheet.glow(easel.key[0], top + 34, 520, mix(air.glow, WHITE, 0.3), 0.42, flatten=0.16)
    if way is not None:
        sheet.fill(way, mix(bright, mix(air.air, WHITE, 0.2), 0.4), 0.55, soft=3)
    easel.hang(sheet, 0.97, soft=easel.lens.soft(0.5), order=0.33)


def footpath(easel: Easel, top: float, bend: float, wide: float = 1.5) -> Outline:
    """A way that winds from the horizon to our feet; `bend` in design pixels."""
    lens = easel.lens
    nears = np.linspace(0.02, 1.6, 24)
    x = WIDTH / 2 + bend * np.sin(2.6 * nears + 0.4) * (0.25 + nears) - bend * 0.4
    half = 0.5 * wide * lens.metre * nears
    y = np.maximum(top + 2, lens.horizon + lens.height * lens.metre * nears)
    return np.concatenate([np.stack([x - half, y], -1), np.stack([x + half, y], -1)[::-1]])


def sand(easel: Easel, top: float, hue: Colour) -> None:
    """Sand, rippled by the wind."""
    air, floor = easel.air, easel.lens.ground(1.0)
    sheet = easel.sheet(top=top - 30)
    shape = box(LEFT, top, RIGHT, BOTTOM)
    sheet.fill(
        shape,
        upright(
            (top, hue), (top + 0.4 * (floor - top), mix(hue, air.mid, 0.55)), (floor + 90, mix(air.mid, air.ink, 0.75))
        ),
    )
    ripples = noise.facets(sheet.noise(easel.chance("ripples"), None, 26, 4, 7), 0.8, 1.6)
    _, y = sheet.grid()
    depth = np.clip((y - top) / 140, 0, 1)
    sheet.texture(shape, np.clip(ripples, 0, 1) * depth, mix(air.air, WHITE, 0.3), 0.2)
    sheet.texture(shape, np.clip(-ripples, 0, 1) * depth, mix(air.ink, air.mid, 0.3), 0.22)
    sheet.glow(easel.key[0], top + 30, 560, mix(air.glow, WHITE, 0.4), 0.5, flatten=0.16)
    easel.hang(sheet, 0.97, soft=easel.lens.soft(0.5), order=0.33)


def cloud_shadows(easel: Easel, top: float) -> None:
    """By day, the shadows of clouds that travel over the land."""
    if easel.picture.hour != "day" or easel.picture.weather not in ("clear", "embers"):
        return
    floor = easel.lens.ground(1.0)
    sheet = Ring(easel.scale, None, top, floor + 50)
    lumps = sheet.noise(easel.chance("cloud shadows"), None, 64, 3, 7.0)
    _, y = sheet.grid()
    fade = np.clip((y - top) / 20, 0, 1) * np.clip((floor + 50 - y) / 40, 0, 1)
    sheet.wash(np.clip((lumps - 0.5) * 3.2, 0, 1) * fade * 0.42, mix(easel.air.ink, easel.air.lift, 0.8))
    easel.hang(sheet, 0.5, lambda t: (-16 * t, 0.0), loose=True, soft=0, order=0.335)


def near_rocks(easel: Easel) -> None:
    """A boulder at one edge of the lens."""
    air, rng = easel.air, easel.chance("near rocks")
    sheet = easel.sheet(top=430)
    side = 1 if rng.random() < 0.5 else -1
    edge = WIDTH + 40 if side > 0 else -40
    rock = curve(
        (edge + 120 * side, 700), (edge - 190 * side, 700, 1), (edge - 170 * side, 610), (edge - 120 * side, 560, 1),
        (edge - 70 * side, 520), (edge - 20 * side, 470, 1), (edge + 130 * side, 440), reach=0.15,
    )  # fmt: skip
    plain = Sheet(sheet.scale, None, 430)
    plain.fill(rock, air.ink)
    plain.rim(rock, easel.towards(edge, 500), 4, air.rim, 0.4)
    easel.hang(plain, 1.5, soft=2.6, hold=40.0)


def stones(easel: Easel, name: object, near: float, count: int, size: float, spread: float = 30.0) -> None:
    """Blocks lying about at a depth."""
    rng, lens = easel.chance("stones", name), easel.lens
    blocks = []
    for _ in range(count):
        x, k = rng.uniform(LEFT, RIGHT), size * rng.uniform(0.4, 1.2) * lens.scale(near)
        y = lens.ground(near) + rng.uniform(0.2, 1) * spread * near
        blocks.append(
            points(
                (x - k, y + 8),
                (x - 0.8 * k, y - k * rng.uniform(0.3, 0.7)),
                (x + 0.3 * k, y - k * rng.uniform(0.4, 0.8)),
                (x + k, y - 0.2 * k),
                (x + 1.1 * k, y + 8),
            )
        )
    from filmgen.backends.silhouette.planes import stand

    stand(easel, blocks, near, ("stones", name), fog=0.0, soft=0)
