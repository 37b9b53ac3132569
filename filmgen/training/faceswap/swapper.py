"""A swapper in a folder: who it has learnt, with whose agreement, and faces of one drawn as the other.

    model.json      schema, version, name, design; digests of both face sets and of both consent records; steps of
                    either side; a legend of shapes; the file of weights with its digest
    model-0123456789ab.safetensors

Shapes: B faces, C channels, H rows, W columns.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from filmgen.errors import BadRequest, MissingWeights
from filmgen.training.checkpoint import fill, publish, recall
from filmgen.training.faceswap.designs import Design, build, from_paper, name_of
from filmgen.training.faceswap.ours import SIDES, Side
from filmgen.training.faceswap.warping import CANONICAL, middle

SCHEMA, VERSION = "filmgen.swapper", 1
LEGEND = "B faces, C channels, H rows, W columns, Z numbers of a code, K of a sketch, P values of a picture"


@dataclass(frozen=True)
class Whose:
    """Whose faces a swapper learnt: of each side the digest of its face set, of the record that allowed it, and what
    they look like on average, as `looks.descriptor` sees it."""

    sets: Mapping[Side, str]
    consents: Mapping[Side, str]
    looks: Mapping[Side, Sequence[float]] = field(default_factory=dict)


class Swapper:
    """Faces of one side drawn as the other. A face's result never depends on its batch."""

    def __init__(self, networks: Any, design: Design, whose: Whose, steps: Mapping[str, int], device: str = "cpu"):
        self.name, self.size, self.span = name_of(design), design.side, design.span
        self.sides, self.consents, self.steps = dict(whose.sets), dict(whose.consents), dict(steps)
        self.looks = {side: np.array(look, np.float32) for side, look in whose.looks.items()}
        self.device = torch.device(device)
        self._networks = networks.to(self.device).eval()

    @torch.no_grad()
    def swap(self, face_BCHW: Tensor, to: Side = "b", source: Side | None = None) -> tuple[Tensor, Tensor]:
        """Canonical cuts (RGB in -1..1, a square of any size) as the face of a side, and its mask (B1HW, 0..1).

        Both are in the geometry of the cut, and of its size; where the mask is nought, the face is the cut's own. What
        comes in is taken for the other side, unless `source` says that it is of this one. Raises BadRequest for a side
        that never learnt anything.
        """
        source = source or ("a" if to == "b" else "b")
        for side in {source, to}:
            if not self.steps.get(side):
                raise BadRequest(f"side {side} of this swapper has learnt nothing yet: train it before it is put on")
        face_BCHW = face_BCHW.to(self.device, torch.float32)
        drawn_BCHW, mask_B1HW = self._networks.draw(middle(face_BCHW, self.size, self.span), source, to)
        return _back(drawn_BCHW, mask_B1HW, face_BCHW, self.span)


def _back(drawn_BCHW: Tensor, mask_B1HW: Tensor, face_BCHW: Tensor, span: int) -> tuple[Tensor, Tensor]:
    """A middle laid into its cut."""
    rows = face_BCHW.shape[-1]
    margin = round((1 - span / CANONICAL) * rows / 2)
    side = rows - 2 * margin
    whole_BCHW = face_BCHW.clone()
    inner = (slice(None), slice(None), slice(margin, rows - margin), slice(margin, rows - margin))
    whole_BCHW[inner] = functional.interpolate(drawn_BCHW, (side, side), mode="bicubic", align_corners=False)
    around_B1HW = mask_B1HW.new_zeros(len(mask_B1HW), 1, rows, rows)
    around_B1HW[inner] = functional.interpolate(mask_B1HW, (side, side), mode="bilinear", align_corners=False)
    return whole_BCHW.clamp(-1, 1), around_B1HW


def save_swapper(
    folder: Path, networks: nn.Module, design: Design, whose: Whose, steps: Mapping[str, int], about: Mapping[str, Any]
) -> None:
    """Put what swaps into a folder: everything but the critics. Raises StudioError when the disk is full."""
    tensors = {name: value for name, value in networks.state_dict().items() if not name.startswith("critic.")}
    paper = {"schema": SCHEMA, "version": VERSION, "name": name_of(design), "design": asdict(design), **about}
    paper |= {"sets": dict(whose.sets), "consents": dict(whose.consents), "steps": dict(steps), "legend": LEGEND}
    paper |= {"looks": {side: [round(float(value), 4) for value in look] for side, look in whose.looks.items()}}
    shapes = {name: list(value.shape) for name, value in tensors.items()}
    tensors["whose"] = _mark(whose)
    publish(folder, "model", {**paper, "shapes": shapes}, tensors)


def load_swapper(folder: Path, device: str = "cpu") -> Swapper:
    """The swapper of a folder.

    Raises MissingWeights for a folder without one, of another version, torn, with a paper that was edited to name other
    faces, or with nothing but a pickle in it.
    """
    paper, tensors = recall(folder, "model", SCHEMA, VERSION)
    try:
        design = from_paper(paper["name"], paper["design"])
        networks = build(design)
        whose = Whose(
            *({side: str(paper[what][side]) for side in SIDES} for what in ("sets", "consents")), paper["looks"]
        )
        steps = {side: int(paper["steps"][side]) for side in SIDES}
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError) as error:
        raise MissingWeights(f"{folder}: model.json describes no swapper that this filmgen knows") from error
    mark = _mark(whose)
    if not torch.equal(tensors.get("whose", mark.new_zeros(0)), mark):
        raise MissingWeights(f"{folder}: model.json names other faces than were learnt: copy the folder again")
    fill(folder, networks, tensors, but="critic.")
    return Swapper(networks, design, whose, steps, device)


def _mark(whose: Whose) -> Tensor:
    """Whose faces were learnt, and by which records, to lie among the weights: a paper alone can be edited."""
    said = " ".join(f"{whose.sets[side]} {whose.consents[side]}" for side in SIDES)
    return torch.tensor(list(said.encode()), dtype=torch.uint8)
