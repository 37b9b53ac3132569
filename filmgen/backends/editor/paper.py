"""Cards on dark paper: how the paper looks, how the words are printed on it, and how the print runs through a gate."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.blending import eased
from filmgen.backends.editor.credits import credit_pages
from filmgen.backends.editor.designs import design_of
from filmgen.backends.editor.inks import Inks, inks
from filmgen.backends.editor.intertitle import disclosure_page, intertitle_page, plain_title_page
from filmgen.backends.editor.lights import FULL, light_at
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.papers import sheet_of
from filmgen.backends.editor.stock import dusty, flutter, make_grain, weave
from filmgen.film.cut import TitleCard
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np

ENTER, LEAVE = 10, 12
"""Frames in which words come and go."""
BOIL = 5
"""Frames after which a title that was made by hand is shown as it was cut another time."""
ALONE = 6
"""Frames of bare paper at both ends, so that two cards that dissolve never show their words at once."""


def paper_frames(card: TitleCard, background: Path | None, format: Format) -> tuple[list[Page], Iterator["np.ndarray"]]:
    """The pages as they were set, and the card's frames as BGR."""
    turns = design_of(card).turns if card.kind == "title" else 1
    turned = [_pages(card, background, format, turn) for turn in range(turns)]
    for page in turned[0]:
        page.check()
    return turned[0], _frames(card, turned, format)


def _pages(card: TitleCard, background: Path | None, format: Format, turn: int) -> list[Page]:
    if card.kind == "credits":
        return credit_pages(card, format)
    if card.kind == "disclosure":
        return [disclosure_page(card, format)]
    if card.kind == "title":
        return [plain_title_page(card, format, turn)]
    return [intertitle_page(card, background, format)]


def _frames(card: TitleCard, turned: list[list[Page]], format: Format) -> Iterator["np.ndarray"]:
    import cv2

    design, colours, pages = design_of(card), inks(card.palette), turned[0]
    sheet = sheet_of(design.paper, format.width, format.height, card.seed)
    printed = [[_printed(page, colours) for page in pages] for pages in turned]
    grain, table = make_grain(format.width, format.height, 3.0, card.seed), _table(colours)
    size, unit = (format.width, format.height), format.height / 720
    turns = [card.frames * number // len(pages) for number in range(len(pages) + 1)]
    for frame in range(card.frames):
        number = next(index for index in range(len(pages)) if frame < turns[index + 1])
        share = (frame - turns[number]) / (turns[number + 1] - turns[number])
        presence = _presence(card, frame, turns[number], turns[number + 1])
        words, accents = printed[frame // BOIL % len(printed)][number]
        shown = cv2.convertScaleAbs(pages[number].window(words, share), alpha=presence)
        ground = sheet
        if design.light != "none":
            light = light_at(design.light, frame, card.frames, card.seed, size)
            ground = cv2.multiply(sheet, light, scale=1 / FULL)
            shown = cv2.multiply(shown, cv2.convertScaleAbs(light, alpha=0.4, beta=0.7 * FULL), scale=1 / FULL)
        shown = _through_gate(cv2.add(ground, shown), frame, unit, card.seed)
        shown = grain.over(
            dusty(cv2.convertScaleAbs(shown, alpha=flutter(frame, card.seed)), frame, unit, card.seed), frame
        )
        coloured = cv2.LUT(cv2.merge((shown, shown, shown)), table)
        yield coloured if accents is None else cv2.add(coloured, cv2.convertScaleAbs(accents, alpha=presence))


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


def _printed(page: Page, colours: Inks) -> "tuple[np.ndarray, np.ndarray | None]":
    """Words as ink that spread a little in the paper, with a breath of halation; what has the accent's colour (BGR)."""
    import cv2
    import numpy as np

    unit, mask = page.unit, page.mask
    soft = cv2.GaussianBlur(mask, (0, 0), 0.75 * unit)
    halo = cv2.GaussianBlur(mask, (0, 0), 9 * unit)
    words = cv2.addWeighted(cv2.addWeighted(mask, 0.66, soft, 0.34, 0), 1.0, halo, 0.13, 0)
    if not page.accent.any():
        return words, None
    accent = np.array(colours.accent[::-1], np.float32) / 255
    return words, (page.averaged(page.accent)[..., None] * (0.82 * accent)).astype(np.uint8)


def _table(colours: Inks) -> "np.ndarray":
    """From one channel to the card's colours: shadow, paper, ink, bright ink (a 1 x 256 table, BGR)."""
    import numpy as np

    levels = (0, 14, 226, 255)
    shadow = tuple(round(0.35 * value) for value in colours.paper)
    stops = np.array((shadow, colours.paper, colours.ink, colours.bright), np.float32)[:, ::-1]
    values = np.arange(256)
    return np.stack([np.interp(values, levels, stops[:, channel]) for channel in range(3)], 1).astype(np.uint8)[None]
