"""Whoever a shot is about stands out from what is behind them, in every place, size and mood."""

from typing import get_args

import cv2
import numpy as np
import pytest

from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film import staging
from filmgen.film.media import QUALITIES
from filmgen.film.shots import Picture
from tests.backends.silhouette.pictures import HER, INDOORS, a_picture

SETS, PALETTES = get_args(staging.SetName), get_args(staging.Palette)
SIZES = ("wide", "full", "medium", "close")
REACH = 3
"""Pixels either side of the outline that are compared, at draft size."""
SEEN = 28
"""Levels of difference, of 255, that an eye follows without effort."""


def separation(picture: Picture) -> float:
    """The share of the subject's outline along which its darkest or lightest edge differs from the ground outside."""
    theatre = Theatre(picture, None, QUALITIES["draft"], 0.0)
    finished = theatre.frame(0)
    actor = theatre.actors[theatre.composition.lead]
    bar = (finished.shape[0] - theatre.height) // 2
    levels = cv2.cvtColor(finished[bar : bar + theatre.height], cv2.COLOR_BGR2GRAY).astype(np.float32)
    card = _laid(actor.inked.alpha, actor.corner[0] + actor.inked.left, actor.corner[1] + actor.inked.top, levels.shape)
    inside, outside = (card > 200).astype(np.uint8), (cv2.dilate(card, None) < 8).astype(np.float32)
    near = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * REACH + 1, 2 * REACH + 1))
    area = (4 * REACH + 1, 4 * REACH + 1)
    weight = cv2.boxFilter(outside, -1, area, normalize=False)
    ground = cv2.boxFilter(levels * outside, -1, area, normalize=False) / np.maximum(1e-3, weight)
    light = cv2.dilate(np.where(inside > 0, levels, -1.0).astype(np.float32), near)
    dark = -cv2.dilate(np.where(inside > 0, -levels, -999.0).astype(np.float32), near)
    outline = ((inside - cv2.erode(inside, None)) > 0) & (weight > 1.5)
    outline[:2] = outline[-2:] = outline[:, :2] = outline[:, -2:] = False
    contrast = np.maximum(np.abs(light - ground), np.abs(ground - dark))[outline]
    assert len(contrast) > 20
    return float((contrast >= SEEN).mean())


def _laid(alpha: np.ndarray, left: int, top: int, shape: tuple[int, ...]) -> np.ndarray:
    """An alpha where it lies on the picture."""
    pad = 800
    whole = np.zeros((shape[0] + 2 * pad, shape[1] + 2 * pad), np.uint8)
    whole[pad + top :, pad + left :][: alpha.shape[0], : alpha.shape[1]] = alpha
    return whole[pad:-pad, pad:-pad]


@pytest.mark.parametrize("set_", SETS)
def test_the_subject_stands_out(set_):
    at = SETS.index(set_)
    size, palette = SIZES[at % len(SIZES)], PALETTES[5 * at % len(PALETTES)]
    assert separation(a_picture(set_, size=size, palette=palette, figures=(HER,))) > 0.66, (size, palette)


@pytest.mark.parametrize("set_", INDOORS)
def test_a_small_figure_in_a_dark_room_stands_before_lit_air(set_):
    for seed, light in ((0, "moon"), (1, "window"), (3, "lamp")):
        for x, facing in ((0.36, "right"), (0.7, "left")):
            her = HER.but(x=x, facing=facing)
            picture = a_picture(set_, light=light, figures=(her,), palette="noir", place_seed=seed)
            assert separation(picture) > 0.7, (seed, light, x)
