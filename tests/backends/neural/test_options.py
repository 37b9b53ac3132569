"""Options that all neural backends share: what may not be combined, and what is left when memory is short."""

import pytest

from filmgen.backends.neural.options import Neural, Tuned
from filmgen.errors import BadRequest
from filmgen.studio.fingerprint import fingerprint


@pytest.mark.parametrize(
    "distilled",
    [{"model": "stabilityai/sd-turbo"}, {"lora": "ByteDance/SDXL-Lightning"}, {"lora_file": "lcm.safetensors"}]
    + [{"model": "a/b", "steps": 4}],
)
def test_distillation_or_caching_but_not_both(distilled):
    with pytest.raises(BadRequest, match="distillation or caching, not both"):
        Tuned(cache="first-block", **distilled)


def test_a_folders_own_name_decides_and_not_where_it_lies():
    assert not Tuned(model="/srv/fast/turbo/plain-model", steps=30, cache="sea").distilled
    assert Tuned(model="/srv/models/sdxl-turbo").distilled


def test_caching_is_for_many_steps():
    assert Tuned(model="a/b", cache="first-block", steps=30).cache == "first-block"


def test_compiling_what_is_never_there_is_refused():
    with pytest.raises(BadRequest, match="undo one another"):
        Tuned(model="a/b", compile=True, offload="leaf")


def test_a_plan_tells_what_was_chosen_and_in_which_numbers():
    assert dict(Tuned(model="a/b", offload="group", attention="flash").told()).keys() == {
        "dtype",
        "attention",
        "offload",
    }
    assert Neural(model="a/b", dtype="bfloat16").told() == (("dtype", "bfloat16"),)
    assert "float32 without" in dict(Neural(model="a/b").told())["dtype"]


def test_the_ladder_begins_with_what_costs_least_and_leaves_out_what_was_tried():
    assert Tuned(model="m").remedies[:3] == ("tiling=true", "offload=model", "offload=group")
    assert Tuned(model="m", tiling=True, offload="group", quantise="nf4").remedies == ("offload=leaf",)


def test_where_weights_wait_makes_no_other_film():
    assert fingerprint(Tuned(model="m", offload="group")) == fingerprint(Tuned(model="m"))
    assert fingerprint(Tuned(model="m", quantise="nf4")) != fingerprint(Tuned(model="m"))
