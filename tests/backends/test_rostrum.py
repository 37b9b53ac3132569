"""The rostrum moves over a still of any shape, for exactly as long as asked."""

from pathlib import Path
from typing import get_args

import cv2
import numpy as np
import pytest

from filmgen.backends.rostrum import Rostrum
from filmgen.errors import BadMedia
from filmgen.ffmpeg import probe, read_frames
from filmgen.film.media import Format
from filmgen.film.shots import Motion
from filmgen.film.staging import CameraMove
from tests.backends.silhouette.pictures import a_picture

TINY = Format(quality="draft", width=320, height=180)


def a_still(folder: Path, width: int = 640, height: int = 360) -> Path:
    """Bars across and down, so that any move is seen."""
    y, x = np.mgrid[0:height, 0:width]
    still = np.stack([(x // 20 % 2) * 120, (y // 16 % 2) * 120, x * 255 // width], -1).astype(np.uint8)
    file = folder / "still.png"
    cv2.imwrite(str(file), still)
    return file


def filmed(folder: Path, motion: Motion, still: Path) -> list[np.ndarray]:
    file = folder / "take.mp4"
    Rostrum().film(a_picture(), motion, still, TINY, file)
    assert probe(file).frames == motion.frames
    return list(read_frames(file))


@pytest.mark.parametrize("move", get_args(CameraMove))
def test_every_move_moves_and_no_edge_is_seen(move, tmp_path):
    frames = filmed(tmp_path, Motion(frames=20, move=move), a_still(tmp_path))
    assert np.abs(frames[0].astype(float) - frames[-1]).mean() > 1
    red = frames[-1][..., 2].astype(int)
    assert (np.diff(red[90].astype(float)) > -40).all()


@pytest.mark.parametrize(("width", "height"), [(64, 64), (1600, 400), (200, 900), (3000, 1700)])
def test_a_still_of_any_shape_fills_the_frame(width, height, tmp_path):
    frames = filmed(tmp_path, Motion(frames=3, move="pull"), a_still(tmp_path, width, height))
    assert frames[0][..., 2].mean() > 60


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "still.png").write_bytes(b"no picture")
    with pytest.raises(BadMedia, match=r"still\.png: cannot be read as a picture"):
        Rostrum().film(a_picture(), Motion(frames=2), tmp_path / "still.png", TINY, tmp_path / "take.mp4")
