"""Every face of some footage, looked at once: where it is, how good it is, what it looks like, and a thumbnail of it.

A face that is nearly the one before it in its track is passed over: it would teach nothing.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from filmgen.errors import BadMedia, BadRequest
from filmgen.training.faces.aligning import Eyes, cut, place
from filmgen.training.faces.finding import Finder
from filmgen.training.faces.looks import descriptor
from filmgen.training.faces.quality import change, inside, sharpness, stamp
from filmgen.training.faces.sets import Source
from filmgen.training.faces.showing import Showing, digest_of, show
from filmgen.training.faces.tracking import track

ALIKE = 0.6
"""Levels by which a face must differ from the one before it in its track, on average."""
MOST = 20_000
"""Faces that are held; of more, every other is passed over too."""
CERTAIN = 0.5
"""How sure a finder must be of a face in a photograph, where no other frame helps."""
THUMB = 80
"""Pixels of a thumbnail's side."""

Watch = Callable[[str, int, int, int], None]
"""Told the footage that is looked at, how many of its pictures are, of about how many, and how many faces there are."""


@dataclass
class Sight:
    """A face in a frame. `why` says why it is of no use; empty for one that is."""

    source: str
    frame: int
    track: int
    eyes: Eyes
    sharp: float
    clear: float
    inside: float
    stamp: np.ndarray
    thumb: bytes
    covered: float = 0.0
    why: str = ""


@dataclass
class Followed:
    """A face that was followed from frame to frame: the sum of its looks, and of how many."""

    source: str
    seconds: float
    """Where in its film it begins."""
    side: str
    look: np.ndarray
    first: int
    last: int = 0
    """The frames between which it was seen."""
    count: int = 0

    @property
    def mean(self) -> np.ndarray:
        return self.look / max(1, self.count)

    def beside(self, other: "Followed") -> bool:
        """Whether both were in the same frames, and so are not the same person."""
        return self.source == other.source and self.first <= other.last and other.first <= self.last


@dataclass
class Gathered:
    sources: list[Source] = field(default_factory=list)
    sights: list[Sight] = field(default_factory=list)
    tracks: dict[int, Followed] = field(default_factory=dict)
    pictures: int = 0
    alike: int = 0
    """Faces that were passed over."""
    twice: list[str] = field(default_factory=list)
    """Footage that had been seen already, under another name."""


def gather(files: Sequence[Path], finder: Finder, watch: Watch | None = None) -> Gathered:
    """Look through footage once. Raises BadMedia where it cannot be read, BadRequest when nobody is in it."""
    gathered = Gathered()
    seen: set[str] = set()
    for file, name in zip(files, _names(files), strict=True):
        digest = digest_of(file)
        if digest in seen:
            gathered.twice.append(name)
            continue
        seen.add(digest)
        _look_through(file, name, digest, finder, gathered, watch)
    if not gathered.sights:
        raise BadRequest(_nobody(files, finder, gathered))
    return gathered


def _look_through(file: Path, name: str, digest: str, finder: Finder, gathered: Gathered, watch: Watch | None) -> None:
    showing, count, size = show(file), 0, (0, 0)
    first = max(gathered.tracks, default=0)
    latest: dict[int, np.ndarray] = {}
    for frame, (picture, faces) in enumerate(_faces(showing, finder)):
        count, size = frame + 1, picture.shape[1::-1]
        for number, eyes, clear in faces:
            number += first
            matrix = place(eyes)
            whole = cut(picture, matrix)
            small = stamp(whole)
            seconds = float(frame / showing.rate) if showing.rate else 0.0
            side = ("left", "middle", "right")[min(2, max(0, int(3 * eyes.middle[0] / size[0])))]
            followed = gathered.tracks.setdefault(number, Followed(name, seconds, side, np.zeros(1, np.float32), frame))
            followed.look, followed.count = followed.look + descriptor(whole), followed.count + 1
            followed.last = frame
            if number in latest and change(small, latest[number]) < ALIKE:
                gathered.alike += 1
                continue
            latest[number] = small
            gathered.sights.append(
                Sight(name, frame, number, eyes, sharpness(whole), clear, inside(matrix, *size), small, thumb(whole))
            )
        if len(gathered.sights) > MOST:
            gathered.alike += len(gathered.sights) // 2
            del gathered.sights[1::2]
        if watch:
            watch(name, count, max(count, showing.estimate), len(gathered.sights))
    if not count:
        raise BadMedia(f"{name}: holds no picture that can be read")
    gathered.pictures += count
    gathered.sources.append(
        Source(name=name, sha256=digest, frames=count, width=size[0], height=size[1], path=str(file))
    )


def _faces(showing: Showing, finder: Finder) -> Iterator[tuple[np.ndarray, list[tuple[int, Eyes, float]]]]:
    """Every picture, and the number, eyes and clearness of each face in it."""
    if showing.still:
        for picture in showing.pictures():
            found = [one for one in finder.find(picture) if one.sure >= CERTAIN]
            yield picture, [(number + 1, one.eyes, 1.0) for number, one in enumerate(found)]
        return
    mine, theirs = itertools.tee(showing.pictures())
    for picture, seen in zip(mine, track(theirs, finder), strict=True):
        yield picture, [(one.track, one.eyes, one.clear) for one in seen]


def thumb(whole: np.ndarray) -> bytes:
    """A cut as a small JPEG."""
    small = cv2.resize(whole, (THUMB, THUMB), interpolation=cv2.INTER_AREA)
    return cv2.imencode(".jpg", small[:, :, ::-1], (cv2.IMWRITE_JPEG_QUALITY, 88))[1].tobytes()


def _names(files: Sequence[Path]) -> list[str]:
    """A name for each file, with as many of its folders as it takes to tell it from all others."""
    names, depth = [file.name for file in files], 1
    while len(set(names)) < len(names):
        depth += 1
        names = ["/".join(file.parts[-depth:]) for file in files]
    return names


def _nobody(files: Sequence[Path], finder: Finder, gathered: Gathered) -> str:
    """Why there is no face, as far as a few pictures tell: perhaps the footage lies on its side."""
    for file in files[:2]:
        pictures = show(file).pictures()
        for picture in itertools.islice(pictures, 0, 73, 24):
            for turned, how in ((2, "upside down"), (1, "on its side"), (3, "on its side")):
                if any(one.sure >= CERTAIN for one in finder.find(np.ascontiguousarray(np.rot90(picture, turned)))):
                    return (
                        f"{file.name}: a face in it is {how}: turn the footage first, by {90 * turned} degrees against "
                        "the clock"
                    )
    many = f"{gathered.pictures} pictures" if gathered.pictures != 1 else "its one picture"
    return f"no face in {many} of {', '.join(file.name for file in files[:3])}{', ...' if len(files) > 3 else ''}"
