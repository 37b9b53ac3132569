"""Tiny swappers that know two people who are nobody: real designs, weights that follow from a seed."""

from pathlib import Path

from filmgen.training.faceswap.designs import Deepfakes, build
from filmgen.training.faceswap.ours import Design
from filmgen.training.faceswap.swapper import Whose, save_swapper

TINY = Design(4, (16, 8, 8), (8, 16), latents=16, sketch=4, critic=(8, 8))
LEARNT = {"a": 1, "b": 1}


def whose(a: str = "a" * 64, b: str = "b" * 64) -> Whose:
    """A swapper's people: the digests of their face sets, and those of records that nobody has."""
    return Whose({"a": a, "b": b}, {"a": "c" * 64, "b": "d" * 64})


def ours(folder: Path, of: Whose | None = None) -> Path:
    save_swapper(folder, build(TINY, 3), TINY, of or whose(), LEARNT, {})
    return folder


def deepfakes(folder: Path, of: Whose | None = None) -> Path:
    design = Deepfakes(4)
    save_swapper(folder, build(design, 3), design, of or whose(), LEARNT, {})
    return folder
