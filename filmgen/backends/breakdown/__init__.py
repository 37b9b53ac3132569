"""The first assistant director: a script broken down into people, places and things, and not a word of it changed."""

from filmgen.backends.breakdown.looks import appearance
from filmgen.backends.breakdown.people import Person, find_people
from filmgen.backends.breakdown.places import find_places
from filmgen.backends.breakdown.props import find_props
from filmgen.backends.breakdown.timbres import timbres
from filmgen.film.casting import cast_as, read_casting, set_as
from filmgen.film.genre import Genre
from filmgen.film.story import Character, Place, Screenplay, Script, plain


def break_down(script: Script, genre: Genre, rng: int) -> Screenplay:
    """Cast someone else's script in a genre. `rng` chooses what the page leaves open; the page stays as it is."""
    people = tuple((person, appearance(person, script, rng)) for person in find_people(script))
    voices = timbres(people)
    fixtures = {look.entry.word.replace(" ", "-") for _, look in people if look.entry}
    cast = tuple(
        Character(
            id=person.id,
            name=_name(person),
            role=look.entry.word if look.entry else "",
            timbre=voices[person.id],
            look=look.look,
        )
        for person, look in people
    )
    notes = {(note.kind, note.id): note for note in read_casting(script)}
    cast = tuple(
        cast_as(character, notes["cast", character.id]) if ("cast", character.id) in notes else character
        for character in cast
    )
    known = {character.id for character in cast}
    cast += tuple(
        cast_as(Character(id=id, name=note.name.title()), note) for (kind, id), note in notes.items()
        if kind == "cast" and id not in known
    )  # fmt: skip
    return Screenplay(
        title=_title(script),
        genre=genre,
        rng=rng,
        script=script,
        cast=cast,
        places=tuple(
            set_as(place, notes["place", place.id]) if ("place", place.id) in notes else place
            for place in (_without(place, fixtures) for place in find_places(script, rng))
        ),
        props=find_props(script, tuple(character.id for character in cast)),
    )


def _without(place: Place, fixtures: set[str]) -> Place:
    """The place without features that are cast as somebody."""
    return place.but(features=tuple(word for word in place.features if not _is_one_of(word, fixtures)))


def _is_one_of(word: str, fixtures: set[str]) -> bool:
    return any(fixture == word or fixture.endswith(f"-{word}") for fixture in fixtures)


def _name(person: Person) -> str:
    """A name as people write it: INA is Ina, McAVOY stays."""
    return person.name.title().replace("'S", "'s") if person.name.isupper() else person.name


def _title(script: Script) -> str:
    named = next((value for key, value in script.title_page if key.casefold() == "title"), "")
    return plain(named) or "Untitled"
