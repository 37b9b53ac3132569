"""The shadow theatre: black card in front of glowing paper, in a room full of air. Needs no weights."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from filmgen.film.document import Backend
from filmgen.film.likeness import Way
from filmgen.film.media import Format, Media
from filmgen.film.shots import Motion, Picture, Steps


class Silhouette(Backend):
    """Painter and camera in one: a still is the first frame of its shot. `grain` is its deviation in levels."""

    at_once: ClassVar[int] = 4
    likeness: ClassVar[Way] = "drawn"
    films_stills: ClassVar[bool] = True
    grain: float = 2.4

    def paint(
        self,
        pictures: tuple[Picture, ...],
        format: Format,
        files: tuple[Path, ...],
        path: Callable[[Media], Path] | None = None,  # noqa: ARG002
    ) -> None:
        """Paint each picture into its PNG file. Raises BadMedia when one cannot be written."""
        from filmgen.backends.silhouette.stills import write_still
        from filmgen.backends.silhouette.theatre import Theatre

        for picture, file in zip(pictures, files, strict=True):
            write_still(file, Theatre(picture, None, format, self.grain).frame(0))

    def film(self, picture: Picture, motion: Motion, still: Path, format: Format, file: Path) -> None:  # noqa: ARG002
        """Film the picture into an MP4 of `motion.frames` frames. The still is not needed: it is drawn again."""
        from filmgen.backends.silhouette.theatre import Theatre
        from filmgen.ffmpeg import write_take

        theatre = Theatre(picture, motion, format, self.grain)
        write_take(file, format, (theatre.frame(number) for number in range(motion.frames)))

    def watch(self, picture: Picture, motion: Motion) -> Steps:
        """When the feet of whom the picture is about land, by the walk that `film` draws."""
        from filmgen.backends.silhouette.footfalls import steps_in
        from filmgen.backends.silhouette.theatre import Theatre

        return steps_in(Theatre(picture, motion, STAMP, 0.0))


STAMP = Format(quality="draft", width=320, height=180)
"""As small as a shot may be staged: where somebody walks does not depend on the size of the picture."""
