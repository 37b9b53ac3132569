"""A whole film heard once: its stems, their sum, and every line alone and in the mix."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from filmgen.backends.listening.clearance import clearances, clearances_of
from filmgen.backends.listening.clicks import clicks
from filmgen.backends.listening.dynamics import BLOCK, Dynamics, dynamics, dynamics_of
from filmgen.backends.listening.image import Image, image
from filmgen.backends.listening.recognition import Heard, recognise
from filmgen.backends.mixing.loudness import tenth_powers
from filmgen.backends.mixing.surround import folded
from filmgen.backends.mixing.tracks import MOST, read
from filmgen.errors import BadMedia
from filmgen.film.time import SAMPLE_RATE

_BEFORE, _AFTER = SAMPLE_RATE // 10, SAMPLE_RATE // 5
"""Samples heard around each line."""


@dataclass(frozen=True)
class Impression:
    """What was heard of a film; `clearances` has an entry a line, in LU. `folded` is how two loudspeakers play a film
    that was mixed for six, of which all but `dynamics` is then said as well; a line is as clear as where it is less.
    `clicks` are the seconds at which voices or music break."""

    dynamics: Dynamics
    image: Image
    clearances: tuple[float, ...]
    alone: Heard
    mixed: Heard
    folded: Dynamics | None = None
    clicks: tuple[float, ...] = ()


def listen(stems: Mapping[str, Path], lines: Sequence[tuple[float, float, str]]) -> Impression:
    """Hear a film by its stems, of which `dialogue` is one. Lines are (start, end, words), in seconds.

    Raises BadMedia for a stem that is no sound of one, two or six channels at 48 kHz.
    """
    around = _channels(stems) > 2
    spans = [(round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)) for start, end, _ in lines]
    speech = _stereo(stems["dialogue"])
    under, broken = np.zeros_like(speech), set(clicks(speech))
    for name in sorted(stems.keys() - {"dialogue"}):
        stem = _stereo(stems[name])
        under += stem
        broken.update(clicks(stem) if name == "music" else ())
    apart = clearances(speech, under, spans)
    alone = recognise([(text, _around(speech, span)) for span, (_, _, text) in zip(spans, lines, strict=True)])
    speech += under
    mixed = recognise([(text, _around(speech, span)) for span, (_, _, text) in zip(spans, lines, strict=True)])
    whole = dynamics(speech)
    if not around:
        return Impression(whole, image(speech), apart, alone, mixed, clicks=tuple(sorted(broken)))
    clear = tuple(map(min, apart, _clear_around(stems, spans)))
    heard = dynamics_of(_summed(list(stems.values())), MOST)
    return Impression(heard, image(speech), clear, alone, mixed, whole, tuple(sorted(broken)))


def _channels(stems: Mapping[str, Path]) -> int:
    """How many the stems have, all alike. Raises BadMedia where they differ, or for a number that nobody mixes for."""
    found = {read(file, 0, 1, MOST).shape[0] for file in stems.values()}
    if len(found) > 1 or not found <= {1, 2, MOST}:
        told = " and ".join(map(str, sorted(found)))
        raise BadMedia(f"stems of {told} channels: a mix has one, two or six in all of them; make the film again")
    return found.pop()


def _stereo(file: Path) -> np.ndarray:
    """A stem as two loudspeakers play it; six channels are folded block by block."""
    if soundfile.info(file).channels <= 2:
        sound = read(file)
        return sound if sound.shape[0] == 2 else np.repeat(sound, 2, axis=0)
    return np.concatenate([folded(block) for block in _summed([file])], axis=1)


def _summed(files: Sequence[Path]) -> Iterator[np.ndarray]:
    """Blocks of the sum of sounds of equal length."""
    for at in range(0, soundfile.info(files[0]).frames, BLOCK):
        yield sum(read(file, at, BLOCK, MOST) for file in files)


def _clear_around(stems: Mapping[str, Path], spans: Sequence[tuple[int, int]]) -> tuple[float, ...]:
    """How far each line stands above the rest on six loudspeakers."""
    rest = [file for name, file in stems.items() if name != "dialogue"]
    spoken, under = (
        np.concatenate([tenth_powers(block) for block in _summed(files)]) for files in ([stems["dialogue"]], rest)
    )
    return clearances_of(spoken, under, spans)


def _around(sound: np.ndarray, span: tuple[int, int]) -> np.ndarray:
    start, end = span
    return sound[:, max(0, start - _BEFORE) : end + _AFTER]
