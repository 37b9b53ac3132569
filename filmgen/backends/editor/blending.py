"""How one picture gives way to another. Shares run from 0 (the old) to 1 (the new); pictures are uint8 BGR."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


def eased(share: float) -> float:
    """A share that starts and stops gently (smoothstep)."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)


def dissolve(old: "np.ndarray", new: "np.ndarray", share: float) -> "np.ndarray":
    """Both at once: time has passed."""
    import cv2

    weight = eased(share)
    return cv2.addWeighted(new, weight, old, 1 - weight, 0)


def fade(picture: "np.ndarray", share: float) -> "np.ndarray":
    """Out of the dark, or into it when the share falls."""
    import cv2

    return cv2.convertScaleAbs(picture, alpha=eased(share))


def dip(old: "np.ndarray", new: "np.ndarray", share: float) -> "np.ndarray":
    """Into the dark with the old, out of it with the new."""
    return fade(old, 1 - 2 * share) if share < 0.5 else fade(new, 2 * share - 1)
