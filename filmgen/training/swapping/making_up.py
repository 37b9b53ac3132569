"""How a face that was drawn is put into the film's light and laid over its frame."""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from filmgen.training.swapping.lighting import Light, lit, look
from filmgen.training.swapping.pasting import hull, paste
from filmgen.training.swapping.scenes import Face, Scene, Way

KEPT = 60
"""Frames for which it is remembered how a face was lit that is not seen."""


class MakeUp:
    """Goes through a film and remembers how everybody was lit a moment ago."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._lights: dict[int, tuple[Light, int]] = {}
        self._number = 0

    def on(self, scenes: Iterator[Scene]) -> Iterator[Scene]:
        """The scenes with their faces on. A frame in which nobody is swapped is the one that came, bit for bit."""
        for scene in scenes:
            self._number += 1
            if faces := scene.swapped:
                picture = scene.shown.pixels.copy()
                for face in faces:
                    self._put_on(picture, face)
                scene = replace(scene, shown=replace(scene.shown, pixels=picture))
            yield scene

    def _put_on(self, picture: np.ndarray, face: Face) -> None:
        """One face, over its picture, in place. Of several masks the least counts at every pixel."""
        drawn = face.drawn
        worn, mask, size = drawn.face_HW3.astype(np.float32), drawn.mask_HW.astype(np.float32), len(drawn.mask_HW)
        if self._way.rounded:
            mask = np.minimum(mask, hull(size)) * cv2.resize(drawn.free_HW, (size, size))
        if self._way.coloured:
            worn = lit(worn, self._light(face, worn, mask), self._way.edged)
        paste(picture, face.place_23, worn * 255, mask * face.strength)
        face.drawn = None

    def _light(self, face: Face, worn: np.ndarray, mask: np.ndarray) -> Light:
        fresh = look(face.drawn.film_HW3.astype(np.float32) / 255, worn, mask)
        before, number = self._lights.get(face.track, (fresh, self._number))
        light = before.towards(fresh) if self._number - number < KEPT else fresh
        self._lights = {track: kept for track, kept in self._lights.items() if self._number - kept[1] < KEPT}
        self._lights[face.track] = light, self._number
        return light
