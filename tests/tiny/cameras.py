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
