"""Weather, and walls against it."""

from dataclasses import replace

from filmgen.backends.score import life
from filmgen.backends.score.elements import Air, Breeze, fire, rain, tone
from filmgen.backends.score.noise import band, both, brown, high, low, pink


def shut_out(air: Air) -> None:
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
    tone(air, -45)


def fall(air: Air, indoors: bool) -> None:
    """The bed's weather, added to the air of its place."""
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
            fire(air, -46 if indoors and air.breeze else -41)
        case "aurora":
            air.noise(-52, band(1760, 30), rate=0.3, depth=6, together=0.1)
            air.noise(-54, band(2637, 34), rate=0.4, depth=6, together=0.1)
            air.being(life.TONES, 0.7, -4)
        case _:
            pass
