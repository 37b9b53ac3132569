"""Tiny networks that have watched nothing: real designs, weights that follow from a seed."""

from pathlib import Path

from filmgen.training.checkpoint import save_model
from filmgen.training.designs import build, design_of


def ours(folder: Path) -> Path:
    design = design_of("ours", "small", 32, 32, 6)
    save_model(folder, build(design, 3), design, {})
    return folder


def broad(folder: Path) -> Path:
    from filmgen.training.designs import Broad

    design = Broad(32, 16, 5, 4)
    save_model(folder, build(design, 3), design, {})
    return folder
