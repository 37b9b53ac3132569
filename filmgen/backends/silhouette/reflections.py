"""A profile seen again in dark window glass: turned round, faint, only as wide as the pane."""

import cv2
import numpy as np

from filmgen.backends.silhouette.card import View
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.ink import Inked, overlap
from filmgen.backends.silhouette.marks import Mark
from filmgen.backends.silhouette.mirrors import Image
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH

FAINT = 0.34
"""How much of a face the glass gives back."""
NARROWEST = 170.0
"""Design pixels of glass in which a face is known."""
WALL = 0.8
"""How deep, about, the wall is that the window is in."""

APART = 230.0
"""Design pixels that a face and its glimpse are apart at least."""


def pane_before(easel: Easel, mark: Mark) -> np.ndarray | None:
    """The outline of the pane that somebody seen close looks towards after dark."""
    picture = easel.picture
    way = {"left": -1, "right": 1}.get(mark.figure.facing, 0)
    if picture.size != "close" or picture.hour not in ("night", "dusk") or mark.behind_us or not way or not mark.person:
        return None
    eye = mark.x + mark.eye[0] * easel.lens.scale(mark.near)
    found = {}
    for at, outline in enumerate(easel.glass):
        left, top = np.maximum(0, outline.min(0))
        right, low = np.minimum((WIDTH, HEIGHT), outline.max(0))
        near, far = (max(left, eye), right) if way > 0 else (min(right, eye), left)
        if min((far - near) * way, low - top) > NARROWEST and ((near + far) / 2 - eye) * way > APART:
            found[(far - near) * way] = at
    return easel.glass[found[max(found)]] if found else None


def glimpse(inked: Inked) -> Image:
    """A figure turned round, and almost gone."""
    colour, alpha = (cv2.blur(cv2.flip(sheet, 1), (5, 5)) for sheet in (inked.colour, inked.alpha))
    colour, alpha = (cv2.convertScaleAbs(sheet, alpha=share) for sheet, share in ((colour, 0.6), (alpha, FAINT)))
    return Image(colour, alpha, inked.left)


def lay_in_pane(
    raw: np.ndarray,
    image: Image,
    pane: np.ndarray,
    at: tuple[int, int],
    eye: float,
    top: int,
    view: View,
    scale: float,
) -> None:
    """Lay a glimpse in its pane, in place: its eye stands in the middle of what the face sees of the pane. `at` is
    the figure's ground point and `eye` where its eye is, in film pixels."""
    zoom, right, down = view.at(WALL)
    outline = np.rint((pane * zoom + (right, down)) * scale).astype(np.int32)
    x0, y0 = np.maximum(0, outline.min(0))
    x1, y1 = np.minimum(raw.shape[1::-1], outline.max(0))
    if x1 <= x0 or y1 <= y0:
        return
    middle = 0.5 * (max(x0, eye) + x1) if 0.5 * (x0 + x1) > eye else 0.5 * (x0 + min(x1, eye))
    left = round(middle - (image.alpha.shape[1] - (eye - at[0] - image.left)))
    glass = raw[y0:y1, x0:x1]
    inside = np.zeros(glass.shape[:2], np.uint8)
    cv2.fillPoly(inside, [outline - (x0, y0)], 255, cv2.LINE_AA)
    place = left - int(x0), at[1] + top - int(y0)
    spots = [overlap(canvas, sheet, *place) for canvas, sheet in ((glass, image.alpha), (glass, image.colour))]
    within = overlap(inside, image.alpha, *place)
    if spots[0] is None or spots[1] is None or within is None:
        return
    under, alpha = spots[0]
    cv2.multiply(under, cv2.merge([255 - cv2.min(alpha, within[0])] * 3), dst=under, scale=1 / 255)
    cv2.add(under, cv2.bitwise_and(spots[1][1], cv2.merge([within[0]] * 3)), dst=under)
