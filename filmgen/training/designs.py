"""Which networks there are, by name: from what is written on paper to modules without weights."""

import math
from dataclasses import dataclass, replace
from typing import Any, Literal

import torch

from filmgen.errors import BadRequest
from filmgen.training import broad2016, vaegan
from filmgen.training.batches import Shown

Model = Literal["ours", "broad2016"]


@dataclass(frozen=True)
class Broad:
    """The anchor's design: only Broad's own is faithful, others are for tests and for comparisons on small machines."""

    width: int = 256
    height: int = 144
    latents: int = 200
    channels: int = 80


Design = vaegan.Design | Broad


def design_of(model: Model, size: str, width: int, height: int, latents: int) -> Design:
    """The design for frames of a size. Raises BadRequest for unknown names, and for sides that do not fit."""
    if model == "broad2016":
        levels, design = 4, Broad(width, height, latents)
    elif model == "ours":
        if size not in vaegan.SIZES:
            raise BadRequest(f"size {size!r}: it is one of {', '.join(vaegan.SIZES)}")
        design = _for_frames(vaegan.SIZES[size], width, height, latents)
        levels = design.levels
    else:
        raise BadRequest(f"model {model!r}: it is one of ours, broad2016")
    if latents < 1 or min(width, height) < 2**levels or width % 2**levels or height % 2**levels:
        raise BadRequest(f"{model} draws frames whose sides are multiples of {2**levels}, not {width} x {height}")
    return design


def _for_frames(design: vaegan.Design, width: int, height: int, latents: int) -> vaegan.Design:
    """A design for larger or smaller frames: a level more or less for every doubling."""
    for _ in range(max(0, round(math.log2(max(width, 1) / design.width)))):
        design = design.grown()
    fewer = max(2, design.levels + min(0, round(math.log2(max(width, 1) / design.width))))
    return replace(
        design, width=width, height=height, latents=latents, levels=fewer,
        channels=design.channels[:fewer], encoder=design.encoder[: fewer - 1], sketch=min(design.sketch, fewer),
        read=min(design.read, fewer),
    )  # fmt: skip


def fitted(design: Design, shown: Shown) -> Design:
    """A design for some footage: no more places than a quarter of its frames."""
    if isinstance(design, Broad):
        return design
    return replace(design, places=min(design.places, len(shown.training) // 4))


def build(design: Design, seed: int = 0) -> Any:
    """Networks of a design, with weights that follow from the seed."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        if isinstance(design, Broad):
            return broad2016.Networks(design.width, design.height, design.latents, design.channels)
        return vaegan.Networks(design)


def name_of(design: Design) -> Model:
    return "broad2016" if isinstance(design, Broad) else "ours"


def from_paper(name: str, fields: dict[str, Any]) -> Design:
    """A design as JSON has it. Raises ValueError and TypeError for what is none."""
    kind = {"ours": vaegan.Design, "broad2016": Broad}.get(name)
    if kind is None:
        raise ValueError(name)
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()})
