"""From a model's name to weights that are whole and safe, or to one line that says what to type."""

import json
import shutil

import pytest
import torch
from safetensors.torch import save_file

from filmgen.backends.neural.weights import check_whole, described, digest, is_whole, kind_of, variant_of, weigh, where
from filmgen.errors import MissingWeights

COMMIT = "c" * 40


def a_model(folder, architecture="LlamaForCausalLM", seed=1, size=3000):
    """A folder with one file of random weights."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps({"architectures": [architecture]}))
    weights = {"layer.weight": torch.randn(size, generator=torch.Generator().manual_seed(seed))}
    save_file(weights, folder / "model.safetensors")
    return folder


def a_pipeline(folder, names=("unet", "vae")):
    """A folder with an index and parts."""
    for name in names:
        a_model(folder / name, name)
    index = {"_class_name": "FluxPipeline"} | {name: ["diffusers", name] for name in names}
    (folder / "model_index.json").write_text(json.dumps(index))
    return folder


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """A hub's cache with one model in it."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("FILMGEN_HOME", str(tmp_path / "home"))
    place = tmp_path / "hub" / "models--somebody--small"
    a_model(place / "snapshots" / COMMIT)
    (place / "refs").mkdir()
    (place / "refs" / "main").write_text(COMMIT)


def test_a_folder_is_itself(tmp_path):
    assert where(str(a_model(tmp_path / "m"))) == tmp_path / "m"


def test_what_was_pulled_is_found_by_its_name_and_weighs_its_commit(cache, tmp_path):
    assert where("somebody/small").name == COMMIT
    assert where("somebody/small", COMMIT).name == COMMIT
    assert weigh("somebody/small") == COMMIT


def test_what_was_not_pulled_says_what_to_type_and_how_large_it_is(cache):
    with pytest.raises(MissingWeights, match="filmgen models pull somebody/large$"):
        where("somebody/large")
    with pytest.raises(MissingWeights, match="filmgen models pull somebody/small@v2"):
        where("somebody/small", "v2")
    with pytest.raises(MissingWeights, match=r"filmgen models pull black-forest-labs/FLUX.2-klein-4B \(about 16 GB\)"):
        where("black-forest-labs/FLUX.2-klein-4B")
    assert weigh("somebody/large") == ""


@pytest.mark.parametrize("name", ["", "./nowhere", "~/nowhere", "/nowhere/at/all", "plain", "a/b/c", "a b/c?", "../x"])
def test_what_is_no_name_and_no_folder_is_refused(name, cache):
    with pytest.raises(MissingWeights):
        where(name)


def test_weights_that_are_whole_are_let_in(tmp_path):
    check_whole("m", a_model(tmp_path / "m"))
    check_whole("p", a_pipeline(tmp_path / "p"))


def test_a_torn_shard_is_named_with_what_to_type(tmp_path):
    folder = a_pipeline(tmp_path / "p")
    file = folder / "unet" / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(MissingWeights, match=r"unet/model.safetensors is torn .*filmgen models pull p --again"):
        check_whole("p", folder)


@pytest.mark.parametrize("noise", [b"", b"\x00" * 7, b"\xff" * 64, b"\x08\0\0\0\0\0\0\0not json", b"<html>404</html>"])
def test_garbage_is_not_whole(noise, tmp_path):
    (tmp_path / "x.safetensors").write_bytes(noise)
    assert not is_whole(tmp_path / "x.safetensors")


def test_a_missing_shard_is_named(tmp_path):
    folder = a_model(tmp_path / "m")
    weight_map = {"layer.weight": "model.safetensors", "other.weight": "model-2.safetensors"}
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": weight_map}))
    with pytest.raises(MissingWeights, match=r"model-2.safetensors is missing: filmgen models pull m --again"):
        check_whole("m", folder)


@pytest.mark.parametrize("name", ["pytorch_model.bin", "diffusion.ckpt", "x.pt", "x.pth"])
def test_pickles_alone_are_refused_and_said_to_be_dangerous(name, tmp_path):
    folder = a_pipeline(tmp_path / "p")
    (folder / "vae" / "model.safetensors").unlink()
    (folder / "vae" / name).write_bytes(b"\x80\x04.")
    with pytest.raises(MissingWeights, match=rf"vae/{name} is a pickle, which may run anything"):
        check_whole("p", folder)


def test_a_pickle_beside_safetensors_and_a_checkpoint_beside_a_pipeline_are_left_alone(tmp_path):
    folder = a_pipeline(tmp_path / "p")
    (folder / "vae" / "pytorch_model.bin").write_bytes(b"")
    (folder / "all-in-one.ckpt").write_bytes(b"")
    check_whole("p", folder)


def test_a_part_without_weights_is_named(tmp_path):
    folder = a_pipeline(tmp_path / "p")
    (folder / "vae" / "model.safetensors").unlink()
    with pytest.raises(MissingWeights, match="vae has no weights"):
        check_whole("p", folder)


def test_a_safety_checker_is_nobodys_business(tmp_path):
    folder = a_pipeline(tmp_path / "p", ("unet", "safety_checker"))
    (folder / "safety_checker" / "model.safetensors").unlink()
    check_whole("p", folder)


def test_a_folder_says_what_it_is(tmp_path):
    assert described(a_model(tmp_path / "m")) == "a text model (LlamaForCausalLM)"
    assert described(a_model(tmp_path / "v", "VitsModel")) == "a voice (VitsModel)"
    assert described(tmp_path) == "no model: there is neither model_index.json nor config.json in it"
    assert kind_of(a_pipeline(tmp_path / "p")) == "FluxPipeline"
    (tmp_path / "m" / "config.json").write_text("{")
    with pytest.raises(MissingWeights, match="config.json"):
        kind_of(tmp_path / "m")


def test_half_as_many_bits_are_asked_for_where_there_are_no_others(tmp_path):
    folder = a_pipeline(tmp_path / "p")
    assert variant_of(folder) is None
    for part in ("unet", "vae"):
        (folder / part / "model.safetensors").rename(folder / part / "model.fp16.safetensors")
    assert variant_of(folder) == "fp16"


def test_a_digest_knows_weights_by_what_they_are(tmp_path):
    here = a_model(tmp_path / "here")
    copy = shutil.copytree(here, tmp_path / "copy")
    assert digest(here) == digest(copy)
    (copy / "README.md").write_text("words for people")
    assert digest(here) == digest(copy)
    before = digest(copy)
    assert digest(a_model(tmp_path / "here", seed=2)) != before
    (copy / "config.json").write_text("{}")
    assert digest(copy) != before
