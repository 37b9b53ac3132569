"""What a model is told."""

from typing import get_args

import pytest

from filmgen.backends.cues.sections import sections_of
from filmgen.backends.cues.words import SOUNDS, air_words, effect_words, genre_of, key_of, music_words
from filmgen.backends.score.effects import EFFECTS
from filmgen.backends.score.form import plan_form
from filmgen.errors import BadRequest
from filmgen.film.staging import Hour, Instrument, Mode, SetName, Weather
from filmgen.library import genres
from tests.contract.papers import STRANGE, a_bed, a_score

LIMIT = 60
"""Words that the shortest of the encoders (128 tokens) reads for certain."""


def told(genre="noir", **changes):
    brief = a_score(1440, music=genres()[genre].music, theme=f"THE LIGHTHOUSE\n{genre}", **changes)
    return [music_words(brief, section, 72) for section in sections_of(plan_form(brief, 4), 25.0)]


def test_music_is_told_genre_mood_key_tempo_and_who_plays():
    first = told()[0]
    assert first.startswith("Instrumental film score, noir. ")
    for said in ("minor key", "72 bpm", "leads", "The theme"):
        assert said.lower() in first.lower()


@pytest.mark.parametrize("genre", genres())
def test_every_genre_is_told_in_few_words_and_each_movement_otherwise(genre):
    words = told(genre)
    assert len(set(words)) == len(words) >= 2
    assert max(len(said.split()) for said in words) < LIMIT


@pytest.mark.parametrize("mode", get_args(Mode))
@pytest.mark.parametrize("instrument", get_args(Instrument))
def test_every_mode_and_instrument_has_words(mode, instrument):
    music = genres()["noir"].music.but(mode=mode, lead=instrument, bed="none", bass="none", colour="none")
    brief = a_score(240, music=music)
    for section in sections_of(plan_form(brief, 4), 25.0):
        words = music_words(brief, section, 60)
        assert (" leads" in words) == (instrument != "none")
        assert "none" not in words
    assert key_of(brief).endswith("major" if mode in ("ionian", "lydian", "mixolydian") else "minor")


def test_the_last_stretch_is_told_to_end_and_no_other():
    words = told()
    assert "last chord" in words[-1]
    assert not any("last chord" in said for said in words[:-1])


def test_a_title_is_never_told_and_a_strange_genre_is_made_plain():
    assert "LIGHTHOUSE" not in " ".join(told()).upper()
    assert genre_of(a_score(60, theme=f"T\n{STRANGE}")).replace(" ", "").replace("-", "").isalpha()
    assert genre_of(a_score(60, theme="T")) == "drama"
    assert len(genre_of(a_score(60, theme="T\n" + "x" * 300))) <= 40


def test_where_people_talk_the_music_is_told_to_be_thin():
    assert "restrained" in " ".join(told(speech=((48, 1300),)))
    assert "restrained" not in " ".join(told(speech=()))


@pytest.mark.parametrize("interior", [True, False])
@pytest.mark.parametrize("weather", get_args(Weather))
@pytest.mark.parametrize("hour", get_args(Hour))
def test_every_place_is_told_with_its_hour_and_weather(hour, weather, interior):
    for place in get_args(SetName):
        words = air_words(a_bed(24, set=place, hour=hour, weather=weather, interior=interior))
        assert words.startswith("Field recording, ambience of ")
        assert words.endswith("no music, no voices.")
        assert ", ," not in words
        assert len(words.split()) < LIMIT


def test_rain_is_heard_from_inside_and_not_in_space():
    assert "steady rain, heard from inside" in air_words(a_bed(24, set="kitchen", interior=True, weather="rain"))
    assert "rain" not in air_words(a_bed(24, set="space", weather="rain"))


def test_every_effect_has_words_and_no_other_has():
    assert set(SOUNDS) == set(EFFECTS)
    assert "door" in effect_words("door")
    with pytest.raises(BadRequest, match=r"kazoo.*known: applause"):
        effect_words("kazoo")
