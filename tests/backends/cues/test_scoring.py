"""A score is cut to the film: on its turns, in its beat, to its length, and with its end."""

import numpy as np
import pytest
import soundfile

from filmgen.backends.cues.hearing import dies_away, first_heard, in_step, onsets, strongest
from filmgen.backends.cues.playing import Part
from filmgen.backends.cues.scoring import LOUDNESS, crossfaded, record_score
from filmgen.backends.cues.sections import LEAST, sections_of
from filmgen.backends.mixing.loudness import integrated
from filmgen.backends.score.form import plan_form
from filmgen.backends.score.tape import Tape
from filmgen.errors import BadTake
from filmgen.film.cut import Span
from filmgen.film.time import SAMPLE_RATE
from filmgen.library import genres
from tests.backends.cues.players import Broken, Clock, ticks_of
from tests.contract.papers import a_score

FRAME = 1 / 24


def a_film(seconds: int, hits=(), **changes):
    """Orders for a film in one movement, whose picture turns at some seconds."""
    frames = seconds * 24
    spans = (Span(start=0, frames=frames, movement=1, tension=0.5),)
    fields = {"spans": spans, "hits": tuple(hit * 24 for hit in hits), "cuts": (), "speech": ()}
    return a_score(frames, music=genres()["noir"].music, **{**fields, **changes})


def scored(brief, player, file):
    with Tape(file, brief.frames * 2000) as tape:
        record_score(brief, player, tape)
    sound, _ = soundfile.read(file, dtype="float32")
    assert len(sound) == brief.frames * 2000
    return sound.T


# Hearing


def test_an_onset_is_heard_within_a_hundredth_of_a_second():
    clock = Clock().play(_part(bpm=90))
    begins = onsets(clock)
    for tick in ticks_of(clock)[1:-1]:
        at = round(tick * SAMPLE_RATE)
        assert strongest(begins, at - 9600, at + 9600) == pytest.approx(at, abs=480)


def test_two_takes_are_laid_in_step():
    one, other = Clock().play(_part(bpm=96, seed=1)), Clock().play(_part(bpm=96, seed=2))
    bar = round(4 * 60 / 96 * SAMPLE_RATE)
    at = in_step(onsets(one[:, -bar:]), onsets(other), SAMPLE_RATE, SAMPLE_RATE + bar)
    joined = np.concatenate((one, other[:, at:]), axis=1)
    gaps = np.diff(ticks_of(joined))
    assert np.abs(gaps - 60 / 96).max() < 0.03


def test_an_end_is_heard_where_there_is_one():
    assert dies_away(Clock().play(_part())) is None
    assert dies_away(Clock(dies=3.0).play(_part())) == pytest.approx(7 * SAMPLE_RATE, abs=SAMPLE_RATE // 2)
    assert first_heard(np.pad(Clock().play(_part()), ((0, 0), (5000, 0)))) >= 5000


def _part(seconds=10.0, bpm=60, seed=1):
    return Part(words="", without="", seconds=seconds, seed=seed, bpm=bpm)


def test_a_crossfade_keeps_the_power_of_sounds_that_differ():
    rng = np.random.default_rng(1)
    one, other = (rng.standard_normal((2, SAMPLE_RATE)).astype(np.float32) for _ in range(2))
    both = crossfaded(one, other, SAMPLE_RATE // 2)
    assert both.shape == (2, SAMPLE_RATE * 3 // 2)
    assert both[:, 24_000:48_000].std() == pytest.approx(1, abs=0.03)


# Form


@pytest.mark.parametrize("longest", [8.0, 17.5, 120.0])
@pytest.mark.parametrize("frames", [1, 24, 240, 1440, 14_400])
def test_stretches_follow_one_another_from_entry_to_end_and_none_is_too_long(frames, longest):
    form = plan_form(a_score(frames), 4)
    sections = sections_of(form, longest)
    assert sections[0].start == form.entry
    assert sections[-1].end == form.end
    assert [section.last for section in sections] == [False] * (len(sections) - 1) + [True]
    assert all(one.end == other.start for one, other in zip(sections, sections[1:], strict=False))
    assert max(section.seconds for section in sections) <= longest + 1e-6


def test_a_turn_of_the_picture_begins_a_stretch():
    sections = sections_of(plan_form(a_film(60, hits=(25,)), 4), 120.0)
    assert [round(section.start, 2) for section in sections if section.hit] == [25.0]


def test_no_stretch_before_a_turn_is_too_short_to_be_heard():
    sections = sections_of(plan_form(a_film(60, hits=(20, 22, 24, 40)), 4), 120.0)
    assert min(section.seconds for section in sections) >= LEAST


# Scores


@pytest.mark.parametrize("memory", [0.0, 5.0])
def test_music_turns_with_the_picture_within_a_frame(memory, tmp_path):
    music = scored(a_film(60, hits=(25, 41)), Clock(memory=memory), tmp_path / "score.wav")
    ticks = ticks_of(music)
    for hit in (25, 41):
        assert np.abs(ticks - hit).min() < FRAME


@pytest.mark.parametrize("memory", [0.0, 5.0])
def test_the_beat_goes_on_where_takes_are_joined(memory, tmp_path):
    player = Clock(memory=memory, window=30.0)
    music = scored(a_film(90), player, tmp_path / "score.wav")
    assert len(player.parts) > 3
    beat = 60 / player.parts[0].bpm
    off = (np.diff(ticks_of(music)) / beat + 0.5) % 1 - 0.5
    assert np.abs(off[:-8]).max() * beat < 0.04


def test_a_player_with_memory_hears_what_was_heard(tmp_path):
    player = Clock(memory=5.0, window=30.0)
    scored(a_film(60), player, tmp_path / "score.wav")
    assert player.parts[0].before is None
    assert {part.before.shape[1] for part in player.parts[1:]} == {5 * SAMPLE_RATE}


def test_tempo_and_key_stay_and_chance_does_not(tmp_path):
    player = Clock()
    scored(a_film(120, hits=(60,)), player, tmp_path / "score.wav")
    assert len({(part.bpm, part.key) for part in player.parts}) == 1
    assert len({part.seed for part in player.parts}) == len(player.parts)


@pytest.mark.parametrize("dies", [0.0, 4.0])
def test_the_last_chord_falls_on_the_storys_end(dies, tmp_path):
    music = scored(a_film(40, hits=(36,)), Clock(dies=dies), tmp_path / "score.wav")
    assert np.abs(ticks_of(music) - 36).min() < FRAME


def test_a_take_that_dies_away_does_so_with_the_film(tmp_path):
    brief = a_film(30)
    music = scored(brief, Clock(dies=4.0), tmp_path / "score.wav")
    last = np.flatnonzero(np.abs(music).max(axis=0) > 0.003)[-1] / SAMPLE_RATE
    assert 28.0 < last < 30.0


@pytest.mark.parametrize("frames", [1, 7, 60, 481, 2000])
@pytest.mark.parametrize("memory", [0.0, 5.0])
def test_a_score_of_any_length_is_heard_and_ends_in_silence(frames, memory, tmp_path):
    music = scored(a_score(frames), Clock(memory=memory), tmp_path / "score.wav")
    assert np.abs(music).max() > 0.01 or frames == 1
    assert np.abs(music[:, -500:]).max() < 0.05
    assert np.abs(music).max() <= 0.89


def test_a_score_is_about_as_loud_as_the_builtin_composers(tmp_path):
    assert integrated(scored(a_film(60), Clock(chord=0.4), tmp_path / "score.wav")) == pytest.approx(LOUDNESS, abs=2)


# What goes wrong


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (np.zeros((2, 48_000 * 30)), "silence"),
        (np.full((2, 48_000 * 30), np.nan), "NaN"),
        (np.zeros((2, 0)), "no sound at all"),
        (np.ones((1, 48_000 * 600)), "went on for 600 seconds"),
        (np.ones((2, 48_000)), "stopped .* seconds before"),
    ],
    ids=["silent", "nan", "empty", "endless", "short"],
)
def test_a_take_that_is_none_is_refused_with_what_to_type(made, said, tmp_path):
    with pytest.raises(BadTake, match=f"test:broken.*{said}.*--rng"):
        scored(a_film(20), Broken(made), tmp_path / "score.wav")
