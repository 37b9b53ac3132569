"""Captions as part of the picture, for those who must see them whatever their player does."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from filmgen.film.cut import Caption
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np


def burnt(frames: Iterable["np.ndarray"], captions: tuple[Caption, ...], format: Format) -> Iterator["np.ndarray"]:
    """The frames of a film with its captions drawn into them, low in the title-safe area."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default(format.height // 20)
    for number, frame in enumerate(frames):
        caption = next((one for one in captions if one.start <= number < one.start + one.frames), None)
        if caption is not None:
            page = Image.fromarray(frame)
            place = (format.width / 2, format.height * 0.93)
            ImageDraw.Draw(page).multiline_text(
                place, caption.text, "white", font, "md", align="center", stroke_width=2, stroke_fill="black"
            )
            frame = np.asarray(page)
        yield frame
