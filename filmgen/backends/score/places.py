"""What the air of every place is made of, by set and hour; then the weather comes to it."""

from collections.abc import Callable

from filmgen.backends.score import life
from filmgen.backends.score.elements import Air, blow, tone, waves
from filmgen.backends.score.noise import band, brown, high, low, pink
from filmgen.backends.score.weather import fall, shut_out
from filmgen.film.cut import Bed
from filmgen.film.staging import SetName


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
    tone(air, -43)
    air.being(life.CLOCK)


def _kitchen(air: Air) -> None:
    tone(air, -44, 1_800)
    air.hum(-47, (50, 0.5), (100, 1), (150, 0.4), (200, 0.5), (300, 0.25))
    air.being(life.DROPS, 0.7, -4)


def _bedroom(air: Air) -> None:
    tone(air, -44, 500)
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
    tone(air, -44)
    air.hum(-47, (100, 1), (200, 0.5), (300, 0.2))
    air.being(life.CARS, 0.6, -8)


def _diner(air: Air) -> None:
    tone(air, -43)
    air.hum(-49, (120, 1), (240, 0.5))
    air.being(life.MURMURS, 1.2 if air.bed.hour != "night" else 0.5)
    air.being(life.PLATES)


def _library(air: Air) -> None:
    tone(air, -44, 1_500)
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


def _train(air: Air) -> None:
    air.noise(-38, brown, band(110, 1), rate=1.6, depth=2.5)
    air.noise(-46, band(900, 2), rate=0.4, depth=3, together=0.3)
    air.being(life.RAIL_JOINTS)
    air.being(life.TIMBERS, 0.8, -6)


def _museum(air: Air) -> None:
    tone(air, -44, 1_800)
    air.being(life.FOOTFALLS, 0.8)
    air.being(life.MURMURS, 0.15, -12)


def _orbit(air: Air) -> None:
    air.hum(-42, (60, 1), (120, 0.5), (180, 0.3))
    air.noise(-44, pink, high(200), low(2_400), rate=0.1, depth=1.5)
    air.being(life.RELAYS, 0.7)
    air.being(life.HULL, 0.6)


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
    "theatre": _theatre, "train": _train, "museum": _museum, "orbit": _orbit,
    "space": _space, "planet": _planet, "underwater": _underwater,
    "micro-world": _micro_world, "void": _void,
}  # fmt: skip
AIRLESS: tuple[SetName, ...] = ("space", "orbit", "underwater", "micro-world", "void")
"""Places that no weather reaches."""
WITHIN: tuple[SetName, ...] = (
    "room", "kitchen", "bedroom", "office", "laboratory", "shop", "diner", "library", "corridor", "theatre",
    "train", "museum",
)  # fmt: skip
"""Places that are rooms already."""


def air_of(bed: Bed, length: int) -> Air:
    """All that is heard of a bed's place for `length` samples."""
    air = Air(bed, length)
    PLACES[bed.set](air)
    if bed.interior and bed.set not in WITHIN + AIRLESS:
        shut_out(air)
        if bed.set in ("sea", "headland"):
            air.being(life.TIMBERS)
    if bed.set not in AIRLESS:
        fall(air, indoors=bed.interior or bed.set in WITHIN)
    if air.breeze:
        blow(air, air.breeze)
    if bed.tension > 0.35:
        air.noise(-55 + 13 * bed.tension, brown, low(120), rate=0.35, depth=4)
    return air
