"""Whether what came out of a model is a picture or a sound at all."""

import numpy as np

from filmgen.errors import BadTake

FLAT = 0.004
"""The least deviation of a picture, of 1: below it there is one colour and nothing else."""
SILENT = 1e-4
"""The loudest sample of a silent sound, of 1: minus eighty decibels."""


def check_picture(picture_HWC: np.ndarray, who: str, remedy: str) -> None:
    """Raise BadTake for a picture of numbers that are none, or of one colour. Values run from 0 to 1."""
    if not np.isfinite(picture_HWC).all():
        raise BadTake(f"{who} made numbers that are no colours (NaN): {remedy}")
    if picture_HWC.std() < FLAT:
        colour = "black" if picture_HWC.mean() < 0.02 else "of one colour"
        raise BadTake(f"{who} made a picture that is all {colour}: {remedy}")


def check_sound(samples: np.ndarray, rate: int, longest: float, who: str, remedy: str) -> None:
    """Raise BadTake for a sound that is empty, silent, made of NaN, or longer than `longest` seconds."""
    seconds = samples.shape[-1] / rate
    if samples.size == 0:
        raise BadTake(f"{who} made no sound at all: {remedy}")
    if not np.isfinite(samples).all():
        raise BadTake(f"{who} made numbers that are no sound (NaN): {remedy}")
    if np.abs(samples).max() < SILENT:
        raise BadTake(f"{who} made {seconds:.1f} seconds of silence: {remedy}")
    if seconds > longest:
        raise BadTake(f"{who} went on for {seconds:.0f} seconds where {longest:.0f} are enough: {remedy}")
