"""Ink a cut-out into the picture: flat card, rims of light inside its edges, a shadow on the ground.

The trick (art direction, section 13): parts are numbered far to near and drawn as numbers. A pixel is rim where its
number exceeds the number one rim-width toward the light: outer and inner rims in one comparison. Holes have the lowest
numbers, so the card around them is rimmed too. The rasters themselves are made in `bodies.raster`.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.silhouette import colours
from filmgen.backends.silhouette.bodies.cutout import CutOut
from filmgen.backends.silhouette.bodies.raster import Card, Light, cut_raster, dissolved, softened
from filmgen.backends.silhouette.colours import Colour, mix


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
    card = cut_raster(cutout, light, (right - left, bottom - top), (offset[0] - left, offset[1] - top))
    if cutout.softness > 0:
        card = dissolved(card, cutout, -top)
    paint = _paint(cutout, card, light, rim, (left, top))
    shade, shade_left, shade_top = None, 0, 0
    if shadow and light.shadow > 0 and not cutout.airy:
        shade, shade_left, shade_top = _cast(card.alpha, left, top, light, cutout)
    return Inked(paint, card.alpha, left, top, shade, shade_left, shade_top)


def _paint(cutout: CutOut, card: Card, light: Light, rim: float, corner: tuple[int, int]) -> np.ndarray:
    """Colour multiplied by alpha: flat card, soft light from the edges, lines, and the hard rims."""
    soft, lit = _wash(cutout, card, light)
    paint = card.flat if soft is None else cv2.add(card.flat, soft)
    if light.gobo is not None:
        paint = cv2.add(paint, _patterned(light, card.alpha.shape, corner))
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


def _patterned(light: Light, shape: tuple[int, ...], corner: tuple[int, int]) -> np.ndarray:
    """The light that a pattern lets through, on the whole of the card: strong towards the light, a tenth away from it."""
    assert light.gobo is not None
    height, width = shape
    step = max(1, round(max(width, height) / 220))
    x = np.arange(0, width, step, dtype=np.float32)[None] + corner[0]
    y = np.arange(0, height, step, dtype=np.float32)[:, None] + corner[1]
    across = (x - corner[0] - width / 2) / width * light.direction[0] + (y - corner[1] - height / 2) / height * (
        light.direction[1]
    )
    share = light.gobo_strength * np.clip(0.5 + 0.9 * across, 0.1, 1.0)
    passed = (light.gobo(x, y) * share).astype(np.float32)
    return cv2.resize(np.clip(passed[..., None] * light.gobo_colour, 0, 255).astype(np.uint8), (width, height))


def _over(paint: np.ndarray, share: np.ndarray, bands: list[np.ndarray], alpha: np.ndarray) -> np.ndarray:
    """Light laid over the paint by `share`, and the whole multiplied by alpha."""
    kept = cv2.multiply(paint, cv2.merge([255 - share] * 3), scale=1 / 255)
    return cv2.multiply(cv2.add(kept, cv2.merge(bands)), cv2.merge([alpha] * 3), scale=1 / 255)


def _rim(card: Card, direction: tuple[float, float], width: float, strength: float, inner: float) -> np.ndarray:
    """Where the card faces the light: 0 to 255, softened by a quarter of the rim's width.

    The outer rim is where the card moved away from the light is not; the inner ones come from the numbers.
    """
    behind = _shifted(card.whole, -direction[0] * width, -direction[1] * width)
    edge = cv2.subtract(cv2.bitwise_not(softened(behind, 0.22 * width)), card.open)
    if inner > 0:
        ahead = _shifted(card.numbers, -direction[0] * 0.8 * width, -direction[1] * 0.8 * width)
        steps = cv2.compare(card.numbers, ahead, cv2.CMP_GT)
        inside = cv2.compare(ahead, 0, cv2.CMP_GT)
        steps = cv2.subtract(cv2.bitwise_and(steps, inside), card.open)
        edge = cv2.max(edge, cv2.convertScaleAbs(softened(steps, 0.28 * width), alpha=1.2 * inner))
    return cv2.convertScaleAbs(edge, alpha=strength)


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
    near = float(np.clip((cutout.unit - 40) / 170, 0, 1))
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
        edges.append(softened(_wide(numbers, direction, spread), spread * 0.36))
        hues[:, turn] = hue * (near * strength / 255)
    tint = cv2.transform(cv2.merge(edges), hues)
    tint = cv2.resize(tint, (width, height), interpolation=cv2.INTER_LINEAR)
    lit = None
    if card.bright is not None:
        reach = max(2.0, 0.3 * min(small))
        wide = _wide(cv2.min(numbers, 1), light.direction, reach)
        wide = softened(wide, reach * 0.5)
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
    shade = softened(shade, max(0.6, 0.025 * cutout.unit))
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
