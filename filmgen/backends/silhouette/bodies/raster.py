"""A cut-out as rasters: smooth alpha, the numbers of its parts far to near, flat colours, and lines light and dark.

Holes have the lowest numbers, so that the card around them is rimmed as its outer edge is.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from dataclasses import field as factory
from functools import lru_cache

import cv2
import numpy as np

from filmgen.backends.silhouette import colours
from filmgen.backends.silhouette.bodies.cutout import LOCKS, CutOut, Part
from filmgen.backends.silhouette.bodies.hides import HIDES, score
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import Colour, mix
from filmgen.backends.silhouette.noise import field

_SHIFT = 4
DIMMED = 0.6
"""How much weaker rims are on the farthest limbs."""
FIRST_CARD = 64
"""Part numbers below this are holes."""


@dataclass(frozen=True, eq=False)
class Light:
    """Light on a figure. Directions are unit vectors TOWARD the light (y down); colours are blue, green, red."""

    direction: tuple[float, float] = (0.51, -0.86)
    colour: Colour = factory(default_factory=lambda: colours.colour("eafaff"))
    base: Colour = factory(default_factory=lambda: colours.colour("060b13"))
    lift: Colour = factory(default_factory=lambda: colours.colour("27465a"))
    kick_direction: tuple[float, float] | None = None
    kick_colour: Colour = factory(default_factory=lambda: colours.colour("ffae4a"))
    strength: float = 0.95
    kick_strength: float = 0.6
    inner: float = 0.42
    """How strong a rim is on one part against another, as a share of the outer rim."""
    shadow: float = 0.42
    glimpse: float = 1.0
    """How much of their own colour coloured things show (paper, brass)."""
    width: float = 1.0
    """Rims wider or narrower than the cut-out's own."""
    scale: float = 1.0
    """Film pixels per design pixel: rims are no hair and no pipe at any size of film."""
    gobo: Callable[[np.ndarray, np.ndarray], np.ndarray] | None = None
    """What the key light falls through: called with a row of x and a column of y in pixels from the ground point, gives
    how much passes, 0 to 1."""
    gobo_colour: Colour = factory(default_factory=lambda: colours.colour("eafaff"))
    gobo_strength: float = 0.4
    gobo_rims: float = 0.55


@dataclass(frozen=True, eq=False)
class Card:
    """A cut-out as rasters: alpha with smooth edges, part numbers, flat colours, and lines light and dark."""

    alpha: np.ndarray
    whole: np.ndarray
    """Alpha as if nothing were see-through: what rims are made from."""
    numbers: np.ndarray
    open: np.ndarray
    """Where there is a hole, or card without a rim."""
    flat: np.ndarray
    nearness: np.ndarray | None
    """How much of a rim far parts have, 0 to 255; None when all are near."""
    bright: np.ndarray | None
    even: np.ndarray | None
    dark: np.ndarray | None


def cut_raster(cutout: CutOut, light: Light, size: tuple[int, int], origin: tuple[float, float]) -> Card:
    width, height = size
    alpha, numbers = np.zeros((height, width), np.uint8), np.zeros((height, width), np.uint8)
    palette = np.zeros((256, 3), np.float32)
    palette[:] = light.base
    near = np.full(256, 255, np.uint8)
    lines: dict[str, np.ndarray] = {}
    thick: set[str] = set()
    hole, card = 0, FIRST_CARD
    for part in cutout.parts:
        outlines = [_fixed(contour, origin) for contour in part.contours]
        if part.kind in ("strokes", "incisions"):
            name = "dark" if part.kind == "incisions" else "bright" if part.shaded else "even"
            mask = lines.setdefault(name, np.zeros((height, width), np.uint8))
            _score(mask, outlines, part)
            if part.width > 1.5:
                thick.add(name)
            continue
        if part.kind in ("cutout", "plain"):
            hole = min(hole + 1, FIRST_CARD - 1)
            number, hue = hole, light.colour if part.colour is None else part.colour
            palette[number] = light.base if part.kind == "plain" else mix(light.base, hue, part.strength)
        else:
            card = min(card + 1, 255)
            number = card
            palette[number] = _card_colour(part, light)
            near[number] = round(255 * (1 - DIMMED * part.depth))
        _fill(alpha, outlines, part)
        for outline in outlines:
            _shape(numbers, outline, number)
        if lines and outlines:
            _clear(lines, numbers, number, outlines)
        if part.hide in HIDES:
            _lay_hide(lines, outlines, part, cutout.unit, (height, width))
    table = np.clip(palette, 0, 255).astype(np.uint8)
    flat = cv2.merge([cv2.LUT(numbers, np.ascontiguousarray(table[:, band])) for band in range(3)])
    flat = cv2.blur(flat, (3, 3))
    lines = {name: cv2.blur(mask, (3, 3)) if name in thick else mask for name, mask in lines.items()}
    open_ = cv2.inRange(numbers, 1, FIRST_CARD - 1)
    thin = min((part.strength for part in cutout.parts if part.kind == "solid"), default=1.0)
    whole = alpha if thin >= 1.0 else cv2.convertScaleAbs(alpha, alpha=1.0 / max(0.3, thin))
    nearness = cv2.LUT(numbers, near) if near.min() < 255 else None
    return Card(alpha, whole, numbers, open_, flat, nearness, lines.get("bright"), lines.get("even"), lines.get("dark"))


def _clear(lines: dict[str, np.ndarray], numbers: np.ndarray, number: int, outlines: list[np.ndarray]) -> None:
    """Take away the lines under a part that has just been laid on them."""
    corners = [(outline.reshape(-1, 2).min(axis=0), outline.reshape(-1, 2).max(axis=0)) for outline in outlines]
    x0, y0 = np.maximum(np.min([low for low, _ in corners], axis=0) >> _SHIFT, 0)
    x1, y1 = np.minimum((np.max([high for _, high in corners], axis=0) >> _SHIFT) + 2, numbers.shape[::-1])
    if x1 <= x0 or y1 <= y0:
        return
    kept = cv2.compare(numbers[y0:y1, x0:x1], number, cv2.CMP_NE)
    for mask in lines.values():
        piece = mask[y0:y1, x0:x1]
        cv2.bitwise_and(piece, kept, dst=piece)


def _lay_hide(
    lines: dict[str, np.ndarray], outlines: list[np.ndarray], part: Part, unit: float, size: tuple[int, int]
) -> None:
    """The lines of what a part is made of, in the masks of lines; far parts show less."""
    hide = HIDES[part.hide]
    for outline in outlines:
        laid = score(part.hide, outline, unit, size, _SHIFT) if outline.ndim == 2 else None
        if laid is None:
            continue
        rows, columns, light, inside = laid
        if part.hide == "glass":
            edge = np.zeros_like(light)
            corner = (columns.start << _SHIFT, rows.start << _SHIFT)
            cv2.polylines(edge, [outline - corner], True, 255, max(2, round(0.05 * unit)), cv2.LINE_AA, _SHIFT)
            light = cv2.max(light, cv2.bitwise_and(edge, inside))
        for name, strength in (("bright", hide.light), ("even", hide.even)):
            mask = lines.setdefault(name, np.zeros(size, np.uint8))
            under = cv2.bitwise_and(mask[rows, columns], cv2.bitwise_not(inside))
            mask[rows, columns] = cv2.add(under, cv2.convertScaleAbs(light, alpha=strength * (1 - 0.6 * part.depth)))


def _card_colour(part: Part, light: Light) -> Colour:
    """Ink, lifted with distance; coloured card by the light that falls on it."""
    if part.colour is None:
        lift = HIDES[part.hide].lift if part.hide in HIDES else 0.0
        return mix(light.base, light.lift, min(0.6, 0.55 * part.depth + lift))
    lit = part.colour * (light.colour / 255) * np.float32(0.8)
    return mix(light.base, lit, 0.85 * light.glimpse)


def _fixed(contour: np.ndarray, origin: tuple[float, float]) -> np.ndarray:
    """Points as OpenCV's fixed-point integers, from the sheet's corner."""
    return np.round((contour + np.array(origin, np.float32)) * (1 << _SHIFT)).astype(np.int32)


def _shape(raster: np.ndarray, outline: np.ndarray, value: int, line: int = cv2.LINE_8) -> None:
    """Fill one outline (N, 2), or many (K, N, 2) of which every LOCKS-th are apart: those share a call."""
    if outline.ndim == 2:
        cv2.fillPoly(raster, [outline], value, line, _SHIFT)
        return
    for start in range(min(LOCKS, len(outline))):
        cv2.fillPoly(raster, outline[start::LOCKS], value, line, _SHIFT)


def _fill(alpha: np.ndarray, outlines: list[np.ndarray], part: Part) -> None:
    """Smooth-edged card; see-through card never thins what is behind it."""
    if part.kind == "cutout":
        return
    if part.strength >= 1.0:
        for outline in outlines:
            _shape(alpha, outline, 255, cv2.LINE_AA)
        return
    film = np.zeros_like(alpha)
    for outline in outlines:
        _shape(film, outline, round(255 * part.strength), cv2.LINE_AA)
    cv2.max(alpha, film, dst=alpha)


def _score(mask: np.ndarray, outlines: list[np.ndarray], part: Part) -> None:
    """Thin lines are drawn smooth; thick ones plainly, for the mask is softened afterwards."""
    value, thick = int(np.clip(255 * part.strength, 0, 255)), max(1, round(part.width))
    line = cv2.LINE_AA if thick == 1 else cv2.LINE_8
    for outline in outlines:
        cv2.polylines(mask, outline[None] if outline.ndim == 2 else outline, False, value, thick, line, _SHIFT)


def dissolved(card: Card, cutout: CutOut, ground: int) -> Card:
    """Mist: edges that drift apart, feet that are eaten first, and no hard rims."""
    height, width = card.alpha.shape
    wisps = _drifting(width, height, cutout)
    down = np.clip((np.arange(height, dtype=np.float32) - ground + 3.0 * cutout.unit) / (3.0 * cutout.unit), 0, 1)
    thin = (1 - cutout.softness * (0.30 * wisps + 0.6 * down[:, None] ** 1.4)).astype(np.float32)
    soft = softened(card.alpha, 0.07 * cutout.softness * cutout.unit)
    alpha = cv2.multiply(soft, thin, dtype=cv2.CV_8U)
    bright = cv2.multiply(soft, (0.10 + 0.16 * wisps).astype(np.float32), dtype=cv2.CV_8U)
    return replace(card, alpha=alpha, even=bright if card.even is None else cv2.max(card.even, bright))


def _drifting(width: int, height: int, cutout: CutOut) -> np.ndarray:
    """A piece (height, width) of slow noise from 0 to 1 that moves up through the figure."""
    cell = max(6.0, 1.3 * cutout.unit)
    tile = _wisps()
    move = np.array([[16 / cell, 0, 40], [0, 16 / cell, 5.0 * cutout.clock]], np.float32)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(tile, move, (width, height), flags=flags, borderMode=cv2.BORDER_REFLECT)


@lru_cache(maxsize=1)
def _wisps() -> np.ndarray:
    return field(chance("mist", "wisps"), 512, 512, 16.0, 3, 1.8)


def softened(mask: np.ndarray, sigma: float) -> np.ndarray:
    """Blurred by boxes, two or three in turn: much faster than a Gaussian, and as soft."""
    if sigma < 1.5:
        for _ in range(max(1, round(sigma * sigma / 0.67))):
            mask = cv2.blur(mask, (3, 3))
        return mask
    side = 2 * round(sigma * 1.2) + 1
    return cv2.blur(cv2.blur(mask, (side, side)), (side, side))
