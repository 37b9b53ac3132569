"""Every effect by name: who makes it and how loud it is in the world, made anew each time from its seed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, sosfilt

from filmgen.backends.score import foley, nature, steps, throats, works
from filmgen.backends.score.band import level
from filmgen.backends.score.tape import CEILING, Sound, chance, place, soften, steer
from filmgen.errors import BadRequest
from filmgen.film.cut import Foley
from filmgen.film.time import RATE, SAMPLE_RATE, SAMPLES_PER_FRAME


@dataclass(frozen=True)
class Maker:
    """`make` fills at most some seconds by chance; `loudness` is LUFS of its loudest 400 ms at a gain of 0 dB."""

    make: Callable[[np.random.Generator, float], Sound]
    loudness: float


MAKERS = {
    "applause": Maker(nature.applause, -24),
    "bark": Maker(throats.bark, -24),
    "bell": Maker(works.bell, -22),
    "click": Maker(foley.click, -36),
    "clunk": Maker(foley.clunk, -27),
    "creak": Maker(foley.creak, -31),
    "crowd": Maker(throats.crowd, -30),
    "door": Maker(foley.door, -26),
    "engine": Maker(works.engine, -23),
    "fire": Maker(nature.fire, -30),
    "footsteps-grass": Maker(steps.walking(steps.grassy), -33),
    "footsteps-gravel": Maker(steps.walking(steps.gravelly), -31),
    "footsteps-metal": Maker(steps.walking(steps.metallic), -30),
    "footsteps-sand": Maker(steps.walking(steps.sandy), -33),
    "footsteps-snow": Maker(steps.walking(steps.snowy), -31),
    "footsteps-stone": Maker(steps.walking(steps.stony), -31),
    "footsteps-wood": Maker(steps.walking(steps.wooden), -31),
    "glass": Maker(foley.glass, -24),
    "growl": Maker(throats.growl, -26),
    "gull": Maker(nature.gull, -30),
    "heartbeat": Maker(nature.heartbeat, -27),
    "horn": Maker(works.horn, -23),
    "impact": Maker(nature.impact, -17),
    "knock": Maker(foley.knock, -26),
    "machine": Maker(works.machine, -27),
    "paper": Maker(foley.paper, -35),
    "radio": Maker(works.radio, -29),
    "rattle": Maker(foley.rattle, -30),
    "riser": Maker(nature.riser, -21),
    "slam": Maker(foley.slam, -22),
    "snap": Maker(foley.snap, -27),
    "splash": Maker(nature.splash, -25),
    "steam": Maker(works.steam, -27),
    "telephone": Maker(works.telephone, -26),
    "thud": Maker(foley.thud, -24),
    "thunder": Maker(nature.thunder, -19),
    "ting": Maker(foley.ting, -32),
    "whoosh": Maker(nature.whoosh, -24),
    "wings": Maker(nature.wings, -29),
}

EFFECTS = tuple(MAKERS)
"""The names of all effects."""


def make(effect: Foley) -> Sound:
    """The effect as stereo sound, no longer than its frames, leaned and levelled as asked.

    Raises BadRequest for a name that nobody makes.
    """
    maker = MAKERS.get(effect.name)
    if maker is None:
        raise BadRequest(f"effect {effect.name!r} is not known; known: {', '.join(EFFECTS)}")
    return finished(maker.make(chance(effect.name, effect.seed), effect.frames / float(RATE)), effect)


def finished(sound: Sound, effect: Foley) -> Sound:
    """A sound, whoever made it, as the effect that was asked for: its length, its place, its loudness."""
    longest = effect.frames * SAMPLES_PER_FRAME
    stereo = place(sound, effect.pan) if sound.ndim == 1 else steer(sound, effect.pan)
    stereo = sosfilt(_rumble(), stereo, axis=1).astype(np.float32)
    cut_short = stereo.shape[1] >= longest
    stereo = stereo[:, :longest]
    stereo = soften(stereo, 0.001, min(0.2, 0.25 * effect.frames / float(RATE)) if cut_short else 0.02)
    stereo = level(stereo, MAKERS[effect.name].loudness + effect.gain)
    return stereo * np.float32(min(1.0, CEILING / (np.abs(stereo).max() + 1e-9)))


@lru_cache(maxsize=1)
def _rumble() -> NDArray[np.float64]:
    """A high-pass below all that is meant: what is left of blows and drives that are not symmetrical."""
    return butter(2, 26, "high", fs=SAMPLE_RATE, output="sos")
