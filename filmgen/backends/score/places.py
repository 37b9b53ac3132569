"""What the air of every place is made of, by set, weather, hour, and whether one is indoors.

A noise has a colour and a level in LUFS, and may breathe; a being is a single sound that comes and goes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from filmgen.backends.score import life
from filmgen.backends.score.life import Kind
from filmgen.backends.score.noise import Colour, Grains, Tone, band, both, brown, drift, high, low, pink, points
from filmgen.backends.score.tape import chance
from filmgen.film.cut import Bed
from filmgen.film.staging import SetName


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


# Weather and water, which many places share


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


# Places


def _snowfield(air: Air) -> None:
    air.noise(-44, pink, high(120), low(700), rate=0.1, depth=1.5)
    air.wind(0.3 + 0.3 * air.bed.tension, -44)


def _mountain(air: Air) -> None:
    air.wind(0.7 + 0.4 * air.bed.tension, -38, howl=1)


def _forest(air: Air) -> None:
    air.noise(-43, brown, low(500), rate=0.15, depth=2)
    air.noise(-45, high(1500, 1), low(6000, 1), rate=0.3, depth=5, together=0.2)
    _creatures(air, 1.0)


def _sea(air: Air) -> None:
    waves(air, -36)
    if air.bed.hour != "night" and air.bed.weather not in ("storm", "snow"):
        air.being(life.GULLS)


def _headland(air: Air) -> None:
    waves(air, -41, 3_000)
    air.wind(0.5 + 0.4 * air.bed.tension, -41)
    if air.bed.hour != "night" and air.bed.weather not in ("storm", "snow"):
        air.being(life.GULLS, 1.3)


def _desert(air: Air) -> None:
    air.wind(0.35, -42)
    air.noise(-47, high(2500, 1), low(8000, 1), rate=0.3, depth=6)
    if air.bed.hour == "night":
        air.being(life.CRICKETS, 0.6, -4)


def _plain(air: Air) -> None:
    air.wind(0.35, -43)
    air.noise(-46, high(1300, 1), low(5000, 1), rate=0.35, depth=4.5, together=0.2)
    _creatures(air, 0.6)


def _street(air: Air) -> None:
    air.noise(-39 if air.bed.hour == "day" else -42, brown, low(600), rate=0.1, depth=2)
    air.noise(-45, pink, high(200), low(1800), rate=0.12, depth=2)
    air.being(life.CARS, 1.3 if air.bed.hour == "day" else 0.7)
    air.being(life.FOOTFALLS, 0.5)


def _rooftop(air: Air) -> None:
    air.noise(-41, brown, low(450), rate=0.1, depth=1.5)
    air.wind(0.4, -44)
    air.hum(-50, (100, 1), (200, 0.6), (300, 0.2))
    air.being(life.CARS, 0.8, -4)


def _station(air: Air) -> None:
    air.noise(-40, pink, high(90), low(1200), rate=0.1, depth=1.5)
    air.hum(-50, (100, 1), (150, 0.4), (200, 0.5))
    air.being(life.TRAIN)
    air.being(life.MURMURS, 0.8 if air.bed.hour == "day" else 0.3, -4)
    air.being(life.FOOTFALLS, 4)


def _garden(air: Air) -> None:
    air.noise(-44, brown, low(500), rate=0.12, depth=2)
    air.noise(-47, high(1700, 1), low(6000, 1), rate=0.3, depth=4.5, together=0.2)
    _creatures(air, 1.2)


def _ruins(air: Air) -> None:
    air.wind(0.5, -42, howl=4)
    air.being(life.DROPS, 0.6)
    if air.bed.hour == "night":
        air.being(life.OWL, 0.6, -3)


def _room(air: Air) -> None:
    _tone(air, -43)
    air.being(life.CLOCK)


def _kitchen(air: Air) -> None:
    _tone(air, -44, 1_800)
    air.hum(-47, (50, 0.5), (100, 1), (150, 0.4), (200, 0.5), (300, 0.25))
    air.being(life.DROPS, 0.7, -4)


def _bedroom(air: Air) -> None:
    _tone(air, -44, 500)
    if air.bed.hour == "night":
        air.being(life.CRICKETS, 0.6, -9)
    air.being(life.TIMBERS, 0.35, -8)


def _office(air: Air) -> None:
    air.noise(-42, pink, high(110), low(900, 1), rate=0.1, depth=0.8)
    air.hum(-48, (100, 1), (200, 0.5), (400, 0.2), (600, 0.1))
    air.being(life.RELAYS, 0.6)
    air.being(life.PAGES, 0.6, -2)


def _laboratory(air: Air) -> None:
    air.noise(-43, band(900, 0.7), low(3000, 1), rate=0.1, depth=1)
    air.hum(-43, (100, 0.8), (150, 0.4), (200, 1), (300, 0.5), (400, 0.35))
    air.being(life.SMALL_BUBBLES, 0.9, -3)
    air.being(life.RELAYS)


def _shop(air: Air) -> None:
    _tone(air, -44)
    air.hum(-47, (100, 1), (200, 0.5), (300, 0.2))
    air.being(life.CARS, 0.6, -8)


def _diner(air: Air) -> None:
    _tone(air, -43)
    air.hum(-49, (120, 1), (240, 0.5))
    air.being(life.MURMURS, 1.2 if air.bed.hour != "night" else 0.5)
    air.being(life.PLATES)


def _library(air: Air) -> None:
    _tone(air, -44, 1_500)
    air.being(life.CLOCK, 0.5, -3)
    air.being(life.PAGES)
    air.being(life.FOOTFALLS, 0.5)


def _corridor(air: Air) -> None:
    air.noise(-43, pink, band(240, 0.8), rate=0.1, depth=1)
    air.noise(-46, band(640, 4), rate=0.12, depth=2.5, together=0.7)
    air.hum(-48, (100, 1), (200, 0.4))
    air.being(life.FOOTFALLS, 1.2)


def _theatre(air: Air) -> None:
    air.noise(-42, pink, high(90), low(1800, 1), rate=0.1, depth=1)
    air.being(life.TIMBERS, 0.6, -5)
    air.being(life.MURMURS, 0.25, -10)


def _space(air: Air) -> None:
    air.hum(-40, (55, 0.8), (55.4, 0.7), (82.5, 0.8), (110.2, 1), (165.7, 0.7), (331, 0.3))
    air.noise(-44, pink, high(80), low(600), rate=0.08, depth=2.5)
    air.noise(-50, band(1900, 2), rate=0.15, depth=4, together=0.2)
    air.being(life.HULL)


def _planet(air: Air) -> None:
    air.wind(0.5, -42, howl=3)
    air.hum(-46, (65, 1), (97.5, 0.7), (130.5, 0.7), (195, 0.3))
    air.being(life.TONES, 0.8)


def _underwater(air: Air) -> None:
    air.noise(-38, brown, low(330), rate=0.25, depth=2.5)
    air.noise(-42, band(140, 4), rate=0.4, depth=4)
    air.noise(-50, band(700, 1), low(1500), rate=0.5, depth=4)
    air.being(life.BUBBLES)
    air.being(life.SWIRLS, 0.7, -4)


def _micro_world(air: Air) -> None:
    air.noise(-40, pink, high(90), low(600), rate=0.4, depth=2.5)
    air.noise(-46, band(420, 5), rate=0.5, depth=4)
    air.noise(-48, band(1250, 3), rate=0.7, depth=4.5, together=0.1)
    air.being(life.SMALL_BUBBLES, 1.4)
    air.being(life.BUBBLES, 0.4, -3)
    air.being(life.SWIRLS)


def _void(air: Air) -> None:
    air.hum(-41, (61, 1), (61.6, 0.8), (91.5, 0.7), (122.4, 0.6), (183, 0.3))
    air.noise(-46, pink, high(90), low(400), rate=0.07, depth=3.5)
    air.being(life.TONES)


def _tone(air: Air, level: float, bright: float = 900) -> None:
    """Room tone: the hush of walls, `bright` as they are hard, a little of the building under it."""
    air.noise(level, pink, high(100), low(bright, 1), rate=0.08, depth=0.8)
    air.noise(level - 6, brown, low(220), rate=0.1, depth=2)


def _creatures(air: Air, many: float) -> None:
    """Who sings, by hour and weather: nobody does in a storm, in snow, or when something is about to happen."""
    if air.bed.weather in ("storm", "snow", "dust", "embers"):
        return
    many *= (0.35 if air.bed.weather in ("rain", "fog") else 1.0) * (1 - 0.75 * air.bed.tension)
    match air.bed.hour:
        case "dawn":
            air.being(life.BIRDS, 2.2 * many, 2)
        case "day":
            air.being(life.BIRDS, 0.9 * many)
        case "dusk":
            air.being(life.BIRDS, 0.35 * many, -3)
            air.being(life.CRICKETS, many, -4)
        case _:
            air.being(life.CRICKETS, 1.6 * many)
            air.being(life.OWL, many)


PLACES: dict[SetName, Callable[[Air], None]] = {
    "snowfield": _snowfield, "mountain": _mountain, "forest": _forest, "sea": _sea, "headland": _headland,
    "desert": _desert, "plain": _plain, "street": _street, "rooftop": _rooftop, "station": _station,
    "garden": _garden, "ruins": _ruins, "room": _room, "kitchen": _kitchen, "bedroom": _bedroom, "office": _office,
    "laboratory": _laboratory, "shop": _shop, "diner": _diner, "library": _library, "corridor": _corridor,
    "theatre": _theatre, "space": _space, "planet": _planet, "underwater": _underwater,
    "micro-world": _micro_world, "void": _void,
}  # fmt: skip
AIRLESS: tuple[SetName, ...] = ("space", "underwater", "micro-world", "void")
"""Places that no weather reaches."""
WITHIN: tuple[SetName, ...] = (
    "room", "kitchen", "bedroom", "office", "laboratory", "shop", "diner", "library", "corridor", "theatre",
)  # fmt: skip
"""Places that are rooms already."""


def air_of(bed: Bed, length: int) -> Air:
    """All that is heard of a bed's place for `length` samples."""
    air = Air(bed, length)
    PLACES[bed.set](air)
    if bed.interior and bed.set not in WITHIN + AIRLESS:
        _shut_out(air)
    if bed.set not in AIRLESS:
        _weather(air)
    if air.breeze:
        blow(air, air.breeze)
    if bed.tension > 0.35:
        air.hum(-56 + 14 * bed.tension, (55, 0.6), (58.3, 0.5), (82, 0.8), (110, 0.6), (116.5, 0.5))
    return air


def _shut_out(air: Air) -> None:
    """The world behind a wall: duller and farther, with a room's own tone before it."""
    air.noises = [
        replace(noise, matter=both(noise.matter, low(480, 1)), level=noise.level - 5)
        for noise in air.noises
        if callable(noise.matter)
    ]
    air.life = [
        replace(being, kind=replace(being.kind, dull=min(being.kind.dull, 900)), lift=being.lift - 8)
        for being in air.life
    ]
    if air.breeze:
        air.breeze = Breeze(air.breeze.force, air.breeze.level - 6, 3, 900)
    _tone(air, -45)
    if air.bed.set in ("sea", "headland"):
        air.being(life.TIMBERS)


def _weather(air: Air) -> None:
    indoors = air.bed.interior or air.bed.set in WITHIN
    match air.bed.weather:
        case "rain":
            rain(air, -39 if indoors else -34, indoors, False)
        case "storm":
            rain(air, -36 if indoors else -32, indoors, True)
            air.wind(1.0, -37 if indoors else -33, 3 if indoors else 1, 900 if indoors else 24_000)
            air.being(life.FAR_THUNDER, 1.0, -4 if indoors else 2)
        case "snow":
            air.noise(-46, pink, low(800), rate=0.1, depth=1.5)
            if not indoors:
                air.wind(0.25, -43)
            else:
                air.wind(0.3, -46, 4, 700)
        case "fog":
            air.noise(-45, brown, low(420), rate=0.1, depth=2)
            if air.bed.set in ("sea", "headland", "street", "station"):
                air.being(life.FOGHORN, 1.0, -8 if indoors else 0)
            if not indoors:
                air.being(life.DROPS, 0.5, -4)
        case "dust":
            air.wind(0.8, -44 if indoors else -37, 3 if indoors else 0, 1_200 if indoors else 24_000)
            air.noise(-50 if indoors else -41, high(2600, 1), low(8000, 1), rate=0.5, depth=5)
        case "embers":
            fire(air, -46 if indoors and air.bed.set not in WITHIN else -41)
        case "aurora":
            air.noise(-52, band(1760, 30), rate=0.3, depth=6, together=0.1)
            air.noise(-54, band(2637, 34), rate=0.4, depth=6, together=0.1)
            air.being(life.TONES, 0.7, -4)
        case _:
            pass
