"""What of our network is solved and never learnt: a linear sketch of a frame, and what is remembered of places.

    frame --> thumbnail --> components --> code --+--> sketch, drawn ---------------------------+--> picture
                                                  \\-> nearest places --> what it lacks there --/

A sketch alone draws what all films have in common, light and large shapes. For every place that the film has shown, a
picture is kept of what its sketch lacks: a network of radial functions (Broomhead & Lowe 1988; Moody & Darken 1989), or
attention over memories. A frame that is far from all places is given nothing, so no film is haunted by another; of its
sketch edges are made hard (`steepening.py`).

Shapes: B frames, C channels, H rows, W columns, Z numbers of a code, P values of a picture, K places, N near ones.
"""

import math
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from filmgen.training.steepening import steepened

if TYPE_CHECKING:
    from filmgen.training.vaegan import Design

NEAR = 4
"""Places that a frame is told by, at most: the nearest."""
STRANGE = 4.0
"""Half the squared distance, over a place's own width, at which a frame is as likely of no place at all."""
SURE = 0.999
"""How well known a frame's places are when nothing is done about what is not known of it."""
QUIET = 0.5
"""How loud the last number of a code is drawn of a frame of no place; those before it less and less quietly. What is
told by late numbers is as often a film's ghost as it is there."""


class Sketch(nn.Module):
    """Thumbnails to codes and codes to pictures, by matrices that are solved (`sketching.py`).

    They are applied in full precision, whatever the networks around them compute in.
    """

    def __init__(self, design: "Design"):
        super().__init__()
        columns, rows = design.base
        self.caution, self.steepen = design.caution, design.steepen
        self.seen = (rows << design.read, columns << design.read)
        self.drawn = (3, rows << design.sketch, columns << design.sketch)
        seen, drawn = 3 * math.prod(self.seen), math.prod(self.drawn)
        self.register_buffer("centre_P", torch.zeros(seen))
        self.register_buffer("reader_PZ", torch.randn(seen, design.latents) / seen)
        self.register_buffer("ground_P", torch.zeros(drawn))
        self.register_buffer("writer_ZP", torch.zeros(design.latents, drawn))
        self.register_buffer("log_variance_Z", torch.full((design.latents,), -4.0))
        self.register_buffer("variance_Z", torch.ones(design.latents))
        self.register_buffer("usual", torch.ones(1))
        self.places = Places(design) if design.places else None

    def read(self, frame_BCHW: Tensor) -> Tensor:
        """The code of a frame, as far as a sketch knows it.

        What of a frame lies outside the film's components says how far the film is from it, and its faint components,
        which are details of the film, are trusted the less: Wiener's filter, the posterior mean of probabilistic
        components (Tipping & Bishop 1999, eq. 6) with the frame's own noise. Else it is drawn with the film's ghosts.
        """
        away_BP = self.thumbnail(frame_BCHW).flatten(1) - self.centre_P
        code_BZ = exactly(away_BP, self.reader_PZ)
        outside_B = away_BP.square().sum(1) - (code_BZ.square() * self.variance_Z).sum(1)
        noise_B1 = self.caution * (outside_B / away_BP.shape[1]).clamp_min(0)[:, None]
        return code_BZ * self.variance_Z / (self.variance_Z + noise_B1)

    def thumbnail(self, frame_BCHW: Tensor) -> Tensor:
        return functional.adaptive_avg_pool2d(frame_BCHW, self.seen)

    def draw(self, code_BZ: Tensor) -> Tensor:
        """The sketch of a code."""
        return (self.ground_P + exactly(code_BZ, self.writer_ZP)).unflatten(1, self.drawn)

    def picture(self, code_BZ: Tensor, at_BZ: Tensor, known_B: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """All that is solved of a code, and how well known (0 to 1) its places are, `known_B` of that.

        Places are looked up at `at_BZ`. What is known is a sketch and what that lacks, what is not a sketch with hard
        edges. Gradients go through both as if they were the sketch.
        """
        drawn_BCHW = self.draw(code_BZ)
        if not self.places:
            return drawn_BCHW, code_BZ.new_zeros(len(code_BZ), 1)
        whole_BCHW = enlarged(drawn_BCHW, self.places.shape)
        with torch.no_grad():
            share_BN, place_BN = self.places.near(at_BZ.float() * self.variance_Z.sqrt())
            share_BN = share_BN if known_B is None else share_BN * known_B[:, None]
            known_B1 = share_BN.sum(1, keepdim=True)
            more_BCHW = self.places.lacked(share_BN, place_BN)
            strange_B1 = torch.where(known_B1 < SURE, 1 - known_B1, 0)
            if self.steepen and strange_B1.any():
                quiet_BCHW = self.draw(code_BZ * torch.linspace(1, QUIET, code_BZ.shape[1], device=code_BZ.device))
                hard_BCHW = enlarged(steepened(quiet_BCHW, self.steepen), self.places.shape)
                hard_BCHW = steepened(hard_BCHW, self.steepen)
                more_BCHW = more_BCHW + strange_B1[..., None, None] * (hard_BCHW - whole_BCHW)
        return whole_BCHW + more_BCHW, known_B1

    def tamed(self, code_BZ: Tensor) -> Tensor:
        """Codes that are no longer than those of the film: convolutions know no others.

        Codes are white, so their squared length is Mahalanobis' distance (1936) from the film's mean.
        """
        return code_BZ * (code_BZ.square().mean(1, keepdim=True) / self.usual).clamp_min(1).rsqrt()


class Places(nn.Module):
    """Where the film has been: middles and widths in the space of codes, and a picture each, eight bits a value."""

    def __init__(self, design: "Design"):
        super().__init__()
        self.shape = (3, design.height, design.width)
        self.register_buffer("middle_KZ", torch.full((design.places, design.latents), 1e4))
        self.register_buffer("width_K", torch.ones(design.places))
        self.register_buffer("picture_KP", torch.zeros(design.places, math.prod(self.shape), dtype=torch.int8))
        self.register_buffer("level_K", torch.zeros(design.places))

    def near(self, at_BZ: Tensor) -> tuple[Tensor, Tensor]:
        """The nearest places, and how much a code is of each: what is missing to 1 is of none of them."""
        away_BK = torch.cdist(at_BZ, self.middle_KZ).square() / (2 * self.width_K)
        away_BN, place_BN = away_BK.topk(min(NEAR, away_BK.shape[1]), largest=False)
        nowhere_B1 = away_BN.new_full((len(at_BZ), 1), -STRANGE)
        return torch.softmax(torch.cat((-away_BN, nowhere_B1), 1), 1)[:, :-1], place_BN

    def lacked(self, share_BN: Tensor, place_BN: Tensor) -> Tensor:
        """What a sketch lacks where one is of several places."""
        loud_BN = share_BN * self.level_K[place_BN]
        return torch.einsum("bn,bnp->bp", loud_BN, self.picture_KP[place_BN].float()).unflatten(1, self.shape)


def exactly(rows: Tensor, matrix: Tensor) -> Tensor:
    """A product in full precision."""
    with torch.autocast(rows.device.type, enabled=False):
        return rows.float() @ matrix


def enlarged(picture_BCHW: Tensor, shape: torch.Size) -> Tensor:
    """A picture as large as `shape`, whose last two sides are rows and columns."""
    if picture_BCHW.shape[-2:] == shape[-2:]:
        return picture_BCHW
    return functional.interpolate(picture_BCHW, size=shape[-2:], mode="bilinear", align_corners=False)
