"""How a shot becomes frames: its windows are filmed one after the other, each from where the last one ended."""

import inspect
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from PIL import Image

from filmgen.backends.diffusion_camera.conforming import Canvas
from filmgen.backends.diffusion_camera.direction import compose_shot
from filmgen.backends.diffusion_camera.profiles import Profile
from filmgen.backends.diffusion_camera.windows import Window, plan_windows
from filmgen.backends.diffusion_painter.canvas import size_to_paint
from filmgen.backends.diffusion_painter.prompts import Budget
from filmgen.backends.neural.checks import check_picture
from filmgen.backends.neural.device import noise
from filmgen.errors import BadTake
from filmgen.film.media import Format
from filmgen.film.shots import Motion, Picture

if TYPE_CHECKING:
    from filmgen.backends.diffusion_camera import DiffusionCamera

HANDED = (1.0, 0.6, 0.3, 0.1)
"""How much of the difference between a still and the model's first frame is added to the first frames.

A model that begins with a picture gives it back a little changed: it went through the VAE and lost colour and grain. So
that the shot begins on its still exactly, and a chain of windows does not fade, that difference is handed back, and
taken away again before anybody can see it. It is no dissolve: what moves is the model's from the first frame on.
"""
APART = 7919
"""Between the seeds of two windows of a shot."""


def filmed(
    pipeline: Any, camera: "DiffusionCamera", picture: Picture, motion: Motion, still: np.ndarray
) -> Iterator[np.ndarray]:
    """The frames of a shot at the model's own rate, blue first, as large as `still`; as many as the shot needs."""
    profile = camera.profile
    height, width = still.shape[:2]
    canvas = Canvas(*frame_size(camera, profile, width, height), width, height)
    begin: np.ndarray | None = still if profile.image else None
    tail: list[np.ndarray] = []
    windows = plan_windows(motion.frames, profile, sees=bool(profile.image), most=camera.frames)
    for number, window in enumerate(windows):
        following = windows[number + 1].joins if number + 1 < len(windows) else 0
        frames = _window(pipeline, camera, picture, motion, window, canvas, begin, number)[: window.kept]
        if begin is not None:
            frames = handed_over(frames, begin)
            begin = frames[-1]
            ready = frames[min(1, number) :]
        else:
            pairs = enumerate(zip(tail, frames, strict=False))
            mixed = [_mixed(old, new, (at + 1) / (len(tail) + 1)) for at, (old, new) in pairs]
            ready = [*mixed, *frames[len(tail) :]]
            tail = ready[len(ready) - following :] if following else []
            ready = ready[: len(ready) - following]
        yield from ready


def frame_size(camera: "DiffusionCamera", profile: Profile, width: int, height: int) -> tuple[int, int]:
    """In which size the model films: the user's, or one it knows, or its area in the film's shape."""
    if profile.sizes and not (camera.width or camera.height):
        return min(profile.sizes, key=lambda size: abs(np.log(size[0] * height / (size[1] * width))))
    shape = Format(width=width, height=height)
    return size_to_paint(shape, profile.pixels, profile.multiple, camera.width, camera.height)


def handed_over(frames: list[np.ndarray], begin: np.ndarray) -> list[np.ndarray]:
    """The frames, beginning exactly on a picture (see HANDED)."""
    difference = begin.astype(np.int16) - frames[0]
    handed = [
        np.clip(frame + np.rint(difference * share), 0, 255).astype(np.uint8)
        for frame, share in zip(frames, HANDED, strict=False)
    ]
    return [*handed, *frames[len(handed) :]]


def _mixed(old: np.ndarray, new: np.ndarray, share: float) -> np.ndarray:
    return cv2.addWeighted(old, 1 - share, new, share, 0)


def _window(
    pipeline: Any, camera: "DiffusionCamera", picture: Picture, motion: Motion, window: Window, canvas: Canvas,
    begin: np.ndarray | None, number: int,
) -> list[np.ndarray]:  # fmt: skip
    """One call of the pipeline: its frames as the film shows them. Raises BadTake for frames that are none."""
    import torch

    from filmgen.backends.neural.tuning import quiet

    profile = camera.profile
    takes = inspect.signature(pipeline.__call__).parameters
    asked: dict[str, Any] = {
        "width": canvas.wide,
        "height": canvas.tall,
        "num_frames": window.frames,
        "num_inference_steps": camera.steps or profile.steps,
        "generator": noise(picture.seed + APART * number),
        "output_type": "np",
        **dict(profile.fixed),
    }
    with quiet(), torch.inference_mode():
        if profile.words:
            asked |= _words(pipeline, camera, profile, picture, motion)
        if begin is not None:
            first = cv2.cvtColor(canvas.put(begin), cv2.COLOR_BGR2RGB)
            asked[profile.image] = Image.fromarray(first)
        shift_schedule(pipeline, camera, profile, canvas.tall)
        filmed_FHWC = np.asarray(pipeline(**{k: v for k, v in asked.items() if k in takes}).frames[0])
    if len(filmed_FHWC) < window.kept:
        raise BadTake(f"{camera.who} filmed {len(filmed_FHWC)} frames where {window.frames} were asked for")
    for at in sorted({0, len(filmed_FHWC) // 2, len(filmed_FHWC) - 1}):
        check_picture(filmed_FHWC[at], camera.who, camera.remedy)
    return [canvas.take(_levels(frame_HWC)) for frame_HWC in filmed_FHWC]


def _levels(frame_HWC: np.ndarray) -> np.ndarray:
    """A frame of shares of red, green and blue as levels, blue first."""
    return np.ascontiguousarray((np.clip(frame_HWC, 0, 1) * 255).round().astype(np.uint8)[..., ::-1])


def _words(
    pipeline: Any, camera: "DiffusionCamera", profile: Profile, picture: Picture, motion: Motion
) -> dict[str, Any]:
    """The prompt, and how strictly it is followed."""
    prompt = compose_shot(picture, motion, budget(pipeline, profile), camera.negative)
    guidance = profile.guidance if camera.guidance is None else camera.guidance
    asked: dict[str, Any] = {"prompt": prompt.positive}
    if profile.guided_by:
        asked[profile.guided_by] = guidance
    if profile.guidance_2 is not None or (camera.guidance_2 is not None and _experts(pipeline)):
        asked["guidance_scale_2"] = profile.guidance_2 if camera.guidance_2 is None else camera.guidance_2
    if profile.negative and guidance > 1:
        asked["negative_prompt"] = prompt.negative
    return asked


def budget(pipeline: Any, profile: Profile) -> Budget:
    """How much the encoder reads, asked of its own tokenizer, or of the one that a processor of pictures holds."""
    reader = getattr(pipeline, profile.reads, None) or pipeline.tokenizer
    tokenizer = getattr(reader, "tokenizer", reader)
    return Budget(profile.tokens, lambda text: len(tokenizer(text).input_ids))


def _experts(pipeline: Any) -> bool:
    """Whether one expert begins and another finishes."""
    return getattr(pipeline.config, "boundary_ratio", None) is not None


def shift_schedule(pipeline: Any, camera: "DiffusionCamera", profile: Profile, lines: int) -> None:
    """Spend more of the steps on the whole picture, the larger it is."""
    usual = profile.shift[lines > 540] if profile.shift else None
    shift = usual if camera.shift is None else camera.shift
    config = pipeline.scheduler.config
    if shift is not None and "flow_shift" in config and config.flow_shift != shift:
        pipeline.scheduler = type(pipeline.scheduler).from_config(config, flow_shift=shift)
