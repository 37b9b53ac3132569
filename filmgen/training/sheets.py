"""What a run looks like: a sheet of pictures for every epoch, and a plot of its losses.

Shapes: B frames, C channels, H rows, W columns.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from torch import Tensor

PAPER, INK, GRID = (250, 249, 246), (40, 40, 44), (222, 220, 214)
COLOURS = ((31, 86, 140), (192, 72, 40), (58, 125, 68), (125, 70, 140), (150, 120, 30), (90, 90, 96))
GAP = 6


def picture(frame_CHW: Tensor) -> Image.Image:
    """A frame in -1..1 as a picture."""
    levels = (frame_CHW.detach().float().clamp(-1, 1).cpu().permute(1, 2, 0).numpy() + 1) * 127.5
    return Image.fromarray(levels.round().astype(np.uint8))


def sheet(columns: Sequence[tuple[str, Tensor]], file: Path) -> None:
    """Columns of frames (BCHW) under their names, written as a JPEG, by one rename."""
    rows = max(len(frames) for _, frames in columns)
    height, width = columns[0][1].shape[-2:]
    page = Image.new("RGB", (len(columns) * (width + GAP) + GAP, rows * (height + GAP) + GAP + 14), PAPER)
    pen = ImageDraw.Draw(page)
    for column, (name, frames_BCHW) in enumerate(columns):
        left = GAP + column * (width + GAP)
        pen.text((left, 3), name, fill=INK)
        for row, frame_CHW in enumerate(frames_BCHW):
            page.paste(picture(frame_CHW), (left, 14 + GAP + row * (height + GAP)))
    _keep(page, file)


def plot(curves: Mapping[str, Sequence[float]], file: Path, size: tuple[int, int] = (900, 120)) -> None:
    """Every curve in a strip of its own, from its least to its most, written as a PNG, by one rename."""
    curves = {name: values for name, values in curves.items() if len(values) > 1}
    width, height = size
    page = Image.new("RGB", (width, max(1, len(curves)) * height), PAPER)
    pen = ImageDraw.Draw(page)
    for strip, (name, values) in enumerate(curves.items()):
        top, left = strip * height + 20, 70
        low, high = float(np.min(values)), float(np.max(values))
        span = high - low or 1.0
        for part in range(5):
            y = top + (height - 32) * part / 4
            pen.line((left, y, width - 12, y), fill=GRID)
        pen.text((left, strip * height + 5), name, fill=COLOURS[strip % len(COLOURS)])
        pen.text((6, top - 5), f"{high:.4g}", fill=INK)
        pen.text((6, top + height - 38), f"{low:.4g}", fill=INK)
        places = np.linspace(left, width - 12, len(values))
        heights = top + (height - 32) * (1 - (np.asarray(values) - low) / span)
        pen.line(list(zip(places, heights, strict=True)), fill=COLOURS[strip % len(COLOURS)], width=2)
    _keep(page, file)


def _keep(page: Image.Image, file: Path) -> None:
    part = file.with_name(f".{file.stem}.part{file.suffix}")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        page.save(part, quality=90)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
