"""Stills as PNG files."""

from pathlib import Path

import cv2
import numpy as np

from filmgen.errors import BadMedia


def write_still(file: Path, frame: np.ndarray) -> None:
    """Write a frame (height x width x 3, blue first) as PNG. Raises BadMedia when it cannot be written."""
    done, packed = cv2.imencode(".png", frame, (cv2.IMWRITE_PNG_COMPRESSION, 3))
    try:
        assert done
        file.write_bytes(packed.tobytes())
    except OSError as error:
        raise BadMedia(f"{file.name}: cannot be written in {file.parent.name}: {error.strerror}") from error


def read_still(file: Path) -> np.ndarray:
    """A still as height x width x 3, blue first. Raises BadMedia when it is no picture."""
    try:
        frame = cv2.imdecode(np.frombuffer(file.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    except (OSError, cv2.error) as error:
        raise BadMedia(f"{file.name}: cannot be read as a picture") from error
    if frame is None:
        raise BadMedia(f"{file.name}: cannot be read as a picture")
    return frame
