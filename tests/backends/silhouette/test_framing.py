"""Where the lens puts people: heads in the frame, faces in the clear, ground from above and sky from below."""

import pytest

from filmgen.backends.lexicon import look_up
from filmgen.backends.silhouette.composition import compose
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.shots import Figure, Picture
from filmgen.film.story import Look, Place

HER = Look(gender="woman")
WOLF = look_up("wolf").look


def framed(size: str, angle: str, *figures: Figure, set_: str = "snowfield") -> Picture:
    place = Place(id="here", name="Here", set=set_, interior=set_ == "kitchen", seed=3)
    return Picture(place=place, hour="night", weather="clear", size=size, angle=angle, subject="her", figures=figures)


def crown(picture: Picture, subject: str) -> float:
    """y of the top of somebody's head."""
    composed = compose(picture)
    mark = next(mark for mark in composed.marks if mark.figure.subject == subject)
    return composed.lens.ground(mark.near) - mark.stature * composed.lens.scale(mark.near)


@pytest.mark.parametrize("set_", ["snowfield", "kitchen"])
def test_nobody_loses_a_head_beside_somebody_who_sits(set_):
    her = Figure(subject="her", look=HER, pose="sit", x=0.36)
    him = Figure(subject="him", look=Look(gender="man", height=1.95), x=0.64, facing="left")
    picture = framed("medium", "two-shot", her, him, set_=set_)
    assert min(crown(picture, "her"), crown(picture, "him")) >= 0


def test_a_face_is_clear_of_the_shoulder_that_we_look_over():
    beast = Figure(subject="her", look=WOLF.but(height=3.0), x=0.64, facing="left")
    him = Figure(subject="him", look=Look(gender="man"), x=0.17, facing="away")
    composed = compose(framed("full", "over-shoulder", beast, him))
    seen = next(mark for mark in composed.marks if not mark.behind_us)
    back = next(mark for mark in composed.marks if mark.behind_us)
    eye = seen.x + seen.eye[0] * composed.lens.scale(seen.near)
    assert abs(eye - back.x) > 0.3 * WIDTH and 0 < eye < WIDTH


@pytest.mark.parametrize("size", ["wide", "full", "medium"])
def test_there_is_ground_from_above_and_sky_from_below(size):
    her = Figure(subject="her", look=HER, x=0.36)
    low, eye, high = (compose(framed(size, angle, her)).lens for angle in ("low", "eye", "high"))
    assert high.horizon + 0.2 * HEIGHT < eye.horizon < low.horizon - 0.1 * HEIGHT
    assert high.metre < eye.metre <= low.metre


def test_hands_that_hold_something_are_in_a_medium_shot():
    with_book = compose(framed("medium", "eye", Figure(subject="her", look=HER, x=0.36, holding="book"))).lens
    without = compose(framed("medium", "eye", Figure(subject="her", look=HER, x=0.36))).lens
    assert with_book.metre < without.metre and with_book.ground(1.0) > HEIGHT
