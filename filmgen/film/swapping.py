"""What came of putting a face on people: how many frames have it, and why others were left as they were."""

from filmgen.film.document import Document
from filmgen.film.media import Clip


class Swapped(Document):
    """Of `frames` frames `swapped` show the new face; `left` counts, by reason, those in which somebody kept theirs."""

    frames: int
    swapped: int
    left: tuple[tuple[str, int], ...] = ()


class Worn(Document):
    """A take in which somebody wears a face that was lent to them, and what came of it."""

    take: Clip
    swapped: Swapped
