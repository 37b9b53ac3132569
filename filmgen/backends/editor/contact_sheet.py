"""The contact sheet: every shot on one page."""

from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.ffmpeg import probe, read_frames

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image


def sheet_of(takes: tuple[Path, ...], labels: tuple[str, ...], title: str) -> "Image.Image":
    """One page, four stills a row."""
    from PIL import Image, ImageDraw, ImageFont

    rows = -(-len(takes) // 4)
    page = Image.new("RGB", (4 * 420 + 20, rows * 280 + 80), (11, 10, 9))
    draw = ImageDraw.Draw(page)
    draw.text((20, 20), title[:80], (233, 223, 198), ImageFont.load_default(28))
    for number, (take, label) in enumerate(zip(takes, labels, strict=True)):
        x, y = 20 + number % 4 * 420, 80 + number // 4 * 280
        page.paste(Image.fromarray(_middle(take)), (x, y))
        draw.text((x, y + 232), label, (233, 223, 198), ImageFont.load_default(16))
    return page


def _middle(take: Path) -> "np.ndarray":
    """The frame half-way through a take, as RGB."""
    return next(read_frames(take, (400, 225), probe(take).frames // 2))[:, :, ::-1].copy()
