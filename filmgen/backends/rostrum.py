"""Any still, filmed: the rostrum camera's eased pushes and pans over a painting."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import numpy as np

from filmgen.backends.silhouette.camera import ease
from filmgen.film.document import Backend
from filmgen.film.media import Format
from filmgen.film.shots import Motion, Picture

REACH = 0.06
"""The share of the still that lies outside the frame at the tightest: room to move in."""
BREATH = 0.012
"""How far a camera that does nothing still closes in over a shot."""


class Rostrum(Backend):
    """Films a still of any size. It covers the frame; what does not fit its shape is cut off evenly."""

    films_stills: ClassVar[bool] = True

    def film(self, picture: Picture, motion: Motion, still: Path, format: Format, file: Path) -> None:  # noqa: ARG002
        """Film the still into an MP4 of `motion.frames` frames. Raises BadMedia when it is no picture."""
        from filmgen.backends.silhouette.stills import read_still
        from filmgen.ffmpeg import write_take

        write_take(file, format, _frames(read_still(still), motion, format))


def _frames(still: np.ndarray, motion: Motion, format: Format) -> Iterator[np.ndarray]:
    import cv2

    cv2.setNumThreads(1)
    height, width = still.shape[:2]
    fill = max(format.width / width, format.height / height)
    if fill < 0.5:
        still = cv2.resize(still, None, fx=2 * fill, fy=2 * fill, interpolation=cv2.INTER_AREA)
        height, width = still.shape[:2]
        fill = max(format.width / width, format.height / height)
    for number in range(motion.frames):
        zoom, right, down = _place(motion, number)
        scale = fill * zoom
        slack_x, slack_y = width * scale - format.width, height * scale - format.height
        x = -slack_x / 2 - right * min(slack_x / 2, format.width * REACH / 2)
        y = -slack_y / 2 - down * min(slack_y / 2, format.height * REACH / 2)
        look = np.float32(((scale, 0, x + scale / 2 - 0.5), (0, scale, y + scale / 2 - 0.5)))
        yield cv2.warpAffine(
            still, look, (format.width, format.height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )


def _place(motion: Motion, number: int) -> tuple[float, float, float]:
    """Zoom, and shift to the right and down from -1 to 1, at a frame."""
    share = ease(number / max(1, motion.frames - 1))
    seconds = number / 24
    tight, way = 1 + REACH, 2 * share - 1
    moves = {
        "push": (1 + REACH * share, 0.0, 0.0),
        "pull": (tight - REACH * share, 0.0, 0.0),
        "pan-left": (tight, -way, 0.0),
        "pan-right": (tight, way, 0.0),
        "follow": (tight, way, 0.0),
        "rise": (tight, 0.0, -way),
        "fall": (tight, 0.0, way),
        "handheld": (
            1 + REACH / 2,
            float(0.16 * np.sin(1.3 * seconds) + 0.07 * np.sin(2.9 * seconds + 1)),
            float(0.16 * np.sin(1.7 * seconds + 2) + 0.07 * np.sin(3.7 * seconds)),
        ),
    }
    return moves.get(motion.move, (1 + BREATH * share, 0.0, 0.0))
