"""Tiny painters: pipelines of the families that paint, a few kilobytes each, saved as safetensors."""

from functools import cache
from pathlib import Path

from filmgen.backends.diffusion_painter import vocabulary

WORDS = " ".join(f"{value}" for name, value in vars(vocabulary).items() if name.isupper())
"""What a tokenizer is taught on: the words that it will read."""


@cache
def _merges(size: int):
    """Byte pairs learned from the painter's own words, so that a prompt is as many tokens as it is elsewhere."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    teacher = Tokenizer(models.BPE(end_of_word_suffix="</w>"))
    teacher.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Whitespace(), pre_tokenizers.ByteLevel(False)])
    letters = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=size, initial_alphabet=letters, end_of_word_suffix="</w>", show_progress=False
    )
    teacher.train_from_iterator([WORDS.lower()] * 3, trainer)
    return teacher


def clip_tokenizer():
    """CLIP's tokenizer with an alphabet and a few hundred words."""
    import json

    from transformers import CLIPTokenizer

    model = json.loads(_merges(900).to_str())["model"]
    letters = set(model["vocab"]) | {f"{letter}</w>" for letter in model["vocab"] if len(letter) == 1}
    vocab = {token: number for number, token in enumerate(sorted(letters))}
    vocab |= {"<|startoftext|>": len(vocab), "<|endoftext|>": len(vocab) + 1}
    return CLIPTokenizer(vocab=vocab, merges=[tuple(pair) for pair in model["merges"]], model_max_length=77)


def t5_tokenizer():
    """A T5 tokenizer of whole words and letters."""
    from transformers import T5Tokenizer

    words = sorted({f"▁{word}" for word in WORDS.lower().split()} | set("▁abcdefghijklmnopqrstuvwxyz0123456789,.-:'"))
    known = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), *((word, -float(1 + (len(word) < 3))) for word in words)]
    return T5Tokenizer(vocab=known, extra_ids=0, model_max_length=512)


def qwen_tokenizer():
    """A Qwen tokenizer with a chat template."""
    import json

    from transformers import Qwen2Tokenizer

    model = json.loads(_merges(900).to_str())["model"]
    merges = [pair for pair in model["merges"] if not pair[1].endswith("</w>")]
    tokens = sorted({token for token in model["vocab"] if not token.endswith("</w>")} | {"".join(p) for p in merges})
    vocab = {token: number for number, token in enumerate(tokens)}
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|image_pad|>"]
    vocab |= {token: len(vocab) + number for number, token in enumerate(special)}
    tokenizer = Qwen2Tokenizer(
        vocab=vocab,
        merges=[tuple(pair) for pair in merges],
        unk_token="<|endoftext|>",
        eos_token="<|im_end|>",
        pad_token="<|endoftext|>",
        extra_special_tokens=special[1:],
        model_max_length=2048,
    )
    tokenizer.chat_template = (
        "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
        "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
    )
    return tokenizer


def _clip(size: int, projection: bool = False):
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    tokens = len(clip_tokenizer())
    config = CLIPTextConfig(
        vocab_size=tokens, hidden_size=size, intermediate_size=size, num_hidden_layers=2, num_attention_heads=2,
        projection_dim=size, bos_token_id=tokens - 2, eos_token_id=tokens - 1, pad_token_id=tokens - 1,
        initializer_range=0.5,
    )  # fmt: skip
    return (CLIPTextModelWithProjection if projection else CLIPTextModel)(config)


def _t5(size: int):
    from transformers import T5Config, T5EncoderModel

    return T5EncoderModel(
        T5Config(vocab_size=len(t5_tokenizer()), d_model=size, d_kv=8, d_ff=size, num_layers=1, num_heads=2)
    )


def _vae(channels: int = 4, blocks: int = 2):
    from diffusers import AutoencoderKL

    return AutoencoderKL(
        block_out_channels=(8,) * blocks, down_block_types=("DownEncoderBlock2D",) * blocks, norm_num_groups=4,
        up_block_types=("UpDecoderBlock2D",) * blocks, latent_channels=channels, layers_per_block=1, sample_size=32,
        use_quant_conv=channels == 4, use_post_quant_conv=channels == 4, shift_factor=0.0, scaling_factor=0.3,
    )  # fmt: skip


def _save(pipeline, folder: Path) -> Path:
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def stable_diffusion(folder: Path) -> Path:
    """Stable Diffusion: a U-Net, CLIP, latents of half the size."""
    import torch
    from diffusers import DDIMScheduler, StableDiffusionPipeline, UNet2DConditionModel

    torch.manual_seed(1)
    unet = UNet2DConditionModel(
        block_out_channels=(8, 16), layers_per_block=1, sample_size=16, cross_attention_dim=16, norm_num_groups=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"), up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=8,
    )  # fmt: skip
    pipeline = StableDiffusionPipeline(
        vae=_vae(), text_encoder=_clip(16), tokenizer=clip_tokenizer(), unet=unet,
        scheduler=DDIMScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", clip_sample=False,
            steps_offset=1),
        safety_checker=None, feature_extractor=None, requires_safety_checker=False,
    )  # fmt: skip
    return _save(pipeline, folder)


def stable_diffusion_xl(folder: Path) -> Path:
    """SDXL: two CLIPs, sizes among the conditions."""
    import torch
    from diffusers import EulerDiscreteScheduler, StableDiffusionXLPipeline, UNet2DConditionModel

    torch.manual_seed(2)
    unet = UNet2DConditionModel(
        block_out_channels=(8, 16), layers_per_block=1, sample_size=16, cross_attention_dim=32, norm_num_groups=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"), up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=(2, 4), addition_embed_type="text_time", addition_time_embed_dim=8,
        projection_class_embeddings_input_dim=64, use_linear_projection=True, transformer_layers_per_block=(1, 1),
    )  # fmt: skip
    pipeline = StableDiffusionXLPipeline(
        vae=_vae(), text_encoder=_clip(16), text_encoder_2=_clip(16, projection=True), tokenizer=clip_tokenizer(),
        tokenizer_2=clip_tokenizer(), unet=unet, add_watermarker=False,
        scheduler=EulerDiscreteScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear"),
    )  # fmt: skip
    return _save(pipeline, folder)


def flux(folder: Path) -> Path:
    """Flux without guidance, as schnell is: CLIP for the whole, T5 for the words."""
    import torch
    from diffusers import FlowMatchEulerDiscreteScheduler, FluxPipeline, FluxTransformer2DModel

    torch.manual_seed(3)
    transformer = FluxTransformer2DModel(
        patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=16, pooled_projection_dim=16, axes_dims_rope=[4, 4, 8], guidance_embeds=False,
    )  # fmt: skip
    pipeline = FluxPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(), vae=_vae(), text_encoder=_clip(16), tokenizer=clip_tokenizer(),
        text_encoder_2=_t5(16), tokenizer_2=t5_tokenizer(), transformer=transformer,
    )  # fmt: skip
    return _save(pipeline, folder)


def stable_diffusion_3(folder: Path) -> Path:
    """Stable Diffusion 3: two CLIPs and a T5 for one transformer."""
    import torch
    from diffusers import FlowMatchEulerDiscreteScheduler, SD3Transformer2DModel, StableDiffusion3Pipeline

    torch.manual_seed(4)
    transformer = SD3Transformer2DModel(
        sample_size=16, patch_size=1, in_channels=4, num_layers=1, attention_head_dim=8, num_attention_heads=4,
        caption_projection_dim=32, joint_attention_dim=32, pooled_projection_dim=32, out_channels=4,
        pos_embed_max_size=96,
    )  # fmt: skip
    pipeline = StableDiffusion3Pipeline(
        transformer=transformer, scheduler=FlowMatchEulerDiscreteScheduler(), vae=_vae(),
        text_encoder=_clip(16, True), tokenizer=clip_tokenizer(), text_encoder_2=_clip(16, True),
        tokenizer_2=clip_tokenizer(), text_encoder_3=_t5(32), tokenizer_3=t5_tokenizer(),
    )  # fmt: skip
    return _save(pipeline, folder)


def _qwen3(layers: int):
    from transformers import Qwen3Config, Qwen3ForCausalLM

    return Qwen3ForCausalLM(
        Qwen3Config(
            hidden_size=16,
            intermediate_size=16,
            num_hidden_layers=layers,
            num_attention_heads=2,
            num_key_value_heads=2,
            vocab_size=len(qwen_tokenizer()),
            head_dim=8,
            initializer_range=0.5,
        )  # fmt: skip
    )


def flux_2_klein(folder: Path) -> Path:
    """FLUX.2 klein, distilled: looks at pictures beside the words."""
    import torch
    from diffusers import (
        AutoencoderKLFlux2,
        FlowMatchEulerDiscreteScheduler,
        Flux2KleinPipeline,
        Flux2Transformer2DModel,
    )

    torch.manual_seed(5)
    transformer = Flux2Transformer2DModel(
        patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=48, timestep_guidance_channels=256, axes_dims_rope=[4, 4, 4, 4],
    )  # fmt: skip
    vae = AutoencoderKLFlux2(
        sample_size=32, in_channels=3, out_channels=3, down_block_types=("DownEncoderBlock2D",) * 2, latent_channels=4,
        up_block_types=("UpDecoderBlock2D",) * 2, block_out_channels=(8, 8), layers_per_block=1, norm_num_groups=4,
        use_quant_conv=False, use_post_quant_conv=False,
    )  # fmt: skip
    pipeline = Flux2KleinPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(), vae=vae, text_encoder=_qwen3(28), tokenizer=qwen_tokenizer(),
        transformer=transformer, is_distilled=True,
    )  # fmt: skip
    return _save(pipeline, folder)


def z_image(folder: Path) -> Path:
    """Z-Image: one stream of words and picture."""
    import torch
    from diffusers import FlowMatchEulerDiscreteScheduler, ZImagePipeline, ZImageTransformer2DModel
    from transformers import Qwen3Model

    torch.manual_seed(6)
    transformer = ZImageTransformer2DModel(
        all_patch_size=(2,), all_f_patch_size=(1,), in_channels=4, dim=32, n_layers=1, n_refiner_layers=1, n_heads=2,
        n_kv_heads=2, cap_feat_dim=16, axes_dims=[8, 4, 4], axes_lens=[1024, 256, 256],
    )  # fmt: skip
    pipeline = ZImagePipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(), vae=_vae(), text_encoder=Qwen3Model(_qwen3(2).config),
        tokenizer=qwen_tokenizer(), transformer=transformer,
    )  # fmt: skip
    return _save(pipeline, folder)


def _qwen_parts():
    """What Qwen-Image and its editing sister have in common."""
    import torch
    from diffusers import (
        AutoencoderKLQwenImage,
        FlowMatchEulerDiscreteScheduler,
        QwenImageTransformer2DModel,
    )
    from transformers import Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration

    torch.manual_seed(7)
    tokenizer = qwen_tokenizer()
    pad = tokenizer.convert_tokens_to_ids("<|image_pad|>")
    text = {
        "bos_token_id": None, "eos_token_id": None,
        "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2,
        "num_key_value_heads": 2, "initializer_range": 0.5, "vocab_size": len(tokenizer),
        "rope_parameters": {"mrope_section": [1, 1, 2], "rope_type": "default", "rope_theta": 1_000_000.0},
    }  # fmt: skip
    eyes = {"depth": 1, "hidden_size": 16, "intermediate_size": 16, "num_heads": 2, "out_hidden_size": 16}
    config = Qwen2_5_VLConfig(
        text_config=text, vision_config=eyes, image_token_id=pad, vocab_size=len(tokenizer), hidden_size=16
    )
    transformer = QwenImageTransformer2DModel(
        patch_size=2, in_channels=16, out_channels=4, num_layers=1, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=16, axes_dims_rope=(8, 4, 4),
    )  # fmt: skip
    vae = AutoencoderKLQwenImage(
        base_dim=8, z_dim=4, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True],
        latents_mean=[0.0] * 4, latents_std=[1.0] * 4,
    )  # fmt: skip
    return {
        "scheduler": FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        "vae": vae,
        "text_encoder": Qwen2_5_VLForConditionalGeneration(config),
        "tokenizer": tokenizer,
        "transformer": transformer,
    }


def qwen_image(folder: Path) -> Path:
    """Qwen-Image: true guidance, an encoder that also sees."""
    from diffusers import QwenImagePipeline

    return _save(QwenImagePipeline(**_qwen_parts()), folder)


class Glasses:
    """Stands in for Qwen's processor, which needs torchvision: pictures cut up, a token for each piece of them."""

    def __init__(self, tokenizer):
        from transformers import Qwen2VLImageProcessorPil

        self.tokenizer = tokenizer
        self.eyes = Qwen2VLImageProcessorPil(min_pixels=28 * 28, max_pixels=4 * 28 * 28)

    def __call__(self, text, images, padding, return_tensors):
        seen = self.eyes(images=images, return_tensors=return_tensors)
        for grid in seen["image_grid_thw"]:
            pieces = "<seen>" * (int(grid.prod()) // self.eyes.merge_size**2)
            text = [each.replace("<|image_pad|>", pieces, 1) for each in text]
        text = [each.replace("<seen>", "<|image_pad|>") for each in text]
        seen.update(self.tokenizer(text, padding=padding, return_tensors=return_tensors))
        return seen


def qwen_image_edit():
    """Qwen-Image-Edit-Plus, which paints from pictures alone. It is not saved: its processor is a stand-in."""
    from diffusers import QwenImageEditPlusPipeline

    parts = _qwen_parts()
    return QwenImageEditPlusPipeline(**parts, processor=Glasses(parts["tokenizer"]))


def sana(folder: Path) -> Path:
    """Sana: linear attention, latents of a thirty-second of the size."""
    import torch
    from diffusers import AutoencoderDC, FlowMatchEulerDiscreteScheduler, SanaPipeline, SanaTransformer2DModel
    from transformers import Gemma2Config, Gemma2Model

    torch.manual_seed(8)
    transformer = SanaTransformer2DModel(
        patch_size=1, in_channels=4, out_channels=4, num_layers=1, num_attention_heads=2, attention_head_dim=8,
        num_cross_attention_heads=2, cross_attention_head_dim=8, cross_attention_dim=16, caption_channels=16,
        sample_size=32,
    )  # fmt: skip
    vae = AutoencoderDC(
        in_channels=3, latent_channels=4, attention_head_dim=2, encoder_block_types=("ResBlock", "EfficientViTBlock"),
        decoder_block_types=("ResBlock", "EfficientViTBlock"), encoder_block_out_channels=(8, 8),
        decoder_block_out_channels=(8, 8), encoder_qkv_multiscales=((), (5,)), decoder_qkv_multiscales=((), (5,)),
        encoder_layers_per_block=(1, 1), decoder_layers_per_block=[1, 1], downsample_block_type="conv",
        upsample_block_type="interpolate", decoder_norm_types="rms_norm", decoder_act_fns="silu", scaling_factor=0.4,
    )  # fmt: skip
    words = Gemma2Model(
        Gemma2Config(
            head_dim=8,
            hidden_size=16,
            initializer_range=0.5,
            intermediate_size=16,
            num_attention_heads=2,
            num_hidden_layers=1,
            num_key_value_heads=2,
            vocab_size=len(qwen_tokenizer()),
        )  # fmt: skip
    )
    pipeline = SanaPipeline(
        tokenizer=qwen_tokenizer(), text_encoder=words, vae=vae, transformer=transformer,
        scheduler=FlowMatchEulerDiscreteScheduler(shift=3.0),
    )  # fmt: skip
    return _save(pipeline, folder)


def ip_adapter(folder: Path) -> Path:
    """An IP-Adapter for the tiny Stable Diffusion: it looks at a picture through CLIP's eyes."""
    import torch
    from diffusers import UNet2DConditionModel
    from safetensors.torch import save_file
    from transformers import CLIPVisionConfig, CLIPVisionModelWithProjection

    from tests.tiny import tiny

    torch.manual_seed(9)
    unet = UNet2DConditionModel.from_pretrained(tiny("painters.stable_diffusion") / "unet")
    eyes = CLIPVisionModelWithProjection(
        CLIPVisionConfig(
            hidden_size=16,
            intermediate_size=16,
            projection_dim=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            image_size=32,
            patch_size=8,
            initializer_range=0.5,
        )  # fmt: skip
    )
    eyes.save_pretrained(folder / "models" / "image_encoder")
    width = unet.config.cross_attention_dim
    weights = {
        "image_proj.proj.weight": torch.randn(4 * width, 16), "image_proj.proj.bias": torch.zeros(4 * width),
        "image_proj.norm.weight": torch.ones(width), "image_proj.norm.bias": torch.zeros(width),
    }  # fmt: skip
    crossed = [module for name, module in unet.named_modules() if name.endswith("attn2")]
    for number, attention in enumerate(crossed):
        for part in ("k", "v"):
            shape = getattr(attention, f"to_{part}").weight.shape
            weights[f"ip_adapter.{2 * number + 1}.to_{part}_ip.weight"] = torch.randn(shape)
    save_file(weights, folder / "models" / "ip-adapter.safetensors")
    return folder
