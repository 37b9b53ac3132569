"""The reconstructor `builtin:remembered`: a network that has watched seven films of the builtin crew, and comes along.

`benchmarks/remembered.py` made it. It knows no film of anybody's: what it sees are light and places, half forgotten,
and a quarter of the picture shines through so that one knows who it was.
"""

from pathlib import Path
from typing import ClassVar

from pydantic import Field

from filmgen.backends.reconstructors.trained import Trained
from filmgen.film.document import Backend


class Remembered(Trained):
    """Takes through a small network that remembers other films of paper and light. `blend` is what shines through."""

    licence: ClassVar[str] = "Apache-2.0 (filmgen's own, of its own films)"
    model: str = "remembered"
    blend: float = Field(default=0.25, ge=0, le=1)
    grain: float = Field(default=5.0, ge=0, le=50)
    ready = Backend.ready
    """It comes along: there is nothing to look for, and a film without a memory need not lift what memories take."""

    @property
    def folder(self) -> Path:
        return Path(__file__).with_name("memory")
