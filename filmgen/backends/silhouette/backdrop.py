"""The air behind whoever the shot is about: where it is too dark for black card, it is lifted until the card reads."""

import cv2
import numpy as np

from filmgen.backends.silhouette.card import Card, View
from filmgen.backends.silhouette.colours import WHITE, luminance, mix
from filmgen.backends.silhouette.composition import Mark
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH

AIR = 76.0
"""How bright the air behind a subject is at least, of 255: about a quarter, as in all good frames."""
MOST = 0.46
"""How strong a lift may be."""
BY_RIMS = ("space", "orbit", "planet", "theatre")
"""Where the dark is meant: rims carry the shape, and the air is lifted by half."""


def lift_behind(easel: Easel, mark: Mark, others: tuple[Mark, ...], cards: list[Card], clock: float) -> bool:
    """Hang a soft light behind a subject and `others` near it, if what hangs there is dark; says whether it did."""
    x, y, wide, tall = _outline(easel, mark)
    seen = np.zeros((round(HEIGHT * easel.scale), round(WIDTH * easel.scale), 3), np.uint8)
    for card in cards:
        if card.order < mark.near:
            card.lay(seen, View(), clock, len(seen))
    left, right = (int(np.clip((x + side * 0.75 * wide) * easel.scale, 0, seen.shape[1])) for side in (-1, 1))
    top, low = (int(np.clip((y + side * 0.5 * tall) * easel.scale, 0, len(seen))) for side in (-1, 0.7))
    around = seen[top:low, left:right]
    if around.size == 0:
        return False
    dark = luminance(np.array(cv2.mean(around)[:3], np.float32))
    hue = mix(easel.air.air, easel.air.glow, 0.45)
    hue = mix(hue * np.float32(200 / max(1.0, float(hue.max()))), WHITE, 0.06)
    alpha = (AIR - dark) / (luminance(hue) * (1 - dark / 255) * 0.4)
    alpha = min(MOST, alpha) * (0.5 if easel.picture.place.set in BY_RIMS else 1.0)
    if alpha < 0.03:
        return False
    radius, flatten = 1.15 * max(wide, tall), min(1.1, max(0.75, tall / max(1.0, wide)))
    sheet = easel.sheet(top=y - radius * flatten, bottom=y + radius * flatten)
    sheet.glow(x, y, radius, hue, alpha, flatten)
    company = [other.near for other in others if 0.6 * mark.near < other.near and not other.behind_us]
    easel.hang(sheet, min([mark.near, *company]) - 0.004, soft=0)
    return True


def _outline(easel: Easel, mark: Mark) -> tuple[float, float, float, float]:
    """The middle of what is seen of a subject, its width and its height, in design pixels."""
    scale = easel.lens.scale(mark.near)
    foot = easel.lens.ground(mark.near)
    left, top, right, _ = (edge / mark.ruler * scale for edge in mark.measured.bounds)
    high, low = max(0.0, foot + top), min(float(HEIGHT), foot)
    return mark.x + (left + right) / 2, (high + low) / 2, right - left, max(60.0, low - high)
