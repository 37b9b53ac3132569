"""Which swappers there are, by name: from what is written on paper to networks without weights."""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import torch

from filmgen.errors import BadRequest
from filmgen.training.faceswap import deepfakes2017, ours

Model = Literal["ours", "deepfakes2017"]
MODELS: tuple[Model, ...] = ("ours", "deepfakes2017")


@dataclass(frozen=True)
class Deepfakes:
    """The anchor's design: only 128 channels are the original's, others are for tests."""

    channels: int = 128

    side: ClassVar[int] = deepfakes2017.SIDE
    span: ClassVar[int] = deepfakes2017.SPAN


Design = ours.Design | Deepfakes


def design_of(model: str, size: str) -> Design:
    """The design of a name and a size, which the anchor has but one of. Raises BadRequest for unknown names."""
    if model == "deepfakes2017":
        return Deepfakes()
    if model != "ours":
        raise BadRequest(f"model {model!r}: it is one of {', '.join(MODELS)}")
    if size not in ours.SIZES:
        raise BadRequest(f"size {size!r}: it is one of {', '.join(ours.SIZES)}")
    return ours.SIZES[size]


def build(design: Design, seed: int = 0) -> Any:
    """Networks of a design, with weights that follow from the seed."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return deepfakes2017.Networks(design.channels) if isinstance(design, Deepfakes) else ours.Networks(design)


def name_of(design: Design) -> Model:
    return "deepfakes2017" if isinstance(design, Deepfakes) else "ours"


def from_paper(name: str, fields: dict[str, Any]) -> Design:
    """A design as JSON has it. Raises ValueError and TypeError for what is none."""
    kind = {"ours": ours.Design, "deepfakes2017": Deepfakes}.get(name)
    if kind is None:
        raise ValueError(name)
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()})
