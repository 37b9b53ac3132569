"""What was ordered: everything a film depends on that a person chose, on one sheet of paper."""

from typing import Literal

from filmgen.film.cut import Credit, Loudness, Music
from filmgen.film.document import Document
from filmgen.film.genre import Genre
from filmgen.film.media import Format
from filmgen.film.story import Script, Seed


class LentFace(Document):
    """A face that somebody lends to a character: the file of the record that says so, as it was typed; the digest of
    the set of pictures it names; how the person wishes to be named, and the first digits of the record's digest."""

    character: str
    consent: str
    face_set: str
    person: str
    record: str


class Order(Document):
    """One film, ordered. With a `script` it is shot as written; without one the writer invents it from the seed.

    `genres` are those the writer may choose from; `crew` says who was hired, for the credits; `takes` are the shots
    that were asked for again: (shot, take), and `score` is another score than the film has by itself. `candidates` is
    how many premises a writers' room pitches, 0 for as many as it likes. `reconstruct` says which shots a reconstructor
    sees: those that the screenplay marks as memories and dreams, or all. `faces` are lent, and to whom.
    """

    seed: Seed
    genres: tuple[Genre, ...]
    script: Script | None = None
    format: Format = Format()
    loudness: Loudness = Loudness()
    crew: tuple[Credit, ...] = ()
    takes: tuple[tuple[str, int], ...] = ()
    score: Music | None = None
    candidates: int = 0
    reconstruct: Literal["marked", "all"] = "marked"
    faces: tuple[LentFace, ...] = ()
