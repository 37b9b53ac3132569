"""Pictures to learn from, cut out of the footage that a set's list names, and only if whoever is in it agreed.

Some are held out to measure on: whole tracks, for a face beside one that was learnt is nearly that one itself.
Shapes: N faces, H rows, W columns, C = 3 colours (RGB, uint8).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from filmgen.consent import permit
from filmgen.errors import BadMedia, BadRequest
from filmgen.film.consent import Consent
from filmgen.training.faces.aligning import SIZE, cut, place
from filmgen.training.faces.sets import Face, FaceSet, Source, load_set, save_set
from filmgen.training.faces.showing import digest_of, find_footage, show

CONSENT = "consent.json"
"""What the record of agreement is called beside a set's list."""
FEWEST = 16
"""Faces that a network can be taught with at all."""
ENOUGH = 300
"""Faces from which on more of them add little but kinds of light, and of moods."""
HELD, AT_MOST = 0.12, 0.3
"""The share of a set that is held out: no less, and no more, as tracks are not cut in two."""

Watch = Callable[[int, int], None]
"""Told how many faces are cut, and of how many."""


@dataclass(frozen=True)
class Pictures:
    """The kept faces of a set, cut alike. `pixels_NHWC` lies on the disk and is mapped."""

    digest: str
    consent: Consent
    """Under which they were cut."""
    faces: tuple[Face, ...]
    pixels_NHWC: np.ndarray
    tracks_N: np.ndarray
    """A number for each track of each source."""
    held_N: np.ndarray
    """Which of them are for measuring."""

    @property
    def training(self) -> np.ndarray:
        """The numbers of those that may be learnt from."""
        return np.flatnonzero(~self.held_N)

    @property
    def held(self) -> np.ndarray:
        """The numbers of those that are for measuring."""
        return np.flatnonzero(self.held_N)


def cut_pictures(
    folder: Path, cache: Path, size: int = SIZE, watch: Watch | None = None, footage: Sequence[Path] = ()
) -> Pictures:
    """The faces of the set in `folder`, each a square of `size` pixels, kept in a file of `cache`.

    `footage` is where films lie that are not where the list has them. Raises NotAllowed unless the set's consent record
    names this very set for training; BadRequest for too few faces, BadMedia for footage that is gone or was changed.
    """
    faces = load_set(folder)
    if len(faces.kept) < FEWEST:
        raise BadRequest(f"{folder}: {len(faces.kept)} faces are kept: a network wants {FEWEST} at least, and hundreds")
    consent = permit(folder / CONSENT, "train", faces.digest)
    kept = faces.kept
    shape = (len(kept), size, size, 3)
    file = cache / f"faces-{faces.digest[:16]}-{size}.u8"
    if not file.exists() or file.stat().st_size != np.prod(shape):
        _write(faces, find_sources(folder, faces, footage), file, size, watch)
    tracks = {track: number for number, track in enumerate(dict.fromkeys((face.source, face.track) for face in kept))}
    tracks_N = np.array([tracks[face.source, face.track] for face in kept])
    return Pictures(faces.digest, consent, kept, np.memmap(file, np.uint8, "r", shape=shape), tracks_N, _held(faces))


def find_sources(folder: Path, faces: FaceSet, footage: Sequence[Path] = ()) -> dict[str, Path]:
    """Where the footage of a set lies now, by its name in the list.

    Raises BadMedia for footage that is nowhere, and for a file of its name that holds something else.
    """
    known = find_footage(footage) if footage else ()
    return {source.name: _found(folder, source, known) for source in faces.sources}


def find_again(folder: Path, faces: FaceSet, footage: Sequence[Path]) -> FaceSet:
    """Write into a set's list where its footage lies now: its digest stays. Raises BadMedia for what is not there."""
    files = find_sources(folder, faces, footage)
    moved = tuple(source.model_copy(update={"path": str(files[source.name])}) for source in faces.sources)
    found = faces.model_copy(update={"sources": moved})
    save_set(found, folder)
    return found


def _found(folder: Path, source: Source, known: Sequence[Path]) -> Path:
    listed = Path(source.path)
    near = folder / Path(source.name).name
    named = sorted(known, key=lambda file: file.name != listed.name)
    there = [file for file in (listed, near, *named) if file.is_file()]
    for file in there:
        if digest_of(file) == source.sha256:
            return file
    moved = f"if it lies elsewhere: filmgen faces check {folder} --footage FILE_OR_FOLDER"
    if listed.is_file():
        raise BadMedia(f"{folder}: {source.name} is not the footage it was when its faces were listed; {moved}")
    raise BadMedia(f"{folder}: {source.name} is not at {listed}; {moved}")


def _write(faces: FaceSet, files: dict[str, Path], file: Path, size: int, watch: Watch | None) -> None:
    """Cut all kept faces into one file, by one rename."""
    kept, part = faces.kept, file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as out:
            for done, (number, picture) in enumerate(cuts(kept, files, size)):
                out.seek(number * picture.nbytes)
                out.write(picture)
                if watch:
                    watch(done + 1, len(kept))
        part.replace(file)
    except OSError as error:
        raise BadMedia(f"{file.parent}: the faces cannot be kept: {error.strerror}") from error
    finally:
        if part.exists():
            part.unlink()


def cuts(kept: Sequence[Face], files: dict[str, Path], size: int) -> Iterator[tuple[int, np.ndarray]]:
    """Every face with its number, source by source, in the order in which the footage shows them."""
    wanted: dict[str, dict[int, list[int]]] = {}
    for number, face in enumerate(kept):
        wanted.setdefault(face.source, {}).setdefault(face.frame, []).append(number)
    for name, frames in wanted.items():
        left = dict(frames)
        for frame, picture in enumerate(show(files[name]).pictures()):
            for number in left.pop(frame, ()):
                yield number, cut(picture, place(kept[number].place), size)
            if not left:
                break
        if left:
            raise BadMedia(f"{name}: ended before frame {min(left)}, where a face of the list is")


def _held(faces: FaceSet) -> np.ndarray:
    """Which kept faces are for measuring: whole tracks, or the end of the only one."""
    digests = {source.name: source.sha256 for source in faces.sources}
    groups: dict[str, list[int]] = {}
    kept = faces.kept
    for number, face in enumerate(kept):
        mark = sha256(f"{digests[face.source]} {face.track}".encode()).hexdigest()
        groups.setdefault(mark, []).append(number)
    held = np.zeros(len(kept), bool)
    want = max(1, round(HELD * len(held)))
    for _, numbers in sorted(groups.items()):
        if held.sum() < want and held.sum() + len(numbers) <= AT_MOST * len(held):
            held[numbers] = True
    if not held.any():
        held[max(groups.values(), key=len)[-want:]] = True
    return held
