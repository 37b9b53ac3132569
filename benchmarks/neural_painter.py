"""Stills a second: our painter against diffusers' plain defaults, on the same model and the same prompts in one run.

python benchmarks/neural_painter.py [--size tiny|full] [--stills 16] [--steps 20] [--only PLAIN,OURS...]

`full` is a model of SDXL's size made from its configuration with random weights: speed does not depend on them. It is
built on the card and needs one. `tiny` is a few kilobytes and runs anywhere: it shows that the script works, no more.

"plain" is what diffusers' own first page does: `from_pretrained(folder).to(device)`, a prompt at a time. All rows paint
the same pictures at the same size, with the same steps and the same guidance. Prints a table in markdown; memory is the
peak on the card, or of the whole process on a CPU, where each row's includes that of the rows before it.
"""

import argparse
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from filmgen.backends.diffusion_painter import DiffusionPainter
from filmgen.backends.diffusion_painter.canvas import size_to_paint
from filmgen.backends.diffusion_painter.loading import load
from filmgen.backends.diffusion_painter.prompts import compose_prompt
from filmgen.backends.diffusion_painter.sampling import _budget, sample
from filmgen.backends.neural.device import device_of, free, measured, noise
from filmgen.backends.neural.tuning import quiet
from filmgen.film.media import QUALITIES
from filmgen.film.shots import Picture
from tests.contract.papers import every_set
from tests.tiny import painters

FORMAT = QUALITIES["standard"]
OURS: dict[str, dict[str, Any]] = {
    "ours": {},
    "ours, batch=1": {"batch": 1},
    "ours, channels_last": {"channels_last": True},
    "ours, channels_last, compile": {"channels_last": True, "compile": True},
}


def full(folder: Path) -> Path:
    """SDXL as its configuration has it, in half numbers, with random weights."""
    import torch
    from diffusers import AutoencoderKL, EulerDiscreteScheduler, StableDiffusionXLPipeline, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    torch.manual_seed(1)
    torch.set_default_dtype(torch.bfloat16)
    tokenizer = painters.clip_tokenizer()
    ends = {"vocab_size": 49408, "bos_token_id": len(tokenizer) - 2, "eos_token_id": len(tokenizer) - 1}
    with torch.device(device_of("auto")):
        unet = UNet2DConditionModel(
            sample_size=128, block_out_channels=(320, 640, 1280), layers_per_block=2, cross_attention_dim=2048,
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
            up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"), use_linear_projection=True,
            attention_head_dim=(5, 10, 20), transformer_layers_per_block=(1, 2, 10), addition_embed_type="text_time",
            addition_time_embed_dim=256, projection_class_embeddings_input_dim=2816,
        )  # fmt: skip
        vae = AutoencoderKL(
            block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4, latent_channels=4,
            up_block_types=("UpDecoderBlock2D",) * 4, layers_per_block=2, sample_size=1024, scaling_factor=0.13025,
            force_upcast=False,
        )  # fmt: skip
        short = CLIPTextModel(
            CLIPTextConfig(
                hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12, **ends
            )
        )
        long = CLIPTextModelWithProjection(
            CLIPTextConfig(
                hidden_size=1280,
                intermediate_size=5120,
                num_hidden_layers=32,
                num_attention_heads=20,
                projection_dim=1280,
                **ends,
            )  # fmt: skip
        )
    torch.set_default_dtype(torch.float32)
    pipeline = StableDiffusionXLPipeline(
        vae=vae, text_encoder=short, text_encoder_2=long, tokenizer=tokenizer, tokenizer_2=painters.clip_tokenizer(),
        unet=unet, scheduler=EulerDiscreteScheduler(beta_schedule="scaled_linear"), add_watermarker=False,
    )  # fmt: skip
    pipeline.save_pretrained(folder)
    return folder


def timed(paint: Callable[[tuple[Picture, ...]], None], pictures: tuple[Picture, ...], at_once: int) -> float:
    """Stills a second, once warm."""
    import torch

    paint(pictures[:at_once])
    start = time.perf_counter()
    for first in range(0, len(pictures), at_once):
        paint(pictures[first : first + at_once])
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return len(pictures) / (time.perf_counter() - start)


def plain(folder: Path, painter: DiffusionPainter, pictures: tuple[Picture, ...], device: str) -> float:
    """As diffusers' first page has it, with the prompts that ours is asked with."""
    from diffusers import DiffusionPipeline

    pipeline = DiffusionPipeline.from_pretrained(folder).to(device)
    pipeline.set_progress_bar_config(disable=True)
    family, budget = painter.family, _budget(pipeline, "tokenizer", 77)
    wide, tall = size_to_paint(FORMAT, family.pixels, family.multiple, painter.width)

    def paint(batch: tuple[Picture, ...]) -> None:
        for picture in batch:
            prompt, negative = compose_prompt(picture, budget)
            pipeline(
                prompt, negative_prompt=negative, width=wide, height=tall, num_inference_steps=painter.steps,
                guidance_scale=family.guidance, generator=noise(picture.seed),
            )  # fmt: skip

    return timed(paint, pictures, 1)


def ours(painter: DiffusionPainter, pictures: tuple[Picture, ...], device: str) -> float:
    """As filmgen paints; what random weights make is not looked at."""
    pipeline = load(painter, device)
    return timed(lambda batch: sample(pipeline, painter, batch, FORMAT, ()), pictures, painter.at_once)


def main() -> None:
    import torch

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", choices=("tiny", "full"), default="tiny")
    parser.add_argument("--stills", type=int, default=16)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--only", default="", help="rows of ours, with | between them; all where none is named")
    asked = parser.parse_args()
    device = device_of("auto")
    pictures = (every_set() * (1 + asked.stills // 30))[: asked.stills]
    rows = []
    with tempfile.TemporaryDirectory() as place, quiet():
        folder = (full if asked.size == "full" else painters.stable_diffusion_xl)(Path(place) / "sdxl")
        options = {"model": str(folder), "steps": asked.steps, "width": 64 if asked.size == "tiny" else 0}
        free()
        with measured(device) as peak:
            base = plain(folder, DiffusionPainter(**options), pictures, device)
        rows.append(("diffusers, plain", "float32", 1, base, 1.0, str(peak)))
        for name, changes in OURS.items():
            if (asked.only and name not in asked.only.split("|")) or ("compile" in changes and device == "cpu"):
                continue
            free()
            painter = DiffusionPainter(**options, **changes)
            with measured(device) as peak:
                speed = ours(painter, pictures, device)
            dtype = "float32" if device == "cpu" else "bfloat16"
            rows.append((name, dtype, painter.at_once, speed, speed / base, str(peak)))
    card = (
        torch.cuda.get_device_name()
        if device == "cuda"
        else f"{platform.machine()} CPU, {torch.get_num_threads()} threads"
    )
    print(f"{asked.size} SDXL, {asked.stills} stills, {asked.steps} steps, on {card}, torch {torch.__version__}\n")
    print("| painter | numbers | at once | stills a second | times as many | peak memory |\n|---|---|---|---|---|---|")
    for name, dtype, at_once, speed, times, peak in rows:
        print(f"| {name} | {dtype} | {at_once} | {speed:.2f} | {times:.2f} | {peak} |")


if __name__ == "__main__":
    main()
