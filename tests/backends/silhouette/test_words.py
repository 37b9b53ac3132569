"""Words in the picture are set in real type and never clipped."""

import numpy as np
import pytest

from filmgen.backends.silhouette.lettering import fitted, readable
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
