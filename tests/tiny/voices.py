"""Voices with random weights that speak a line in a few hundredths of a second, and an environment that hums."""

import json
from pathlib import Path

LETTERS = "-abcdefghijklmnopqrstuvwxyz' ,.!?"


PHONEMES = "_ abdefhijklmnopstuvwzæðŋɐɑɔəɚɛɜɡɪɫɹɾʃʊʌʒʔˈˌːθ,.!?"


def vits(folder: Path, speakers: int = 20, letters: str = LETTERS) -> Path:
    """A VITS of `speakers` voices that reads letters, as MMS does. What it says is noise in the rhythm of the words."""
    import torch
    from transformers import VitsConfig, VitsModel, VitsTokenizer

    torch.manual_seed(7)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "letters.json").write_text(json.dumps({letter: index for index, letter in enumerate(letters)}))
    phonemize = letters != LETTERS
    tokenizer = VitsTokenizer(str(folder / "letters.json"), language=None if phonemize else "eng", phonemize=phonemize)
    config = VitsConfig(
        vocab_size=len(letters),
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


def phonemic(folder: Path) -> Path:
    """A VITS that reads phonemes, as the one of VCTK does."""
    return vits(folder, letters=PHONEMES)


def one_voice(folder: Path) -> Path:
    """A VITS with one speaker, who plays everybody."""
    return vits(folder, speakers=1)


TONES = '''
import math
from array import array
RATE = 16000

class Model:
    length_scale, inference_noise_scale, inference_noise_scale_dp = 1.0, 0.6, 0.8

class Synthesizer:
    output_sample_rate, tts_model = RATE, Model()

class TTS:
    """Hums a line: a tone for each word, as high as its speaker and as long as the word."""

    speakers = [f"p{number}" for number in range(20)]
    languages = None

    def __init__(self, model_name="", model_path=None, config_path=None, progress_bar=True):
        self.synthesizer = Synthesizer()

    def to(self, device):
        return self

    def tts(self, text, speaker=None, language=None, split_sentences=True):
        print("humming", text[:20])
        pitch = 90 + 9 * self.speakers.index(speaker)
        samples = array("f")
        for word in text.split():
            count = int(RATE * (0.1 + 0.03 * len(word)) * self.synthesizer.tts_model.length_scale)
            wave = [math.sin(2 * math.pi * pitch * at / RATE) for at in range(RATE // 10)]
            chest = [0.2 * (tone + abs(tone) ** 3) for tone in wave]
            samples.extend(chest[at % len(chest)] for at in range(count))
            samples.extend([0.0] * (RATE // 25))
        return samples
'''
TORCH = """
from contextlib import nullcontext as inference_mode
__version__ = "0"

class cuda:
    is_available = staticmethod(lambda: False)

def manual_seed(seed):
    pass
"""
NUMPY = "class random:\n    seed = staticmethod(lambda seed: None)\n"


def tones(folder: Path) -> Path:
    """A folder that passes for a coqui model, and an environment of coqui's whose library hums.

    The environment is one that Python made, and the worker in it is ours: only what it imports is another.
    """
    from filmgen.environments import home

    hum(home() / "environments" / "coqui", TONES)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text("{}")
    (folder / "model.pth").write_text("hum")
    return folder


def hum(place: Path, api: str) -> None:
    """An environment for coqui in `place`, with this text as its `TTS.api`."""
    from venv import EnvBuilder

    from filmgen.environments import ENVIRONMENTS, MARK

    EnvBuilder(with_pip=False, symlinks=True).create(place)
    packages = next(place.glob("lib*/python*/site-packages"))
    (packages / "TTS").mkdir(exist_ok=True)
    (packages / "TTS" / "__init__.py").write_text('__version__ = "0"\n')
    (packages / "TTS" / "api.py").write_text(api)
    (packages / "torch.py").write_text(TORCH)
    (packages / "numpy.py").write_text(NUMPY)
    (place / MARK).write_text(ENVIRONMENTS["coqui"].digest)
