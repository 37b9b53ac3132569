"""Transitions with a shape: an iris, a shadow that passes, a white that swallows the picture.

Shares run from 0 (the old) to 1 (the new) and touch neither; at both ends a shape is out of frame, so nothing jumps.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from filmgen.backends.editor.blending import eased
from filmgen.backends.editor.stock import bars, chance_of

if TYPE_CHECKING:
    import numpy as np

Focus = tuple[float, float]
"""A place in shares of the frame."""
LEVELS = 4096
"""How finely a map of the frame is graded: finer than an edge is soft."""


# The iris

DARKENING = 0.78
"""From this share of its radius on, the light in an iris falls off."""
FRINGE = 0.004
"""How much further the red edge of an iris reaches than the green, and that than the blue, in heights of the frame."""


def iris(old: "np.ndarray", new: "np.ndarray", share: float, closes: Focus, opens: Focus) -> "np.ndarray":
    """A circle closes on something in the old picture, and one opens on something in the new."""
    if share < 0.5:
        return _through_circle(old, closes, 1 - 2 * share)
    return _through_circle(new, opens, 2 * share - 1)


def _through_circle(picture: "np.ndarray", focus: Focus, opened: float) -> "np.ndarray":
    """What is seen through an iris that is `opened` from 0 to 1; it lingers where it is small.

    Its edge is a lens's: dark within, then a thin warm fringe, for red light reaches furthest.
    """
    import numpy as np

    away, furthest = _distance(picture.shape[:2], focus)
    radius = 1.02 * furthest / DARKENING * opened**1.45
    at = np.arange(LEVELS, dtype=np.float32) / (LEVELS - 1) * furthest
    dimmed = 1 - 0.6 * np.clip((at / max(radius, 1e-6) - DARKENING) / (1 - DARKENING), 0, 1) ** 1.5
    soft = 0.008 + 0.03 * radius
    gains = np.zeros((LEVELS, 4), np.float32)
    for channel, reach in enumerate((-FRINGE, 0.0, FRINGE)):
        edge = np.clip((radius + reach * min(1.0, radius / 0.1) - at) / soft, 0, 1)
        gains[:, channel] = dimmed * edge * edge * (3 - 2 * edge)
    return _lit(picture, away, gains)


@lru_cache(maxsize=4)
def _distance(shape: tuple[int, int], focus: Focus) -> tuple["np.ndarray", float]:
    """How far each pixel is from a place, in `LEVELS` up to the furthest, and that in heights of the frame."""
    import numpy as np

    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot((x + 0.5 - focus[0] * width) / height, (y + 0.5) / height - focus[1])
    furthest = float(away.max())
    return (away * ((LEVELS - 1) / furthest)).astype(np.uint16), furthest


def _lit(picture: "np.ndarray", place: "np.ndarray", gains: "np.ndarray") -> "np.ndarray":
    """A picture in a light that each level of a map has its own of (blue, green, red, nothing; 0 to 1)."""
    import cv2
    import numpy as np

    table = (255 * gains + 0.5).astype(np.uint8).view(np.uint32)[:, 0]
    light = table.take(place).view(np.uint8).reshape(*place.shape, 4)
    return cv2.multiply(picture, cv2.cvtColor(light, cv2.COLOR_BGRA2BGR), scale=1 / 255)


# The shadow that passes

EDGE, BAND = 0.25, 0.05
"""How soft the edges of the passing shadow are, and how long it is quite dark, in shares of its way."""


def wipe(old: "np.ndarray", new: "np.ndarray", share: float, focus: Focus) -> "np.ndarray":
    """A shadow passes before the lens from the side of `focus`: the old goes into it, the new comes out of it."""
    import cv2
    import numpy as np

    way = _way(old.shape[:2], focus[0] > 0.5)
    head = share * (1 + 2 * EDGE + BAND)
    at = np.arange(LEVELS, dtype=np.float32) / (LEVELS - 1)
    ahead, behind = np.clip((at - head) / EDGE + 1, 0, 1), np.clip((head - BAND - EDGE - at) / EDGE, 0, 1)
    warmth = np.array((1.35, 1.1, 0.9, 1.0), np.float32)
    before, after = ((edge * edge * (3 - 2 * edge))[:, None] ** warmth for edge in (ahead, behind))
    return cv2.add(_lit(old, way, before), _lit(new, way, after))


@lru_cache(maxsize=2)
def _way(shape: tuple[int, int], from_right: bool) -> "np.ndarray":
    """When the shadow comes to each pixel, in `LEVELS`: it leans, and its edge is as uneven as a cloak's."""
    import cv2
    import numpy as np

    height, width = shape
    chance = chance_of(23, int(from_right))
    folds = np.zeros((90, 160), np.float32)
    for octave in range(4):
        cells = chance.random((2 + 2**octave // 2, 3 + 4 * 2**octave), dtype=np.float32) - 0.5
        folds += cv2.resize(cells, (160, 90), interpolation=cv2.INTER_CUBIC) / 1.6**octave
    y, x = np.mgrid[0:90, 0:160].astype(np.float32)
    way = x / 160 + 0.20 * (1 - y / 90) + 0.17 * folds
    way = cv2.resize((way - way.min()) / (way.max() - way.min()), (width, height), interpolation=cv2.INTER_CUBIC)
    if from_right:
        way = way[:, ::-1]
    return (np.clip(way, 0, 1) * (LEVELS - 1)).astype(np.uint16)


# The white

FULL = 0.48, 0.52
"""Shares between which nothing but white is to be seen; one picture is exchanged for the other there."""


def whiteout(old: "np.ndarray", new: "np.ndarray", share: float) -> "np.ndarray":
    """Light swallows the old and gives back the new: what is bright blooms first, then all is drifting snow."""
    import cv2
    import numpy as np

    bar = min(bars(old), bars(new))
    rows = slice(bar, old.shape[0] - bar)
    papers = [_paper(picture[rows]) for picture in (old, new)]
    picture = (old if share < sum(FULL) / 2 else new)[rows]
    size = (picture.shape[1], picture.shape[0])
    white = eased(min(share / FULL[0], (1 - share) / (1 - FULL[1])))
    small = cv2.resize(picture, (size[0] // 4, size[1] // 4), interpolation=cv2.INTER_AREA)
    glow = cv2.GaussianBlur(cv2.subtract(small, (170 * (1 - white),) * 4), (0, 0), small.shape[0] / 20)
    veil = np.clip(2.2 * white * glow.max(axis=2).astype(np.float32) / 255 + 1.04 * white**1.7, 0, 1)[..., None]
    clouds, flakes = _snow(size)
    drift = (-0.22 * size[0] * share, 0.3 * size[1] * share)
    paper = ((1 - share) * papers[0] + share * papers[1]) * _moved(clouds, drift, small.shape[1::-1], 4)[..., None]
    left = cv2.resize((255 - 255 * veil + 0.5).astype(np.uint8), size, interpolation=cv2.INTER_LINEAR)
    added = cv2.resize((veil * paper).astype(np.uint8), size, interpolation=cv2.INTER_LINEAR)
    seen = _moved(flakes, (drift[0] * 1.8, drift[1] * 2.4), size)
    snow = cv2.convertScaleAbs(seen, alpha=white**0.5)
    shown = np.zeros_like(old)
    shown[rows] = cv2.multiply(picture, cv2.merge((left, left, left)), scale=1 / 255)
    shown[rows] = cv2.add(cv2.add(shown[rows], added), cv2.merge((snow, snow, snow)))
    return shown


def _paper(picture: "np.ndarray") -> "np.ndarray":
    """The white that a picture's lights tend to: their colour, faint (BGR)."""
    import cv2
    import numpy as np

    small = cv2.resize(picture, (32, 16), interpolation=cv2.INTER_AREA).reshape(-1, 3).astype(np.float32)
    light = small[small.sum(axis=1).argsort()[-48:]].mean(axis=0)
    tint = (light + 12) / (light.max() + 12)
    return 240 * (0.72 + 0.28 * tint)


@lru_cache(maxsize=1)
def _snow(size: tuple[int, int]) -> tuple["np.ndarray", "np.ndarray"]:
    """Drifts and flakes on sheets twice as large as the picture: light by light (a quarter as fine), and 0 to 255."""
    import cv2
    import numpy as np

    chance = chance_of(29)
    width, height = 2 * size[0], 2 * size[1]
    clouds = np.zeros((height // 4, width // 4), np.float32)
    for octave in range(4):
        cells = chance.random((4 * 2**octave, 5 * 2**octave), dtype=np.float32)
        clouds += cv2.resize(cells, clouds.shape[::-1], interpolation=cv2.INTER_CUBIC) / 2**octave
    clouds = 0.84 + 0.18 * (clouds - clouds.min()) / (clouds.max() - clouds.min())
    flakes = np.zeros((height, width), np.uint8)
    unit = size[0] / 1280
    for _ in range(2600):
        radius = (0.7 + 3.4 * chance.random() ** 3) * unit
        x, y = chance.random() * width, chance.random() * height
        place = (round(x * 16), round(y * 16))
        cv2.circle(flakes, place, round(16 * radius), int(40 + 120 * chance.random()), -1, cv2.LINE_AA, 4)
    return clouds, cv2.GaussianBlur(flakes, (0, 0), 0.8 * unit)


def _moved(sheet: "np.ndarray", by: tuple[float, float], size: tuple[int, int], finer: int = 1) -> "np.ndarray":
    """The middle of a sheet that has moved."""
    import cv2
    import numpy as np

    x, y = ((whole - part) / 2 for whole, part in zip(sheet.shape[1::-1], size, strict=True))
    move = np.float32([[1, 0, by[0] / finer - x], [0, 1, by[1] / finer - y]])
    return cv2.warpAffine(sheet, move, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
