"""Who finds faces in a picture, by name: the cascades that come with OpenCV, or another whose file is given."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from filmgen.errors import BadRequest
from filmgen.training.faces.aligning import Eyes

FINDERS = ("cascade", "dlib", "yunet:FILE", "mediapipe:FILE")


@dataclass(frozen=True)
class Box:
    """A square or oblong around a face, in pixels of its picture."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.left + self.width / 2, self.top + self.height / 2

    def shares(self, other: "Box") -> float:
        """How much of both boxes together lies in both, 0 to 1."""
        wide = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        high = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        both = max(0.0, wide) * max(0.0, high)
        return both / max(1e-9, self.width * self.height + other.width * other.height - both)


@dataclass(frozen=True)
class Found:
    """A face that was found in one picture, without a thought for the pictures beside it."""

    box: Box
    eyes: Eyes
    sure: float
    """How sure the finder is, 0 to 1: what is under a half may be anything."""
    spread: float
    """By about how many pixels an eye may be elsewhere."""
    points: tuple[tuple[float, float], ...] = ()
    """Other points of the face, where the finder knows some."""


class Finder(Protocol):
    """Finds faces in a picture (H x W x 3, RGB, uint8)."""

    name: str

    def find(self, picture: np.ndarray) -> list[Found]:
        """All faces, the surest first."""
        ...

    def find_near(self, picture: np.ndarray, eyes: Eyes) -> Found | None:
        """The face that was at these eyes a moment ago, much quicker; None where it is not found."""
        ...


def finder(name: str = "cascade") -> Finder:
    """Someone who finds faces, by name. Raises BadRequest for a name that is none, MissingPackage, MissingWeights."""
    kind, _, file = name.partition(":")
    if kind in ("cascade", "dlib") and not file:
        if kind == "cascade":
            from filmgen.training.faces.cascades import Cascades

            return Cascades()
        from filmgen.training.faces.others import Dlib

        return Dlib()
    if kind in ("yunet", "mediapipe") and file:
        from filmgen.training.faces.others import MediaPipe, YuNet

        return YuNet(Path(file)) if kind == "yunet" else MediaPipe(Path(file))
    raise BadRequest(f"finder {name[:60]!r} is not known: {', '.join(FINDERS)}")
