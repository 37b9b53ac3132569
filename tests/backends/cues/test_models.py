"""Real pipelines, tiny: what is refused before work, what is refused after it, and what is left as it was."""

import shutil

import numpy as np
import pytest
import soundfile
import torch
from safetensors.torch import load_file, save_file

from filmgen.backends.cues import DiffusedComposer, DiffusedFoley, MusicgenComposer
from filmgen.backends.neural import device
from filmgen.errors import BadTake, MissingPackage, MissingWeights
from tests.contract.papers import a_score, an_effect
from tests.tiny import tiny
from tests.tiny.music import stable_audio


def test_a_model_that_makes_no_sound_is_refused_before_work_begins(tmp_path):
    painter = shutil.copytree(tiny("music.stable_audio"), tmp_path / "painter")
    index = painter / "model_index.json"
    index.write_text(index.read_text().replace("StableAudioPipeline", "FluxPipeline"))
    with pytest.raises(MissingWeights, match=r"composer diffusers:.*FluxPipeline.*; a composer works with: AceStep"):
        DiffusedComposer(model=str(painter)).ready()
    with pytest.raises(MissingWeights, match="not a pipeline that makes sound"):
        DiffusedFoley(model=str(tiny("music.musicgen"))).ready()
    with pytest.raises(MissingWeights, match=r"composer transformers:.*works with Musicgen"):
        MusicgenComposer(model=str(tiny("music.stable_audio"))).ready()
    with pytest.raises(MissingWeights, match="filmgen models pull facebook/musicgen-small"):
        MusicgenComposer(model="facebook/musicgen-small").ready()


def test_tiny_models_are_ready():
    for backend, name in (
        (MusicgenComposer, "musicgen"),
        (DiffusedComposer, "ace_step"),
        (DiffusedFoley, "stable_audio"),
    ):
        backend(model=str(tiny(f"music.{name}"))).ready()


def test_the_solver_of_the_real_stable_audio_works_too(tmp_path):
    pytest.importorskip("torchsde")
    folder = stable_audio(tmp_path / "model", "CosineDPMSolverMultistepScheduler")
    foley = DiffusedFoley(model=str(folder), steps=2)
    foley.ready()
    foley.make_effect(an_effect("thud"), tmp_path / "effect.wav")
    foley.release()
    sound, _ = soundfile.read(tmp_path / "effect.wav")
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() > 0.01


def test_a_solver_whose_library_is_missing_is_refused_with_what_to_type(tmp_path, monkeypatch):
    folder = stable_audio(tmp_path / "model", "CosineDPMSolverMultistepScheduler")
    monkeypatch.setattr("filmgen.backends.cues.diffused.find_spec", lambda _: None)
    with pytest.raises(MissingPackage, match="pip install torchsde"):
        DiffusedFoley(model=str(folder)).ready()


def test_weights_that_are_no_numbers_make_a_bad_take(tmp_path):
    folder = shutil.copytree(tiny("music.stable_audio"), tmp_path / "model")
    file = folder / "transformer" / "diffusion_pytorch_model.safetensors"
    save_file({name: tensor * torch.nan for name, tensor in load_file(file).items()}, file)
    with pytest.raises(BadTake, match=r"composer diffusers:.*NaN.*dtype=float32"):
        DiffusedComposer(model=str(folder), steps=2).compose(a_score(60), tmp_path / "score.wav")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (MusicgenComposer, "musicgen"),
        *((DiffusedComposer, name) for name in ("ace_step", "stable_audio", "stable_audio_3")),
    ],
)
def test_chance_is_left_as_it_was_and_memory_is_given_back(kind, name, tmp_path):
    composer = kind(model=str(tiny(f"music.{name}")), **({} if kind is MusicgenComposer else {"steps": 1}))
    composer.compose(a_score(60), tmp_path / "score.wav")
    before = torch.random.get_rng_state()
    composer.compose(a_score(60), tmp_path / "again.wav")
    assert (tmp_path / "again.wav").read_bytes() == (tmp_path / "score.wav").read_bytes()
    assert torch.equal(torch.random.get_rng_state(), before)
    assert composer in device._HELD
    composer.release()
    assert composer not in device._HELD


def test_ace_step_goes_on_from_what_it_played(tmp_path, monkeypatch):
    composer = DiffusedComposer(model=str(tiny("music.ace_step")), steps=1)
    asked = []
    kind = type(composer.player.pipeline)
    call = kind.__call__
    monkeypatch.setattr(kind, "__call__", lambda *given, **named: asked.append(named) or call(*given, **named))
    composer.compose(a_score(1440), tmp_path / "score.wav")
    composer.release()
    first, *others = asked
    assert others
    assert (first["lyrics"], first["timesignature"]) == ("[Instrumental]", "4")
    assert first["keyscale"].endswith(("major", "minor"))
    assert "task_type" not in first
    assert all(
        (one["task_type"], one["repainting_start"], one["bpm"]) == ("repaint", 8.0, first["bpm"]) for one in others
    )
