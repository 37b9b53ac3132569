"""Clothes are known by what lies about the neck."""

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.bodies.costume import COATS, costume
from filmgen.backends.silhouette.bodies.cutout import Stance
from filmgen.film.story import Look

WORN = ("uniform", "coat", "cardigan", "dress", "gown", "sweater", "apron")


def lines(word, stance, scale):
    """What is cut and drawn below the chin of somebody who wears this, as one array."""
    cut = cut_out(Look(gender="woman", wears=(word, "bun")), stance, "", scale, 3)
    return [contour for part in cut.parts for contour in part.contours if contour.ndim == 2]


@pytest.mark.parametrize("facing", ["right", "camera"])
def test_no_two_garments_look_alike_in_close_up(facing):
    drawn = [lines(word, Stance(facing=facing, bust=True), 1400.0) for word in WORN]
    for at, one in enumerate(drawn):
        for other in drawn[:at]:
            same = len(one) == len(other) and all(
                a.shape == b.shape and np.allclose(a, b) for a, b in zip(one, other, strict=True)
            )
            assert not same


@pytest.mark.parametrize("word", sorted(name for name, coat in COATS.items() if not coat.cape))
def test_every_garment_has_something_about_the_neck(word):
    assert costume(Look(gender="man", wears=(word,)), 1).neck


def test_an_ear_is_drawn_and_not_cut_so_that_it_is_no_headphone():
    capped = cut_out(Look(gender="man", wears=("coat", "cap")), Stance(bust=True), "", 1400.0, 3)
    head = 1400.0 * 1.8 / 7.53
    for part in capped.parts:
        for contour in part.contours if part.kind == "solid" else ():
            wide, high = np.ptp(contour.reshape(-1, 2), axis=0)
            assert not (wide < 0.2 * head and 0.15 * head < high < 0.3 * head and contour[..., 1].max() < -6.9 * head)
