"""The picture of a poster: a painted plate carried on to sky and ground, lit for its design, printed on paper."""

from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.designs import Design
from filmgen.backends.editor.inks import Inks
from filmgen.backends.editor.lights import FULL, light_at
from filmgen.backends.editor.papers import clouded
from filmgen.backends.editor.stock import bars

if TYPE_CHECKING:
    import numpy as np

WIDTH, HEIGHT = 1200, 1800
AIR = 1180, 400
"""Rows of the picture, and where they begin, where the title stands in the air above it;"""
FOOT = 1330, 40
"""and where the title stands at its foot."""
_CAST = 0.42
"""How much of the design's light falls on a poster."""
MARGIN = 44
"""The unprinted edge of a poster that has one."""


def art_of(background: Path, colours: Inks, design: Design, seed: int) -> "np.ndarray":
    """1200 x 1800 pixels, BGR, without a word."""
    import cv2

    rows, top = FOOT if design.poster == "foot" else AIR
    art = _carried_on(*_filling(background, rows, top))
    art = _lit(art, colours, design)
    if design.light != "none":
        light = cv2.convertScaleAbs(
            light_at(design.light, 60, 120, seed, (WIDTH, HEIGHT)), alpha=0.55, beta=0.46 * FULL
        )
        art = cv2.multiply(art, cv2.merge((light, light, light)), scale=1 / FULL)
    return art


def printed(art: "np.ndarray", colours: Inks, design: Design, seed: int) -> "np.ndarray":
    """The poster on its paper: fibres in the ink, and an edge that was not printed where the design leaves one."""
    import numpy as np

    fibre = clouded(art.shape, seed, (450, 150), 2)[..., None]
    values = art.astype(np.float32) * (0.95 + 0.08 * fibre) + 4 * fibre
    if design.margin:
        y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
        near = np.minimum(np.minimum(x, WIDTH - 1 - x), np.minimum(y, HEIGHT - 1 - y))[..., None]
        ragged = MARGIN + 3.0 * (clouded(art.shape, seed + 1, (60, 40), 4)[..., None] - 0.5)
        paper = np.array(colours.ink[::-1], np.float32) * (0.90 + 0.10 * fibre)
        share = np.clip(ragged - near, 0, 1)
        values = values * (1 - share) + paper * share
    return np.clip(values, 0, 255).astype(np.uint8)


# Carried on


def _filling(background: Path, rows: int, top: int) -> tuple["np.ndarray", int]:
    """The picture as wide as the poster, and the row at which it begins."""
    import cv2
    import numpy as np
    from PIL import Image

    with Image.open(background) as opened:
        picture = cv2.cvtColor(np.asarray(opened.convert("RGB")), cv2.COLOR_RGB2BGR)
    bar = bars(picture)
    picture = picture[bar : picture.shape[0] - bar]
    made_for_it = not bar and picture.shape[1] == 2 * picture.shape[0]
    scale = max(WIDTH / picture.shape[1], rows / picture.shape[0])
    picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_LANCZOS4)
    left = (picture.shape[1] - WIDTH) // 2 if made_for_it else _fullest(picture)
    picture = picture[:, left : left + WIDTH]
    if scale > 1.4:
        picture = _sharpened(picture)
    if picture.shape[0] >= HEIGHT:
        above = (picture.shape[0] - HEIGHT) // 2
        return picture[above : above + HEIGHT], 0
    return picture, min(top, HEIGHT - picture.shape[0])


def _fullest(picture: "np.ndarray") -> int:
    """The left edge of the part, as wide as the poster, in which most is to be seen."""
    import cv2
    import numpy as np

    spare = picture.shape[1] - WIDTH
    if spare <= 0:
        return 0
    grey = cv2.GaussianBlur(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), (0, 0), 4).astype(np.float32)
    edges = np.abs(cv2.Sobel(grey, cv2.CV_32F, 1, 0)) + np.abs(cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    seen = np.concatenate(([0.0], np.cumsum(edges[int(0.25 * len(edges)) :].mean(axis=0))))
    places = np.arange(0, spare + 1, 4)
    window = np.hanning(9)[1:-1]
    pieces = np.linspace(0, WIDTH, len(window) + 1).astype(int)
    merit = sum(
        weight * (seen[places + b] - seen[places + a]) for weight, a, b in zip(window, pieces, pieces[1:], strict=False)
    )
    return int(places[int(np.argmax(merit))])


def _sharpened(picture: "np.ndarray") -> "np.ndarray":
    """Without the grain that enlarging has made coarse, and with its edges back."""
    import cv2

    calm = cv2.bilateralFilter(picture, 7, 26, 5)
    return cv2.addWeighted(calm, 1.5, cv2.GaussianBlur(calm, (0, 0), 2.2), -0.5, 0)


def _carried_on(picture: "np.ndarray", top: int) -> "np.ndarray":
    """The picture with its air carried on above it, stars and all, and its ground below, joined without a seam."""
    import cv2
    import numpy as np

    rows = picture.shape[0]
    if rows == HEIGHT:
        return picture
    tall = cv2.copyMakeBorder(picture, top, HEIGHT - top - rows, 0, 0, cv2.BORDER_REFLECT_101)
    soft = _blurred(tall, 4, 5.5)
    y = np.arange(HEIGHT, dtype=np.float32)[:, None, None]
    low = _eased((y - (top + rows) + 90) / 200)
    carried = tall * (1 - low) + soft * low
    if top:
        air = _air_above(picture)
        high = _eased((top + 70 - y) / 150)
        calm = np.clip((90 - soft.max(axis=2, keepdims=True).astype(np.float32)) / 30, 0, 1)
        stars = np.clip(tall.astype(np.float32) - _blurred(tall, 2, 2.2), 0, 120) * calm * _is_sky(picture)
        carried = carried * (1 - high) + (air + stars) * high
    return np.clip(carried, 0, 255).astype(np.uint8)


def _eased(share: "np.ndarray") -> "np.ndarray":
    import numpy as np

    share = np.clip(share, 0, 1)
    return share * share * (3 - 2 * share)


def _air_above(picture: "np.ndarray") -> "np.ndarray":
    """The colour of the picture's upper edge, column by column, as one row; what is bright there is left out."""
    import cv2
    import numpy as np

    head = picture[4 : max(8, len(picture) // 24)].astype(np.float32)
    dark = np.sort(head, axis=0)[: max(1, len(head) // 2)].mean(axis=0, keepdims=True)
    return cv2.GaussianBlur(dark, (0, 0), 110, sigmaY=0.1, borderType=cv2.BORDER_REPLICATE)


def _is_sky(picture: "np.ndarray") -> float:
    """Whether the head of a picture is calm enough to be sky, whose stars go on: 0 or 1."""
    import cv2
    import numpy as np

    head = cv2.cvtColor(picture[: len(picture) // 4], cv2.COLOR_BGR2GRAY)
    small = cv2.resize(head, (120, 30), interpolation=cv2.INTER_AREA).astype(np.float32)
    return float(np.abs(np.diff(small, axis=1)).mean() < 1.6)


def _blurred(picture: "np.ndarray", coarser: int, sigma: float) -> "np.ndarray":
    """A picture blurred by `sigma` pixels of one `coarser` times coarser."""
    import cv2

    size = (picture.shape[1], picture.shape[0])
    small = cv2.resize(picture, (size[0] // coarser, size[1] // coarser), interpolation=cv2.INTER_AREA)
    return cv2.resize(cv2.GaussianBlur(small, (0, 0), sigma), size, interpolation=cv2.INTER_CUBIC)


# Lit


def _lit(art: "np.ndarray", colours: Inks, design: Design) -> "np.ndarray":
    """Light gathered in the middle: darker to the edges, ink where words stand, a bloom on what is bright."""
    import cv2
    import numpy as np

    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    away = np.hypot((x / WIDTH - 0.5) / 0.90, (y / HEIGHT - 0.46) / 0.78)
    vignette = 1 - 0.5 * np.clip(away, 0, 1.2) ** 2.4
    if design.poster == "foot":
        foot, head = np.clip((y / HEIGHT - 0.56) / 0.24, 0, 1) ** 1.2, 0.0 * y
    else:
        foot = np.clip((y / HEIGHT - 0.80) / 0.15, 0, 1) ** 1.3
        head = 0.40 * np.clip(1 - y / HEIGHT / 0.34, 0, 1) ** 1.2
    ink = np.array(colours.paper[::-1], np.float32)
    dark = np.clip(0.96 * foot + head, 0, 1)[..., None]
    values = art.astype(np.float32) * vignette[..., None]
    values = values * (1 - dark) + ink * dark
    bright = cv2.resize(np.clip(values - 165, 0, 255), (300, 450), interpolation=cv2.INTER_AREA)
    bloom = cv2.resize(cv2.GaussianBlur(bright, (0, 0), 9), (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR)
    return np.clip(255 - (255 - values) * (255 - 0.5 * bloom) / 255, 0, 255).astype(np.uint8)
