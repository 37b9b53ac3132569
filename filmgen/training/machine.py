"""What a machine offers a training run: a card computes in bf16, with channels last, compiled; a processor plainly,
or in bf16 as well, if that is asked for and it can."""

import contextlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from filmgen.errors import BadRequest
from filmgen.training.batches import Shown


@dataclass(frozen=True)
class Machine:
    """A device and how networks are computed on it. `plain` is fp32 and nothing else, for whoever compares."""

    device: torch.device
    plain: bool = True

    def cast(self) -> contextlib.AbstractContextManager:
        """In which networks compute: bf16 on a card, whose range is that of fp32, so no loss needs scaling."""
        return contextlib.nullcontext() if self.plain else torch.autocast(self.device.type, torch.bfloat16)

    def settle(self, networks: Any) -> Any:
        """Networks on the device, laid out and compiled for it."""
        networks.to(self.device)
        if not self.plain:
            networks.to(memory_format=torch.channels_last)
            if self.device.type == "cuda" and importlib.util.find_spec("triton"):
                for part in (networks.encoder, *_decoders(networks)):
                    part.compile()
        return networks

    def optimiser(self, parameters: list[nn.Parameter], betas: tuple[float, float]) -> torch.optim.Adam:
        """Adam (Kingma & Ba 2015); its rate is set at every step."""
        return torch.optim.Adam(parameters, betas=betas, fused=self.device.type == "cuda")

    def fetch(self, shown: Shown) -> Callable[[Any], torch.Tensor]:
        """How frames get to the device by number (BCHW, -1..1): from its own memory, if half of that holds them."""
        whole = shown.pixels_NHWC
        if self.device.type == "cuda" and whole.nbytes < torch.cuda.mem_get_info(self.device)[0] // 2:
            kept_NHWC = torch.from_numpy(whole[:]).to(self.device)
            return lambda numbers: _levels(kept_NHWC[torch.from_numpy(numbers).to(self.device)])
        return lambda numbers: _levels(torch.from_numpy(whole[numbers]).to(self.device))


def machine(device: str, plain: bool = False, half: bool = False) -> Machine:
    """The machine of a device's name; `half` lets a processor compute in bf16 too, where it has instructions for it.

    Raises BadRequest for a device that is not there.
    """
    try:
        named = torch.device(device)
    except RuntimeError as error:
        raise BadRequest(f"device {device!r}: it is cpu or cuda") from error
    if named.type == "cuda" and not torch.cuda.is_available():
        raise BadRequest("device cuda: this machine has no card that torch can use: --device cpu")
    quick = named.type == "cuda" or (half and torch.cpu.get_capabilities().get("avx512_bf16", False))
    return Machine(named, plain or not quick)


def _decoders(networks: Any) -> list[nn.Module]:
    """One, or as many as a network has people."""
    return [*networks.decoders.values()] if hasattr(networks, "decoders") else [networks.decoder]


def _levels(pixels_BHWC: torch.Tensor) -> torch.Tensor:
    return pixels_BHWC.permute(0, 3, 1, 2).float().div_(127.5).sub_(1)
