"""Somebody else's script, cast by a reader: looks, voices and places by the words that painters know.

Not a word of the page changes, and what its own notes say of its people and places stands.
"""

from typing import Any, get_args

from filmgen.backends.language.asking import ask, question
from filmgen.backends.language.forms import Form, form_of
from filmgen.crafts import LanguageModel
from filmgen.film.casting import read_casting
from filmgen.film.document import Document
from filmgen.film.fountain import to_fountain
from filmgen.film.genre import Genre
from filmgen.film.room import Person, Setting
from filmgen.film.staging import INDOORS, SetName
from filmgen.film.story import Character, Place, Prompt, Screenplay, Script, Timbre
from filmgen.stages.room.pages import seen, worded
from filmgen.stages.room.paging import HEIGHTS
from filmgen.stages.room.planning import STEPS
from filmgen.stages.room.sheets import told_genre
from filmgen.stages.room.sizes import chance
from filmgen.studio.stage import Desk, stage

READ = 24_000
"""Letters of a script that are read; who comes later is cast by what the page says of them."""
AT_A_TIME, MOST = 6, 24
"""People or places in one question, and in all of them."""


@stage(version=1)
def cast_script(
    _: Desk, script: Script, genre: Genre, rng: int, house: Prompt, prompt: Prompt, writer: LanguageModel
) -> Screenplay:
    """Cast a script. Whoever the model does not know how to cast stays as the page has them."""
    from filmgen.backends.breakdown import break_down

    screenplay = break_down(script, genre, rng)
    fixed = {(note.kind, note.id): set(note.said) for note in read_casting(script)}
    page = to_fountain(script)[:READ]
    people = _asked(screenplay.cast, Person, "cast", fixed, page, (house, prompt, genre), writer)
    places = _asked(screenplay.places, Setting, "place", fixed, page, (house, prompt, genre), writer)
    taken: set[Timbre] = set()
    return screenplay.but(
        cast=tuple(
            _recast(one, people.get(one.id), fixed.get(("cast", one.id), set()), taken) for one in screenplay.cast
        ),
        places=tuple(_reset(one, places.get(one.id), fixed.get(("place", one.id), set())) for one in screenplay.places),
    )


def _asked(
    rows: tuple[Any, ...],
    paper: type[Document],
    kind: str,
    fixed: dict[tuple[str, str], set[str]],
    page: str,
    how: tuple[Prompt, Prompt, Genre],
    writer: LanguageModel,
) -> dict[str, dict[str, Any]]:
    """What the model says of each row, by its id; those that a note casts whole are not asked for."""
    house, prompt, genre = how
    whole = {"gender", "timbre"} if kind == "cast" else {"set"}
    open_rows = [row for row in rows if not whole <= fixed.get((kind, row.id), set())][:MOST]
    asked, groups = [], []
    for start in range(0, len(open_rows), AT_A_TIME):
        group = open_rows[start : start + AT_A_TIME]
        form = {
            "type": "object",
            "properties": {row.id: _form(paper, row) for row in group},
            "required": [row.id for row in group],
            "additionalProperties": False,
        }
        facts = {
            "Genre": told_genre(genre),
            "To be cast" if kind == "cast" else "To be built": "\n".join(f"- {row.id}: {row.name}" for row in group),
            "The script": page,
        }
        tokens = 100 + (230 if kind == "cast" else 60) * len(group)
        asked.append(question(house, prompt, facts, form, tokens, 0.5, chance(page, kind, start)))
        groups.append(group)
    found: dict[str, dict[str, Any]] = {}
    for said in ask(writer, tuple(asked)):
        found |= said
    return found


def _form(paper: type[Document], row: Character | Place) -> Form:
    """What is asked of somebody or of a place; what is indoors is built as a set with walls."""
    if isinstance(row, Character):
        return form_of(paper, without=("name",))
    sets = tuple(name for name in get_args(SetName) if (name in INDOORS) == row.interior or name == row.set)
    return form_of(paper, without=("name",), choices={"set": sets})


def _recast(character: Character, said: dict[str, Any] | None, fixed: set[str], taken: set[Timbre]) -> Character:
    """The character as the model has them, apart from what a note says; no two with one voice."""
    if said is not None:
        look = {name: said[name] for name in ("body", "covering", "gender", "age", "build")}
        look |= {"height": HEIGHTS[said["size"]], "wears": worded(said["wears"]), "features": worded(said["features"])}
        timbre = Timbre(role=said["voice"], pitch=said["pitch"], pace=said["pace"])
        own = {"role": seen(said["role"]), "want": seen(said["want"]), "secret": seen(said["secret"]), "timbre": timbre}
        character = character.but(
            look=character.look.but(**{name: value for name, value in look.items() if name not in fixed}),
            **{name: value for name, value in own.items() if name not in fixed},
        )
    if "timbre" not in fixed and character.timbre in taken:
        steps = (character.timbre.but(pitch=pitch, pace=pace) for pitch, pace in STEPS)
        character = character.but(timbre=next((one for one in steps if one not in taken), character.timbre))
    taken.add(character.timbre)
    return character


def _reset(place: Place, said: dict[str, Any] | None, fixed: set[str]) -> Place:
    """The place as the model has it; indoors or outdoors is the heading's to say."""
    if said is None:
        return place
    own = {"set": said["set"], "features": worded(said["features"])}
    return place.but(**{name: value for name, value in own.items() if name not in fixed})
