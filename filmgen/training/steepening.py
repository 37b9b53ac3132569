"""How soft edges are made hard: a shock filter, which moves an edge's two sides towards each other and nothing else.

What few numbers hold of a frame that was never seen are its large shapes, softly. Where a soft edge lies it is known
that there is an edge: on its dark side pixels take the darkest value beside them, on its light side the lightest
(Osher & Rudin 1990; with the second derivative along the slope of a smoothed picture: Alvarez & Mazorra 1994, eq. 4).
Only where the slope is steep for its picture, though: what is hardly an edge may as well be none, and would flicker.

Shapes: B frames, C channels, H rows, W columns.
"""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

from filmgen.training.measures import luma

FLAT = 0.25
"""Curvature, of a picture's contrast a pixel squared, at which most of the way to a neighbour's value is gone."""
STEEP = 0.1
"""Slope, of a picture's contrast a pixel, at which half of it is."""
DULL = 0.01
"""Least contrast (standard deviation of luma, in levels of -1..1) that a picture is taken to have."""


@torch.no_grad()
def steepened(picture_BCHW: Tensor, steps: int) -> Tensor:
    """A picture whose edges are harder, by `steps` pixels at most."""
    contrast_B111 = luma(picture_BCHW).std((1, 2, 3), keepdim=True).clamp_min(DULL)
    for _ in range(steps):
        bend_B1HW, slope_B1HW = _edges(luma(picture_BCHW) / contrast_B111)
        side_B1HW = torch.tanh(bend_B1HW / FLAT) * (slope_B1HW / (slope_B1HW + STEEP**2))
        around_BCHW = functional.pad(picture_BCHW, (1, 1, 1, 1), mode="replicate")
        darkest_BCHW, lightest_BCHW = (_beside(around_BCHW, most) for most in (torch.minimum, torch.maximum))
        beside_BCHW = torch.where(side_B1HW > 0, darkest_BCHW, lightest_BCHW)
        picture_BCHW = torch.lerp(picture_BCHW, beside_BCHW, side_B1HW.abs())
    return picture_BCHW


def _beside(around_BCHW: Tensor, most: Callable[[Tensor, Tensor], Tensor]) -> Tensor:
    """The most of nine neighbours: rows first, then columns, which a processor does several times as fast."""
    rows = most(most(around_BCHW[..., :-2, :], around_BCHW[..., 1:-1, :]), around_BCHW[..., 2:, :])
    return most(most(rows[..., :-2], rows[..., 1:-1]), rows[..., 2:])


def _edges(bright_B1HW: Tensor) -> tuple[Tensor, Tensor]:
    """The second derivative along the slope of a picture smoothed by two binomial windows of three, and that slope,
    squared."""
    soft = functional.pad(bright_B1HW, (3, 3, 3, 3), mode="replicate")
    for _ in range(2):
        soft = soft[..., :-2, :] + 2 * soft[..., 1:-1, :] + soft[..., 2:, :]
        soft = (soft[..., :-2] + 2 * soft[..., 1:-1] + soft[..., 2:]) / 16
    here, left, right = soft[..., 1:-1, 1:-1], soft[..., 1:-1, :-2], soft[..., 1:-1, 2:]
    above, below = soft[..., :-2, 1:-1], soft[..., 2:, 1:-1]
    across, down = (right - left) / 2, (below - above) / 2
    corners = soft[..., 2:, 2:] - soft[..., 2:, :-2] - soft[..., :-2, 2:] + soft[..., :-2, :-2]
    slope = across.square() + down.square()
    bend = (
        across.square() * (right + left - 2 * here)
        + across * down * corners / 2
        + down.square() * (below + above - 2 * here)
    )
    return bend / (slope + 1e-8), slope
