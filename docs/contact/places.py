"""Pages of places: sets, layouts, rooms, sizes, angles, weathers, hours, words and landmarks."""

from collections.abc import Iterable
from typing import get_args

from contact.pictures import HIM, INDOORS, Cell, staged

from filmgen.film import staging
from filmgen.film.shots import Figure


def sets() -> Iterable[Cell]:
    for name in get_args(staging.SetName):
        yield Cell(name, staged(name, size="wide"))


def layouts() -> Iterable[Cell]:
    for name in ("kitchen", "office", "bedroom", "street", "forest", "museum"):
        if name in get_args(staging.SetName):
            for seed in range(4):
                yield Cell(f"{name}, seed {seed}", staged(name, seed=seed, size="wide"))


def interiors() -> Iterable[Cell]:
    for name in (*INDOORS, "orbit"):
        for seed in range(4):
            yield Cell(f"{name}, seed {seed}", staged(name, seed=seed, size="wide"))


def rooms() -> Iterable[Cell]:
    """What a word makes of a room, and what its light does."""
    for word in ("Attic", "Cellar", "Prison", "Bar", "Classroom", "Hospital", "Church", "Courtroom"):
        for seed, light in enumerate(("lamp", "moon")):
            picture = staged("room", seed=seed, size="wide", light=light)
            yield Cell(f"{word}, seed {seed}", picture.but(place=picture.place.but(name=word)))
    for name in ("kitchen", "office", "train"):
        for light in get_args(staging.LightSource):
            yield Cell(f"{name}, {light}", staged(name, seed=2, size="full", light=light))


def outdoors() -> Iterable[Cell]:
    """Every exterior in five of its compositions, by day and by night."""
    for name in get_args(staging.SetName):
        if name not in INDOORS and name not in ("orbit", "void"):
            for seed in range(5):
                hour = "day" if seed % 2 else "night"
                light = "sun" if seed % 2 else "moon"
                yield Cell(f"{name}, seed {seed}", staged(name, seed=seed, size="wide", hour=hour, light=light))


def sizes() -> Iterable[Cell]:
    for name in ("snowfield", "kitchen", "street", "forest", "shop", "train"):
        for size in get_args(staging.ShotSize):
            if name in get_args(staging.SetName) and size != "insert":
                yield Cell(f"{name}, {size}", staged(name, size=size, holding="lantern"))


def angles() -> Iterable[Cell]:
    other = Figure(subject="him", look=HIM, x=0.66, facing="left")
    for name in ("kitchen", "rooftop", "snowfield"):
        for angle in get_args(staging.Angle):
            for size in ("full", "medium"):
                yield Cell(f"{name}, {size}, {angle}", staged(name, size=size, angle=angle, others=(other,)))


def weathers() -> Iterable[Cell]:
    for name in ("street", "snowfield", "room", "forest", "sea"):
        for weather in get_args(staging.Weather):
            yield Cell(f"{name}, {weather}", staged(name, size="wide", weather=weather))


def hours() -> Iterable[Cell]:
    for name in ("street", "mountain", "kitchen", "sea", "garden"):
        for hour in get_args(staging.Hour):
            light = "sun" if hour != "night" else "lamp"
            yield Cell(f"{name}, {hour}", staged(name, size="wide", hour=hour, light=light))


def words() -> Iterable[Cell]:
    """A word as a monument, in writing, on a sign and in neon, in every set."""
    for name in get_args(staging.SetName):
        yield Cell(f"{name}, monument", staged(name, size="wide", word="Invoice"))
        for kind in ("writing", "sign", "neon"):
            yield Cell(f"{name}, {kind}", staged(name, word="Come home", word_as=kind))
    for word in ("I", "The End of the Line", "Incomprehensibilities", "Прощай"):
        yield Cell(word if word.isascii() else "Cyrillic", staged("desert", size="wide", word=word))


def landmarks() -> Iterable[Cell]:
    features = (
        "hut", "barn", "well", "bench", "lamps", "umbrella", "palms", "rocks", "cactus", "gate", "cages", "swing",
        "towers", "spires", "stones", "boats", "ship", "bridge", "horses", "tent", "bus", "car", "rocket", "saucer",
        "machines", "boxes", "piano", "fountain", "statue", "ladder",
    )  # fmt: skip
    sets = ("plain", "snowfield", "desert", "street", "garden", "mountain", "ruins", "planet", "station")
    for at, feature in enumerate(features):
        name = sets[at % len(sets)]
        yield Cell(f"{feature}, {name}", staged(name, size="wide" if at % 2 else "full", features=(feature,)))
