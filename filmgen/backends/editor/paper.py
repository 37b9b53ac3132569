"""Cards on dark paper: how the paper looks, how the words are printed on it, and how the print runs through a gate."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.blending import eased
from filmgen.backends.editor.credits import credit_pages
from filmgen.backends.editor.inks import Inks, inks
from filmgen.backends.editor.intertitle import disclosure_page, intertitle_page, plain_title_page
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.stock import chance_of, dusty, flutter, make_grain, weave
from filmgen.film.cut import TitleCard
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np

ENTER, LEAVE = 10, 12
"""Frames in which words come and go."""
ALONE = 6
"""Frames of bare paper at both ends, so that two cards that dissolve never show their words at once."""


def paper_frames(card: TitleCard, background: Path | None, format: Format) -> tuple[list[Page], Iterator["np.ndarray"]]:
    """The pages as they were set, and the card's frames as BGR."""
    pages = _pages(card, background, format)
    for page in pages:
        page.check()
    return pages, _frames(card, pages, format)


def _pages(card: TitleCard, background: Path | None, format: Format) -> list[Page]:
    if card.kind == "credits":
        return credit_pages(card, format)
    if card.kind == "disclosure":
        return [disclosure_page(card, format)]
    if card.kind == "title":
        return [plain_title_page(card, format)]
    return [intertitle_page(card, background, format)]


def _frames(card: TitleCard, pages: list[Page], format: Format) -> Iterator["np.ndarray"]:
    import cv2

    sheet, printed = _sheet(format, card.seed), [_printed(page) for page in pages]
    grain, table = make_grain(format.width, format.height, 3.0, card.seed), _table(inks(card.palette))
    unit = format.height / 720
    turns = [card.frames * number // len(pages) for number in range(len(pages) + 1)]
    for frame in range(card.frames):
        number = next(index for index in range(len(pages)) if frame < turns[index + 1])
        presence = _presence(card, frame, turns[number], turns[number + 1])
        words = pages[number].window(printed[number], (frame - turns[number]) / (turns[number + 1] - turns[number]))
        picture = cv2.add(sheet, cv2.convertScaleAbs(words, alpha=presence))
        picture = _through_gate(picture, frame, unit, card.seed)
        picture = cv2.convertScaleAbs(picture, alpha=flutter(frame, card.seed))
        picture = grain.over(dusty(picture, frame, unit, card.seed), frame)
        yield cv2.LUT(cv2.merge((picture, picture, picture)), table)


def _presence(card: TitleCard, frame: int, first: int, last: int) -> float:
    """How much of a page's words is there. What is said plainly at the end stays until the film has faded."""
    alone = min(ALONE, card.frames // 8)
    come = eased((frame - max(first, alone) + 1) / ENTER)
    if card.kind == "disclosure":
        return come
    return min(come, eased((min(last, card.frames - alone) - frame) / LEAVE))


def _through_gate(picture: "np.ndarray", frame: int, unit: float, seed: int) -> "np.ndarray":
    import cv2
    import numpy as np

    x, y = weave(frame, unit, seed)
    size = (picture.shape[1], picture.shape[0])
    return cv2.warpAffine(picture, np.float32([[1, 0, x], [0, 1, y]]), size, borderMode=cv2.BORDER_REPLICATE)


def _sheet(format: Format, seed: int) -> "np.ndarray":
    """Dark paper: clouded, a little lit in its middle, dark at its edges (one channel, uint8)."""
    import cv2
    import numpy as np

    chance = chance_of(seed, 5)
    width, height = format.width, format.height
    clouds = np.zeros((height, width), np.float32)
    for octave in range(5):
        cells = (3 * 2**octave + 2, 5 * 2**octave + 2)
        noise = chance.random(cells, dtype=np.float32)
        clouds += cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC) / 2**octave
    clouds = (clouds - clouds.min()) / (clouds.max() - clouds.min())
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot((x / width - 0.5) / 0.62, (y / height - 0.48) / 0.62)
    light = np.exp(-(away**2) * 1.6)
    return np.clip(4 + 18 * light + 30 * clouds**1.5 * (0.25 + 0.75 * light), 0, 70).astype(np.uint8)


def _printed(page: Page) -> "np.ndarray":
    """Words as ink that spread a little in the paper, and a breath of halation round them."""
    import cv2

    unit, mask = page.unit, page.mask
    soft = cv2.GaussianBlur(mask, (0, 0), 0.75 * unit)
    halo = cv2.GaussianBlur(mask, (0, 0), 9 * unit)
    return cv2.addWeighted(cv2.addWeighted(mask, 0.66, soft, 0.34, 0), 1.0, halo, 0.13, 0)


def _table(colours: Inks) -> "np.ndarray":
    """From one channel to the card's colours: shadow, paper, ink, bright ink (a 1 x 256 table, BGR)."""
    import numpy as np

    levels = (0, 14, 226, 255)
    shadow = tuple(round(0.35 * value) for value in colours.paper)
    stops = np.array((shadow, colours.paper, colours.ink, colours.bright), np.float32)[:, ::-1]
    values = np.arange(256)
    return np.stack([np.interp(values, levels, stops[:, channel]) for channel in range(3)], 1).astype(np.uint8)[None]
