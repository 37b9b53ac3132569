"""How somebody, something or somewhere is kept the same from shot to shot: on paper, so that anybody can see it."""

from typing import Literal

from filmgen.film.document import Document
from filmgen.film.media import Still

Way = Literal["drawn", "words", "sheet"]
"""How a painter keeps somebody the same: it draws them from their look, it is told the same words each time, or it is
shown a reference sheet as well."""


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
