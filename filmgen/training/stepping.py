"""One step of any network: along its gradient, its average after it, and no further once numbers run away."""

from typing import Any

import numpy as np
import torch

from filmgen.errors import BadTake


def take_step(
    optimiser: torch.optim.Optimizer, gradients: tuple[torch.Tensor, ...], rate: float, longest: float
) -> None:
    """One step along gradients, shortened to `longest` (Pascanu et al. 2013, algorithm 1)."""
    group = optimiser.param_groups[0]
    group["lr"] = rate
    for parameter, gradient in zip(group["params"], gradients, strict=True):
        parameter.grad = gradient
    if longest:
        torch.nn.utils.clip_grad_norm_(group["params"], longest)
    optimiser.step()
    optimiser.zero_grad()


@torch.no_grad()
def drift(average: Any, networks: Any, averaged: float, step: int) -> None:
    """Move the average on: Karras et al. 2018, section 5.1, with a shorter memory at first."""
    kept = min(averaged, (1 + step) / (10 + step))
    new = networks.state_dict()
    for name, value in average.state_dict().items():
        if value.is_floating_point() and kept and not name.startswith("critic."):
            value.lerp_(new[name], 1 - kept)
        else:
            value.copy_(new[name])


def finite(values: dict[str, float], epoch: int, step: int) -> None:
    """Raises BadTake where a loss is no number any more."""
    wild = [name for name, value in values.items() if not np.isfinite(value)]
    if wild:
        raise BadTake(
            f"the {wild[0]} ran away in epoch {epoch + 1}, step {step + 1}: another --seed, or a smaller model"
        )
