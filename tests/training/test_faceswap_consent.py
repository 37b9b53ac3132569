"""Whose faces are learnt is asked before any footage is opened, and asked again when a run goes on."""

import json
from functools import lru_cache
from pathlib import Path

import pytest

from filmgen.cli import main
from filmgen.consent import digest_of, read_record, revoke
from filmgen.errors import BadRequest, NotAllowed
from filmgen.training.faces.sets import Face, FaceSet, Source, load_set, save_set
from filmgen.training.faces.showing import digest_of as footage_digest
from filmgen.training.faceswap import course, load_swapper
from filmgen.training.faceswap.course import Course, run_course
from tests.consents import a_consent
from tests.heads import Standing, head_clip, head_frame
from tests.training.albums import plan

FRAMES = 18


@lru_cache
def eyes_of(who: str) -> tuple[tuple[float, ...], ...]:
    """x, y, x, y of every frame, from whoever drew it."""
    frames = (head_frame(Standing(who, tall=0.7), time=frame / 12, width=160, height=120) for frame in range(FRAMES))
    return tuple(tuple(round(float(value), 2) for value in eyes[0].ravel()) for _, eyes in frames)


@pytest.fixture(scope="module")
def footage(tmp_path_factory):
    folder = tmp_path_factory.mktemp("footage")
    for who in ("ada", "bob"):
        head_clip(folder / f"{who}.mp4", (Standing(who, tall=0.7),), FRAMES / 12, 12, width=160, height=120)
    return folder


def a_set(footage: Path, folder: Path, who: str, faces: int = FRAMES) -> Path:
    """A set as `faces extract` would make it."""
    clip = footage / f"{who}.mp4"
    rows = []
    for frame in range(faces):
        rows.append(
            Face(
                number=frame + 1,
                keep=True,
                source=clip.name,
                frame=frame,
                track=1,
                eyes=eyes_of(who)[frame],
                **UNSPOILT,
            )
        )
    source = Source(name=clip.name, sha256=footage_digest(clip), frames=FRAMES, width=160, height=120, path=str(clip))
    save_set(FaceSet(finder="cascade", sources=(source,), faces=tuple(rows)), folder)
    a_consent(folder / "consent.json", load_set(folder).digest)
    return folder


UNSPOILT = {name: 1.0 if name in ("sharp", "clear") else 0.0 for name in ("sharp", "covered", "clear")}


@pytest.fixture
def sets(footage, tmp_path):
    return {"a": a_set(footage, tmp_path / "a", "ada"), "b": a_set(footage, tmp_path / "b", "bob")}


def learn(sets, out, **changes):
    told = []
    course_of = Course(plan("ours", steps=2), epochs=1, **changes)
    run_course(sets, out, course_of, told.append, lambda *_: None, lambda _: None)
    return told


def test_a_course_asks_cuts_tells_and_learns(sets, tmp_path):
    told = learn(sets, tmp_path / "model")
    assert told[0].startswith("a: Ada Example")
    assert "agreed to this until " in told[0]
    assert "18 faces to learn from" not in told[2]
    assert "faces to learn from" in told[2]
    assert told[4].startswith("an epoch is 2 steps of ")
    swapper = load_swapper(tmp_path / "model")
    assert swapper.sides == {side: load_set(sets[side]).digest for side in "ab"}
    assert swapper.consents == {side: digest_of(read_record(sets[side] / "consent.json")) for side in "ab"}
    assert swapper.looks["a"].shape == swapper.looks["b"].shape
    assert not (tmp_path / "model" / ".faces").exists()


def a_byte(folder):
    file = folder / "consent.json"
    file.write_text(file.read_text().replace("Ada Example", "Ada Exampel", 1))


def none_there(folder):
    (folder / "consent.json").unlink()


def another_face(folder):
    faces = load_set(folder)
    save_set(faces.model_copy(update={"faces": faces.faces[1:]}), folder)


def for_swaps_only(folder):
    none_there(folder)
    a_consent(folder / "consent.json", load_set(folder).digest, uses=("swap",))


def taken_back(folder):
    revoke(digest_of(read_record(folder / "consent.json")))


@pytest.mark.parametrize("spoil", [a_byte, none_there, another_face, for_swaps_only, taken_back])
@pytest.mark.parametrize("side", ["a", "b"])
def test_nothing_is_opened_without_both_records(spoil, side, sets, tmp_path, monkeypatch):
    monkeypatch.setattr(course, "cut_pictures", lambda *_, **__: pytest.fail("faces were cut"))
    spoil(sets[side])
    with pytest.raises(NotAllowed) as refused:
        learn(sets, tmp_path / "model")
    assert "\n" not in str(refused.value)
    assert not (tmp_path / "model").exists()


def test_a_run_that_goes_on_asks_again(sets, tmp_path):
    learn(sets, tmp_path / "model")
    before = sorted(file.name for file in (tmp_path / "model").iterdir())
    taken_back(sets["b"])
    with pytest.raises(NotAllowed):
        learn(sets, tmp_path / "model", resume=True)
    assert sorted(file.name for file in (tmp_path / "model").iterdir()) == before


def test_who_takes_it_back_while_a_network_learns_is_learnt_from_no_longer(sets, tmp_path):
    heard = []

    def watch(progress):
        heard.append((progress.epoch, progress.step))
        if heard.count((1, 2)) == 1:
            taken_back(sets["a"])

    with pytest.raises(NotAllowed, match="was revoked"):
        run_course(sets, tmp_path / "model", Course(plan("ours", steps=2), epochs=3), print, lambda *_: None, watch)
    assert max(heard) == (1, 2)


def test_three_faces_are_no_set(footage, sets, tmp_path):
    none_there(sets["b"])
    a_set(footage, sets["b"], "bob", faces=3)
    with pytest.raises(BadRequest, match="3 faces are kept"):
        learn(sets, tmp_path / "model")


def test_one_person_twice_is_no_swap(sets, tmp_path):
    with pytest.raises(BadRequest, match="one set of faces"):
        learn({"a": sets["a"], "b": sets["a"]}, tmp_path / "model")


def test_minutes_are_planned_once(sets, tmp_path):
    wish = plan("ours", steps=2)
    run_course(sets, tmp_path, Course(wish, minutes=0.004), print, lambda *_: None, lambda _: None)
    planned = json.loads((tmp_path / "training.json").read_text())["plan"]["epochs"]
    run_course(sets, tmp_path, Course(wish, minutes=9.0, resume=True), print, lambda *_: None, lambda _: None)
    assert json.loads((tmp_path / "training.json").read_text())["plan"]["epochs"] == planned
    assert json.loads((tmp_path / "model.json").read_text())["epochs"] == planned


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (["--a", "x"], "--b is missing"),
        (["--a", "x", "--b", "y"], "--out is missing"),
        (["--a", "x", "--b", "y", "--out", "z", "--size", "huge"], "size"),
        (["--a", "x", "--b", "y", "--out", "z", "--minutes", "0"], "minutes"),
        (["--a", "x", "--b", "y", "--out", "z"], "no faces.json here"),
    ],
)
def test_what_is_typed_wrong_is_one_clear_line(wish, why, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["train", "swapper", *wish]) == 2
    said = capsys.readouterr().err.strip()
    assert why in said
    assert "\n" not in said
