"""A run that was killed and goes on ends as if it had not been; a folder holds a whole swapper or none; whose faces
are learnt is asked before anything is cut."""

import json

import pytest
import torch
from safetensors.torch import load_file

from filmgen.errors import BadRequest, MissingWeights, StudioError
from filmgen.training import checkpoint
from filmgen.training.checkpoint import is_model
from filmgen.training.faceswap.designs import build, design_of
from filmgen.training.faceswap.lessons import LESSONS
from filmgen.training.faceswap.swapper import load_swapper, save_swapper
from filmgen.training.faceswap.train_faceswap import colours_moved, train
from filmgen.training.measures import ssim_B
from tests.tiny.swappers import TINY, ours, whose
from tests.training.albums import WHOSE, albums, cuts, plan

MODELS = ["ours", "deepfakes2017"]


class Killed(BaseException):
    """As a power cut is."""


def tensors(folder, name):
    (file,) = folder.glob(f"{name}-*.safetensors")
    return load_file(file)


def run(folder, model="ours", watch=lambda _: None, resume=False, **changes):
    return train(albums(model), WHOSE, folder, plan(model, **changes), watch, resume)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A run of two epochs that nobody interrupted, by model."""
    return {model: run(tmp_path_factory.mktemp(model), model) for model in MODELS}


@pytest.mark.parametrize(("model", "epoch", "step"), [("ours", 1, 2), ("ours", 2, 3), ("deepfakes2017", 2, 3)])
def test_a_killed_run_that_is_resumed_ends_as_an_uninterrupted_one(model, epoch, step, whole, tmp_path):
    def watch(progress):
        if (progress.epoch, progress.step) == (epoch, step):
            raise Killed

    with pytest.raises(Killed):
        run(tmp_path, model, watch)
    assert is_model(tmp_path) == (epoch == 2)
    run(tmp_path, model, resume=True)
    for name in ("training", "model"):
        here, there = tensors(tmp_path, name), tensors(whole[model], name)
        assert set(here) == set(there)
        assert all(torch.equal(value, there[key]) for key, value in here.items())
    assert (tmp_path / "training.json").read_text() == (whole[model] / "training.json").read_text()


def test_another_seed_is_another_swapper_and_one_repeats(tmp_path):
    papers = [
        (run(tmp_path / name, epochs=1, steps=2, seed=seed) / "model.json").read_text()
        for name, seed in (("first", 0), ("again", 0), ("other", 1))
    ]
    assert papers[0] == papers[1]
    assert json.loads(papers[0])["weights"] != json.loads(papers[2])["weights"]


@pytest.mark.parametrize("model", MODELS)
def test_only_the_anchor_moves_the_colours_of_a_to_those_of_b(model):
    moved = colours_moved(albums(model), LESSONS[model].moved, torch.device("cpu"))
    mean = {side: albums(model)[side].pixels_NHWC[:13].mean((0, 1, 2)) / 127.5 for side in "ab"}
    apart = [moved[side].flatten() + torch.from_numpy(mean[side]) for side in "ab"]
    assert torch.allclose(apart[0][:3], apart[1][:3], atol=1e-3) is (model == "deepfakes2017")
    assert not moved["b"].any()


def test_what_a_run_leaves_and_tells(tmp_path):
    told = []
    run(tmp_path, watch=told.append)
    names = sorted(file.name for file in tmp_path.iterdir() if file.suffix != ".safetensors")
    assert names == ["losses.png", "model.json", "sheets", "training.json"]
    assert [file.name for file in sorted((tmp_path / "sheets").iterdir())] == ["epoch-001.jpg", "epoch-002.jpg"]
    assert told[0].held == {}
    assert str(told[-1]).startswith("epoch 2/2  step 4/4  a ")
    assert "held out a 0." in str(told[-1])
    assert "left" in str(told[-1])
    paper = json.loads((tmp_path / "model.json").read_text())
    assert paper["sets"] == dict(WHOSE.sets)
    assert paper["consents"] == dict(WHOSE.consents)
    assert paper["steps"] == {"a": 8, "b": 8}
    assert "critic.a.verdict.bias" not in paper["shapes"]


def test_a_face_drawn_as_itself_changes_little(tmp_path):
    swapper = load_swapper(run(tmp_path, epochs=1, steps=12))
    face_BCHW = torch.from_numpy(cuts("ada").pixels_NHWC[:8]).permute(0, 3, 1, 2).float() / 127.5 - 1
    alike = {}
    for to in ("a", "b"):
        drawn_BCHW, mask_B1HW = swapper.swap(face_BCHW, to, source="a")
        laid_BCHW = face_BCHW + mask_B1HW * (drawn_BCHW - face_BCHW)
        alike[to] = float(ssim_B((laid_BCHW + 1) / 2, (face_BCHW + 1) / 2).mean())
        outside = mask_B1HW.expand(-1, 3, -1, -1) == 0
        assert torch.equal(laid_BCHW[outside], face_BCHW[outside])
    assert alike["a"] > 0.8
    assert alike["a"] > alike["b"] + 0.01


@pytest.mark.parametrize("size", [256, 128, 250])
def test_a_swap_has_the_geometry_of_its_cut(size, tmp_path):
    drawn_BCHW, mask_B1HW = load_swapper(ours(tmp_path)).swap(torch.zeros(2, 3, size, size), "a")
    assert drawn_BCHW.shape == (2, 3, size, size)
    assert mask_B1HW.shape == (2, 1, size, size)


def test_a_side_that_learnt_nothing_is_not_put_on(tmp_path):
    save_swapper(tmp_path, build(TINY), TINY, whose(), {"a": 40, "b": 0}, {})
    for to in ("a", "b"):
        with pytest.raises(BadRequest, match="side b of this swapper has learnt nothing"):
            load_swapper(tmp_path).swap(torch.zeros(1, 3, 256, 256), to)
    assert load_swapper(tmp_path).swap(torch.zeros(1, 3, 256, 256), "a", source="a")[0].shape == (1, 3, 256, 256)


def test_the_anchors_sides_take_turns_so_one_step_teaches_one_side(tmp_path):
    swapper = load_swapper(run(tmp_path, "deepfakes2017", epochs=1, steps=1))
    assert swapper.steps == {"a": 1, "b": 0}
    with pytest.raises(BadRequest, match="side b"):
        swapper.swap(torch.zeros(1, 3, 256, 256))


# Folders that hold no swapper


def rewrite(folder, **changes):
    paper = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps({**paper, **changes}))


def torn(folder):
    (file,) = folder.glob("model-*.safetensors")
    file.write_bytes(file.read_bytes()[:-100])


def changed(folder):
    (file,) = folder.glob("model-*.safetensors")
    file.write_bytes(file.read_bytes()[:-4] + b"abcd")


def a_pickle_by_name(folder):
    paper = json.loads((folder / "model.json").read_text())
    (folder / "weights.pt").write_bytes(b"\x80\x04.")
    rewrite(folder, weights={**paper["weights"], "file": "weights.pt"})


def only_a_pickle(folder):
    for file in folder.glob("model*"):
        file.unlink()
    (folder / "model.pt").write_bytes(b"\x80\x04.")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (torn, "is torn or was changed"),
        (changed, "is torn or was changed"),
        (lambda folder: rewrite(folder, version=99), "swapper 99, this filmgen reads filmgen.swapper 1"),
        (lambda folder: rewrite(folder, schema="filmgen.reconstructor"), "reconstructor 1, this filmgen reads"),
        (lambda folder: rewrite(folder, name="theirs"), "no swapper that this filmgen knows"),
        (lambda folder: rewrite(folder, steps={"a": 1}), "no swapper that this filmgen knows"),
        (lambda folder: rewrite(folder, consents={}), "no swapper that this filmgen knows"),
        (lambda folder: rewrite(folder, sets={"a": "b" * 64, "b": "a" * 64}), "names other faces than were learnt"),
        (lambda folder: rewrite(folder, consents={"a": "d" * 64, "b": "d" * 64}), "names other faces than were learnt"),
        (a_pickle_by_name, "is no safetensors file"),
        (only_a_pickle, "model.pt is a pickle"),
    ],
)
def test_a_folder_without_a_whole_swapper_is_one_clear_line(spoil, why, tmp_path):
    spoil(ours(tmp_path))
    with pytest.raises(MissingWeights, match=why) as refused:
        load_swapper(tmp_path)
    assert "\n" not in str(refused.value)


def test_a_full_disk_leaves_what_was_there(tmp_path, monkeypatch):
    ours(tmp_path)
    before = sorted(file.name for file in tmp_path.iterdir())

    def full(file, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checkpoint, "_write", full)
    with pytest.raises(StudioError, match="No space left"):
        save_swapper(tmp_path, build(TINY, 5), TINY, whose(), {"a": 1, "b": 1}, {})
    assert sorted(file.name for file in tmp_path.iterdir()) == before
    load_swapper(tmp_path)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, "there is a run in it already"),
        ({"seed": 5, "resume": True}, "seed is another now"),
        ({"model": "deepfakes2017", "resume": True}, "model is another now"),
    ],
)
def test_what_does_not_fit_is_one_clear_line(changes, why, whole):
    with pytest.raises(BadRequest, match=why) as refused:
        run(whole["ours"], **changes)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("model", "size"), [("ours", "huge"), ("theirs", "small")])
def test_unknown_names_are_refused(model, size):
    with pytest.raises(BadRequest, match="it is one of"):
        design_of(model, size)
