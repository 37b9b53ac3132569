"""In which size a picture is painted, and how it comes to the film's own."""

from math import sqrt
from pathlib import Path

import numpy as np
from PIL import Image

from filmgen.film.media import Format


def size_to_paint(format: Format, pixels: int, multiple: int, width: int = 0, height: int = 0) -> tuple[int, int]:
    """Width and height with the film's aspect and about `pixels` in area, in multiples that the model takes.

    `width` or `height` is the user's own; the other follows from it.
    """
    aspect = format.width / format.height
    if width or height:
        wide, tall = width or height * aspect, height or width / aspect
    else:
        wide, tall = sqrt(pixels * aspect), sqrt(pixels / aspect)
    return _nearest(wide, multiple), _nearest(tall, multiple)


def _nearest(side: float, multiple: int) -> int:
    return max(multiple, round(side / multiple) * multiple)


def hang(picture_HWC: np.ndarray, format: Format, file: Path) -> None:
    """Write a painted picture, values from 0 to 1, at the film's size: covered by it, the rest cut off evenly."""
    painted = Image.fromarray((picture_HWC * 255).round().astype(np.uint8))
    scale = max(format.width / painted.width, format.height / painted.height)
    wide, tall = format.width / scale, format.height / scale
    left, top = (painted.width - wide) / 2, (painted.height - tall) / 2
    box = (left, top, left + wide, top + tall)
    painted.resize((format.width, format.height), Image.Resampling.LANCZOS, box=box).save(file)
