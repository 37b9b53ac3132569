"""Creatures have four sides, a covering that is seen, a mouth that moves, and feet that stay where they land."""

from itertools import combinations
from typing import get_args

import numpy as np
import pytest

from filmgen.backends.lexicon import entries, look_up
from filmgen.backends.silhouette.bodies import Stance, cut_out
from filmgen.backends.silhouette.bodies.creatures import insect_walking
from filmgen.backends.silhouette.bodies.creatures.crawler import PLANTED, stepping
from filmgen.backends.silhouette.bodies.creatures.quadruped_limbs import cycle, step
from filmgen.backends.silhouette.bodies.creatures.species import SPECIES
from filmgen.backends.silhouette.ink import Light, ink
from filmgen.backends.storyteller.reading import read_seed
from filmgen.film.staging import Covering
from filmgen.film.story import Look

KNOWN = {
    (entry.look.body, entry.look.covering, entry.look.outline.split(",")[0].split()[-1]): entry
    for entry in entries()
    if entry.kind == "creature"
}
"""Creatures of the lexicon: one of each kind that is drawn, in each covering."""
SOME = (
    "wolf", "horse", "heron", "owl", "whale", "shark", "snake", "moth", "ant", "spider", "scorpion", "snail", "crab",
)  # fmt: skip


def looked(word: str) -> Look:
    entry = look_up(word)
    assert entry is not None
    return entry.look


def picture(look: Look, tall: float = 90.0, **stance: object) -> np.ndarray:
    """A figure in the middle of grey paper, blue first."""
    figure = cut_out(look, Stance(**({"clock": 1.0} | stance)), "", tall / look.height, 3)  # type: ignore[arg-type]
    side = int(2.6 * tall)
    canvas = np.full((side, side, 3), 150, np.uint8)
    left, top, right, bottom = figure.bounds
    ink(canvas, figure, (side / 2 - (left + right) / 2, side / 2 - (top + bottom) / 2), Light(), shadow=False)
    return canvas.astype(np.int16)


def changed(first: np.ndarray, second: np.ndarray) -> float:
    """The share of the figures' pixels that differ clearly."""
    figures = ((first != 150).any(axis=2) | (second != 150).any(axis=2)).sum()
    return float((np.abs(first - second).max(axis=2) > 24).sum() / max(1, figures))


@pytest.mark.parametrize("entry", KNOWN.values(), ids=lambda entry: entry.word.replace(" ", "-"))
def test_every_kind_of_creature_looks_other_from_before_than_from_the_side_and_from_behind_than_from_before(entry):
    side, front, back = (picture(entry.look, 44, facing=facing) for facing in ("right", "camera", "away"))
    assert changed(side, front) > 0.04
    assert changed(front, back) > 0.004 or entry.look.covering == "mist"


@pytest.mark.parametrize(
    "look", [looked("bear"), looked("crow"), looked("fish"), Look(height=1.7)], ids=lambda look: look.body
)
def test_coverings_on_one_body_differ_from_each_other(look):
    worn = {covering: picture(look.but(covering=covering), 150) for covering in get_args(Covering)}
    same = {"bird": {"skin", "cloth", "feathers"}, "fish": {"cloth", "scales"}}.get(look.body, {"skin", "cloth"})
    for first, second in combinations(worn, 2):
        if not {first, second} <= same:
            assert changed(worn[first], worn[second]) > 0.05, (first, second)


@pytest.mark.parametrize("covering", ["scales", "metal", "stone", "leaves", "feathers"])
def test_a_covering_does_not_boil(covering):
    look = looked("bear").but(covering=covering)
    assert changed(picture(look, 150, clock=1.0), picture(look, 150, clock=1.0 + 2 / 24)) < 0.12


@pytest.mark.parametrize("word", SOME)
def test_the_mouth_moves_from_the_side_and_from_before(word):
    for facing in ("left", "camera"):
        shut, wide = (picture(looked(word), 220, facing=facing, mouth=mouth) for mouth in (0.0, 1.0))
        assert (np.abs(shut - wide).max(axis=2) > 20).sum() > 25, facing


@pytest.mark.parametrize("name", SPECIES)
@pytest.mark.parametrize("gait", [1.0, 1.9])
def test_a_planted_paw_stays_where_it_is(name, gait):
    kin = SPECIES[name]
    travels = np.linspace(0.0, 0.98, 40) * cycle(kin, gait)
    feet = [step(travel / cycle(kin, gait), kin, gait) for travel in travels]
    planted = [reach + travel for (reach, lift), travel in zip(feet, travels, strict=True) if lift == 0.0]
    assert len(planted) > 10
    assert np.ptp(planted) < 1e-6


def test_planted_feet_of_crawlers_and_insects_stay_where_they_are():
    walking, stride = Stance(pose="walk"), 0.15
    for part in np.linspace(0.01, PLANTED - 0.01, 9):
        assert stepping(part, stride, walking)[0] + part * 2 * stride / PLANTED == pytest.approx(stride)
    for part in np.linspace(0.01, 0.49, 9):
        reach = insect_walking._step(part, walking)[0]
        assert reach + part * 4 * insect_walking.STRIDE == pytest.approx(insect_walking.STRIDE)


def test_anything_alive_can_be_dressed():
    for word in SOME:
        for facing in ("left", "camera"):
            look = looked(word)
            bare = cut_out(look, Stance(facing=facing), "", 100 / look.height, 3)
            dressed = cut_out(look.but(wears=("bowler", "scarf")), Stance(facing=facing), "", 100 / look.height, 3)
            assert len(dressed.parts) > len(bare.parts)


def test_what_a_creature_carries_is_in_the_picture_and_above_the_ground():
    for word in ("dog", "heron", "snail", "elephant"):
        look = looked(word)
        bare, laden = (cut_out(look, Stance(), holding, 100 / look.height, 3) for holding in ("", "suitcase"))
        assert len(laden.parts) > len(bare.parts)
        assert laden.bounds[3] < 8


def test_a_creature_turns_through_its_front():
    look = looked("wolf")
    turn = [
        cut_out(look, Stance(facing="left", before="right", turned=t), "", 100, 3) for t in (0.0, 0.3, 0.5, 0.7, 1.0)
    ]
    widths = [figure.bounds[2] - figure.bounds[0] for figure in turn]
    assert widths[0] > widths[1] > widths[2] < widths[3] < widths[4]
    assert turn[1].anchors["eye"][0] > 0 > turn[3].anchors["eye"][0]


def test_blends_keep_marks_of_both_words():
    yeti, heron, judge, tower = (
        cut_out(read_seed(seed).star.look, Stance(), "", 100 / read_seed(seed).star.look.height, 3)
        for seed in ("Yeti Tardigrade", "clockwork heron", "owl judge", "cat lighthouse")
    )
    assert sum(part.depth > 0.6 for part in yeti.parts) >= 4
    assert any(contour.ndim == 3 for part in yeti.parts for contour in part.contours)
    assert {part.hide for part in heron.parts} >= {"metal"}
    assert sum(part.colour is not None for part in heron.parts) >= 3
    assert judge.glows
    assert any(part.hide == "fur" for part in tower.parts)
    plain = cut_out(looked("lighthouse"), Stance(), "", 100 / looked("lighthouse").height, 3)
    assert tower.bounds[0] < plain.bounds[0]
    assert len(tower.parts) > len(plain.parts)


def test_clockwork_moves_in_steps():
    heron = read_seed("clockwork heron").star.look
    resting = [picture(heron, 90, clock=clock) for clock in (1.13, 1.21)]
    ticking = [picture(heron, 90, clock=clock) for clock in (1.21, 1.38)]
    assert changed(*resting) < 0.001 < changed(*ticking)
