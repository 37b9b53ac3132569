"""How people, things and places are kept the same from shot to shot: on paper, so that anybody can see it."""

from typing import Literal

from filmgen.film.document import Document
from filmgen.film.media import Still

Way = Literal["drawn", "words", "sheet"]
"""How a painter keeps somebody the same: it draws them from their look, it is told the same words with the same seed
each time, or it is shown a reference sheet as well."""


class Likeness(Document):
    """What somebody, something or somewhere looks like in every shot of the film.

    `words` are letter for letter the same each time; `seed` belongs to the subject alone; `sheet` is the picture that a
    painter is shown who can be shown one.
    """

    subject: str
    kind: Literal["person", "thing", "place"]
    words: str
    seed: int
    sheet: Still | None = None


class Casting(Document):
    """Everybody and everything that is seen in the film, and how the painter will keep them the same."""

    way: Way
    likenesses: tuple[Likeness, ...] = ()

    @property
    def to_paint(self) -> tuple[Likeness, ...]:
        """The likenesses that a sheet is painted of; none for a painter who is not shown any."""
        return self.likenesses if self.way == "sheet" else ()

    @property
    def subjects(self) -> tuple[str, ...]:
        return tuple(likeness.subject for likeness in self.to_paint)

    def of(self, subjects: tuple[str, ...]) -> tuple[Likeness, ...]:
        """The likenesses of these subjects, in their order; strangers have none."""
        known = {likeness.subject: likeness for likeness in self.likenesses}
        return tuple(known[subject] for subject in dict.fromkeys(subjects) if subject in known)
