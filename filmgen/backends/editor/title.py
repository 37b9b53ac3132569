"""The title card: words in the air of a picture that steps back and out of focus for them, and returns."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.blending import eased
from filmgen.backends.editor.inks import inks
from filmgen.backends.editor.lettering import Lettering, lay_over, letter
from filmgen.backends.editor.ornaments import diamond_rule
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import Box, Style, fitted
from filmgen.backends.editor.stock import bars, chance_of, make_grain
from filmgen.backends.editor.titling import divided_title, set_title
from filmgen.backends.editor.typefaces import settable, typeface
from filmgen.film.cut import TitleCard
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np

PULL = 0.05
"""How much nearer the picture is at first. It ends as it was painted, so that a shot of it can follow unseen."""
SOFT, DIM = 4.4, 0.68
"""How far the picture goes out of focus behind the words (sigma in pixels at 720 lines), and how dark."""
ENTER, LEAVE = 18, 16
"""Frames in which the words come and go."""
_BEGIN = 5
"""Frames of the picture alone."""


def title_frames(card: TitleCard, background: Path, format: Format) -> tuple[Page, Iterator["np.ndarray"]]:
    """The page as it was set, and its frames as BGR."""
    picture = read_picture(background, format)
    colours = inks(card.palette)
    page, titles, rule = set_title_page(card, picture, format)
    return page, _frames(card, picture, letter(page, titles, rule, colours, picture), format)


def read_picture(file: Path, format: Format) -> "np.ndarray":
    """A still as BGR, filling the frame."""
    import cv2
    import numpy as np
    from PIL import Image, ImageOps

    with Image.open(file) as opened:
        picture = ImageOps.fit(opened.convert("RGB"), (format.width, format.height), Image.Resampling.LANCZOS)
    return cv2.cvtColor(np.asarray(picture), cv2.COLOR_RGB2BGR)


# Setting


def set_title_page(card: TitleCard, picture: "np.ndarray", format: Format) -> tuple[Page, list[Box], float]:
    """Title, rule and subtitle where the picture is calmest; also the title's ink and how far down the rule lies."""
    page = Page(format.width, format.height)
    unit, face = page.unit, typeface(card.font)
    measure = 0.84 * format.width
    rows = divided_title(card.text, face, measure, 0.38 * format.height, 128 * unit)
    below = Style(face, "italic", 30 * unit, 0.035)
    subtitle = settable(card.subtitle, face, "italic")
    style, lines = fitted(subtitle, below, 0.7 * format.width, 2.9 * below.leading, 18 * unit)
    tall = (rows[-1].baseline if rows else 0) + 44 * unit + (len(lines) * style.leading)
    middle = format.height * _calmest(picture, tall / format.height)
    head = max(0.09 * format.height, min(middle - tall / 2, 0.9 * format.height - tall))
    boxes = set_title(page, rows, format.width / 2, head)
    foot = head + (rows[-1].baseline if rows else 0)
    rule = foot + 36 * unit
    for number, line in enumerate(lines):
        page.line(line, style, format.width / 2, rule + 40 * unit + number * style.leading, strength=236)
    half = max(90 * unit, min(0.36 * format.width, 0.36 * max((box[2] - box[0] for box in boxes), default=0)))
    diamond_rule(page.art, format.width / 2, rule, half, unit)
    page.check()
    return page, boxes, rule


def _calmest(picture: "np.ndarray", tall: float) -> float:
    """Where words of this height disturb least and are read best: the middle of the stillest band, in shares."""
    import cv2
    import numpy as np

    small = cv2.GaussianBlur(cv2.resize(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), (160, 90)), (0, 0), 1.0)
    small = small.astype(np.float32)[:, 24:136]
    unrest = np.abs(np.diff(small, axis=0))[:, 1:] + np.abs(np.diff(small, axis=1))[1:]
    places = {}
    for middle in (0.36, 0.40, 0.44, 0.48, 0.52):
        first, last = int(90 * max(0, middle - tall / 2)), int(90 * min(1, middle + tall / 2)) + 1
        places[middle] = float(unrest[first:last].mean()) + 4 * abs(middle - 0.42)
    return min(places, key=lambda middle: places[middle])


# Moving


def _frames(card: TitleCard, picture: "np.ndarray", lettering: Lettering, format: Format) -> Iterator["np.ndarray"]:
    import cv2

    bar = bars(picture)
    inner = picture[bar : format.height - bar]
    height, width = inner.shape[:2]
    soft = cv2.convertScaleAbs(cv2.GaussianBlur(inner, (0, 0), SOFT * format.height / 720), alpha=DIM)
    air, grain = _air(card.seed, width, height), make_grain(width, height, 2.2, card.seed)
    shown = picture.copy()
    for frame in range(card.frames):
        presence = min(eased((frame - _BEGIN + 1) / ENTER), eased((card.frames - frame) / LEAVE))
        share = frame / max(1, card.frames - 1)
        moved = cv2.addWeighted(soft, presence, inner, 1 - presence, 0)
        moved = _scaled(moved, 1 + PULL * (1 - eased(share)), 0.5 * width, 0.6 * height)
        shown[bar : format.height - bar] = cv2.add(moved, _drifting(air, frame, width, height))
        lay_over(shown, lettering, share, presence)
        shown[bar : format.height - bar] = grain.over(shown[bar : format.height - bar], frame)
        yield shown.copy()


def _scaled(picture: "np.ndarray", scale: float, x: float, y: float) -> "np.ndarray":
    """A picture enlarged about a point."""
    import cv2
    import numpy as np

    move = np.float32([[scale, 0, x * (1 - scale)], [0, scale, y * (1 - scale)]])
    size = (picture.shape[1], picture.shape[0])
    return cv2.warpAffine(picture, move, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _air(seed: int, width: int, height: int) -> "np.ndarray":
    """Motes in the light, on a sheet larger than the frame, over which the frame wanders (one channel)."""
    import cv2
    import numpy as np

    chance = chance_of(seed, 3)
    sheet = np.zeros((height * 3 // 2, width * 3 // 2), np.uint8)
    unit = width / 1280
    for _ in range(90):
        radius = max(1, round((0.8 + 3.0 * chance.random() ** 2.2) * unit))
        place = (int(chance.integers(0, sheet.shape[1])), int(chance.integers(0, sheet.shape[0])))
        cv2.circle(sheet, place, radius, int(34 + 70 * chance.random()), -1, cv2.LINE_AA)
    return cv2.GaussianBlur(sheet, (0, 0), 1.1 * unit)


def _drifting(air: "np.ndarray", frame: int, width: int, height: int) -> "np.ndarray":
    """The part of the sheet that is in frame: it rises and sways."""
    import cv2
    import numpy as np

    x = 0.2 * width + 0.05 * width * math.sin(frame * 0.011)
    y = 0.0009 * height * frame % (0.45 * height)
    seen = cv2.warpAffine(air, np.float32([[1, 0, -x], [0, 1, -y]]), (width, height), flags=cv2.INTER_LINEAR)
    return cv2.merge((seen, seen, seen))
