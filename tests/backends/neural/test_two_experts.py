"""A model with two experts, such as Wan2.2-A14B, is taught to work in few steps by two files of one LoRA."""

from importlib.util import find_spec

import pytest
import torch

from filmgen.backends.neural.options import Tuned
from filmgen.backends.neural.tuning import load_pipeline, quiet, tune_pipeline
from filmgen.backends.neural.weights import where
from filmgen.errors import BadRequest
from tests.tiny import tiny

pytestmark = pytest.mark.skipif(find_spec("peft") is None, reason="needs peft")
LAYER = "blocks.0.self_attn.q"
"""A layer as Wan's own repository calls it, and those who train LoRAs for it; diffusers says attn1.to_q."""


def tuned(**options):
    wish = Tuned(model=str(tiny("cameras.wan_still")), **options)
    with quiet():
        return tune_pipeline(load_pipeline(wish, where(wish.model), torch.float32), wish, "cpu")


@pytest.fixture
def lora(tmp_path):
    """Two files, each of which adds a number of its own to every weight of one layer."""
    from safetensors.torch import save_file

    size = tuned().transformer.blocks[0].attn1.to_q.weight.shape[0]
    for name, added in (("high", 1.0), ("low", 2.0)):
        down, up = torch.ones(1, size), torch.full((size, 1), added)
        keys = {f"diffusion_model.{LAYER}.lora_down.weight": down, f"diffusion_model.{LAYER}.lora_up.weight": up}
        save_file(keys, tmp_path / f"{name}.safetensors")
    return {"lora": str(tmp_path), "lora_file": "high.safetensors"}


def changes(pipeline) -> list[float]:
    """By how much the layer of each expert is not what it was."""
    plain = tuned()
    layers = [(each.transformer, each.transformer_2) for each in (plain, pipeline)]
    queries = [[expert.blocks[0].attn1.to_q.weight for expert in experts] for experts in layers]
    return [round((after - before).mean().item(), 4) for before, after in zip(*queries, strict=True)]


def test_each_expert_has_its_own_file(lora):
    pipeline = tuned(**lora, lora_file_2="low.safetensors")
    assert changes(pipeline) == [1.0, 2.0]
    assert not any("lora" in name for name, _ in pipeline.transformer_2.named_parameters())


def test_as_much_is_added_to_both_as_was_asked_for(lora):
    assert changes(tuned(**lora, lora_file_2="low.safetensors", lora_scale=0.5)) == [0.5, 1.0]


def test_without_a_second_file_the_second_expert_stays_as_it_is(lora):
    assert changes(tuned(**lora)) == [1.0, 0.0]


def test_a_model_with_one_expert_refuses_a_second_file(lora):
    wish = Tuned(model=str(tiny("cameras.wan")), **lora, lora_file_2="low.safetensors")
    with quiet():
        pipeline = load_pipeline(wish, where(wish.model), torch.float32)
        with pytest.raises(BadRequest, match="lora_file_2= is for a model with two experts"):
            tune_pipeline(pipeline, wish, "cpu")
