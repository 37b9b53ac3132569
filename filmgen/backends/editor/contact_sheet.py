"""The contact sheet: every shot on one page."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


def sheet_of(stills: tuple[Path, ...], labels: tuple[str, ...], title: str) -> "Image.Image":
    """One page, four stills a row."""
    from PIL import Image, ImageDraw, ImageFont

    rows = -(-len(stills) // 4)
    page = Image.new("RGB", (4 * 420 + 20, rows * 280 + 80), (11, 10, 9))
    draw = ImageDraw.Draw(page)
    draw.text((20, 20), title[:80], (233, 223, 198), ImageFont.load_default(28))
    for number, (still, label) in enumerate(zip(stills, labels, strict=True)):
        x, y = 20 + number % 4 * 420, 80 + number // 4 * 280
        page.paste(Image.open(still).convert("RGB").resize((400, 225)), (x, y))
        draw.text((x, y + 232), label, (233, 223, 198), ImageFont.load_default(16))
    return page
