"""A drop of water under the lens: algae, diatoms, bubbles, the iris of the eyepiece."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix, ramp
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.outlines import arc, bar, curve, moved, oval, rounded, stroke
from filmgen.backends.silhouette.sheet import WIDTH, Sheet


def micro_world(easel: Easel) -> None:
    """A drop of water under the lens: algae, diatoms, bubbles, the iris of the eyepiece."""
    air = easel.air
    easel.hold = 24.0
    x0, y0, radius = WIDTH / 2, 320.0, 300.0
    dark, middle, pale, bright = air.sky[0], air.sky[1], air.sky[2], air.sky[-1]
    easel.key, easel.kick = (x0 + 90, -60.0), (-0.5, 0.9)
    back = easel.sheet(_radial(x0 - 40, y0 - 60, radius * 1.4, ((0, bright), (0.35, pale), (0.7, middle), (1, dark))))
    lumps = back.noise(easel.chance("water"), None, 120, 6, 1.1)
    back.wash(np.clip(lumps - 0.5, 0, 1) * 0.5, mix(dark, middle, 0.4))
    back.wash(np.clip(0.42 - lumps, 0, 1) * 0.5, WHITE)
    rng = easel.chance("strands")
    for _ in range(8):
        x = rng.uniform(330, 950)
        line = curve(*[(x + rng.uniform(-60, 60), 700 - 130 * at) for at in range(6)], closed=False)
        back.fill(stroke(line, rng.uniform(10, 20)), mix(middle, dark, 0.5), 0.3, soft=6)
    easel.hang(back, 0.1)
    deep = easel.sheet()
    for x, y, angle, count, width in ((300, 560, -0.35, 14, 22), (560, 690, -0.9, 11, 17), (930, 120, 2.3, 8, 15)):
        _filament(easel, deep, rng, x, y, angle, count, width)
    for _ in range(6):
        _diatom(easel, deep, rng.uniform(370, 910), rng.uniform(60, 580), rng.uniform(20, 38), rng.uniform(0, 180))
    easel.hang(deep, 0.5, lambda t: (7 * math.sin(0.3 * t), 5 * math.sin(0.41 * t)))
    front = easel.sheet()
    for _ in range(16):
        angle, reach = rng.uniform(0, 2 * math.pi), radius * (0.45 + 0.48 * rng.random())
        _bubble(front, x0 + reach * math.cos(angle), y0 + reach * math.sin(angle), rng.uniform(6, 26), dark)
    easel.hang(front, 1.08, lambda t: (4 * math.sin(0.5 * t + 1), 4 * math.sin(0.7 * t)), soft=0)
    _eyepiece(easel, x0, y0, radius)
    _caustics(easel, radius)
    easel.afloat = True
    easel.bob = lambda seconds: 6 * math.sin(0.7 * seconds)


def _radial(x: float, y: float, radius: float, stops: tuple[tuple[float, Colour], ...]):  # noqa: ANN202
    return lambda xs, ys: ramp(stops, np.sqrt((xs - x) ** 2 + (ys - y) ** 2) / radius)


def _filament(
    easel: Easel, sheet: Sheet, rng: np.random.Generator, x: float, y: float, angle: float, count: int, width: float
) -> None:
    """A thread of algae, cell after cell."""
    green, dark = mix(colour("5fbf7a"), easel.air.mid, 0.3), easel.air.ink
    for _ in range(count):
        length = width * 2.1
        cell = moved(rounded(0, -width / 2, length, width / 2, width * 0.3), x, y, turn=math.degrees(angle))
        sheet.fill(cell, green, 0.5)
        sheet.rim(cell, (0.1, 1), 1.6, dark, 0.6)
        sheet.rim(cell, (0.1, -1), 1.2, WHITE, 0.5)
        grains = [
            moved(
                oval(rng.uniform(0.15, 0.85) * length, rng.uniform(-0.3, 0.3) * width, width * 0.13, num_points=10),
                x,
                y,
                turn=math.degrees(angle),
            )
            for _ in range(4)
        ]
        sheet.fill(grains, mix(dark, green, 0.25), 0.75)
        x, y = x + math.cos(angle) * length, y + math.sin(angle) * length
        angle += rng.uniform(-0.12, 0.14)


def _diatom(easel: Easel, sheet: Sheet, x: float, y: float, length: float, turn: float) -> None:
    wide = length * 0.28
    shell = curve(
        (-length, 0, 1),
        (-length * 0.4, -wide),
        (length * 0.4, -wide),
        (length, 0, 1),
        (length * 0.4, wide),
        (-length * 0.4, wide),
    )
    line = mix(colour("3a4a20"), easel.air.ink, 0.4)
    sheet.fill(moved(shell, x, y, turn=turn), mix(colour("e8d890"), easel.air.air, 0.3), 0.5)
    sheet.rim(moved(shell, x, y, turn=turn), (0, 1), 1.4, line, 0.8)
    ribs = []
    for at in np.linspace(-0.8, 0.8, 13):
        half = wide * (1 - at * at) * 0.85
        ribs.append(moved(bar(at * length, -half, at * length, half, 0.9), x, y, turn=turn))
    sheet.fill(ribs, line, 0.5)


def _bubble(sheet: Sheet, x: float, y: float, radius: float, dark: Colour) -> None:
    disc = oval(x, y, radius)
    sheet.fill(disc, WHITE, 0.10)
    sheet.rim(disc, (0.4, 0.9), radius * 0.4, dark, 0.55)
    sheet.rim(disc, (-0.4, -0.9), radius * 0.2, WHITE, 0.35)
    sheet.fill(stroke(arc(x, y, radius * 0.76, radius * 0.76, 195, 265), max(1.2, radius * 0.11)), WHITE, 0.9)
    sheet.fill(oval(x + radius * 0.4, y + radius * 0.42, max(0.8, radius * 0.13)), WHITE, 0.7)


def _eyepiece(easel: Easel, x: float, y: float, radius: float) -> None:
    """The dark tube we look down, with its graticule and the colour fringes of its glass."""
    sheet = easel.sheet(colour("050607"))
    sheet.cover = np.ones((sheet.height, sheet.width), np.float32)
    for reach, width, alpha in ((26, 30, 0.10), (70, 40, 0.05)):
        sheet.shine(
            stroke(np.concatenate([oval(x, y, radius + reach), oval(x, y, radius + reach)[:1]]), width),
            easel.air.mid,
            alpha,
            soft=12,
        )
    for step in range(4):
        glint = arc(x, y, radius + 14 + 9 * step, radius + 14 + 9 * step, 205 + 6 * step, 265 - 3 * step)
        sheet.fill(stroke(glint, 1.4), mix(easel.air.air, WHITE, 0.3), 0.16 - 0.03 * step)
    sheet.erase(oval(x, y, radius, num_points=160))
    xs, ys = sheet.grid()
    distance = np.sqrt((xs - x) ** 2 + (ys - y) ** 2) / radius
    inside = np.interp(distance, (0.78, 0.93, 1.0, 1.001), (0, 0.45, 0.95, 0)).astype(np.float32)
    sheet.wash(inside, colour("000810"))
    for reach, hue, alpha in ((radius + 1, colour("ff8a5a"), 0.4), (radius - 1.5, easel.air.kick, 0.55)):
        ring = np.concatenate([oval(x, y, reach, num_points=160), oval(x, y, reach, num_points=160)[:1]])
        sheet.fill(stroke(ring, 2.0), hue, alpha, soft=1.0)
    level = y + radius * 0.86
    marks = [bar(x + at * 20, level - (10 if at % 5 else 20), x + at * 20, level, 1.2) for at in range(-7, 8)]
    sheet.fill([*marks, bar(x - 140, level, x + 140, level, 1.2)], easel.air.ink, 0.55)
    easel.hang(sheet, 1.0001, lambda _: (0.0, 0.0), soft=0, hold=0.0)


def _caustics(easel: Easel, radius: float) -> None:
    """Nets of light that the surface throws."""
    from filmgen.backends.silhouette import noise

    net = noise.field(easel.chance("net"), 480, 320, 18, 4)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        columns = np.clip(x[0] / 4 + 60 + 14 * math.sin(0.23 * seconds), 0, 479).astype(int)
        rows = np.clip(y[:, 0] / 4 + 60 + 12 * math.sin(0.31 * seconds), 0, 319).astype(int)
        line = np.clip(1 - np.abs(net[rows][:, columns] - 0.5) * 18, 0, 1) ** 2
        inside = np.clip((radius - np.sqrt((x - WIDTH / 2) ** 2 + (y - 320) ** 2)) / 60, 0, 1)
        return (line * inside * 34).astype(np.float32)[..., None] * np.ones(3, np.float32)

    easel.drawn.append(Drawn(light, near=0.4))
