"""How a face is bent while a network learns: what goes in is warped, what shall come out is the face as it was.

A network that is shown a face and asked for that face learns to copy. Shown a bent one and asked for the straight one
it has to know the face. The way of December 2017: a grid of 5 x 5 points over the middle of the canonical cut, every
point moved by a few pixels; the warped face is what lies between the moved points. The target is not warped: it is
the face seen through the similarity (Umeyama 1991, eq. 40-43) that best takes the moved points back to the straight
ones, so that on average it does not move against what went in. Before both, the picture is turned, zoomed, shifted and
now and then mirrored, its border replicated.

Points of a plane are complex numbers: a similarity is a product and a sum, and Umeyama's is a quotient of sums.
All chance follows from a seed and the number of a step, and is the same on every device.

Shapes: B faces, C channels, H rows, W columns, G points of a grid.
"""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from filmgen.training.batches import noise

POINTS = 5
"""Of the grid, in either direction."""
CANONICAL = 256
"""Sides of the cut in which all lengths are given, however large a picture is."""


@dataclass(frozen=True)
class Bend:
    """How much a face is moved and bent. Lengths are of a canonical cut of 256."""

    span: float = 160.0
    """Of the cut that a network sees: its middle."""
    jitter: float = 5.0
    """Deviation of a grid's points."""
    turn: float = 10.0
    """Degrees, either way."""
    zoom: float = 0.05
    shift: float = 0.05
    """Of the cut's side."""
    mirrored: float = 0.4
    """How many of all faces."""
    light: float = 0.0
    """By which brightness is multiplied, either way."""
    tint: float = 0.0
    """By how much colour is shifted, of levels in -1..1, either way."""


def bend(face_BCHW: Tensor, side: int, how: Bend, seed: int, step: int) -> tuple[Tensor, Tensor]:
    """Canonical cuts (-1..1, colour in the first three channels) to warped faces and to their targets, both of `side`.

    What a target has beyond three channels (a mask) moves with it and keeps its levels; a warped face has none.
    """
    count = face_BCHW.shape[0]
    points_GG = grid(how.span)
    moved_BGG = points_GG + how.jitter * torch.view_as_complex(noise(seed, step, (count, POINTS, POINTS, 2), CPU))
    chance_BU = noise(seed, step, (count, 8), CPU, uniform=True)
    turned = _turning(chance_BU, how)
    warped = _looked_at(face_BCHW[:, :3], turned(between(moved_BGG, side)))
    straight = _looked_at(face_BCHW, turned(unwarped(moved_BGG, points_GG, side, how.span)))
    light_B111 = 1 + how.light * chance_BU[:, 5, None, None, None].to(face_BCHW)
    tint_B111 = how.tint * chance_BU[:, 6:8, None, None].to(face_BCHW)
    return _lit(warped, light_B111, tint_B111), _lit(straight, light_B111, tint_B111)


CPU = torch.device("cpu")


def grid(span: float) -> Tensor:
    """The straight points, over the middle of the cut: rows x columns, complex."""
    line = CANONICAL / 2 + span * (torch.arange(POINTS) / (POINTS - 1) - 0.5)
    return torch.complex(line.expand(POINTS, POINTS), line[:, None].expand(POINTS, POINTS))


def between(points_BGG: Tensor, side: int) -> Tensor:
    """Where every pixel of a warped face is looked at: bilinear between the points, BHW, complex."""
    place = (torch.arange(side) + 0.5) / side * (POINTS - 1)
    weight_HG = (1 - (place[:, None] - torch.arange(POINTS)).abs()).clamp_min(0).to(points_BGG.dtype)
    return torch.einsum("hg,bgk,wk->bhw", weight_HG, points_BGG, weight_HG)


def umeyama(from_BG: Tensor, to_BG: Tensor) -> tuple[Tensor, Tensor]:
    """The similarity (factor and sum, B1 each) by which points come closest to others. Umeyama 1991, eq. 40-43.

    In the plane its rotation and scale together are the complex regression of one set of points on the other.
    """
    from_mean, to_mean = from_BG.mean(1, keepdim=True), to_BG.mean(1, keepdim=True)
    away, wanted = from_BG - from_mean, to_BG - to_mean
    factor = (away.conj() * wanted).sum(1, keepdim=True) / away.abs().square().sum(1, keepdim=True)
    return factor, to_mean - factor * from_mean


def unwarped(moved_BGG: Tensor, points_GG: Tensor, side: int, span: float) -> Tensor:
    """Where every pixel of a target is looked at: a straight square, laid where the moved points are on average."""
    factor, added = umeyama(moved_BGG.flatten(1), points_GG.flatten().expand(moved_BGG.shape[0], -1))
    line = CANONICAL / 2 + span * ((torch.arange(side) + 0.5) / side - 0.5)
    square = torch.complex(line.expand(side, side), line[:, None].expand(side, side))
    return (square - added[..., None]) / factor[..., None]


def middle(face_BCHW: Tensor, side: int, span: float) -> Tensor:
    """The middle of canonical cuts, not bent: what a network sees when it does not learn. Smaller by area."""
    rows = face_BCHW.shape[-1]
    margin = round((1 - span / CANONICAL) * rows / 2)
    cut = face_BCHW[..., margin : rows - margin, margin : rows - margin]
    if cut.shape[-1] == side:
        return cut
    return functional.interpolate(cut, size=(side, side), mode="bilinear", align_corners=False, antialias=True)


def _turning(chance_BU: Tensor, how: Bend):
    """Turn, zoom, shift and mirror as a function of where to look."""
    turn, zoom, across, down, mirror = chance_BU[:, :5].unbind(1)
    middle = complex(CANONICAL / 2, CANONICAL / 2)
    factor = torch.polar(1 / (1 + how.zoom * zoom), torch.deg2rad(how.turn * turn))[:, None, None]
    added = how.shift * CANONICAL * torch.complex(across, down)[:, None, None]
    mirrored = ((mirror + 1) / 2 < how.mirrored)[:, None, None]

    def turned(place_BHW: Tensor) -> Tensor:
        away = (place_BHW - middle - added) * factor
        return middle + torch.where(mirrored, -away.conj(), away)

    return turned


def _looked_at(face_BCHW: Tensor, place_BHW: Tensor) -> Tensor:
    """Pictures at places (of 256), bilinear, border replicated."""
    where_BHW2 = torch.view_as_real(place_BHW) * (2 / CANONICAL) - 1
    return functional.grid_sample(
        face_BCHW, where_BHW2.to(face_BCHW), mode="bilinear", padding_mode="border", align_corners=False
    )


def _lit(face_BCHW: Tensor, light_B111: Tensor, tint_B2: Tensor) -> Tensor:
    """Brighter or darker, warmer or colder; colour is moved along red and blue, against green (ITU-R BT.709 luma)."""
    red, blue = tint_B2[:, :1], tint_B2[:, 1:]
    green = -(0.2126 * red + 0.0722 * blue) / 0.7152
    colour = (face_BCHW[:, :3] + 1) * light_B111 - 1 + torch.cat((red, green, blue), 1)
    return torch.cat((colour.clamp(-1, 1), face_BCHW[:, 3:]), 1)
