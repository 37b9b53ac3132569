"""Rules, diamonds, frames and fans: what is drawn around words.

Masks are `FINE` times finer than the page; places and sizes are in the page's pixels, and `unit` is what a pixel is at
720 lines.
"""

import math
from typing import TYPE_CHECKING

from filmgen.backends.editor.setting import FINE

if TYPE_CHECKING:
    import numpy as np

_SHIFT = 4
"""OpenCV draws at sixteenths of a pixel."""


def diamond_rule(mask: "np.ndarray", x: float, y: float, half: float, unit: float, strength: int = 230) -> None:
    """A thin rule that fades outwards, parted by room for a diamond. `half` is its length on each side."""
    import numpy as np

    gap, half, centre = 18 * unit * FINE, half * FINE, x * FINE
    away = np.abs(np.arange(mask.shape[1], dtype=np.float32) + 0.5 - centre)
    line = strength * np.clip(1 - (away - gap) / max(1.0, half - gap), 0, 1) * (away > gap)
    top = round((y - 0.65 * unit) * FINE)
    rows = slice(max(0, top), max(0, top + max(2, round(1.3 * unit * FINE))))
    mask[rows] = np.maximum(mask[rows], line.astype(np.uint8))


def diamond(mask: "np.ndarray", x: float, y: float, size: float, strength: int = 255) -> None:
    """A lozenge, a little higher than wide."""
    polygon(mask, [(x, y - size * 1.08), (x + size, y), (x, y + size * 1.08), (x - size, y)], strength)


def swelling_rule(mask: "np.ndarray", x: float, y: float, half: float, unit: float, strength: int = 225) -> None:
    """A rule that swells in the middle of each side, with a diamond between and a point at each end."""
    for side in (-1, 1):
        start = 20 * unit
        shares = [step / 32 for step in range(33)]
        upper = [(x + side * (start + share * (half - start)), y - unit * _swelling(share)) for share in shares]
        polygon(mask, upper + [(across, 2 * y - down) for across, down in reversed(upper)], strength)
        dot(mask, x + side * (half + 5 * unit), y, 2.4 * unit, strength)
    diamond(mask, x, y, 8 * unit, strength)


def _swelling(share: float) -> float:
    """Half the thickness of a swelling rule."""
    return 0.55 + 1.9 * math.sin(math.pi * share) ** 2


def double_frame(mask: "np.ndarray", left: float, top: float, right: float, bottom: float, unit: float) -> None:
    """A strong rule and a fine one inside it, as around the titles of silent films."""
    for inset, thickness, strength in ((0.0, 2.6, 214), (9.0, 1.0, 150)):
        half, inset = thickness * unit / 2, inset * unit
        outer = (left + inset - half, top + inset - half, right - inset + half, bottom - inset + half)
        inner = (left + inset + half, top + inset + half, right - inset - half, bottom - inset - half)
        for x0, y0, x1, y1 in (
            (outer[0], outer[1], outer[2], inner[1]),
            (outer[0], inner[3], outer[2], outer[3]),
            (outer[0], inner[1], inner[0], inner[3]),
            (inner[2], inner[1], outer[2], inner[3]),
        ):
            mask[round(y0 * FINE) : round(y1 * FINE), round(x0 * FINE) : round(x1 * FINE)] = strength


def fan(mask: "np.ndarray", x: float, y: float, across: int, down: int, unit: float, strength: int = 205) -> None:
    """Cut-paper leaves spread from a corner, with a bead at their root and an arc of dots beyond them."""
    root = (x + 17 * unit * across, y + 17 * unit * down)
    for number in range(6):
        angle = math.radians(8 + number * 14.8)
        _leaf(
            mask,
            root,
            (math.cos(angle) * across, math.sin(angle) * down),
            (74 - abs(number - 2.5) * 7) * unit,
            strength,
        )
    for number in range(5):
        angle = math.radians(15 + number * 15)
        away = (math.cos(angle) * 98 * unit * across, math.sin(angle) * 98 * unit * down)
        dot(mask, root[0] + away[0], root[1] + away[1], 2.2 * unit, int(strength * 0.85))
    for radius, value in ((10.5, 0), (7.0, strength), (3.4, 0)):
        dot(mask, *root, radius * unit, value)


def _leaf(
    mask: "np.ndarray", root: tuple[float, float], along: tuple[float, float], length: float, strength: int
) -> None:
    """A slender leaf, widest beyond its middle, an eighth as wide as long."""
    beside = (-along[1], along[0])
    shares = [step / 20 for step in range(21)]
    reach = [(0.17 + 0.83 * share, 0.062 * length * math.sin(math.pi * share**1.1)) for share in shares]
    outline = reach + [(share, -width) for share, width in reversed(reach)]
    polygon(
        mask,
        [
            (
                root[0] + along[0] * length * share + beside[0] * width,
                root[1] + along[1] * length * share + beside[1] * width,
            )
            for share, width in outline
        ],
        strength,
    )


def oval(
    mask: "np.ndarray", picture: "np.ndarray", x: float, y: float, across: float, down: float, unit: float
) -> None:
    """A picture (one channel) in an oval of half-axes `across` and `down`, with two rings round it."""
    import cv2
    import numpy as np

    width, height = round(2 * across * FINE), round(2 * down * FINE)
    scale = max(width / picture.shape[1], height / picture.shape[0])
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    top, left = (small.shape[0] - height) // 2, (small.shape[1] - width) // 2
    inside = np.zeros((height, width), np.uint8)
    cv2.ellipse(inside, (width // 2, height // 2), (width // 2, height // 2), 0, 0, 360, 255, -1, cv2.LINE_AA)
    row, column = round((y - down) * FINE), round((x - across) * FINE)
    place = mask[row : row + height, column : column + width]
    np.copyto(place, small[top : top + height, left : left + width], where=inside > 127)
    ring(mask, x, y, across, down, 2.2 * unit, 225)
    ring(mask, x, y, across + 6 * unit, down + 6 * unit, 1.0 * unit, 165)


def ring(mask: "np.ndarray", x: float, y: float, across: float, down: float, thickness: float, strength: int) -> None:
    import cv2

    place, axes = _fixed(x, y), _fixed(across, down)
    line = max(1, round(thickness * FINE))
    cv2.ellipse(mask, place, axes, 0, 0, 360, strength, line, cv2.LINE_AA, _SHIFT)


def polygon(mask: "np.ndarray", points: list[tuple[float, float]], strength: int) -> None:
    """A filled shape."""
    import cv2
    import numpy as np

    corners = np.array([_fixed(x - 0.17, y - 0.17) for x, y in points], np.int32)
    cv2.fillPoly(mask, [corners], strength, cv2.LINE_8, _SHIFT)


def stroke(mask: "np.ndarray", points: list[tuple[float, float]], thickness: float, strength: int) -> None:
    """A line through some points."""
    import cv2
    import numpy as np

    line = np.array([_fixed(x, y) for x, y in points], np.int32)
    cv2.polylines(mask, [line], False, strength, max(1, round(thickness * FINE)), cv2.LINE_AA, _SHIFT)


def dot(mask: "np.ndarray", x: float, y: float, radius: float, strength: int) -> None:
    import cv2

    cv2.circle(mask, _fixed(x, y), round(radius * FINE * 2**_SHIFT), strength, -1, cv2.LINE_AA, _SHIFT)


def _fixed(x: float, y: float) -> tuple[int, int]:
    """A place on the fine mask as OpenCV takes it."""
    return round(x * FINE * 2**_SHIFT), round(y * FINE * 2**_SHIFT)
