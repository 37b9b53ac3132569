"""In which order frames are shown while a network learns: all of it follows from the seed and the number of the epoch.

So a run that goes on after it was killed shows what it would have shown, and nothing about order has to be kept.
Shapes: N frames of the footage, B of a batch, C channels, H rows, W columns.
"""

from collections.abc import Iterator
from typing import Protocol

import numpy as np
import torch
from torch import Tensor


class Shown(Protocol):
    """Frames to learn from, as `footage.cache` makes them."""

    pixels_NHWC: np.ndarray
    shots_N: np.ndarray

    @property
    def training(self) -> np.ndarray: ...

    @property
    def held(self) -> np.ndarray: ...


def steps_of(shown: Shown, batch: int) -> int:
    """How many batches an epoch has; at least one."""
    return max(1, len(shown.training) // batch)


def pairs(shown: Shown, batch: int, seed: int, epoch: int) -> Iterator[np.ndarray]:
    """Shuffled batches: half of a batch are frames, the other half are those that follow them in their shots.

    A frame that none of those to learn from follows is followed by itself. An epoch shows half of all frames as first
    ones, the next epoch another half.
    """
    half = max(1, batch // 2)
    allowed = np.zeros(len(shown.shots_N), bool)
    allowed[shown.training] = True
    order = np.random.default_rng((seed, epoch)).permutation(shown.training)
    for step in range(steps_of(shown, batch)):
        first = np.take(order, range(step * half, (step + 1) * half), mode="wrap")
        then = np.minimum(first + 1, len(shown.shots_N) - 1)
        follows = (shown.shots_N[then] == shown.shots_N[first]) & allowed[then]
        yield np.concatenate((first, np.where(follows, then, first)))


def in_order(shown: Shown, batch: int) -> Iterator[np.ndarray]:
    """Batches of frames as the film has them, what does not fill one dropped: as Broad's network was shown its film."""
    for step in range(steps_of(shown, batch)):
        yield np.take(shown.training, range(step * batch, (step + 1) * batch), mode="wrap")


def spread(numbers: np.ndarray, count: int) -> np.ndarray:
    """`count` of the numbers at most, from all over."""
    return numbers[np.linspace(0, len(numbers) - 1, min(count, len(numbers))).astype(int)] if len(numbers) else numbers


def noise(seed: int, step: int, shape: tuple[int, ...], device: torch.device, uniform: bool = False) -> Tensor:
    """Chance of one step of one run: normal, or uniform in -1..1. The same on every device."""
    chance = torch.Generator().manual_seed(seed * 1_000_003 + step * 2 + uniform)
    drawn = torch.rand(shape, generator=chance) * 2 - 1 if uniform else torch.randn(shape, generator=chance)
    return drawn.to(device)
