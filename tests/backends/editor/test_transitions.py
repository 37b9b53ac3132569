"""Transitions begin on the old picture and end on the new one without a jump, at any size, and leave bars black."""

import cv2
import numpy as np
import pytest

from filmgen.backends.editor.blending import blended, dip, dissolve
from filmgen.backends.editor.transitions import iris, whiteout, wipe
from filmgen.film.cut import Event
from filmgen.film.media import Clip

CLIP = Clip(digest="0" * 64, suffix=".mp4", size=1, width=320, height=180, frames=48)
WAYS = ("dissolve", "fade", "iris", "wipe", "whiteout")


def a_picture(height, bright):
    """A bright disc on a dark ground under black bars."""
    picture = np.zeros((height, height * 16 // 9, 3), np.uint8)
    bar = height // 18
    picture[bar:-bar] = (60, 40, 30) if bright else (20, 40, 90)
    centre = (round((0.3 if bright else 0.7) * picture.shape[1]), height // 2)
    cv2.circle(picture, centre, height // 6, (200, 220, 230), -1, cv2.LINE_AA)
    return picture


def passing(enter, share, height=180, focus=(0.7, 0.5)):
    """The picture when a share of a transition is over."""
    before = Event(id="one", clip=CLIP, start=0, frames=48, focus=(0.3, 0.5))
    event = Event(id="two", clip=CLIP, start=24, frames=48, enter=enter, overlap=24, focus=focus)
    return blended(a_picture(height, True), a_picture(height, False), share, before, event).astype(int)


@pytest.mark.parametrize("enter", WAYS)
def test_a_transition_begins_on_the_old_and_ends_on_the_new(enter):
    assert np.abs(passing(enter, 0.002) - a_picture(180, True)).max() <= 6
    assert np.abs(passing(enter, 0.998) - a_picture(180, False)).max() <= 6


@pytest.mark.parametrize("enter", WAYS)
def test_no_frame_of_a_transition_jumps(enter):
    frames = [passing(enter, share / 48) for share in range(1, 48)]
    steps = [np.abs(one - other).mean() for one, other in zip(frames, frames[1:], strict=False)]
    assert max(steps) < 30


@pytest.mark.parametrize("enter", WAYS)
def test_bars_stay_black_and_shapes_keep_their_place_at_any_size(enter):
    for share in (0.2, 0.4, 0.5, 0.8):
        small, large = passing(enter, share), passing(enter, share, 360)
        assert small[:9].max() == small[-10:].max() == 0
        halved = cv2.resize(large.astype(np.uint8), (320, 180), interpolation=cv2.INTER_AREA)
        assert np.abs(halved.astype(int) - small).mean() < 6


def test_an_iris_closes_on_the_one_and_opens_on_the_other():
    for share, x in ((0.4, 0.3), (0.6, 0.7)):
        lit = np.argwhere(passing("iris", share).max(axis=2) > 25)
        assert np.abs(lit.mean(axis=0) / (180, 320) - (0.5, x)).max() < 0.02
        assert lit[:, 1].max() - lit[:, 1].min() < 100
    assert passing("iris", 0.5).max() < 8


def test_a_shadow_comes_from_the_side_of_the_focus():
    right, left = passing("wipe", 0.25), passing("wipe", 0.25, focus=(0.2, 0.5))
    assert right[90, 300].sum() < right[90, 20].sum()
    assert left[90, 20].sum() < left[90, 300].sum()


def test_white_is_never_flat():
    white = passing("whiteout", 0.5)[20:-20]
    assert white.mean() > 190
    assert white.std() > 5


def test_the_same_share_is_the_same_picture():
    old, new = a_picture(180, True), a_picture(180, False)
    for way in (dissolve, dip, whiteout):
        assert np.array_equal(way(old, new, 0.3), way(old, new, 0.3))
    assert np.array_equal(wipe(old, new, 0.3, (0, 0)), wipe(old, new, 0.3, (0, 0)))
    assert np.array_equal(iris(old, new, 0.3, (0, 0), (1, 1)), iris(old, new, 0.3, (0, 0), (1, 1)))
