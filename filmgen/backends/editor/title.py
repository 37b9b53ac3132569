"""The title card: words in the air of a picture that steps back for them, in the light of the design, and returns."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.arrivals import order_of, presence_at
from filmgen.backends.editor.blending import eased
from filmgen.backends.editor.designs import design_of
from filmgen.backends.editor.flourishes import draw_rule
from filmgen.backends.editor.inks import inks
from filmgen.backends.editor.lettering import lay_over, letter
from filmgen.backends.editor.lights import FULL, light_at
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import Box, Style, fitted
from filmgen.backends.editor.stock import bars, chance_of, make_grain
from filmgen.backends.editor.titling import divided_title, set_title
from filmgen.backends.editor.typefaces import settable, typeface
from filmgen.ffmpeg import read_frames
from filmgen.film.cut import TitleCard
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np

PULL = 0.05
"""How much nearer the picture is at first. It ends as it was painted, so that a shot of it can follow unseen."""
ENTER, LEAVE = 18, 16
"""Frames in which the picture steps back, and in which it returns."""
DARK, BRIGHT = 56, 90
"""Mean levels of a picture under which it is made less dark behind words, and above which darker."""
BOIL = 5
"""Frames after which letters that were made by hand are shown as they were cut another time."""
_BEGIN = 5
"""Frames of the picture alone."""


def title_frames(card: TitleCard, background: Path, format: Format) -> tuple[Page, Iterator["np.ndarray"]]:
    """The page as it was set, and its frames as BGR."""
    picture = read_picture(background, format)
    pages = [set_title_page(card, picture, format, turn) for turn in range(design_of(card).turns)]
    return pages[0][0], _frames(card, background, picture, pages, format)


def read_picture(file: Path, format: Format) -> "np.ndarray":
    """A still, or the first frame of a take, as BGR, filling the frame."""
    import cv2
    import numpy as np
    from PIL import Image, ImageOps

    if file.suffix == ".mp4":
        return next(read_frames(file, (format.width, format.height)))
    with Image.open(file) as opened:
        picture = ImageOps.fit(opened.convert("RGB"), (format.width, format.height), Image.Resampling.LANCZOS)
    return cv2.cvtColor(np.asarray(picture), cv2.COLOR_RGB2BGR)


# Setting


def set_title_page(card: TitleCard, picture: "np.ndarray", format: Format, turn: int = 0) -> tuple[Page, list[Box]]:
    """Title, rule and subtitle where the picture is calmest, or low and left; also the title's ink."""
    design = design_of(card)
    page = Page(format.width, format.height, turn=turn)
    unit, face = page.unit, design.face(card)
    measure = (0.62 if design.at_foot else 0.84) * format.width
    rows = divided_title(card.text, face, measure, 0.40 * format.height, design.largest * unit, design.carving)
    below = Style(typeface(card.font), "italic", (26 if design.at_foot else 30) * unit, 0.035)
    subtitle = settable(card.subtitle, face, "italic")
    style, lines = fitted(subtitle, below, 0.7 * format.width, 2.9 * below.leading, 18 * unit)
    hang = 0.42 * rows[-1].style.capital if rows and any(row.text != row.text.upper() for row in rows) else 0.0
    title = (rows[-1].baseline if rows else 0) + hang
    tall = title + 44 * unit + (len(lines) * style.leading)
    if design.at_foot:
        left, head = 0.085 * format.width, 0.86 * format.height - tall
        boxes = set_title(page, rows, left, head, from_left=True)
    else:
        middle = format.height * _calmest(picture, tall / format.height)
        top = 0.055 * format.height + max(bars(picture), 0.045 * format.height)
        head = max(top, min(middle - tall / 2, 0.88 * format.height - tall))
        left, boxes = format.width / 2, set_title(page, rows, format.width / 2, head)
    rule = head + title + 36 * unit
    for number, line in enumerate(lines):
        y = rule + (46 if not design.at_foot else 38) * unit + number * style.leading
        page.line(line, style, left, y, "start" if design.at_foot else "middle", strength=236)
    half = max(90 * unit, min(0.36 * format.width, 0.36 * max((box[2] - box[0] for box in boxes), default=0)))
    x = left + half if design.at_foot else format.width / 2
    draw_rule(design.rule, (page.art, page.accent), x, rule, half, unit)
    page.check()
    return page, boxes


def _calmest(picture: "np.ndarray", tall: float) -> float:
    """Where words of this height disturb least and are read best: the middle of the stillest band, in shares."""
    import cv2
    import numpy as np

    small = cv2.GaussianBlur(cv2.resize(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), (160, 90)), (0, 0), 1.0)
    small = small.astype(np.float32)[:, 24:136]
    unrest = np.abs(np.diff(small, axis=0))[:, 1:] + np.abs(np.diff(small, axis=1))[1:]
    places = {}
    for middle in (0.32, 0.36, 0.40, 0.44, 0.48):
        first, last = int(90 * max(0, middle - tall / 2)), int(90 * min(1, middle + tall / 2)) + 1
        places[middle] = float(unrest[first:last].mean()) + 4 * abs(middle - 0.37)
    return min(places, key=lambda middle: places[middle])


# Moving


def _frames(
    card: TitleCard,
    background: Path,
    picture: "np.ndarray",
    pages: list[tuple[Page, list[Box]]],
    format: Format,
) -> Iterator["np.ndarray"]:
    import cv2

    design, colours = design_of(card), inks(card.palette)
    letterings = [letter(page, boxes, colours, picture, design) for page, boxes in pages]
    order = order_of(pages[0][0], len(pages[0][1]), design.arrives, card.seed)
    bar = bars(picture)
    rows = slice(bar, format.height - bar)
    height, width = picture[rows].shape[:2]
    level = max(1.0, float(picture[rows].mean()))
    dim = design.dim * min(1.7, max(1.0, DARK / level)) * min(1.0, BRIGHT / level)
    air, grain = _air(card.seed, width, height), make_grain(width, height, 2.2, card.seed)
    for frame, inner in enumerate(_moving(background, picture[rows], bar, card.frames, format)):
        back = min(eased((frame - _BEGIN + 1) / ENTER), eased((card.frames - frame) / LEAVE))
        moved = _stepped_back(inner, design.soft * format.height / 720, dim, back)
        shown, lit = picture.copy(), None
        if design.light != "none":
            light = light_at(design.light, frame, card.frames, card.seed, (width, height))
            lit = cv2.copyMakeBorder(light, bar, bar, 0, 0, cv2.BORDER_REPLICATE)
            moved = cv2.multiply(moved, _towards(light, FULL, back), scale=1 / FULL)
        shown[rows] = cv2.add(moved, _drifting(air, frame, width, height))
        lettering = letterings[frame // BOIL % len(letterings)]
        presence = presence_at(frame, card.frames, _BEGIN, design.arrives, order, card.seed)
        if order is not None and not isinstance(presence, float):
            presence = presence[lettering.area]
        sweep = frame / max(1, card.frames - 1)
        lay_over(shown, lettering, sweep, presence, _on_letters(lit, lettering.area))
        shown[rows] = grain.over(shown[rows], frame)
        yield shown


def _moving(background: Path, inner: "np.ndarray", bar: int, frames: int, format: Format) -> Iterator["np.ndarray"]:
    """What is seen between the bars: a take as it was filmed, or a still from which the camera draws back."""
    if background.suffix == ".mp4":
        taken = read_frames(background, (format.width, format.height))
        for _ in range(frames):
            filmed = next(taken, None)
            inner = inner if filmed is None else filmed[bar : format.height - bar]
            yield inner
        return
    for frame in range(frames):
        scale = 1 + PULL * (1 - eased(frame / max(1, frames - 1)))
        yield _scaled(inner, scale, 0.5 * inner.shape[1], 0.6 * inner.shape[0])


def _stepped_back(picture: "np.ndarray", soft: float, dim: float, share: float) -> "np.ndarray":
    """The picture out of focus and dim behind words, or as much of that as has come."""
    import cv2

    if share <= 0:
        return picture
    small = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    blurred = cv2.resize(cv2.GaussianBlur(small, (0, 0), max(0.3, soft / 2)), picture.shape[1::-1])
    return cv2.addWeighted(blurred, share * dim, picture, 1 - share, 0)


def _towards(light: "np.ndarray", full: int, share: float) -> "np.ndarray":
    """As much of a light as has come, for three channels."""
    import cv2

    light = cv2.convertScaleAbs(light, alpha=share, beta=full * (1 - share))
    return cv2.merge((light, light, light))


def _on_letters(lit: "np.ndarray | None", area: tuple[slice, slice]) -> "np.ndarray | None":
    """The light as it falls on letters, which must be read where it does not: never under half."""
    import cv2

    return None if lit is None else _towards(cv2.convertScaleAbs(lit[area], alpha=0.95, beta=130), 0, 1)


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
