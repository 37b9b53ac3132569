"""Our network: a sketch and places that are solved, and convolutions that learn what these leave out.

    frame --> thumbnail --> sketch ----------+--> code, 200 numbers --+--> sketch and places (`sketch.py`) --+--> frame
         \\-> convolutions --> a correction -/                         \\-> 9 x 16 -> 18 x 32 -> ... -------> +

The sketch is principal components, whitened so that every number of the code has the prior's variance; it is right
before the first step of training. Each level of the decoder looks at the picture so far, is modulated by the code, and
adds what is missing at its size (Karras et al. 2020, output skips), so a decoder grows to twice the frame by one more
level that adds nothing yet. Normalisation is by groups within a frame (Wu & He 2018): a frame's result does not depend
on its batch.

Shapes: B frames, C channels, H rows, W columns, Z numbers of a code, P values of a thumbnail.
"""

import math
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.parametrizations import spectral_norm

from filmgen.training.sketch import Sketch, enlarged


@dataclass(frozen=True)
class Design:
    """What a network is, apart from its weights. A frame's sides are multiples of 2 to the power `levels`."""

    width: int = 256
    height: int = 144
    latents: int = 200
    levels: int = 4
    """Sizes that the decoder goes through; the last one draws at half the frame's size, four pixels a place."""
    channels: tuple[int, ...] = (96, 64, 48, 24)
    """Of each level, the smallest picture first."""
    blocks: int = 1
    """Residual blocks a level."""
    encoder: tuple[int, ...] = (48, 64, 96)
    """Channels from a quarter of what it reads down to the smallest level; it reads no more than 256 x 144."""
    critic: tuple[int, ...] = (32, 64, 96, 128)
    read: int = 3
    """By how many doublings the thumbnail that is read is larger than the smallest level: 3 is 128 x 72."""
    sketch: int = 4
    """By how many the drawn sketch is: 4 is all of 256 x 144."""
    attention: bool = False
    """Whether every place of the smallest level looks at every other (Zhang et al. 2019)."""
    caution: float = 4.0
    """How much more of a strange picture falls onto components than chance would have it; 0 trusts them all alike."""
    prior: float = 0.0
    """How much pictures in general count where components are sought, over the film's own."""
    places: int = 0
    """Of the film that are remembered, a picture each; none of fewer than four frames."""
    steepen: int = 0
    """Steps by which edges of what was never seen are made hard, at the sketch's size and at the places'."""
    looks: bool = False
    """Whether the decoder looks at what is solved, besides the code."""

    @property
    def base(self) -> tuple[int, int]:
        """Columns and rows of the smallest level."""
        return self.width >> self.levels, self.height >> self.levels

    def grown(self) -> "Design":
        """The same for frames of twice the width and height; pictures of places take as much room as before."""
        more = (*self.channels, max(16, self.channels[-1] // 2))
        larger = replace(self, width=self.width * 2, height=self.height * 2, levels=self.levels + 1, channels=more)
        return replace(larger, places=self.places // 4)


_SMALL = Design(read=2, sketch=3, caution=0.0, prior=2.0, places=1024, steepen=5, looks=True)
SIZES = {
    "small": _SMALL,
    "medium": replace(
        _SMALL, channels=(256, 192, 96, 64), blocks=2, encoder=(64, 128, 192), critic=(48, 96, 192, 256),
        attention=True,
    ),
    "large": replace(
        _SMALL, channels=(640, 384, 192, 96), blocks=2, encoder=(96, 256, 384), critic=(64, 128, 256, 512),
        attention=True, places=2048,
    ),
}  # fmt: skip
"""What `--size` names."""


def groups(channels: int) -> int:
    """Groups of a normalisation: of 8 channels or more, at most 16."""
    return math.gcd(16, max(1, channels // 8))


class Block(nn.Module):
    """A residual block (He et al. 2016, full pre-activation), its second half scaled and shifted by the code."""

    def __init__(self, channels: int, latents: int = 0):
        super().__init__()
        self.first = nn.Sequential(nn.GroupNorm(groups(channels), channels), nn.SiLU(), _conv(channels, channels))
        self.norm = nn.GroupNorm(groups(channels), channels)
        self.second = nn.Sequential(nn.SiLU(), _conv(channels, channels, gain=0.1))
        self.style = nn.Linear(latents, 2 * channels) if latents else None
        if self.style:
            nn.init.normal_(self.style.weight, std=0.3 / math.sqrt(latents))
            nn.init.zeros_(self.style.bias)

    def forward(self, x_BCHW: Tensor, code_BZ: Tensor | None = None) -> Tensor:
        y_BCHW = self.norm(self.first(x_BCHW))
        if self.style:
            scale_BC11, shift_BC11 = self.style(code_BZ)[..., None, None].chunk(2, 1)
            y_BCHW = y_BCHW * (1 + scale_BC11) + shift_BC11
        return x_BCHW + self.second(y_BCHW)


class Attention(nn.Module):
    """Every place looks at every other (Zhang et al. 2019, eq. 1-3), by groups of 32 channels; at first unheard."""

    def __init__(self, channels: int):
        super().__init__()
        self.heads = max(1, channels // 32)
        self.norm = nn.GroupNorm(groups(channels), channels)
        self.ask = nn.Conv2d(channels, 3 * channels, 1)
        self.answer = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.answer.weight)
        nn.init.zeros_(self.answer.bias)

    def forward(self, x_BCHW: Tensor) -> Tensor:
        shape = x_BCHW.shape
        asked = self.ask(self.norm(x_BCHW)).flatten(2).unflatten(1, (3, self.heads, -1)).transpose(-1, -2)
        heard = functional.scaled_dot_product_attention(asked[:, 0], asked[:, 1], asked[:, 2])
        return x_BCHW + self.answer(heard.transpose(-1, -2).reshape(shape))


class Encoder(nn.Module):
    """Frames to corrections of the mean and the log variance that a sketch has for their codes."""

    def __init__(self, design: Design):
        super().__init__()
        columns, rows = design.base
        widths, doublings = design.encoder, len(design.encoder) + 1
        self.reads = (rows << doublings, columns << doublings)
        steps: list[nn.Module] = [nn.PixelUnshuffle(4), _conv(48, widths[0]), Block(widths[0])]
        for before, after in zip(widths, widths[1:], strict=False):
            steps += [nn.PixelUnshuffle(2), _conv(4 * before, after), Block(after)]
        steps += [Attention(widths[-1])] if design.attention else []
        self.body = nn.Sequential(
            *steps, nn.GroupNorm(groups(widths[-1]), widths[-1]), nn.SiLU(), _conv(widths[-1], 16)
        )
        self.head = nn.Linear(16 * rows * columns, 2 * design.latents)
        nn.init.normal_(self.head.weight, std=0.01 / math.sqrt(16 * rows * columns))
        nn.init.zeros_(self.head.bias)

    def forward(self, frame_BCHW: Tensor) -> tuple[Tensor, Tensor]:
        read = functional.adaptive_avg_pool2d(frame_BCHW, self.reads)
        return self.head(self.body(read).flatten(1)).chunk(2, 1)


class Level(nn.Module):
    """One size of the decoder: blocks, and what they add to the picture, four pixels a place; at first nothing."""

    def __init__(self, before: int, channels: int, design: Design, first: bool):
        super().__init__()
        self.enter = nn.Identity() if first else nn.Sequential(nn.Conv2d(before, 4 * channels, 1), nn.PixelShuffle(2))
        self.look = nn.Sequential(nn.PixelUnshuffle(2), _conv(16, channels)) if design.looks else None
        self.attention = Attention(channels) if first and design.attention else nn.Identity()
        self.blocks = nn.ModuleList(Block(channels, design.latents) for _ in range(design.blocks))
        self.paint = nn.Sequential(
            nn.GroupNorm(groups(channels), channels), nn.SiLU(), _conv(channels, 12, gain=0.0), nn.PixelShuffle(2)
        )

    def forward(self, x_BCHW: Tensor, code_BZ: Tensor, solved_BCHW: Tensor) -> tuple[Tensor, Tensor]:
        x_BCHW = self.attention(self.enter(x_BCHW))
        if self.look:
            size = [2 * side for side in x_BCHW.shape[-2:]]
            x_BCHW = x_BCHW + self.look(functional.adaptive_avg_pool2d(solved_BCHW, size))
        for block in self.blocks:
            x_BCHW = block(x_BCHW, code_BZ)
        return x_BCHW, self.paint(x_BCHW)


class Decoder(nn.Module):
    """Codes, and what is solved of them, to what each level adds to that."""

    def __init__(self, design: Design):
        super().__init__()
        columns, rows = design.base
        self.shape = (design.channels[0], rows, columns)
        self.ground = nn.Linear(design.latents, math.prod(self.shape))
        before = (design.channels[0], *design.channels)
        self.levels = nn.ModuleList(
            Level(before[number], channels, design, number == 0) for number, channels in enumerate(design.channels)
        )

    def forward(self, code_BZ: Tensor, solved_BCHW: Tensor) -> Tensor:
        x_BCHW = self.ground(code_BZ).unflatten(1, self.shape)
        picture_BCHW = None
        for level in self.levels:
            x_BCHW, more_BCHW = level(x_BCHW, code_BZ, solved_BCHW)
            picture_BCHW = more_BCHW if picture_BCHW is None else enlarged(picture_BCHW, more_BCHW.shape) + more_BCHW
        return picture_BCHW


class Critic(nn.Module):
    """Frames to a judgement of every neighbourhood (real is more), and to what each layer saw.

    Every layer is spectrally normalised (Miyato et al. 2018, eq. 8); neighbourhoods: Isola et al. 2017 (PatchGAN).
    """

    def __init__(self, design: Design):
        super().__init__()
        sizes = (3, *design.critic)
        sides = (5, *(4 for _ in design.critic[1:]))
        self.layers = nn.ModuleList(
            spectral_norm(nn.Conv2d(a, b, side, 2, side // 2 if side == 5 else 1))
            for a, b, side in zip(sizes, sizes[1:], sides, strict=False)
        )
        self.verdict = spectral_norm(nn.Conv2d(sizes[-1], 1, 3, padding=1))

    def forward(self, frame_BCHW: Tensor) -> tuple[Tensor, list[Tensor]]:
        seen = []
        for layer in self.layers:
            frame_BCHW = functional.leaky_relu(layer(frame_BCHW), 0.2)
            seen.append(frame_BCHW)
        return self.verdict(frame_BCHW), seen


class Networks(nn.Module):
    """Encoder, decoder and critic, and the sketch that the first two share."""

    def __init__(self, design: Design):
        super().__init__()
        self.shape = (3, design.height, design.width)
        self.sketch = Sketch(design)
        self.encoder, self.decoder, self.critic = Encoder(design), Decoder(design), Critic(design)

    def encode(self, frame_BCHW: Tensor) -> tuple[Tensor, Tensor]:
        """The mean and log variance of the codes of frames."""
        mean_BZ, spread_BZ = self.encoder(frame_BCHW)
        return self.sketch.read(frame_BCHW) + mean_BZ, (self.sketch.log_variance_Z + spread_BZ).clamp(-12, 2)

    def decode(self, code_BZ: Tensor, at_BZ: Tensor | None = None, known_B: Tensor | None = None) -> Tensor:
        """The frames of codes; a little beyond -1..1 until they are shown.

        Places are looked up at `at_BZ`, the code itself if nothing else is said; `known_B` is how much of what is
        remembered may be used: 0 draws a frame as that of a film never seen.
        """
        solved_BCHW, known_B1 = self.sketch.picture(code_BZ, code_BZ if at_BZ is None else at_BZ, known_B)
        solved_BCHW = enlarged(solved_BCHW, self.shape)
        known_B1HW = known_B1[..., None, None].expand(-1, 1, *self.shape[1:])
        return solved_BCHW + self.decoder(self.sketch.tamed(code_BZ), torch.cat((solved_BCHW, known_B1HW), 1))


def grow(small: Networks, design: Design, places: int = 0) -> Networks:
    """Networks for frames of twice the size, which at first draw the same pictures, enlarged (Karras et al. 2018).

    All but what is remembered of `places`, which has to be looked at again, larger.
    """
    large = Networks(replace(design.grown(), places=places))
    kept = {name: value for name, value in small.state_dict().items() if not name.startswith("sketch.places.")}
    large.load_state_dict(kept, strict=False)
    return large


def _conv(before: int, after: int, gain: float = 1.0) -> nn.Conv2d:
    """A 3 x 3 convolution whose result is `gain` as loud as He et al. 2015 would have it."""
    layer = nn.Conv2d(before, after, 3, padding=1)
    nn.init.normal_(layer.weight, std=gain / math.sqrt(9 * before))
    nn.init.zeros_(layer.bias)
    return layer
