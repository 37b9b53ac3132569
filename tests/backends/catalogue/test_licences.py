"""Which models may be used: by their own id when somebody read the licence, never because a name sounds right."""

import pytest

from filmgen.backends.catalogue import licence_of, licences_of, models_in
from filmgen.backends.catalogue.entries import GIGABYTE, Gigabytes, families, models, terms_of
from filmgen.backends.catalogue.files import wanted
from filmgen.errors import NotLicensed

REFUSED = (
    "tencent/HunyuanVideo", "tencent/HunyuanVideo-1.5", "hunyuanvideo-community/HunyuanVideo",
    "lllyasviel/FramePackI2V_HY", "MiniMaxAI/MiniMax-H3", "MiniMaxAI/MiniMax-Music3", "black-forest-labs/FLUX.1-dev",
    "black-forest-labs/FLUX.1-Kontext-dev", "black-forest-labs/FLUX.1-Krea-dev", "black-forest-labs/FLUX.1-Fill-dev",
    "black-forest-labs/FLUX.2-dev", "black-forest-labs/FLUX.2-klein-9B", "Qwen/Qwen-Image-2.1", "coqui/XTTS-v2",
    "tts_models/multilingual/multi-dataset/xtts_v2", "tts_models/multilingual/multi-dataset/your_tts",
    "tts_models/en/vctk/fast_pitch", "SWivid/F5-TTS", "facebook/musicgen-small", "cvssp/audioldm2-music",
    "declare-lab/TangoFlux", "hkchengrex/MMAudio", "facebook/mms-tts-eng", "numz/wav2lip_studio",
    "public-data/insightface", "InstantX/InstantID", "KwaiVGI/LivePortrait", "h94/IP-Adapter-FaceID",
)  # fmt: skip
UNREAD = (
    "microsoft/VibeVoice-1.5B", "nari-labs/Dia-1.6B", "sesame/csm-1b", "black-forest-labs/FLUX.3", "Qwen/Qwen3.6-9B",
    "Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", "ByteDance/LatentSync-1.6", "somebody/new",
    "runwayml/stable-diffusion-v1-5-finetuned",
)  # fmt: skip


@pytest.mark.parametrize("id", [id for id, model in models().items() if model.verdict == "free"])
def test_a_free_model_is_free_and_the_credits_say_its_licence(id):
    assert licence_of(id) == models()[id].licence
    assert licence_of(id.upper()) == models()[id].licence


@pytest.mark.parametrize("id", REFUSED)
def test_what_bars_a_film_is_refused_wherever_it_was_copied_to(id):
    with pytest.raises(NotLicensed) as caught:
        licence_of(id)
    said = str(caught.value)
    assert f"{id} is refused, under " in said and said.endswith(f"add --accept-licence {id}") and "\n" not in said
    assert "(accepted by the film-maker)" in licence_of(id, (id,))


@pytest.mark.parametrize("id", UNREAD)
def test_what_nobody_has_read_is_not_used(id):
    with pytest.raises(NotLicensed, match="nobody here has read the licence"):
        licence_of(id)
    assert licence_of(id, ("other/one", id.lower())).endswith("(accepted by the film-maker)")


@pytest.mark.parametrize("id", [id for id, model in models().items() if model.verdict == "ask"])
def test_a_cap_or_a_rule_is_asked_about(id):
    with pytest.raises(NotLicensed, match="if that suits you, add --accept-licence"):
        licence_of(id)
    assert licence_of(id, (id,)) == f"{models()[id].licence} (accepted by the film-maker)"


def test_a_licence_is_accepted_for_one_model_and_not_for_its_family():
    with pytest.raises(NotLicensed):
        licence_of("black-forest-labs/FLUX.1-dev", ("black-forest-labs/FLUX.2-dev", "FLUX.1-dev"))


def test_a_folder_is_its_owners_business(tmp_path):
    assert licence_of(str(tmp_path)) == licence_of("./HunyuanVideo") == "of its owner (a folder on this machine)"


@pytest.mark.parametrize(
    ("string", "named"),
    [
        ("builtin:silhouette?grain=2", ()),
        ("diffusers:a/b?steps=4", ("a/b",)),
        ("diffusers:a/b?lora=c/d&lora_file=e/f.safetensors", ("a/b", "c/d")),
        ("diffusers:a/b?ip_adapter=h94/IP-Adapter&ip_adapter_file=x.safetensors", ("a/b", "h94/IP-Adapter")),
        ("builtin:multiplane?depth=a/depth", ("a/depth",)),
        ("builtin:multiplane?depth=planes", ()),
        ("openai:qwen3.5:4b?url=http://127.0.0.1:1", ()),
        ("coqui:tts_models/en/vctk/vits?speaker=p225", ("tts_models/en/vctk/vits",)),
        ("transformers:/somewhere/here", ("/somewhere/here",)),
    ],
)
def test_everything_that_a_backend_string_loads_is_found(string, named):
    assert models_in(string) == named


def test_a_lora_is_not_let_in_by_the_model_that_it_changes():
    klein = "diffusers:black-forest-labs/FLUX.2-klein-4B"
    assert licences_of(klein) == "Apache-2.0"
    with pytest.raises(NotLicensed, match="nobody/knows"):
        licences_of(f"{klein}?lora=nobody/knows")
    said = licences_of(f"{klein}?lora=nobody/knows", ("nobody/knows",))
    assert said == "Apache-2.0; its own licence (accepted by the film-maker)"


@pytest.mark.parametrize("string", ["builtin:score", "openai:any/model?url=http://127.0.0.1"])
def test_what_loads_nothing_here_needs_no_leave(string):
    assert licences_of(string) == ""


def test_the_catalogue_says_why_and_what_is_sure():
    for model in models().values():
        assert model.verdict == "free" or model.why
        assert model.download.amount > 0 and model.crafts
        assert GIGABYTE == 10**9
    assert all(family.why and family.verdict in ("refused", "unread") for family in families())
    assert all(name == name.lower() for family in families() for name in family.names)
    assert terms_of("TENCENT/hunyuanvideo").territory == "not in the EU, the UK, South Korea"


def test_no_family_swallows_a_model_that_somebody_read():
    for id in models():
        assert terms_of(id) == models()[id]


def test_a_figure_says_whether_it_is_one():
    assert str(Gigabytes.model_validate("about 16 GB")) == "about 16 GB"
    assert str(Gigabytes.model_validate("8.2 GB")) == "8.2 GB"


# Which files are taken


def test_of_a_language_model_the_safetensors_and_the_papers_are_taken():
    names = (
        "README.md", ".gitattributes", "LICENSE", "config.json", "tokenizer.json", "merges.txt", "vocab.json",
        "chat_template.jinja", "tokenizer.model", "model-00001-of-00002.safetensors", "model.safetensors.index.json",
        "pytorch_model.bin", "original/consolidated.00.pth", "consolidated.safetensors", "onnx/model.onnx",
        "onnx/config.json", "run.py", "modeling_custom.py",
    )  # fmt: skip
    assert wanted(names) == (
        "LICENSE", "chat_template.jinja", "config.json", "merges.txt", "model-00001-of-00002.safetensors",
        "model.safetensors.index.json", "tokenizer.json", "tokenizer.model", "vocab.json",
    )  # fmt: skip


def test_of_a_pipeline_half_the_bits_are_taken_where_all_parts_have_them():
    parts = [f"{part}/model{form}.safetensors" for part in ("unet", "vae") for form in ("", ".fp16", ".non_ema")]
    names = ["model_index.json", "whole.safetensors", "unet/config.json", *parts]
    assert wanted(names) == (
        "model_index.json", "unet/config.json", "unet/model.fp16.safetensors", "vae/model.fp16.safetensors",
    )  # fmt: skip
    without = [name for name in names if name != "vae/model.fp16.safetensors"]
    assert wanted(without) == (
        "model_index.json", "unet/config.json", "unet/model.safetensors", "vae/model.safetensors",
    )  # fmt: skip


def test_patterns_of_the_catalogue_choose_instead():
    names = ["a_4step.safetensors", "b_other.safetensors", "config.json", "LICENSE.md", "sub/a_4step.safetensors"]
    assert wanted(names, ("a_*.safetensors",)) == ("LICENSE.md", "a_4step.safetensors")
