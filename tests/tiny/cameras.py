"""Tiny cameras, randomly initialised from configs with a fixed seed: what a depth model sees, what films."""

from pathlib import Path


def depth(folder: Path) -> Path:
    """A depth model of the Depth Anything kind, with its processor."""
    import torch
    from transformers import DepthAnythingConfig, DepthAnythingForDepthEstimation, Dinov2Config, DPTImageProcessorPil

    torch.manual_seed(3)
    backbone = Dinov2Config(
        hidden_size=32, num_hidden_layers=4, num_attention_heads=2, image_size=56, patch_size=14, mlp_ratio=2,
        out_features=["stage1", "stage2", "stage3", "stage4"], apply_layernorm=True, reshape_hidden_states=False,
    )  # fmt: skip
    config = DepthAnythingConfig(
        backbone_config=backbone, neck_hidden_sizes=[8, 8, 8, 8], fusion_hidden_size=8, head_hidden_size=8,
        reassemble_hidden_size=32, patch_size=14,
    )  # fmt: skip
    model = DepthAnythingForDepthEstimation(config).eval()
    with torch.no_grad():
        model.head.conv3.bias += 1
        model.head.conv3.weight *= 20
    model.save_pretrained(folder)
    DPTImageProcessorPil(
        do_resize=True, size={"height": 56, "width": 56}, ensure_multiple_of=14, keep_aspect_ratio=False,
        image_mean=[0.5] * 3, image_std=[0.5] * 3,
    ).save_pretrained(folder)  # fmt: skip
    return folder


def _text(size: int = 16):
    """A T5 that reads the painters' words, and its tokenizer."""
    from transformers import T5Config, T5EncoderModel

    from tests.tiny.painters import t5_tokenizer

    tokenizer = t5_tokenizer()
    config = T5Config(vocab_size=len(tokenizer), d_model=size, d_kv=8, d_ff=size, num_layers=1, num_heads=2)
    return T5EncoderModel(config).eval(), tokenizer


def ltx(folder: Path) -> Path:
    """LTX: eight frames a latent, frames 32 times as large as latents. The same weights film a still."""
    import torch
    from diffusers import (
        AutoencoderKLLTXVideo,
        FlowMatchEulerDiscreteScheduler,
        LTXPipeline,
        LTXVideoTransformer3DModel,
    )

    torch.manual_seed(5)
    encoder, tokenizer = _text()
    vae = AutoencoderKLLTXVideo(
        latent_channels=8, block_out_channels=(8, 8, 8, 8), decoder_block_out_channels=(8, 8, 8, 8),
        layers_per_block=(1, 1, 1, 1, 1), decoder_layers_per_block=(1, 1, 1, 1, 1),
        spatio_temporal_scaling=(True, True, True, False), decoder_spatio_temporal_scaling=(True, True, True, False),
        patch_size=4, patch_size_t=1, encoder_causal=True, decoder_causal=False,
    )  # fmt: skip
    transformer = LTXVideoTransformer3DModel(
        in_channels=8, out_channels=8, num_attention_heads=2, attention_head_dim=8, cross_attention_dim=16,
        num_layers=2, caption_channels=16,
    )  # fmt: skip
    pipeline = LTXPipeline(
        FlowMatchEulerDiscreteScheduler(), vae.eval(), encoder, tokenizer, transformer.eval()
    )  # fmt: skip
    pipeline.save_pretrained(folder)
    return folder


def _wan_parts(channels: int, seed: int):
    import torch
    from diffusers import AutoencoderKLWan, UniPCMultistepScheduler, WanTransformer3DModel

    torch.manual_seed(seed)
    vae = AutoencoderKLWan(
        base_dim=4, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True]
    )
    transformer = WanTransformer3DModel(
        patch_size=(1, 2, 2), num_attention_heads=2, attention_head_dim=12, in_channels=channels, out_channels=16,
        text_dim=16, freq_dim=16, ffn_dim=16, num_layers=2, rope_max_seq_len=64,
    )  # fmt: skip
    scheduler = UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=3.0
    )
    return vae.eval(), transformer.eval(), scheduler


def wan(folder: Path) -> Path:
    """Wan 2.1 that reads words alone."""
    from diffusers import WanPipeline

    vae, transformer, scheduler = _wan_parts(16, 6)
    encoder, tokenizer = _text()
    WanPipeline(tokenizer, encoder, vae, scheduler, transformer=transformer).save_pretrained(folder)
    return folder


def wan_still(folder: Path) -> Path:
    """Wan 2.2 that films a still, with two experts."""
    from diffusers import WanImageToVideoPipeline

    vae, transformer, scheduler = _wan_parts(36, 7)
    second = _wan_parts(36, 8)[1]
    encoder, tokenizer = _text()
    pipeline = WanImageToVideoPipeline(
        tokenizer, encoder, vae, scheduler, transformer=transformer, transformer_2=second, boundary_ratio=0.9
    )
    pipeline.save_pretrained(folder)
    return folder


def svd(folder: Path) -> Path:
    """Stable Video Diffusion: a still and no words, 14 frames and no others."""
    import torch
    from diffusers import (
        AutoencoderKLTemporalDecoder,
        EulerDiscreteScheduler,
        StableVideoDiffusionPipeline,
        UNetSpatioTemporalConditionModel,
    )
    from transformers import CLIPImageProcessorPil, CLIPVisionConfig, CLIPVisionModelWithProjection

    torch.manual_seed(9)
    unet = UNetSpatioTemporalConditionModel(
        block_out_channels=(32, 32), layers_per_block=1, sample_size=8, cross_attention_dim=16, num_frames=14,
        down_block_types=("CrossAttnDownBlockSpatioTemporal", "DownBlockSpatioTemporal"), num_attention_heads=2,
        up_block_types=("UpBlockSpatioTemporal", "CrossAttnUpBlockSpatioTemporal"), addition_time_embed_dim=8,
        projection_class_embeddings_input_dim=24,
    )  # fmt: skip
    vae = AutoencoderKLTemporalDecoder(
        block_out_channels=(32, 32, 32, 32), down_block_types=("DownEncoderBlock2D",) * 4, latent_channels=4
    )
    eye = CLIPVisionModelWithProjection(
        CLIPVisionConfig(
            hidden_size=16, projection_dim=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
            patch_size=56,
        )
    )  # fmt: skip
    scheduler = EulerDiscreteScheduler(
        prediction_type="v_prediction", timestep_type="continuous", use_karras_sigmas=True, sigma_min=0.002,
        sigma_max=700.0,
    )  # fmt: skip
    pipeline = StableVideoDiffusionPipeline(vae.eval(), eye.eval(), unet.eval(), scheduler, CLIPImageProcessorPil())
    pipeline.save_pretrained(folder)
    return folder
