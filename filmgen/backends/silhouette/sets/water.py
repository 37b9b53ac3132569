"""Open water: a sea of paper strips, its shores, and a headland with its lighthouse."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.card import Drift
from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.composition import QUAYS, ashore
from filmgen.backends.silhouette.easel import Drawn, Easel, Lamp
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.outlines import bar, box, curve, oval, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, Sheet
from filmgen.backends.silhouette.sky import sky


def sea(easel: Easel) -> None:
    """Water to the horizon; whoever is here is in a boat or on it."""
    lens = easel.lens
    back = sky(easel, lens.horizon + 8)
    _surface(easel, back)
    easel.hang(back, 0.02)
    if easel.picture.size in ("wide", "full"):
        _islands(easel)
    if ashore(easel.picture):
        _waves(easel, lens.ground(1.0), ashore=True)
        shore = _quay if easel.has(*QUAYS) else _beach
        shore(easel)
        return
    _waves(easel, lens.ground(1.0))
    easel.bob = lambda seconds: 3.2 * math.sin(0.9 * seconds) + 1.4 * math.sin(1.7 * seconds)
    easel.shadow = 0.0
    easel.wet = 0.5


def _quay(easel: Easel) -> None:
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


def _beach(easel: Easel) -> None:
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


def headland(easel: Easel) -> None:
    """A rock in the sea, and on it a lighthouse that turns."""
    lens, air = easel.lens, easel.air
    back = sky(easel, lens.horizon + 8)
    _surface(easel, back)
    easel.hang(back, 0.02)
    foot = lens.horizon + 34
    side = 1 if easel.chance("side").random() < 0.6 else -1
    x = 640 + side * 235 * min(1.2, lens.tele)
    lamp_at = _lighthouse(easel, x, foot, min(1.35, lens.tele))
    _waves(easel, lens.ground(1.0), ashore=True)
    if easel.has("dead-lamp"):
        easel.key = (lamp_at[0] + 260 * side, 60.0)
    else:
        easel.key = lamp_at
        _beam(easel, lamp_at)
        easel.lamps.append(Lamp(*lamp_at, 210, air.accent, 0.32, "pulse", 0.3))
    ledge = easel.sheet(top=lens.ground(1.0) - 60)
    shape = ridge(easel.chance("ledge"), lens.ground(1.0) + 12, 18, 150, octaves=5)
    ledge.fill(shape, upright((lens.ground(1.0) - 20, mix(air.ink, air.lift, 0.7)), (lens.ground(1.0) + 60, air.ink)))
    ledge.rim(shape, easel.towards(640, lens.ground(1.0)), 2.4, air.rim, 0.55)
    easel.hang(ledge, 0.99, soft=0, order=0.75)


def _surface(easel: Easel, sheet: Sheet) -> None:
    """The far water and its glitter under the light, painted on the sky's own sheet."""
    air, horizon = easel.air, easel.lens.horizon
    sheet.fill(
        box(LEFT, horizon, RIGHT, BOTTOM),
        upright(
            (horizon, mix(air.air, air.mid, 0.25)),
            (horizon + 34, mix(air.mid, air.air, 0.25)),
            (horizon + 100, mix(air.mid, air.lift, 0.7)),
            (horizon + 200, air.ink),
        ),
    )
    sheet.haze(easel.chance("sea haze"), horizon - 70, 130, mix(air.air, WHITE, 0.3), 0.6, floor=0.6)
    rng = easel.chance("glitter")
    near = rng.random(420) ** 1.5
    glints = [
        oval(x, y, wide, 0.5 + 0.7 * depth, num_points=8)
        for x, y, wide, depth in zip(
            easel.key[0] + rng.normal(0, 1, 420) * (16 + 150 * near),
            horizon + 5 + 170 * near,
            (2 + 14 * near) * rng.random(420) + 1.5,
            near,
            strict=True,
        )
    ]
    sheet.fill(glints, mix(air.glow, WHITE, 0.45), 0.38)


def _islands(easel: Easel) -> None:
    air, horizon = easel.air, easel.lens.horizon
    sheet = easel.sheet(top=horizon - 120, bottom=horizon + 40)
    x = np.arange(LEFT, RIGHT + 8, 6.0)
    left = easel.key[0] > 640
    for step, (height, far) in enumerate(((60, 0.75), (34, 0.55))):
        line = noise.Line(easel.chance("island", step), 4)
        reach = np.clip((520 - (x if left else 1280 - x)) / 320, 0, 1)
        top = np.stack([x, horizon + 4 - height * line(x / 120) * reach * reach * (3 - 2 * reach)], -1)[reach > 0.01]
        shape = np.concatenate([top, points((top[-1, 0], horizon + 4), (top[0, 0], horizon + 4))])
        sheet.fill(shape, upright((horizon - height, air.far(far)), (horizon + 4, mix(air.far(far), air.air, 0.6))))
    easel.hang(sheet, 0.1)


def _waves(easel: Easel, floor: float, ashore: bool = False) -> None:
    """Strips of cut paper, each riding its own swell, brightest under the light."""
    air, horizon = easel.air, easel.lens.horizon
    rough = {"storm": 2.2, "rain": 1.3}.get(easel.picture.weather, 1.0)
    room = max(60.0, floor - horizon)
    levels = ((0.30, 0.35), (0.52, 0.5), (0.76, 0.72), (1.06, 1.03), (1.5, 1.2), (1.95, 1.5))
    for step, (share, near) in enumerate(levels):
        if ashore and near > 1:
            break
        height = (7 + 27 * share**1.4) * rough * 0.62
        level = horizon + room * share
        if level - height > 660:
            break
        sheet = easel.sheet(top=level - height * 2)
        shape, crest = _strip(easel, step, level, height, 130 + 210 * share)
        top = mix(mix(air.mid, air.lift, 0.5 + 0.1 * step), air.air, max(0.0, 0.42 - 0.14 * step))
        bottom = mix(mix(air.lift, air.ink, min(1, 0.2 * step + 0.1)), air.air, max(0.0, 0.22 - 0.1 * step))
        sheet.fill(shape, upright((level - height, top), (level + 70, bottom)))
        sheet.rim(shape, (0.1, -1), 1.2 + 0.03 * height, mix(air.rim, WHITE, 0.3), 0.28)
        _crest(easel, sheet, step, crest, 1.1 + 0.07 * height)
        if step < 3:
            sheet.haze(easel.chance("spray", step), level - 6, 80, air.air, 0.22)
        pace = 0.35 + 0.1 * step
        easel.hang(
            sheet,
            near,
            _roll(pace, step, 10 + 7 * step, 1.5 + 1.6 * step * rough),
            soft=None if near < 1 else 0.8 * step - 2,
        )


def _roll(pace: float, phase: float, across: float, up: float) -> Drift:
    return lambda t: (across * math.sin(pace * t + 2.1 * phase), up * math.sin(1.7 * pace * t + phase))


def _strip(easel: Easel, step: int, level: float, height: float, length: float) -> tuple[np.ndarray, np.ndarray]:
    line = noise.Line(easel.chance("wave", step), 3)
    x = np.arange(LEFT - 10, RIGHT + 12, 5.0)
    turn = x / length + 0.37 * step
    big = 0.55 + 0.9 * line(turn * 0.9)
    wave = 2 * np.pi * turn
    rise = np.clip(0.5 + 0.5 * np.sin(wave + 0.5 * np.sin(wave)), 0, 1) ** 1.5
    crest = np.stack([x, level - height * big * rise], -1)
    return np.concatenate([crest, points((RIGHT + 10, BOTTOM + 10), (LEFT - 10, BOTTOM + 10))]), crest


def _crest(easel: Easel, sheet: Sheet, step: int, crest: np.ndarray, width: float) -> None:
    """The bright line along a wave, broken by noise, strongest under the light."""
    line = noise.Line(easel.chance("foam", step), 3)
    strength = np.maximum(0, line(crest[:, 0] / 70) - 0.40) * 3.2
    strength *= 0.45 + 0.55 * np.exp(-(((crest[:, 0] - easel.key[0]) / 420) ** 2))
    light = np.flatnonzero(strength > 0.04)
    for run in np.split(light, np.flatnonzero(np.diff(light) > 1) + 1):
        if len(run) > 3:
            piece = crest[run] + (0, 1.0)
            taper = (
                width * np.minimum(1, strength[run] * 1.6) * np.sin(np.linspace(0.15, np.pi - 0.15, len(run))) ** 0.5
            )
            sheet.fill(stroke(piece, np.maximum(0.3, taper)), mix(easel.air.rim, WHITE, 0.35), 0.8)


def _lighthouse(easel: Easel, x: float, foot: float, size: float) -> tuple[float, float]:
    """Rock, tower, keeper's cottage; returns where the lamp is."""
    air = easel.air
    sheet = easel.sheet(bottom=foot + 110)
    at = lambda *pairs: points(*[(x + px * size, foot + py * size) for px, py, *_ in pairs])  # noqa: E731
    smooth = lambda *knots: curve(*[(x + k[0] * size, foot + k[1] * size, *k[2:]) for k in knots], reach=0.2)  # noqa: E731
    rock = smooth(
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
    body = mix(air.ink, air.lift, 0.55)
    sheet.fill(
        rock,
        upright(
            (foot - 48 * size, body),
            (foot + 40 * size, mix(body, air.mid, 0.35)),
            (foot + 90 * size, mix(body, air.air, 0.6)),
        ),
    )
    relief = noise.facets(sheet.noise(easel.chance("rock"), None, 46, 5), 1.0)
    sheet.texture(rock, np.clip(relief, 0, 1), air.rim, 0.10)
    sheet.texture(rock, np.clip(-relief, 0, 1), air.ink, 0.35)
    sheet.rim(rock, (-0.3, -0.9), 3.0, air.rim, 0.4)
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
    lit = not easel.has("dead-lamp")
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
    sheet.fill(box(x + 76 * size, foot - 46 * size, x + 86 * size, foot - 35 * size), colour("ffc766"))
    lamp_at = (x, foot - 253 * size)
    if lit:
        sheet.glow(*lamp_at, 330, air.accent, 0.55)
        sheet.glow(*lamp_at, 90, mix(air.accent, WHITE, 0.6), 0.8)
    sheet.haze(easel.chance("foot fog"), foot - 20, 150, air.air, 0.62, floor=0.5)
    easel.hang(sheet, 0.3)
    return lamp_at


def _beam(easel: Easel, lamp_at: tuple[float, float]) -> None:
    """The lamp's beam, sweeping: a Gaussian in angle, dying with distance, broken by mist."""
    hue = easel.air.accent
    rng = easel.chance("beam mist")
    mist = noise.field(rng, 400, 200, 22, 5, 2.2)

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
        return (total * 0.82)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.3))
