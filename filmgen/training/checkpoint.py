"""Models and half-done runs in a folder: safetensors beside a JSON paper that says what they are. Whole, or not there.

    model.json      schema, version, name, design, legend of shapes, and the file of weights with its digest
    model-0123456789ab.safetensors
    training.json   the plan of the run, the epochs that are done, their history
    training-ba9876543210.safetensors      every network, the running average, the optimisers' moments

A paper names its tensors by their digest and replaces its forerunner by one rename, after they are on the disk: killed
at any moment, a folder holds the old state or the new one. Nothing is ever unpickled.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor, nn

from filmgen.errors import MissingWeights, StudioError
from filmgen.training.designs import Design, build, from_paper, name_of

SCHEMA, VERSION = "filmgen.reconstructor", 1
PICKLES = (".pt", ".pth", ".bin", ".ckpt", ".pkl", ".pickle")
"""Files that run code when they are read. They never are."""
LEGEND = "B frames, C channels, H rows, W columns, Z numbers of a code, P values of a thumbnail; O outputs, I inputs"


class Reconstructor:
    """Frames to codes and back, by a network that has watched a film. A frame's result never depends on its batch."""

    def __init__(self, networks: Any, design: Design, device: str | torch.device = "cpu"):
        self.name = name_of(design)
        self.width, self.height, self.latents = design.width, design.height, design.latents
        self.device = torch.device(device)
        self._networks = networks.to(self.device).eval()

    @torch.no_grad()
    def encode(self, frame_BCHW: Tensor) -> Tensor:
        """Codes (BZ) of RGB frames in -1..1 at the model's size: their means, without chance."""
        return self._networks.encode(frame_BCHW.to(self.device, torch.float32))[0]

    @torch.no_grad()
    def decode(self, code_BZ: Tensor) -> Tensor:
        """Frames (BCHW, RGB, -1..1) of codes."""
        return self._networks.decode(code_BZ.to(self.device, torch.float32)).clamp(-1, 1)


# Models


def is_model(folder: Path) -> bool:
    """Whether a folder says that it holds a model."""
    return (folder / "model.json").is_file()


def save_model(folder: Path, networks: nn.Module, design: Design, about: Mapping[str, Any], half: bool = False) -> None:
    """Put what reconstructs into a folder: everything but the critic, in half precision if asked.

    `about` is for readers: footage, epochs, measures. Raises StudioError when the disk is full.
    """
    tensors = {name: value for name, value in networks.state_dict().items() if not name.startswith("critic.")}
    if half:
        tensors = {name: value.half() if value.is_floating_point() else value for name, value in tensors.items()}
    paper = {"schema": SCHEMA, "version": VERSION, "name": name_of(design), "design": asdict(design), **about}
    publish(folder, "model", {**paper, "legend": LEGEND, "shapes": _shapes(tensors)}, tensors)


def load_model(folder: Path, device: str | torch.device = "cpu") -> Reconstructor:
    """The reconstructor of a folder.

    Raises MissingWeights for a folder without one, of another version, torn, or with nothing but a pickle in it.
    """
    networks, design = load_networks(folder)
    return Reconstructor(networks, design, device)


def load_networks(folder: Path) -> tuple[Any, Design]:
    """The networks of a model, its critic untaught, and their design. Raises MissingWeights like `load_model`."""
    paper, tensors = recall(folder, "model", SCHEMA, VERSION)
    try:
        design = from_paper(paper["name"], paper["design"])
        networks = build(design)
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError) as error:
        raise MissingWeights(f"{folder}: model.json describes no network that this filmgen knows") from error
    fill(folder, networks, tensors, but="critic.")
    return networks, design


def fill(folder: Path, networks: nn.Module, tensors: Mapping[str, Tensor], but: str = "none") -> None:
    """Put tensors into networks, each of which must be there in its shape, but for those that begin with `but`."""
    own = networks.state_dict()
    for name, value in own.items():
        if name.startswith(but):
            continue
        if name not in tensors or tensors[name].shape != value.shape:
            raise MissingWeights(f"{folder}: {name} is missing or of another shape: train it again, or copy it again")
        value.copy_(tensors[name])


# Folders


def publish(folder: Path, name: str, paper: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> None:
    """Write a paper and its tensors so that a reader sees both or neither. Raises StudioError when that fails."""
    packed = save({key: value.detach().cpu().contiguous() for key, value in tensors.items()})
    digest = sha256(packed).hexdigest()
    file = folder / f"{name}-{digest[:12]}.safetensors"
    weights = {"file": file.name, "sha256": digest, "bytes": len(packed)}
    text = json.dumps({**paper, "weights": weights}, indent=1) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(file, packed)
        _write(folder / f"{name}.json", text.encode())
        for old in (*folder.glob(f"{name}-*.safetensors"), *folder.glob(f".{name}*.part")):
            if old.name != file.name:
                old.unlink()
    except OSError as error:
        raise StudioError(
            f"{folder}: {name} cannot be written: {error.strerror}; what was there before is whole"
        ) from error


def recall(folder: Path, name: str, schema: str, version: int) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """A paper and its tensors. Raises MissingWeights where there is none, and for another version's or torn ones."""
    file = folder / f"{name}.json"
    if not file.is_file():
        found = sorted(other.name for other in folder.iterdir() if other.suffix in PICKLES) if folder.is_dir() else []
        why = f"; {found[0]} is a pickle, which may run anything when it is read, and is not" if found else ""
        raise MissingWeights(f"{folder}: no {name}.json in it{why}: name a folder that filmgen train wrote")
    try:
        paper = json.loads(file.read_text(encoding="utf-8"))
        made_by = (paper["schema"], paper["version"])
        weights = paper["weights"]
        promised, tensors = str(weights["sha256"]), folder / Path(weights["file"]).name
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MissingWeights(f"{folder}: {name}.json is torn or not filmgen's: copy the folder again") from error
    if made_by != (schema, version):
        raise MissingWeights(
            f"{folder}: {name}.json is {made_by[0]} {made_by[1]}, this filmgen reads {schema} {version}: train it again"
        )
    if tensors.suffix != ".safetensors":
        raise MissingWeights(f"{folder}: {tensors.name} is no safetensors file, and nothing else is read")
    try:
        packed = tensors.read_bytes()
        if sha256(packed).hexdigest() != promised:
            raise MissingWeights(f"{folder}: {tensors.name} is torn or was changed: copy the folder again")
        return paper, load(packed)
    except (OSError, SafetensorError) as error:
        raise MissingWeights(f"{folder}: {tensors.name} is missing or torn: copy the folder again") from error


def _write(file: Path, content: bytes) -> None:
    part = file.with_name(f".{file.name}.part")
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _shapes(tensors: Mapping[str, Tensor]) -> dict[str, list[int]]:
    return {name: list(value.shape) for name, value in tensors.items()}
