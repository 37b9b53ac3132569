"""From a camera's options to a pipeline that is ready to film, and what can be said of it before it is loaded."""

import inspect
import json
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmgen.backends.diffusion_camera.profiles import PROFILES, Profile, profile_of
from filmgen.backends.neural.device import dtype_of
from filmgen.backends.neural.weights import described, kind_of, pipeline_of, where
from filmgen.errors import MissingPackage, MissingWeights

if TYPE_CHECKING:
    from filmgen.backends.diffusion_camera import DiffusionCamera

WANTED = "a video pipeline"
OTHERS = ("VideoToVideo", "Upsample", "Control")
USUAL = "WanPipeline"
"""What a model that nobody knows yet is taken for, until its folder is here."""


def profile(camera: "DiffusionCamera") -> Profile:
    """The profile of the camera's model, as its folder says; before it is on this machine, as the catalogue says."""
    from filmgen.backends.catalogue.entries import models

    names = f"{camera.model} {camera.lora} {camera.lora_file}"
    try:
        folder = where(camera.model, camera.revision)
    except MissingWeights:
        known = models().get(camera.model)
        return profile_of(known.kind if known and known.kind in PROFILES else USUAL, names)
    kind = kind_of(folder)
    found = profile_of(kind if kind.endswith("Pipeline") else USUAL, names, folder)
    return _seeing(found, names, folder) if found.twin else found


def _seeing(found: Profile, names: str, folder: Path) -> Profile:
    """The profile of the twin that films a first picture with the same weights."""
    return profile_of(found.twin, names, folder)


def check_pipeline(camera: "DiffusionCamera") -> None:
    """Raise MissingWeights for a folder that is no pipeline or one that does not film, MissingPackage for a library
    that this kind of model reads its words with."""
    import diffusers

    from filmgen.backends.neural.tuning import quiet

    folder = where(camera.model, camera.revision)
    kind = pipeline_of(camera.model, folder, WANTED)
    with quiet():
        made = getattr(diffusers, kind, None)
    if made is None:
        raise MissingWeights(
            f"{camera.model} is made for {kind}, which diffusers {diffusers.__version__} does not have, and code from "
            "a model's folder is never run: pip install --upgrade diffusers, or name another model"
        )
    takes = inspect.signature(made.__call__).parameters
    if "num_frames" not in takes or not {"prompt", "image"} & set(takes):
        raise MissingWeights(f"{camera.model} is {described(folder)}, not {WANTED}: name another model")
    if "pose_video" in takes or any(word in kind for word in OTHERS):
        raise MissingWeights(f"{camera.model} ({kind}) works on a video that is there already, and films none itself")
    for package in profile(camera).packages:
        if find_spec(package) is None:
            raise MissingPackage(f"{camera.who} reads its words with {package}: pip install {package}")


def load(camera: "DiffusionCamera", device: str) -> Any:
    """The pipeline, loaded and tuned; as the twin that films a still, where there is one."""
    import diffusers

    from filmgen.backends.neural.tuning import load_pipeline, quiet, tune_pipeline

    check_pipeline(camera)
    folder = where(camera.model, camera.revision)
    own = profile_of(kind_of(folder), camera.model, folder)
    parts = _precise(folder, camera.profile.precise)
    pipeline = load_pipeline(camera, folder, dtype_of(camera.dtype, device), **parts)
    with quiet():
        if own.twin:
            pipeline = getattr(diffusers, own.twin)(**_components(pipeline, own.twin))
        return tune_pipeline(pipeline, camera, device)


def _components(pipeline: Any, twin: str) -> dict[str, Any]:
    """What a twin is made of: the same parts, and the same settings."""
    import diffusers

    wanted = inspect.signature(getattr(diffusers, twin).__init__).parameters
    settings = {name: value for name, value in pipeline.config.items() if name in wanted and not name.startswith("_")}
    parts = {name: part for name, part in pipeline.components.items() if name in wanted}
    return {name: value for name, value in settings.items() if name not in parts} | parts


def _precise(folder: Path, names: tuple[str, ...]) -> dict[str, Any]:
    """Parts that lose the picture in half numbers, loaded in whole ones: Wan's VAE turns to blocks in bfloat16."""
    import torch

    index = json.loads((folder / "model_index.json").read_text(encoding="utf-8"))
    parts = {}
    for name in names:
        library, kind = (index.get(name) or [None, None])[:2]
        if library not in ("diffusers", "transformers") or not (folder / name / "config.json").is_file():
            continue
        maker = getattr(import_module(library), kind)
        options = {"dtype": torch.float32, "use_safetensors": True, "local_files_only": True}
        parts[name] = maker.from_pretrained(folder / name, **options)
    return parts
