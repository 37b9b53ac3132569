"""An effect from a model's take: trimmed to where it begins, no longer than it may be, leaned and levelled."""

from pathlib import Path

import numpy as np

from filmgen.backends.cues.hearing import first_heard
from filmgen.backends.cues.playing import Part, Player
from filmgen.backends.cues.words import NOT_IN_AIR
from filmgen.backends.score.effects import finished
from filmgen.backends.score.tape import Sound, Tape, chance, samples
from filmgen.film.cut import Foley
from filmgen.film.time import RATE, SAMPLES_PER_FRAME

EARLY = 0.005
"""Seconds of sound that are kept before its attack."""


def record_effect(effect: Foley, words: str, player: Player, file: Path) -> None:
    """Make an effect of its words, `effect.frames` long at most."""
    seconds = effect.frames / float(RATE)
    part = Part(
        words=words,
        without=NOT_IN_AIR,
        seconds=min(player.window, max(player.least, seconds + 1.0)),
        seed=int(chance(effect.name, effect.seed).integers(2**31)),
    )
    take = player.play(part)
    begin = max(0, first_heard(take) - samples(EARLY))
    sound = finished(centred(take[:, begin : begin + effect.frames * SAMPLES_PER_FRAME]), effect)
    with Tape(file, sound.shape[1]) as tape:
        tape.record(np.ascontiguousarray(sound))


def centred(sound: Sound) -> Sound:
    """A sound as loud on the left as on the right, so that it is heard where the paper says."""
    sound = sound - sound.mean(axis=1, keepdims=True)
    power = np.sqrt((sound**2).mean(axis=1, keepdims=True)) + 1e-9
    return (sound * np.clip(power.mean() / power, 0.25, 4)).astype(np.float32)
