"""Nobody reconstructs: takes stay as the camera filmed them."""

import shutil
from pathlib import Path
from typing import ClassVar

from filmgen.film.document import Backend
from filmgen.film.media import Format


class Nobody(Backend):
    """Takes stay as they were filmed: nothing is decoded, nothing is encoded again, and the credits name nobody."""

    reconstructs: ClassVar[bool] = False

    def reconstruct(self, take: Path, _: Format, file: Path) -> None:
        """The take itself, byte for byte, should anybody ask."""
        shutil.copyfile(take, file)
