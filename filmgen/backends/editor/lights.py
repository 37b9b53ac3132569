"""Light that falls on a card: through blinds, from a lamp that is failing, through the panes of a window."""

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from filmgen.backends.editor.blending import eased
from filmgen.backends.editor.stock import chance_of

if TYPE_CHECKING:
    import numpy as np

    from filmgen.backends.editor.designs import Light

FULL = 128
"""The level of a light that changes nothing; a brighter one brightens."""
_FINE = 270
"""Rows of the map on which light is reckoned."""


def light_at(light: "Light", frame: int, frames: int, seed: int, size: tuple[int, int]) -> "np.ndarray":
    """How bright each pixel is lit at a frame of a card: height x width, uint8, `FULL` is as it was."""
    import cv2
    import numpy as np

    x, y = _grid(size[0] / size[1])
    if light == "blinds":
        level = _blinds(x, y, frame, frames, seed)
    elif light == "lamp":
        level = _lamp(x, y, frame, seed)
    else:
        level = _panes(x, y, frame, seed)
    fine = np.clip(level * FULL, 0, 255).astype(np.uint8)
    return cv2.resize(fine, size, interpolation=cv2.INTER_LINEAR)


@lru_cache(maxsize=2)
def _grid(ratio: float) -> tuple["np.ndarray", "np.ndarray"]:
    """Places in heights of the frame, from its middle."""
    import numpy as np

    y, x = np.mgrid[0:_FINE, 0 : round(_FINE * ratio)].astype(np.float32)
    return (x + 0.5) / _FINE - ratio / 2, (y + 0.5) / _FINE - 0.5


def _blinds(x: "np.ndarray", y: "np.ndarray", frame: int, frames: int, seed: int) -> "np.ndarray":
    """Slats that somebody turns open and, at the end, shut. A car goes by: the strips climb."""
    import numpy as np

    turned = min(eased((frame + 4) / 34), eased((frames - frame + 6) / 22))
    rise = 0.035 * math.sin(frame * 0.012 + seed % 7) + 0.0011 * frame
    place = (y + 0.20 * x + 0.05 * x * x + rise) * 9.5
    inside = np.abs(place - np.floor(place) - 0.5)
    strip = np.clip(((0.06 + 0.25 * turned) - inside) / 0.12 + 0.5, 0, 1)
    pool = np.exp(-((x + 0.06) ** 2 / 0.62 + (y + 0.02) ** 2 / 0.20))
    return 0.34 + 0.10 * turned + 1.25 * (0.2 + 0.8 * turned) * strip * pool


def _lamp(x: "np.ndarray", y: "np.ndarray", frame: int, seed: int) -> "np.ndarray":
    """A pool of light that breathes and now and then all but goes out."""
    import numpy as np

    sway = 0.05 * math.sin(frame * 0.05 + seed % 5)
    away = ((x - sway) / 0.78) ** 2 + ((y + 0.03) / 0.52) ** 2
    return faltering(frame, seed) * (0.10 + 1.15 * np.exp(-away * 1.15))


def faltering(frame: int, seed: int) -> float:
    """The strength of a lamp with a loose contact."""
    steady = 1 + 0.05 * math.sin(frame * 0.9) + 0.04 * math.sin(frame * 2.3 + 1)
    chance = chance_of(seed, 31, frame // 26)
    at, long = int(chance.integers(4, 20)), int(chance.integers(2, 5))
    low = at <= frame % 26 < at + long and chance.random() < 0.75
    return steady * (0.42 if low else 1.0)


def _panes(x: "np.ndarray", y: "np.ndarray", frame: int, seed: int) -> "np.ndarray":
    """Six panes of evening sun on a wall, leaves moving before them."""
    import numpy as np

    u, v = (x + 0.22 * y) / 0.98 + 0.5 + 0.0004 * frame, (y - 0.10 * x) / 0.86 + 0.5
    bars = np.minimum(_between(u, 3), _between(v, 2))
    sway = 0.02 * math.sin(frame * 0.06 + seed % 9)
    leaves = np.sin(9 * (u + sway) + 3 * np.sin(5 * v + sway * 8)) * np.sin(7 * v + 2.4 * np.sin(6 * u - sway * 6))
    return 0.62 + 0.56 * bars * (0.86 + 0.14 * np.clip(2.2 * leaves, -1, 1))


def _between(share: "np.ndarray", panes: int) -> "np.ndarray":
    """1 inside panes that divide 0 to 1 evenly, 0 on the bars between them and outside, softly."""
    import numpy as np

    within = np.clip(np.minimum(share, 1 - share) / 0.05 + 0.3, 0, 1)
    place = share * panes
    return within * np.clip((0.5 - np.abs(place - np.floor(place) - 0.5)) / 0.06 - 0.25, 0, 1)
