"""What makes a listener wince, looked for in a soundtrack: voices that jump, hisses, harsh peaks, wrong notes.

`docs/sounds.py --measure` prints it beside what has a bound.
"""

from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
from soundtrack import Soundtrack

from filmgen.backends.mixing.loudness import decibels, integrated, tenth_powers
from filmgen.backends.mixing.spectrum import high_pass, low_pass, shaped
from filmgen.backends.mixing.tracks import read
from filmgen.backends.score.arrangement import arrange
from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.harmony import SCALES
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

FAINT = -50.0
"""LUFS of a tenth of a second that is taken for silence by somebody in a living room."""
STUCK = 12.0
"""Seconds after which a note that is no drone has been forgotten."""
RUBS = 0.5
"""Seconds for which two players may be a semitone apart."""


@dataclass(frozen=True)
class Winces:
    """`step`: LU between one voice's neighbouring lines, at most. `hiss`: dB of the loudest S against the voice.
    `harsh`: dB of the narrowest peak between 2 and 5 kHz over its octave, in voices. `hush`: seconds of near silence.
    `stuck` notes, notes in no `mode` of the piece, and pairs that `rub` for long."""

    step: float
    hiss: float
    harsh: float
    hush: float
    stuck: int
    strange: int
    rubbing: int


def winces(track: Soundtrack, files: dict[str, Path]) -> Winces:
    """What there is of them in a soundtrack; `files` are its lines as the voices spoke them."""
    dialogue = read(track.stems["dialogue"], most=6)
    spoken = [read(file)[0] for file in files.values()]
    tenths = np.concatenate([[0.0], decibels(tenth_powers(read(track.stems["master"], most=6))) - 0.691, [0.0]])
    quiet = np.flatnonzero(tenths[:-15] > FAINT)
    return Winces(
        step=_step(track, dialogue),
        hiss=max((_hiss(line) for line in spoken), default=-99.0),
        harsh=_harsh(dialogue),
        hush=float(np.diff(quiet).max(initial=1) - 1) / 10,
        **_written(track),
    )


def _step(track: Soundtrack, dialogue: np.ndarray) -> float:
    speakers = {line.id: line.speaker for line in track.screenplay.lines}
    levels: dict[str, list[float]] = {}
    for cue in sorted((cue for cue in track.cut.cues if cue.bus == "dialogue"), key=lambda cue: cue.start):
        start = cue.start * SAMPLES_PER_FRAME
        levels.setdefault(speakers[cue.id], []).append(integrated(dialogue[:, start : start + cue.sound.samples]))
    return max((abs(b - a) for own in levels.values() for a, b in pairwise(own)), default=0.0)


def _hiss(line: np.ndarray) -> float:
    sharp = shaped(line, lambda hertz: high_pass(hertz, 5000, 4) * low_pass(hertz, 10_000, 4))
    fiftieths = len(line) // 960
    hissing, voiced = ((sound[: fiftieths * 960].reshape(-1, 960) ** 2).mean(1) for sound in (sharp, line))
    return float(decibels(hissing.max(initial=0)) - decibels(voiced[voiced > 0.05 * voiced.max(initial=0)].mean()))


def _harsh(sound: np.ndarray) -> float:
    frames = sound.mean(0)[: sound.shape[1] // 8192 * 8192].reshape(-1, 8192) * np.hanning(8192)
    power = np.concatenate([[0.0], np.cumsum((np.abs(np.fft.rfft(frames)) ** 2).mean(0))])
    hertz = np.fft.rfftfreq(8192, 1 / SAMPLE_RATE)
    found = [0.0]
    for centre in hertz[(hertz > 2000) & (hertz < 5000)]:
        near, far = (
            (power[high] - power[low]) / (high - low)
            for low, high in (np.searchsorted(hertz, (centre * 2**-w, centre * 2**w)) for w in (1 / 24, 1 / 2))
        )
        found.append(float(decibels(near) - decibels(far)))
    return max(found)


def _written(track: Soundtrack) -> dict[str, int]:
    """What is wrong on the composer's page. Clusters of dread are meant, and so is a walking bass that leans."""
    score, music = arrange(track.spotting.score), track.spotting.score.music
    scale = {(score.tonic + semitones) % 12 for semitones in SCALES[music.mode]}
    tuned = [note for note in score.notes if PLAYERS[note.instrument].manner != "beaten"]
    tuned = [note for note in tuned if note.instrument != "timpani"]
    rubbing = 0
    for one, other in combinations(sorted(tuned, key=lambda note: note.start), 2):
        shared = min(one.start + one.seconds, other.start + other.seconds) - other.start
        meant = music.mode == "phrygian" and "strings" in (one.instrument, other.instrument)
        rubbing += abs(one.pitch - other.pitch) in (1, 13) and shared > RUBS and not meant
    strange = [note for note in tuned if note.pitch % 12 not in scale and note.seat != "bass"]
    stuck = [note for note in tuned if note.seconds > STUCK and note.instrument not in ("drone", "strings", "choir")]
    meant = [note for note in strange if music.mode == "phrygian" and note.instrument == "strings"]
    return {"stuck": len(stuck), "strange": len(strange) - len(meant), "rubbing": rubbing}
