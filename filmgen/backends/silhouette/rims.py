"""Where light catches card: hard rims inside its edges, soft light that wraps round them, patterns that fall on it.

The trick (art direction, section 13): parts are numbered far to near and drawn as numbers. A pixel is rim where its
number exceeds the number one rim-width toward the light: outer and inner rims in one comparison. Holes have the lowest
numbers, so the card around them is rimmed too.
"""

import cv2
import numpy as np

from filmgen.backends.silhouette import colours
from filmgen.backends.silhouette.bodies.cutout import CutOut
from filmgen.backends.silhouette.bodies.raster import Card, Light, softened
from filmgen.backends.silhouette.colours import Colour, mix

SLIM = 4.2
"""Card narrower than this many rims gets a narrower one: a heron's legs stay black."""
NARROW = 0.4
KEY_WASHES = ((0.27, 0.30, 0.40), (0.11, 0.44, 0.58), (0.04, 0.44, 1.0))
"""Light that wraps inward from the edges facing it: how far in head heights, how strong, and how bright its tone."""
KICK_WASHES = ((0.20, 0.34, 0.42), (0.06, 0.40, 0.85))


def rim_width(cutout: CutOut, light: Light) -> float:
    """The width of the hard rim in pixels: about 1 % of a figure, never a hair, never a pipe."""
    return float(np.clip(0.07 * cutout.unit, 1.25 * light.scale, 4.8 * light.scale)) * light.width


def painted(cutout: CutOut, card: Card, light: Light, corner: tuple[int, int]) -> np.ndarray:
    """Colour multiplied by alpha: flat card, soft light from the edges, lines, and the hard rims. `corner` is where
    the card's lies from the ground point."""
    rim = rim_width(cutout, light)
    soft, lit = _wash(cutout, card, light)
    paint = card.flat if soft is None else cv2.add(card.flat, soft)
    slim = _slim(card.whole, rim)
    key = _rim(card, slim, light.direction, rim, light.strength, light.inner)
    if light.gobo is not None:
        passed = _passed(light, card.alpha.shape, corner)
        strength = light.gobo_strength * (1 - 0.5 * _closeness(cutout, light))
        paint = cv2.add(paint, _tinted(passed, light.gobo_colour * np.float32(strength)))
        key = cv2.multiply(
            key, cv2.convertScaleAbs(passed, alpha=1 - light.gobo_rims, beta=255 * light.gobo_rims), scale=1 / 255
        )
    if card.bright is not None and lit is not None:
        key = cv2.max(key, cv2.multiply(card.bright, lit, scale=1 / 255))
    if card.even is not None:
        key = cv2.max(key, card.even)
    if card.dark is not None:
        key = cv2.subtract(key, card.dark)
        paint = cv2.multiply(paint, cv2.merge([255 - card.dark] * 3), scale=1 / 255)
    if light.kick_direction is None or light.kick_strength <= 0:
        return _over(paint, key, _tinted(key, light.colour), card.alpha)
    kick = _rim(card, slim, light.kick_direction, 0.7 * rim, light.kick_strength, 0.4 * light.inner)
    kick = cv2.subtract(kick, key)
    bands = cv2.add(_tinted(key, light.colour), _tinted(kick, light.kick_colour))
    return _over(paint, cv2.add(key, kick), bands, card.alpha)


def _tinted(share: np.ndarray, hue: Colour) -> np.ndarray:
    """A colour by shares of 0 to 255."""
    return cv2.merge([cv2.convertScaleAbs(share, alpha=float(band) / 255) for band in hue])


def _over(paint: np.ndarray, share: np.ndarray, bands: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Light laid over the paint by `share`, and the whole multiplied by alpha."""
    kept = cv2.multiply(paint, cv2.merge([255 - share] * 3), scale=1 / 255)
    return cv2.multiply(cv2.add(kept, bands), cv2.merge([alpha] * 3), scale=1 / 255)


def _slim(whole: np.ndarray, rim: float) -> np.ndarray:
    """Where card is too narrow to carry a whole rim on each side, 0 to 255."""
    shrink = max(1.0, SLIM * rim / 7)
    size = tuple(max(1, round(edge / shrink)) for edge in whole.shape[::-1])
    small = cv2.resize(whole, size, interpolation=cv2.INTER_AREA)
    side = max(3, round(SLIM * rim / shrink))
    core = cv2.morphologyEx(small, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    slim = cv2.convertScaleAbs(cv2.subtract(cv2.subtract(small, core), 70.0), alpha=2.2)
    return cv2.resize(cv2.dilate(slim, None), whole.shape[::-1], interpolation=cv2.INTER_LINEAR)


def _rim(
    card: Card, slim: np.ndarray, direction: tuple[float, float], width: float, strength: float, inner: float
) -> np.ndarray:
    """Where the card faces the light: 0 to 255, softened by a quarter of the rim's width, narrower on slim card and
    weaker on far card."""
    edge = _edge(card, direction, width, inner)
    narrow = _edge(card, direction, max(1.0, NARROW * width), inner)
    kept = cv2.multiply(edge, cv2.bitwise_not(slim), scale=1 / 255)
    edge = cv2.add(kept, cv2.multiply(narrow, slim, scale=0.85 / 255))
    if card.nearness is not None:
        edge = cv2.multiply(edge, card.nearness, scale=1 / 255)
    return cv2.convertScaleAbs(edge, alpha=strength)


def _edge(card: Card, direction: tuple[float, float], width: float, inner: float) -> np.ndarray:
    """The outer rim is where the card moved away from the light is not; the inner ones come from the numbers."""
    behind = _shifted(card.whole, -direction[0] * width, -direction[1] * width)
    edge = cv2.subtract(cv2.bitwise_not(softened(behind, 0.22 * width)), card.open)
    if inner > 0:
        ahead = _shifted(card.numbers, -direction[0] * 0.8 * width, -direction[1] * 0.8 * width)
        steps = cv2.compare(card.numbers, ahead, cv2.CMP_GT)
        inside = cv2.compare(ahead, 0, cv2.CMP_GT)
        steps = cv2.subtract(cv2.bitwise_and(steps, inside), card.open)
        edge = cv2.max(edge, cv2.convertScaleAbs(softened(steps, 0.28 * width), alpha=1.2 * inner))
    return edge


def _shifted(numbers: np.ndarray, x: float, y: float) -> np.ndarray:
    """The numbers moved by whole pixels, nothing coming in at the edges."""
    x, y = round(x), round(y)
    height, width = numbers.shape
    moved = np.zeros_like(numbers)
    if abs(x) < width and abs(y) < height:
        moved[max(0, y) : height + min(0, y), max(0, x) : width + min(0, x)] = numbers[
            max(0, -y) : height - max(0, y), max(0, -x) : width - max(0, x)
        ]
    return moved


def _wash(cutout: CutOut, card: Card, light: Light) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Soft light that wraps from the lit edges inward: a tint to add, and how lit each pixel is (for strokes)."""
    near = _closeness(cutout, light)
    if card.bright is None and near <= 0.02:
        return None, None
    height, width = card.alpha.shape
    small = (max(2, width // 4), max(2, height // 4))
    numbers = cv2.resize(card.numbers, small, interpolation=cv2.INTER_NEAREST)
    tint = np.zeros((small[1], small[0], 3), np.uint8)
    for direction, washes, strength, hue in (
        (light.direction, KEY_WASHES, light.strength, _deepened(light.colour, light.lift)),
        (light.kick_direction, KICK_WASHES, light.kick_strength, _deepened(light.kick_colour, light.kick_colour)),
    ):
        for reach, share, tone in washes if direction is not None and near > 0.02 else ():
            spread = max(1.0, reach * cutout.unit / 4)
            edge = softened(_wide(numbers, direction, spread), spread * 0.45)
            tint = cv2.add(tint, _tinted(edge, hue * np.float32(near * strength * share * tone)))
    tint = cv2.resize(tint, (width, height), interpolation=cv2.INTER_LINEAR)
    lit = None
    if card.bright is not None:
        reach = max(2.0, 0.3 * min(small))
        wide = _wide(cv2.min(numbers, 1), light.direction, reach)
        wide = softened(wide, reach * 0.5)
        wide = cv2.convertScaleAbs(cv2.multiply(wide, wide, scale=1 / 255), alpha=1.3, beta=14)
        lit = cv2.resize(wide, (width, height), interpolation=cv2.INTER_LINEAR)
    return tint, lit


def _closeness(cutout: CutOut, light: Light) -> float:
    """How close we are: 0 while a head is a twelfth of the picture's height or less, 1 where it fills half of it."""
    return float(np.clip((cutout.unit / light.scale - 50) / 260, 0, 1)) ** 0.9


def _deepened(of: Colour, toward: Colour) -> Colour:
    """The colour of a light where it only grazes: fuller, and leaning toward the air's."""
    air = toward * np.float32(255 / max(1.0, float(toward.max())))
    return np.clip(mix(colours.saturate(of, 2.0), air, 0.5), 0, 255)


def _wide(numbers: np.ndarray, direction: tuple[float, float], reach: float) -> np.ndarray:
    return cv2.compare(numbers, _shifted(numbers, -direction[0] * reach, -direction[1] * reach), cv2.CMP_GT)


def _passed(light: Light, shape: tuple[int, ...], corner: tuple[int, int]) -> np.ndarray:
    """The light that a pattern lets through onto the card, 0 to 255: all towards the light, a tenth away from it."""
    assert light.gobo is not None
    height, width = shape
    step = max(1, round(max(width, height) / 220))
    x = np.arange(0, width, step, dtype=np.float32)[None] + corner[0]
    y = np.arange(0, height, step, dtype=np.float32)[:, None] + corner[1]
    right, down = (x - corner[0]) / width - 0.5, (y - corner[1]) / height - 0.5
    away = np.clip(0.5 + 0.9 * (right * light.direction[0] + down * light.direction[1]), 0.1, 1.0)
    passed = (255 * np.clip(light.gobo(x, y) * away, 0, 1)).astype(np.uint8)
    return cv2.resize(passed, (width, height), interpolation=cv2.INTER_LINEAR)
