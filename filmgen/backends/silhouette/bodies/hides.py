"""What card is made of, seen close: tiles of fur, scales, plates, cracks and weave, laid along every part of a figure.

A tile is drawn once, pointing to +x. Each outline of a part carries its own axis, so that a leg takes its scales along
when it swings: nothing boils, nothing slides.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np

from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.noise import facets, field

CELL = 24
"""Pixels of a tile's cell: a scale, or the width of a lock."""
SIZE = 16 * CELL


class Hide(NamedTuple):
    """`cell` is a cell's size in heads; `light` is how bright its lines are where the figure is lit, `even` everywhere;
    `lift` how much paler than ink its card is."""

    cell: float
    light: float
    even: float
    lift: float = 0.0


HIDES: dict[str, Hide] = {
    "fur": Hide(0.10, 0.85, 0.16),
    "feathers": Hide(0.19, 0.9, 0.17),
    "scales": Hide(0.15, 1.0, 0.26),
    "shell": Hide(0.17, 0.95, 0.26),
    "metal": Hide(0.13, 1.0, 0.34, 0.06),
    "glass": Hide(0.16, 0.6, 0.42),
    "stone": Hide(0.19, 1.0, 0.40, 0.16),
    "leaves": Hide(0.17, 0.95, 0.30, 0.03),
    "cloth": Hide(0.11, 0.6, 0.15),
    "wraps": Hide(0.16, 0.9, 0.34, 0.12),
}
SMALLEST, LARGEST = 4.0, 30.0
"""Pixels of a cell on the screen: smaller is noise, larger is wallpaper."""


def score(
    hide: str, contour: np.ndarray, unit: float, raster: tuple[int, int], shift: int
) -> tuple[slice, slice, np.ndarray, np.ndarray] | None:
    """The lines of a hide inside an outline.

    `contour` is (N, 2) in fixed-point pixels of the raster (height, width), `shift` its binary places, `unit` a head in
    pixels. Returns rows, columns, how bright each pixel there is (0 to 255) and where the outline covers; None when
    nothing is in sight.
    """
    x0, y0 = np.maximum(contour.min(axis=0) >> shift, 0)
    x1, y1 = np.minimum((contour.max(axis=0) >> shift) + 2, raster[::-1])
    if x1 - x0 < 4 or y1 - y0 < 4:
        return None
    cell = float(np.clip(HIDES[hide].cell * unit, SMALLEST, LARGEST))
    level = 0 if cell > 13 else 1 if cell > 6.5 else 2
    tile = _tile(hide, level)
    step = CELL / 2**level / cell
    root, way = _axis(contour / (1 << shift))
    if way[0] * 0.6 - way[1] * 0.8 > 0:
        way = -way
    turn = step * np.array([[way[0], way[1]], [-way[1], way[0]]])
    move = np.concatenate([turn, (turn @ (np.array([x0, y0]) - root))[:, None]], axis=1)
    size = (int(x1 - x0), int(y1 - y0))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    light = cv2.warpAffine(tile, move, size, flags=flags, borderMode=cv2.BORDER_WRAP)
    inside = np.zeros((size[1], size[0]), np.uint8)
    corner = (int(x0) << shift, int(y0) << shift)
    cv2.fillPoly(inside, [(contour - corner).astype(np.int32)], 255, cv2.LINE_8, shift)
    return slice(int(y0), int(y1)), slice(int(x0), int(x1)), cv2.bitwise_and(light, inside), inside


def _axis(contour: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where an outline begins, and the unit direction to its far end: outlines run up one side and down the other."""
    root, far = contour[0], contour[len(contour) // 2]
    way = far - root
    length = float(np.hypot(*way))
    return root, way / length if length > 1e-6 else np.array([0.0, 1.0])


@lru_cache(maxsize=32)
def _tile(hide: str, level: int) -> np.ndarray:
    """The tile at one of three sizes, SIZE / 2**level pixels wide, 0 to 255."""
    if level:
        small = cv2.resize(_tile(hide, level - 1), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        return cv2.convertScaleAbs(small, alpha=1.22)
    return _DRAWN[hide]()


def _wrapped(draw: Callable[[np.ndarray, float, float], None], spots: np.ndarray) -> np.ndarray:
    """A tile with something drawn at each spot (K, 2) in cells, and again across the tile's edge.

    What is to the left lies on top, as on a roof.
    """
    tile = np.zeros((3 * SIZE, 3 * SIZE), np.uint8)
    places = [
        (x * CELL + right, y * CELL + down)
        for x, y in spots for right in (0, SIZE, 2 * SIZE) for down in (0, SIZE, 2 * SIZE)
    ]  # fmt: skip
    for x, y in sorted(places, key=lambda place: -round(place[0])):
        draw(tile, x, y)
    return np.ascontiguousarray(tile[SIZE : 2 * SIZE, SIZE : 2 * SIZE])


def _grid(across: int, down: int) -> np.ndarray:
    """Spots in staggered rows (K, 2)."""
    return np.array([(i * 16 / across, (j + 0.5 * (i % 2)) * 16 / down) for i in range(across) for j in range(down)])


def _fur() -> np.ndarray:
    x, y, long, bright, bend = chance("hide", "fur").random((5, 900))
    turns = 2 * (field(chance("hide", "comb"), 64, 64, 16, 2) - 0.5)
    turn = 0.6 * turns[(64 * y).astype(int), (64 * x).astype(int)][:, None]
    reach = (CELL * (1.0 + 2.2 * long))[:, None] * np.linspace(0, 1, 5)
    curl = (0.16 * (bend - 0.5))[:, None] * np.linspace(0, 1, 5) * reach
    lines = (
        np.stack([reach * np.cos(turn), reach * np.sin(turn) + curl], axis=2) + np.stack([x, y], axis=1)[:, None] * SIZE
    )
    tile = np.zeros((3 * SIZE, 3 * SIZE), np.uint8)
    order = np.argsort(bright)
    for group in np.array_split(order, 12):
        value = 60 + 195 * float(bright[group].mean()) ** 2
        for right in (0, SIZE):
            for down in (0, SIZE, 2 * SIZE):
                strokes = np.round((lines[group] + (right, down)) * 16).astype(np.int32)
                cv2.polylines(tile, list(strokes), False, int(value), 1 + (value > 165), cv2.LINE_AA, 4)
    return np.ascontiguousarray(tile[SIZE : 2 * SIZE, SIZE : 2 * SIZE])


def _feathers() -> np.ndarray:
    def vane(tile: np.ndarray, x: float, y: float) -> None:
        centre = (round(x), round(y))
        cv2.ellipse(tile, centre, (46, 20), 0, -90, 90, 0, -1, cv2.LINE_AA)
        bright = 150 + (round(x) * 7 + round(y) * 13) % 100
        cv2.ellipse(tile, centre, (46, 20), 0, -58, 70, bright, 2, cv2.LINE_AA)
        cv2.line(tile, (centre[0] + 6, centre[1]), (centre[0] + 40, centre[1]), 120, 1, cv2.LINE_AA)
        for k in range(4):
            for side in (-1, 1):
                root = (centre[0] + 10 + 8 * k, centre[1])
                cv2.line(tile, root, (root[0] + 6, root[1] + side * (13 - k * 2)), 62, 1, cv2.LINE_AA)

    return _wrapped(vane, _grid(12, 10))


def _scales() -> np.ndarray:
    def scale(tile: np.ndarray, x: float, y: float) -> None:
        centre = (round(x), round(y))
        cv2.circle(tile, centre, 17, 0, -1, cv2.LINE_AA)
        cv2.ellipse(tile, centre, (17, 16), 0, -95, 95, 235, 2, cv2.LINE_AA)
        cv2.ellipse(tile, (centre[0] + 3, centre[1] - 3), (7, 5), 0, -80, 30, 130, 2, cv2.LINE_AA)

    return _wrapped(scale, _grid(20, 13))


def _shell() -> np.ndarray:
    angle = np.radians(np.arange(0, 361, 60) + 30)

    def scute(tile: np.ndarray, x: float, y: float) -> None:
        for share, value, thick in ((1.0, 220, 2), (0.72, 110, 1), (0.44, 80, 1)):
            ring = np.stack([x + share * 55 * np.cos(angle), y + share * 50 * np.sin(angle)], axis=1)
            cv2.polylines(tile, [np.round(ring * 16).astype(np.int32)], False, value, thick, cv2.LINE_AA, 4)

    return _wrapped(scute, _grid(4, 4))


def _metal() -> np.ndarray:
    tile = np.zeros((SIZE, SIZE), np.uint8)
    dice = chance("hide", "metal").random(64)
    for i in range(4):
        for j in range(3):
            x, y = i * 96, j * 128 + (64 if i % 2 else 0)
            sheen = 18 + 46 * dice[4 * j + i]
            ramp = (sheen * np.linspace(1, 0, 96) ** 1.5).astype(np.uint8)
            for row in range(128):
                tile[(y + row) % SIZE, x : x + 96] = ramp
            cv2.line(tile, (x, 0), (x, SIZE), 190, 2, cv2.LINE_AA)
            for top in (y, y - SIZE):
                cv2.line(tile, (x, top), (x + 96, top), 170, 2, cv2.LINE_AA)
                for k in range(6):
                    for at in ((x + 10, top + 11 + 21 * k), (x + 12 + 15 * k, top + 9)):
                        cv2.circle(tile, at, 3, 235, -1, cv2.LINE_AA)
                        cv2.circle(tile, (at[0] - 1, at[1] + 1), 2, 60, -1, cv2.LINE_AA)
    return tile


def _glass() -> np.ndarray:
    tile = np.zeros((SIZE, SIZE), np.uint8)
    for x, y, r in chance("hide", "glass").random((26, 3)):
        at = (round(20 + x * (SIZE - 40)), round(20 + y * (SIZE - 40)))
        radius = round(3 + 9 * r * r)
        cv2.circle(tile, at, radius, 120, 1, cv2.LINE_AA)
        cv2.ellipse(tile, at, (radius - 1, radius - 1), 0, 190, 280, 255, 2, cv2.LINE_AA)
    streak = cv2.GaussianBlur(np.maximum(0, np.sin(np.arange(SIZE) * 4 * np.pi / SIZE)) ** 9, (1, 9), 0).ravel()
    return np.maximum(tile, (90 * streak[:, None] * np.ones((1, SIZE))).astype(np.uint8))


def _stone() -> np.ndarray:
    rock = np.tile(field(chance("hide", "stone"), SIZE // 2, SIZE // 2, 60, 5), (1, 1))
    rock = np.block([[rock, rock[:, ::-1]], [rock[::-1], rock[::-1, ::-1]]])
    light = np.clip(facets(rock, 2.0), 0, 1) ** 1.3 * 150
    tile = light.astype(np.uint8)
    for x, y, turn, *jags in chance("hide", "cracks").random((16, 13)):
        at, way = np.array([x, y]) * SIZE, 2 * np.pi * turn
        line = [at]
        for jag in jags:
            way += 2.0 * (jag - 0.5)
            line.append(line[-1] + 15 * np.array([np.cos(way), np.sin(way)]))
        for thick, value, off in ((5, 0, 0), (2, 255, 2)):
            cv2.polylines(tile, [np.round(np.array(line) + off).astype(np.int32)], False, value, thick, cv2.LINE_AA)
    return tile


def _leaves() -> np.ndarray:
    dice = iter(chance("hide", "leaves").random(4000))
    blade = np.array([(-34, 0), (-16, -13), (6, -14), (34, 0), (6, 14), (-16, 13)], float)
    turned: dict[tuple[int, int], tuple[float, float]] = {}

    def leaf(tile: np.ndarray, x: float, y: float) -> None:
        key = (round(x) % SIZE, round(y) % SIZE)
        if key not in turned:
            turned[key] = (1.5 * (next(dice) - 0.5), 0.8 + 0.4 * next(dice))
        turn, size = turned[key]
        c, s = np.cos(turn), np.sin(turn)

        def on(points: np.ndarray) -> np.ndarray:
            return np.round((points * size @ np.array([[c, s], [-s, c]]) + (x, y)) * 16).astype(np.int32)

        cv2.fillPoly(tile, [on(blade)], 18, cv2.LINE_AA, 4)
        cv2.fillPoly(tile, [on(np.concatenate([blade[:4], blade[:1]]))], 92, cv2.LINE_AA, 4)
        cv2.polylines(tile, [on(blade)], True, 220, 2, cv2.LINE_AA, 4)
        cv2.polylines(tile, [on(blade[[0, 3]])], False, 190, 1, cv2.LINE_AA, 4)

    return _wrapped(leaf, _grid(9, 12))


def _cloth() -> np.ndarray:
    tile = np.zeros((SIZE, SIZE), np.uint8)
    for k in range(0, SIZE, 8):
        tile[:, k : k + 2] = 60
        tile[k : k + 2, :] = 60
        tile[k + 4 : k + 6, ::16] = 110
    for x, y, wide, high in ((70, 60, 96, 82), (236, 220, 84, 104), (60, 262, 76, 66)):
        cv2.rectangle(tile, (x, y), (x + wide, y + high), 22, -1)
        for k in range(0, 2 * (wide + high), 14):
            if k < wide:
                a, b = (x + k, y - 6), (x + k, y + 6)
            elif k < wide + high:
                a, b = (x + wide - 6, y + k - wide), (x + wide + 6, y + k - wide)
            elif k < 2 * wide + high:
                a, b = (x + k - wide - high, y + high - 6), (x + k - wide - high, y + high + 6)
            else:
                a, b = (x - 6, y + k - 2 * wide - high), (x + 6, y + k - 2 * wide - high)
            cv2.line(tile, a, b, 255, 2, cv2.LINE_AA)
    return tile


def _wraps() -> np.ndarray:
    """Bandages: bands across, each a little askew."""
    tile = np.zeros((SIZE, SIZE), np.uint8)
    dice = chance("hide", "wraps").random(16)
    for k in range(8):
        for off in (-SIZE, 0, SIZE):
            lean = round(30 * (dice[k] - 0.5))
            x = 48 * k + off
            cv2.line(tile, (x - lean, 0), (x + lean, SIZE // 2), 230, 3, cv2.LINE_AA)
            cv2.line(tile, (x + lean, SIZE // 2), (x - lean, SIZE), 230, 3, cv2.LINE_AA)
            cv2.line(tile, (x + 14 - lean, 40), (x + 14 + lean, SIZE // 2), 90, 1, cv2.LINE_AA)
    return tile


_DRAWN: dict[str, Callable[[], np.ndarray]] = {
    "fur": _fur, "feathers": _feathers, "scales": _scales, "shell": _shell, "metal": _metal, "glass": _glass,
    "stone": _stone, "leaves": _leaves, "cloth": _cloth, "wraps": _wraps,
}  # fmt: skip
