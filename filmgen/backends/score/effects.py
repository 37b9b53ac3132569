"""Sounds that are seen to happen: every effect by name, made anew each time from its seed."""

import numpy as np

from filmgen.backends.score.tape import Tape, chance, clock, decibels, place, soften
from filmgen.errors import BadRequest
from filmgen.film.cut import EffectCue
from filmgen.film.time import SAMPLES_PER_FRAME

EFFECTS = (
    "applause", "bell", "click", "clunk", "creak", "door", "engine", "fire", "footsteps-gravel", "footsteps-snow",
    "footsteps-wood", "glass", "gull", "heartbeat", "horn", "impact", "knock", "machine", "paper", "radio", "riser",
    "splash", "steam", "telephone", "thud", "thunder", "ting", "whoosh", "wings",
)  # fmt: skip
"""The names of all effects."""


def record_effect(effect: EffectCue, tape: Tape) -> None:
    rng = chance(effect.name, effect.seed)
    length = effect.frames * SAMPLES_PER_FRAME
    time = clock(length)
    noise = np.cumsum(rng.standard_normal(length)) * 0.01
    sound = (noise - noise.mean()).astype(np.float32) * np.exp(-time / 0.15)
    tape.record(place(soften(sound * np.float32(0.3 * decibels(effect.gain)), 0.003, 0.02), effect.pan))


def check_name(name: str) -> None:
    if name not in EFFECTS:
        raise BadRequest(f"effect {name!r} is not known; known: {', '.join(EFFECTS)}")
