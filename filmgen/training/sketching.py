"""How a sketch is solved before anything is learnt: components to read by, least squares to draw by, and places.

Reading: the first components of thumbnails (Pearson 1901; Eckart & Young 1936), each over its deviation, so that codes
have the prior's unit variance. With a prior, a film counts as one of many: to its covariance is added that of pictures
in general, whose power falls with the square of frequency (Field 1987), in its own colours. Drawing: the components
themselves, larger; of a film that stands alone, ridge regression of larger thumbnails on codes, which is reduced-rank
regression (Izenman 1975). Places: the codes are parted until there are enough of them, and what the sketch lacks at
each is solved by ridge regression on nearness.

The variance of a code's number is the one a linear VAE would settle on: noise over signal (Tipping & Bishop 1999, eq.
8; Lucas et al. 2019).

Shapes: N frames, B of a batch, C channels, H rows, W columns, P values of a picture, Z numbers of a code, K places.
"""

import math
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from filmgen.training.batches import Shown, spread
from filmgen.training.sketch import Sketch, enlarged

FRAMES = 4096
"""How many frames of a film its sketch is solved by, at most."""
VISITS = 32_768
"""How many its places are solved by, at most."""
FAINTEST = 1e-3
"""Deviation, of the strongest component's, under which a component is noise, and no component at all."""
FAR = 2.0
"""How much farther than nearly all frames of a film a frame may be before it counts as strange."""
RIDGE, STEADY = 1e-3, 0.05
"""Of the least squares: over the variance of a code's number, and over the nearness of a frame."""
FINEST = 0.75
"""Of the cosines that make up a row of a thumbnail, the share that components of a film among many are made of."""
APART = 0.25
"""Of the squared way from a place to the next one that a place is wide at least, however alike its own frames are: else
what lies between two places, as in a fade, is of the one or of the other."""
STILL = 1 / 127.5
"""By how much the values of two frames of a place differ at least: one level of 255."""

Batches = Sequence[Callable[[], Tensor]]
"""Each gives some frames (BCHW in -1..1), and is asked more than once."""


def solve_all(sketch: Sketch, shown: Shown, fetch: Callable[[np.ndarray], Tensor], prior: float) -> None:
    """Solve what is not solved yet: a sketch, by frames from all over some footage, and its places, by more of them."""
    if not sketch.writer_ZP.any():
        solve(sketch, _some(shown, fetch, FRAMES), prior)
    if sketch.places and not sketch.places.picture_KP.any():
        remember(sketch, _some(shown, fetch, VISITS))


def _some(shown: Shown, fetch: Callable[[np.ndarray], Tensor], count: int) -> Batches:
    numbers = spread(shown.training, count)
    chunks = np.array_split(numbers, max(1, len(numbers) // 32))
    return [lambda chunk=chunk: fetch(chunk).cpu() for chunk in chunks]


@torch.no_grad()
def solve(sketch: Sketch, batches: Batches, prior: float = 0.0) -> None:
    """Set a sketch's matrices by frames; `prior` is how much pictures in general count, over the film's own."""
    seen_NP = _table(batches, lambda frame_BCHW: sketch.thumbnail(frame_BCHW).flatten(1), FRAMES)
    away_NP = seen_NP - seen_NP.mean(0)
    wanted = sketch.reader_PZ.shape[1]
    if prior:
        variance_Z, waves_JZ = _among_many(away_NP, sketch.seen, wanted, prior)
        axes_PZ = _pixels(waves_JZ, sketch.seen, sketch.seen)
    else:
        variance_Z, axes_PZ = _components(away_NP, wanted)
    deviation_Z = variance_Z.sqrt().clamp_min(FAINTEST * float(variance_Z.max().sqrt()) + 1e-4)
    sketch.centre_P.copy_(seen_NP.mean(0))
    sketch.reader_PZ.copy_(axes_PZ / deviation_Z)
    sketch.variance_Z.copy_(deviation_Z.square())
    if prior:
        sketch.writer_ZP.copy_((_pixels(waves_JZ, sketch.seen, sketch.drawn[1:]) * deviation_Z).T)
        mean_3HW = sketch.centre_P.unflatten(0, (1, 3, *sketch.seen))
        size = list(sketch.drawn[1:])
        sketch.ground_P.copy_(functional.interpolate(mean_3HW, size=size, mode="bicubic").flatten())
    else:
        _draw_by_least_squares(sketch, batches, len(away_NP))

    # What is far for a frame of the film, and how sure a code can be.
    away_N = _table(batches, sketch.read, FRAMES).square().mean(1)
    sketch.usual.fill_(float(FAR * torch.quantile(away_N, 0.99)))
    noise = (away_NP.square().sum() / len(away_NP) - variance_Z.sum()).clamp_min(0) / away_NP.shape[1]
    sketch.log_variance_Z.copy_((noise / deviation_Z.square()).clamp(1e-4, 0.1).log())


def _table(batches: Batches, look: Callable[[Tensor], Tensor], most: int) -> Tensor:
    """What is seen in each frame, a row each, `most` rows at most. Laid out before anything is looked at: small pieces
    that are kept between large pictures leave holes in memory, gigabytes of them."""
    table, filled = None, 0
    for batch in batches:
        rows = look(batch())
        table = rows.new_empty(most, rows.shape[1]) if table is None else table
        table[filled : filled + len(rows)] = rows
        filled += len(rows)
    return table[:filled]


def _draw_by_least_squares(sketch: Sketch, batches: Batches, frames: int) -> None:
    """Sums over all frames, so that no more than a few large pictures are held."""
    total_P, product_ZP = torch.zeros_like(sketch.ground_P), torch.zeros_like(sketch.writer_ZP)
    gram_ZZ = RIDGE * frames * torch.eye(len(product_ZP), device=total_P.device)
    for batch in batches:
        frame_BCHW = batch()
        code_BZ = sketch.read(frame_BCHW)
        drawn_BP = functional.adaptive_avg_pool2d(frame_BCHW, sketch.drawn[1:]).flatten(1)
        total_P += drawn_BP.sum(0)
        product_ZP += code_BZ.T @ drawn_BP
        gram_ZZ += code_BZ.T @ code_BZ
    sketch.ground_P.copy_(total_P / frames)
    sketch.writer_ZP.copy_(torch.linalg.solve(gram_ZZ, product_ZP))


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


def _among_many(away_NP: Tensor, shape: tuple[int, int], wanted: int, prior: float) -> tuple[Tensor, Tensor]:
    """Variances of the strongest components of a film that is one of many, and of which cosines they are made (J)."""
    row_HJ, column_WJ = (_cosines(side, side).to(away_NP.device) for side in shape)
    wave_NCJ = (row_HJ.T @ away_NP.unflatten(1, (3, *shape)) @ column_WJ).flatten(2)
    own_JJ = wave_NCJ.flatten(1).T @ wave_NCJ.flatten(1) / len(away_NP)
    colours_CC = torch.einsum("ncj,ndj->cd", wave_NCJ, wave_NCJ) / len(away_NP)
    swings_H, swings_W = (torch.arange(wave.shape[1]) / len(wave) for wave in (row_HJ, column_WJ))
    slowest = 0.5 / shape[1]
    power_J = 1 / (swings_H[:, None].square() + swings_W.square()).clamp_min(slowest**2).flatten()
    many_JJ = torch.kron(colours_CC, torch.diag(power_J / power_J.sum()).to(away_NP.device))
    waves_JZ = torch.linalg.eigh(own_JJ + prior * many_JJ)[1].flip(1)[:, :wanted]
    waves_JZ = functional.pad(waves_JZ, (0, wanted - waves_JZ.shape[1]))
    return (waves_JZ * (own_JJ @ waves_JZ)).sum(0).clamp_min(0), waves_JZ


def _pixels(waves_JZ: Tensor, of: Sequence[int], shape: Sequence[int]) -> Tensor:
    """Pictures (PZ) of a shape that are made of the cosines of another one."""
    row_HJ, column_WJ = (
        _cosines(side, small).to(waves_JZ.device) * (side / small) ** 0.5 for side, small in zip(shape, of, strict=True)
    )
    waves_ZCJJ = waves_JZ.T.unflatten(1, (3, row_HJ.shape[1], -1))
    return (row_HJ @ waves_ZCJJ @ column_WJ.T).flatten(1).T


def _cosines(side: int, of: int) -> Tensor:
    """Those cosines that a row of `of` pixels is taken for, FINEST of all, on `side` places: orthonormal columns, the
    slowest first (Ahmed, Natarajan & Rao 1974)."""
    place, wave = torch.arange(side)[:, None] + 0.5, torch.arange(math.ceil(FINEST * of))
    return torch.cos(torch.pi * place * wave / side) * torch.where(wave > 0, 2 / side, 1 / side).sqrt()


@torch.no_grad()
def remember(sketch: Sketch, batches: Batches) -> None:
    """Set the places of a sketch that is solved, and the picture of what the sketch lacks at each."""
    places = sketch.places
    at_NZ = _table(batches, sketch.read, VISITS).mul_(sketch.variance_Z.sqrt())
    middle_KZ, spread_K = _parted(at_NZ, len(places.middle_KZ))
    places.middle_KZ[: len(middle_KZ)] = middle_KZ
    usual = 2 * spread_K.median()
    next_K = torch.cdist(middle_KZ, middle_KZ).fill_diagonal_(torch.inf).amin(1).square()
    width_K = torch.maximum(2 * spread_K, (APART * next_K).clamp_max(2 * usual)).clamp_max(2 * usual)
    places.width_K[: len(middle_KZ)] = width_K + STILL**2 * sketch.centre_P.numel()

    # Sums over all frames, each of a few places only.
    gram_KK = STEADY * torch.eye(len(places.middle_KZ), device=at_NZ.device)
    product_KP = torch.zeros(places.picture_KP.shape, device=at_NZ.device)
    for batch in batches:
        frame_BCHW = batch()
        code_BZ = sketch.read(frame_BCHW)
        drawn_BCHW = enlarged(sketch.draw(code_BZ), places.shape)
        lacked_BP = (functional.adaptive_avg_pool2d(frame_BCHW, places.shape[1:]) - drawn_BCHW).flatten(1)
        share_BN, place_BN = places.near(code_BZ * sketch.variance_Z.sqrt())
        near_BK = torch.zeros(len(code_BZ), len(gram_KK), device=at_NZ.device).scatter_(1, place_BN, share_BN)
        gram_KK += near_BK.T @ near_BK
        for share_B, place_B in zip(share_BN.T, place_BN.T, strict=True):
            product_KP.index_add_(0, place_B, share_B[:, None] * lacked_BP)
    picture_KP = torch.linalg.solve(gram_KK, product_KP)
    level_K = picture_KP.abs().amax(1).clamp_min(1e-6) / 127
    places.level_K.copy_(level_K)
    places.picture_KP.copy_((picture_KP / level_K[:, None]).round())


def _parted(at_NZ: Tensor, wanted: int) -> tuple[Tensor, Tensor]:
    """Middles and mean squared spreads of at most `wanted` groups of codes.

    The group whose codes are farthest apart in all is cut in two across its longest axis (Boley 1998), until there are
    enough; then every code goes to the nearest middle, a few times over (Lloyd 1982).
    """
    groups = [torch.arange(len(at_NZ), device=at_NZ.device)]

    def loss(group: Tensor) -> float:
        return float((at_NZ[group] - at_NZ[group].mean(0)).square().sum())

    lost = [loss(groups[0])]
    least = 1e-6 * lost[0]
    while len(groups) < min(wanted, len(at_NZ)) and max(lost) > least:
        worst = max(range(len(groups)), key=lost.__getitem__)
        away = at_NZ[groups[worst]] - at_NZ[groups[worst]].mean(0)
        side = away @ torch.linalg.eigh(away.T @ away)[1][:, -1] > 0
        halves = groups[worst][side], groups[worst][~side]
        groups[worst], lost[worst] = halves[0], loss(halves[0])
        groups.append(halves[1])
        lost.append(loss(halves[1]))
    middle_KZ = torch.stack([at_NZ[group].mean(0) for group in groups])
    for _ in range(5):
        nearest_N = torch.cdist(at_NZ, middle_KZ).argmin(1)
        count_K = torch.bincount(nearest_N, minlength=len(middle_KZ))
        total_KZ = torch.zeros_like(middle_KZ).index_add_(0, nearest_N, at_NZ)
        middle_KZ = torch.where(count_K[:, None] > 0, total_KZ / count_K.clamp_min(1)[:, None], middle_KZ)
    away_N, nearest_N = torch.cdist(at_NZ, middle_KZ).square().min(1)
    count_K = torch.bincount(nearest_N, minlength=len(middle_KZ)).clamp_min(1)
    return middle_KZ, torch.zeros(len(middle_KZ), device=at_NZ.device).index_add_(0, nearest_N, away_N) / count_K
