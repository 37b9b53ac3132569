"""Voices with random weights, small enough to speak a line in a few hundredths of a second, and a stand-in for coqui."""

import json
from pathlib import Path

LETTERS = "-abcdefghijklmnopqrstuvwxyz' ,.!?"


def vits(folder: Path, speakers: int = 20) -> Path:
    """A VITS of `speakers` voices that reads letters, as MMS does. What it says is noise in the rhythm of the words."""
    import torch
    from transformers import VitsConfig, VitsModel, VitsTokenizer

    torch.manual_seed(7)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "letters.json").write_text(json.dumps({letter: index for index, letter in enumerate(LETTERS)}))
    tokenizer = VitsTokenizer(str(folder / "letters.json"), language="eng", phonemize=False, is_uroman=False)
    config = VitsConfig(
        vocab_size=len(LETTERS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        ffn_dim=16,
        flow_size=16,
        spectrogram_bins=33,
        num_speakers=speakers,
        speaker_embedding_size=8 if speakers > 1 else 0,
        upsample_initial_channel=16,
        upsample_rates=[8, 8, 4],
        upsample_kernel_sizes=[16, 16, 8],
        resblock_kernel_sizes=[3],
        resblock_dilation_sizes=[[1, 3, 5]],
        prior_encoder_num_flows=1,
        prior_encoder_num_wavenet_layers=1,
        posterior_encoder_num_wavenet_layers=1,
        duration_predictor_num_flows=1,
        depth_separable_num_layers=1,
        wavenet_dilation_rate=1,
    )
    model = VitsModel(config).eval()
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if name.startswith("embed_speaker"):
                weight.mul_(3)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
