"""Rooms."""

from typing import get_args

import numpy as np
import pytest

from filmgen.backends.mixing.rooms import ROOMS, answered, impulse_response
from filmgen.film.staging import Acoustics
from filmgen.film.time import SAMPLE_RATE


def decay(acoustics: Acoustics) -> float:
    """Seconds to fall 60 dB, from the slope between -5 and -25 dB of the backward integral (ISO 3382-1)."""
    energy = (impulse_response(acoustics) ** 2).sum(0)[::-1].cumsum()[::-1]
    level = 10 * np.log10(energy / energy[0] + 1e-12)
    early, late = (int((level < limit).argmax()) for limit in (-5, -25))
    return 3 * (late - early) / SAMPLE_RATE


def test_there_is_a_room_for_every_acoustics():
    assert set(ROOMS) | {"dry"} == set(get_args(Acoustics))


def test_larger_rooms_ring_longer():
    assert decay("room") < decay("ship") < decay("hall") < decay("church")
    assert decay("room") == pytest.approx(0.35, abs=0.12)


@pytest.mark.parametrize("acoustics", ROOMS)
def test_a_voice_stays_well_above_its_room(acoustics):
    voice = np.random.default_rng(1).normal(0, 0.1, (2, SAMPLE_RATE)).astype("f4")
    wet = answered(voice, acoustics)
    assert 10 * np.log10((voice**2).sum() / (wet**2).sum()) > 14
    assert np.corrcoef(impulse_response(acoustics))[0, 1] < 0.5, "a room is wide"


def test_a_long_sound_is_placed_piece_by_piece_as_if_whole(monkeypatch):
    voice = np.random.default_rng(1).normal(0, 0.1, (2, 30_000)).astype("f4")
    whole = answered(voice, "room")
    monkeypatch.setattr("filmgen.backends.mixing.rooms.CHUNK", 7_001)
    assert np.allclose(answered(voice, "room"), whole, atol=1e-6)


def test_dry_is_dry():
    voice = np.ones((2, 100), "f4")
    assert not answered(voice, "dry").any()
