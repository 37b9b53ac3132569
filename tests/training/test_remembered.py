"""The network that comes along is small, whole, and sees light where there was light."""

import torch

from filmgen.crew import hire
from filmgen.training.checkpoint import load_model


def test_it_is_whole_and_no_larger_than_it_may_be():
    remembered = hire("reconstructor", "builtin:remembered")
    assert remembered.weights
    assert sum(file.stat().st_size for file in remembered.folder.iterdir()) <= 16_000_000
    assert (remembered.blend, remembered.reconstructs) == (0.25, True)


def test_it_sees_light_where_there_was_light():
    network = load_model(hire("reconstructor", "builtin:remembered").folder)
    frame_BCHW = torch.full((1, 3, 144, 256), -0.8)
    frame_BCHW[..., 40:100, 150:210] = 0.6
    seen_HW = network.decode(network.encode(frame_BCHW))[0].mean(0)
    assert seen_HW[50:90, 160:200].mean() - seen_HW[50:90, 40:100].mean() > 0.6
