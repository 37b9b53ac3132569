"""Which faces of a film are swapped: whose they are, whether enough of them is seen, and how they come and go.

A face is left as it was filmed rather than swapped badly. Before and after such a gap the swap fades, so that nobody
changes from one frame to the next. That takes looking ahead: frames wait here for a moment.
"""

from collections import deque
from collections.abc import Callable, Iterator

import cv2
import numpy as np

from filmgen.training.faces.aligning import cut
from filmgen.training.faces.looks import descriptor
from filmgen.training.faces.quality import sharpness
from filmgen.training.faces.tracking import Seen
from filmgen.training.projector import Shown
from filmgen.training.swapping.pasting import region
from filmgen.training.swapping.scenes import Face, Scene, Why

AHEAD = 12
"""Frames that wait, so that it is known who somebody is."""
FADE = 5
"""Frames over which a swap comes and goes."""
CUT = 32
"""Levels by which most of a picture changes at a cut."""
LEAST = 12.0
"""Pixels between the eyes, at least."""
BLURRED = 0.085
"""How sharp a face is at least: what is softened by a thirteenth of the distance between the eyes is at 0.08."""
CLEAR = 0.34
"""In how many of the looks at a face around a frame it has to be known for one."""


class Person:
    """Somebody who is followed through a shot."""

    def __init__(self) -> None:
        self.last, self.looks = 0, 0
        self._sum: np.ndarray | float = 0.0

    def see(self, whole: np.ndarray) -> None:
        self._sum, self.looks = self._sum + descriptor(whole), self.looks + 1

    @property
    def look(self) -> np.ndarray:
        """What they look like, on average."""
        return np.asarray(self._sum) / max(1, self.looks)


class Chooser:
    """Goes through a film once, `AHEAD` frames ahead of what it hands over."""

    def __init__(self, known: Callable[[np.ndarray, int], bool], squared_33: np.ndarray) -> None:
        """`known` says of a mean look, and of how many it is, whether that person's face is swapped; `squared_33` leads
        from a frame to the one with square pixels in which faces were seen."""
        self._known, self._squared_33 = known, squared_33
        self._people: dict[int, Person] = {}
        self._picture = np.zeros((0, 0), np.uint8)

    def choose(self, frames: Iterator[tuple[Shown, tuple[Seen, ...]]]) -> Iterator[Scene]:
        """Every frame with its faces, and of each whether it is swapped, as far as it tells by itself."""
        waiting: deque[Scene] = deque()
        for number, (shown, seen) in enumerate(frames):
            faces = tuple(self._meet(shown.pixels, one, number) for one in seen)
            waiting.append(Scene(shown, faces, self._begins(shown.pixels)))
            if len(waiting) > AHEAD:
                yield self._judge(waiting.popleft())
                self._forget(number)
        while waiting:
            yield self._judge(waiting.popleft())

    def _meet(self, picture: np.ndarray, seen: Seen, number: int) -> Face:
        """Look at a face for the first time: where it is, what is wrong with it in itself."""
        place_23 = seen.matrix @ self._squared_33
        whole = cut(picture, place_23)
        person = self._people.setdefault(seen.track, Person())
        person.last = number
        face = Face(seen.track, place_23, unfit(seen, whole, place_23, picture.shape[1::-1]))
        if face.why is None:
            person.see(whole)
        return face

    def _judge(self, scene: Scene) -> Scene:
        """Look at its faces again, now that it is known what comes after."""
        for face in scene.swapped:
            person = self._people[face.track]
            if not self._known(person.look, person.looks):
                face.why = "another person"
        return scene

    def _begins(self, picture: np.ndarray) -> bool:
        """Whether this picture has little to do with the one before it."""
        small = cv2.cvtColor(cv2.resize(picture, (32, 18), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
        before, self._picture = self._picture, small
        return before.size == 0 or float(np.median(cv2.absdiff(before, small))) > CUT

    def _forget(self, number: int) -> None:
        for track in [track for track, person in self._people.items() if person.last < number - 2 * AHEAD]:
            del self._people[track]


def faded(scenes: Iterator[Scene]) -> Iterator[Scene]:
    """Let every swap come and go over a few frames, except where a shot or the film begins or ends."""
    window: deque[Scene] = deque()
    at = 0
    for scene in scenes:
        window.append(scene)
        if len(window) - at > FADE:
            yield _fade(window, at)
            at += 1
        if at > FADE:
            window.popleft()
            at -= 1
    for place in range(at, len(window)):
        yield _fade(window, place)


def _fade(window: deque[Scene], at: int) -> Scene:
    for face in window[at].swapped:
        near = min(_steps(window, at, face.track, way) for way in (-1, 1)) / (FADE + 1)
        face.strength = near * near * (3 - 2 * near)
    return window[at]


def _steps(window: deque[Scene], at: int, track: int, way: int) -> int:
    """How many frames there are to the next in which this face is left; no fewer than a fade has, and one."""
    for steps in range(1, FADE + 1):
        there = at + way * steps
        if not 0 <= there < len(window) or window[max(there, there - way)].begins:
            break
        if not any(face.track == track for face in window[there].swapped):
            return steps
    return FADE + 1


def unfit(seen: Seen, whole: np.ndarray, place_23: np.ndarray, size: tuple[int, int]) -> Why | None:
    """What is wrong with a face in itself, whatever came before it; None for one that can be swapped. `whole` is its
    cut, `size` the frame's: width, height."""
    if seen.eyes.apart < LEAST:
        return "too small"
    left, top, right, bottom = region(place_23)
    if left < 0 or top < 0 or right > size[0] or bottom > size[1]:
        return "at the edge"
    if seen.clear < CLEAR:
        return "turned away"
    return "too blurred" if sharpness(whole) < BLURRED else None
