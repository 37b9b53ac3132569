"""Ink a cut-out into the picture: flat card, rims of light inside its edges, a shadow on the ground.

The trick (art direction, section 13): parts are numbered far to near and drawn as numbers. A pixel is rim where its
number exceeds the number one rim-width toward the light: outer and inner rims in one comparison. Holes have the lowest
numbers, so the card around them is rimmed too.
"""

from dataclasses import dataclass, replace
from dataclasses import field as factory

import cv2
import numpy as np

from filmgen.backends.silhouette import colours
from filmgen.backends.silhouette.bodies.cutout import LOCKS, CutOut, Part
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import Colour, mix
from filmgen.backends.silhouette.noise import field

_SHIFT = 4
_FIRST_CARD = 64
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
    inner: float = 0.36
    """How strong a rim is on one part against another, as a share of the outer rim."""
    shadow: float = 0.42
    glimpse: float = 1.0
    """How much of their own colour coloured things show (paper, brass)."""
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
    if cutout.softness > 0:
        card = _dissolved(card, cutout, -top)
    paint = _paint(cutout, card, light, rim)
    shade, shade_left, shade_top = None, 0, 0
    if shadow and light.shadow > 0 and not cutout.airy:
        shade, shade_left, shade_top = _cast(card.alpha, left, top, light, cutout)
    return Inked(paint, card.alpha, left, top, shade, shade_left, shade_top)


@dataclass(frozen=True, eq=False)
class _Card:
    """A cut-out as rasters: alpha with smooth edges, part numbers, flat colours, and lines light and dark."""

    alpha: np.ndarray
    numbers: np.ndarray
    open: np.ndarray
    """Where there is a hole, or card without a rim."""
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
    thick: set[str] = set()
    hole, card = 0, _FIRST_CARD
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
            hole = min(hole + 1, _FIRST_CARD - 1)
            number, hue = hole, light.colour if part.colour is None else part.colour
            palette[number] = light.base if part.kind == "plain" else mix(light.base, hue, part.strength)
        else:
            card = min(card + 1, 255)
            number = card
            palette[number] = _card_colour(part, light)
        _fill(alpha, outlines, part)
        for outline in outlines:
            _shape(numbers, outline, number)
            for mask in lines.values():
                _shape(mask, outline, 0)
    table = np.clip(palette, 0, 255).astype(np.uint8)
    flat = cv2.merge([cv2.LUT(numbers, np.ascontiguousarray(table[:, band])) for band in range(3)])
    flat = cv2.blur(flat, (3, 3))
    lines = {name: cv2.blur(mask, (3, 3)) if name in thick else mask for name, mask in lines.items()}
    open_ = cv2.inRange(numbers, 1, _FIRST_CARD - 1)
    return _Card(alpha, numbers, open_, flat, lines.get("bright"), lines.get("even"), lines.get("dark"))


def _card_colour(part: Part, light: Light) -> Colour:
    """Ink, lifted with distance; coloured card by the light that falls on it."""
    if part.colour is None:
        return mix(light.base, light.lift, 0.55 * part.depth)
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


def _dissolved(card: _Card, cutout: CutOut, ground: int) -> _Card:
    """Mist: edges that drift apart, feet that are eaten first, and no hard rims."""
    height, width = card.alpha.shape
    wisps = field(chance("mist", width // 8), width, height, max(6.0, 1.3 * cutout.unit), 3, 1.8)
    down = np.clip((np.arange(height, dtype=np.float32) - ground + 3.0 * cutout.unit) / (3.0 * cutout.unit), 0, 1)
    thin = (1 - cutout.softness * (0.30 * wisps + 0.6 * down[:, None] ** 1.4)).astype(np.float32)
    soft = _softened(card.alpha, 0.07 * cutout.softness * cutout.unit)
    alpha = cv2.multiply(soft, thin, dtype=cv2.CV_8U)
    bright = cv2.multiply(soft, (0.10 + 0.16 * wisps).astype(np.float32), dtype=cv2.CV_8U)
    return replace(card, alpha=alpha, even=bright if card.even is None else cv2.max(card.even, bright))


def _paint(cutout: CutOut, card: _Card, light: Light, rim: float) -> np.ndarray:
    """Colour multiplied by alpha: flat card, soft light from the edges, lines, and the hard rims."""
    soft, lit = _wash(cutout, card, light)
    paint = card.flat if soft is None else cv2.add(card.flat, soft)
    key = _rim(card, light.direction, rim, light.strength, light.inner)
    if card.bright is not None and lit is not None:
        key = cv2.max(key, cv2.multiply(card.bright, lit, scale=1 / 255))
    if card.even is not None:
        key = cv2.max(key, card.even)
    if card.dark is not None:
        key = cv2.subtract(key, card.dark)
        paint = cv2.multiply(paint, cv2.merge([255 - card.dark] * 3), scale=1 / 255)
    if light.kick_direction is None or light.kick_strength <= 0:
        bands = [cv2.convertScaleAbs(key, alpha=float(band) / 255) for band in light.colour]
        return _over(paint, key, bands, card.alpha)
    kick = _rim(card, light.kick_direction, 0.7 * rim, light.kick_strength, 0.4 * light.inner)
    kick = cv2.subtract(kick, key)
    bands = [
        cv2.addWeighted(key, float(band) / 255, kick, float(other) / 255, 0)
        for band, other in zip(light.colour, light.kick_colour, strict=True)
    ]
    return _over(paint, cv2.add(key, kick), bands, card.alpha)


def _over(paint: np.ndarray, share: np.ndarray, bands: list[np.ndarray], alpha: np.ndarray) -> np.ndarray:
    """Light laid over the paint by `share`, and the whole multiplied by alpha."""
    kept = cv2.multiply(paint, cv2.merge([255 - share] * 3), scale=1 / 255)
    return cv2.multiply(cv2.add(kept, cv2.merge(bands)), cv2.merge([alpha] * 3), scale=1 / 255)


def _rim(card: _Card, direction: tuple[float, float], width: float, strength: float, inner: float) -> np.ndarray:
    """Where the card faces the light: 0 to 255, softened by a third of the rim's width.

    The outer rim is the smooth-edged card less itself moved away from the light; the inner ones come from the numbers.
    """
    behind = _shifted(card.alpha, -direction[0] * width, -direction[1] * width)
    edge = cv2.subtract(card.alpha, _softened(behind, 0.3 * width))
    edge = cv2.subtract(edge, card.open)
    if inner > 0:
        ahead = _shifted(card.numbers, -direction[0] * 0.8 * width, -direction[1] * 0.8 * width)
        steps = cv2.compare(card.numbers, ahead, cv2.CMP_GT)
        inside = cv2.compare(ahead, 0, cv2.CMP_GT)
        steps = cv2.subtract(cv2.bitwise_and(steps, inside), card.open)
        edge = cv2.max(edge, cv2.convertScaleAbs(_softened(steps, 0.28 * width), alpha=1.2 * inner))
    return cv2.convertScaleAbs(edge, alpha=strength)


def _softened(mask: np.ndarray, sigma: float) -> np.ndarray:
    """Blurred by boxes, two or three in turn: much faster than a Gaussian, and as soft."""
    if sigma < 1.5:
        for _ in range(max(1, round(sigma * sigma / 0.67))):
            mask = cv2.blur(mask, (3, 3))
        return mask
    side = 2 * round(sigma * 1.2) + 1
    return cv2.blur(cv2.blur(mask, (side, side)), (side, side))


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


def _wash(cutout: CutOut, card: _Card, light: Light) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Soft light that wraps from the lit edges inward: a tint to add, and how lit each pixel is (for strokes)."""
    near = float(np.clip((cutout.unit - 24) / 180, 0, 1))
    if card.bright is None and near <= 0.02:
        return None, None
    height, width = card.alpha.shape
    small = (max(2, width // 4), max(2, height // 4))
    numbers = cv2.resize(card.numbers, small, interpolation=cv2.INTER_NEAREST)
    kick = light.kick_strength if light.kick_direction is not None else 0.0
    deep, warm = _deepened(light.colour, light.lift), _deepened(light.kick_colour, light.kick_colour)
    washes = (
        (light.direction, 0.19, 0.42 * light.strength, 0.52 * deep),
        (light.direction, 0.05, 0.36 * light.strength, 0.80 * deep),
        (light.kick_direction or light.direction, 0.15, 0.40 * kick, 0.55 * warm),
    )
    edges, hues = [], np.zeros((3, 3), np.float32)
    for turn, (direction, reach, strength, hue) in enumerate(washes):
        spread = max(1.0, reach * cutout.unit / 4)
        edges.append(_softened(_wide(numbers, direction, spread), spread * 0.36))
        hues[:, turn] = hue * (near * strength / 255)
    tint = cv2.transform(cv2.merge(edges), hues)
    tint = cv2.resize(tint, (width, height), interpolation=cv2.INTER_LINEAR)
    lit = None
    if card.bright is not None:
        reach = max(2.0, 0.3 * min(small))
        wide = _wide(cv2.min(numbers, 1), light.direction, reach)
        wide = _softened(wide, reach * 0.5)
        wide = cv2.convertScaleAbs(cv2.multiply(wide, wide, scale=1 / 255), alpha=1.3, beta=14)
        lit = cv2.resize(wide, (width, height), interpolation=cv2.INTER_LINEAR)
    return tint, lit


def _deepened(of: Colour, toward: Colour) -> Colour:
    """The colour of a light where it only grazes: fuller, and leaning toward the air's."""
    air = toward * np.float32(255 / max(1.0, float(toward.max())))
    return np.clip(mix(colours.saturate(of, 2.4), air, 0.5), 0, 255)


def _wide(numbers: np.ndarray, direction: tuple[float, float], reach: float) -> np.ndarray:
    return cv2.compare(numbers, _shifted(numbers, -direction[0] * reach, -direction[1] * reach), cv2.CMP_GT)


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
    half = (size[0] // 2 + 1, size[1] // 2 + 1)
    move = 0.5 * np.array([[1, -lean, left - shade_left - lean * top], [0, -squash, above - squash * top]], np.float32)
    shade = cv2.warpAffine(alpha, move, half, flags=cv2.INTER_LINEAR)
    shade = _softened(shade, max(0.6, 0.025 * cutout.unit))
    fade = np.linspace(1.0, 0.35, half[1], dtype=np.float32)[:, None] * np.float32(light.shadow)
    shade = cv2.multiply(shade, np.repeat(fade, half[0], axis=1), dtype=cv2.CV_8U)
    return cv2.resize(shade, (2 * half[0], 2 * half[1]), interpolation=cv2.INTER_LINEAR), shade_left, -above


def _overlap(canvas: np.ndarray, sheet: np.ndarray, left: int, top: int) -> tuple[np.ndarray, np.ndarray] | None:
    """The piece of canvas under a sheet laid at (left, top), and the piece of sheet that lies on it."""
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(canvas.shape[1], left + sheet.shape[1]), min(canvas.shape[0], top + sheet.shape[0])
    if x1 <= x0 or y1 <= y0:
        return None
    return canvas[y0:y1, x0:x1], sheet[y0 - top : y1 - top, x0 - left : x1 - left]
