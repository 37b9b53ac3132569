"""What can be solved is solved before anything is learnt, and a strange frame is not drawn as what is known."""

from dataclasses import replace

import pytest
import torch

from filmgen.training.designs import build
from filmgen.training.runs import again
from filmgen.training.sketch import QUIET
from filmgen.training.sketching import remember, solve
from filmgen.training.steepening import steepened
from filmgen.training.vaegan import Design
from tests.training.screening import frames, screening

DESIGN = Design(32, 32, 30, 2, (8, 8), 1, (8,), (8, 16), 2, 2)
SHOWN = screening()


@pytest.fixture(scope="module")
def networks():
    """Networks that have learnt nothing, with a sketch of three shots."""
    made = build(DESIGN).eval()
    solve(made.sketch, [lambda part=part: frames(SHOWN, part) for part in (range(15), range(15, 30))])
    return made


def test_before_the_first_step_a_film_of_few_frames_is_drawn_as_it_is(networks):
    frame_BCHW = frames(SHOWN, range(30))
    assert (again(networks, frame_BCHW) - frame_BCHW).abs().mean() < 0.02


def test_codes_have_the_variance_of_the_prior(networks):
    code_BZ = networks.sketch.read(frames(SHOWN, range(30)))
    assert code_BZ.mean(0).abs().max() < 0.01
    assert code_BZ.var(0, correction=0)[:20].tolist() == pytest.approx([1.0] * 20, abs=0.05)


def test_faint_components_of_a_strange_frame_are_not_trusted(networks):
    sketch, strange_BCHW = networks.sketch, frames(SHOWN, range(30, 36))
    plainly_BZ = (sketch.thumbnail(strange_BCHW).flatten(1) - sketch.centre_P) @ sketch.reader_PZ
    trusted_Z = (sketch.read(strange_BCHW) / plainly_BZ).mean(0)
    assert trusted_Z[0] > 0.9
    assert trusted_Z[20:25].max() < 0.5


def test_convolutions_are_shown_no_longer_codes_than_those_of_the_film(networks):
    code_BZ = networks.sketch.read(frames(SHOWN, range(30)))
    assert torch.equal(networks.sketch.tamed(code_BZ[:5]), code_BZ[:5])
    tamed_BZ = networks.sketch.tamed(1000 * code_BZ)
    assert tamed_BZ.square().mean(1).max() <= networks.sketch.usual * 1.001


def test_a_film_of_fewer_frames_than_numbers_can_be_sketched():
    made = build(DESIGN).eval()
    solve(made.sketch, [lambda: frames(SHOWN, range(4))])
    assert torch.isfinite(again(made, frames(SHOWN, range(8)))).all()


# Places


@pytest.fixture(scope="module")
def at_home():
    """Networks that have learnt nothing, but remember six places of three shots."""
    made = build(replace(DESIGN, latents=8, caution=0.0, prior=0.5, places=6, looks=True)).eval()
    batches = [lambda part=part: frames(SHOWN, part) for part in (range(15), range(15, 30))]
    solve(made.sketch, batches, 0.5)
    remember(made.sketch, batches)
    return made


@torch.no_grad()
def without_memory(networks, frame_BCHW):
    code_BZ = networks.encode(frame_BCHW)[0]
    return networks.decode(code_BZ, known_B=torch.zeros(len(code_BZ))).clamp(-1, 1)


def test_what_a_sketch_lacks_is_remembered_of_places(at_home):
    frame_BCHW = frames(SHOWN, range(30))
    known = (again(at_home, frame_BCHW) - frame_BCHW).square().mean()
    assert known < 0.75 * (without_memory(at_home, frame_BCHW) - frame_BCHW).square().mean()


def test_nothing_is_remembered_of_a_film_never_seen(at_home):
    strange_BCHW = -frames(SHOWN, range(30, 36)).flip(-1, -2)
    assert torch.allclose(again(at_home, strange_BCHW), without_memory(at_home, strange_BCHW), atol=0.01)


def test_a_film_among_many_has_codes_of_unit_variance_and_slow_components(at_home):
    code_BZ = at_home.sketch.read(frames(SHOWN, range(30)))
    assert code_BZ.var(0, correction=0).tolist() == pytest.approx([1.0] * 8, abs=0.05)
    drawn_BCHW = at_home.sketch.draw(torch.eye(8)) - at_home.sketch.draw(torch.zeros(1, 8))
    restless = drawn_BCHW.diff(dim=-1).square().sum((1, 2, 3)) / drawn_BCHW.square().sum((1, 2, 3))
    assert restless.max() < 0.5


def test_places_are_as_many_as_there_are_pictures_for(at_home):
    places = at_home.sketch.places
    share_BN, place_BN = places.near(at_home.sketch.read(frames(SHOWN, range(30))) * at_home.sketch.variance_Z.sqrt())
    assert len(place_BN.unique()) == 6
    assert (share_BN.sum(1) <= 1).all()
    assert places.picture_KP.dtype == torch.int8


def test_a_place_whose_frames_are_all_alike_is_about_as_wide_as_others(at_home):
    width_K = at_home.sketch.places.width_K
    assert width_K.min() > 0.5 * width_K.median()


def test_places_of_a_film_of_few_still_frames_are_finite():
    made = build(replace(DESIGN, caution=0.0, prior=0.5, places=3)).eval()
    batches = [lambda: frames(SHOWN, [0] * 6 + [10] * 6)]
    solve(made.sketch, batches, 0.5)
    remember(made.sketch, batches)
    assert torch.isfinite(again(made, frames(SHOWN, range(8)))).all()


# Edges


def edge(width, contrast=1.0):
    """From dark to light within some four times `width` pixels."""
    return torch.sigmoid((torch.arange(64.0) - 31.5) / width).mul(2).sub(1).mul(contrast).expand(1, 3, 32, 64)


def test_a_soft_edge_becomes_hard_where_it_was_and_nothing_is_overshot():
    soft_BCHW = edge(2.0)
    hard_BCHW = steepened(soft_BCHW, 12)
    assert hard_BCHW.diff(dim=-1).square().sum() > 3 * soft_BCHW.diff(dim=-1).square().sum()
    assert hard_BCHW[..., :24].max() < -0.7
    assert hard_BCHW[..., 40:].min() > 0.7
    assert (hard_BCHW.min() >= soft_BCHW.min()) & (hard_BCHW.max() <= soft_BCHW.max())


def test_edges_are_told_by_their_picture_and_not_by_its_light():
    assert torch.allclose(steepened(edge(2.0, 0.1), 6), 0.1 * steepened(edge(2.0), 6), atol=1e-5)
    assert torch.allclose(steepened(edge(8.0), 6)[..., 12:-12], edge(8.0)[..., 12:-12], atol=0.02)


def test_what_is_flat_stays_flat_and_no_step_changes_nothing():
    slope_BCHW = torch.linspace(-0.5, 0.5, 64).expand(1, 3, 32, 64)
    assert torch.allclose(steepened(slope_BCHW, 6)[..., 12:-12], slope_BCHW[..., 12:-12], atol=1e-3)
    assert torch.equal(steepened(slope_BCHW, 0), slope_BCHW)


def test_only_what_is_not_known_is_given_hard_edges(at_home):
    at_home.sketch.steepen = 4
    try:
        frame_BCHW = frames(SHOWN, range(30))
        code_BZ = at_home.encode(frame_BCHW)[0]
        drawn_BCHW, known_B1 = at_home.sketch.picture(code_BZ, code_BZ)
        strange_BCHW, unknown_B1 = at_home.sketch.picture(code_BZ, code_BZ, torch.zeros(30))
    finally:
        at_home.sketch.steepen = 0
    assert known_B1.min() > 0.5
    assert unknown_B1.max() == 0
    quiet_BCHW = at_home.sketch.draw(code_BZ * torch.linspace(1, QUIET, 8))
    assert (strange_BCHW - steepened(steepened(quiet_BCHW, 4), 4)).abs().max() < 1e-5
    assert (drawn_BCHW - frame_BCHW).square().mean() < (strange_BCHW - frame_BCHW).square().mean()
