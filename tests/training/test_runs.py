"""A run that was interrupted ends as if it had not been, and a folder holds a whole model or none."""

import json
import shutil
from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file

from filmgen.errors import BadRequest, FilmgenError, MissingPackage, MissingWeights, StudioError
from filmgen.training import checkpoint
from filmgen.training.checkpoint import is_model, load_model, load_networks, save_model
from filmgen.training.designs import design_of
from filmgen.training.train_vaegan import train
from tests.training.screening import TINY, frames, plan, screening

SHOWN = screening()


class Killed(BaseException):
    """As a power cut is."""


def tensors(folder, name="training"):
    (file,) = folder.glob(f"{name}-*.safetensors")
    return load_file(file)


def killed_at(folder, *, epoch: int, step: int, **options):
    """A run that dies in the middle of an epoch."""

    def watch(progress):
        if (progress.epoch, progress.step) == (epoch, step):
            raise Killed

    with pytest.raises(Killed):
        train(SHOWN, folder, plan(**options), watch)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A run of two epochs that nobody interrupted, by model."""
    folders = {}
    for model in ("ours", "broad2016"):
        folders[model] = tmp_path_factory.mktemp(model)
        train(SHOWN, folders[model], plan(model))
    return folders


@pytest.mark.parametrize(("epoch", "step"), [(1, 2), (2, 3)])
@pytest.mark.parametrize("model", ["ours", "broad2016"])
def test_a_killed_run_that_is_resumed_ends_as_an_uninterrupted_one(model, epoch, step, whole, tmp_path):
    killed_at(tmp_path, epoch=epoch, step=step, model=model)
    assert is_model(tmp_path) == (epoch == 2)
    train(SHOWN, tmp_path, plan(model), resume=True)
    for name in ("training", "model"):
        here, there = tensors(tmp_path, name), tensors(whole[model], name)
        assert set(here) == set(there)
        assert all(torch.equal(value, there[key]) for key, value in here.items())
    assert (tmp_path / "training.json").read_text() == (whole[model] / "training.json").read_text()


def test_what_a_run_leaves(whole):
    names = sorted(file.name for file in whole["ours"].iterdir())
    assert [name for name in names if not name.endswith(".safetensors")] == [
        "losses.png", "model.json", "sheets", "training.json",
    ]  # fmt: skip
    assert len(names) == 6
    assert sorted(file.name for file in (whole["ours"] / "sheets").iterdir()) == ["epoch-001.jpg", "epoch-002.jpg"]
    paper = json.loads((whole["ours"] / "model.json").read_text())
    assert paper["shapes"]["decoder.ground.weight"] == [16 * 8 * 8, 6]
    assert "Z numbers of a code" in paper["legend"]


def test_progress_is_told_and_reads_as_a_line(tmp_path):
    told = []
    train(SHOWN, tmp_path, plan("ours"), told.append)
    assert [(p.epoch, p.step) for p in told][-1] == (2, 5)
    assert told[0].held == {}
    assert told[-1].held["psnr"] > 5
    assert str(told[-1]).startswith("epoch 2/2  step 5/5  encoder ")
    assert "held out" in str(told[-1])


def test_a_finished_run_that_is_resumed_does_nothing(whole):
    told = []
    before = (whole["ours"] / "training.json").read_text()
    train(SHOWN, whole["ours"], plan("ours"), told.append, resume=True)
    assert told == []
    assert (whole["ours"] / "training.json").read_text() == before


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({"shown": SHOWN, "plan": plan("ours")}, "there is a run in it already"),
        ({"shown": SHOWN, "plan": plan("ours", seed=5), "resume": True}, "seed is another now"),
        ({"shown": screening(frames=9), "plan": plan("ours"), "resume": True}, "this is other footage"),
        ({"shown": screening(side=16), "plan": plan("ours")}, "footage of 16 x 16"),
        ({"shown": SHOWN, "plan": plan("ours"), "device": "cuda", "resume": True}, "no card that torch can use"),
    ],
)
def test_what_does_not_fit_is_one_clear_line(wish, why, whole):
    if "card" in why and torch.cuda.is_available():
        pytest.skip("there is a card")
    with pytest.raises(BadRequest, match=why) as refused:
        train(wish.pop("shown"), whole["ours"], **wish)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("model", "size", "width"), [("ours", "huge", 256), ("theirs", "small", 256), ("ours", "small", 250)]
)
def test_unknown_names_and_sizes_are_refused(model, size, width):
    with pytest.raises(BadRequest):
        design_of(model, size, width, 144, 200)


def test_a_run_that_was_killed_between_its_two_files_puts_its_model_there(whole, tmp_path):
    shutil.copytree(whole["ours"], tmp_path, dirs_exist_ok=True)
    (tmp_path / "model.json").unlink()
    (tmp_path / ".model-0.safetensors.part").write_bytes(b"half")
    train(SHOWN, tmp_path, plan("ours"), resume=True)
    assert (tmp_path / "model.json").read_text() == (whole["ours"] / "model.json").read_text()
    assert list(tmp_path.glob(".*")) == []


def test_a_model_goes_on_from_another_and_grows(whole, tmp_path):
    again = train(SHOWN, tmp_path / "on", plan("ours", epochs=1), start=whole["ours"])
    assert load_model(again).width == 32
    large = screening(side=64)
    grown = train(large, tmp_path / "large", plan("ours", epochs=1, design=TINY.grown()), start=whole["ours"])
    assert load_model(grown).decode(torch.zeros(1, 6)).shape == (1, 3, 64, 64)
    with pytest.raises(BadRequest, match="another design"):
        train(SHOWN, tmp_path / "no", plan("broad2016"), start=whole["ours"])


def test_a_model_that_goes_on_keeps_its_places_and_one_that_grows_looks_at_them_again(tmp_path):
    design = replace(TINY, places=5, prior=0.5, steepen=2, looks=True)
    first = train(SHOWN, tmp_path / "first", plan("ours", epochs=1, design=design))
    again = train(screening(frames=9), tmp_path / "on", plan("ours", epochs=1, design=design), start=first)
    grown = plan("ours", epochs=1, design=replace(design.grown(), places=3))
    large = train(screening(side=64), tmp_path / "large", grown, start=first)
    kept = {folder: tensors(folder, "model") for folder in (first, again, large)}
    for name in ("reader_PZ", "writer_ZP"):
        assert torch.equal(kept[first][f"sketch.{name}"], kept[again][f"sketch.{name}"])
        assert torch.equal(kept[first][f"sketch.{name}"], kept[large][f"sketch.{name}"])
    pictures = [kept[folder]["sketch.places.picture_KP"] for folder in (first, again, large)]
    assert torch.equal(pictures[0], pictures[1])
    assert pictures[2].shape == (3, 3 * 64 * 64)
    assert pictures[2].any()


def test_half_precision_is_half_as_large_and_draws_the_same(whole, tmp_path):
    networks, design = load_networks(whole["ours"])
    save_model(tmp_path, networks, design, {}, half=True)
    code_BZ = load_model(whole["ours"]).encode(frames(SHOWN, range(4)))
    full, half = load_model(whole["ours"]).decode(code_BZ), load_model(tmp_path).decode(code_BZ)
    assert (full - half).abs().max() < 0.05
    sizes = [next(folder.glob("model-*")).stat().st_size for folder in (tmp_path, whole["ours"])]
    assert sizes[0] < 0.6 * sizes[1]


# Folders that hold no model


def torn(folder):
    (file,) = folder.glob("model-*.safetensors")
    file.write_bytes(file.read_bytes()[:-100])


def changed(folder):
    (file,) = folder.glob("model-*.safetensors")
    file.write_bytes(file.read_bytes()[:-4] + b"abcd")


def gone(folder):
    next(folder.glob("model-*.safetensors")).unlink()


def of_another_version(folder):
    rewrite(folder, version=99)


def of_another_kind(folder):
    rewrite(folder, name="theirs")


def half_a_paper(folder):
    (folder / "model.json").write_text((folder / "model.json").read_text()[:80])


def a_pickle_by_name(folder):
    paper = json.loads((folder / "model.json").read_text())
    (folder / "weights.pt").write_bytes(b"\x80\x04.")
    rewrite(folder, weights={**paper["weights"], "file": "weights.pt"})


def only_a_pickle(folder):
    for file in (*folder.glob("model*"), *folder.glob("training*")):
        file.unlink()
    (folder / "model.pt").write_bytes(b"\x80\x04.")


def larger_on_paper(folder):
    paper = json.loads((folder / "model.json").read_text())
    rewrite(folder, design={**paper["design"], "latents": 7})


def rewrite(folder, **changes):
    paper = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps({**paper, **changes}))


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (torn, "is torn or was changed"),
        (changed, "is torn or was changed"),
        (gone, "is missing or torn"),
        (of_another_version, "reconstructor 99, this filmgen reads filmgen.reconstructor 1"),
        (of_another_kind, "no network that this filmgen knows"),
        (half_a_paper, "is torn or not filmgen's"),
        (a_pickle_by_name, "is no safetensors file"),
        (only_a_pickle, "model.pt is a pickle"),
        (larger_on_paper, "of another shape"),
    ],
)
def test_a_folder_without_a_whole_model_is_one_clear_line(spoil, why, tmp_path):
    train(SHOWN, tmp_path, plan("ours", epochs=1))
    spoil(tmp_path)
    with pytest.raises(MissingWeights, match=why) as refused:
        load_model(tmp_path)
    assert "\n" not in str(refused.value)


def test_a_full_disk_leaves_what_was_there(whole, tmp_path, monkeypatch):
    train(SHOWN, tmp_path, plan("ours", epochs=1))
    before = sorted(file.name for file in tmp_path.iterdir())

    def full(file, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checkpoint, "_write", full)
    networks, design = load_networks(whole["ours"])
    with pytest.raises(StudioError, match="No space left"):
        save_model(tmp_path, networks, design, {})
    assert sorted(file.name for file in tmp_path.iterdir()) == before
    load_model(tmp_path)


def test_tensorboard_is_a_clear_line_where_it_is_not_installed(tmp_path):
    try:
        import tensorboard  # noqa: F401
    except ImportError:
        with pytest.raises(MissingPackage, match="pip install tensorboard"):
            train(SHOWN, tmp_path, plan("ours"), tensorboard=True)
        assert not (tmp_path / "model.json").exists()


def test_errors_are_of_the_family():
    assert issubclass(MissingWeights, FilmgenError)
