"""What each network is told that it did wrong: every loss as a function, with the paper and the equation it is from.

Shapes: B frames of a batch, C channels, H rows, W columns, Z numbers of a code.
Frames lie in -1..1. Every loss is a scalar, smaller is better.
"""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from filmgen.training.measures import luma, structure_map

# Codes


def divergence_BZ(mean_BZ: Tensor, log_variance_BZ: Tensor) -> Tensor:
    """How many nats each number of a code spends: KL(N(mean, variance) || N(0, 1)). Kingma & Welling 2014, app. B."""
    return 0.5 * (mean_BZ.square() + log_variance_BZ.exp() - 1 - log_variance_BZ)


def free_bits(mean_BZ: Tensor, log_variance_BZ: Tensor, free: float) -> Tensor:
    """Nats a code spends beyond `free` for each number, over the batch. Kingma et al. 2016 (IAF), eq. 15.

    What is free cannot be saved, so no number is switched off to please the prior.
    """
    return divergence_BZ(mean_BZ, log_variance_BZ).mean(0).clamp_min(free).mean()


def smooth_codes(before_BZ: Tensor, after_BZ: Tensor) -> Tensor:
    """How far a code jumps from one frame of a shot to the next, over how far codes lie apart at all.

    Slow feature analysis (Wiskott & Sejnowski 2002, eq. 1) with its unit-variance constraint as a denominator, so
    that shrinking every code gains nothing.
    """
    apart = torch.cat((before_BZ, after_BZ)).var(0, correction=0).mean()
    return (after_BZ - before_BZ).square().mean() / (apart + 1e-4)


# Pictures


def pixels(drawn_BCHW: Tensor, frame_BCHW: Tensor, weight_B: Tensor | None = None) -> Tensor:
    """Mean absolute error, a frame's share by `weight_B`: the anchor of colour. Isola et al. 2017, eq. 3."""
    error_B = (drawn_BCHW - frame_BCHW).abs().mean((1, 2, 3))
    return (error_B if weight_B is None else error_B * weight_B).mean()


def squares(drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
    """Mean squared error: what PSNR is made of."""
    return functional.mse_loss(drawn_BCHW, frame_BCHW)


def structure(drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
    """One minus structural similarity, in flat windows of 7. Wang et al. 2004, eq. 13; as a loss: Zhao et al. 2017."""
    return 1 - structure_map((drawn_BCHW + 1) / 2, (frame_BCHW + 1) / 2).mean()


def edges(drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
    """Mean absolute error of what changes from pixel to pixel. Mathieu et al. 2016, eq. 6 (GDL), signed, alpha 1."""
    rows = drawn_BCHW.diff(dim=-2) - frame_BCHW.diff(dim=-2)
    columns = drawn_BCHW.diff(dim=-1) - frame_BCHW.diff(dim=-1)
    return rows.abs().mean() + columns.abs().mean()


def vividness(drawn_BCHW: Tensor, frame_BCHW: Tensor, window: int = 8) -> Tensor:
    """Squared difference of how strong edges are around each place, wherever exactly they lie, over the frame's own.

    Local energies as texture has them (Portilla & Simoncelli 2000, section 1.3.2): a fog is 1, and detail that is
    drawn a pixel off, which every loss above takes for worse than fog, is none.
    """

    def strength(picture_BCHW: Tensor) -> Tensor:
        bright = luma(picture_BCHW)
        rows, columns = bright.diff(dim=-2)[..., :-1], bright.diff(dim=-1)[..., :-1, :]
        return (functional.avg_pool2d(rows.square() + columns.square(), window) + 1e-6).sqrt()

    drawn, there = strength(drawn_BCHW), strength(frame_BCHW)
    return ((drawn - there).square().mean((1, 2, 3)) / (there.square().mean((1, 2, 3)) + 3e-4)).mean()


def motion(drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
    """Mean absolute error of what changes from frame to frame: flicker, as a loss.

    The first half of the batch are frames, the second half are the frames that follow them.
    """
    before, after = drawn_BCHW.chunk(2)
    was, will_be = frame_BCHW.chunk(2)
    return ((after - before) - (will_be - was)).abs().mean()


# What a critic sees


def learned_squares(drawn: Sequence[Tensor], real: Sequence[Tensor]) -> Tensor:
    """Mean squared error in a critic's features: Larsen et al. 2016, eq. 7-8; over all its layers: Broad 2016."""
    return torch.stack([functional.mse_loss(a, b) for a, b in zip(drawn, real, strict=True)]).mean()


def learned_likeness(drawn: Sequence[Tensor], real: Sequence[Tensor]) -> Tensor:
    """Mean absolute error in a critic's features, over its layers, each layer by its own loudness.

    Feature matching across layers: Wang et al. 2018 (pix2pixHD), eq. 4. Without the division the loudest layer would
    be the only one heard.
    """
    layers = [(a - b).abs().mean() / (b.abs().mean() + 1e-3) for a, b in zip(drawn, real, strict=True)]
    return torch.stack(layers).mean()


# Adversaries


def hinge_critic(real: Tensor, drawn: Tensor) -> Tensor:
    """What a critic loses by doubt, none beyond a margin of 1. Lim & Ye 2017, eq. 12; Miyato et al. 2018, eq. 16."""
    return functional.relu(1 - real).mean() + functional.relu(1 + drawn).mean()


def hinge_artist(drawn: Tensor) -> Tensor:
    """What an artist loses by being seen through. Miyato et al. 2018, eq. 17."""
    return -drawn.mean()


def logistic_critic(real: Tensor, drawn: Tensor) -> Tensor:
    """Binary cross-entropy of a critic. Goodfellow et al. 2014, eq. 1."""
    return functional.softplus(-real).mean() + functional.softplus(drawn).mean()


def logistic_artist(drawn: Tensor) -> Tensor:
    """The non-saturating loss of an artist. Goodfellow et al. 2014, section 3."""
    return functional.softplus(-drawn).mean()


def slope_at_films(real: Tensor, frame_BCHW: Tensor) -> Tensor:
    """Squared slope of a critic's judgement at real frames (R1). Mescheder et al. 2018, eq. 9."""
    (slope_BCHW,) = torch.autograd.grad(real.sum(), frame_BCHW, create_graph=True)
    return slope_BCHW.square().sum((1, 2, 3)).mean()


def balance(wanted_BCHW: Tensor, adversary_BCHW: Tensor, share: float) -> Tensor:
    """By what to multiply an adversary's gradient so that it is `share` as strong as the rest.

    Esser et al. 2021 (VQGAN), eq. 7, at the picture instead of the last layer.
    """
    return share * wanted_BCHW.norm() / (adversary_BCHW.norm() + 1e-8)


# Broad's own, of 2016


def broad_divergence(mean_BZ: Tensor, log_variance_BZ: Tensor) -> Tensor:
    """-0.5 mean(1 + s - mu^2 - exp(s)), clipped to 5 either way: Broad's code of 2016."""
    return divergence_BZ(mean_BZ, log_variance_BZ).mean().clamp(-5, 5)


def broad_adversary(real: Tensor, drawn: Tensor, dreamed: Tensor) -> Tensor:
    """Cross-entropies of frames, reconstructions and samples of the prior, over six: Broad's code of 2016.

    Larsen et al. 2016, eq. 5. The critic minimises it, the decoder its negative (and so saturates).
    """
    entropies = functional.softplus(-real) + functional.softplus(drawn) + functional.softplus(dreamed)
    return entropies.sum() / real.shape[0] / 6
