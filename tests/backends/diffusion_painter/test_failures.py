"""Whatever goes wrong with a painter's model is one line that says what to type."""

import json
import shutil
from importlib.util import find_spec

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file

from filmgen.backends.diffusion_painter import DiffusionPainter
from filmgen.backends.neural.device import held, let_go
from filmgen.crew import hire
from filmgen.errors import BadRequest, BadTake, MissingPackage, MissingWeights, OutOfMemory
from tests.backends.diffusion_painter.papers import SMALL, a_painter, cast
from tests.tiny import tiny


@pytest.fixture
def folder(tmp_path):
    """A copy of a tiny painter to be broken."""
    return shutil.copytree(tiny("painters.stable_diffusion"), tmp_path / "broken")


def painter(folder, **options):
    return DiffusionPainter(**{"model": str(folder), "steps": 1, "width": 64, **options})


def paint(painter, folder):
    try:
        painter.paint((cast(),), SMALL, (folder / "still.png",))
    finally:
        painter.release()


def changed(file, change):
    save_file({name: change(weight) for name, weight in load_file(file).items()}, file, {"format": "pt"})


def test_a_model_that_is_not_here_says_how_to_get_it():
    with pytest.raises(MissingWeights, match="filmgen models pull nobody/knows-it"):
        hire("painter", "diffusers:nobody/knows-it?steps=4").ready()


def test_a_text_model_is_no_painter(tmp_path):
    (tmp_path / "config.json").write_text(json.dumps({"architectures": ["LlamaForCausalLM"]}))
    save_file({"a": torch.zeros(3)}, tmp_path / "model.safetensors")
    with pytest.raises(MissingWeights, match=r"is a text model \(LlamaForCausalLM\), not a picture pipeline"):
        painter(tmp_path).ready()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("WanPipeline", r"is a video pipeline \(WanPipeline\), not a picture pipeline"),
        ("StableAudioPipeline", "not a picture pipeline"),
        ("SomebodysOwnPipeline", "which diffusers .* does not have, and code from a model's folder is never run"),
    ],
)
def test_another_kind_of_pipeline_is_no_painter(kind, said, folder):
    index = json.loads((folder / "model_index.json").read_text())
    (folder / "model_index.json").write_text(json.dumps(index | {"_class_name": kind}))
    with pytest.raises(MissingWeights, match=said):
        painter(folder).ready()


def test_a_torn_shard_is_found_before_work_begins(folder):
    file = next((folder / "unet").glob("*.safetensors"))
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(MissingWeights, match=r"unet/.* is torn .*filmgen models pull .* --again"):
        painter(folder).ready()


def test_weights_of_another_size_are_one_line(folder):
    changed(folder / "unet" / "diffusion_pytorch_model.safetensors", lambda weight: weight[..., :1].contiguous())
    with pytest.raises(MissingWeights, match="cannot be loaded: .*--again"):
        paint(painter(folder), folder)


def test_pickles_are_not_read(folder):
    file = folder / "vae" / "diffusion_pytorch_model.safetensors"
    file.rename(file.with_suffix(".bin"))
    with pytest.raises(MissingWeights, match=r"vae/diffusion_pytorch_model.bin is a pickle"):
        painter(folder).ready()


def test_float16_is_not_for_a_cpu(folder):
    with pytest.raises(BadRequest, match="dtype=float32"):
        painter(folder, dtype="float16", device="cpu").ready()


def test_numbers_that_are_none_are_a_bad_take(folder):
    changed(folder / "vae" / "diffusion_pytorch_model.safetensors", lambda weight: torch.full_like(weight, torch.nan))
    with pytest.raises(BadTake, match=r"NaN\): say dtype=float32"):
        paint(painter(folder), folder)


@pytest.mark.parametrize(("level", "said"), [(-9.0, "all black"), (0.0, "all of one colour")])
def test_a_picture_of_one_colour_is_a_bad_take(level, said, folder):
    file = folder / "vae" / "diffusion_pytorch_model.safetensors"
    weights = load_file(file)
    weights["decoder.conv_out.weight"].zero_()
    weights["decoder.conv_out.bias"].fill_(level)
    save_file(weights, file, {"format": "pt"})
    with pytest.raises(BadTake, match=f"{said}: .*more steps="):
        paint(painter(folder, dtype="float32"), folder)


class Greedy:
    """A pipeline that wants more memory than there is."""

    tokenizer = staticmethod(lambda text: type("Read", (), {"input_ids": text.split()}))

    def __call__(self, **_):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB")


def test_too_little_memory_says_what_to_type_and_in_which_order(tmp_path):
    greedy = a_painter("stable_diffusion", batch=4)
    held(greedy, Greedy)
    try:
        with pytest.raises(OutOfMemory) as told:
            greedy.paint((cast(),), SMALL, (tmp_path / "x.png",))
    finally:
        let_go(greedy)
    remedies = ["tiling=true", "offload=model", "quantise=nf4", "batch=1", "width=768", "builtin:silhouette"]
    places = [str(told.value).index(remedy) for remedy in remedies]
    assert places == sorted(places)


@pytest.mark.parametrize("library", ["os", "subprocess", "tests.tiny", "../evil", "my_code", ""])
def test_no_library_is_imported_because_an_index_names_it(library, folder):
    index = json.loads((folder / "model_index.json").read_text())
    (folder / "model_index.json").write_text(json.dumps(index | {"unet": [library, "system"]}))
    with pytest.raises(MissingWeights, match=r"its unet is made by .*, which filmgen does not run"):
        paint(painter(folder), folder)


@pytest.mark.skipif(find_spec("torchvision") is not None, reason="torchvision is installed")
def test_a_library_that_a_part_needs_is_named(folder):
    index = json.loads((folder / "model_index.json").read_text())
    index["feature_extractor"] = ["transformers", "Qwen2VLVideoProcessor"]
    (folder / "feature_extractor").mkdir()
    (folder / "model_index.json").write_text(json.dumps(index))
    with pytest.raises(MissingPackage, match="its feature_extractor needs a library: .*orchvision"):
        paint(painter(folder), folder)


def test_a_safety_checker_paints_nobody_black(folder, tmp_path):
    index = json.loads((folder / "model_index.json").read_text())
    index["safety_checker"] = ["stable_diffusion", "StableDiffusionSafetyChecker"]
    (folder / "model_index.json").write_text(json.dumps(index))
    paint(painter(folder), tmp_path)
    assert np.asarray(Image.open(tmp_path / "still.png")).std() > 3


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("steps=many", "steps=many is not int"),
        ("batch=-1", "batch"),
        ("cache=first-block&steps=4", "distillation or caching"),
        ("quantise=int3", "nf4"),
        ("colour=red", "it takes: .*guidance"),
    ],
)
def test_an_option_that_cannot_be_is_refused_when_the_painter_is_hired(options, said):
    with pytest.raises(BadRequest, match=said):
        hire("painter", f"diffusers:a/b?{options}")
