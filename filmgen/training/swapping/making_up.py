"""How a face that was drawn is put into the film's light, held on its head, and laid over its frame."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import cv2
import numpy as np

from filmgen.training.swapping.lighting import Light, lit, look
from filmgen.training.swapping.pasting import hull, paste
from filmgen.training.swapping.scenes import Face, Scene, Way
from filmgen.training.swapping.steadying import Hold

KEPT = 60
"""Frames for which it is remembered how a face was lit that is not seen."""


@dataclass
class Person:
    """Somebody who is made up: when last, in which light, and how their face is held."""

    last: int
    light: Light | None = None
    hold: Hold = field(default_factory=Hold)


class MakeUp:
    """Goes through a film and remembers how everybody was made up a moment ago."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._people: dict[int, Person] = {}
        self._number = 0

    def on(self, scenes: Iterator[Scene]) -> Iterator[Scene]:
        """The scenes with their faces on. A frame in which nobody is swapped is the one that came, bit for bit."""
        for scene in scenes:
            self._number += 1
            if faces := scene.swapped:
                picture = scene.shown.pixels.copy()
                for face in faces:
                    self._put_on(picture, face, self._known(face.track))
                scene = replace(scene, shown=replace(scene.shown, pixels=picture))
            yield scene

    def _known(self, track: int) -> Person:
        """Who wears a face, as they were a moment ago."""
        self._people = {number: one for number, one in self._people.items() if self._number - one.last < KEPT}
        person = self._people.setdefault(track, Person(self._number))
        if self._number - person.last > 1:
            person.hold = Hold()
        person.last = self._number
        return person

    def _put_on(self, picture: np.ndarray, face: Face, person: Person) -> None:
        """One face, over its picture, in place. Of several masks the least counts at every pixel."""
        drawn, place_23 = face.drawn, face.place_23
        worn, mask, size = drawn.face_HW3.astype(np.float32), drawn.mask_HW.astype(np.float32), len(drawn.mask_HW)
        film = drawn.film_HW3.astype(np.float32) / 255
        if self._way.rounded:
            mask = np.minimum(mask, hull(size)) * cv2.resize(drawn.free_HW, (size, size))
        if self._way.coloured:
            fresh = look(film, worn, mask)
            person.light = person.light.towards(fresh) if person.light else fresh
            worn = lit(worn, person.light, self._way.edged)
        if self._way.held:
            over = ((film + mask[..., None] * (worn - film)) * 255).round().astype(np.uint8)
            place_23 = (person.hold.held(drawn.film_HW3, over) @ np.vstack((place_23, (0, 0, 1))))[:2]
        paste(picture, place_23, worn * 255, mask * face.strength)
        face.drawn = None
