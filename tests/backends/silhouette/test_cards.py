"""Cards are laid where the camera looks, and all of what can be seen is covered."""

import numpy as np
import pytest

from filmgen.backends.silhouette.card import Card, View, glued, limits
from filmgen.backends.silhouette.colours import colour
from filmgen.backends.silhouette.noise import Line, field
from filmgen.backends.silhouette.outlines import below, box, curve, oval
from filmgen.backends.silhouette.sheet import Sheet

SCALE = 0.25
RED, BLUE = colour("ff0000"), colour("0000ff")
VIEWS = [View(), View(across=30.3), View(across=-400, up=15), View(closer=0.05, x=300, y=200), View(across=2000)]


def raw():
    return np.full((160, 320, 3), 77, np.uint8)


def strip(top=300.0):
    sheet = Sheet(SCALE)
    sheet.fill(box(-200, top, 1500, 800), RED)
    return sheet


@pytest.mark.parametrize("view", VIEWS)
def test_an_opaque_card_covers_the_frame(view):
    frame = raw()
    Card(Sheet(SCALE, BLUE), 0.5).lay(frame, view, 0.0, 160)
    assert np.abs(frame.astype(int) - (255, 0, 0)).max() <= 2


@pytest.mark.parametrize("view", VIEWS)
def test_hidden_rows_are_left_out_and_nothing_is_lost(view):
    cards = [Card(Sheet(SCALE, BLUE), 0.1), Card(strip(), 0.6), Card(strip(450.0), 1.2)]
    careful, thorough = raw(), raw()
    for card, limit in zip(cards, limits(cards, view, 0.0, 160), strict=True):
        card.lay(careful, view, 0.0, limit)
        card.lay(thorough, view, 0.0, 160)
    assert np.array_equal(careful, thorough)


def test_cards_glued_together_look_as_they_did_apart():
    cards = [Card(Sheet(SCALE, BLUE), 0.1), Card(strip(), 0.15), Card(strip(500.0), 1.0)]
    stack = glued(cards, [0.9], 9.0)
    assert len(stack) == 2
    apart, together = raw(), raw()
    for card in cards:
        card.lay(apart, View(), 0.0, 160)
    for card in stack:
        card.lay(together, View(), 0.0, 160)
    assert np.abs(apart.astype(int) - together).max() <= 1


def test_a_vista_is_let_go_only_so_far():
    view = View(across=5000)
    assert abs(view.at(0.3, hold=110)[1]) <= 110
    assert abs(view.at(0.3)[1]) == 1500


def test_paint_covers_by_its_share():
    sheet = Sheet(SCALE, BLUE)
    sheet.fill(box(0, 0, 1280, 640), RED, 0.5)
    assert np.abs(sheet.paint[80, 160] - (127.5, 0, 127.5)).max() < 1


def test_a_hole_lets_through_what_is_behind():
    sheet = strip(0.0)
    sheet.erase(oval(640, 320, 100))
    frame = raw()
    Card(sheet, 1.0).lay(frame, View(), 0.0, 160)
    assert tuple(frame[80, 160]) == (77, 77, 77)
    assert tuple(frame[80, 20]) == (0, 0, 255)


def test_a_rim_lies_inside_its_shape_on_the_side_of_the_light():
    sheet = Sheet(1.0, colour("000000"))
    shape = box(300, 200, 400, 300)
    sheet.rim(shape, (1, 0), 6, RED)
    lit = np.argwhere(sheet.paint[..., 2] > 60) - (64, 128)
    assert lit[:, 1].min() > 385 and lit[:, 1].max() < 402
    assert lit[:, 0].min() >= 198 and lit[:, 0].max() <= 301


def test_a_curve_goes_through_its_knots_and_what_a_jar_holds_lies_below_its_level():
    knots = ((0, 0), (10, 4), (12, 20), (-3, 15))
    line = curve(*knots)
    for knot in knots:
        assert np.abs(line - knot).sum(1).min() < 1e-9
    assert below(line, 9)[:, 1].min() == pytest.approx(9)


def test_noise_is_its_generators():
    make = lambda seed: field(np.random.default_rng(seed), 90, 60, 30)  # noqa: E731
    assert np.array_equal(make(1), make(1)) and not np.array_equal(make(1), make(2))
    assert make(1).min() >= 0 and make(1).max() <= 1
    line = Line(np.random.default_rng(1))
    assert np.abs(np.diff(line(np.linspace(0, 20, 4000)))).max() < 0.08
