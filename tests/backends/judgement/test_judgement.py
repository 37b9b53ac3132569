"""The checks: each finds what it is named for, and nothing in a page that is in order."""

import pytest

from filmgen.backends.judgement import CHECKS, Page, judge, lines_wanted, shared
from filmgen.film.fountain import read_fountain

SOUND = """
EXT. QUAY - NIGHT

A lamp over black water. ORSA, in a long coat, counts the boats. One hook hangs empty. [[plant: hook]]

ORSA
Eleven. There have always been twelve.

A rowing boat comes in backwards. In it sits PELL, wet to the knees, with a bucket.

PELL
Don't count me. I'm only bringing it home.

INT. BOATHOUSE - NIGHT

Ropes, and one shelf. Pell sets the bucket on the shelf. It shines through its seams.

ORSA
What have you got there, Pell?

PELL
I'd have thought you would ask what it weighs.

ORSA
Four years I have kept that hook.

EXT. QUAY - DAWN

The sun is late. Orsa hangs the bucket on the empty hook. [[payoff: hook]]

PELL
It's warm. You could've told me it was warm.

The light goes up the wall of the harbour, one boat at a time. There are twelve.
"""


def page(text: str, seconds: float | None = None, *nouns: str) -> Page:
    return Page(read_fountain(text), seconds, nouns)


def found(text: str, seconds: float | None = None, *nouns: str) -> set[str]:
    return {finding.check for finding in judge(page(text, seconds, *nouns))}


def scene(*lines: str, action: str = "A field.") -> str:
    """A page on which two people say these in turn."""
    talk = "\n\n".join(f"{('INA', 'ABEL')[at % 2]}\n{line}" for at, line in enumerate(lines))
    return f"EXT. FIELD - DAY\n\n{action}\n\n{talk}\n\nThe field.\n"


def test_a_sound_page_has_nothing_wrong_with_it():
    assert judge(page(SOUND, 36, "quay", "bucket")) == ()


BROKEN = {
    "lines": (scene("One line only."), 90),
    "line_words": (scene("This is a line that goes on for a very long while and then some more of it."), None),
    "speech": (scene(*["We have counted every boat in this harbour twice over."] * 16), 60),
    "speakable": (scene("Read <b>this</b> to me."), None),
    "dodge": (scene("Is it late?", "Yes.", "Is it cold?", "No.", "Is it him?", "Yes.", "Is it?", "No."), None),
    "repetition": (scene(*["Nearer the kettle."] * 6), None),
    "obligations_open": (scene(action="A hat. [[plant: hat]]"), None),
    "plant_gap": (scene(*["He never came for it."] * 20) + "\nA hat. [[plant: hat]]\n\nIt. [[payoff: hat]]\n", 90),
    "seed_cover": (scene("Good morning."), None, "teapot"),
    "slots": (scene("I sell {goods:pl}."), None),
    "article": (scene("Bring me a owl."), None),
    "doubled": (scene("Bring me the the owl."), None),
    "explain": (scene("This is our destiny."), None),
    "cliche": (scene("Needless to say, it rained."), None),
    "places": (scene("Good morning."), 90),
    "ending": ("EXT. FIELD - DAY\n\nA field.\n\nINA\nAnd that is all.\n", 30),
    "voices": (scene(*["I was never there, sir.", "I was never there, sir."] * 5), None),
    "filmable": (scene(action="She remembers her mother."), None),
    "feelings": (scene("I am lonely.", "I am sad."), None),
}  # fmt: skip
BROKEN["share"] = (
    "EXT. FIELD - DAY\n\nA field.\n\n" + "INA\nI am still speaking.\n\n" * 9 + "ABEL\nHm.\n\nThe field.\n",
    None,
)


@pytest.mark.parametrize("check", BROKEN)
def test_each_check_finds_what_it_is_named_for(check):
    assert check in found(*BROKEN[check])


def test_every_check_says_what_it_wants():
    assert all((check.__doc__ or "").endswith(".") for check in CHECKS)


def test_an_insult_is_found_and_not_repeated():
    word = bytes.fromhex("6b696b65").decode()
    findings = [finding for finding in judge(page(scene(f"You {word}s."))) if finding.check == "register"]
    assert findings
    assert word not in findings[0].message


def test_lines_of_another_film_are_found_again_and_greetings_are_not():
    first = page(scene("Good morning to you.", "Hill Four has moved again."))
    second = page(scene("Who is it?", "hill four has moved again"))
    assert shared(second, [first]) == ("hill four has moved again",)
    assert shared(first, []) == ()


def test_longer_films_want_more_lines():
    wanted = [lines_wanted(seconds) for seconds in (15, 30, 60, 90, 180, 300, 600, 900)]
    assert wanted == sorted(wanted)


def test_a_full_name_may_be_somebodys_and_a_made_up_one_is_nobodys():
    named = judge(page(scene("Ask Angela Testperson. She has the key.")))
    assert [finding.check for finding in named if finding.check == "people"] == ["people"]
    assert "people" not in found(scene("Ask Quibbet Zorbnik.", "Angela has the key. Angela Street is long."))


def test_a_word_with_a_hyphen_is_on_stage():
    assert "seed_cover" not in found(scene("Good evening to you.", action="A bell-ringer."), 30, "bell ringer")
