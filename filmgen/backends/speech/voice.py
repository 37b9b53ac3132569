"""The voice `transformers:MODEL`: which model it is, whether it can work here, and a company of its speakers."""

import json
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

from filmgen.backends.neural.device import Device, Numbers, device_of, dtype_of, enough_memory, held, let_go
from filmgen.backends.neural.weights import check_whole, described, kind_of, weigh, where
from filmgen.backends.voicing.performance import Company, Engine
from filmgen.errors import BadRequest, MissingPackage, MissingWeights
from filmgen.film.document import Backend
from filmgen.film.shots import Word
from filmgen.film.story import Utterance

ENGINES = {
    "VitsModel": "filmgen.backends.speech.vits",
}
"""The module that loads each class of model: its `load(backend, folder, device, dtype)` returns an `Engine`."""


class Speech(Backend):
    """A text-to-speech model that transformers knows. Without `speaker`, each role hears its share and chooses."""

    alone: ClassVar[bool] = True
    licence: ClassVar[str] = "the model's own"
    model: str
    speaker: str = ""
    language: str = ""
    """What the lines are in, where the model does not say so: `en` has figures written out."""
    dtype: Numbers = "float32"
    device: Device = "auto"
    revision: str = ""

    def weigh(self) -> str:
        return weigh(self.model, self.revision)

    def ready(self) -> None:
        folder = where(self.model, self.revision)
        if kind_of(folder) not in ENGINES:
            known = ", ".join(ENGINES)
            raise MissingWeights(f"{self.model} is {described(folder)}, not a voice that is known here ({known})")
        check_whole(self.model, folder)
        check_packages(self.model, folder)

    def speak(self, utterance: Utterance, file: Path) -> tuple[tuple[Word, ...], str]:
        """Speak into a mono 48 kHz WAV at about -21 LUFS; return the words in time and the mouth.

        Raises BadTake when the model made no sound, silence, NaN, or more than a line can take.
        """
        with enough_memory(f"voice {self.model}", self.device, ("device=cpu", "a smaller model")):
            company = held(self, self._gathered)
            return company.perform(utterance, self.speaker, file)

    def release(self) -> None:
        let_go(self)

    def _gathered(self) -> Company:
        self.ready()
        folder, device = where(self.model, self.revision), device_of(self.device)
        load: Callable[..., Engine] = import_module(ENGINES[kind_of(folder)]).load
        engine = load(self, folder, device, dtype_of(self.dtype, device))
        if self.speaker and self.speaker not in engine.speakers:
            some = ", ".join(engine.speakers[:12]) or "none by name"
            raise BadRequest(f"voice {self.model} has no speaker {self.speaker!r}; it has {some}")
        return Company(engine)


def check_packages(model: str, folder: Path) -> None:
    """Raise MissingPackage when the model's text needs a package, or a program, that is not here."""
    paper = folder / "tokenizer_config.json"
    wants = json.loads(paper.read_text(encoding="utf-8")) if paper.is_file() else {}
    if wants.get("is_uroman") and not find_spec("uroman"):
        raise MissingPackage(f"voice {model} reads its script in Latin letters: pip install uroman")
