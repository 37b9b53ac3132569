"""Our swapper: what of a face both people share is solved first; convolutions learn what is left, and a mask.

    face of a --> thumbnail, less the mean of a --> sketch ----+--> code --+--> mean of b + sketch of b +
          \\--> convolutions --> numbers, as usual for a -------/           \\-> decoder of b -> ... ----+--> face, mask

A sketch is linear and solved (`solving.py`): the components in which the faces of both people leave their own mean,
and what each component does to either face. It swaps before the first step of training, softly. The encoder adds
numbers that are counted from what is usual for the side they were seen on, so that the usual look of a becomes the
usual look of b. A decoder for each person is modulated by the code, looks at the sketch, and adds, size by size, what
that leaves out; its fourth channel is the mask: which pixels are of this face, and not of hair, hands and background.

Normalisation is by groups within a face (Wu & He 2018): a face's result does not depend on its batch.

Shapes: B faces, C channels, H rows, W columns, Z numbers of a code, K of them the sketch's, P values of a thumbnail.
"""

import math
from dataclasses import dataclass
from typing import ClassVar, Literal

import torch
from torch import Tensor, nn
from torch.nn import functional

from filmgen.training.vaegan import Block, Critic, enlarged, groups

Side = Literal["a", "b"]
SIDES: tuple[Side, Side] = ("a", "b")
SPAN = 192
"""Pixels of the canonical 256 that a face shows: its middle, from hair to below the chin."""
SEEN = 32
"""Rows and columns of the thumbnail that a sketch reads: brightness only."""
DOUBT = (0.4, 0.9)
"""How sure a mask must be of a pixel so that any of it is laid over a film, and all of it."""
RIM = 96
"""Which part of a picture's side the mask of a drawn face gives away all around."""
EDGE = 0.1
"""Over which share of a picture's side its mask goes to nothing."""


@dataclass(frozen=True)
class Design:
    """What a network is, apart from its weights. A face's side is `base` doubled once for each entry of `channels`."""

    base: int = 6
    """Rows and columns of the smallest level."""
    channels: tuple[int, ...] = (256, 128, 96, 32)
    """Of each level of a decoder, the smallest picture first; the last level draws four pixels a place."""
    encoder: tuple[int, ...] = (64, 128, 256)
    """Channels from a quarter of the face down to the smallest level, or to twice that in a large design."""
    blocks: int = 1
    """Residual blocks a level."""
    latents: int = 192
    sketch: int = 24
    """Numbers of the code that are solved."""
    critic: tuple[int, ...] = (32, 64, 128)

    span: ClassVar[int] = SPAN

    @property
    def side(self) -> int:
        return self.base << len(self.channels)


SIZES = {
    "small": Design(),
    "medium": Design(
        8, (384, 192, 128, 64), (96, 192, 384), blocks=2, latents=320, sketch=32, critic=(48, 96, 192),
    ),
    "large": Design(
        8, (512, 384, 256, 128, 64), (96, 192, 384, 512), blocks=2, latents=512, sketch=48, critic=(64, 128, 256, 384),
    ),
}  # fmt: skip
"""What `--size` names: 96, 128 and 256 pixels a side."""


class Sketch(nn.Module):
    """What is linear: read from brightness, drawn in colour and mask. Solved by `solving.py`, never learnt."""

    def __init__(self, design: Design):
        super().__init__()
        seen, drawn = SEEN * SEEN, 4 * design.side**2
        self.side = design.side
        self.register_buffer("window_P", torch.ones(seen))
        self.numbers = design.sketch
        for side in SIDES:
            self.register_buffer(f"reader_{side}_PK", torch.zeros(seen, design.sketch))
            self.register_buffer(f"centre_{side}_P", torch.zeros(seen))
            self.register_buffer(f"mean_{side}_P", torch.zeros(drawn))
            self.register_buffer(f"writer_{side}_KP", torch.zeros(design.sketch, drawn))

    def thumbnail(self, face_BCHW: Tensor) -> Tensor:
        """What a sketch sees of faces, BP."""
        bright_B1HW = (face_BCHW.float() * face_BCHW.new_tensor((0.2126, 0.7152, 0.0722))[:, None, None]).sum(1)
        return functional.adaptive_avg_pool2d(bright_B1HW, SEEN).flatten(1) * self.window_P

    def read(self, face_BCHW: Tensor, source: Side) -> Tensor:
        """How faces of a side differ from their mean, BK, in units of what is usual there; at most three times that."""
        with torch.autocast(face_BCHW.device.type, enabled=False):
            away_BP = self.thumbnail(face_BCHW) - getattr(self, f"centre_{source}_P")
            code_BK = away_BP @ getattr(self, f"reader_{source}_PK")
            return code_BK * (9 / code_BK.square().mean(1, keepdim=True).clamp_min(9)).sqrt()

    def draw(self, code_BK: Tensor, to: Side) -> Tensor:
        """Faces of a side with its mask as a fourth channel, all in -1..1."""
        with torch.autocast(code_BK.device.type, enabled=False):
            drawn_BP = getattr(self, f"mean_{to}_P") + code_BK.float() @ getattr(self, f"writer_{to}_KP")
            return drawn_BP.unflatten(1, (4, self.side, self.side))


class Encoder(nn.Module):
    """Faces of either person to numbers that a sketch does not have."""

    def __init__(self, design: Design):
        super().__init__()
        widths = design.encoder
        layers: list[nn.Module] = [nn.PixelUnshuffle(4), _conv(48, widths[0]), Block(widths[0])]
        for before, after in zip(widths, widths[1:], strict=False):
            layers += [nn.PixelUnshuffle(2), _conv(4 * before, after), Block(after)]
        rows = design.side >> (1 + len(widths))
        self.body = nn.Sequential(
            *layers, nn.GroupNorm(groups(widths[-1]), widths[-1]), nn.SiLU(), _conv(widths[-1], 32)
        )
        self.head = nn.Linear(32 * rows * rows, design.latents - design.sketch)

    def forward(self, face_BCHW: Tensor) -> Tensor:
        return self.head(self.body(face_BCHW).flatten(1))


class Level(nn.Module):
    """One size of a decoder: it looks at the sketch, and says what to add to face and mask, four pixels a place; at
    first nothing."""

    def __init__(self, before: int, channels: int, design: Design, first: bool):
        super().__init__()
        self.enter = nn.Identity() if first else nn.Sequential(nn.Conv2d(before, 4 * channels, 1), nn.PixelShuffle(2))
        self.look = nn.Conv2d(16, channels, 3, padding=1)
        self.blocks = nn.ModuleList(Block(channels, design.latents) for _ in range(design.blocks))
        self.paint = nn.Sequential(
            nn.GroupNorm(groups(channels), channels), nn.SiLU(), _conv(channels, 16, gain=0.0), nn.PixelShuffle(2)
        )

    def forward(self, x_BCHW: Tensor, code_BZ: Tensor, sketch_BCHW: Tensor) -> tuple[Tensor, Tensor]:
        x_BCHW = self.enter(x_BCHW)
        near_BCHW = functional.adaptive_avg_pool2d(sketch_BCHW, 2 * x_BCHW.shape[-1])
        x_BCHW = x_BCHW + self.look(functional.pixel_unshuffle(near_BCHW, 2))
        for block in self.blocks:
            x_BCHW = block(x_BCHW, code_BZ)
        return x_BCHW, self.paint(x_BCHW)


class Decoder(nn.Module):
    """Codes, and what one person's sketch makes of them, to what that sketch leaves out."""

    def __init__(self, design: Design):
        super().__init__()
        self.shape = (design.channels[0], design.base, design.base)
        self.ground = nn.Linear(design.latents, math.prod(self.shape))
        before = (design.channels[0], *design.channels)
        self.levels = nn.ModuleList(
            Level(before[number], channels, design, number == 0) for number, channels in enumerate(design.channels)
        )

    def forward(self, code_BZ: Tensor, sketch_BCHW: Tensor) -> Tensor:
        x_BCHW = self.ground(code_BZ).unflatten(1, self.shape)
        picture_BCHW = None
        for level in self.levels:
            x_BCHW, more_BCHW = level(x_BCHW, code_BZ, sketch_BCHW)
            picture_BCHW = more_BCHW if picture_BCHW is None else enlarged(picture_BCHW, more_BCHW.shape) + more_BCHW
        return picture_BCHW


class Networks(nn.Module):
    """A sketch and an encoder for both; decoder, critic and what is usual for each."""

    def __init__(self, design: Design):
        super().__init__()
        self.sketch, self.encoder = Sketch(design), Encoder(design)
        self.decoders = nn.ModuleDict({side: Decoder(design) for side in SIDES})
        self.critic = nn.ModuleDict({side: Critic(design) for side in SIDES})
        for side in SIDES:
            self.register_buffer(f"usual_{side}_Z", torch.zeros(design.latents - design.sketch))
            self.register_buffer(f"spread_{side}_Z", torch.ones(design.latents - design.sketch))

    def encode(self, face_BCHW: Tensor, source: Side) -> Tensor:
        """The code of faces of a side, BZ: how they differ from what is usual there."""
        return self.code(self.encoder(face_BCHW), face_BCHW, source)

    def code(self, found_BZ: Tensor, face_BCHW: Tensor, source: Side) -> Tensor:
        """A code of what the encoder found in faces."""
        usual_Z, spread_Z = getattr(self, f"usual_{source}_Z"), getattr(self, f"spread_{source}_Z")
        away_BZ = ((found_BZ.float() - usual_Z) / spread_Z).clamp(-4, 4)
        return torch.cat((self.sketch.read(face_BCHW, source), away_BZ), 1)

    def decode(self, code_BZ: Tensor, to: Side) -> Tensor:
        """Faces of a side with their mask, four channels, a little beyond -1..1 until they are shown."""
        sketch_BCHW = self.sketch.draw(code_BZ[:, : self.sketch.numbers], to)
        return sketch_BCHW + self.decoders[to](code_BZ, sketch_BCHW)

    def draw(self, face_BCHW: Tensor, source: Side, to: Side) -> tuple[Tensor, Tensor]:
        """Faces (-1..1) of the side `source` as those of `to`, and where both agree that a face is, in 0..1."""
        code_BZ = self.encode(face_BCHW, source)
        drawn_BCHW = self.decode(code_BZ, to)
        mask_B1HW = _inside(_sure(drawn_BCHW))
        if source != to:
            mask_B1HW = torch.minimum(mask_B1HW, _sure(self.decode(code_BZ, source)))
        return drawn_BCHW[:, :3].clamp(-1, 1), mask_B1HW


def _sure(drawn_BCHW: Tensor) -> Tensor:
    """Where a drawing says that its face is, without what it doubts; nothing at the picture's edge."""
    side = drawn_BCHW.shape[-1]
    mask_B1HW = ((drawn_BCHW[:, 3:] + 1) / 2 - DOUBT[0]) / (DOUBT[1] - DOUBT[0])
    line_H = torch.arange(side, device=drawn_BCHW.device) + 0.5
    edge_H = (torch.minimum(line_H, side - line_H) / (EDGE * side)).clamp_max(1)
    mask_B1HW = torch.minimum(mask_B1HW, torch.minimum(edge_H[:, None], edge_H)).clamp(0, 1)
    return mask_B1HW * mask_B1HW * (3 - 2 * mask_B1HW)


def _inside(mask_B1HW: Tensor) -> Tensor:
    """A mask less its rim: there, what is drawn is hair already."""
    rim = 2 * (mask_B1HW.shape[-1] // RIM) + 1
    return -functional.max_pool2d(-mask_B1HW, rim, 1, rim // 2)


def _conv(before: int, after: int, gain: float = 1.0) -> nn.Conv2d:
    """A 3 x 3 convolution whose result is `gain` as loud as He et al. 2015 would have it."""
    layer = nn.Conv2d(before, after, 3, padding=1)
    nn.init.normal_(layer.weight, std=gain / math.sqrt(9 * before))
    nn.init.zeros_(layer.bias)
    return layer
