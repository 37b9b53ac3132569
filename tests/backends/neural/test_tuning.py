"""Each option for speed and memory is really applied to a pipeline, and refused where it does not belong."""

from importlib.util import find_spec

import pytest
import torch

from filmgen.backends.neural.options import Tuned
from filmgen.backends.neural.tuning import load_pipeline, quiet, tune_pipeline
from filmgen.backends.neural.weights import where
from filmgen.errors import BadRequest, MissingPackage, MissingWeights
from tests.tiny import tiny


def tuned(name, dtype=torch.float32, **options):
    """A tiny pipeline with these options, on the CPU."""
    wish = Tuned(model=str(tiny(f"painters.{name}")), **options)
    with quiet():
        return tune_pipeline(load_pipeline(wish, where(wish.model), dtype), wish, "cpu")


def paint(pipeline, steps=1):
    with quiet(), torch.inference_mode():
        painted = pipeline(
            ["a kettle on a moor"], width=64, height=64, num_inference_steps=steps, guidance_scale=0.0,
            generator=torch.Generator("cpu").manual_seed(1), output_type="np",
        )  # fmt: skip
    return painted.images[0]


def test_a_pipeline_works_in_the_numbers_that_were_asked_for():
    pipeline = tuned("flux", torch.bfloat16)
    assert pipeline.transformer.dtype == pipeline.vae.dtype == torch.bfloat16
    assert paint(pipeline).std() > 0.01


def test_what_is_tuned_paints_nearly_the_same_picture():
    plain = paint(tuned("stable_diffusion"))
    pipeline = tuned("stable_diffusion", tiling=True, channels_last=True, attention="native", offload="group")
    assert pipeline.vae.use_tiling
    assert pipeline.unet.conv_in.weight.is_contiguous(memory_format=torch.channels_last)
    assert abs(paint(pipeline) - plain).mean() < 0.02


@pytest.mark.parametrize("cache", ["first-block", "taylorseer", "mag", "pab"])
def test_a_transformer_caches(cache):
    pipeline = tuned("flux", cache=cache, steps=12)
    assert pipeline.transformer.is_cache_enabled
    assert paint(pipeline, 12).std() > 0.01


def test_what_has_no_transformer_has_nothing_to_cache():
    with pytest.raises(BadRequest, match="has a U-Net: leave it out"):
        tuned("stable_diffusion", cache="first-block", steps=12)


def test_a_cache_that_was_measured_for_another_is_refused():
    with pytest.raises(BadRequest, match="measured for Flux alone"):
        tuned("qwen_image", cache="mag", steps=12)


def test_eight_bits_of_storage_are_cast_as_they_are_used():
    pipeline = tuned("flux", quantise="fp8")
    stored = {parameter.dtype for parameter in pipeline.transformer.parameters()}
    assert torch.float8_e4m3fn in stored
    assert paint(pipeline).std() > 0.01


def test_blocks_are_compiled_where_they_repeat():
    with torch.compiler.set_stance("force_eager"):
        pipeline = tuned("flux", compile=True)
        assert pipeline.transformer.transformer_blocks[0]._compiled_call_impl is not None
        assert paint(pipeline).std() > 0.01


@pytest.mark.skipif(find_spec("bitsandbytes") is not None, reason="bitsandbytes is installed")
@pytest.mark.parametrize("bits", ["int8", "nf4"])
def test_a_library_that_is_not_installed_is_named(bits):
    with pytest.raises(MissingPackage, match=r"pip install 'filmgen\[gpu\]'"):
        tuned("flux", quantise=bits)


@pytest.mark.skipif(find_spec("flash_attn") is not None, reason="flash_attn is installed")
def test_attention_that_is_not_installed_says_what_to_say_instead():
    with pytest.raises(MissingPackage, match="attention=flash: .*attention=native"):
        tuned("flux", attention="flash")


@pytest.mark.parametrize("offload", ["model", "sequential"])
def test_a_cpu_has_nowhere_to_offload_to(offload):
    with pytest.raises(BadRequest, match="is for a card"):
        tuned("stable_diffusion", offload=offload)


@pytest.fixture
def lora(tmp_path):
    """A LoRA for the tiny Stable Diffusion, large enough to be seen."""
    from diffusers import StableDiffusionPipeline
    from peft import LoraConfig, get_peft_model_state_dict

    pipeline = tuned("stable_diffusion")
    torch.manual_seed(1)
    pipeline.unet.add_adapter(LoraConfig(r=2, target_modules=["to_q", "to_v"], init_lora_weights=False))
    layers = {name: 20 * weight for name, weight in get_peft_model_state_dict(pipeline.unet).items()}
    with quiet():
        StableDiffusionPipeline.save_lora_weights(tmp_path, unet_lora_layers=layers)
    return tmp_path


@pytest.mark.skipif(find_spec("peft") is None, reason="needs peft")
def test_a_lora_is_added_for_good(lora):
    plain, added = tuned("stable_diffusion"), tuned("stable_diffusion", lora=str(lora))
    assert abs(paint(plain) - paint(added)).max() > 0.001
    assert not any("lora" in name for name, _ in added.unet.named_parameters())


@pytest.mark.skipif(find_spec("peft") is None, reason="needs peft")
def test_a_lora_of_another_model_is_refused(tmp_path):
    with pytest.raises(MissingWeights, match="lora .* does not fit"):
        tuned("stable_diffusion", lora=str(tmp_path))
