"""Depth from a model: how near it says each pixel is, and the sheets that a picture is cut into by that."""

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from filmgen.backends.multiplane.figures import matte_of
from filmgen.backends.multiplane.infill import closed
from filmgen.errors import BadTake, MissingWeights

if TYPE_CHECKING:
    from filmgen.backends.multiplane.multiplane import Multiplane

SMALL = 384
"""Pixels across the picture in which sheets are cut."""
FARTHEST, NEAREST = 0.04, 1.2
METRIC = ("zoedepth", "glpn", "depth_pro", "prompt_depth_anything")
"""Models that say how far things are, in metres; the others say how near they are."""


def measured(options: "Multiplane", picture: np.ndarray) -> np.ndarray:
    """How near everything is by a depth model, FARTHEST to NEAREST, at the picture's size."""
    import torch

    from filmgen.backends.neural.device import held

    processor, model = held(options, lambda: _loaded(options))
    inputs = processor(images=cv2.cvtColor(picture, cv2.COLOR_BGR2RGB), return_tensors="pt")
    with torch.inference_mode():
        said = model(**inputs).predicted_depth[0].float().numpy()
    if not np.isfinite(said).all() or said.max() - said.min() < 1e-6:
        raise BadTake(f"depth model {options.depth} sees no depth (NaN, or all the same): say depth=auto")
    config = model.config
    if config.model_type in METRIC or getattr(config, "depth_estimation_type", "") == "metric":
        said = 1 / np.maximum(said, 0.05)
    low, high = np.percentile(said, (2, 98))
    near = np.clip((said - low) / max(1e-6, high - low), 0, 1) * (NEAREST - FARTHEST) + FARTHEST
    return cv2.resize(near.astype(np.float32), picture.shape[1::-1], interpolation=cv2.INTER_LINEAR)


def _loaded(options: "Multiplane") -> tuple[Any, Any]:
    from transformers import AutoImageProcessor, AutoModelForDepthEstimation

    from filmgen.backends.neural.tuning import quiet
    from filmgen.backends.neural.weights import check_whole, where

    folder = where(options.depth, options.revision)
    check_whole(options.depth, folder)
    try:
        with quiet():
            processor = AutoImageProcessor.from_pretrained(folder, local_files_only=True)
            model = AutoModelForDepthEstimation.from_pretrained(folder, local_files_only=True, use_safetensors=True)
    except (OSError, ValueError, KeyError) as error:
        said = str(error).splitlines()[0][:160]
        raise MissingWeights(f"camera builtin:multiplane: depth={options.depth} is no depth model ({said})") from error
    return processor, model.eval()


def layered(
    picture: np.ndarray, near: np.ndarray, layers: int
) -> tuple[np.ndarray, tuple[tuple[np.ndarray, np.ndarray], ...]]:
    """How near the backdrop is, and the sheets before it (matte, how near), farthest first.

    Sheets are cut where few pixels are, so that ground which rises evenly is cut where it hurts least; both sides of
    such a cut are equally near, and stay together.
    """
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32) / 255
    height, width = grey.shape
    size = (SMALL, max(16, round(SMALL * height / width)))
    small = cv2.resize(near, size, interpolation=cv2.INTER_AREA)
    sheets = []
    backdrop = near
    for least in _cuts(small, layers):
        mask = small > least
        if not 0.002 < mask.mean() < 0.98:
            continue
        if not sheets:
            backdrop = _spread(small, ~mask, (width, height))
        sheets.append((matte_of(grey, mask, SMALL), _spread(small, mask, (width, height))))
    return backdrop, tuple(sheets)


def _cuts(small: np.ndarray, layers: int) -> list[float]:
    """Depths between the sheets, by k-means over what was measured."""
    values = small.reshape(-1, 1).astype(np.float32)
    start = np.digitize(values[:, 0], np.quantile(values, np.linspace(0, 1, layers + 1)[1:-1])).astype(np.int32)
    stop = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_MAX_ITER, 30, 1e-4)
    centres = cv2.kmeans(values, layers, start[:, None], stop, 1, cv2.KMEANS_USE_INITIAL_LABELS)[2][:, 0]
    centres = np.sort(centres)
    return [float(low + high) / 2 for low, high in zip(centres, centres[1:], strict=False)]


def _spread(small: np.ndarray, mask: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """How near a sheet is, going on evenly beyond its edges, where another depth begins."""
    hole = cv2.dilate((~mask).astype(np.uint8), np.ones((3, 3)))
    if hole.all():
        hole = (~mask).astype(np.uint8)
    known = cv2.GaussianBlur(closed(small, hole), (0, 0), 1.5)
    return cv2.resize(known, size, interpolation=cv2.INTER_LINEAR)
