"""A film as a map: every frame where the network's code for it lies, alike beside alike, its time in its rim.

The two directions in which codes differ most are the map's; frames are then given places on a grid, as near as can be
to where they belong (Quadrianto et al. 2010; Fried et al. 2015), so that none hides another.
"""

import math
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from scipy.optimize import linear_sum_assignment

from filmgen.errors import BadMedia
from filmgen.training.dreaming import BATCH, Memory, Watch, encode, room_for_film
from filmgen.training.printing import whole_or_nothing
from filmgen.training.projector import Reel, Shown, looks, upright

COUNT = 384
"""Frames on the map."""
THUMB = (112, 63)
GAP = 8
PAPER, INK = (20, 20, 22), (214, 210, 200)
"""RGB."""


def draw_atlas(reel: Reel, memory: Memory, out: Path, count: int = COUNT, watch: Watch | None = None) -> int:
    """Draw the map of a film into a PNG file; returns how many frames are on it."""
    thumbs, times, codes = [], [], []
    for batch in _by(BATCH, _chosen(reel, count)):
        pictures = [reel.box.of(shown.pixels) for shown in batch]
        with room_for_film(memory):
            codes.append(encode(memory, pictures).float().cpu().numpy())
        thumbs += [cv2.resize(picture, THUMB, interpolation=cv2.INTER_AREA) for picture in pictures]
        times += [shown.tick if shown.tick is not None else len(times) for shown in batch]
        if watch:
            watch(len(thumbs))
    if not thumbs:
        raise BadMedia(f"{reel.file.name}: holds no picture that can be read")
    where_N2, told = directions(np.concatenate(codes))
    columns, rows = _grid(len(thumbs))
    cells_N2 = places(where_N2, columns, rows)
    sheet = _sheet(thumbs, np.array(times, float), cells_N2, columns, rows)
    words = f"{len(thumbs)} frames, {memory.latents} numbers each; this plane holds {told:.0%} of how they differ"
    _legend(sheet, words)
    with whole_or_nothing(out) as part:
        done, encoded = cv2.imencode(".png", sheet[:, :, ::-1])
        assert done
        part.write_bytes(encoded.tobytes())
    return len(thumbs)


def directions(code_NZ: np.ndarray) -> tuple[np.ndarray, float]:
    """Codes in the plane in which they differ most (Pearson 1901), and how much of their variance lies in it."""
    away_NZ = code_NZ - code_NZ.mean(0)
    left, strength, _ = np.linalg.svd(away_NZ, full_matrices=False)
    where_N2 = np.zeros((len(code_NZ), 2))
    kept = min(2, len(strength))
    where_N2[:, :kept] = left[:, :kept] * strength[:kept]
    total = float((strength**2).sum())
    return where_N2, float((strength[:2] ** 2).sum()) / total if total > 0 else 1.0


def places(where_N2: np.ndarray, columns: int, rows: int) -> np.ndarray:
    """A cell (column, row) of a grid for each point, the sum of squared ways as small as it can be."""
    spread_N2 = np.empty_like(where_N2)
    for axis in (0, 1):
        values = where_N2[:, axis]
        rank = np.argsort(np.argsort(values, kind="stable"), kind="stable") / max(1, len(values) - 1)
        span = float(np.ptp(values))
        spread_N2[:, axis] = (rank + (values - values.min()) / span) / 2 if span > 0 else 0.5
    grid_M2 = np.stack(np.meshgrid(np.arange(columns), np.arange(rows)), -1).reshape(-1, 2)
    at_M2 = grid_M2 / (max(1, columns - 1), max(1, rows - 1))
    cost_NM = ((spread_N2[:, None] - at_M2[None]) ** 2).sum(-1)
    return grid_M2[linear_sum_assignment(cost_NM)[1]]


def _chosen(reel: Reel, count: int) -> Iterator[Shown]:
    """Frames from all over a film: every so many of a short one, those that decode by themselves of a long one."""
    if reel.estimate > 30 * count:
        yield from looks(reel.file, count)
        return
    every = max(1, math.ceil(reel.estimate / count))
    for number, shown in enumerate(upright(reel.file)):
        if number % every == 0:
            yield shown


def _by(size: int, frames: Iterator[Shown]) -> Iterator[list[Shown]]:
    batch: list[Shown] = []
    for shown in frames:
        batch.append(shown)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _grid(count: int) -> tuple[int, int]:
    """A grid as wide as a screen with a few cells more than there are frames: a map has open country."""
    columns = max(1, math.ceil(math.sqrt(1.12 * count)))
    return columns, math.ceil(1.12 * count / columns)


def _sheet(thumbs: list[np.ndarray], times: np.ndarray, cells_N2: np.ndarray, columns: int, rows: int) -> np.ndarray:
    width, height = THUMB[0] + GAP, THUMB[1] + GAP
    sheet = np.full((rows * height + GAP + 44, columns * width + GAP, 3), PAPER, np.uint8)
    share = (times - times.min()) / max(1e-9, float(np.ptp(times)))
    rims = _time_colours(share)
    for thumb, rim, (column, row) in zip(thumbs, rims, cells_N2, strict=True):
        left, top = GAP + int(column) * width, GAP + int(row) * height
        sheet[top - 2 : top + THUMB[1] + 2, left - 2 : left + THUMB[0] + 2] = rim
        sheet[top : top + THUMB[1], left : left + THUMB[0]] = thumb
    return sheet


def _time_colours(share_N: np.ndarray) -> np.ndarray:
    """Colours (RGB) from the beginning of a film, dark blue, to its end, yellow."""
    levels = np.round(share_N * 235 + 20).astype(np.uint8).reshape(-1, 1)
    return cv2.applyColorMap(levels, cv2.COLORMAP_VIRIDIS)[:, 0, ::-1]


def _legend(sheet: np.ndarray, words: str) -> None:
    """Time as a strip of its colours, and what the map shows."""
    height, width = sheet.shape[:2]
    strip = _time_colours(np.linspace(0, 1, min(180, max(2, width // 5))))
    y = height - 28
    sheet[y : y + 12, GAP : GAP + len(strip)] = strip
    room = max(1, width - len(strip) - 3 * GAP)
    scale = min(0.5, room / cv2.getTextSize(words, cv2.FONT_HERSHEY_SIMPLEX, 1, 1)[0][0])
    at = (2 * GAP + len(strip), y + 11)
    cv2.putText(sheet, words, at, cv2.FONT_HERSHEY_SIMPLEX, scale, INK, 1, cv2.LINE_AA)
