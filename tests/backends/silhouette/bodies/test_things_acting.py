"""Things act: what speaks moves, what is afraid trembles, and nothing sinks into the ground or acts as a mere prop."""

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies.things import THINGS
from filmgen.film.story import Look
from tests.backends.silhouette.bodies.looks import cut, points, same

CAST = ("piano", "vending-machine", "lamp", "suitcase", "teapot", "wardrobe", "letter", "bicycle", "clock", "cactus")


def thing(name: str, **stance: object):
    return cut(Look(body="machine", height=1.0, outline=name), scale=120, **stance)


def moved(first, second) -> bool:
    return not same(first, second) or any(
        a.strength != b.strength for a, b in zip(first.parts, second.parts, strict=True)
    )


def test_everything_that_speaks_moves_a_part_of_it():
    silent = []
    for name in THINGS:
        shut, open_ = thing(name, mouth=0.0), thing(name, mouth=0.9)
        whole = (open_.bounds[3] - open_.bounds[1]) / (shut.bounds[3] - shut.bounds[1])
        changed = len(open_.parts) != len(shut.parts)
        for a, b in zip(shut.parts, open_.parts, strict=False):
            changed |= a.strength != b.strength or any(
                p.shape != q.shape or np.abs(p * whole - q).max() > 1.5
                for p, q in zip(a.contours, b.contours, strict=False)
            )
        if not changed:
            silent.append(name)
    assert silent == []


@pytest.mark.parametrize("name", CAST)
def test_a_thing_in_the_cast_looks_and_a_prop_does_not(name):
    assert len(thing(name).parts) > len(thing(name, alive=False).parts)
    assert len(thing(name, facing="away").parts) == len(thing(name, facing="away", alive=False).parts)


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize(
    "pose", ["lean", "look-up", "look-down", "point", "reach", "hide", "collapse", "walk", "dance"]
)
def test_no_pose_sinks_a_thing_into_the_ground(name, pose):
    low = thing(name, alive=False).bounds[3]
    for time in (0.2, 0.7, 1.6):
        assert thing(name, pose=pose, time=time, travel=0.4 * time).bounds[3] < low + 10


def test_fear_trembles_and_makes_small():
    calm = thing("suitcase", emotion="plain")
    afraid = [points(thing("suitcase", emotion="afraid", clock=1.0 + frame / 24))[:, 0].mean() for frame in range(6)]
    assert np.ptp(afraid) > 0.4
    assert thing("suitcase", emotion="afraid").bounds[1] > calm.bounds[1]


def test_a_prop_holds_still():
    assert same(thing("suitcase", alive=False, clock=0.3), thing("suitcase", alive=False, clock=2.9, emotion="afraid"))
