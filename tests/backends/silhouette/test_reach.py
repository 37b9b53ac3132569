"""Whoever walks stays in the picture, and in the room."""

import pytest

from filmgen.backends.silhouette.sheet import WIDTH
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film.shots import Business, Figure, Motion
from filmgen.film.story import Look
from tests.backends.silhouette.pictures import HER, TINY, a_picture

SAFE = 0.035


def feet(picture, motion):
    """Where the first figure's feet are seen, in shares of the frame, every sixth frame."""
    theatre = Theatre(picture, motion, TINY, 0.0)
    actor, found = theatre.actors[0], []
    for number in range(0, motion.frames, 6):
        view = theatre.camera.view(number, number / 24, theatre._followed(number))
        zoom, right, _ = view.at(actor.near)
        found.append((actor.place(number, theatre.start)[0] * zoom + right) / WIDTH)
    return found


@pytest.mark.parametrize("set_", ["street", "kitchen", "train", "library", "snowfield", "orbit"])
@pytest.mark.parametrize("size", ["wide", "full"])
def test_who_is_on_the_way_stays_in_the_frame(set_, size):
    for x, facing in ((0.6, "right"), (0.4, "left")):
        her = HER.but(x=x, facing=facing, pose="walk")
        seen = feet(a_picture(set_, size=size, figures=(her,)), Motion(frames=144, move="follow"))
        assert min(seen) > SAFE and max(seen) < 1 - SAFE, (x, facing)


def test_who_stops_stands_with_the_feet_still():
    her = HER.but(x=0.7, facing="right", pose="walk")
    theatre = Theatre(a_picture("kitchen", size="full", figures=(her,)), Motion(frames=144), TINY, 0.0)
    player = theatre.actors[0].player
    poses = [player.at(frame).stance.pose for frame in range(144)]
    assert poses[0] == "walk" and poses[-1] == "stand"
    still = [player.at(frame).x for frame in range(poses.index("stand"), 144)]
    assert max(still) == min(still)


@pytest.mark.parametrize("x", [0.02, 0.98])
def test_nobody_walks_to_a_mark_outside_the_picture_but_who_leaves_does(x):
    seen = feet(
        a_picture("plain", size="full", figures=(HER.but(x=0.5),)),
        Motion(frames=120, business=(Business(subject="her", start=4, pose="stand", x=x),)),
    )
    assert SAFE < seen[-1] < 1 - SAFE
    gone = -0.3 if x < 0.5 else 1.3
    left = Motion(frames=144, business=(Business(subject="her", start=4, pose="stand", x=gone),))
    assert not 0 < feet(a_picture("plain", size="full", figures=(HER.but(x=0.5),)), left)[-1] < 1


@pytest.mark.parametrize("set_", ["room", "kitchen", "office", "laboratory", "corridor", "train", "orbit"])
def test_people_stand_on_the_floor_of_a_room_that_is_turned(set_):
    moved = 0
    for seed in range(4):
        for x, facing in ((0.03, "right"), (0.97, "left")):
            picture = a_picture(set_, size="wide", figures=(Figure(**(dict(HER) | {"x": x, "facing": facing})),))
            theatre = Theatre(picture.but(place=picture.place.but(seed=seed)), None, TINY, 0.0)
            actor = theatre.actors[0]
            left, right = theatre.easel.walls(actor.near)
            metre = theatre.easel.lens.scale(actor.near)
            assert left + 0.3 * metre < actor.mark.x < right - 0.3 * metre
            moved += abs(actor.mark.x - theatre.composition.marks[0].x) > 4
    assert moved, "some wall is in the picture"


def test_what_swims_in_a_drop_stays_under_the_lens():
    speck = Figure(subject="speck", look=Look(body="many-legged", height=0.0005), pose="swim", x=0.465)
    seen = feet(a_picture("micro-world", size="insert", figures=(speck,), subject="speck"), Motion(frames=96))
    assert 0.4 < min(seen) < max(seen) < 0.6
