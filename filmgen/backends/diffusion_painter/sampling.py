"""How pictures on paper become pictures: what the pipeline is asked, and what it answers."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from filmgen.backends.diffusion_painter.canvas import size_to_paint
from filmgen.backends.diffusion_painter.families import CLIP, Family
from filmgen.backends.diffusion_painter.prompts import Budget, compose_prompt
from filmgen.backends.neural.device import noise
from filmgen.film.likeness import Likeness
from filmgen.film.media import Format
from filmgen.film.shots import Picture

if TYPE_CHECKING:
    from filmgen.backends.diffusion_painter import DiffusionPainter

GREY = (128, 128, 128)
LEAST = 64
"""Pixels below which no model looks at a picture."""


def looked_at(picture: Picture, painter: "DiffusionPainter") -> tuple[Likeness, ...]:
    """Whose sheets a picture is shown: of whom it is about first, of its place last. A close-up is not shown its place,
    because a wide view would draw it away from the face."""
    if not painter.sheets:
        return ()
    near = picture.size in ("close", "insert") and bool(picture.figures)
    hung = (each for each in picture.likenesses if each.sheet is not None and not (near and each.kind == "place"))
    return tuple(hung)[: 1 if painter.ip_adapter else painter.family.references]


def sample(
    pipeline: Any, painter: "DiffusionPainter", pictures: tuple[Picture, ...], format: Format, shown: tuple[Path, ...]
) -> list[np.ndarray]:
    """Paint pictures at once. Each has chance of its own; all of them are shown the same sheets."""
    import torch

    from filmgen.backends.neural.tuning import quiet

    family = painter.family
    wide, tall = size_to_paint(format, family.pixels, family.multiple, painter.width, painter.height)
    with quiet(), torch.inference_mode():
        asked = _words(pipeline, painter, family, pictures, bool(shown)) | _sight(
            pipeline, painter, family, shown, wide, tall
        )
        painted = pipeline(
            width=wide,
            height=tall,
            num_inference_steps=painter.steps or family.steps,
            generator=[noise(picture.seed) for picture in pictures],
            output_type="np",
            **asked,
            **dict(family.fixed),
        ).images
    return [np.asarray(picture_HWC, dtype=np.float32) for picture_HWC in painted]


def _words(
    pipeline: Any, painter: "DiffusionPainter", family: Family, pictures: tuple[Picture, ...], seeing: bool
) -> dict[str, Any]:
    """The prompts, and how strictly they are followed."""
    guidance = family.guidance if painter.guidance is None else painter.guidance
    whole = _budget(pipeline, family.reads, family.tokens)
    short = _budget(pipeline, "tokenizer", CLIP) if family.long else whole
    shown = [_names(looked_at(picture, painter)) if seeing and not painter.ip_adapter else () for picture in pictures]
    prompts = [
        compose_prompt(picture, whole, subjects, painter.negative, fewer=short)
        for picture, subjects in zip(pictures, shown, strict=True)
    ]
    asked: dict[str, Any] = {"prompt": [prompt.positive for prompt in prompts]}
    if family.guided_by:
        asked[family.guided_by] = guidance
    if family.long:
        asked[family.long] = asked["prompt"]
        asked["prompt"] = [compose_prompt(picture, short).positive for picture in pictures]
    if family.negative and guidance > family.free:
        asked["negative_prompt"] = [prompt.negative for prompt in prompts]
    return asked


def _names(likenesses: tuple[Likeness, ...]) -> tuple[str, ...]:
    return tuple(likeness.subject for likeness in likenesses)


def _sight(
    pipeline: Any, painter: "DiffusionPainter", family: Family, shown: tuple[Path, ...], wide: int, tall: int
) -> dict[str, Any]:
    """The pictures to look at. Who must see something is shown grey where there is nothing to see."""
    sheets = [_seen(Image.open(file).convert("RGB"), wide * tall) for file in shown]
    grey = Image.new("RGB", (wide, tall), GREY)
    if painter.ip_adapter:
        pipeline.set_ip_adapter_scale(painter.ip_adapter_scale if sheets else 0.0)
        return {"ip_adapter_image": sheets[0] if sheets else grey}
    if family.references and (sheets or family.must_see):
        return {family.shown_by: sheets or [grey]}
    return {}


def _seen(sheet: Image.Image, pixels: int) -> Image.Image:
    """A sheet, no larger than the picture that is painted: to look at a pixel costs as much as to paint one."""
    scale = min(1.0, (pixels / (sheet.width * sheet.height)) ** 0.5)
    size = (max(LEAST, round(sheet.width * scale)), max(LEAST, round(sheet.height * scale)))
    return sheet.resize(size, Image.Resampling.LANCZOS) if scale < 1 else sheet


def _budget(pipeline: Any, reads: str, tokens: int) -> Budget:
    """How much the encoder reads, asked of its own tokenizer."""
    tokenizer = getattr(pipeline, reads, None) or pipeline.tokenizer
    return Budget(tokens, lambda text: len(tokenizer(text).input_ids))
