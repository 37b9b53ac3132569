"""How fast cameras film a still: the multiplane against the rostrum, a video model ours against diffusers' own.

python benchmarks/neural_camera.py [--size tiny|full] [--frames 81] [--steps 20] [--clips 2] [--only stills|models]

First table, on one core at 1280 x 720: milliseconds of processor time a frame, for working a shot out (spread over five
seconds), drawing and encoding, and what that makes in frames a second.

Second table: seconds a clip of a Wan at the same size, frames, steps, prompt and guidance, in one run: diffusers' plain
pipeline, and ours with each set of options in OURS. The weights are random, which changes no speed but one: how much a
cache skips depends on them, so its row is no promise. `full` is Wan 2.1 1.3B from its configuration (480 lines, a T5 of
two layers in place of UMT5-XXL) and wants a card; `tiny` runs anywhere and tells only that the script works.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from silhouette import USUAL, work

from filmgen.backends.multiplane import Multiplane
from filmgen.backends.rostrum import _frames as rostrum_frames
from filmgen.backends.silhouette import Silhouette
from filmgen.backends.silhouette.stills import read_still
from filmgen.ffmpeg import write_take
from filmgen.film.media import QUALITIES, Format

OURS: dict[str, dict[str, dict[str, Any]]] = {
    "tiny": {"ours": {}, "ours, first-block cache": {"cache": "first-block"}},
    "full": {
        "ours": {},
        "ours, compiled": {"compile": True},
        "ours, compiled, first-block cache": {"compile": True, "cache": "first-block"},
    },
}


# Cameras over a still


def cost(options: Multiplane | None, picture, motion, still: Path, format: Format, file: Path) -> tuple[float, ...]:
    """Milliseconds of processor time a frame, worked out, drawn and encoded; None stands for the rostrum."""
    from filmgen.backends.multiplane.stand import Stand

    start = time.process_time()
    if options is None:
        shot = rostrum_frames(read_still(still), motion, format)
        first, built = next(shot), time.process_time()
        frames = [first, *shot]
    else:
        stand = Stand(options, picture, motion, read_still(still), format)
        built = time.process_time()
        frames = [stand.frame(number).copy() for number in range(motion.frames)]
    drawn = time.process_time()
    write_take(file, format, frames)
    end = time.process_time()
    each = 1000 / motion.frames
    return 1000 * (built - start) / USUAL, (drawn - built) * each, (end - drawn) * each


def stills(frames: int, folder: Path) -> None:
    """Print the first table."""
    format, shots = QUALITIES["standard"], work(frames)
    files = tuple(folder / f"{number}.png" for number in range(len(shots)))
    Silhouette().paint(tuple(picture for picture, _ in shots), format, files)
    racked = [(picture, motion.but(rack="to-far", rack_at=6)) for picture, motion in shots]
    rows = {
        "rostrum": (None, shots),
        "multiplane": (Multiplane(), shots),
        "multiplane, depth=planes": (Multiplane(depth="planes"), shots),
        "multiplane, racking focus": (Multiplane(), racked),
    }
    print(f"{'':<28}" + "".join(f"{head:>8}" for head in ("build", "draw", "encode", "all", "fps")))
    for name, (options, each) in rows.items():
        costs = [
            cost(options, picture, motion, file, format, folder / "take.mp4")
            for (picture, motion), file in zip(each, files, strict=True)
        ]
        mean = np.mean(costs, 0)
        values = (*mean, mean.sum(), 1000 / mean.sum())
        print(f"{name:<28}" + "".join(f"{value:>8.1f}" for value in values))


# A video model


def wan(size: str, folder: Path) -> Path:
    """A Wan that reads words, with random weights, tiny or as large as 1.3B."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from tests.tiny import cameras

    if size == "tiny":
        return cameras.wan(folder)
    import torch
    from diffusers import AutoencoderKLWan, UniPCMultistepScheduler, WanPipeline, WanTransformer3DModel
    from transformers import T5Config, T5EncoderModel

    from tests.tiny.painters import t5_tokenizer

    torch.manual_seed(0)
    tokenizer = t5_tokenizer()
    text = T5Config(vocab_size=len(tokenizer), d_model=4096, d_kv=64, d_ff=10240, num_layers=2, num_heads=64)
    transformer = WanTransformer3DModel(num_attention_heads=12, attention_head_dim=128, ffn_dim=8960, num_layers=30)
    scheduler = UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=3.0
    )
    parts = (T5EncoderModel(text).bfloat16(), AutoencoderKLWan(), scheduler, transformer.bfloat16())
    pipeline = WanPipeline(tokenizer, parts[0], parts[1], parts[2], transformer=parts[3])
    pipeline.save_pretrained(folder)
    return folder


def asked(frames: int, steps: int, size: str) -> dict[str, Any]:
    """What both are asked for."""
    wide, tall = (832, 480) if size == "full" else (64, 32)
    return {
        "width": wide, "height": tall, "num_frames": frames, "num_inference_steps": steps, "guidance_scale": 5.0,
        "prompt": "a woman in a coat walks through snow at night", "negative_prompt": "blurry", "output_type": "np",
    }  # fmt: skip


def seconds(pipeline: Any, wish: dict[str, Any], clips: int, device: str) -> tuple[float, float]:
    """Seconds a clip, after one that does not count, and the most memory it took in gigabytes."""
    import torch

    from filmgen.backends.neural.device import measured, noise

    with torch.inference_mode(), measured(device) as peak:
        pipeline(**wish, generator=noise(0))
        start = time.perf_counter()
        for clip in range(clips):
            pipeline(**wish, generator=noise(clip + 1))
        if device == "cuda":
            torch.cuda.synchronize()
        took = (time.perf_counter() - start) / clips
    return took, peak.size / 1e9


def models(size: str, frames: int, steps: int, clips: int, folder: Path) -> None:
    """Print the second table."""
    from diffusers import WanPipeline

    from filmgen.backends.diffusion_camera import DiffusionCamera, loading
    from filmgen.backends.neural.device import device_of, dtype_of, free

    device = device_of("auto")
    model, wish = wan(size, folder / "model"), asked(frames, steps, size)
    print(f"\n{'':<36}{'s a clip':>10}{'ratio':>8}{'GB':>8}   {device}, {frames} frames, {steps} steps")
    plain = WanPipeline.from_pretrained(model, dtype=dtype_of("auto", device)).to(device)
    plain.set_progress_bar_config(disable=True)
    base, memory = seconds(plain, wish, clips, device)
    print(f"{'diffusers, its defaults':<36}{base:>10.2f}{1.0:>8.2f}{memory:>8.1f}")
    del plain
    free()
    for name, options in OURS[size].items():
        camera = DiffusionCamera(model=str(model), steps=steps, **options)
        pipeline = loading.load(camera, device)
        took, memory = seconds(pipeline, wish, clips, device)
        print(f"{name:<36}{took:>10.2f}{base / took:>8.2f}{memory:>8.1f}")
        del pipeline
        free()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--size", choices=tuple(OURS), default="tiny")
    arguments.add_argument("--frames", type=int, default=0, help="of a clip; 81 for full, 17 for tiny")
    arguments.add_argument("--steps", type=int, default=20)
    arguments.add_argument("--clips", type=int, default=2)
    arguments.add_argument("--only", choices=("stills", "models"))
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if chosen.only != "models":
            stills(48, Path(folder))
        if chosen.only != "stills":
            frames = chosen.frames or {"tiny": 17, "full": 81}[chosen.size]
            models(chosen.size, frames, chosen.steps, chosen.clips, Path(folder))


if __name__ == "__main__":
    main()
