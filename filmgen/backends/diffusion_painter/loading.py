"""From a painter's options to a pipeline that is ready to paint, and what can be said of it before it is loaded."""

from importlib.util import find_spec
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from filmgen.backends.diffusion_painter.families import Family, family_of
from filmgen.backends.neural.device import dtype_of
from filmgen.backends.neural.weights import described, kind_of, pipeline_of, where
from filmgen.errors import BadRequest, MissingPackage, MissingWeights

if TYPE_CHECKING:
    from filmgen.backends.diffusion_painter import DiffusionPainter

WANTED = "a picture pipeline"
SCHEDULERS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("lcm", "LCMScheduler", {}),
    ("lightning", "EulerDiscreteScheduler", {"timestep_spacing": "trailing"}),
    ("hyper-sd", "DDIMScheduler", {"timestep_spacing": "trailing"}),
)
"""How a U-Net that was taught to work in few steps by a LoRA must be stepped, by a word in the LoRA's name."""


def family(painter: "DiffusionPainter") -> Family:
    """The family of the painter's model, as its folder says; before it is on this machine, as the catalogue says."""
    from filmgen.backends.catalogue.entries import models

    names = painter.names
    try:
        folder = where(painter.model, painter.revision)
    except MissingWeights:
        known = models().get(painter.model)
        return family_of(known.kind if known and known.kind else "StableDiffusionPipeline", names)
    kind = kind_of(folder)
    return family_of(kind if kind.endswith("Pipeline") else "StableDiffusionPipeline", names, folder)


def check_pipeline(painter: "DiffusionPainter") -> None:
    """Raise MissingWeights for a folder that is no pipeline, or one that does not paint pictures from words."""
    import inspect

    import diffusers

    from filmgen.backends.neural.tuning import quiet

    folder = where(painter.model, painter.revision)
    kind = pipeline_of(painter.model, folder, WANTED)
    with quiet():
        made = getattr(diffusers, kind, None)
    if made is None:
        raise MissingWeights(
            f"{painter.model} is made for {kind}, which diffusers {diffusers.__version__} does not have, and code from "
            "a model's folder is never run: pip install --upgrade diffusers, or name another model"
        )
    takes = inspect.signature(made.__call__).parameters
    moving = "num_frames" in takes or "audio" in described(folder).lower()
    if "processor" in inspect.signature(made.__init__).parameters and find_spec("torchvision") is None:
        raise MissingPackage(f"{painter.who}: {kind} looks through a processor of torchvision: pip install torchvision")
    if "prompt" not in takes or moving:
        raise MissingWeights(f"{painter.model} is {described(folder)}, not {WANTED}: name another model")


def load(painter: "DiffusionPainter", device: str) -> Any:
    """The pipeline, loaded and tuned."""
    from filmgen.backends.neural.tuning import load_pipeline, quiet, tune_pipeline

    check_pipeline(painter)
    folder = where(painter.model, painter.revision)
    pipeline = load_pipeline(painter, folder, dtype_of(painter.dtype, device), **_without_censor(folder))
    with quiet():
        _step(pipeline, painter)
        if painter.ip_adapter:
            _add_ip_adapter(pipeline, painter)
        return tune_pipeline(pipeline, painter, device)


def _without_censor(folder) -> dict[str, Any]:
    """A safety checker paints black without a word; filmgen looks at what it painted instead."""
    import json

    index = json.loads((folder / "model_index.json").read_text(encoding="utf-8"))
    without = {"safety_checker": None, "requires_safety_checker": False} if "safety_checker" in index else {}
    return without | ({"add_watermarker": False} if "XL" in index["_class_name"] else {})


def _step(pipeline: Any, painter: "DiffusionPainter") -> None:
    import diffusers

    if not hasattr(pipeline, "unet"):
        return
    for word, scheduler, changes in SCHEDULERS:
        if word in painter.names:
            pipeline.scheduler = getattr(diffusers, scheduler).from_config(pipeline.scheduler.config, **changes)
            return


def _add_ip_adapter(pipeline: Any, painter: "DiffusionPainter") -> None:
    """Teach a pipeline to look at one picture beside the words."""
    if not hasattr(pipeline, "load_ip_adapter"):
        raise BadRequest(f"{painter.who}: {type(pipeline).__name__} takes no ip_adapter: leave it out")
    if not painter.ip_adapter_file.endswith(".safetensors"):
        raise BadRequest(f"{painter.who}: name the adapter's file: ip_adapter_file=models/ip-adapter_sd15.safetensors")
    file = PurePosixPath(painter.ip_adapter_file)
    try:
        pipeline.load_ip_adapter(
            str(where(painter.ip_adapter)),
            subfolder="" if str(file.parent) == "." else str(file.parent),
            weight_name=file.name,
            local_files_only=True,
        )
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        said = str(error).strip().splitlines()[0][:200]
        raise MissingWeights(f"{painter.who}: ip_adapter {painter.ip_adapter} does not fit: {said}") from error
