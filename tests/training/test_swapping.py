"""A face in a film: who gets another's, in which light, where it ends, and what is said of it."""

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
import torch

from filmgen.errors import BadMedia
from filmgen.film.consent import digest_of
from filmgen.training.faces.aligning import Eyes, cut, place
from filmgen.training.printing import Print, strike
from filmgen.training.projector import Reel, Shown, thread, upright
from filmgen.training.swapping.ahead import ahead
from filmgen.training.swapping.choosing import FADE, faded
from filmgen.training.swapping.covering import STAMP, Covering, strangeness
from filmgen.training.swapping.disclosing import line_of, lined, said, sentence
from filmgen.training.swapping.drawing import Drawing
from filmgen.training.swapping.lighting import GAIN, REACH, Light, lit, look, membrane
from filmgen.training.swapping.making_up import MakeUp
from filmgen.training.swapping.measures import seam, tremor
from filmgen.training.swapping.pasting import hull, paste, region
from filmgen.training.swapping.reporting import Report
from filmgen.training.swapping.scenes import Face, Scene, Way
from filmgen.training.swapping.steadying import FARTHEST, Hold
from tests.consents import a_consent
from tests.training.films import a_film, levels

EYES = Eyes((60, 50), (92, 50))


def noise(*shape: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, shape, np.uint8)


def a_face(seed: int = 0) -> np.ndarray:
    """A canonical cut (RGB, 0 to 1) with soft shades, as skin has them."""
    return cv2.GaussianBlur(np.random.default_rng(seed).random((256, 256, 3), np.float32), (0, 0), 24) * 2 - 0.5


class Painted:
    """A stand-in for a network: every face becomes one of a colour, with a dark mouth, wherever it may be."""

    sides = {"a": "a" * 64, "b": "b" * 64}
    consents = {"a": "c" * 64, "b": "d" * 64}
    steps = {"a": 1, "b": 1}
    device = torch.device("cpu")

    def __init__(self, colour: tuple[float, float, float] = (0.8, -0.2, 0.1)):
        self.colour, self.asked = torch.tensor(colour), []

    def swap(self, face_BCHW, to, source=None):
        self.asked.append((len(face_BCHW), to))
        if to == source:
            return face_BCHW, torch.ones_like(face_BCHW[:, :1])
        drawn_BCHW = (face_BCHW * 0.2 + self.colour[:, None, None]).clamp(-1, 1)
        return drawn_BCHW, torch.ones_like(face_BCHW[:, :1])


# Light


def test_a_face_takes_over_the_films_light():
    face = np.clip(a_face(), 0, 1)
    film = np.clip(face * (0.9, 0.7, 0.6) + 0.05, 0, 1).astype(np.float32)
    light = look(film, face, hull(256))
    inside = hull(256) > 0.5
    assert np.abs(lit(face, light) - film)[inside].mean() < 0.25 * np.abs(face - film)[inside].mean()
    assert (light.gain_3 >= GAIN[0]).all()


def test_what_differs_more_than_light_has_no_say_at_the_edge():
    face = np.full((128, 128, 3), (0.7, 0.5, 0.45), np.float32)
    film = face + 0.02
    haired = film.copy()
    haired[:, :48] = 0.04
    rim_in_hair = look(haired, face, hull(128))
    assert np.abs(rim_in_hair.edge_HW3[32, 40]).max() < REACH


def test_a_shadow_on_one_cheek_does_not_darken_the_nose():
    face = np.full((128, 128, 3), (0.7, 0.5, 0.45), np.float32)
    film = face.copy()
    film[:, :44] *= 0.8
    worn = lit(face, look(film, face, hull(128)))
    assert np.abs(worn - film)[60:84, 60:84].mean() < 0.02
    assert np.abs(worn - film)[60:84, 28:32].mean() < 0.3 * np.abs(face - film)[60:84, 28:32].mean()


@pytest.mark.parametrize("blur", [0.5, 1.5, 2.5])
def test_a_face_has_as_much_detail_as_the_film_neither_sharper_nor_much_softer(blur):
    def grey(seed: int) -> np.ndarray:
        fine = cv2.GaussianBlur(np.random.default_rng(seed).random((128, 128), np.float32), (0, 0), 1.2)
        return np.repeat(fine[..., None], 3, axis=2)

    sharp, film = grey(3), cv2.GaussianBlur(grey(4), (0, 0), blur)
    worn = lit(sharp, look(film, sharp, hull(128)))
    inside = hull(128) > 0.5

    def detail(face: np.ndarray) -> float:
        return float((face - cv2.GaussianBlur(face, (0, 0), 3))[inside].std())

    assert detail(worn) == pytest.approx(detail(film), rel=0.35)


def test_a_membrane_is_what_its_rim_is():
    ring = 4 * hull(64) * (1 - hull(64))
    flat = np.full((64, 64, 3), (3.0, -2.0, 1.0), np.float32)
    assert np.abs(membrane(flat, ring.astype(np.float32)) - flat).max() < 1e-3


def test_light_is_calm_unless_something_happens():
    def light(level: float) -> Light:
        return Light(np.ones(3), np.full(3, level), np.zeros((64, 64, 3), np.float32), np.ones(4))

    assert light(0).towards(light(0.4)).offset_3[0] < 0.1
    assert light(0).towards(light(30)).offset_3[0] == pytest.approx(30)


# What lies before a face


def drawn_often(fault: float = 0.0, count: int = 48) -> tuple[Covering, np.ndarray]:
    """A face that was drawn as itself for a while, with a fault on one cheek, and its cut."""
    face = (np.clip(a_face(), 0, 1) * 255).astype(np.uint8)
    drawn = face.copy()
    drawn[130:200, 60:90] = np.clip(drawn[130:200, 60:90] + fault, 0, 255)
    covering = Covering(hull(STAMP))
    for _ in range(count):
        covering.remember(strangeness(face, drawn, hull(STAMP)))
    return covering, face


def test_what_a_network_of_faces_cannot_draw_lies_before_the_face():
    covering, face = drawn_often()
    handed = face.copy()
    handed[140:220, 20:150] = (200, 120, 90)
    free = covering.free(strangeness(handed, face, hull(STAMP)))
    assert free[42:50, 20:34].max() < 0.1
    assert free[16:28, 40:50].min() > 0.95
    assert covering.free(strangeness(face, face, hull(STAMP))).min() > 0.99


def test_what_comes_from_nowhere_is_no_hand_nor_is_light_nor_what_is_never_drawn_well():
    covering, face = drawn_often()
    shining = cv2.circle(face.copy(), (128, 140), 12, (255, 255, 255), -1)
    assert covering.free(strangeness(shining, face, hull(STAMP))).min() > 0.99
    streak = cv2.line(shining, (128, 140), (10, 250), (255, 255, 255), 24)
    assert covering.free(strangeness(streak, face, hull(STAMP)))[35, 32] < 0.1
    dim = (face * 0.85).astype(np.uint8)
    assert covering.free(strangeness(dim, face, hull(STAMP)))[hull(STAMP) > 0.5].min() > 0.9
    faulty, face = drawn_often(60.0)
    drawn = face.copy()
    drawn[130:200, 60:90] = np.clip(drawn[130:200, 60:90] + 60.0, 0, 255)
    assert faulty.free(strangeness(face, drawn, hull(STAMP))).min() > 0.95


# Where a face ends


@pytest.mark.parametrize(
    "eyes",
    [EYES, Eyes((60, 60), (85, 40)), Eyes((20, 20), (180, 22)), Eyes((-5, 5), (20, 5)), Eyes((92, 70), (60, 68))],
)
def test_outside_of_its_mask_a_frame_keeps_every_bit(eyes):
    frame = noise(120, 160, 3)
    before, matrix = frame.copy(), place(eyes)
    paste(frame, matrix, np.full((128, 128, 3), 255.0), hull(128))
    reached = cv2.warpAffine(np.ones((256, 256), np.uint8), matrix, (160, 120), flags=cv2.WARP_INVERSE_MAP) > 0
    left, top, right, bottom = region(matrix)
    box = np.zeros((120, 160), bool)
    box[max(0, top - 2) : bottom + 2, max(0, left - 2) : right + 2] = True
    assert np.array_equal(
        frame[~(box & cv2.dilate(reached.astype(np.uint8), np.ones((5, 5))).astype(bool))],
        before[~(box & cv2.dilate(reached.astype(np.uint8), np.ones((5, 5))).astype(bool))],
    )
    assert not np.array_equal(frame, before)


def test_a_cut_that_is_pasted_back_changes_nothing_to_be_seen():
    frame = cv2.GaussianBlur(noise(120, 160, 3), (0, 0), 3)
    for size in (128, 256):
        again = frame.copy()
        paste(again, place(EYES), cut(frame, place(EYES), size).astype(np.float32), hull(size))
        assert np.abs(again.astype(int) - frame).max() <= 3


# Coming and going


def scenes(states: str) -> Iterator[Scene]:
    """A frame a letter: x swapped, - left, . nobody there; a bar before a frame is a cut."""
    begins = True
    for state in states:
        if state == "|":
            begins = True
            continue
        face = Face(1, place(EYES), None if state == "x" else "covered")
        yield Scene(Shown(np.zeros((1, 1, 3), np.uint8), None, 0), (face,) if state != "." else (), begins)
        begins = False


def strengths(states: str) -> list[float]:
    return [round(scene.faces[0].strength, 2) if scene.faces else 0.0 for scene in faded(scenes(states))]


@pytest.mark.parametrize("gap", ["-", ".", "---"])
def test_a_swap_fades_before_a_gap_and_after_it(gap):
    told = strengths("x" * 12 + gap + "x" * 12)
    assert told[: 12 - FADE] == [1.0] * (12 - FADE)
    falling = told[12 - FADE - 1 : 12]
    assert falling == sorted(falling, reverse=True) and 0 < falling[-1] < 0.2
    rising = told[12 + len(gap) :][: FADE + 1]
    assert rising == falling[::-1]


def test_nothing_fades_where_a_film_or_a_shot_begins_or_ends():
    assert strengths("x") == [1.0]
    assert strengths("x" * 8 + "|" + "x" * 8) == [1.0] * 16
    assert strengths("x" * 8 + "|" + "........")[:8] == [1.0] * 8


# Faces on


def made_up(film: Iterator[Scene], network: Painted, **of: object) -> list[Scene]:
    way = Way(**of)
    return list(MakeUp(way).on(Drawing(network, way).of(film)))


def test_a_frame_in_which_nobody_is_swapped_is_the_frame_that_came():
    frame = noise(120, 160, 3)
    left = Scene(Shown(frame, None, 0), (Face(1, place(EYES), "covered"),))
    worn = Scene(Shown(frame, None, 0), (Face(1, place(EYES)),))
    network = Painted()
    one, other = made_up(iter((left, worn)), network)
    assert one.shown.pixels is frame
    assert other.shown.pixels is not frame and not np.array_equal(other.shown.pixels, frame)
    assert network.asked == [(1, "b"), (1, "a")]


def test_how_many_at_a_time_changes_nothing_and_the_smallest_mask_counts():
    def worn(batch: int, **of: bool) -> list[np.ndarray]:
        film = (Scene(Shown(noise(120, 160, 3, seed=n), None, 0), (Face(1, place(EYES)),)) for n in range(7))
        return [scene.shown.pixels for scene in made_up(film, Painted(), batch=batch, **of)]

    for one, many in zip(worn(1), worn(5), strict=True):
        assert np.array_equal(one, many)
    whole, round_ = worn(4, rounded=False)[0], worn(4)[0]
    assert (whole != noise(120, 160, 3)).sum() > (round_ != noise(120, 160, 3)).sum()


def test_a_soft_edge_shows_less_than_a_square_and_a_face_that_trembles_trembles():
    frames = [cv2.GaussianBlur(noise(240, 320, 3), (0, 0), 2)] * 3
    eyes = [Eyes((128, 100), (192, 100))] * 3

    def worn(places: list[Eyes], **of: bool) -> list[np.ndarray]:
        film = (Scene(Shown(f, None, 0), (Face(1, place(at)),)) for f, at in zip(frames, places, strict=True))
        return [scene.shown.pixels for scene in made_up(film, Painted(), **of)]

    soft, square = worn(eyes), worn(eyes, rounded=False, coloured=False)
    assert seam(frames[0], soft[0], eyes[0]) < 0.5 * seam(frames[0], square[0], eyes[0])
    assert seam(frames[0], frames[0], eyes[0]) == 0
    assert tremor(frames, frames, eyes) == 0


class Trembling(Painted):
    """A network whose faces of the other stand a little elsewhere every time."""

    def swap(self, face_BCHW, to, source=None):
        if to == source:
            return super().swap(face_BCHW, to, source)
        drawn = [moved(len(self.asked) + number) for number in range(len(face_BCHW))]
        self.asked += drawn
        levels_BCHW = torch.from_numpy(np.stack(drawn)).permute(0, 3, 1, 2) / 127.5 - 1
        return levels_BCHW[..., ::2, ::2], torch.ones(len(drawn), 1, 128, 128)


def moved(number: int, far: float = 2.0) -> np.ndarray:
    """A cut of a face that stands up to so many pixels from its place."""
    x, y = np.random.default_rng(number).uniform(-far, far, 2)
    shades = cv2.GaussianBlur(noise(256, 256, 3, seed=99), (0, 0), 5) * 4.0 - 384
    return cv2.warpAffine(shades.clip(0, 255).astype(np.float32), np.array([[1, 0, x], [0, 1, y]]), (256, 256))


def test_a_face_that_is_drawn_elsewhere_every_time_is_held_on_its_head():
    frames = [cv2.GaussianBlur(noise(240, 320, 3), (0, 0), 2)] * 24
    eyes = [Eyes((144, 100), (176, 100))] * 24

    def trembles(held: bool) -> float:
        film = (Scene(Shown(f, None, 0), (Face(1, place(at)),)) for f, at in zip(frames, eyes, strict=True))
        return tremor(frames, [scene.shown.pixels for scene in made_up(film, Trembling(), held=held)], eyes)

    assert trembles(held=True) < 0.4 * trembles(held=False)


def test_what_a_face_does_for_long_it_may_and_nobody_is_moved_far():
    one, there = moved(0, far=0).astype(np.uint8), moved(1).astype(np.uint8)
    hold = Hold()
    hold.held(one, one)
    at_once = hold.held(one, there)
    later = [hold.held(one, there) for _ in range(99)][-1]
    assert 0.5 < np.abs(at_once[:2, 2]).max() <= FARTHEST[0]
    assert np.abs(later - np.eye(3)).max() < 0.05


def test_what_is_made_ahead_comes_in_order_and_no_further_than_asked():
    made = []

    def numbers() -> Iterator[int]:
        for number in range(20):
            made.append(number)
            yield number
        raise BadMedia("torn")

    coming = ahead(numbers(), 3)
    assert [next(coming) for _ in range(4)] == [0, 1, 2, 3]
    coming.close()
    assert len(made) <= 8
    with pytest.raises(BadMedia, match="torn"):
        list(ahead(numbers(), 3))


# What is told


def test_every_face_that_is_left_is_counted_with_its_reason_and_its_moments():
    report = Report(Fraction(25))
    swapped = [report.note(scene) for scene in scenes("xx--x..x" + "-" * 100)]
    assert swapped[:8] == [True, True, False, False, True, False, False, True]
    assert (report.frames, report.swapped) == (108, 4)
    assert report.paper.left == (("covered", 102),)
    assert report.lines == [
        "4 of 108 frames swapped",
        "102 left, covered: 0:00.08-0:00.16, 0:00.32-0:04.32",
        "2 left, nobody seen: 0:00.20-0:00.28",
    ]
    said = json.loads(report.to_json(film="a.mp4"))
    assert (said["rate"], said["left"]["covered"]) == ("25", [[2, 3], [8, 107]])


def a_reel(file: Path, rate: Fraction = Fraction(10)) -> Reel:
    return thread(a_film(file, levels(12, width=160, height=120), rate=rate))


def test_the_line_stands_for_three_seconds_from_the_first_swapped_frame_on(tmp_path):
    reel = a_reel(tmp_path / "film.mp4")
    grey = np.full((120, 160, 3), 90, np.uint8)
    frames = ((Shown(grey, None, 0), number >= 5) for number in range(50))
    told = [not np.array_equal(shown.pixels, grey) for shown in lined(frames, reel, "Put on by software: Ада 雅達")]
    assert told == [5 <= number < 35 for number in range(50)]
    assert (grey == 90).all()
    assert [shown.pixels is grey for shown in lined(iter([(Shown(grey, None, 0), False)]), reel, "x")] == [True]


@pytest.mark.parametrize("size", [(16, 16), (64, 36), (640, 480), (361, 640)])
def test_the_line_fits_into_any_frame(size):
    width, height = size
    for pixel in (0.5, 1.0, 1.5):
        line = line_of("The face seen here was put on by software, with consent: " + "W" * 80, width, height, pixel)
        assert line.shape[0] < height and line.shape[1] <= width and line.max() > 0


@pytest.mark.parametrize("suffix", [".mp4", ".mov", ".mkv"])
def test_a_film_says_of_itself_whose_face_it_is_to_people_and_to_machines(tmp_path, suffix):
    record = a_consent(tmp_path / "consent.json", "e" * 64)
    film, like = tmp_path / f"film{suffix}", Print(64, 36, Fraction(24), Fraction(1, 24))
    words = said(record, "e" * 64, "Made by hand.")
    strike(film, Print(*list(vars(like).values())[:-1], said=words), (Shown(f, None, 0) for f in levels(2)))
    with av.open(str(film)) as container:
        told = {name.lower(): text for name, text in container.metadata.items()}
    assert told["comment"].startswith(f"Made by hand. {sentence(record)}")
    facts = json.loads(told["description"])
    assert (facts["consent"], facts["faces"]) == (digest_of(record), "e" * 64)
    assert facts["person"] == "Ada Example (test fixture)"
    assert facts["digitalSourceType"].endswith("/compositeWithTrainedAlgorithmicMedia")
    assert len(list(upright(film))) == 2
