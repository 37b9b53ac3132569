"""Tiny swappers that know two people who are nobody: real designs, weights that follow from a seed."""

from functools import cache
from pathlib import Path

import numpy as np

from filmgen.training.faces.aligning import Eyes, cut, place
from filmgen.training.faces.looks import descriptor
from filmgen.training.faceswap.designs import Deepfakes, build
from filmgen.training.faceswap.ours import Design
from filmgen.training.faceswap.swapper import Whose, save_swapper
from tests.heads import Standing, head_frame

TINY = Design(4, (16, 8, 8), (8, 16), latents=16, sketch=4, critic=(8, 8))
LEARNT = {"a": 1, "b": 1}


def whose(a: str = "a" * 64, b: str = "b" * 64) -> Whose:
    """A swapper's people: the digests of their face sets, and those of records that nobody has."""
    return Whose({"a": a, "b": b}, {"a": "c" * 64, "b": "d" * 64}, {"a": look_of("ada"), "b": look_of("bob")})


@cache
def look_of(who: str) -> tuple[float, ...]:
    """What one of the heads that are nobody's looks like on average."""
    looks = []
    for number in range(6):
        picture, eyes = head_frame(Standing(who), time=number / 3)
        looks.append(descriptor(cut(picture, place(Eyes(tuple(eyes[0][0]), tuple(eyes[0][1]))))))
    return tuple(np.mean(looks, 0).tolist())


def ours(folder: Path, of: Whose | None = None) -> Path:
    save_swapper(folder, build(TINY, 3), TINY, of or whose(), LEARNT, {})
    return folder


def deepfakes(folder: Path, of: Whose | None = None) -> Path:
    design = Deepfakes(4)
    save_swapper(folder, build(design, 3), design, of or whose(), LEARNT, {})
    return folder
