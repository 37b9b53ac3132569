"""Faces: cut with their eyes on two places, found, followed without a tremble, told apart."""

import itertools
import sys
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from filmgen.errors import BadRequest, MissingPackage, MissingWeights
from filmgen.training.faces.aligning import EYES, LEFT, RIGHT, SIZE, Eyes, at, cut, eyes_at, inverse, place, sized
from filmgen.training.faces.finding import finder
from filmgen.training.faces.flowing import follow
from filmgen.training.faces.looks import alike, descriptor, people
from filmgen.training.faces.quality import covered, inside, sharpness, stamp
from filmgen.training.faces.smoothing import settle
from filmgen.training.faces.tracking import track
from tests.heads import PEOPLE, Standing, head_frame
from tests.training.finders import a_yunet


@pytest.fixture(scope="module")
def roll():
    """Two thirds of a second of somebody, and where their eyes are."""
    shown = [head_frame(Standing("bob", tall=0.55), time=0.6 + number / 24) for number in range(16)]
    return [frame for frame, _ in shown], np.stack([eyes[0] for _, eyes in shown])


@pytest.fixture(scope="module")
def cascade():
    return finder()


def test_eyes_come_to_lie_on_their_places_and_go_back():
    eyes = Eyes((301.5, 120.25), (331.0, 126.5))
    matrix = place(eyes)
    assert np.allclose(at(matrix, np.array((eyes.left, eyes.right))), (LEFT, RIGHT))
    assert np.allclose((eyes_at(matrix).left, eyes_at(matrix).right), (eyes.left, eyes.right))
    there = np.array([(3.0, 7.0), (200.0, 90.0)])
    assert np.allclose(at(inverse(matrix), at(matrix, there)), there)


def test_a_smaller_cut_is_the_same_cut_smaller():
    frame, eyes = head_frame(Standing("ada"))
    matrix = place(Eyes(tuple(eyes[0][0]), tuple(eyes[0][1])))
    large, small = cut(frame, matrix), cut(frame, matrix, SIZE // 2)
    assert np.abs(cv2.resize(large, (128, 128), interpolation=cv2.INTER_AREA).astype(int) - small).mean() < 1.5
    assert np.allclose(sized(matrix, SIZE), matrix)


def test_a_large_face_is_averaged_not_sampled():
    board = np.indices((1200, 1200)).sum(0) % 2 * np.uint8(255)
    grey = cut(board.astype(np.uint8), place(Eyes((350, 500), (850, 520))), 128)
    assert abs(grey.mean() - 127.5) < 3
    assert grey.std() < 12


def test_every_head_is_found_with_its_eyes(cascade):
    for who in PEOPLE:
        frame, (eyes,) = head_frame(Standing(who, tall=0.6), time=0.2)
        (found,) = [one for one in cascade.find(frame) if one.sure >= 0.5]
        apart = np.linalg.norm(eyes[1] - eyes[0])
        assert np.abs(np.array((found.eyes.left, found.eyes.right)) - eyes).max() < 0.15 * apart
        near = cascade.find_near(frame, found.eyes)
        assert np.abs(np.subtract(near.eyes.middle, found.eyes.middle)).max() < 0.08 * apart


def test_a_tilted_head_is_found(cascade):
    frame, _ = head_frame(Standing("bob", tall=0.6), lively=0)
    turn = cv2.getRotationMatrix2D((160, 120), -27, 1)
    found = cascade.find(cv2.warpAffine(frame, turn, (320, 240), borderMode=cv2.BORDER_REPLICATE))
    assert found[0].eyes.tilt == pytest.approx(27, abs=8)


def test_an_empty_wall_and_a_stamp_hold_nobody(cascade):
    assert cascade.find(np.full((240, 320, 3), 128, np.uint8)) == []
    assert cascade.find(np.zeros((20, 30, 3), np.uint8)) == []


def test_a_face_is_followed_near_to_its_eyes_and_hardly_trembles(roll, cascade):
    frames, eyes = roll
    seen = list(track(frames, cascade))
    assert [len(faces) for faces in seen] == [1] * len(frames)
    assert len({faces[0].track for faces in seen}) == 1
    off = np.array([(faces[0].eyes.left, faces[0].eyes.right) for faces in seen]) - eyes
    apart = np.linalg.norm(eyes[0, 1] - eyes[0, 0])
    assert np.linalg.norm(off, axis=-1).mean() < 0.1 * apart
    assert np.abs(np.diff(off, axis=0)).mean() < 0.2


def test_a_head_is_followed_alike_wherever_its_eyes_are_thought_to_be():
    shown = [head_frame(Standing("bob", tall=0.6), time=time) for time in (0.0, 1 / 24)]
    (one, eyes), (other, _) = shown
    moves = []
    for off in np.random.default_rng(0).normal(0, 0.5, (12, 2, 2)):
        thought = Eyes(*map(tuple, eyes[0] + off))
        went = follow(one, other, thought).eyes
        moves.append(at(inverse(place(went)), at(place(thought), eyes[0])))
    assert np.std(moves, axis=0).max() < 0.02


def test_eyes_have_values_and_values_eyes():
    eyes = Eyes((10.5, 20), (42, 13))
    again = Eyes.of(eyes.values)
    assert np.allclose((again.left, again.right), (eyes.left, eyes.right))
    assert np.allclose(EYES.values, (128, 102, np.log(64), 0))


def test_what_is_followed_twice_is_followed_alike(roll, cascade):
    frames, _ = roll
    assert list(track(frames[:9], cascade)) == list(track(iter(frames[:9]), cascade))


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_however_short_a_film_every_frame_gets_an_answer(count, roll, cascade):
    seen = list(track(roll[0][:count], cascade))
    assert [len(faces) for faces in seen] == [1] * count


def test_a_short_gap_is_bridged_and_a_long_one_is_not(roll, cascade):
    frames, _ = roll
    wall = np.full_like(frames[0], frames[0][2, 200])
    there = [0] * 5
    short = [*frames[:8], *(frames[7] for _ in there), *frames[8:]]
    for number in range(8, 12):
        short[number] = frames[7].copy()
        short[number][95:135, 110:195] = 90
    seen = list(track(short, cascade))
    assert [len(faces) for faces in seen] == [1] * len(short)
    assert len({faces[0].track for faces in seen}) == 1
    long = [*frames[:8], *itertools.repeat(wall, 30)]
    seen = list(track(long, cascade))
    assert [len(faces) for faces in seen[:8]] == [1] * 8
    assert not any(seen[12:])


def test_another_shot_has_another_track(roll, cascade):
    frames, _ = roll
    other = [255 - frame[:, ::-1] // 3 for frame in frames[:2]]
    seen = list(track([*frames[:8], *(other[0] for _ in range(8)), *frames[:8]], cascade))
    first, last = seen[0][0], seen[-1][0]
    assert (first.shot, last.shot) == (0, 2)
    assert first.track != last.track


def test_who_comes_between_two_searches_is_followed_back(roll, cascade):
    frames, _ = roll
    empty = np.full_like(frames[0], frames[0][2, 200])
    empty[:, ::7] += 9
    lit = [cv2.addWeighted(frames[0], share, empty, 1 - share, 0) for share in (0.2, 0.4, 0.6, 0.8)]
    seen = list(track([empty, empty, *lit, *frames], cascade))
    assert all(seen[7:])
    assert not any(seen[:2])


def test_a_course_is_neither_late_nor_pulled_by_what_is_far_off():
    there = np.cumsum(np.sin(np.arange(60) / 5))[:, None]
    seen = there + np.random.default_rng(1).normal(0, 1.0, there.shape)
    seen[20] += 40
    moved = np.vstack((np.diff(there, axis=0), [[0.0]]))
    course = settle(seen, np.full_like(seen, 1.0), moved, np.full_like(seen, 0.05))
    assert np.abs(course - there).max() < 0.6
    assert np.abs(np.diff(course - there, axis=0)).max() < 0.08


def test_people_are_told_apart_and_known_again():
    looks = {}
    for who in ("ada", "bob", "cleo"):
        for start in (0.0, 5.0):
            shown = [head_frame(Standing(who, start=start), time=number / 2) for number in range(3)]
            cuts = [cut(frame, place(Eyes(tuple(eyes[0][0]), tuple(eyes[0][1])))) for frame, eyes in shown]
            looks[who, start] = np.mean([descriptor(one) for one in cuts], axis=0)
    groups = people(list(looks.values()), [48] * len(looks), lambda one, other: False)
    assert sorted(groups) == [[0, 1], [2, 3], [4, 5]]
    assert alike(looks["ada", 0.0], looks["ada", 5.0])
    assert not alike(looks["ada", 0.0], looks["bob", 0.0])
    one = looks["ada", 0.0]
    assert len(people([one, one], [48, 48], lambda one, other: True)) == 2


def test_a_blur_and_a_hand_are_noticed(roll):
    frames, eyes = roll
    cuts = [cut(frame, place(Eyes(tuple(pair[0]), tuple(pair[1])))) for frame, pair in zip(frames, eyes, strict=True)]
    assert sharpness(cv2.GaussianBlur(cuts[0], (0, 0), 5)) < 0.6 * sharpness(cuts[0])
    hand = cuts[4].copy()
    hand[130:230, 90:170] = (196, 120, 96)
    stamps = np.stack([stamp(one) for one in (*cuts[:4], hand, *cuts[5:])])
    share = covered(stamps, np.arange(len(stamps)), np.zeros(len(stamps), int))
    assert share.argmax() == 4
    assert share[4] > 0.15
    assert np.delete(share, 4).max() < 0.07


def test_a_face_at_the_border_is_partly_inside():
    assert inside(place(Eyes((90, 100), (120, 100))), 320, 240) == 1
    assert inside(place(Eyes((5, 100), (35, 100))), 320, 240) < 0.8


@pytest.mark.parametrize(
    ("name", "error", "says"),
    [
        ("crystal", BadRequest, "is not known: cascade, dlib"),
        ("yunet", BadRequest, "is not known"),
        ("cascade:x", BadRequest, "is not known"),
        ("yunet:nowhere.onnx", MissingWeights, "there is no file nowhere.onnx"),
    ],
)
def test_a_finder_that_is_none_is_one_clear_line(name, error, says):
    with pytest.raises(error, match=says):
        finder(name)


@pytest.mark.parametrize("name", ["cascade", "dlib"])
def test_a_library_that_is_missing_is_one_clear_line(name, monkeypatch):
    monkeypatch.delattr(cv2, "CascadeClassifier")
    monkeypatch.setitem(sys.modules, "dlib", None)
    monkeypatch.setitem(sys.modules, "mediapipe", None)
    with pytest.raises(MissingPackage, match="pip install"):
        finder(name)
    with pytest.raises(MissingPackage, match="pip install mediapipe"):
        finder("mediapipe:face.task")


def test_mediapipe_gives_478_points_and_the_corners_of_the_eyes_are_taken(monkeypatch, tmp_path):
    """A stand-in for the package, with the calls that filmgen makes: it sees one face, always in the same place."""
    marks = [SimpleNamespace(x=0.25 + 0.5 * (number % 2), y=0.2 + 0.6 * (number % 3) / 2) for number in range(478)]
    for number, x in zip((33, 133, 362, 263), (0.3, 0.4, 0.6, 0.7), strict=True):
        marks[number] = SimpleNamespace(x=x, y=0.4)
    seer = SimpleNamespace(detect=lambda _: SimpleNamespace(face_landmarks=[marks]))
    vision = SimpleNamespace(
        FaceLandmarkerOptions=lambda **_: None, FaceLandmarker=SimpleNamespace(create_from_options=lambda _: seer)
    )
    image = {"Image": lambda **of: of, "ImageFormat": SimpleNamespace(SRGB=1)}
    monkeypatch.setitem(sys.modules, "mediapipe", SimpleNamespace(**image))
    monkeypatch.setitem(sys.modules, "mediapipe.tasks", SimpleNamespace())
    python = SimpleNamespace(BaseOptions=lambda **_: None, vision=vision)
    monkeypatch.setitem(sys.modules, "mediapipe.tasks.python", python)
    with pytest.raises(MissingWeights, match="there is no file"):
        finder("mediapipe:nowhere.task")
    (tmp_path / "face.task").write_bytes(b"")
    (found,) = finder(f"mediapipe:{tmp_path / 'face.task'}").find(np.zeros((240, 320, 3), np.uint8))
    assert found.eyes == Eyes((0.35 * 320 - 0.5, 0.4 * 240 - 0.5), (0.65 * 320 - 0.5, 0.4 * 240 - 0.5))
    assert found.box.width == pytest.approx(160)


def test_yunet_finds_by_its_own_network_and_garbage_is_none(tmp_path):
    seer = finder(f"yunet:{a_yunet(tmp_path / 'white.onnx')}")
    picture = np.zeros((128, 160, 3), np.uint8)
    picture[48:80, 64:96] = 255
    found = seer.find(picture)[0]
    assert found.eyes.left[0] < found.eyes.right[0]
    assert found.sure > 0.9
    assert 56 <= found.eyes.middle[0] <= 104
    large = cv2.resize(picture, (1600, 1280), interpolation=cv2.INTER_NEAREST)
    assert 560 <= seer.find(large)[0].eyes.middle[0] <= 1040
    garbage = tmp_path / "garbage.onnx"
    garbage.write_bytes(b"\x08\x07" + bytes(range(200)))
    with pytest.raises(MissingWeights, match="is no YuNet"):
        finder(f"yunet:{garbage}")


def test_dlib_finds_where_the_cascade_does(cascade):
    pytest.importorskip("dlib")
    frame, (eyes,) = head_frame(Standing("bob", tall=0.6), time=0.2)
    seer = finder("dlib")
    found = seer.find(frame)[0]
    apart = np.linalg.norm(eyes[1] - eyes[0])
    assert np.abs(np.array((found.eyes.left, found.eyes.right)) - eyes).max() < 0.15 * apart
    assert np.abs(np.subtract(seer.find_near(frame, found.eyes).eyes.middle, found.eyes.middle)).max() < 0.1 * apart
