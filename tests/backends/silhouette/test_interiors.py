"""Rooms differ by seed, by word and by light; nothing in them hides a face; what they are said to hold is known."""

from functools import cache
from itertools import combinations
from typing import get_args

import cv2
import numpy as np
import pytest

from filmgen.backends.silhouette.sets.indoors.coverings import FLOORS, ROOFS, WALLS
from filmgen.backends.silhouette.sets.indoors.fittings import FITTINGS
from filmgen.backends.silhouette.sets.indoors.front import FRONTS
from filmgen.backends.silhouette.sets.indoors.hearths import HEARTHS
from filmgen.backends.silhouette.sets.indoors.lamps import HEIGHTS, LAMPS
from filmgen.backends.silhouette.sets.indoors.pieces import PIECES
from filmgen.backends.silhouette.sets.indoors.plans import plans, spots, windows
from filmgen.backends.silhouette.sets.indoors.ways import WAYS
from filmgen.backends.silhouette.sets.indoors.windows import MAKES
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film import staging
from filmgen.film.shots import Figure, Motion, Picture
from filmgen.film.story import Look, Place
from tests.backends.silhouette.pictures import TINY, inside

INTERIORS = ("room", "kitchen", "bedroom", "office", "laboratory", "shop", "diner", "library", "corridor", "theatre",
             "train", "museum", "orbit")  # fmt: skip
HER = Figure(subject="her", look=Look(gender="woman", wears=("coat",)), x=0.4)


@cache
def staged(set_: str, seed: int = 0, name: str = "The Place", features: tuple[str, ...] = (), **said) -> Theatre:
    """A place with her in it."""
    place = Place(id="place", name=name, set=set_, interior=True, seed=seed, features=features)
    asked = {"hour": "night", "weather": "clear", "size": "wide", "light": "lamp", "palette": "lamplit"} | said
    picture = Picture(place=place, figures=(HER,), subject="her", **asked)
    return Theatre(picture, Motion(frames=90), TINY, 0.0)


def small(theatre: Theatre, number: int = 0) -> np.ndarray:
    return cv2.resize(inside(theatre.frame(number)), (32, 16), interpolation=cv2.INTER_AREA)


def apart(first: Theatre, second: Theatre) -> float:
    return float(np.abs(small(first) - small(second)).mean())


@pytest.mark.parametrize("set_", INTERIORS)
def test_four_seeds_are_four_rooms(set_):
    for first, second in combinations([staged(set_, seed) for seed in range(4)], 2):
        assert apart(first, second) > 4.0


@pytest.mark.parametrize("set_", ["room", "theatre"])
def test_every_source_of_light_is_seen_to_be_that_source(set_):
    lit = {light: staged(set_, light=light) for light in get_args(staging.LightSource)}
    for (one, first), (other, second) in combinations(lit.items(), 2):
        assert apart(first, second) > 0.8, f"{one} looks like {other}"


@pytest.mark.parametrize("set_", INTERIORS)
@pytest.mark.parametrize("size", ["wide", "medium"])
def test_nothing_hides_a_head(set_, size):
    for seed in range(2 if size == "medium" else 4):
        theatre = staged(set_, seed, size=size)
        x, y = head(theatre)
        for card in theatre.cards:
            if card.order > 1.0 and card.veil is not None:
                row = round(y + 64 * card.scale) - card.first
                column = round(x + 128 * card.scale)
                if 0 <= row < len(card.veil):
                    assert card.veil[row, column] > 150


def head(theatre: Theatre) -> tuple[float, float]:
    """Where her head is, in film pixels."""
    mark = theatre.composition.marks[0]
    metre = theatre.composition.lens.scale(mark.near)
    x = mark.x + mark.eye[0] * metre
    y = theatre.composition.lens.ground(mark.near) - mark.eye[1] * metre
    return x * theatre.scale, y * theatre.scale


@pytest.mark.parametrize("set_", INTERIORS)
def test_a_head_stands_out_from_the_room(set_):
    for seed in range(2):
        theatre = staged(set_, seed, size="medium")
        x, y = (round(part) for part in head(theatre))
        picture = inside(theatre.frame(0)).mean(2)
        reach = round(theatre.composition.marks[0].head * theatre.composition.lens.metre * theatre.scale)
        around = picture[max(0, y - reach) : y + reach, max(0, x - reach) : x + reach]
        assert around.max() - np.percentile(around, 10) > 30


def test_a_dead_lamp_stays_dark():
    lit, dead = (staged("kitchen", features=features) for features in ((), ("dead-lamp",)))
    assert small(lit).max() > small(dead).max() + 20


@pytest.mark.parametrize("name", ["Attic", "Cellar", "Prison", "Hospital", "Classroom", "Church", "Courtroom", "Bar"])
def test_a_word_makes_another_room(name):
    assert apart(staged("room"), staged("room", name=name)) > 4.0


@pytest.mark.parametrize("weather", ["rain", "snow", "storm", "fog", "dust"])
def test_weather_is_seen_through_the_window(weather):
    clear, other = (staged("office", 1, light="window", hour="day", weather=w, size="full") for w in ("clear", weather))
    assert (np.abs(inside(clear.frame(0)) - inside(other.frame(0))).max(2) > 25).sum() > 60


@pytest.mark.parametrize(
    ("set_", "said"), [("train", {}), ("orbit", {}), ("room", {"light": "fire"}), ("office", {"light": "beam"})]
)
def test_a_room_lives_when_nobody_moves(set_, said):
    theatre = staged(set_, 0, **said)
    first, last = (inside(theatre.frame(number)) for number in (0, 40))
    assert (np.abs(first - last).max(2) > 12).sum() > 40


def test_plans_name_only_what_can_be_built():
    for layouts in plans().values():
        assert len(layouts) >= 4
        for plan in layouts:
            wall, floor, roof = plan.cover.split()
            assert wall in WALLS and floor in FLOORS and roof in ROOFS
            assert plan.lamp.split("@")[0] in LAMPS and plan.lamp.split("@")[0] in HEIGHTS
            assert plan.front in ("", *FRONTS)
            assert all(spot.name in MAKES for spot in windows(plan))
            for spot in spots(plan):
                known = PIECES if spot.side == "floor" else {**FITTINGS, **WAYS, **HEARTHS}
                assert spot.name in known
