"""Whatever a picture asks for is staged, lit, framed and finished."""

from itertools import combinations
from typing import get_args

import cv2
import numpy as np
import pytest

from filmgen.backends.silhouette.boat import hulls
from filmgen.backends.silhouette.composition import compose
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film import staging
from filmgen.film.media import QUALITIES
from filmgen.film.shots import Figure, Motion, Speech
from filmgen.film.story import Look
from tests.backends.silhouette.pictures import HER, HIM, TINY, a_picture, frame, inside

SETS = get_args(staging.SetName)


def is_a_picture(finished: np.ndarray) -> bool:
    picture = inside(finished)
    return bool(picture.std() > 6 and 4 < picture.mean() < 235)


@pytest.mark.parametrize("set_", ["plain", "street", "snowfield", "bedroom"])
def test_the_hour_changes_the_air(set_):
    hours = [inside(frame(a_picture(set_, hour=hour, light="sky"))) for hour in get_args(staging.Hour)]
    for at, one in enumerate(hours):
        assert all(np.abs(one - other).mean() > 1.5 for other in hours[at + 1 :])


def test_nowhere_is_a_place_of_its_own_by_its_seed():
    first, second = (inside(frame(a_picture("void", place_seed=seed))) for seed in (5, 6))
    assert np.abs(first - second).mean() > 0.4


def test_a_day_is_brighter_than_a_night():
    day, night = (inside(frame(a_picture("plain", hour=hour, light="sky"))).mean() for hour in ("day", "night"))
    assert day > night + 25


CHOICES = [
    (name, choice)
    for name, choices in {
        "weather": get_args(staging.Weather),
        "size": get_args(staging.ShotSize),
        "angle": get_args(staging.Angle),
        "light": get_args(staging.LightSource),
        "palette": get_args(staging.Palette),
        "grade": get_args(staging.Grade),
        "mark": ("memory", "dream"),
        "word_as": ("monument", "sign", "neon", "writing"),
    }.items()
    for choice in choices
]


@pytest.mark.parametrize(("name", "choice"), CHOICES, ids=lambda value: str(value))
def test_every_choice_gives_a_picture(name, choice):
    word = {"word": "Elsewhere"} if name == "word_as" else {}
    at = SETS[(7 * CHOICES.index((name, choice))) % len(SETS)]
    assert is_a_picture(frame(a_picture(at, **{name: choice}, **word)))


def test_every_mood_has_a_colour_of_its_own():
    moods = get_args(staging.Palette)
    colours = [inside(frame(a_picture("plain", palette=mood, light="sky"))).mean((0, 1)) for mood in moods]
    for (mood, one), (other, another) in combinations(zip(moods, colours, strict=True), 2):
        assert np.abs(one - another).max() > 2, (mood, other)


@pytest.mark.parametrize(("grade", "spread"), [("mono", 4.0), ("sepia", 60.0)])
def test_a_grade_leaves_one_hue(grade, spread):
    picture = inside(frame(a_picture("desert", palette="desert-sunset", hour="dusk", grade=grade)))
    warmth = picture[..., 2] - picture[..., 0]
    assert warmth.min() > -4
    assert warmth.max() < spread


def test_tension_bends_the_air():
    calm, crisis = (inside(frame(a_picture("plain", tension=tension))) for tension in (0.0, 1.0))
    assert np.abs(calm - crisis).mean() > 2


def test_the_picture_is_two_to_one_between_black_bars():
    finished = frame(a_picture("snowfield", weather="snow"))
    assert finished.shape == (180, 320, 3)
    assert not finished[:10].any() and not finished[-10:].any()
    assert finished[10:12].any() and finished[-12:-10].any()


@pytest.mark.parametrize("quality", QUALITIES)
def test_every_format_shows_the_same_picture(quality):
    format = QUALITIES[quality]
    finished = frame(a_picture("headland"), format=format)
    assert finished.shape == (format.height, format.width, 3)
    small = cv2.resize(finished, (320, 180), interpolation=cv2.INTER_AREA)
    reference = cv2.resize(
        frame(a_picture("headland"), format=QUALITIES["draft"]), (320, 180), interpolation=cv2.INTER_AREA
    )
    assert np.abs(small.astype(float) - reference).mean() < 6


@pytest.mark.parametrize("move", [move for move in get_args(staging.CameraMove) if move not in ("static", "follow")])
def test_every_move_is_seen(move):
    motion = Motion(frames=48, move=move)
    still, moved = (inside(frame(a_picture("plain"), 30, m)) for m in (Motion(frames=48), motion))
    assert np.abs(still - moved).mean() > 0.8


def test_the_same_shot_is_the_same_frames():
    motion = Motion(frames=12, move="push", speeches=(Speech(subject="her", start=2, mouth="0369630"),))
    picture = a_picture("street", weather="rain", palette="neon")
    assert [frame(picture, n, motion).tobytes() for n in (0, 5, 11)] == [
        frame(picture, n, motion).tobytes() for n in (0, 5, 11)
    ]


def test_frames_do_not_depend_on_which_were_drawn_before():
    motion, picture = Motion(frames=12, move="pan-left"), a_picture("snowfield", weather="snow")
    theatre = Theatre(picture, motion, TINY, 1.0)
    in_order = [theatre.frame(number) for number in range(12)][10]
    assert np.array_equal(in_order, Theatre(picture, motion, TINY, 1.0).frame(10))


def heights(**changes):
    """How tall each figure is drawn, as a share of the picture's height."""
    composition = compose(a_picture("plain", **changes))
    return [mark.stature * composition.lens.scale(mark.near) / HEIGHT for mark in composition.marks]


@pytest.mark.parametrize(("size", "share"), [("wide", 0.42), ("full", 0.70)])
def test_a_size_is_a_share_of_the_frame(size, share):
    assert heights(size=size, figures=(HER,))[0] == pytest.approx(share, abs=0.01)


def test_a_giant_is_a_giant_beside_a_person():
    giant = Figure(subject="giant", look=Look(gender="man", height=3.0), x=0.7, facing="left")
    person, large = heights(figures=(HER, giant))
    assert large / person == pytest.approx(3.0 / HER.look.height, rel=0.1)


def test_what_towers_still_fits_and_a_person_is_still_seen():
    tower = Figure(subject="tower", look=Look(body="human", height=30.0), x=0.6)
    for subject in ("her", "tower"):
        person, large = heights(figures=(HER, tower), subject=subject)
        assert large < 0.85 and person * HEIGHT > 12


@pytest.mark.parametrize("x", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("size", ["wide", "medium", "close"])
def test_faces_are_not_cut_by_the_frame(x, size):
    for figure in (HER.but(x=x), HIM.but(x=x)):
        composition = compose(a_picture("plain", size=size, figures=(figure,), subject=figure.subject))
        mark, scale = composition.marks[0], composition.lens.metre
        eye = mark.x + mark.eye[0] * scale
        assert 0.5 * mark.head * scale < eye < WIDTH - 0.5 * mark.head * scale
        assert 0 < composition.lens.ground(1.0) - mark.eye[1] * scale < 400


def test_the_listener_over_whose_shoulder_we_look_is_large_and_dark():
    near = inside(frame(a_picture("kitchen", size="medium", angle="over-shoulder", light="lamp")))
    alone = inside(frame(a_picture("kitchen", size="medium", figures=(HER,), light="lamp")))
    third = near[40:, 220:].mean(), alone[40:, 220:].mean()
    assert third[0] < 0.75 * third[1]


def test_nobody_needs_a_boat_on_the_shore():
    at_sea, ashore = (Theatre(a_picture("sea", features=features), None, TINY, 0.0) for features in ((), ("sand",)))
    assert any(actor.berth for actor in at_sea.actors)
    assert not any(actor.berth for actor in ashore.actors)


def test_people_at_sea_stand_in_a_boat_and_share_it_when_close():
    assert hulls([0.0, 9.0]) == [(0.0, 1.0), (0.0, 1.0)]
    shared = hulls([0.0, 1.5])
    assert shared[0] is None and shared[1] is not None and shared[1][1] > 1.3
