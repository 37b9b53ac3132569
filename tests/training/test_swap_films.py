"""A film with a lent face: who is asked and when, what stays as it was, and what is left behind when it fails."""

import json
import weakref
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
import torch
from PIL import Image

from filmgen.consent import revoke
from filmgen.errors import BadMedia, BadRequest, NotAllowed
from filmgen.ffmpeg import probe, read_frames, write_take
from filmgen.film.consent import digest_of
from filmgen.film.media import Format
from filmgen.training.faces.aligning import Eyes, cut, place
from filmgen.training.faces.looks import descriptor
from filmgen.training.faces.tracking import LAG
from filmgen.training.projector import Shown, thread, upright
from filmgen.training.swapping import choosing, drawing
from filmgen.training.swapping.films import swap_film, swap_take, swapped
from filmgen.training.swapping.permission import ask
from filmgen.training.swapping.scenes import Way
from filmgen.training.swapping.strips import draw_strip
from tests.consents import a_consent
from tests.heads import Standing, head_frame, head_frames
from tests.training.films import a_film, heard, picture, times

BOB, ADA = "b" * 64, "a" * 64
TALL = 0.55


@lru_cache
def heads(who: str = "bob", count: int = 8) -> list[np.ndarray]:
    """Pictures (240 x 320) of somebody who talks, painted once."""
    return list(head_frames(Standing(who, tall=TALL), seconds=count / 24))


@lru_cache
def look(who: str) -> np.ndarray:
    """What somebody looks like."""
    frame, eyes = head_frame(Standing(who, tall=TALL))
    return descriptor(cut(frame, place(Eyes(*(tuple(map(float, at)) for at in eyes[0])))))


class Painted:
    """A stand-in for a network that has learnt Bob and Ada: it draws every face in red."""

    device = torch.device("cpu")

    def __init__(self, **learnt: str):
        self.sides, self.steps = {"a": BOB, "b": ADA}, {"a": 9, "b": 9}
        self.consents = {"a": "0" * 64, "b": "1" * 64, **learnt}
        self.looks = {"a": look("bob"), "b": look("ada")}

    def swap(self, face_BCHW, to, source=None):
        if to == source:
            return face_BCHW, torch.ones_like(face_BCHW[:, :1])
        red_3 = torch.tensor((0.9, -0.6, -0.6) if to == "b" else (-0.6, -0.6, 0.9))
        return face_BCHW * 0.3 + red_3[:, None, None] * 0.7, torch.ones_like(face_BCHW[:, :1])


PLAIN = Way(coloured=False)
"""Red stays red."""


AT_ONCE = LAG + choosing.AHEAD + drawing.AHEAD + 3 * choosing.FADE + 30
"""Frames of a film that are held, at most."""


def redness(frame: np.ndarray) -> float:
    """How much redder the reddest is than what is painted here."""
    return float(np.percentile(frame[..., 0].astype(int) - frame[..., 1], 98))


def worn(frames: list[np.ndarray], way: Way = PLAIN, pixel: Fraction = Fraction(1)) -> list:
    return list(swapped((Shown(frame, None, 0) for frame in frames), Painted(), way, pixel))


@pytest.fixture
def record(tmp_path):
    file = tmp_path / "consent.json"
    a_consent(file, ADA)
    return file


def laid_out(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


# What stays


def test_a_film_keeps_its_frames_their_times_and_its_sound_to_the_sample(tmp_path, record):
    film = a_film(tmp_path / "film.mp4", heads(), ticks=[0, 512, 1024, 2048, 2100, 4096, 4500, 8192])
    report = swap_film(film, Painted(), record, tmp_path / "swapped.mp4", PLAIN)
    assert (report.frames, report.swapped) == (8, 8)
    assert times(tmp_path / "swapped.mp4") == times(film)
    assert heard(tmp_path / "swapped.mp4") == heard(film)
    before, after = (next(upright(tmp_path / name)).pixels for name in ("film.mp4", "swapped.mp4"))
    assert redness(after) > redness(before) + 60
    assert laid_out(tmp_path) == ["consent.json", "film.mp4", "swapped.mp4"]


def test_outside_of_faces_and_where_nobody_is_every_bit_stays():
    empty = [np.full((240, 320, 3), 90, np.uint8)] * 14
    scenes = worn([*empty, *heads(count=16), *empty])
    assert all(scene.shown.pixels is frame for scene, frame in zip(scenes[:14], empty, strict=True))
    assert all(scene.shown.pixels is frame for scene, frame in zip(scenes[-14:], empty, strict=True))
    for scene, frame in zip(scenes[14:-14], heads(count=16), strict=True):
        changed = (scene.shown.pixels != frame).any(2)
        assert changed.any()
        rows, columns = np.flatnonzero(changed.any(1)), np.flatnonzero(changed.any(0))
        assert rows[-1] - rows[0] < TALL * 240 and columns[-1] - columns[0] < TALL * 240


@pytest.mark.parametrize("kind", [{"turned": 90}, {"squeezed": Fraction(16, 11)}, {"pixels": "yuv420p10le"}])
def test_a_strange_film_is_swapped_as_it_is_shown(tmp_path, record, kind):
    frames = heads(count=3)
    if "turned" in kind:
        frames = [np.ascontiguousarray(np.rot90(frame, -1)) for frame in frames]
    if "squeezed" in kind:
        frames = [cv2.resize(frame, (220, 240), interpolation=cv2.INTER_AREA) for frame in frames]
    film = a_film(tmp_path / "film.mp4", frames, **kind)
    report = swap_film(film, Painted(), record, tmp_path / "swapped.mp4", PLAIN)
    assert report.swapped == 3
    shown, seen = thread(film), thread(tmp_path / "swapped.mp4")
    assert (seen.width, seen.height, seen.pixel) == (shown.width, shown.height, shown.pixel)


def test_odd_sides_and_a_single_frame_are_a_film(tmp_path, record):
    film = a_film(tmp_path / "film.mkv", [heads()[0][:239, :319]], codec="ffv1", pixels="bgr0", sound="")
    assert swap_film(film, Painted(), record, tmp_path / "swapped.mp4", PLAIN).swapped == 1
    assert next(upright(tmp_path / "swapped.mp4")).pixels.shape == (239, 319, 3)


def test_frames_are_let_go_as_they_are_swapped():
    """So that a film of two hours needs no more memory than a clip."""
    made = []
    frames = heads(count=2)

    def shown():
        for number in range(AT_ONCE + 60):
            frame = frames[number % 2].copy()
            made.append(weakref.ref(frame))
            yield Shown(frame, number, 1)

    for _ in swapped(shown(), Painted(), PLAIN):
        assert sum(one() is not None for one in made) <= AT_ONCE


# Who is swapped


def test_of_two_people_only_the_one_the_model_knows_is_swapped():
    both = [Standing("bob", 0.27, tall=TALL), Standing("cleo", 0.73, tall=TALL, start=2.0)]
    frames = list(head_frames(*both, seconds=6 / 24))
    scenes = worn(frames)
    for scene, frame in zip(scenes, frames, strict=True):
        assert [face.why for face in scene.faces] == [None, "another person"]
        assert np.array_equal(scene.shown.pixels[:, 190:], frame[:, 190:])
        assert not np.array_equal(scene.shown.pixels, frame)
    assert [face.why for face in worn(frames, Way(everybody=True))[3].faces] == [None, None]
    assert [face.why for face in worn(frames, Way(to="a"))[3].faces] == ["another person", "another person"]


def test_a_face_at_the_border_is_left():
    shift = np.float32([[1, 0, -118], [0, 1, 0]])
    frames = [cv2.warpAffine(frame, shift, (320, 240), borderMode=cv2.BORDER_REPLICATE) for frame in heads()]
    scenes = worn(frames)
    assert {face.why for scene in scenes for face in scene.faces} <= {"at the edge"}
    assert all(np.array_equal(scene.shown.pixels, frame) for scene, frame in zip(scenes, frames, strict=True))


def test_forty_faces_are_no_crowd():
    small = cv2.resize(heads()[0][30:210, 60:240], (128, 128), interpolation=cv2.INTER_AREA)
    crowd = np.tile(small, (5, 8, 1))
    scenes = worn([crowd] * 2, Way(everybody=True, coloured=False))
    assert len(scenes) == 2
    assert all(len(scene.faces) > 30 for scene in scenes)


def test_who_is_upside_down_or_not_there_is_nobody_and_no_film_is_written(tmp_path, record):
    film = a_film(tmp_path / "film.mp4", [np.ascontiguousarray(frame[::-1]) for frame in heads(count=4)])
    with pytest.raises(BadRequest, match=r"film.mp4: nobody was swapped \(4 left, nobody seen: .*nothing was written"):
        swap_film(film, Painted(), record, tmp_path / "swapped.mp4", PLAIN)
    assert laid_out(tmp_path) == ["consent.json", "film.mp4"]


# Who is asked


def refusals(folder: Path) -> dict[str, tuple[Path, Painted, str]]:
    """Records that do not allow a swap, the model, and what is said."""
    past = datetime.now(UTC) - timedelta(days=60)
    a_consent(folder / "ended.json", ADA, now=past)
    a_consent(folder / "other.json", "c" * 64)
    a_consent(folder / "learn.json", ADA, uses=("train",))
    revoke(digest_of(a_consent(folder / "revoked.json", ADA)))
    a_consent(folder / "good.json", ADA)
    text = (folder / "good.json").read_text()
    (folder / "edited.json").write_text(text.replace("Ada", "Eda", 1))
    learnt = digest_of(a_consent(folder / "learnt.json", BOB))
    revoke(learnt)
    untrained = Painted()
    untrained.steps["b"] = 0
    return {
        "none": (folder / "none.json", Painted(), "there is no consent record"),
        "other": (folder / "other.json", Painted(), "does not name the face set"),
        "learn": (folder / "learn.json", Painted(), "does not let anybody swap"),
        "ended": (folder / "ended.json", Painted(), "ended on"),
        "revoked": (folder / "revoked.json", Painted(), "was revoked"),
        "edited": (folder / "edited.json", Painted(), "changed after it was signed"),
        "learnt": (folder / "good.json", Painted(a=learnt), "side a of this model was learnt under"),
        "untrained": (folder / "good.json", untrained, "side b of this model has learnt nothing yet"),
    }


def test_a_record_that_does_not_allow_it_stops_it_before_anything_is_opened(tmp_path, monkeypatch):
    """The film is not even there: whoever is refused never gets to look for it."""
    folder = tmp_path / "records"
    folder.mkdir()
    monkeypatch.setenv("FILMGEN_HOME", str(folder / "home"))
    for file, model, words in refusals(folder).values():
        for work in (swap_film, draw_strip):
            with pytest.raises((NotAllowed, BadRequest), match=words):
                work(tmp_path / "missing.mp4", model, file, tmp_path / "out" / "film.mp4")
    assert laid_out(tmp_path) == ["records"]


def test_a_record_that_is_revoked_while_a_film_is_made_stops_it_at_the_end(tmp_path, record):
    film = a_film(tmp_path / "film.mp4", heads())
    (tmp_path / "swapped.mp4").write_bytes(b"an older film")

    def take_back(done: int, _: int) -> None:
        if done == 4:
            revoke(digest_of(ask(record, Painted(), "b")))

    with pytest.raises(NotAllowed, match="was revoked"):
        swap_film(film, Painted(), record, tmp_path / "swapped.mp4", PLAIN, take_back)
    assert laid_out(tmp_path) == ["consent.json", "film.mp4", "swapped.mp4"]
    assert (tmp_path / "swapped.mp4").read_bytes() == b"an older film"


# What fails


def test_whoever_stops_leaves_nothing(tmp_path, record):
    film = a_film(tmp_path / "film.mp4", heads())

    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        swap_film(film, Painted(), record, tmp_path / "swapped.mp4", PLAIN, stop)
    assert laid_out(tmp_path) == ["consent.json", "film.mp4"]


def test_what_is_no_film_is_told_in_a_line(tmp_path, record):
    with av.open(str(tmp_path / "song.m4a"), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=48_000, layout="mono")
        sound = av.AudioFrame.from_ndarray(np.zeros((1, 4096), np.int16), format="s16", layout="mono")
        sound.rate = 48_000
        container.mux(stream.encode(sound))
        container.mux(stream.encode(None))
    (tmp_path / "noise.mp4").write_bytes(np.random.default_rng(0).bytes(5000))
    whole = a_film(tmp_path / "whole.mkv", heads() * 2 + [picture(90, 320, 240)] * 96, sound="").read_bytes()
    (tmp_path / "torn.mkv").write_bytes(whole[: len(whole) // 2])
    before = laid_out(tmp_path)
    for name, words in (("song.m4a", "no moving picture"), ("noise.mp4", "cannot be read"), ("torn.mkv", "torn")):
        with pytest.raises(BadMedia, match=words):
            swap_film(tmp_path / name, Painted(), record, tmp_path / "swapped.mp4", PLAIN)
    with pytest.raises(BadRequest, match="is the film that is being read"):
        swap_film(tmp_path / "whole.mkv", Painted(), record, tmp_path / "whole.mkv", PLAIN)
    assert laid_out(tmp_path) == before


# Takes and strips


def test_a_take_stays_a_take_and_its_record_is_asked_twice(tmp_path):
    draft = Format(quality="draft", width=320, height=240)
    write_take(tmp_path / "take.mp4", draft, (frame[:, :, ::-1] for frame in heads()))
    record = a_consent(tmp_path / "consent.json", ADA)
    paper = swap_take(tmp_path / "take.mp4", Painted(), record, draft, tmp_path / "worn.mp4", PLAIN).paper
    assert (paper.frames, paper.swapped, paper.left) == (8, 8, ())
    facts = probe(tmp_path / "worn.mp4")
    assert (facts.frames, facts.rate, facts.width, facts.height) == (8, draft.rate, 320, 240)
    assert "with consent: Ada Example" in facts.comment
    assert redness(next(read_frames(tmp_path / "worn.mp4"))[:, :, ::-1]) > redness(heads()[0]) + 60
    revoke(digest_of(record))
    with pytest.raises(NotAllowed):
        swap_take(tmp_path / "take.mp4", Painted(), record, draft, tmp_path / "again.mp4", PLAIN)
    assert not (tmp_path / "again.mp4").exists()


def test_a_strip_shows_before_and_after_and_says_whose_face_it_is(tmp_path, record):
    film = a_film(tmp_path / "film.mp4", heads() * 3)
    assert draw_strip(film, Painted(), record, tmp_path / "strip.png", PLAIN) >= 1
    with Image.open(tmp_path / "strip.png") as strip:
        paper = np.asarray(strip)
        assert "with consent: Ada Example" in strip.text["Comment"]
        assert json.loads(strip.text["Description"])["faces"] == ADA
    assert redness(paper[260:516, :256]) > redness(paper[:256, :256]) + 60
    assert paper[-36:].max() > 200
