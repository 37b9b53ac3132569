"""A small VITS of coqui-tts with random weights: run by the Python of coqui's environment, with the folder to fill."""

import sys
from pathlib import Path


def main(folder: str, speakers: str = "16") -> None:
    import torch
    from TTS.tts.configs.shared_configs import CharactersConfig
    from TTS.tts.configs.vits_config import VitsConfig
    from TTS.tts.models.vits import Vits, VitsArgs

    torch.manual_seed(7)
    config = VitsConfig(
        model_args=VitsArgs(
            hidden_channels=32,
            hidden_channels_ffn_text_encoder=32,
            num_layers_text_encoder=1,
            num_layers_posterior_encoder=1,
            num_layers_flow=1,
            upsample_initial_channel_decoder=32,
            resblock_kernel_sizes_decoder=[3],
            resblock_dilation_sizes_decoder=[[1, 3, 5]],
            init_discriminator=False,
            use_speaker_embedding=True,
            speaker_embedding_channels=16,
        ),
        use_phonemes=True,
        phonemizer="espeak",
        phoneme_language="en-us",
        characters=CharactersConfig(
            characters_class="TTS.tts.models.vits.VitsCharacters",
            pad="_",
            characters="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
            punctuations=";:,.!?'\"- ",
            phonemes="abdefhijklmnopstuvwzæðŋɐɑɔəɚɛɜɡɪɫɹɾʃʊʌʒʔˈˌːθ",
        ),
        speakers=[f"p{number}" for number in range(int(speakers))],
    )
    model = Vits(config)
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    model.config.save_json(str(place / "config.json"))
    torch.save({"model": model.state_dict()}, place / "model.pth")


if __name__ == "__main__":
    main(*sys.argv[1:])
