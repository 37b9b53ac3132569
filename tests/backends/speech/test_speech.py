"""Lines spoken by models of transformers, with random weights."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile

from filmgen.backends.mixing.loudness import integrated
from filmgen.backends.speech import Speech
from filmgen.errors import BadRequest, BadTake, MissingPackage, MissingWeights
from filmgen.film.story import Timbre, Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME
from tests.tiny import tiny

LINE = "I told you never to open that door again. Now look at it."


@pytest.fixture(scope="module")
def model() -> Path:
    return tiny("voices.vits")


@pytest.fixture
def copy(model, tmp_path) -> Path:
    return Path(shutil.copytree(model, tmp_path / "copy"))


def speak(voice: Speech, folder: Path, text: str = LINE, delivery: str = "plain", aside: str = "", **timbre):
    file = folder / "line.wav"
    words, mouth = voice.speak(Utterance(text=text, delivery=delivery, timbre=Timbre(**timbre), aside=aside), file)
    sound, rate = soundfile.read(file, dtype="float32")
    assert (rate, len(sound)) == (SAMPLE_RATE, len(mouth) * SAMPLES_PER_FRAME)
    return sound, words, mouth


def spoil(folder: Path, **changes) -> None:
    """Change weights of a model: each name with what is done to the tensor."""
    from safetensors.torch import load_file, save_file

    weights = load_file(folder / "model.safetensors")
    for name, change in changes.items():
        found = [key for key in weights if name in key.replace(".", "_")]
        assert found
        weights.update({key: change(weights[key]) for key in found})
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})


@pytest.mark.parametrize("role", ["narrator", "robot", "ghost", "child"])
def test_a_role_speaks_at_the_loudness_of_all_others(model, role, tmp_path):
    sound, words, _ = speak(Speech(model=str(model)), tmp_path, role=role)
    assert integrated(sound[None]) == pytest.approx(-21, abs=0.5)
    assert np.abs(sound).max() < 0.9
    assert [word.text for word in words] == LINE.split()
    assert soundfile.info(tmp_path / "line.wav").subtype == "PCM_24"


def test_words_are_where_the_model_laid_them(model, tmp_path):
    """Sentences are given one by one, so that the silence between them is ours; in it no word begins."""
    sound, words, mouth = speak(Speech(model=str(model), speaker="3"), tmp_path)
    again, now = words[8], words[9]
    gap = mouth[again.start + again.frames : now.start]
    assert len(gap) >= 3
    assert set(gap[1:-1]) == {"0"}
    assert all(this.start < later.start for this, later in zip(words, words[1:], strict=False))


def test_deliveries_and_asides_change_the_line(model, tmp_path):
    voice = Speech(model=str(model), speaker="3")
    plain = speak(voice, tmp_path)
    said = {delivery: speak(voice, tmp_path, delivery=delivery) for delivery in ("sad", "afraid", "whisper", "shout")}
    loud = {delivery: integrated(sound[None]) for delivery, (sound, _, _) in said.items()}
    assert loud["whisper"] < integrated(plain[0][None]) - 1 < loud["shout"] - 2
    assert len({sound.tobytes() for sound, _, _ in (plain, *said.values())}) == 5
    laughing, words, _ = speak(voice, tmp_path, aside="(laughs)")
    assert words[0].start > plain[1][0].start + 12
    assert len(laughing) > len(plain[0])


def test_a_named_speaker_plays_everybody(model, tmp_path):
    three, four = (speak(Speech(model=str(model), speaker=name), tmp_path)[0] for name in ("3", "4"))
    assert not np.array_equal(three, four)
    with pytest.raises(BadRequest, match="has no speaker '99'; it has 0, 1, 2"):
        speak(Speech(model=str(model), speaker="99"), tmp_path)


@pytest.mark.parametrize("text", ["", "...", "!?", "🎉🎉", "\x00\x07", "—", "<break time='9s'/>"])
def test_a_line_that_holds_nothing_to_say_is_a_short_breath(model, text, tmp_path):
    sound, words, mouth = speak(Speech(model=str(model)), tmp_path, text)
    assert (words, mouth) == ((), "0" * 10)
    assert 0 < np.abs(sound).max() < 0.005


@pytest.mark.parametrize(
    ("spoiled", "says"),
    [
        ({"decoder_conv_post": lambda tensor: tensor * 0}, "silence"),
        ({"decoder_conv_post": lambda tensor: tensor * float("nan")}, "NaN"),
        ({"duration_predictor_flows_0_translate": lambda tensor: tensor - 8}, "would go on for"),
    ],
)
def test_what_is_no_line_is_told_in_one_line(copy, tmp_path, spoiled, says):
    spoil(copy, **spoiled)
    with pytest.raises(BadTake, match=f"{says}.*dtype=float32"):
        speak(Speech(model=str(copy), speaker="3"), tmp_path)


def test_what_is_missing_is_said_before_anybody_speaks(copy, model, tmp_path):
    with pytest.raises(MissingWeights, match="filmgen models pull facebook/mms-tts-eng"):
        Speech(model="facebook/mms-tts-eng").ready()
    paper = copy / "tokenizer_config.json"
    settings = json.loads(paper.read_text())
    paper.write_text(json.dumps({**settings, "is_uroman": True}))
    with pytest.raises(MissingPackage, match="pip install uroman"):
        Speech(model=str(copy)).ready()
    (copy / "config.json").write_text(json.dumps({"architectures": ["LlamaForCausalLM"]}))
    with pytest.raises(MissingWeights, match="a text model"):
        Speech(model=str(copy)).ready()
    Speech(model=str(model)).ready()


def test_weights_of_another_model_are_not_filled_up_with_chance(copy, tmp_path):
    from safetensors.torch import load_file, save_file

    weights = load_file(copy / "model.safetensors")
    save_file({f"other.{name}": weight for name, weight in weights.items()}, copy / "model.safetensors")
    with pytest.raises(MissingWeights, match=r"not its own, or not all .*: filmgen models pull .* --again"):
        speak(Speech(model=str(copy)), tmp_path)


def test_weights_are_part_of_the_fingerprint_and_chance_is_not_disturbed(copy, model, tmp_path):
    import torch

    here, there = (Speech(model=str(folder)) for folder in (model, copy))
    spoil(copy, weight=lambda tensor: tensor * 1.01)
    assert here.weigh() != there.weigh()
    torch.manual_seed(5)
    wanted = torch.rand(3)
    torch.manual_seed(5)
    speak(here, tmp_path)
    assert torch.equal(torch.rand(3), wanted)


def test_one_that_reads_phonemes_is_given_them(tmp_path):
    """No package is needed for it: espeak-ng is asked in a process of its own."""
    voice = Speech(model=str(tiny("voices.phonemic")), speaker="3")
    voice.ready()
    sound, words, _ = speak(voice, tmp_path)
    assert [word.text for word in words] == LINE.split()
    other = speak(voice, tmp_path, LINE.replace("door", "dawn"))[0]
    assert not np.array_equal(sound, other)
    alike = speak(voice, tmp_path, LINE.replace("told", "tolled"))[0]
    assert len(alike) == len(sound), "what sounds alike is read alike"
