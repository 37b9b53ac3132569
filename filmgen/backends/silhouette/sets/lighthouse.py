"""A lighthouse on its rock, and the beam that goes round."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.outlines import bar, box, curve, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import Sheet


def is_dark(easel: Easel) -> bool:
    """Whether the page says that the lamp is out."""
    return easel.has("dead-lamp", "dark-lamp")


def lighthouse(
    easel: Easel, x: float, foot: float, size: float, rock: bool = True, near: float = 0.3, order: float | None = None
) -> tuple[float, float]:
    """Rock, tower, keeper's cottage; returns where the lamp is."""
    air = easel.air
    sheet = easel.sheet(bottom=foot + 110)
    at = lambda *pairs: points(*[(x + px * size, foot + py * size) for px, py, *_ in pairs])  # noqa: E731
    smooth = lambda *knots: curve(*[(x + k[0] * size, foot + k[1] * size, *k[2:]) for k in knots], reach=0.2)  # noqa: E731
    _rock(easel, sheet, x, foot, size, rock)
    tower = at((-30, -40), (-16, -220), (16, -220), (32, -40))
    dark = mix(air.ink, air.lift, 0.2)
    sheet.fill(tower, dark)
    for low, high in ((0.16, 0.34), (0.52, 0.70)):
        edge = lambda v, side: (side * (16 + 15 * v), -220 + 180 * v)  # noqa: E731
        sheet.fill(at(edge(low, -1), edge(low, 1), edge(high, 1), edge(high, -1)), mix(air.lift, air.air, 0.45), 0.85)
    gallery, dome = (
        at((-28, -220), (28, -220), (23, -232), (-23, -232)),
        smooth((-22, -273), (22, -273), (16, -288), (0, -302), (-16, -288)),
    )
    pane = at((-16, -232), (16, -232), (16, -274), (-16, -274))
    sheet.fill([gallery, dome, at((-1.5, -300), (1.5, -300), (1.5, -320), (-1.5, -320))], dark)
    lit = not is_dark(easel)
    sheet.fill(pane, mix(air.accent, WHITE, 0.6) if lit else mix(dark, air.air, 0.25))
    posts = [bar(x + px * size, foot - 232 * size, x + px * size, foot - 245 * size, 1.6) for px in range(-26, 28, 7)]
    sheet.fill([*posts, bar(x - 27 * size, foot - 245 * size, x + 27 * size, foot - 245 * size, 1.6)], dark)
    sheet.fill(
        [bar(x + px * size, foot - 274 * size, x + px * size, foot - 232 * size, 1.6) for px in (-8, 0, 8)],
        mix(dark, air.accent, 0.3),
        0.8,
    )
    sheet.rim([tower, gallery, dome], (0.9, -0.2), 2.6, mix(air.rim, air.air, 0.4), 0.5)
    cottage = at((62, -24), (62, -52), (56, -52), (82, -74), (110, -52), (105, -52), (105, -20))
    sheet.fill(cottage, dark)
    sheet.rim(cottage, (-0.7, -0.8), 2, air.rim, 0.5)
    if easel.picture.hour in ("night", "dusk") or easel.picture.weather in ("fog", "storm"):
        sheet.fill(box(x + 76 * size, foot - 46 * size, x + 86 * size, foot - 35 * size), colour("ffc766"))
    lamp_at = (x, foot - 253 * size)
    if lit:
        share = 0.3 if easel.picture.hour == "day" else 1.0
        sheet.glow(*lamp_at, 330, air.accent, 0.55 * share)
        sheet.glow(*lamp_at, 90, mix(air.accent, WHITE, 0.6), 0.8 * share)
    sheet.haze(easel.chance("foot fog"), foot - 20, 150, air.air, 0.62 if rock else 0.2, floor=0.5)
    easel.hang(sheet, near, order=order)
    return lamp_at


def _rock(easel: Easel, sheet: Sheet, x: float, foot: float, size: float, stands: bool) -> None:
    """What it stands on, out of the sea or (flat) on our own land."""
    air = easel.air
    knots = (
        (-215, 90),
        (-175, 44),
        (-145, 28),
        (-124, -2),
        (-90, -18),
        (-64, -40),
        (-26, -48),
        (36, -46),
        (68, -30),
        (100, -18),
        (124, 16),
        (168, 30),
        (200, 62),
        (250, 90),
        (140, 120),
        (-120, 120),
    )
    stone = curve(*[(x + right * size, foot + down * size) for right, down in knots], reach=0.2)
    body = mix(air.ink, air.lift, 0.55)
    if not stands:
        stone = stone * (1.0, 0.0) + (0.0, foot - 40 * size)
    sheet.fill(
        stone,
        upright(
            (foot - 48 * size, body),
            (foot + 40 * size, mix(body, air.mid, 0.35)),
            (foot + 90 * size, mix(body, air.air, 0.6)),
        ),
    )
    relief = noise.facets(sheet.noise(easel.chance("rock"), None, 46, 5), 1.0)
    sheet.texture(stone, np.clip(relief, 0, 1), air.rim, 0.10)
    sheet.texture(stone, np.clip(-relief, 0, 1), air.ink, 0.35)
    sheet.rim(stone, (-0.3, -0.9), 3.0, air.rim, 0.4)


def beam(easel: Easel, lamp_at: tuple[float, float]) -> None:
    """The lamp's beam, sweeping: a Gaussian in angle, dying with distance, broken by mist."""
    hue = easel.air.accent
    rng = easel.chance("beam mist")
    mist = noise.field(rng, 400, 200, 22, 5, 2.2)
    strength = {"night": 0.82, "dusk": 0.7, "dawn": 0.55, "day": 0.22}[easel.picture.hour]

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        across, down = x - lamp_at[0], y - lamp_at[1]
        distance = np.sqrt(across * across + down * down) + 1
        turn = seconds * 2 * math.pi / 11 + 2.6
        total = np.zeros(distance.shape, np.float32)
        for half in (0.0, math.pi):
            length = math.cos(turn + half)
            lean = 0.10 * math.sin(turn + half) + 0.04
            towards = (across * math.copysign(1, length) + down * lean) / distance
            angle = np.degrees(np.arccos(np.clip(towards / math.hypot(1, lean), -1, 1)))
            reach = 180 + 520 * abs(length)
            wide = 4.6 + 6 * (1 - abs(length))
            core = np.exp(-((angle / wide) ** 2)) + 0.6 * np.exp(-((angle / (0.36 * wide)) ** 2))
            total += core * np.exp(-distance / reach) * np.clip(distance / 26, 0, 1) * (0.35 + 0.65 * abs(length))
        shift = int(seconds * 5) % 80
        rows = np.clip((y[:, 0] / 640 * 199).astype(int), 0, 199)
        columns = np.clip((x[0] / 1280 * 319 + shift).astype(int), 0, 399)
        total *= 0.55 + 0.75 * mist[rows][:, columns]
        return (total * strength)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.3))
