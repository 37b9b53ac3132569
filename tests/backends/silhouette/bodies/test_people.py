"""People hold together at every size: they are told apart, they speak, and nothing pops as the camera comes near."""

import itertools

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.bodies.cutout import CutOut, Stance
from filmgen.backends.silhouette.ink import Light, ink
from filmgen.film.story import Look
from tests.backends.silhouette.bodies.looks import CHILD, MAN, WOMAN, cut, same

CAST = (
    Look(gender="woman", wears=("coat", "scarf", "bob")),
    Look(gender="woman", wears=("gown", "crown")),
    Look(gender="woman", age="old", height=1.58, wears=("headscarf",)),
    Look(gender="woman", age="child", height=1.15),
    Look(gender="man", height=1.82, wears=("coat", "fedora")),
    Look(gender="man", build="stout", wears=("coat", "top-hat")),
    Look(gender="man", wears=("oilskin", "sou'wester", "beard")),
    Look(gender="man", build="slim", height=1.92, wears=("jacket", "bald")),
    Look(wears=("robe", "hood")),
    Look(wears=("spacesuit",)),
)


def shape(look: Look, height: float = 60.0) -> np.ndarray:
    """The figure in black, all looks equally tall: only the outline tells."""
    canvas = np.full((80, 70, 3), 255, np.uint8)
    ink(canvas, cut(look, height / look.height), (35.0, 74.0), Light(strength=0.0, inner=0.0), shadow=False)
    return canvas[:, :, 1] < 128


def test_ten_people_are_told_apart_by_their_outlines_at_sixty_pixels():
    shapes = [shape(look) for look in CAST]
    for first, second in itertools.combinations(shapes, 2):
        assert (first ^ second).sum() > 0.12 * (first | second).sum()


@pytest.mark.parametrize("facing", ["left", "right", "camera"])
@pytest.mark.parametrize("scale", [40, 160, 420, 1500])
def test_a_mouth_opens_at_every_size_and_from_every_side_that_has_one(facing, scale):
    for look in (MAN, WOMAN, CHILD):
        shut, open_ = (cut(look, scale, facing=facing, mouth=mouth, bust=scale > 1000) for mouth in (0.0, 0.9))
        assert not same(shut, open_)


def test_a_wide_open_mouth_drops_the_chin_and_shows_its_inside():
    shut, open_ = (cut(WOMAN, 900, facing="camera", mouth=mouth) for mouth in (0.0, 1.0))
    holes = [sum(part.kind == "cutout" for part in figure.parts) for figure in (shut, open_)]
    assert holes[1] >= holes[0] + 1


@pytest.mark.parametrize("facing", ["right", "camera", "away"])
def test_nothing_appears_as_the_camera_comes_near(facing):
    for look, bust in ((MAN, False), (WOMAN, False), (WOMAN, True)):
        for detail in (150.0, 330.0, 800.0):
            kinds = [
                [part.kind for part in _seen(look, detail * zoom, facing, detail, bust).parts] for zoom in (1, 1.25)
            ]
            assert kinds[0] == kinds[1]


def _seen(look: Look, scale: float, facing: str, detail: float, bust: bool) -> CutOut:
    return cut_out(look, Stance(facing=facing, detail=detail, bust=bust), "", scale, 3)  # type: ignore[arg-type]


def test_a_turn_goes_through_the_front_and_no_step_of_it_is_a_leap():
    wide = [cut(MAN, before="right", facing="left", turned=share).bounds for share in np.linspace(0, 1, 12)]
    assert same(cut(MAN, before="right", facing="left", turned=0.0), cut(MAN, facing="right"))
    assert max(right - left for left, _, right, _ in wide) > 1.1 * (wide[0][2] - wide[0][0])
    heads = [
        cut(MAN, before="right", facing="left", turned=share).anchors["head"][0] for share in np.linspace(0, 1, 12)
    ]
    assert np.abs(np.diff(heads)).max() < 12


def test_who_sits_down_keeps_the_feet_and_leaves_the_height():
    times = np.linspace(0, 1.6, 20)
    feet = [_lowest_right(cut(MAN, pose="sit", time=float(time))) for time in times]
    tops = [cut(MAN, pose="sit", time=float(time)).bounds[1] for time in times]
    assert np.ptp(feet) < 12
    assert tops[-1] > 0.85 * tops[0]


def _lowest_right(cutout: CutOut) -> float:
    """How far the foremost shoe reaches."""
    outlines = np.concatenate(
        [c.reshape(-1, 2) for part in cutout.parts if part.kind == "solid" for c in part.contours]
    )
    return float(outlines[outlines[:, 1] > -8][:, 0].max())


def test_wind_blows_a_coat_the_same_way_whichever_way_one_looks():
    for facing in ("right", "left"):
        calm, storm = (cut(WOMAN, facing=facing, wind=wind, clock=0.4).bounds for wind in (0.0, -1.0))
        assert storm[0] < calm[0] - 2 or storm[2] < calm[2] - 2


def test_a_door_opens_and_a_keyhole_glows():
    shut, ajar = (cut(MAN, pose="open", time=time).bounds for time in (0.5, 3.0))
    assert ajar[2] > shut[2] + 20
    assert cut(MAN, pose="peer", holding="keyhole").glows
    assert not cut(MAN, pose="peer").glows


def test_what_can_be_opened_in_the_hands_needs_no_door():
    assert cut(MAN, pose="open", holding="letter", time=3.0).bounds[2] < cut(MAN, pose="open", time=3.0).bounds[2]
