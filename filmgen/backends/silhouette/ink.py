"""Ink a cut-out into the picture: flat card, rims of light inside its edges, a shadow on the ground.

The trick (art direction, section 13): parts are numbered far to near and drawn as numbers. A pixel is rim where its
number exceeds the number one rim-width toward the light: outer and inner rims in one comparison. Holes have the lowest
numbers, so the card around them is rimmed too.
"""

from dataclasses import dataclass, field

import cv2
import numpy as np

from filmgen.backends.silhouette import colours
from filmgen.backends.silhouette.bodies.cutout import CutOut, Part
from filmgen.backends.silhouette.colours import Colour, mix

_SHIFT = 4
_FIRST_CARD = 64
"""Part numbers below this are holes."""


@dataclass(frozen=True, eq=False)
class Light:
    """Light on a figure. Directions are unit vectors TOWARD the light (y down); colours are blue, green, red."""

    direction: tuple[float, float] = (0.51, -0.86)
    colour: Colour = field(default_factory=lambda: colours.colour("eafaff"))
    base: Colour = field(default_factory=lambda: colours.colour("060b13"))
    lift: Colour = field(default_factory=lambda: colours.colour("27465a"))
    kick_direction: tuple[float, float] | None = None
    kick_colour: Colour = field(default_factory=lambda: colours.colour("ffae4a"))
    strength: float = 0.95
    kick_strength: float = 0.6
    inner: float = 0.36
    """How strong a rim is on one part against another, as a share of the outer rim."""
    shadow: float = 0.42
    width: float = 1.0
    """Rims wider or narrower than the cut-out's own."""


@dataclass(frozen=True, eq=False)
class Inked:
    """A figure inked once, to be laid many times: colour multiplied by alpha, and where its corner lies from `at`."""

    colour: np.ndarray
    alpha: np.ndarray
    left: int
    top: int
    shade: np.ndarray | None = None
    shade_left: int = 0
    shade_top: int = 0


def ink(canvas: np.ndarray, cutout: CutOut, at: tuple[float, float], light: Light, shadow: bool = True) -> None:
    """Draw into `canvas` (H x W x 3 uint8, blue first) in place, clipped; only the figure's box is touched."""
    height, width = canvas.shape[:2]
    whole = (int(np.floor(at[0])), int(np.floor(at[1])))
    view = (-whole[0], -whole[1], width - whole[0], height - whole[1])
    lay(canvas, develop(cutout, light, (at[0] - whole[0], at[1] - whole[1]), shadow, view), whole)


def lay(canvas: np.ndarray, inked: Inked, at: tuple[int, int]) -> None:
    """Lay an inked figure with its ground point at a whole pixel."""
    if inked.shade is not None:
        spot = _overlap(canvas, inked.shade, at[0] + inked.shade_left, at[1] + inked.shade_top)
        if spot is not None:
            ground, shade = spot
            keep = cv2.merge([255 - shade] * 3)
            cv2.multiply(ground, keep, dst=ground, scale=1 / 255)
    spot = _overlap(canvas, inked.alpha, at[0] + inked.left, at[1] + inked.top)
    if spot is None:
        return
    under, alpha = spot
    above = _overlap(canvas, inked.colour, at[0] + inked.left, at[1] + inked.top)
    assert above is not None
    cv2.multiply(under, cv2.merge([255 - alpha] * 3), dst=under, scale=1 / 255)
    cv2.add(under, above[1], dst=under)


def develop(
    cutout: CutOut,
    light: Light,
    offset: tuple[float, float] = (0.0, 0.0),
    shadow: bool = True,
    view: tuple[int, int, int, int] | None = None,
) -> Inked:
    """Ink a figure on a sheet of its own, `offset` (less than a pixel) from its ground point.

    `view` (left, top, right, bottom, from the ground point) is what can be seen; the rest is not drawn.
    """
    rim = cutout.rim * light.width
    margin = int(np.ceil(rim * 1.5)) + 3 + int(cutout.softness * 0.6 * cutout.unit)
    left, top = int(np.floor(cutout.bounds[0])) - margin, int(np.floor(cutout.bounds[1])) - margin
    right, bottom = int(np.ceil(cutout.bounds[2])) + margin + 1, int(np.ceil(cutout.bounds[3])) + margin + 1
    if view is not None:
        slack = int(max(8.0, 0.25 * cutout.unit))
        left, top = max(left, view[0] - slack), max(top, view[1] - slack)
        right, bottom = min(right, view[2] + slack), min(bottom, view[3] + slack)
    if right <= left or bottom <= top:
        nothing = np.zeros((0, 0), np.uint8)
        return Inked(np.zeros((0, 0, 3), np.uint8), nothing, 0, 0)
    card = _cut(cutout, light, (right - left, bottom - top), (offset[0] - left, offset[1] - top))
    paint = _paint(cutout, card, light, rim)
    shade, shade_left, shade_top = None, 0, 0
    if shadow and light.shadow > 0:
        shade, shade_left, shade_top = _cast(card.alpha, left, top, light, cutout)
    return Inked(paint, card.alpha, left, top, shade, shade_left, shade_top)


@dataclass(frozen=True, eq=False)
class _Card:
    """A cut-out as rasters: alpha with smooth edges, part numbers, flat colours, and lines light and dark."""

    alpha: np.ndarray
    numbers: np.ndarray
    flat: np.ndarray
    bright: np.ndarray | None
    even: np.ndarray | None
    dark: np.ndarray | None


def _cut(cutout: CutOut, light: Light, size: tuple[int, int], origin: tuple[float, float]) -> _Card:
    width, height = size
    alpha, numbers = np.zeros((height, width), np.uint8), np.zeros((height, width), np.uint8)
    palette = np.zeros((256, 3), np.float32)
    palette[:] = light.base
    lines: dict[str, np.ndarray] = {}
    hole, card = 0, _FIRST_CARD
    for part in cutout.parts:
        outlines = [_fixed(contour, origin) for contour in part.contours]
        if part.kind in ("strokes", "incisions"):
            name = "dark" if part.kind == "incisions" else "bright" if part.shaded else "even"
            mask = lines.setdefault(name, np.zeros((height, width), np.uint8))
            _score(mask, outlines, part)
            continue
        if part.kind == "cutout":
            hole = min(hole + 1, _FIRST_CARD - 1)
            number, hue = hole, light.colour if part.colour is None else part.colour
            palette[number] = mix(light.base, hue, part.strength)
        else:
            card = min(card + 1, 255)
            number = card
            palette[number] = mix(light.base, light.lift, 0.55 * part.depth) if part.colour is None else part.colour
        _fill(alpha, outlines, part)
        for outline in outlines:
            _shape(numbers, outline, number)
            for mask in lines.values():
                _shape(mask, outline, 0)
    table = np.clip(palette, 0, 255).astype(np.uint8)
    flat = cv2.merge([cv2.LUT(numbers, np.ascontiguousarray(table[:, band])) for band in range(3)])
    flat = cv2.blur(flat, (3, 3))
    return _Card(alpha, numbers, flat, lines.get("bright"), lines.get("even"), lines.get("dark"))


def _fixed(contour: np.ndarray, origin: tuple[float, float]) -> np.ndarray:
    """Points as OpenCV's fixed-point integers, from the sheet's corner."""
    return np.round((contour + np.array(origin, np.float32)) * (1 << _SHIFT)).astype(np.int32)


def _shape(raster: np.ndarray, outline: np.ndarray, value: int, line: int = cv2.LINE_8) -> None:
    cv2.fillPoly(raster, [outline] if outline.ndim == 2 else list(outline), value, line, _SHIFT)


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
    value, thick = int(np.clip(255 * part.strength, 0, 255)), max(1, round(part.width))
    for outline in outlines:
        lines = [outline] if outline.ndim == 2 else list(outline)
        cv2.polylines(mask, lines, False, value, thick, cv2.LINE_AA, _SHIFT)


def _paint(cutout: CutOut, card: _Card, light: Light, rim: float) -> np.ndarray:
    """Colour multiplied by alpha: flat card, soft light from the edges, lines, then the hard rims."""
    soft, lit = _wash(cutout, card, light)
    paint = cv2.add(card.flat, soft) if soft is not None else card.flat
    if card.bright is not None and lit is not None:
        paint = _screen(paint, cv2.multiply(card.bright, lit, scale=1 / 255), light.colour)
    if card.even is not None:
        paint = _screen(paint, card.even, light.colour)
    edge = _rim(card.numbers, light.direction, rim, light.strength, light.inner)
    if light.kick_direction is not None and light.kick_strength > 0:
        kick = _rim(card.numbers, light.kick_direction, 0.7 * rim, light.kick_strength, 0.4 * light.inner)
        paint = _screen(paint, kick, light.kick_colour)
    paint = _screen(paint, edge, light.colour)
    if card.dark is not None:
        paint = _screen(paint, card.dark, light.base)
    return cv2.multiply(paint, cv2.merge([card.alpha] * 3), scale=1 / 255)


def _rim(
    numbers: np.ndarray, direction: tuple[float, float], width: float, strength: float, inner: float
) -> np.ndarray:
    """Where the card faces the light: 0 to 255, softened by a third of the rim's width."""
    ahead = _shifted(numbers, direction, width)
    edge = cv2.compare(numbers, ahead, cv2.CMP_GT)
    open_air = cv2.compare(ahead, _FIRST_CARD, cv2.CMP_LE)
    level = cv2.bitwise_or(cv2.multiply(open_air, strength), int(255 * strength * inner))
    edge = cv2.min(edge, level)
    holes = cv2.compare(numbers, _FIRST_CARD, cv2.CMP_LE)
    edge = cv2.subtract(edge, holes)
    edge = cv2.GaussianBlur(edge, (0, 0), max(0.55, 0.28 * width))
    return cv2.convertScaleAbs(edge, alpha=1.25)


def _shifted(numbers: np.ndarray, direction: tuple[float, float], width: float) -> np.ndarray:
    """The numbers seen one `width` toward the light, at each pixel."""
    move = np.array([[1, 0, -direction[0] * width], [0, 1, -direction[1] * width]], np.float32)
    return cv2.warpAffine(numbers, move, numbers.shape[::-1], flags=cv2.INTER_NEAREST)


def _wash(cutout: CutOut, card: _Card, light: Light) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Soft light that wraps from the lit edges inward: a tint to add, and how lit each pixel is (for strokes)."""
    near = float(np.clip((cutout.unit - 24) / 180, 0, 1))
    if card.bright is None and near <= 0.02:
        return None, None
    height, width = card.alpha.shape
    small = (max(2, width // 4), max(2, height // 4))
    numbers = cv2.resize(card.numbers, small, interpolation=cv2.INTER_NEAREST)
    tint = np.zeros((small[1], small[0], 3), np.float32)
    passes = [(light.direction, 0.19, 0.30 * near, 0.55), (light.direction, 0.05, 0.26 * near, 0.9)]
    if light.kick_direction is not None:
        passes += [(light.kick_direction, 0.16, 0.22 * near * light.kick_strength, 0.55)]
    for direction, reach, strength, deep in passes:
        spread = max(1.0, reach * cutout.unit / 4)
        hue = light.colour if direction is light.direction else light.kick_colour
        edge = cv2.GaussianBlur(_wide(numbers, direction, spread), (0, 0), spread * 0.36)
        tint += (edge / 255.0 * strength * light.strength)[..., None] * (hue * deep * deep)[None, None]
    tint_full = cv2.resize(np.clip(tint, 0, 255).astype(np.uint8), (width, height), interpolation=cv2.INTER_LINEAR)
    lit = None
    if card.bright is not None:
        reach = max(2.0, 0.3 * min(small))
        wide = _wide(cv2.min(numbers, 1), light.direction, reach)
        wide = cv2.convertScaleAbs(cv2.GaussianBlur(wide, (0, 0), reach * 0.5), alpha=1.15, beta=26)
        lit = cv2.resize(wide, (width, height), interpolation=cv2.INTER_LINEAR)
    return tint_full, lit


def _wide(numbers: np.ndarray, direction: tuple[float, float], reach: float) -> np.ndarray:
    ahead = _shifted(numbers, direction, reach)
    return cv2.compare(numbers, ahead, cv2.CMP_GT)


def _screen(paint: np.ndarray, share: np.ndarray, hue: Colour) -> np.ndarray:
    """`hue` over the paint, by `share` (0 to 255)."""
    kept = cv2.multiply(paint, cv2.merge([255 - share] * 3), scale=1 / 255)
    added = cv2.merge([cv2.convertScaleAbs(share, alpha=float(band) / 255) for band in hue])
    return cv2.add(kept, added)


def _cast(alpha: np.ndarray, left: int, top: int, light: Light, cutout: CutOut) -> tuple[np.ndarray, int, int]:
    """The shadow on the ground: the figure mirrored, flattened and sheared away from the light, and a contact pool."""
    height, width = alpha.shape
    squash = 0.24
    shear = float(np.clip(-light.direction[0] / max(0.25, -light.direction[1]), -1.6, 1.6)) * 0.9
    tall = -top
    reach = shear * squash * tall
    shade_left = int(np.floor(left + min(0.0, reach))) - 6
    shade_right = int(np.ceil(left + width + max(0.0, reach))) + 6
    depth = int(np.ceil(squash * tall)) + 6
    above = int(max(4, 0.10 * cutout.unit))
    size = (shade_right - shade_left, depth + above)
    lean = shear * squash
    move = np.array([[1, -lean, left - shade_left - lean * top], [0, -squash, above - squash * top]], np.float32)
    shade = cv2.warpAffine(alpha, move, size, flags=cv2.INTER_LINEAR)
    shade = cv2.GaussianBlur(shade, (0, 0), max(0.8, 0.05 * cutout.unit))
    fade = np.linspace(1.0, 0.35, depth + above, dtype=np.float32)[:, None] * np.float32(light.shadow)
    shade = cv2.multiply(shade, np.repeat(fade, size[0], axis=1), dtype=cv2.CV_8U)
    return shade, shade_left, -above


def _overlap(canvas: np.ndarray, sheet: np.ndarray, left: int, top: int) -> tuple[np.ndarray, np.ndarray] | None:
    """The piece of canvas under a sheet laid at (left, top), and the piece of sheet that lies on it."""
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(canvas.shape[1], left + sheet.shape[1]), min(canvas.shape[0], top + sheet.shape[0])
    if x1 <= x0 or y1 <= y0:
        return None
    return canvas[y0:y1, x0:x1], sheet[y0 - top : y1 - top, x0 - left : x1 - left]
