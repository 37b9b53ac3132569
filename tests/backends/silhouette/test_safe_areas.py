"""What matters in a picture stands inside the action-safe area: 93 % of the frame (SMPTE ST 2046-1)."""

from functools import lru_cache

import pytest

from filmgen.backends.coverage import cover
from filmgen.backends.silhouette.composition import compose, shown
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from tests.backends.coverage.pages import voices
from tests.backends.storyteller.films import film

SEEDS = ("Yeti Tardigrade", "a lighthouse keeper who sells fog", "Cathedral Bus", "a piano that is afraid")
MARGIN = 0.035
BAR = 40.0
"""Design pixels of black above and below the picture: the frame is higher than the picture by twice as much."""


@lru_cache
def pictures(seed: str):
    """Every picture of a film."""
    _, screenplay = film(seed)
    return cover(screenplay, voices(screenplay)).pictures


def eye(composition):
    """Where the subject's eye is, as shares of the frame."""
    mark = composition.marks[composition.lead]
    scale = composition.lens.scale(mark.near)
    x, y = mark.eye
    left = (mark.x + x * scale) / WIDTH
    top = (composition.lens.ground(mark.near) - y * scale + BAR) / (HEIGHT + 2 * BAR)
    return left, top


@pytest.mark.parametrize("seed", SEEDS)
def test_the_subjects_eye_is_in_the_action_safe_area(seed):
    outside = []
    for picture in map(shown, pictures(seed)):
        composition = compose(picture)
        if composition.lead is None or picture.size == "insert":
            continue
        left, top = eye(composition)
        if not (MARGIN < left < 1 - MARGIN and MARGIN < top < 1 - MARGIN):
            outside.append((picture.place.set, picture.size, picture.angle, round(left, 2), round(top, 2)))
    assert outside == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_face_in_close_up_has_room_before_it(seed):
    for picture in map(shown, pictures(seed)):
        composition = compose(picture)
        if picture.size != "close" or composition.lead is None or len(composition.marks) > 1:
            continue
        way = {"right": 1, "left": -1}.get(composition.marks[composition.lead].figure.facing, 0)
        left, _ = eye(composition)
        assert way * (0.5 - left) > -0.2, (picture.place.set, left)
