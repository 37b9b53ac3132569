"""Composer and foley artist who work with a diffusion pipeline: ACE-Step, Stable Audio and their like."""

import warnings
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from filmgen.backends.cues.airs import record_air
from filmgen.backends.cues.noises import record_effect
from filmgen.backends.cues.notation import leave_unwritten
from filmgen.backends.cues.pipelines import MANNERS, Manner
from filmgen.backends.cues.playing import Part, chance, heard
from filmgen.backends.cues.scoring import record_score
from filmgen.backends.cues.words import effect_words
from filmgen.backends.neural.device import device_of, dtype_of, enough_memory, held, noise
from filmgen.backends.neural.options import Tuned
from filmgen.backends.neural.weights import described, pipeline_of, where
from filmgen.backends.score.tape import Sound, Tape
from filmgen.errors import MissingPackage, MissingWeights
from filmgen.film.cut import Bed, Foley, ScoreBrief
from filmgen.film.time import SAMPLES_PER_FRAME


class Diffused(Tuned):
    """A pipeline that makes sound of words. `steps` and `guidance` of 0 are what its makers advise."""

    scheme: ClassVar[str] = "diffusers"

    guidance: float = Field(0.0, ge=0, le=100)

    def ready(self) -> None:
        super().ready()
        folder = where(self.model, self.revision)
        if pipeline_of(self.model, folder, "a pipeline that makes sound") not in MANNERS:
            known = ", ".join(MANNERS)
            raise MissingWeights(f"{self.who}: {self.model} is {described(folder)}; a {self.craft} works with: {known}")
        scheduler = folder / "scheduler" / "scheduler_config.json"
        if scheduler.is_file() and "CosineDPM" in scheduler.read_text() and find_spec("torchsde") is None:
            raise MissingPackage(f"{self.who} needs torchsde: pip install torchsde")

    @property
    def player(self) -> "_Player":
        """The pipeline at work; loaded when it is first asked for."""
        return held(self, self._load)

    def _load(self) -> "_Player":
        from filmgen.backends.neural.tuning import load_pipeline, tune_pipeline

        device = device_of(self.device)
        folder = where(self.model, self.revision)
        manner = MANNERS[pipeline_of(self.model, folder, "a pipeline that makes sound")]
        with enough_memory(self.who, device, self.remedies), warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=".*weight_norm.*deprecated", category=FutureWarning)
            pipeline = load_pipeline(self, folder, dtype_of(self.dtype, device))
            return _Player(self, tune_pipeline(pipeline, self, device), manner, device)


@dataclass(frozen=True)
class _Player:
    """A pipeline, loaded, and how it likes to be asked."""

    backend: Diffused
    pipeline: Any
    manner: Manner
    device: str

    @property
    def who(self) -> str:
        return self.backend.who

    @property
    def window(self) -> float:
        return self.manner.window(self.pipeline)

    @property
    def least(self) -> float:
        return self.manner.least

    @property
    def memory(self) -> float:
        return self.manner.memory

    def play(self, part: Part) -> Sound:
        """Ask the pipeline for a part."""
        manner, pipeline = self.manner, self.pipeline
        asked = manner.ask(pipeline, part)
        if steps := self.backend.steps or manner.steps(pipeline):
            asked["num_inference_steps"] = steps
        if guidance := self.backend.guidance or manner.guidance(pipeline):
            asked["guidance_scale"] = guidance
        with (
            enough_memory(self.who, self.device, self.backend.remedies),
            chance(part.seed, self.device),
            warnings.catch_warnings(),
        ):
            warnings.filterwarnings("ignore", module="torchsde")
            warnings.filterwarnings("ignore", category=FutureWarning, module="transformers")
            made = pipeline(**asked, generator=noise(part.seed), output_type="np").audios[0]
        return heard(np.asarray(made), manner.rate(pipeline), part, self.who)


class DiffusedComposer(Diffused):
    """A composer who works with a diffusion pipeline, such as ACE-Step. 0 `steps` or `guidance`: its makers' own."""

    craft: ClassVar[str] = "composer"

    def compose(self, brief: ScoreBrief, file: Path) -> None:
        with Tape(file, brief.frames * SAMPLES_PER_FRAME) as tape:
            record_score(brief, self.player, tape)

    def notate(self, brief: ScoreBrief, file: Path) -> int:
        return leave_unwritten(brief, file)


class DiffusedFoley(Diffused):
    """A foley artist who works with a pipeline such as Stable Audio. 0 `steps` or `guidance`: its makers' own."""

    craft: ClassVar[str] = "foley"

    def lay_bed(self, bed: Bed, file: Path) -> None:
        with Tape(file, bed.frames * SAMPLES_PER_FRAME) as tape:
            record_air(bed, self.player, tape)

    def make_effect(self, effect: Foley, file: Path) -> None:
        words = effect_words(effect.name)
        record_effect(effect, words, self.player, file)
