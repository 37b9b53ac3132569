"""How a pipeline is loaded and tuned: one function for each, read from top to bottom."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmgen.backends.neural.options import Tuned
from filmgen.backends.neural.weights import makers, variant_of, where
from filmgen.errors import BadRequest, MissingPackage, MissingWeights

if TYPE_CHECKING:
    import torch

DENOISERS = ("transformer", "transformer_2", "unet", "prior")
"""The parts of a pipeline that work at every step."""
ENCODERS = ("text_encoder", "text_encoder_2", "text_encoder_3")


def load_pipeline(tuned: Tuned, folder: Path, dtype: "torch.dtype", **parts: Any) -> Any:
    """A pipeline from a folder: safetensors, nobody's code, no network. `parts` replace what the folder would bring."""
    from diffusers import DiffusionPipeline
    from safetensors import SafetensorError

    _check_makers(tuned, folder)
    with quiet():
        try:
            return DiffusionPipeline.from_pretrained(
                folder, dtype=dtype, use_safetensors=True, local_files_only=True, variant=variant_of(folder),
                trust_remote_code=False, quantization_config=_quantisation(tuned, folder, dtype), **parts,
            )  # fmt: skip
        except ImportError as error:
            raise MissingPackage(f"{tuned.who} needs a library: {_first_line(error)}") from error
        except (OSError, ValueError, AttributeError, KeyError, SafetensorError) as error:
            again = f"filmgen models pull {tuned.model} --again"
            raise MissingWeights(f"{tuned.who} cannot be loaded: {_first_line(error)}: {again}") from error


def _check_makers(tuned: Tuned, folder: Path) -> None:
    """Raise MissingWeights for a part that is made by anything but diffusers and transformers, because an index can
    name any module that Python would find; MissingPackage for a part that needs a library which is not here."""
    from importlib.util import find_spec

    import transformers
    from transformers.utils.import_utils import DummyObject

    for part, (library, kind) in makers(folder).items():
        own = str(library).isidentifier() and find_spec(f"diffusers.pipelines.{library}") is not None
        if library not in (None, "diffusers", "transformers") and not own:
            raise MissingWeights(
                f"{tuned.who}: its {part} is made by {library}, which filmgen does not run: another model"
            )
        made = getattr(transformers, kind, None) if library == "transformers" and kind else None
        if isinstance(made, DummyObject):
            try:
                made()
            except ImportError as error:
                raise MissingPackage(f"{tuned.who}: its {part} needs a library: {_first_line(error)}") from error


def tune_pipeline(pipeline: Any, tuned: Tuned, device: str) -> Any:
    """The pipeline on its device, as its options say. The order matters: what is added first is tuned with the rest.

    A batch is always decoded one by one, which is as fast and takes a part of the memory.
    """
    import torch

    denoisers = [part for name in DENOISERS if (part := getattr(pipeline, name, None)) is not None]
    pipeline.set_progress_bar_config(disable=True)
    if tuned.lora:
        _add_lora(pipeline, tuned)
    if tuned.quantise == "fp8":
        for part in denoisers:
            part.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=part.dtype)
    if tuned.attention != "auto":
        for part in denoisers:
            _attend(part, tuned)
    if tuned.channels_last:
        for part in (*denoisers, pipeline.vae):
            part.to(memory_format=torch.channels_last)
    if tuned.cache != "none":
        for part in denoisers:
            _cache(part, pipeline, tuned)
    for way in ("slicing", "tiling") if tuned.tiling else ("slicing",):
        if hasattr(getattr(pipeline, "vae", None), f"use_{way}"):
            getattr(pipeline.vae, f"enable_{way}")()
    _place(pipeline, tuned, device)
    if tuned.compile:
        for part in denoisers:
            _compile(part)
    return pipeline


def _place(pipeline: Any, tuned: Tuned, device: str) -> None:
    """Where the weights lie while they are not at work."""
    import torch

    if tuned.offload in ("model", "sequential") and device == "cpu":
        raise BadRequest(f"{tuned.who}: offload={tuned.offload} is for a card; on a CPU leave it out")
    if tuned.offload == "none":
        pipeline.to(device)
    elif tuned.offload == "model":
        pipeline.enable_model_cpu_offload(device=device)
    elif tuned.offload == "sequential":
        pipeline.enable_sequential_cpu_offload(device=device)
    else:
        blocks = {"offload_type": "block_level", "num_blocks_per_group": 1}
        way = blocks if tuned.offload == "group" else {"offload_type": "leaf_level"}
        streams = device == "cuda" and not tuned.tiling
        pipeline.enable_group_offload(torch.device(device), use_stream=streams, **way)


def _quantisation(tuned: Tuned, folder: Path, dtype: "torch.dtype") -> Any:
    """How the large parts are kept in fewer bits; fp8 is done after loading."""
    if tuned.quantise not in ("int8", "nf4"):
        return None
    from importlib.util import find_spec

    if find_spec("bitsandbytes") is None:
        raise MissingPackage(f"{tuned.who}: quantise={tuned.quantise} needs bitsandbytes: pip install 'filmgen[gpu]'")
    from diffusers import BitsAndBytesConfig as ForDenoisers
    from diffusers.quantizers import PipelineQuantizationConfig
    from transformers import BitsAndBytesConfig as ForEncoders

    bits: dict[str, Any] = {"load_in_8bit": True}
    if tuned.quantise == "nf4":
        bits = {"load_in_4bit": True, "bnb_4bit_quant_type": "nf4", "bnb_4bit_compute_dtype": dtype}
    large = {name: ForDenoisers(**bits) for name in DENOISERS} | {name: ForEncoders(**bits) for name in ENCODERS}
    mapping = {name: way for name, way in large.items() if (folder / name / "config.json").is_file()}
    return PipelineQuantizationConfig(quant_mapping=mapping)


def _add_lora(pipeline: Any, tuned: Tuned) -> None:
    """Add a LoRA's weights for good: they cost nothing afterwards."""
    from importlib.util import find_spec

    if find_spec("peft") is None:
        raise MissingPackage(f"{tuned.who}: lora= needs peft: pip install peft")
    if tuned.lora_file_2 and getattr(pipeline, "transformer_2", None) is None:
        raise BadRequest(f"{tuned.who}: lora_file_2= is for a model with two experts, and this has one: leave it out")
    add = partial(pipeline.load_lora_weights, where(tuned.lora), use_safetensors=True, local_files_only=True)
    try:
        add(**({"weight_name": tuned.lora_file} if tuned.lora_file else {}))
        if tuned.lora_file_2:
            add(weight_name=tuned.lora_file_2, load_into_transformer_2=True)
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise MissingWeights(f"{tuned.who}: lora {tuned.lora} does not fit: {_first_line(error)}") from error
    if tuned.quantise == "none":
        experts = {"components": ["transformer", "transformer_2"]} if tuned.lora_file_2 else {}
        pipeline.fuse_lora(lora_scale=tuned.lora_scale, **experts)
        pipeline.unload_lora_weights()


def _attend(part: Any, tuned: Tuned) -> None:
    try:
        part.set_attention_backend(tuned.attention)
    except (RuntimeError, ValueError, ImportError) as error:
        said = _first_line(error)
        raise MissingPackage(f"{tuned.who}: attention={tuned.attention}: {said} Or say attention=native") from error


def _cache(part: Any, pipeline: Any, tuned: Tuned) -> None:
    """Skip in a denoiser what hardly changes from one step to the next."""
    import diffusers.hooks as hooks

    if not hasattr(part, "enable_cache"):
        raise BadRequest(f"{tuned.who}: cache={tuned.cache} is for transformers, and this has a U-Net: leave it out")

    def step() -> int:
        return pipeline.current_timestep

    make = {
        "first-block": lambda: hooks.FirstBlockCacheConfig(),
        "sea": lambda: hooks.SeaCacheConfig(),
        "taylorseer": lambda: hooks.TaylorSeerCacheConfig(),
        "mag": lambda: hooks.MagCacheConfig(num_inference_steps=tuned.steps or 28, mag_ratios=_magnitudes(part, tuned)),
        "pab": lambda: hooks.PyramidAttentionBroadcastConfig(
            spatial_attention_block_skip_range=2, current_timestep_callback=step
        ),
        "faster": lambda: hooks.FasterCacheConfig(current_timestep_callback=step, tensor_format="BCFHW"),
    }
    try:
        part.enable_cache(make[tuned.cache]())
    except (ValueError, NotImplementedError, AttributeError, KeyError) as error:
        said = _first_line(error)
        raise BadRequest(f"{tuned.who}: cache={tuned.cache} is not for this model ({said}): leave it out") from error


def _magnitudes(part: Any, tuned: Tuned) -> Any:
    """How much each step changes, which was measured for Flux alone."""
    from diffusers.hooks.mag_cache import FLUX_MAG_RATIOS

    if type(part).__name__ != "FluxTransformer2DModel":
        raise BadRequest(f"{tuned.who}: cache=mag was measured for Flux alone: say cache=first-block")
    return FLUX_MAG_RATIOS


def _compile(part: Any) -> None:
    """Compile the blocks that repeat; a U-Net that names none is compiled whole."""
    if getattr(part, "_repeated_blocks", None):
        part.compile_repeated_blocks(fullgraph=False)
    else:
        part.compile()


def _first_line(error: Exception) -> str:
    """What a library says, short enough to stand in a line of ours."""
    lines = str(error).strip().splitlines()
    return f"{lines[0][:200]}" if lines else type(error).__name__


@contextmanager
def quiet() -> Iterator[None]:
    """Libraries say errors only: what they warn of is chosen on purpose here, and their advice is for whoever wrote
    the code and not for whoever makes a film."""
    from diffusers.utils import logging as diffusers
    from transformers.utils import logging as transformers

    levels = [(log, log.get_verbosity()) for log in (diffusers, transformers)]
    for log, _ in levels:
        log.set_verbosity_error()
        log.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            for kind in (DeprecationWarning, FutureWarning):
                warnings.simplefilter("ignore", kind)
            yield
    finally:
        for log, level in levels:
            log.set_verbosity(level)
