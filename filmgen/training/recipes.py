"""What one step teaches: the losses of each model, and which network hears which of them.

A recipe turns a batch into losses (for people) and gradients by network (for its optimiser). Gradients are asked for
network by network, so none can hear another's loss.

Shapes: B frames of a batch, C channels, H rows, W columns, Z numbers of a code.
"""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import Tensor, nn

from filmgen.training import losses
from filmgen.training.batches import Shown, in_order, noise, pairs
from filmgen.training.broad2016 import sample

Gradients = dict[str, tuple[Tensor, ...]]
Cast = Callable[[], contextlib.AbstractContextManager]
"""What a machine computes networks in: nothing, or a smaller precision."""


@dataclass(frozen=True)
class Weights:
    """How loud each loss of ours is. `docs/training.md` has what each of them brings."""

    pixels: float = 1.0
    squares: float = 2.0
    structure: float = 0.6
    edges: float = 0.5
    vividness: float = 0.35
    motion: float = 2.0
    learned: float = 0.2
    adversary: float = 0.05
    """Of the adversary's gradient at the picture, over that of all the above."""
    divergence: float = 2e-4
    free_bits: float = 0.5
    """Nats that a number of a code may spend for nothing."""
    smooth: float = 1e-3
    warm_up: float = 0.2
    """Share of the run over which divergence and adversary come in (Bowman et al. 2016, section 3.1)."""
    judge: Literal["hinge", "logistic"] = "hinge"
    slope: float = 1.0
    """Of R1, every `slope_every` steps, and only where the judge is logistic: hinge has spectral norms alone."""
    slope_every: int = 8


class Ours:
    """Encoder and decoder learn one loss, the critic its own. See `Weights`."""

    batch, averaged, longest = 16, 0.998, 5.0
    rates = {"artist": 2e-4, "critic": 4e-4}
    betas = (0.8, 0.99)

    def __init__(self, networks: Any, weights: Weights, seed: int, cast: Cast = contextlib.nullcontext):
        self.networks, self.weights, self.seed, self.cast = networks, weights, seed, cast
        self.taught: dict[str, list[nn.Parameter]] = {
            "artist": [*networks.encoder.parameters(), *networks.decoder.parameters()],
            "critic": [*networks.critic.parameters()],
        }

    def order(self, shown: Shown, batch: int, epoch: int) -> Iterator:
        return pairs(shown, batch, self.seed, epoch)

    def rate(self, done: float, step: int) -> float:
        """By what rates are multiplied: a short warm-up, then half a cosine (Loshchilov & Hutter 2017, eq. 5)."""
        return min(1.0, (step + 1) / 20) * (0.02 + 0.98 * 0.5 * (1 + torch.cos(torch.tensor(torch.pi * done)).item()))

    def lesson(self, frame_BCHW: Tensor, step: int, done: float) -> tuple[dict[str, Tensor], Gradients]:
        """Losses and gradients of one batch, `done` of the run."""
        weights, heard = self.weights, min(1.0, done / max(self.weights.warm_up, 1e-6))

        # Frames to codes and back, every other pair as that of a film never seen.
        with self.cast():
            mean_BZ, log_variance_BZ = self.networks.encode(frame_BCHW)
            code_BZ = sample(mean_BZ, log_variance_BZ, noise(self.seed, step, mean_BZ.shape, mean_BZ.device))
            drawn_BCHW = self.networks.decode(code_BZ, mean_BZ, _every_other(frame_BCHW))

        # The critic looks at film and drawing. Cut off here, every wish below is a gradient at the picture.
        picture_BCHW = drawn_BCHW.detach().float().requires_grad_()
        sloping = weights.judge == "logistic" and step % weights.slope_every == 0
        real_BCHW = frame_BCHW.detach().requires_grad_(sloping)
        with self.cast():
            verdict, seen = self.networks.critic(torch.cat((real_BCHW, picture_BCHW)))
        real, drawn = verdict.float().chunk(2)
        seen_real, seen_drawn = zip(*(layer.float().chunk(2) for layer in seen), strict=True)

        # What the drawing should be like, and what the adversary wishes, in proportion.
        likeness = self._likeness(picture_BCHW, frame_BCHW) + weights.learned * losses.learned_likeness(
            seen_drawn, [layer.detach() for layer in seen_real]
        )
        (wanted_BCHW,) = torch.autograd.grad(likeness, picture_BCHW, retain_graph=True)
        hinge = weights.judge == "hinge"
        fooling = losses.hinge_artist(drawn) if hinge else losses.logistic_artist(drawn)
        if weights.adversary:
            (wished_BCHW,) = torch.autograd.grad(fooling, picture_BCHW, retain_graph=True)
            wanted_BCHW = (
                wanted_BCHW + losses.balance(wanted_BCHW, wished_BCHW, weights.adversary * heard) * wished_BCHW
            )

        # What the codes should be like.
        spent = losses.free_bits(mean_BZ.float(), log_variance_BZ.float(), weights.free_bits)
        restless = losses.smooth_codes(*mean_BZ.float().chunk(2))
        codes = heard * weights.divergence * spent + weights.smooth * restless

        # The critic's own loss.
        judging = losses.hinge_critic(real, drawn) if hinge else losses.logistic_critic(real, drawn)
        if sloping:
            judging = judging + 0.5 * weights.slope * weights.slope_every * losses.slope_at_films(real, real_BCHW)

        gradients: Gradients = {
            "critic": torch.autograd.grad(judging, self.taught["critic"]),
            "artist": torch.autograd.grad(
                (drawn_BCHW, codes), self.taught["artist"], (wanted_BCHW.to(drawn_BCHW.dtype), torch.ones_like(codes))
            ),
        }
        return {"encoder": spent, "decoder": likeness, "critic": judging, "fooling": fooling}, gradients

    def _likeness(self, drawn_BCHW: Tensor, frame_BCHW: Tensor) -> Tensor:
        """What is asked of a drawing without a critic. Dark frames weigh up to three times as much as bright ones."""
        weights = self.weights
        bright_B = (frame_BCHW.mean((1, 2, 3)) + 1) / 2
        weight_B = (0.35 / (bright_B + 0.05)).clamp(1, 3)
        return (
            weights.pixels * losses.pixels(drawn_BCHW, frame_BCHW, weight_B)
            + weights.squares * losses.squares(drawn_BCHW, frame_BCHW)
            + weights.structure * losses.structure(drawn_BCHW, frame_BCHW)
            + weights.edges * losses.edges(drawn_BCHW, frame_BCHW)
            + weights.vividness * losses.vividness(drawn_BCHW, frame_BCHW)
            + weights.motion * losses.motion(drawn_BCHW, frame_BCHW)
        )


class Broad2016:
    """Encoder: divergence and likeness. Decoder: 2.5 times likeness, less the adversary's loss. Critic: that loss."""

    batch, averaged, longest = 12, 0.0, 0.0
    rates = {"encoder": 2e-4, "decoder": 2e-4, "critic": 2e-4}
    betas = (0.5, 0.999)

    def __init__(self, networks: Any, weights: Weights, seed: int, cast: Cast = contextlib.nullcontext):
        self.networks, self.weights, self.seed, self.cast = networks, weights, seed, cast
        self.taught: dict[str, list[nn.Parameter]] = {
            name: [*getattr(networks, name).parameters()] for name in ("encoder", "decoder", "critic")
        }

    def order(self, shown: Shown, batch: int, epoch: int) -> Iterator:  # noqa: ARG002
        return in_order(shown, batch)

    def rate(self, done: float, step: int) -> float:  # noqa: ARG002
        return 1.0

    def lesson(self, frame_BCHW: Tensor, step: int, done: float) -> tuple[dict[str, Tensor], Gradients]:  # noqa: ARG002
        """Losses and gradients of one batch."""
        networks, chance = self.networks, frame_BCHW.device

        # Frames to codes and back, and a drawing of no frame at all.
        with self.cast():
            mean_BZ, log_variance_BZ = networks.encode(frame_BCHW)
            code_BZ = sample(mean_BZ, log_variance_BZ, noise(self.seed, step, mean_BZ.shape, chance))
            drawn_BCHW = networks.decode(code_BZ)
            with unremembered(networks.decoder):
                dreamed_BCHW = networks.decode(noise(self.seed, step, mean_BZ.shape, chance, uniform=True))
            # What the critic makes of each.
            real, seen_real = networks.critic(frame_BCHW)
            drawn, seen_drawn = networks.critic(drawn_BCHW)
            dreamed, _ = networks.critic(dreamed_BCHW)
        likeness = losses.learned_squares(seen_drawn, seen_real)
        divergence = losses.broad_divergence(mean_BZ, log_variance_BZ)
        adversary = losses.broad_adversary(real, drawn, dreamed)

        # Each network by its own loss.
        wishes = {"encoder": divergence + likeness, "decoder": 2.5 * likeness - adversary, "critic": adversary}
        gradients = {
            name: torch.autograd.grad(wish, self.taught[name], retain_graph=name != "critic")
            for name, wish in wishes.items()
        }
        return {name: wish.detach() for name, wish in wishes.items()}, gradients


def _every_other(frame_BCHW: Tensor) -> Tensor:
    """1 for every other frame of the first half, and for those that follow them; 0 for the rest."""
    number_B = torch.arange(len(frame_BCHW), device=frame_BCHW.device)
    return (number_B % max(1, len(frame_BCHW) // 2) % 2).float()


RECIPES: dict[str, type[Ours] | type[Broad2016]] = {"ours": Ours, "broad2016": Broad2016}


@contextlib.contextmanager
def unremembered(network: nn.Module) -> Iterator[None]:
    """Within, running statistics stay as they are: they shall be those of reconstructions, which is what is shown."""
    norms = [part for part in network.modules() if isinstance(part, nn.BatchNorm2d)]
    momenta = [norm.momentum for norm in norms]
    for norm in norms:
        norm.momentum = 0.0
    try:
        yield
    finally:
        for norm, momentum in zip(norms, momenta, strict=True):
            norm.momentum = momentum
