"""What air is made of: noises that breathe, single sounds that come and go, and wind, rain, waves, fire and room tone.

Levels are in LUFS.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from filmgen.backends.score import life
from filmgen.backends.score.life import Kind
from filmgen.backends.score.noise import Colour, Grains, Tone, band, both, brown, drift, high, low, pink, points
from filmgen.backends.score.tape import chance
from filmgen.film.cut import Bed


@dataclass(frozen=True)
class Noise:
    """A layer: what it is made of, level in LUFS, the curve in dB by which it breathes, how much both sides share."""

    matter: Colour | Grains | tuple[Tone, ...]
    level: float
    breath: NDArray[np.float64] | None = None
    together: float = 0.4


@dataclass(frozen=True)
class Being:
    """A kind of single sound, `sooner` times as often as it usually comes and `lift` dB louder."""

    kind: Kind
    sooner: float = 1.0
    lift: float = 0.0


@dataclass(frozen=True)
class Breeze:
    """A wind: its force from 0 to 1, level in LUFS, how much it howls in dB (0: not), and the low-pass of walls."""

    force: float
    level: float
    howl: float
    dull: float


@dataclass
class Air:
    """All that is heard of a bed's place over `length` samples."""

    bed: Bed
    length: int
    noises: list[Noise] = field(default_factory=list)
    life: list[Being] = field(default_factory=list)
    breeze: Breeze | None = None

    def wind(self, force: float, level: float, howl: float = 0.0, dull: float = 24_000.0) -> None:
        """One wind blows at a time: the strongest that is asked for."""
        if self.breeze is None or level >= self.breeze.level:
            self.breeze = Breeze(force, level, howl, dull)

    def hum(self, level: float, *tones: Tone) -> None:
        self.noises.append(Noise(tones, level))

    def shower(self, level: float, rate: float, seconds: float, *hz: float) -> None:
        self.noises.append(Noise(Grains(rate, hz, seconds), level))

    def noise(
        self, level: float, *colours: Colour, rate: float = 0.0, depth: float = 0.0, together: float = 0.4
    ) -> None:
        """A layer that breathes `depth` dB about `rate` times a second."""
        breath = drift(self.length, rate, depth, (self.bed.seed, len(self.noises))) if depth else None
        self.noises.append(Noise(both(*colours), level, breath, together))

    def being(self, kind: Kind, sooner: float = 1.0, lift: float = 0.0) -> None:
        self.life.append(Being(kind, sooner, lift))


def blow(air: Air, breeze: Breeze) -> None:
    """Gusts: a low body, and bands above it that open one after another as it blows harder."""
    force, level, howl, dull = breeze.force, breeze.level, breeze.howl, breeze.dull
    gust = drift(air.length, 0.2, 1.0, (air.bed.seed, "gust"))
    quick = drift(air.length, 1.3, 0.35, (air.bed.seed, "flutter"))
    air.noises.append(Noise(both(brown, low(230)), level - 2, 2.6 * gust * (0.5 + 0.6 * force), 0.3))
    for index, (hz, sharp, opens, loud) in enumerate(
        ((330, 1.6, -0.8, -4), (580, 2.2, -0.2, -7), (930, 3.0, 0.4, -11), (1600, 3.0, 0.9, -15))
    ):
        open_ = np.clip(gust + quick - opens, 0.12, 2.2)
        strength = level + loud + 5 * force * (index > 1)
        air.noises.append(Noise(both(band(hz, sharp), low(dull, 1)), strength, 20 * np.log10(open_), 0.25))
    if howl:
        for step in range(5):
            near = np.exp(-(((gust + 0.6 * quick + 0.5 - 0.35 * step) / 0.32) ** 2)) + 0.04
            colour = both(band(396 * 2 ** (step / 9), 30), low(dull, 1))
            air.noises.append(Noise(colour, level - 14 + howl, 20 * np.log10(near), 0.6))


def rain(air: Air, level: float, indoors: bool, heavy: bool) -> None:
    """Rain on a street, or on panes and a roof heard from within: a wash, and drops one can almost count."""
    if indoors:
        air.noise(level - 3, high(240, 1), low(1500, 1), rate=0.15, depth=1.5)
        air.shower(level - 5, 110, 0.016, 1900, 3300)
        air.shower(level - 5, 45, 0.03, 1150, 2300, 3900)
        air.shower(level - 9, 8, 0.05, 620, 1400)
    else:
        air.noise(level - 2, high(450, 1), low(3400, 1), rate=0.15, depth=1.5)
        air.shower(level - 7, 380, 0.007, 3700, 6100)
        air.shower(level - 5, 200, 0.014, 2300, 4200)
        air.shower(level - 7, 25, 0.022, 900, 1700)
    if heavy:
        air.noise(level - 6, brown, low(500), rate=0.3, depth=2.5)


def waves(air: Air, level: float, dull: float = 9_000.0) -> None:
    """Waves come in at their own pace: each swells darkly, breaks brightly, and runs back."""
    times, rng = points(air.length), chance("waves", air.bed.seed)
    dark, bright, back = (np.full(len(times), 0.06) for _ in range(3))
    at = -float(rng.uniform(2, 9))
    while at < times[-1]:
        long, size = rng.uniform(6.5, 11.5), rng.uniform(0.5, 1.0)
        along = np.clip((times - at) / long, 0, 1)
        rise = np.clip(along / 0.32, 0, 1)
        dark += size * np.where(along < 0.32, rise**2, np.exp(-(along - 0.32) * 5))
        bright += size * np.where(along < 0.32, rise**5, np.exp(-(along - 0.32) * 7))
        back += 0.5 * size * np.clip((along - 0.3) / 0.2, 0, 1) * np.exp(-np.maximum(0, along - 0.5) * 6)
        at += rng.uniform(5.0, 9.0)
    for colour, loud, shape in (
        (both(brown, low(420)), -3, dark), (both(pink, low(1100)), -4, dark),
        (both(high(700, 1), low(min(dull, 6500), 1)), -6, bright), (both(high(2600, 1), low(dull, 1)), -14, back),
    ):  # fmt: skip
        air.noises.append(Noise(colour, level + loud, 20 * np.log10(shape), 0.45))


def fire(air: Air, level: float) -> None:
    air.noise(level, brown, low(420), rate=2.0, depth=2.5)
    air.noise(level - 8, high(900, 1), low(6000, 1), rate=5.0, depth=5.0, together=0.2)
    air.being(life.CRACKLES)


def tone(air: Air, level: float, bright: float = 900) -> None:
    """Room tone: the hush of walls, `bright` as they are hard, a little of the building under it."""
    air.noise(level, pink, high(100), low(bright, 1), rate=0.08, depth=0.8)
    air.noise(level - 6, brown, low(220), rate=0.1, depth=2)
