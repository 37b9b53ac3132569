"""A script broken down: who is on the page and how they look and sound, where it is, and not a word of it changed."""

import pytest

from filmgen.backends.breakdown import break_down
from filmgen.film.casting import casting_notes
from filmgen.film.fountain import read_fountain, to_fountain
from filmgen.film.headings import slug
from tests.backends.coverage.pages import FERRY
from tests.stages.papers import GENRE


def cast_of(*paragraphs: str, rng: int = 1):
    script = read_fountain("EXT. QUAY - NIGHT\n\n" + "\n\n".join(paragraphs) + "\n")
    return {character.id: character for character in break_down(script, GENRE, rng).cast}


def place_of(heading: str, action: str = "Nothing."):
    (place,) = break_down(read_fountain(f"{heading}\n\n{action}\n"), GENRE, 1).places
    return place


def test_not_a_word_of_the_script_is_changed():
    script = read_fountain(FERRY)
    screenplay = break_down(script, GENRE, 1)
    assert screenplay.script == script and screenplay.title == "THE LAST FERRY" and screenplay.runtime is None


def test_everyone_with_a_line_or_a_name_in_capitals_is_cast_once():
    screenplay = break_down(read_fountain(FERRY), GENRE, 1)
    assert [character.id for character in screenplay.cast] == ["martha", "otto", "harbour", "emil"]
    assert {line.speaker for line in screenplay.lines} <= {character.id for character in screenplay.cast}


def test_a_title_and_a_man_without_a_name_are_aliases():
    cast = cast_of("MISS GRAY, hair in a bun, waits.", "GRAY\nYes.", "A MAN in a bowler hat sits down.", "HERBERT\nNo.")
    assert list(cast) == ["gray", "herbert"]
    assert (cast["gray"].look.gender, "bun" in cast["gray"].look.features) == ("woman", True)
    assert (cast["herbert"].look.gender, "bowler" in cast["herbert"].look.wears) == ("man", True)


def test_noises_camera_words_and_signs_are_nobody():
    assert cast_of("WIDE. THUMP. THUMP. The door goes BANG. MUSIC: a horn.", "CLOSE ON the IRIS of a lens.") == {}


def test_a_silent_surveyor_is_somebody():
    assert cast_of("A young SURVEYOR stops with a tripod.")["surveyor"].look.age == "adult"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("NORA, sixty, small and muffled, comes out.", {"age": "old", "build": "stout", "gender": "woman"}),
        ("NORA, nine, in a hood, waits.", {"age": "child", "wears": ("hood",)}),
        ("NORA, hat, long coat, briefcase.", {"wears": ("fedora", "overcoat")}),
        ("An old man, NORA, sits.", {"age": "old", "gender": "man"}),
        ("NORA, thin, beard, in a spacesuit.", {"build": "slim", "features": ("beard",), "wears": ("spacesuit",)}),
    ],
)
def test_looks_are_read_from_the_words_around_a_name(sentence, expected):
    look = cast_of(sentence, "NORA\nYes.")["nora"].look
    for name, value in expected.items():
        found = getattr(look, name)
        assert set(value) <= set(found) if isinstance(value, tuple) else found == value, (name, found)


def test_nobody_human_is_without_a_coat_and_every_look_is_the_same_each_time():
    once, again, other = cast_of("KIT\nYes."), cast_of("KIT\nYes."), cast_of("KIT\nYes.", rng=9)
    assert once["kit"].look.wears and once == again
    assert other["kit"].look != once["kit"].look


def test_things_and_creatures_look_like_what_they_are_called():
    cast = cast_of(
        "In the dark a vending machine.", "MACHINE\nExact change.", "YETI MOTH\nI was hoping you would not look.",
        "SPIDER\nNor I.", "RADIO\nStatic.",
    )  # fmt: skip
    assert (cast["machine"].role, cast["machine"].look.body) == ("vending machine", "machine")
    assert (cast["yeti-moth"].look.body, cast["yeti-moth"].look.covering) == ("insect", "fur")
    assert cast["yeti-moth"].look.height > 2
    assert cast["spider"].look.body != "human" and cast["radio"].timbre.role == "radio"


def test_no_two_speakers_of_a_film_sound_alike():
    cast = cast_of(*(f"{name}\nYes." for name in ("ADA", "BEA", "CLARA", "DORA", "EVA", "FRED", "GUS", "HUGH", "IVAN")))
    heard = [(character.timbre.role, character.timbre.pitch) for character in cast.values()]
    assert len(set(heard)) == len(heard)


def test_sixty_speakers_have_sixty_voices():
    cast = cast_of(*(f"{first}{second}\nYes." for first in ("AN", "BEL", "COR", "DUN", "ER") for second in
                     ("A", "E", "I", "O", "US", "ET", "IK", "OM", "AT", "IS", "UR", "EL")))  # fmt: skip
    assert len(cast) == 60 == len({character.timbre for character in cast.values()})


def test_a_voice_on_the_telephone_sounds_like_one_and_a_narrator_narrates():
    cast = cast_of("ARNE (ON THE TELEPHONE)\nHello?", "NARRATOR (V.O.)\nHe had rung before.")
    assert (cast["arne"].timbre.role, cast["narrator"].timbre.role) == ("radio", "narrator")


@pytest.mark.parametrize(
    ("heading", "found", "interior"),
    [
        ("EXT. SNOWFIELD - NIGHT", "snowfield", False),
        ("EXT. RED PLAIN, MARS - DUSK", "planet", False),
        ("INT. TAX OFFICE CORRIDOR - NIGHT", "corridor", True),
        ("INT. LIGHTHOUSE SHOP - NIGHT", "shop", True),
        ("INT. KITCHEN BY THE SEA - NIGHT", "kitchen", True),
        ("EXT. HOUSE IN SNOW - NIGHT", "snowfield", False),
        ("INT. SHIP - NIGHT", "room", True),
        ("EXT. BAKER STREET - DAY", "street", False),
        ("INT. THE LETTER O - DAY", "ruins", True),
        ("INT. XYLOPHRON - DAY", "room", True),
        ("EXT. XYLOPHRON - DAY", "plain", False),
    ],
)
def test_a_place_is_the_set_that_its_name_asks_for(heading, found, interior):
    place = place_of(heading)
    assert (place.set, place.interior) == (found, interior)


def test_features_are_what_the_action_puts_there_and_similes_put_nothing():
    place = place_of("INT. SHOP - DAY", "A counter, two lamps, a clock. She sits like a queen on a throne.")
    assert set(place.features) >= {"counter", "lamp", "clock"} and "throne" not in place.features


def test_a_place_keeps_its_seed_whatever_else_is_written():
    once = place_of("INT. SHOP - DAY").seed
    assert place_of("INT. SHOP - DAY", "Rain, and a bell.").seed == once != place_of("INT. SHED - DAY").seed


def test_props_are_the_things_of_the_action_and_say_what_they_are():
    screenplay = break_down(read_fountain(FERRY), GENRE, 1)
    props = {prop.id: prop for prop in screenplay.props}
    assert "suitcase" in props and props["suitcase"].look.outline.split()[0] == "suitcase"
    assert not set(props) & {character.id for character in screenplay.cast}


# Casting notes


def test_notes_in_the_script_decide_over_everything_inferred():
    script = read_fountain(
        "[[cast OTTO: woman old stout, wears hood coat, features bun, height 1.55, voice old-woman -1 +2, role witch, "
        "outline a shawl, and a stick]]\n\n[[place QUAY: snowfield exterior, features hut kettle, seed 77]]\n\n"
        "[[cast GHOST OF SPRING: mist neither, voice ghost]]\n\n[[cast nonsense]]\n\nEXT. QUAY - NIGHT\n\nOTTO\nYes.\n"
    )
    screenplay = break_down(script, GENRE, 1)
    otto, ghost = screenplay.character("otto"), screenplay.character("ghost-of-spring")
    assert (otto.look.gender, otto.look.age, otto.look.build, otto.look.height) == ("woman", "old", "stout", 1.55)
    assert (otto.look.wears, otto.look.outline, otto.role) == (("hood", "coat"), "a shawl, and a stick", "witch")
    assert (otto.timbre.role, otto.timbre.pitch, otto.timbre.pace) == ("old-woman", -1, 2)
    assert (ghost.look.covering, ghost.look.gender) == ("mist", "none")
    (place,) = screenplay.places
    assert (place.set, place.features, place.seed) == ("snowfield", ("hut", "kettle"), 77)


@pytest.mark.parametrize("rng", [1, 2])
def test_a_screenplay_with_its_casting_written_down_is_filmed_again_with_the_same_people_and_places(rng):
    screenplay = break_down(read_fountain(FERRY), GENRE, rng)
    written = to_fountain(casting_notes(screenplay))
    again = break_down(read_fountain(written), GENRE, rng + 10)
    assert (again.cast, again.places) == (screenplay.cast, screenplay.places)
    assert again.script.scenes == screenplay.script.scenes
    assert to_fountain(casting_notes(again)) == written


@pytest.mark.parametrize("note", ["height 0", "height -1", "seed x", "wears", ", ,", "height 1e9"])
def test_a_note_that_makes_no_sense_refuses_nothing(note):
    script = read_fountain(f"[[cast ANA: {note}]]\n\n[[place HALL: {note}]]\n\nINT. HALL - DAY\n\nANA\nYes.\n")
    assert [character.id for character in break_down(script, GENRE, 1).cast] == [slug("ANA")]
