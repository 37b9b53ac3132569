"""How one picture gives way to another. Shares run from 0 (the old) to 1 (the new); pictures are uint8 BGR."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from filmgen.film.cut import Event


def eased(share: float) -> float:
    """A share that starts and stops gently (smoothstep)."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)


def blended(old: "np.ndarray", new: "np.ndarray", share: float, before: "Event", event: "Event") -> "np.ndarray":
    """The transition with which `event` follows the event `before` it."""
    from filmgen.backends.editor.transitions import iris, whiteout, wipe

    if event.enter == "iris":
        return iris(old, new, share, before.focus, event.focus)
    if event.enter == "wipe":
        return wipe(old, new, share, event.focus)
    if event.enter == "whiteout":
        return whiteout(old, new, share)
    return (dissolve if event.enter == "dissolve" else dip)(old, new, share)


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
    """Into the ink with the old, out of it with the new: shadows go first and come last, lights burn longest."""
    return _burnt_down(old, 2 * share) if share < 0.5 else _burnt_down(new, 2 - 2 * share)


def _burnt_down(picture: "np.ndarray", share: float) -> "np.ndarray":
    import cv2
    import numpy as np

    left = 1 - eased(share)
    values = np.arange(256, dtype=np.float32) / 255
    return cv2.LUT(picture, (255 * left * values ** (1 + 1.1 * (1 - left)) + 0.5).astype(np.uint8))
