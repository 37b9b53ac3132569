"""How near a reconstruction is to its film: PSNR, SSIM, MS-SSIM, sharpness and flicker.

Shapes: B frames, C channels, H rows, W columns. Frames lie in 0..1. Similarities are measured on luma (ITU-R BT.709),
PSNR on all three channels. `Tally` adds frames up shot by shot.
"""

from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.nn import functional

LUMA = (0.2126, 0.7152, 0.0722)
"""ITU-R BT.709-6, item 3.2, on R'G'B'."""
C1, C2 = 0.01**2, 0.03**2
"""Wang et al. 2004, section III.C: K1 = 0.01, K2 = 0.03, for levels of 0..1."""
SCALES = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
"""Exponents of the five scales, the finest first. Wang et al. 2003, section 4."""
STRIDE = 3
"""Pixels from window to window where similarity is a loss: every third of them teaches as much, and is done sooner."""
DARK, STILL = 0.12, 0.004
"""Mean luma under which a frame is dark; mean change of luma a frame under which a shot is static."""


def luma(frame_BCHW: Tensor) -> Tensor:
    """Brightness as it is coded, B1HW."""
    weights = frame_BCHW.new_tensor(LUMA)[:, None, None]
    return (frame_BCHW * weights).sum(1, keepdim=True)


def psnr_B(drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
    """Peak signal over noise in dB of each frame, at most 100. ITU-T J.340, 5.1, on R'G'B'."""
    error_B = (drawn_BCHW - frame_BCHW).square().mean((1, 2, 3))
    return -10 * torch.log10(error_B.clamp_min(1e-10))


def ssim_B(drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
    """Structural similarity of each frame's luma. Wang et al. 2004, eq. 13, Gaussian window of 11, sigma 1.5."""
    return _similar(luma(drawn_BCHW), luma(frame_BCHW))[0]


def ms_ssim_B(drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
    """Structural similarity over five scales of each frame's luma. Wang et al. 2003, eq. 7.

    Where a scale has fewer than 11 rows (the coarsest of 144), its window is as large as it is.
    """
    drawn, frame = luma(drawn_BCHW), luma(frame_BCHW)
    product_B = drawn.new_ones(drawn.shape[0])
    for scale, exponent in enumerate(SCALES):
        whole_B, contrast_B = _similar(drawn, frame)
        last = scale == len(SCALES) - 1 or min(drawn.shape[-2:]) < 4
        product_B = product_B * (whole_B if last else contrast_B).clamp_min(0) ** exponent
        if last:
            return product_B
        drawn, frame = functional.avg_pool2d(drawn, 2), functional.avg_pool2d(frame, 2)
    return product_B


def energy_B(frame_BCHW: Tensor) -> Tensor:
    """Gradient energy of luma (Krotkov 1988, Tenengrad, with plain differences).

    Of the drawn frames together over that of the film's together: 1 is as sharp, 0 a fog, more is noise.
    """
    bright = luma(frame_BCHW)
    rows, columns = bright.diff(dim=-2), bright.diff(dim=-1)
    return rows.square().mean((1, 2, 3)) + columns.square().mean((1, 2, 3))


def flicker(drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
    """Mean absolute error, in levels of 255, of each change from frame to frame; B frames of one shot in order."""
    return 255 * (drawn_BCHW.diff(dim=0) - frame_BCHW.diff(dim=0)).abs().mean((1, 2, 3))


def structure_map(drawn_BCHW: Tensor, frame_BCHW: Tensor, window: int = 7) -> Tensor:
    """Similarity in every window, flat for speed: what `losses.structure` learns by. Wang et al. 2004, eq. 13."""
    mean_a, mean_b, square_a, square_b, product = (
        functional.avg_pool2d(values, window, STRIDE)
        for values in (
            drawn_BCHW, frame_BCHW, drawn_BCHW.square(), frame_BCHW.square(), drawn_BCHW * frame_BCHW,
        )
    )  # fmt: skip
    return _similarity(mean_a, mean_b, square_a, square_b, product)[0]


def _similarity(mean_a: Tensor, mean_b: Tensor, square_a: Tensor, square_b: Tensor, product: Tensor) -> tuple:
    """Similarity, and its part without brightness, of local means of a, b, a^2, b^2 and ab."""
    contrast = (2 * (product - mean_a * mean_b) + C2) / (square_a - mean_a**2 + square_b - mean_b**2 + C2)
    return contrast * (2 * mean_a * mean_b + C1) / (mean_a**2 + mean_b**2 + C1), contrast


def _similar(drawn_B1HW: Tensor, frame_B1HW: Tensor) -> tuple[Tensor, Tensor]:
    side = min(11, *drawn_B1HW.shape[-2:])
    over_rows, over_columns = (_blur(length, side, drawn_B1HW) for length in drawn_B1HW.shape[-2:])
    stack = torch.cat((drawn_B1HW, frame_B1HW, drawn_B1HW**2, frame_B1HW**2, drawn_B1HW * frame_B1HW))
    blurred = over_rows @ stack @ over_columns.T
    whole, contrast = _similarity(*blurred.chunk(5))
    return whole.mean((1, 2, 3)), contrast.mean((1, 2, 3))


def _blur(length: int, side: int, like: Tensor) -> Tensor:
    """A Gaussian window of `side` at every place of a row where it fits, as a matrix: many times faster than a
    convolution of one channel."""
    place = torch.arange(side, device=like.device, dtype=like.dtype) - (side - 1) / 2
    bell = torch.exp(-(place**2) / (2 * 1.5**2))
    rows = like.new_zeros(length - side + 1, length)
    for row in range(len(rows)):
        rows[row, row : row + side] = bell / bell.sum()
    return rows


@dataclass
class Tally:
    """Sums of every measure over many frames; `means` are what a table shows."""

    sums: dict[str, float] = field(default_factory=dict)
    counts: dict[str, float] = field(default_factory=dict)

    def add(self, drawn_BCHW: Tensor, frame_BCHW: Tensor, alone: bool = False) -> None:
        """Measure frames of one shot, in order; `alone` where they are no neighbours and cannot flicker."""
        self.count("psnr", psnr_B(drawn_BCHW, frame_BCHW))
        self.count("ssim", ssim_B(drawn_BCHW, frame_BCHW))
        self.count("ms_ssim", ms_ssim_B(drawn_BCHW, frame_BCHW))
        self.count("sharpness", energy_B(drawn_BCHW), float(energy_B(frame_BCHW).sum()))
        if not alone and frame_BCHW.shape[0] > 1:
            self.count("flicker", flicker(drawn_BCHW, frame_BCHW))

    def count(self, name: str, values: Tensor, over: float | None = None) -> None:
        """Add values to a mean, or to a ratio whose denominator grows by `over`."""
        self.sums[name] = self.sums.get(name, 0.0) + float(values.sum())
        self.counts[name] = self.counts.get(name, 0.0) + (values.numel() if over is None else over)

    @property
    def means(self) -> dict[str, float]:
        return {name: total / max(self.counts[name], 1e-9) for name, total in self.sums.items()}


def stratum(frame_BCHW: Tensor) -> str:
    """`dark`, `static` or `moving`: what kind of shot these frames are of."""
    bright = luma(frame_BCHW)
    if float(bright.mean()) < DARK:
        return "dark"
    change = float(bright.diff(dim=0).abs().mean()) if bright.shape[0] > 1 else 0.0
    return "static" if change < STILL else "moving"
