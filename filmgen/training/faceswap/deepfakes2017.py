"""The anchor: the autoencoder with two decoders that was posted in December 2017, and that all face swaps go back to.

    64 x 64 face --> encoder (one for both) --> 8 x 8 x 512 --+--> decoder of a --> 64 x 64 face
                                                              +--> decoder of b --> 64 x 64 face

One encoder sees the faces of both people, and each decoder draws only its own. Whatever both have in common (where
they look, how the mouth stands, from where light falls) goes through the encoder; who somebody is stays in a decoder.
A face of a that is drawn by the decoder of b is a swap.

Built from its published description, layer by layer, with its flaws: no normalisation, no mask, mean absolute error
and nothing else. What it learns by is in `lessons.py`, how its faces are bent in `warping.py`.

Shapes: B faces, C channels, H rows, W columns.
"""

from torch import Tensor, nn
from torch.nn import functional

SLOPE = 0.1
"""Of the leaky rectifiers."""
SIDE, SPAN = 64, 160
"""Pixels of a side, and of the canonical 256 that they show: its middle."""


class Down(nn.Module):
    """Half as large: 5 x 5, stride 2, padded as TensorFlow's SAME does it (one before, two after), leaky."""

    def __init__(self, before: int, after: int):
        super().__init__()
        self.convolution = nn.Conv2d(before, after, 5, 2)

    def forward(self, x_BCHW: Tensor) -> Tensor:
        return functional.leaky_relu(self.convolution(functional.pad(x_BCHW, (1, 2, 1, 2))), SLOPE)


class Up(nn.Module):
    """Twice as large: 3 x 3 to four times the channels, leaky, and every four of them become four pixels."""

    def __init__(self, before: int, after: int):
        super().__init__()
        self.convolution = nn.Conv2d(before, 4 * after, 3, padding=1)

    def forward(self, x_BCHW: Tensor) -> Tensor:
        return functional.pixel_shuffle(functional.leaky_relu(self.convolution(x_BCHW), SLOPE), 2)


class Encoder(nn.Module):
    """64 x 64 faces to 8 x 8 x 512, through 1024 numbers.

    Four halvings (128, 256, 512, 1024 channels) end at 4 x 4; two dense layers without a bend between them are the
    bottleneck, in which every place hears of every other; one doubling follows. At 128 channels: 69,662,976 weights.
    """

    def __init__(self, channels: int = 128):
        super().__init__()
        sizes = (3, channels, 2 * channels, 4 * channels, 8 * channels)
        self.ladder = nn.Sequential(*(Down(a, b) for a, b in zip(sizes, sizes[1:], strict=False)))
        self.shape = (8 * channels, SIDE // 16, SIDE // 16)
        values = 8 * channels * (SIDE // 16) ** 2
        self.narrow, self.wide = nn.Linear(values, 8 * channels), nn.Linear(8 * channels, values)
        self.up = Up(8 * channels, 4 * channels)

    def forward(self, face_BCHW: Tensor) -> Tensor:
        code_BZ = self.narrow(self.ladder(face_BCHW).flatten(1))
        return self.up(self.wide(code_BZ).unflatten(1, self.shape))


class Decoder(nn.Module):
    """8 x 8 x 512 to a 64 x 64 face of one person, in 0..1. At 128 channels: 6,199,747 weights."""

    def __init__(self, channels: int = 128):
        super().__init__()
        sizes = (4 * channels, 2 * channels, channels, channels // 2)
        self.ladder = nn.Sequential(*(Up(a, b) for a, b in zip(sizes, sizes[1:], strict=False)))
        self.last = nn.Conv2d(channels // 2, 3, 5, padding=2)

    def forward(self, x_BCHW: Tensor) -> Tensor:
        return self.last(self.ladder(x_BCHW)).sigmoid()


class Networks(nn.Module):
    """One encoder, two decoders; 128 channels at first are the original's. Weights as Keras draws them (Glorot)."""

    def __init__(self, channels: int = 128):
        super().__init__()
        self.encoder = Encoder(channels)
        self.decoders = nn.ModuleDict({"a": Decoder(channels), "b": Decoder(channels)})
        for part in self.modules():
            if isinstance(part, nn.Conv2d | nn.Linear):
                nn.init.xavier_uniform_(part.weight)
                nn.init.zeros_(part.bias)

    def draw(self, face_BCHW: Tensor, source: str, to: str) -> tuple[Tensor, Tensor]:  # noqa: ARG002
        """Faces (-1..1) of the side `source` as those of `to`, and a mask that is a full square: it knows no other."""
        drawn_BCHW = self.decoders[to](self.encoder((face_BCHW + 1) / 2))
        return drawn_BCHW * 2 - 1, drawn_BCHW.new_ones(drawn_BCHW.shape[0], 1, *drawn_BCHW.shape[2:])
