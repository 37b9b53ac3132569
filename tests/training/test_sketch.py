"""What is linear is solved before anything is learnt, and a strange frame is read with caution."""

import pytest
import torch

from filmgen.training.designs import build
from filmgen.training.runs import again
from filmgen.training.sketching import solve
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
