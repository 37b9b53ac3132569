"""Ink: only the figure's box is touched, light comes from where the lamp is, holes show what is behind them."""

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies.cutout import CutOut, Part
from filmgen.backends.silhouette.colours import colour
from filmgen.backends.silhouette.ink import Light, cast, develop, ink, lay
from filmgen.film.story import Look
from tests.backends.silhouette.bodies.looks import BEAST, MAN, cut


def paper(height: int = 240, width: int = 320, grey: int = 150) -> np.ndarray:
    return np.full((height, width, 3), grey, np.uint8)


def square(*extra: Part, side: float = 80.0, unit: float = 40.0) -> CutOut:
    outline = np.array([(-side / 2, -side), (side / 2, -side), (side / 2, 0), (-side / 2, 0)], np.float32)
    return CutOut((Part((outline,)), *extra), {}, (), (-side / 2, -side, side / 2, 0.0), unit)


def test_only_the_figure_and_its_shadow_are_touched():
    canvas = paper()
    figure = cut(scale=90)
    ink(canvas, figure, (160.0, 210.0), Light(), shadow=False)
    changed = np.argwhere((canvas != 150).any(axis=2))
    left, top, right, bottom = figure.bounds
    assert changed[:, 1].min() >= 160 + left - 3
    assert changed[:, 1].max() <= 160 + right + 3
    assert changed[:, 0].min() >= 210 + top - 3
    assert changed[:, 0].max() <= 210 + bottom + 3


def test_half_out_of_the_frame_is_clipped_and_far_out_changes_nothing():
    whole = paper(400, 800)
    ink(whole, cut(scale=90), (400.3, 300.7), Light())
    for x, y in ((0.3, 100.7), (319.3, 239.7), (160.3, 300.7)):
        part = paper()
        ink(part, cut(scale=90), (x, y), Light())
        seen = whole[300 - int(y) : 540 - int(y), 400 - int(x) : 720 - int(x)]
        rows, columns = min(240, seen.shape[0]), min(320, seen.shape[1])
        inner = np.abs(part[8 : rows - 8, 8 : columns - 8].astype(int) - seen[8 : rows - 8, 8 : columns - 8])
        assert np.percentile(inner, 99) <= 12
    nothing = paper()
    ink(nothing, cut(scale=90), (-900.0, 100.0), Light())
    assert (nothing == 150).all()


@pytest.mark.parametrize("direction", [(1.0, 0.0), (-1.0, 0.0), (0.0, -1.0), (0.0, 1.0)])
def test_the_rim_is_on_the_side_of_the_light(direction):
    canvas = paper()
    ink(canvas, square(), (160.0, 200.0), Light(direction=direction), shadow=False)
    card = canvas[120:200, 120:200].mean(axis=2)
    middle, edge = card[30:48, 30:48], 3
    sides = {
        (1.0, 0.0): card[30:48, -edge:], (-1.0, 0.0): card[30:48, :edge],
        (0.0, -1.0): card[:edge, 30:48], (0.0, 1.0): card[-edge:, 30:48],
    }  # fmt: skip
    lit = sides.pop(direction)
    assert lit.mean() > 120
    assert middle.mean() < 40
    assert all(side[1:-1, 1:-1].mean() < 60 for side in sides.values())


def test_a_part_in_front_has_a_rim_of_its_own_on_what_is_behind_it():
    arm = Part((np.array([(-10, -60), (10, -60), (10, -20), (-10, -20)], np.float32),))
    without, with_arm = paper(), paper()
    ink(without, square(), (160.0, 200.0), Light(direction=(1.0, 0.0)), shadow=False)
    ink(with_arm, square(arm), (160.0, 200.0), Light(direction=(1.0, 0.0)), shadow=False)
    edge = (slice(145, 175), slice(167, 170))
    assert with_arm[edge].mean() > without[edge].mean() + 30


def test_a_hole_is_lit_in_its_own_colour():
    window = Part(
        (np.array([(-20, -60), (20, -60), (20, -20), (-20, -20)], np.float32),), 0, "cutout", colour("ffb040")
    )
    canvas = paper()
    ink(canvas, square(window), (160.0, 200.0), Light(), shadow=False)
    assert canvas[160, 160].astype(int) == pytest.approx(colour("ffb040"), abs=6)


def test_what_is_cut_later_hides_strokes():
    line = Part((np.array([(-40, -40), (40, -40)], np.float32),), 0, "strokes", None, 1.0, 3.0, False)
    cover = Part((np.array([(-30, -70), (30, -70), (30, -10), (-30, -10)], np.float32),))
    seen, hidden = paper(), paper()
    light = Light(inner=0.0)
    ink(seen, square(line), (160.0, 200.0), light, shadow=False)
    ink(hidden, square(line, cover), (160.0, 200.0), light, shadow=False)
    assert seen[160, 160].mean() > hidden[160, 160].mean() + 60


def test_a_figure_inked_once_and_laid_is_the_figure_inked():
    drawn, laid = paper(), paper()
    figure = cut(scale=90)
    ink(drawn, figure, (160.0, 210.0), Light())
    inked = develop(figure, Light())
    cast(laid, inked, (160, 210))
    lay(laid, inked, (160, 210))
    assert np.array_equal(drawn, laid)


def test_the_shadow_falls_away_from_the_light_and_a_moon_throws_none():
    def ground(light: Light, figure: CutOut) -> np.ndarray:
        canvas = paper()
        ink(canvas, figure, (160.0, 150.0), light)
        return 150 - canvas[156:180].mean(axis=(0, 2))

    dark = ground(Light(direction=(0.7, -0.7)), square(side=60))
    assert dark[:160].sum() > 1.4 * dark[160:].sum()
    moon = cut(Look(body="celestial", outline="moon", height=1.0), scale=60)
    assert ground(Light(), moon).max() < 3


def test_mist_lets_the_air_through():
    solid, misty = paper(), paper()
    for canvas, covering in ((solid, "cloth"), (misty, "mist")):
        ink(canvas, cut(MAN.but(covering=covering), scale=120), (160.0, 225.0), Light(), shadow=False)
    assert np.abs(misty.astype(int) - 150).mean() < 0.75 * np.abs(solid.astype(int) - 150).mean()


def test_inking_is_the_same_every_time():
    first, second = paper(), paper()
    for canvas in (first, second):
        ink(canvas, cut(BEAST, scale=40, pose="walk", travel=0.4, clock=1.0), (160.0, 200.0), Light())
    assert np.array_equal(first, second)


def white(canvas: np.ndarray) -> np.ndarray:
    """Where light was laid over the card."""
    return canvas.min(2) > 190


def test_slim_card_stays_black_between_its_rims():
    def leg(wide: float) -> CutOut:
        outline = np.array([(-wide / 2, -150), (wide / 2, -150), (wide / 2, 0), (-wide / 2, 0)], np.float32)
        return CutOut((Part((outline,)),), {}, (), (-wide / 2, -150.0, wide / 2, 0.0), 60.0)

    shares = []
    for wide in (10.0, 60.0):
        canvas = paper()
        ink(canvas, leg(wide), (160.0, 200.0), Light(direction=(1.0, 0.0)), shadow=False)
        shares.append(white(canvas[100:180]).sum() / (80 * wide))
    assert shares[0] < 0.3
    assert shares[0] < 5 * shares[1]


def test_a_gobo_lays_its_bars_on_the_card():
    plain, barred = paper(), paper()
    ink(plain, square(side=120.0), (160.0, 200.0), Light(), shadow=False)
    bars = Light(gobo=lambda x, y: ((y // 20) % 2 + 0 * x).astype(np.float32))
    ink(barred, square(side=120.0), (160.0, 200.0), bars, shadow=False)
    rows = (barred.astype(int) - plain)[100:180, 150:170].mean((1, 2))
    assert rows.max() > 25 and rows.min() < 4
