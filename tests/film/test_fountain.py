"""Fountain in and out: every word kept in order, the same script read back, and one line for what is no screenplay."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgen.errors import BadScript
from filmgen.film.fountain import LIMIT, read_fountain, to_fountain
from filmgen.film.story import Action, Card, Line, Remark

EVERYTHING = """\
Title:
    _**THE LAST KETTLE**_
    a fable
Credit: written by
Author: Nobody
Draft date: 1 May

# One

= A woman counts her kettles.

FADE IN:

EXT. HARBOUR WALL - NIGHT #1A#

Rain. A *long* wall. [[plant: wall]]
Nobody on it.

@McAVOY
(quietly)
I had nine. (beat) Now eight.
(counting)
Seven.

MARTA (O.S.) ^
~Boats come in, boats go out
And none is mine.
(off his look)

[[a note
on two lines]]

/* INT. CUT SCENE - DAY

MARTA
Never heard. */

!INT. is not always a heading.

.THE CELLAR

MARTA (CONT'D)
Down here  \n  \nthere is an echo.

> THE END <
> OF THE WALL <

CUT TO:

===

> FADE OUT.

~A lyric alone
"""


def elements(script):
    return [element for scene in script.scenes for element in scene.elements]


def lines(script):
    return [element for element in elements(script) if isinstance(element, Line)]


def words(text):
    return re.findall(r"\w+", text)


def test_every_mark_of_the_syntax_is_understood():
    script = read_fountain(EVERYTHING)
    assert script.title_page[0] == ("Title", "_**THE LAST KETTLE**_\na fable")
    assert script.title_page[-1] == ("Draft date", "1 May")
    assert [remark.kind for remark in script.prelude if isinstance(remark, Remark)] == ["section", "synopsis"]
    wall, cellar = script.scenes
    assert (wall.heading, wall.number, wall.place, wall.hour, wall.weather) == (
        "EXT. HARBOUR WALL - NIGHT",
        "1A",
        "harbour-wall",
        "night",
        "rain",
    )
    assert cellar.heading == "THE CELLAR"
    assert [element.kind for element in wall.elements] == [
        "action", "line", "line", "line", "line", "note", "boneyard", "action",
    ]  # fmt: skip
    assert [element.kind for element in cellar.elements] == [
        "line", "card", "transition", "page-break", "transition", "lyric",
    ]  # fmt: skip
    assert cellar.elements[1] == Card(text="THE END\nOF THE WALL")
    assert wall.elements[-1] == Action(text="INT. is not always a heading.")


def test_a_speech_with_parentheticals_is_a_line_for_each_and_a_lyric_is_sung():
    quiet, counting, boats, none_mine, cellar = lines(read_fountain(EVERYTHING))
    assert (quiet.cue, quiet.speaker, quiet.parenthetical, quiet.delivery) == ("McAVOY", "mcavoy", "quietly", "whisper")
    assert (counting.text, counting.continues) == ("Seven.", True)
    assert (boats.sung, boats.dual, boats.offscreen) == (True, True, True)
    assert (none_mine.sung, none_mine.after) == (False, "off his look")
    assert cellar.spoken == "Down here there is an echo."
    assert [line.id for line in (quiet, cellar)] == ["line-01", "line-05"]


def test_the_page_reads_back_as_the_same_script_and_keeps_its_words():
    script = read_fountain(EVERYTHING)
    text = to_fountain(script)
    assert read_fountain(text) == script
    assert to_fountain(read_fountain(text)) == text
    assert words(text) == words(EVERYTHING)


def test_notes_boneyard_and_emphasis_are_not_spoken():
    text = "INT. HALL - DAY\n\nANA\nI *never* [[really?]] said /* cut this */ _that_ \\*star.\n"
    (line,) = lines(read_fountain(text))
    assert line.spoken == "I never said that *star."
    assert "[[really?]]" in to_fountain(read_fountain(text))


def test_the_same_person_is_heard_on_the_telephone():
    script = read_fountain(
        "INT. HALL - DAY\n\nARVO (ON THE TELEPHONE)\nHello?\n\nARVO\nHere I am.\n\nARVO (V.O.)\nOr not.\n"
    )
    assert [(line.speaker, line.offscreen) for line in lines(script)] == [
        ("arvo", True), ("arvo", False), ("arvo", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "place", "hour", "mark"),
    [
        ("EXT. RED PLAIN, MARS - ANOTHER DUSK", "red-plain-mars", "dusk", ""),
        ("EXT. DESERT - LATE AFTERNOON", "desert", "dusk", ""),
        ("INT. HOUSE - KITCHEN - EARLY MORNING", "house-kitchen", "dawn", ""),
        ("INT. CITY - NIGHT CLUB", "city-night-club", "night", ""),
        ("int. attic – memory – day", "attic", "day", "memory"),
        ("EXT. SHORE - NIGHT (DREAM)", "shore", "night", "dream"),
        ("INT. DREAM FACTORY - DAY", "dream-factory", "day", ""),
        ("I/E CAR DAY", "car", "day", ""),
        ("EXT. СТЕПЬ - DAY", "степь", "day", ""),
        ("EXT. - NIGHT", "night", "night", ""),
    ],
)
def test_a_heading_says_where_and_when(heading, place, hour, mark):
    (scene,) = read_fountain(f"{heading}\n\nNothing moves.\n").scenes
    assert (scene.place, scene.hour, scene.mark) == (place, hour, mark)


def test_weather_is_seen_in_the_first_action_and_lasts_as_long_as_the_night():
    script = read_fountain(
        "EXT. PIER - NIGHT\n\nRain on the boards.\n\nINT. SHED - NIGHT\n\nA stove.\n\nEXT. PIER - DAWN\n\nGulls.\n"
    )
    assert [scene.weather for scene in script.scenes] == ["rain", "rain", "clear"]


def test_a_flashback_marks_the_scene_it_leads_to():
    script = read_fountain(
        "INT. ROOM - DAY\n\nBed.\n\nFLASHBACK TO:\n\nEXT. LAKE - DAY\n\nBoat.\n\nBACK TO:\n\nINT. ROOM - DAY\n\nBed.\n"
    )
    assert [scene.mark for scene in script.scenes] == ["", "memory", ""]


def test_inside_and_outside_of_a_house_are_two_places():
    script = read_fountain(
        "EXT. HOUSE - DAY\n\nA door.\n\nINT. HOUSE - DAY\n\nA hall.\n\nEXT. HOUSE - NIGHT\n\nA door.\n"
    )
    outside, inside, again = (scene.place for scene in script.scenes)
    assert outside == again != inside


def test_dialogue_without_a_heading_is_one_scene():
    (scene,) = read_fountain("A bare stage.\n\nANA\nHello.\n").scenes
    assert scene.heading == "" and [element.kind for element in scene.elements] == ["action", "line"]


def test_what_is_said_before_the_first_heading_is_filmed_too():
    script = read_fountain("FADE IN:\n\nANA (V.O.)\nIt was late.\n\nINT. HALL - DAY\n\nA clock.\n")
    assert [scene.heading for scene in script.scenes] == ["", "INT. HALL - DAY"]
    assert script.prelude == (Action(text="FADE IN:"),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("INT. HALL - DAY\n\nA\0B\n", "line 3: "),
        ("Just a thought, and no screenplay.", "no scene heading and no dialogue"),
        ("Title: Only this\n", "no scene heading and no dialogue"),
        ("INT. HALL - DAY\n\n" + "word " * (LIMIT // 5), "larger than 1 MB"),
    ],
)
def test_what_is_no_screenplay_is_refused_in_one_line(text, says):
    with pytest.raises(BadScript, match=re.escape(says)) as refusal:
        read_fountain(text)
    assert "\n" not in str(refusal.value)


def test_a_page_of_brackets_is_read_in_a_moment():
    script = read_fountain("INT. HALL - DAY\n\n" + "[[ /* * " * 60_000 + "\n\nANA\n" + "[[/*_*" * 10_000 + " x\n")
    assert lines(script)[0].spoken


PIECES = st.sampled_from(
    """INT. HALL - DAY|EXT. ROAD - NIGHT #2#|.VAULT|...|He walks.|ANA|@bo|BO (O.S.) ^|(softly)|(unclosed|Hello there.
~la la|~|> BANG <|> FADE OUT.|CUT TO:|# Act|#|= why|===|[[note]]|[[two|lines]]|a [[b]] c|/* gone|back */ here
!INT. X|!|@|>|><|  |||||\t|Key: value|Title: X|MUSIC: low|FADE IN:|*em* _u_ \\*|\u2028|E\u0301|\x02 1\x03|^""".replace(
        "\n", "|"
    ).split("|")
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=24).map("\n".join))
def test_whatever_is_read_is_written_and_read_again_the_same(text):
    try:
        script = read_fountain(text)
    except BadScript:
        return
    once = to_fountain(script)
    assert read_fountain(once) == script
    assert to_fountain(read_fountain(once)) == once
    kept = re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", " ", text)
    assert words(once) == words(kept)
