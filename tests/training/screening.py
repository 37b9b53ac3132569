"""A film of a few coloured squares that move, and networks so small that a step takes milliseconds."""

from dataclasses import dataclass

import numpy as np

from filmgen.training.designs import Broad
from filmgen.training.train_vaegan import Plan
from filmgen.training.vaegan import Design

TINY = Design(
    32, 32, 6, 2, (16, 8), 1, (8,), (8, 16), 1, 2, True, caution=0.0, prior=0.5, places=6, steepen=2, looks=True
)
BROAD = Broad(32, 32, 6, 4)


@dataclass(frozen=True)
class Screening:
    """Frames as a cache of footage has them."""

    pixels_NHWC: np.ndarray
    shots_N: np.ndarray
    training: np.ndarray
    held: np.ndarray


def screening(shots: int = 4, frames: int = 10, side: int = 32) -> Screening:
    """Shots of a square each, moving to the right; the last one is held out."""
    chance = np.random.default_rng(7)
    pixels = np.zeros((shots * frames, side, side, 3), np.uint8)
    for shot in range(shots):
        ground, colour = chance.integers(0, 255, (2, 3))
        top, left, size = chance.integers(2, side // 3, 3)
        for frame in range(frames):
            picture = pixels[shot * frames + frame]
            picture[:] = ground
            picture[top : top + size, left + frame : left + frame + size] = colour
    numbers = np.arange(shots * frames)
    last = (shots - 1) * frames
    return Screening(pixels, np.repeat(np.arange(shots), frames), numbers[:last], numbers[last:])


def plan(model: str, **changes) -> Plan:
    """Two epochs of a tiny model."""
    design = TINY if model == "ours" else BROAD
    return Plan(**{"model": model, "design": design, "width": 32, "height": 32, "epochs": 2, "batch": 6, **changes})


def frames(shown: Screening, numbers):
    """Frames by their numbers: BCHW, -1..1."""
    import torch

    return torch.from_numpy(shown.pixels_NHWC[numbers]).permute(0, 3, 1, 2).float() / 127.5 - 1
