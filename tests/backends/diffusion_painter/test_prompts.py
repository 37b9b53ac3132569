"""What a picture model is asked: what matters first, within what it reads, the same words for the same people."""

import re
from typing import get_args

import pytest

from filmgen.backends.diffusion_painter import vocabulary as say
from filmgen.backends.diffusion_painter.prompts import Budget, Phrase, compose_prompt, fitted
from filmgen.film.genre import Tone
from filmgen.film.shots import Figure
from filmgen.film.staging import Angle, Delivery, Facing, Grade, Hour, LightSource, Palette, Pose, ShotSize, Weather
from filmgen.film.story import Look
from tests.backends.diffusion_painter.papers import FIELD, INA, cast
from tests.contract.papers import STRANGE, a_picture, every_body, every_set, strange_pictures


def words(tokens):
    """A budget of so many words."""
    return Budget(tokens, lambda text: len(text.split()))


WIDE, NARROW = words(500), words(50)


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (say.SIZES, ShotSize), (say.EMPTY_SIZES, ShotSize), (say.ANGLES, Angle), (say.POSES, Pose),
        (say.FACINGS, Facing), (say.MOODS, Delivery), (say.HOURS, Hour), (say.WEATHERS, Weather),
        (say.LIGHTS, LightSource), (say.PALETTES, Palette), (say.GRADES, Grade), (say.STOCKS, Grade),
        (say.OTHER_HOURS, Hour),
    ],
)  # fmt: skip
def test_there_are_words_for_all_that_can_be_put_before_the_lens(table, kinds):
    assert set(table) == set(get_args(kinds))


def test_everything_on_paper_is_asked_for():
    picture = cast(
        size="close", angle="low", hour="dusk", weather="snow", light="fire", palette="lamplit", grade="technicolor",
        tone=Tone(warmth=0.5, brightness=-0.5), tension=0.9, mark="memory", word="KETTLE", word_as="sign",
        figures=(Figure(subject="ina", look=Look(), pose="kneel", holding="tea-pot", mood="afraid", facing="away"),),
        description="Close-up: INA. She waits. Nothing boils.",
    )  # fmt: skip
    asked = compose_prompt(picture, WIDE).positive
    for phrase in (
        INA.words, FIELD.words, "close-up", "low angle", "at dusk", "falling snow", "firelight", "amber lamplight",
        "Technicolor", "warm tones", "dark and shadowy", "ominous", "memory", 'a sign that reads "KETTLE"', "kneeling",
        "holding a tea pot", "frightened", "seen from behind", "She waits", "Nothing boils",
    ):  # fmt: skip
        assert phrase in asked
    assert "Close-up: INA" not in asked


@pytest.mark.parametrize("tokens", [1, 7, 25, 50, 77, 200, 512])
def test_a_prompt_is_never_longer_than_is_read_and_never_cut_in_a_word(tokens):
    for picture in (*every_set()[:6], *every_body()[:6], *strange_pictures(), cast(word="A LONG WORD " * 9)):
        whole = compose_prompt(picture, words(10_000))
        asked = compose_prompt(picture, words(tokens))
        for short, long in zip(asked, whole, strict=True):
            assert len(short.split()) <= tokens
            known = set(re.findall(r"\w+", long)) | {"giant", "letters", "of", "a", "person", "wearing", "coat"}
            assert set(re.findall(r"\w+", short)) <= known


def test_what_matters_least_goes_first():
    asked = compose_prompt(cast(description="Full shot: INA. The wind has an opinion."), NARROW).positive
    assert INA.words in asked
    assert "full shot" in asked
    assert "snowfield" in asked
    assert "opinion" not in asked
    assert say.FINISH not in asked


def test_somebody_is_described_in_the_same_words_in_every_shot():
    for size in get_args(ShotSize):
        for light in get_args(LightSource):
            picture = cast(size=size, light=light, description="x. " * 40, word="A" * 60)
            assert INA.words in compose_prompt(picture, NARROW).positive


def test_a_crowd_is_said_shortly_rather_than_not_at_all():
    otto = INA.but(
        subject="otto", words="a stout man of about fifty with a square jaw and no hair, wearing a plum suit"
    )
    two = tuple(Figure(subject=name, look=Look()) for name in ("ina", "otto"))
    asked = compose_prompt(cast(figures=two, likenesses=(INA, otto, FIELD), word="TEA"), words(45)).positive
    assert INA.words in asked
    assert "a stout man of about fifty, wearing a plum suit" in asked
    assert 'giant letters "TEA"' in asked


def test_what_is_not_wanted_depends_on_the_picture():
    alone, nobody = (compose_prompt(picture, WIDE).negative for picture in (cast(), cast(figures=(), subject="")))
    assert "twins" in alone
    assert "person" not in alone.split(", ")
    assert "person" in nobody.split(", ")
    assert "text" in alone
    assert "text" not in compose_prompt(cast(word="TEA"), WIDE).negative.split(", ")
    assert "colourful" in compose_prompt(cast(grade="mono"), WIDE).negative
    assert "daylight" in compose_prompt(cast(hour="night"), WIDE).negative
    assert compose_prompt(cast(), WIDE, unwanted="umbrellas, rain").negative.startswith("umbrellas, rain, ")


def test_whoever_is_shown_is_pointed_at():
    asked = compose_prompt(cast(), WIDE, shown=("ina", "snowfield")).positive
    assert f"{INA.words}, exactly as in reference image 1" in asked
    assert f"{FIELD.words}, the place of reference image 2" in asked


def test_words_of_others_stay_words():
    asked = compose_prompt(a_picture(word=STRANGE, description=f"x. {STRANGE}"), WIDE).positive
    assert not set("<>{}[]|\\\n") & set(asked)


def test_nobody_is_half_described_where_there_is_room_for_none():
    assert fitted([Phrase(0, "a woman in a coat"), Phrase(1, "at dusk")], words(2)) == "at dusk"
    assert fitted([], words(5)) == ""
