"""Nothing hangs before the head of whoever the shot is about: what would is cut away softly."""

import cv2
import numpy as np

from filmgen.backends.silhouette.card import Card
from filmgen.backends.silhouette.composition import Mark
from filmgen.backends.silhouette.lens import Lens
from filmgen.backends.silhouette.sheet import LEFT, TOP

AROUND = 0.85
"""Head heights about the middle of a head that are kept clear."""
HIDDEN = 0.03
"""The share of that which may be hidden: a blade of grass, a twig."""


def clear_head(cards: list[Card], lens: Lens, mark: Mark) -> None:
    """Cut a soft hole in every card that hangs before a subject's head, in place."""
    scale = lens.scale(mark.near)
    x, y = mark.x + mark.eye[0] * scale, lens.ground(mark.near) - mark.eye[1] * scale
    radius = AROUND * mark.head * scale
    for card in cards:
        if type(card) is Card and card.veil is not None and card.order > mark.near and not card.loose:
            _cut(card, (x - LEFT) * card.scale + card.aside, (y - TOP) * card.scale - card.first, radius * card.scale)


def _cut(card: Card, x: float, y: float, radius: float) -> None:
    assert card.veil is not None
    height, width = card.veil.shape
    x0, x1 = (int(np.clip(x + side * 1.6 * radius, 0, width)) for side in (-1, 1))
    y0, y1 = (int(np.clip(y + side * 1.6 * radius, 0, height)) for side in (-1, 1))
    if x1 - x0 < 2 or y1 - y0 < 2:
        return
    away = np.hypot(np.arange(x0, x1, dtype=np.float32)[None] - x, np.arange(y0, y1, dtype=np.float32)[:, None] - y)
    head, veil = away < radius, card.veil[y0:y1, x0:x1]
    if not head.any() or (veil[head] < 128).mean() < HIDDEN:
        return
    keep = np.clip((away / radius - 0.95) / 0.6, 0, 1)
    card.veil = card.veil.copy()
    card.paint = card.paint.copy()
    card.veil[y0:y1, x0:x1] = 255 - cv2.multiply(255 - veil, keep, dtype=cv2.CV_8U)
    paint = card.paint[y0:y1, x0:x1]
    card.paint[y0:y1, x0:x1] = cv2.multiply(paint, cv2.merge([keep] * 3), dtype=cv2.CV_8U)
