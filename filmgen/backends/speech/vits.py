"""VITS and MMS: speech from letters or phonemes at once, with the length of every token known (Kim et al., 2021).

Shapes: B batch, T tokens.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from anyascii import anyascii

from filmgen.backends.neural.tuning import quiet
from filmgen.backends.voicing.performance import Said
from filmgen.backends.voicing.phonemes import phonemes_of
from filmgen.backends.voicing.reading import Sentence, spelling
from filmgen.errors import BadTake, MissingWeights

if TYPE_CHECKING:
    import torch

ENGLISH = ("", "en", "eng", "en-us", "en-gb")


@dataclass
class Vits:
    """A VITS model with its tokenizer."""

    who: str
    model: Any
    tokenizer: Any
    english: bool
    phonemes: str = ""
    """The language, as espeak-ng calls it, in whose phonemes the model reads; empty for one that reads letters."""
    remedy: str = "say dtype=float32, or another speaker=, or another voice"

    def __post_init__(self) -> None:
        alphabet = frozenset(token for token in self.tokenizer.get_vocab() if len(token) == 1)
        self._spell = spelling(alphabet)
        self.letters = "".join(sorted(letter for letter in alphabet if letter.isalpha())[:24])

    @property
    def speakers(self) -> tuple[str, ...]:
        count = self.model.config.num_speakers
        return tuple(map(str, range(count))) if count > 1 else ("",)

    def spell(self, word: str) -> str:
        """In the model's own letters; where it has phonemes or a romaniser, as that reads it."""
        if self.phonemes:
            return anyascii(word) if self.english else word
        return word if self.tokenizer.is_uroman else self._spell(word)

    def say(self, sentence: Sentence, speaker: str, pace: float, liveliness: float, seed: int, longest: float) -> Said:
        """Speak a sentence. Liveliness scales the noise in timing and in tone that the model was taught with."""
        import torch

        config = self.model.config
        self.model.noise_scale = config.noise_scale * min(liveliness, 1.3)
        self.model.noise_scale_duration = config.noise_scale_duration * min(liveliness, 1.2)
        ids_BT = self.tokenizer(self._written(sentence.text), return_tensors="pt")["input_ids"]
        if ids_BT.shape[1] < 2:
            return Said(np.zeros(0, np.float32), config.sampling_rate)
        device, rate = self.model.device, config.speaking_rate * pace
        cards = [device] if device.type == "cuda" else []
        with torch.inference_mode(), torch.random.fork_rng(devices=cards), self._timed(rate, longest) as frames:
            torch.manual_seed(seed)
            spoken = self.model(ids_BT.to(device), speaker_id=int(speaker) if speaker else None, speaking_rate=rate)
        samples = spoken.waveform[0].float().cpu().numpy()
        return Said(samples, config.sampling_rate, self._starts(ids_BT[0].tolist(), frames, sentence))

    def _written(self, text: str) -> str:
        """A sentence in the letters or phonemes of the tokenizer, those that it does not know left out."""
        if not self.phonemes:
            return text
        known = self.tokenizer.get_vocab()
        return "".join(sign for sign in phonemes_of(text.lower(), self.phonemes) if sign in known).strip()

    @contextmanager
    def _timed(self, speaking_rate: float, longest: float) -> Iterator[list[float]]:
        """The frames that the model gives each token while it speaks. Raises BadTake before it goes on for ever."""
        import torch

        frames: list[float] = []
        most = longest * self.model.config.sampling_rate / self._hop

        def hear(_module, _inputs, log_length_BT: "torch.Tensor") -> None:
            frames.extend(torch.ceil(torch.exp(log_length_BT.float()) / speaking_rate).flatten().tolist())
            total = sum(frames)
            if total > most:
                seconds = total * self._hop / self.model.config.sampling_rate
                raise BadTake(f"{self.who} would go on for {seconds:.0f} s, {longest:.0f} are enough: {self.remedy}")

        listener = self.model.duration_predictor.register_forward_hook(hear)
        try:
            yield frames
        finally:
            listener.remove()

    @property
    def _hop(self) -> int:
        """Samples in a frame."""
        return int(np.prod(self.model.config.upsample_rates))

    def _starts(self, ids: list[int], frames: list[float], sentence: Sentence) -> tuple[int, ...]:
        """Where each given word begins, as the model laid it out; empty when its words are not ours."""
        space = self.tokenizer.get_vocab().get(" ")
        step = 2 if self.tokenizer.add_blank else 1
        places = range(step - 1, len(ids), step)
        gaps = [place for place in places if ids[place] == space]
        firsts = [places[0], *(gap + step for gap in gaps)]
        counts = [len(given.split()) for given in sentence.given]
        if len(firsts) != sum(counts):
            return ()
        before = np.cumsum([0, *frames]) * self._hop
        words = np.cumsum([0, *counts])[:-1]
        return tuple(int(before[firsts[min(word, len(firsts) - 1)]]) for word in words)


def load(backend, folder: Path, device: str, dtype: "torch.dtype") -> Vits:
    from safetensors import SafetensorError
    from transformers import AutoTokenizer, VitsModel

    again = f"filmgen models pull {backend.model} --again"
    with quiet():
        try:
            model, found = VitsModel.from_pretrained(
                folder, dtype=dtype, use_safetensors=True, local_files_only=True, output_loading_info=True
            )
            tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        except (OSError, ValueError, KeyError, SafetensorError) as error:
            why = (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
            raise MissingWeights(f"voice {backend.model} cannot be loaded: {why}: {again}") from error
    if found["missing_keys"]:
        some = ", ".join(sorted(found["missing_keys"])[:3])
        raise MissingWeights(f"voice {backend.model} has weights that are not its own, or not all ({some}): {again}")
    language = (backend.language or tokenizer.language or "").lower()
    english = language in ENGLISH
    phonemes = ""
    if tokenizer.phonemize:
        phonemes = "en-us" if english else language
        tokenizer.phonemize = tokenizer.normalize = False
    return Vits(f"voice {backend.model}", model.to(device).eval(), tokenizer, english, phonemes)
