"""What a run of a swapper shows of itself: how alike held-out faces are, sheets to look at, and the folder's model.

Shapes: B faces, C channels, H rows, W columns.
"""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from filmgen.errors import StudioError
from filmgen.training.batches import spread
from filmgen.training.faceswap.albums import Album
from filmgen.training.faceswap.designs import Deepfakes, Design
from filmgen.training.faceswap.ours import SIDES, Side
from filmgen.training.faceswap.swapper import Whose, save_swapper
from filmgen.training.faceswap.warping import middle
from filmgen.training.measures import ssim_B
from filmgen.training.runs import Run
from filmgen.training.sheets import plot, sheet

LOOKED_AT = 32
"""Held-out faces of a side that are measured after each epoch, from all over."""
ROWS = 6
"""Of a sheet."""

Fetch = Mapping[Side, Callable[[np.ndarray], Tensor]]
Albums = Mapping[Side, Album]


def fingerprint(albums: Albums, whose: Whose) -> str:
    """What distinguishes these faces from others: whose they are, which are learnt from; samples."""
    seen = sha256(repr([(side, whose.sets[side], albums[side].pixels_NHWC.shape) for side in SIDES]).encode())
    for side in SIDES:
        seen.update(np.ascontiguousarray(albums[side].training, np.int64))
        for number in spread(np.arange(len(albums[side].pixels_NHWC)), 32):
            seen.update(np.ascontiguousarray(albums[side].pixels_NHWC[number]))
    return seen.hexdigest()


@torch.no_grad()
def measured(average: Any, albums: Albums, fetch: Fetch, design: Design) -> dict[str, float]:
    """SSIM of held-out faces of each side drawn as themselves, under their mask; of those learnt from, if none are
    held out."""
    average.eval()
    alike = {}
    for side in SIDES:
        face_BCHW = middle(fetch[side](_looked_at(albums[side], LOOKED_AT)), design.side, design.span)
        colour_BCHW, mask_B1HW = (face_BCHW[:, :3] + 1) / 2, (face_BCHW[:, 3:] + 1) / 2
        drawn_BCHW = (average.draw(face_BCHW[:, :3], side, side)[0] + 1) / 2
        alike[side] = float(ssim_B(drawn_BCHW * mask_B1HW, colour_BCHW * mask_B1HW).mean())
    return alike


def keep_swapper(run: Run, out: Path, plan: dict[str, Any], design: Design, whose: Whose, steps: int) -> None:
    """The averaged networks as the folder's model, with what a reader may want to know."""
    held = {side: run.history[-1][side] for side in SIDES} if run.history else {}
    done = run.epochs * steps
    # The anchor's sides take turns, a first.
    learnt = {side: (done + 1 - SIDES.index(side)) // 2 if isinstance(design, Deepfakes) else done for side in SIDES}
    about = {"seed": plan["seed"], "epochs": run.epochs, "held_out": held}
    save_swapper(out, run.average, design, whose, learnt, about)


@torch.no_grad()
def show(run: Run, out: Path, albums: Albums, fetch: Fetch, design: Design) -> None:
    """A sheet of the epoch, each person as themselves, as the other, and with the other's face laid over theirs."""
    columns: list[tuple[str, Tensor]] = []
    for side, other in (SIDES, SIDES[::-1]):
        face_BCHW = middle(fetch[side](_looked_at(albums[side], ROWS))[:, :3], design.side, design.span)
        own_BCHW, _ = run.average.draw(face_BCHW, side, side)
        swapped_BCHW, mask_B1HW = run.average.draw(face_BCHW, side, other)
        laid_BCHW = face_BCHW + mask_B1HW * (swapped_BCHW - face_BCHW)
        columns += [(side, face_BCHW), (f"{side} as {side}", own_BCHW), (f"{side} as {other}", swapped_BCHW)]
        columns += [(f"{other} on {side}", laid_BCHW)]
    curves: dict[str, list[float]] = {}
    for epoch in run.history:
        for name, values in epoch["curves"].items():
            curves.setdefault(f"loss, {name}", []).extend(values)
    for side in SIDES:
        curves[f"held out, SSIM of {side}"] = [epoch[side] for epoch in run.history]
    try:
        sheet(columns, out / "sheets" / f"epoch-{run.epochs:03}.jpg")
        plot(curves, out / "losses.png")
    except OSError as error:
        raise StudioError(f"{out}: the sheet of epoch {run.epochs} cannot be written: {error.strerror}") from error


def _looked_at(album: Album, count: int) -> np.ndarray:
    return spread(album.held if len(album.held) else album.training, count)
