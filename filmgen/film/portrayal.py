"""Who and what is seen in a film, and how the painter will keep them the same in every shot."""

from collections.abc import Iterator

from filmgen.film.document import Document
from filmgen.film.likeness import Likeness, Way
from filmgen.film.shots import Picture


class Casting(Document):
    """The likenesses of a film. `sheets` are the pictures to be painted as references, of the subjects in `shown`;
    a painter who draws, or is told words, needs none."""

    way: Way
    likenesses: tuple[Likeness, ...] = ()
    sheets: tuple[Picture, ...] = ()
    shown: tuple[str, ...] = ()

    def dressed(self, pictures: tuple[Picture, ...]) -> tuple[Picture, ...]:
        """The same pictures, each with the likenesses of whoever is in it; as they were for a painter who draws."""
        if self.way == "drawn":
            return pictures
        known = {likeness.subject: likeness for likeness in self.likenesses}
        return tuple(
            picture.but(likenesses=tuple(known[subject] for subject in subjects(picture) if subject in known))
            for picture in pictures
        )


def subjects(picture: Picture) -> Iterator[str]:
    """Everybody and everything in a picture by id, once each: whoever it is about first, the place last."""
    seen = [picture.subject, *(figure.subject for figure in sorted(picture.figures, key=lambda each: each.depth))]
    in_front = {figure.subject for figure in picture.figures}
    yield from (subject for subject in dict.fromkeys(seen) if subject in in_front)
    yield picture.place.id
