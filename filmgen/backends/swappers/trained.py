"""The swapper `trained:FOLDER`: a network of the user's own, which `filmgen train swapper` made of two face sets."""

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field

from filmgen.backends.neural.device import Device, device_of, enough_memory, held, let_go
from filmgen.film.consent import Consent
from filmgen.film.document import Backend
from filmgen.film.media import Format
from filmgen.film.swapping import Swapped

if TYPE_CHECKING:
    from filmgen.training.faceswap.swapper import Swapper


class Trained(Backend):
    """Puts one of the two faces that a network has learnt on whoever in a take has the other."""

    alone: ClassVar[bool] = True
    licence: ClassVar[str] = "of its owner (a folder on this machine); each face by consent"
    unseen: ClassVar[tuple[str, ...]] = ("batch",)
    swaps: ClassVar[bool] = True
    model: str
    to: Literal["a", "b"] = "b"
    """Whose face is put on."""
    finder: str = "cascade"
    batch: int = Field(default=4, ge=1, le=4096)
    device: Device = "auto"

    @property
    def folder(self) -> Path:
        return Path(self.model).expanduser()

    @property
    def faces(self) -> tuple[str, ...]:
        """The digest of the face set that can be put on; none for a folder without a model."""
        try:
            return (str(self._paper()["sets"][self.to]),)
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    @property
    def records(self) -> tuple[str, ...]:
        """The digests of both records under which it learnt; none for a folder without a model."""
        try:
            return tuple(str(record) for record in self._paper()["consents"].values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return ()

    def weigh(self) -> str:
        """The digest of the network and of its weights, as its paper has it; empty where there is none."""
        try:
            paper = self._paper()
            said = [paper["schema"], paper["version"], paper["name"], paper["design"], paper["weights"]["sha256"]]
        except (OSError, ValueError, KeyError, TypeError):
            return ""
        return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

    def _paper(self) -> Any:
        return json.loads((self.folder / "model.json").read_text(encoding="utf-8"))

    def ready(self) -> None:
        """Raises MissingWeights for a folder without a model, or with one that is torn or of another version."""
        from filmgen.training.checkpoint import recall
        from filmgen.training.faceswap.swapper import SCHEMA, VERSION

        recall(self.folder, "model", SCHEMA, VERSION)

    def told(self) -> tuple[tuple[str, str], ...]:
        return (("device", self.device), ("batch", str(self.batch)), ("finder", self.finder))

    def swap(self, take: Path, record: Consent, format: Format, file: Path) -> Swapped:
        """The take with the face that the record lends: as many frames, at the format's size and rate.

        Raises NotAllowed for a record that does not allow it, before anything is read and again at the end.
        """
        from filmgen.training.swapping.films import swap_take
        from filmgen.training.swapping.scenes import Way

        way = Way(self.to, self.batch, self.finder)
        with enough_memory(f"swapper {self.model}", self.device, ("batch=1", "device=cpu")):
            return swap_take(take, held(self, self._loaded), record, format, file, way).paper

    def release(self) -> None:
        let_go(self)

    def _loaded(self) -> "Swapper":
        from filmgen.training.faceswap.swapper import load_swapper

        return load_swapper(self.folder, device_of(self.device))
