"""Films with any image-to-video or text-to-video pipeline of diffusers."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from pydantic import Field

from filmgen.backends.neural.device import held
from filmgen.backends.neural.options import Tuned
from filmgen.film.media import Format
from filmgen.film.shots import Motion, Picture

if TYPE_CHECKING:
    from filmgen.backends.diffusion_camera.profiles import Profile


class DiffusionCamera(Tuned):
    """Films with any video pipeline that diffusers has. Steps, guidance, size and length of a window are the model's
    own unless they are given: `steps`, `guidance` (`guidance_2` for a second expert), `width` or `height` in which it
    films before the picture is brought to the film's size, `frames` of the longest window. `shift` moves the noise
    schedule. `negative` is added to what is not wanted.

    A model that begins with a picture films the painter's still, and a shot longer than its window goes on from its own
    last frame. One that reads words only films what the paper says and never sees the still (see `films_stills`).
    """

    craft: ClassVar[str] = "camera"
    scheme: ClassVar[str] = "diffusers"
    licence: ClassVar[str] = "the model's own"

    guidance: float | None = Field(None, ge=0, le=100)
    guidance_2: float | None = Field(None, ge=0, le=100)
    negative: str = ""
    width: int = Field(0, ge=0, le=4096)
    height: int = Field(0, ge=0, le=4096)
    frames: int = Field(0, ge=0, le=1000)
    shift: float | None = Field(None, ge=0, le=100)

    @property
    def profile(self) -> "Profile":
        """What this kind of model is best asked for."""
        from filmgen.backends.diffusion_camera.loading import profile

        return profile(self)

    @property
    def films_stills(self) -> bool:
        """Whether the painter's stills are seen in its takes."""
        return bool(self.profile.image)

    def ready(self) -> None:
        from filmgen.backends.diffusion_camera.loading import check_pipeline

        super().ready()
        check_pipeline(self)

    def told(self) -> tuple[tuple[str, str], ...]:
        profile = self.profile
        guidance = profile.guidance if self.guidance is None else self.guidance
        begins = "the still" if profile.image else "words alone: the stills are not filmed"
        chosen = {"steps": str(self.steps or profile.steps), "guidance": f"{guidance:g}", "begins with": begins}
        window = {"window": f"{self.frames or profile.most} frames at {profile.fps}"}
        return tuple({**dict(super().told()), **chosen, **window}.items())

    @property
    def remedies(self) -> tuple[str, ...]:
        fewer = f"frames={max(17, (self.frames or self.profile.most) // 8 * 4 + 1)}"
        return (*super().remedies, fewer, "width=640", "a smaller model", "--camera builtin:multiplane")

    @property
    def remedy(self) -> str:
        """What to type when a take is none."""
        if self.dtype in ("auto", "float16"):
            return "say dtype=float32, or dtype=bfloat16 where the card has it"
        return "another take, more steps= or another revision= may be better; see whether the model's files are whole"

    def film(self, picture: Picture, motion: Motion, still: Path, format: Format, file: Path) -> None:
        """Raises MissingWeights, OutOfMemory, BadTake for frames that are none, and BadMedia for such a still."""
        from filmgen.backends.diffusion_camera.loading import load
        from filmgen.backends.neural.device import device_of, enough_memory
        from filmgen.backends.silhouette.stills import read_still
        from filmgen.ffmpeg import write_take

        first, device = read_still(still), device_of(self.device)
        with enough_memory(self.who, device, self.remedies):
            pipeline = held(self, lambda: load(self, device))
            write_take(file, format, self._frames(pipeline, picture, motion, first, format))

    def _frames(
        self, pipeline: Any, picture: Picture, motion: Motion, still: np.ndarray, format: Format
    ) -> Iterator[np.ndarray]:
        """The frames of a take, conformed to the film's rate and frame. A still's bars are laid over them again."""
        from filmgen.backends.diffusion_camera.conforming import at_rate
        from filmgen.backends.diffusion_camera.takes import filmed
        from filmgen.backends.multiplane.frame import fitted

        first, window = fitted(still, format)
        frame = np.zeros((format.height, format.width, 3), np.uint8)
        takes = filmed(pipeline, self, picture, motion, first)
        for shown in at_rate(takes, Fraction(self.profile.fps), format.rate, motion.frames):
            frame[window.top : window.top + window.height, window.left : window.left + window.width] = shown
            yield frame
