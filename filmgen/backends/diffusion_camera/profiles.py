"""What each kind of video pipeline is best asked for: frames, rate, size, steps, guidance, words, a first picture."""

import inspect
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

Fixed = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Profile:
    """One kind of pipeline.

    A window is at most `most` frames, `every` times something and one; with `every` 0 it is `most`, always. Fewer than
    `least` are not asked for, but thrown away. `fps` is the rate it was taught at. Sides are multiples of `multiple`;
    the frame has about `pixels` in the film's own shape, or is one of `sizes` where the model knows no others.

    `image` names the argument for the first picture, empty for who takes none; `twin` is the class that films a first
    picture with the same weights. `guided_by` and `guidance` as for painters, with `guidance_2` for a second expert.
    `shift` moves the noise schedule, for frames up to 480 lines and for larger ones. `precise` parts work in float32.
    """

    most: int
    every: int = 4
    least: int = 1
    fps: int = 24
    multiple: int = 16
    pixels: int = 832 * 480
    sizes: tuple[tuple[int, int], ...] = ()
    steps: int = 50
    guidance: float = 5.0
    guidance_2: float | None = None
    guided_by: str = "guidance_scale"
    negative: bool = True
    tokens: int = 512
    reads: str = "tokenizer"
    words: bool = True
    image: str = ""
    twin: str = ""
    shift: tuple[float, float] | None = None
    precise: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    fixed: Fixed = ()


_WAN = Profile(81, least=17, fps=16, shift=(3.0, 5.0), precise=("vae", "image_encoder"), packages=("ftfy",))
_LTX = Profile(
    121, every=8, least=9, multiple=32, pixels=704 * 480, guidance=3.0, tokens=128, fixed=(("frame_rate", 24),)
)
_LTX2 = replace(_LTX, pixels=768 * 512, steps=30, tokens=1024, fixed=(("frame_rate", 24.0),))
_KANDINSKY = Profile(121, pixels=768 * 512, sizes=((768, 512), (512, 768), (512, 512)), steps=50)
_COG = Profile(
    49, every=8, fps=8, sizes=((720, 480),), guidance=6.0, tokens=226, fixed=(("use_dynamic_cfg", True),)
)  # fmt: skip
_HUNYUAN = Profile(121, pixels=848 * 480, guidance=6.0, tokens=256, negative=False)

PROFILES = {
    "WanPipeline": _WAN,
    "WanImageToVideoPipeline": replace(_WAN, image="image"),
    "LTXPipeline": replace(_LTX, twin="LTXImageToVideoPipeline"),
    "LTXImageToVideoPipeline": replace(_LTX, image="image"),
    "LTX2Pipeline": replace(_LTX2, twin="LTX2ImageToVideoPipeline"),
    "LTX2ImageToVideoPipeline": replace(_LTX2, image="image"),
    "Kandinsky5T2VPipeline": _KANDINSKY,
    "Kandinsky5I2VPipeline": replace(_KANDINSKY, image="image"),
    "CogVideoXPipeline": _COG,
    "CogVideoXImageToVideoPipeline": replace(_COG, image="image"),
    "StableVideoDiffusionPipeline": Profile(
        25, every=0, fps=8, multiple=64, sizes=((1024, 576),), steps=25, guidance=3.0, guided_by="max_guidance_scale",
        negative=False, words=False, image="image", fixed=(("fps", 7), ("decode_chunk_size", 4)),
    ),
    "AnimateDiffPipeline": Profile(
        16, every=0, fps=8, multiple=64, pixels=512 * 512, steps=25, guidance=7.5, tokens=77
    ),
    "AnimateDiffSDXLPipeline": Profile(
        16, every=0, fps=8, multiple=64, pixels=1024 * 1024, steps=30, guidance=7.5, tokens=77
    ),
    "HunyuanVideoPipeline": replace(_HUNYUAN, reads="tokenizer"),
    "HunyuanVideoImageToVideoPipeline": replace(_HUNYUAN, image="image"),
    "HunyuanVideo15Pipeline": replace(_HUNYUAN, guided_by="", tokens=512),
    "HunyuanVideo15ImageToVideoPipeline": replace(_HUNYUAN, guided_by="", tokens=512, image="image"),
    "SkyReelsV2Pipeline": replace(_WAN, most=97, fps=24, pixels=960 * 544, guidance=6.0, shift=(8.0, 8.0)),
    "SkyReelsV2ImageToVideoPipeline": replace(
        _WAN, most=97, fps=24, pixels=960 * 544, shift=(5.0, 5.0), image="image"
    ),
    "HeliosPyramidPipeline": Profile(
        132, every=0, sizes=((640, 384),), guidance=1.0, image="image",
        fixed=(("pyramid_num_inference_steps_list", [2, 2, 2]), ("is_amplify_first_chunk", True)),
    ),
    "MochiPipeline": Profile(
        85, every=6, fps=30, sizes=((848, 480),), guidance=4.5, tokens=256, precise=("vae",)
    ),
}  # fmt: skip

FEW_STEPS: dict[str, Any] = {"steps": 4, "guidance": 1.0, "guidance_2": None}
SPECIAL: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Wan", "lightx2v", FEW_STEPS),
    ("Wan", "lightning", FEW_STEPS),
    ("Wan", "distil", FEW_STEPS),
    ("Wan", "fast", {**FEW_STEPS, "steps": 3, "shift": (8.0, 8.0)}),
    ("LTX", "distil", {"steps": 8, "guidance": 1.0}),
    ("Kandinsky5", "distilled", {"steps": 16, "guidance": 1.0}),
    ("Kandinsky5", "nocfg", {"guidance": 1.0}),
    ("CogVideoX", "1.5", {"most": 81, "fps": 16, "sizes": ((1360, 768),)}),
    ("StableVideoDiffusion", "xt", {}),
    ("AnimateDiff", "lightning", {"steps": 4, "guidance": 1.0}),
    ("AnimateDiff", "lcm", {"steps": 6, "guidance": 1.5}),
)
"""What a word in the name of a model, or of the LoRA added to it, changes about its profile; the first that fits."""


def profile_of(kind: str, names: str, folder: Path | None = None) -> Profile:
    """The profile of a pipeline's class; of one that nobody described, what its own signature says."""
    profile = PROFILES.get(kind) or unknown(kind)
    if folder is not None:
        profile = _as_its_papers_say(kind, profile, folder)
    for start, word, changes in SPECIAL:
        if kind.startswith(start) and word in names.lower():
            return replace(profile, **changes)
    return profile


def _as_its_papers_say(kind: str, profile: Profile, folder: Path) -> Profile:
    """What a folder's own configuration tells apart within a class."""
    index = _paper(folder / "model_index.json")
    if kind.startswith("Wan") and index.get("expand_timesteps"):
        twin = "WanImageToVideoPipeline" if kind == "WanPipeline" else ""
        return replace(profile, most=121, fps=24, multiple=32, pixels=1280 * 704, shift=(5.0, 5.0), twin=twin)
    if kind.startswith("Wan") and index.get("boundary_ratio"):
        first, second = (3.5, 3.5) if profile.image else (4.0, 3.0)
        return replace(profile, steps=40, guidance=first, guidance_2=second)
    if kind == "StableVideoDiffusionPipeline":
        return replace(profile, most=_paper(folder / "unet" / "config.json").get("num_frames") or profile.most)
    return profile


def unknown(kind: str) -> Profile:
    """A profile from the signature of the class, with its own defaults. None of it is guessed but the rate."""
    import diffusers

    takes = inspect.signature(getattr(diffusers, kind).__call__).parameters
    default = {name: parameter.default for name, parameter in takes.items()}
    frames = default.get("num_frames") or 49
    size = (default.get("width") or 832, default.get("height") or 480)
    by = "guidance_scale" if "guidance_scale" in takes else ""
    return Profile(
        most=frames,
        every=next((every for every in (8, 4) if (frames - 1) % every == 0), 0),
        multiple=32,
        pixels=size[0] * size[1],
        steps=default.get("num_inference_steps") or 50,
        guidance=default.get(by) or 0.0,
        guided_by=by,
        negative="negative_prompt" in takes,
        tokens=min(default.get("max_sequence_length") or 77, 512),
        words="prompt" in takes,
        image="image" if "image" in takes else "",
    )


def _paper(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
