"""What moves below the surface: weed, shoals, bubbles, shafts of light."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.movers import Cut, Cuttings, Sky
from filmgen.backends.silhouette.outlines import Outline, curve, oval, points, stroke
from filmgen.backends.silhouette.planes import hang
from filmgen.backends.silhouette.sheet import LEFT, RIGHT
from filmgen.backends.silhouette.wind import gust


def water_tone(easel: Easel, near: float) -> Colour:
    """Card at a depth, seen through water."""
    air = easel.air
    return mix(mix(air.ink, air.lift, 0.6), mix(air.mid, air.air, 0.3), 0.82 * max(0.0, 1 - near) ** 1.6)


def weed(
    easel: Easel,
    step: int,
    level: float,
    hue: Colour,
    near: float,
    tall: float = 110,
    count: int = 26,
    edges: bool = False,
    broad: bool = False,
) -> None:
    """Ribbons that sway from their roots."""
    rng = easel.chance("weed", step)
    sheet = easel.sheet(top=level - tall * 1.4)
    blades: list[Outline] = []
    for _ in range(count):
        x = rng.uniform(LEFT, RIGHT)
        if edges and 250 < x < 1030:
            x = rng.choice([rng.uniform(LEFT, 230), rng.uniform(1050, RIGHT)])
        height, lean = tall * rng.uniform(0.4, 1.2), rng.uniform(-40, 40)
        line = curve(
            (x, level), (x + lean * 0.2 + 12, level - height * 0.35), (x + lean * 0.7 - 12, level - height * 0.7),
            (x + lean, level - height), closed=False,
        )  # fmt: skip
        blades.append(stroke(line, np.linspace((0.03 if broad else 0.1) * tall, 1.0, len(line))))
        if broad:
            for at in range(4, len(line) - 2, 3):
                side = 1 if at % 2 else -1
                a, reach = line[at], 0.10 * tall * (1 - 0.5 * at / len(line))
                leaf = curve(
                    tuple(a),
                    (a[0] + side * 0.6 * reach, a[1] - 0.5 * reach),
                    (a[0] + side * reach, a[1] - 0.1 * reach),
                    (a[0] + side * 0.5 * reach, a[1] + 0.1 * reach),
                    steps=3,
                )
                blades.append(leaf)
    sheet.fill(blades, hue, 0.95)
    sheet.rim(blades, (0.2, -1), 1.6, mix(easel.air.rim, easel.air.air, 0.5), 0.25)
    hang(easel, sheet, near, sway=2.4, soft=2.2 if edges else None, foot=level)


def shoal(easel: Easel, near: float, middle: tuple[float, float], count: int, size: float) -> None:
    """Small fish that turn together."""
    rng = easel.chance("shoal", near)
    places = rng.normal(0, 1, (count, 2)) * (7.0 * size, 2.6 * size)
    hue, shine = water_tone(easel, near + 0.25), mix(easel.air.rim, easel.air.air, 0.4)
    pace = rng.uniform(0.8, 1.3, count)
    way = 1.0 if rng.random() < 0.5 else -1.0

    def cut(seconds: float) -> list[Cut]:
        shapes = []
        for at, (place, own) in enumerate(zip(places, pace, strict=True)):
            x = middle[0] + place[0] + way * 26 * seconds + 9 * math.sin(own * seconds + place[1])
            y = (
                middle[1]
                + place[1]
                + 0.5 * size * math.sin(0.7 * seconds + 0.02 * place[0])
                + 3 * math.sin(own * 1.7 * seconds + place[0])
            )
            wag = 0.16 * size * math.sin(9 * own * seconds + place[0])
            s = size * way
            body = points(
                (x + s, y),
                (x + 0.35 * s, y - 0.26 * size),
                (x - 0.5 * s, y - 0.05 * size),
                (x - 0.9 * s, y - 0.24 * size + wag),
                (x - 0.9 * s, y + 0.24 * size + wag),
                (x - 0.5 * s, y + 0.05 * size),
                (x + 0.35 * s, y + 0.24 * size),
            )
            flash = math.sin(0.9 * seconds + at) > 0.93
            shapes.append((body, shine if flash else hue))
        return shapes

    easel.cards.append(Cuttings(easel.scale, near, cut, easel.hold, round_=True))


def bubbles(easel: Easel) -> None:
    """Strings of bubbles from the ground."""
    rng, hue = easel.chance("bubbles"), mix(easel.air.rim, WHITE, 0.4)
    roots = rng.uniform(80, 1200, 3)
    floor = easel.lens.ground(0.8)

    def cut(seconds: float) -> list[Cut]:
        shapes = []
        for string, root in enumerate(roots):
            for at in range(7):
                age = (seconds / 6 + at / 7 + 0.31 * string) % 1.0
                y = floor - (floor + 60) * age
                x = root + 12 * math.sin(9 * age + seconds + string) + gust(8, seconds, string)
                r = (1.2 + 3.2 * ((at * 7 + string) % 5) / 5) * min(1.0, 8 * age)
                ring = oval(x, y, r, num_points=12)
                shapes.append((np.concatenate([ring, ring[:1], oval(x, y, 0.7 * r, num_points=12)[::-1]]), hue))
        return shapes

    easel.cards.append(Cuttings(easel.scale, 0.8, cut, easel.hold, round_=True))


def shafts(easel: Easel, strong: float) -> None:
    """Light through moving water: wedges that come and go."""
    rng = easel.chance("shafts")
    angles, widths, pulses = rng.uniform(-42, 42, 16), rng.uniform(1.2, 3.4, 16), rng.uniform(0.25, 0.7, 16)
    hue = mix(easel.air.glow, WHITE, 0.3)
    x0, y0 = easel.key[0], easel.key[1] - 160
    turns = np.arange(-90, 91, 0.5)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        strength = 0.5 + 0.5 * np.sin(2.2 * pulses * seconds + angles)
        middles = angles + 2 * np.sin(0.3 * seconds + angles)
        wedges = np.exp(-(((turns[:, None] - middles) / widths) ** 2)) @ strength
        angle = np.degrees(np.arctan2(x - x0, y - y0))
        fade = np.clip(1 - (y - y0) / 900, 0, 1) ** 1.3
        return (np.interp(angle, turns, wedges) * fade * 0.30 * strong).astype(np.float32)[..., None] * hue

    easel.cards.append(Sky(easel.scale, 0.3, light, order=0.99, shrink=8))
