"""A tiny network with the outputs of YuNet, built on the spot: it takes whatever is white for a face."""

import warnings
from pathlib import Path

import pytest
import torch

STRIDES = (8, 16, 32)


class WhiteFinder(torch.nn.Module):
    """A cell is a face as far as it is white; a face is four cells wide, its eyes are a cell apart on either side."""

    def forward(self, picture_BCHW):
        white = [
            torch.nn.functional.avg_pool2d(picture_BCHW, stride, stride)
            .mean(1, keepdim=True)
            .flatten(2)
            .transpose(1, 2)
            / 255
            for stride in STRIDES
        ]
        boxes = [torch.cat((0 * cell, 0 * cell, 0 * cell + 1.39, 0 * cell + 1.39), 2) for cell in white]
        points = [torch.cat((0 * cell - 1, 0 * cell - 1, 0 * cell + 1, *[0 * cell - 1] * 7), 2) for cell in white]
        return (*white, *white, *boxes, *points)


def a_yunet(file: Path) -> Path:
    """Write it as ONNX. torch asks for the onnx package only to add functions that this network does not have."""
    from torch.onnx._internal.torchscript_exporter import onnx_proto_utils

    names = [f"{kind}_{stride}" for kind in ("cls", "obj", "bbox", "kps") for stride in STRIDES]
    with warnings.catch_warnings(), pytest.MonkeyPatch.context() as patch:
        warnings.simplefilter("ignore")
        patch.setattr(onnx_proto_utils, "_add_onnxscript_fn", lambda proto, _: proto)
        torch.onnx.export(
            WhiteFinder(), (torch.zeros(1, 3, 64, 64),), str(file), input_names=["input"], output_names=names,
            dynamo=False, opset_version=12,
        )  # fmt: skip
    return file
