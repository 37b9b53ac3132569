"""What only a card can show: its own numbers, weights that wait outside, memory that is given back."""

import numpy as np
import pytest
import torch
from PIL import Image

from filmgen.backends.neural.device import dtype_of, free, measured
from tests.backends.diffusion_painter.papers import SMALL, a_painter, cast

pytestmark = [
    pytest.mark.gpu,
    pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a card"),
]


def painted(painter, folder, *pictures):
    files = tuple(folder / f"{number}.png" for number in range(len(pictures)))
    painter.paint(pictures, SMALL, files)
    return [np.asarray(Image.open(file)).astype(int) for file in files]


def test_a_card_works_in_half_numbers_and_several_pictures_at_once():
    painter = a_painter("stable_diffusion")
    assert dtype_of("auto", "cuda") in (torch.bfloat16, torch.float16)
    assert painter.at_once == 8


def test_a_card_begins_from_the_noise_that_a_cpu_begins_from(tmp_path):
    here, there = (
        painted(a_painter("stable_diffusion", device=device, dtype="float32"), tmp_path, cast())[0]
        for device in ("cpu", "cuda")
    )
    assert abs(here - there).mean() < 2


@pytest.mark.parametrize("offload", ["none", "model", "group", "leaf", "sequential"])
def test_wherever_weights_wait_the_picture_is_nearly_the_same(offload, tmp_path):
    plain = painted(a_painter("flux", dtype="float32"), tmp_path, cast())[0]
    painter = a_painter("flux", dtype="float32", offload=offload)
    assert abs(painted(painter, tmp_path, cast())[0] - plain).mean() < 2
    painter.release()


def test_memory_is_given_back_when_a_phase_is_over(tmp_path):
    free()
    before = torch.cuda.memory_allocated()
    painter = a_painter("stable_diffusion_xl")
    with measured("cuda") as peak:
        painted(painter, tmp_path, cast(), cast(seed=5))
    painter.release()
    assert peak.size > before
    assert torch.cuda.memory_allocated() <= before + 1_000_000
