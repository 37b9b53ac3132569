"""How each of diffusers' pipelines is asked for sound: in which words, for how long, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from filmgen.backends.cues.playing import Part, resampled
from filmgen.film.time import SAMPLE_RATE

Pipeline = Any
Asked = dict[str, Any]


@dataclass(frozen=True)
class Manner:
    """What a pipeline is like: `window` is the most it plays at one time, `least` the least, in seconds.

    `rate` is in samples a second. `ask` is what it is called with for a part, beside steps, guidance and chance.
    `memory`: seconds of sound it can go on from. `steps` and `guidance` are its makers' advice; 0 is its own default.
    """

    window: Callable[[Pipeline], float]
    rate: Callable[[Pipeline], int]
    ask: Callable[[Pipeline, Part], Asked]
    steps: Callable[[Pipeline], int]
    guidance: Callable[[Pipeline], float]
    least: float = 1.0
    memory: float = 0.0


def _ask_ace_step(pipeline: Pipeline, part: Part) -> Asked:
    """Tempo, metre and key have places of their own; what was heard until now is kept, and what follows painted in."""
    import torch

    asked: Asked = {"prompt": part.words, "lyrics": "[Instrumental]", "vocal_language": "unknown"}
    asked["audio_duration"] = part.seconds
    if part.bpm:
        asked |= {"bpm": part.bpm, "keyscale": part.key, "timesignature": "4"}
    if part.before is not None:
        known = torch.from_numpy(resampled(part.before, SAMPLE_RATE, pipeline.sample_rate))
        heard = torch.zeros(2, round(part.seconds * pipeline.sample_rate))
        heard[:, : known.shape[1]] = known[:, : heard.shape[1]]
        asked |= {"task_type": "repaint", "src_audio": heard, "repainting_end": part.seconds}
        asked["repainting_start"] = part.before.shape[1] / SAMPLE_RATE
    return asked


def _ask_stable_audio(_: Pipeline, part: Part) -> Asked:
    return {"prompt": part.words, "negative_prompt": part.without, "audio_end_in_s": part.seconds}


def _ask_stable_audio_3(_: Pipeline, part: Part) -> Asked:
    return {"prompt": part.words, "negative_prompt": part.without, "duration": part.seconds}


def _ask_audioldm(_: Pipeline, part: Part) -> Asked:
    return {"prompt": part.words, "negative_prompt": part.without, "audio_length_in_s": part.seconds}


def _stable_audio_window(pipeline: Pipeline) -> float:
    return pipeline.transformer.config.sample_size * pipeline.vae.hop_length / pipeline.vae.config.sampling_rate


MANNERS: dict[str, Manner] = {
    "AceStepPipeline": Manner(
        window=lambda _: 600.0, least=10.0, memory=8.0, rate=lambda pipeline: pipeline.sample_rate, ask=_ask_ace_step,
        steps=lambda pipeline: 8 if pipeline.is_turbo else 50,
        guidance=lambda pipeline: 1.0 if pipeline.is_turbo else 7.0,
    ),
    "StableAudioPipeline": Manner(
        window=_stable_audio_window, rate=lambda pipeline: pipeline.vae.config.sampling_rate, ask=_ask_stable_audio,
        steps=lambda _: 100, guidance=lambda _: 7.0,
    ),
    "StableAudio3Pipeline": Manner(
        window=lambda pipeline: min(380.0, pipeline.duration_embedder.config.max_val), ask=_ask_stable_audio_3,
        rate=lambda pipeline: pipeline.vae.config.sampling_rate,
        steps=lambda _: 0, guidance=lambda _: 0.0,
    ),
    "AudioLDM2Pipeline": Manner(
        window=lambda _: 10.0, rate=lambda pipeline: pipeline.vocoder.config.sampling_rate, ask=_ask_audioldm,
        least=2.5, steps=lambda _: 0, guidance=lambda _: 0.0,
    ),
}  # fmt: skip
"""Every pipeline that can be asked, by the name of its class."""
