"""What a card is printed on: clouded paper, a wall, a sky, a map. One channel, from shadow (0) to ink (226)."""

import math
from typing import TYPE_CHECKING

from filmgen.backends.editor.stock import chance_of

if TYPE_CHECKING:
    import numpy as np

    from filmgen.backends.editor.designs import Paper


def sheet_of(paper: "Paper", width: int, height: int, seed: int) -> "np.ndarray":
    """A sheet of the paper: height x width, uint8."""
    import numpy as np

    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = (x + 0.5 - width / 2) / height, (y + 0.5) / height - 0.5
    return np.clip(_PAPERS[paper](x, y, seed), 0, 190).astype(np.uint8)


def clouded(shape: tuple[int, ...], seed: int, cells: tuple[int, int] = (3, 5), octaves: int = 5) -> "np.ndarray":
    """Fractal noise from 0 to 1, `cells` (down, across) at its coarsest."""
    import cv2
    import numpy as np

    chance = chance_of(seed, 5)
    clouds = np.zeros(shape[:2], np.float32)
    for octave in range(octaves):
        noise = chance.random((cells[0] * 2**octave + 2, cells[1] * 2**octave + 2), dtype=np.float32)
        clouds += cv2.resize(noise, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC) / 2**octave
    return (clouds - clouds.min()) / (clouds.max() - clouds.min())


def _pool(x: "np.ndarray", y: "np.ndarray", wide: float = 1.10, tall: float = 0.62) -> "np.ndarray":
    """Light gathered a little above the middle."""
    import numpy as np

    return np.exp(-1.6 * ((x / wide) ** 2 + ((y + 0.02) / tall) ** 2))


def _clouds(x: "np.ndarray", y: "np.ndarray", seed: int) -> "np.ndarray":
    light = _pool(x, y)
    return 4 + 18 * light + 30 * clouded(x.shape, seed) ** 1.5 * (0.25 + 0.75 * light)


def _plaster(x: "np.ndarray", y: "np.ndarray", seed: int) -> "np.ndarray":
    """A wall that light can fall on."""
    import cv2

    rough = clouded(x.shape, seed, (12, 20), 5)
    relief = rough - cv2.warpAffine(rough, _shift(1.2 * x.shape[0] / 720), x.shape[::-1], borderMode=cv2.BORDER_REFLECT)
    return 62 + 26 * clouded(x.shape, seed + 1) + 260 * relief - 6 * y


def _shift(pixels: float) -> "np.ndarray":
    import numpy as np

    return np.float32([[1, 0, pixels], [0, 1, pixels]])


def _stars(x: "np.ndarray", y: "np.ndarray", seed: int) -> "np.ndarray":
    """Night, and at its foot the limb of a planet whose far side the sun is behind."""
    import cv2
    import numpy as np

    height, width = x.shape
    radius, unit = 2.1, height / 720
    out = np.hypot(x - 0.16, y - 0.5 - radius + 0.105) - radius
    day = np.exp(-(((x + 0.34) / 0.62) ** 2))
    limb = 150 * np.exp(-((out / 0.0022) ** 2)) * (0.12 + 0.88 * day)
    air = np.where(out > 0, np.exp(-np.maximum(out, 0) / 0.035), np.exp(np.minimum(out, 0) / 0.045)) * (14 + 84 * day)
    ground = np.where(out < 0, 18 * clouded(x.shape, seed, (14, 10)) * day, 0)
    sky = np.zeros((height, width), np.uint8)
    chance = chance_of(seed, 37)
    for _ in range(420):
        bright = chance.random() ** 3
        at = (round(chance.random() * width * 16), round(chance.random() * height * 16))
        size = round(16 * (0.5 + 1.1 * bright) * unit)
        cv2.circle(sky, at, size, int(30 + 190 * bright), -1, cv2.LINE_AA, 4)
    milk = 22 * np.exp(-(((y + 0.35 * x + 0.12) / 0.22) ** 2)) * clouded(x.shape, seed + 2, (6, 9)) ** 1.6
    return np.where(out > 0, 3 + milk + sky * np.clip(out / 0.08, 0, 1), 2) + limb + air + ground


def _boards(x: "np.ndarray", y: "np.ndarray", seed: int) -> "np.ndarray":
    """The boards of a door or a cellar wall."""
    import numpy as np

    board = (x + 3) / 0.23
    number = np.floor(board).astype(int)
    tone = chance_of(seed, 43).uniform(0.72, 1.1, 64)[number % 64]
    seam = np.clip((0.5 - np.abs(board - number - 0.5)) / 0.022, 0, 1)
    grain = clouded(x.shape, seed, (2, 70), 4)
    return (30 + 62 * grain**1.4) * tone * (0.25 + 0.75 * seam) - 8 * y


def _laid(x: "np.ndarray", y: "np.ndarray", seed: int) -> "np.ndarray":
    """Laid paper, its wires just to be seen."""
    import numpy as np

    wires = 2.4 * np.sin(y * 2 * math.pi * 96) + 2.0 * (np.abs((x * 9) % 1 - 0.5) < 0.02)
    return 34 + 20 * clouded(x.shape, seed) + wires + 10 * _pool(x, y)


def _kraft(x: "np.ndarray", y: "np.ndarray", seed: int) -> "np.ndarray":
    """Thick paper, and on it the light of a stage: a spot, and the scalloped shadow of a pelmet."""
    import numpy as np

    fibre = clouded(x.shape, seed, (60, 40), 3)
    spot = np.clip((0.66 - np.hypot(x / 1.25, y)) / 0.10, 0, 1)
    return (20 + 10 * fibre + 12 * clouded(x.shape, seed + 1)) * (0.62 + 0.75 * spot)


def _map(x: "np.ndarray", y: "np.ndarray", seed: int) -> "np.ndarray":
    """Contour lines of a country that is nowhere, and the net of its map."""
    import cv2
    import numpy as np

    height = cv2.GaussianBlur(clouded(x.shape, seed, (2, 3), 4), (0, 0), x.shape[0] / 90)
    level = height * 15
    steep = np.hypot(*np.gradient(level)) * x.shape[0] / 720 + 1e-4
    near = np.abs(level - np.round(level)) / steep
    thick = np.where(np.round(level) % 5 == 0, 1.25, 0.7)
    lines = np.clip(thick * x.shape[0] / 720 + 0.5 - near * x.shape[0] / 720, 0, 1) * np.where(thick > 1, 40, 26)
    pixel = 0.6 / x.shape[0]
    net = 12 * ((np.abs((x * 4) % 1 - 0.5) < 4 * pixel) | (np.abs((y * 4) % 1 - 0.5) < 4 * pixel))
    return 8 + 10 * _pool(x, y) + lines * (0.4 + 0.6 * (1 - _pool(x, y, 0.7, 0.34))) + net


_PAPERS = {
    "clouds": _clouds,
    "plaster": _plaster,
    "stars": _stars,
    "boards": _boards,
    "laid": _laid,
    "kraft": _kraft,
    "map": _map,
}
