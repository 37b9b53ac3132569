"""What a person chose becomes one order: flags over filmgen.toml over defaults, every wish checked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgen.choices import choose
from filmgen.errors import BadRequest, BadScript
from filmgen.film.order import Order
from filmgen.library import find_genre, genres, prompts
from filmgen.naming import clean, folder_name, one_line
from filmgen.ordering import cast_crew, check_pairing, write_order

SCRIPT = "INT. KITCHEN - NIGHT\n\nA kettle.\n\nINA\nOnly me.\n"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Every test has an empty folder as its current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ordered(**flags) -> Order:
    return write_order(choose(flags))[0]


def folder_of(**flags) -> str:
    return write_order(choose(flags))[1]


# Where a choice comes from


def test_defaults_make_a_ninety_second_film_at_standard():
    order = ordered(seed="Yeti Tardigrade")
    assert (order.seed.runtime, order.format.height, order.loudness.integrated) == (2160, 720, -16.0)
    assert [genre.name for genre in order.genres] == list(genres())


def test_the_file_wins_over_defaults_and_flags_win_over_the_file(here):
    (here / "filmgen.toml").write_text('runtime = 30\nquality = "draft"\n')
    order = ordered(seed="a", runtime="45")
    assert (order.seed.runtime, order.format.quality) == (45 * 24, "draft")


def test_every_choice_says_where_it_was_made(here):
    (here / "filmgen.toml").write_text('genre = "noir"\n')
    chosen = choose({"seed": "a", "rng": "3"})
    origins = {name: choices[0].origin for name, choices in chosen.items()}
    assert (origins["seed"], origins["genre"], origins["crew"]) == ("--seed", "filmgen.toml", "default")


def test_a_seed_on_the_command_line_replaces_a_screenplay_in_the_file(here):
    (here / "filmgen.toml").write_text('screenplay = "own.fountain"\n')
    assert ordered(seed="a").script is None


def test_a_crew_on_the_command_line_replaces_the_crafts_in_the_file(here):
    (here / "filmgen.toml").write_text('voice = "nobody:at-all"\n')
    assert cast_crew(choose({}))["voice"] == ("nobody:at-all",)
    assert cast_crew(choose({"crew": "builtin"}))["voice"] == ("builtin:espeak",)
    assert cast_crew(choose({"voice": "builtin:espeak?x=1"}))["voice"] == ("builtin:espeak?x=1",)


def test_a_crew_file_names_some_crafts_and_builtin_does_the_rest(here):
    (here / "mine.toml").write_text('painter = "diffusers:a/b"\ncamera = "builtin:rostrum"\n')
    crew = cast_crew(choose({"crew": "mine.toml"}))
    assert [crew[craft] for craft in ("painter", "camera", "voice")] == [
        ("diffusers:a/b",), ("builtin:rostrum",), ("builtin:espeak",),
    ]  # fmt: skip


def test_a_list_of_a_crew_file_or_an_option_keeps_its_order(here):
    (here / "mine.toml").write_text('painter = ["diffusers:a/b", "builtin:silhouette"]')
    crew = cast_crew(choose({"crew": "mine.toml", "voice": "coqui:x  or builtin:espeak"}))
    assert crew["painter"] == ("diffusers:a/b", "builtin:silhouette")
    assert crew["voice"] == ("coqui:x", "builtin:espeak")


def test_a_camera_that_would_not_show_the_paintings_is_refused():
    crew = {"painter": "diffusers:a/b", "camera": "builtin:silhouette"}
    with pytest.raises(BadRequest, match="add --camera builtin:multiplane"):
        check_pairing(crew)
    check_pairing({**crew, "camera": "builtin:rostrum"})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("runtime = ", "filmgen.toml is not TOML"),
        ("runtim = 90", "'runtim', which is no option"),
        ("seed = true", "seed is not a text or a number"),
        ("rng = [1, 2]", "rng is not a text or a number"),
        ("runtime = nan", "is not a number of seconds from 15 to 600 (in filmgen.toml)"),
        ("outputs = {}", "outputs is not a text or a number"),
    ],
)
def test_a_broken_settings_file_is_one_clear_line(here, text, says):
    (here / "filmgen.toml").write_text(text)
    with pytest.raises(BadRequest, match=re.escape(says)):
        ordered(seed="a")


# What cannot be ordered


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        ({}, "nothing to film"),
        ({"seed": ""}, "is empty"),
        ({"seed": " \t\r\n\x00\u200b "}, "is empty"),
        ({"seed": "x" * 10_000}, "is 10,000 characters long"),
        ({"seed": "a", "title": "y" * 201}, "is 201 characters long"),
        ({"seed": "a", "title": "\x1b"}, "is empty"),
        ({"seed": "a", "runtime": "0"}, "is not a number of seconds from 15 to 600"),
        ({"seed": "a", "runtime": "-5"}, "is not a number of seconds"),
        ({"seed": "a", "runtime": "10000"}, "is not a number of seconds"),
        ({"seed": "a", "runtime": "abc"}, "is not a number of seconds"),
        ({"seed": "a", "runtime": "inf"}, "is not a number of seconds"),
        ({"seed": "a", "runtime": "NaN"}, "is not a number of seconds"),
        ({"seed": "a", "rng": "-1"}, "is not a whole number"),
        ({"seed": "a", "rng": "9" * 5000}, "is not a whole number"),
        ({"seed": "a", "genre": "western"}, "known: comedy, documentary, fable"),
        ({"seed": "a", "quality": "8k"}, "known: draft, standard, festival"),
        ({"seed": "a", "loudness": "loud"}, "known: web, ebu"),
        ({"seed": "a", "screenplay": "b"}, "not from both"),
    ],
)
def test_a_wish_that_makes_no_film_is_refused(flags, says):
    with pytest.raises(BadRequest, match=re.escape(says)) as refusal:
        ordered(**flags)
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 300


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "is empty"),
        (b"\x00\x01\x02", "not text"),
        (b"\xff\xfe\x00", "not text: save it as UTF-8"),
        (b"x" * 1_000_001, "is too large"),
        (b"once upon a time", "no scene heading and no dialogue"),
    ],
)
def test_a_script_that_is_none_is_refused_by_name(here, text, says):
    (here / "own.fountain").write_bytes(text)
    with pytest.raises((BadRequest, BadScript), match=says) as refusal:
        ordered(screenplay="own.fountain")
    assert "own.fountain" in str(refusal.value)


@pytest.mark.parametrize("name", ["nowhere.fountain", ".", "x" * 5000, "a\0b"])
def test_a_script_that_is_not_there_is_refused(name):
    with pytest.raises(BadRequest, match="cannot read screenplay"):
        ordered(screenplay=name)


@pytest.mark.parametrize("option", [{"title": "T"}, {"runtime": "60"}, {"line": ["Hello."]}])
def test_a_script_is_shot_as_written(here, option):
    (here / "own.fountain").write_text(SCRIPT)
    with pytest.raises(BadRequest, match="is shot as written"):
        ordered(screenplay="own.fountain", **option)


# What a script says of itself


@pytest.mark.parametrize(
    ("page", "genre"),
    [
        ("", "fable"),
        ("Genre: absurd noir\n", "noir"),
        ("Genre: science fiction / horror\n", "sci-fi"),
        ("Genre: space opera\n", "fable"),
    ],
)
def test_a_scripts_genre_is_that_of_its_title_page(here, page, genre):
    (here / "own.fountain").write_text(f"Title: OWN\n{page}\n{SCRIPT}")
    assert [one.name for one in ordered(screenplay="own.fountain").genres] == [genre]


def test_a_scripts_folder_is_its_title_or_else_its_files_name(here):
    (here / "draft 3.fountain").write_text(SCRIPT)
    assert folder_of(screenplay="draft 3.fountain") == "draft-3"
    (here / "draft 3.fountain").write_text(f"Title: Fog by the Jar\n\n{SCRIPT}")
    assert folder_of(screenplay="draft 3.fountain") == "fog-by-the-jar"


# Names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yeti Tardigrade", "yeti-tardigrade"),
        ("  yeti\n\ttardigrade ", "yeti-tardigrade"),
        ("a lighthouse keeper who sells fog", "a-lighthouse-keeper-who-sells-fog"),
        ("../../etc", "etc"),
        ('<b>O\'Hara & "sons"</b>', "b-o-hara-sons-b"),
    ],
)
def test_a_film_is_named_after_its_seed(text, name):
    assert folder_of(seed=text) == name


def test_another_rng_is_another_folder():
    assert folder_of(seed="Yeti Tardigrade", rng="2") == "yeti-tardigrade-2"


@pytest.mark.parametrize("text", ["雪男", "Ёлки", "naïve", "🎬", ".", "..", "CON", "nul", "x" * 100])
def test_a_name_that_lost_letters_is_marked_so_that_no_two_films_meet(text):
    assert re.fullmatch(r"[a-z0-9-]{1,53}-[0-9a-f]{6}", folder_name(text))


@given(st.text(), st.integers(0, 10**9))
def test_any_text_makes_a_name_that_is_safe_on_any_disk(text, rng):
    name = folder_name(text, rng)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= 71


@given(st.text(st.characters(exclude_categories=()), max_size=50))
def test_clean_text_is_one_line_that_can_be_written(text):
    cleaned = clean(text)
    assert cleaned == cleaned.strip() == clean(cleaned)
    assert cleaned.encode().decode() == cleaned
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", cleaned)


def test_emoji_that_are_joined_stay_joined():
    assert clean("👩\u200d🚀 Ada") == "👩\u200d🚀 Ada"


def test_an_error_for_the_terminal_is_one_line_that_it_does_not_obey():
    assert one_line("a\x1b[31m\nb\u202e", 99) == "a [31m b"
    assert len(one_line("x" * 2000, 100)) == 100


# Texts


def test_the_genres_of_the_house_are_there():
    assert {"noir", "sci-fi", "horror", "romance", "comedy", "fable", "documentary"} <= set(genres())


def test_a_person_can_copy_a_genre_to_make_another(here):
    from filmgen.library import _shelf

    text = (_shelf() / "genres" / "noir.toml").read_text("utf-8").replace('name = "noir"', 'name = "tango"')
    (here / "tango.toml").write_text(text)
    assert find_genre("tango.toml").name == "tango"
    assert [genre.name for genre in ordered(seed="a", genre="tango.toml").genres] == ["tango"]
    (here / "tango.toml").write_text(text.replace('"harmonic-minor"', '"louder"'))
    with pytest.raises(BadRequest, match=r"genre file 'tango.toml': music.mode"):
        find_genre("tango.toml")


def test_the_prompts_that_the_recipe_takes_are_there():
    assert {"brief", "screenplay", "adapt", "shots"} <= set(prompts())
