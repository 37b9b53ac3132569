"""What is measured is what the papers say: known values, known orders."""

import pytest
import torch

from filmgen.training import losses, measures
from filmgen.training.measures import Tally, stratum


def noise(seed=0, shape=(2, 3, 48, 64)):
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed))


def test_a_frame_is_like_itself():
    frame_BCHW = noise()
    assert measures.psnr_B(frame_BCHW, frame_BCHW).tolist() == [100, 100]
    assert measures.ssim_B(frame_BCHW, frame_BCHW).tolist() == pytest.approx([1, 1], abs=1e-5)
    assert measures.ms_ssim_B(frame_BCHW, frame_BCHW).tolist() == pytest.approx([1, 1], abs=1e-5)


def test_psnr_of_an_error_of_a_tenth_is_20_db():
    frame_BCHW = torch.full((1, 3, 32, 32), 0.5)
    assert float(measures.psnr_B(frame_BCHW + 0.1, frame_BCHW)) == pytest.approx(20, abs=1e-3)


def test_similarity_of_flat_frames_is_that_of_their_brightness():
    """Equation 13 of Wang et al. with no variance: (2ab + C1) / (a^2 + b^2 + C1)."""
    a, b = 0.4, 0.6
    value = measures.ssim_B(torch.full((1, 3, 32, 32), a), torch.full((1, 3, 32, 32), b))
    assert float(value) == pytest.approx((2 * a * b + 1e-4) / (a * a + b * b + 1e-4), abs=1e-3)


def test_noise_costs_similarity_and_blur_costs_sharpness():
    frame_BCHW = torch.nn.functional.interpolate(noise(1, (2, 3, 12, 16)), scale_factor=8, mode="bicubic").clamp(0, 1)
    noisy = (frame_BCHW + 0.1 * (noise(2, frame_BCHW.shape) - 0.5)).clamp(0, 1)
    blurred = torch.nn.functional.avg_pool2d(frame_BCHW, 9, 1, 4)
    assert measures.ssim_B(noisy, frame_BCHW).max() < 0.99
    assert (measures.ms_ssim_B(noisy, frame_BCHW) > measures.ssim_B(noisy, frame_BCHW)).all()
    tally = Tally()
    tally.add(blurred, frame_BCHW)
    assert tally.means["sharpness"] < 0.9


def test_a_picture_that_pumps_flickers():
    frame_BCHW = torch.full((4, 3, 16, 16), 0.5)
    pumping = frame_BCHW.clone()
    pumping[1::2] += 10 / 255
    tally = Tally()
    tally.add(pumping, frame_BCHW)
    assert tally.means["flicker"] == pytest.approx(10, abs=1e-3)


def test_detail_that_is_drawn_a_pixel_off_is_no_fog():
    frame_BCHW = noise(8, (2, 3, 32, 32))
    fog_BCHW = torch.full_like(frame_BCHW, 0.5)
    assert float(losses.vividness(fog_BCHW, frame_BCHW)) == pytest.approx(1, abs=0.01)
    assert float(losses.vividness(frame_BCHW.roll(1, -1), frame_BCHW)) < 0.05
    assert float(losses.pixels(frame_BCHW.roll(1, -1), frame_BCHW)) > float(losses.pixels(fog_BCHW, frame_BCHW))


def test_shots_are_dark_static_or_moving():
    assert stratum(torch.full((4, 3, 16, 16), 0.05)) == "dark"
    assert stratum(torch.full((4, 3, 16, 16), 0.5)) == "static"
    assert stratum(noise(3, (4, 3, 16, 16))) == "moving"


def test_free_bits_ask_nothing_of_a_code_that_spends_little():
    mean_BZ = torch.zeros(4, 3, requires_grad=True)
    spent = losses.free_bits(mean_BZ + 0.1, torch.zeros(4, 3), 0.5)
    spent.backward()
    assert float(spent.detach()) == 0.5
    assert mean_BZ.grad.abs().sum() == 0


def test_smaller_codes_are_not_smoother_codes():
    before, after = noise(4, (8, 5)), noise(5, (8, 5))
    assert float(losses.smooth_codes(before, after)) == pytest.approx(
        float(losses.smooth_codes(9 * before, 9 * after)), rel=0.02
    )


def test_the_adversary_is_as_loud_as_it_is_let_be():
    wanted, wished = noise(6), 1000 * noise(7)
    scaled = losses.balance(wanted, wished, 0.1) * wished
    assert float(scaled.norm() / wanted.norm()) == pytest.approx(0.1, rel=1e-4)
