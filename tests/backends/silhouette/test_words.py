"""Words in the picture are set in real type and never clipped."""

from typing import get_args

import numpy as np
import pytest

from filmgen.backends.silhouette.composition import compose
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.lettering import fitted, readable
from filmgen.backends.silhouette.palettes import air_of
from filmgen.backends.silhouette.sheet import HEIGHT, LEFT, TOP, WIDTH
from filmgen.backends.silhouette.words import CARRIES_NEON, CARRIES_SIGNS, hang_word
from filmgen.film.staging import SetName
from tests.backends.silhouette.pictures import HER, a_picture, frame, inside

WORDS = ["I", "INVOICE", "Incomprehensibilities", "the end of the line", "雪と忘却"]


def where(picture):
    """The box of what a word changes: left, top, right, bottom."""
    seen = np.abs(inside(frame(picture)) - inside(frame(picture.but(word="")))).max(2) > 30
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    assert len(rows), "the word is not seen"
    return columns[0], rows[0], columns[-1], rows[-1]


@pytest.mark.parametrize("word", WORDS)
def test_a_monument_stands_inside_the_frame(word):
    picture = a_picture("snowfield", word=word, figures=(HER,), palette="moonlit", size="full")
    left, top, right, _ = where(picture)
    assert left > 0.03 * 320 and right < 0.97 * 320
    assert top > 8


class Wall(Easel):
    """An easel that only keeps the sheets that are hung on it."""

    def hang(self, sheet, near, **how):
        self.__dict__.setdefault("sheets", []).append(sheet)


def columns_of(picture, above=HEIGHT):
    """The first and last column, in shares of the frame, that the last sheet covers above a level."""
    wall = Wall(picture, compose(picture).lens, air_of(picture), 0.25)
    wall.afloat = picture.place.set in ("space", "orbit")
    hang_word(wall)
    sheet = wall.sheets[-1]
    rows = slice(0, max(1, round((above - TOP) * sheet.scale) - sheet.first))
    columns = np.flatnonzero((sheet.cover[rows] > 0.4).any(0)) / sheet.scale + LEFT
    return columns[0] / WIDTH, columns[-1] / WIDTH


@pytest.mark.parametrize("set_", get_args(SetName))
def test_words_stay_inside_the_frame_in_every_set(set_):
    for word in ("Incomprehensibilities", "The end of the line"):
        left, right = columns_of(a_picture(set_, word=word, figures=(HER,)), above=0.74 * HEIGHT)
        assert left > 0.02 and right < 0.98
    for kind in ("sign", "neon", "writing"):
        if set_ not in (*CARRIES_SIGNS, *CARRIES_NEON):
            for size in ("wide", "medium"):
                left, right = columns_of(a_picture(set_, word="Gone to lunch", word_as=kind, figures=(HER,), size=size))
                assert left > 0.02 and right < 0.98, (kind, size)


@pytest.mark.parametrize("set_", ["plain", "room", "street"])
@pytest.mark.parametrize("kind", ["sign", "neon", "writing"])
def test_a_word_is_seen_wherever_it_is_put(set_, kind):
    picture = a_picture(set_, word="Closed", word_as=kind, figures=())
    assert np.abs(inside(frame(picture)) - inside(frame(picture.but(word="")))).max() > 60


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("face", ["black", "caladea", "hand", "tube"])
def test_type_is_fitted_by_measuring(word, face):
    mask = fitted(word, face, 300, 60)
    assert mask.shape[0] <= 61 and mask.shape[1] <= 301
    assert mask.shape[0] >= 55 or mask.shape[1] >= 280
    assert mask.max() > 200
    for edge in (mask[0], mask[-1], mask[:, 0], mask[:, -1]):
        assert edge.any(), "cropped to its ink"


def test_letters_that_no_face_has_are_written_in_those_it_has():
    assert readable("雪", "black").isascii()
    assert readable("Łódź", "black") == "Łódź"
    assert readable("\x07\u200b", "black") == "?"
    assert len(readable("word " * 40, "black")) <= 28
