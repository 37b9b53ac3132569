"""Instruments: nothing may sound like a test signal."""

from typing import get_args

import numpy as np
import pytest

from filmgen.backends.score.band import PLAYERS, Band
from filmgen.film.staging import Instrument

HELD = [name for name, player in PLAYERS.items() if player.manner == "held"]
SOLO = ["cello", "violin", "clarinet", "flute", "horn"]
STRUCK = [name for name, player in PLAYERS.items() if player.manner == "struck"]


def played(name, velocity=0.6, take=0, seconds=2.0):
    player = PLAYERS[name]
    pitch = min(max(60, player.low + 5), player.high - 5)
    return Band().play(name, pitch, seconds, velocity, 0, take)


def loudness(sound):
    """Level of the mono sum in 5 ms steps."""
    mono = sound.mean(axis=0)
    return np.sqrt((mono[: len(mono) // 240 * 240].reshape(-1, 240) ** 2).mean(axis=1))


def centroid(sound, start, seconds=0.15):
    part = sound.mean(axis=0)[int(start * 48_000) : int((start + seconds) * 48_000)]
    power = np.abs(np.fft.rfft(part * np.hanning(len(part)))) ** 2
    return (power * np.fft.rfftfreq(len(part), 1 / 48_000)).sum() / power.sum()


def test_every_instrument_on_paper_has_a_player():
    assert set(PLAYERS) == set(get_args(Instrument)) - {"none"}


@pytest.mark.parametrize("name", PLAYERS)
def test_a_note_is_stereo_heard_and_ends_in_silence(name):
    sound = played(name)
    assert sound.shape[0] == 2
    assert np.isfinite(sound).all()
    assert 0.02 < np.abs(sound).max() < 1.5
    assert np.abs(sound[:, -24:]).max() < 0.02 * np.abs(sound).max()
    assert not np.array_equal(sound[0], sound[1])


@pytest.mark.parametrize("name", HELD)
def test_a_held_note_takes_its_time_to_speak(name):
    level = loudness(played(name))
    assert level[:7].max() < 0.6 * level.max()


@pytest.mark.parametrize("name", STRUCK)
def test_a_struck_note_speaks_at_once_and_darkens_as_it_dies(name):
    sound = played(name)
    level = loudness(sound)
    assert level[:6].max() > 0.5 * level.max()
    assert level[150:170].max() < 0.8 * level.max()
    assert centroid(sound, 0.6) < centroid(sound, 0.0)


@pytest.mark.parametrize("name", ["strings", "choir"])
def test_a_section_is_wide_but_folds_to_mono(name):
    left, right = played(name)
    assert 0.35 < np.corrcoef(left, right)[0, 1] < 0.8


@pytest.mark.parametrize("name", ["violin", "cello", "flute"])
def test_vibrato_begins_late(name):
    """The pitch, followed by the phase of the fundamental, sways more after half a second than before."""
    player = PLAYERS[name]
    pitch = min(max(60, player.low + 5), player.high - 5)
    hz = 440 * 2 ** ((pitch - 69) / 12)
    mono = Band().play(name, pitch, 2.5, 0.6, 0, 0).mean(axis=0)
    turned = mono * np.exp(-2j * np.pi * hz * np.arange(len(mono)) / 48_000)
    window = np.hanning(2_400)
    slow = np.convolve(turned, window / window.sum(), "same")
    cents = 1200 * np.diff(np.unwrap(np.angle(slow))) * 48_000 / (2 * np.pi * hz * np.log(2))
    early, late = cents[6_000:14_000], cents[50_000:90_000]
    assert late.std() > 2 * early.std()
    assert late.std() > 2


@pytest.mark.parametrize("name", PLAYERS)
def test_the_same_note_again_is_another_stroke(name):
    first, second = played(name, take=0), played(name, take=1)
    length = min(first.shape[1], second.shape[1])
    assert np.abs(first[:, :length] - second[:, :length]).max() > 0.02 * np.abs(first).max()


@pytest.mark.parametrize("name", ["felt-piano", "horn", "strings", "pluck"])
def test_a_harder_note_is_louder_and_brighter(name):
    soft, hard = played(name, 0.25), played(name, 0.9)
    assert hard.std() > 2 * soft.std()
    assert centroid(hard, 0.1, 0.5) > centroid(soft, 0.1, 0.5)


def test_a_note_is_played_once_and_kept():
    band = Band()
    first = band.play("celesta", 72, 1.0, 0.6, 0, 0)
    assert band.play("celesta", 72, 1.02, 0.61, 0, 0) is first
    assert band.played == 1


def test_a_band_with_little_room_forgets_its_oldest_notes():
    band = Band(room=1 << 20)
    for pitch in (60, 62, 60):
        band.play("strings", pitch, 3.0, 0.5, 0, 0)
    assert band.played == 3


def test_a_slur_starts_from_the_note_before():
    tongued, slurred = (Band().play("clarinet", 67, 1.0, 0.6, slur, 0).mean(axis=0) for slur in (0, 60))
    assert centroid(np.stack([slurred] * 2), 0.0, 0.03) < centroid(np.stack([tongued] * 2), 0.0, 0.03)
