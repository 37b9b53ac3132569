"""Other finders than the cascades, for those who have them: dlib's, YuNet, and MediaPipe's landmarks.

dlib brings what it needs; the other two need a file that filmgen neither has nor fetches. Whatever they find ends as a
box and two eyes, so that nothing after them knows who looked.
"""

from pathlib import Path
from typing import Any

import cv2
import numpy as np

from filmgen.errors import MissingPackage, MissingWeights
from filmgen.training.faces.aligning import Eyes, at, inverse, warp
from filmgen.training.faces.eyes import EyeFinder
from filmgen.training.faces.finding import Box, Found

LARGEST = 720
"""Lines from which a picture is made smaller before it is searched."""
NEAR = 192
"""Pixels of the part of a picture that is searched near a face's last place: its eyes are a fifth of that apart."""


class _Other:
    """A finder that knows how to look at a whole picture."""

    name = ""

    def find(self, picture: np.ndarray) -> list[Found]:
        """All faces, the surest first."""
        smaller = min(1.0, LARGEST / min(picture.shape[:2]))
        if smaller == 1:
            return self._sorted(self._look(picture))
        height, width = picture.shape[:2]
        turn = np.array([[smaller, 0, (smaller - 1) / 2], [0, smaller, (smaller - 1) / 2]])
        size = (round(width * smaller), round(height * smaller))
        return self._sorted([_moved(one, inverse(turn)) for one in self._look(warp(picture, turn, size))])

    def find_near(self, picture: np.ndarray, eyes: Eyes) -> Found | None:
        """The face that was at these eyes a moment ago: the nearest in a part of the picture around them, upright."""
        turn = cv2.getRotationMatrix2D(eyes.middle, eyes.tilt, NEAR / 5 / eyes.apart)
        turn[:, 2] += (NEAR / 2, 0.42 * NEAR) - np.array(eyes.middle)
        found = [_moved(one, inverse(turn)) for one in self._look(warp(picture, turn, (NEAR, NEAR)))]
        far = [np.hypot(*np.subtract(one.eyes.middle, eyes.middle)) / eyes.apart for one in found]
        nearest = int(np.argmin(far)) if far else -1
        return found[nearest] if far and far[nearest] < 1.2 else None

    def _look(self, picture: np.ndarray) -> list[Found]:
        raise NotImplementedError

    def _sorted(self, found: list[Found]) -> list[Found]:
        return sorted(found, key=lambda one: -one.sure)


class Dlib(_Other):
    """Histograms of gradients and a linear judge over them, of D. King's dlib (arXiv:1502.00046). It tells no eyes:
    those are looked for as in what the cascade finds, in a box that is as large around them as the cascade's."""

    name = "dlib"

    def __init__(self) -> None:
        try:
            import dlib
        except ImportError as error:
            raise MissingPackage("finder 'dlib' needs dlib: pip install 'filmgen[dlib]'") from error
        self._detector = dlib.get_frontal_face_detector()
        self._eyes = EyeFinder()

    def _look(self, picture: np.ndarray) -> list[Found]:
        grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        found = []
        for spot, score in zip(*self._detector.run(picture, 1, -0.1)[:2], strict=True):
            width = 1.12 * spot.width()
            middle = (spot.left() + 0.5 * spot.width(), spot.top() + 0.43 * spot.width())
            looked = self._eyes.look(grey, middle, width)
            box = Box(middle[0] - width / 2, middle[1] - width / 2, width, width)
            sure = min(1.0, max(0.0, 0.35 + 0.3 * score + 0.1 * looked.seen))
            found.append(Found(box, looked.eyes, sure, looked.spread))
        return found


class YuNet(_Other):
    """W. Wu, H. Peng and S. Yu, YuNet: a tiny millisecond-level face detector (2023): box, eyes, nose and mouth."""

    def __init__(self, file: Path) -> None:
        self.name = f"yunet:{file}"
        if not hasattr(cv2, "FaceDetectorYN"):
            raise MissingPackage("finder 'yunet' needs a newer OpenCV: pip install 'opencv-python-headless>=4.12,<5'")
        _there(file, "yunet", "face_detection_yunet_2023mar.onnx of OpenCV's model zoo")
        level = cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        try:
            self._detector = cv2.FaceDetectorYN.create(str(file), "", (320, 320), 0.5, 0.3, 500)
            self._look(np.zeros((64, 64, 3), np.uint8))
        except cv2.error as error:
            raise MissingWeights(f"finder 'yunet': {file} is no YuNet that OpenCV can run: is it whole?") from error
        finally:
            cv2.utils.logging.setLogLevel(level)

    def _look(self, picture: np.ndarray) -> list[Found]:
        self._detector.setInputSize(picture.shape[1::-1])
        rows = self._detector.detect(np.ascontiguousarray(picture[:, :, ::-1]))[1]
        found = []
        for row in () if rows is None else rows.astype(float):
            points = tuple((float(x), float(y)) for x, y in row[4:14].reshape(5, 2))
            one = _by_points(
                Box(*(float(value) for value in row[:4])), points[0], points[1], float(row[14]), points[2:]
            )
            if one:
                found.append(one)
        return found


class MediaPipe(_Other):
    """The face landmarker of Google's MediaPipe (`face_landmarker.task`): 478 points, of which the corners of the eyes
    are taken."""

    CORNERS = ((33, 133), (362, 263))

    def __init__(self, file: Path) -> None:
        self.name = f"mediapipe:{file}"
        try:
            from mediapipe import Image, ImageFormat
            from mediapipe.tasks.python import BaseOptions, vision
        except ImportError as error:
            raise MissingPackage(
                "finder 'mediapipe' needs mediapipe, in an environment where it may bring an OpenCV of its own: "
                "pip install mediapipe 'opencv-contrib-python<5'"
            ) from error
        _there(file, "mediapipe", "face_landmarker.task of MediaPipe's models")
        self._picture = lambda pixels: Image(image_format=ImageFormat.SRGB, data=pixels)
        options = vision.FaceLandmarkerOptions(base_options=BaseOptions(model_asset_path=str(file)), num_faces=64)
        try:
            self._landmarker: Any = vision.FaceLandmarker.create_from_options(options)
        except (RuntimeError, ValueError, OSError) as error:
            raise MissingWeights(f"finder 'mediapipe': {file} is no face landmarker: {error}") from error

    def _look(self, picture: np.ndarray) -> list[Found]:
        height, width = picture.shape[:2]
        found = []
        for marks in self._landmarker.detect(self._picture(np.ascontiguousarray(picture))).face_landmarks:
            points = np.array([(mark.x * width, mark.y * height) for mark in marks]) - 0.5
            left, right = (points[list(corners)].mean(0) for corners in self.CORNERS)
            low, high = points.min(0), points.max(0)
            box = Box(float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1]))
            one = _by_points(box, (float(left[0]), float(left[1])), (float(right[0]), float(right[1])), 0.9)
            if one:
                found.append(one)
        return found


def _by_points(
    box: Box,
    one: tuple[float, float],
    other: tuple[float, float],
    sure: float,
    points: tuple[tuple[float, float], ...] = (),
) -> Found | None:
    """A find whose eyes were seen; None where they lie on each other, as in a face from the side."""
    eyes = Eyes(*sorted((one, other)))
    return Found(box, eyes, sure, 0.04 * eyes.apart, points) if eyes.apart > 0.12 * box.width else None


def _moved(one: Found, matrix: np.ndarray) -> Found:
    """A find in another picture, through the matrix that leads there."""
    grown = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    places = at(matrix, np.array([one.box.middle, one.eyes.left, one.eyes.right, *one.points], float))
    middle, left, right, *points = [(float(x), float(y)) for x, y in places]
    width, height = one.box.width * grown, one.box.height * grown
    box = Box(middle[0] - width / 2, middle[1] - height / 2, width, height)
    return Found(box, Eyes(left, right), one.sure, one.spread * grown, tuple(points))


def _there(file: Path, name: str, what: str) -> None:
    if not file.is_file():
        raise MissingWeights(f"finder '{name}': there is no file {file}: get {what}, and name it: {name}:FILE")
