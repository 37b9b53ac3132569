"""Nobody swaps: everybody keeps their face."""

from typing import ClassVar

from filmgen.film.document import Backend


class Nobody(Backend):
    """Takes stay as they were filmed; there is no face to lend, and so no take is ever asked for."""

    swaps: ClassVar[bool] = False
    faces: ClassVar[tuple[str, ...]] = ()
    records: ClassVar[tuple[str, ...]] = ()
