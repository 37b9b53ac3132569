"""Two people who are nobody, cut and masked, for tests of swappers; and designs that are learnt in a second."""

from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from filmgen.training.faces.aligning import Eyes, cut, place
from filmgen.training.faceswap.albums import Album, make_album
from filmgen.training.faceswap.designs import Deepfakes, Design
from filmgen.training.faceswap.ours import SIDES
from filmgen.training.faceswap.train_faceswap import Plan
from tests.heads import Standing, head_frame
from tests.tiny.swappers import TINY, whose

DESIGNS: dict[str, Design] = {"ours": TINY, "deepfakes2017": Deepfakes(4)}
WHOSE = whose()
FACES = 16


class Cuts:
    """Canonical cuts of one head that moves; the last few are held out."""

    def __init__(self, who: str, faces: int = FACES):
        self.pixels_NHWC = np.stack([_cut(who, number / 6) for number in range(faces)])
        self.training, self.held = np.arange(faces - 3), np.arange(faces - 3, faces)


def _cut(who: str, time: float) -> np.ndarray:
    frame, eyes = head_frame(Standing(who, tall=0.7), time=time, width=160, height=120)
    (left, right) = eyes[0]
    return cut(frame, place(Eyes(tuple(left), tuple(right))))


@lru_cache
def cuts(who: str) -> Cuts:
    return Cuts(who)


@lru_cache
def albums(model: str) -> dict[str, Album]:
    return {side: make_album(cuts(who), DESIGNS[model]) for side, who in zip(SIDES, ("ada", "bob"), strict=True)}


def faces(album: Album, numbers: range) -> Tensor:
    """Faces with their masks in -1..1, BCHW."""
    return torch.from_numpy(album.pixels_NHWC[list(numbers)]).permute(0, 3, 1, 2).float() / 127.5 - 1


def plan(model: str, **changes) -> Plan:
    return Plan(**{"model": model, "epochs": 2, "batch": 8, "steps": 4, "design": DESIGNS[model], **changes})
