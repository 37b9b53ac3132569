"""The reconstructor `trained:FOLDER`: a network of the user's own, which `filmgen train reconstructor` made."""

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from filmgen.backends.neural.device import Device, device_of, enough_memory, held, let_go
from filmgen.film.document import Backend
from filmgen.film.media import Format

if TYPE_CHECKING:
    from filmgen.training.checkpoint import Reconstructor


class Trained(Backend):
    """Takes through a network that has watched a film: every frame down to its few numbers and back."""

    alone: ClassVar[bool] = True
    licence: ClassVar[str] = "of its owner (a folder on this machine)"
    unseen: ClassVar[tuple[str, ...]] = ("batch",)
    reconstructs: ClassVar[bool] = True
    model: str
    blend: float = Field(default=0.0, ge=0, le=1)
    """How much of what was filmed shines through."""
    grain: float = Field(default=0.0, ge=0, le=50)
    """Levels of grain, other in every frame: what was filmed had some, and without any it stands still."""
    batch: int = Field(default=8, ge=1, le=4096)
    device: Device = "auto"

    @property
    def folder(self) -> Path:
        return Path(self.model).expanduser()

    def weigh(self) -> str:
        """The digest of the network and of its weights, as its paper has it; empty where there is none."""
        try:
            paper = json.loads((self.folder / "model.json").read_text(encoding="utf-8"))
            said = [paper["schema"], paper["version"], paper["name"], paper["design"], paper["weights"]["sha256"]]
        except (OSError, ValueError, KeyError, TypeError):
            return ""
        return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

    def ready(self) -> None:
        """Raises MissingWeights for a folder without a model, or with one that is torn or of another version."""
        from filmgen.training.checkpoint import SCHEMA, VERSION, recall

        recall(self.folder, "model", SCHEMA, VERSION)

    def told(self) -> tuple[tuple[str, str], ...]:
        return (("device", self.device), ("batch", str(self.batch)))

    def reconstruct(self, take: Path, format: Format, file: Path) -> None:
        """The take as the network remembers it: as many frames, at the format's size and rate."""
        from filmgen.training.dreaming import Way, reconstruct_take

        with enough_memory(f"reconstructor {self.model}", self.device, ("batch=1", "device=cpu")):
            reconstruct_take(take, held(self, self._loaded), format, file, Way(self.batch, self.blend, self.grain))

    def release(self) -> None:
        let_go(self)

    def _loaded(self) -> "Reconstructor":
        from filmgen.training.checkpoint import load_model

        return load_model(self.folder, device_of(self.device))
