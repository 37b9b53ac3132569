"""The voice `coqui:MODEL`: a worker in coqui's environment speaks, and what it says is heard, cast and treated here."""

import atexit
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shlex import join
from shutil import which
from tempfile import TemporaryDirectory
from typing import ClassVar, Literal

import soundfile

from filmgen.backends.coqui.link import Link
from filmgen.backends.neural.weights import digest
from filmgen.backends.voicing.performance import Company, Said
from filmgen.backends.voicing.phonemes import command
from filmgen.backends.voicing.reading import Sentence
from filmgen.environments import installed
from filmgen.errors import BadRequest, BadTake, CrewFailed, MissingPackage, MissingWeights, OutOfMemory, Unreachable
from filmgen.film.document import Backend
from filmgen.film.shots import Word
from filmgen.film.story import Utterance

WORKER = Path(__file__).with_name("worker.py")
TO_LOAD, TO_PULL = 600.0, 7200.0
TO_SPEAK, A_CHARACTER = 120.0, 0.5
"""Seconds until a worker is given up: VITS takes a tenth of what it says, Bark many times as much."""
SEVERAL = 12


class Coqui(Backend):
    """A model of coqui-tts. Without `speaker`, each role hears its share of them and chooses.

    `speaker` and `language` are the model's own names. Nobody's voice is cloned: there is no option for it.
    """

    alone: ClassVar[bool] = True
    licence: ClassVar[str] = "MPL-2.0 (the program); the model's own"
    model: str = "tts_models/en/vctk/vits"
    speaker: str = ""
    language: str = ""
    device: Literal["auto", "cuda", "cpu"] = "auto"

    def weigh(self) -> str:
        folder = folder_of(self.model)
        return digest(folder) if folder.is_dir() else ""

    def ready(self) -> None:
        if installed("coqui") is None:
            raise MissingPackage(
                f"voice coqui:{self.model} needs an environment of its own: filmgen crew install coqui"
            )
        if not folder_of(self.model).is_dir():
            own = self.model.startswith((".", "/", "~"))
            remedy = "there is no such folder" if own else f"filmgen models pull {self.model}"
            raise MissingWeights(f"{self.model} is not on this machine: {remedy}")

    def speak(self, utterance: Utterance, file: Path) -> tuple[tuple[Word, ...], str]:
        """Speak into a mono 48 kHz WAV at about -21 LUFS; return the words in time and the mouth.

        Raises BadTake for a sound that is none, and Unreachable when the worker hangs, or dies twice.
        """
        if self not in _COMPANIES:
            _COMPANIES[self] = self._gathered()
        return _COMPANIES[self].perform(utterance, self.speaker, file)

    def release(self) -> None:
        company = _COMPANIES.pop(self, None)
        if company is not None:
            company.engine.link.close()

    def _gathered(self) -> Company:
        self.ready()
        engine = Distant(f"voice coqui:{self.model}", worker(), self.model, self.language)
        engine.load(self.device)
        if self.speaker and self.speaker not in engine.speakers:
            some = ", ".join(engine.speakers[:SEVERAL]) if engine.speakers != ("",) else "one, without a name"
            engine.link.close()
            raise BadRequest(f"voice coqui:{self.model} has no speaker {self.speaker!r}; it has {some}")
        return Company(engine)


_COMPANIES: dict[Coqui, Company] = {}
"""Who is speaking in this process; equal backends share a worker."""


@atexit.register
def _dismiss() -> None:
    while _COMPANIES:
        _COMPANIES.popitem()[1].engine.link.close()


@dataclass
class Distant:
    """A model in another process, as an engine."""

    who: str
    link: Link
    model: str
    language: str
    remedy: str = "reword the line, or take another speaker= or another voice"
    letters: str = "abcdefghijklmnop"
    speakers: tuple[str, ...] = ("",)
    paced: bool = False

    @property
    def english(self) -> bool:
        """Whether lines are English: as `language` or the model's name says, or by default for a folder."""
        named = self.model.split("/")[1] if self.model.startswith("tts_models/") else "en"
        return (self.language or named).lower().startswith("en")

    def spell(self, word: str) -> str:
        return word if any(map(str.isalnum, word)) else ""

    def load(self, device: str) -> None:
        """Load the model; it is loaded again by itself in a worker that takes a dead one's place."""
        request = {"do": "load", "model": self.model, "device": device}
        self.link.greeting = (request, TO_LOAD)
        answer = self._asked(request, TO_LOAD)
        self.speakers = tuple(map(str, answer["speakers"])) or ("",)
        self.paced = bool(answer["paced"])
        languages = answer["languages"]
        if languages and self.language not in languages:
            raise BadRequest(f"{self.who} speaks several languages: say language= and one of {', '.join(languages)}")
        if self.language and not languages:
            raise BadRequest(f"{self.who} speaks one language: leave language= out")

    def say(self, sentence: Sentence, speaker: str, pace: float, liveliness: float, seed: int, longest: float) -> Said:
        with TemporaryDirectory(prefix="filmgen-line-") as folder:
            file = Path(folder, "line.wav")
            request = {
                "do": "speak", "text": sentence.text, "speaker": speaker, "language": self.language,
                "pace": pace, "liveliness": liveliness, "seed": seed % 2**63, "longest": 1.1 * longest,
                "file": str(file),
            }  # fmt: skip
            self._asked(request, TO_SPEAK + A_CHARACTER * len(sentence.text))
            try:
                facts = soundfile.info(file)
                frames = min(facts.frames, int(2 * longest * facts.samplerate))
                samples, rate = soundfile.read(file, frames=frames, dtype="float32", always_2d=True)
            except soundfile.LibsndfileError as error:
                raise BadTake(f"{self.who} left no sound that can be read: {self.remedy}") from error
        return Said(samples.mean(1), rate, paced=self.paced)

    def _asked(self, request: dict, patience: float) -> dict:
        """The answer to a request. Raises the error of ours that fits a failure of theirs."""
        answer = self.link.ask(request, patience)
        why = answer.get("why", "")
        match answer.get("failed"):
            case None:
                return answer
            case "missing":
                raise MissingWeights(f"{self.who}: {why}: filmgen models pull {self.model}")
            case "memory":
                raise OutOfMemory(f"{self.who} does not fit in memory ({why}): try device=cpu, or a smaller model")
            case "refused":
                raise BadRequest(f"{self.who} does not take this: {why}")
            case _:
                raise CrewFailed(f"{self.who} failed: {why}; run again, or take another voice")


def worker() -> Link:
    """A line to a worker in coqui's environment; it is started when it is first asked."""
    python = installed("coqui")
    if python is None:
        raise MissingPackage("coqui-tts lives in an environment of its own: filmgen crew install coqui")
    environment = {
        "PATH": os.pathsep.join((*_phonemiser(python), os.environ.get("PATH", os.defpath))),
        "TTS_HOME": str(models_home()),
        "TORCH_FORCE_WEIGHTS_ONLY_LOAD": "1",
        "COQUI_TOS_AGREED": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "PYTHONUNBUFFERED": "1",
    }
    return Link((str(python), "-I", str(WORKER)), "coqui's worker", environment)


def _phonemiser(python: Path) -> tuple[str, ...]:
    """The folder of a program that stands in for espeak-ng, which coqui-tts asks, where that is not installed."""
    if which("espeak-ng") or os.name == "nt":
        return ()
    folder = python.parent.parent / "programs"
    folder.mkdir(exist_ok=True)
    new = folder / f"espeak-ng.{os.getpid()}"
    new.write_text(f'#!/bin/sh\nexec {join(command())} "$@"\n')
    new.chmod(0o755)
    new.replace(folder / "espeak-ng")
    return (str(folder),)


def pull(model: str, listener: Callable[[str], None]) -> Path:
    """Fetch a model through coqui-tts, whose licence was accepted before; returns its folder."""
    link = worker()
    listener(f"{model}: coqui-tts fetches it into {models_home()}")
    try:
        answer = link.ask({"do": "pull", "model": model}, TO_PULL)
    finally:
        link.close()
    if "failed" in answer:
        why = answer["why"][:160]
        raise Unreachable(f"{model} could not be fetched ({why}): go online and type it again, or name another model")
    return Path(answer["folder"])


def folder_of(model: str) -> Path:
    """Where a model lies: in a folder of one's own, or where coqui-tts keeps what it fetched."""
    own = Path(model).expanduser()
    return own if own.is_dir() else models_home() / "tts" / model.replace("/", "--")


def models_home() -> Path:
    """The folder above coqui-tts's own, by its own rules, so that what was fetched before is found."""
    for name in ("TTS_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        if os.environ.get(name):
            return Path(os.environ[name]).expanduser()
    home = Path.home()
    return home / "Library" / "Application Support" if sys.platform == "darwin" else home / ".local" / "share"
