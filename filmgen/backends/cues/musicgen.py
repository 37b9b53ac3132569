"""A composer who works with MusicGen, which goes on from what it played before, some thirty seconds at a time."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from pydantic import Field

from filmgen.backends.cues.notation import leave_unwritten
from filmgen.backends.cues.playing import Part, chance, heard, resampled
from filmgen.backends.cues.scoring import record_score
from filmgen.backends.neural.device import device_of, dtype_of, enough_memory, held
from filmgen.backends.neural.options import Neural
from filmgen.backends.neural.weights import described, kind_of, where
from filmgen.backends.score.tape import Sound, Tape
from filmgen.errors import MissingWeights
from filmgen.film.cut import ScoreBrief
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

KIND = "MusicgenForConditionalGeneration"
REMEDIES = ("dtype=bfloat16", "a smaller model (facebook/musicgen-small)")


class MusicgenComposer(Neural):
    """A composer who works with MusicGen. `guidance` holds it to the words; `temperature` is how daring it is."""

    craft: ClassVar[str] = "composer"
    scheme: ClassVar[str] = "transformers"

    guidance: float = Field(3.0, ge=0, le=100)
    temperature: float = 1.0

    def ready(self) -> None:
        super().ready()
        folder = where(self.model, self.revision)
        if kind_of(folder) != KIND:
            raise MissingWeights(f"{self.who}: {self.model} is {described(folder)}; a composer works with {KIND}")

    def compose(self, brief: ScoreBrief, file: Path) -> None:
        with Tape(file, brief.frames * SAMPLES_PER_FRAME) as tape:
            record_score(brief, self.player, tape)

    def notate(self, brief: ScoreBrief, file: Path) -> int:
        return leave_unwritten(brief, file)

    @property
    def player(self) -> "_Player":
        """The model at work; loaded when it is first asked for."""
        return held(self, self._load)

    def _load(self) -> "_Player":
        from transformers import AutoTokenizer, MusicgenForConditionalGeneration

        from filmgen.backends.neural.tuning import quiet

        device = device_of(self.device)
        folder = where(self.model, self.revision)
        safely = {"local_files_only": True, "trust_remote_code": False}
        with enough_memory(self.who, device, REMEDIES), quiet():
            try:
                tokenizer = AutoTokenizer.from_pretrained(folder, **safely)
                model = MusicgenForConditionalGeneration.from_pretrained(
                    folder, dtype=dtype_of(self.dtype, device), use_safetensors=True, **safely
                )
            except (OSError, ValueError, KeyError) as error:
                said = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
                raise MissingWeights(
                    f"{self.who} cannot be loaded: {said}: filmgen models pull {self.model} --again"
                ) from error
            return _Player(self, tokenizer, model.eval().to(device), device)


@dataclass(frozen=True)
class _Player:
    """MusicGen, loaded. It was taught on thirty seconds, and goes on from five."""

    backend: MusicgenComposer
    tokenizer: Any
    model: Any
    device: str
    window: float = 30.0
    least: float = 1.0
    memory: float = 5.0

    @property
    def who(self) -> str:
        return self.backend.who

    def play(self, part: Part) -> Sound:
        """Play a part, token by token."""
        import torch

        codec, decoder = self.model.config.audio_encoder, self.model.config.decoder
        asked = dict(self.tokenizer([part.words], return_tensors="pt", truncation=True).to(self.device))
        seconds = part.seconds
        if part.before is not None:
            asked |= self._heard(part.before)
            seconds -= part.before.shape[1] / SAMPLE_RATE
        tokens = max(1, round(seconds * codec.frame_rate)) + decoder.num_codebooks
        with enough_memory(self.who, self.device, REMEDIES), chance(part.seed, self.device), torch.inference_mode():
            made = self.model.generate(
                **asked, do_sample=True, max_new_tokens=tokens,
                guidance_scale=self.backend.guidance, temperature=self.backend.temperature,
            )  # fmt: skip
        return heard(made[0].float().cpu().numpy(), codec.sampling_rate, part, self.who)

    def _heard(self, before: Sound) -> dict[str, Any]:
        """What was played before, as the model listens to it: at its own rate, in one channel or two."""
        import torch

        known = torch.from_numpy(resampled(before, SAMPLE_RATE, self.model.config.audio_encoder.sampling_rate))
        if self.model.config.decoder.audio_channels == 1:
            known = known.mean(dim=0, keepdim=True)
        values = known[None].to(self.device, self.model.dtype)
        return {"input_values": values, "padding_mask": torch.ones_like(values[:, 0], dtype=torch.long)}
