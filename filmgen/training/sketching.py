"""How a sketch is solved before anything is learnt: principal components to read by, least squares to draw by.

Reading: the first components of thumbnails of the film (Pearson 1901; Eckart & Young 1936), each over its deviation, so
that codes have the prior's unit variance. Drawing: ridge regression of larger thumbnails on those codes, which is
reduced-rank regression (Izenman 1975). The variance of a code's number is the one a linear VAE would settle on: noise
over signal (Tipping & Bishop 1999, eq. 8; Lucas et al. 2019).

Shapes: N frames, C channels, H rows, W columns, P values of a thumbnail, Z numbers of a code.
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from filmgen.training.vaegan import Sketch

FRAMES = 4096
"""How many frames of a film are looked at, at most."""
FAINTEST = 1e-3
"""Deviation, of the strongest component's, under which a component is noise, and no component at all."""
FAR = 2.0
"""How much farther than nearly all frames of a film a frame may be before it counts as strange."""
RIDGE = 1e-3
"""Of the least squares, over the variance of a code's number."""


@torch.no_grad()
def solve(sketch: Sketch, batches: Sequence[Callable[[], Tensor]]) -> None:
    """Set a sketch's matrices by frames: `batches` each give some (BCHW in -1..1), and are asked twice."""
    # To read by.
    seen_NP = torch.cat([sketch.thumbnail(batch()).flatten(1) for batch in batches])
    centre_P = seen_NP.mean(0)
    away_NP = seen_NP - centre_P
    variance_Z, axes_PZ = _components(away_NP, sketch.reader_PZ.shape[1])
    deviation_Z = variance_Z.sqrt().clamp_min(FAINTEST * float(variance_Z.max().sqrt()) + 1e-4)
    sketch.centre_P.copy_(centre_P)
    sketch.reader_PZ.copy_(axes_PZ / deviation_Z)
    sketch.variance_Z.copy_(deviation_Z.square())

    # To draw by: sums over all frames, so that no more than a few large pictures are held.
    frames, codes = len(away_NP), sketch.reader_PZ.shape[1]
    total_P, product_ZP = torch.zeros_like(sketch.ground_P), torch.zeros_like(sketch.writer_ZP)
    gram_ZZ = RIDGE * frames * torch.eye(codes, device=total_P.device)
    for batch in batches:
        frame_BCHW = batch()
        code_BZ = sketch.read(frame_BCHW)
        drawn_BP = functional.adaptive_avg_pool2d(frame_BCHW, sketch.drawn[1:]).flatten(1)
        total_P += drawn_BP.sum(0)
        product_ZP += code_BZ.T @ drawn_BP
        gram_ZZ += code_BZ.T @ code_BZ
    sketch.ground_P.copy_(total_P / frames)
    sketch.writer_ZP.copy_(torch.linalg.solve(gram_ZZ, product_ZP))

    # What is far for a frame of the film, and how sure a code can be.
    away_N = torch.cat([sketch.read(batch()).square().mean(1) for batch in batches])
    sketch.usual.fill_(float(FAR * torch.quantile(away_N, 0.99)))
    noise = (away_NP.square().sum() / frames - variance_Z.sum()).clamp_min(0) / away_NP.shape[1]
    sketch.log_variance_Z.copy_((noise / deviation_Z.square()).clamp(1e-4, 0.1).log())


def _components(away_NP: Tensor, wanted: int) -> tuple[Tensor, Tensor]:
    """Variances and axes of the strongest components, by the smaller of two Gram matrices; missing ones are zero."""
    frames, values = away_NP.shape
    few = frames <= values
    gram = (away_NP @ away_NP.T if few else away_NP.T @ away_NP) / frames
    strength, vectors = torch.linalg.eigh(gram)
    kept = min(wanted, len(strength))
    strength, vectors = strength.flip(0)[:kept].clamp_min(0), vectors.flip(1)[:, :kept]
    axes_PZ = away_NP.T @ vectors / (strength * frames).sqrt().clamp_min(1e-6) if few else vectors
    axes_PZ = axes_PZ * (strength > FAINTEST**2 * strength[0])
    missing = wanted - kept
    return functional.pad(strength, (0, missing)), functional.pad(axes_PZ, (0, missing))
