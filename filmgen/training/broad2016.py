"""The anchor: the network that watched Blade Runner in 2016 (Terence Broad, "Autoencoding Blade Runner").

A variational autoencoder with a learned similarity (Larsen et al. 2016) at 256 x 144 and 200 numbers a frame, built
from its published description, with its flaws: a mean and a deviation that are bounded, no pixel loss, and batch
statistics. Two things differ: the wiring of its optimisers is as its paper means it (a published slip trained other
weights), and at run time statistics are the running ones, so that a frame does not depend on its neighbours.

Shapes: B frames, C channels, H rows, W columns, Z numbers of a code, D features.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

SLOPE = 0.2
"""Of the leaky rectifiers in encoder and critic."""


class Down(nn.Module):
    """Half as large: 5 x 5, stride 2, padded as TensorFlow's SAME does it (one before, two after)."""

    def __init__(self, before: int, after: int, normalised: bool):
        super().__init__()
        self.convolution = nn.Conv2d(before, after, 5, 2)
        self.norm = nn.BatchNorm2d(after) if normalised else nn.Identity()

    def forward(self, x_BCHW: Tensor) -> Tensor:
        x_BCHW = self.convolution(functional.pad(x_BCHW, (1, 2, 1, 2)))
        return functional.leaky_relu(self.norm(x_BCHW), SLOPE)


class Up(nn.Module):
    """Twice as large: the transpose of `Down`."""

    def __init__(self, before: int, after: int, last: bool):
        super().__init__()
        self.convolution = nn.ConvTranspose2d(before, after, 5, 2, padding=1)
        self.norm = nn.Identity() if last else nn.BatchNorm2d(after)
        self.last = last

    def forward(self, x_BCHW: Tensor) -> Tensor:
        x_BCHW = self.norm(self.convolution(x_BCHW)[..., :-1, :-1])
        return torch.tanh(x_BCHW) if self.last else functional.relu(x_BCHW)


def ladder(width: int) -> nn.ModuleList:
    """Four halvings, as encoder and critic have them; the first is not normalised."""
    sizes = (3, width, 2 * width, 4 * width, 8 * width)
    return nn.ModuleList(Down(a, b, number > 0) for number, (a, b) in enumerate(zip(sizes, sizes[1:], strict=False)))


class Encoder(nn.Module):
    """Frames to the mean and log variance of their codes: tanh and half a tanh, so never surer than 0.78."""

    def __init__(self, width: int, features: int, latents: int):
        super().__init__()
        self.ladder = ladder(width)
        self.mean, self.spread = nn.Linear(features, latents), nn.Linear(features, latents)

    def forward(self, frame_BCHW: Tensor) -> tuple[Tensor, Tensor]:
        for step in self.ladder:
            frame_BCHW = step(frame_BCHW)
        seen_BD = frame_BCHW.flatten(1)
        return torch.tanh(self.mean(seen_BD)), 0.5 * torch.tanh(self.spread(seen_BD))


class Decoder(nn.Module):
    """Codes to frames."""

    def __init__(self, width: int, rows: int, columns: int, latents: int):
        super().__init__()
        self.shape = (8 * width, rows, columns)
        self.ground = nn.Linear(latents, 8 * width * rows * columns)
        self.norm = nn.BatchNorm2d(8 * width)
        sizes = (8 * width, 4 * width, 2 * width, width, 3)
        self.ladder = nn.ModuleList(Up(a, b, b == 3) for a, b in zip(sizes, sizes[1:], strict=False))

    def forward(self, code_BZ: Tensor) -> Tensor:
        x_BCHW = functional.relu(self.norm(self.ground(code_BZ).unflatten(1, self.shape)))
        for step in self.ladder:
            x_BCHW = step(x_BCHW)
        return x_BCHW


class Critic(nn.Module):
    """Frames to a judgement (real is more), and to what each of its four layers saw."""

    def __init__(self, width: int, features: int):
        super().__init__()
        self.ladder = ladder(width)
        self.verdict = nn.Linear(features, 1)

    def forward(self, frame_BCHW: Tensor) -> tuple[Tensor, list[Tensor]]:
        layers = []
        for step in self.ladder:
            frame_BCHW = step(frame_BCHW)
            layers.append(frame_BCHW)
        return self.verdict(frame_BCHW.flatten(1)), layers


class Networks(nn.Module):
    """Encoder, decoder and critic for frames of `width` x `height`, multiples of 16; 80 channels at first are Broad's.

    Weights are truncated normals of deviation 0.02, biases zero.
    """

    def __init__(self, width: int, height: int, latents: int, channels: int = 80):
        super().__init__()
        rows, columns = height // 16, width // 16
        features = 8 * channels * rows * columns
        self.encoder = Encoder(channels, features, latents)
        self.decoder = Decoder(channels, rows, columns, latents)
        self.critic = Critic(channels, features)
        for part in self.modules():
            if isinstance(part, nn.Conv2d | nn.ConvTranspose2d | nn.Linear):
                nn.init.trunc_normal_(part.weight, std=0.02, a=-0.04, b=0.04)
                nn.init.zeros_(part.bias)

    def encode(self, frame_BCHW: Tensor) -> tuple[Tensor, Tensor]:
        """The mean and log variance of the codes of frames."""
        return self.encoder(frame_BCHW)

    def decode(self, code_BZ: Tensor) -> Tensor:
        """The frames of codes."""
        return self.decoder(code_BZ)


def sample(mean_BZ: Tensor, log_variance_BZ: Tensor, noise_BZ: Tensor) -> Tensor:
    """A code near its mean: mean + sqrt(exp(s)) * noise."""
    return mean_BZ + torch.exp(0.5 * log_variance_BZ) * noise_BZ
