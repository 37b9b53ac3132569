"""Cards: words set in type, moving enough to be film."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.film.cut import TitleCard
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np


def frames_of(card: TitleCard, background: Path | None, format: Format) -> Iterator["np.ndarray"]:
    """The frames of a card."""
    import cv2
    import numpy as np
    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("RGB", (format.width, format.height), (11, 10, 9))
    if background is not None:
        page = Image.open(background).convert("RGB").resize((format.width, format.height))
    draw = ImageDraw.Draw(page)
    text = "\n".join([card.text, card.subtitle, *(f"{what}   {who}" for what, who in card.rows)]).strip()
    size = format.height // 12
    while size > 8:
        font = ImageFont.load_default(size)
        box = draw.multiline_textbbox((format.width / 2, format.height / 2), text, font, "mm", align="center")
        if box[0] > format.width * 0.05 and box[1] > format.height * 0.05:
            break
        size -= 1
    draw.multiline_text((format.width / 2, format.height / 2), text, (233, 223, 198), font, "mm", align="center")
    still = cv2.cvtColor(np.asarray(page), cv2.COLOR_RGB2BGR)
    for frame in range(card.frames):
        share = min(1.0, frame / 12, (card.frames - frame) / 12)
        yield cv2.convertScaleAbs(still, alpha=share * (0.97 + 0.03 * (frame % 2)))
