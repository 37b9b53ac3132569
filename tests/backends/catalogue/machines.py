"""A small hub, and a machine that has nothing of it yet."""

import pytest

from tests.backends.catalogue.small_hub import COMMIT, SmallHub, weights

WRITER, PAINTER = "Qwen/Qwen3.5-4B", "black-forest-labs/FLUX.2-klein-4B"


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    """A home and a cache of one's own, both empty."""
    from huggingface_hub import constants

    monkeypatch.setenv("FILMGEN_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path


@pytest.fixture
def hub(nowhere, monkeypatch):
    """The small hub, with a writer and a painter on its shelves."""
    import huggingface_hub
    from huggingface_hub import constants

    hub = SmallHub()
    hub.repositories[WRITER] = {
        COMMIT: {
            "config.json": b'{"architectures": ["LlamaForCausalLM"]}',
            "LICENSE": b"be kind",
            "README.md": b"# a card for people",
            "model.safetensors": weights(300_000),
            "pytorch_model.bin": b"a pickle",
            "original/consolidated.safetensors": weights(9_000),
        }
    }
    hub.repositories[PAINTER] = {
        COMMIT: {
            "model_index.json": b'{"_class_name": "Flux2KleinPipeline", "vae": ["diffusers", "AutoencoderKL"]}',
            "flux-2-klein-4b.safetensors": weights(9_000),
            "vae/config.json": b"{}",
            "vae/diffusion_pytorch_model.safetensors": weights(4_000),
        }
    }
    hub.start()
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.setenv(name, "127.0.0.1")
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    huggingface_hub.close_session()
    yield hub
    huggingface_hub.close_session()
    hub.stop()
