"""From a model's name to a folder of weights on this machine: whole, safe to load, and of the kind that is needed."""

import hashlib
import json
import struct
from functools import cache
from pathlib import Path

from filmgen.errors import MissingWeights

PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
"""Files that run code when they are read. They never are."""
SMALL = 16_000_000
"""Bytes of a file that is read whole for its digest."""
SAMPLES = 16
"""Places in a larger one at which a few kilobytes are read."""


# Where they lie


def where(model: str, revision: str = "") -> Path:
    """The folder of a model: one on this machine, or what the hub's cache has of it. Downloads nothing.

    Raises MissingWeights with what to type when there is none.
    """
    if not model:
        raise MissingWeights("no model is named: write it after the colon, as in diffusers:stabilityai/sd-turbo")
    folder = Path(model).expanduser()
    if folder.is_dir():
        return folder.resolve()
    if model.startswith((".", "/", "~")) or model.count("/") != 1:
        raise MissingWeights(f"there is no folder {model!r}; a model of the hub is named OWNER/NAME")
    return _in_cache(model, revision)


def _in_cache(model: str, revision: str) -> Path:
    from huggingface_hub.errors import HFValidationError
    from huggingface_hub.utils import validate_repo_id

    from filmgen.backends.catalogue.entries import models
    from filmgen.backends.catalogue.hub import find
    from filmgen.backends.catalogue.locked import revision_of

    try:
        validate_repo_id(model)
    except HFValidationError as error:
        raise MissingWeights(f"{model!r} is no name of a model: the hub's are OWNER/NAME") from error
    found = find(model, revision_of(model, revision))
    pull = f"filmgen models pull {model}{f'@{revision}' if revision else ''}"
    if found is None:
        size = f" ({models()[model].download})" if model in models() else ""
        raise MissingWeights(f"{model} is not on this machine: {pull}{size}")
    if found.missing:
        raise MissingWeights(f"{model} is not whole: {found.missing[0]} is missing: {pull}")
    return found.folder


def weigh(model: str, revision: str = "") -> str:
    """The digest of a model's weights for `Backend.weights`; empty while they are not on this machine."""
    try:
        return digest(where(model, revision))
    except MissingWeights:
        return ""


# What they are


def kind_of(folder: Path) -> str:
    """The class that a folder is made for, as its own papers say: `FluxPipeline`, `LlamaForCausalLM`; else empty."""
    for name, read in (
        ("model_index.json", lambda paper: paper.get("_class_name")),
        ("modular_model_index.json", lambda paper: paper.get("_class_name")),
        ("config.json", lambda paper: (paper.get("architectures") or [paper.get("_class_name")])[0]),
    ):
        if (folder / name).is_file():
            kind = read(_paper(folder / name))
            return (kind[-1] if isinstance(kind, list) else kind) or ""
    return ""


CRAFTS = (
    ("MusicGen", "a composer"),
    ("ForCausalLM", "a text model"),
    ("ForConditionalGeneration", "a text model"),
    ("Vits", "a voice"),
    ("Audio", "a composer"),
    ("AceStep", "a composer"),
    ("Video", "a video pipeline"),
    ("Wan", "a video pipeline"),
    ("LTX", "a video pipeline"),
    ("Pipeline", "a pipeline"),
)
"""Words in the names of classes, and what they are called among people; the first that fits."""


def described(folder: Path) -> str:
    """What a folder holds, for somebody who expected something else."""
    kind = kind_of(folder)
    if not kind:
        return "no model: there is neither model_index.json nor config.json in it"
    return next((f"{what} ({kind})" for word, what in CRAFTS if word.lower() in kind.lower()), kind)


def pipeline_of(model: str, folder: Path, wanted: str) -> str:
    """The pipeline's class. Raises MissingWeights when the folder is no pipeline; `wanted` says what was looked for."""
    if not (folder / "model_index.json").is_file():
        raise MissingWeights(f"{model} is {described(folder)}, not {wanted}: name another model")
    return kind_of(folder)


# Whether they can be trusted


def check_whole(model: str, folder: Path) -> None:
    """Look at every file of weights without reading it whole.

    Raises MissingWeights for a shard that is missing or torn, and for weights that only a pickle holds.
    """
    again = f"filmgen models pull {model} --again"
    for place in parts(folder) or (folder,):
        files = sorted(place.glob("*.safetensors"))
        pickles = [file for file in sorted(place.iterdir()) if file.suffix in PICKLES]
        if pickles and not files:
            raise MissingWeights(
                f"{model}: {pickles[0].relative_to(folder)} is a pickle, which may run anything when it is read; "
                "filmgen reads safetensors only: name a revision or a model that has them"
            )
        if not files:
            raise MissingWeights(f"{model}: {place.name} has no weights: {again}")
        for index in place.glob("*.safetensors.index*.json"):
            for shard in sorted(set(_paper(index).get("weight_map", {}).values())):
                if not (place / Path(shard).name).is_file():
                    raise MissingWeights(f"{model}: {place.name}/{shard} is missing: {again}")
        for file in files:
            if not is_whole(file):
                raise MissingWeights(f"{model}: {file.relative_to(folder)} is torn or not what it says: {again}")


def makers(folder: Path) -> dict[str, tuple[str | None, str | None]]:
    """The parts of a pipeline, each with the library and the class that makes it; none for a model of one piece."""
    index = folder / "model_index.json"
    paper = _paper(index) if index.is_file() else {}
    pairs = {part: made_by for part, made_by in paper.items() if isinstance(made_by, list) and len(made_by) == 2}
    return {part: (library, kind) for part, (library, kind) in pairs.items() if not part.startswith("_")}


def parts(folder: Path) -> tuple[Path, ...]:
    """The folders of a pipeline that bring weights; none for a model of one piece. Nobody censors, so none of that."""
    named = (part for part in makers(folder) if part != "safety_checker")
    return tuple(folder / part for part in named if (folder / part / "config.json").is_file())


def variant_of(folder: Path) -> str | None:
    """The variant to ask for, `fp16`, where a part has its weights in no other."""
    for part in parts(folder):
        files = [file.name for file in part.glob("*.safetensors")]
        if files and all(".fp16." in name or ".fp16-" in name for name in files):
            return "fp16"
    return None


def is_whole(file: Path) -> bool:
    """Whether a safetensors file is as long as its header promises, and its header can be read."""
    try:
        size = file.stat().st_size
        with file.open("rb") as stream:
            (length,) = struct.unpack("<Q", stream.read(8))
            if length > size - 8:
                return False
            header = json.loads(stream.read(length))
        ends = [tensor["data_offsets"][1] for name, tensor in header.items() if name != "__metadata__"]
    except (OSError, ValueError, struct.error, KeyError, TypeError, AttributeError):
        return False
    return 8 + length + max(ends, default=0) == size


# What they weigh


def digest(folder: Path) -> str:
    """What distinguishes these weights from others: the hub's commit, or names, sizes and samples of every file."""
    if folder.parent.name == "snapshots":
        return folder.name
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not _aside(file.relative_to(folder)))
    stats = [file.stat() for file in files]
    return _digest(folder, tuple((str(f), s.st_size, s.st_mtime_ns) for f, s in zip(files, stats, strict=True)))


def _aside(file: Path) -> bool:
    """Whether a file says nothing about the weights: hidden ones, readings for people, sample pictures."""
    return any(part.startswith(".") for part in file.parts) or file.suffix in (".md", ".png", ".jpg", ".webp")


@cache
def _digest(folder: Path, files: tuple[tuple[str, int, int], ...]) -> str:
    print = hashlib.sha256()
    for name, size, _ in files:
        print.update(f"{Path(name).relative_to(folder)} {size}\n".encode())
        with Path(name).open("rb") as stream:
            if size <= SMALL:
                print.update(stream.read())
                continue
            for sample in range(SAMPLES):
                stream.seek(size * sample // SAMPLES)
                print.update(stream.read(4096))
    return print.hexdigest()


def _paper(file: Path) -> dict:
    """A model's own JSON. Raises MissingWeights when it cannot be read."""
    try:
        paper = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise MissingWeights(f"{file.name} of {file.parent.name} cannot be read: pull the model again") from error
    if not isinstance(paper, dict):
        raise MissingWeights(f"{file.name} of {file.parent.name} is not what it should be: pull the model again")
    return paper
