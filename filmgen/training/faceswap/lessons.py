"""What one step teaches: the losses of each swapper, and which network hears which of them.

A lesson turns bent faces of both sides into losses (for people) and gradients by network (for its optimiser).
Gradients are asked for network by network, so none can hear another's loss.

Shapes: B faces of a batch, C channels, H rows, W columns, Z numbers of a code.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from filmgen.training import losses
from filmgen.training.faceswap.deepfakes2017 import SIDE, SPAN
from filmgen.training.faceswap.ours import SIDES, Side
from filmgen.training.faceswap.ours import SPAN as OUR_SPAN
from filmgen.training.faceswap.warping import Bend
from filmgen.training.measures import structure_map

Gradients = dict[str, tuple[Tensor, ...]]
Cast = Callable[[], contextlib.AbstractContextManager]
Bent = dict[Side, tuple[Tensor, Tensor]]
"""Of each side that is taught in a step: warped faces (B3HW), and what they shall become (B4HW, the mask last)."""


@dataclass(frozen=True)
class Weights:
    """How loud each loss of ours is. `docs/faceswap.md` has what each of them brings."""

    pixels: float = 1.0
    structure: float = 0.5
    edges: float = 0.5
    learned: float = 0.1
    adversary: float = 0.15
    """Of the adversary's gradient at the picture, over that of all the above."""
    mask: float = 0.5
    around: float = 0.1
    """What a pixel outside the face weighs; one inside weighs 1, an eye or the mouth up to `features` more."""
    features: float = 2.0
    swapped: float = 0.2
    """Of the code that a swapped face should still have: it is drawn as the other, and read again, which costs as much
    as all the rest and so is done in every `swapped_every`th step, as much louder."""
    swapped_every: int = 4
    warm_up: float = 0.1
    """Share of the run over which the adversary and the swapped come in."""


class Ours:
    """Encoder and decoders learn one loss, the critics their own. See `Weights`."""

    batch, averaged, longest = 8, 0.995, 1.0
    rates = {"artist": 3e-4, "critic": 4e-4}
    betas = (0.9, 0.99)
    bend = Bend(span=OUR_SPAN, jitter=3.5, turn=3.0, zoom=0.03, shift=0.015, mirrored=0.0, light=0.2, tint=0.06)
    moved = False
    """Whether the colours of a are moved to the mean of b before anything is learnt."""
    remembered = 0.05
    """How fast what is usual for a side follows what was found in a batch."""

    def __init__(self, networks: Any, weights: Weights, seed: int, cast: Cast = contextlib.nullcontext):
        self.networks, self.weights, self.seed, self.cast = networks, weights, seed, cast
        self.taught: dict[str, list[nn.Parameter]] = {
            "artist": [*networks.encoder.parameters(), *networks.decoders.parameters()],
            "critic": [*networks.critic.parameters()],
        }
        self.side = networks.sketch.side

    def sides(self, step: int) -> tuple[Side, ...]:  # noqa: ARG002
        return SIDES

    def rate(self, done: float, step: int) -> float:
        """By what rates are multiplied: a short warm-up, then half a cosine (Loshchilov & Hutter 2017, eq. 5)."""
        return min(1.0, (step + 1) / 20) * (0.02 + 0.98 * 0.5 * (1 + torch.cos(torch.tensor(torch.pi * done)).item()))

    def lesson(self, bent: Bent, step: int, done: float) -> tuple[dict[str, Tensor], Gradients]:
        """Losses and gradients of one batch of either side, `done` of the run."""
        weights, networks = self.weights, self.networks
        heard = min(1.0, done / max(weights.warm_up, 1e-6))

        # Faces of both to codes; codes to the face of their own side.
        with self.cast():
            found = networks.encoder(torch.cat([bent[side][0] for side in SIDES])).chunk(2)
            self._remember(dict(zip(SIDES, found, strict=True)))
            code = {
                side: networks.code(found_BZ, bent[side][0], side) for side, found_BZ in zip(SIDES, found, strict=True)
            }
            drawn = {side: networks.decode(code[side], side).float() for side in SIDES}

        # What each drawing should be like. Cut off here, every wish is a gradient at the picture.
        likeness, fooling, judging, wanted = [], [], [], []
        for side in SIDES:
            wished, alike, fooled, judged = self._wishes(drawn[side], bent[side][1], side, heard)
            wanted.append(wished)
            likeness.append(alike)
            fooling.append(fooled)
            judging.append(judged)
        ends, starts = [drawn[side] for side in SIDES], wanted

        # A face that was drawn as the other is read as the same expression.
        kept = {}
        if weights.swapped and heard > 0 and step % weights.swapped_every == 0:
            kept = {"swapped": self._kept(code)}
            loud = heard * weights.swapped * weights.swapped_every
            ends, starts = [*ends, kept["swapped"]], [*starts, torch.full_like(kept["swapped"], loud)]

        judged = sum(judging)
        gradients: Gradients = {
            "critic": torch.autograd.grad(judged, self.taught["critic"]),
            "artist": torch.autograd.grad(ends, self.taught["artist"], starts),
        }
        told = {"a": likeness[0], "b": likeness[1], "critic": judged, "fooling": sum(fooling), **kept}
        return told, gradients

    def _wishes(self, drawn_BCHW: Tensor, face_BCHW: Tensor, side: Side, heard: float) -> tuple[Tensor, ...]:
        """The gradient that is wished at a drawing; likeness, and what artist and critic lose over it."""
        weights = self.weights
        picture_BCHW = drawn_BCHW.detach().requires_grad_()
        mask_B1HW = (face_BCHW[:, 3:] + 1) / 2
        with self.cast():
            verdict, seen = self.networks.critic[side](
                torch.cat((face_BCHW[:, :3] * mask_B1HW, picture_BCHW[:, :3] * mask_B1HW))
            )
        real, drawn = verdict.float().chunk(2)
        seen_real, seen_drawn = zip(*(layer.float().chunk(2) for layer in seen), strict=True)
        likeness = self._likeness(picture_BCHW, face_BCHW, mask_B1HW) + weights.learned * losses.learned_likeness(
            seen_drawn, [layer.detach() for layer in seen_real]
        )
        (wanted_BCHW,) = torch.autograd.grad(likeness, picture_BCHW, retain_graph=True)
        fooling = losses.hinge_artist(drawn)
        if weights.adversary:
            (wished_BCHW,) = torch.autograd.grad(fooling, picture_BCHW, retain_graph=True)
            share = losses.balance(wanted_BCHW, wished_BCHW, weights.adversary * heard)
            wanted_BCHW = wanted_BCHW + share * wished_BCHW
        return wanted_BCHW, likeness.detach(), fooling.detach(), losses.hinge_critic(real, drawn)

    def _likeness(self, drawn_BCHW: Tensor, face_BCHW: Tensor, mask_B1HW: Tensor) -> Tensor:
        """What is asked of a drawing without a critic: of its face, where that is, and of its mask everywhere."""
        weights = self.weights
        weight_B1HW = weights.around + (1 - weights.around) * mask_B1HW * (1 + features(drawn_BCHW) * weights.features)
        weight_B1HW = weight_B1HW / weight_B1HW.mean((2, 3), keepdim=True)
        colour, real = drawn_BCHW[:, :3], face_BCHW[:, :3]
        # Where nothing is asked, both are grey: structure and edges there are alike.
        near = (weights.around + (1 - weights.around) * mask_B1HW).detach()
        return (
            weights.pixels * ((colour - real).abs() * weight_B1HW).mean()
            + weights.structure * (1 - structure_map((colour * near + 1) / 2, (real * near + 1) / 2)).mean()
            + weights.edges * losses.edges(colour * near, real * near)
            + weights.mask * losses.pixels(drawn_BCHW[:, 3:], face_BCHW[:, 3:])
        )

    def _kept(self, code: dict[Side, Tensor]) -> Tensor:
        """How far the codes of swapped faces are from those that they were drawn from."""
        networks, errors = self.networks, []
        for source, to in (SIDES, SIDES[::-1]):
            with self.cast():
                face_BCHW = networks.decode(code[source].detach(), to).float()[:, :3].clamp(-1, 1)
                again_BZ = networks.encode(face_BCHW, to)
            errors.append((again_BZ - code[source].detach()).abs().mean())
        return torch.stack(errors).mean()

    @torch.no_grad()
    def _remember(self, found: dict[Side, Tensor]) -> None:
        """Let what is usual for each side follow what was found in this batch."""
        for side, found_BZ in found.items():
            usual_Z, spread_Z = (getattr(self.networks, f"{name}_{side}_Z") for name in ("usual", "spread"))
            found_BZ = found_BZ.float()
            usual_Z.lerp_(found_BZ.mean(0), self.remembered)
            spread_Z.lerp_((found_BZ - usual_Z).square().mean(0).sqrt().clamp_min(1e-3), self.remembered)


class Deepfakes2017:
    """One side a step, in turns: mean absolute error, and nothing else. Each side's step moves the encoder too."""

    batch, averaged, longest = 64, 0.0, 0.0
    rates = {"a": 5e-5, "b": 5e-5}
    betas = (0.5, 0.999)
    bend, side = Bend(span=SPAN), SIDE
    moved = True

    def __init__(self, networks: Any, weights: Weights, seed: int, cast: Cast = contextlib.nullcontext):
        self.networks, self.weights, self.seed, self.cast = networks, weights, seed, cast
        self.taught: dict[str, list[nn.Parameter]] = {
            side: [*networks.encoder.parameters(), *networks.decoders[side].parameters()] for side in SIDES
        }

    def sides(self, step: int) -> tuple[Side, ...]:
        return (SIDES[step % 2],)

    def rate(self, done: float, step: int) -> float:  # noqa: ARG002
        return 1.0

    def lesson(self, bent: Bent, step: int, done: float) -> tuple[dict[str, Tensor], Gradients]:  # noqa: ARG002
        """Loss and gradients of one batch of one side; levels are 0..1 in here, as they were."""
        ((side, (warped_BCHW, face_BCHW)),) = bent.items()
        with self.cast():
            drawn_BCHW, _ = self.networks.draw(warped_BCHW, side, side)
        error = losses.pixels(drawn_BCHW, face_BCHW[:, :3]) / 2
        return {side: error.detach()}, {side: torch.autograd.grad(error, self.taught[side])}


LESSONS: dict[str, type[Ours] | type[Deepfakes2017]] = {"ours": Ours, "deepfakes2017": Deepfakes2017}


def features(like_BCHW: Tensor) -> Tensor:
    """Where eyes and mouth are in a middle of `OUR_SPAN`, 11HW: both eyes are where the cut puts them."""
    rows, columns = like_BCHW.shape[-2:]
    line_H = 128 + OUR_SPAN * ((torch.arange(rows, device=like_BCHW.device) + 0.5) / rows - 0.5)
    line_W = 128 + OUR_SPAN * ((torch.arange(columns, device=like_BCHW.device) + 0.5) / columns - 0.5)
    bumps = [
        torch.exp(-(((line_H[:, None] - down) / tall) ** 2) - ((line_W[None] - across) / wide) ** 2)
        for across, down, wide, tall in ((96, 102, 20, 14), (160, 102, 20, 14), (128, 176, 32, 20))
    ]
    return torch.stack(bumps).sum(0)[None, None]
