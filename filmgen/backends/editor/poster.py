"""The poster: the film's best picture, its title, and who made it."""

from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.film.cut import TitleCard

if TYPE_CHECKING:
    from PIL import Image


def poster_of(card: TitleCard, background: Path) -> "Image.Image":
    """1200 x 1800 pixels."""
    from PIL import Image, ImageDraw, ImageFont, ImageOps

    page = ImageOps.fit(Image.open(background).convert("RGB"), (1200, 1800))
    ImageDraw.Draw(page).text((600, 300), card.text[:24], (233, 223, 198), ImageFont.load_default(96), "mm")
    return page
