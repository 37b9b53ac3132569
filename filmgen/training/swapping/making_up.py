"""How chosen faces are drawn by a network, put into the film's light, and laid over their frames.

Shapes: B faces, C channels, H rows, W columns.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, Protocol

import cv2
import numpy as np
import torch

from filmgen.training.faces.aligning import SIZE, cut
from filmgen.training.swapping.choosing import Face, Scene
from filmgen.training.swapping.lighting import Light, lit, look
from filmgen.training.swapping.pasting import hull, paste

Side = Literal["a", "b"]
NEAR = 40
"""Pixels between the eyes from which on a face is worked on as large as it can be drawn; smaller ones at half of it."""
KEPT = 60
"""Frames for which it is remembered how a face was lit that is not seen."""


class Swapper(Protocol):
    """A network that has learnt two people's faces. What it draws of one does not depend on those beside it."""

    sides: Mapping[str, str]
    """The digests of the face sets it learnt from."""
    consents: Mapping[str, str]
    """The digests of the records that allowed that."""
    steps: Mapping[str, int]
    """How long it learnt either."""
    looks: Mapping[str, np.ndarray]
    """What the people look like whom it learnt from, as `descriptor` sees them, on average."""
    device: torch.device

    def swap(self, face_BCHW: torch.Tensor, to: Side) -> tuple[torch.Tensor, torch.Tensor]:
        """Canonical cuts (RGB, -1 to 1, squares of any size) as the face of a side, and how much of each pixel is face
        (B1HW, 0 to 1)."""
        ...


@dataclass(frozen=True)
class Way:
    """How faces are put on: whose, how many at a time, and on everybody or only on whom the model knows. The last three
    are for those who measure what each part of the finish is worth."""

    to: Side = "b"
    batch: int = 4
    finder: str = "cascade"
    everybody: bool = False
    coloured: bool = True
    edged: bool = True
    rounded: bool = True


USUAL = Way()


class Work:
    """A face on its way through the network: at which size, its cut (RGB, uint8), and what becomes of it."""

    def __init__(self, face: Face, picture: np.ndarray) -> None:
        apart = (SIZE / 4) / float(np.hypot(face.place_23[0, 0], face.place_23[1, 0]))
        self.face, self.size = face, SIZE if apart >= NEAR else SIZE // 2
        self.film_HW3 = cut(picture, face.place_23, self.size)
        self.drawn_HW3 = np.zeros(0, np.float32)
        self.mask_HW = np.zeros(0, np.float32)


class MakeUp:
    """Goes through a film with a network and remembers how everybody was lit a moment ago."""

    def __init__(self, swapper: Swapper, way: Way) -> None:
        self._swapper, self._way = swapper, way
        self._lights: dict[int, tuple[Light, int]] = {}
        self._number = 0

    def on(self, scenes: Iterator[Scene]) -> Iterator[Scene]:
        """The scenes with their faces on. A frame in which nobody is swapped is the one that came, bit for bit."""
        waiting: list[Scene] = []
        faces = 0
        for scene in scenes:
            waiting.append(scene)
            faces += len(_swapped(scene))
            if not faces or faces >= self._way.batch or len(waiting) >= 4 * self._way.batch:
                yield from self._together(waiting)
                waiting, faces = [], 0
        yield from self._together(waiting)

    def _together(self, scenes: list[Scene]) -> Iterator[Scene]:
        work = [Work(face, scene.shown.pixels) for scene in scenes for face in _swapped(scene)]
        for size in {one.size for one in work}:
            self._draw([one for one in work if one.size == size])
        drawn = iter(work)
        for scene in scenes:
            self._number += 1
            if faces := _swapped(scene):
                picture = scene.shown.pixels.copy()
                for _ in faces:
                    self._put_on(picture, next(drawn))
                scene = replace(scene, shown=replace(scene.shown, pixels=picture))
            yield scene

    def _draw(self, work: list[Work]) -> None:
        """Have the network draw faces that are worked on at one size."""
        levels_BCHW = torch.from_numpy(np.stack([one.film_HW3 for one in work])).permute(0, 3, 1, 2)
        cuts_BCHW = levels_BCHW.to(self._swapper.device).float().div_(127.5).sub_(1)
        with torch.inference_mode():
            face_BCHW, mask_B1HW = self._swapper.swap(cuts_BCHW, self._way.to)
        faces_BHWC = face_BCHW.float().add(1).div(2).clamp(0, 1).permute(0, 2, 3, 1).cpu().contiguous().numpy()
        masks_BHW = mask_B1HW[:, 0].float().clamp(0, 1).cpu().numpy()
        for one, face_HW3, mask_HW in zip(work, faces_BHWC, masks_BHW, strict=True):
            one.drawn_HW3, one.mask_HW = face_HW3, mask_HW

    def _put_on(self, picture: np.ndarray, work: Work) -> None:
        """One face, over its picture, in place. Of several masks the least counts at every pixel."""
        face, drawn, mask = work.face, work.drawn_HW3, work.mask_HW
        if self._way.rounded:
            mask = np.minimum(mask, hull(work.size)) * cv2.resize(face.free_HW, (work.size, work.size))
        if self._way.coloured:
            drawn = lit(drawn, self._light(face, work.film_HW3, drawn, mask), self._way.edged)
        paste(picture, face.place_23, drawn * 255, mask * face.strength)

    def _light(self, face: Face, was: np.ndarray, drawn: np.ndarray, mask: np.ndarray) -> Light:
        fresh = look(was.astype(np.float32) / 255, drawn, mask)
        before, number = self._lights.get(face.track, (fresh, self._number))
        light = before.towards(fresh) if self._number - number < KEPT else fresh
        self._lights = {track: kept for track, kept in self._lights.items() if self._number - kept[1] < KEPT}
        self._lights[face.track] = light, self._number
        return light


def _swapped(scene: Scene) -> list[Face]:
    return [face for face in scene.faces if face.why is None]


def _sized(picture: np.ndarray, size: int) -> np.ndarray:
    if picture.shape[0] == size:
        return picture
    how = cv2.INTER_AREA if picture.shape[0] > size else cv2.INTER_LINEAR
    return cv2.resize(picture, (size, size), interpolation=how)
