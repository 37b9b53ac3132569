"""Any still, filmed from within: a 2.5-D camera that moves between planes cut out of a painting or a photograph."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import numpy as np
from pydantic import Field

from filmgen.film.document import Backend
from filmgen.film.media import Format
from filmgen.film.shots import Motion, Picture

WITHOUT_A_MODEL = ("auto", "planes")


class Multiplane(Backend):
    """Films a still of any size: near things move more than far ones, what they uncover is made up, focus is pulled.

    `depth` says where depth comes from. `auto` asks the paper (who stands where, which set) and the picture (outlines,
    haze); `planes` asks the paper and cuts the people out, and leaves the rest as ground, wall and sky; anything else
    is a depth model for transformers, a folder or a hub's name (`revision` pins it). `layers` is into how many sheets
    a depth model's picture is cut. `aperture` says how soft a pulled focus gets, `grain` how much of the still's own
    grain is laid over the frames anew. Mouths and limbs stay as they were painted: this camera moves, nobody else does.
    """

    films_stills: ClassVar[bool] = True

    depth: str = "auto"
    revision: str = ""
    layers: int = Field(4, ge=2, le=8)
    aperture: float = Field(1.0, ge=0.0, le=4.0)
    grain: float = Field(1.0, ge=0.0, le=4.0)

    def weigh(self) -> str:
        from filmgen.backends.neural.weights import weigh

        return "" if self.depth in WITHOUT_A_MODEL else weigh(self.depth, self.revision)

    def ready(self) -> None:
        """Raises MissingWeights for a depth model that is not here."""
        if self.depth not in WITHOUT_A_MODEL:
            from filmgen.backends.neural.weights import check_whole, where

            check_whole(self.depth, where(self.depth, self.revision))

    def release(self) -> None:
        if self.depth not in WITHOUT_A_MODEL:
            from filmgen.backends.neural.device import let_go

            let_go(self)

    def film(self, picture: Picture, motion: Motion, still: Path, format: Format, file: Path) -> None:
        """Film the still into an MP4 of `motion.frames` frames. Raises BadMedia when it is no picture, and
        MissingWeights when a depth model was asked for that is not here."""
        from filmgen.backends.silhouette.stills import read_still
        from filmgen.ffmpeg import write_take

        write_take(file, format, self._frames(picture, motion, read_still(still), format))

    def _frames(self, picture: Picture, motion: Motion, still: np.ndarray, format: Format) -> Iterator[np.ndarray]:
        from filmgen.backends.multiplane.stand import Stand

        stand = Stand(self, picture, motion, still, format)
        for number in range(motion.frames):
            yield stand.frame(number)
