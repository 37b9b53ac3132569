"""Tiny models of music and sound: the right classes, a few thousand random numbers, and a kilobyte of alphabet."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filmgen.backends.neural.tuning import quiet

ALPHABET = "▁abcdefghijklmnopqrstuvwxyz0123456789,.-#:"


@contextmanager
def quietly() -> Iterator[None]:
    """The libraries' remarks on tiny models, and on their own old ways, are of no interest."""
    with quiet(), warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        yield


def letters():
    """A T5 tokenizer that spells."""
    from transformers import T5Tokenizer

    known = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), *((letter, -1.0) for letter in ALPHABET)]
    return T5Tokenizer(vocab=known, extra_ids=0, model_max_length=512)


def _reader(size: int, tokens: int):
    """The configuration of a T5 that reads."""
    from transformers import T5Config

    return T5Config(vocab_size=tokens, d_model=size, d_kv=8, d_ff=32, num_layers=1, num_heads=2)


@quietly()
def musicgen(folder: Path) -> Path:
    """MusicGen: mono at 16 kHz, five tokens a second."""
    import torch
    from transformers import EncodecConfig, MusicgenConfig, MusicgenDecoderConfig, MusicgenForConditionalGeneration

    tokenizer = letters()
    torch.manual_seed(1)
    codec = EncodecConfig(
        sampling_rate=16_000, num_filters=2, hidden_size=8, codebook_size=16, codebook_dim=8, num_lstm_layers=1,
        upsampling_ratios=[8, 8, 5, 10], target_bandwidths=[0.04], normalize=False, use_causal_conv=False,
    )  # fmt: skip
    decoder = MusicgenDecoderConfig(
        vocab_size=16, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, ffn_dim=32, pad_token_id=16,
        bos_token_id=16, num_codebooks=2,
    )  # fmt: skip
    parts = {"text_encoder": _reader(16, len(tokenizer)), "audio_encoder": codec, "decoder": decoder}
    model = MusicgenForConditionalGeneration(MusicgenConfig(**{name: part.to_dict() for name, part in parts.items()}))
    for layer in model.audio_encoder.quantizer.layers:
        layer.codebook.embed.normal_()
    for name in ("decoder_start_token_id", "pad_token_id", "bos_token_id"):
        setattr(model.generation_config, name, 16)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@quietly()
def stable_audio(folder: Path, scheduler: str = "EDMDPMSolverMultistepScheduler") -> Path:
    """Stable Audio: stereo at 8 kHz, some eight seconds at most, with a solver that needs no torchsde."""
    import diffusers
    import torch
    from transformers import T5EncoderModel

    tokenizer = letters()
    torch.manual_seed(2)
    solver = {"solver_order": 2, "prediction_type": "v_prediction", "sigma_data": 1.0, "sigma_schedule": "exponential"}
    diffusers.StableAudioPipeline(
        vae=_autoencoder(8_000, 640),
        text_encoder=T5EncoderModel(_reader(16, len(tokenizer))),
        projection_model=diffusers.StableAudioProjectionModel(16, 8, 0, 64),
        tokenizer=tokenizer,
        transformer=diffusers.StableAudioDiTModel(
            sample_size=100, in_channels=4, out_channels=4, num_layers=1, attention_head_dim=8, num_attention_heads=2,
            num_key_value_attention_heads=2, cross_attention_dim=8, time_proj_dim=8, global_states_input_dim=16,
            cross_attention_input_dim=8,
        ),
        scheduler=getattr(diffusers, scheduler)(**solver),
    ).save_pretrained(folder)  # fmt: skip
    return folder


@quietly()
def ace_step(folder: Path) -> Path:
    """ACE-Step, turbo: stereo at 8 kHz, five latents a second."""
    import torch
    from diffusers import AceStepPipeline, AceStepTransformer1DModel, FlowMatchEulerDiscreteScheduler
    from diffusers.pipelines.ace_step.modeling_ace_step import AceStepConditionEncoder
    from transformers import Qwen3Config, Qwen3Model

    tokenizer = letters()
    torch.manual_seed(3)
    heads = {"num_attention_heads": 2, "num_key_value_heads": 1, "head_dim": 8, "intermediate_size": 32}
    encoder = AceStepConditionEncoder(
        hidden_size=16, text_hidden_dim=16, timbre_hidden_dim=4, num_lyric_encoder_hidden_layers=1,
        num_timbre_encoder_hidden_layers=1, **heads,
    )  # fmt: skip
    AceStepPipeline(
        vae=_autoencoder(8_000, 1_600),
        text_encoder=Qwen3Model(
            Qwen3Config(vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=1, **heads)
        ),
        tokenizer=tokenizer,
        transformer=AceStepTransformer1DModel(
            hidden_size=16, num_hidden_layers=1, in_channels=12, audio_acoustic_hidden_dim=4, encoder_hidden_size=16,
            is_turbo=True, **heads,
        ),
        condition_encoder=encoder,
        scheduler=FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0),
    ).save_pretrained(folder)  # fmt: skip
    return folder


@quietly()
def stable_audio_3(folder: Path) -> Path:
    """Stable Audio 3: stereo at 8 kHz, as long as one likes."""
    import torch
    from diffusers import AutoencoderSAME, FlowMatchEulerDiscreteScheduler, StableAudio3DiTModel, StableAudio3Pipeline
    from diffusers.pipelines.stable_audio_3.modeling_stable_audio_3 import StableAudio3DurationEmbedder
    from transformers import T5GemmaConfig, T5GemmaEncoderModel

    tokenizer = letters()
    torch.manual_seed(4)
    reader = {
        "vocab_size": len(tokenizer), "hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1,
        "num_attention_heads": 2, "num_key_value_heads": 1, "head_dim": 8, "layer_types": ["full_attention"],
    }  # fmt: skip
    StableAudio3Pipeline(
        vae=AutoencoderSAME(
            patch_size=64, encoder_channels=16, encoder_c_mults=[1], encoder_strides=[8],
            encoder_transformer_depths=[1], latent_dim=8, dim_heads=8, sampling_rate=8_000,
        ),
        text_encoder=T5GemmaEncoderModel(
            T5GemmaConfig(encoder=reader, decoder=reader, vocab_size=len(tokenizer), is_encoder_decoder=False)
        ),
        tokenizer=tokenizer,
        duration_embedder=StableAudio3DurationEmbedder(16, 16),
        transformer=StableAudio3DiTModel(
            io_channels=8, embed_dim=16, depth=1, num_heads=2, cond_token_dim=16, global_cond_dim=16,
            local_add_cond_dim=9, timestep_features_dim=16, num_memory_tokens=2,
        ),
        scheduler=FlowMatchEulerDiscreteScheduler(stochastic_sampling=True),
    ).save_pretrained(folder)  # fmt: skip
    return folder


def _autoencoder(rate: int, samples: int):
    """An autoencoder of stereo sound with a latent of four numbers for so many samples."""
    from diffusers import AutoencoderOobleck

    ratios = {640: [4, 4, 4, 10], 1_600: [4, 4, 10, 10]}[samples]
    return AutoencoderOobleck(
        encoder_hidden_size=8, downsampling_ratios=ratios, channel_multiples=[1, 1, 1, 2], decoder_channels=4,
        decoder_input_channels=4, audio_channels=2, sampling_rate=rate,
    )  # fmt: skip
