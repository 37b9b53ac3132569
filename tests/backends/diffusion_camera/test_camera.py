"""The diffusers camera over tiny models: what it films, how windows are joined, what is refused with which words."""

import json
import shutil
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from filmgen.backends.diffusion_camera import DiffusionCamera, loading, takes
from filmgen.backends.diffusion_camera.profiles import PROFILES
from filmgen.backends.diffusion_camera.takes import filmed, frame_size
from filmgen.errors import BadTake, MissingPackage, MissingWeights, OutOfMemory
from filmgen.ffmpeg import probe, read_frames
from filmgen.film.shots import Motion
from tests.contract.papers import TINY, a_picture
from tests.tiny import tiny


def camera(name: str, **options) -> DiffusionCamera:
    return DiffusionCamera(model=str(tiny(f"cameras.{name}")), **{"steps": 1, "width": 64, **options})


def shot(hired: DiffusionCamera, frames: int, still, folder, move="push"):
    file = folder / "take.mp4"
    hired.film(a_picture(), Motion(frames=frames, move=move), still, TINY, file)
    return file


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    from filmgen.backends.silhouette import Silhouette

    file = tmp_path_factory.mktemp("still") / "still.png"
    Silhouette().paint((a_picture(),), TINY, (file,))
    return file


@pytest.mark.parametrize("name", ["wan", "wan_still", "ltx", "svd"])
def test_a_take_of_any_kind_is_as_long_as_its_shot(name, still, tmp_path):
    hired = camera(name)
    hired.ready()
    facts = probe(shot(hired, 26, still, tmp_path))
    assert (facts.frames, facts.width, facts.height) == (26, 320, 180)
    hired.release()


def test_who_reads_words_alone_says_that_stills_are_not_filmed():
    assert not camera("wan").films_stills
    assert camera("wan_still").films_stills
    assert camera("ltx").films_stills
    assert "words alone" in dict(camera("wan").told())["begins with"]


def test_words_are_counted_by_the_tokenizer_even_where_a_processor_holds_it():
    class Processor:
        tokenizer = staticmethod(lambda text: SimpleNamespace(input_ids=text.split()))

    reads = takes.budget(SimpleNamespace(tokenizer=Processor()), PROFILES["Kandinsky5I2VPipeline"])
    assert reads.count("a woman in snow") == 4
    assert reads.tokens == 512


def test_a_long_shot_goes_on_from_its_own_last_frame(still, tmp_path, monkeypatch):
    begun = []
    window = takes._window

    def watched(*given):
        begun.append(given[6])
        return window(*given)

    monkeypatch.setattr(takes, "_window", watched)
    frames = list(read_frames(shot(camera("ltx", frames=17), 49, still, tmp_path)))
    assert len(frames) == 49
    assert len(begun) == 3
    for join, begin in ((16, begun[1]), (32, begun[2])):
        shown = frames[join][20:160]
        assert np.abs(shown.astype(float) - np.pad(begin, ((10, 10), (0, 0), (0, 0)))[20:160]).mean() < 14


def test_windows_of_words_are_mixed_into_each_other(still, tmp_path):
    frames = list(read_frames(shot(camera("wan", frames=17), 49, still, tmp_path)))
    steps = [np.abs(a.astype(float) - b).mean() for a, b in zip(frames[1:], frames[:-1], strict=True)]
    assert len(frames) == 49
    assert max(steps) < 6 * (np.mean(steps) + 1)


def test_another_take_is_another_film_and_the_same_take_the_same(still):
    hired, motion = camera("ltx"), Motion(frames=9)
    first = np.zeros((160, 320, 3), np.uint8) + 90
    pipeline = loading.load(hired, "cpu")
    once, again, other = (list(filmed(pipeline, hired, a_picture(seed=seed), motion, first))[-1] for seed in (3, 3, 4))
    assert np.array_equal(once, again)
    assert not np.array_equal(once, other)


def test_the_vae_of_wan_works_in_whole_numbers():
    pipeline = loading.load(camera("wan_still", dtype="bfloat16"), "cpu")
    assert pipeline.vae.dtype == torch.float32
    assert pipeline.transformer.dtype == torch.bfloat16


def test_a_model_that_films_words_and_stills_with_the_same_weights_films_stills(tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(tiny("cameras.wan"), folder)
    index = json.loads((folder / "model_index.json").read_text())
    (folder / "model_index.json").write_text(json.dumps({**index, "expand_timesteps": True}))
    hired = DiffusionCamera(model=str(folder), steps=1, width=64)
    assert hired.films_stills
    assert (hired.profile.fps, hired.profile.multiple) == (24, 32)
    pipeline = loading.load(hired, "cpu")
    assert type(pipeline).__name__ == "WanImageToVideoPipeline"
    assert pipeline.config.expand_timesteps


def test_two_experts_have_guidance_each():
    assert camera("wan_still").profile.guidance_2 == 3.5
    pipeline = loading.load(camera("wan_still"), "cpu")
    profile = PROFILES["WanImageToVideoPipeline"]
    asked = takes._words(pipeline, camera("wan_still", guidance_2=2.0), profile, a_picture(), Motion(frames=9))
    assert (asked["guidance_scale"], asked["guidance_scale_2"]) == (5.0, 2.0)
    assert "negative_prompt" in asked


def test_the_schedule_is_shifted_for_the_size():
    hired = camera("wan")
    pipeline = loading.load(hired, "cpu")
    takes.shift_schedule(pipeline, hired, hired.profile, 720)
    assert pipeline.scheduler.config.flow_shift == 5.0
    takes.shift_schedule(pipeline, hired.but(shift=8.0), hired.profile, 480)
    assert pipeline.scheduler.config.flow_shift == 8.0


@pytest.mark.parametrize(
    ("kind", "size"),
    [("WanPipeline", (848, 480)), ("LTXPipeline", (768, 448)), ("CogVideoXPipeline", (720, 480))],
)
def test_frames_have_a_size_that_the_model_knows(kind, size):
    assert frame_size(DiffusionCamera(model="x/y"), PROFILES[kind], 1280, 720) == size


def test_what_does_not_film_is_refused_with_what_it_is():
    with pytest.raises(MissingWeights, match=r"StableDiffusionPipeline\), not a video pipeline"):
        DiffusionCamera(model=str(tiny("painters.stable_diffusion"))).ready()
    with pytest.raises(MissingWeights, match="not a video pipeline"):
        DiffusionCamera(model=str(tiny("cameras.depth"))).ready()


def test_a_model_that_is_not_here_is_missed():
    with pytest.raises(MissingWeights, match="filmgen models pull Wan-AI/Wan2.1-T2V-1.3B-Diffusers"):
        DiffusionCamera(model="Wan-AI/Wan2.1-T2V-1.3B-Diffusers").ready()


def test_wan_without_ftfy_says_what_to_install(monkeypatch):
    monkeypatch.setattr(loading, "find_spec", lambda name: None)
    with pytest.raises(MissingPackage, match="pip install ftfy"):
        camera("wan").ready()


@pytest.mark.parametrize(("value", "said"), [(float("nan"), "NaN"), (-9.0, "all black")])
def test_frames_that_are_none_are_found_out(value, said, still, tmp_path, monkeypatch):
    hired = camera("ltx", negative=said)
    pipeline = loading.load(hired, "cpu")
    monkeypatch.setattr(loading, "load", lambda *_: pipeline)
    monkeypatch.setattr(
        pipeline.video_processor, "postprocess_video", lambda video, **_: torch.full((1, 9, 32, 64, 3), value)
    )
    with pytest.raises(BadTake, match=f"{said}.*dtype=float32"):
        shot(hired, 9, still, tmp_path)


def test_too_little_memory_says_what_to_type(still, tmp_path, monkeypatch):
    def full(*_):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(takes, "_window", full)
    with pytest.raises(OutOfMemory, match="try tiling=true.*frames=.*builtin:multiplane"):
        shot(camera("ltx", negative="x"), 9, still, tmp_path)
