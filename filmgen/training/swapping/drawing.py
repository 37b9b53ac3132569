"""How a network draws the faces of a film, each twice: as the other, and as themselves to see what lies before them.

Shapes: B faces, C channels, H rows, W columns.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np
import torch

from filmgen.training.faces.aligning import SIZE, cut
from filmgen.training.swapping.covering import STAMP, Covering, strangeness
from filmgen.training.swapping.pasting import hull
from filmgen.training.swapping.scenes import Drawn, Face, Scene, Side, Swapper, Way

NEAR = 40
"""Pixels between the eyes from which on a face is worked on as large as it can be drawn; smaller ones at half of it."""
AHEAD = 16
"""Frames that wait, so that it is known how well a face is drawn when nothing lies before it."""
COVERED = 0.35
"""The share of a face that may be covered; beyond, all of it is left."""
TOUCHED = 0.01
"""The share from which on it is drawn again, without what covers it."""


@dataclass
class Person:
    """Somebody who is drawn: how well, when last, and their cut when nothing lay before them."""

    covering: Covering = field(default_factory=lambda: Covering(hull(STAMP)))
    last: int = 0
    clean_HW3: np.ndarray | None = None


class Drawing:
    """Goes through a film with a network, `AHEAD` frames ahead of what it hands over."""

    def __init__(self, swapper: Swapper, way: Way) -> None:
        self._swapper, self._way = swapper, way
        self._people: dict[int, Person] = {}

    def of(self, scenes: Iterator[Scene]) -> Iterator[Scene]:
        """The scenes, with every face drawn that is swapped; those that are covered are left."""
        waiting: deque[Scene] = deque()
        for number, scene in enumerate(self._drawn(scenes)):
            for face in scene.swapped:
                person = self._people.setdefault(face.track, Person())
                person.covering.remember(face.drawn.strange_HW)
                person.last = number
            waiting.append(scene)
            if len(waiting) > AHEAD:
                yield self._uncovered(waiting.popleft())
                self._people = {track: one for track, one in self._people.items() if number - one.last < 2 * AHEAD}
        while waiting:
            yield self._uncovered(waiting.popleft())

    def _drawn(self, scenes: Iterator[Scene]) -> Iterator[Scene]:
        waiting: list[Scene] = []
        faces = 0
        for scene in scenes:
            waiting.append(scene)
            faces += len(scene.swapped)
            if not faces or faces >= self._way.batch or len(waiting) >= 4 * self._way.batch:
                yield from self._together(waiting)
                waiting, faces = [], 0
        yield from self._together(waiting)

    def _together(self, scenes: list[Scene]) -> list[Scene]:
        work = [(face, scene.shown.pixels) for scene in scenes for face in scene.swapped]
        for size in (SIZE, SIZE // 2):
            faces = [(face, cut(picture, face.place_23, size)) for face, picture in work if size_of(face) == size]
            for start in range(0, len(faces), self._way.batch):
                self._draw(faces[start : start + self._way.batch])
        return scenes

    def _draw(self, work: list[tuple[Face, np.ndarray]]) -> None:
        """Faces with their cuts, all of one size."""
        cuts = np.stack([film for _, film in work])
        others, masks = self._asked(cuts, self._way.to)
        own, _ = self._asked(cuts, self._way.source)
        for (face, film), other, mask, self_ in zip(work, others, masks, own, strict=True):
            seen = (self_ * 255).round().astype(np.uint8)
            face.drawn = Drawn(film, other, mask, seen, strangeness(film, seen, hull(STAMP)))

    def _asked(self, cuts_BHWC: np.ndarray, to: Side) -> tuple[np.ndarray, np.ndarray]:
        """What the network makes of cuts (RGB, uint8): faces (0 to 1) and masks."""
        levels_BCHW = torch.from_numpy(cuts_BHWC).permute(0, 3, 1, 2).to(self._swapper.device).float()
        with torch.inference_mode():
            face_BCHW, mask_B1HW = self._swapper.swap(levels_BCHW.div_(127.5).sub_(1), to, self._way.source)
        faces_BHWC = face_BCHW.float().add(1).div(2).clamp(0, 1).half().permute(0, 2, 3, 1).cpu().contiguous().numpy()
        return faces_BHWC, mask_B1HW[:, 0].half().clamp(0, 1).cpu().numpy()

    def _uncovered(self, scene: Scene) -> Scene:
        """Look at its faces again, now that it is known how they are drawn otherwise."""
        oval_HW = hull(STAMP)
        for face in scene.swapped:
            drawn, person = face.drawn, self._people[face.track]
            drawn.free_HW = person.covering.free(drawn.strange_HW)
            share = 1 - float((drawn.free_HW * oval_HW).sum() / oval_HW.sum())
            if share > COVERED:
                face.why, face.drawn = "covered", None
            elif share > TOUCHED:
                self._again(drawn, person)
            else:
                person.clean_HW3 = drawn.film_HW3
        return scene

    def _again(self, drawn: Drawn, person: Person) -> None:
        """Draw a face as if nothing lay before it: a network that sees a hand draws a strange face. What is covered is
        taken from when it was not, or from how the network sees it."""
        film_HW3 = drawn.film_HW3.astype(np.float32)
        known = person.clean_HW3 is not None and person.clean_HW3.shape == film_HW3.shape
        behind_HW3 = (person.clean_HW3 if known else drawn.own_HW3).astype(np.float32)
        size = len(film_HW3)
        free_HW = cv2.resize(cv2.erode(drawn.free_HW, np.ones((5, 5), np.uint8)), (size, size))
        seen = free_HW > 0.9
        if seen.any():
            behind_HW3 = behind_HW3 + np.median(film_HW3[seen], axis=0) - np.median(behind_HW3[seen], axis=0)
        filled_HW3 = np.clip(behind_HW3 + free_HW[..., None] * (film_HW3 - behind_HW3), 0, 255).astype(np.uint8)
        faces, masks = self._asked(filled_HW3[None], self._way.to)
        drawn.face_HW3, drawn.mask_HW = faces[0], masks[0]


def size_of(face: Face) -> int:
    """At which size a face is worked on."""
    apart = (SIZE / 4) / float(np.hypot(face.place_23[0, 0], face.place_23[1, 0]))
    return SIZE if apart >= NEAR else SIZE // 2
