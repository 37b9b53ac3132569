"""Ink a cut-out into the picture: card with the light that catches it (see `rims`), and its shadow on the ground."""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.silhouette.bodies.cutout import CutOut
from filmgen.backends.silhouette.bodies.raster import Light, cut_raster, dissolved
from filmgen.backends.silhouette.rims import painted, rim_width
from filmgen.backends.silhouette.shadows import on_ground


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
    inked = develop(cutout, light, (at[0] - whole[0], at[1] - whole[1]), shadow, view)
    cast(canvas, inked, whole)
    lay(canvas, inked, whole)


def darken(canvas: np.ndarray, shade: np.ndarray, left: int, top: int) -> None:
    """Lay a shadow, 0 to 255, in place."""
    spot = overlap(canvas, shade, left, top)
    if spot is not None:
        ground, shade = spot
        cv2.multiply(ground, cv2.merge([255 - shade] * 3), dst=ground, scale=1 / 255)


def cast(canvas: np.ndarray, inked: Inked, at: tuple[int, int]) -> None:
    """Lay the shadow that an inked figure throws on the ground."""
    if inked.shade is not None:
        darken(canvas, inked.shade, at[0] + inked.shade_left, at[1] + inked.shade_top)


def lay(canvas: np.ndarray, inked: Inked, at: tuple[int, int]) -> None:
    """Lay an inked figure with its ground point at a whole pixel."""
    spot = overlap(canvas, inked.alpha, at[0] + inked.left, at[1] + inked.top)
    if spot is None:
        return
    under, alpha = spot
    above = overlap(canvas, inked.colour, at[0] + inked.left, at[1] + inked.top)
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
    margin = int(np.ceil(rim_width(cutout, light) * 1.5)) + 3 + int(cutout.softness * 0.6 * cutout.unit)
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
    paint = painted(cutout, card, light, (left, top))
    shade, shade_left, shade_top = None, 0, 0
    if shadow and light.shadow > 0 and not cutout.airy:
        shade, shade_left, shade_top = on_ground(card.alpha, left, top, light, cutout)
    return Inked(paint, card.alpha, left, top, shade, shade_left, shade_top)


def overlap(canvas: np.ndarray, sheet: np.ndarray, left: int, top: int) -> tuple[np.ndarray, np.ndarray] | None:
    """The piece of canvas under a sheet laid at (left, top), and the piece of sheet that lies on it."""
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(canvas.shape[1], left + sheet.shape[1]), min(canvas.shape[0], top + sheet.shape[0])
    if x1 <= x0 or y1 <= y0:
        return None
    return canvas[y0:y1, x0:x1], sheet[y0 - top : y1 - top, x0 - left : x1 - left]
