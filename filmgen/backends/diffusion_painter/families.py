"""What each kind of pipeline is best asked for: steps, guidance, size, words, and how it is shown references."""

import inspect
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

Fixed = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Family:
    """One kind of pipeline. `guided_by` names its argument for guidance, above `free` of which a negative prompt is
    read (`negative`); `pixels` is the area it was taught on, `multiple` what its sides are multiples of.

    `tokens` is how much its encoder reads with the tokenizer `reads`; `short` names the argument for the short
    prompt beside a `long` one, where there are two. `references` is how many pictures it can be shown, by `shown_by`;
    one that `must_see` paints from pictures alone. `fixed` are arguments that are always given.
    """

    steps: int
    guidance: float
    guided_by: str = "guidance_scale"
    free: float = 1.0
    negative: bool = True
    pixels: int = 1024 * 1024
    multiple: int = 16
    tokens: int = 512
    reads: str = "tokenizer"
    long: str = ""
    references: int = 0
    shown_by: str = ""
    must_see: bool = False
    at_once: int = 4
    fixed: Fixed = ()


CLIP = 77
_QWEN = Family(50, 4.0, guided_by="true_cfg_scale", pixels=1328 * 1328, tokens=460, at_once=2)

FAMILIES = {
    "StableDiffusionPipeline": Family(30, 7.5, pixels=512 * 512, multiple=64, tokens=CLIP, at_once=8),
    "StableDiffusionXLPipeline": Family(30, 5.0, multiple=64, tokens=CLIP),
    "LatentConsistencyModelPipeline": Family(
        4, 8.5, negative=False, pixels=512 * 512, multiple=64, tokens=CLIP, at_once=8
    ),
    "StableDiffusion3Pipeline": Family(28, 7.0, tokens=256, reads="tokenizer_3", long="prompt_3"),
    "FluxPipeline": Family(28, 3.5, negative=False, reads="tokenizer_2", long="prompt_2"),
    "FluxKontextPipeline": Family(
        28, 2.5, negative=False, reads="tokenizer_2", long="prompt_2", references=1, shown_by="image"
    ),
    "Flux2Pipeline": Family(50, 4.0, negative=False, references=4, shown_by="image"),
    "Flux2KleinPipeline": Family(4, 1.0, negative=False, references=4, shown_by="image"),
    "ZImagePipeline": Family(50, 5.0, free=0.0),
    "QwenImagePipeline": _QWEN,
    "QwenImageEditPipeline": replace(_QWEN, references=1, shown_by="image", must_see=True, at_once=1),
    "QwenImageEditPlusPipeline": replace(_QWEN, steps=40, references=3, shown_by="image", must_see=True, at_once=1),
    "SanaPipeline": Family(
        20, 4.5, multiple=32, tokens=300, fixed=(("use_resolution_binning", False), ("clean_caption", False))
    ),
    "SanaSprintPipeline": Family(
        2, 4.5, negative=False, multiple=32, tokens=300,
        fixed=(("use_resolution_binning", False), ("clean_caption", False)),
    ),
    "PixArtSigmaPipeline": Family(
        20, 4.5, multiple=32, tokens=300, fixed=(("use_resolution_binning", False), ("clean_caption", False))
    ),
    "ChromaPipeline": Family(35, 5.0),
    "Lumina2Pipeline": Family(30, 4.0, tokens=256),
    "CogView4Pipeline": Family(50, 5.0, multiple=32),
    "Kandinsky5T2IPipeline": Family(50, 3.5),
}  # fmt: skip

SPECIAL: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("StableDiffusion3", "turbo", {"steps": 4, "guidance": 0.0}),
    ("StableDiffusion", "turbo", {"steps": 4, "guidance": 0.0, "pixels": 512 * 512}),
    ("StableDiffusion", "lightning", {"steps": 4, "guidance": 0.0}),
    ("StableDiffusion", "hyper-sd", {"steps": 8, "guidance": 0.0}),
    ("StableDiffusion", "lcm", {"steps": 4, "guidance": 1.0}),
    ("FluxPipeline", "schnell", {"steps": 4, "guidance": 0.0, "tokens": 256, "fixed": (("max_sequence_length", 256),)}),
    ("Flux2Klein", "base", {"steps": 50, "guidance": 4.0}),
    ("ZImage", "turbo", {"steps": 8, "guidance": 0.0}),
    ("QwenImage", "lightning", {"steps": 8, "guidance": 1.0}),
)
"""What a word in the name of a model, or of the LoRA added to it, changes about its family; the first that fits."""


def family_of(kind: str, names: str, folder: Path | None = None) -> Family:
    """The family of a pipeline's class; of one that nobody described, what its own signature says.

    `names` are the names of the model and its LoRA, in which words such as `turbo` mean something.
    """
    family = FAMILIES.get(kind) or _unknown(kind)
    names = names.lower()
    if kind == "StableDiffusion3Pipeline" and folder is not None and not (folder / "tokenizer_3").is_dir():
        family = replace(family, tokens=CLIP, reads="tokenizer", long="")
    if kind == "Flux2KleinPipeline" and folder is not None and not _is_distilled(folder):
        names += " base"
    if kind == "FluxPipeline" and folder is not None and _is_schnell(folder):
        names += " schnell"
    for start, word, changes in SPECIAL:
        if kind.startswith(start) and word in names:
            return replace(family, **changes)
    return family


def _unknown(kind: str) -> Family:
    """A family from the signature of the class, with its own defaults; what diffusers does not have is refused later,
    before work begins."""
    import diffusers

    made = getattr(diffusers, kind, None)
    if made is None:
        return FAMILIES["StableDiffusionPipeline"]
    takes = inspect.signature(made.__call__).parameters
    default = {name: parameter.default for name, parameter in takes.items()}
    by = "true_cfg_scale" if "true_cfg_scale" in takes else "guidance_scale" if "guidance_scale" in takes else ""
    return Family(
        steps=default.get("num_inference_steps") or 30,
        guidance=default.get(by) or 0.0,
        guided_by=by,
        negative="negative_prompt" in takes,
        multiple=32,
        tokens=min(default.get("max_sequence_length") or CLIP, 512),
    )


def _is_distilled(folder: Path) -> bool:
    """Whether a klein was taught to work in few steps, as its index says."""
    return bool(_paper(folder / "model_index.json").get("is_distilled", False))


def _is_schnell(folder: Path) -> bool:
    """Whether a Flux takes no guidance, and so was taught to work without."""
    return not _paper(folder / "transformer" / "config.json").get("guidance_embeds", True)


def _paper(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
