"""What lies between two frames is moved there, and a picture comes back from the model's frame where it was put."""

from fractions import Fraction

import cv2
import numpy as np
import pytest

from filmgen.backends.diffusion_camera.conforming import Canvas, at_rate
from filmgen.backends.diffusion_camera.takes import handed_over

FILM = Fraction(24)


@pytest.fixture(scope="module")
def scene():
    """A picture with something to hold on to, larger than the frame."""
    noise = np.random.default_rng(4).integers(20, 230, (20, 40, 3), np.uint8)
    return cv2.resize(noise, (400, 200), interpolation=cv2.INTER_CUBIC)


def seen(scene, time):
    """The scene through a window that slides 90 pixels a second and sinks 24."""
    move = np.float32(((1, 0, -40 - 90 * time), (0, 1, -20 - 24 * time)))
    return cv2.warpAffine(scene, move, (200, 120))


def error(frames, scene, rate=24):
    true = [seen(scene, number / rate) for number in range(len(frames))]
    return float(
        np.mean([np.abs(a.astype(float) - b)[10:-10, 10:-10].mean() for a, b in zip(frames, true, strict=True)])
    )


@pytest.mark.parametrize("rate", [8, 16, 25, 30])
def test_frames_between_are_moved_and_not_mixed(rate, scene):
    native = [seen(scene, number / rate) for number in range(rate + 2)]
    conformed = [frame.copy() for frame in at_rate(native, Fraction(rate), FILM, 25)]
    places = [number * rate / 24 for number in range(25)]
    mixed = [
        cv2.addWeighted(native[int(at)], 1 - at % 1, native[int(at) + 1], at % 1, 0) if at % 1 else native[int(at)]
        for at in places
    ]
    assert len(conformed) == 25
    assert error(conformed, scene) < 0.5 * error(mixed, scene)
    assert error(conformed, scene) < 4


def test_frames_at_the_films_rate_are_left_alone(scene):
    native = [seen(scene, number / 24) for number in range(7)]
    assert all(a is b for a, b in zip(at_rate(native, FILM, FILM, 7), native, strict=True))


def test_a_cut_between_two_frames_makes_no_monster(scene):
    first, second = np.full((90, 160, 3), 200, np.uint8), seen(scene, 0)[:90, :160]
    middle = list(at_rate([first, second], Fraction(16), FILM, 2))[1]
    nearer = np.abs(middle.astype(float) - second).mean()
    assert nearer < 0.3 * np.abs(first.astype(float) - second).mean()


def test_one_frame_is_enough_for_one_frame(scene):
    assert len(list(at_rate([seen(scene, 0)], Fraction(16), FILM, 1))) == 1


@pytest.mark.parametrize(("wide", "tall"), [(832, 464), (720, 480), (512, 768), (640, 640)])
def test_a_picture_comes_back_from_where_it_was_put(wide, tall, scene):
    picture = cv2.GaussianBlur(cv2.resize(scene, (640, 360)), (0, 0), 3)
    canvas = Canvas(wide, tall, 640, 360)
    put = canvas.put(picture)
    assert put.shape == (tall, wide, 3)
    assert np.abs(canvas.take(put).astype(float) - picture).mean() < 4


def test_a_frame_of_another_size_is_brought_to_the_one_that_was_asked_for(scene):
    canvas = Canvas(832, 464, 640, 360)
    assert canvas.take(cv2.resize(scene, (848, 480))).shape == (360, 640, 3)


def test_a_shot_begins_exactly_on_its_still_and_is_the_models_soon_after(scene):
    still = seen(scene, 0)
    faded = [cv2.convertScaleAbs(seen(scene, number / 24), alpha=0.9, beta=4) for number in range(8)]
    handed = handed_over(faded, still)
    assert np.array_equal(handed[0], still)
    assert all(np.array_equal(a, b) for a, b in zip(handed[4:], faded[4:], strict=True))
    steps = [np.abs(a.astype(float) - b).mean() for a, b in zip(handed[1:5], handed[:4], strict=True)]
    assert max(steps) < 2.5 * np.abs(faded[1].astype(float) - faded[0]).mean()
