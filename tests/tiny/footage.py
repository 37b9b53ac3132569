"""A tiny film to cut takes from: two shots, each longer than any take of the contract."""

from pathlib import Path

import numpy as np

from filmgen.ffmpeg import write_take
from filmgen.film.media import Format

SMALL = Format(quality="draft", width=96, height=64)


def reel(folder: Path) -> Path:
    """A folder with one film: a bar that wanders over red for 60 frames, then over blue."""
    folder.mkdir(parents=True)

    def shown():
        for number in range(120):
            frame = np.full((SMALL.height, SMALL.width, 3), (20, 30, 120) if number < 60 else (150, 60, 20), np.uint8)
            frame[:, number % 60 : number % 60 + 30] = 200
            yield frame

    write_take(folder / "reel.mp4", SMALL, shown())
    return folder
