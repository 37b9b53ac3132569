"""The sea itself: far water and its glitter, islands, strips of cut paper that ride their own swell."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.card import Drift
from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.movers import Cut, Cuttings, Sky
from filmgen.backends.silhouette.outlines import box, oval, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.ring import ROUND
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, Sheet


def surface(easel: Easel, sheet: Sheet) -> None:
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
    if easel.picture.weather in ("fog", "storm", "rain", "dust"):
        return
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


def islands(easel: Easel) -> None:
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


def waves(easel: Easel, floor: float, ashore: bool = False, rough: float = 1.0) -> None:
    """Strips of cut paper, each rolling at its own pace, brightest under the light."""
    air, horizon = easel.air, easel.lens.horizon
    rough *= {"storm": 2.2, "rain": 1.3}.get(easel.picture.weather, 1.0)
    room = max(60.0, floor - horizon)
    levels = ((0.30, 0.35), (0.52, 0.5), (0.76, 0.72), (1.06, 1.03), (1.5, 1.2), (1.95, 1.5))
    way = 1 if easel.chance("tide").random() < 0.5 else -1
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
        drift = _roll(way * (7 + 5.5 * step) * rough**0.7, 0.35 + 0.1 * step, step, 1.5 + 1.6 * step * rough)
        easel.hang(sheet, near, drift, soft=None if near < 1 else 0.8 * step - 2)
        if near < 1.1 and easel.picture.weather in ("clear", "stars", "aurora", "wind"):
            _glints(easel, step, level, room * (levels[step + 1][0] - share), near)


def _glints(easel: Easel, step: int, level: float, deep: float, near: float) -> None:
    """The light's road over one strip: slips of bright paper that open and close, each in its own time."""
    count = 13 + 3 * step
    across, down, pace, phase = easel.chance("road", step).random((4, count))
    share = 0.3 + 0.2 * step
    x = easel.key[0] + (34 + 150 * share) * (2 * across - 1) * np.abs(2 * across - 1) ** 0.6
    y = level + deep * (0.12 + 0.8 * down)
    long = (11 + 34 * share) * (0.5 + 0.5 * pace)
    hue = mix(mix(easel.air.glow, WHITE, 0.45), easel.air.mid, 0.12)
    turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    slip = np.stack([np.cos(turn), np.sin(turn) * np.abs(np.sin(turn))], -1)

    def cut(seconds: float) -> list[Cut]:
        open_ = np.maximum(0, np.sin((0.7 + 0.9 * pace) * seconds + 6.3 * phase) + 0.25) / 1.25
        sway = 5 * share * np.sin(0.8 * seconds + 4 * phase)
        return [
            (slip * (long[at] * open_[at] ** 0.6, (0.9 + 2.2 * share) * open_[at]) + (x[at] + sway[at], y[at]), hue)
            for at in np.flatnonzero(open_ > 0.03)
        ]

    easel.cards.append(Cuttings(easel.scale, near, cut, order=near + 0.0005))


def _roll(speed: float, pace: float, phase: float, up: float) -> Drift:
    """Onward, with a heave: faster where it rises."""
    return lambda t: (
        speed * t + 9 * math.sin(pace * t + 2.1 * phase),
        up * math.sin(1.7 * pace * t + phase),
    )


def _strip(easel: Easel, step: int, level: float, height: float, length: float) -> tuple[np.ndarray, np.ndarray]:
    """A strip whose crests go round the sheet a whole number of times; their heights come in sets."""
    rng = easel.chance("wave", step)
    count = max(2, round(ROUND / length))
    x = np.arange(LEFT - 10, RIGHT + 12, 5.0)
    turn = 2 * np.pi * (x - LEFT) / ROUND
    sets = sum(np.sin(k * turn + phase) / k**0.5 for k, phase in zip((1, 2, 3, 5), rng.uniform(0, 6.3, 4), strict=True))
    big = 0.95 + 0.28 * sets
    wave = count * turn + 0.37 * step + 0.5 * np.sin(2 * turn + rng.uniform(0, 6.3))
    rise = np.clip(0.5 + 0.5 * np.sin(wave + 0.5 * np.sin(wave)), 0, 1) ** 1.5
    crest = np.stack([x, level - height * np.maximum(0.2, big) * rise], -1)
    return np.concatenate([crest, points((RIGHT + 10, BOTTOM + 10), (LEFT - 10, BOTTOM + 10))]), crest


def light_road(easel: Easel, strength: float = 1.0) -> None:
    """The way the light lays on the water: sparks that come and go, wider towards us."""
    horizon, hue = easel.lens.horizon, mix(easel.air.glow, WHITE, 0.45)
    first = noise.field(easel.chance("sparks"), 512, 256, 5, 3, 3.0)
    second = noise.field(easel.chance("sparks too"), 512, 256, 4, 3, 3.0)
    depth = 180.0

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        near = np.clip((y - horizon) / depth, 0, 1)
        wide = 22 + 170 * near**1.2
        across = np.exp(-(((x - easel.key[0]) / wide) ** 2)) * np.clip(12 * near, 0, 1) * np.clip(1.25 - near, 0, 1)
        rows = (np.clip(60 * near[:, 0] ** 0.6, 0, 59) * 4).astype(int) % 256
        scale = 0.32 / (0.25 + 0.75 * near)
        column = (x - easel.key[0]) * scale + 256
        a = first[rows[:, None], (column + 9 * seconds).astype(int) % 512]
        b = second[(rows[:, None] + 90) % 256, (column - 7 * seconds + 130).astype(int) % 512]
        return (np.clip((a * b - 0.22) * 4.5, 0, 1) * across * 0.85 * strength).astype(np.float32)[..., None] * hue

    easel.cards.append(Sky(easel.scale, 0.021, light, horizon + depth, order=0.34, hold=easel.hold))


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
