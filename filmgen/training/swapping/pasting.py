"""Where a face ends, and how it gets back into its frame: only what lies under its mask is touched.

Shapes: H rows, W columns of a canonical cut or of a region of the frame; 3 = red, green, blue.
"""

from functools import lru_cache

import cv2
import numpy as np

from filmgen.training.faces.aligning import SIZE, inverse, sized

CENTRE, RADII = (128.0, 136.0), (78.0, 94.0)
"""The middle of a face in its canonical cut, and how far it reaches: from above the brows to the chin."""
FEATHER = 0.3
"""The share of the radii over which a face goes over into the film."""


@lru_cache
def hull(size: int) -> np.ndarray:
    """The soft oval in which a face lies in its canonical cut (size x size, 0 to 1, smooth)."""
    rows, columns = (np.mgrid[0:size, 0:size].astype(np.float32) + 0.5) * (SIZE / size) - 0.5
    away = np.hypot((columns - CENTRE[0]) / RADII[0], (rows - CENTRE[1]) / RADII[1])
    inside = np.clip((1 - away) / FEATHER, 0, 1)
    return inside * inside * (3 - 2 * inside)


def region(place_23: np.ndarray) -> tuple[int, int, int, int]:
    """Where in a frame the oval at a place lies, or beyond it: left, top, and the first column and row after it."""
    back = inverse(place_23)
    reach = np.hypot(back[:, 0] * RADII[0], back[:, 1] * RADII[1])
    middle = back[:, :2] @ np.array(CENTRE) + back[:, 2]
    left, top = np.floor(middle - reach).astype(int)
    right, bottom = np.ceil(middle + reach).astype(int) + 1
    return int(left), int(top), int(right), int(bottom)


def paste(frame: np.ndarray, place_23: np.ndarray, face_HW3: np.ndarray, mask_HW: np.ndarray) -> None:
    """Lay a face (canonical, 0 to 255, float) over a frame (RGB, uint8) at its place, in the frame, by its mask.

    `place_23` leads from the frame to the canonical cut. What the mask does not reach keeps every bit.
    """
    left, top, right, bottom = region(place_23)
    left, top, right, bottom = (
        max(0, left - 2),
        max(0, top - 2),
        min(frame.shape[1], right + 2),
        min(frame.shape[0], bottom + 2),
    )
    if left >= right or top >= bottom:
        return
    layer = np.dstack((face_HW3, mask_HW)).astype(np.float32)
    shrunk = len(layer) / SIZE * float(np.hypot(place_23[0, 0], place_23[1, 0]))
    if shrunk > 1.5:
        side = max(8, round(len(layer) / shrunk))
        layer = cv2.resize(layer, (side, side), interpolation=cv2.INTER_AREA)
    to_layer = sized(place_23, len(layer))
    to_layer[:, 2] += to_layer[:, :2] @ (left, top)
    laid = cv2.warpAffine(layer, to_layer, (right - left, bottom - top), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    under = frame[top:bottom, left:right]
    under[:] = np.rint(under + laid[..., 3:] * (laid[..., :3] - under))
