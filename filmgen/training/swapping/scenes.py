"""What is known of a frame on its way through a swap: who is in it, what is drawn of them, and how that is asked for.

Shapes: B faces, C channels, H rows, W columns, 3 = red, green, blue; _23 is a matrix of two rows and three columns.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
import torch

from filmgen.training.projector import Shown

Side = Literal["a", "b"]
Why = Literal["another person", "too small", "at the edge", "too blurred", "turned away", "covered"]


class Swapper(Protocol):
    """A network that has learnt two people's faces. What it draws of one does not depend on those beside it."""

    sides: Mapping[Side, str]
    """The digests of the face sets it learnt from."""
    consents: Mapping[Side, str]
    """The digests of the records that allowed that."""
    steps: Mapping[str, int]
    """How long it learnt either."""
    looks: Mapping[Side, np.ndarray]
    """What the people look like whom it learnt from, as `descriptor` sees them, on average."""
    device: torch.device

    def swap(self, face_BCHW: torch.Tensor, to: Side, source: Side | None = None) -> tuple[torch.Tensor, torch.Tensor]:
        """Canonical cuts (RGB, -1 to 1, squares of any size) of one side, the other if none is named, as the face of a
        side; and how much of each pixel is face (B1HW, 0 to 1)."""
        ...


@dataclass(frozen=True)
class Way:
    """How faces are put on: whose, how many at a time, and on everybody or only on whom the model knows. The last four
    are for those who measure what each part of the finish is worth."""

    to: Side = "b"
    batch: int = 4
    finder: str = "cascade"
    everybody: bool = False
    coloured: bool = True
    edged: bool = True
    rounded: bool = True
    held: bool = True

    @property
    def source(self) -> Side:
        """Whose face is replaced."""
        return "a" if self.to == "b" else "b"


USUAL = Way()


@dataclass
class Drawn:
    """A face as a network draws it: its cut of the film (RGB, uint8), the other's face (0 to 1) with its mask, in half
    numbers because many of them wait, and the same person as the network sees them (RGB, uint8). `strange_HW` and
    `free_HW` are stamps of `covering`."""

    film_HW3: np.ndarray
    face_HW3: np.ndarray
    mask_HW: np.ndarray
    own_HW3: np.ndarray
    strange_HW: np.ndarray
    free_HW: np.ndarray = field(default_factory=lambda: np.ones((1, 1), np.float32))


@dataclass
class Face:
    """A face in one frame. `why` is empty if it is swapped; `strength` is how far, 0 to 1."""

    track: int
    place_23: np.ndarray
    why: Why | None = None
    strength: float = 1.0
    drawn: Drawn | None = None


@dataclass
class Scene:
    """One frame, and the faces in it. `begins` is true of the first frame of a shot."""

    shown: Shown
    faces: tuple[Face, ...]
    begins: bool = False

    @property
    def swapped(self) -> list[Face]:
        return [face for face in self.faces if face.why is None]
