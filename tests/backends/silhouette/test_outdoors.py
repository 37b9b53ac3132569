"""Outdoors: every place is several places, every weather is seen and moves, and nothing pops."""

from itertools import combinations
from typing import get_args

import numpy as np
import pytest

from filmgen.backends.silhouette.card import Card, View
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.colours import WHITE, colour
from filmgen.backends.silhouette.heavens import SPELL, flash
from filmgen.backends.silhouette.outlines import box
from filmgen.backends.silhouette.ring import ROUND, Ring
from filmgen.backends.silhouette.sheet import HEIGHT, RIGHT, WIDTH
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film import staging
from filmgen.film.media import Format
from filmgen.film.shots import Motion
from tests.backends.silhouette.pictures import EXTERIORS, a_picture, frame, inside

SMALL = Format(quality="draft", width=192, height=108)
LONG = Motion(frames=480)


def staged(set_: str, motion: Motion | None = None, **changes: object) -> Theatre:
    return Theatre(a_picture(set_, **({"figures": ()} | changes)), motion or LONG, SMALL, 0.0)


def seen(set_: str, number: int = 0, **changes: object) -> np.ndarray:
    return inside(staged(set_, **changes).frame(number))


@pytest.mark.parametrize("set_", EXTERIORS)
def test_four_seeds_are_four_places_and_in_each_something_moves(set_):
    theatres = [staged(set_, place_seed=seed, hour="day", light="sun") for seed in range(4)]
    places = [inside(theatre.frame(0)) for theatre in theatres]
    for first, second in combinations(places, 2):
        assert np.abs(first - second).mean() > 3.0
    for place, theatre in zip(places, theatres, strict=True):
        assert (np.abs(place - inside(theatre.frame(36))).max(2) > 6).sum() > 12


@pytest.mark.parametrize("weather", [sort for sort in get_args(staging.Weather) if sort != "clear"])
def test_a_weather_is_seen_at_once_and_moves(weather):
    clear = seen("plain")
    theatre = staged("plain", weather=weather)
    first, later = (inside(theatre.frame(number)) for number in (0, 12))
    assert np.abs(first - clear).mean() > 2.0
    assert np.abs(first - later).mean() > 0.15


@pytest.mark.parametrize("weather", ["snow", "dust", "embers", "clear"])
def test_particles_come_and_go_only_beyond_the_frame(weather):
    air = staged("plain", weather=weather).weather
    assert air.swarms
    for swarm in air.swarms:
        places = [np.stack(swarm.at(number / 24, View()), -1) for number in range(480)]
        for here, there in zip(places, places[1:], strict=False):
            jumped = np.hypot(*(there - here).T) > 60
            for place in (here[jumped], there[jumped]):
                within = (place > -20).all(1) & (place < (WIDTH + 20, HEIGHT + 20)).all(1)
                assert not within.any()


@pytest.mark.parametrize("weather", ["fog", "rain", "snow"])
def test_nothing_pops_in_twenty_seconds(weather):
    theatre = staged("sea", weather=weather)
    frames = [inside(theatre.frame(number)) for number in range(0, 480, 4)]
    steps = np.array([np.abs(a - b).mean() for a, b in zip(frames, frames[1:], strict=False)])
    assert steps.max() < 2.2 * np.median(steps) + 0.15


def test_lightning_strikes_once_a_spell_and_glows_after():
    easel = staged("plain", weather="storm").easel
    for spell in range(6):
        strength = [flash(easel, spell * SPELL + tick / 24)[0] for tick in range(int(SPELL * 24))]
        strike = int(np.argmax(strength))
        assert strength[strike] > 0.8 and strength[0] < 0.01
        assert 0.02 < strength[strike + 12] < 0.3


def test_a_landscape_goes_on_and_is_not_mirrored():
    sheet = Ring(0.25)
    sheet.fill(box(RIGHT - 30, 200, RIGHT + 30, 260), WHITE)
    assert sheet.cover[72, 3] == 1 and sheet.cover[72, -3] == 1
    lumps = Ring(0.25).noise(chance("test"), None, 120)
    assert np.abs(lumps[:, 0] - lumps[:, -1]).max() < np.abs(lumps[:, 0] - lumps[:, 40]).max() / 3
    sheet.fill(box(100, 0, 300, 640), colour("804020"))
    card = Card(sheet, 1.0)
    first, round_again = (np.zeros((160, 320, 3), np.uint8) for _ in range(2))
    card.lay(first, View(), 0.0, 160)
    card.lay(round_again, View(across=ROUND), 0.0, 160)
    assert first.any() and np.array_equal(first, round_again)


def test_twelve_seconds_of_walking_show_no_picture_twice():
    figures = (a_picture().figures[0].but(pose="walk"),)
    theatre = staged("plain", Motion(frames=288, move="follow"), figures=figures, size="full", hour="day", light="sun")
    frames = [inside(theatre.frame(number)) for number in range(0, 288, 24)]
    for first, second in combinations(frames, 2):
        assert np.abs(first - second).mean() > 1.0


def test_a_lamp_that_is_out_stays_out():
    burning, out = (seen("headland", features=features) for features in (("lamp",), ("lamp", "dead-lamp")))
    assert burning.max(2).mean() > out.max(2).mean() + 1


@pytest.mark.parametrize(("set_", "feature"), [("street", "river"), ("plain", "railway"), ("desert", "bones")])
def test_features_ask_for_a_composition(set_, feature):
    asked = [seen(set_, place_seed=seed, features=(feature,), hour="day", light="sky") for seed in (0, 1, 2, 3)]
    free = [seen(set_, place_seed=seed, hour="day", light="sky") for seed in (0, 1, 2, 3)]
    spread = lambda of: np.mean([np.abs(a - b).mean() for a, b in combinations(of, 2)])  # noqa: E731
    assert spread(asked) < spread(free)


def test_a_street_looks_otherwise_in_each_light():
    lights = ("moon", "stars", "lamp", "fire", "window", "beam", "spotlight", "neon")
    seen = [inside(frame(a_picture("street", size="full", light=light, palette="neon"))) for light in lights]
    for (one, first), (other, second) in combinations(zip(lights, seen, strict=True), 2):
        assert np.abs(first - second).mean() > 1.0, (one, other)
