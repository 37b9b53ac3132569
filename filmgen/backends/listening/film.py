"""A whole film heard once: its stems, their sum, and every line alone and in the mix."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from filmgen.backends.listening.clearance import clearances
from filmgen.backends.listening.dynamics import Dynamics, dynamics
from filmgen.backends.listening.image import Image, image
from filmgen.backends.listening.recognition import Heard, recognise
from filmgen.backends.mixing.tracks import read
from filmgen.film.time import SAMPLE_RATE

_BEFORE, _AFTER = SAMPLE_RATE // 10, SAMPLE_RATE // 5
"""Samples heard around each line."""


@dataclass(frozen=True)
class Impression:
    """What was heard of a film; `clearances` has an entry a line, in LU."""

    dynamics: Dynamics
    image: Image
    clearances: tuple[float, ...]
    alone: Heard
    mixed: Heard


def listen(stems: Mapping[str, Path], lines: Sequence[tuple[float, float, str]]) -> Impression:
    """Hear a film by its stems, of which `dialogue` is one. Lines are (start, end, words), in seconds.

    Raises BadMedia for a stem that is no sound of one or two channels at 48 kHz.
    """
    sounds = {name: _stereo(read(file)) for name, file in stems.items()}
    speech = sounds.pop("dialogue")
    under = sum(sounds.values(), np.zeros_like(speech))
    spans = [(round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)) for start, end, _ in lines]
    apart = clearances(speech, under, spans)
    alone = recognise([(text, _around(speech, span)) for span, (_, _, text) in zip(spans, lines, strict=True)])
    speech += under
    mixed = recognise([(text, _around(speech, span)) for span, (_, _, text) in zip(spans, lines, strict=True)])
    return Impression(dynamics(speech), image(speech), apart, alone, mixed)


def _stereo(sound: np.ndarray) -> np.ndarray:
    return sound if sound.shape[0] == 2 else np.repeat(sound, 2, axis=0)


def _around(sound: np.ndarray, span: tuple[int, int]) -> np.ndarray:
    start, end = span
    return sound[:, max(0, start - _BEFORE) : end + _AFTER]
