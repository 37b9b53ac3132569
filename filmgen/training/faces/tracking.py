"""Who is where in every frame of a film: faces linked over a shot, gaps bridged, their places steady and not late.

A face is looked for all over the picture now and then, near its last place every few frames, and followed from each
frame to the next in between (`flowing.py`). What comes out is settled over the frames before and after it
(`smoothing.py`), so a frame's faces are known a little after it was seen: `LAG` frames.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from filmgen.training.faces.aligning import Eyes, place
from filmgen.training.faces.finding import Box, Finder, Found
from filmgen.training.faces.flowing import LOST, follow
from filmgen.training.faces.shots import with_cuts
from filmgen.training.faces.smoothing import settle

LAG = 24
"""Frames that are seen before a frame's faces are settled."""
BEFORE = 36
"""Frames before it that have a say too."""
SEARCH = 12
"""Frames from one search all over the picture to the next. A face that was there earlier is followed backwards."""
NEAR = 2
"""Frames from one look near a face's last place to the next."""
GONE = 12
"""Frames after which a face that is not found any more is given up; a shorter gap is bridged."""
TAIL = 2
"""Frames that a face is still followed after it was found last."""
AROUND = 4
"""Frames before and after one that say how clearly it is seen."""
SURE = 0.45
"""How sure a finder must be of a track, on average, counting a look in vain as nothing."""
WORTH = 0.15
"""How sure it must be of a face to follow it at all."""
LOOKS = 3
"""Looks of a track that is believed."""


@dataclass(frozen=True)
class Seen:
    """A face in a frame. `track` is one number for as long as a face is followed; another shot has other numbers."""

    track: int
    shot: int
    eyes: Eyes
    box: Box
    found: bool
    """Whether a finder saw it in this very frame: else it was followed there."""
    clear: float
    """In how many of the looks at it around this frame the finder saw it, 0 to 1: little where it is turned away, or
    something lies before it."""
    sure: float
    """How sure the finder is of the track, 0 to 1."""

    @property
    def matrix(self) -> np.ndarray:
        """The way to its cut."""
        return place(self.eyes)


@dataclass
class _Point:
    """A track in one frame: where its eyes seem to be, what was found, and how it went on to the next frame."""

    eyes: Eyes
    found: Found | None = None
    looked: bool = False
    moved: np.ndarray = field(default_factory=lambda: np.zeros(4))
    drift: float = LOST


@dataclass
class _Track:
    number: int
    start: int
    points: list[_Point]
    dropped: int = 0
    """Points that were given out and forgotten."""
    over: bool = False
    sums: float = 0.0
    looks: int = 0

    @property
    def last(self) -> _Point:
        return self.points[-1]

    @property
    def end(self) -> int:
        return self.start + self.dropped + len(self.points)

    @property
    def sure(self) -> float:
        return self.sums / max(1, self.looks)

    def looked(self, point: _Point, found: Found | None) -> None:
        point.looked, point.found = True, found
        self.looks += 1
        if found:
            self.sums += found.sure
            point.eyes = _toward(point.eyes, found, 0.3 if len(self.points) > 1 else 1.0)


def track(pictures: Iterable[np.ndarray], finder: Finder) -> Iterator[tuple[Seen, ...]]:
    """The faces of every frame, from left to right, in the frames' order: one answer a picture (H x W x 3, RGB).

    It runs up to `LAG` + 2 pictures ahead of what it gives; `itertools.tee` keeps those for who needs them.
    """
    following = _Following(finder)
    for picture, cut in with_cuts(pictures):
        yield from following.see(picture, cut)
    yield from following.finish()


class _Following:
    """All tracks of the shot that is being seen."""

    def __init__(self, finder: Finder) -> None:
        self.finder = finder
        self.tracks: list[_Track] = []
        self.held: deque[np.ndarray] = deque(maxlen=SEARCH + 1)
        self.frame, self.given, self.begun, self.shot, self.count = 0, 0, 0, -1, 0

    def see(self, picture: np.ndarray, cut: bool) -> Iterator[tuple[Seen, ...]]:
        """Take in the next picture; gives the faces of every frame that is settled now."""
        if cut:
            yield from self.finish()
            self.tracks, self.begun, self.shot = [], self.frame, self.shot + 1
            self.held.clear()
        self.held.append(picture)
        if not cut:
            self._follow(picture)
        if (self.frame - self.begun) % SEARCH == 0:
            self._search(picture)
        self.frame += 1
        while self.given < self.frame - LAG:
            yield self._give()

    def finish(self) -> Iterator[tuple[Seen, ...]]:
        """The faces of all frames that are not given out yet: no more pictures of this shot will come."""
        if self.frame > self.given and (self.frame - 1 - self.begun) % SEARCH:
            self._search(self.held[-1])
        while self.given < self.frame:
            yield self._give()

    # Following

    def _follow(self, picture: np.ndarray) -> None:
        for one in self.tracks:
            if not one.over:
                self._step(one, self.held[-2], picture)
        for one in self.tracks:
            if any(_same(one, other) for other in self.tracks if other.number < one.number):
                one.over = True

    def _step(self, one: _Track, before: np.ndarray, picture: np.ndarray) -> None:
        """Follow a track into the next picture."""
        last = one.last
        moved = follow(before, picture, last.eyes)
        last.moved, last.drift = moved.eyes.values - last.eyes.values, moved.drift
        point = _Point(moved.eyes)
        one.points.append(point)
        if one.end % NEAR == 0 or moved.lost or (last.looked and not last.found):
            one.looked(point, self.finder.find_near(picture, moved.eyes))
        since = next((back for back, past in enumerate(reversed(one.points)) if past.found), GONE)
        one.over = since >= GONE or not _inside(moved.eyes, picture)

    def _search(self, picture: np.ndarray) -> None:
        """Look all over the picture; who is new is followed backwards to where the last search found nobody."""
        for found in self.finder.find(picture):
            old = next(
                (one for one in self.tracks if not one.over and _box(one.last.eyes).shares(_box(found.eyes)) > 0.2),
                None,
            )
            if old is None and found.sure >= WORTH:
                self._begin(found)
            elif old and not old.last.found:
                old.looked(old.last, found)

    def _begin(self, found: Found) -> None:
        self.count += 1
        back = _Track(self.count, 0, [])
        back.points.append(_Point(found.eyes))
        back.looked(back.last, found)
        pictures = list(self.held)
        for after, before in pairwise(reversed(pictures)):
            self._step(back, after, before)
            if back.over or len(back.points) > 3 and not any(point.found for point in back.points[-4:]):
                break
        while len(back.points) > 1 and not back.last.found:
            back.points.pop()
        points = back.points[::-1]
        for earlier, point in pairwise(points):
            earlier.moved, earlier.drift = -point.moved, point.drift
        points[-1].moved, points[-1].drift = np.zeros(4), LOST
        self.tracks.append(replace(back, start=self.frame - len(points) + 1, points=points, over=False))

    # Giving out

    def _give(self) -> tuple[Seen, ...]:
        """The faces of the next frame."""
        frame = self.given
        seen = [one for track in self.tracks if (one := self._settled(track, frame))]
        for one in self.tracks:
            surplus = min(frame - BEFORE - one.start - one.dropped, len(one.points) - 1)
            if surplus > 0:
                del one.points[:surplus]
                one.dropped += surplus
        self.tracks = [one for one in self.tracks if not (one.over and one.end <= frame)]
        self.given += 1
        return tuple(sorted(seen, key=lambda one: one.box.left))

    def _settled(self, one: _Track, frame: int) -> Seen | None:
        """A track in a frame; None where it is not there, or not believed."""
        here = frame - one.start - one.dropped
        if not 0 <= here < len(one.points) or one.sure < SURE or one.looks < min(LOOKS, self.frame - self.begun):
            return None
        later = any(point.found for point in one.points[here:])
        if not later and not any(point.found for point in one.points[max(0, here - TAIL) : here]):
            return None
        first = max(0, here - BEFORE)
        points = one.points[first : here + LAG + 1]
        values = _course(points)[here - first]
        eyes = Eyes.of(values)
        looks = [
            point.found is not None for point in one.points[max(0, here - AROUND) : here + AROUND + 1] if point.looked
        ]
        clear = sum(looks) / max(1, len(looks))
        found = points[here - first].found is not None
        return Seen(one.number, self.shot, eyes, _box(eyes), found, clear, min(1.0, one.sure))


def _course(points: list[_Point]) -> np.ndarray:
    """The settled values of a stretch of a track."""
    seen, spread, drift = (np.full((len(points), 4), value) for value in (0.0, np.inf, LOST))
    for frame, point in enumerate(points):
        apart = point.eyes.apart
        scale = np.array((apart, apart, 1.0, 1.0))
        drift[frame] = point.drift * scale * (1.0, 1.0, 1.4, 1.4)
        if point.found:
            seen[frame] = point.found.eyes.values
            off = point.found.spread / apart
            spread[frame] = off * scale * (0.7, 0.7, 1.4, 1.4)
    if np.isinf(spread).all():
        return np.array([point.eyes.values for point in points])
    return settle(seen, spread, np.array([point.moved for point in points]), drift)


def _toward(eyes: Eyes, found: Found, share: float) -> Eyes:
    """Between where eyes were followed to and where they were found; what is far off is not trusted."""
    now, there = eyes.values, found.eyes.values
    limit = 0.4 * np.array((eyes.apart, eyes.apart, 1.0, 1.0)) if share < 1 else np.inf
    return Eyes.of(now + share * np.clip(there - now, -limit, limit))


def _box(eyes: Eyes) -> Box:
    """The square of a face of which only the eyes are known."""
    width = 2.7 * eyes.apart
    angle = np.radians(eyes.tilt)
    x, y = eyes.middle[0] - np.sin(angle) * 0.3 * eyes.apart, eyes.middle[1] + np.cos(angle) * 0.3 * eyes.apart
    return Box(float(x - width / 2), float(y - width / 2), width, width)


def _same(one: _Track, other: _Track) -> bool:
    return not other.over and not one.over and _box(one.last.eyes).shares(_box(other.last.eyes)) > 0.4


def _inside(eyes: Eyes, picture: np.ndarray) -> bool:
    x, y = eyes.middle
    return 0 <= x < picture.shape[1] and 0 <= y < picture.shape[0] and 4 < eyes.apart < picture.shape[1]
