"""Cards: words set in type, moving enough to be film."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.page import Page
from filmgen.backends.editor.paper import paper_frames
from filmgen.backends.editor.setting import Box
from filmgen.backends.editor.title import title_frames
from filmgen.film.cut import TitleCard
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np


def card_frames(card: TitleCard, background: Path | None, format: Format) -> tuple[str, Iterator["np.ndarray"]]:
    """What is to be written into the card's file about its words, and its frames as BGR, one at a time."""
    if card.kind == "title" and background is not None:
        page, frames = title_frames(card, background, format)
        pages = [page]
    else:
        pages, frames = paper_frames(card, background, format)
    return json.dumps({"words": _all(pages)}), frames


def _all(pages: list[Page]) -> Box:
    """The box that holds the words of every page."""
    lefts, tops, rights, bottoms = zip(*(page.words for page in pages), strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))
